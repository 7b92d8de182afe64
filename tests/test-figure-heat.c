/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tables and maps are made of, from a few figures of their own. */
#include "error.h"
#include "figure.h"
#include "small-store.h"

#include <string.h>

#define TOLERANCE 1e-9

static const gint32 city_and_districts[] = { 410300, 410311, 410308, 410305 };

typedef struct
{
  SmallStore small;
  HetuSpec *spec; /* a table of growth of 洛阳市 and three districts in 2022 */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const projects[] = { "projects", NULL };

  small_store_open (&fixture->small);
  small_store_import (
      &fixture->small,
      "code,parent,name_zh,name_en,short_zh,short_en,aliases,initials,tier,type,colour_slot\n"
      "410305,410300,涧西区,Jianxi District,涧西,Jianxi,,jxq,district,市辖区,2\n");
  small_store_import (&fixture->small,
                      "id,name_zh,unit,nature,direction\n"
                      "projects,新增项目,个,count,higher\n"
                      "energy,单位能耗,吨,stock,lower\n");
  fixture->spec = hetu_spec_new ();
  fixture->spec->kind = HETU_CHART_HEATMAP;
  fixture->spec->focus = 410311;
  hetu_spec_set_indicators (fixture->spec, projects);
  hetu_spec_set_regions (fixture->spec, city_and_districts, G_N_ELEMENTS (city_and_districts));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hetu_spec_free (fixture->spec);
  small_store_close (&fixture->small);
}

/* @rows: of indicator, region, period, measure, value, unit, status */
static void
add (Fixture *fixture, const char *rows)
{
  g_autofree char *table =
      g_strconcat ("indicator,region,period,measure,value,unit,status,source\n", NULL);
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GString) text = g_string_new (table);

  for (gsize i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s,洛龙区计划\n", lines[i]);
  small_store_import (&fixture->small, text->str);
}

static HetuFrame *
resolve (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HetuFrame *frame = hetu_figure_resolve (fixture->small.store, fixture->spec, &error);

  g_assert_no_error (error);
  return frame;
}

static const HetuFrameRow *
find (const HetuFrame *frame, gint32 region, int year)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (hetu_frame_get_series (frame, row->series)->region == region &&
          row->period.last_year == year)
        return row;
    }
  g_test_message ("%d has no row of %d", region, year);
  g_assert_not_reached ();
}

static void
add_growth (Fixture *fixture)
{
  add (fixture,
       "projects,410300,2022,growth,3.5,%,\n"
       "projects,410311,2022,growth,5.2,%,\n"
       "projects,410308,2022,growth,5.2,%,\n"
       "projects,410305,2022,growth,-1.0,%,\n"
       "projects,410311,2020,growth,2.0,%,\n"
       "projects,410308,2020,growth,,%,redacted");
}

/* C-27: every district has a row of every period; what is not told is missing, and has no rank. */
static void
test_absent_stay_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  add_growth (fixture);
  frame = resolve (fixture);
  g_assert_cmpuint (frame->categories->len, ==, 3);
  g_assert_cmpuint (frame->rows->len, ==, 4 * 3);
  g_assert_cmpint (find (frame, 410305, 2020)->status, ==, HETU_STATUS_MISSING);
  g_assert_cmpint (find (frame, 410308, 2020)->status, ==, HETU_STATUS_REDACTED);
  g_assert_cmpuint (find (frame, 410308, 2020)->rank, ==, 0);
  g_assert_false (find (frame, 410308, 2020)->has_shade);
}

/* Ties share a rank and the next is skipped; the city is no competitor; two are no field. */
static void
test_ranks_among_peers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  add_growth (fixture);
  frame = resolve (fixture);
  g_assert_cmpuint (find (frame, 410311, 2022)->rank, ==, 1);
  g_assert_cmpuint (find (frame, 410308, 2022)->rank, ==, 1);
  g_assert_cmpuint (find (frame, 410305, 2022)->rank, ==, 3);
  g_assert_cmpuint (find (frame, 410300, 2022)->rank, ==, 0);
  g_assert_cmpuint (find (frame, 410311, 2020)->rank, ==, 0);
}

/* Where less is better the least is first, and the note says so. */
static void
test_direction_is_the_indicators (Fixture *fixture, gconstpointer data)
{
  static const char *const energy[] = { "energy", NULL };
  g_autoptr (HetuFrame) frame = NULL;
  gboolean noted = FALSE;

  add (fixture,
       "energy,410311,2022,level,9,吨,\n"
       "energy,410308,2022,level,7,吨,\n"
       "energy,410305,2022,level,8,吨,");
  hetu_spec_set_indicators (fixture->spec, energy);
  fixture->spec->measure = HETU_MEASURE_LEVEL;
  frame = resolve (fixture);
  g_assert_cmpuint (find (frame, 410308, 2022)->rank, ==, 1);
  g_assert_cmpuint (find (frame, 410311, 2022)->rank, ==, 3);
  g_assert_cmpint (frame->shade, ==, HETU_SHADE_LEVEL);
  for (guint i = 0; i < frame->notes->len; i++)
    noted = noted || strstr (g_ptr_array_index (frame->notes, i), "以低者为先") != NULL;
  g_assert_true (noted);
}

/* C-32: rates are tinted by their distance from the city, in the figures' own decimals; the city is not tinted. */
static void
test_tint_is_distance_from_the_city (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  add_growth (fixture);
  frame = resolve (fixture);
  g_assert_cmpint (frame->shade, ==, HETU_SHADE_DIFFERENCE);
  g_assert_cmpstr (frame->yardstick, ==, "全市");
  g_assert_cmpfloat_with_epsilon (find (frame, 410311, 2022)->shade, 1.7, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (find (frame, 410305, 2022)->shade, -4.5, TOLERANCE);
  g_assert_false (find (frame, 410300, 2022)->has_shade);
  /* No figure of the city, no distance. */
  g_assert_false (find (frame, 410311, 2020)->has_shade);
}

/* A reported rate is not set against one computed here. */
static void
test_two_bases_are_not_compared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  add (fixture,
       "projects,410300,2022,growth,3.5,%,\n"
       "projects,410311,2021,level,100,个,\n"
       "projects,410311,2022,level,110,个,\n"
       "projects,410308,2022,growth,5.2,%,");
  frame = resolve (fixture);
  g_assert_cmpint (find (frame, 410311, 2022)->basis, ==, HETU_BASIS_COMPUTED);
  g_assert_false (find (frame, 410311, 2022)->has_shade);
  g_assert_true (find (frame, 410308, 2022)->has_shade);
}

/* Without a city the middle of the field is the yardstick. */
static void
test_median_where_there_is_no_city (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  add_growth (fixture);
  hetu_spec_set_regions (fixture->spec, city_and_districts + 1, 3);
  frame = resolve (fixture);
  g_assert_cmpstr (frame->yardstick, ==, "中位数");
  g_assert_cmpfloat_with_epsilon (find (frame, 410305, 2022)->shade, -6.2, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (find (frame, 410311, 2022)->shade, 0, TOLERANCE);
}

/* Levels of different units stand side by side, each in its own; only their ranks compare. */
static void
test_levels_of_two_units_compare_by_rank (Fixture *fixture, gconstpointer data)
{
  static const char *const both[] = { "projects", "energy", NULL };
  g_autoptr (HetuFrame) frame = NULL;

  add (fixture,
       "projects,410311,2022,level,9,个,\n"
       "projects,410308,2022,level,12,个,\n"
       "projects,410305,2022,level,3,个,\n"
       "energy,410311,2022,level,2.5,吨,");
  hetu_spec_set_indicators (fixture->spec, both);
  fixture->spec->measure = HETU_MEASURE_LEVEL;
  frame = resolve (fixture);
  g_assert_cmpint (frame->shade, ==, HETU_SHADE_RANK);
  g_assert_cmpuint (frame->categories->len, ==, 2);
  g_assert_false (hetu_unit_equal (hetu_frame_get_category (frame, 0)->unit,
                                   hetu_frame_get_category (frame, 1)->unit));
  g_assert_cmpfloat_with_epsilon (find (frame, 410311, 2022)->shade, 0.5, TOLERANCE);
}

/* A city alone stands for all its districts; it is on the map itself, apart. */
static void
test_map_of_a_city (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;
  guint n_outside = 0;

  add_growth (fixture);
  fixture->spec->kind = HETU_CHART_TILE_MAP;
  fixture->spec->focus = 0;
  fixture->spec->to = hetu_period_year (2022);
  hetu_spec_set_regions (fixture->spec, city_and_districts, 1);
  frame = resolve (fixture);
  g_assert_cmpuint (frame->series->len, ==, 4);
  g_assert_cmpuint (frame->categories->len, ==, 4);
  g_assert_cmpint (find (frame, 410300, 2022)->rank, ==, 0);
  g_assert_cmpfloat_with_epsilon (find (frame, 410311, 2022)->shade, 1.7, TOLERANCE);
  for (guint i = 0; i < frame->categories->len; i++)
    n_outside += hetu_frame_get_category (frame, i)->column < 0;
  g_assert_cmpuint (n_outside, ==, 1);
}

/* Those that were not chosen keep a tile and have no row. */
static void
test_map_of_chosen_districts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  add_growth (fixture);
  fixture->spec->kind = HETU_CHART_TILE_MAP;
  hetu_spec_set_regions (fixture->spec, city_and_districts + 1, 2);
  frame = resolve (fixture);
  g_assert_cmpuint (frame->categories->len, ==, 4);
  g_assert_cmpuint (frame->rows->len, ==, 3);
}

static void
assert_refused (Fixture *fixture, gint32 region, const char *told)
{
  g_autoptr (GError) error = NULL;

  hetu_spec_set_regions (fixture->spec, &region, 1);
  g_assert_null (hetu_figure_resolve (fixture->small.store, fixture->spec, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, told));
}

static void
test_map_without_a_layout_is_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const both[] = { "projects", "energy", NULL };

  add_growth (fixture);
  fixture->spec->kind = HETU_CHART_TILE_MAP;
  fixture->spec->focus = 0;
  assert_refused (fixture, 410000, "410000.csv");
  hetu_spec_set_indicators (fixture->spec, both);
  assert_refused (fixture, 410300, "heatmap");
}

#define ADD(name, function) \
  g_test_add ("/figure/heat/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("absent-stay-rows", test_absent_stay_rows);
  ADD ("ranks-among-peers", test_ranks_among_peers);
  ADD ("direction-is-the-indicators", test_direction_is_the_indicators);
  ADD ("tint-is-distance-from-the-city", test_tint_is_distance_from_the_city);
  ADD ("two-bases-are-not-compared", test_two_bases_are_not_compared);
  ADD ("median-where-there-is-no-city", test_median_where_there_is_no_city);
  ADD ("levels-of-two-units-compare-by-rank", test_levels_of_two_units_compare_by_rank);
  ADD ("map-of-a-city", test_map_of_a_city);
  ADD ("map-of-chosen-districts", test_map_of_chosen_districts);
  ADD ("map-without-a-layout-is-refused", test_map_without_a_layout_is_refused);
  return g_test_run ();
}
