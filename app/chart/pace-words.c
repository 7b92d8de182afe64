/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for the line that gauges are held against: a table, so that dial, bullet, board and notes call it the same. */
#include "chart/pace-words.h"

#include "chart/gauge.h"

/* Chinese, then English. */
typedef struct
{
  const char *mark[2];
  const char *heading[2];
  const char *behind[2];
} Words;

static const Words words[HETU_N_PACES] = {
  [HETU_PACE_LINEAR] = { { "序时进度", "time elapsed" },
                         { "较序时", "vs time" },
                         { "落后序时", "behind time" } },
  [HETU_PACE_LAST_YEAR] = { { "上年同期进度", "last year's pace" },
                            { "较上年进度", "vs last year" },
                            { "落后上年进度", "behind last year" } },
  [HETU_PACE_TYPED] = { { "计划进度", "planned pace" },
                        { "较计划", "vs plan" },
                        { "落后计划", "behind plan" } },
};

static guint
index_of (HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? 0 : 1;
}

HetuPaceKind
hetu_pace_of_frame (const HetuFrame *frame)
{
  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;

      if (hetu_gauge_has_time (progress) && progress->pace != HETU_PACE_LINEAR)
        return progress->pace;
    }
  return HETU_PACE_LINEAR;
}

gboolean
hetu_pace_is_mixed (const HetuFrame *frame)
{
  HetuPaceKind pace = hetu_pace_of_frame (frame);

  for (guint i = 0; i < frame->gauges->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_gauge (frame, i)->progress;

      if (hetu_gauge_has_time (progress) && progress->pace != pace)
        return TRUE;
    }
  return FALSE;
}

const char *
hetu_pace_to_mark_label (HetuPaceKind kind, HetuLanguage language)
{
  return words[kind].mark[index_of (language)];
}

const char *
hetu_pace_to_heading (HetuPaceKind kind, HetuLanguage language)
{
  return words[kind].heading[index_of (language)];
}

const char *
hetu_pace_to_behind_label (HetuPaceKind kind, HetuLanguage language)
{
  return words[kind].behind[index_of (language)];
}
