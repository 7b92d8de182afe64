/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Differences of facet bars: exact ones, of figures that are told and drawn; targets or actuals, whichever more rows have,
 * never one less the other. */
#include "chart/facet-difference.h"

#include "chart/finding.h"
#include "model/format.h"

#define PADDING 6.0 /* of the header */

int
hetu_facet_find_row (const HetuFrame *frame, guint panel, guint category, gboolean target)
{
  int found = -1;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel != panel || row->category != category ||
          (row->kind == HETU_KIND_TARGET) != target)
        continue;
      if (found < 0 ||
          hetu_period_compare (row->period, hetu_frame_get_row (frame, (guint) found)->period) > 0)
        found = (int) i;
    }
  return found;
}

static gboolean
subtract (const HetuFacetDifference *self,
          guint category,
          HetuKind kind,
          HetuDecimal *out,
          gboolean *about)
{
  const HetuFrame *frame = self->context->frame;
  int one = hetu_facet_find_row (frame, self->of, category, kind == HETU_KIND_TARGET);
  int other = hetu_facet_find_row (frame, self->base, category, kind == HETU_KIND_TARGET);
  const HetuFrameRow *a, *b;

  if (one < 0 || other < 0)
    return FALSE;
  a = hetu_frame_get_row (frame, (guint) one);
  b = hetu_frame_get_row (frame, (guint) other);
  *about = a->comparator == HETU_COMPARATOR_ABOUT || b->comparator == HETU_COMPARATOR_ABOUT;
  /* Figures of another definition, or of another year, do not compare. */
  return hetu_row_is_drawable (a) && hetu_row_is_drawable (b) && a->adjusted == b->adjusted &&
         hetu_period_equal (a->period, b->period) &&
         hetu_decimal_subtract (a->value, b->value, out);
}

static const char *
get_short_name (const HetuFrame *frame, guint panel)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->series < frame->series->len)
        return hetu_frame_get_series (frame, row->series)->short_name;
    }
  return hetu_frame_get_panel (frame, panel)->name;
}

static char *
make_title (const HetuFacetDifference *self)
{
  const HetuFrame *frame = self->context->frame;

  return g_strdup_printf ("%s − %s",
                          get_short_name (frame, self->of),
                          get_short_name (frame, self->base));
}

static char *
make_unit (const HetuFacetDifference *self)
{
  const HetuFrame *frame = self->context->frame;
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean target = self->kind == HETU_KIND_TARGET;
  g_autofree char *unit = hetu_unit_get_dimension (frame->unit) == HETU_DIMENSION_RATE
                              ? g_strdup (chinese ? "百分点" : "pp")
                              : hetu_unit_to_string (frame->unit, frame->language);

  if (chinese)
    return g_strdup_printf ("%s，%s", target ? "目标" : "实绩", unit);
  return g_strdup_printf ("%s, %s", target ? "target" : "outturn", unit);
}

HetuFacetDifference
hetu_facet_difference_measure (HetuPlotContext *context)
{
  HetuFacetDifference self = { .context = context };
  guint targets = 0, actuals = 0;
  g_autofree char *title = NULL;
  g_autofree char *unit = NULL;

  if (!hetu_finding_choose_pair (context->frame, &self.of, &self.base))
    return self;
  for (guint i = 0; i < context->frame->categories->len; i++)
    {
      HetuDecimal delta;
      gboolean about;

      targets += subtract (&self, i, HETU_KIND_TARGET, &delta, &about);
      actuals += subtract (&self, i, HETU_KIND_ACTUAL, &delta, &about);
    }
  self.kind = targets > actuals ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
  if (MAX (targets, actuals) == 0)
    return self;
  title = make_title (&self);
  unit = make_unit (&self);
  self.width = MAX (hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, title) + 2 * PADDING,
                    hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, unit));
  return self;
}

void
hetu_facet_difference_draw_header (const HetuFacetDifference *self,
                                   double height,
                                   double radius,
                                   double head_y)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  double top = context->rect.y;
  double right = context->rect.x + context->rect.width, left = right - self->width;
  g_autofree char *title = make_title (self);
  g_autofree char *unit = make_unit (self);

  hetu_tint_draw (context->builder,
                  theme,
                  -1,
                  (HetuRect){ left, top, self->width, height },
                  radius,
                  theme->band);
  hetu_row_draw_text (context,
                      HETU_PART_LABEL,
                      -1,
                      HETU_TYPE_SMALL,
                      FALSE,
                      title,
                      (HetuPoint){ (left + right) / 2, top + height / 2 },
                      0.5,
                      self->width - 4,
                      theme->text2);
  hetu_row_draw_text (context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      unit,
                      (HetuPoint){ right, head_y },
                      1,
                      self->width,
                      theme->text2);
}

void
hetu_facet_difference_draw (const HetuFacetDifference *self, guint category, double y)
{
  HetuPlotContext *context = self->context;
  const HetuFrame *frame = context->frame;
  const HetuTheme *theme = context->theme;
  gboolean about = FALSE;
  HetuDecimal delta = { 0, 0 };
  gboolean known = subtract (self, category, self->kind, &delta, &about);
  int decimals = hetu_unit_is_rate (frame->unit) ? frame->decimals : -1;
  g_autofree char *number =
      hetu_format_decimal (delta, decimals, HETU_FORMAT_SIGNED, frame->language);
  g_autofree char *label = known ? g_strconcat (about ? "≈" : "", number, NULL) : g_strdup ("—");

  hetu_row_draw_text (context,
                      HETU_PART_VALUE,
                      -1,
                      HETU_TYPE_VALUE,
                      known,
                      label,
                      (HetuPoint){ context->rect.x + context->rect.width, y },
                      1,
                      self->width,
                      !known                  ? theme->text3
                      : delta.coefficient > 0 ? theme->higher
                      : delta.coefficient < 0 ? theme->lower
                                              : theme->text);
}
