/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page: districts side by side, indicators as rows. An actual figure is a bar from zero, a target a diamond
 * with a whisker, a missing figure a hatched stub, a redacted one a chip, a figure that no report mentions the words for
 * that; four different things (C-27). All panels share one scale unless the frame says otherwise, and then each panel says so
 * (C-46). The last column is the first panel less the city's, or less the second where there is no city. What stands in one
 * cell is drawn by facet-cell.c. */
#include "chart/facet-cell.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WANTED_ROW 42.0
#define MAX_ROW 56.0
#define MIN_ROW 14.0
#define PANEL_GAP 12.0
#define MIN_PANEL 84.0
#define NAME_SHARE 0.22
#define NAME_GAP 16.0
#define HEADER_PADDING 6.0
#define HEADER_RADIUS 6.0
#define SWATCH_RADIUS 4.5

typedef struct
{
  HetuPlotContext *context;
  guint n_panels, n_rows;
  double names_width, panels_x, panel_width, value_room;
  double header_height, head_y; /* centre of the tick labels */
  double top, row_height;
  gboolean short_names; /* C-44: in every row, or in none */
  gboolean has_difference;
  guint base; /* panel that the first is compared with */
  HetuKind difference_kind;
  double difference_width;
  HetuRowAxis *axes; /* one a panel */
} Facets;

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

/* The row of a cell: of actual and expected figures the actual, of several periods the latest. */
static int
find_cell (const HetuFrame *frame, guint panel, guint category, gboolean target)
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

static const HetuFrameSeries *
panel_series (const HetuFrame *frame, guint panel)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->series < frame->series->len)
        return hetu_frame_get_series (frame, row->series);
    }
  return NULL;
}

static HetuColour
panel_colour (const HetuFrame *frame, const HetuTheme *theme, guint panel, gboolean of_text)
{
  const HetuFrameSeries *series = panel_series (frame, panel);
  int slot = hetu_frame_get_panel (frame, panel)->colour_slot;

  if (series != NULL)
    return of_text ? hetu_series_text_colour (theme, series) : hetu_series_colour (theme, series);
  return of_text ? hetu_theme_get_slot_text (theme, slot) : hetu_theme_get_slot (theme, slot);
}

static const char *
panel_short_name (const HetuFrame *frame, guint panel)
{
  const HetuFrameSeries *series = panel_series (frame, panel);

  return series != NULL ? series->short_name : hetu_frame_get_panel (frame, panel)->name;
}

static gboolean
get_difference (const HetuFrame *frame,
                guint base,
                guint category,
                HetuKind kind,
                HetuDecimal *out,
                gboolean *about)
{
  int one = find_cell (frame, 0, category, kind == HETU_KIND_TARGET);
  int other = find_cell (frame, base, category, kind == HETU_KIND_TARGET);
  const HetuFrameRow *a, *b;

  if (one < 0 || other < 0)
    return FALSE;
  a = hetu_frame_get_row (frame, (guint) one);
  b = hetu_frame_get_row (frame, (guint) other);
  *about = a->comparator == HETU_COMPARATOR_ABOUT || b->comparator == HETU_COMPARATOR_ABOUT;
  return hetu_row_is_drawable (a) && hetu_row_is_drawable (b) &&
         hetu_decimal_subtract (a->value, b->value, out);
}

/* The base is the city among the panels, else the second; compared are targets or actuals, whichever more rows have. */
static void
choose_difference (Facets *self)
{
  const HetuFrame *frame = self->context->frame;
  guint targets = 0, actuals = 0;
  HetuDecimal delta;
  gboolean about;

  if (self->n_panels < 2)
    return;
  self->base = 1;
  for (guint i = self->n_panels - 1; i >= 1; i--)
    {
      const HetuFrameSeries *series = panel_series (frame, i);

      if (series != NULL && series->role == HETU_ROLE_PARENT)
        self->base = i;
    }
  for (guint i = 0; i < self->n_rows; i++)
    {
      targets += get_difference (frame, self->base, i, HETU_KIND_TARGET, &delta, &about);
      actuals += get_difference (frame, self->base, i, HETU_KIND_ACTUAL, &delta, &about);
    }
  self->difference_kind = targets > actuals ? HETU_KIND_TARGET : HETU_KIND_ACTUAL;
  self->has_difference = MAX (targets, actuals) > 0;
}

static char *
difference_title (const Facets *self)
{
  const HetuFrame *frame = self->context->frame;

  return g_strdup_printf ("%s − %s",
                          panel_short_name (frame, 0),
                          panel_short_name (frame, self->base));
}

static char *
difference_unit (const Facets *self)
{
  const HetuFrame *frame = self->context->frame;
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean target = self->difference_kind == HETU_KIND_TARGET;
  g_autofree char *unit = hetu_unit_get_dimension (frame->unit) == HETU_DIMENSION_RATE
                              ? g_strdup (chinese ? "百分点" : "pp")
                              : hetu_unit_to_string (frame->unit, frame->language);

  if (chinese)
    return g_strdup_printf ("%s，%s", target ? "目标" : "实绩", unit);
  return g_strdup_printf ("%s, %s", target ? "target" : "outturn", unit);
}

static const char *
row_name (const Facets *self, guint row)
{
  const HetuFrameKey *key = hetu_frame_get_category (self->context->frame, row);

  return self->short_names && key->short_name != NULL ? key->short_name : key->name;
}

/* Widest name with its detail. */
static double
widest_name (const Facets *self)
{
  HetuPlotContext *context = self->context;
  double width = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const char *detail = hetu_frame_get_category (context->frame, i)->detail;

      width = MAX (width, hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, row_name (self, i)));
      width = MAX (width, hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, detail));
    }
  return width;
}

static void
measure_names (Facets *self)
{
  double most = self->context->rect.width * NAME_SHARE;

  self->names_width = widest_name (self);
  self->short_names = self->names_width > most;
  if (self->short_names)
    self->names_width = MIN (widest_name (self), most);
}

static void
measure_values (Facets *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *label = hetu_row_format (frame, row);

      if (hetu_row_is_drawable (row))
        self->value_room =
            MAX (self->value_room,
                 hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, label));
    }
  self->value_room += 10;
}

/* The scale of one panel, or of all: trained on every panel unless scales are free (C-46). */
static void
train (Facets *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint panel = 0; panel < self->n_panels; panel++)
    {
      HetuExtent extent = HETU_EXTENT_EMPTY;
      double left = self->panels_x + panel * (self->panel_width + PANEL_GAP) + HEADER_PADDING;

      for (guint i = 0; i < frame->rows->len; i++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, i);

          if (row->panel == panel || !frame->free_scales)
            hetu_row_extend (frame, row, &extent);
        }
      self->axes[panel] =
          hetu_row_axis_train (extent,
                               left,
                               left + self->panel_width - HEADER_PADDING - self->value_room);
    }
}

static gboolean
layout (Facets *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  double right;

  self->header_height = line_height (theme, HETU_TYPE_ROW) + 2 * HEADER_PADDING - 1;
  self->head_y = rect.y + self->header_height + 4 + line_height (theme, HETU_TYPE_AXIS) / 2;
  self->top = self->head_y + line_height (theme, HETU_TYPE_AXIS) / 2 + 8;
  self->row_height = MIN ((rect.y + rect.height - self->top) / self->n_rows, MAX_ROW);
  measure_names (self);
  measure_values (self);
  choose_difference (self);
  if (self->has_difference)
    {
      g_autofree char *title = difference_title (self);
      g_autofree char *unit = difference_unit (self);

      self->difference_width =
          MAX (hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, title) + 2 * HEADER_PADDING,
               hetu_row_measure_text (context, HETU_TYPE_AXIS, FALSE, unit));
    }
  self->panels_x = rect.x + self->names_width + NAME_GAP;
  right = rect.x + rect.width - (self->has_difference ? self->difference_width + PANEL_GAP : 0);
  self->panel_width = (right - self->panels_x + PANEL_GAP) / self->n_panels - PANEL_GAP;
  if (self->panel_width < MIN_PANEL * theme->text_scale)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%u districts side by side are too narrow at %.0f pt; draw lines instead"),
                   self->n_panels,
                   rect.width);
      return FALSE;
    }
  if (self->row_height < MIN_ROW)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("%u rows do not fit into %.0f pt of height; at least %.0f pt are needed"),
                   self->n_rows,
                   rect.height,
                   self->n_rows * MIN_ROW + self->top - rect.y);
      return FALSE;
    }
  train (self);
  return TRUE;
}

static double
panel_left (const Facets *self, guint panel)
{
  return self->panels_x + panel * (self->panel_width + PANEL_GAP);
}

/* Swatch, name, and at the right what kind of district it is, or that its scale is its own. */
static void
draw_header (Facets *self, guint panel)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameKey *key = hetu_frame_get_panel (context->frame, panel);
  gboolean chinese = context->frame->language == HETU_LANGUAGE_ZH;
  const char *badge =
      context->frame->free_scales ? (chinese ? "刻度不同" : "own scale") : key->badge;
  double x = panel_left (self, panel), y = context->rect.y + self->header_height / 2;
  double name_x = x + HEADER_PADDING + 2 * SWATCH_RADIUS + 6;
  double room = x + self->panel_width - HEADER_PADDING - name_x;
  double badge_width = hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, badge);
  double name_width = hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, key->name);
  HetuMark swatch = { .type = HETU_MARK_CIRCLE,
                      .part = HETU_PART_KEY,
                      .row = -1,
                      .x = x + HEADER_PADDING + SWATCH_RADIUS,
                      .y = y,
                      .radius = SWATCH_RADIUS,
                      .fill = panel_colour (context->frame, theme, panel, FALSE) };

  hetu_tint_draw (context->builder,
                  theme,
                  -1,
                  (HetuRect){ x, context->rect.y, self->panel_width, self->header_height },
                  HEADER_RADIUS,
                  theme->band);
  hetu_scene_builder_add (context->builder, &swatch);
  hetu_row_draw_text (context,
                      HETU_PART_LABEL,
                      -1,
                      HETU_TYPE_ROW,
                      TRUE,
                      key->name,
                      (HetuPoint){ name_x, y },
                      0,
                      room,
                      theme->text);
  if (badge != NULL && name_width + 8 + badge_width <= room)
    hetu_row_draw_text (context,
                        HETU_PART_LABEL,
                        -1,
                        HETU_TYPE_SMALL,
                        FALSE,
                        badge,
                        (HetuPoint){ x + self->panel_width - HEADER_PADDING, y },
                        1,
                        badge_width + 1,
                        context->frame->free_scales ? theme->state_texts[HETU_STATE_BEHIND]
                                                    : theme->text2);
}

static void
draw_difference_header (Facets *self)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  double right = context->rect.x + context->rect.width, left = right - self->difference_width;
  g_autofree char *title = difference_title (self);
  g_autofree char *unit = difference_unit (self);

  hetu_tint_draw (context->builder,
                  theme,
                  -1,
                  (HetuRect){ left, context->rect.y, self->difference_width, self->header_height },
                  HEADER_RADIUS,
                  theme->band);
  hetu_row_draw_text (context,
                      HETU_PART_LABEL,
                      -1,
                      HETU_TYPE_SMALL,
                      FALSE,
                      title,
                      (HetuPoint){ (left + right) / 2, context->rect.y + self->header_height / 2 },
                      0.5,
                      self->difference_width - 4,
                      theme->text2);
  hetu_row_draw_text (context,
                      HETU_PART_TICK,
                      -1,
                      HETU_TYPE_AXIS,
                      FALSE,
                      unit,
                      (HetuPoint){ right, self->head_y },
                      1,
                      self->difference_width,
                      theme->text2);
}

static void
draw_difference (Facets *self, guint category, double y)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  gboolean about = FALSE;
  HetuDecimal delta;
  gboolean known =
      get_difference (context->frame, self->base, category, self->difference_kind, &delta, &about);
  g_autofree char *number = known ? hetu_format_decimal (delta,
                                                         hetu_unit_is_rate (context->frame->unit)
                                                             ? context->frame->decimals
                                                             : -1,
                                                         HETU_FORMAT_SIGNED,
                                                         context->frame->language)
                                  : NULL;
  g_autofree char *label = known ? g_strconcat (about ? "≈" : "", number, NULL) : g_strdup ("—");

  hetu_row_draw_text (context,
                      HETU_PART_VALUE,
                      -1,
                      HETU_TYPE_VALUE,
                      known,
                      label,
                      (HetuPoint){ context->rect.x + context->rect.width, y },
                      1,
                      self->difference_width,
                      !known                  ? theme->text3
                      : delta.coefficient > 0 ? theme->higher
                      : delta.coefficient < 0 ? theme->lower
                                              : theme->text);
}

static void
draw_panel (Facets *self, guint panel)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuRowAxis *axis = &self->axes[panel];
  double bottom = self->top + self->n_rows * self->row_height;
  HetuPlotArea area = { { axis->scale.start_pt,
                          self->top,
                          axis->scale.end_pt - axis->scale.start_pt,
                          bottom - self->top },
                        axis->scale.data_low,
                        axis->scale.data_high,
                        self->n_rows,
                        0 };

  hetu_scene_builder_add_plot (context->builder, &area);
  draw_header (self, panel);
  hetu_row_axis_draw (context, axis, self->head_y, self->top - 4, bottom);
  for (guint i = 0; i < self->n_rows; i++)
    {
      HetuFacetCell cell = { .context = context,
                             .axis = axis,
                             .actual = find_cell (context->frame, panel, i, FALSE),
                             .target = find_cell (context->frame, panel, i, TRUE),
                             .colour = panel_colour (context->frame, theme, panel, FALSE),
                             .text_colour = panel_colour (context->frame, theme, panel, TRUE),
                             .rect = { panel_left (self, panel),
                                       self->top + i * self->row_height,
                                       self->panel_width,
                                       self->row_height } };

      hetu_facet_cell_draw (&cell);
    }
}

gboolean
hetu_facet_bars_build (HetuPlotContext *context, GError **error)
{
  const HetuFrame *frame = context->frame;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  Facets self = { .context = context,
                  .n_panels = frame->panels->len,
                  .n_rows = MAX (frame->categories->len, 1) };
  g_autofree HetuRowAxis *axes = g_new0 (HetuRowAxis, MAX (self.n_panels, 1));

  if (frame->panels->len == 0 || frame->categories->len == 0)
    return TRUE;
  self.axes = axes;
  if (!layout (&self, error))
    return FALSE;
  for (guint i = 0; i <= self.n_rows; i++)
    hetu_row_draw_rule (context,
                        rect.x,
                        rect.x + rect.width,
                        self.top + i * self.row_height,
                        i == self.n_rows ? theme->axis : theme->grid);
  for (guint i = 0; i < self.n_rows; i++)
    {
      const HetuFrameKey *key = hetu_frame_get_category (frame, i);
      double y = self.top + (i + 0.5) * self.row_height;

      hetu_row_draw_name (context,
                          row_name (&self, i),
                          key->detail,
                          FALSE,
                          rect.x + self.names_width,
                          y,
                          1,
                          self.names_width,
                          self.row_height);
      if (self.has_difference)
        draw_difference (&self, i, y);
    }
  if (self.has_difference)
    draw_difference_header (&self);
  for (guint i = 0; i < self.n_panels; i++)
    draw_panel (&self, i);
  return TRUE;
}

double
hetu_facet_bars_wanted_height (const HetuFrame *frame,
                               const HetuTheme *theme,
                               HetuText *text,
                               double width_pt)
{
  return line_height (theme, HETU_TYPE_ROW) + 2 * HEADER_PADDING +
         line_height (theme, HETU_TYPE_AXIS) + 12 +
         frame->categories->len * WANTED_ROW * theme->text_scale;
}

static void
add_key (GArray *items, HetuGlyph glyph, HetuColour colour, char *label)
{
  HetuKeyItem item = { glyph, colour, label };

  g_array_append_val (items, item);
}

static char *
period_label (const HetuFrame *frame, int row, const char *zh, const char *en)
{
  g_autofree char *period =
      hetu_period_to_label (hetu_frame_get_row (frame, (guint) row)->period, frame->language);

  return g_strdup_printf (frame->language == HETU_LANGUAGE_ZH ? "%s%s" : "%s %s",
                          period,
                          frame->language == HETU_LANGUAGE_ZH ? zh : en);
}

void
hetu_facet_bars_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean about = FALSE, missing = FALSE, redacted = FALSE;
  int actual = -1, target = -1;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (hetu_row_is_drawable (row) && row->kind == HETU_KIND_TARGET)
        target = target < 0 ? (int) i : target;
      else if (hetu_row_is_drawable (row))
        actual = actual < 0 ? (int) i : actual;
      about |= hetu_row_tolerance (frame, row) > 0;
      missing |= row->status == HETU_STATUS_MISSING;
      redacted |= row->status == HETU_STATUS_REDACTED;
    }
  if (actual >= 0)
    add_key (items,
             HETU_GLYPH_SQUARE,
             theme->text2,
             period_label (frame, actual, "实绩", "outturn"));
  if (target >= 0)
    add_key (items,
             HETU_GLYPH_DIAMOND,
             theme->text2,
             period_label (frame, target, "目标", "target"));
  if (about)
    add_key (items,
             HETU_GLYPH_BAND,
             theme->text2,
             g_strdup (chinese ? "“左右”容差 ±0.5" : "“about” ±0.5"));
  if (missing)
    add_key (items,
             HETU_GLYPH_HATCH,
             theme->states[HETU_STATE_UNKNOWN],
             g_strdup (chinese ? "缺数" : "not given"));
  if (redacted)
    add_key (items,
             HETU_GLYPH_CHIP,
             theme->states[HETU_STATE_UNKNOWN],
             g_strdup (chinese ? "× 原文脱敏" : "× redacted"));
}
