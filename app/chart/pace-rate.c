/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growth target over the year: each period's own growth as a bar as wide as its months, what the rest of the year must grow by as a
 * hatched one (CHARTS §6: computed, not told), cumulative growth as a line with its figures, the target as a line. Widths are time,
 * not weight: the note tells where the weights come from. */
#include "chart/pace-plot.h"

#include "chart/gauge.h"
#include "model/format.h"

#include <math.h>

#define BAR_GAP 1.5
#define BAR_TINT 0.22
#define BAR_STROKE 1.0
#define VALUE_GAP 12.0
#define LABEL_GAP 3.0

static HetuRect
bar_rect (const HetuPacePlot *self, const HetuFrameRow *row)
{
  double left = hetu_scale_map (self->x, hetu_period_start (row->period));
  double right = hetu_scale_map (self->x, row->x);
  double zero = hetu_scale_map (self->values.scale, 0);
  double y = hetu_scale_map (self->values.scale, row->y);

  return (HetuRect){ left + BAR_GAP, MIN (zero, y), right - left - 2 * BAR_GAP, fabs (zero - y) };
}

static void
draw_bar (HetuPacePlot *self, int index, gboolean required)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (self->context->frame, (guint) index);
  HetuRect rect = bar_rect (self, row);
  HetuColour colour = required ? theme->text2 : theme->text3;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_MARK,
                    .row = index,
                    .x = rect.x,
                    .y = rect.y,
                    .width = rect.width,
                    .height = rect.height,
                    .fill =
                        required ? colour : hetu_colour_mix (theme->canvas, theme->text3, BAR_TINT),
                    .fill_kind = required ? HETU_FILL_HATCH : HETU_FILL_SOLID,
                    .stroke = colour,
                    .stroke_width = BAR_STROKE };

  if (rect.width > 0)
    hetu_scene_builder_add (self->context->builder, &mark);
}

/* Computed figures are not bold (C-19), but what the rest needs is the finding. */
static void
label_bar (HetuPacePlot *self, int index, gboolean required)
{
  static const HetuSide above[] = { HETU_SIDE_ABOVE, HETU_SIDE_BELOW };
  static const HetuSide below[] = { HETU_SIDE_BELOW, HETU_SIDE_ABOVE };
  const HetuFrame *frame = self->context->frame;
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (frame, (guint) index);
  HetuRect rect = bar_rect (self, row);
  gboolean negative = row->y < 0;
  double end = negative ? rect.y + rect.height : rect.y;
  g_autofree char *number = hetu_format_decimal (row->value, 1, HETU_FORMAT_PLAIN, frame->language);
  g_autofree char *needed =
      g_strdup_printf (frame->language == HETU_LANGUAGE_ZH ? "需 %s" : "needs %s", number);

  hetu_pace_plot_label (self,
                        index,
                        required ? needed : number,
                        required,
                        required ? theme->text : theme->text2,
                        (HetuPoint){ rect.x + rect.width / 2, end },
                        LABEL_GAP,
                        negative ? below : above,
                        G_N_ELEMENTS (above),
                        required);
}

static void
label_last (HetuPacePlot *self, int index)
{
  static const HetuSide sides[] = { HETU_SIDE_ABOVE_LEFT, HETU_SIDE_ABOVE, HETU_SIDE_BELOW_LEFT,
                                    HETU_SIDE_LEFT,       HETU_SIDE_RIGHT, HETU_SIDE_BELOW,
                                    HETU_SIDE_ABOVE_RIGHT };
  const HetuFrame *frame = self->context->frame;
  const HetuFrameRow *row = hetu_frame_get_row (frame, (guint) index);
  g_autofree char *value = hetu_format_decimal (row->value, -1, HETU_FORMAT_PLAIN, frame->language);
  g_autofree char *label =
      g_strdup_printf (frame->language == HETU_LANGUAGE_ZH ? "累计 %s" : "so far %s", value);

  hetu_pace_plot_label (self,
                        index,
                        label,
                        TRUE,
                        self->context->theme->state_texts[self->pace->progress.state],
                        hetu_pace_plot_at (self, row->x, row->y),
                        VALUE_GAP,
                        sides,
                        G_N_ELEMENTS (sides),
                        TRUE);
}

void
hetu_pace_rate_build (HetuPacePlot *self)
{
  const HetuFramePace *pace = self->pace;
  int last = hetu_pace_plot_find_last (self);

  hetu_pace_plot_tolerance (self);
  hetu_pace_plot_axis (self);
  for (guint i = 0; i < pace->n_line; i++)
    draw_bar (self, pace->first_line + (int) i, FALSE);
  draw_bar (self, pace->rest, TRUE);
  hetu_pace_plot_target (self);
  hetu_pace_plot_points (self, self->context->theme->states[pace->progress.state], FALSE);
  hetu_pace_plot_target_label (self);
  if (last >= 0)
    label_last (self, last);
  label_bar (self, pace->rest, TRUE);
  for (guint i = pace->n_line; i > 0; i--)
    label_bar (self, pace->first_line + (int) i - 1, FALSE);
}
