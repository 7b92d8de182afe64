/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/series.h"

/* Growth (同比增速, year-on-year growth rate): g = (x_t ÷ x_{t−12 months} − 1) × 100 %, as defined in the National
 * Bureau of Statistics' “统计指标解释”. Published GDP and industrial growth is at constant prices, so a rate
 * computed from current-price levels is another quantity: it is marked computed (推算) and never mixed
 * with reported rates unmarked. */

/**
 * hetu_growth_year_on_year:
 * @now: level of the period
 * @base: level of the same period of the year before
 * @out: (out caller-allocates): rate in per cent with one decimal, rounded half away from zero; basis computed, the
 *   weaker status of the two; untouched on failure
 *
 * Two levels are of one edition when they stand in one source, or were published on one known day. A rate of which a
 * level is told as “左右” is “左右” itself; from a bound (以上, 超过) or a range none is computed.
 *
 * Returns: whether a rate may be computed. %HETU_ERROR_DATA: a missing or redacted level, different sources'
 *   vintages or definitions, units that do not convert or are rates, periods that are not a year apart, a bound or range,
 *   a base ≤ 0, or a rate that no decimal holds; the message says which.
 */
gboolean hetu_growth_year_on_year (const HetuObservation *now,
                                   const HetuObservation *base,
                                   HetuObservation *out,
                                   GError **error);

/**
 * hetu_growth_fill:
 * @reported: (nullable): series of reported growth
 * @levels: (nullable): series of levels of the same indicator and region
 * @breaks: (nullable) (element-type HetuPeriod): periods from whose first month on figures do not compare with earlier ones;
 *   no rate is computed over a base that begins before such a month
 * @n_computed: (out) (optional): how many points were computed
 *
 * Returns: (transfer full): reported growth where there is one, else computed from levels where that is
 *   allowed; each point's basis says which. A missing or redacted level without a reported growth leaves a
 *   growth of the same status.
 */
HetuSeries *hetu_growth_fill (HetuSeries *reported,
                              HetuSeries *levels,
                              const GArray *breaks,
                              guint *n_computed);

/**
 * hetu_growth_fill_chain:
 * @reported: series of reported rates on the period before
 * @levels: series of levels of the same indicator and region
 * @breaks: (nullable) (element-type HetuPeriod): as hetu_growth_fill()
 *
 * 环比, hetu_derive_chain(): computed rates have no seasonal adjustment.
 *
 * Returns: (transfer full): reported rates, else those computed of months and quarters where that is allowed
 */
HetuSeries *hetu_growth_fill_chain (HetuSeries *reported, HetuSeries *levels, const GArray *breaks);
