/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a district within its parent: the one that a report states, else by the growth rates of the year among those
 * that have a published one. A computed place says so: it is among those alone. */
#include "figure/mixed.h"

#include "analysis/rank.h"
#include "figure/ranking.h"

#define LEAST_FIELD 3

static gboolean
is_ranked (const HetuObservation *one)
{
  return one != NULL && one->has_value && hetu_status_has_number (one->status) &&
         one->status != HETU_STATUS_SUSPECT && one->comparator == HETU_COMPARATOR_EQUAL &&
         one->basis == HETU_BASIS_REPORTED;
}

static gboolean
find_growth (HetuFigureBuild *self,
             HetuIndicator *indicator,
             HetuDistrict *district,
             HetuPeriod period,
             HetuDecimal *value,
             gboolean *has,
             GError **error)
{
  g_autoptr (HetuSeries) series = hetu_build_query_measure (self,
                                                            indicator,
                                                            district,
                                                            HETU_MEASURE_GROWTH,
                                                            HETU_GRAIN_ANY,
                                                            error);
  const HetuObservation *one;

  if (series == NULL)
    return FALSE;
  one = hetu_series_find (series, period, HETU_KIND_ACTUAL);
  *has = is_ranked (one);
  if (*has)
    *value = one->value;
  return TRUE;
}

static void
set_rank (HetuIndicator *indicator,
          HetuDistrict *district,
          HetuPeriod period,
          guint rank,
          guint of,
          HetuMixedCell *out)
{
  HetuObservation *place = &out->observation;

  hetu_observation_init (place);
  place->indicator = hetu_indicator_get_number (indicator);
  place->region = hetu_district_get_code (district);
  place->ref_region = hetu_district_get_parent (district);
  place->period = period;
  place->measure = HETU_MEASURE_RANK;
  place->basis = HETU_BASIS_COMPUTED;
  place->value = hetu_decimal_from_double (rank, 0);
  place->has_value = hetu_unit_parse ("位", &place->unit, NULL);
  place->rank_of = (guint16) of;
  out->told = TRUE;
}

static gboolean
compute_rank (HetuFigureBuild *self,
              HetuIndicator *indicator,
              HetuDistrict *district,
              HetuPeriod period,
              HetuMixedCell *out,
              GError **error)
{
  g_autoptr (GArray) peers =
      hetu_ranking_list_field (self->store, hetu_district_get_parent (district), HETU_FIELD_ALL);
  g_autofree HetuDecimal *values = g_new0 (HetuDecimal, peers->len);
  g_autofree gboolean *has = g_new0 (gboolean, peers->len);
  g_autofree guint *ranks = g_new0 (guint, peers->len);
  guint n;

  for (guint i = 0; i < peers->len; i++)
    {
      HetuDistrict *one = hetu_store_get_district (self->store, g_array_index (peers, gint32, i));

      if (!find_growth (self, indicator, one, period, &values[i], &has[i], error))
        return FALSE;
    }
  n = hetu_rank_values (values, has, peers->len, hetu_indicator_get_direction (indicator), ranks);
  for (guint i = 0; i < peers->len && n >= LEAST_FIELD; i++)
    if (g_array_index (peers, gint32, i) == hetu_district_get_code (district) && ranks[i] > 0)
      set_rank (indicator, district, period, ranks[i], n, out);
  return TRUE;
}

gboolean
hetu_build_mixed_rank (HetuFigureBuild *self,
                       HetuIndicator *indicator,
                       HetuDistrict *district,
                       HetuPeriod period,
                       HetuMixedCell *out,
                       GError **error)
{
  g_autoptr (HetuSeries) stated = hetu_build_query_measure (self,
                                                            indicator,
                                                            district,
                                                            HETU_MEASURE_RANK,
                                                            HETU_GRAIN_ANY,
                                                            error);
  const HetuObservation *one;

  if (stated == NULL)
    return FALSE;
  one = hetu_series_find (stated, period, HETU_KIND_ACTUAL);
  if (one != NULL && one->ref_region == hetu_district_get_parent (district))
    {
      hetu_observation_copy (one, &out->observation);
      out->told = TRUE;
      return TRUE;
    }
  return compute_rank (self, indicator, district, period, out, error);
}
