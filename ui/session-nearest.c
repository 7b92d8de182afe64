/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is where a figure has nothing to show (UX §10): the same measure and granularity in the nearest period, else
 * another granularity, else another measure. */
#include "store/query.h"
#include "ui/session.h"

#include <glib/gi18n.h>
#include <math.h>

/* Returns: (transfer full) (nullable) (element-type HetuObservation): the chosen outturns of the figure's first indicator */
static GArray *
read_outturns (HetuSession *self,
               const gint32 *regions,
               gsize n_regions,
               HetuMeasure measure,
               HetuGrain grain)
{
  HetuStore *store = hetu_session_get_store (self);
  HetuIndicator *indicator = hetu_session_get_indicator (self);
  HetuQuery query = HETU_QUERY_INIT;
  gint32 number = 0;

  if (store == NULL || indicator == NULL || n_regions == 0)
    return NULL;
  number = hetu_indicator_get_number (indicator);
  query.indicators = &number;
  query.n_indicators = 1;
  query.regions = regions;
  query.n_regions = n_regions;
  query.measure = measure;
  query.kind = HETU_KIND_ACTUAL;
  query.grain = grain;
  query.as_of = hetu_session_get_spec (self)->as_of;
  query.chosen_only = TRUE;
  return hetu_query_statements (store, &query, NULL);
}

static gboolean
is_within (const HetuSpec *spec, HetuPeriod period)
{
  return (spec->from.kind == HETU_PERIOD_NONE || hetu_period_compare (period, spec->from) >= 0) &&
         (spec->to.kind == HETU_PERIOD_NONE || hetu_period_compare (period, spec->to) <= 0);
}

gboolean
hetu_session_region_has_figures (HetuSession *self, gint32 region)
{
  const HetuSpec *spec = hetu_session_get_spec (self);
  g_autoptr (GArray) statements = read_outturns (self, &region, 1, spec->measure, spec->grain);

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);

      if (statement->has_value && is_within (spec, statement->period))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_period (HetuSession *self, HetuMeasure measure, HetuGrain grain, HetuNearest *out)
{
  const HetuSpec *spec = hetu_session_get_spec (self);
  g_autoptr (GArray) statements = read_outturns (self,
                                                 &g_array_index (spec->regions, gint32, 0),
                                                 spec->regions->len,
                                                 measure,
                                                 grain);
  double wanted = hetu_period_end (spec->to);
  double best = HUGE_VAL;

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);
      double distance = fabs (hetu_period_end (statement->period) - wanted);

      /* Of two as near the later one. */
      if (statement->has_value && distance <= best)
        {
          best = distance;
          *out = (HetuNearest){ statement->period, measure, grain };
        }
    }
  return best < HUGE_VAL;
}

gboolean
hetu_session_find_nearest (HetuSession *self, HetuNearest *out)
{
  const HetuSpec *spec = hetu_session_get_spec (self);
  static const HetuMeasure measures[] = { HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_LEVEL,
                                          HETU_MEASURE_RATIO,
                                          HETU_MEASURE_SHARE };
  HetuNearest found = { 0 };

  if (find_period (self, spec->measure, spec->grain, &found))
    {
      /* What is there already need not be gone to. */
      if (is_within (spec, found.period))
        return FALSE;
      *out = found;
      return TRUE;
    }
  for (HetuGrain grain = HETU_GRAIN_YEAR; grain <= HETU_GRAIN_MONTH; grain++)
    if (find_period (self, spec->measure, grain, out))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (find_period (self, measures[i], spec->grain, out) ||
        find_period (self, measures[i], HETU_GRAIN_YEAR, out))
      return TRUE;
  return FALSE;
}

char *
hetu_session_write_nearest (HetuSession *self, const HetuNearest *nearest)
{
  const HetuSpec *spec = hetu_session_get_spec (self);
  HetuLanguage language = hetu_session_get_language (self);
  g_autofree char *period = hetu_period_to_label (nearest->period, language);

  if (nearest->measure != spec->measure)
    return g_strdup_printf (_ ("Told as “%s”, nearest %s · show that"),
                            hetu_measure_to_label (nearest->measure, language),
                            period);
  if (nearest->grain == spec->grain && hetu_period_compare (nearest->period, spec->to) > 0)
    return g_strdup_printf (_ ("Earliest %s · go to %s"), period, period);
  return g_strdup_printf (_ ("Latest %s · go to %s"), period, period);
}

void
hetu_session_go_to_nearest (HetuSession *self, const HetuNearest *nearest)
{
  HetuSpec *next = hetu_spec_copy (hetu_session_get_spec (self));

  g_clear_pointer (&next->title, g_free);
  g_clear_pointer (&next->subtitle, g_free);
  g_clear_pointer (&next->note, g_free);
  /* A line grows to what there is; other figures, and other granularities, begin anew. */
  if (next->kind != HETU_CHART_GROWTH_LINE || next->grain != nearest->grain)
    next->from = next->to = nearest->period;
  else if (hetu_period_compare (nearest->period, next->from) < 0)
    next->from = nearest->period;
  else if (hetu_period_compare (nearest->period, next->to) > 0)
    next->to = nearest->period;
  next->measure = nearest->measure;
  next->grain = nearest->grain;
  hetu_session_change (self, next, _ ("Go to What There Is"));
}
