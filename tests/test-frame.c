/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/frame.h"

static HetuUnit
parse_unit (const char *text)
{
  HetuUnit unit = HETU_UNIT_NONE;

  g_assert_true (hetu_unit_parse (text, &unit, NULL));
  return unit;
}

static HetuFrame *
new_frame (HetuLanguage language)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, language);
  HetuFrameKey panel = { .name = (char *) "全市", .colour_slot = 8 };
  HetuFrameSeries focus = { .region = 410311,
                            .name = (char *) "洛龙区",
                            .short_name = (char *) "洛龙",
                            .role = HETU_ROLE_FOCUS,
                            .colour_slot = 1 };
  HetuFrameSeries parent = { .region = 410300,
                             .name = (char *) "洛阳市",
                             .role = HETU_ROLE_PARENT,
                             .colour_slot = 8 };
  HetuFrameRow actual = { .period = hetu_period_year (2022),
                          .x = 2023,
                          .y = 5.2,
                          .value = HETU_DECIMAL (52, 1),
                          .has_value = TRUE,
                          .statement = 17 };
  HetuFrameRow target = { .period = hetu_period_year (2023),
                          .x = 2024,
                          .y = 8,
                          .value = HETU_DECIMAL (80, 1),
                          .has_value = TRUE,
                          .kind = HETU_KIND_TARGET,
                          .comparator = HETU_COMPARATOR_AT_LEAST };
  HetuFrameRow missing = { .series = 1,
                           .period = hetu_period_year (2022),
                           .x = 2023,
                           .status = HETU_STATUS_MISSING,
                           .text = (char *) "报告\n未给出" };

  frame->measure = HETU_MEASURE_GROWTH;
  frame->unit = parse_unit ("%");
  frame->decimals = 1;
  frame->title = g_strdup ("题");
  hetu_frame_add_panel (frame, &panel);
  hetu_frame_add_series (frame, &focus);
  hetu_frame_add_series (frame, &parent);
  hetu_frame_add_row (frame, &actual);
  hetu_frame_add_row (frame, &target);
  hetu_frame_add_row (frame, &missing);
  hetu_frame_add_break (frame, 0, -1, 2021, "口径调整");
  hetu_frame_add_note (frame, "洛阳市 2022 年缺数。");
  hetu_frame_add_source (frame, "《计划》", "https://example.org/a");
  return frame;
}

static void
test_strings_are_copied (void)
{
  char name[] = "洛龙区";
  HetuFrameSeries series = { .name = name, .short_name = NULL };
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH);

  g_assert_cmpuint (hetu_frame_add_series (frame, &series), ==, 0);
  name[0] = 'x';
  g_assert_cmpstr (hetu_frame_get_series (frame, 0)->name, ==, "洛龙区");
}

static void
test_notes_are_told_once (void)
{
  g_autoptr (HetuFrame) frame = new_frame (HETU_LANGUAGE_ZH);

  hetu_frame_add_note (frame, "洛阳市 2022 年缺数。");
  hetu_frame_add_source (frame, "《计划》", NULL);
  hetu_frame_add_source (frame, "《公报》", NULL);
  g_assert_cmpuint (frame->notes->len, ==, 1);
  g_assert_cmpuint (frame->sources->len, ==, 2);
  g_assert_cmpstr (frame->source_urls->pdata[0], ==, "https://example.org/a");
  g_assert_null (frame->source_urls->pdata[1]);
}

static void
test_find_row (void)
{
  g_autoptr (HetuFrame) frame = new_frame (HETU_LANGUAGE_ZH);
  HetuPeriod year = hetu_period_year (2023);

  g_assert_cmpint (hetu_frame_find_row (frame, 0, 0, 0, year, HETU_KIND_TARGET), ==, 1);
  g_assert_cmpint (hetu_frame_find_row (frame, 0, 0, 0, year, HETU_KIND_ACTUAL), ==, -1);
  g_assert_cmpint (hetu_frame_find_row (frame, 0, 0, 1, year, HETU_KIND_TARGET), ==, -1);
}

static void
test_gauge_owns_its_words (void)
{
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_DIAL, HETU_LANGUAGE_ZH);
  HetuProgress progress = { .words = g_strdup ("全覆盖"), .state = HETU_STATE_UNKNOWN };

  hetu_frame_add_gauge (frame, "供排水一体化", "洛阳市", &progress);
  g_assert_null (progress.words);
  g_assert_cmpstr (hetu_frame_get_gauge (frame, 0)->progress.words, ==, "全覆盖");
}

/* The dump has every field but ids of the store. */
static void
test_text (void)
{
  g_autoptr (HetuFrame) frame = new_frame (HETU_LANGUAGE_ZH);
  g_autofree char *text = hetu_frame_to_text (frame);

  g_assert_cmpstr (text,
                   ==,
                   "frame growth-line measure=growth facet=lines unit=% decimals=1 language=zh_CN\n"
                   "title “题”\n"
                   "panel 0 region=0 slot=8 “全市”\n"
                   "series 0 region=410311 role=focus slot=1 “洛龙区” short=“洛龙”\n"
                   "series 1 region=410300 role=parent slot=8 “洛阳市”\n"
                   "row 0 panel=0 category=0 series=0 period=2022 x=2023 actual = value=5.2 y=5.2 "
                   "final reported\n"
                   "row 1 panel=0 category=0 series=0 period=2023 x=2024 target >= value=8.0 y=8 "
                   "final reported\n"
                   "row 2 panel=0 category=0 series=1 period=2022 x=2023 actual missing reported "
                   "“报告\n未给出”\n"
                   "break panel=0 x=2021 “口径调整”\n"
                   "note “洛阳市 2022 年缺数。”\n"
                   "source “《计划》”\n");
}

/* A missing figure is an empty cell that says so (C-27); a line break inside a cell is a space. */
static void
test_table (void)
{
  g_autoptr (HetuFrame) frame = new_frame (HETU_LANGUAGE_ZH);
  g_autofree char *table = hetu_frame_to_tsv (frame);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  g_auto (GStrv) head = g_strsplit (lines[0], "\t", -1);
  g_auto (GStrv) target = g_strsplit (lines[2], "\t", -1);
  g_auto (GStrv) missing = g_strsplit (lines[3], "\t", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpuint (g_strv_length (target), ==, g_strv_length (head));
  g_assert_cmpstr (head[6], ==, "数值");
  g_assert_cmpstr (target[2], ==, "洛龙区");
  g_assert_cmpstr (target[4], ==, "目标");
  g_assert_cmpstr (target[5], ==, "≥");
  g_assert_cmpstr (target[6], ==, "8.0");
  g_assert_cmpstr (target[7], ==, "%");
  g_assert_cmpstr (missing[6], ==, "");
  g_assert_cmpstr (missing[8], ==, hetu_status_to_label (HETU_STATUS_MISSING, HETU_LANGUAGE_ZH));
  g_assert_cmpstr (missing[10], ==, "报告 未给出");
}

static void
test_table_of_gauges (void)
{
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_BULLET, HETU_LANGUAGE_EN);
  HetuProgress progress = { .comparator = HETU_COMPARATOR_AT_LEAST,
                            .has_target = TRUE,
                            .target = HETU_DECIMAL (758, 2),
                            .has_outturn = TRUE,
                            .outturn = HETU_DECIMAL (62, 1),
                            .outturn_period = hetu_period_range (2023, 1, 2023, 10),
                            .has_completion = TRUE,
                            .completion_percent = 81.7942,
                            .state = HETU_STATE_ON_TRACK };
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) cells = NULL;

  progress.unit = parse_unit ("万户");
  hetu_frame_add_gauge (frame, "Old blocks renewed", "Luoyang", &progress);
  table = hetu_frame_to_tsv (frame);
  lines = g_strsplit (table, "\n", -1);
  cells = g_strsplit (lines[1], "\t", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (cells[0], ==, "Old blocks renewed");
  g_assert_cmpstr (cells[2], ==, "≥");
  g_assert_cmpstr (cells[3], ==, "7.58");
  g_assert_cmpstr (cells[4], ==, "6.2");
  g_assert_cmpstr (cells[6], ==, "2023-01/2023-10");
  g_assert_cmpstr (cells[7], ==, "81.8");
  g_assert_cmpstr (cells[8], ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/fill/strings-are-copied", test_strings_are_copied);
  g_test_add_func ("/frame/fill/notes-are-told-once", test_notes_are_told_once);
  g_test_add_func ("/frame/fill/gauge-owns-its-words", test_gauge_owns_its_words);
  g_test_add_func ("/frame/find-row/by-all-keys", test_find_row);
  g_test_add_func ("/frame/text/has-every-field", test_text);
  g_test_add_func ("/frame/table/of-rows", test_table);
  g_test_add_func ("/frame/table/of-gauges", test_table_of_gauges);
  return g_test_run ();
}
