/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places among peers, and the middle one of them. A place is one more than the number of peers that are better: so equal
 * figures share it and the next is skipped. Figures are compared exactly, not as printed. */
#include "analysis/rank.h"

static gboolean
is_better (HetuDecimal a, HetuDecimal b, HetuDirection direction)
{
  int order = hetu_decimal_compare (a, b);

  return direction == HETU_DIRECTION_LOWER ? order < 0 : order > 0;
}

guint
hetu_rank_values (const HetuDecimal *values,
                  const gboolean *has,
                  gsize n_values,
                  HetuDirection direction,
                  guint *ranks)
{
  guint n_ranked = 0;

  g_return_val_if_fail (n_values == 0 || (values != NULL && has != NULL && ranks != NULL), 0);

  for (gsize i = 0; i < n_values; i++)
    {
      ranks[i] = 0;
      if (!has[i])
        continue;
      n_ranked++;
      ranks[i] = 1;
      for (gsize j = 0; j < n_values; j++)
        ranks[i] += has[j] && is_better (values[j], values[i], direction);
    }
  return n_ranked;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return hetu_decimal_compare (*(const HetuDecimal *) a, *(const HetuDecimal *) b);
}

gboolean
hetu_rank_median (const HetuDecimal *values, const gboolean *has, gsize n_values, HetuDecimal *out)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (HetuDecimal));
  HetuDecimal low, high, sum;

  g_return_val_if_fail ((n_values == 0 || (values != NULL && has != NULL)) && out != NULL, FALSE);

  for (gsize i = 0; i < n_values; i++)
    if (has[i])
      g_array_append_val (sorted, values[i]);
  if (sorted->len == 0)
    return FALSE;
  g_array_sort (sorted, compare_values);
  low = g_array_index (sorted, HetuDecimal, (sorted->len - 1) / 2);
  high = g_array_index (sorted, HetuDecimal, sorted->len / 2);
  if (sorted->len % 2 == 1 || hetu_decimal_compare (low, high) == 0)
    {
      *out = low;
      return TRUE;
    }
  if (!hetu_decimal_add (low, high, &sum) || ABS (sum.coefficient) > G_MAXINT64 / 5 ||
      sum.decimals == HETU_DECIMAL_MAX_DECIMALS)
    return FALSE;
  /* Half of it: × 5 ÷ 10. */
  sum.coefficient *= 5;
  sum.decimals++;
  *out = sum;
  return TRUE;
}

HetuStated
hetu_rank_judge_stated (const HetuObservation *stated, guint rank, guint n_ranked, guint n_missing)
{
  HetuDecimal computed = HETU_DECIMAL (rank, 0);
  int order;

  if (!stated->has_value || !hetu_status_has_number (stated->status) ||
      (stated->comparator != HETU_COMPARATOR_EQUAL &&
       stated->comparator != HETU_COMPARATOR_AT_MOST))
    return HETU_STATED_NONE;
  if (stated->rank_of > 0 && stated->rank_of != n_ranked + n_missing)
    return HETU_STATED_ELSEWHERE;
  if (rank == 0 || n_missing > 0)
    return HETU_STATED_UNKNOWN;
  order = hetu_decimal_compare (computed, stated->value);
  return order == 0 || (order < 0 && stated->comparator == HETU_COMPARATOR_AT_MOST)
             ? HETU_STATED_AGREES
             : HETU_STATED_DIFFERS;
}
