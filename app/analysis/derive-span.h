/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/derived.h"

/* Growth over several years: averages and fixed-base indices, of levels, or chained of published rates where those are at
 * constant prices and the levels are not. Refusals and operands as in derive.h. */

/**
 * hetu_derive_average:
 * @last: (nullable): level
 * @first: (nullable): level of the same months, n years before
 * @breaks: (nullable) (element-type HetuPeriod)
 * @out: (out caller-allocates)
 *
 * 平均增长速度, 水平法 (geometric mean): ((x_n ÷ x_0)^(1/n) − 1) × 100 %, 国家统计局《主要统计指标解释》.
 */
void hetu_derive_average (const HetuObservation *last,
                          const HetuObservation *first,
                          const GArray *breaks,
                          HetuDerived *out);

/**
 * hetu_derive_average_of_rates:
 * @rates: (array length=n_rates) (nullable elements): growth of the same months of consecutive years, oldest first; at most 64
 * @first: period of the first rate, for the reason where one lacks
 * @out: (out caller-allocates)
 *
 * The same of published growth rates: (Π(1 + g_i))^(1/n) − 1, at constant prices where the rates are.
 */
void hetu_derive_average_of_rates (const HetuObservation *const *rates,
                                   guint n_rates,
                                   HetuPeriod first,
                                   HetuDerived *out);

/**
 * hetu_derive_two_year:
 * @now: (nullable): growth
 * @before: (nullable): growth of the same months of the year before
 * @out: (out caller-allocates)
 *
 * 两年平均增速: ((1 + g_t)(1 + g_{t−1}))^(1/2) − 1, “以两年前同期为基数，采用几何平均的方法计算”, 国家统计局 2021 年国民经济运行情况附注.
 */
void
hetu_derive_two_year (const HetuObservation *now, const HetuObservation *before, HetuDerived *out);

/**
 * hetu_derive_index:
 * @level: (nullable)
 * @base: (nullable): level of the same months of another year, which is 100; it may be the same statement
 * @breaks: (nullable) (element-type HetuPeriod)
 * @out: (out caller-allocates): unit 基期=100
 *
 * 定基指数: x_t ÷ x_0 × 100, 国家统计局《主要统计指标解释》 (定基发展速度).
 */
void hetu_derive_index (const HetuObservation *level,
                        const HetuObservation *base,
                        const GArray *breaks,
                        HetuDerived *out);

/**
 * hetu_derive_index_of_rates:
 * @rates: (array length=n_rates) (nullable elements): as hetu_derive_average_of_rates(); the year before the first is 100
 * @first: as there
 * @out: (out caller-allocates)
 *
 * The same of published growth rates: 100 × Π(1 + g_i), “定基发展速度等于各期环比发展速度的连乘积”.
 */
void hetu_derive_index_of_rates (const HetuObservation *const *rates,
                                 guint n_rates,
                                 HetuPeriod first,
                                 HetuDerived *out);
