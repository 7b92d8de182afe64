/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure without a single number (UX §10): the axis line and the periods asked for stay, and a sentence says what
 * lacks. Figures that exist but are redacted are a hatched field. Nothing stands where a figure would stand. */
#include "chart/axis.h"

#define WORDS_SHARE 0.8 /* of the width, before the sentence wraps */
#define WORDS_LINES 3
#define WORDS_LINE_HEIGHT 1.45
#define WORDS_ROOM 10.0
#define WORDS_RADIUS 1.5

static void
add_hatch (HetuPlotContext *context, double bottom, HetuRect words)
{
  HetuRect rect = context->rect;
  HetuMark hatch = { .type = HETU_MARK_RECT,
                     .part = HETU_PART_GAP,
                     .fill_kind = HETU_FILL_HATCH,
                     .row = -1,
                     .fill = context->theme->mute,
                     .x = rect.x,
                     .y = rect.y,
                     .width = rect.width,
                     .height = bottom - rect.y };

  hetu_scene_builder_add (context->builder, &hatch);
  hetu_scene_builder_rect (context->builder,
                           HETU_PART_GAP,
                           -1,
                           (HetuRect){ words.x - WORDS_ROOM,
                                       words.y - WORDS_ROOM,
                                       words.width + 2 * WORDS_ROOM,
                                       words.height + 2 * WORDS_ROOM },
                           WORDS_RADIUS,
                           context->theme->canvas);
}

static void
add_periods (HetuPlotContext *context, const HetuPeriodAxis *periods, double bottom)
{
  HetuRect rect = context->rect;
  guint n = periods->periods->len;
  double inset = MIN (rect.width / 4, periods->label_width), first, last;

  if (n == 0)
    return;
  first = hetu_period_axis_get (periods, 0);
  last = hetu_period_axis_get (periods, n - 1);
  hetu_period_axis_build (context,
                          periods,
                          hetu_scale_new (first,
                                          last > first ? last : first + 1,
                                          rect.x + inset,
                                          rect.x + rect.width - inset),
                          rect.x,
                          rect.x + rect.width,
                          bottom,
                          FALSE);
}

void
hetu_empty_build (HetuPlotContext *context, const char *message)
{
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect, words;
  g_auto (HetuPeriodAxis) periods = { 0 };
  HetuTextStyle style = { .size_pt = theme->type_pt[HETU_TYPE_ROW],
                          .align = HETU_ALIGN_CENTRE,
                          .width_pt = rect.width * WORDS_SHARE,
                          .max_lines = WORDS_LINES,
                          .line_height = WORDS_LINE_HEIGHT };
  g_autoptr (HetuTextRun) run = hetu_text_shape (context->text, message, &style);
  gboolean redacted = FALSE, low;
  double bottom;

  for (guint i = 0; i < context->frame->rows->len; i++)
    redacted = redacted || hetu_frame_get_row (context->frame, i)->status == HETU_STATUS_REDACTED;
  hetu_period_axis_train (context, &periods);
  bottom = rect.y + rect.height - periods.height;
  low = bottom - rect.y < style.size_pt * WORDS_LINE_HEIGHT;
  if (low)
    bottom = rect.y + rect.height;
  /* A low figure has room for fewer lines. */
  if (hetu_text_run_get_height (run) > bottom - rect.y)
    {
      style.max_lines = MAX (1, (int) ((bottom - rect.y) / (style.size_pt * WORDS_LINE_HEIGHT)));
      hetu_text_run_unref (run);
      run = hetu_text_shape (context->text, message, &style);
    }
  words.width = hetu_text_run_get_width (run);
  words.height = hetu_text_run_get_height (run);
  words.x = rect.x + (rect.width - words.width) / 2;
  words.y = (rect.y + bottom - words.height) / 2;
  if (redacted)
    add_hatch (context, bottom, words);
  /* Then the sentence alone. */
  if (!low)
    {
      hetu_scene_builder_segment (context->builder,
                                  HETU_PART_ZERO,
                                  -1,
                                  rect.x,
                                  bottom,
                                  rect.x + rect.width,
                                  bottom,
                                  theme->zero,
                                  theme->zero_width);
      add_periods (context, &periods, bottom);
    }
  hetu_scene_builder_text (context->builder,
                           HETU_PART_ANNOTATION,
                           -1,
                           run,
                           words.x,
                           words.y,
                           theme->text2);
}
