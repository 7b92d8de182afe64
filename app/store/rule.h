/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* The rule that picks the statement which a cell shows. The others stay, and stay visible. */

/* A statement in the contest for its cell, as far as the rule looks at it. */
typedef struct
{
  gint32 source;
  gint32 published; /* yyyymmdd, 00 for what is unknown; 0 unknown */
  gint32 char_start;
  guint8 n; /* order in which the cell's statements were told */
  guint8 status;
  guint8 place;
  guint8 basis;
  gboolean has_value;
  gboolean secondary; /* its source is a compilation or press page */
  gboolean by_person; /* a person chose it */
} HetuRival;

/**
 * hetu_rule_same_voice:
 *
 * Returns: whether two statements of a cell are the same telling: one source, one date, one place in the
 *   document (offsets count where both are known) and one basis. The later one then corrects the earlier.
 */
gboolean hetu_rule_same_voice (const HetuRival *a, const HetuRival *b);

/**
 * hetu_rule_choose:
 * @rivals: (array length=n): the statements of one cell, at least one
 *
 * In this order, the first difference decides:
 * 1. a person's choice;
 * 2. a correction over what it corrects, see hetu_rule_same_voice();
 * 3. an outturn over a worded number and over one expected before the period's end over a suspect number over words, “redacted” and
 *    “missing”: who foresaw a figure never beats who counted it;
 * 4. a primary over a secondary source, also when the secondary one is later: it may be of another
 *    definition (口径);
 * 5. the later vintage, that is, date of publication; unknown is earliest;
 * 6. final over provisional over expected over worded and not comparable figures;
 * 7. a reported over an adjusted over a computed basis;
 * 8. headline over body;
 * 9. the one told first.
 *
 * Returns: the index of the chosen one
 */
gsize hetu_rule_choose (const HetuRival *rivals, gsize n);
