/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/indicator.h"
#include "model/series.h"
#include "model/target.h"

/* Early warnings (预警): rules with thresholds that a person may change, printed with what they found. */

typedef enum
{
  HETU_WARNING_BEHIND,     /* completion below the pace line by at least so many points */
  HETU_WARNING_FAR_BEHIND, /* the same, graver */
  HETU_WARNING_FALLS,      /* so many falls running (连续回落) */
  HETU_WARNING_GAP,        /* behind the region above by so many points more than the time before */
  HETU_WARNING_STALE,      /* the latest figure is so many months old */
  HETU_N_WARNINGS,
} HetuWarningKind;

typedef struct
{
  HetuWarningKind kind;
  double threshold; /* points, falls or months, see the kinds */
  gboolean on;
} HetuWarningRule;

/* 10 and 30 points, 2 falls, any widening by 0.1 point, 3 months; all on. */
extern const HetuWarningRule hetu_warning_default_rules[HETU_N_WARNINGS];

typedef struct
{
  HetuWarningKind kind;
  double threshold;  /* of the rule that found it */
  double value;      /* points behind, falls, points of widening, months */
  double from, to;   /* FALLS: first and last figure; GAP: gap before and now, in points or unit */
  HetuUnit unit;     /* of from and to */
  HetuPeriod period; /* of the latest figure */
  HetuPeriod first_period; /* FALLS, GAP: of the figure that it is held against */
} HetuWarning;

/**
 * hetu_warning_of_pace:
 * @rule: BEHIND or FAR_BEHIND
 * @out: (out): untouched when there is none
 *
 * Returns: whether a target that accumulates is behind its pace line by at least the threshold
 */
gboolean
hetu_warning_of_pace (const HetuProgress *progress, const HetuWarningRule *rule, HetuWarning *out);

/**
 * hetu_warning_of_falls:
 * @series: rates, shares or stocks; of amounts, which rise with each month, none is found
 * @at: figures that end by then; none: all
 * @rule: FALLS
 * @out: (out): untouched when there is none
 *
 * A fall is a figure that is worse than the one before it: lower, or higher where lower is better. Cumulative figures follow one
 * another (一季度, 上半年 …), else months, else years. A figure that is redacted, missing, a bound or of
 * another basis breaks the run.
 *
 * Returns: whether the latest figures fell so many times running
 */
gboolean hetu_warning_of_falls (HetuIndicator *indicator,
                                const HetuSeries *series,
                                HetuPeriod at,
                                const HetuWarningRule *rule,
                                HetuWarning *out);

/**
 * hetu_warning_of_gap:
 * @above: the same measure of the region above
 * @at: figures that end by then; none: all
 * @rule: GAP
 * @out: (out): untouched when there is none
 *
 * Returns: whether at the latest moment that both tell the region is worse than the one above it, by at least the threshold more
 *   than at the moment before
 */
gboolean hetu_warning_of_gap (HetuIndicator *indicator,
                              const HetuSeries *series,
                              const HetuSeries *above,
                              HetuPeriod at,
                              const HetuWarningRule *rule,
                              HetuWarning *out);

/**
 * hetu_warning_of_age:
 * @latest: period of the latest figure
 * @at: its end is now
 * @rule: STALE
 * @out: (out): untouched when there is none
 *
 * Returns: whether the figure is at least so many months old
 */
gboolean hetu_warning_of_age (HetuPeriod latest,
                              HetuPeriod at,
                              const HetuWarningRule *rule,
                              HetuWarning *out);

/**
 * hetu_warning_kind_to_string:
 *
 * Returns: (transfer none): “behind”, “far_behind”, “falls”, “gap” or “stale”
 */
const char *hetu_warning_kind_to_string (HetuWarningKind kind);

/**
 * hetu_warning_to_sentence:
 *
 * Returns: (transfer full): “落后进度 12.5 个百分点（规则：≥10）。”, “连续 2 次回落：2023 年一季度 6.0%，2023 年 1—9 月 5.1%。” …
 */
char *hetu_warning_to_sentence (const HetuWarning *self, HetuLanguage language);

/**
 * hetu_warning_rule_to_sentence:
 *
 * Returns: (transfer full): the rule for people: “落后进度 10 个百分点及以上”
 */
char *hetu_warning_rule_to_sentence (const HetuWarningRule *self, HetuLanguage language);

/**
 * hetu_warning_rules_parse:
 * @text: rules to change, separated by commas: “behind=5,falls=3,stale=off”
 * @rules: (array fixed-size=5): changed in place; untouched on failure
 *
 * Returns: whether @text could be read. %HETU_ERROR_USAGE: an unknown rule, with the nearest, or a threshold that is no
 *   positive number.
 */
gboolean hetu_warning_rules_parse (const char *text, HetuWarningRule *rules, GError **error);

/**
 * hetu_warning_rules_to_string:
 * @rules: (array fixed-size=5)
 *
 * Returns: (transfer full): the form that hetu_warning_rules_parse() reads
 */
char *hetu_warning_rules_to_string (const HetuWarningRule *rules);
