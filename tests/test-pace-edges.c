/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace charts at the edges: a target that was adjusted, figures that lack, “about”, projections beyond the plot, plans that end within
 * the year. */
#include "chart/pace-chart.h"
#include "store/target.h"
#include "target-figure.h"

#include <math.h>

#define ROWS                                                        \
  "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"  \
  "urban_new_employment,410311,2023-01/2023-04,level,0.3,万人\n"  \
  "urban_new_employment,410311,2023-01/2023-05,level,0.8,万人\n"  \
  "urban_new_employment,410305,2023,level,1.4,万人,,target,>=\n"  \
  "urban_new_employment,410305,2023-Q1,level,1.5,万人\n"          \
  "urban_new_employment,410307,2023,level,0.9,万人,,target,~\n"   \
  "urban_new_employment,410307,2023-01/2023-10,level,0.2,万人\n"  \
  "urban_new_employment,410303,2023-H1,level,1,万人,,target,>=\n" \
  "urban_new_employment,410303,2023-Q1,level,0.4,万人\n"          \
  "urban_new_employment,410304,2023,level,5,万人,,target,>=\n"    \
  "urban_new_employment,410304,2023-Q1,level,0.01,万人\n"         \
  "urban_new_employment,410302,2022-Q1,level,0.1,万人\n"          \
  "urban_new_employment,410302,2022-H1,level,0.2,万人\n"          \
  "urban_new_employment,410302,2022,level,1,万人\n"               \
  "urban_new_employment,410302,2023,level,1,万人,,target,>=\n"    \
  "urban_new_employment,410302,2023-Q1,level,0.12,万人"

static HetuStore *store;

static HetuFrame *
resolve (const gint32 *regions, gsize n_regions)
{
  g_autoptr (HetuSpec) spec =
      new_target_spec (HETU_CHART_PACE, "urban_new_employment", "2023", "linear");

  hetu_spec_set_regions (spec, regions, n_regions);
  return resolve_in (store, spec, HETU_LANGUAGE_ZH);
}

static HetuScene *
draw (const HetuFrame *frame)
{
  return plot_screen (frame, hetu_kind_pace.build, 640, 320);
}

/* 1.2 became 0.9 in May: the target is 0.9, and what it was stays to be seen. */
static void
test_original_stays_to_be_seen (void)
{
  static const gint32 place[] = { 410311 };
  g_autoptr (HetuFrame) before = resolve (place, 1);
  g_autoptr (HetuFrame) after = NULL;
  g_autoptr (HetuScene) plain = draw (before);
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  const HetuProgress *progress = &hetu_frame_get_pace (before, 0)->progress;
  HetuTargetRevision revision = { .since = 20230501,
                                  .value = HETU_DECIMAL (9, 1),
                                  .unit = progress->unit,
                                  .comparator = HETU_COMPARATOR_AT_LEAST,
                                  .reason = (char *) "疫情" };

  g_assert_cmpuint (plot_count_text (plain, "目标 ≥1.2 万人"), ==, 1);
  g_assert_cmpint (hetu_store_revise_target (store, progress->target_statement, &revision, &error),
                   >,
                   0);
  g_assert_no_error (error);
  after = resolve (place, 1);
  scene = draw (after);
  g_assert_cmpuint (plot_count_text (scene, "目标 ≥0.9 万人"), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "原目标 ≥1.2 万人"), ==, 1);
  g_assert_cmpuint (plot_count (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, -1),
                    ==,
                    plot_count (plain, HETU_PART_REFERENCE, HETU_MARK_LINE, -1) + 1);
  g_assert_cmpstr (after->title, ==, "洛龙区新增就业完成 88.9%，超序时 47.2 个百分点");
}

/* Five per cent about 0.9: tinted, and the line that is asked for is not hidden by it. */
static void
test_about_has_a_band (void)
{
  static const gint32 place[] = { 410307 };
  g_autoptr (HetuFrame) frame = resolve (place, 1);
  g_autoptr (HetuScene) scene = draw (frame);
  const HetuMark *band = plot_mark (scene, HETU_PART_BAND, HETU_MARK_RECT, -1, 0);
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  g_assert_nonnull (band);
  g_assert_cmpfloat_with_epsilon (band->height / plot->rect.height * (plot->y_high - plot->y_low),
                                  0.09,
                                  1e-6);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark == band)
        break;
      g_assert_cmpint (mark->part, !=, HETU_PART_REFERENCE);
    }
}

/* At four times the target the projection leaves the plot; it is told, and presses nothing to the ground. */
static void
test_far_projection_leaves_the_plot (void)
{
  static const gint32 place[] = { 410305 };
  g_autoptr (HetuFrame) frame = resolve (place, 1);
  g_autoptr (HetuScene) scene = draw (frame);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);

  g_assert_cmpuint (plot_count_text (scene, "按月均推算 6 万人（429%）"), ==, 1);
  g_assert_cmpfloat (hetu_scene_get_plot (scene, 0)->y_high, <, 2.5);
  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, pace->mean, 0));
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    g_assert_cmpfloat (hetu_mark_bounds (hetu_scene_get_mark (scene, i)).y, >=, -1);
}

/* A plan of half a year has six months, and half of it is asked for by the end of March. */
static void
test_plan_of_half_a_year (void)
{
  static const gint32 place[] = { 410303 };
  g_autoptr (HetuFrame) frame = resolve (place, 1);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);

  g_assert_cmpuint (pace->n_line, ==, 6);
  g_assert_cmpfloat_with_epsilon (pace->end, 2023.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, (guint) pace->first_line + 2)->y,
                                  0.5,
                                  1e-9);
  g_assert_cmpstr (frame->title, ==, "西工区新增就业完成 40%，落后序时 10.0 个百分点");
  g_assert_cmpint (pace->progress.state, ==, HETU_STATE_ON_TRACK);
}

/* Of several places the finding says whose. */
static void
test_title_names_the_place (void)
{
  static const gint32 places[] = { 410305, 410307 };
  g_autoptr (HetuFrame) frame = resolve (places, 2);

  g_assert_cmpstr (frame->title, ==, "2 项目标已达成 1 项，偃师区新增就业落后序时 61.1 个百分点");
}

/* A redacted month is a gap in the line, a chip in the plot and a word for those who hear it. */
static void
test_gaps_are_told (void)
{
  g_autoptr (HetuStore) other =
      open_with ("urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"
                 "urban_new_employment,410311,2023-01/2023-02,level,0.2,万人\n"
                 "urban_new_employment,410311,2023-Q1,level,0.3,万人\n"
                 "urban_new_employment,410311,2023-01/2023-04,level,0.4,万人");
  g_autoptr (HetuSpec) spec =
      new_target_spec (HETU_CHART_PACE, "urban_new_employment", "2023", "linear");
  g_autoptr (HetuFrame) frame = resolve_in (other, spec, HETU_LANGUAGE_ZH);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);
  guint second = g_array_index (pace->points, HetuFramePacePoint, 1).row;
  HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, second);
  g_autoptr (HetuScene) whole = draw (frame);
  g_autoptr (HetuScene) scene = NULL;
  g_autofree char *alt = NULL;

  row->has_value = FALSE;
  row->status = HETU_STATUS_REDACTED;
  scene = draw (frame);
  alt = hetu_describe_alt_text (frame);
  g_assert_cmpuint (plot_count (whole, HETU_PART_GAP, HETU_MARK_RECT, (int) second), ==, 0);
  g_assert_cmpuint (plot_count (scene, HETU_PART_GAP, HETU_MARK_RECT, (int) second), >, 0);
  g_assert_null (plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, (int) second, 0));
  assert_has (alt, "脱敏");
}

/* Beside the words of an inspector: the course alone, where no word stands on another, also of an outturn near nothing; the line
 * of last year's course is no straight one. */
static void
test_course_alone_is_legible (void)
{
  static const gint32 places[] = { 410302, 410303, 410304, 410305, 410307, 410311 };
  static const HetuLanguage languages[] = { HETU_LANGUAGE_ZH, HETU_LANGUAGE_EN };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();

  for (gsize i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (HetuSpec) spec =
          new_target_spec (HETU_CHART_PACE, "urban_new_employment", "2023", "last-year");
      g_autoptr (HetuFrame) frame = NULL;
      g_autoptr (HetuScene) scene = NULL;
      g_autoptr (GError) error = NULL;
      const HetuMark *line = NULL;

      hetu_spec_set_regions (spec, &places[i / 2], 1);
      frame = resolve_in (store, spec, languages[i % 2]);
      scene = hetu_pace_chart_new_scene (frame, 0, theme, text, 205, 140, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        for (guint k = 0; k < j; k++)
          {
            const HetuMark *a = hetu_scene_get_mark (scene, j), *b = hetu_scene_get_mark (scene, k);
            HetuRect one = hetu_mark_bounds (a), other = hetu_mark_bounds (b);

            if (a->type == HETU_MARK_TEXT && b->type == HETU_MARK_TEXT)
              g_assert_true (one.x >= other.x + other.width || other.x >= one.x + one.width ||
                             one.y >= other.y + other.height || other.y >= one.y + one.height);
          }
      line = plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, -1, 0);
      g_assert_nonnull (line);
      g_assert_cmpuint (line->n_points, ==, places[i / 2] == 410303 ? 7 : 13);
      if (places[i / 2] == 410302)
        g_assert_cmpfloat (line->points[6].y - line->points[12].y,
                           >,
                           2 * (line->points[0].y - line->points[6].y));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_with (ROWS);
  g_test_add_func ("/pace-edges/about", test_about_has_a_band);
  g_test_add_func ("/pace-edges/far-projection", test_far_projection_leaves_the_plot);
  g_test_add_func ("/pace-edges/course", test_course_alone_is_legible);
  g_test_add_func ("/pace-edges/half-a-year", test_plan_of_half_a_year);
  g_test_add_func ("/pace-edges/places", test_title_names_the_place);
  g_test_add_func ("/pace-edges/gaps", test_gaps_are_told);
  g_test_add_func ("/pace-edges/original", test_original_stays_to_be_seen);
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
