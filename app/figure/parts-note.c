/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the note of a figure of parts tells (C-4, C-18): status, absence, editions, rounding, breaks, and from when to when
 * there is anything to show of what was asked for. */
#include "figure/parts.h"

#include "model/format.h"

#define MOST_LISTED 4

/* “2021 年、2022 年”: the bars of one status; more than a few are counted, and all are called all. */
static char *
dup_bar_list (const HetuPartsPlan *self, const HetuFigureBuild *build, HetuStatus status)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      if (bar->broken || (bar->complete ? bar->parts.status : bar->status) != status)
        continue;
      g_string_append_printf (list,
                              "%s%s",
                              n++ == 0 ? "" : hetu_build_say (build, "、", ", "),
                              hetu_frame_get_category (build->frame, i)->name);
    }
  if (n == 0)
    return NULL;
  if (n == self->bars->len && n > 1)
    return g_strdup (hetu_build_say (build, "各项均", "All figures"));
  if (n > MOST_LISTED)
    return g_strdup_printf (hetu_build_say (build, "%u 项", "%u bars"), n);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
note_status (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  static const struct
  {
    HetuStatus status;
    const char *zh;
    const char *en;
  } sentences[] = {
    { HETU_STATUS_PROVISIONAL, "为初步核算数", ": provisional" },
    { HETU_STATUS_SUSPECT, "原文如此，存疑", ": as stated by the source, doubtful" },
    { HETU_STATUS_MISSING, "缺数，不按零处理", ": missing, not zero" },
    { HETU_STATUS_REDACTED, "原文脱敏（×），不按零处理", ": redacted in the source (×), not zero" },
    { HETU_STATUS_INCOMPARABLE,
      "的分项与合计不是同一口径或版本，未列入",
      ": parts and total are of different definitions or editions, left out" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *list = dup_bar_list (self, build, sentences[i].status);
      g_autofree char *sentence = NULL;

      if (list == NULL)
        continue;
      sentence = g_strconcat (list, hetu_build_say (build, sentences[i].zh, sentences[i].en), NULL);
      hetu_frame_add_note (build->frame, sentence);
    }
}

/* The total was revised and its parts were not told again: the figure shows the edition that has both. */
static void
note_edition (const HetuPartsPlan *self, HetuFigureBuild *build, guint index)
{
  const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, index);
  const HetuObservation *latest = hetu_divided_get_latest_whole (bar->divided, bar->period);
  const HetuObservation *used = bar->operands.whole;
  g_autofree char *value = NULL;
  g_autofree char *sentence = NULL;

  if (!bar->complete || used == NULL || latest == NULL || !latest->has_value ||
      used->measure != HETU_MEASURE_LEVEL || latest == used ||
      hetu_decimal_compare (latest->value, used->value) == 0)
    return;
  value = hetu_format_value (latest->value,
                             latest->unit,
                             HETU_COMPARATOR_EQUAL,
                             -1,
                             HETU_FORMAT_UNIT,
                             build->language);
  sentence = g_strdup_printf (hetu_build_say (build,
                                              "%s合计后修订为 %s，未见修订后的分项，本图用原数",
                                              "%s: the total was revised to %s without its parts; "
                                              "this figure keeps both as first told"),
                              hetu_frame_get_category (build->frame, index)->name,
                              value);
  hetu_frame_add_note (build->frame, sentence);
}

/* The years that were asked for before the first bar or behind the last: they are told, with the reason. */
static void
note_range (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  static const char *const reasons[][2] = {
    [HETU_CONTRIBUTION_PUBLISHED] = { "未见公布的分项拉动", "no published contributions" },
    [HETU_CONTRIBUTION_REAL] = { "缺分项增速或上年分项水平值，无法推算",
                                 "growth of the parts or their levels a year before are missing" },
    [HETU_CONTRIBUTION_NOMINAL] = { "缺同一版的分项与合计，无法推算",
                                    "levels of the parts and the total of one edition are "
                                    "missing" },
  };
  const HetuSpec *spec = build->spec;
  HetuPeriod first = build->frame->from, last = build->frame->to;
  const char *reason =
      build->frame->kind == HETU_CHART_STRUCTURE
          ? hetu_build_say (build, "未见同一版的分项与合计", "no parts and total of one edition")
          : reasons[self->way][build->language];

  if (self->n_complete == 0 || !self->by_period)
    return;
  if (spec->from.kind != HETU_PERIOD_NONE && spec->from.first_year < first.first_year)
    {
      g_autofree char *when = hetu_period_to_label (first, build->language);
      g_autofree char *sentence =
          g_strdup_printf (hetu_build_say (build, "%s以前%s", "Before %s: %s"), when, reason);

      hetu_frame_add_note (build->frame, sentence);
    }
  if (spec->to.kind != HETU_PERIOD_NONE && spec->to.last_year > last.last_year)
    {
      g_autofree char *when = hetu_period_to_label (last, build->language);
      g_autofree char *sentence =
          g_strdup_printf (hetu_build_say (build, "%s以后%s", "After %s: %s"), when, reason);

      hetu_frame_add_note (build->frame, sentence);
    }
}

/* “2023 年与上年口径不同，未推算”: why is told by the notes on the data. */
static void
note_broken (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      g_autofree char *sentence = NULL;

      if (!g_array_index (self->bars, HetuPartsBar, i).broken)
        continue;
      sentence = g_strdup_printf (hetu_build_say (build,
                                                  "%s与上年口径不同，未推算",
                                                  "%s: another definition than the year before, "
                                                  "not computed"),
                                  hetu_frame_get_category (build->frame, i)->name);
      hetu_frame_add_note (build->frame, sentence);
    }
}

/* Whether what is printed of a published bar, at the figure's decimals, is not its total. */
static gboolean
is_off_by_rounding (const HetuPartsBar *bar, guint n_parts, int decimals)
{
  HetuDecimal sum = { 0, (guint8) decimals };
  HetuDecimal total = hetu_decimal_round (bar->parts.total, (guint) decimals);

  if (!bar->complete || !bar->published)
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    sum.coefficient += hetu_decimal_round (bar->parts.parts[i], (guint) decimals).coefficient;
  return sum.coefficient != total.coefficient;
}

void
hetu_parts_plan_note (const HetuPartsPlan *self, HetuFigureBuild *build)
{
  gboolean off = FALSE, moved = FALSE;

  hetu_parts_plan_note_merged (self, build);
  note_status (self, build);
  note_broken (self, build);
  note_range (self, build);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      note_edition (self, build, i);
      moved = moved || (bar->complete && bar->parts.moved);
      off = off || is_off_by_rounding (bar, self->division->n_parts, build->frame->decimals);
    }
  if (moved)
    hetu_frame_add_note (build->frame,
                         hetu_build_say (build,
                                         "推算的分项按最大余额法修约，与合计一致",
                                         "Computed parts are rounded by largest remainder to "
                                         "add up to the total"));
  if (off)
    hetu_frame_add_note (build->frame,
                         hetu_build_say (build,
                                         "分项合计与总计不等系数值修约所致，未作机械调整",
                                         "Parts may not add up to the total because of rounding"));
}
