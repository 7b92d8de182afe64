/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks of a figure in its field (位次): of the level or of growth, where no document states the rank of the same. A rank comes
 * with the figure itself and with all that are better. */
#include "figure/measure-private.h"

#include "error.h"
#include "figure/build.h"
#include "figure/ranking.h"

#define LEAST_RANKED 2 /* places with figures: the rank of one says nothing */

/* @out: (out): whether a document states the rank of the measure that is asked for, and that is enough */
static gboolean
find_stated (const HetuMeasureWork *self,
             HetuMeasure ranked,
             gint32 within,
             HetuPeriod period,
             gboolean *out,
             GError **error)
{
  *out = FALSE;
  for (guint i = 0; !self->query->even_stated && !*out && i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);
      HetuMeasure of;

      if (one->measure != HETU_MEASURE_RANK || one->kind != HETU_KIND_ACTUAL || !one->has_value ||
          one->ref_region != within || !hetu_period_equal (one->period, period) ||
          !hetu_status_has_number ((HetuStatus) one->status))
        continue;
      if (!hetu_ranking_get_stated_measure (self->store, one, &of, error))
        return FALSE;
      *out = of == ranked;
    }
  return TRUE;
}

/* The figure and those that are better: what the rank is counted from. */
static void
add_operands (const HetuRanking *ranking, const HetuStanding *standing, HetuDerived *derived)
{
  hetu_derived_add_operand (derived, &standing->figure);
  for (guint i = 0; standing->rank > 0 && i < ranking->standings->len; i++)
    {
      const HetuStanding *other = &g_array_index (ranking->standings, HetuStanding, i);

      if (other->rank > 0 && other->rank < standing->rank)
        hetu_derived_add_operand (derived, &other->figure);
    }
}

/* What a reader must know of a rank: who has no figure, and what the ranking itself tells. */
static char *
dup_remark (const HetuMeasureWork *self, const HetuRanking *ranking, const HetuStanding *standing)
{
  g_autofree char *notice = hetu_ranking_dup_notice (ranking, standing, self->language);
  g_autofree char *field = NULL;

  if (ranking->n_missing == 0)
    return g_steal_pointer (&notice);
  field =
      g_strdup_printf (hetu_measure_say (self,
                                         "%2$u 个地区中 %1$u 个有数据，位次在这些地区之中",
                                         "the rank is among the %u of %u places that have figures"),
                       ranking->n_ranked,
                       ranking->n_ranked + ranking->n_missing);
  if (notice == NULL)
    return g_steal_pointer (&field);
  return g_strconcat (field, hetu_measure_say (self, "；", "; "), notice, NULL);
}

/* @ranking: (nullable): %NULL where @refused says why there is none */
static void
add_standing (HetuMeasureWork *self,
              const HetuRanking *ranking,
              gint32 within,
              HetuPeriod period,
              const GError *refused)
{
  const HetuStanding *standing =
      ranking != NULL ? hetu_ranking_find (ranking, hetu_district_get_code (self->query->district))
                      : NULL;
  g_auto (HetuDerived) derived = { 0 };
  HetuMeasured *row = NULL;

  hetu_derived_init (&derived, HETU_DERIVATION_RANK);
  hetu_derived_refuse (&derived, HETU_REFUSAL_MISSING, period);
  if (standing != NULL)
    add_operands (ranking, standing, &derived);
  hetu_measure_add (self, &derived, period, NULL);
  row = &g_array_index (self->rows, HetuMeasured, self->rows->len - 1);
  row->figure.measure = HETU_MEASURE_RANK;
  row->figure.ref_region = within;
  if (refused != NULL)
    {
      g_free (row->reason);
      row->reason = g_strdup (refused->message);
    }
  if (standing == NULL || standing->rank == 0)
    return;
  g_free (row->reason);
  row->reason = dup_remark (self, ranking, standing);
  if (ranking->n_ranked < LEAST_RANKED)
    return;
  row->formula = hetu_ranking_dup_formula (standing);
  row->refusal = HETU_REFUSAL_NONE;
  row->figure.value = HETU_DECIMAL (standing->rank, 0);
  row->figure.has_value = TRUE;
  row->figure.status = standing->figure.status;
  row->figure.rank_of = (guint16) ranking->n_ranked;
  hetu_unit_parse ("位", &row->figure.unit, NULL);
}

/* Growth at current prices is filled in from levels: of those every level may have a rank, too. */
static gboolean
is_ranked_of (const HetuMeasureWork *self, HetuMeasure ranked, HetuMeasure told)
{
  if (told == HETU_MEASURE_LEVEL && ranked == HETU_MEASURE_GROWTH)
    return !self->real_rates;
  return told == ranked || (ranked == HETU_MEASURE_RATIO && told == HETU_MEASURE_SHARE);
}

static gboolean
holds (const GArray *periods, HetuPeriod period)
{
  for (guint i = 0; i < periods->len; i++)
    if (hetu_period_equal (g_array_index (periods, HetuPeriod, i), period))
      return TRUE;
  return FALSE;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

/* Returns: (transfer full) (element-type HetuPeriod): by time */
static GArray *
list_periods (const HetuMeasureWork *self, HetuMeasure ranked)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);

      if (one->kind == HETU_KIND_ACTUAL && is_ranked_of (self, ranked, one->measure) &&
          hetu_measure_is_in_range (self, one->period) && !holds (periods, one->period))
        g_array_append_val (periods, one->period);
    }
  g_array_sort (periods, compare_periods);
  return periods;
}

gboolean
hetu_measure_rank (HetuMeasureWork *self, GError **error)
{
  HetuMeasure ranked = hetu_build_measure_of (self->query->indicator, self->query->ranked);
  g_autoptr (GArray) periods = list_periods (self, ranked);
  gint32 within = hetu_measure_get_reference (self);

  for (guint i = 0; within != 0 && i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      const HetuRankingQuery query = { .indicator = self->query->indicator,
                                       .measure = ranked,
                                       .period = period,
                                       .within = within,
                                       .as_of = self->query->as_of };
      g_autoptr (HetuRanking) ranking = NULL;
      g_autoptr (GError) refused = NULL;
      gboolean stated;

      if (!find_stated (self, ranked, within, period, &stated, error))
        return FALSE;
      if (stated)
        continue;
      ranking = hetu_ranking_new (self->store, &query, &refused);
      if (ranking == NULL && !g_error_matches (refused, HETU_ERROR, HETU_ERROR_USAGE))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
      add_standing (self, ranking, within, period, refused);
    }
  return TRUE;
}
