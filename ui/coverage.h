/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "store/store.h"

/* What the figures of a selection can show: measures, granularities, periods. One query answers for the measure switch,
 * the granularity switch and the period slider. */
typedef struct
{
  gboolean measures[HETU_N_MEASURES];
  gboolean grains[HETU_GRAIN_CUMULATIVE + 1];
  gboolean within_years; /* some figures of the focus are of months or quarters */
  HetuGrain chain; /* at which rates on the period before are told or can be computed; any: none */
  GArray *
      slots; /* (owned) (element-type HetuPeriod): places of the period slider at the spec's grain, in order */
} HetuCoverage;

/**
 * hetu_coverage_new:
 *
 * Returns: (transfer full): coverage of the spec's indicators and regions; empty when nothing was told of them
 */
HetuCoverage *hetu_coverage_new (HetuStore *store, const HetuSpec *spec, GError **error);
void hetu_coverage_free (HetuCoverage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuCoverage, hetu_coverage_free)

/**
 * hetu_coverage_find_slot:
 * @last: whether @period is the end of a range, to be taken from below, or its start, from above
 *
 * Returns: index of the slot that a range from or to @period begins or ends at; the first or last slot when @period is none
 *   or outside; 0 when there are no slots
 */
guint hetu_coverage_find_slot (const HetuCoverage *self, HetuPeriod period, gboolean last);
