/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/ticks.h"

#include <math.h>

/* C-16, told once more and searched without cut-offs. */
static double
score (double low,
       double high,
       double target,
       double first,
       double step,
       int count,
       guint rank,
       int skip)
{
  double last = first + step * (count - 1);
  double range = high - low;
  gboolean has_zero = first <= 1e-9 * step && last >= -1e-9 * step &&
                      fabs (first / step - round (first / step)) < 1e-6;
  double simplicity = 1 - rank / 5.0 - skip + (has_zero ? 1 : 0);
  double coverage = 1 - 0.5 * ((high - last) * (high - last) + (low - first) * (low - first)) /
                            (0.1 * range * 0.1 * range);
  double density = (count - 1) / (last - first);
  double wanted = (target - 1) / (MAX (last, high) - MIN (low, first));

  return 0.25 * simplicity + 0.2 * coverage + 0.5 * (2 - MAX (density / wanted, wanted / density)) +
         0.05;
}

static double
best_score (double low, double high, double target, gboolean include_zero)
{
  static const double nice[] = { 1, 5, 2, 2.5, 4, 3 };
  double best = -HUGE_VAL;
  int magnitude = (int) floor (log10 (high - low));

  for (int skip = 1; skip <= 6; skip++)
    for (guint rank = 0; rank < G_N_ELEMENTS (nice); rank++)
      for (int z = magnitude - 3; z <= magnitude + 1; z++)
        {
          double step = skip * nice[rank] * pow (10, z);

          if ((high - low) / step > 40)
            continue;
          for (int count = 2; count <= 20; count++)
            for (double k = floor (low / step * skip) - (count + 1) * skip;
                 k <= ceil (high / step * skip) + skip;
                 k++)
              {
                double first = k * (step / skip);
                double last = first + step * (count - 1);

                if (include_zero && (first > 1e-9 * step || last < -1e-9 * step ||
                                     fabs (first / step - round (first / step)) > 1e-6))
                  continue;
                best = MAX (best, score (low, high, target, first, step, count, rank, skip));
              }
        }
  return best;
}

/* The greatest score that any way to write these labels as skip × q × 10^z has. */
static double
score_of (double low, double high, double target, HetuTicks ticks)
{
  static const double nice[] = { 1, 5, 2, 2.5, 4, 3 };
  double best = -HUGE_VAL;

  for (int skip = 1; skip <= 6; skip++)
    for (guint rank = 0; rank < G_N_ELEMENTS (nice); rank++)
      {
        double z = log10 (ticks.step / skip / nice[rank]);

        if (fabs (z - round (z)) < 1e-9)
          best =
              MAX (best,
                   score (low, high, target, ticks.first, ticks.step, (int) ticks.n, rank, skip));
      }
  return best;
}

static void
test_finds_the_best (void)
{
  static const struct
  {
    double low, high, length, target;
    gboolean include_zero;
  } cases[] = {
    { 0, 8.4, 370, 7, TRUE },    { -4.4, 24, 300, 6, TRUE },      { 98.3, 105.1, 200, 4, FALSE },
    { 1.3, 8.4, 370, 7, FALSE }, { 0.013, 0.029, 300, 6, FALSE }, { -5, 0, 200, 4, TRUE },
    { 0, 582.4, 250, 5, TRUE },  { -0.7, 12.9, 170, 3, TRUE },    { 3021, 5674, 260, 5, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuTicks ticks =
          hetu_ticks_choose (cases[i].low, cases[i].high, cases[i].length, cases[i].include_zero);

      g_assert_cmpfloat_with_epsilon (
          score_of (cases[i].low, cases[i].high, cases[i].target, ticks),
          best_score (cases[i].low, cases[i].high, cases[i].target, cases[i].include_zero),
          1e-9);
    }
}

static void
test_known_axes (void)
{
  static const struct
  {
    double low, high, length;
    gboolean include_zero;
    double first, step;
    guint n;
    int decimals;
  } cases[] = {
    { 0, 8.4, 370, TRUE, 0, 1, 9, 0 },    { 0, 20, 600, TRUE, 0, 5, 5, 0 },
    { 0, 3.15, 300, TRUE, 0, 0.5, 7, 1 }, { 98.3, 105.1, 200, FALSE, 97.5, 2.5, 4, 1 },
    { -5, -1, 200, TRUE, -5, 1, 6, 0 },   { 0, 37000, 400, TRUE, 0, 5000, 8, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuTicks ticks =
          hetu_ticks_choose (cases[i].low, cases[i].high, cases[i].length, cases[i].include_zero);

      g_assert_cmpfloat_with_epsilon (ticks.first, cases[i].first, 1e-9);
      g_assert_cmpfloat_with_epsilon (ticks.step, cases[i].step, 1e-9);
      g_assert_cmpuint (ticks.n, ==, cases[i].n);
      g_assert_cmpint (ticks.decimals, ==, cases[i].decimals);
    }
}

static void
test_zero_is_a_tick (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20231231);

  for (int i = 0; i < 2000; i++)
    {
      double a = g_rand_double_range (random, -50, 50);
      double b = g_rand_double_range (random, -50, 50);
      double length = g_rand_double_range (random, 20, 900);
      HetuTicks ticks = hetu_ticks_choose (MIN (a, b), MAX (a, b), length, TRUE);
      gboolean found = FALSE;

      g_assert_cmpuint (ticks.n, >=, 2);
      for (guint k = 0; k < ticks.n; k++)
        found |= hetu_ticks_get (ticks, k) == 0;
      g_assert_true (found);
    }
}

/* C-16: labels never stand closer than their own height. */
static void
test_labels_do_not_collide (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (410311);

  for (int i = 0; i < 2000; i++)
    {
      double low = g_rand_double_range (random, -20, 100);
      double high = low + g_rand_double_range (random, 0.5, 60);
      double length = g_rand_double_range (random, 80, 900);
      HetuTicks ticks = hetu_ticks_choose (low, high, length, FALSE);
      double last = hetu_ticks_get (ticks, ticks.n - 1);
      double extent = MAX (last, high) - MIN (low, hetu_ticks_get (ticks, 0));

      g_assert_cmpfloat (length * ticks.step / extent, >=, 16);
      g_assert_cmpint (ticks.decimals, <=, 3);
    }
}

static void
test_one_value_is_widened (void)
{
  static const double values[] = { 0, 5.2, -3, 582.4, 1e9 };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    for (int zero = 0; zero < 2; zero++)
      {
        HetuTicks ticks = hetu_ticks_choose (values[i], values[i], 200, zero);

        g_assert_cmpuint (ticks.n, >=, 2);
        g_assert_cmpfloat (ticks.step, >, 0);
        g_assert_true (isfinite (ticks.first));
      }
}

static void
test_ticks_are_exact (void)
{
  HetuTicks ticks = { -0.3, 0.1, 7, 1 };
  static const double wanted[] = { -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3 };

  for (guint i = 0; i < ticks.n; i++)
    g_assert_cmpfloat (hetu_ticks_get (ticks, i), ==, wanted[i]);
  g_assert_false (signbit (hetu_ticks_get (ticks, 3)));
}

static GArray *
list_periods (const char *const *texts)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (; *texts != NULL; texts++)
    {
      HetuPeriod period;

      g_assert_true (hetu_period_parse (*texts, &period, NULL));
      g_array_append_val (periods, period);
    }
  return periods;
}

/* Labels joined by “ ”, a second line behind “/”. */
static char *
join (const GArray *ticks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const HetuPeriodTick *tick = &g_array_index (ticks, HetuPeriodTick, i);

      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", tick->label);
      if (tick->second != NULL)
        g_string_append_printf (out, "/%s", tick->second);
      g_assert_cmpfloat (tick->x, ==, hetu_period_end (tick->period));
    }
  return g_string_free (out, FALSE);
}

static void
test_period_labels (void)
{
  static const struct
  {
    const char *rule;
    HetuGrain grain;
    HetuLanguage language;
    const char *periods[8];
    double length;
    const char *labels;
  } cases[] = {
    { "years",
      HETU_GRAIN_YEAR,
      HETU_LANGUAGE_ZH,
      { "2021", "2022", "2023" },
      600,
      "2021 年|2022 年|2023 年" },
    { "years, English", HETU_GRAIN_YEAR, HETU_LANGUAGE_EN, { "2022", "2023" }, 600, "2022|2023" },
    { "halves end in the whole year",
      HETU_GRAIN_HALF,
      HETU_LANGUAGE_ZH,
      { "2022-H1", "2022", "2023-H1" },
      600,
      "上半年/2022 年|全年|上半年/2023 年" },
    { "quarters, year at the first",
      HETU_GRAIN_QUARTER,
      HETU_LANGUAGE_ZH,
      { "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2" },
      600,
      "三季度/2022 年|四季度|一季度/2023 年|二季度" },
    { "quarters, English",
      HETU_GRAIN_QUARTER,
      HETU_LANGUAGE_EN,
      { "2022-Q4", "2023-Q1" },
      600,
      "Q4/2022|Q1/2023" },
    { "months, year below January",
      HETU_GRAIN_MONTH,
      HETU_LANGUAGE_ZH,
      { "2022-12", "2023-01", "2023-02" },
      600,
      "12 月/2022 年|1 月/2023 年|2 月" },
    { "cumulative by months",
      HETU_GRAIN_CUMULATIVE,
      HETU_LANGUAGE_ZH,
      { "2023-01/2023-02", "2023-Q1", "2023-H1", "2023-01/2023-10", "2023" },
      660,
      "1—2 月/2023 年|1—3 月|1—6 月|1—10 月|1—12 月" },
    { "cumulative, English",
      HETU_GRAIN_CUMULATIVE,
      HETU_LANGUAGE_EN,
      { "2023-Q1", "2023-01/2023-10" },
      600,
      "Jan–Mar/2023|Jan–Oct" },
    { "thinned, the last kept",
      HETU_GRAIN_YEAR,
      HETU_LANGUAGE_ZH,
      { "2018", "2019", "2020", "2021", "2022", "2023" },
      180,
      "2019 年|2021 年|2023 年" },
    { "the first quarter stays, the year below it",
      HETU_GRAIN_QUARTER,
      HETU_LANGUAGE_ZH,
      { "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4" },
      120,
      "一季度/2022 年|三季度" },
    { "one period", HETU_GRAIN_YEAR, HETU_LANGUAGE_ZH, { "2023" }, 10, "2023 年" },
    { "none", HETU_GRAIN_YEAR, HETU_LANGUAGE_ZH, { NULL }, 10, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) periods = list_periods (cases[i].periods);
      g_autoptr (GArray) ticks =
          hetu_period_ticks (periods, cases[i].grain, cases[i].length, 40, cases[i].language);
      g_autofree char *labels = join (ticks);

      if (!g_str_equal (labels, cases[i].labels))
        g_error ("%s: “%s”, not “%s”", cases[i].rule, labels, cases[i].labels);
    }
}

/* @n periods of @grain from January @year on, as they are published: cumulative ones begin with 1—2 月. */
static GArray *
list_run (HetuGrain grain, int year, guint n)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (int i = 0; periods->len < n; i++)
    {
      static const int months[] = { 12, 6, 3, 1, 1 };
      int length = months[grain - HETU_GRAIN_YEAR], last = i * length % 12 + length;
      int first =
          grain == HETU_GRAIN_CUMULATIVE || grain == HETU_GRAIN_HALF ? 1 : last - length + 1;
      int in = year + i * length / 12;
      HetuPeriod period = hetu_period_range (in, first, in, last);

      if (grain != HETU_GRAIN_CUMULATIVE || last > 1)
        g_array_append_val (periods, period);
    }
  return periods;
}

/* C-23: whatever is thinned, the year stands below January, the first quarter or the first part of the year that is told,
 * and labels keep their distance. */
static void
test_year_below_january (void)
{
  static const struct
  {
    HetuGrain grain;
    guint n;
    double length;
    const char *labels;
  } cases[] = {
    { HETU_GRAIN_MONTH,
      12,
      480,
      "1 月/2019 年|2 月|3 月|4 月|5 月|6 月|7 月|8 月|9 月|10 月|11 月|12 月" },
    { HETU_GRAIN_MONTH, 12, 200, "1 月/2019 年|4 月|7 月|10 月" },
    { HETU_GRAIN_MONTH, 12, 120, "1 月/2019 年|5 月|9 月" },
    { HETU_GRAIN_MONTH,
      60,
      420,
      "1 月/2019 年|7 月|1 月/2020 年|7 月|1 月/2021 年|7 月|1 月/2022 年|7 月|1 月/2023 年|7 月" },
    { HETU_GRAIN_MONTH,
      60,
      300,
      "1 月/2019 年|1 月/2020 年|1 月/2021 年|1 月/2022 年|1 月/2023 年|12 月" },
    { HETU_GRAIN_MONTH, 60, 100, "1 月/2019 年|1 月/2021 年|1 月/2023 年" },
    { HETU_GRAIN_QUARTER,
      20,
      500,
      "一季度/2019 年|三季度|一季度/2020 年|三季度|一季度/2021 年|三季度|一季度/2022 "
      "年|三季度|一季度/2023 年|三季度" },
    { HETU_GRAIN_QUARTER,
      20,
      280,
      "一季度/2019 年|一季度/2020 年|一季度/2021 年|一季度/2022 年|一季度/2023 年|四季度" },
    { HETU_GRAIN_HALF,
      10,
      500,
      "上半年/2019 年|全年|上半年/2020 年|全年|上半年/2021 年|全年|上半年/2022 年|全年|上半年/2023 "
      "年|全年" },
    { HETU_GRAIN_HALF,
      10,
      250,
      "全年/2019 年|全年/2020 年|全年/2021 年|全年/2022 年|全年/2023 年" },
    { HETU_GRAIN_CUMULATIVE, 11, 300, "1—3 月/2019 年|1—6 月|1—9 月|1—12 月" },
    { HETU_GRAIN_CUMULATIVE,
      55,
      500,
      "1—6 月/2019 年|1—12 月|1—6 月/2020 年|1—12 月|1—6 月/2021 年|1—12 月|1—6 月/2022 年|1—12 "
      "月|1—6 月/2023 年|1—12 月" },
    { HETU_GRAIN_CUMULATIVE,
      55,
      300,
      "1—12 月/2019 年|1—12 月/2020 年|1—12 月/2021 年|1—12 月/2022 年|1—12 月/2023 年" },
    { HETU_GRAIN_YEAR, 12, 200, "2021 年|2024 年|2027 年|2030 年" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) periods = list_run (cases[i].grain, 2019, cases[i].n);
      g_autoptr (GArray) ticks =
          hetu_period_ticks (periods, cases[i].grain, cases[i].length, 30, HETU_LANGUAGE_ZH);
      g_autofree char *labels = join (ticks);

      if (!g_str_equal (labels, cases[i].labels))
        g_error ("case %u: “%s”, not “%s”", (guint) i, labels, cases[i].labels);
    }
}

/* At every length: no two labels nearer than 8 pt, and each year that is told stands where it begins. */
static void
test_months_thin_by_divisors (void)
{
  for (double length = 60; length < 1500; length += 10)
    {
      g_autoptr (GArray) periods = list_run (HETU_GRAIN_MONTH, 2019, 60);
      g_autoptr (GArray) ticks =
          hetu_period_ticks (periods, HETU_GRAIN_MONTH, length, 25, HETU_LANGUAGE_ZH);

      g_assert_cmpuint (ticks->len, >, 1);
      for (guint i = 0; i < ticks->len; i++)
        {
          const HetuPeriodTick *tick = &g_array_index (ticks, HetuPeriodTick, i);

          g_assert_cmpint (tick->second != NULL, ==, tick->period.last_month == 1);
          if (i > 0)
            g_assert_cmpfloat ((tick->x - (tick - 1)->x) * length / (59.0 / 12), >, 32.9);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/choose/finds-the-best-score", test_finds_the_best);
  g_test_add_func ("/ticks/choose/known-axes", test_known_axes);
  g_test_add_func ("/ticks/choose/zero-is-a-tick", test_zero_is_a_tick);
  g_test_add_func ("/ticks/choose/labels-do-not-collide", test_labels_do_not_collide);
  g_test_add_func ("/ticks/choose/one-value-is-widened", test_one_value_is_widened);
  g_test_add_func ("/ticks/get/is-exact", test_ticks_are_exact);
  g_test_add_func ("/ticks/periods/labels", test_period_labels);
  g_test_add_func ("/ticks/periods/c23-year-below-january", test_year_below_january);
  g_test_add_func ("/ticks/periods/months-thin-by-divisors", test_months_thin_by_divisors);
  return g_test_run ();
}
