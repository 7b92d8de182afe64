/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "model/period.h"

/* What the rest of a year must grow by for the whole year to reach a target rate (后期需要增速). Rates are per cent. */
typedef struct
{
  double target;   /* G: growth asked of the whole year */
  double so_far;   /* g: growth of the part that is over */
  double share;    /* s: what that part made of last year's total, per cent */
  double required; /* R: growth asked of the rest */
} HetuRunRate;

/**
 * hetu_run_rate_of_growth:
 * @target: G, per cent
 * @so_far: g, per cent
 * @share_percent: s, more than 0 and less than 100
 * @out: (out): untouched on failure
 *
 * R = [(1+G) − (1+g)·s] ÷ (1−s) − 1, the identity of a total and its two parts: last year's rest (1−s) must become what the
 * target (1+G) leaves after (1+g)·s. Rates are never divided by one another. G and g may be 0 or negative.
 *
 * Returns: whether there is a rest of the year
 */
gboolean
hetu_run_rate_of_growth (double target, double so_far, double share_percent, HetuRunRate *out);

/**
 * hetu_run_rate_of_span:
 * @before: growth of the part that was over at its start, per cent
 * @share_before: what that part made of last year's total, per cent; 0: there is none
 * @after: growth of the part that was over at its end
 * @share_after: the same of that part
 * @out: (out): the growth of the span itself, per cent; untouched on failure
 *
 * r = [g₂·s₂ − g₁·s₁] ÷ (s₂ − s₁): the identity of a total and its two parts, as hetu_run_rate_of_growth() has it.
 *
 * Returns: whether the span has a share of the year
 */
gboolean hetu_run_rate_of_span (double before,
                                double share_before,
                                double after,
                                double share_after,
                                double *out);

/**
 * hetu_run_rate_year_end:
 * @rest: growth of the rest of the year, per cent
 *
 * Returns: growth of the whole year in per cent if the rest grows by @rest: g·s + rest·(1−s)
 */
double hetu_run_rate_year_end (const HetuRunRate *self, double rest);

/**
 * hetu_run_rate_to_sentence:
 * @done: the part of the year that is over
 *
 * Returns: (transfer full): “全年目标增长 8%，2023 年上半年增长 6.0%，上年同期占全年 48.0%：其余月份需增长 9.8%。”
 */
char *hetu_run_rate_to_sentence (const HetuRunRate *self, HetuPeriod done, HetuLanguage language);

/**
 * hetu_run_rate_to_formula:
 *
 * Returns: (transfer full): the formula with its numbers and what it takes for granted
 */
char *hetu_run_rate_to_formula (const HetuRunRate *self, HetuLanguage language);
