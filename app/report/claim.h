/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"
#include "model/observation.h"
#include "model/period.h"
#include "model/unit.h"

/* A figure that a report states, proposed for a person to accept. Offsets are code points of the text as stored. */
typedef struct
{
  guint
      char_start; /* the smallest stretch with indicator, number, unit and comparator, half open */
  guint char_end;
  guint value_start; /* the number itself */
  guint value_end;
  char *indicator_id; /* (owned) (nullable): of the lexicon */
  char *indicator;    /* (owned): canonical name, else the noun phrase as written */
  gint32 region;      /* GB/T 2260; 0 unknown */
  gint32 ref_region;  /* of a rank or difference; 0 none */
  HetuPeriod period;
  HetuPeriod deadline;
  HetuDecimal value; /* in @unit, as written */
  gboolean has_value;
  char *unit;         /* (owned): as written */
  guint8 kind;        /* HetuKind: actual or target */
  guint8 measure;     /* HetuMeasure */
  guint8 comparator;  /* HetuComparator */
  guint8 status;      /* HetuStatus: final, expected, fuzzy, qualitative, redacted */
  gint8 sense;        /* 1 up, −1 down, 0 none; @value is unsigned */
  guint16 confidence; /* thousandths */
  char *notes;        /* (owned) (nullable) */
  char *reasons;      /* (owned) (nullable): why it was read so, one a line */
} HetuClaim;

/**
 * hetu_claim_clear:
 * Frees the strings of @self.
 */
void hetu_claim_clear (HetuClaim *self);

/**
 * hetu_claim_copy:
 * @out: (out caller-allocates): a deep copy; cleared by the caller
 */
void hetu_claim_copy (const HetuClaim *self, HetuClaim *out);

/**
 * hetu_claim_array_new:
 * Returns: (transfer full) (element-type HetuClaim): an empty array that clears its elements
 */
GArray *hetu_claim_array_new (void);

/**
 * hetu_claim_parse_unit:
 * @written: (nullable): as a text has it, in traditional characters and full width, too: 億元, ％
 * @out: (out): the unit; untouched on failure
 *
 * Returns: whether @written is a unit. %HETU_ERROR_INPUT: it is none; the message names the nearest.
 */
gboolean hetu_claim_parse_unit (const char *written, HetuUnit *out, GError **error);
