/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words about pace charts: the subtitle, and the note that tells the rule of the verdicts, the pace line, and what required rates and
 * projections take for granted. */
#include "figure/build.h"

#include "chart/describe.h"
#include "chart/gauge.h"
#include "chart/pace-words.h"
#include "figure/target-list.h"
#include "model/format.h"

#define SAME_TIME 0.001 /* years */

static HetuPaceKind
find_line (const HetuFrame *frame, gboolean *mixed)
{
  HetuPaceKind found = HETU_PACE_LINEAR;
  gboolean straight = FALSE;

  for (guint i = 0; i < frame->paces->len; i++)
    {
      const HetuProgress *progress = &hetu_frame_get_pace (frame, i)->progress;

      straight = straight || progress->pace == HETU_PACE_LINEAR;
      if (progress->pace != HETU_PACE_LINEAR)
        found = progress->pace;
    }
  *mixed = straight && found != HETU_PACE_LINEAR;
  return found;
}

/* Twelve per cents, which no reader knows unless they are told. */
static char *
dup_months (const HetuFigureBuild *self)
{
  g_auto (GStrv) months = g_strsplit (self->spec->line, ",", -1);

  for (guint i = 0; months[i] != NULL; i++)
    g_strstrip (months[i]);
  return g_strjoinv (hetu_build_say (self, "、", ", "), months);
}

void
hetu_build_note_line (HetuFigureBuild *self, HetuPaceKind kind)
{
  g_autofree char *months = NULL;
  g_autofree char *sentence = NULL;

  switch (kind)
    {
    case HETU_PACE_TYPED:
      months = dup_months (self);
      sentence = g_strdup_printf (
          hetu_build_say (self,
                          "计划进度：1—12 月各月末累计应完成全年的 %s（%%）",
                          "Planned pace, %% of the year by the end of each month: %s"),
          months);
      break;
    case HETU_PACE_LAST_YEAR:
      sentence = g_strdup (
          hetu_build_say (self,
                          "上年同期进度为上年 1—n 月累计占上年全年的比重，未公布的月份按直线内插",
                          "Last year's pace: the cumulative share of its year by each "
                          "month; months not told lie on straight lines"));
      break;
    default:
      return;
    }
  hetu_frame_add_note (self->frame, sentence);
}

/* Those held against a straight line where another was asked for. */
static void
note_straight (HetuFigureBuild *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->frame->paces->len; i++)
    if (hetu_frame_get_pace (self->frame, i)->progress.pace == HETU_PACE_LINEAR)
      g_ptr_array_add (names, hetu_frame_get_pace (self->frame, i)->name);
  if (names->len == 0)
    return;
  list = hetu_build_list_names (self, names, FALSE);
  sentence = g_strdup_printf (hetu_build_say (self,
                                              "%s没有可用的进度线，按序时",
                                              "No such pace line, a straight one instead: %s"),
                              list);
  hetu_frame_add_note (self->frame, sentence);
}

static void
note_verdicts (HetuFigureBuild *self)
{
  gboolean mixed;
  HetuPaceKind kind = find_line (self->frame, &mixed);
  double behind, missed;
  const char *distance = mixed ? hetu_build_say (self, "落后进度线", "Against the pace line")
                         : kind == HETU_PACE_LINEAR
                             ? hetu_build_say (self, "落后序时", "Against the time elapsed")
                             : hetu_pace_to_behind_label (kind, self->language);

  hetu_gauge_get_thresholds (&hetu_frame_get_pace (self->frame, 0)->progress, &behind, &missed);
  hetu_build_note_rule (self, distance, behind, missed);
  hetu_build_note_line (self, kind);
  if (self->spec->line != NULL && !g_str_equal (self->spec->line, "linear"))
    note_straight (self);
}

static void
note_projections (HetuFigureBuild *self)
{
  gboolean mean = FALSE, by_line = FALSE;

  for (guint i = 0; i < self->frame->paces->len; i++)
    {
      mean = mean || hetu_frame_get_pace (self->frame, i)->mean >= 0;
      by_line = by_line || hetu_frame_get_pace (self->frame, i)->by_line >= 0;
    }
  if (mean)
    hetu_frame_add_note (
        self->frame,
        hetu_build_say (self,
                        "月均推算假定余下月份保持已完成的月均，不计季节因素",
                        "The projection at the rate so far takes the months left to keep it; "
                        "seasons are not counted"));
  if (by_line)
    hetu_frame_add_note (self->frame,
                         hetu_build_say (self,
                                         "按进度线推算＝累计÷进度线同期应完成的比重",
                                         "By the pace line: the amount so far ÷ the share that the "
                                         "line asks for by then"));
}

/* “实绩未注明时点，按 1—10 月计”: a figure under the year's name that was printed before the year was over. */
static void
note_told_early (HetuFigureBuild *self)
{
  for (guint i = 0; i < self->frame->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (self->frame, i);

      for (guint j = 0; j < pace->points->len; j++)
        {
          guint index = g_array_index (pace->points, HetuFramePacePoint, j).row;
          const HetuFrameRow *row = hetu_frame_get_row (self->frame, index);
          int month = (int) ((row->x - pace->start) * 12 + 0.5);
          g_autofree char *label = NULL;
          g_autofree char *sentence = NULL;

          if (!row->has_value || row->x > hetu_period_end (row->period) - SAME_TIME || month < 1)
            continue;
          label = hetu_period_to_label (row->period, self->language);
          sentence = g_strdup_printf (
              hetu_build_say (self,
                              "%s%s实绩为截至发稿时数，按 %d 个月计",
                              "%s, %s: told before its period was over, counted to month %d"),
              pace->name,
              label,
              month);
          hetu_frame_add_note (self->frame, sentence);
        }
    }
}

void
hetu_build_pace_notes (HetuFigureBuild *self)
{
  const HetuFramePace *first = hetu_frame_get_pace (self->frame, 0);

  for (guint i = 0; i < self->frame->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (self->frame, i);

      hetu_build_note_adjusted (self, pace->name, &pace->progress);
    }
  if (first->is_rate)
    {
      hetu_frame_add_note (
          self->frame,
          hetu_build_say (
              self,
              "各期增速、其余月份需增长由累计增速和上年同期占全年的比重推算，比重取上年现价数",
              "Growth of each period and of the rest follows from cumulative growth "
              "and last year's shares, at current prices"));
      return;
    }
  note_verdicts (self);
  note_projections (self);
  note_told_early (self);
}

char *
hetu_build_dup_pace_subtitle (const HetuFigureBuild *self)
{
  const HetuFrame *frame = self->frame;
  const HetuFramePace *first = hetu_frame_get_pace (frame, 0);
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, first->progress.indicator);
  HetuDistrict *district = hetu_store_get_district (self->store, first->progress.region);
  g_autofree char *when = hetu_period_to_label (first->progress.period, self->language);
  g_autofree char *known = hetu_build_dup_knowledge (self);
  g_autofree char *unit = hetu_unit_to_string (frame->unit, self->language);
  g_autofree char *what =
      hetu_describe_within (hetu_indicator_get_name (indicator, self->language));

  if (frame->paces->len > 1)
    return g_strdup_printf (first->is_rate
                                ? hetu_build_say (self,
                                                  "%s目标进度：累计增速与各期增速（%%）%s",
                                                  "Targets for %s: cumulative growth and that of "
                                                  "each period (%%)%s")
                                : hetu_build_say (self,
                                                  "%s目标进度：累计完成率（%%，目标 = 100%%）%s",
                                                  "Targets for %s: share done (%%, target = "
                                                  "100%%)%s"),
                            when,
                            known);
  return g_strdup_printf (
      first->is_rate
          ? hetu_build_say (self,
                            "%s%s：累计增速与各期增速（%s），%s%s",
                            "%s, %s: cumulative growth and that of each period (%s), %s%s")
          : hetu_build_say (self, "%s%s累计（%s），%s%s", "%s, %s: cumulative (%s), %s%s"),
      hetu_build_name_district (self, district),
      what,
      unit,
      when,
      known);
}
