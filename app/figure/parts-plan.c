/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which bars a figure of parts has: of one place a bar a period, of several a bar a place in the one period for which most
 * are whole. Division and way are those that give most bars; of a way's bars none is left out, those that lack a figure are
 * gaps that say why. */
#include "figure/parts.h"

#define MOST_BARS_UNASKED 10 /* of a figure whose start nobody named */

static const HetuGrain grains[] = { HETU_GRAIN_YEAR,
                                    HETU_GRAIN_QUARTER,
                                    HETU_GRAIN_CUMULATIVE,
                                    HETU_GRAIN_MONTH,
                                    HETU_GRAIN_HALF };

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

static gboolean
is_asked_for (const HetuSpec *spec, HetuPeriod period)
{
  const HetuPeriod *from = &spec->from, *to = &spec->to;

  if (from->kind != HETU_PERIOD_NONE && period.last_year * 12 + period.last_month <
                                            from->first_year * 12 + MAX (from->first_month, 1))
    return FALSE;
  return to->kind == HETU_PERIOD_NONE ||
         hetu_period_end (period) <= hetu_period_end (*to) + HETU_SAME_TIME;
}

/* The periods of @grain that anything is told of, in order. */
static GArray *
list_periods (const HetuFigureBuild *self, HetuDivided *const *places, guint n, HetuGrain grain)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < places[i]->statements->len; j++)
      {
        HetuPeriod period = g_array_index (places[i]->statements, HetuObservation, j).period;
        gboolean known = FALSE;

        for (guint k = 0; k < periods->len && !known; k++)
          known = hetu_period_equal (g_array_index (periods, HetuPeriod, k), period);
        if (!known && hetu_period_has_grain (period, grain) && is_asked_for (self->spec, period))
          g_array_append_val (periods, period);
      }
  g_array_sort (periods, compare_periods);
  return periods;
}

static HetuStatus
worse_of (HetuStatus status, const HetuObservation *one)
{
  if (one == NULL)
    return status == HETU_STATUS_REDACTED ? status : HETU_STATUS_MISSING;
  if (one->status == HETU_STATUS_REDACTED)
    return HETU_STATUS_REDACTED;
  if (!one->has_value && status != HETU_STATUS_REDACTED)
    return HETU_STATUS_MISSING;
  return status;
}

/* Why a bar is not whole: an operand is redacted, or lacks; else they do not meet. */
static HetuStatus
find_status (const HetuPartsBar *bar)
{
  const HetuWhole *wholes[] = { &bar->operands, &bar->base };
  HetuStatus status = HETU_STATUS_INCOMPARABLE;

  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      if (wholes[i]->whole != NULL)
        status = worse_of (status, wholes[i]->whole);
      for (guint j = 0; j < wholes[i]->n_parts; j++)
        status = worse_of (status, wholes[i]->parts[j]);
    }
  return status;
}

static HetuPartsBar
try_way (HetuDivided *divided, HetuPeriod period, HetuPartsWay way)
{
  HetuPartsBar bar = { .divided = divided, .period = period };

  way (&bar, NULL);
  if (!bar.complete)
    bar.status = find_status (&bar);
  return bar;
}

static GArray *
try_periods (HetuDivided *divided, const GArray *periods, HetuPartsWay way)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (HetuPartsBar));

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPartsBar bar = try_way (divided, g_array_index (periods, HetuPeriod, i), way);

      g_array_append_val (bars, bar);
    }
  return bars;
}

static GArray *
try_places (HetuDivided *const *places, guint n, HetuPeriod period, HetuPartsWay way)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (HetuPartsBar));

  for (guint i = 0; i < n; i++)
    {
      HetuPartsBar bar = try_way (places[i], period, way);

      g_array_append_val (bars, bar);
    }
  return bars;
}

static guint
count_complete (const GArray *bars)
{
  guint n = 0;

  for (guint i = 0; i < bars->len; i++)
    n += g_array_index (bars, HetuPartsBar, i).complete;
  return n;
}

/* The bars of several places in the period asked for, else in the last of those with most bars. */
static GArray *
find_places (const HetuFigureBuild *self,
             HetuDivided *const *places,
             guint n,
             const GArray *periods,
             HetuPartsWay way)
{
  GArray *best = g_array_new (FALSE, FALSE, sizeof (HetuPartsBar));
  guint most = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      HetuPeriod period = g_array_index (periods, HetuPeriod, i);
      g_autoptr (GArray) bars = try_places (places, n, period, way);
      guint found = count_complete (bars);
      gboolean asked = hetu_period_equal (period, self->spec->to);

      if (found < most && !asked)
        continue;
      most = found;
      g_array_unref (best);
      best = g_steal_pointer (&bars);
    }
  return best;
}

/* Drops what lies before the first whole bar and behind the last, and of an unasked start what is long ago. A last year that
 * only does not compare stays and says so. */
static void
trim (const HetuSpec *spec, GArray *bars)
{
  guint first = 0, last = bars->len;

  while (last > 0 && !g_array_index (bars, HetuPartsBar, last - 1).complete &&
         !g_array_index (bars, HetuPartsBar, last - 1).broken)
    last--;
  g_array_set_size (bars, last);
  while (first < last && !g_array_index (bars, HetuPartsBar, first).complete)
    first++;
  if (spec->from.kind == HETU_PERIOD_NONE && last - first > MOST_BARS_UNASKED)
    first = last - MOST_BARS_UNASKED;
  if (first > 0)
    g_array_remove_range (bars, 0, first);
}

/* Every year between two told ones has a bar, if only to say that it lacks. */
static void
fill_years (GArray *periods)
{
  for (guint i = 1; i < periods->len; i++)
    {
      HetuPeriod before = g_array_index (periods, HetuPeriod, i - 1);
      HetuPeriod next = hetu_period_shift_years (before, 1);

      if (hetu_period_compare (next, g_array_index (periods, HetuPeriod, i)) < 0)
        g_array_insert_val (periods, i, next);
    }
}

/* What no way of the figure gives a place may come by another: the rows say how. */
static void
fill_places (GArray *bars, const HetuPartsWays *ways)
{
  for (guint i = 0; i < bars->len; i++)
    {
      HetuPartsBar *bar = &g_array_index (bars, HetuPartsBar, i);

      for (guint way = 0; way < ways->n_ways && !bar->complete; way++)
        {
          HetuPartsBar other = try_way (bar->divided, bar->period, ways->ways[way]);

          if (other.complete)
            *bar = other;
        }
    }
}

/* Nothing can be drawn, but a report that strikes its figures out is not silent: its bars say so. */
static void
keep_redacted (HetuPartsPlan *plan, GArray *bars)
{
  for (guint i = 0; i < bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (bars, HetuPartsBar, i);

      if (!bar->complete && bar->status == HETU_STATUS_REDACTED)
        g_array_append_val (plan->redacted, *bar);
    }
}

/* What @way makes of @division, if it makes more of it than is there already. */
static void
try_division (HetuFigureBuild *self,
              HetuPartsPlan *plan,
              const HetuDivision *division,
              HetuDivided *const *places,
              HetuGrain grain,
              HetuPartsWay way,
              guint index)
{
  guint n = self->districts->len;
  g_autoptr (GArray) periods = list_periods (self, places, n, grain);
  g_autoptr (GArray) bars = NULL;

  if (grain == HETU_GRAIN_YEAR && plan->by_period)
    fill_years (periods);
  bars = plan->by_period ? try_periods (places[0], periods, way)
                         : find_places (self, places, n, periods, way);
  if (plan->redacted->len == 0)
    keep_redacted (plan, bars);
  if (count_complete (bars) <= plan->n_complete)
    return;
  plan->n_complete = count_complete (bars);
  plan->way = index;
  plan->division = division;
  g_array_unref (plan->bars);
  plan->bars = g_steal_pointer (&bars);
}

HetuPartsPlan *
hetu_parts_plan_new (HetuFigureBuild *self,
                     const GArray *divisions,
                     GPtrArray *all,
                     const HetuPartsWays *ways)
{
  guint n = self->districts->len;
  HetuPartsPlan *plan = g_new0 (HetuPartsPlan, 1);

  plan->by_period = n == 1;
  plan->division = &g_array_index (divisions, HetuDivision, 0);
  plan->bars = g_array_new (FALSE, FALSE, sizeof (HetuPartsBar));
  plan->redacted = g_array_new (FALSE, FALSE, sizeof (HetuPartsBar));
  for (gsize g = 0; g < G_N_ELEMENTS (grains) && plan->n_complete == 0; g++)
    {
      if (self->spec->grain != HETU_GRAIN_ANY && self->spec->grain != grains[g])
        continue;
      for (guint way = 0; way < ways->n_ways; way++)
        for (guint d = 0; d < divisions->len; d++)
          if (way < ways->n_equal || plan->n_complete == 0)
            try_division (self,
                          plan,
                          &g_array_index (divisions, HetuDivision, d),
                          (HetuDivided *const *) all->pdata + d * n,
                          grains[g],
                          ways->ways[way],
                          way);
    }
  if (plan->n_complete == 0)
    {
      g_array_set_size (plan->bars, 0);
      g_array_append_vals (plan->bars, plan->redacted->data, plan->redacted->len);
    }
  else if (plan->by_period)
    trim (self->spec, plan->bars);
  else if (ways->mixed)
    fill_places (plan->bars, ways);
  plan->n_complete = count_complete (plan->bars);
  return plan;
}

gboolean
hetu_parts_plan_is_computed (const HetuPartsPlan *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const HetuPartsBar *bar = &g_array_index (self->bars, HetuPartsBar, i);

      if (bar->complete && bar->published)
        return FALSE;
    }
  return self->n_complete > 0;
}

void
hetu_parts_plan_free (HetuPartsPlan *self)
{
  g_array_unref (self->bars);
  g_array_unref (self->redacted);
  g_free (self);
}
