/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/derived.h"
#include "model/series.h"

/* Single months and quarters (当月、当季) out of what is published from January on (累计). January and February of
 * industry, investment and retail sales are published together (1—2 月): neither is split off. */

/**
 * hetu_derive_single_of:
 * @now: (nullable): level from January to month n
 * @before: (nullable): level from January to an earlier month of the same year
 * @breaks: (nullable) (element-type HetuPeriod)
 * @out: (out caller-allocates): level of the months in between, with the decimals of the finer operand
 *
 * 当期数 = 本期累计 − 上期累计, 国家统计局月度统计发布说明.
 */
void hetu_derive_single_of (const HetuObservation *now,
                            const HetuObservation *before,
                            const GArray *breaks,
                            HetuDerived *out);

/**
 * hetu_derive_single_growth_of:
 * @now: (nullable): growth from January to month n
 * @now_base: (nullable): level of the same months of the year before
 * @before: (nullable): growth from January to an earlier month
 * @before_base: (nullable): its base
 * @out: (out caller-allocates): growth of the months in between
 *
 * 当期同比: [B₁(1 + g₁) − B₀(1 + g₀)] ÷ (B₁ − B₀) − 1, by the definition of 同比增长速度 (国家统计局《主要统计指标解释》). Bases at
 * current prices weigh real rates: then it is an estimate. @slack of the result tells what the rounding of the rates alone may move.
 */
void hetu_derive_single_growth_of (const HetuObservation *now,
                                   const HetuObservation *now_base,
                                   const HetuObservation *before,
                                   const HetuObservation *before_base,
                                   HetuDerived *out);

/**
 * hetu_derive_single:
 * @levels: of one indicator and region
 * @wanted: a month, a quarter, or the second half of a year
 * @breaks: (nullable) (element-type HetuPeriod)
 * @out: (out caller-allocates)
 *
 * hetu_derive_single_of() with the operands found in @levels. Refused as January when 1—2 月 is told and @wanted is one of the two
 * months; what starts in January is told and not derived.
 */
void hetu_derive_single (const HetuSeries *levels,
                         HetuPeriod wanted,
                         const GArray *breaks,
                         HetuDerived *out);

/**
 * hetu_derive_single_growth:
 * @growth: of one indicator and region
 * @levels: of the same
 * @wanted: as hetu_derive_single()
 * @out: (out caller-allocates)
 *
 * hetu_derive_single_growth_of() with the operands found in both series.
 */
void hetu_derive_single_growth (const HetuSeries *growth,
                                const HetuSeries *levels,
                                HetuPeriod wanted,
                                HetuDerived *out);
