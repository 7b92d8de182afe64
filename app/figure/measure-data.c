/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the derivations of one indicator and region read and write: all that is told of it, and rows. */
#include "figure/measure-private.h"

#include "analysis/derive.h"
#include "analysis/edition.h"
#include "figure/operand.h"
#include "store/known.h"
#include "store/query.h"

/* Of what is derived for one period the year before is enough. */
static void
limit_range (const HetuMeasureQuery *query, HetuPeriod *from, HetuPeriod *to)
{
  switch (query->derivation)
    {
    case HETU_DERIVATION_GROWTH:
    case HETU_DERIVATION_NOMINAL_GROWTH:
    case HETU_DERIVATION_CHAIN:
    case HETU_DERIVATION_SHARE:
    case HETU_DERIVATION_GAP:
    case HETU_DERIVATION_IMPLIED_BASE:
      if (query->from.first_year != 0)
        *from = hetu_period_year (query->from.first_year - 1);
      *to = query->to;
      break;
    default:
      break;
    }
}

gboolean
hetu_measure_work_init (HetuMeasureWork *self,
                        HetuStore *store,
                        const HetuMeasureQuery *query,
                        gint32 indicator,
                        gint32 region,
                        HetuLanguage language,
                        GError **error)
{
  HetuPeriod from = { 0 }, to = { 0 };
  HetuQuery all = HETU_QUERY_INIT;
  g_autoptr (GArray) breaks = NULL;
  HetuSeries **series[] = { &self->levels, &self->growth };
  const HetuMeasure measures[] = { HETU_MEASURE_LEVEL, HETU_MEASURE_GROWTH };

  self->store = store;
  self->query = query;
  self->language = language;
  self->real_rates = hetu_indicator_get_constant_prices (query->indicator);
  all.indicators = &indicator;
  all.n_indicators = 1;
  all.regions = &region;
  all.n_regions = 1;
  all.as_of = query->as_of;
  limit_range (query, &from, &to);
  all.from = from;
  all.to = to;
  self->told = hetu_query_statements (store, &all, error);
  if (self->told == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    {
      *series[i] = hetu_query_series (store,
                                      indicator,
                                      region,
                                      measures[i],
                                      HETU_GRAIN_ANY,
                                      from,
                                      to,
                                      query->as_of,
                                      error);
      if (*series[i] == NULL)
        return FALSE;
    }
  breaks = hetu_known_breaks (store, indicator, region, query->as_of, error);
  if (breaks == NULL)
    return FALSE;
  self->breaks = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  for (guint i = 0; i < breaks->len; i++)
    g_array_append_val (self->breaks, g_array_index (breaks, HetuBreak, i).period);
  return TRUE;
}

void
hetu_measure_work_clear (HetuMeasureWork *self)
{
  g_clear_pointer (&self->told, g_array_unref);
  g_clear_pointer (&self->levels, hetu_series_unref);
  g_clear_pointer (&self->growth, hetu_series_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

static int
month_of (int year, int month)
{
  return year * 12 + month;
}

gboolean
hetu_measure_is_in_range (const HetuMeasureWork *self, HetuPeriod period)
{
  HetuPeriod from = self->query->from, to = self->query->to;
  int end = month_of (period.last_year, period.last_month);

  if (hetu_period_months (period) == 0)
    return FALSE;
  if (from.first_month != 0 && end < month_of (from.first_year, from.first_month))
    return FALSE;
  return to.last_month == 0 || end <= month_of (to.last_year, to.last_month);
}

GArray *
hetu_measure_list_periods (const HetuMeasureWork *self, const HetuSeries *series)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; series != NULL && i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);

      if (one->kind == HETU_KIND_ACTUAL && hetu_measure_is_in_range (self, one->period))
        g_array_append_val (periods, one->period);
    }
  return periods;
}

static gboolean
is_outturn_of (const HetuObservation *one, HetuMeasure measure, HetuPeriod period)
{
  return one->kind == HETU_KIND_ACTUAL && one->measure == measure &&
         hetu_period_equal (one->period, period);
}

const HetuObservation *
hetu_measure_find_like (const HetuMeasureWork *self,
                        HetuMeasure measure,
                        HetuPeriod period,
                        const HetuObservation *like)
{
  const HetuObservation *chosen = NULL;

  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);

      if (!is_outturn_of (one, measure, period))
        continue;
      if (chosen == NULL || one->chosen)
        chosen = one;
      if (like != NULL && one->has_value && hetu_edition_is_one (like, one))
        return one;
    }
  return chosen;
}

void
hetu_measure_derive_pair (const HetuMeasureWork *self,
                          HetuPairFunc derive,
                          HetuPeriod now,
                          HetuPeriod base,
                          HetuDerived *out)
{
  gboolean tried = FALSE;

  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);
      g_auto (HetuDerived) derived = { 0 };

      /* A rival that is in doubt replaces nothing. */
      if (!is_outturn_of (one, HETU_MEASURE_LEVEL, now) ||
          (tried && one->status != HETU_STATUS_FINAL && one->status != HETU_STATUS_PROVISIONAL))
        continue;
      derive (one,
              hetu_measure_find_like (self, HETU_MEASURE_LEVEL, base, one),
              self->breaks,
              &derived);
      if (tried && !hetu_derived_has_result (&derived))
        continue;
      if (tried)
        hetu_derived_clear (out);
      *out = derived;
      derived = (HetuDerived){ 0 };
      tried = TRUE;
      if (hetu_derived_has_result (out))
        return;
    }
  if (!tried)
    derive (NULL, hetu_measure_find_like (self, HETU_MEASURE_LEVEL, base, NULL), self->breaks, out);
}

gboolean
hetu_measure_find_growth (const HetuMeasureWork *self, HetuPeriod period, HetuObservation *out)
{
  const HetuObservation *told = hetu_series_find (self->growth, period, HETU_KIND_ACTUAL);
  g_auto (HetuDerived) derived = { 0 };

  if (told != NULL && (hetu_status_has_number (told->status) || self->real_rates))
    {
      hetu_observation_copy (told, out);
      return TRUE;
    }
  if (self->real_rates)
    return FALSE;
  hetu_measure_derive_pair (self,
                            hetu_derive_growth,
                            period,
                            hetu_period_shift_years (period, -1),
                            &derived);
  if (!hetu_derived_has_result (&derived))
    return FALSE;
  hetu_observation_copy (&derived.result, out);
  return TRUE;
}

gboolean
hetu_measure_is_stated (const HetuMeasureWork *self, HetuMeasure measure, HetuPeriod period)
{
  const HetuObservation *one = hetu_measure_find_like (self, measure, period, NULL);

  return !self->query->even_stated && one != NULL && one->has_value &&
         hetu_status_has_number ((HetuStatus) one->status);
}

gint32
hetu_measure_get_reference (const HetuMeasureWork *self)
{
  return self->query->against != 0 ? self->query->against
                                   : hetu_district_get_parent (self->query->district);
}

const char *
hetu_measure_say (const HetuMeasureWork *self, const char *zh, const char *en)
{
  return self->language == HETU_LANGUAGE_EN ? en : zh;
}

static gboolean
is_cumulative (HetuPeriod period)
{
  return hetu_period_has_grain (period, HETU_GRAIN_CUMULATIVE);
}

HetuPeriod
hetu_measure_find_before (const HetuSeries *series, HetuPeriod period)
{
  HetuPeriod found = { 0 };

  for (guint i = 0; i < hetu_series_get_length (series); i++)
    {
      const HetuObservation *one = hetu_series_get (series, i);

      if (one->kind == HETU_KIND_ACTUAL && is_cumulative (one->period) &&
          one->period.last_year == period.last_year && one->period.last_month < period.last_month &&
          (found.kind == HETU_PERIOD_NONE || one->period.last_month > found.last_month))
        found = one->period;
    }
  return found;
}

char *
hetu_measure_dup_bridge (const HetuMeasureWork *self, HetuPeriod lacking)
{
  g_autofree char *label = hetu_period_to_label (lacking, self->language);

  return g_strdup_printf (
      hetu_measure_say (self,
                        "%s不可比，改用最近的可比时期",
                        "%s does not compare; the last period that does stands instead"),
      label);
}

/* ---- rows */

static HetuStatus
status_of (HetuRefusal refusal)
{
  switch (refusal)
    {
    case HETU_REFUSAL_MISSING:
    case HETU_REFUSAL_TARGET:
      return HETU_STATUS_MISSING;
    case HETU_REFUSAL_REDACTED:
      return HETU_STATUS_REDACTED;
    default:
      return HETU_STATUS_INCOMPARABLE;
    }
}

char *
hetu_measure_dup_operands (HetuStore *store, const HetuDerived *derived, HetuLanguage language)
{
  GString *text = NULL;

  if (derived->operands == NULL || derived->operands->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < derived->operands->len; i++)
    hetu_operand_append (text,
                         store,
                         hetu_derived_get_operand (derived, i),
                         HETU_OPERAND_ALL,
                         language);
  return g_string_free (text, FALSE);
}

static GArray *
list_sources (const HetuDerived *derived)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; derived->operands != NULL && i < derived->operands->len; i++)
    {
      gint32 source = hetu_derived_get_operand (derived, i)->source;
      gboolean known = source == 0;

      for (guint j = 0; j < sources->len; j++)
        known = known || g_array_index (sources, gint32, j) == source;
      if (!known)
        g_array_append_val (sources, source);
    }
  return sources;
}

void
hetu_measure_add (HetuMeasureWork *self,
                  const HetuDerived *derived,
                  HetuPeriod period,
                  char *remark)
{
  HetuMeasured row = { .derivation = derived->derivation, .refusal = derived->refusal };

  if (hetu_derived_has_result (derived))
    hetu_observation_copy (&derived->result, &row.figure);
  else
    {
      hetu_observation_init (&row.figure);
      row.figure.status = (guint8) status_of (derived->refusal);
      row.figure.basis = HETU_BASIS_COMPUTED;
    }
  row.figure.indicator = hetu_indicator_get_number (self->query->indicator);
  row.figure.region = hetu_district_get_code (self->query->district);
  row.figure.period = period;
  row.formula = hetu_derived_dup_formula (derived, self->language);
  row.operands = hetu_measure_dup_operands (self->store, derived, self->language);
  row.reason = hetu_derived_dup_reason (derived, self->language);
  if (row.reason == NULL)
    row.reason = g_steal_pointer (&remark);
  g_free (remark);
  row.sources = list_sources (derived);
  g_array_append_val (self->rows, row);
}

void
hetu_measure_name_lacking (HetuMeasureWork *self,
                           gint32 indicator,
                           gint32 region,
                           HetuMeasure measure,
                           HetuPeriod period)
{
  HetuMeasured *row = &g_array_index (self->rows, HetuMeasured, self->rows->len - 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (HetuObservation) lacking = { 0 };

  if (row->refusal != HETU_REFUSAL_MISSING)
    return;
  hetu_observation_init (&lacking);
  lacking.indicator = indicator;
  lacking.region = region;
  lacking.measure = measure;
  lacking.period = period;
  lacking.status = HETU_STATUS_MISSING;
  hetu_operand_append (text, self->store, &lacking, HETU_OPERAND_ALL, self->language);
  g_free (row->reason);
  row->reason = g_strdup (text->str);
}
