/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/format.h"

#define THIN "\u2009"
#define MINUS "\u2212"

static HetuDecimal
decimal (const char *text)
{
  HetuDecimal value;

  g_assert_true (hetu_decimal_parse (text, &value, NULL));
  return value;
}

static HetuUnit
unit_of (const char *text)
{
  HetuUnit unit;

  g_assert_true (hetu_unit_parse (text, &unit, NULL));
  return unit;
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *value;
    int decimals;
    HetuFormatFlags flags;
    const char *zh, *en;
  } cases[] = {
    { "582.4", -1, HETU_FORMAT_PLAIN, "582.4", "582.4" },
    { "5675.2", -1, HETU_FORMAT_PLAIN, "5675.2", "5675.2" },
    { "37000", -1, HETU_FORMAT_PLAIN, "37" THIN "000", "37,000" },
    { "1210207.25", 1, HETU_FORMAT_PLAIN, "1" THIN "210" THIN "207.3", "1,210,207.3" },
    { "9999.95", 1, HETU_FORMAT_PLAIN, "10" THIN "000.0", "10,000.0" },
    { "-5", 1, HETU_FORMAT_PLAIN, MINUS "5.0", MINUS "5.0" },
    { "-0.04", 1, HETU_FORMAT_PLAIN, "0.0", "0.0" },
    { "-0.04", 1, HETU_FORMAT_SIGNED, "0.0", "0.0" },
    { "-0.05", 1, HETU_FORMAT_PLAIN, MINUS "0.1", MINUS "0.1" },
    { "2.1", -1, HETU_FORMAT_SIGNED, "+2.1", "+2.1" },
    { "-4.4", -1, HETU_FORMAT_SIGNED, MINUS "4.4", MINUS "4.4" },
    { "-12345", -1, HETU_FORMAT_PLAIN, MINUS "12" THIN "345", MINUS "12,345" },
    { "5.25", 1, HETU_FORMAT_PLAIN, "5.3", "5.3" },
    { "5.20", -1, HETU_FORMAT_PLAIN, "5.20", "5.20" },
    { "0.123456", -1, HETU_FORMAT_PLAIN, "0.123456", "0.123456" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDecimal value = decimal (cases[i].value);
      g_autofree char *zh =
          hetu_format_decimal (value, cases[i].decimals, cases[i].flags, HETU_LANGUAGE_ZH);
      g_autofree char *en =
          hetu_format_decimal (value, cases[i].decimals, cases[i].flags, HETU_LANGUAGE_EN);

      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_doubles_as_decimals (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *text;
  } cases[] = {
    { 8.1081, 1, "8.1" },     { 2.675, 2, "2.68" },          { -0.001, 1, "0.0" },
    { -5.0, 1, MINUS "5.0" }, { 37000, 0, "37" THIN "000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hetu_format_double (cases[i].value,
                                                  cases[i].decimals,
                                                  HETU_FORMAT_PLAIN,
                                                  HETU_LANGUAGE_ZH);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_values_with_units (void)
{
  static const struct
  {
    const char *value, *unit;
    HetuComparator comparator;
    HetuFormatFlags flags;
    const char *zh, *en;
  } cases[] = {
    { "582.4", "亿元", HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, "582.4 亿元", "CNY 58.24 bn" },
    { "582.4", "亿元", HETU_COMPARATOR_EQUAL, HETU_FORMAT_PLAIN, "582.4", "582.4" },
    { "1.2",
      "万人",
      HETU_COMPARATOR_AT_LEAST,
      HETU_FORMAT_UNIT,
      "≥1.2 万人",
      "≥12 thousand persons" },
    { "7.0", "%", HETU_COMPARATOR_ABOUT, HETU_FORMAT_UNIT, "≈7.0%", "≈7.0%" },
    { "5.5", "%", HETU_COMPARATOR_AT_MOST, HETU_FORMAT_PLAIN, "≤5.5", "≤5.5" },
    { "2.1",
      "个百分点",
      HETU_COMPARATOR_EQUAL,
      HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
      "+2.1 个百分点",
      "+2.1 pp" },
    { "1", "位", HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, "第 1", "No. 1" },
    { "10", "位", HETU_COMPARATOR_AT_MOST, HETU_FORMAT_UNIT, "前 10", "top 10" },
    { "3.5", "‰", HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, "3.5‰", "3.5‰" },
    { "39", "家", HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, "39 家", "39 entities" },
    { "37000", "元", HETU_COMPARATOR_MORE, HETU_FORMAT_UNIT, ">37" THIN "000 元", ">CNY 37,000" },
    { "12", "", HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, "12", "12" },
    { "101.5", "上年同期=100", HETU_COMPARATOR_EQUAL, HETU_FORMAT_PLAIN, "101.5", "101.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDecimal value = decimal (cases[i].value);
      HetuUnit unit = unit_of (cases[i].unit);
      g_autofree char *zh = hetu_format_value (value,
                                               unit,
                                               cases[i].comparator,
                                               -1,
                                               cases[i].flags,
                                               HETU_LANGUAGE_ZH);
      g_autofree char *en = hetu_format_value (value,
                                               unit,
                                               cases[i].comparator,
                                               -1,
                                               cases[i].flags,
                                               HETU_LANGUAGE_EN);

      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *low, *high, *unit;
    const char *zh, *en;
  } cases[] = {
    { "63", "68", "%", "63%—68%", "63%–68%" },
    { "3", "5", "条", "3—5 条", "3–5 items" },
    { "5", "10", "个百分点", "5—10 个百分点", "5–10 pp" },
    { "1", "3", "位", "第 1—3", "No. 1–3" },
    { "-1.5", "0", "%", MINUS "1.5%—0%", MINUS "1.5%–0%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDecimal low = decimal (cases[i].low);
      HetuDecimal high = decimal (cases[i].high);
      HetuUnit unit = unit_of (cases[i].unit);
      g_autofree char *zh = hetu_format_range (low, high, unit, HETU_LANGUAGE_ZH);
      g_autofree char *en = hetu_format_range (low, high, unit, HETU_LANGUAGE_EN);

      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_absences_are_never_merged (void)
{
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_MISSING, HETU_LANGUAGE_ZH), ==, "缺数");
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_MISSING, HETU_LANGUAGE_EN), ==, "n/a");
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_REDACTED, HETU_LANGUAGE_ZH), ==, "×");
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_INCOMPARABLE, HETU_LANGUAGE_ZH), ==, "—");
  g_assert_cmpstr (hetu_format_absence_words (HETU_STATUS_MISSING, HETU_LANGUAGE_ZH), ==, "缺数");
  g_assert_cmpstr (hetu_format_absence_words (HETU_STATUS_REDACTED, HETU_LANGUAGE_ZH),
                   ==,
                   "× 脱敏");
  g_assert_cmpstr (hetu_format_absence_words (HETU_STATUS_INCOMPARABLE, HETU_LANGUAGE_ZH),
                   ==,
                   "— 不可比");
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_QUALITATIVE, HETU_LANGUAGE_ZH), ==, "文字表述");
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_FINAL, HETU_LANGUAGE_ZH), ==, "");
  g_assert_cmpstr (hetu_format_absence (HETU_STATUS_SUSPECT, HETU_LANGUAGE_ZH), ==, "");
}

static void
test_one_unit_for_a_figure (void)
{
  static const struct
  {
    double values[3];
    gsize n_values;
    const char *unit, *chosen;
  } cases[] = {
    { { 5824000, 2407000, 3146000 }, 3, "万元", "亿元" },
    { { 582.4, 24.07, 314.6 }, 3, "亿元", "亿元" },
    { { 0.5, 0.2, 0.9 }, 3, "亿元", "万元" },
    { { 37000, 41000 }, 2, "元", "万元" },
    { { 800, 500, 1562 }, 3, "元", "元" },
    { { -582.4, -24.07 }, 2, "亿元", "亿元" },
    { { 13000, 11000, 90000 }, 3, "人", "万人" },
    { { 800, 12000, 900 }, 3, "人", "人" },
    { { 1.3, 1.1 }, 2, "亿人次", "万人次" },
    { { 37000, 41000 }, 2, "%", "%" },
    { { 37000, 41000 }, 2, "元/人", "元/人" },
    { { 50000, 60000 }, 2, "平方米", "平方米" },
    { { 0 }, 0, "亿元", "亿元" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuUnit chosen =
          hetu_format_choose_unit (cases[i].values, cases[i].n_values, unit_of (cases[i].unit));
      g_autofree char *name = hetu_unit_to_string (chosen, HETU_LANGUAGE_ZH);

      g_assert_cmpstr (name, ==, cases[i].chosen);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/number/sign-groups-and-rounding", test_numbers);
  g_test_add_func ("/format/double/as-a-decimal", test_doubles_as_decimals);
  g_test_add_func ("/format/value/comparator-and-unit", test_values_with_units);
  g_test_add_func ("/format/range/both-ends-carry-the-sign", test_ranges);
  g_test_add_func ("/format/absence/never-merged", test_absences_are_never_merged);
  g_test_add_func ("/format/choose-unit/by-the-median", test_one_unit_for_a_figure);
  return g_test_run ();
}
