/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts over time. Later moments speak only of earlier ones: what a moment's own figures say is never changed but from
 * behind to made up. */
#include "analysis/moments.h"

#include "analysis/moment.h"

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const HetuMoment *left = a;
  const HetuMoment *right = b;
  int order = hetu_period_compare (hetu_moment_of_figure (left->outturn),
                                   hetu_moment_of_figure (right->outturn));

  return order != 0 ? order : hetu_period_compare (left->outturn->period, right->outturn->period);
}

static gboolean
is_behind (const HetuProgress *one)
{
  return one->state == HETU_STATE_BEHIND || one->state == HETU_STATE_MISSED;
}

/* Runs of moments behind, each ended by the first that is not. */
static void
mark_made_up (GArray *verdicts)
{
  guint first = verdicts->len;
  guint last = verdicts->len;

  for (guint i = 0; i < verdicts->len; i++)
    {
      HetuProgress *one = &g_array_index (verdicts, HetuProgress, i);

      if (one->state == HETU_STATE_UNKNOWN)
        continue;
      if (is_behind (one))
        {
          if (first == verdicts->len)
            first = i;
          else
            one->behind_at = g_array_index (verdicts, HetuProgress, first).outturn_period;
          last = i;
          continue;
        }
      if (first == verdicts->len)
        continue;
      one->behind_at = g_array_index (verdicts, HetuProgress, last).outturn_period;
      for (guint j = first; j <= last; j++)
        {
          HetuProgress *before = &g_array_index (verdicts, HetuProgress, j);

          if (!is_behind (before))
            continue;
          before->state = HETU_STATE_MADE_UP;
          before->behind_at = before->outturn_period;
          before->caught_up = one->outturn_period;
        }
      first = last = verdicts->len;
    }
}

GArray *
hetu_moments_judge (HetuIndicator *indicator,
                    const HetuObservation *target,
                    const HetuMoment *moments,
                    guint n_moments,
                    HetuPeriod at,
                    const HetuProgressRule *rule)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (HetuMoment));
  g_autoptr (GArray) verdicts = hetu_progress_array_new ();

  g_return_val_if_fail (moments != NULL || n_moments == 0, NULL);
  for (guint i = 0; i < n_moments; i++)
    if (hetu_moment_has_figure (at, moments[i].outturn))
      g_array_append_val (sorted, moments[i]);
  g_array_sort (sorted, compare_moments);
  for (guint i = 0; i < sorted->len; i++)
    {
      const HetuMoment *moment = &g_array_index (sorted, HetuMoment, i);
      const HetuPeriod own = { 0 };
      HetuProgressRule then = *rule;
      HetuProgress progress = { 0 };

      if (moment->target != NULL)
        then.terms = moment->terms;
      hetu_progress_judge (indicator,
                           moment->target != NULL ? moment->target : target,
                           moment->outturn,
                           moment->reference,
                           own,
                           &then,
                           &progress);
      g_array_append_val (verdicts, progress);
    }
  mark_made_up (verdicts);
  return g_steal_pointer (&verdicts);
}
