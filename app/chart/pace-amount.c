/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A target that accumulates, over its months: the pace line with the corridor that is still on track below it, outturns, what the
 * months left must bring (dashed, from the last outturn to the target at its deadline), and where the outturn leads (dotted, to
 * hollow points): by the mean of the months done, and by the pace line where that is no straight one. */
#include "chart/pace-plot.h"

#include "chart/gauge.h"
#include "chart/pace-words.h"
#include "chart/side-labels.h"
#include "model/format.h"

#include <math.h>

#define DASH_ON 5.0
#define DASH_OFF 4.0
#define DOT_ON 1.5
#define DOT_OFF 4.0
#define RING_SIZE 8.0
#define VALUE_GAP 12.0
#define STEPS_A_MONTH 4 /* of the corridor's lower edge, where it leaves zero */
#define CORRIDOR_TINT 0.85
#define CHIP_GAP 3.0
#define LINE_LABEL_GAP 5.0

/* The pace line at @step quarters of a month; it begins at nothing. */
static HetuPoint
line_at (const HetuPacePlot *self, guint step, double below)
{
  const HetuFramePace *pace = self->pace;
  guint month = step / STEPS_A_MONTH;
  double part = (double) (step % STEPS_A_MONTH) / STEPS_A_MONTH;
  const HetuFrame *frame = self->context->frame;
  const HetuFrameRow *next =
      hetu_frame_get_row (frame, (guint) pace->first_line + MIN (month, pace->n_line - 1));
  const HetuFrameRow *before =
      month == 0 ? NULL : hetu_frame_get_row (frame, (guint) pace->first_line + month - 1);
  double x = before != NULL ? before->x : pace->start, y = before != NULL ? before->y : 0;

  return hetu_pace_plot_at (self,
                            x + (next->x - x) * part,
                            MAX (y + (next->y - y) * part - below, 0));
}

static void
draw_corridor (HetuPacePlot *self)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFramePace *pace = self->pace;
  guint n = pace->n_line * STEPS_A_MONTH;
  g_autofree HetuPoint *points = g_new0 (HetuPoint, 2 * (n + 1));
  double behind, missed, depth;
  HetuMark mark = { .type = HETU_MARK_POLYGON,
                    .part = HETU_PART_BAND,
                    .row = -1,
                    .fill = hetu_theme_tint (theme, theme->band, CORRIDOR_TINT),
                    .stroke = theme->outline,
                    .stroke_width = theme->high_contrast ? theme->grid_width : 0,
                    .points = points,
                    .n_points = 2 * (n + 1) };

  hetu_gauge_get_thresholds (&pace->progress, &behind, &missed);
  depth = behind / 100 * hetu_decimal_to_double (pace->progress.target) * pace->scale;
  for (guint i = 0; i <= n; i++)
    {
      points[i] = line_at (self, i, 0);
      points[2 * n + 1 - i] = line_at (self, i, depth);
    }
  hetu_scene_builder_add (self->context->builder, &mark);
}

static void
draw_pace_line (HetuPacePlot *self)
{
  const HetuTheme *theme = self->context->theme;
  guint n = self->pace->n_line;
  g_autofree HetuPoint *points = g_new0 (HetuPoint, n + 1);

  for (guint i = 0; i <= n; i++)
    points[i] = line_at (self, i * STEPS_A_MONTH, 0);
  hetu_pace_plot_line (self,
                       HETU_PART_REFERENCE,
                       -1,
                       points,
                       n + 1,
                       theme->text3,
                       theme->reference_width,
                       0,
                       0);
}

/* Up to the upper edge, where @to lies beyond it. */
static HetuPoint
clip (const HetuPacePlot *self, HetuPoint from, HetuPoint to)
{
  double top = self->plot.y, share;

  if (to.y >= top)
    return to;
  share = (from.y - top) / (from.y - to.y);
  return (HetuPoint){ from.x + (to.x - from.x) * share, top };
}

static void
draw_projection (HetuPacePlot *self, HetuPoint from, int row, HetuColour colour)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *end = hetu_frame_get_row (self->context->frame, (guint) row);
  HetuPoint to = hetu_pace_plot_at (self, end->x, end->y);
  HetuPoint ends[] = { from, clip (self, from, to) };

  hetu_pace_plot_line (self,
                       HETU_PART_MARK,
                       -1,
                       ends,
                       G_N_ELEMENTS (ends),
                       colour,
                       theme->focus_width,
                       DOT_ON,
                       DOT_OFF);
  if (to.y < self->plot.y)
    return;
  hetu_glyph_draw (self->context->builder,
                   HETU_PART_MARK,
                   row,
                   HETU_GLYPH_RING,
                   to.x,
                   to.y,
                   RING_SIZE,
                   colour,
                   theme);
  hetu_label_field_block (
      self->field,
      (HetuRect){ to.x - RING_SIZE / 2, to.y - RING_SIZE / 2, RING_SIZE, RING_SIZE });
}

/* From the last outturn, or from nothing, to the target at its deadline. */
static void
draw_required (HetuPacePlot *self, HetuPoint from)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *target =
      hetu_frame_get_row (self->context->frame, (guint) self->pace->target);
  HetuPoint ends[] = { from, hetu_pace_plot_at (self, self->pace->end, target->y) };

  hetu_pace_plot_line (self,
                       HETU_PART_ANNOTATION,
                       -1,
                       ends,
                       G_N_ELEMENTS (ends),
                       theme->text2,
                       theme->line_width,
                       DASH_ON,
                       DASH_OFF);
}

/* “推算 1.4 万人（116.7%）”, of several panels “推算 116.7%” */
static char *
write_projection (const HetuFrame *frame, const HetuFramePace *pace, int index, gboolean several)
{
  const HetuFrameRow *row = hetu_frame_get_row (frame, (guint) index);
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  double share = row->y / pace->scale / hetu_decimal_to_double (pace->progress.target) * 100;
  g_autofree char *percent = hetu_gauge_format_percent (share, frame->language);
  g_autofree char *value = NULL;
  const char *what = hetu_frame_get_series (frame, row->series)->name;

  if (several)
    return g_strdup_printf (chinese ? "推算 %s" : "proj. %s", percent);
  value = hetu_format_value (row->value,
                             pace->progress.unit,
                             HETU_COMPARATOR_EQUAL,
                             -1,
                             HETU_FORMAT_UNIT,
                             frame->language);
  return g_strdup_printf (chinese ? "%s %s（%s）" : "%s: %s (%s)", what, value, percent);
}

GArray *
hetu_pace_amount_list_ends (HetuPlotContext *context,
                            const HetuFramePace *pace,
                            gboolean several,
                            double width)
{
  GArray *ends = hetu_side_labels_new ();
  const int rows[] = { pace->mean, pace->by_line };
  const HetuTheme *theme = context->theme;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = NULL;
      HetuTextStyle style = { .size_pt =
                                  theme->type_pt[several ? HETU_TYPE_SMALL : HETU_TYPE_VALUE],
                              .width_pt = width,
                              .max_lines = several ? 1 : 3 };
      HetuSideLabel label = { .row = rows[i],
                              .reach = RING_SIZE / 2,
                              .priority = (int) i,
                              .colour = theme->state_texts[pace->progress.state],
                              .leader = theme->text3 };

      if (rows[i] < 0 || (several && i > 0))
        continue;
      text = write_projection (context->frame, pace, rows[i], several);
      label.run = hetu_text_shape (context->text, text, &style);
      label.y = hetu_frame_get_row (context->frame, (guint) rows[i])->y;
      g_array_append_val (ends, label);
    }
  return ends;
}

static void
draw_ends (HetuPacePlot *self, GArray *ends)
{
  for (guint i = 0; i < ends->len; i++)
    {
      HetuSideLabel *label = &g_array_index (ends, HetuSideLabel, i);

      label->y = MAX (hetu_scale_map (self->values.scale, label->y), self->plot.y);
    }
  hetu_side_labels_build (self->context,
                          ends,
                          self->end_x,
                          FALSE,
                          self->plot.y,
                          self->plot.y + self->plot.height);
}

/* “0.7 万人（58.3%）” at the last outturn. */
static void
label_last (HetuPacePlot *self, int row, HetuPoint at)
{
  static const HetuSide sides[] = { HETU_SIDE_BELOW_RIGHT, HETU_SIDE_BELOW,     HETU_SIDE_RIGHT,
                                    HETU_SIDE_ABOVE_LEFT,  HETU_SIDE_LEFT,      HETU_SIDE_ABOVE,
                                    HETU_SIDE_ABOVE_RIGHT, HETU_SIDE_BELOW_LEFT };
  const HetuProgress *progress = &self->pace->progress;
  HetuLanguage language = self->context->frame->language;
  g_autofree char *percent =
      progress->has_completion ? hetu_gauge_format_percent (progress->completion_percent, language)
                               : g_strdup ("");
  g_autofree char *value = hetu_format_value (progress->outturn,
                                              progress->unit,
                                              HETU_COMPARATOR_EQUAL,
                                              -1,
                                              HETU_FORMAT_UNIT,
                                              language);
  g_autofree char *number = hetu_format_decimal (progress->outturn, -1, 0, language);
  g_autofree char *both =
      g_strdup_printf (language == HETU_LANGUAGE_ZH ? "%s（%s）" : "%s (%s)", value, percent);

  hetu_pace_plot_label (self,
                        row,
                        self->several ? percent
                        : self->bare  ? number
                                      : both,
                        TRUE,
                        self->context->theme->state_texts[progress->state],
                        at,
                        VALUE_GAP,
                        sides,
                        G_N_ELEMENTS (sides),
                        TRUE);
}

/* Why there is no figure at all, below the pace line; the badge says it, too, where there is no room. */
static void
draw_lack (HetuPacePlot *self)
{
  static const double places[][2] = { { 0.75, 0.8 }, { 0.7, 0.85 }, { 0.2, 0.2 }, { 0.25, 0.3 } };
  const HetuProgress *progress = &self->pace->progress;
  const char *words = hetu_reason_to_label (progress->reason, self->context->frame->language);
  HetuStatus status = progress->outturn_redacted ? HETU_STATUS_REDACTED : HETU_STATUS_MISSING;
  HetuRect box = hetu_chip_measure (self->context, status, words);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x = self->plot.x + self->plot.width * places[i][0];
      double y = self->plot.y + self->plot.height * places[i][1];

      box.x = x - box.width / 2;
      box.y = y - box.height / 2;
      if (!hetu_label_field_is_free (self->field, box))
        continue;
      hetu_chip_draw (self->context, -1, status, words, x, y);
      return;
    }
}

/* What lacks, at its moment on the axis; of a target without any figure why, in the middle. */
static void
draw_gaps (HetuPacePlot *self, gboolean told)
{
  HetuPlotContext *context = self->context;
  const HetuFramePace *pace = self->pace;
  double bottom = self->plot.y + self->plot.height;

  for (guint i = 0; !self->several && i < pace->points->len; i++)
    {
      guint index = g_array_index (pace->points, HetuFramePacePoint, i).row;
      const HetuFrameRow *row = hetu_frame_get_row (context->frame, index);
      const char *words = hetu_format_absence_words (row->status, context->frame->language);
      HetuRect box = hetu_chip_measure (context, row->status, words);
      double x = hetu_scale_map (self->x, row->x), y = bottom - box.height / 2 - CHIP_GAP;

      if (row->has_value)
        continue;
      x = CLAMP (x, self->plot.x + box.width / 2, self->plot.x + self->plot.width - box.width / 2);
      box.x = x - box.width / 2;
      box.y = y - box.height / 2;
      if (!hetu_label_field_is_free (self->words, box))
        {
          context->n_dropped++;
          continue;
        }
      hetu_chip_draw (context, (int) index, row->status, words, x, y);
      hetu_label_field_block (self->words, box);
      told = TRUE;
    }
  if (!told)
    draw_lack (self);
}

/* What the line stands for, where nothing else names it. */
static void
label_line (HetuPacePlot *self)
{
  static const HetuSide sides[] = { HETU_SIDE_BELOW_RIGHT, HETU_SIDE_ABOVE_LEFT };
  const HetuFramePace *pace = self->pace;
  static const double places[] = { 0.5, 0.35, 0.65 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint before = self->context->n_dropped;
      guint step = (guint) (places[i] * pace->n_line * STEPS_A_MONTH);

      hetu_pace_plot_label (
          self,
          -1,
          hetu_pace_to_mark_label (pace->progress.pace, self->context->frame->language),
          FALSE,
          self->context->theme->text2,
          line_at (self, step, 0),
          LINE_LABEL_GAP,
          sides,
          G_N_ELEMENTS (sides),
          FALSE);
      if (self->context->n_dropped == before)
        return;
    }
}

void
hetu_pace_amount_build (HetuPacePlot *self, GArray *ends)
{
  const HetuFrame *frame = self->context->frame;
  const HetuFramePace *pace = self->pace;
  HetuColour colour = self->context->theme->states[pace->progress.state];
  HetuPoint at = hetu_pace_plot_at (self, pace->start, 0);
  int last = hetu_pace_plot_find_last (self);

  if (last >= 0)
    at = hetu_pace_plot_at (self,
                            hetu_frame_get_row (frame, (guint) last)->x,
                            hetu_frame_get_row (frame, (guint) last)->y);
  draw_corridor (self);
  hetu_pace_plot_tolerance (self);
  hetu_pace_plot_axis (self);
  draw_pace_line (self);
  if (!self->bare && pace->has_rates && pace->months_left > 0 && pace->required_rate > 0)
    draw_required (self, at);
  if (pace->by_line >= 0)
    draw_projection (self, at, pace->by_line, colour);
  if (pace->mean >= 0)
    draw_projection (self, at, pace->mean, colour);
  hetu_pace_plot_target (self);
  hetu_pace_plot_points (self, colour, TRUE);
  if (last >= 0)
    label_last (self, last, at);
  hetu_pace_plot_target_label (self);
  if (self->bare)
    label_line (self);
  draw_gaps (self, last >= 0);
  draw_ends (self, ends);
}
