/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/period.h"

#include "error.h"

/* The written form, its kind, its months, its two labels. */
static const struct
{
  const char *text;
  HetuPeriodKind kind;
  int months;
  const char *zh;
  const char *en;
} forms[] = {
  { "2022", HETU_PERIOD_YEAR, 12, "2022 年", "2022" },
  { "2023-H1", HETU_PERIOD_HALF, 6, "2023 年上半年", "H1 2023" },
  { "2023-H2", HETU_PERIOD_HALF, 6, "2023 年下半年", "H2 2023" },
  { "2023-Q1", HETU_PERIOD_QUARTER, 3, "2023 年一季度", "Q1 2023" },
  { "2023-Q3", HETU_PERIOD_QUARTER, 3, "2023 年三季度", "Q3 2023" },
  { "2023-10", HETU_PERIOD_MONTH, 1, "2023 年 10 月", "Oct 2023" },
  { "2023-01", HETU_PERIOD_MONTH, 1, "2023 年 1 月", "Jan 2023" },
  { "2023-01/2023-10", HETU_PERIOD_CUMULATIVE, 10, "2023 年 1—10 月", "Jan–Oct 2023" },
  { "2023-01/2023-09", HETU_PERIOD_CUMULATIVE, 9, "2023 年 1—9 月", "Jan–Sep 2023" },
  { "2018/2022", HETU_PERIOD_SPAN, 60, "2018—2022 年", "2018–2022" },
  { "2023-04/2023-08", HETU_PERIOD_SPAN, 5, "2023 年 4—8 月", "Apr–Aug 2023" },
  { "2022-11/2023-02", HETU_PERIOD_SPAN, 4, "2022 年 11 月—2023 年 2 月", "Nov 2022–Feb 2023" },
  { "2018/", HETU_PERIOD_OPEN, 0, "2018 年以来", "since 2018" },
  { "2018-05/", HETU_PERIOD_OPEN, 0, "2018 年 5 月以来", "since May 2018" },
  { "/2035", HETU_PERIOD_OPEN, 0, "到 2035 年", "by 2035" },
  { "/2023-08", HETU_PERIOD_OPEN, 0, "到 2023 年 8 月", "by Aug 2023" },
};

static HetuPeriod
parsed (const char *text)
{
  g_autoptr (GError) error = NULL;
  HetuPeriod period;

  hetu_period_parse (text, &period, &error);
  g_assert_no_error (error);
  return period;
}

static void
assert_period (HetuPeriod period, const char *expected)
{
  g_autofree char *text = hetu_period_to_string (period);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_forms_round_trip (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      HetuPeriod period = parsed (forms[i].text);

      g_assert_cmpint (period.kind, ==, forms[i].kind);
      g_assert_cmpint (hetu_period_months (period), ==, forms[i].months);
      assert_period (period, forms[i].text);
    }
}

static void
test_labels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      HetuPeriod period = parsed (forms[i].text);
      g_autofree char *zh = hetu_period_to_label (period, HETU_LANGUAGE_ZH);
      g_autofree char *en = hetu_period_to_label (period, HETU_LANGUAGE_EN);

      g_assert_cmpstr (zh, ==, forms[i].zh);
      g_assert_cmpstr (en, ==, forms[i].en);
      assert_period (parsed (zh), forms[i].text);
    }
}

static void
test_equal_stretches_are_one_key (void)
{
  static const struct
  {
    const char *text;
    const char *canonical;
  } cases[] = {
    { "2023-01/2023-12", "2023" },    { "2023-01/2023-06", "2023-H1" },
    { "2023-04/2023-06", "2023-Q2" }, { "2023-05/2023-05", "2023-05" },
    { "2023/2023", "2023" },          { "2022-01/2023-12", "2022/2023" },
    { "2023-01/2023-03", "2023-Q1" }, { "2023-Q1/2023-Q3", "2023-01/2023-09" },
    { "2018-01/", "2018/" },          { "/2035-12", "/2035" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_period (parsed (cases[i].text), cases[i].canonical);
      g_assert_true (hetu_period_equal (parsed (cases[i].text), parsed (cases[i].canonical)));
    }
}

static void
test_reads_what_tables_write (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "2022年", "2022" },
    { "2022年度", "2022" },
    { "2022年全年", "2022" },
    { "2022年上半年", "2022-H1" },
    { "2022年下半年", "2022-H2" },
    { "2022年三季度", "2022-Q3" },
    { "2022年第四季度", "2022-Q4" },
    { "2022年第1季度", "2022-Q1" },
    { "2022年前三季度", "2022-01/2022-09" },
    { "2022年前10个月", "2022-01/2022-10" },
    { "2023年10月", "2023-10" },
    { "2023年3月份", "2023-03" },
    { "2023年1—10月", "2023-01/2023-10" },
    { "2023年1-10月", "2023-01/2023-10" },
    { "2023年1月—10月", "2023-01/2023-10" },
    { "2023年1月至10月", "2023-01/2023-10" },
    { "2023年1～2月份", "2023-01/2023-02" },
    { "2018—2022年", "2018/2022" },
    { "2018年—2022年", "2018/2022" },
    { "2022年11月—2023年2月", "2022-11/2023-02" },
    { " 2023 年 1—6 月 ", "2023-H1" },
    { "2023Q3", "2023-Q3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_period (parsed (cases[i].text), cases[i].expected);
}

static void
test_refuses (void)
{
  static const char *const cases[] = {
    "",
    "/",
    "23",
    "20233",
    "2023-13",
    "2023-00",
    "2023-1",
    "2023-H3",
    "2023-Q0",
    "2023-Q5",
    "2023-10-01",
    "2023-10/2023-01",
    "2022/2018",
    "2023//2024",
    "2023年13月",
    "2023年五季度",
    "2023年10—1月",
    "去年",
    "2023年1—13月",
    "2018—22年",
    "0999",
    "2023-10x",
    "2023年春",
    "到2035",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuPeriod period = hetu_period_year (1999);

      if (hetu_period_parse (cases[i], &period, &error))
        g_error ("%s was read", cases[i]);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      assert_period (period, "1999");
    }
}

static void
test_order_by_end_then_length (void)
{
  static const char *const ascending[] = {
    "/1999",   "2023/",   "2022-12",         "2022-Q4", "2022-H2", "2022",    "2018/2022",
    "2023-01", "2023-02", "2023-01/2023-02", "2023-03", "2023-Q1", "2023-H1", "2023",
  };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (ascending); i++)
    {
      g_assert_cmpint (hetu_period_compare (parsed (ascending[i]), parsed (ascending[i + 1])),
                       <,
                       0);
      g_assert_cmpint (hetu_period_compare (parsed (ascending[i + 1]), parsed (ascending[i])),
                       >,
                       0);
    }
}

static void
test_key_round_trips (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gint64 key = hetu_period_pack (parsed (forms[i].text));

      g_assert_cmpint (key, >, 0);
      assert_period (hetu_period_unpack (key), forms[i].text);
    }
  g_assert_cmpint (hetu_period_pack ((HetuPeriod){ 0 }), ==, 0);
  g_assert_cmpint (hetu_period_unpack (0).kind, ==, HETU_PERIOD_NONE);
}

static void
test_end_is_on_a_true_scale (void)
{
  g_assert_cmpfloat (hetu_period_end (parsed ("2022")), ==, 2023.0);
  g_assert_cmpfloat (hetu_period_end (parsed ("2023-Q1")), ==, 2023.25);
  g_assert_cmpfloat (hetu_period_end (parsed ("2018/2022")), ==, 2023.0);
  g_assert_cmpfloat (hetu_period_end (parsed ("2018/")), ==, 2018.0);
  g_assert_cmpfloat (hetu_period_end (parsed ("/2035")), ==, 2036.0);
  g_assert_cmpfloat (hetu_period_start (parsed ("2022")), ==, 2022.0);
  g_assert_cmpfloat_with_epsilon (hetu_period_start (parsed ("2023-Q2")), 2023.25, HETU_SAME_TIME);
  g_assert_cmpfloat (hetu_period_start (parsed ("2018/2022")), ==, 2018.0);
  g_assert_cmpfloat (hetu_period_start (parsed ("2018/")), ==, 2018.0);
  g_assert_cmpfloat_with_epsilon (hetu_period_end (parsed ("2023-01/2023-10")),
                                  2023 + 10.0 / 12,
                                  1e-9);
}

static void
test_shift_years_keeps_the_stretch (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      HetuPeriod period = parsed (forms[i].text);
      HetuPeriod back = hetu_period_shift_years (period, -1);

      g_assert_cmpint (back.kind, ==, period.kind);
      g_assert_false (hetu_period_equal (back, period));
      g_assert_true (hetu_period_equal (hetu_period_shift_years (back, 1), period));
    }
  assert_period (hetu_period_shift_years (parsed ("2023-01/2023-10"), -1), "2022-01/2022-10");
  assert_period (hetu_period_shift_years (parsed ("/2035"), 1), "/2036");
}

static void
test_previous_is_just_before (void)
{
  static const struct
  {
    const char *text;
    const char *previous;
  } cases[] = {
    { "2023", "2022" },       { "2023-H1", "2022-H2" }, { "2023-Q1", "2022-Q4" },
    { "2023-Q3", "2023-Q2" }, { "2023-01", "2022-12" }, { "2023-01/2023-10", "" },
    { "2018/2022", "" },      { "2018/", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_period (hetu_period_previous (parsed (cases[i].text)), cases[i].previous);
}

static void
test_contains (void)
{
  static const struct
  {
    const char *outer, *inner;
    gboolean contained;
  } cases[] = {
    { "2023", "2023-Q3", TRUE },      { "2023", "2023", TRUE },
    { "2023-Q3", "2023", FALSE },     { "2023", "2022-11/2023-02", FALSE },
    { "2018/2022", "2020-H1", TRUE }, { "2018/", "2030", TRUE },
    { "2018/", "2017", FALSE },       { "/2035", "2035", TRUE },
    { "/2035", "2036-01", FALSE },    { "2023", "2023/", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hetu_period_contains (parsed (cases[i].outer), parsed (cases[i].inner)),
                     ==,
                     cases[i].contained);
  g_assert_false (hetu_period_contains (parsed ("2023"), (HetuPeriod){ 0 }));
}

static void
test_grain (void)
{
  static const struct
  {
    const char *text;
    HetuGrain grain;
    gboolean has;
  } cases[] = {
    { "2023", HETU_GRAIN_YEAR, TRUE },
    { "2023-Q4", HETU_GRAIN_YEAR, FALSE },
    { "2023-Q4", HETU_GRAIN_QUARTER, TRUE },
    { "2023-H1", HETU_GRAIN_HALF, TRUE },
    { "2023", HETU_GRAIN_HALF, TRUE }, /* C-23: halves are told from January on */
    { "2023-H2", HETU_GRAIN_HALF, FALSE },
    { "2023-Q1", HETU_GRAIN_HALF, FALSE },
    { "2023-05", HETU_GRAIN_MONTH, TRUE },
    { "2023-05", HETU_GRAIN_CUMULATIVE, FALSE },
    { "2023-01/2023-05", HETU_GRAIN_CUMULATIVE, TRUE },
    { "2023-Q1", HETU_GRAIN_CUMULATIVE, TRUE },
    { "2023-H1", HETU_GRAIN_CUMULATIVE, TRUE },
    { "2023", HETU_GRAIN_CUMULATIVE, TRUE },
    { "2023-Q2", HETU_GRAIN_CUMULATIVE, FALSE },
    { "2018/2022", HETU_GRAIN_CUMULATIVE, FALSE },
    { "2018/2022", HETU_GRAIN_ANY, TRUE },
  };
  HetuGrain grain;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hetu_period_has_grain (parsed (cases[i].text), cases[i].grain),
                     ==,
                     cases[i].has);
  for (int i = HETU_GRAIN_ANY; i <= HETU_GRAIN_CUMULATIVE; i++)
    {
      g_assert_true (hetu_grain_parse (hetu_grain_to_string (i), &grain));
      g_assert_cmpint (grain, ==, i);
    }
  g_assert_true (hetu_grain_parse ("quarterly", &grain));
  g_assert_cmpint (grain, ==, HETU_GRAIN_QUARTER);
  g_assert_false (hetu_grain_parse ("weekly", &grain));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/forms/round-trip", test_forms_round_trip);
  g_test_add_func ("/period/label/is-read-again", test_labels);
  g_test_add_func ("/period/range/equal-stretches-are-one-key", test_equal_stretches_are_one_key);
  g_test_add_func ("/period/parse/reads-what-tables-write", test_reads_what_tables_write);
  g_test_add_func ("/period/parse/refuses-what-is-no-period", test_refuses);
  g_test_add_func ("/period/compare/by-end-then-length", test_order_by_end_then_length);
  g_test_add_func ("/period/pack/round-trips", test_key_round_trips);
  g_test_add_func ("/period/end/on-a-true-scale", test_end_is_on_a_true_scale);
  g_test_add_func ("/period/shift-years/keeps-the-stretch", test_shift_years_keeps_the_stretch);
  g_test_add_func ("/period/previous/is-just-before", test_previous_is_just_before);
  g_test_add_func ("/period/contains/every-month", test_contains);
  g_test_add_func ("/period/grain/has-its-points", test_grain);
  return g_test_run ();
}
