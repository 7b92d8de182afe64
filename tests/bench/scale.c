/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times what a store answers: opening it, one series, one cross-section of all places, a name among all. Prints “name value” lines, of processor time; medians. Usage: scale STORE PREFIX INDICATOR PERIOD: a store with figures of
 * growth, the prefix of the names that are printed, and one of which many places have a figure. */
#include "store/query.h"

#include <stdlib.h>
#include <time.h>

#define N_SERIES 1001
#define N_SECTIONS 41
#define N_OPENS 9

static double
now_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_median (const char *prefix, const char *name, double *values, gsize n, double unit)
{
  qsort (values, n, sizeof *values, compare);
  g_print ("%s_%s %.3f\n", prefix, name, values[n / 2] / unit);
}

static HetuStore *
time_opens (const char *path, const char *prefix)
{
  double values[N_OPENS];
  HetuStore *store = NULL;

  for (gsize i = 0; i < N_OPENS; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = now_us ();

      g_clear_object (&store);
      store = hetu_store_open (path, HETU_STORE_READ_ONLY, &error);
      g_assert_no_error (error);
      values[i] = now_us () - start;
    }
  print_median (prefix, "open_ms", values, N_OPENS, 1000);
  return store;
}

static void
time_series (HetuStore *store, gint32 indicator, const char *prefix)
{
  static double values[N_SERIES];
  GListModel *districts = hetu_store_get_districts (store);
  guint n = g_list_model_get_n_items (districts);
  HetuPeriod none = { 0 };

  for (guint i = 0; i < N_SERIES; i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, i * 7919 % n);
      gint32 code = hetu_district_get_code (district);
      double start = now_us ();
      g_autoptr (HetuSeries) series = hetu_query_series (store,
                                                         indicator,
                                                         code,
                                                         HETU_MEASURE_GROWTH,
                                                         HETU_GRAIN_ANY,
                                                         none,
                                                         none,
                                                         0,
                                                         NULL);

      g_assert_nonnull (series);
      values[i] = now_us () - start;
    }
  print_median (prefix, "series_us", values, N_SERIES, 1);
}

static void
time_sections (HetuStore *store, gint32 indicator, HetuPeriod period, const char *prefix)
{
  double values[N_SECTIONS];
  guint found = 0;

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      HetuQuery query = HETU_QUERY_INIT;
      g_autoptr (GArray) section = NULL;
      double start = now_us ();

      query.indicators = &indicator;
      query.n_indicators = 1;
      query.measure = HETU_MEASURE_GROWTH;
      query.from = period;
      query.to = period;
      query.chosen_only = TRUE;
      section = hetu_query_statements (store, &query, NULL);
      g_assert_nonnull (section);
      found = section->len;
      values[i] = now_us () - start;
    }
  print_median (prefix, "section_ms", values, N_SECTIONS, 1000);
  g_print ("%s_section_rows %u\n", prefix, found);
}

static void
time_names (HetuStore *store, const char *prefix)
{
  double values[N_SERIES];
  GListModel *districts = hetu_store_get_districts (store);
  guint n = g_list_model_get_n_items (districts);

  for (guint i = 0; i < N_SERIES; i++)
    {
      g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, i * 7919 % n);
      g_autofree char *name = g_strdup_printf ("%06d", hetu_district_get_code (district));
      double start = now_us ();

      g_assert_nonnull (hetu_store_find_district (store, name, NULL));
      values[i] = now_us () - start;
    }
  print_median (prefix, "find_district_us", values, N_SERIES, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (HetuStore) store = NULL;
  HetuIndicator *indicator;
  HetuPeriod period;

  if (argc != 5 || !hetu_period_parse (argv[4], &period, NULL))
    return 2;
  store = time_opens (argv[1], argv[2]);
  indicator = hetu_store_find_indicator (store, argv[3], NULL);
  g_assert_nonnull (indicator);
  time_series (store, hetu_indicator_get_number (indicator), argv[2]);
  time_sections (store, hetu_indicator_get_number (indicator), period, argv[2]);
  time_names (store, argv[2]);
  return 0;
}
