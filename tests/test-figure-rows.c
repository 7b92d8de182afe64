/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows a figure is made of, from a few figures of its own. */
#include "error.h"
#include "figure.h"
#include "small-store.h"

typedef struct
{
  SmallStore small;
  HetuSpec *spec; /* lines of 新增项目 of 洛龙区 */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const gint32 luolong[] = { 410311 };
  static const char *const projects[] = { "projects", NULL };

  small_store_open (&fixture->small);
  small_store_import (&fixture->small, "id,name_zh,unit,nature\nprojects,新增项目,个,count\n");
  fixture->spec = hetu_spec_new ();
  fixture->spec->kind = HETU_CHART_GROWTH_LINE;
  hetu_spec_set_indicators (fixture->spec, projects);
  hetu_spec_set_regions (fixture->spec, luolong, G_N_ELEMENTS (luolong));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hetu_spec_free (fixture->spec);
  small_store_close (&fixture->small);
}

/* @rows: of source, period, value and status */
static HetuFrame *
resolve (Fixture *fixture, const char *rows)
{
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  GString *table = g_string_new ("indicator,region,source,period,value,status\n");
  g_autoptr (GError) error = NULL;
  HetuFrame *frame;

  for (gsize i = 0; lines[i] != NULL; i++)
    g_string_append_printf (table, "projects,410311,洛龙区计划,%s\n", lines[i]);
  small_store_import (&fixture->small, table->str);
  g_string_free (table, TRUE);
  frame = hetu_figure_resolve (fixture->small.store, fixture->spec, &error);
  g_assert_no_error (error);
  return frame;
}

/* The year before is read for the sake of the base alone: that it lacks is no part of the figure. */
static void
test_growth_begins_where_it_was_asked_to (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  fixture->spec->measure = HETU_MEASURE_GROWTH;
  fixture->spec->from = hetu_period_year (2020);
  frame = resolve (fixture, "2019,,missing\n2020,100,\n2021,110,\n2022,121,");
  g_assert_cmpuint (frame->rows->len, ==, 2);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      g_assert_cmpint (row->period.first_year, ==, 2021 + (int) i);
      g_assert_cmpint (row->basis, ==, HETU_BASIS_COMPUTED);
      g_assert_cmpfloat_with_epsilon (row->y, 10, 1e-9);
    }
}

static void
test_number_of_another_definition_is_not_drawn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  fixture->spec->measure = HETU_MEASURE_LEVEL;
  frame = resolve (fixture, "2021,298,incomparable\n2022,50,");
  g_assert_cmpuint (frame->rows->len, ==, 2);
  g_assert_false (hetu_frame_get_row (frame, 0)->has_value);
  g_assert_cmpint (hetu_frame_get_row (frame, 0)->status, ==, HETU_STATUS_INCOMPARABLE);
  g_assert_true (hetu_frame_get_row (frame, 1)->has_value);
}

static void
assert_refused (Fixture *fixture, HetuChartKind kind, HetuMeasure measure, const char *indicators)
{
  g_auto (GStrv) ids = g_strsplit (indicators, ",", -1);
  g_autoptr (GError) error = NULL;

  fixture->spec->kind = kind;
  fixture->spec->measure = measure;
  hetu_spec_set_indicators (fixture->spec, (const char *const *) ids);
  g_assert_null (hetu_figure_resolve (fixture->small.store, fixture->spec, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
}

static void
test_units_that_share_no_axis_are_refused (Fixture *fixture, gconstpointer data)
{
  small_store_import (&fixture->small, "id,name_zh,unit,nature\ncoverage,覆盖率,%,ratio\n");
  assert_refused (fixture, HETU_CHART_GROWTH_LINE, HETU_MEASURE_LEVEL, "projects,gdp");
  assert_refused (fixture, HETU_CHART_SMALL_MULTIPLES, HETU_MEASURE_LEVEL, "projects,gdp");
  assert_refused (fixture, HETU_CHART_GROWTH_LINE, HETU_MEASURE_ABS_CHANGE, "projects,gdp");
  assert_refused (fixture, HETU_CHART_GROWTH_LINE, HETU_MEASURE_LEVEL, "coverage,gdp");
}

static void
test_ranking_of_two_indicators_is_refused (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, HETU_CHART_RANKED_BAR, HETU_MEASURE_GROWTH, "projects,gdp");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/figure/rows/growth-begins-where-it-was-asked-to",
              Fixture,
              NULL,
              set_up,
              test_growth_begins_where_it_was_asked_to,
              tear_down);
  g_test_add ("/figure/rows/another-definition-is-not-drawn",
              Fixture,
              NULL,
              set_up,
              test_number_of_another_definition_is_not_drawn,
              tear_down);
  g_test_add ("/figure/rows/units-that-share-no-axis-are-refused",
              Fixture,
              NULL,
              set_up,
              test_units_that_share_no_axis_are_refused,
              tear_down);
  g_test_add ("/figure/rows/ranking-of-two-indicators-is-refused",
              Fixture,
              NULL,
              set_up,
              test_ranking_of_two_indicators_is_refused,
              tear_down);
  return g_test_run ();
}
