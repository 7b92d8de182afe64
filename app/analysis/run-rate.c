/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Required growth of the rest of a year. Last year's distribution over the months is what this year is measured on: the
 * shares are those of current-price levels, which the formula's text says. */
#include "analysis/run-rate.h"

#include "model/format.h"

#include <math.h>

#define TOLERANCE 1e-9
#define PERCENT 100.0

gboolean
hetu_run_rate_of_growth (double target, double so_far, double share_percent, HetuRunRate *out)
{
  double share = share_percent / PERCENT;
  double rest;

  g_return_val_if_fail (out != NULL, FALSE);
  if (!(share > TOLERANCE && share < 1 - TOLERANCE) || !isfinite (target) || !isfinite (so_far))
    return FALSE;
  rest = ((1 + target / PERCENT) - (1 + so_far / PERCENT) * share) / (1 - share);
  *out = (HetuRunRate){ target, so_far, share_percent, (rest - 1) * PERCENT };
  return TRUE;
}

gboolean
hetu_run_rate_of_span (double before,
                       double share_before,
                       double after,
                       double share_after,
                       double *out)
{
  double share = share_after - share_before;

  g_return_val_if_fail (out != NULL, FALSE);
  if (!(share > TOLERANCE) || !isfinite (before) || !isfinite (after))
    return FALSE;
  *out = (after * share_after - before * share_before) / share;
  return TRUE;
}

double
hetu_run_rate_year_end (const HetuRunRate *self, double rest)
{
  g_return_val_if_fail (self != NULL, 0);

  return (self->so_far * self->share + rest * (PERCENT - self->share)) / PERCENT;
}

static char *
percent_text (double value, HetuLanguage language)
{
  g_autofree char *number = hetu_format_double (value, 1, HETU_FORMAT_PLAIN, language);

  return g_strconcat (number, "%", NULL);
}

char *
hetu_run_rate_to_sentence (const HetuRunRate *self, HetuPeriod done, HetuLanguage language)
{
  g_autofree char *period = hetu_period_to_label (done, language);
  g_autofree char *target = NULL, *so_far = NULL, *share = NULL, *required = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  target = percent_text (self->target, language);
  so_far = percent_text (self->so_far, language);
  share = percent_text (self->share, language);
  required = percent_text (self->required, language);
  if (language == HETU_LANGUAGE_ZH)
    return g_strdup_printf ("全年目标增长 %s，%s增长 %s，上年同期占全年 %s：其余月份需增长 %s。",
                            target,
                            period,
                            so_far,
                            share,
                            required);
  return g_strdup_printf ("The year is to grow %s; %s grew %s and was %s of last year's total: the "
                          "rest must grow %s.",
                          target,
                          period,
                          so_far,
                          share,
                          required);
}

char *
hetu_run_rate_to_formula (const HetuRunRate *self, HetuLanguage language)
{
  g_autofree char *target = NULL, *so_far = NULL, *share = NULL, *required = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  target = percent_text (self->target, language);
  so_far = percent_text (self->so_far, language);
  share = percent_text (self->share, language);
  required = percent_text (self->required, language);
  return g_strdup_printf (
      language == HETU_LANGUAGE_ZH
          ? "其余月份需要增速＝[(1＋%s)－(1＋%s)×%s]÷(1－%s)－1＝%"
            "s；份额取上年现价累计数，假定本年分布与上年相同"
          : "required growth of the rest = [(1 + %s) − (1 + %s) × %s] ÷ (1 − %s) − 1 = %s; the "
            "share "
            "is of last year's levels at current prices, and this year is taken to spread likewise",
      target,
      so_far,
      share,
      share,
      required);
}
