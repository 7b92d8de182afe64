/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

#include <glib.h>

/* The figures of one indicator, region and measure over time: one chosen statement a period, sorted
 * by hetu_period_compare(). Refcounted and immutable. */
typedef struct _HetuSeries HetuSeries;

/**
 * hetu_series_new:
 * @observations: (transfer full) (element-type HetuObservation): sorted, one a period and kind
 *
 * Returns: (transfer full): the series
 */
HetuSeries *
hetu_series_new (gint32 indicator, gint32 region, HetuMeasure measure, GArray *observations);

/**
 * hetu_series_ref:
 *
 * Returns: (transfer full): @self with one more owner
 */
HetuSeries *hetu_series_ref (HetuSeries *self);

/**
 * hetu_series_unref:
 *
 * Gives up one reference; the last one frees the series.
 */
void hetu_series_unref (HetuSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuSeries, hetu_series_unref)

/**
 * hetu_series_get_indicator:
 *
 * Returns: HetuIndicator's number in the store
 */
gint32 hetu_series_get_indicator (const HetuSeries *self);

/**
 * hetu_series_get_region:
 *
 * Returns: the GB/T 2260 code
 */
gint32 hetu_series_get_region (const HetuSeries *self);

/**
 * hetu_series_get_measure:
 *
 * Returns: the measure of all its observations
 */
HetuMeasure hetu_series_get_measure (const HetuSeries *self);

/**
 * hetu_series_get_length:
 *
 * Returns: the number of observations, those without a number included
 */
guint hetu_series_get_length (const HetuSeries *self);

/**
 * hetu_series_get:
 * @index: 0 … length − 1, in the order of hetu_period_compare()
 *
 * Returns: (transfer none): the observation
 */
const HetuObservation *hetu_series_get (const HetuSeries *self, guint index);

/**
 * hetu_series_find:
 *
 * Returns: (transfer none) (nullable): the observation of @kind for exactly @period
 */
const HetuObservation *hetu_series_find (const HetuSeries *self, HetuPeriod period, HetuKind kind);
