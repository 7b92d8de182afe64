/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared pieces of ranked bars, dumbbells and facet bars. The value axis lies on top, as in a table whose first line is its
 * head; gridlines are upright and only as long as the rows. */
#include "chart/row-table.h"

#include "chart/finding.h"
#include "chart/labels.h"
#include "model/format.h"

#include <math.h>
#include <string.h>

#define TOLERANCE_POINTS 0.5
#define TOLERANCE_LEVEL 0.05
#define STUB_WIDTH 11.0
#define MIN_DETAIL 24.0
#define HATCH_STROKE 0.75

static double
text_height (HetuPlotContext *context, HetuTypeRole role)
{
  return context->theme->type_pt[role] * 1.25;
}

HetuRowAxis
hetu_row_axis_train (HetuExtent extent, double left, double right)
{
  HetuRowAxis axis;
  double low, high;

  hetu_extent_add (&extent, 0);
  low = extent.low;
  high = extent.high > extent.low ? extent.high : extent.low + 1;
  axis.ticks = hetu_ticks_choose (low, high, right - left, TRUE);
  low = MIN (low, hetu_ticks_get (axis.ticks, 0));
  high = MAX (high, hetu_ticks_get (axis.ticks, axis.ticks.n - 1));
  axis.scale = hetu_scale_new (low, high, left, right);
  return axis;
}

static const char *
axis_suffix (const HetuFrame *frame)
{
  g_autofree char *unit = hetu_unit_to_string (frame->unit, frame->language);

  return g_strcmp0 (unit, "%") == 0 ? "%" : g_strcmp0 (unit, "‰") == 0 ? "‰" : "";
}

static void
draw_grid_line (HetuPlotContext *context, double x, double top, double bottom)
{
  HetuPoint ends[] = { { x, top }, { x, bottom } };
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_GRID,
                    .row = -1,
                    .snap = TRUE,
                    .stroke = context->theme->grid,
                    .stroke_width = context->theme->grid_width,
                    .points = ends,
                    .n_points = 2 };

  hetu_scene_builder_add (context->builder, &mark);
}

static char *
tick_label (HetuPlotContext *context, const HetuRowAxis *axis, guint index)
{
  const HetuFrame *frame = context->frame;
  g_autofree char *number = hetu_format_double (hetu_ticks_get (axis->ticks, index),
                                                axis->ticks.decimals,
                                                HETU_FORMAT_PLAIN,
                                                frame->language);

  return g_strconcat (number, index + 1 == axis->ticks.n ? axis_suffix (frame) : "", NULL);
}

/* Labels that would touch are left out; zero and the last, which has the unit, come first. */
static void
draw_tick_labels (HetuPlotContext *context, const HetuRowAxis *axis, double label_y)
{
  const HetuTheme *theme = context->theme;
  g_autoptr (HetuLabelField) field = hetu_label_field_new (context->rect);
  guint n = axis->ticks.n;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        double datum = hetu_ticks_get (axis->ticks, i);
        gboolean first = datum == 0 || i + 1 == n;
        g_autofree char *label = tick_label (context, axis, i);
        g_autoptr (HetuTextRun) run = hetu_plot_shape (context, HETU_TYPE_AXIS, FALSE, label);
        HetuRect box = { 0, 0, hetu_text_run_get_width (run), hetu_text_run_get_height (run) };

        box.x = hetu_scale_map (axis->scale, datum) - box.width / 2;
        box.y = label_y - box.height / 2;
        if (first != (pass == 0) || !hetu_label_field_is_free (field, box))
          continue;
        hetu_label_field_block (field, box);
        hetu_scene_builder_text (context->builder,
                                 HETU_PART_TICK,
                                 -1,
                                 run,
                                 box.x,
                                 box.y,
                                 datum == 0 ? theme->text : theme->text2);
      }
}

void
hetu_row_axis_draw (HetuPlotContext *context,
                    const HetuRowAxis *axis,
                    double label_y,
                    double top,
                    double bottom)
{
  const HetuTheme *theme = context->theme;
  double zero = hetu_scale_map (axis->scale, 0);

  for (guint i = 0; i < axis->ticks.n; i++)
    if (hetu_ticks_get (axis->ticks, i) != 0)
      draw_grid_line (context,
                      hetu_scale_map (axis->scale, hetu_ticks_get (axis->ticks, i)),
                      top,
                      bottom);
  draw_tick_labels (context, axis, label_y);
  hetu_scene_builder_segment (context->builder,
                              HETU_PART_ZERO,
                              -1,
                              zero,
                              top,
                              zero,
                              bottom,
                              theme->zero,
                              theme->zero_width);
}

double
hetu_row_tolerance (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (row->comparator != HETU_COMPARATOR_ABOUT || !row->has_value)
    return 0;
  return hetu_unit_is_rate (frame->unit) ? TOLERANCE_POINTS : TOLERANCE_LEVEL * fabs (row->y);
}

gboolean
hetu_row_is_drawable (const HetuFrameRow *row)
{
  return row->has_value && row->status != HETU_STATUS_REDACTED &&
         row->status != HETU_STATUS_MISSING && row->status != HETU_STATUS_INCOMPARABLE;
}

gboolean
hetu_role_is_reference (HetuRole role)
{
  return role == HETU_ROLE_PARENT || role == HETU_ROLE_PROVINCE || role == HETU_ROLE_NATION;
}

void
hetu_row_extend (const HetuFrame *frame, const HetuFrameRow *row, HetuExtent *extent)
{
  double tolerance = hetu_row_tolerance (frame, row);

  if (!hetu_row_is_drawable (row))
    return;
  hetu_extent_add (extent, row->y - tolerance);
  hetu_extent_add (extent, row->y + tolerance);
  if (row->comparator == HETU_COMPARATOR_RANGE)
    hetu_extent_add (extent, row->y_high);
}

char *
hetu_row_format (const HetuFrame *frame, const HetuFrameRow *row)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  const char *word = "";
  g_autofree char *number = NULL;

  if (!hetu_row_is_drawable (row))
    return g_strdup (hetu_format_absence (row->status, frame->language));
  if (row->comparator == HETU_COMPARATOR_RANGE)
    {
      g_autofree char *low = hetu_format_double (row->y,
                                                 hetu_row_get_decimals (frame, row),
                                                 HETU_FORMAT_PLAIN,
                                                 frame->language);
      g_autofree char *high = hetu_format_double (row->y_high,
                                                  hetu_row_get_decimals (frame, row),
                                                  HETU_FORMAT_PLAIN,
                                                  frame->language);

      number = g_strconcat (low, chinese ? "—" : "–", high, NULL);
    }
  else
    number = hetu_format_value (row->value,
                                HETU_UNIT_NONE,
                                row->comparator,
                                hetu_row_get_decimals (frame, row),
                                HETU_FORMAT_PLAIN,
                                frame->language);
  if (row->kind == HETU_KIND_EXPECTED || row->status == HETU_STATUS_EXPECTED)
    word = chinese ? " 预计" : " exp.";
  else if (row->basis == HETU_BASIS_COMPUTED)
    word = chinese ? " 推算" : " comp.";
  return g_strconcat (number, word, NULL);
}

double
hetu_row_measure_text (HetuPlotContext *context, HetuTypeRole role, gboolean bold, const char *text)
{
  g_autoptr (HetuTextRun) run = NULL;

  if (text == NULL)
    return 0;
  run = hetu_plot_shape (context, role, bold, text);
  return hetu_text_run_get_width (run);
}

gboolean
hetu_row_is_told_above (const HetuPlotContext *context, const char *detail)
{
  const char *subtitle = context->frame->subtitle;
  g_auto (GStrv) parts = g_strsplit (detail, " · ", -1);

  if (subtitle == NULL || context->theme->preset == HETU_PRESET_SCREEN)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (subtitle, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

HetuRect
hetu_row_draw_text (HetuPlotContext *context,
                    HetuPart part,
                    int row,
                    HetuTypeRole role,
                    gboolean bold,
                    const char *text,
                    HetuPoint at,
                    double anchor_x,
                    double width,
                    HetuColour colour)
{
  g_autoptr (HetuTextRun) run = hetu_plot_shape (context, role, bold, text);
  HetuRect box = { at.x, at.y, hetu_text_run_get_width (run), hetu_text_run_get_height (run) };

  if (box.width > width)
    {
      HetuTextStyle style = { .size_pt = context->theme->type_pt[role],
                              .bold = bold,
                              .align = anchor_x > 0.75   ? HETU_ALIGN_END
                                       : anchor_x > 0.25 ? HETU_ALIGN_CENTRE
                                                         : HETU_ALIGN_START,
                              .width_pt = MAX (width, 1),
                              .max_lines = 1 };

      hetu_text_run_unref (run);
      run = hetu_text_shape (context->text, text, &style);
      box.width = hetu_text_run_get_width (run);
    }
  box.x -= anchor_x * box.width;
  box.y -= box.height / 2;
  hetu_scene_builder_text (context->builder, part, row, run, box.x, box.y, colour);
  return box;
}

/* Whether the first line ends within a word. */
static gboolean
breaks_word (const HetuTextRun *run)
{
  g_autofree char *first = hetu_text_run_get_line (run, 0, NULL, NULL, NULL);

  return hetu_text_run_get_n_lines (run) > 1 && first[0] != '\0' &&
         g_ascii_isalnum (first[strlen (first) - 1]) &&
         g_ascii_isalnum (hetu_text_run_get_text (run)[strlen (first)]);
}

gboolean
hetu_row_draw_two_lines (HetuPlotContext *context,
                         HetuPart part,
                         int row,
                         const char *text,
                         gboolean bold,
                         HetuAlign align,
                         HetuPoint edge,
                         double width,
                         double height)
{
  static const HetuTypeRole roles[] = { HETU_TYPE_ROW, HETU_TYPE_SMALL };
  const HetuTheme *theme = context->theme;

  if (hetu_row_measure_text (context, HETU_TYPE_ROW, bold, text) <= width)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      HetuTextStyle style = { .size_pt = theme->type_pt[roles[i]],
                              .bold = bold,
                              .align = align,
                              .width_pt = width,
                              .max_lines = 2 };
      g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, text, &style);
      double left = align == HETU_ALIGN_END ? hetu_text_run_get_width (run) : 0;

      if (hetu_text_run_get_height (run) > height || breaks_word (run) ||
          hetu_text_run_is_ellipsised (run))
        continue;
      hetu_scene_builder_text (context->builder,
                               part,
                               row,
                               run,
                               edge.x - left,
                               edge.y - hetu_text_run_get_height (run) / 2,
                               theme->text);
      return TRUE;
    }
  return FALSE;
}

void
hetu_row_draw_name (HetuPlotContext *context,
                    const char *name,
                    const char *detail,
                    gboolean bold,
                    double x,
                    double y,
                    double anchor_x,
                    double width,
                    double height)
{
  const HetuTheme *theme = context->theme;
  double first = text_height (context, HETU_TYPE_ROW),
         second = text_height (context, HETU_TYPE_SMALL);
  gboolean two = detail != NULL && detail[0] != '\0' && first + second <= height;
  double name_y = two ? y - second / 2 : y;
  HetuRect box;

  if ((detail == NULL || detail[0] == '\0') && (anchor_x == 0 || anchor_x == 1) &&
      hetu_row_draw_two_lines (context,
                               HETU_PART_LABEL,
                               -1,
                               name,
                               bold,
                               anchor_x == 0 ? HETU_ALIGN_START : HETU_ALIGN_END,
                               (HetuPoint){ x, y },
                               width,
                               height))
    return;
  box = hetu_row_draw_text (context,
                            HETU_PART_LABEL,
                            -1,
                            HETU_TYPE_ROW,
                            bold,
                            name,
                            (HetuPoint){ x, name_y },
                            anchor_x,
                            width,
                            theme->text);
  if (two)
    hetu_row_draw_text (context,
                        HETU_PART_LABEL,
                        -1,
                        HETU_TYPE_SMALL,
                        FALSE,
                        detail,
                        (HetuPoint){ x, y + first / 2 },
                        anchor_x,
                        width,
                        theme->text2);
  /* In a low row the words follow the name, as far as there is room for some. */
  else if (detail != NULL && anchor_x == 0 && width - box.width - HETU_ROW_DETAIL_GAP >= MIN_DETAIL)
    hetu_row_draw_text (context,
                        HETU_PART_LABEL,
                        -1,
                        HETU_TYPE_SMALL,
                        FALSE,
                        detail,
                        (HetuPoint){ x + box.width + HETU_ROW_DETAIL_GAP, y },
                        0,
                        width - box.width - HETU_ROW_DETAIL_GAP,
                        theme->text2);
}

void
hetu_row_draw_rule (HetuPlotContext *context,
                    double left,
                    double right,
                    double y,
                    HetuColour colour)
{
  HetuPoint ends[] = { { left, y }, { right, y } };
  HetuMark mark = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_GRID,
                    .row = -1,
                    .snap = TRUE,
                    .stroke = colour,
                    .stroke_width = context->theme->grid_width,
                    .points = ends,
                    .n_points = 2 };

  hetu_scene_builder_add (context->builder, &mark);
}

const char *
hetu_row_get_absence (const HetuFrame *frame, HetuStatus status)
{
  gboolean told = status == HETU_STATUS_INCOMPARABLE || status == HETU_STATUS_REDACTED;

  return hetu_format_absence_words (told ? status : HETU_STATUS_MISSING, frame->language);
}

void
hetu_row_draw_stub (HetuPlotContext *context, int row, double x, double y, double height)
{
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_GAP,
                    .fill_kind = HETU_FILL_HATCH,
                    .row = row,
                    .x = x,
                    .y = y - height / 2,
                    .width = STUB_WIDTH,
                    .height = height,
                    .fill = context->theme->states[HETU_STATE_UNKNOWN] };

  hetu_scene_builder_add (context->builder, &mark);
}
