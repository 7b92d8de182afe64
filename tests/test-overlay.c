/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years laid over one another: each month over the same month, the latest year in focus. */
#include "chart/describe.h"
#include "figure.h"
#include "small-store.h"

static void
tell_growth (SmallStore *small, const char *period, const char *value)
{
  HetuObservation figure = small_store_figure (small, period, value, small->book);

  small_store_set_measure (&figure, HETU_MEASURE_GROWTH);
  small_store_record (small, &figure, HETU_RECORD_ADDED);
}

static HetuSpec *
make_spec (void)
{
  static const char *const indicators[] = { "gdp", NULL };
  static const gint32 regions[] = { 410311 };
  HetuSpec *spec = hetu_spec_new ();

  hetu_spec_set_indicators (spec, indicators);
  hetu_spec_set_regions (spec, regions, G_N_ELEMENTS (regions));
  spec->measure = HETU_MEASURE_GROWTH;
  spec->overlay = HETU_OVERLAY_YEARS;
  return spec;
}

static void
fill (SmallStore *small)
{
  tell_growth (small, "2022-01/2022-02", "6.1");
  tell_growth (small, "2022-Q1", "5.0");
  tell_growth (small, "2022-01/2022-10", "4.1");
  tell_growth (small, "2022", "3.9");
  tell_growth (small, "2023-01/2023-02", "4.8");
  tell_growth (small, "2023-Q1", "5.2");
  tell_growth (small, "2023-01/2023-10", "5.4");
}

static void
test_same_months_stand_together (void)
{
  SmallStore small = { 0 };
  g_autoptr (HetuSpec) spec = make_spec ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) frame = NULL;
  g_autofree char *alt = NULL;
  const HetuFrameRow *now, *before;

  small_store_open (&small);
  fill (&small);
  frame = hetu_figure_resolve (small.store, spec, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (frame->series->len, ==, 2);
  g_assert_cmpstr (hetu_frame_get_series (frame, 0)->name, ==, "2023 年");
  g_assert_cmpint (hetu_frame_get_series (frame, 0)->role, ==, HETU_ROLE_FOCUS);
  g_assert_cmpint (hetu_frame_get_series (frame, 1)->role, ==, HETU_ROLE_CONTEXT);
  g_assert_cmpint (hetu_frame_get_series (frame, 1)->age, ==, 1);
  g_assert_cmpuint (frame->rows->len, ==, 7);
  now = hetu_frame_get_row (frame, 0);
  before = hetu_frame_get_row (frame, 3);
  g_assert_cmpint (now->period.last_year, ==, 2023);
  g_assert_cmpint (before->period.last_year, ==, 2022);
  g_assert_cmpfloat (now->x, ==, before->x);
  alt = hetu_describe_alt_text (frame);
  g_assert_nonnull (strstr (alt, "洛龙区 2023 年：2023 年 1—10 月百分之 5.4"));
  g_assert_cmpstr (frame->title, ==, "洛龙区 2023 年 1—10 月增长 5.4%，比上年同期高 1.3 个百分点");
  small_store_close (&small);
}

/* Where the same months of the year before are not told, the last that are stand in, and the title says which. */
static void
test_a_gap_is_bridged_and_said (void)
{
  SmallStore small = { 0 };
  g_autoptr (HetuSpec) spec = make_spec ();
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GArray) findings = NULL;

  small_store_open (&small);
  fill (&small);
  tell_growth (&small, "2023-01/2023-11", "5.6");
  frame = hetu_figure_resolve (small.store, spec, NULL);
  g_assert_cmpstr (frame->title,
                   ==,
                   "洛龙区 2023 年 1—11 月增长 5.6%，2023 年 1—10 月比上年同期高 1.3 个百分点");
  scene = hetu_figure_compose (frame, spec, text, NULL);
  findings = hetu_figure_check (scene, frame, spec, text);
  g_assert_cmpuint (findings->len, ==, 0);
  small_store_close (&small);
}

static void
test_axis_begins_with_two_months (void)
{
  SmallStore small = { 0 };
  g_autoptr (HetuSpec) spec = make_spec ();
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GArray) findings = NULL;
  g_autofree char *dump = NULL;

  small_store_open (&small);
  fill (&small);
  frame = hetu_figure_resolve (small.store, spec, NULL);
  scene = hetu_figure_compose (frame, spec, text, NULL);
  g_assert_nonnull (scene);
  dump = hetu_scene_to_text (scene);
  g_assert_nonnull (strstr (dump, "1—2 月"));
  g_assert_null (strstr (dump, "“1 月”"));
  findings = hetu_figure_check (scene, frame, spec, text);
  for (guint i = 0; i < findings->len; i++)
    g_error ("%s", g_array_index (findings, HetuCheckFinding, i).message);
  small_store_close (&small);
}

static void
test_annual_figures_have_no_overlay (void)
{
  SmallStore small = { 0 };
  g_autoptr (HetuSpec) spec = make_spec ();
  g_autofree char *reason = NULL;

  small_store_open (&small);
  tell_growth (&small, "2022", "3.9");
  tell_growth (&small, "2023", "4.9");
  reason = hetu_figure_find_misfit (small.store, spec, HETU_CHART_GROWTH_LINE);
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, "annual figures only"));
  small_store_close (&small);
}

static void
test_spec_says_it (void)
{
  g_autoptr (HetuSpec) spec = make_spec ();
  g_autofree char *json = hetu_spec_to_json (spec);
  g_autoptr (HetuSpec) again = hetu_spec_from_json (json, NULL);
  g_autofree char *line = hetu_figure_command_line (spec, 0, FALSE, "a.png");

  g_assert_nonnull (strstr (json, "\"overlay\": \"years\""));
  g_assert_true (hetu_spec_equal (spec, again));
  g_assert_nonnull (strstr (line, "--overlay years"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlay/same-months-stand-together", test_same_months_stand_together);
  g_test_add_func ("/overlay/a-gap-is-bridged-and-said", test_a_gap_is_bridged_and_said);
  g_test_add_func ("/overlay/axis-begins-with-two-months", test_axis_begins_with_two_months);
  g_test_add_func ("/overlay/annual-figures-have-none", test_annual_figures_have_no_overlay);
  g_test_add_func ("/overlay/spec-says-it", test_spec_says_it);
  return g_test_run ();
}
