/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Revisions (修订幅度): revised figure − first publication, of rates in points; of amounts (revised ÷ first − 1) × 100 %. Both are of
 * the numbers as they are printed, so that a reader can recompute them. A figure that was computed is not set against a
 * reported one, and what was foreseen is no publication of an outturn. */
#include "chart/vintage.h"

#include "chart/finding.h"
#include "model/format.h"

#include <math.h>

#define TOLERANCE 1e-9
#define PER_CENT 100.0
#define MOST_DECIMALS 3

static gboolean
is_exact (const HetuFrameRow *row)
{
  return row->has_value && row->kind == HETU_KIND_ACTUAL &&
         row->comparator == HETU_COMPARATOR_EQUAL;
}

/* Rows stand by column, the first publication first. */
const HetuFrameRow *
hetu_vintage_get_first (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameRow *first = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *one = hetu_frame_get_row (frame, i);

      if (one->series == row->series && is_exact (one) &&
          (first == NULL || one->category < first->category))
        first = one;
    }
  return first;
}

static HetuDecimal
print (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_decimal_round (row->value, (guint) hetu_row_get_decimals (frame, row));
}

gboolean
hetu_vintage_get_revision (const HetuFrame *frame, const HetuFrameRow *row, double *out)
{
  const HetuFrameRow *first = hetu_vintage_get_first (frame, row);
  HetuDecimal change;

  if (!is_exact (row) || first->basis != row->basis ||
      !hetu_decimal_subtract (print (frame, row), print (frame, first), &change))
    return FALSE;
  if (hetu_unit_is_rate (frame->unit))
    {
      *out = hetu_decimal_to_double (change);
      return TRUE;
    }
  if (print (frame, first).coefficient <= 0)
    return FALSE;
  *out = PER_CENT * hetu_decimal_to_double (change) / hetu_decimal_to_double (print (frame, first));
  return TRUE;
}

int
hetu_vintage_get_decimals (const HetuFrame *frame, double revision)
{
  int decimals = hetu_unit_is_rate (frame->unit) ? frame->decimals : 1;

  while (fabs (revision) > TOLERANCE && decimals < MOST_DECIMALS &&
         fabs (revision) < 0.5 * pow (10, -decimals))
    decimals++;
  return decimals;
}

char *
hetu_vintage_dup_revision (const HetuFrame *frame, const HetuFrameRow *row)
{
  double revision = 0;

  if (!hetu_vintage_get_revision (frame, row, &revision) || fabs (revision) < TOLERANCE)
    return g_strdup ("");
  return hetu_format_double (revision,
                             hetu_vintage_get_decimals (frame, revision),
                             HETU_FORMAT_SIGNED,
                             frame->language);
}

char *
hetu_vintage_dup_unit (const HetuFrame *frame)
{
  if (!hetu_unit_is_rate (frame->unit))
    return g_strdup ("%");
  return hetu_unit_to_string (hetu_unit_of_difference (frame->unit), frame->language);
}

/* What a source told as missing has a statement. */
gboolean
hetu_vintage_is_withdrawn (const HetuFrame *frame, const HetuFrameRow *row)
{
  return frame->vintages && row->status == HETU_STATUS_MISSING && row->statement == 0;
}
