/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page: districts side by side, indicators as rows. An actual figure is a bar from zero, a target a diamond
 * with a whisker, a missing figure a hatched stub, a redacted one a chip, a figure that no report mentions the words for
 * that; four different things (C-27). All panels share one scale unless the frame says otherwise, and then each panel says so
 * (C-46). The last column is the first panel less the base's, which is the city's where nobody chose another. More panels
 * than a line of them holds stand in several lines of one height, each with the names of its rows; every panel then tells its
 * own difference. What stands in one cell is drawn by facet-cell.c. */
#include "chart/facet-bars.h"
#include "chart/facet-cell.h"

#include "model/format.h"

#define HEADER_RADIUS 6.0
#define SWATCH_RADIUS 4.5
#define BADGE_GAP 8.0

static const HetuFrameSeries *
panel_series (const HetuFrame *frame, guint panel)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->series < frame->series->len)
        return hetu_frame_get_series (frame, row->series);
    }
  /* A region that no document mentions is still one of many. */
  for (guint i = 0; i < frame->series->len; i++)
    if (hetu_frame_get_series (frame, i)->region == hetu_frame_get_panel (frame, panel)->region)
      return hetu_frame_get_series (frame, i);
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

/* Swatch, name, and at the right what kind of district it is, or that its scale is its own. */
static void
draw_header (HetuFacetBars *self, guint panel)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameKey *key = hetu_frame_get_panel (context->frame, panel);
  gboolean chinese = context->frame->language == HETU_LANGUAGE_ZH;
  const char *badge =
      context->frame->free_scales ? (chinese ? "刻度不同" : "own scale") : key->badge;
  double x = hetu_facet_bars_get_left (self, panel),
         top = context->rect.y + hetu_facet_bars_get_drop (self, panel);
  double y = top + self->header_height / 2;
  double name_x = x + HETU_FACET_BARS_PADDING + 2 * SWATCH_RADIUS + 6;
  double room = x + self->panel_width - HETU_FACET_BARS_PADDING - name_x;
  double badge_width = hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, badge);
  double name_width = hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, key->name);
  HetuMark swatch = { .type = HETU_MARK_CIRCLE,
                      .part = HETU_PART_KEY,
                      .row = -1,
                      .x = x + HETU_FACET_BARS_PADDING + SWATCH_RADIUS,
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
        (HetuPoint){ x + self->panel_width - HETU_FACET_BARS_PADDING, y },
        1,
        badge_width + 1,
        context->frame->free_scales
            ? hetu_theme_get_readable (theme, theme->state_texts[HETU_STATE_BEHIND], theme->band)
            : theme->text2);
}

/* Where the differences of @panel end. */
static double
difference_right (const HetuFacetBars *self, guint panel)
{
  HetuRect rect = self->context->rect;

  return self->difference.each ? hetu_facet_bars_get_left (self, panel) + self->panel_width
                               : rect.x + rect.width;
}

static void
draw_panel (HetuFacetBars *self, guint panel)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuRowAxis *axis = &self->axes[panel];
  double drop = hetu_facet_bars_get_drop (self, panel), top = self->top + drop;
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
                             .rect = { hetu_facet_bars_get_left (self, panel),
                                       top + i * self->row_height,
                                       self->panel_width -
                                           hetu_facet_bars_get_own_difference (self),
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
draw_rows (HetuFacetBars *self, guint line)
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
                          hetu_facet_bars_get_row_name (self, i),
                          hetu_frame_get_category (context->frame, i)->detail,
                          FALSE,
                          rect.x + self->names_width,
                          y,
                          1,
                          self->names_width,
                          self->row_height);
    }
  if (hetu_facet_bars_get_own_difference (self) > 0)
    hetu_facet_difference_draw_base (
        &self->difference,
        (HetuPoint){ rect.x + self->names_width, self->head_y + line * self->line_height },
        self->names_width);
}

gboolean
hetu_facet_bars_build (HetuPlotContext *context, GError **error)
{
  const HetuFrame *frame = context->frame;
  HetuFacetBars self = { .context = context,
                         .n_panels = frame->panels->len,
                         .n_rows = MAX (frame->categories->len, 1) };
  g_autofree HetuRowAxis *axes = g_new0 (HetuRowAxis, MAX (self.n_panels, 1));

  if (frame->panels->len == 0 || frame->categories->len == 0)
    return TRUE;
  self.axes = axes;
  if (!hetu_facet_bars_place (&self, error))
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
