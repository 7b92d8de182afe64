/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a dispatch list: heads, title, the moment of judgement, how many targets are on it, and the rules by which
 * they came there, with their thresholds. */
#include "figure/dispatch-private.h"

#include "chart/gauge.h"

const char *
hetu_dispatch_get_head (HetuDispatchColumn column, HetuLanguage language)
{
  static const struct
  {
    const char *zh, *en;
  } heads[HETU_DISPATCH_N_COLUMNS] = {
    [HETU_DISPATCH_NUMBER] = { "序号", "No." },
    [HETU_DISPATCH_REGION] = { "地区", "Region" },
    [HETU_DISPATCH_INDICATOR] = { "目标指标", "Indicator" },
    [HETU_DISPATCH_OWNER] = { "责任单位", "Responsible" },
    [HETU_DISPATCH_TARGET] = { "目标", "Target" },
    [HETU_DISPATCH_DUE] = { "完成时限", "Due" },
    [HETU_DISPATCH_OUTTURN] = { "实绩", "Outturn" },
    [HETU_DISPATCH_OUTTURN_PERIOD] = { "实绩时期", "Period of outturn" },
    [HETU_DISPATCH_COMPLETION] = { "完成率", "Done" },
    [HETU_DISPATCH_EXPECTED] = { "进度要求", "Pace line" },
    [HETU_DISPATCH_PACE_GAP] = { "与进度相差", "Against pace" },
    [HETU_DISPATCH_GAP] = { "与目标相差", "Against target" },
    [HETU_DISPATCH_REQUIRED] = { "后期需要", "Rest must reach" },
    [HETU_DISPATCH_PROJECTION] = { "期末推算", "Projection" },
    [HETU_DISPATCH_STATE] = { "状态", "State" },
    [HETU_DISPATCH_WARNINGS] = { "预警", "Warnings" },
    [HETU_DISPATCH_REASON] = { "判定理由", "Reason" },
    [HETU_DISPATCH_TARGET_SOURCE] = { "目标来源", "Source of target" },
    [HETU_DISPATCH_OUTTURN_SOURCE] = { "实绩来源", "Source of outturn" },
    [HETU_DISPATCH_MEASURES] = { "整改措施", "Corrective measures" },
    [HETU_DISPATCH_FINISH_BY] = { "整改时限", "To be done by" },
  };

  g_return_val_if_fail (column < HETU_DISPATCH_N_COLUMNS, NULL);

  return language == HETU_LANGUAGE_ZH ? heads[column].zh : heads[column].en;
}

/* “洛阳市”, “洛阳市及洛龙区”, “洛阳市等3地”. */
static char *
name_places (HetuStore *store, const HetuDispatchRequest *request)
{
  gboolean chinese = request->language == HETU_LANGUAGE_ZH;
  const char *names[2] = { "", "" };

  for (gsize i = 0; i < MIN (request->n_regions, G_N_ELEMENTS (names)); i++)
    {
      HetuDistrict *district = hetu_store_get_district (store, request->regions[i]);

      if (district != NULL)
        names[i] = hetu_district_get_name (district, request->language);
    }
  if (request->n_regions == 1)
    return g_strdup (names[0]);
  if (request->n_regions == 2)
    return g_strdup_printf (chinese ? "%s及%s" : "%s and %s", names[0], names[1]);
  if (chinese)
    return g_strdup_printf ("%s等%zu地", names[0], request->n_regions);
  return g_strdup_printf ("%s and %zu more", names[0], request->n_regions - 1);
}

/* “判断时点：2023 年 10 月末。只用 2023 年 11 月 1 日前公布的数据。” */
static char *
write_moment (const HetuDispatchRequest *request)
{
  gboolean chinese = request->language == HETU_LANGUAGE_ZH;
  HetuPeriod at = request->at;
  GString *text = g_string_new (chinese ? "判断时点：" : "Judged as at ");

  if (at.kind == HETU_PERIOD_NONE)
    g_string_append (text, chinese ? "各指标最新数据" : "the latest figure of each indicator");
  else
    {
      HetuPeriod month = at.last_month == 12 ? hetu_period_year (at.last_year)
                                             : hetu_period_month (at.last_year, at.last_month);
      g_autofree char *label = hetu_period_to_label (month, request->language);

      g_string_append_printf (text, chinese ? "%s末" : "the end of %s", label);
    }
  if (request->options->as_of != 0)
    {
      g_autofree char *date = hetu_date_to_label (request->options->as_of, request->language);

      g_string_append_printf (text,
                              chinese ? "；只用截至 %s公布的数据"
                                      : "; only what was published by %s",
                              date);
    }
  return g_string_free (text, FALSE);
}

/* “洛阳市 2023 年目标 77 项，列入本清单 4 项：未完成 2 项，进度滞后 2 项。另有已达成 1 项，暂无数据 72 项。” */
static void
append_counts (GString *text, const guint *counts, HetuLanguage language)
{
  static const HetuState order[] = { HETU_STATE_MISSED,  HETU_STATE_BEHIND,  HETU_STATE_ON_TRACK,
                                     HETU_STATE_UNKNOWN, HETU_STATE_MADE_UP, HETU_STATE_MET };
  gboolean first = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *label = hetu_state_to_label (order[i], language);

      if (counts[order[i]] == 0)
        continue;
      if (!first)
        g_string_append (text, language == HETU_LANGUAGE_ZH ? "，" : ", ");
      if (language == HETU_LANGUAGE_ZH)
        g_string_append_printf (text, "%s %u 项", label, counts[order[i]]);
      else
        g_string_append_printf (text,
                                "%u %c%s",
                                counts[order[i]],
                                g_ascii_tolower (*label),
                                label + 1);
      first = FALSE;
    }
}

static char *
write_summary (const HetuDispatch *self, int year, const guint *counts)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;
  guint listed[HETU_N_STATES] = { 0 };
  guint others[HETU_N_STATES] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    listed[g_array_index (self->rows, HetuDispatchRow, i).state]++;
  for (gsize i = 0; i < HETU_N_STATES; i++)
    others[i] = counts[i] - MIN (listed[i], counts[i]);
  g_string_append_printf (text,
                          chinese ? "%d 年目标共 %u 项，列入本清单 %u 项"
                                  : "%d: %u targets, %u on this list",
                          year,
                          self->n_targets,
                          self->rows->len);
  if (self->rows->len > 0)
    {
      g_string_append (text, chinese ? "（" : " (");
      append_counts (text, listed, self->language);
      g_string_append (text, chinese ? "）" : ")");
    }
  if (self->rows->len < self->n_targets)
    {
      g_string_append (text, chinese ? "；未列入：" : "; not on it: ");
      append_counts (text, others, self->language);
    }
  g_string_append (text, chinese ? "。" : ".");
  return g_string_free (text, FALSE);
}

/* ---- rules */

static void
add_rule (HetuDispatch *self, char *rule)
{
  g_ptr_array_add (self->rules, rule);
}

/* @unit: with the space before it, of both thresholds. */
static void
add_thresholds (HetuDispatch *self,
                const char *subject,
                const char *unit,
                double behind,
                double missed)
{
  g_autofree char *near = hetu_gauge_format_end (behind, self->language);
  g_autofree char *far = hetu_gauge_format_end (missed, self->language);

  add_rule (
      self,
      g_strdup_printf (
          self->language == HETU_LANGUAGE_ZH
              ? "%s不超过 %s%s为正常推进，%s—%s%s为进度滞后，超过 %s%s或逾期为未完成。"
              : "%s: up to %s%s on track, %s–%s%s behind, more than %s%s or past the deadline "
                "missed.",
          subject,
          near,
          unit,
          near,
          far,
          unit,
          far,
          unit));
}

static void
add_pace_line (HetuDispatch *self, const HetuTargetOptions *options)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;
  g_autofree char *line = NULL;

  if (options->last_year)
    add_rule (
        self,
        g_strdup (chinese ? "进度线：上年同期累计占上年全年的比重；没有上年数据的指标按序时（已过月"
                            "数÷计划月数）。"
                          : "Pace line: last year's cumulative share of its total; without it, "
                            "months gone ÷ months of the plan."));
  else if (options->rule.line.kind == HETU_PACE_TYPED)
    {
      line = hetu_pace_line_to_string (&options->rule.line);
      add_rule (self,
                g_strdup_printf (chinese ? "进度线：各月末计划累计完成（%%）%s。"
                                         : "Pace line: planned cumulative per cent by month, %s.",
                                 line));
    }
  else
    add_rule (self,
              g_strdup (chinese ? "进度线：序时，即已过月数÷计划月数。"
                                : "Pace line: months gone ÷ months of the plan."));
}

static void
add_warning_rules (HetuDispatch *self, const HetuTargetOptions *options)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;
  GString *text = g_string_new (chinese ? "预警：" : "Warnings: ");
  gboolean first = TRUE;

  for (gsize i = 0; i < HETU_N_WARNINGS; i++)
    {
      g_autofree char *sentence = NULL;

      if (!options->warnings[i].on)
        continue;
      sentence = hetu_warning_rule_to_sentence (&options->warnings[i], self->language);
      g_string_append_printf (text, "%s%s", first ? "" : chinese ? "；" : "; ", sentence);
      first = FALSE;
    }
  g_string_append (text, first ? (chinese ? "无。" : "none.") : chinese ? "。" : ".");
  add_rule (self, g_string_free (text, FALSE));
}

static void
write_rules (HetuDispatch *self, const HetuTargetOptions *options)
{
  gboolean chinese = self->language == HETU_LANGUAGE_ZH;
  g_autofree char *growth = hetu_gauge_format_end (options->rule.about_growth, self->language);
  g_autofree char *level = hetu_gauge_format_end (options->rule.about_level, self->language);

  add_thresholds (self,
                  chinese ? "累计类目标：低于进度线"
                          : "Targets that accumulate, below the pace line",
                  chinese ? " 个百分点" : " pp",
                  options->rule.behind_points,
                  options->rule.missed_points);
  add_thresholds (self,
                  chinese ? "比率类目标：与目标相差" : "Rates, short of the target",
                  chinese ? " 个百分点" : " pp",
                  options->rule.rate_behind,
                  options->rule.rate_missed);
  add_thresholds (self,
                  chinese ? "不累计的数额：与目标相差"
                          : "Amounts that do not accumulate, short of the target",
                  "%",
                  options->rule.behind_points,
                  options->rule.missed_points);
  add_rule (self,
            g_strdup_printf (chinese ? "“左右”的容差：比率 ±%s 个百分点，水平值 ±%s%%。"
                                     : "“About” allows ±%s pp for rates, ±%s%% for levels.",
                             growth,
                             level));
  add_pace_line (self, options);
  add_rule (self,
            g_strdup (chinese
                          ? "后期需要：数额为（目标－实绩）÷剩余月数；增速按上年各期分布推算其余"
                            "月份应达到的增速。期末推算：实绩＋月均×剩余月数，假定保持现有速度。"
                          : "Rest must reach: for amounts (target − outturn) ÷ months left; for "
                            "growth what the other months must grow by, from last year's "
                            "distribution. Projection: outturn + mean a month × months left, at "
                            "the rate so far."));
  add_warning_rules (self, options);
}

static char *
write_title (HetuStore *store, const HetuDispatchRequest *request)
{
  g_autofree char *places = name_places (store, request);

  if (request->language == HETU_LANGUAGE_ZH)
    return g_strdup_printf ("%s%d年督办清单", places, request->year);
  return g_strdup_printf ("%s: dispatch list of targets, %d", places, request->year);
}

char *
hetu_dispatch_suggest_name (HetuStore *store, const HetuDispatchRequest *request)
{
  g_autofree char *places = NULL;
  HetuPeriod at;
  GString *name = g_string_new (NULL);

  g_return_val_if_fail (request != NULL && request->n_regions > 0, NULL);

  at = request->at;
  places = name_places (store, request);
  g_string_append_printf (name,
                          request->language == HETU_LANGUAGE_ZH ? "%s%d年督办清单"
                                                                : "%s dispatch list %d",
                          places,
                          request->year);
  if (at.kind != HETU_PERIOD_NONE)
    g_string_append_printf (name, "-%04d-%02d", at.last_year, at.last_month);
  g_strdelimit (name->str, "/\\:*?\"<>|", '-');
  return g_string_free (name, FALSE);
}

void
hetu_dispatch_write_words (HetuDispatch *self,
                           HetuStore *store,
                           const HetuDispatchRequest *request,
                           const guint *counts)
{
  self->title = write_title (store, request);
  self->moment = write_moment (request);
  self->summary = write_summary (self, request->year, counts);
  write_rules (self, request->options);
}
