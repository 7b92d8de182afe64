/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/claim.h"
#include "report/reading.h"

/* Characters that no report is written with: what a damaged character map of a PDF, or a wrong encoding, leaves of its words. */
typedef struct
{
  guint n_letters; /* 汉字, and letters beyond ASCII */
  guint
      n_unknown; /* for private use, unassigned, control, U+FFFD; marks of lists at the head of a line are none */
  guint n_rare;     /* letters that are no usual 汉字 */
  guint n_distinct; /* different ones among those */
} HetuStrangeness;

/**
 * hetu_strangeness_count:
 * @text: UTF-8
 * @end: behind it
 *
 * O(length).
 *
 * Returns: what is strange in @text … @end
 */
HetuStrangeness hetu_strangeness_count (const char *text, const char *end);

/**
 * hetu_strangeness_is_garbled:
 *
 * A name with a rare 汉字 (瀍河) is none, however often it is told: it takes many different ones.
 *
 * Returns: whether what was counted is no text as it was written
 */
gboolean hetu_strangeness_is_garbled (HetuStrangeness self);

/**
 * hetu_strangeness_doubt:
 * @claims: (element-type HetuClaim): of @reading
 *
 * Caps the confidence of claims whose sentence has unknown characters or is garbled, of all of them where the whole text is, at
 * a half, with the reason: what is read in them may be all wrong.
 */
void hetu_strangeness_doubt (const HetuReading *reading, GArray *claims);
