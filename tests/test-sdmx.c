/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of SDMX-CSV: times, units, statuses and comparators, each way. */
#include "model/sdmx.h"

#include <string.h>

static const struct
{
  const char *period, *time, *frequency;
} times[] = {
  { "2023", "2023", "A" },
  { "2023-H1", "2023-S1", "S" },
  { "2023-H2", "2023-S2", "S" },
  { "2023-Q1", "2023-Q1", "Q" },
  { "2023-Q3", "2023-Q3", "Q" },
  { "2023-05", "2023-05", "M" },
  { "2023-12", "2023-12", "M" },
  { "2023-01/2023-02", "2023-01-01/P2M", "M" },
  { "2023-01/2023-10", "2023-01-01/P10M", "M" },
  { "2018/2022", "2018-01-01/P5Y", "_O" },
  { "2022-11/2023-03", "2022-11-01/P5M", "_O" },
  { "2018/", "2018-01-01/..", "_O" },
  { "/2035", "../2035-12-31", "_O" },
};

static void
test_times (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *time = NULL;
      g_autofree char *back = NULL;
      HetuPeriod period, read = { 0 };

      g_assert_true (hetu_period_parse (times[i].period, &period, NULL));
      time = hetu_sdmx_time_to_string (period);
      g_assert_cmpstr (time, ==, times[i].time);
      g_assert_cmpstr (hetu_sdmx_frequency (period), ==, times[i].frequency);
      g_assert_true (hetu_sdmx_time_parse (time, &read));
      back = hetu_period_to_string (read);
      g_assert_cmpstr (back, ==, times[i].period);
    }
}

static void
test_other_times (void)
{
  static const char *const refused[] = {
    "",        "20x3",           "2023-13",        "2023-S3",        "2023-Q5",  "2023-W05",
    "2023-B1", "2023-01-15/P1M", "2023-01-01/P0M", "2023-01-01/P5D", "2023-Q1x", "2023-01-01",
    NULL
  };
  HetuPeriod period = { 0 };

  g_assert_true (hetu_sdmx_time_parse ("2023-A1", &period));
  g_assert_true (hetu_period_equal (period, hetu_period_year (2023)));
  g_assert_true (hetu_sdmx_time_parse ("2023-M07", &period));
  g_assert_true (hetu_period_equal (period, hetu_period_month (2023, 7)));
  /* A year and a quarter have words of their own, whatever the range that says them. */
  g_assert_true (hetu_sdmx_time_parse ("2023-04-01/P3M", &period));
  g_assert_true (hetu_period_equal (period, hetu_period_quarter (2023, 2)));
  for (gsize i = 0; refused[i] != NULL; i++)
    {
      period = hetu_period_year (1);
      g_assert_false (hetu_sdmx_time_parse (refused[i], &period));
      g_assert_cmpint (period.first_year, ==, 1);
    }
}

static const struct
{
  const char *unit, *measure;
  int multiplier;
} units[] = {
  { "", "", 0 },
  { "亿元", "CNY", 8 },
  { "元", "CNY", 0 },
  { "万美元", "USD", 4 },
  { "%", "%", 0 },
  { "‰", "%", -1 },
  { "位", "位", 0 },
  { "个百分点", "个百分点", 0 },
  { "万千瓦时", "瓦时", 7 },
  { "万吨", "吨", 4 },
  { "公里", "米", 3 },
  { "万元/人", "元/人", 4 },
};

static void
test_units (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      HetuUnit unit = HETU_UNIT_NONE, read = HETU_UNIT_PERCENT;
      g_autofree char *measure = NULL;
      int multiplier = 99;

      g_assert_true (*units[i].unit == '\0' || hetu_unit_parse (units[i].unit, &unit, NULL));
      measure = hetu_sdmx_unit_to_string (unit, &multiplier);
      g_assert_cmpstr (measure, ==, units[i].measure);
      g_assert_cmpint (multiplier, ==, units[i].multiplier);
      g_assert_true (hetu_sdmx_unit_parse (measure, multiplier, &read, NULL));
      g_assert_true (hetu_unit_equal (read, unit));
    }
  g_assert_false (hetu_sdmx_unit_parse ("", 3, &(HetuUnit){ 0 }, NULL));
  g_assert_false (hetu_sdmx_unit_parse ("CNY", 40, &(HetuUnit){ 0 }, NULL));
}

/* No two share a code, and each comes back. */
static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i <= HETU_STATUS_INCOMPARABLE; i++)
    {
      HetuStatus status = HETU_STATUS_FINAL;
      const char *code = hetu_sdmx_status_to_code ((HetuStatus) i);

      g_assert_true (g_hash_table_add (seen, (gpointer) code));
      g_assert_true (hetu_sdmx_status_parse (code, &status));
      g_assert_cmpint (status, ==, i);
    }
  for (int i = 0; i <= HETU_COMPARATOR_QUALITATIVE; i++)
    {
      HetuComparator comparator = HETU_COMPARATOR_EQUAL;
      const char *code = hetu_sdmx_comparator_to_code ((HetuComparator) i);

      g_assert_true (g_hash_table_add (seen, (gpointer) code));
      g_assert_true (hetu_sdmx_comparator_parse (code, &comparator));
      g_assert_cmpint (comparator, ==, i);
    }
}

static void
test_columns (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (HetuSdmxComponent i = 0; i < HETU_SDMX_N_COMPONENTS; i++)
    {
      const HetuSdmxColumn *column = hetu_sdmx_get_column (i);

      g_assert_nonnull (column->zh);
      g_assert_nonnull (column->en);
      g_assert_cmpint (strspn (column->id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_"), ==, strlen (column->id));
      g_assert_true (g_hash_table_add (seen, (gpointer) column->id));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sdmx/times", test_times);
  g_test_add_func ("/sdmx/other-times", test_other_times);
  g_test_add_func ("/sdmx/units", test_units);
  g_test_add_func ("/sdmx/each-code-once", test_codes);
  g_test_add_func ("/sdmx/columns-have-ids-and-names", test_columns);
  return g_test_run ();
}
