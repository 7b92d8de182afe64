/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bullets (C-50, after Few 2013): many targets as a table. A row is the indicator, its target, a bar on a scale of
 * 0 … 125 % of the target, how much is done, how far from where time has got, and the state. Sorted by U-7. Rates have no
 * completion and no time: their row says the gap instead, and no growth rate is divided by another (C-51). */
#include "chart/badge.h"
#include "chart/bullet-bar.h"
#include "chart/bullet-key.h"
#include "chart/gauge.h"
#include "chart/pace-words.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WANTED_ROW 42.0
#define MAX_ROW 56.0
#define BAR_REACH 36.0 /* a bar at scale 1 with its time mark below, and as much above */
#define COLUMN_GAP 16.0
#define TYPICAL_WIDTH 560.0
#define NAME_SHARE 0.3
#define LONG_NAME_SHARE 0.36 /* name and detail on one line */
/* Most and least of the width that the columns of targets and of gaps in words take. */
#define TARGET_SHARE 0.24
#define WORDS_SHARE 0.3
#define LEAST_TARGET_SHARE 0.13
#define LEAST_WORDS_SHARE 0.17
#define MIN_BAR_WIDTH 60.0
#define GOOD_BAR_SHARE 0.24 /* of the width, where words and names have two lines to give way */
#define WIDTH_STEP 4.0
#define TYPE_REFERENCE_PT 11.0

typedef struct
{
  HetuPlotContext *context;
  GArray *order; /* (element-type guint): gauges in the order of the table */
  double top, row_height;
  gboolean two_lines;
  gboolean plain_names; /* without district and period */
  /* Left edges for name and bar, right edges for the rest. */
  double name_x, name_width, target_right, target_width, bar_x, bar_width;
  double done_right, pace_right, state_right, done_width, pace_width;
} Table;

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

static double
type_scale (const HetuTheme *theme)
{
  return theme->type_pt[HETU_TYPE_ROW] / TYPE_REFERENCE_PT;
}

static const HetuFrameGauge *
gauge_at (const Table *self, guint index)
{
  return hetu_frame_get_gauge (self->context->frame, g_array_index (self->order, guint, index));
}

static int
compare_gauges (gconstpointer a, gconstpointer b, gpointer data)
{
  const HetuFrame *frame = data;
  guint one = *(const guint *) a, two = *(const guint *) b;
  int order = hetu_gauge_compare (&hetu_frame_get_gauge (frame, one)->progress,
                                  &hetu_frame_get_gauge (frame, two)->progress);

  return order != 0 ? order : (int) one - (int) two;
}

static char *
done_text (const HetuProgress *progress, HetuLanguage language)
{
  if (!progress->has_completion)
    return NULL;
  return hetu_gauge_format_percent (progress->completion_percent, language);
}

/* “+14.4” points against elapsed time, “已到期” when there is no time left. */
static char *
pace_text (const HetuProgress *progress, HetuLanguage language)
{
  if (!progress->has_completion)
    return NULL;
  if (!progress->has_elapsed || progress->elapsed_percent >= 100)
    return g_strdup (language == HETU_LANGUAGE_ZH ? "已到期" : "due");
  return hetu_format_double (progress->completion_percent - hetu_progress_get_expected (progress),
                             1,
                             HETU_FORMAT_SIGNED,
                             language);
}

/* A judged rate has no completion; its row tells the gap. */
static gboolean
tells_gap (const HetuProgress *progress)
{
  return !progress->has_completion && progress->has_outturn &&
         progress->state != HETU_STATE_UNKNOWN;
}

static const char *
heading (HetuLanguage language, const char *zh, const char *en)
{
  return language == HETU_LANGUAGE_ZH ? zh : en;
}

static double
widest (double width, HetuPlotContext *context, HetuTypeRole role, gboolean bold, const char *text)
{
  return MAX (width, hetu_row_measure_text (context, role, bold, text));
}

static gboolean
measure_rows (Table *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  double head = line_height (theme, HETU_TYPE_AXIS) + 8;
  double lines = line_height (theme, HETU_TYPE_ROW) + line_height (theme, HETU_TYPE_SMALL);
  double least = line_height (theme, HETU_TYPE_ROW) + 2;
  guint n = MAX (self->order->len, 1);

  self->top = rect.y + head;
  self->row_height = MIN ((rect.height - head) / n, MAX_ROW * type_scale (theme));
  self->two_lines = self->row_height >= lines;
  if (self->row_height >= least)
    return TRUE;
  return hetu_plot_refuse_rows (context, n, n * least + head, error);
}

/* What the columns would take, in points; column_gap stands between them. */
typedef struct
{
  double name, plain_name, least_name, target, done, pace, words, state, column_gap;
} Widths;

/* Width in which a name takes two lines without a word that is parted. */
static double
measure_two_lines (HetuPlotContext *context, const char *name)
{
  double whole = hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, name), least = 0;
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    least = MAX (least, hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, words[i]));
  for (least = MAX (least, whole / 2) + 1; least < whole; least += WIDTH_STEP)
    {
      HetuTextStyle style = { .size_pt = context->theme->type_pt[HETU_TYPE_ROW],
                              .bold = TRUE,
                              .width_pt = least,
                              .max_lines = 2 };
      g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, name, &style);

      if (!hetu_text_run_is_ellipsised (run))
        return least;
    }
  return whole;
}

static void
measure_widths (const Table *self, Widths *out)
{
  HetuPlotContext *context = self->context;
  HetuLanguage language = context->frame->language;

  out->column_gap =
      COLUMN_GAP * MIN (type_scale (context->theme), context->rect.width / TYPICAL_WIDTH);
  out->state =
      hetu_row_measure_text (context, HETU_TYPE_AXIS, TRUE, heading (language, "状态", "State"));
  out->done =
      hetu_row_measure_text (context, HETU_TYPE_AXIS, TRUE, heading (language, "完成率", "Done"));
  out->pace =
      hetu_row_measure_text (context,
                             HETU_TYPE_AXIS,
                             TRUE,
                             hetu_pace_to_heading (hetu_pace_of_frame (context->frame), language));
  out->target =
      hetu_row_measure_text (context, HETU_TYPE_AXIS, TRUE, heading (language, "目标", "Target"));
  for (guint i = 0; i < self->order->len; i++)
    {
      const HetuFrameGauge *gauge = gauge_at (self, i);
      const HetuProgress *progress = &gauge->progress;
      g_autofree char *target = hetu_gauge_format_target (progress, language);
      g_autofree char *done = done_text (progress, language);
      g_autofree char *pace = pace_text (progress, language);
      HetuRect badge =
          hetu_badge_measure (context->theme, context->text, progress->state, language);
      double name = hetu_row_measure_text (context, HETU_TYPE_ROW, TRUE, gauge->name);
      double detail = hetu_row_measure_text (context, HETU_TYPE_SMALL, FALSE, gauge->detail);

      out->plain_name = MAX (out->plain_name, name);
      out->least_name = MAX (out->least_name, measure_two_lines (context, gauge->name));
      out->name = MAX (out->name,
                       self->two_lines ? MAX (name, detail) : name + HETU_ROW_DETAIL_GAP + detail);
      out->target = widest (out->target, context, HETU_TYPE_ROW, FALSE, target);
      out->done = widest (out->done, context, HETU_TYPE_ROW, TRUE, done);
      out->pace = widest (out->pace, context, HETU_TYPE_ROW, FALSE, pace);
      out->state = MAX (out->state, badge.width);
      if (tells_gap (progress))
        {
          g_autofree char *words = hetu_progress_to_gap_text (progress, language);

          out->words = widest (out->words, context, HETU_TYPE_SMALL, FALSE, words);
        }
    }
}

static void
place_columns (Table *self, const Widths *widths)
{
  HetuRect rect = self->context->rect;
  double gap = widths->column_gap;

  self->name_x = rect.x;
  self->target_right = rect.x + self->name_width + gap + self->target_width;
  self->bar_x = self->target_right + gap;
  self->state_right = rect.x + rect.width;
  self->pace_right = self->state_right - widths->state - gap;
  self->done_right = self->pace_right - self->pace_width - gap;
  /* The arrow of an over-run points into the gap behind the bar. */
  self->bar_width = self->done_right - self->done_width - gap - 4 - self->bar_x;
}

/* Whether the subtitle tells district and period of every row. */
static gboolean
tells_details_above (const Table *self)
{
  for (guint i = 0; i < self->order->len; i++)
    if (!hetu_row_is_told_above (self->context, gauge_at (self, i)->detail))
      return FALSE;
  return TRUE;
}

/* Takes from *@column what the bars lack, as far as it has more than @least. */
static void
take_spare (double *column, double least, double *lack)
{
  double taken = MIN (*lack, MAX (0, *column - least));

  *column -= taken;
  *lack -= taken;
}

/* Words before bars: they are cut only where the bars would be too short to read, and take two lines before those are small. */
static gboolean
measure_columns (Table *self, GError **error)
{
  Widths widths = { 0 };
  double width = self->context->rect.width, others, lack, least_words;

  measure_widths (self, &widths);
  others = widths.column_gap + widths.pace;
  self->pace_width = widths.pace;
  self->done_width = MAX (widths.done, MIN (widths.words + 1, width * WORDS_SHARE) - others);
  self->name_width = MIN (widths.name, width * (self->two_lines ? NAME_SHARE : LONG_NAME_SHARE));
  self->target_width = MIN (widths.target, width * TARGET_SHARE);
  place_columns (self, &widths);
  lack = MAX (0, MAX (MIN_BAR_WIDTH, width * GOOD_BAR_SHARE) - self->bar_width);
  least_words = MAX (widths.done, width * LEAST_WORDS_SHARE - others);
  if (self->two_lines)
    take_spare (&self->done_width, least_words, &lack);
  if (tells_details_above (self))
    take_spare (&self->name_width, self->two_lines ? widths.least_name : widths.plain_name, &lack);
  /* On one line the words would be cut. */
  place_columns (self, &widths);
  lack = MAX (0, MIN_BAR_WIDTH - self->bar_width);
  take_spare (&self->done_width, least_words, &lack);
  take_spare (&self->target_width, width * LEAST_TARGET_SHARE, &lack);
  place_columns (self, &widths);
  if (self->bar_width >= MIN_BAR_WIDTH - 0.01)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_DATA,
               _ ("the table of bullets is too narrow at %.0f pt"),
               width);
  return FALSE;
}

static void
draw_heading (Table *self, const char *text, double x, double anchor)
{
  hetu_plot_text (self->context,
                  HETU_PART_TICK,
                  -1,
                  HETU_TYPE_AXIS,
                  TRUE,
                  text,
                  x,
                  self->context->rect.y,
                  anchor,
                  0,
                  self->context->theme->text2);
}

static gboolean
has_completion (const Table *self)
{
  for (guint i = 0; i < self->order->len; i++)
    if (gauge_at (self, i)->progress.nature == HETU_TARGET_CUMULATIVE)
      return TRUE;
  return FALSE;
}

static void
draw_headings (Table *self)
{
  HetuLanguage language = self->context->frame->language;

  draw_heading (self, heading (language, "指标", "Indicator"), self->name_x, 0);
  draw_heading (self, heading (language, "目标", "Target"), self->target_right, 1);
  if (!has_completion (self))
    {
      /* A rate is not done by a share of itself (C-51). */
      draw_heading (self, heading (language, "实绩与目标", "Outturn and target"), self->bar_x, 0);
      draw_heading (self, heading (language, "差距", "Gap"), self->pace_right, 1);
      draw_heading (self, heading (language, "状态", "State"), self->state_right, 1);
      return;
    }
  draw_heading (self,
                self->bar_width > 120 * type_scale (self->context->theme)
                    ? heading (language, "完成率（目标 = 100%）", "Done (target = 100%)")
                    : heading (language, "目标 = 100%", "target = 100%"),
                self->bar_x,
                0);
  draw_heading (self, heading (language, "完成率", "Done"), self->done_right, 1);
  draw_heading (self,
                hetu_pace_to_heading (hetu_pace_of_frame (self->context->frame), language),
                self->pace_right,
                1);
  draw_heading (self, heading (language, "状态", "State"), self->state_right, 1);
}

static void
draw_cell (Table *self,
           guint gauge,
           const char *text,
           gboolean bold,
           double right,
           double y,
           double width,
           HetuColour colour)
{
  hetu_row_draw_text (self->context,
                      HETU_PART_VALUE,
                      (int) gauge,
                      HETU_TYPE_ROW,
                      bold,
                      text,
                      (HetuPoint){ right, y },
                      1,
                      width,
                      colour);
}

/* Long names take the room of district and period where the subtitle tells those of every row. */
static gboolean
leaves_details (const Table *self)
{
  gboolean is_long = FALSE;

  for (guint i = 0; i < self->order->len; i++)
    {
      const HetuFrameGauge *gauge = gauge_at (self, i);
      double name = hetu_row_measure_text (self->context, HETU_TYPE_ROW, TRUE, gauge->name);
      double detail = hetu_row_measure_text (self->context, HETU_TYPE_SMALL, FALSE, gauge->detail);

      if (!self->two_lines)
        name += HETU_ROW_DETAIL_GAP + detail;
      is_long = is_long || name > self->name_width + 0.01;
    }
  return is_long && tells_details_above (self);
}

static void
draw_name (Table *self, const HetuFrameGauge *gauge, double y)
{
  HetuPlotContext *context = self->context;

  if (!self->plain_names || !hetu_row_draw_two_lines (context,
                                                      HETU_PART_LABEL,
                                                      -1,
                                                      gauge->name,
                                                      TRUE,
                                                      HETU_ALIGN_START,
                                                      (HetuPoint){ self->name_x, y },
                                                      self->name_width,
                                                      self->row_height))
    hetu_row_draw_name (context,
                        gauge->name,
                        self->plain_names ? NULL : gauge->detail,
                        TRUE,
                        self->name_x,
                        y,
                        0,
                        self->name_width,
                        self->row_height);
}

/* On one line, or on two in a row that has room for them. */
static void
draw_gap (Table *self, guint gauge, const HetuProgress *progress, double y, double width)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  g_autofree char *gap = hetu_progress_to_gap_text (progress, context->frame->language);
  HetuTextStyle style = { .size_pt = theme->type_pt[HETU_TYPE_SMALL],
                          .align = HETU_ALIGN_END,
                          .width_pt = width,
                          .max_lines = self->two_lines ? 2 : 1 };
  g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, gap, &style);

  hetu_scene_builder_text (context->builder,
                           HETU_PART_VALUE,
                           (int) gauge,
                           run,
                           self->pace_right - hetu_text_run_get_width (run),
                           y - hetu_text_run_get_height (run) / 2,
                           theme->text2);
}

/* Completion and pace; a rate has neither and tells its gap across both columns. */
static void
draw_numbers (Table *self, guint gauge, const HetuProgress *progress, double y)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuLanguage language = context->frame->language;
  g_autofree char *done = done_text (progress, language);
  g_autofree char *pace = pace_text (progress, language);
  double both = self->pace_right - self->done_right + self->done_width;

  if (tells_gap (progress))
    {
      draw_gap (self, gauge, progress, y, both);
      return;
    }
  draw_cell (self,
             gauge,
             done != NULL ? done : "—",
             done != NULL,
             self->done_right,
             y,
             self->done_width + 8,
             done != NULL ? theme->text : theme->text3);
  draw_cell (self,
             gauge,
             pace != NULL ? pace : "—",
             FALSE,
             self->pace_right,
             y,
             self->pace_width + 8,
             progress->has_elapsed && progress->elapsed_percent < 100 && pace != NULL
                 ? theme->text
                 : theme->text3);
}

static void
draw_row (Table *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  guint number = g_array_index (self->order, guint, index);
  const HetuFrameGauge *gauge = gauge_at (self, index);
  const HetuProgress *progress = &gauge->progress;
  double top = self->top + index * self->row_height, y = top + self->row_height / 2;
  g_autofree char *target = hetu_gauge_format_target (progress, context->frame->language);
  HetuBulletBar bar = { .builder = context->builder,
                        .theme = theme,
                        .gauge = (int) number,
                        .x = self->bar_x,
                        .y = y,
                        .width = self->bar_width,
                        .scale = MIN (type_scale (theme), self->row_height / BAR_REACH) };

  draw_name (self, gauge, y);
  if (!hetu_row_draw_two_lines (context,
                                HETU_PART_VALUE,
                                (int) number,
                                target,
                                FALSE,
                                HETU_ALIGN_END,
                                (HetuPoint){ self->target_right, y },
                                self->target_width,
                                self->row_height))
    draw_cell (self, number, target, FALSE, self->target_right, y, self->target_width, theme->text);
  hetu_bullet_bar_draw (&bar, progress);
  draw_numbers (self, number, progress, y);
  hetu_badge_draw (context->builder,
                   theme,
                   context->text,
                   (int) number,
                   progress->state,
                   context->frame->language,
                   theme->canvas,
                   self->state_right,
                   y,
                   1);
  hetu_row_draw_rule (context,
                      context->rect.x,
                      context->rect.x + context->rect.width,
                      top + self->row_height,
                      theme->grid);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  Table self = { .context = context, .order = order };

  for (guint i = 0; i < context->frame->gauges->len; i++)
    g_array_append_val (order, i);
  if (order->len == 0)
    return TRUE;
  g_array_sort_with_data (order, compare_gauges, (gpointer) context->frame);
  if (!measure_rows (&self, error) || !measure_columns (&self, error))
    return FALSE;
  self.plain_names = leaves_details (&self);
  draw_headings (&self);
  hetu_row_draw_rule (context,
                      context->rect.x,
                      context->rect.x + context->rect.width,
                      self.top,
                      context->theme->axis);
  for (guint i = 0; i < order->len; i++)
    draw_row (&self, i);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  return frame->gauges->len * WANTED_ROW * type_scale (theme) +
         line_height (theme, HETU_TYPE_AXIS) + 8;
}

const HetuKindClass hetu_kind_bullet = {
  .kind = HETU_CHART_BULLET,
  .list_key = hetu_bullet_list_key,
  .wanted_height = wanted_height,
  .build = build,
};
