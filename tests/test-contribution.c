/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/contribution.h"

#include "error.h"

#include <math.h>
#include <stdlib.h>

#define SOURCE 7

static HetuObservation
make (HetuMeasure measure, int year, const char *value)
{
  HetuObservation one;

  hetu_observation_init (&one);
  one.region = 410000;
  one.source = SOURCE;
  one.vintage = 20230323;
  one.measure = (guint8) measure;
  one.period = hetu_period_year (year);
  one.has_value = TRUE;
  g_assert_true (hetu_decimal_parse (value, &one.value, NULL));
  g_assert_true (hetu_unit_parse (measure == HETU_MEASURE_LEVEL          ? "亿元"
                                  : measure == HETU_MEASURE_CONTRIBUTION ? "个百分点"
                                                                         : "%",
                                  &one.unit,
                                  NULL));
  return one;
}

/* A whole and its parts: “100|4.0|46.0|50.0”. */
typedef struct
{
  HetuObservation all[HETU_BREAKDOWN_MAX_PARTS + 1];
  HetuWhole whole;
} Made;

static void
fill (Made *made, HetuMeasure whole, HetuMeasure parts, int year, const char *values)
{
  g_auto (GStrv) fields = g_strsplit (values, "|", -1);

  *made = (Made){ 0 };
  for (guint i = 0; fields[i] != NULL; i++)
    {
      made->all[i] = make (i == 0 ? whole : parts, year, fields[i]);
      if (i == 0)
        made->whole.whole = &made->all[0];
      else
        made->whole.parts[made->whole.n_parts++] = &made->all[i];
    }
}

static void
assert_parts (const HetuParts *parts, guint n, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = hetu_decimal_to_string (parts->parts[i]);

      g_string_append_printf (found, "%s ", text);
    }
  if (parts->has_residual)
    {
      g_autofree char *text = hetu_decimal_to_string (parts->residual);

      g_string_append_printf (found, "+ %s ", text);
    }
  {
    g_autofree char *text = hetu_decimal_to_string (parts->total);

    g_string_append_printf (found, "= %s", text);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_shares_add_up_to_a_hundred (void)
{
  static const struct
  {
    const char *levels;
    const char *shares;
    gboolean moved;
  } cases[] = {
    /* Henan 2022: as its communiqué prints them. */
    { "61345.05|5817.78|25465.04|30062.23", "9.5 41.5 49.0 = 100.0", FALSE },
    /* Thirds: 33.3 each leaves a tenth; of equal remainders the first takes it. */
    { "3|1|1|1", "33.4 33.3 33.3 = 100.0", TRUE },
    /* Nothing of a part is a part of nothing, not a missing one. */
    { "10|0|4|6", "0.0 40.0 60.0 = 100.0", FALSE },
    /* The parts make the whole but for rounding: 1000.4 against 1000. */
    { "1000|333.5|333.5|333.4", "33.4 33.3 33.3 = 100.0", TRUE },
    { "2|1|1", "50.0 50.0 = 100.0", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuParts parts;
      Made made;

      fill (&made, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, cases[i].levels);
      g_assert_true (hetu_parts_share (&made.whole, &parts, &error));
      g_assert_no_error (error);
      assert_parts (&parts, made.whole.n_parts, cases[i].shares);
      g_assert_cmpint (parts.moved, ==, cases[i].moved);
      g_assert_true (parts.adds_up);
    }
}

static void
test_nominal_parts_add_up (void)
{
  g_autoptr (GError) error = NULL;
  HetuParts parts;
  Made now, base;

  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "100.0|4.0|46.0|50.0");
  fill (&now, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, "106.0|4.2|48.3|53.5");
  g_assert_true (hetu_parts_nominal_contribution (&now.whole, &base.whole, &parts, &error));
  g_assert_no_error (error);
  assert_parts (&parts, 3, "0.2 2.3 3.5 = 6.0");
  g_assert_false (parts.moved);

  /* A part that shrinks hangs below zero. */
  fill (&now, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, "103.0|3.5|44.0|55.5");
  g_assert_true (hetu_parts_nominal_contribution (&now.whole, &base.whole, &parts, &error));
  assert_parts (&parts, 3, "-0.5 -2.0 5.5 = 3.0");
}

static void
test_real_is_base_share_times_growth (void)
{
  g_autoptr (GError) error = NULL;
  HetuParts parts;
  Made growth, base;

  /* Henan 2022 on 2021: 0.0954 × 4.8 + 0.4132 × 4.1 + 0.4914 × 2.0 = 0.458 + 1.694 + 0.983 = 3.135. */
  fill (&growth, HETU_MEASURE_GROWTH, HETU_MEASURE_GROWTH, 2022, "3.1|4.8|4.1|2.0");
  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "58887.41|5620.82|24331.65|28934.93");
  g_assert_true (hetu_parts_real_contribution (&growth.whole, &base.whole, &parts, &error));
  g_assert_no_error (error);
  assert_parts (&parts, 3, "0.4 1.7 1.0 = 3.1");
  g_assert_true (parts.moved);

  /* What weights leave over is shown as such: 0.5 × 2 + 0.5 × 4 = 3.0 of 3.2. */
  fill (&growth, HETU_MEASURE_GROWTH, HETU_MEASURE_GROWTH, 2022, "3.2|2.0|4.0");
  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "100|50|50");
  g_assert_true (hetu_parts_real_contribution (&growth.whole, &base.whole, &parts, &error));
  assert_parts (&parts, 2, "1.0 2.0 + 0.2 = 3.2");
}

static void
test_published_stay_as_published (void)
{
  g_autoptr (GError) error = NULL;
  HetuParts parts;
  Made made;

  fill (&made, HETU_MEASURE_GROWTH, HETU_MEASURE_CONTRIBUTION, 2023, "5.2|4.3|1.5|-0.6");
  g_assert_true (hetu_parts_published_contribution (&made.whole, &parts, &error));
  g_assert_no_error (error);
  assert_parts (&parts, 3, "4.3 1.5 -0.6 = 5.2");
  g_assert_true (parts.adds_up);

  /* Henan 2021: 9.5 + 41.3 + 49.1 = 99.9, as published and not mended (C-18). */
  fill (&made, HETU_MEASURE_SHARE, HETU_MEASURE_SHARE, 2021, "100.0|9.5|41.3|49.1");
  g_assert_true (hetu_parts_published_share (&made.whole, &parts, &error));
  assert_parts (&parts, 3, "9.5 41.3 49.1 = 100.0");
  g_assert_false (parts.adds_up);
}

static void
test_refuses_parts_that_are_not_the_whole (void)
{
  HetuParts parts;
  Made made, base;

  fill (&made, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, "106.0|4.2|48.3|52.5");
  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "100.0|4.0|46.0|50.0");
  g_assert_false (hetu_parts_share (&made.whole, &parts, NULL));
  g_assert_false (hetu_parts_nominal_contribution (&made.whole, &base.whole, &parts, NULL));
  fill (&made, HETU_MEASURE_GROWTH, HETU_MEASURE_CONTRIBUTION, 2023, "5.2|4.3|1.5|0.6");
  g_assert_false (hetu_parts_published_contribution (&made.whole, &parts, NULL));
  fill (&made, HETU_MEASURE_GROWTH, HETU_MEASURE_GROWTH, 2022, "4.5|4.8|4.1|2.0");
  g_assert_false (hetu_parts_real_contribution (&made.whole, &base.whole, &parts, NULL));
  fill (&made, HETU_MEASURE_SHARE, HETU_MEASURE_SHARE, 2022, "100|9.5|41.5|47.0");
  g_assert_false (hetu_parts_published_share (&made.whole, &parts, NULL));
}

/* What may be wrong with one operand of many. */
static void
spoil (HetuObservation *one, guint how)
{
  switch (how)
    {
    case 0:
      one->has_value = FALSE;
      one->status = HETU_STATUS_REDACTED;
      break;
    case 1:
      one->has_value = FALSE;
      one->status = HETU_STATUS_MISSING;
      break;
    case 2:
      one->comparator = HETU_COMPARATOR_MORE;
      break;
    case 3:
      one->region = 410300;
      break;
    case 4:
      one->period = hetu_period_year (2019);
      break;
    case 5:
      one->source = SOURCE + 1;
      one->vintage = 20260321;
      break;
    case 6:
      one->basis = HETU_BASIS_ADJUSTED;
      break;
    case 7:
      g_assert_true (hetu_unit_parse ("万人", &one->unit, NULL));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_refuses_operands_that_do_not_meet (void)
{
  for (guint how = 0; how < 8; how++)
    for (guint which = 1; which < 4; which++)
      {
        g_autoptr (GError) share_error = NULL;
        g_autoptr (GError) nominal_error = NULL;
        HetuParts parts;
        Made now, base;

        fill (&now, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, "106.0|4.2|48.3|53.5");
        fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "100.0|4.0|46.0|50.0");
        spoil (&base.all[which], how);
        g_assert_false (hetu_parts_share (&base.whole, &parts, &share_error));
        g_assert_error (share_error, HETU_ERROR, HETU_ERROR_DATA);
        g_assert_false (
            hetu_parts_nominal_contribution (&now.whole, &base.whole, &parts, &nominal_error));
        g_assert_error (nominal_error, HETU_ERROR, HETU_ERROR_DATA);
      }
}

static void
test_refuses_a_base_that_is_none (void)
{
  HetuParts parts;
  Made now, base;

  /* Two years apart. */
  fill (&now, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, "106.0|4.2|48.3|53.5");
  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2020, "100.0|4.0|46.0|50.0");
  g_assert_false (hetu_parts_nominal_contribution (&now.whole, &base.whole, &parts, NULL));
  /* Another edition as a whole. */
  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "100.0|4.0|46.0|50.0");
  for (guint i = 0; i < 4; i++)
    spoil (&base.all[i], 5);
  g_assert_false (hetu_parts_nominal_contribution (&now.whole, &base.whole, &parts, NULL));
  /* Nothing, or less. */
  fill (&base, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2021, "0.0|-4.0|4.0|0.0");
  g_assert_false (hetu_parts_nominal_contribution (&now.whole, &base.whole, &parts, NULL));
  g_assert_false (hetu_parts_share (&base.whole, &parts, NULL));
}

static void
test_negative_part_has_no_share (void)
{
  HetuParts parts;
  Made made;

  fill (&made, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, "100|60|50|-10");
  g_assert_false (hetu_parts_share (&made.whole, &parts, NULL));
}

/* Against integers: random levels in tenths, shares by exact remainders. */
static void
test_shares_agree_with_integers (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (int round = 0; round < 500; round++)
    {
      gint64 level[4], units[4], remainder[4], whole = 0, lack = 1000;
      g_autoptr (GString) text = g_string_new (NULL);
      HetuParts parts;
      Made made;
      guint n = (guint) g_rand_int_range (random, 2, 5);

      for (guint i = 0; i < n; i++)
        {
          level[i] = g_rand_int_range (random, 0, 100000);
          whole += level[i];
          g_string_append_printf (text,
                                  "|%" G_GINT64_FORMAT ".%d",
                                  level[i] / 10,
                                  (int) (level[i] % 10));
        }
      if (whole == 0)
        continue;
      {
        g_autofree char *head =
            g_strdup_printf ("%" G_GINT64_FORMAT ".%d", whole / 10, (int) (whole % 10));

        g_string_prepend (text, head);
      }
      for (guint i = 0; i < n; i++)
        {
          units[i] = level[i] * 1000 / whole;
          remainder[i] = level[i] * 1000 % whole;
          lack -= units[i];
        }
      fill (&made, HETU_MEASURE_LEVEL, HETU_MEASURE_LEVEL, 2022, text->str);
      g_assert_true (hetu_parts_share (&made.whole, &parts, NULL));
      for (guint i = 0; i < n; i++)
        {
          gint64 extra = parts.parts[i].coefficient - units[i];

          g_assert_cmpint (extra, >=, 0);
          g_assert_cmpint (extra, <=, 1);
          lack -= extra;
          /* Whoever got a unit had no smaller remainder than whoever got none. */
          for (guint j = 0; extra == 1 && j < n; j++)
            if (parts.parts[j].coefficient == units[j])
              g_assert_cmpint (remainder[i], >=, remainder[j]);
        }
      g_assert_cmpint (lack, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contribution/shares-add-up", test_shares_add_up_to_a_hundred);
  g_test_add_func ("/contribution/nominal-parts-add-up", test_nominal_parts_add_up);
  g_test_add_func ("/contribution/real-is-share-times-growth",
                   test_real_is_base_share_times_growth);
  g_test_add_func ("/contribution/published-stay-as-published", test_published_stay_as_published);
  g_test_add_func ("/contribution/refuses-parts-that-are-not-the-whole",
                   test_refuses_parts_that_are_not_the_whole);
  g_test_add_func ("/contribution/refuses-operands-that-do-not-meet",
                   test_refuses_operands_that_do_not_meet);
  g_test_add_func ("/contribution/refuses-a-base-that-is-none", test_refuses_a_base_that_is_none);
  g_test_add_func ("/contribution/negative-part-has-no-share", test_negative_part_has_no_share);
  g_test_add_func ("/contribution/shares-agree-with-integers", test_shares_agree_with_integers);
  return g_test_run ();
}
