/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A board of gauges by a pace line and thresholds of its own: what it says and where it draws them. */
#include "chart/pace-words.h"
#include "error.h"
#include "figure.h"
#include "figure/targets.h"
#include "tidy-store.h"

#include <string.h>

/* A fifth of last year's jobs came in its first quarter; flats have no course of last year's. */
#define ROWS                                                         \
  "urban_new_employment,410311,2022-Q1,level,0.2,万人\n"           \
  "urban_new_employment,410311,2022,level,1,万人\n"                \
  "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"   \
  "urban_new_employment,410311,2023-Q1,level,0.216,万人\n"         \
  "old_communities_renovated,410311,2023,level,100,个,,target,>=\n" \
  "old_communities_renovated,410311,2023-Q1,level,22,个"

static HetuFrame *
resolve (HetuStore *store, const char *line, const char *warnings, gint32 as_of, GError **error)
{
  static const gint32 regions[] = { 410311 };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();

  spec->kind = HETU_CHART_BULLET;
  hetu_spec_set_regions (spec, regions, 1);
  g_assert_true (hetu_period_parse ("2023-Q1", &spec->to, NULL));
  spec->line = g_strdup (line);
  spec->warnings = g_strdup (warnings);
  spec->as_of = as_of;
  return hetu_figure_resolve (store, spec, error);
}

/* 18 % where a straight line asks 25 and last year's asks 20. */
static void
test_line_names_itself (void)
{
  static const struct
  {
    const char *line;
    HetuPaceKind pace;
    gboolean mixed;
    const char *subtitle, *note, *table;
  } cases[] = {
    { NULL, HETU_PACE_LINEAR, FALSE, "▲ 为序时进度，", "落后序时 10 个百分点以内", "\t25.0\t" },
    { "last-year",
      HETU_PACE_LAST_YEAR,
      TRUE,
      "▲ 为上年同期进度（无上年数的按序时），",
      "落后上年进度 10 个百分点以内",
      "进度线要求（%）" },
    { "5,10,30,40,45,50,60,70,80,85,90,100",
      HETU_PACE_TYPED,
      FALSE,
      "▲ 为计划进度，",
      "落后计划 10 个百分点以内",
      "\t30.0\n" },
  };
  g_autoptr (HetuStore) store = open_with (ROWS);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuFrame) frame = resolve (store, cases[i].line, NULL, 0, &error);
      g_autofree char *table = NULL;

      g_assert_no_error (error);
      table = hetu_frame_to_tsv (frame);
      g_assert_cmpint (hetu_pace_of_frame (frame), ==, cases[i].pace);
      g_assert_cmpint (hetu_pace_is_mixed (frame), ==, cases[i].mixed);
      g_assert_nonnull (strstr (frame->subtitle, cases[i].subtitle));
      g_assert_nonnull (strstr (g_ptr_array_index (frame->notes, 0), cases[i].note));
      g_assert_nonnull (strstr (table, cases[i].table));
      g_assert_null (strstr (table, cases[i].line == NULL ? "进度线" : "nothing of the kind"));
    }
}

/* 7 points below time is on track by the standard, behind where 5 are allowed. */
static void
test_rules_of_pace_are_thresholds (void)
{
  g_autoptr (HetuStore) store = open_with (ROWS);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) usual = resolve (store, NULL, NULL, 0, &error);
  g_autoptr (HetuFrame) strict = resolve (store, NULL, "behind=5,far_behind=20", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (hetu_frame_get_gauge (usual, 0)->progress.state, ==, HETU_STATE_ON_TRACK);
  g_assert_cmpint (hetu_frame_get_gauge (strict, 0)->progress.state, ==, HETU_STATE_BEHIND);
  g_assert_nonnull (strstr (g_ptr_array_index (strict->notes, 0),
                            "落后序时 5 个百分点以内为正常推进，5—20 为进度滞后，超过 20"));
}

static void
test_bad_rules_are_refused (void)
{
  static const struct
  {
    const char *line, *warnings, *says;
  } cases[] = {
    { "10,20", NULL, "--line: " },
    { NULL, "behind=40", "far_behind (30) must be more than behind (40)" },
    { NULL, "hurry=3", "--warn: " },
  };
  g_autoptr (HetuStore) store = open_with (ROWS);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuFrame) frame = resolve (store, cases[i].line, cases[i].warnings, 0, &error);

      g_assert_null (frame);
      g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* A board of what was known at a date says so where a picture of it is read. */
static void
test_knowledge_is_told (void)
{
  g_autoptr (HetuStore) store = hetu_store_open (":memory:", HETU_STORE_CREATE, NULL);
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  static const gint32 regions[] = { 410300 };
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) now = NULL;
  g_autoptr (HetuFrame) then = NULL;
  guint known[2] = { 0 };

  g_assert_true (hetu_import_shipped (store, shipped, TRUE, NULL));
  spec->kind = HETU_CHART_BULLET;
  hetu_spec_set_regions (spec, regions, 1);
  g_assert_true (hetu_period_parse ("2023-01/2023-10", &spec->to, NULL));
  now = hetu_figure_resolve (store, spec, &error);
  g_assert_no_error (error);
  spec->as_of = 20231031;
  then = hetu_figure_resolve (store, spec, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < now->gauges->len; i++)
    known[0] += hetu_frame_get_gauge (now, i)->progress.has_outturn;
  for (guint i = 0; i < then->gauges->len; i++)
    known[1] += hetu_frame_get_gauge (then, i)->progress.has_outturn;
  g_assert_cmpuint (known[0], >, known[1]);
  g_assert_nonnull (strstr (then->subtitle, "（当时视角：截至 2023-10-31 已公布的数据）"));
  g_assert_null (strstr (now->subtitle, "当时视角"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gauge-line/names-itself", test_line_names_itself);
  g_test_add_func ("/gauge-line/rules-are-thresholds", test_rules_of_pace_are_thresholds);
  g_test_add_func ("/gauge-line/refused", test_bad_rules_are_refused);
  g_test_add_func ("/gauge-line/knowledge", test_knowledge_is_told);
  return g_test_run ();
}
