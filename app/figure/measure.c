/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures by name. Which figures meet is decided in measure-growth.c, measure-span.c and measure-parts.c, whether they may and
 * what comes of them in analysis/. */
#include "figure/measure-private.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const HetuMeasureName names[] = {
  { "level", HETU_MEASURE_LEVEL, -1, FALSE, -1 },
  { "growth", HETU_MEASURE_GROWTH, HETU_DERIVATION_GROWTH, FALSE, -1 },
  { "nominal_growth", -1, HETU_DERIVATION_NOMINAL_GROWTH, FALSE, -1 },
  { "chain", HETU_MEASURE_CHAIN, HETU_DERIVATION_CHAIN, FALSE, -1 },
  { "ytd", -1, HETU_DERIVATION_GROWTH, TRUE, -1 },
  { "single", -1, HETU_DERIVATION_SINGLE, FALSE, -1 },
  { "single_growth", -1, HETU_DERIVATION_SINGLE_GROWTH, FALSE, -1 },
  { "average", -1, HETU_DERIVATION_AVERAGE, FALSE, -1 },
  { "two_year", -1, HETU_DERIVATION_TWO_YEAR, FALSE, -1 },
  { "index", -1, HETU_DERIVATION_INDEX, FALSE, -1 },
  { "share", HETU_MEASURE_SHARE, HETU_DERIVATION_SHARE, FALSE, -1 },
  { "rank", HETU_MEASURE_RANK, HETU_DERIVATION_RANK, FALSE, HETU_MEASURE_LEVEL },
  { "growth_rank", HETU_MEASURE_RANK, HETU_DERIVATION_RANK, FALSE, HETU_MEASURE_GROWTH },
  { "contribution", HETU_MEASURE_CONTRIBUTION, HETU_DERIVATION_CONTRIBUTION, FALSE, -1 },
  { "contribution_share", -1, HETU_DERIVATION_CONTRIBUTION_SHARE, FALSE, -1 },
  { "completion", -1, HETU_DERIVATION_COMPLETION, FALSE, -1 },
  { "gap", HETU_MEASURE_DIFF, HETU_DERIVATION_GAP, FALSE, -1 },
  { "growth_change", HETU_MEASURE_PP_CHANGE, HETU_DERIVATION_GROWTH_CHANGE, FALSE, -1 },
  { "implied_base", -1, HETU_DERIVATION_IMPLIED_BASE, FALSE, -1 },
  { "pp_change", HETU_MEASURE_PP_CHANGE, -1, FALSE, -1 },
  { "abs_change", HETU_MEASURE_ABS_CHANGE, -1, FALSE, -1 },
  { "ratio", HETU_MEASURE_RATIO, -1, FALSE, -1 },
  { "diff_vs_region", HETU_MEASURE_DIFF, -1, FALSE, -1 },
  { "diff", HETU_MEASURE_DIFF, -1, FALSE, -1 },
  { "yoy", HETU_MEASURE_GROWTH, HETU_DERIVATION_GROWTH, FALSE, -1 },
  { "growth_yoy", HETU_MEASURE_GROWTH, HETU_DERIVATION_GROWTH, FALSE, -1 },
  { "mom", HETU_MEASURE_CHAIN, HETU_DERIVATION_CHAIN, FALSE, -1 },
  { "growth_mom", HETU_MEASURE_CHAIN, HETU_DERIVATION_CHAIN, FALSE, -1 },
  { "qoq", HETU_MEASURE_CHAIN, HETU_DERIVATION_CHAIN, FALSE, -1 },
};

const HetuMeasureName *
hetu_measure_name_find (const char *text)
{
  g_autofree char *word = g_strdelimit (g_ascii_strdown (text, -1), "-", '_');

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i].word))
      return &names[i];
  return NULL;
}

const char *const *
hetu_measure_name_list (void)
{
  static const char *words[G_N_ELEMENTS (names) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    words[i] = names[i].word;
  return words;
}

static void
clear_row (gpointer data)
{
  HetuMeasured *self = data;

  hetu_observation_clear (&self->figure);
  g_free (self->formula);
  g_free (self->operands);
  g_free (self->reason);
  g_clear_pointer (&self->sources, g_array_unref);
}

static gboolean
list_rows (HetuMeasureWork *self, GError **error)
{
  switch (self->query->derivation)
    {
    case HETU_DERIVATION_GROWTH:
      if (self->query->to_date)
        hetu_measure_to_date (self);
      else
        hetu_measure_growth (self);
      return TRUE;
    case HETU_DERIVATION_NOMINAL_GROWTH:
      hetu_measure_growth (self);
      return TRUE;
    case HETU_DERIVATION_CHAIN:
      hetu_measure_chain (self);
      return TRUE;
    case HETU_DERIVATION_SINGLE:
      hetu_measure_single (self);
      return TRUE;
    case HETU_DERIVATION_SINGLE_GROWTH:
      hetu_measure_single_growth (self);
      return TRUE;
    case HETU_DERIVATION_AVERAGE:
      hetu_measure_average (self);
      return TRUE;
    case HETU_DERIVATION_TWO_YEAR:
      hetu_measure_two_year (self);
      return TRUE;
    case HETU_DERIVATION_INDEX:
      hetu_measure_index (self);
      return TRUE;
    case HETU_DERIVATION_SHARE:
      return hetu_measure_share (self, error);
    case HETU_DERIVATION_CONTRIBUTION:
    case HETU_DERIVATION_CONTRIBUTION_SHARE:
      return hetu_measure_contribution (self, error);
    case HETU_DERIVATION_COMPLETION:
      hetu_measure_completion (self);
      return TRUE;
    case HETU_DERIVATION_GAP:
      return hetu_measure_gap (self, error);
    case HETU_DERIVATION_GROWTH_CHANGE:
      hetu_measure_growth_change (self);
      return TRUE;
    case HETU_DERIVATION_IMPLIED_BASE:
      hetu_measure_implied_base (self);
      return TRUE;
    case HETU_DERIVATION_RANK:
      return hetu_measure_rank (self, error);
    case HETU_DERIVATION_RATE_CHANGE: /* refused before */
    case HETU_N_DERIVATIONS:
      break;
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
check_query (const HetuMeasureQuery *query, GError **error)
{
  gboolean has_span = query->from.kind != HETU_PERIOD_NONE && query->to.kind != HETU_PERIOD_NONE;

  if (query->derivation == HETU_DERIVATION_AVERAGE && !has_span)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_USAGE,
                         _ ("An average is of a span: give its base with --from and its end "
                            "with --to"));
  else if (query->derivation == HETU_DERIVATION_INDEX && query->base.kind == HETU_PERIOD_NONE)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_USAGE,
                         _ ("An index needs the period that is 100: --base"));
  else if (query->derivation == HETU_DERIVATION_RATE_CHANGE)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_USAGE,
                         _ ("A change of a rate is derived of two figures, not listed by period"));
  else
    return TRUE;
  return FALSE;
}

GArray *
hetu_measure_derive (HetuStore *store,
                     const HetuMeasureQuery *query,
                     HetuLanguage language,
                     GError **error)
{
  g_auto (HetuMeasureWork) work = { 0 };

  g_return_val_if_fail (query->indicator != NULL && query->district != NULL, NULL);

  if (!check_query (query, error) ||
      !hetu_measure_work_init (&work,
                               store,
                               query,
                               hetu_indicator_get_number (query->indicator),
                               hetu_district_get_code (query->district),
                               language,
                               error))
    return NULL;
  work.rows = g_array_new (FALSE, FALSE, sizeof (HetuMeasured));
  g_array_set_clear_func (work.rows, clear_row);
  if (!list_rows (&work, error))
    return NULL;
  return g_steal_pointer (&work.rows);
}
