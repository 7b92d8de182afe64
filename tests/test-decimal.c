/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/decimal.h"

#include "error.h"

#include <string.h>

static void
test_parse_keeps_the_written_decimals (void)
{
  static const struct
  {
    const char *text;
    gint64 coefficient;
    guint8 decimals;
  } cases[] = {
    { "582.4", 5824, 1 },
    { "5.20", 520, 2 },
    { "-4.4", -44, 1 },
    { "+2.1", 21, 1 },
    { "\u22120.3", -3, 1 },
    { "0", 0, 0 },
    { "000123", 123, 0 },
    { ".5", 5, 1 },
    { " 37000 ", 37000, 0 },
    { "\u300024.07\u00a0", 2407, 2 },
    { "1,210,207", 1210207, 0 },
    { "37\u2009000", 37000, 0 },
    { "37 000.50", 3700050, 2 },
    { "12\u00a0345\u00a0678", 12345678, 0 },
    { "999999999999999999", 999999999999999999, 0 },
    { "0.000000000000000001", 1, 18 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuDecimal value;

      g_assert_true (hetu_decimal_parse (cases[i].text, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value.coefficient, ==, cases[i].coefficient);
      g_assert_cmpint (value.decimals, ==, cases[i].decimals);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const cases[] = {
    "",
    " ",
    "—",
    "×",
    "-",
    "5.",
    "5.2.1",
    "1e5",
    "5%",
    "1,23",
    "1,2345",
    "1234,567",
    "1,,234",
    ",123",
    "1,234 567",
    "５",
    "0x10",
    "nan",
    "inf",
    "--5",
    "5-",
    "1 2",
    "1000000000000000000",
    "0.0000000000000000001",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuDecimal value = HETU_DECIMAL (7, 3);

      g_assert_false (hetu_decimal_parse (cases[i], &value, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i]));
      g_assert_cmpint (value.coefficient, ==, 7);
      g_assert_cmpint (value.decimals, ==, 3);
    }
}

static void
test_to_string_round_trips (void)
{
  static const char *const cases[] = {
    "582.4",
    "5.20",
    "-5.20",
    "-0.05",
    "0",
    "0.00",
    "37000",
    "-999999999999999999",
    "0.000000000000000001",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      HetuDecimal value;

      g_assert_true (hetu_decimal_parse (cases[i], &value, NULL));
      text = hetu_decimal_to_string (value);
      g_assert_cmpstr (text, ==, cases[i]);
    }
}

static void
test_round_half_away_from_zero (void)
{
  static const struct
  {
    const char *text;
    guint decimals;
    const char *expected;
  } cases[] = {
    { "5.25", 1, "5.3" },    { "-5.25", 1, "-5.3" },
    { "5.249", 1, "5.2" },   { "0.05", 1, "0.1" },
    { "-0.04", 1, "0.0" },   { "5.2", 3, "5.200" },
    { "99.95", 1, "100.0" }, { "582.4", 0, "582" },
    { "582.5", 0, "583" },   { "999999999999999999", 2, "999999999999999999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      HetuDecimal value;

      g_assert_true (hetu_decimal_parse (cases[i].text, &value, NULL));
      text = hetu_decimal_to_string (hetu_decimal_round (value, cases[i].decimals));
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_from_double_keeps_ties_as_written (void)
{
  static const struct
  {
    double value;
    guint decimals;
    const char *expected;
  } cases[] = {
    { 2.675, 2, "2.68" },
    { 1.005, 2, "1.01" },
    { 8.25, 1, "8.3" },
    { -8.25, 1, "-8.3" },
    { 0.125, 2, "0.13" },
    { 8.1081, 1, "8.1" },
    { 2.674, 2, "2.67" },
    { 8.2499999, 1, "8.2" },
    { -0.04, 1, "0.0" },
    { 1210207.05, 1, "1210207.1" },
    { 1e17, 0, "100000000000000000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          hetu_decimal_to_string (hetu_decimal_from_double (cases[i].value, cases[i].decimals));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_to_double (void)
{
  g_assert_cmpfloat (hetu_decimal_to_double (HETU_DECIMAL (5824, 1)), ==, 582.4);
  g_assert_cmpfloat (hetu_decimal_to_double (HETU_DECIMAL (-5, 2)), ==, -0.05);
}

static void
test_shift_is_exact (void)
{
  static const struct
  {
    const char *text;
    int exponent;
    const char *expected;
  } cases[] = {
    { "1.6", 4, "16000" },   { "16000", -4, "1.6000" }, { "582.4", 8, "58240000000" },
    { "24.07", 1, "240.7" }, { "-3.15", 0, "-3.15" },
  };
  HetuDecimal out = HETU_DECIMAL (1, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      HetuDecimal value;

      g_assert_true (hetu_decimal_parse (cases[i].text, &value, NULL));
      g_assert_true (hetu_decimal_shift (value, cases[i].exponent, &value));
      text = hetu_decimal_to_string (value);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  g_assert_false (hetu_decimal_shift (HETU_DECIMAL (G_MAXINT64, 0), 1, &out));
  g_assert_false (hetu_decimal_shift (HETU_DECIMAL (1, 18), -1, &out));
  g_assert_cmpint (out.coefficient, ==, 1);
}

static void
test_sums_are_exact (void)
{
  HetuDecimal out = HETU_DECIMAL (3, 0);

  g_assert_true (hetu_decimal_subtract (HETU_DECIMAL (52, 1), HETU_DECIMAL (31, 1), &out));
  g_assert_true (out.coefficient == 21 && out.decimals == 1);
  g_assert_true (hetu_decimal_subtract (HETU_DECIMAL (7, 0), HETU_DECIMAL (1140, 2), &out));
  g_assert_true (out.coefficient == -440 && out.decimals == 2);
  g_assert_true (hetu_decimal_add (HETU_DECIMAL (1, 1), HETU_DECIMAL (2, 1), &out));
  g_assert_true (out.coefficient == 3 && out.decimals == 1);
  g_assert_false (hetu_decimal_add (HETU_DECIMAL (G_MAXINT64, 0), HETU_DECIMAL (1, 0), &out));
  g_assert_false (hetu_decimal_subtract (HETU_DECIMAL (1, 18), HETU_DECIMAL (100, 0), &out));
  g_assert_true (out.coefficient == 3 && out.decimals == 1);
}

static void
test_compare_by_value (void)
{
  static const struct
  {
    HetuDecimal a, b;
    int order;
  } cases[] = {
    { { 520, 2 }, { 52, 1 }, 0 },
    { { 521, 2 }, { 52, 1 }, 1 },
    { { -1, 1 }, { 0, 0 }, -1 },
    { { -12, 1 }, { -13, 1 }, 1 },
    { { G_MAXINT64, 0 }, { G_MAXINT64, 18 }, 1 },
    { { 0, 5 }, { 0, 0 }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (hetu_decimal_compare (cases[i].a, cases[i].b), ==, cases[i].order);
      g_assert_cmpint (hetu_decimal_compare (cases[i].b, cases[i].a), ==, -cases[i].order);
    }
}

static void
test_trim_drops_idle_zeros (void)
{
  static const struct
  {
    const char *text;
    guint least;
    const char *trimmed;
  } cases[] = {
    { "300.00", 0, "300" }, { "300.00", 1, "300.0" }, { "0.850", 0, "0.85" },
    { "-1.50", 0, "-1.5" }, { "0.00", 0, "0" },       { "1200", 0, "1200" },
    { "1.5", 3, "1.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDecimal value = { 0 };
      g_autofree char *trimmed = NULL;

      g_assert_true (hetu_decimal_parse (cases[i].text, &value, NULL));
      trimmed = hetu_decimal_to_string (hetu_decimal_trim (value, cases[i].least));
      g_assert_cmpstr (trimmed, ==, cases[i].trimmed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse/keeps-the-written-decimals",
                   test_parse_keeps_the_written_decimals);
  g_test_add_func ("/decimal/parse/refuses-what-is-no-number", test_parse_refuses);
  g_test_add_func ("/decimal/to-string/round-trips", test_to_string_round_trips);
  g_test_add_func ("/decimal/round/half-away-from-zero", test_round_half_away_from_zero);
  g_test_add_func ("/decimal/from-double/keeps-ties-as-written",
                   test_from_double_keeps_ties_as_written);
  g_test_add_func ("/decimal/to-double/is-nearest", test_to_double);
  g_test_add_func ("/decimal/trim/drops-idle-zeros", test_trim_drops_idle_zeros);
  g_test_add_func ("/decimal/shift/is-exact-or-refused", test_shift_is_exact);
  g_test_add_func ("/decimal/sum/is-exact-or-refused", test_sums_are_exact);
  g_test_add_func ("/decimal/compare/by-value", test_compare_by_value);
  return g_test_run ();
}
