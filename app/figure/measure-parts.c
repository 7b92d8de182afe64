/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures that need more than one series: shares and contributions of parts, completion of targets, gaps to other places.
 * Parts and wholes are those that the catalogue declares; a contribution is the one that figures of contributions show. */
#include "figure/measure-private.h"

#include "analysis/derive.h"
#include "error.h"
#include "figure/driver.h"
#include "model/format.h"
#include "store/query.h"

static gint32
number_of (const HetuMeasureWork *self)
{
  return hetu_indicator_get_number (self->query->indicator);
}

static gint32
region_of (const HetuMeasureWork *self)
{
  return hetu_district_get_code (self->query->district);
}

/* (nullable): the first indicator that the catalogue divides into @part and others; @division: (out): how */
static HetuIndicator *
find_whole (HetuStore *store, HetuIndicator *part, const HetuBreakdown **division)
{
  GListModel *all = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuIndicator) one = g_list_model_get_item (all, i);
      const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (one);

      for (guint j = 0; j < breakdowns->len; j++)
        {
          const HetuBreakdown *breakdown = g_ptr_array_index (breakdowns, j);

          for (guint k = 0; k < breakdown->parts->len; k++)
            if (g_str_equal (hetu_breakdown_get_part (breakdown, k)->id,
                             hetu_indicator_get_id (part)))
              {
                *division = breakdown;
                return one;
              }
        }
    }
  return NULL;
}

static gboolean
has_number (const HetuObservation *one)
{
  return one != NULL && one->has_value && hetu_status_has_number ((HetuStatus) one->status);
}

/* ---- shares */

gboolean
hetu_measure_share (HetuMeasureWork *self, GError **error)
{
  const HetuBreakdown *division = NULL;
  HetuIndicator *whole = find_whole (self->store, self->query->indicator, &division);
  gboolean of_place = whole == NULL || self->query->against != 0;
  gint32 indicator = of_place ? number_of (self) : hetu_indicator_get_number (whole);
  gint32 region = of_place ? hetu_measure_get_reference (self) : region_of (self);
  g_auto (HetuMeasureWork) other = { 0 };
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->levels);

  if (region == 0)
    return TRUE;
  if (!hetu_measure_work_init (&other,
                               self->store,
                               self->query,
                               indicator,
                               region,
                               self->language,
                               error))
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      const HetuObservation *part = hetu_measure_find_like (self, HETU_MEASURE_LEVEL, period, NULL);
      g_auto (HetuDerived) derived = { 0 };

      if (!self->query->even_stated &&
          has_number (hetu_measure_find_like (self, HETU_MEASURE_SHARE, period, NULL)))
        continue;
      hetu_derive_share (part,
                         hetu_measure_find_like (&other, HETU_MEASURE_LEVEL, period, part),
                         &derived);
      hetu_measure_add (self, &derived, period, NULL);
      if (has_number (part))
        hetu_measure_name_lacking (self, indicator, region, HETU_MEASURE_LEVEL, period);
    }
  return TRUE;
}

/* ---- contributions */

static const HetuDriver *
find_driver (const HetuDrivers *drivers, HetuIndicator *indicator)
{
  for (guint i = 0; i < drivers->parts->len; i++)
    {
      const HetuDriver *one = &g_array_index (drivers->parts, HetuDriver, i);

      if (one->indicator == indicator)
        return one;
    }
  return NULL;
}

/* “3.1 ÷ 5.3 × 100 ≈ 58.9%”: shares are rounded so that they add up, of contributions that have more digits than are told. */
static char *
dup_share_formula (const HetuMeasureWork *self,
                   const HetuDrivers *drivers,
                   const HetuDriver *driver)
{
  g_autofree char *points =
      hetu_format_decimal (driver->points, -1, HETU_FORMAT_PLAIN, self->language);
  g_autofree char *whole =
      hetu_format_decimal (drivers->total.points, -1, HETU_FORMAT_PLAIN, self->language);
  g_autofree char *share =
      hetu_format_decimal (driver->contribution_share, -1, HETU_FORMAT_PLAIN, self->language);

  return g_strdup_printf ("%s ÷ %s × 100 ≈ %s%%", points, whole, share);
}

/* A row of @driver, which comes with its sum; or of what refused it. */
static void
add_driver (HetuMeasureWork *self,
            const HetuDrivers *drivers,
            const HetuDriver *driver,
            HetuPeriod period,
            const GError *refused)
{
  gboolean share = self->query->derivation == HETU_DERIVATION_CONTRIBUTION_SHARE;
  gboolean given = driver != NULL && (!share || driver->has_contribution_share);
  g_auto (HetuDerived) derived = { 0 };
  HetuMeasured *row = NULL;

  hetu_derived_init (&derived, self->query->derivation);
  hetu_derived_refuse (&derived,
                       driver == NULL ? HETU_REFUSAL_PARTS : HETU_REFUSAL_BASE,
                       (HetuPeriod){ 0 });
  hetu_measure_add (self, &derived, period, NULL);
  row = &g_array_index (self->rows, HetuMeasured, self->rows->len - 1);
  if (refused != NULL)
    {
      g_free (row->reason);
      row->reason = g_strdup (refused->message);
    }
  if (!given)
    return;
  g_clear_pointer (&row->reason, g_free);
  if (share)
    row->reason = g_strdup (hetu_measure_say (self,
                                              "各部分贡献率配平为合计 100%",
                                              "shares are balanced to add up to 100%"));
  row->refusal = HETU_REFUSAL_NONE;
  row->figure.measure = share ? HETU_MEASURE_RATIO : HETU_MEASURE_CONTRIBUTION;
  row->figure.value = share ? driver->contribution_share : driver->points;
  row->figure.unit = share ? HETU_UNIT_PERCENT : HETU_UNIT_POINTS;
  row->figure.has_value = TRUE;
  row->figure.status = driver->growth.status;
  if (!share && drivers->basis == HETU_CONTRIBUTION_PUBLISHED)
    row->figure.basis = HETU_BASIS_REPORTED;
  row->formula = share ? dup_share_formula (self, drivers, driver) : g_strdup (driver->formula);
  row->operands = g_strdup (driver->operands);
  if (driver->source != 0)
    g_array_append_val (row->sources, driver->source);
}

gboolean
hetu_measure_contribution (HetuMeasureWork *self, GError **error)
{
  const HetuBreakdown *division = NULL;
  HetuIndicator *whole = find_whole (self->store, self->query->indicator, &division);
  gboolean points = self->query->derivation == HETU_DERIVATION_CONTRIBUTION;
  g_autoptr (GArray) periods = hetu_measure_list_periods (
      self,
      hetu_series_get_length (self->levels) > 0 ? self->levels : self->growth);

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_autoptr (HetuDrivers) drivers = NULL;
      g_autoptr (GError) refused = NULL;

      if (points && !self->query->even_stated &&
          has_number (hetu_measure_find_like (self, HETU_MEASURE_CONTRIBUTION, period, NULL)))
        continue;
      drivers = hetu_drivers_new (
          self->store,
          whole != NULL ? whole : self->query->indicator,
          self->query->district,
          period,
          division != NULL ? hetu_breakdown_get_name (division, self->language) : NULL,
          self->query->as_of,
          self->language,
          &refused);
      if (refused != NULL && !g_error_matches (refused, HETU_ERROR, HETU_ERROR_DATA))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
      add_driver (self,
                  drivers,
                  drivers != NULL ? find_driver (drivers, self->query->indicator) : NULL,
                  period,
                  refused);
    }
  return TRUE;
}

/* ---- targets */

/* (nullable): the headline target of the whole year of @period */
static const HetuObservation *
find_target (const HetuMeasureWork *self, HetuPeriod period)
{
  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);

      if (one->kind == HETU_KIND_TARGET && one->measure == HETU_MEASURE_LEVEL && one->has_value &&
          hetu_period_contains (one->period, period))
        return one;
    }
  return NULL;
}

void
hetu_measure_completion (HetuMeasureWork *self)
{
  g_autoptr (GArray) periods = hetu_measure_list_periods (self, self->levels);

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      const HetuObservation *target = find_target (self, period);
      g_auto (HetuDerived) derived = { 0 };

      /* Of a plan the year so far counts. */
      if (!hetu_period_has_grain (period, HETU_GRAIN_CUMULATIVE))
        continue;
      hetu_derive_completion (hetu_measure_find_like (self, HETU_MEASURE_LEVEL, period, NULL),
                              target,
                              &derived);
      if (target == NULL && derived.refusal == HETU_REFUSAL_MISSING)
        hetu_derived_refuse (&derived, HETU_REFUSAL_TARGET, derived.refused);
      hetu_measure_add (self, &derived, period, NULL);
    }
}

/* ---- gaps */

/* A rate of change is compared by growth, a rate by itself. */
static HetuMeasure
get_compared (const HetuMeasureWork *self)
{
  gboolean rate = hetu_unit_is_rate (hetu_indicator_get_unit (self->query->indicator));

  return hetu_indicator_get_nature (self->query->indicator) == HETU_NATURE_RATIO && rate
             ? HETU_MEASURE_RATIO
             : HETU_MEASURE_GROWTH;
}

static gboolean
find_compared (const HetuMeasureWork *self,
               HetuMeasure measure,
               HetuPeriod period,
               HetuObservation *out)
{
  const HetuObservation *one = NULL;

  if (measure == HETU_MEASURE_GROWTH)
    return hetu_measure_find_growth (self, period, out);
  one = hetu_measure_find_like (self, measure, period, NULL);
  if (one == NULL)
    return FALSE;
  hetu_observation_copy (one, out);
  return TRUE;
}

/* Periods for which any outturn is told, each once. */
static GArray *
list_all_periods (const HetuMeasureWork *self, HetuMeasure measure)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);

      if (one->kind == HETU_KIND_ACTUAL && one->measure == measure && one->chosen &&
          hetu_measure_is_in_range (self, one->period))
        g_array_append_val (periods, one->period);
    }
  return periods;
}

gboolean
hetu_measure_gap (HetuMeasureWork *self, GError **error)
{
  HetuMeasure measure = get_compared (self);
  gint32 region = hetu_measure_get_reference (self);
  g_auto (HetuMeasureWork) other = { 0 };
  g_autoptr (GArray) periods = list_all_periods (self, measure);

  if (region == 0)
    return TRUE;
  if (!hetu_measure_work_init (&other,
                               self->store,
                               self->query,
                               number_of (self),
                               region,
                               self->language,
                               error))
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_auto (HetuObservation) own = { 0 }, reference = { 0 };
      g_auto (HetuDerived) derived = { 0 };
      gboolean has_own = find_compared (self, measure, period, &own);
      gboolean has_reference = find_compared (&other, measure, period, &reference);

      hetu_derive_gap (has_own ? &own : NULL, has_reference ? &reference : NULL, &derived);
      hetu_measure_add (self, &derived, period, NULL);
      if (has_own)
        hetu_measure_name_lacking (self, number_of (self), region, measure, period);
    }
  return TRUE;
}
