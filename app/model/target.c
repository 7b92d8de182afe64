/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict on a target as a value, and its words: the line below a gauge (CHARTS §11). What the verdict
 * is, analysis/progress decides. */
#include "model/target.h"

#include "model/district.h"
#include "model/format.h"

#include <math.h>

/* A spreadsheet writes 63.800000000000004; no reader wants the rest of that gap. */
#define GAP_MAX_DECIMALS 6

typedef struct
{
  const char *word;
  const char *zh;
  const char *en;
} Word;

static const Word states[HETU_N_STATES] = {
  [HETU_STATE_MET] = { "met", "已达成", "Met" },
  [HETU_STATE_ON_TRACK] = { "on_track", "正常推进", "On track" },
  [HETU_STATE_BEHIND] = { "behind", "进度滞后", "Behind" },
  [HETU_STATE_MISSED] = { "missed", "未完成", "Missed" },
  [HETU_STATE_MADE_UP] = { "made_up", "补齐", "Made up late" },
  [HETU_STATE_UNKNOWN] = { "unknown", "暂无数据", "No data" },
};

static const struct
{
  const char *zh;
  const char *en;
} reasons[HETU_N_REASONS] = {
  [HETU_REASON_NONE] = { "", "" },
  [HETU_REASON_NO_OUTTURN] = { "待填报", "outturn not yet reported" },
  [HETU_REASON_REDACTED] = { "原文 ×", "redacted (×)" },
  [HETU_REASON_MISSING] = { "缺数", "no figure given" },
  [HETU_REASON_NO_TARGET] = { "目标值未公布", "target not published" },
  [HETU_REASON_WORDS] = { "文字表述，无法计量", "in words, not measurable" },
  [HETU_REASON_NO_REFERENCE] = { "参照值未知", "reference unknown" },
  [HETU_REASON_UNIT] = { "单位不同，不可比", "units differ" },
  [HETU_REASON_MEASURE] = { "度量不同，不可比", "measures differ" },
  [HETU_REASON_PERIOD] = { "时期不同，不可比", "periods differ" },
  [HETU_REASON_INCOMPARABLE] = { "口径不同，不可比", "definitions differ" },
  [HETU_REASON_SUSPECT] = { "原文存疑", "source figure suspect" },
};

void
hetu_progress_clear (HetuProgress *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->words);
  g_clear_pointer (&self->terms, hetu_target_terms_unref);
  *self = (HetuProgress){ .state = HETU_STATE_UNKNOWN };
}

HetuProgress
hetu_progress_copy (const HetuProgress *self)
{
  HetuProgress copy = *self;

  copy.words = g_strdup (self->words);
  if (copy.terms != NULL)
    hetu_target_terms_ref (copy.terms);
  return copy;
}

GArray *
hetu_progress_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (HetuProgress));

  g_array_set_clear_func (array, (GDestroyNotify) hetu_progress_clear);
  return array;
}

const char *
hetu_state_to_string (HetuState state)
{
  return states[state].word;
}

const char *
hetu_state_to_label (HetuState state, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? states[state].zh : states[state].en;
}

const char *
hetu_reason_to_label (HetuReason reason, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? reasons[reason].zh : reasons[reason].en;
}

static int
gap_decimals (const HetuProgress *self)
{
  return MIN (MAX (self->target.decimals, self->outturn.decimals), GAP_MAX_DECIMALS);
}

/* “81.8%”; whole from 100 on; an unmet target never shows 100%. */
static char *
completion_text (const HetuProgress *self, HetuLanguage language)
{
  double percent = self->completion_percent;
  g_autofree char *number = NULL;

  if (self->gap < 0)
    percent = MIN (percent, 99.9);
  number = hetu_format_double (percent,
                               percent >= 100 || fabs (percent - round (percent)) < 0.05 ? 0 : 1,
                               HETU_FORMAT_PLAIN,
                               language);
  return g_strconcat (number, "%", NULL);
}

static char *
amount_text (const HetuProgress *self, double amount, HetuLanguage language)
{
  HetuDecimal rounded = hetu_decimal_from_double (fabs (amount), (guint) gap_decimals (self));

  return hetu_format_value (rounded,
                            self->gap_unit,
                            HETU_COMPARATOR_EQUAL,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

static char *
bare_amount (const HetuProgress *self, double amount, HetuLanguage language)
{
  return hetu_format_double (fabs (amount), gap_decimals (self), HETU_FORMAT_PLAIN, language);
}

/* What the completion is held against: “与序时持平”. */
static const Word paces[HETU_N_PACES] = {
  [HETU_PACE_LINEAR] = { "linear", "序时", "schedule" },
  [HETU_PACE_LAST_YEAR] = { "last_year", "上年同期进度", "last year's pace" },
  [HETU_PACE_TYPED] = { "typed", "计划进度", "the planned pace" },
};

const char *
hetu_pace_kind_to_string (HetuPaceKind kind)
{
  return paces[kind].word;
}

const char *
hetu_pace_kind_to_label (HetuPaceKind kind, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? paces[kind].zh : paces[kind].en;
}

double
hetu_progress_get_expected (const HetuProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pace == HETU_PACE_LINEAR ? self->elapsed_percent : self->expected_percent;
}

static char *
pace_text (const char *completion, double lead, HetuPaceKind pace, HetuLanguage language)
{
  const char *line = hetu_pace_kind_to_label (pace, language);
  g_autofree char *points = hetu_format_double (fabs (lead), 1, HETU_FORMAT_PLAIN, language);
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (g_str_equal (points, "0.0"))
    return g_strdup_printf (chinese ? "完成 %s，与%s持平" : "%s done, on %s", completion, line);
  if (chinese)
    return g_strdup_printf ("完成 %s，%s%s %s 个百分点",
                            completion,
                            lead < 0 ? "落后" : "超",
                            line,
                            points);
  return g_strdup_printf ("%s done, %s pp %s %s",
                          completion,
                          points,
                          lead < 0 ? "behind" : "ahead of",
                          line);
}

double
hetu_progress_get_difference (const HetuProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->nature == HETU_TARGET_CAP ? 0 - self->gap : self->gap;
}

const char *
hetu_progress_get_distance_words (const HetuProgress *self, int sign, HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  g_return_val_if_fail (self != NULL, NULL);
  if (sign == 0 && self->comparator == HETU_COMPARATOR_RANGE)
    return chinese ? "区间内" : "within";
  if (sign == 0)
    return chinese ? "持平" : "equal";
  if (self->nature == HETU_TARGET_CENTRE || self->nature == HETU_TARGET_RELATIVE)
    return sign > 0 ? (chinese ? "高" : "above") : (chinese ? "低" : "below");
  if (sign > 0)
    return chinese ? "超" : "over";
  if (self->nature == HETU_TARGET_CAP)
    return chinese ? "余" : "left";
  return chinese ? "差" : "short";
}

char *
hetu_progress_to_distance_text (const HetuProgress *self, HetuLanguage language)
{
  double difference = hetu_progress_get_difference (self);
  HetuDecimal rounded = hetu_decimal_from_double (difference, (guint) gap_decimals (self));
  int sign = rounded.coefficient > 0 ? 1 : rounded.coefficient < 0 ? -1 : 0;
  const char *words = hetu_progress_get_distance_words (self, sign, language);
  g_autofree char *amount = amount_text (self, difference, language);

  if (self->state == HETU_STATE_UNKNOWN)
    return g_strdup ("");
  if (sign == 0)
    return g_strdup (words);
  return language == HETU_LANGUAGE_ZH ? g_strdup_printf ("%s %s", words, amount)
                                      : g_strdup_printf ("%s %s", amount, words);
}

static char *
rate_text (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *amount = amount_text (self, self->gap, language);
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  const char *when = chinese ? (self->final_period ? "期末" : "期中")
                             : (self->final_period ? "Final" : "Mid-period");
  const char *what = chinese ? "目标" : "target";

  if (self->nature == HETU_TARGET_RELATIVE)
    {
      what = hetu_district_to_reference (self->ref_region, language);
      if (what == NULL)
        what = chinese ? "参照值" : "reference";
    }
  if (hetu_decimal_from_double (self->gap, (guint) gap_decimals (self)).coefficient == 0)
    return g_strdup_printf (chinese ? "%s与%s持平" : "%s: equal to %s", when, what);
  if (chinese)
    return g_strdup_printf ("%s%s于%s %s", when, self->gap > 0 ? "高" : "低", what, amount);
  return g_strdup_printf ("%s: %s %s %s", when, amount, self->gap > 0 ? "above" : "below", what);
}

static char *
cumulative_text (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *completion = completion_text (self, language);
  g_autofree char *amount = amount_text (self, self->gap, language);
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (!self->has_completion)
    return rate_text (self, language);
  if (self->overdue && self->gap > -1e-9)
    return g_strdup_printf (chinese ? "到期完成 %s，未超过目标"
                                    : "%s done at the deadline, not above target",
                            completion);
  if (self->overdue)
    return g_strdup_printf (chinese ? "到期完成 %s，差 %s" : "%s done at the deadline, %s short",
                            completion,
                            amount);
  if (self->state == HETU_STATE_MADE_UP && self->caught_up.kind == HETU_PERIOD_NONE)
    return g_strdup_printf (chinese ? "逾期补齐，完成 %s" : "%s done, after the deadline",
                            completion);
  if (self->state == HETU_STATE_MET && self->gap > 1e-9)
    return g_strdup_printf (chinese ? "完成 %s，超目标 %s" : "%s done, %s over target",
                            completion,
                            amount);
  if (self->has_elapsed && self->elapsed_percent < 100)
    return pace_text (completion,
                      self->completion_percent - hetu_progress_get_expected (self),
                      self->pace,
                      language);
  return g_strdup_printf (chinese ? "完成 %s" : "%s done", completion);
}

/* In Chinese “超上限 0.4” is how one writes it; in English a number wants its unit. */
static char *
short_amount (const HetuProgress *self, double value, HetuLanguage language)
{
  return language == HETU_LANGUAGE_ZH ? bare_amount (self, value, language)
                                      : amount_text (self, value, language);
}

static char *
cap_text (const HetuProgress *self, HetuLanguage language)
{
  g_autofree char *amount = short_amount (self, self->gap, language);
  gboolean rank = self->measure == HETU_MEASURE_RANK;
  g_autofree char *outturn = hetu_format_value (self->outturn,
                                                self->unit,
                                                HETU_COMPARATOR_EQUAL,
                                                -1,
                                                rank ? HETU_FORMAT_UNIT : HETU_FORMAT_PLAIN,
                                                language);
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  if (self->gap < 0)
    return g_strdup_printf (chinese ? "超上限 %s" : "%s over the cap", amount);
  if (chinese)
    return g_strdup_printf ("%s%s%s，余量 %s",
                            self->final_period ? "期末" : "期中",
                            rank ? "" : " ",
                            outturn,
                            amount);
  return g_strdup_printf ("%s: %s, headroom %s",
                          self->final_period ? "Final" : "Mid-period",
                          outturn,
                          amount);
}

static char *
centre_text (const HetuProgress *self, HetuLanguage language)
{
  double outturn = hetu_decimal_to_double (self->outturn);
  double beyond = outturn < self->low ? outturn - self->low : MAX (0, outturn - self->high);
  g_autofree char *amount = short_amount (self, beyond, language);
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  gboolean range = self->comparator == HETU_COMPARATOR_RANGE;

  if (fabs (beyond) > 1e-9)
    return beyond < 0
               ? g_strdup_printf (chinese ? "低于下沿 %s" : "%s below the lower edge", amount)
               : g_strdup_printf (chinese ? "高于上沿 %s" : "%s above the upper edge", amount);
  if (chinese)
    return g_strdup_printf ("%s在%s内",
                            self->final_period ? "期末" : "期中",
                            range ? "区间" : "容差");
  return g_strdup_printf ("%s: within %s",
                          self->final_period ? "Final" : "Mid-period",
                          range ? "the range" : "tolerance");
}

char *
hetu_progress_to_gap_text (const HetuProgress *self, HetuLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->state == HETU_STATE_UNKNOWN)
    return g_strdup (hetu_reason_to_label (self->reason, language));
  switch (self->nature)
    {
    case HETU_TARGET_CUMULATIVE:
      return cumulative_text (self, language);
    case HETU_TARGET_CAP:
      return cap_text (self, language);
    case HETU_TARGET_CENTRE:
      return centre_text (self, language);
    case HETU_TARGET_RATE:
    case HETU_TARGET_RELATIVE:
    case HETU_TARGET_WORDS:
    default:
      return rate_text (self, language);
    }
}
