/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets of 2023 and outturns as words, judged. */
#pragma once

#include "analysis/progress.h"

#include <math.h>
#include <string.h>

/* What is measured, by the first word of a case. */
static const struct
{
  const char *word;
  HetuNature nature;
  HetuDirection direction;
  HetuMeasure measure;
} subjects[] = {
  { "count", HETU_NATURE_COUNT, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL },
  { "flow", HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL },
  { "stock", HETU_NATURE_STOCK, HETU_DIRECTION_HIGHER, HETU_MEASURE_LEVEL },
  { "index", HETU_NATURE_INDEX, HETU_DIRECTION_NEUTRAL, HETU_MEASURE_LEVEL },
  { "growth", HETU_NATURE_FLOW, HETU_DIRECTION_HIGHER, HETU_MEASURE_GROWTH },
  { "share", HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, HETU_MEASURE_SHARE },
  { "burden", HETU_NATURE_RATIO, HETU_DIRECTION_LOWER, HETU_MEASURE_RATIO },
  { "rank", HETU_NATURE_RATIO, HETU_DIRECTION_HIGHER, HETU_MEASURE_RANK },
};

/* One judgement of a target for 2023. */
typedef struct
{
  const char *target;  /* subject, comparator, number (or low…high), unit, “by” deadline */
  const char *outturn; /* number, unit, period; NULL: there is none */
  const char *at;      /* NULL: the outturn's own end */
  HetuState state;
  const char *text;
} Case;

#define OCTOBER "2023-01/2023-10"
#define MET HETU_STATE_MET
#define ON_TRACK HETU_STATE_ON_TRACK
#define BEHIND HETU_STATE_BEHIND
#define MISSED HETU_STATE_MISSED
#define UNKNOWN HETU_STATE_UNKNOWN

static inline HetuUnit
unit_of (const char *text)
{
  HetuUnit unit;

  g_assert_true (hetu_unit_parse (text, &unit, NULL));
  return unit;
}

static inline HetuPeriod
period_of (const char *text)
{
  HetuPeriod period = { 0 };

  if (text != NULL)
    g_assert_true (hetu_period_parse (text, &period, NULL));
  return period;
}

static inline HetuIndicator *
make_indicator (HetuNature nature, HetuDirection direction, gboolean constant_prices)
{
  return hetu_indicator_new (&(HetuIndicatorInfo){
      .id = "x",
      .name_zh = "指标",
      .nature = nature,
      .direction = direction,
      .constant_prices = constant_prices,
  });
}

/* @text: a number, or “low…high” */
static inline void
make_statement (HetuObservation *out,
                HetuKind kind,
                HetuMeasure measure,
                const char *text,
                const char *unit,
                const char *period)
{
  const char *dots = strstr (text, "…");
  g_autofree char *low = dots != NULL ? g_strndup (text, (gsize) (dots - text)) : g_strdup (text);

  hetu_observation_init (out);
  out->kind = (guint8) kind;
  out->measure = (guint8) measure;
  out->unit = unit_of (unit);
  out->period = period_of (period);
  out->has_value = TRUE;
  g_assert_true (hetu_decimal_parse (low, &out->value, NULL));
  if (dots != NULL)
    g_assert_true (hetu_decimal_parse (dots + strlen ("…"), &out->value_high, NULL));
}

static inline void
judge (const Case *test, HetuProgress *out)
{
  g_auto (GStrv) words = g_strsplit (test->target, " ", -1);
  g_auto (GStrv) figure = g_strsplit (test->outturn != NULL ? test->outturn : "", " ", -1);
  g_autoptr (HetuIndicator) indicator = NULL;
  HetuObservation target, outturn;
  HetuComparator comparator;
  gsize subject = 0;

  while (!g_str_equal (subjects[subject].word, words[0]))
    g_assert_cmpuint (++subject, <, G_N_ELEMENTS (subjects));
  indicator = make_indicator (subjects[subject].nature, subjects[subject].direction, FALSE);
  make_statement (&target, HETU_KIND_TARGET, subjects[subject].measure, words[2], words[3], "2023");
  g_assert_true (hetu_comparator_parse (words[1], &comparator));
  target.comparator = (guint8) comparator;
  target.deadline = period_of (words[4] != NULL ? words[5] : NULL);
  if (test->outturn != NULL)
    make_statement (&outturn,
                    HETU_KIND_ACTUAL,
                    subjects[subject].measure,
                    figure[0],
                    figure[1],
                    figure[2]);
  hetu_progress_judge (indicator,
                       &target,
                       test->outturn != NULL ? &outturn : NULL,
                       NULL,
                       period_of (test->at),
                       &hetu_progress_default_rule,
                       out);
}

static inline void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_auto (HetuProgress) verdict = { 0 };
      g_autofree char *text = NULL;

      g_test_message ("%s: %s", cases[i].target, cases[i].outturn);
      judge (&cases[i], &verdict);
      text = hetu_progress_to_gap_text (&verdict, HETU_LANGUAGE_ZH);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (hetu_state_to_string (verdict.state),
                       ==,
                       hetu_state_to_string (cases[i].state));
    }
}
