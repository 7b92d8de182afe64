/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares and contributions: s = part ÷ whole, 拉动 = (part_t − part_t₋₁) ÷ whole_t₋₁ × 100 at one set of prices, which is also
 * share in the base period × growth of the part (国家统计局 “统计指标解释”, 贡献率与拉动). Where only growth rates are real
 * and levels are current, the weights are those of current prices: an estimate, whose distance to the published growth of
 * the whole is shown and bounded. What is printed adds up. */
#include "analysis/contribution.h"

#include "analysis/edition.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PRINTED_DECIMALS 1
#define EPSILON 1e-9

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error (error, HETU_ERROR, HETU_ERROR_DATA, _ ("parts of a whole: %s"), _ (why));
  return FALSE;
}

/* Half a unit of the last decimal. */
static double
rounding_of (HetuDecimal value)
{
  return 0.5 * pow (10, -(double) value.decimals);
}

gboolean
hetu_parts_round (const double *values,
                  guint n_values,
                  HetuDecimal total,
                  HetuDecimal *out,
                  gboolean *moved)
{
  double unit = pow (10, -(double) total.decimals);
  gint64 units[HETU_BREAKDOWN_MAX_PARTS + 1];
  gboolean given[HETU_BREAKDOWN_MAX_PARTS + 1] = { FALSE };
  gint64 lack = total.coefficient;

  g_return_val_if_fail (n_values <= G_N_ELEMENTS (units), FALSE);

  for (guint i = 0; i < n_values; i++)
    {
      units[i] = (gint64) floor (values[i] / unit + EPSILON);
      lack -= units[i];
    }
  if (lack < 0 || lack > (gint64) n_values)
    return FALSE;
  for (; lack > 0; lack--)
    {
      int best = -1;
      double most = 0;

      for (guint i = 0; i < n_values; i++)
        {
          double remainder = values[i] / unit - (double) units[i];

          if (given[i])
            continue;
          if (best < 0 || remainder > most + EPSILON ||
              (fabs (remainder - most) <= EPSILON && fabs (values[i]) > fabs (values[best])))
            {
              best = (int) i;
              most = remainder;
            }
        }
      given[best] = TRUE;
      units[best]++;
    }
  *moved = FALSE;
  for (guint i = 0; i < n_values; i++)
    {
      out[i] = HETU_DECIMAL (units[i], total.decimals);
      *moved = *moved || fabs (values[i] - (double) units[i] * unit) > unit / 2 + EPSILON;
    }
  return TRUE;
}

/* Each figure is a number of @measure, of one place, period, edition and definition. */
static gboolean
check (const HetuWhole *self, HetuMeasure measure, gboolean with_whole, GError **error)
{
  const HetuObservation *first = with_whole ? self->whole : self->parts[0];

  for (int i = with_whole ? -1 : 0; i < (int) self->n_parts; i++)
    {
      const HetuObservation *one = i < 0 ? self->whole : self->parts[i];

      if (one == NULL || first == NULL)
        return refuse (N_ ("a figure is missing"), error);
      if (one->status == HETU_STATUS_REDACTED)
        return refuse (N_ ("a figure is redacted"), error);
      if (!one->has_value || !hetu_status_has_number (one->status))
        return refuse (N_ ("a figure is missing"), error);
      if (one->comparator != HETU_COMPARATOR_EQUAL)
        return refuse (N_ ("a figure is a bound or a range, not a number"), error);
      if (i >= 0 && one->measure != measure)
        return refuse (N_ ("the figures are of different measures"), error);
      if (one->region != first->region || one->kind != first->kind ||
          !hetu_period_equal (one->period, first->period))
        return refuse (N_ ("the figures are of different places or periods"), error);
      if (!hetu_edition_is_one (one, first))
        return refuse (N_ ("the figures are of different definitions, sources or vintages"), error);
    }
  return TRUE;
}

/* @values: (out): the whole's level and behind it those of the parts, in the whole's unit; @slack: (out): what rounding may make
 * of their difference */
static gboolean
read_levels (const HetuWhole *self, double *values, double *slack, GError **error)
{
  double sum = 0;

  if (!check (self, HETU_MEASURE_LEVEL, TRUE, error))
    return FALSE;
  if (self->whole->measure != HETU_MEASURE_LEVEL || hetu_unit_is_rate (self->whole->unit))
    return refuse (N_ ("rates have no parts"), error);
  values[0] = hetu_decimal_to_double (self->whole->value);
  *slack = rounding_of (self->whole->value);
  for (guint i = 0; i < self->n_parts; i++)
    {
      HetuDecimal converted;

      if (!hetu_unit_convert (self->parts[i]->value,
                              self->parts[i]->unit,
                              self->whole->unit,
                              &converted,
                              NULL))
        return refuse (N_ ("the figures are of different units"), error);
      values[i + 1] = hetu_decimal_to_double (converted);
      *slack += rounding_of (converted);
      sum += values[i + 1];
    }
  if (fabs (sum - values[0]) > *slack + EPSILON * fabs (values[0]))
    return refuse (N_ ("the parts do not make the whole"), error);
  return TRUE;
}

/* The weakest of all that entered. */
static HetuStatus
weakest_status (const HetuWhole *self)
{
  HetuStatus status = self->whole != NULL ? self->whole->status : HETU_STATUS_FINAL;

  for (guint i = 0; i < self->n_parts; i++)
    status = MAX (status, (HetuStatus) self->parts[i]->status);
  return status;
}

static gboolean
print (const double *values, guint n_values, HetuParts *out, GError **error)
{
  HetuDecimal printed[HETU_BREAKDOWN_MAX_PARTS + 1];

  if (!hetu_parts_round (values, n_values, out->total, printed, &out->moved))
    return refuse (N_ ("the parts do not make the whole"), error);
  out->adds_up = TRUE;
  for (guint i = 0; i < n_values; i++)
    out->exact[i] = values[i];
  if (out->has_residual)
    out->residual = printed[--n_values];
  for (guint i = 0; i < n_values; i++)
    out->parts[i] = printed[i];
  return TRUE;
}

gboolean
hetu_parts_share (const HetuWhole *levels, HetuParts *out, GError **error)
{
  double values[HETU_BREAKDOWN_MAX_PARTS + 1];
  double shares[HETU_BREAKDOWN_MAX_PARTS];
  HetuParts parts = { .total = HETU_DECIMAL (1000, PRINTED_DECIMALS) };
  double slack, sum = 0;

  if (!read_levels (levels, values, &slack, error))
    return FALSE;
  for (guint i = 0; i < levels->n_parts; i++)
    {
      if (values[i + 1] < 0)
        return refuse (N_ ("a part is negative and has no share"), error);
      sum += values[i + 1];
    }
  if (sum <= 0 || values[0] <= 0)
    return refuse (N_ ("the whole is not positive"), error);
  for (guint i = 0; i < levels->n_parts; i++)
    shares[i] = values[i + 1] / sum * 100;
  if (!print (shares, levels->n_parts, &parts, error))
    return FALSE;
  parts.status = weakest_status (levels);
  *out = parts;
  return TRUE;
}

/* Takes published figures over as they stand, if they make @total. */
static gboolean
take (const HetuWhole *self, HetuDecimal total, double slack, HetuParts *out, GError **error)
{
  HetuParts parts = { .total = total };
  double rest = hetu_decimal_to_double (total);

  for (guint i = 0; i < self->n_parts; i++)
    {
      parts.parts[i] = self->parts[i]->value;
      parts.exact[i] = hetu_decimal_to_double (self->parts[i]->value);
      slack += rounding_of (self->parts[i]->value);
      rest -= hetu_decimal_to_double (self->parts[i]->value);
    }
  if (fabs (rest) > slack + EPSILON)
    return refuse (N_ ("the parts do not make the whole"), error);
  parts.adds_up = fabs (rest) <= EPSILON;
  parts.status = weakest_status (self);
  *out = parts;
  return TRUE;
}

gboolean
hetu_parts_published_share (const HetuWhole *shares, HetuParts *out, GError **error)
{
  const HetuWhole parts_only = { NULL, { NULL }, 0 };
  HetuWhole self = parts_only;

  self.n_parts = shares->n_parts;
  for (guint i = 0; i < shares->n_parts; i++)
    self.parts[i] = shares->parts[i];
  if (!check (&self, HETU_MEASURE_SHARE, FALSE, error))
    return FALSE;
  for (guint i = 0; i < self.n_parts; i++)
    {
      if (!hetu_unit_equal (self.parts[i]->unit, HETU_UNIT_PERCENT))
        return refuse (N_ ("the figures are of different units"), error);
      if (self.parts[i]->value.coefficient < 0)
        return refuse (N_ ("a part is negative and has no share"), error);
    }
  return take (&self, HETU_DECIMAL (1000, PRINTED_DECIMALS), 0, out, error);
}

gboolean
hetu_parts_published_contribution (const HetuWhole *points, HetuParts *out, GError **error)
{
  if (!check (points, HETU_MEASURE_CONTRIBUTION, TRUE, error))
    return FALSE;
  if (points->whole->measure != HETU_MEASURE_GROWTH)
    return refuse (N_ ("the figures are of different measures"), error);
  return take (points, points->whole->value, rounding_of (points->whole->value), out, error);
}

static gboolean
check_year_apart (const HetuWhole *now, const HetuWhole *base, GError **error)
{
  if (now->whole->region == base->whole->region && hetu_period_months (now->whole->period) > 0 &&
      hetu_period_equal (hetu_period_shift_years (now->whole->period, -1), base->whole->period))
    return TRUE;
  return refuse (N_ ("the periods are not a year apart"), error);
}

gboolean
hetu_parts_real_contribution (const HetuWhole *growth,
                              const HetuWhole *base,
                              HetuParts *out,
                              GError **error)
{
  double levels[HETU_BREAKDOWN_MAX_PARTS + 1];
  double points[HETU_BREAKDOWN_MAX_PARTS + 1];
  guint n = growth->n_parts;
  HetuParts parts = { 0 };
  double slack, bound, rest;

  if (!check (growth, HETU_MEASURE_GROWTH, TRUE, error) ||
      !read_levels (base, levels, &slack, error) || !check_year_apart (growth, base, error))
    return FALSE;
  if (growth->whole->measure != HETU_MEASURE_GROWTH)
    return refuse (N_ ("the figures are of different measures"), error);
  if (levels[0] <= 0)
    return refuse (N_ ("the whole is not positive"), error);
  rest = hetu_decimal_to_double (growth->whole->value);
  bound = rounding_of (growth->whole->value);
  for (guint i = 0; i < n; i++)
    {
      double share = levels[i + 1] / levels[0];

      points[i] = share * hetu_decimal_to_double (growth->parts[i]->value);
      rest -= points[i];
      bound += fabs (share) * rounding_of (growth->parts[i]->value);
    }
  if (fabs (rest) > MAX (bound, HETU_CONTRIBUTION_MAX_RESIDUAL) + EPSILON)
    return refuse (N_ ("the parts do not make the whole's growth"), error);
  parts.total = hetu_decimal_round (growth->whole->value, PRINTED_DECIMALS);
  parts.has_residual = fabs (rest) > bound + EPSILON;
  points[n] = rest;
  /* Within rounding what remains is no part: the largest takes it up. */
  if (!parts.has_residual)
    {
      guint largest = 0;

      for (guint i = 1; i < n; i++)
        if (fabs (points[i]) > fabs (points[largest]))
          largest = i;
      points[largest] += rest;
    }
  if (!print (points, parts.has_residual ? n + 1 : n, &parts, error))
    return FALSE;
  parts.status = MAX (weakest_status (growth), weakest_status (base));
  *out = parts;
  return TRUE;
}

gboolean
hetu_parts_nominal_contribution (const HetuWhole *now,
                                 const HetuWhole *base,
                                 HetuParts *out,
                                 GError **error)
{
  double levels[HETU_BREAKDOWN_MAX_PARTS + 1];
  double before[HETU_BREAKDOWN_MAX_PARTS + 1];
  double points[HETU_BREAKDOWN_MAX_PARTS];
  HetuParts parts = { 0 };
  HetuDecimal converted;
  double slack, scale, rest;
  guint largest = 0;

  if (!read_levels (now, levels, &slack, error) || !read_levels (base, before, &slack, error) ||
      !check_year_apart (now, base, error))
    return FALSE;
  if (!hetu_edition_is_one (now->whole, base->whole))
    return refuse (N_ ("the figures are of different definitions, sources or vintages"), error);
  if (!hetu_unit_convert (base->whole->value,
                          base->whole->unit,
                          now->whole->unit,
                          &converted,
                          NULL))
    return refuse (N_ ("the figures are of different units"), error);
  if (before[0] <= 0)
    return refuse (N_ ("the whole is not positive"), error);
  scale = hetu_decimal_to_double (converted) / before[0];
  rest = (levels[0] / (before[0] * scale) - 1) * 100;
  parts.total = hetu_decimal_from_double (rest, PRINTED_DECIMALS);
  for (guint i = 0; i < now->n_parts; i++)
    {
      points[i] = (levels[i + 1] - before[i + 1] * scale) / (before[0] * scale) * 100;
      rest -= points[i];
      if (fabs (points[i]) > fabs (points[largest]))
        largest = i;
    }
  points[largest] += rest;
  if (!print (points, now->n_parts, &parts, error))
    return FALSE;
  parts.status = MAX (weakest_status (now), weakest_status (base));
  *out = parts;
  return TRUE;
}

gboolean
hetu_parts_contribution_share (const HetuParts *points,
                               guint n_parts,
                               HetuDecimal *out,
                               HetuDecimal *residual,
                               GError **error)
{
  double shares[HETU_BREAKDOWN_MAX_PARTS + 1];
  HetuDecimal printed[HETU_BREAKDOWN_MAX_PARTS + 1];
  guint n = n_parts + (points->has_residual ? 1 : 0);
  double sum = 0;
  gboolean moved;

  g_return_val_if_fail (n_parts <= HETU_BREAKDOWN_MAX_PARTS, FALSE);

  if (points->total.coefficient <= 0)
    return refuse (N_ ("the whole did not grow: its parts have no shares in the growth"), error);
  for (guint i = 0; i < n; i++)
    sum += points->exact[i];
  for (guint i = 0; i < n && sum > 0; i++)
    shares[i] = points->exact[i] / sum * 100;
  if (sum <= 0 ||
      !hetu_parts_round (shares, n, HETU_DECIMAL (1000, PRINTED_DECIMALS), printed, &moved))
    return refuse (N_ ("the parts do not make the whole's growth"), error);
  for (guint i = 0; i < n_parts; i++)
    out[i] = printed[i];
  if (points->has_residual)
    *residual = printed[n_parts];
  return TRUE;
}
