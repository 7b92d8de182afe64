/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/indicator.h"
#include "model/observation.h"

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

/* What a rank that a report states is beside the one that the store's figures give. */
typedef enum
{
  HETU_STATED_NONE,     /* no number is stated */
  HETU_STATED_AGREES,   /* the same place */
  HETU_STATED_DIFFERS,  /* another place in the same, whole field */
  HETU_STATED_UNKNOWN,  /* some of the field have no figure: neither agrees nor differs */
  HETU_STATED_ELSEWHERE /* of another field or measure */
} HetuStated;

/**
 * hetu_rank_judge_stated:
 * @stated: a statement of measure rank; “前十” is at most 10
 * @rank: the computed place; 0 for none
 * @n_ranked: how many have a figure
 * @n_missing: how many of the field have none: each may be before or behind
 *
 * Returns: how the two stand to each other, as far as the whole field's figures are known; the field is taken to be the same
 *   one unless the statement gives another size
 */
HetuStated
hetu_rank_judge_stated (const HetuObservation *stated, guint rank, guint n_ranked, guint n_missing);
