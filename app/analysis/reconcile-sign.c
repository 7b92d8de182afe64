/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips of the sign (正负号): a fall told as a rise, or the other way. Four witnesses: the levels (in reconcile-growth.c), the words
 * of the quote before the number, the neighbours in time, and for real growth the places around, between which a rate with its
 * sign turned would fit and without does not. */
#include "analysis/reconcile-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* ---- words */

/* Where in @quote the digits of @value stand, none of a longer number; %NULL for nowhere. */
static const char *
find_number (const char *quote, HetuDecimal value)
{
  HetuDecimal bare = value;
  g_autofree char *digits = NULL;
  const char *at;

  bare.coefficient = ABS (bare.coefficient);
  digits = hetu_decimal_to_string (bare);
  for (at = strstr (quote, digits); at != NULL; at = strstr (at + 1, digits))
    {
      char after = at[strlen (digits)];
      gboolean inside = at > quote && (g_ascii_isdigit (at[-1]) || at[-1] == '.');

      if (!inside && !g_ascii_isdigit (after) && after != '.')
        return at;
    }
  return NULL;
}

/* −1 where the last word of change before @number says a fall, 1 a rise, 0 none. Sentences end at punctuation. */
static int
read_direction (const char *quote, const char *number)
{
  static const struct
  {
    const char *word;
    int direction;
  } words[] = {
    { "下降", -1 }, { "减少", -1 },   { "下滑", -1 }, { "降低", -1 },
    { "回落", -1 }, { "负增长", -1 }, { "降幅", -1 }, { "缩减", -1 },
    { "增长", 1 },  { "上升", 1 },    { "提高", 1 },  { "增加", 1 },
  };
  g_autofree char *before = g_strndup (quote, (gsize) (number - quote));
  const char *start = before;
  const char *best = NULL;
  int direction = 0;

  for (const char *c = before; *c != '\0'; c = g_utf8_next_char (c))
    if (strchr (",;", *c) != NULL || g_str_has_prefix (c, "，") || g_str_has_prefix (c, "；") ||
        g_str_has_prefix (c, "。"))
      start = g_utf8_next_char (c);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *at = g_strrstr (start, words[i].word);

      /* “负增长” holds “增长”, further on. */
      if (at != NULL && (best == NULL || at > best) &&
          !(words[i].direction > 0 && best != NULL && g_str_has_prefix (best, "负增长")))
        {
          best = at;
          direction = words[i].direction;
        }
    }
  return direction;
}

static gboolean
has_minus (const char *quote, const char *number)
{
  static const char *const signs[] = { "-", "−", "－" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      gsize length = strlen (signs[i]);

      if ((gsize) (number - quote) >= length && strncmp (number - length, signs[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
judge_words (HetuEvidence *self, const HetuObservation *one)
{
  const char *number = one->quote != NULL ? find_number (one->quote, one->value) : NULL;
  int direction = number != NULL ? read_direction (one->quote, number) : 0;
  g_autofree char *value = NULL;

  /* A minus in the text itself is taken at its word. */
  if (direction == 0 || one->value.coefficient == 0 || has_minus (one->quote, number) ||
      (one->value.coefficient > 0) == (direction > 0))
    return;
  value = hetu_evidence_value (self, one);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      &one,
      1,
      g_strdup_printf (direction < 0 ? _ ("The figure is %s, its document tells a fall: “%s”")
                                     : _ ("The figure is %s, its document tells a rise: “%s”"),
                       value,
                       one->quote),
      _ ("Compare the sign with the document"),
      g_strdup_printf ("%s ≠ “%s”", value, one->quote),
      NULL);
}

/* ---- neighbours */

/* A slip leaves the rate at least this far from its neighbours, in points; at an end, where they stand on one side, farther. */
#define LEAST_BETWEEN 2.0
#define LEAST_AT_END 4.0
/* How near the neighbours a turned rate comes, and they are to each other, as a share of that distance. */
#define NEAR_TURNED 0.15
#define NEAR_EACH_OTHER 0.35
#define MOST_YEARS 2.0
/* Beside the places around it a rate has to be nearer yet: districts do go their own way. */
#define NEAR_PLACES 0.08

static gboolean
is_turned (double rate, double a, double b, double least, double near_turned)
{
  double middle = (a + b) / 2;
  double off = fabs (rate - middle);

  return rate * a < 0 && rate * b < 0 && off >= least &&
         fabs (rate + middle) <= near_turned * off && fabs (a - b) <= NEAR_EACH_OTHER * off;
}

static double
get_rate (const HetuObservation *one)
{
  return hetu_decimal_to_double (one->value);
}

static void
raise_turned (HetuEvidence *self,
              const HetuObservation *one,
              const HetuObservation *a,
              const HetuObservation *b)
{
  const HetuObservation *operands[] = { one, a, b };
  g_autofree char *value = hetu_evidence_value (self, one);
  g_autofree char *x = hetu_evidence_value (self, a);
  g_autofree char *y = hetu_evidence_value (self, b);
  g_autofree char *at_x = hetu_evidence_period (self, a->period);
  g_autofree char *at_y = hetu_evidence_period (self, b->period);

  hetu_evidence_raise (
      self,
      HETU_SEVERITY_ERROR,
      operands,
      3,
      g_strdup_printf (_ ("%s beside %s in %s and %s in %s: with the other sign it would fit"),
                       value,
                       x,
                       at_x,
                       y,
                       at_y),
      _ ("Compare the sign with the document"),
      g_strdup_printf (_ ("%s: %s; %s: %s; ≠ %s"), at_x, x, at_y, y, value),
      hetu_evidence_explain (self, one->indicator, one->region, one->period, one->period));
}

/* @points: one place's rates for stretches of one kind, by time */
static void
judge_neighbours (HetuEvidence *self, const GPtrArray *points)
{
  for (guint i = 0; points->len > 2 && i < points->len; i++)
    {
      gboolean at_end = i == 0 || i + 1 == points->len;
      guint first = i == 0 ? 1 : i + 1 == points->len ? i - 2 : i - 1;
      guint second = i == 0 ? 2 : i + 1 == points->len ? i - 1 : i + 1;
      const HetuObservation *one = g_ptr_array_index (points, i);
      const HetuObservation *a = g_ptr_array_index (points, first);
      const HetuObservation *b = g_ptr_array_index (points, second);

      if (fabs (hetu_period_end (one->period) - hetu_period_end (a->period)) <= MOST_YEARS &&
          fabs (hetu_period_end (one->period) - hetu_period_end (b->period)) <= MOST_YEARS &&
          is_turned (get_rate (one),
                     get_rate (a),
                     get_rate (b),
                     at_end ? LEAST_AT_END : LEAST_BETWEEN,
                     NEAR_TURNED))
        raise_turned (self, one, a, b);
    }
}

static void
check_neighbours (HetuEvidence *self, HetuGrain grain)
{
  HetuRun series = { self->first, self->first };
  g_autoptr (GPtrArray) points = g_ptr_array_new ();

  while (hetu_evidence_next_series (self, &series))
    {
      HetuRun cell = { series.first, series.first };

      if (self->all[series.first].measure != HETU_MEASURE_GROWTH)
        continue;
      g_ptr_array_set_size (points, 0);
      while (hetu_evidence_next_cell (self, &series, &cell))
        {
          const HetuObservation *one = &self->all[cell.first];

          if (hetu_evidence_is_usable (one) && hetu_period_has_grain (one->period, grain) &&
              hetu_unit_equal (one->unit, HETU_UNIT_PERCENT))
            g_ptr_array_add (points, (gpointer) one);
        }
      judge_neighbours (self, points);
    }
}

/* ---- places */

static const HetuObservation *
find_above (const HetuEvidence *self, const HetuObservation *one, gint32 region)
{
  return region != 0 ? hetu_evidence_choose (self,
                                             self->number,
                                             region,
                                             HETU_MEASURE_GROWTH,
                                             one->period,
                                             one)
                     : NULL;
}

static gint32
get_parent (const HetuEvidence *self, gint32 region)
{
  HetuDistrict *district = g_hash_table_lookup (self->world->districts, GINT_TO_POINTER (region));

  return district != NULL ? hetu_district_get_parent (district) : 0;
}

/* A district beside its city and province, a city beside its province and the nation. */
static void
judge_place (HetuEvidence *self, const HetuObservation *one)
{
  gint32 parent = get_parent (self, one->region);
  const HetuObservation *a = find_above (self, one, parent);
  const HetuObservation *b = find_above (self, one, get_parent (self, parent));
  const HetuObservation *operands[] = { one, a, b };
  g_autofree char *value = NULL;
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (a == NULL || b == NULL || !hetu_unit_equal (a->unit, one->unit) ||
      !hetu_unit_equal (b->unit, one->unit) ||
      !is_turned (get_rate (one), get_rate (a), get_rate (b), LEAST_AT_END, NEAR_PLACES))
    return;
  value = hetu_evidence_value (self, one);
  x = hetu_evidence_value (self, a);
  y = hetu_evidence_value (self, b);
  hetu_evidence_raise (
      self,
      HETU_SEVERITY_WARNING,
      operands,
      3,
      g_strdup_printf (_ ("%s beside %s in %s and %s in %s: with the other sign it would fit"),
                       value,
                       x,
                       hetu_evidence_place (self, a->region),
                       y,
                       hetu_evidence_place (self, b->region)),
      _ ("Compare the sign with the document"),
      g_strdup_printf ("%s; %s; ≠ %s", x, y, value),
      hetu_evidence_explain (self, one->indicator, one->region, one->period, one->period));
}

static void
check_places (HetuEvidence *self)
{
  for (guint i = self->first; i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->measure == HETU_MEASURE_GROWTH && one->chosen && hetu_evidence_is_usable (one))
        judge_place (self, one);
    }
}

void
hetu_rule_sign (HetuEvidence *self)
{
  static const HetuGrain grains[] = { HETU_GRAIN_YEAR,
                                      HETU_GRAIN_QUARTER,
                                      HETU_GRAIN_MONTH,
                                      HETU_GRAIN_CUMULATIVE };
  /* “单位GDP能耗降低” counts a fall as its own number. */
  gboolean counts_falls = hetu_indicator_has_trait (self->indicator, HETU_TRAIT_FALLS);

  hetu_sign_by_levels (self);
  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    check_neighbours (self, grains[i]);
  /* Trade and investment of a district may fall while they rise around it; value added seldom does by as much. */
  if (hetu_indicator_get_constant_prices (self->indicator))
    check_places (self);
  for (guint i = self->first; !counts_falls && i < self->end; i++)
    {
      const HetuObservation *one = &self->all[i];

      if (one->kind == HETU_KIND_ACTUAL && one->has_value &&
          (one->measure == HETU_MEASURE_GROWTH || one->measure == HETU_MEASURE_CHAIN ||
           one->measure == HETU_MEASURE_PP_CHANGE || one->measure == HETU_MEASURE_ABS_CHANGE))
        judge_words (self, one);
    }
}
