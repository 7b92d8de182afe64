/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of vintages: what was known when, revisions against the first publication, and what cannot be drawn as one. */
#include "chart/check.h"
#include "chart/describe.h"
#include "chart/vintage.h"
#include "error.h"
#include "figure.h"
#include "golden.h"
#include "small-store.h"
#include "store/history.h"

#include <string.h>

#define SEED 20261122
#define N_RANDOM 60

static HetuText *text;

static void
set_up (SmallStore *small, gconstpointer data)
{
  small_store_open (small);
}

static void
tear_down (SmallStore *small, gconstpointer data)
{
  small_store_close (small);
}

static gint64
tell (SmallStore *small, const char *period, const char *value, HetuMeasure measure, gint32 day)
{
  HetuObservation figure = small_store_figure (small, period, value, small->plan);
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);
  gint64 id = 0;

  small_store_set_measure (&figure, measure);
  figure.vintage = day;
  g_assert_cmpint (hetu_ledger_record (ledger, &figure, &id, &error), >=, 0);
  g_assert_no_error (error);
  g_assert_true (hetu_ledger_commit (ledger, &error));
  return id;
}

static void
withdraw (SmallStore *small, gint64 id, gint32 day, const char *reason)
{
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger = hetu_ledger_begin (small->store, "withdraw", &error);

  g_assert_true (hetu_ledger_withdraw (ledger, id, day, reason, &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
}

/* 2021 stands; 2022 was 5.2 and is 5.3; 2023 was told and withdrawn. */
static void
tell_growth (SmallStore *small)
{
  tell (small, "2021", "6.0", HETU_MEASURE_GROWTH, 20220118);
  tell (small, "2022", "5.2", HETU_MEASURE_GROWTH, 20230115);
  tell (small, "2022", "5.3", HETU_MEASURE_GROWTH, 20230715);
  withdraw (small, tell (small, "2023", "4.9", HETU_MEASURE_GROWTH, 20240115), 20240401, "误报");
}

static HetuSpec *
make_spec (HetuMeasure measure)
{
  const char *ids[] = { "gdp", NULL };
  gint32 region = 410311;
  HetuSpec *spec = hetu_spec_new ();

  hetu_spec_set_kind (spec, HETU_CHART_HEATMAP, HETU_TABLE_VINTAGES);
  hetu_spec_set_indicators (spec, ids);
  hetu_spec_set_regions (spec, &region, 1);
  spec->measure = measure;
  return spec;
}

static HetuFrame *
resolve (SmallStore *small, const HetuSpec *spec)
{
  g_autoptr (GError) error = NULL;
  HetuFrame *frame = hetu_figure_resolve (small->store, spec, &error);

  g_assert_no_error (error);
  return frame;
}

/* A line a period, a word a day: “·” not yet published, “×” withdrawn, a number bare where it was published, else in brackets,
 * and behind a colon its revision. */
static char *
draw_triangle (const HetuFrame *frame)
{
  GString *out = g_string_new (NULL);

  for (guint line = 0; line < frame->series->len; line++)
    {
      for (guint column = 0; column < frame->categories->len; column++)
        {
          const HetuFrameRow *row = NULL;
          g_autofree char *value = NULL;
          g_autofree char *revision = NULL;

          for (guint i = 0; i < frame->rows->len; i++)
            if (hetu_frame_get_row (frame, i)->series == line &&
                hetu_frame_get_row (frame, i)->category == column)
              row = hetu_frame_get_row (frame, i);
          if (row == NULL)
            {
              g_string_append (out, "· ");
              continue;
            }
          value = row->has_value                           ? hetu_decimal_to_string (row->value)
                  : hetu_vintage_is_withdrawn (frame, row) ? g_strdup ("×")
                                                           : g_strdup ("?");
          revision = hetu_vintage_dup_revision (frame, row);
          g_string_append_printf (out,
                                  row->fresh ? "%s%s%s " : "(%s%s%s) ",
                                  value,
                                  *revision != '\0' ? ":" : "",
                                  revision);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
assert_triangle (SmallStore *small, const HetuSpec *spec, const char *expected)
{
  g_autoptr (HetuFrame) frame = resolve (small, spec);
  g_autofree char *drawn = draw_triangle (frame);

  g_assert_cmpstr (drawn, ==, expected);
}

static void
assert_no_finding (const HetuFrame *frame, const HetuSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuScene) scene = hetu_figure_compose (frame, spec, text, &error);
  g_autoptr (GArray) findings = NULL;

  g_assert_no_error (error);
  findings = hetu_figure_check (scene, frame, spec, text);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s %s",
                    g_array_index (findings, HetuCheckFinding, i).rule,
                    g_array_index (findings, HetuCheckFinding, i).message);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_cells_are_what_was_known (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);

  tell_growth (small);
  assert_triangle (small,
                   spec,
                   "6.0 (6.0) (6.0) (6.0) (6.0) \n"
                   "· 5.2 5.3:+0.1 (5.3:+0.1) (5.3:+0.1) \n"
                   "· · · 4.9 × \n");
  /* As of a day, what came later is not there. */
  spec->as_of = 20230331;
  assert_triangle (small, spec, "6.0 (6.0) \n· 5.2 \n");
  spec->as_of = 0;
  spec->from = spec->to = hetu_period_year (2022);
  assert_triangle (small, spec, "5.2 5.3:+0.1 \n");
}

/* Each column says what a figure as of its day says. */
static void
test_columns_are_figures_as_of_their_day (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  g_autoptr (HetuSpec) line = make_spec (HETU_MEASURE_GROWTH);
  g_autoptr (HetuFrame) frame = NULL;
  guint n = 0;

  tell_growth (small);
  frame = resolve (small, spec);
  hetu_spec_set_kind (line, HETU_CHART_GROWTH_LINE, HETU_TABLE_PLAIN);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autoptr (HetuFrame) then = NULL;
      gboolean found = FALSE;

      line->as_of = hetu_frame_get_category (frame, row->category)->day;
      g_assert_cmpint (line->as_of, >, 0);
      then = resolve (small, line);
      for (guint j = 0; j < then->rows->len; j++)
        {
          const HetuFrameRow *other = hetu_frame_get_row (then, j);

          if (!other->has_value || !hetu_period_equal (other->period, row->period))
            continue;
          found = TRUE;
          g_assert_cmpfloat (other->y, ==, row->y);
          n++;
        }
      g_assert_cmpint (found, ==, row->has_value);
    }
  g_assert_cmpuint (n, ==, 10);
}

/* Amounts are revised by per cent of the first publication, in whatever unit they were told. */
static void
test_amounts_in_per_cent (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_LEVEL);
  g_autoptr (HetuFrame) frame = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *table = NULL;

  tell (small, "2022", "200", HETU_MEASURE_LEVEL, 20230115);
  tell (small, "2022", "195.4", HETU_MEASURE_LEVEL, 20231220);
  tell (small, "2022", "200", HETU_MEASURE_LEVEL, 20241220);
  frame = resolve (small, spec);
  assert_triangle (small, spec, "200 195.4:−2.3 200 \n");
  unit = hetu_vintage_dup_unit (frame);
  g_assert_cmpstr (unit, ==, "%");
  g_assert_cmpstr (frame->title, ==, "洛龙区地区生产总值有修订");
  table = hetu_frame_to_tsv (frame);
  g_assert_nonnull (strstr (table, "2023-12-20\t2022 年\t2022\t实绩\t\t195.4\t亿元\t"));
  g_assert_nonnull (strstr (table, "\t-2.3\t%\n"));
  assert_no_finding (frame, spec);
}

/* What has no date is known beyond all days, and no day's column shows it. */
static void
test_undated (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  HetuObservation figure = small_store_figure (small, "2022", "5.5", 0);
  g_autoptr (HetuFrame) frame = NULL;

  small_store_set_measure (&figure, HETU_MEASURE_GROWTH);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
  tell (small, "2021", "6.0", HETU_MEASURE_GROWTH, 20220118);
  assert_triangle (small, spec, "6.0 (6.0) \n· 5.5 \n");
  frame = resolve (small, spec);
  g_assert_cmpstr (hetu_frame_get_category (frame, 1)->name, ==, "全部已知");
  spec->as_of = 20260101;
  assert_triangle (small, spec, "6.0 \n");
}

/* A person's decision among rivals is a day, too. */
static void
test_decision_is_a_day (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  HetuObservation rival = small_store_figure (small, "2022", "5.8", small->web);
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (GError) error = NULL;
  HetuLedger *ledger;
  gint64 id;

  tell (small, "2022", "5.2", HETU_MEASURE_GROWTH, 20230115);
  small_store_set_measure (&rival, HETU_MEASURE_GROWTH);
  id = small_store_record (small, &rival, HETU_RECORD_ADDED);
  ledger = hetu_ledger_begin (small->store, "choose figure", &error);
  g_assert_true (hetu_ledger_choose (ledger, id, "口径一致", &error));
  g_assert_true (hetu_ledger_commit (ledger, &error));
  assert_triangle (small, spec, "5.2 5.8:+0.6 \n");
  frame = resolve (small, spec);
  g_assert_cmpint (hetu_frame_get_category (frame, 1)->day, >, 20260101);
}

/* More days than a page holds: the last ones, and before them what was published first. */
static void
test_long_history (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  g_autoptr (HetuFrame) frame = NULL;
  g_autofree char *drawn = NULL;

  spec->preset = HETU_PRESET_A4;
  for (int day = 0; day < 12; day++)
    {
      g_autofree char *value = g_strdup_printf ("5.%d", day % 10);

      tell (small, "2022", value, HETU_MEASURE_GROWTH, 20230101 + day);
    }
  frame = resolve (small, spec);
  g_assert_cmpstr (hetu_frame_get_category (frame, 0)->name, ==, "首次公布");
  g_assert_cmpint (hetu_frame_get_category (frame, frame->categories->len - 1)->day, ==, 20230112);
  drawn = draw_triangle (frame);
  g_assert_true (g_str_has_prefix (drawn, "(5.0) 5."));
  g_assert_true (g_str_has_suffix (drawn, " 5.9:+0.9 5.0 5.1:+0.1 \n"));
  g_assert_nonnull (strstr (g_ptr_array_index (frame->notes, 1), "个公布日，共 12 个"));
  assert_no_finding (frame, spec);
}

static void
test_words (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  g_autoptr (HetuFrame) zh = NULL, en = NULL;
  g_autofree char *alt = NULL;
  g_autofree char *cell = NULL;
  g_autofree char *gone = NULL;

  tell_growth (small);
  zh = resolve (small, spec);
  g_assert_cmpstr (zh->title,
                   ==,
                   "洛龙区增速 3 期中 1 期有修订，2022 年上修 0.1 个百分点，1 期撤回");
  g_assert_cmpstr (zh->subtitle,
                   ==,
                   "地区生产总值同比增速（%）历次公布数，2021—2023 年，按不变价格计算");
  g_assert_cmpstr (g_ptr_array_index (zh->notes, 1), ==, "2023 年的数于 2024-04-01 撤回（误报）");
  cell = hetu_describe_row (zh, hetu_frame_find_row (zh, 0, 2, 1, hetu_period_year (2022), 0));
  g_assert_cmpstr (cell, ==, "洛龙区 2022 年，截至 2023-07-15：5.3%（较首次公布 +0.1 个百分点）");
  gone = hetu_describe_row (zh, hetu_frame_find_row (zh, 0, 4, 2, hetu_period_year (2023), 0));
  g_assert_cmpstr (gone, ==, "洛龙区 2023 年，截至 2024-04-01：已撤回");
  alt = hetu_describe_alt_text (zh);
  g_assert_nonnull (strstr (alt, "2022 年：2023-01-15 5.2%，2023-07-15 修订为 5.3%。"));
  spec->language = HETU_LANGUAGE_EN;
  en = resolve (small, spec);
  g_assert_cmpstr (
      en->title,
      ==,
      "Luolong District: growth, 3 periods, 1 revised, 2022 up by 0.1 pp, 1 withdrawn");
}

static void
test_scenes (SmallStore *small, gconstpointer data)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  g_autoptr (HetuText) fixed = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) zh = NULL, en = NULL;
  g_autoptr (HetuScene) slide = NULL, dark = NULL;

  tell_growth (small);
  spec->preset = HETU_PRESET_SLIDE;
  zh = resolve (small, spec);
  slide = hetu_figure_compose (zh, spec, fixed, &error);
  g_assert_no_error (error);
  golden_check_all (slide, "vintages-slide");
  spec->preset = HETU_PRESET_A4;
  spec->theme = HETU_THEME_DARK;
  spec->language = HETU_LANGUAGE_EN;
  en = resolve (small, spec);
  dark = hetu_figure_compose (en, spec, fixed, &error);
  g_assert_no_error (error);
  golden_check_all (dark, "vintages-a4-dark-english");
}

static void
test_refusals (SmallStore *small, gconstpointer data)
{
  const char *two[] = { "gdp", "urban_new_employment", NULL };
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  const struct
  {
    gboolean told, two;
    HetuMeasure measure;
    const char *words;
  } cases[] = {
    { FALSE, FALSE, HETU_MEASURE_GROWTH, "nothing was published" },
    { TRUE, TRUE, HETU_MEASURE_GROWTH, "one indicator at a time" },
    { FALSE, FALSE, HETU_MEASURE_RANK, "not revised" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (cases[i].told)
        tell_growth (small);
      if (cases[i].two)
        hetu_spec_set_indicators (spec, two);
      else
        hetu_spec_set_indicators (spec, (const char *[]){ "gdp", NULL });
      spec->measure = cases[i].measure;
      g_assert_null (hetu_figure_resolve (small->store, spec, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

/* “vintages” in a spec's JSON and on the command line. */
static void
test_spec (void)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_MEASURE_GROWTH);
  g_autofree char *json = hetu_spec_to_json (spec);
  g_autofree char *line = hetu_figure_command_line (spec, 0, FALSE, "a.png");
  g_autoptr (HetuSpec) read = NULL;

  g_assert_nonnull (strstr (json, "\"columns\": \"vintages\""));
  g_assert_nonnull (strstr (line, " --columns vintages "));
  read = hetu_spec_from_json (json, NULL);
  g_assert_true (hetu_spec_equal (read, spec));
  g_assert_true (hetu_spec_is_vintages (read));
  g_assert_false (hetu_spec_has_columns (read));
}

/* ---- histories at random */

static void
tell_at_random (SmallStore *small, GRand *random, HetuMeasure measure)
{
  const gint32 sources[] = { small->plan, small->web, small->book };
  int n = g_rand_int_range (random, 1, 60);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *period = g_strdup_printf ("%d", g_rand_int_range (random, 2010, 2024));
      g_autofree char *value = g_strdup_printf ("%s%d.%d",
                                                g_rand_int_range (random, 0, 8) == 0 ? "-" : "",
                                                g_rand_int_range (random, 0, 1400),
                                                g_rand_int_range (random, 0, 100));
      HetuObservation figure =
          small_store_figure (small, period, value, sources[g_rand_int_range (random, 0, 3)]);
      g_autoptr (GError) error = NULL;
      HetuLedger *ledger = hetu_ledger_begin (small->store, "test", &error);
      gint64 id = 0;

      small_store_set_measure (&figure, measure);
      figure.vintage =
          10000 * g_rand_int_range (random, 2015, 2025) + 100 * (1 + i % 12) + 1 + i % 28;
      figure.status = (guint8) (g_rand_int_range (random, 0, 4) == 0 ? HETU_STATUS_PROVISIONAL
                                                                     : HETU_STATUS_FINAL);
      if (g_rand_int_range (random, 0, 10) == 0)
        {
          figure.has_value = FALSE;
          figure.status =
              (guint8) (g_rand_boolean (random) ? HETU_STATUS_MISSING : HETU_STATUS_REDACTED);
        }
      g_assert_cmpint (hetu_ledger_record (ledger, &figure, &id, &error), >=, 0);
      if (g_rand_int_range (random, 0, 8) == 0)
        hetu_ledger_withdraw (ledger, id, figure.vintage + 10000, "撤回", NULL);
      g_assert_true (hetu_ledger_commit (ledger, &error));
      hetu_observation_clear (&figure);
    }
}

/* Each is refused for want of room or of figures, or keeps every rule. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_drawn = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      HetuMeasure measure = i % 2 == 0 ? HETU_MEASURE_GROWTH : HETU_MEASURE_LEVEL;
      g_autoptr (HetuSpec) spec = make_spec (measure);
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (HetuScene) scene = NULL;
      g_autoptr (GError) error = NULL;
      SmallStore small;

      small_store_open (&small);
      tell_at_random (&small, random, measure);
      spec->language = g_rand_boolean (random) ? HETU_LANGUAGE_ZH : HETU_LANGUAGE_EN;
      spec->theme = (HetuThemeMode) g_rand_int_range (random, 0, HETU_N_THEMES);
      spec->preset = (HetuPreset) g_rand_int_range (random, 0, HETU_N_PRESETS);
      if (g_rand_int_range (random, 0, 3) == 0)
        spec->as_of = 20200101;
      frame = hetu_figure_resolve (small.store, spec, &error);
      scene = frame != NULL ? hetu_figure_compose (frame, spec, text, &error) : NULL;
      if (scene != NULL)
        assert_no_finding (frame, spec);
      else
        g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
      n_drawn += scene != NULL;
      small_store_close (&small);
    }
  g_test_message ("%u of %u drawn", n_drawn, N_RANDOM);
  g_assert_cmpuint (n_drawn, >, N_RANDOM * 3 / 4);
}

#define ADD(path, function) g_test_add (path, SmallStore, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  text = hetu_text_new (NULL);
  ADD ("/vintages/cells-are-what-was-known", test_cells_are_what_was_known);
  ADD ("/vintages/columns-are-figures-as-of-their-day", test_columns_are_figures_as_of_their_day);
  ADD ("/vintages/amounts-in-per-cent", test_amounts_in_per_cent);
  ADD ("/vintages/undated", test_undated);
  ADD ("/vintages/decision-is-a-day", test_decision_is_a_day);
  ADD ("/vintages/long-history", test_long_history);
  ADD ("/vintages/words", test_words);
  ADD ("/vintages/scenes", test_scenes);
  ADD ("/vintages/refusals", test_refusals);
  g_test_add_func ("/vintages/spec", test_spec);
  g_test_add_func ("/vintages/random", test_random);
  result = g_test_run ();
  hetu_text_free (text);
  return result;
}
