/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page: districts side by side, indicators as rows. An actual figure is a bar from zero, a target a diamond
 * with a whisker, a missing figure a hatched stub, a redacted one a chip, a figure that no report mentions the words for
 * that; four different things (C-27). All panels share one scale unless the frame says otherwise, and then each panel says so
 * (C-46). The last column is the first panel less the base's, which is the city's where nobody chose another. More panels
 * than a line of them holds stand in several lines of one height, each with the names of its rows; every panel then tells its
 * own difference. What stands in one cell is drawn by facet-cell.c. */
#include "chart/facet-cell.h"
#include "chart/facet-difference.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WANTED_ROW 42.0
#define MAX_ROW 56.0
#define MIN_ROW 14.0
#define HIGH_ROW 28.0
#define PANEL_GAP 12.0
#define MIN_PANEL 84.0
#define MOST_IN_LINE 4   /* beyond, panels get lines of their own */
#define LINE_PANEL 165.0 /* what a panel is wide then, at least where two are beside each other */
#define LINE_GAP 14.0
#define NAME_SHARE 0.22
#define NAME_GAP 16.0
#define HEADER_PADDING 6.0
#define HEADER_RADIUS 6.0
#define SWATCH_RADIUS 4.5
#define BADGE_GAP 8.0

typedef struct
{
  HetuPlotContext *context;
  guint n_panels, n_rows;
  guint n_columns, n_lines; /* of panels */
  double line_height;       /* from one line of panels to the next; 0 where there is one */
  double names_width, panels_x, panel_width, value_room;
  double header_height, head_y; /* centre of the tick labels */
  double top, row_height;
  gboolean short_names; /* C-44: in every row, or in none */
  HetuFacetDifference difference;
  HetuRowAxis *axes; /* one a panel */
} Facets;

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
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

static double
panel_left (const Facets *self, guint panel)
{
  return self->panels_x + (panel % self->n_columns) * (self->panel_width + PANEL_GAP);
}

/* Room in each panel for its differences. */
static double
own_difference (const Facets *self)
{
  return self->difference.each ? self->difference.width : 0;
}

/* How far below the first line of panels the one of @panel is. */
static double
panel_drop (const Facets *self, guint panel)
{
  return (panel / self->n_columns) * self->line_height;
}

/* The scale of one panel, or of all: trained on every panel unless scales are free (C-46). */
static void
train (Facets *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint panel = 0; panel < self->n_panels; panel++)
    {
      HetuExtent extent = HETU_EXTENT_EMPTY;
      double left = panel_left (self, panel) + HEADER_PADDING;

      for (guint i = 0; i < frame->rows->len; i++)
        {
          const HetuFrameRow *row = hetu_frame_get_row (frame, i);

          if (row->panel == panel || !frame->free_scales)
            hetu_row_extend (frame, row, &extent);
        }
      self->axes[panel] = hetu_row_axis_train (extent,
                                               left,
                                               left + self->panel_width - HEADER_PADDING -
                                                   self->value_room - own_difference (self));
    }
}

/* The names of two rows do not meet. */
static double
least_row (const HetuTheme *theme)
{
  return MAX (MIN_ROW, line_height (theme, HETU_TYPE_ROW));
}

static gboolean
are_wide_enough (const Facets *self)
{
  return self->panel_width - own_difference (self) >= MIN_PANEL * self->context->theme->text_scale;
}

/* What is left for panels; in several lines every panel has its own differences. */
static void
share_room (Facets *self, guint n_columns)
{
  HetuRect rect = self->context->rect;
  double room = rect.x + rect.width - self->panels_x;

  self->n_columns = n_columns;
  self->n_lines = (self->n_panels + n_columns - 1) / n_columns;
  if (self->difference.width <= 0 || self->difference.each != (self->n_lines > 1))
    self->difference = hetu_facet_difference_measure (self->context, self->n_lines > 1);
  if (!self->difference.each && self->difference.width > 0)
    room -= self->difference.width + PANEL_GAP;
  self->panel_width = (room + PANEL_GAP) / n_columns - PANEL_GAP;
}

/* Panels beside each other while they are wide; else in lines, as full as each other, of two at least. */
static guint
count_columns (Facets *self)
{
  double wide = LINE_PANEL * self->context->theme->text_scale;
  guint n_lines, n = self->n_panels;

  share_room (self, n);
  if (n <= 2 || self->panel_width >= wide)
    return n;
  while (n > 2 && self->panel_width < wide)
    share_room (self, --n);
  n_lines = (self->n_panels + n - 1) / n;
  return (self->n_panels + n_lines - 1) / n_lines;
}

/* Panels in lines of @n_columns; whether they and their rows have room. */
static gboolean
place_panels (Facets *self, guint n_columns)
{
  HetuRect rect = self->context->rect;
  double height;

  share_room (self, n_columns);
  /* Figures come before their differences. */
  if (self->difference.each && !are_wide_enough (self))
    self->difference.width = 0;
  height = (rect.height - LINE_GAP * (self->n_lines - 1)) / self->n_lines;
  self->row_height = MIN ((rect.y + height - self->top) / self->n_rows, MAX_ROW);
  self->line_height =
      self->n_lines > 1 ? self->top - rect.y + self->n_rows * self->row_height + LINE_GAP : 0;
  return self->row_height >= least_row (self->context->theme) && are_wide_enough (self);
}

/* Names, numbers and headers. */
static void
measure_room (Facets *self)
{
  const HetuTheme *theme = self->context->theme;
  HetuRect rect = self->context->rect;

  self->header_height = line_height (theme, HETU_TYPE_ROW) + 2 * HEADER_PADDING - 1;
  self->head_y = rect.y + self->header_height + 4 + line_height (theme, HETU_TYPE_AXIS) / 2;
  self->top = self->head_y + line_height (theme, HETU_TYPE_AXIS) / 2 + 8;
  measure_names (self);
  measure_values (self);
  self->panels_x = rect.x + self->names_width + NAME_GAP;
}

static gboolean
refuse_height (Facets *self, GError **error)
{
  double others = self->n_lines * (self->top - self->context->rect.y + LINE_GAP) - LINE_GAP;
  guint n_rows = self->n_lines * self->n_rows;

  return hetu_plot_refuse_rows (self->context,
                                n_rows,
                                n_rows * least_row (self->context->theme) + others,
                                error);
}

/* Few panels stand in lines only where their rows stay high: a slide has them beside each other, though narrow. @low: however
 * low the rows are */
static gboolean
place_somehow (Facets *self, guint least_columns, gboolean low)
{
  double high = HIGH_ROW * self->context->theme->text_scale;

  for (guint n = least_columns; n <= self->n_panels; n++)
    if (place_panels (self, n) &&
        (low || self->n_panels > MOST_IN_LINE || self->n_lines == 1 || self->row_height >= high))
      return TRUE;
  return FALSE;
}

static gboolean
layout (Facets *self, GError **error)
{
  guint wanted;

  measure_room (self);
  wanted = count_columns (self);
  /* Low pages have room for fewer lines of narrower panels. */
  if (place_somehow (self, wanted, FALSE) || place_somehow (self, wanted, TRUE))
    {
      train (self);
      return TRUE;
    }
  if (place_panels (self, wanted) || are_wide_enough (self))
    return refuse_height (self, error);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("%u districts side by side are too narrow at %.0f pt; draw lines instead"),
               self->n_panels,
               self->context->rect.width);
  return FALSE;
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
  double x = panel_left (self, panel), top = context->rect.y + panel_drop (self, panel);
  double y = top + self->header_height / 2;
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
                  (HetuRect){ x, top, self->panel_width, self->header_height },
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
                      context->frame->free_scales ? room - badge_width - BADGE_GAP : room,
                      theme->text);
  if (badge != NULL &&
      (context->frame->free_scales || name_width + BADGE_GAP + badge_width <= room))
    hetu_row_draw_text (
        context,
        HETU_PART_LABEL,
        -1,
        HETU_TYPE_SMALL,
        FALSE,
        badge,
        (HetuPoint){ x + self->panel_width - HEADER_PADDING, y },
        1,
        badge_width + 1,
        context->frame->free_scales
            ? hetu_theme_get_readable (theme, theme->state_texts[HETU_STATE_BEHIND], theme->band)
            : theme->text2);
}

/* Where the differences of @panel end. */
static double
difference_right (const Facets *self, guint panel)
{
  HetuRect rect = self->context->rect;

  return self->difference.each ? panel_left (self, panel) + self->panel_width : rect.x + rect.width;
}

static void
draw_panel (Facets *self, guint panel)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuRowAxis *axis = &self->axes[panel];
  double drop = panel_drop (self, panel), top = self->top + drop;
  double bottom = top + self->n_rows * self->row_height;
  HetuPlotArea area = {
    { axis->scale.start_pt, top, axis->scale.end_pt - axis->scale.start_pt, bottom - top },
    axis->scale.data_low,
    axis->scale.data_high,
    self->n_rows,
    0
  };

  hetu_scene_builder_add_plot (context->builder, &area);
  draw_header (self, panel);
  hetu_row_axis_draw (context, axis, self->head_y + drop, top - 4, bottom);
  for (guint i = 0; i < self->n_rows; i++)
    {
      HetuFacetCell cell = { .context = context,
                             .axis = axis,
                             .actual = hetu_facet_find_row (context->frame, panel, i, FALSE),
                             .target = hetu_facet_find_row (context->frame, panel, i, TRUE),
                             .colour = panel_colour (context->frame, theme, panel, FALSE),
                             .text_colour = panel_colour (context->frame, theme, panel, TRUE),
                             .rect = { panel_left (self, panel),
                                       top + i * self->row_height,
                                       self->panel_width - own_difference (self),
                                       self->row_height } };

      hetu_facet_cell_draw (&cell);
    }
  if (self->difference.width > 0)
    hetu_facet_difference_draw (&self->difference,
                                panel,
                                (HetuPoint){ difference_right (self, panel), self->head_y + drop },
                                top,
                                self->row_height);
}

/* Rules and names of one line of panels. */
static void
draw_rows (Facets *self, guint line)
{
  HetuPlotContext *context = self->context;
  HetuRect rect = context->rect;
  double top = self->top + line * self->line_height;

  for (guint i = 0; i <= self->n_rows; i++)
    hetu_row_draw_rule (context,
                        rect.x,
                        rect.x + rect.width,
                        top + i * self->row_height,
                        i == self->n_rows ? context->theme->axis : context->theme->grid);
  for (guint i = 0; i < self->n_rows; i++)
    {
      double y = top + (i + 0.5) * self->row_height;

      hetu_row_draw_name (context,
                          row_name (self, i),
                          hetu_frame_get_category (context->frame, i)->detail,
                          FALSE,
                          rect.x + self->names_width,
                          y,
                          1,
                          self->names_width,
                          self->row_height);
    }
  if (own_difference (self) > 0)
    hetu_facet_difference_draw_base (
        &self->difference,
        (HetuPoint){ rect.x + self->names_width, self->head_y + line * self->line_height },
        self->names_width);
}

gboolean
hetu_facet_bars_build (HetuPlotContext *context, GError **error)
{
  const HetuFrame *frame = context->frame;
  Facets self = { .context = context,
                  .n_panels = frame->panels->len,
                  .n_rows = MAX (frame->categories->len, 1) };
  g_autofree HetuRowAxis *axes = g_new0 (HetuRowAxis, MAX (self.n_panels, 1));

  if (frame->panels->len == 0 || frame->categories->len == 0)
    return TRUE;
  self.axes = axes;
  if (!layout (&self, error))
    return FALSE;
  for (guint i = 0; i < self.n_lines; i++)
    draw_rows (&self, i);
  if (self.difference.width > 0 && !self.difference.each)
    hetu_facet_difference_draw_header (&self.difference,
                                       self.header_height,
                                       HEADER_RADIUS,
                                       self.head_y);
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
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, 0 } };
  Facets self = { .context = &context,
                  .n_panels = MAX (frame->panels->len, 1),
                  .n_rows = MAX (frame->categories->len, 1) };
  guint n_columns, n_lines;
  double height;

  measure_room (&self);
  n_columns = count_columns (&self);
  n_lines = (self.n_panels + n_columns - 1) / n_columns;
  height = self.top + self.n_rows * WANTED_ROW * theme->text_scale;
  return n_lines * (height + LINE_GAP) - LINE_GAP;
}

guint
hetu_facet_bars_count_lines (const HetuFrame *frame,
                             const HetuTheme *theme,
                             HetuText *text,
                             double width_pt)
{
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, 0 } };
  Facets self = { .context = &context,
                  .n_panels = MAX (frame->panels->len, 1),
                  .n_rows = MAX (frame->categories->len, 1) };
  guint n_columns;

  measure_room (&self);
  n_columns = count_columns (&self);
  return (self.n_panels + n_columns - 1) / n_columns;
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
