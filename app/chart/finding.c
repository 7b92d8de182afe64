/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finding of a growth figure: the focus's last actual rate and its distance from province, parent or nation in
 * that same period. The distance is the difference of the two numbers as they are printed (C-2: what the
 * title says can be recomputed from the picture), in percentage points; levels have no such distance, and a reported
 * rate is not set against a computed one (two bases never share a comparison unmarked). */
#include "chart/finding.h"

#include "model/district.h"
#include "model/format.h"

#include <stdlib.h>

#define PROVINCE_STEP 10000
#define CITY_STEP 100

guint
hetu_finding_get_focus (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->series->len; i++)
    if (hetu_frame_get_series (frame, i)->role == HETU_ROLE_FOCUS)
      return i;
  return 0;
}

gboolean
hetu_finding_has_focus (const HetuFrame *frame)
{
  return frame->series->len == 1 ||
         (frame->series->len > 0 &&
          hetu_frame_get_series (frame, hetu_finding_get_focus (frame))->role == HETU_ROLE_FOCUS);
}

static gboolean
is_exact_actual (const HetuFrameRow *row)
{
  return row->has_value && row->kind == HETU_KIND_ACTUAL;
}

/* By GB/T 2260; a region without a code is taken at its role. */
static gboolean
is_within (gint32 region, gint32 ancestor)
{
  return region == 0 || ancestor == 0 || ancestor == HETU_REGION_NATION ||
         ancestor == region / PROVINCE_STEP * PROVINCE_STEP ||
         ancestor == region / CITY_STEP * CITY_STEP;
}

/* The reference's figure of @own's period and indicator; in small multiples it has a panel to itself. */
static int
find_reference (const HetuFrame *frame, const HetuFrameRow *own)
{
  static const HetuRole usual[] = { HETU_ROLE_PROVINCE, HETU_ROLE_PARENT, HETU_ROLE_NATION };
  static const HetuRole tinted[] = { HETU_ROLE_PARENT, HETU_ROLE_PROVINCE, HETU_ROLE_NATION };
  /* The title tells the distance that the tints show. */
  const HetuRole *order = frame->shade == HETU_SHADE_DIFFERENCE ? tinted : usual;
  gint32 indicator = hetu_frame_get_series (frame, own->series)->indicator;
  gint32 region = hetu_frame_get_series (frame, own->series)->region;

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    for (guint j = 0; j < frame->rows->len; j++)
      {
        const HetuFrameRow *row = hetu_frame_get_row (frame, j);
        const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);

        /* A figure that does not hold is no yardstick. */
        if (series->role == order[i] && series->indicator == indicator &&
            is_within (region, series->region) && is_exact_actual (row) &&
            row->status != HETU_STATUS_SUSPECT && hetu_period_equal (row->period, own->period))
          return (int) j;
      }
  return -1;
}

static gboolean
is_of_parent (const HetuFrame *frame, guint panel)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel)
        return hetu_frame_get_series (frame, row->series)->role == HETU_ROLE_PARENT;
    }
  return FALSE;
}

gboolean
hetu_finding_choose_pair (const HetuFrame *frame, guint *of, guint *from)
{
  guint n = frame->panels->len;
  guint chosen = n;

  if (n < 2)
    return FALSE;
  for (guint i = 0; frame->base != 0 && i < n; i++)
    if (hetu_frame_get_panel (frame, i)->region == frame->base)
      chosen = i;
  for (guint i = 1; i < n && chosen == n; i++)
    if (is_of_parent (frame, i))
      chosen = i;
  *from = chosen < n ? chosen : 1;
  *of = *from == 0 ? 1 : 0;
  return TRUE;
}

HetuFinding
hetu_finding_read (const HetuFrame *frame, guint panel)
{
  HetuFinding found = { .row = -1, .reference = -1 };
  const HetuFrameRow *own, *other;

  if (!hetu_finding_has_focus (frame))
    return found;
  found.series = hetu_finding_get_focus (frame);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel != panel || row->series != found.series || !is_exact_actual (row))
        continue;
      if (found.row < 0 ||
          hetu_period_compare (row->period, hetu_frame_get_row (frame, (guint) found.row)->period) >
              0)
        found.row = (int) i;
    }
  if (found.row < 0)
    return found;
  own = hetu_frame_get_row (frame, (guint) found.row);
  found.reference = find_reference (frame, own);
  if (found.reference < 0)
    return found;
  other = hetu_frame_get_row (frame, (guint) found.reference);
  if (other->series == own->series || frame->measure != HETU_MEASURE_GROWTH ||
      own->basis != other->basis || own->comparator != HETU_COMPARATOR_EQUAL ||
      other->comparator != HETU_COMPARATOR_EQUAL)
    return found;
  found.has_gap = hetu_decimal_subtract (hetu_decimal_round (own->value, (guint) frame->decimals),
                                         hetu_decimal_round (other->value, (guint) frame->decimals),
                                         &found.gap);
  return found;
}

char *
hetu_finding_to_bracket (const HetuFinding *self, const HetuFrame *frame)
{
  g_autofree char *number = NULL;
  HetuDecimal size = self->gap;

  if (!self->has_gap)
    return NULL;
  size.coefficient = llabs (size.coefficient);
  number = hetu_format_decimal (size, -1, HETU_FORMAT_PLAIN, frame->language);
  if (frame->language == HETU_LANGUAGE_EN)
    {
      if (self->gap.coefficient == 0)
        return g_strdup ("equal");
      return g_strdup_printf (self->gap.coefficient > 0 ? "%s pp higher" : "%s pp lower", number);
    }
  if (self->gap.coefficient == 0)
    return g_strdup ("持平");
  return g_strdup_printf (self->gap.coefficient > 0 ? "高 %s 个百分点" : "低 %s 个百分点", number);
}

int
hetu_row_get_decimals (const HetuFrame *frame, const HetuFrameRow *row)
{
  int decimals = hetu_frame_get_row_decimals (frame, row);

  /* A second decimal tells rates apart that have it; the others have one. */
  if (hetu_unit_is_rate (hetu_frame_get_row_unit (frame, row)))
    return decimals > 1 ? CLAMP (row->value.decimals, 1, decimals) : decimals;
  return MIN (decimals, row->value.decimals);
}

char *
hetu_row_to_value (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (!row->has_value)
    return g_strdup ("");
  if (row->comparator == HETU_COMPARATOR_RANGE)
    {
      g_autofree char *low = hetu_format_decimal (row->value,
                                                  hetu_row_get_decimals (frame, row),
                                                  HETU_FORMAT_PLAIN,
                                                  frame->language);
      g_autofree char *high = hetu_format_double (row->y_high,
                                                  hetu_row_get_decimals (frame, row),
                                                  HETU_FORMAT_PLAIN,
                                                  frame->language);

      return g_strconcat (low, frame->language == HETU_LANGUAGE_ZH ? "—" : "–", high, NULL);
    }
  return hetu_format_value (row->value,
                            HETU_UNIT_NONE,
                            row->comparator,
                            hetu_row_get_decimals (frame, row),
                            HETU_FORMAT_PLAIN,
                            frame->language);
}
