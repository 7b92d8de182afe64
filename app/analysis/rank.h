/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"
#include "model/indicator.h"

/* 位次: place among peers at one moment. Standard competition ranking: equal figures share a place and the next one is
 * skipped (1, 2, 2, 4). What has no figure has no place and takes none away (CHARTS C-27). */

/**
 * hetu_rank_values:
 * @values: (array length=n_values): of one indicator, measure, unit and period
 * @has: (array length=n_values): which of @values there are
 * @direction: lower: the least is first; else the greatest
 * @ranks: (out caller-allocates) (array length=n_values): from 1; 0 where there is no value
 *
 * O(n²): a field has tens of peers.
 *
 * Returns: how many there are to be ranked
 */
guint hetu_rank_values (const HetuDecimal *values,
                        const gboolean *has,
                        gsize n_values,
                        HetuDirection direction,
                        guint *ranks);

/**
 * hetu_rank_median:
 * @values: (array length=n_values): as above
 * @has: (array length=n_values)
 * @out: (out): 中位数: the middle one, of an even number the exact mean of the two middle ones; untouched on failure
 *
 * Returns: whether there is any value, and a decimal that holds the mean
 */
gboolean
hetu_rank_median (const HetuDecimal *values, const gboolean *has, gsize n_values, HetuDecimal *out);
