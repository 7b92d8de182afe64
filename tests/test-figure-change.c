/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What slopes and bumps are made of, from a few figures of their own. */
#include "error.h"
#include "figure.h"
#include "small-store.h"

#include <string.h>

typedef struct
{
  SmallStore small;
  HetuSpec *spec; /* of 新增项目 of four districts, 洛龙区 first */
} Fixture;

static void
put_district (HetuLedger *ledger, gint32 code, const char *name, gint32 parent, HetuTier tier)
{
  HetuDistrictInfo info = { .code = code,
                            .parent = parent,
                            .name_zh = name,
                            .name_en = name,
                            .initials = "x",
                            .tier = tier,
                            .type = "市辖区" };

  g_assert_cmpint (hetu_ledger_put_district (ledger, &info, NULL), ==, code);
}

/* @rows: of region, period, value and status */
static void
take_figures (Fixture *fixture, const char *indicator, const char *rows)
{
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GString) table = g_string_new ("indicator,source,region,period,value,status\n");

  for (gsize i = 0; lines[i] != NULL; i++)
    g_string_append_printf (table, "%s,洛龙区计划,%s\n", indicator, lines[i]);
  small_store_import (&fixture->small, table->str);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const gint32 four[] = { 410311, 410308, 410304, 410305 };
  static const char *const projects[] = { "projects", NULL };
  HetuLedger *ledger;

  small_store_open (&fixture->small);
  ledger = hetu_ledger_begin (fixture->small.store, "districts", NULL);
  put_district (ledger, 410304, "瀍河回族区", 410300, HETU_TIER_DISTRICT);
  put_district (ledger, 410305, "涧西区", 410300, HETU_TIER_DISTRICT);
  g_assert_true (hetu_ledger_commit (ledger, NULL));
  small_store_import (&fixture->small,
                      "id,name_zh,unit,nature,direction\nprojects,新增项目,个,count,higher\n"
                      "accidents,事故起数,起,count,lower\n");
  fixture->spec = hetu_spec_new ();
  fixture->spec->measure = HETU_MEASURE_LEVEL;
  hetu_spec_set_indicators (fixture->spec, projects);
  hetu_spec_set_regions (fixture->spec, four, G_N_ELEMENTS (four));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hetu_spec_free (fixture->spec);
  small_store_close (&fixture->small);
}

static HetuFrame *
resolve (Fixture *fixture, HetuChartKind kind)
{
  g_autoptr (GError) error = NULL;
  HetuFrame *frame;

  fixture->spec->kind = kind;
  frame = hetu_figure_resolve (fixture->small.store, fixture->spec, &error);
  g_assert_no_error (error);
  return frame;
}

static void
assert_refused (Fixture *fixture, HetuChartKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *misfit = NULL;

  fixture->spec->kind = kind;
  g_assert_null (hetu_figure_resolve (fixture->small.store, fixture->spec, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  misfit = hetu_figure_find_misfit (fixture->small.store, fixture->spec, kind);
  g_assert_cmpstr (misfit, ==, error->message);
}

/* “5 4 – ×”: the value of each row of @series, by period. */
static char *
write_values (const HetuFrame *frame, guint series)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *value = hetu_decimal_to_string (row->value);

      if (row->series == series)
        g_string_append_printf (out,
                                "%s%s",
                                out->len > 0 ? " " : "",
                                row->has_value                        ? value
                                : row->status == HETU_STATUS_REDACTED ? "×"
                                                                      : "–");
    }
  return g_string_free (out, FALSE);
}

static void
assert_values (const HetuFrame *frame, guint series, const char *values)
{
  g_autofree char *found = write_values (frame, series);

  g_assert_cmpstr (found, ==, values);
}

/* A slope has a row at either end, missing and redacted ones too. */
static void
test_slope_keeps_what_lacks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (fixture,
                "projects",
                "410311,2019,5,\n410311,2020,9,\n410311,2022,8,\n410308,2019,4,\n"
                "410304,2022,,redacted\n410305,2019,3,\n410305,2022,7,");
  fixture->spec->from = hetu_period_year (2019);
  fixture->spec->to = hetu_period_year (2022);
  frame = resolve (fixture, HETU_CHART_SLOPE);
  g_assert_cmpuint (frame->rows->len, ==, 8);
  assert_values (frame, 0, "5 8");
  assert_values (frame, 1, "4 –");
  assert_values (frame, 2, "– ×");
  assert_values (frame, 3, "3 7");
}

/* Ends that nobody set are the two periods of which most have both, the focus before all. */
static void
test_slope_finds_its_ends (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (fixture,
                "projects",
                "410311,2018,5,\n410311,2020,9,\n410308,2018,4,\n410308,2020,4,\n"
                "410308,2022,5,\n410304,2020,1,\n410304,2022,2,\n410305,2020,3,\n410305,2022,7,");
  frame = resolve (fixture, HETU_CHART_SLOPE);
  g_assert_true (hetu_period_equal (frame->from, hetu_period_year (2018)));
  g_assert_true (hetu_period_equal (frame->to, hetu_period_year (2020)));
}

/* With an end set the start is that of which most have a figure, targets counting at the end; and where no line runs, the one
 * that most have, of equals the latest. */
static void
test_slope_starts_where_most_have_a_figure (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *rows;
    int from;
  } cases[] = {
    /* a line to the target of 2023 runs from 2022 only */
    { "410308,2018,4,\n410305,2018,6,\n410311,2022,8,", 2022 },
    /* no line to 2022: 2020 tells of two, 2018 of one */
    { "410308,2018,4,\n410308,2020,4,\n410305,2020,6,\n410311,2022,8,", 2020 },
    { "410308,2018,4,\n410305,2020,6,\n410311,2022,8,", 2020 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = NULL;

      if (i > 0)
        {
          tear_down (fixture, NULL);
          set_up (fixture, NULL);
        }
      take_figures (fixture, "projects", cases[i].rows);
      if (i == 0)
        small_store_import (&fixture->small,
                            "indicator,source,region,period,value,kind\n"
                            "projects,洛龙区计划,410311,2023,9,target\n");
      fixture->spec->to = hetu_period_year (i == 0 ? 2023 : 2022);
      frame = resolve (fixture, HETU_CHART_SLOPE);
      g_assert_true (hetu_period_equal (frame->from, hetu_period_year (cases[i].from)));
      g_assert_true (hetu_period_equal (frame->to, fixture->spec->to));
    }
}

/* A total is no peer of its parts: it is told in the note. */
static void
test_slope_leaves_totals_out (Fixture *fixture, gconstpointer data)
{
  static const gint32 both[] = { 410311, 410300 };
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (
      fixture,
      "projects",
      "410311,2018,5,\n410311,2020,9,\n410300,2018,50,\n410300,2020,90,\n410300,2022,99,");
  hetu_spec_set_regions (fixture->spec, both, G_N_ELEMENTS (both));
  frame = resolve (fixture, HETU_CHART_SLOPE);
  g_assert_cmpuint (frame->series->len, ==, 1);
  g_assert_cmpuint (frame->rows->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (frame->notes, 0), "洛阳市 2020 年为 90 个"));
}

static void
test_slope_needs_two_periods (Fixture *fixture, gconstpointer data)
{
  take_figures (fixture, "projects", "410311,2019,5,\n410308,2019,4,");
  assert_refused (fixture, HETU_CHART_SLOPE);
}

/* Equal figures share a rank and the next is skipped; what lacks has none and takes none away (C-27). */
static void
test_bump_ranks_each_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (fixture,
                "projects",
                "410311,2020,5,\n410308,2020,9,\n410304,2020,5,\n410305,2020,1,\n"
                "410311,2021,5,\n410308,2021,,missing\n410304,2021,6,\n410305,2021,,redacted\n"
                "410311,2022,7,\n410308,2022,7,\n410304,2022,7,\n410305,2022,1,");
  frame = resolve (fixture, HETU_CHART_BUMP);
  assert_values (frame, 0, "2 2 1");
  assert_values (frame, 1, "1 – 1");
  assert_values (frame, 2, "2 1 1");
  assert_values (frame, 3, "4 × 4");
  g_assert_cmpstr (hetu_frame_get_row (frame, 0)->text, ==, "5 个");
  g_assert_true (
      g_str_has_prefix (frame->subtitle, "新增项目位次（各期有数据的 2—4 个地区，由高到低）"));
}

/* A bound is at no place of a scatter; it is told in words. */
static void
test_scatter_places_no_bounds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;
  const HetuFrameRow *bound = NULL;

  small_store_import (&fixture->small,
                      "indicator,source,region,period,measure,value,comparator\n"
                      "projects,洛龙区计划,410311,2022,level,5,\n"
                      "projects,洛龙区计划,410311,2022,growth,3.1,\n"
                      "projects,洛龙区计划,410308,2022,level,7,>\n"
                      "projects,洛龙区计划,410308,2022,growth,2.0,\n"
                      "projects,洛龙区计划,410304,2022,level,6,\n"
                      "projects,洛龙区计划,410304,2022,growth,4.0,\n");
  frame = resolve (fixture, HETU_CHART_SCATTER);
  bound = hetu_frame_get_row (frame, 2);
  g_assert_false (bound->has_value);
  g_assert_cmpint (bound->status, ==, HETU_STATUS_QUALITATIVE);
  g_assert_nonnull (strstr (bound->text, "7 个"));
  g_assert_nonnull (strstr (frame->notes->pdata[0], "不是确数，未列入"));
  g_assert_true (hetu_frame_get_row (frame, 0)->has_value);
  g_assert_true (hetu_frame_get_row (frame, 3)->has_value);
}

/* “超过 7” may be 8 or 80: a bound has no rank and takes none away. */
static void
test_bump_ranks_no_bounds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (fixture,
                "projects",
                "410311,2020,5,\n410308,2020,9,\n410304,2020,6,\n410311,2021,5,\n410304,2021,6,\n"
                "410311,2022,5,\n410308,2022,4,\n410304,2022,6,");
  small_store_import (&fixture->small,
                      "indicator,source,region,period,value,comparator\n"
                      "projects,洛龙区计划,410308,2021,7,>\n");
  frame = resolve (fixture, HETU_CHART_BUMP);
  assert_values (frame, 0, "3 2 2");
  assert_values (frame, 2, "2 1 1");
  g_assert_cmpint (hetu_frame_get_row (frame, 4)->status, ==, HETU_STATUS_QUALITATIVE);
  g_assert_false (hetu_frame_get_row (frame, 4)->has_value);
  g_assert_nonnull (strstr (hetu_frame_get_row (frame, 4)->text, "7 个"));
  for (guint i = 0; i < frame->notes->len; i++)
    g_assert_null (strstr (frame->notes->pdata[i], "口径不同"));
}

/* Of what is better when lower the least is first. */
static void
test_bump_follows_the_direction (Fixture *fixture, gconstpointer data)
{
  static const char *const accidents[] = { "accidents", NULL };
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (fixture,
                "accidents",
                "410311,2020,5,\n410308,2020,9,\n410304,2020,6,\n410311,2021,5,\n410308,2021,4,\n"
                "410304,2021,6,\n410311,2022,5,\n410308,2022,9,\n410304,2022,6,");
  hetu_spec_set_indicators (fixture->spec, accidents);
  frame = resolve (fixture, HETU_CHART_BUMP);
  assert_values (frame, 0, "1 2 1");
  assert_values (frame, 1, "3 1 3");
  g_assert_nonnull (strstr (frame->subtitle, "由低到高"));
}

/* Of fewer than three the field is all of their parent's; the others are context and take no colour. */
static void
test_bump_of_few_takes_the_whole_field (Fixture *fixture, gconstpointer data)
{
  static const gint32 one[] = { 410311, 410300 };
  g_autoptr (HetuFrame) frame = NULL;

  take_figures (fixture,
                "projects",
                "410311,2020,5,\n410308,2020,9,\n410304,2020,4,\n410311,2021,5,\n410308,2021,4,\n"
                "410304,2021,6,\n410311,2022,5,\n410308,2022,9,\n410304,2022,6,");
  hetu_spec_set_regions (fixture->spec, one, G_N_ELEMENTS (one));
  frame = resolve (fixture, HETU_CHART_BUMP);
  g_assert_cmpuint (frame->series->len, ==, 4);
  g_assert_cmpint (hetu_frame_get_series (frame, 0)->role, ==, HETU_ROLE_FOCUS);
  assert_values (frame, 0, "2 2 3");
  for (guint i = 1; i < 4; i++)
    {
      const HetuFrameSeries *series = hetu_frame_get_series (frame, i);

      g_assert_cmpint (series->role, ==, HETU_ROLE_CONTEXT);
      g_assert_cmpint (hetu_district_get_colour_slot (
                           hetu_store_get_district (fixture->small.store, series->region)),
                       ==,
                       0);
    }
}

/* Ranks that were published are shown as they are told. */
static void
test_bump_shows_published_ranks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HetuFrame) frame = NULL;

  small_store_import (&fixture->small,
                      "indicator,source,region,period,value,measure,unit,ref_region\n"
                      "projects,洛龙区计划,410311,2020,12,rank,位,410300\n"
                      "projects,洛龙区计划,410311,2021,10,rank,位,410300\n"
                      "projects,洛龙区计划,410311,2022,11,rank,位,410300\n");
  fixture->spec->measure = HETU_MEASURE_RANK;
  frame = resolve (fixture, HETU_CHART_BUMP);
  assert_values (frame, 0, "12 10 11");
}

static void
test_bump_needs_three_periods (Fixture *fixture, gconstpointer data)
{
  take_figures (fixture,
                "projects",
                "410311,2019,5,\n410308,2019,4,\n410311,2020,5,\n410308,2020,4,\n410311,2021,5,");
  assert_refused (fixture, HETU_CHART_BUMP);
}

/* Levels of the focus alone, growth of all; each in its unit, over the periods of the focus. */
static void
test_levels_are_the_focus_s (Fixture *fixture, gconstpointer data)
{
  static const gint32 both[] = { 410311, 410300 };
  g_autoptr (HetuFrame) frame = NULL;

  small_store_import (&fixture->small,
                      "indicator,source,region,period,measure,value,unit,status\n"
                      "projects,洛龙区计划,410311,2020,level,50,个,\n"
                      "projects,洛龙区计划,410311,2021,level,,个,redacted\n"
                      "projects,洛龙区计划,410311,2022,level,70,个,\n"
                      "projects,洛龙区计划,410311,2021,growth,8.25,%,\n"
                      "projects,洛龙区计划,410300,2019,growth,3.0,%,\n"
                      "projects,洛龙区计划,410300,2021,growth,4.0,%,\n"
                      "projects,洛龙区计划,410300,2022,level,900,个,\n");
  hetu_spec_set_regions (fixture->spec, both, G_N_ELEMENTS (both));
  frame = resolve (fixture, HETU_CHART_LEVEL_GROWTH);
  g_assert_true (hetu_period_equal (frame->from, hetu_period_year (2020)));
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *unit =
          hetu_unit_to_string (hetu_frame_get_row_unit (frame, row), HETU_LANGUAGE_ZH);

      g_assert_cmpuint (row->category, ==, row->panel);
      g_assert_cmpstr (unit, ==, row->panel == 0 ? "个" : "%");
      g_assert_true (row->panel == 1 || row->series == 0);
    }
  assert_values (frame, 0, "50 × 70 – 8.25");
  assert_values (frame, 1, "– 4.0");
}

/* A rate has no level to stand over its growth. */
static void
test_rates_have_no_levels (Fixture *fixture, gconstpointer data)
{
  static const char *const share[] = { "share", NULL };

  small_store_import (&fixture->small, "id,name_zh,unit,nature\nshare,比重,%,ratio\n");
  hetu_spec_set_indicators (fixture->spec, share);
  assert_refused (fixture, HETU_CHART_LEVEL_GROWTH);
}

static void
test_several_indicators_are_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const two[] = { "projects", "accidents", NULL };

  hetu_spec_set_indicators (fixture->spec, two);
  assert_refused (fixture, HETU_CHART_SLOPE);
  assert_refused (fixture, HETU_CHART_BUMP);
  assert_refused (fixture, HETU_CHART_LEVEL_GROWTH);
}

#define CASE(name, test) g_test_add ("/figure/change/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("slope-keeps-what-lacks", test_slope_keeps_what_lacks);
  CASE ("slope-finds-its-ends", test_slope_finds_its_ends);
  CASE ("slope-starts-where-most-have-a-figure", test_slope_starts_where_most_have_a_figure);
  CASE ("slope-leaves-totals-out", test_slope_leaves_totals_out);
  CASE ("slope-needs-two-periods", test_slope_needs_two_periods);
  CASE ("bump-ranks-each-period", test_bump_ranks_each_period);
  CASE ("scatter-places-no-bounds", test_scatter_places_no_bounds);
  CASE ("bump-ranks-no-bounds", test_bump_ranks_no_bounds);
  CASE ("bump-follows-the-direction", test_bump_follows_the_direction);
  CASE ("bump-of-few-takes-the-whole-field", test_bump_of_few_takes_the_whole_field);
  CASE ("bump-shows-published-ranks", test_bump_shows_published_ranks);
  CASE ("bump-needs-three-periods", test_bump_needs_three_periods);
  CASE ("levels-are-the-focus-s", test_levels_are_the_focus_s);
  CASE ("rates-have-no-levels", test_rates_have_no_levels);
  CASE ("several-indicators-are-refused", test_several_indicators_are_refused);
  return g_test_run ();
}
