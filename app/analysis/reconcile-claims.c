/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What documents say of each other (同一单元格不同数值, 修订, 目标前后不一), and of what can be worked out (位次, 完成率). Two tellings of
 * one cell contradict each other when they differ once both have the coarser one's decimals, or a bound is passed; a bureau's
 * own later figure revises its earlier one and is no contradiction. */
#include "analysis/reconcile-private.h"

#include "analysis/rank.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* ---- one cell */

static HetuSource *
get_source (const HetuEvidence *self, const HetuObservation *one)
{
  return g_hash_table_lookup (self->world->sources, GINT_TO_POINTER (one->source));
}

/* Whether both statements tell a number that could be the same one. */
static gboolean
are_rivals (const HetuObservation *a, const HetuObservation *b)
{
  return a->status != HETU_STATUS_EXPECTED && b->status != HETU_STATUS_EXPECTED &&
         a->status != HETU_STATUS_FUZZY && b->status != HETU_STATUS_FUZZY &&
         (a->basis == HETU_BASIS_ADJUSTED) == (b->basis == HETU_BASIS_ADJUSTED);
}

/* Whether the number @b holds @a's bound; %TRUE where @a is none. */
static gboolean
holds_bound (const HetuObservation *a, const HetuObservation *b)
{
  HetuDecimal value;
  int order;

  if (!hetu_unit_convert (b->value, b->unit, a->unit, &value, NULL))
    return FALSE;
  order = hetu_decimal_compare (value, a->value);
  switch (a->comparator)
    {
    case HETU_COMPARATOR_AT_LEAST:
    case HETU_COMPARATOR_MORE:
      return order >= 0;
    case HETU_COMPARATOR_AT_MOST:
    case HETU_COMPARATOR_LESS:
      return order <= 0;
    case HETU_COMPARATOR_EQUAL:
    case HETU_COMPARATOR_ABOUT:
    case HETU_COMPARATOR_RANGE:
    case HETU_COMPARATOR_RELATIVE:
    case HETU_COMPARATOR_QUALITATIVE:
    default:
      return FALSE;
    }
}

static gboolean
contradict (const HetuObservation *a, const HetuObservation *b)
{
  return are_rivals (a, b) && hetu_observation_disagrees (a, b) && !holds_bound (a, b) &&
         !holds_bound (b, a);
}

static gboolean
is_bureau (HetuSource *source)
{
  const char *publisher = source != NULL ? hetu_source_get_publisher (source) : NULL;

  return publisher != NULL && strstr (publisher, "统计局") != NULL;
}

/* Revisions move a level by a census at most, and a rate by a point or two, not to the other side. */
#define MOST_REVISED 1.35
#define MOST_POINTS 2.0

static gboolean
is_as_little_as_revised (const HetuObservation *a, const HetuObservation *b)
{
  HetuDecimal other;
  double x = hetu_decimal_to_double (a->value);
  double y;

  if (!hetu_unit_convert (b->value, b->unit, a->unit, &other, NULL))
    return FALSE;
  y = hetu_decimal_to_double (other);
  if (hetu_unit_is_rate (a->unit))
    return fabs (x - y) <= MOST_POINTS && (x * y >= 0 || fabs (x - y) <= MOST_POINTS / 2);
  return x * y > 0 && fabs (x) <= MOST_REVISED * fabs (y) && fabs (y) <= MOST_REVISED * fabs (x);
}

/* A statistics bureau that tells its own figure anew, or any document that does. */
static gboolean
is_revision (const HetuEvidence *self, const HetuObservation *a, const HetuObservation *b)
{
  HetuSource *x = get_source (self, a);
  HetuSource *y = get_source (self, b);

  if (a->vintage == b->vintage || a->vintage == 0 || b->vintage == 0 ||
      !is_as_little_as_revised (a, b))
    return FALSE;
  if (x == y)
    return TRUE;
  return is_bureau (x) && is_bureau (y) &&
         g_strcmp0 (hetu_source_get_publisher (x), hetu_source_get_publisher (y)) == 0;
}

static gboolean
is_doubtful (const HetuEvidence *self, const HetuObservation *one)
{
  HetuSource *source = get_source (self, one);

  return one->status != HETU_STATUS_FINAL || one->basis == HETU_BASIS_COMPUTED || source == NULL ||
         hetu_source_get_secondary (source);
}

static void
raise_pair (HetuEvidence *self, const HetuObservation *a, const HetuObservation *b)
{
  const HetuObservation *operands[] = { a, b };
  g_autofree char *x = hetu_evidence_value (self, a);
  g_autofree char *y = hetu_evidence_value (self, b);
  const HetuObservation *noted = b->note != NULL ? b : a;
  g_autofree char *definition =
      noted->note != NULL ? g_strdup_printf (_ (" (%s)"), noted->note) : g_strdup ("");

  hetu_evidence_raise (
      self,
      is_doubtful (self, a) || is_doubtful (self, b) ? HETU_SEVERITY_WARNING : HETU_SEVERITY_ERROR,
      operands,
      2,
      g_strdup_printf (_ ("Two figures for one cell: %s and %s%s"), x, y, definition),
      _ ("Choose one of the two, or say why both stand"),
      g_strdup_printf ("%s ≠ %s", x, y),
      NULL);
}

static void
raise_revision (HetuEvidence *self, const HetuObservation *a, const HetuObservation *b)
{
  const HetuObservation *earlier = a->vintage > b->vintage ? b : a;
  const HetuObservation *later = a->vintage > b->vintage ? a : b;
  const HetuObservation *operands[] = { a, b };
  g_autofree char *before = hetu_evidence_value (self, earlier);
  g_autofree char *after = hetu_evidence_value (self, later);
  HetuDiscrepancy *found = hetu_evidence_raise (
      self,
      HETU_SEVERITY_NOTE,
      operands,
      2,
      g_strdup_printf (_ ("Revised by its publisher from %s to %s"), before, after),
      _ ("Nothing to do: the later figure is shown, the earlier one stays"),
      g_strdup_printf ("%s ≠ %s", before, after),
      _ ("a later edition of the same publisher"));

  /* Provisional figures are there to be revised, and so is what one document tells anew. */
  if (earlier->status == HETU_STATUS_FINAL && earlier->source != later->source)
    found->weight = HETU_WEIGHT_REVISED;
}

/* The chosen statement of a cell beside each rival that tells another number, each number once. */
static void
check_cell (HetuEvidence *self,
            const HetuRun *cell,
            gboolean revisions,
            void (*raise) (HetuEvidence *, const HetuObservation *, const HetuObservation *))
{
  const HetuObservation *chosen = &self->all[cell->first];

  for (guint i = cell->first + 1; i < cell->end; i++)
    {
      const HetuObservation *rival = &self->all[i];
      gboolean told = FALSE;

      if (!contradict (chosen, rival) || is_revision (self, chosen, rival) != revisions ||
          (chosen->kind == HETU_KIND_TARGET && chosen->source == rival->source))
        continue;
      for (guint k = cell->first + 1; k < i && !told; k++)
        told = contradict (chosen, &self->all[k]) && !contradict (&self->all[k], rival) &&
               is_revision (self, chosen, &self->all[k]) == revisions;
      if (!told)
        raise (self, chosen, rival);
    }
}

static void
check_cells (HetuEvidence *self,
             gboolean revisions,
             void (*raise) (HetuEvidence *, const HetuObservation *, const HetuObservation *))
{
  HetuRun series = { self->first, self->first };

  while (hetu_evidence_next_series (self, &series))
    {
      HetuRun cell = { series.first, series.first };

      while (hetu_evidence_next_cell (self, &series, &cell))
        if (cell.end - cell.first > 1)
          check_cell (self, &cell, revisions, raise);
    }
}

void
hetu_rule_conflict (HetuEvidence *self)
{
  check_cells (self, FALSE, raise_pair);
}

void
hetu_rule_revision (HetuEvidence *self)
{
  check_cells (self, TRUE, raise_revision);
}

/* ---- targets */

static void
judge_targets (HetuEvidence *self, const HetuObservation *a, const HetuObservation *b)
{
  const HetuObservation *operands[] = { a, b };
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (a->source != b->source || a->source == 0 || !a->has_value || !b->has_value ||
      a->vintage != b->vintage ||
      (a->comparator == b->comparator && !hetu_observation_disagrees (a, b)))
    return;
  x = hetu_evidence_value (self, a);
  y = hetu_evidence_value (self, b);
  hetu_evidence_raise (self,
                       HETU_SEVERITY_WARNING,
                       operands,
                       2,
                       g_strdup_printf (_ ("One document sets the target at %s and at %s"), x, y),
                       _ ("See which of the two is binding, and choose it"),
                       g_strdup_printf ("%s ≠ %s", x, y),
                       NULL);
}

void
hetu_rule_restated (HetuEvidence *self)
{
  HetuRun series = { self->first, self->first };

  while (hetu_evidence_next_series (self, &series))
    {
      HetuRun cell = { series.first, series.first };

      while (hetu_evidence_next_cell (self, &series, &cell))
        for (guint i = cell.first; i < cell.end; i++)
          for (guint k = i + 1; k < cell.end && self->all[i].kind == HETU_KIND_TARGET; k++)
            judge_targets (self, &self->all[i], &self->all[k]);
    }
}

/* ---- completion */

/* The target of the year that @stated lies in. */
static const HetuObservation *
find_target (const HetuEvidence *self, const HetuObservation *stated)
{
  HetuRun run;

  if (!hetu_evidence_find_all (self,
                               self->number,
                               stated->region,
                               HETU_MEASURE_LEVEL,
                               hetu_period_year (stated->period.last_year),
                               HETU_KIND_TARGET,
                               &run))
    return NULL;
  for (guint i = run.first; i < run.end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->chosen && one->has_value && one->comparator != HETU_COMPARATOR_RANGE &&
          one->comparator != HETU_COMPARATOR_RELATIVE && one->value.coefficient > 0)
        return one;
    }
  return NULL;
}

static void
judge_completion (HetuEvidence *self,
                  const HetuObservation *stated,
                  const HetuObservation *target,
                  const HetuObservation *outturn)
{
  const HetuObservation *operands[] = { stated, outturn, target };
  g_autofree char *rate = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *percent = NULL;
  HetuDecimal told, value;
  double o, t, computed, half;

  if (!hetu_unit_convert (stated->value, stated->unit, HETU_UNIT_PERCENT, &told, NULL) ||
      !hetu_unit_convert (outturn->value, outturn->unit, target->unit, &value, NULL))
    return;
  o = hetu_decimal_to_double (value);
  t = hetu_decimal_to_double (target->value);
  computed = o / t * 100;
  half = hetu_half_unit (told) + hetu_half_unit (value) / t * 100;
  if (fabs (hetu_decimal_to_double (told) - computed) <= half + 1e-9)
    return;
  rate = hetu_evidence_value (self, stated);
  a = hetu_evidence_value (self, outturn);
  b = hetu_evidence_value (self, target);
  percent = hetu_evidence_percent (self, computed, FALSE);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      3,
      g_strdup_printf (_ ("Completion is stated as %s; %s of a target of %s make %s"),
                       rate,
                       a,
                       b,
                       percent),
      _ ("See whether the rate is of another target, a revised one say"),
      g_strdup_printf ("%s ÷ %s × 100 = %s ≠ %s", a, b, percent, rate),
      NULL);
}

void
hetu_rule_completion (HetuEvidence *self)
{
  HetuNature nature = hetu_indicator_get_nature (self->indicator);

  /* The rate of what is a rate itself is that rate. */
  if (nature == HETU_NATURE_RATIO || nature == HETU_NATURE_INDEX)
    return;
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *stated = &self->all[i];
      const HetuObservation *target, *outturn;

      if (stated->measure != HETU_MEASURE_RATIO || !stated->chosen ||
          !hetu_evidence_is_usable (stated))
        continue;
      target = find_target (self, stated);
      outturn = hetu_evidence_choose (self,
                                      self->number,
                                      stated->region,
                                      HETU_MEASURE_LEVEL,
                                      stated->period,
                                      stated);
      if (target != NULL && outturn != NULL)
        judge_completion (self, stated, target, outturn);
    }
}

/* ---- ranks */

#define MOST_PEERS 256

/* How @stated stands to the place that figures of @measure give; @rank, @n: (out): that place, and how many are ranked */
static HetuStated
judge_place (const HetuEvidence *self,
             const HetuObservation *stated,
             HetuMeasure measure,
             const GArray *children,
             guint *rank,
             guint *n)
{
  HetuDecimal values[MOST_PEERS];
  gboolean has[MOST_PEERS];
  guint ranks[MOST_PEERS];
  const HetuObservation *first = NULL;
  guint at = MOST_PEERS;

  for (guint i = 0; i < children->len; i++)
    {
      gint32 region = g_array_index (children, gint32, i);
      const HetuObservation *one =
          hetu_evidence_choose (self, self->number, region, measure, stated->period, stated);

      has[i] = one != NULL && hetu_unit_convert (one->value,
                                                 one->unit,
                                                 first != NULL ? first->unit : one->unit,
                                                 &values[i],
                                                 NULL);
      first = first != NULL ? first : one;
      if (region == stated->region)
        at = i;
    }
  if (at == MOST_PEERS || !has[at])
    return HETU_STATED_UNKNOWN;
  *n = hetu_rank_values (values,
                         has,
                         children->len,
                         hetu_indicator_get_direction (self->indicator),
                         ranks);
  *rank = ranks[at];
  return hetu_rank_judge_stated (stated, *rank, *n, children->len - *n);
}

static void
raise_rank (HetuEvidence *self,
            const HetuObservation *stated,
            HetuMeasure measure,
            const GArray *peers,
            guint computed,
            guint n)
{
  const HetuObservation *operands[] = {
    stated,
    hetu_evidence_choose (self, self->number, stated->region, measure, stated->period, stated),
  };
  g_autofree char *rank = hetu_evidence_value (self, stated);
  g_autofree char *value = hetu_evidence_value (self, operands[1]);
  HetuDiscrepancy *found = NULL;

  found =
      hetu_evidence_raise (self,
                           HETU_SEVERITY_WARNING,
                           operands,
                           2,
                           g_strdup_printf (_ ("The rank is stated as %s; by %s it is %u of %u"),
                                            rank,
                                            value,
                                            computed,
                                            n),
                           _ ("See whether the rank is of another field, measure or edition"),
                           g_strdup_printf (_ ("rank of %s among %u places of %s = %u"),
                                            value,
                                            n,
                                            hetu_evidence_place (self, stated->ref_region),
                                            computed),
                           NULL);
  /* Any of the others may be the one that is wrong. */
  for (guint i = 0; i < peers->len; i++)
    {
      const HetuObservation *other = hetu_evidence_choose (self,
                                                           self->number,
                                                           g_array_index (peers, gint32, i),
                                                           measure,
                                                           stated->period,
                                                           stated);

      if (other != NULL && other != operands[1])
        g_array_append_val (found->statements, other->id);
    }
}

static void
check_rank (HetuEvidence *self, const HetuObservation *stated)
{
  static const HetuMeasure measures[] = { HETU_MEASURE_LEVEL, HETU_MEASURE_GROWTH };
  const GArray *children =
      g_hash_table_lookup (self->world->children, GINT_TO_POINTER (stated->ref_region));
  HetuMeasure by = HETU_N_MEASURES;
  guint computed = 0;
  guint ranked = 0;

  if (children == NULL || children->len > MOST_PEERS)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      guint rank, n;
      HetuStated verdict = judge_place (self, stated, measures[i], children, &rank, &n);

      /* Which of the two a document ranks by is not kept: either is right. */
      if (verdict == HETU_STATED_AGREES)
        return;
      if (verdict == HETU_STATED_DIFFERS && by == HETU_N_MEASURES)
        {
          by = measures[i];
          computed = rank;
          ranked = n;
        }
    }
  if (by != HETU_N_MEASURES)
    raise_rank (self, stated, by, children, computed, ranked);
}

void
hetu_rule_rank (HetuEvidence *self)
{
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      /* A rank within a named field has peers that no code tells. */
      if (one->measure == HETU_MEASURE_RANK && one->kind == HETU_KIND_ACTUAL && one->chosen &&
          one->has_value && one->status != HETU_STATUS_SUSPECT && one->scope == NULL)
        check_rank (self, one);
    }
}
