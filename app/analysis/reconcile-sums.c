/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What adds up (分项与合计, 区县与全市): sums are exact, and differ from their whole only when half a unit of the last decimal of
 * every operand, added up, does not cover the distance. Levels of several editions (版本) may be a revision apart: of those
 * only a distance of more than a hundredth is told. Rates, ranks and ratios are never summed. */
#include "analysis/reconcile-private.h"

#include "analysis/edition.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What a revision between two editions may move, as a share of the whole. */
#define REVISION 0.01
/* Where more than this is lacking, the catalogue does not hold all places of the whole, and nothing can be said. */
#define MOST_LACKING 0.2

static gboolean
is_one_edition (const HetuObservation *const *operands, guint n)
{
  for (guint i = 1; i < n; i++)
    if (!hetu_edition_is_one (operands[0], operands[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_beyond_revision (HetuDecimal difference, const HetuSum *sum)
{
  double total = fabs (hetu_decimal_to_double (sum->total));

  return fabs (hetu_decimal_to_double (difference)) > REVISION * total;
}

/* “47.0 + 520.1 + 650.0 = 1 217.1”, each with what it is or where. */
static char *
write_sum (const HetuEvidence *self,
           const HetuObservation *const *operands,
           guint n,
           const HetuSum *sum,
           gboolean by_place)
{
  GString *text = g_string_new (NULL);
  g_autofree char *total = hetu_evidence_number (self, sum->total, sum->unit);

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *value = hetu_evidence_value (self, operands[i]);

      g_string_append_printf (text,
                              "%s%s %s",
                              i > 1 ? " + " : "",
                              by_place ? hetu_evidence_place (self, operands[i]->region)
                                       : hetu_evidence_name (self, operands[i]->indicator),
                              value);
    }
  g_string_append_printf (text, " = %s", total);
  return g_string_free (text, FALSE);
}

static char *
write_formula (const HetuEvidence *self,
               const char *left,
               const HetuObservation *whole,
               HetuDecimal difference,
               const HetuSum *sum)
{
  g_autofree char *value = hetu_evidence_value (self, whole);
  g_autofree char *apart = hetu_evidence_number (self, difference, sum->unit);
  g_autofree char *room = hetu_evidence_number (self, sum->slack, sum->unit);

  return g_strdup_printf (_ ("%s; the whole is %s; the difference is %s, rounding explains %s"),
                          left,
                          value,
                          apart,
                          room);
}

/* ---- slips */

/* What a slip of one figure leaves between sum and whole, as a share of the whole. */
#define REST 0.002

/* A figure of a sum that was moved by a power of ten. */
typedef struct
{
  guint at; /* among the operands */
  guint n;  /* how many such moves would do; one tells */
} Slip;

static void
try_slip (Slip *slip, guint at, double sum, double whole, double room)
{
  if (fabs (sum - whole) > room + REST * fabs (whole))
    return;
  slip->at = at;
  slip->n++;
}

/* Which one of @operands, the whole first, would make the sum agree if its point stood elsewhere. */
static Slip
find_slip (const HetuObservation *const *operands,
           guint n,
           const HetuSum *sum,
           gboolean one_edition)
{
  static const int powers[] = { -8, -4, -3, -2, -1, 1, 2, 3, 4, 8 };
  double total = hetu_decimal_to_double (sum->total);
  double slack = hetu_decimal_to_double (sum->slack);
  Slip slip = { 0 };
  double whole;
  HetuDecimal converted;

  if (!hetu_unit_convert (operands[0]->value, operands[0]->unit, sum->unit, &converted, NULL))
    return slip;
  whole = hetu_decimal_to_double (converted);
  for (gsize k = 0; k < G_N_ELEMENTS (powers); k++)
    {
      double move = pow (10, powers[k]);
      double mended = whole * move;

      try_slip (&slip, 0, total, mended, slack + (one_edition ? 0 : REVISION * fabs (mended)));
      for (guint i = 1; i < n; i++)
        {
          double value;

          if (!hetu_unit_convert (operands[i]->value,
                                  operands[i]->unit,
                                  sum->unit,
                                  &converted,
                                  NULL))
            continue;
          value = hetu_decimal_to_double (converted);
          try_slip (&slip,
                    i,
                    total - value + value * move,
                    whole,
                    slack + (one_edition ? 0 : REVISION * fabs (whole)));
        }
    }
  return slip;
}

/* Raises that the sum of @operands is not the whole; blames the figure whose point slipped, where there is one such. A note explains no slip.
 * @message, @formula: (transfer full) */
static void
raise_sum (HetuEvidence *self,
           HetuSeverity severity,
           const HetuObservation *const *operands,
           guint n,
           const HetuSum *sum,
           char *message,
           const char *action,
           char *formula,
           const char *why)
{
  gboolean one_edition = is_one_edition (operands, n);
  Slip slip = find_slip (operands, n, sum, one_edition);
  g_autofree const HetuObservation **ordered = g_memdup2 (operands, n * sizeof *operands);
  g_autofree char *value = NULL;
  g_autofree char *plain = NULL;

  if (slip.n != 1)
    {
      hetu_evidence_raise (self, severity, operands, n, message, action, formula, why);
      return;
    }
  memmove (ordered + 1, operands, slip.at * sizeof *ordered);
  ordered[0] = operands[slip.at];
  value = hetu_evidence_value (self, ordered[0]);
  plain = message;
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      ordered,
      n,
      g_strdup_printf (_ ("%s; with the point of %s (%s, %s) elsewhere they would agree"),
                       plain,
                       value,
                       hetu_evidence_place (self, ordered[0]->region),
                       hetu_evidence_name (self, ordered[0]->indicator)),
      _ ("Compare the unit and the point with the document"),
      formula,
      NULL)
      ->weight = HETU_WEIGHT_CAUSE;
}

/* ---- parts */

/* The levels of all parts beside @whole, of its edition where they can be. Returns: whether there are all */
static gboolean
gather_parts (const HetuEvidence *self,
              const HetuBreakdown *breakdown,
              const HetuObservation **operands)
{
  const HetuObservation *whole = operands[0];

  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      HetuIndicator *part =
          g_hash_table_lookup (self->world->indicators, hetu_breakdown_get_part (breakdown, i)->id);

      operands[i + 1] = part != NULL ? hetu_evidence_choose (self,
                                                             hetu_indicator_get_number (part),
                                                             whole->region,
                                                             HETU_MEASURE_LEVEL,
                                                             whole->period,
                                                             whole)
                                     : NULL;
      if (operands[i + 1] == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
judge_parts (HetuEvidence *self,
             const HetuBreakdown *breakdown,
             const HetuObservation *const *operands)
{
  guint n = breakdown->parts->len + 1;
  const HetuObservation *whole = operands[0];
  HetuSum sum = { .unit = whole->unit };
  g_autofree char *left = NULL;
  g_autofree char *value = NULL;
  g_autofree char *total = NULL;
  HetuDecimal difference;

  for (guint i = 1; i < n; i++)
    if (!hetu_sum_add (&sum, operands[i]))
      return;
  if (!hetu_sum_differs_from (&sum, whole, &difference) ||
      (!is_one_edition (operands, n) && !is_beyond_revision (difference, &sum)))
    return;
  left = write_sum (self, operands, n, &sum, FALSE);
  value = hetu_evidence_value (self, whole);
  total = hetu_evidence_number (self, sum.total, sum.unit);
  raise_sum (
      self,
      is_one_edition (operands, n) ? HETU_SEVERITY_ERROR : HETU_SEVERITY_WARNING,
      operands,
      n,
      &sum,
      g_strdup_printf (_ ("The parts (%s) make %s, the whole is %s"),
                       hetu_breakdown_get_name (breakdown, self->world->language),
                       total,
                       value),
      _ ("Compare all figures with the document; one of them is not of this whole"),
      write_formula (self, left, whole, difference, &sum),
      hetu_evidence_explain (self, whole->indicator, whole->region, whole->period, whole->period));
}

void
hetu_rule_parts (HetuEvidence *self)
{
  const GPtrArray *breakdowns = hetu_indicator_get_breakdowns (self->indicator);
  HetuRun series = { self->first, self->first };

  while (breakdowns->len > 0 && hetu_evidence_next_series (self, &series))
    {
      HetuRun cell = { series.first, series.first };

      if (self->all[series.first].measure != HETU_MEASURE_LEVEL)
        continue;
      while (hetu_evidence_next_cell (self, &series, &cell))
        for (guint b = 0; b < breakdowns->len; b++)
          {
            const HetuBreakdown *breakdown = g_ptr_array_index (breakdowns, b);
            const HetuObservation *best[HETU_BREAKDOWN_MAX_PARTS + 1] = { NULL };

            /* Best a telling of the whole whose own document tells the parts. */
            for (guint i = cell.first; i < cell.end; i++)
              {
                const HetuObservation *operands[HETU_BREAKDOWN_MAX_PARTS + 1] = { &self->all[i] };

                if (!hetu_evidence_is_usable (operands[0]) ||
                    !gather_parts (self, breakdown, operands))
                  continue;
                if (best[0] == NULL || is_one_edition (operands, breakdown->parts->len + 1))
                  memcpy (best, operands, sizeof best);
                if (is_one_edition (best, breakdown->parts->len + 1))
                  break;
              }
            if (best[0] != NULL)
              judge_parts (self, breakdown, best);
          }
    }
}

/* ---- districts */

static gboolean
is_additive (HetuIndicator *indicator)
{
  HetuNature nature = hetu_indicator_get_nature (indicator);
  HetuUnit unit = hetu_indicator_get_unit (indicator);

  switch (hetu_unit_get_dimension (unit))
    {
    case HETU_DIMENSION_MONEY:
    case HETU_DIMENSION_COUNT:
    case HETU_DIMENSION_PHYSICAL:
      return nature == HETU_NATURE_FLOW || nature == HETU_NATURE_STOCK ||
             nature == HETU_NATURE_COUNT;
    case HETU_DIMENSION_NONE:
    case HETU_DIMENSION_RATE:
    case HETU_DIMENSION_POINTS:
    case HETU_DIMENSION_RANK:
    case HETU_DIMENSION_TIME:
    case HETU_DIMENSION_RATIO:
    case HETU_DIMENSION_INDEX:
    default:
      return FALSE;
    }
}

/* A note on one of the places says more than one on the whole. */
static const char *
explain_districts (const HetuEvidence *self, const GPtrArray *operands)
{
  for (guint i = 0; i < operands->len; i++)
    {
      const HetuObservation *one = g_ptr_array_index (operands, (i + 1) % operands->len);
      const char *why =
          hetu_evidence_explain (self, one->indicator, one->region, one->period, one->period);

      if (why != NULL)
        return why;
    }
  return NULL;
}

static gboolean
is_lacking (HetuDecimal difference, const HetuSum *sum)
{
  double apart = hetu_decimal_to_double (difference);

  return -apart > MOST_LACKING * (hetu_decimal_to_double (sum->total) - apart);
}

/* @operands: the whole, then the places within it; @complete: whether they are all */
static void
judge_districts (HetuEvidence *self, const GPtrArray *operands, HetuSum *sum, gboolean complete)
{
  const HetuObservation *const *all = (const HetuObservation *const *) operands->pdata;
  const HetuObservation *whole = all[0];
  gboolean one_edition = is_one_edition (all, operands->len);
  g_autofree char *left = NULL;
  g_autofree char *value = NULL;
  g_autofree char *total = NULL;
  g_autofree char *share = NULL;
  HetuDecimal difference;
  char *message;
  double apart;

  if (!hetu_sum_differs_from (sum, whole, &difference) ||
      (difference.coefficient < 0 && (!complete || is_lacking (difference, sum))) ||
      (!one_edition && !is_beyond_revision (difference, sum)))
    return;
  left = write_sum (self, all, operands->len, sum, TRUE);
  value = hetu_evidence_value (self, whole);
  total = hetu_evidence_number (self, sum->total, sum->unit);
  apart = hetu_decimal_to_double (difference);
  share = hetu_evidence_percent (self,
                                 fabs (apart / (hetu_decimal_to_double (sum->total) - apart)) * 100,
                                 FALSE);
  if (difference.coefficient < 0)
    message = g_strdup_printf (_ ("All districts together make %s, %s less than %s of %s"),
                               total,
                               share,
                               value,
                               hetu_evidence_place (self, whole->region));
  else
    message =
        g_strdup_printf (complete ? _ ("All districts together make %s, %s more than %s of %s")
                                  : _ ("Some districts together make %s, %s more than %s of %s"),
                         total,
                         share,
                         value,
                         hetu_evidence_place (self, whole->region));
  raise_sum (self,
             difference.coefficient < 0 || !one_edition ? HETU_SEVERITY_WARNING
                                                        : HETU_SEVERITY_ERROR,
             all,
             operands->len,
             sum,
             message,
             _ ("Compare the districts with one compilation; see whether a development "
                "zone is counted twice, or apart"),
             write_formula (self, left, whole, difference, sum),
             explain_districts (self, operands));
}

static void
check_districts (HetuEvidence *self, const HetuObservation *whole, const GArray *children)
{
  g_autoptr (GPtrArray) operands = g_ptr_array_new ();
  HetuSum sum = { .unit = whole->unit };

  g_ptr_array_add (operands, (gpointer) whole);
  for (guint i = 0; i < children->len; i++)
    {
      const HetuObservation *one = hetu_evidence_choose (self,
                                                         self->number,
                                                         g_array_index (children, gint32, i),
                                                         HETU_MEASURE_LEVEL,
                                                         whole->period,
                                                         whole);

      if (one == NULL)
        continue;
      /* What can be negative (profits, net exports) is no bound for its parts. */
      if (one->value.coefficient < 0 || !hetu_sum_add (&sum, one))
        return;
      g_ptr_array_add (operands, (gpointer) one);
    }
  if (operands->len > 1 && whole->value.coefficient > 0)
    judge_districts (self, operands, &sum, operands->len == children->len + 1);
}

void
hetu_rule_districts (HetuEvidence *self)
{
  HetuRun series = { self->first, self->first };

  if (!is_additive (self->indicator))
    return;
  while (hetu_evidence_next_series (self, &series))
    {
      const HetuObservation *first = &self->all[series.first];
      const GArray *children =
          g_hash_table_lookup (self->world->children, GINT_TO_POINTER (first->region));
      HetuRun cell = { series.first, series.first };

      if (first->measure != HETU_MEASURE_LEVEL || children == NULL)
        continue;
      while (hetu_evidence_next_cell (self, &series, &cell))
        {
          const HetuObservation *whole = NULL;

          for (guint i = cell.first; i < cell.end && whole == NULL; i++)
            if (hetu_evidence_is_usable (&self->all[i]))
              whole = &self->all[i];
          if (whole != NULL)
            check_districts (self, whole, children);
        }
    }
}
