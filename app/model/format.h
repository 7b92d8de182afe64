/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"
#include "model/language.h"
#include "model/observation.h"
#include "model/unit.h"

#include <glib.h>

/* Numbers for people, by CHARTS C-17 to C-19: U+2212, thin-space groups from five integer digits on (en:
 * comma), rounding half up once. No unit is scaled here unless asked. Between number and unit stands a
 * plain space, none before “%” and “‰”. */

typedef enum
{
  HETU_FORMAT_PLAIN = 0,
  HETU_FORMAT_SIGNED = 1 << 0, /* “+” before positive numbers: differences only */
  HETU_FORMAT_UNIT = 1 << 1, /* the unit behind the number: “582.4 亿元”, “5.2%”, “+2.1 个百分点” */
} HetuFormatFlags;

/**
 * hetu_format_decimal:
 * @decimals: digits behind the point, or −1 for those of @value
 *
 * Returns: (transfer full): the number: “37 000” with U+2009, “−5.0” with U+2212; −0.0 is “0.0”
 */
char *
hetu_format_decimal (HetuDecimal value, int decimals, HetuFormatFlags flags, HetuLanguage language);

/**
 * hetu_format_unit_of_rate:
 * @least: the smaller of the rates, in @unit
 *
 * Returns: the unit that rates by the month are told in: the next smaller one that people count in where they would be less than a
 *   tenth (in English: than one) of @unit
 */
HetuUnit hetu_format_unit_of_rate (HetuUnit unit, double least, HetuLanguage language);

/**
 * hetu_format_round_rate:
 *
 * Returns: a computed amount as it is told: three digits, four from a thousand on, none that is a zero at the end of decimals
 */
HetuDecimal hetu_format_round_rate (double value);

/**
 * hetu_format_double:
 * @decimals: 0 … 15
 *
 * Returns: (transfer full): as hetu_format_decimal(), for a computed number
 */
char *hetu_format_double (double value, int decimals, HetuFormatFlags flags, HetuLanguage language);

/**
 * hetu_format_value:
 * @comparator: its sign is glued before the number: “≥1.2”, “≈7.0”, “≤5.5”
 * @decimals: digits behind the point, or −1 for those of @value
 *
 * Returns: (transfer full): comparator, number and unit: “≥1.2 万人”, “5.2%”, “第 1” and “前 10” for ranks; en
 *   “≥1.2 × 10 000 persons”, “582.4 × CNY 100 m”: the number is never rescaled by language
 */
char *hetu_format_value (HetuDecimal value,
                         HetuUnit unit,
                         HetuComparator comparator,
                         int decimals,
                         HetuFormatFlags flags,
                         HetuLanguage language);

/**
 * hetu_format_range:
 *
 * Returns: (transfer full): both ends, each with its sign of unit where that is “%”: “63%—68%”, “3—5 条”
 */
char *hetu_format_range (HetuDecimal low, HetuDecimal high, HetuUnit unit, HetuLanguage language);

/**
 * hetu_format_absence:
 *
 * Returns: (transfer none): “缺数”, “×”, “—” (not comparable), “文字表述” or "" for a status that has a number
 */
const char *hetu_format_absence (HetuStatus status, HetuLanguage language);

/**
 * hetu_format_absence_words:
 *
 * Returns: (transfer none): as hetu_format_absence() where nothing beside it explains the sign, in chips and stubs: “缺数”,
 *   “× 脱敏”, “— 不可比”
 */
const char *hetu_format_absence_words (HetuStatus status, HetuLanguage language);

/**
 * hetu_format_choose_unit:
 * @values: (array length=n_values): levels in @unit
 *
 * Returns: the one scale for a figure: 亿 if the median of the absolute base values is ≥ 1e8, 万 if
 *   ≥ 1e4, else the base (C-17); people and things stop at 万; rates and physical units stay as they are
 */
HetuUnit hetu_format_choose_unit (const double *values, gsize n_values, HetuUnit unit);
