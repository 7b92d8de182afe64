/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Differences of facet bars: exact ones, of figures that are told and drawn; targets or actuals, whichever more rows have,
 * never one less the other. No decimal of the two figures is lost. */
#include "chart/facet-difference.h"

#include "chart/finding.h"
#include "model/format.h"

#define PADDING 6.0  /* of the header */
#define EACH_GAP 8.0 /* before a panel's own column */

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
          guint panel,
          guint category,
          HetuKind kind,
          HetuDecimal *out,
          gboolean *about)
{
  const HetuFrame *frame = self->context->frame;
  int one = hetu_facet_find_row (frame, panel, category, kind == HETU_KIND_TARGET);
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

/* Over a panel's own column: what of it is compared. */
static const char *
get_word (const HetuFacetDifference *self, HetuKind kind)
{
  gboolean chinese = self->context->frame->language == HETU_LANGUAGE_ZH;

  if (kind == HETU_KIND_TARGET)
    return chinese ? "目标差" : "target gap";
  return chinese ? "实绩差" : "outturn gap";
}

/* Returns: (transfer full): the difference as printed; a dash where one of the two lacks, @known false */
static char *
make_label (const HetuFacetDifference *self,
            guint panel,
            guint category,
            HetuKind kind,
            HetuDecimal *delta,
            gboolean *known)
{
  const HetuFrame *frame = self->context->frame;
  gboolean about = FALSE;
  int decimals = -1;
  g_autofree char *number = NULL;

  *known = subtract (self, panel, category, kind, delta, &about);
  if (!*known)
    return g_strdup ("—");
  if (hetu_unit_is_rate (frame->unit))
    decimals = MAX (frame->decimals, (int) delta->decimals);
  number = hetu_format_decimal (*delta, decimals, HETU_FORMAT_SIGNED, frame->language);
  return g_strconcat (about ? "≈" : "", number, NULL);
}

static gboolean
is_told (const HetuFacetDifference *self, guint panel)
{
  return self->each ? panel != self->base : panel == self->of;
}

/* Of @panel: what more of its cells have. Returns whether one has any. */
static gboolean
choose_kind (const HetuFacetDifference *self, guint panel, HetuKind *kind)
{
  guint targets = 0, actuals = 0;

  if (!is_told (self, panel))
    return FALSE;
  for (guint i = 0; i < self->context->frame->categories->len; i++)
    {
      HetuDecimal delta;
      gboolean about;

      targets += subtract (self, panel, i, HETU_KIND_TARGET, &delta, &about);
      actuals += subtract (self, panel, i, HETU_KIND_ACTUAL, &delta, &about);
    }
  *kind = targets > actuals ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
  return MAX (targets, actuals) > 0;
}

/* Of the numbers of @panel and, in a column of its own, of the word over them. */
static double
measure_panel (const HetuFacetDifference *self, guint panel, HetuKind kind)
{
  HetuPlotContext *context = self->context;
  double width =
      self->each
          ? hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, get_word (self, kind)) + EACH_GAP
          : 0;

  for (guint i = 0; i < context->frame->categories->len; i++)
    {
      HetuDecimal delta = { 0, 0 };
      gboolean known;
      g_autofree char *label = make_label (self, panel, i, kind, &delta, &known);

      width = MAX (width,
                   hetu_row_measure_text (context, HETU_TYPE_VALUE, known, label) +
                       (self->each ? EACH_GAP : 0));
    }
  return width;
}

HetuFacetDifference
hetu_facet_difference_measure (HetuPlotContext *context, gboolean each)
{
  HetuFacetDifference self = { .context = context, .each = each };
  g_autofree char *title = NULL;
  g_autofree char *unit = NULL;

  if (!hetu_finding_choose_pair (context->frame, &self.of, &self.base))
    return self;
  for (guint panel = 0; panel < context->frame->panels->len; panel++)
    {
      HetuKind kind;

      if (!choose_kind (&self, panel, &kind))
        continue;
      self.width = MAX (self.width, measure_panel (&self, panel, kind));
      self.kind = kind;
    }
  if (each || self.width <= 0)
    return self;
  title = make_title (&self);
  unit = make_unit (&self);
  self.width = MAX (self.width, hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, unit));
  self.width = MAX (self.width,
                    hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, title) + 2 * PADDING);
  return self;
}

static void
draw_words (const HetuFacetDifference *self, const char *words, HetuPoint right_end, double room)
{
  hetu_row_draw_text (self->context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      words,
                      right_end,
                      1,
                      room,
                      self->context->theme->text2);
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
  draw_words (self, unit, (HetuPoint){ right, head_y }, self->width);
}

void
hetu_facet_difference_draw_base (const HetuFacetDifference *self, HetuPoint right_end, double room)
{
  const HetuFrame *frame = self->context->frame;
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean rate = hetu_unit_get_dimension (frame->unit) == HETU_DIMENSION_RATE;
  g_autofree char *unit = rate ? g_strdup (chinese ? "百分点" : "pp")
                               : hetu_unit_to_string (frame->unit, frame->language);
  g_autofree char *words = g_strdup_printf (chinese ? "差 − %s，%s" : "gap − %s, %s",
                                            get_short_name (frame, self->base),
                                            unit);

  draw_words (self, words, right_end, room);
}

static void
draw_number (const HetuFacetDifference *self,
             guint panel,
             guint category,
             HetuKind kind,
             HetuPoint right_end)
{
  const HetuTheme *theme = self->context->theme;
  HetuDecimal delta = { 0, 0 };
  gboolean known = FALSE;
  g_autofree char *label = make_label (self, panel, category, kind, &delta, &known);

  hetu_row_draw_text (self->context,
                      HETU_PART_VALUE,
                      -1,
                      HETU_TYPE_VALUE,
                      known,
                      label,
                      right_end,
                      1,
                      self->width,
                      !known                  ? theme->text3
                      : delta.coefficient > 0 ? theme->higher
                      : delta.coefficient < 0 ? theme->lower
                                              : theme->text);
}

void
hetu_facet_difference_draw (const HetuFacetDifference *self,
                            guint panel,
                            HetuPoint head,
                            double top,
                            double row_height)
{
  gboolean chinese = self->context->frame->language == HETU_LANGUAGE_ZH;
  HetuKind kind;

  if (self->each && panel == self->base)
    draw_words (self, chinese ? "基准" : "base", head, self->width);
  if (!choose_kind (self, panel, &kind))
    return;
  if (self->each)
    draw_words (self, get_word (self, kind), head, self->width);
  for (guint i = 0; i < self->context->frame->categories->len; i++)
    draw_number (self, panel, i, kind, (HetuPoint){ head.x, top + (i + 0.5) * row_height });
}
