/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/derived.h"

/* The growth engine: each function derives one figure of others, or says why not. All take %NULL for a figure that is not
 * there (refused: missing), keep their operands in @out either way, and leave @out to be cleared by the caller.
 *
 * Levels meet only when they are of one definition and one edition (hetu_edition_is_one()) and no break stands between
 * them; published rates compare by themselves and need one definition only. What is told as “左右” gives a figure that is
 * “左右” itself; from a bound (以上, 超过) or a range nothing is derived. One decimal unless said, rounded once, half away
 * from zero (四舍五入). See derive-span.h for averages and indices, derive-single.h for single months and quarters. */

/**
 * hetu_derive_growth:
 * @now: (nullable): level
 * @base: (nullable): level of the same months of the year before
 * @breaks: (nullable) (element-type HetuPeriod): periods from whose first month on figures do not compare with earlier ones
 * @out: (out caller-allocates)
 *
 * 同比增长速度, for January to month n 累计同比: g = (x_t ÷ x_{t−12 months} − 1) × 100 %, 国家统计局《主要统计指标解释》.
 */
void hetu_derive_growth (const HetuObservation *now,
                         const HetuObservation *base,
                         const GArray *breaks,
                         HetuDerived *out);

/**
 * hetu_derive_chain:
 * @now: (nullable): level of a month, a quarter or a half year alone
 * @before: (nullable): level of the one just before
 * @breaks: (nullable) (element-type HetuPeriod): as hetu_derive_growth()
 * @out: (out caller-allocates)
 *
 * 环比增长速度: g = (x_t ÷ x_{t−1} − 1) × 100 %, 国家统计局《主要统计指标解释》. Without seasonal adjustment, which the published
 * rates of output, investment and retail sales have.
 */
void hetu_derive_chain (const HetuObservation *now,
                        const HetuObservation *before,
                        const GArray *breaks,
                        HetuDerived *out);

/**
 * hetu_derive_share:
 * @part: (nullable): level
 * @whole: (nullable): level of the same place and period
 * @out: (out caller-allocates)
 *
 * 占比、结构相对指标: part ÷ whole × 100 %, 国家统计局《主要统计指标解释》 (构成). The operands may be of two indicators, or of
 * a district and its parent.
 */
void
hetu_derive_share (const HetuObservation *part, const HetuObservation *whole, HetuDerived *out);

/**
 * hetu_derive_contribution:
 * @part: (nullable): level
 * @part_base: (nullable): the part's level of the same months of the year before
 * @whole: (nullable): level
 * @whole_base: (nullable): the whole's level of the year before
 * @breaks: (nullable) (element-type HetuPeriod)
 * @out: (out caller-allocates): in percentage points
 *
 * 拉动 at the prices of the levels: (part_t − part_{t−1}) ÷ whole_{t−1} × 100 = growth of the whole × 贡献率, 《中国统计年鉴》
 * 国民经济核算部分表注. All parts of a whole at once, printed so that they add up, are hetu_parts_nominal_contribution().
 */
void hetu_derive_contribution (const HetuObservation *part,
                               const HetuObservation *part_base,
                               const HetuObservation *whole,
                               const HetuObservation *whole_base,
                               const GArray *breaks,
                               HetuDerived *out);

/**
 * hetu_derive_contribution_of_rate:
 * @growth: (nullable): published growth of the part
 * @part_base: (nullable): the part's level of the same months of the year before
 * @whole_base: (nullable): the whole's level of the year before
 * @out: (out caller-allocates): in percentage points
 *
 * 拉动 by the published real growth: share of the base period × growth of the part, an estimate whose weights are at current
 * prices. As hetu_parts_real_contribution().
 */
void hetu_derive_contribution_of_rate (const HetuObservation *growth,
                                       const HetuObservation *part_base,
                                       const HetuObservation *whole_base,
                                       HetuDerived *out);

/**
 * hetu_derive_contribution_share:
 *
 * 贡献率: increment of the part ÷ increment of the whole × 100 %, 《中国统计年鉴》国民经济核算部分表注. Operands as
 * hetu_derive_contribution(). Refused when the whole did not grow: then its share has no meaning.
 */
void hetu_derive_contribution_share (const HetuObservation *part,
                                     const HetuObservation *part_base,
                                     const HetuObservation *whole,
                                     const HetuObservation *whole_base,
                                     const GArray *breaks,
                                     HetuDerived *out);

/**
 * hetu_derive_completion:
 * @outturn: (nullable): level
 * @target: (nullable): level, kind target; may be a bound (≥)
 * @out: (out caller-allocates)
 *
 * 计划完成程度相对指标: outturn ÷ plan × 100 %. Refused for rates: a growth of 5 % out of 6 % is no completion of 83 %.
 */
void hetu_derive_completion (const HetuObservation *outturn,
                             const HetuObservation *target,
                             HetuDerived *out);

/**
 * hetu_derive_gap:
 * @a: (nullable)
 * @b: (nullable): the same indicator, measure and period
 * @out: (out caller-allocates): @a − @b, exact: of two rates in percentage points (个百分点), never in per cent
 *
 * The difference of two places' or two sources' figures, hetu_comparison_gap().
 */
void hetu_derive_gap (const HetuObservation *a, const HetuObservation *b, HetuDerived *out);

/**
 * hetu_derive_growth_change:
 * @now: (nullable): growth of a period
 * @before: (nullable): growth of the period just before: of the same length, or, of cumulative figures, to an earlier month of
 *   the year or of the whole year before; or of the same months of the year before (较上年同期)
 * @out: (out caller-allocates): in percentage points, exact
 *
 * 增速变动: “比上半年加快 0.4 个百分点”, the wording of 国家统计局 press releases.
 */
void hetu_derive_growth_change (const HetuObservation *now,
                                const HetuObservation *before,
                                HetuDerived *out);

/**
 * hetu_derive_rate_change:
 * @now: (nullable): a share, or a rate in per cent
 * @before: (nullable): the same of an earlier period
 * @out: (out caller-allocates): in percentage points, exact
 *
 * 比率变动: “常住人口城镇化率比上年末提高 0.6 个百分点”, the wording of 国家统计局 communiqués.
 */
void hetu_derive_rate_change (const HetuObservation *now,
                              const HetuObservation *before,
                              HetuDerived *out);

/**
 * hetu_derive_implied_base:
 * @level: (nullable)
 * @growth: (nullable): published growth of the same period
 * @real_prices: whether the growth is at constant prices: then so is the base, and no published level need agree with it
 * @out: (out caller-allocates): with the decimals of @level; basis implied
 *
 * 反推基数: level ÷ (1 + growth). Offered as such only: it is no figure of the year before.
 */
void hetu_derive_implied_base (const HetuObservation *level,
                               const HetuObservation *growth,
                               gboolean real_prices,
                               HetuDerived *out);
