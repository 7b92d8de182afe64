/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/derived.h"

/* Published real growth beside the growth of current-price levels (不变价增速与现价增速). Two quantities: both are shown and what
 * lies between them is explained; neither ever stands in the other's place. */

/* What may lie between them. */
typedef enum
{
  HETU_GAP_CAUSE_PRICES = 1 << 0, /* one is at constant prices, the other is not */
  HETU_GAP_CAUSE_BASE =
      1 << 1, /* the base that the rate implies is not the one told: it was revised since */
  HETU_GAP_CAUSE_DEFINITION = 1 << 2, /* one is adjusted, or a break lies in between */
  HETU_GAP_CAUSE_ROUNDING = 1 << 3,   /* no more than rounding */
} HetuGapCause;

typedef struct
{
  HetuDerived nominal;      /* owned: growth of the levels, or why there is none */
  HetuDerived implied_base; /* owned: by the published rate */
  HetuObservation reported; /* owned; without a value when none is published */
  gboolean has_gap;
  HetuDecimal gap; /* published − computed, percentage points */
  gboolean has_deflator;
  HetuDecimal
      deflator; /* (1 + computed) ÷ (1 + published) − 1, per cent: implied change of prices; of real rates only */
  guint causes; /* of HetuGapCause */
} HetuPrices;

/**
 * hetu_prices_compare:
 * @reported: (nullable): published growth
 * @level: (nullable): level of the same period
 * @base: (nullable): level of the same months of the year before
 * @breaks: (nullable) (element-type HetuPeriod)
 * @real_rates: whether published growth is at constant prices
 * @out: (out caller-allocates): cleared by the caller
 *
 * “绝对数按现价计算，增长速度按不变价格计算”, notes to 国家统计局《统计公报》; 隐含价格变动 = 现价指数 ÷ 不变价指数 − 1 (GDP 缩减指数).
 */
void hetu_prices_compare (const HetuObservation *reported,
                          const HetuObservation *level,
                          const HetuObservation *base,
                          const GArray *breaks,
                          gboolean real_rates,
                          HetuPrices *out);

/**
 * hetu_prices_clear:
 *
 * Frees what @self holds.
 */
void hetu_prices_clear (HetuPrices *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuPrices, hetu_prices_clear)

/**
 * hetu_prices_dup_explanation:
 *
 * Returns: (transfer full) (nullable): “公布增速 0.6%（不变价），现价水平值增速 −3.4%，相差 4.0 个百分点：价格变动（隐含 −4.0%）；…”;
 *   %NULL when not both are there
 */
char *hetu_prices_dup_explanation (const HetuPrices *self, HetuLanguage language);
