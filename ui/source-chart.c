/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a figure of a document to a chart of it. */
#include "ui/source-chart.h"

#include <glib/gi18n.h>

/* Before the figure's own year, on the chart that it opens. */
#define YEARS_SHOWN 5

/* A measure that a chart can show of this statement. */
static HetuMeasure
get_charted_measure (const HetuObservation *statement)
{
  switch (statement->measure)
    {
    case HETU_MEASURE_GROWTH:
    case HETU_MEASURE_CHAIN:
    case HETU_MEASURE_SHARE:
    case HETU_MEASURE_RANK:
    case HETU_MEASURE_RATIO:
      return statement->measure;
    default:
      return HETU_MEASURE_LEVEL;
    }
}

static HetuGrain
find_grain (HetuPeriod period)
{
  static const HetuGrain grains[] = { HETU_GRAIN_YEAR,
                                      HETU_GRAIN_HALF,
                                      HETU_GRAIN_QUARTER,
                                      HETU_GRAIN_MONTH,
                                      HETU_GRAIN_CUMULATIVE };

  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    if (hetu_period_has_grain (period, grains[i]))
      return grains[i];
  return HETU_GRAIN_ANY;
}

gboolean
hetu_source_open_chart (HetuSession *session, const HetuObservation *statement)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuIndicator *indicator = hetu_store_get_indicator (store, statement->indicator);
  const char *ids[] = { indicator != NULL ? hetu_indicator_get_id (indicator) : NULL, NULL };
  HetuSpec *spec;

  if (indicator == NULL)
    return FALSE;
  spec = hetu_spec_copy (hetu_session_get_spec (session));
  hetu_spec_set_indicators (spec, ids);
  if (!hetu_spec_has_region (spec, statement->region))
    hetu_spec_set_regions (spec, &statement->region, 1);
  spec->focus = statement->region;
  spec->kind = HETU_CHART_GROWTH_LINE;
  spec->measure = get_charted_measure (statement);
  spec->grain = find_grain (statement->period);
  if (hetu_period_compare (statement->period, spec->from) < 0 ||
      hetu_period_compare (statement->period, spec->to) > 0)
    {
      spec->from = hetu_period_year (statement->period.last_year - YEARS_SHOWN + 1);
      spec->to = hetu_period_year (statement->period.last_year);
    }
  g_clear_pointer (&spec->title, g_free);
  g_clear_pointer (&spec->subtitle, g_free);
  g_clear_pointer (&spec->note, g_free);
  hetu_session_change (session, spec, _ ("Show Figure"));
  return TRUE;
}
