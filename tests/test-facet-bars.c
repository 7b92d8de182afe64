/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "plot.h"

#include <locale.h>
#include <math.h>

#define EPSILON 0.01

static HetuScene *
draw (const HetuFrame *frame)
{
  return plot_screen (frame, hetu_facet_bars_build, 1010, 480);
}

static int
find (const HetuFrame *frame, guint panel, guint category, HetuKind kind)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->panel == panel && row->category == category && row->kind == kind)
        return (int) i;
    }
  g_assert_not_reached ();
}

static double
x_of (const HetuScene *scene, guint panel, double datum)
{
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, panel);

  return plot->rect.x + plot->rect.width * (datum - plot->x_low) / (plot->x_high - plot->x_low);
}

static const HetuMark *
bar (const HetuScene *scene, int row)
{
  return plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, row, 0);
}

/* C-46: one scale for all panels, equal panels; C-20: zero in, bars from it, negative ones to the left. */
static void
test_shared_scale (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = draw (frame);
  const HetuPlotArea *first = hetu_scene_get_plot (scene, 0);
  const HetuMark *negative = bar (scene, find (frame, 2, 6, HETU_KIND_ACTUAL));

  g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 4);
  for (guint i = 1; i < 4; i++)
    {
      const HetuPlotArea *plot = hetu_scene_get_plot (scene, i);

      g_assert_cmpfloat_with_epsilon (plot->rect.width, first->rect.width, EPSILON);
      g_assert_cmpfloat (plot->x_low, ==, first->x_low);
      g_assert_cmpfloat (plot->x_high, ==, first->x_high);
    }
  g_assert_cmpfloat (first->x_low, <=, -2.1);
  g_assert_cmpfloat (first->x_high, >=, 24);
  g_assert_cmpfloat_with_epsilon (bar (scene, find (frame, 0, 2, HETU_KIND_ACTUAL))->x,
                                  x_of (scene, 0, 0),
                                  EPSILON);
  g_assert_cmpfloat_with_epsilon (bar (scene, find (frame, 0, 2, HETU_KIND_ACTUAL))->width,
                                  x_of (scene, 0, 20) - x_of (scene, 0, 0),
                                  EPSILON);
  g_assert_cmpfloat_with_epsilon (negative->x, x_of (scene, 2, -2.1), EPSILON);
  g_assert_cmpfloat_with_epsilon (negative->x + negative->width, x_of (scene, 2, 0), EPSILON);
}

/* C-46: free scales differ, and every panel says so in amber. */
static void
test_free_scales (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuScene) scene = NULL;

  frame->free_scales = TRUE;
  scene = draw (frame);
  g_assert_cmpuint (plot_count_text (scene, "刻度不同"), ==, 4);
  g_assert_cmpfloat (hetu_scene_get_plot (scene, 1)->x_high,
                     <,
                     hetu_scene_get_plot (scene, 0)->x_high);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT &&
          g_str_equal (hetu_text_run_get_text (mark->run), "刻度不同"))
        g_assert_cmphex (
            mark->fill,
            ==,
            hetu_theme_get_readable (theme, theme->state_texts[HETU_STATE_BEHIND], theme->band));
    }
}

/* C-17, C-27: missing is a stub 11 pt wide, redacted a chip, what is not mentioned words, a true zero none of these. */
static void
test_absences_differ (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = draw (frame);
  int missing = find (frame, 2, 1, HETU_KIND_ACTUAL), hidden = find (frame, 3, 1, HETU_KIND_ACTUAL);
  const HetuMark *stub = plot_mark (scene, HETU_PART_GAP, HETU_MARK_RECT, missing, 0);

  g_assert_cmpfloat (stub->width, ==, 11);
  g_assert_cmpint (stub->fill_kind, ==, HETU_FILL_HATCH);
  g_assert_null (bar (scene, missing));
  g_assert_null (bar (scene, hidden));
  g_assert_cmpuint (plot_count_text (scene, "× 脱敏"), ==, 5);
  g_assert_cmpuint (plot_count_text (scene, "未提及"), ==, 3);
  /* Five of the province; beside a target the stub is enough, so of the city only the row without one. */
  g_assert_cmpuint (plot_count_text (scene, "缺数"), ==, 6);
  g_assert_cmpuint (plot_count_text (scene, "目标：与经济增长同步"), ==, 2);
}

/* A target outside the bar is a hollow diamond with its number to the right; over the bar it is cut out, number above. */
static void
test_targets (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = draw (frame);
  const HetuMark *outside = plot_mark (scene,
                                       HETU_PART_TARGET,
                                       HETU_MARK_POLYGON,
                                       find (frame, 0, 0, HETU_KIND_TARGET),
                                       0);
  const HetuMark *inside = plot_mark (scene,
                                      HETU_PART_TARGET,
                                      HETU_MARK_POLYGON,
                                      find (frame, 0, 2, HETU_KIND_TARGET),
                                      0);
  const HetuMark *investment = bar (scene, find (frame, 0, 2, HETU_KIND_ACTUAL));
  const HetuMark *above = plot_text (scene, "15.0");

  g_assert_cmpfloat_with_epsilon (plot_centre (outside).x, x_of (scene, 0, 8), EPSILON);
  g_assert_cmpfloat_with_epsilon (plot_centre (inside).x, x_of (scene, 0, 15), EPSILON);
  g_assert_cmpfloat (outside->stroke_width, >, 0);
  g_assert_cmpfloat (inside->stroke_width, ==, 0);
  g_assert_cmphex (inside->fill, !=, investment->fill);
  g_assert_cmpfloat (plot_centre (above).y, <, investment->y);
  g_assert_cmpfloat_with_epsilon (plot_centre (above).x, plot_centre (inside).x, EPSILON);
  g_assert_cmpfloat (plot_text (scene, "20.0")->x, >, investment->x + investment->width);
}

/* 左右: ± 0.5 about the diamond, in both districts that have one. */
static void
test_tolerance (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = draw (frame);

  for (guint panel = 0; panel < 2; panel++)
    {
      const HetuMark *block = plot_mark (scene,
                                         HETU_PART_BAND,
                                         HETU_MARK_RECT,
                                         find (frame, panel, 4, HETU_KIND_TARGET),
                                         0);
      double target = panel == 0 ? 7 : 6;

      g_assert_cmpfloat_with_epsilon (block->x, x_of (scene, panel, target - 0.5), EPSILON);
      g_assert_cmpfloat_with_epsilon (block->x + block->width,
                                      x_of (scene, panel, target + 0.5),
                                      EPSILON);
    }
}

/* The first district less the city, of the targets, signed; about stays about; nothing is subtracted from words. */
static void
test_difference (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = draw (frame);

  plot_text (scene, "洛龙 − 洛阳");
  plot_text (scene, "目标，百分点");
  plot_text (scene, "+4.0");
  plot_text (scene, "≈+1.0");
  g_assert_cmpuint (plot_count_text (scene, "+1.0"), ==, 4);
  g_assert_cmpuint (plot_count_text (scene, "—"), ==, 2);
}

/* B chooses the base; where it is the first panel the second is compared with it. */
static void
test_base_of_the_difference (void)
{
  static const struct
  {
    gint32 base;
    const char *title;
    const char *growth; /* of GDP */
  } cases[] = {
    { 0, "洛龙 − 洛阳", "+1.0" },
    { 410000, "洛龙 − 河南", "+2.1" },
    { 410311, "洛阳 − 洛龙", "−1.0" },
    { 110000, "洛龙 − 洛阳", "+1.0" }, /* not among the panels */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = plot_new_facets ();
      g_autoptr (HetuScene) scene = NULL;

      frame->base = cases[i].base;
      scene = draw (frame);
      g_test_message ("%d", cases[i].base);
      g_assert_nonnull (plot_text (scene, cases[i].title));
      g_assert_cmpuint (plot_count_text (scene, cases[i].growth), >, 0);
    }
}

/* Beyond four panels they stand in lines, equally wide, each line with the names of the rows; the scale stays one. */
static void
test_many_panels_stand_in_lines (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = NULL;
  const HetuPlotArea *first, *below;

  for (guint i = 0; i < 3; i++)
    hetu_frame_add_panel (frame,
                          &(HetuFrameKey){ .region = 410300 + (gint32) i,
                                           .name = (char *) "某县",
                                           .colour_slot = 2 });
  scene = plot_screen (frame, hetu_facet_bars_build, 860, 800);
  g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 7);
  first = hetu_scene_get_plot (scene, 0);
  below = hetu_scene_get_plot (scene, 4);
  g_assert_cmpfloat (below->rect.x, ==, first->rect.x);
  g_assert_cmpfloat (below->rect.y, >, first->rect.y + first->rect.height);
  g_assert_cmpfloat_with_epsilon (below->rect.width, first->rect.width, EPSILON);
  g_assert_cmpfloat (below->x_high, ==, first->x_high);
  g_assert_cmpuint (plot_count_text (scene, "固定资产投资"), ==, 2);
  /* On a low page one line of narrow panels says more than none. */
  g_clear_pointer (&scene, hetu_scene_unref);
  scene = plot_screen (frame, hetu_facet_bars_build, 1010, 200);
  g_assert_cmpfloat (hetu_scene_get_plot (scene, 6)->rect.y,
                     ==,
                     hetu_scene_get_plot (scene, 0)->rect.y);
}

/* A page too narrow for all in a line takes them in lines. */
static void
test_few_panels_stand_in_lines_on_narrow_pages (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = plot_screen (frame, hetu_facet_bars_build, 460, 800);
  HetuRect first = hetu_scene_get_plot (scene, 0)->rect;

  g_assert_cmpfloat (hetu_scene_get_plot (scene, 1)->rect.y, ==, first.y);
  g_assert_cmpfloat (hetu_scene_get_plot (scene, 3)->rect.y, >, first.y + first.height);
}

/* In several lines every district but the base tells its own difference, of targets or of outturns. */
static void
test_differences_of_lines (void)
{
  static const struct
  {
    gint32 base;
    guint n_targets, n_outturns; /* columns */
    const char *number;          /* of one district and the base */
  } cases[] = {
    { 0, 1, 0, "+4.0" },
    { 410000, 0, 1, "+2.1" },
    { 410311, 1, 1, "−2.1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = plot_new_facets ();
      g_autoptr (HetuScene) scene = NULL;

      frame->base = cases[i].base;
      scene = plot_screen (frame, hetu_facet_bars_build, 460, 800);
      g_test_message ("%d", cases[i].base);
      g_assert_cmpuint (plot_count_text (scene, "基准"), ==, 1);
      g_assert_cmpuint (plot_count_text (scene, "目标差"), ==, cases[i].n_targets);
      g_assert_cmpuint (plot_count_text (scene, "实绩差"), ==, cases[i].n_outturns);
      g_assert_cmpuint (plot_count_text (scene, cases[i].number), >, 0);
    }
}

/* 5.25 − 3.1 is 2.15, in the last column and in the panels' own. */
static void
test_differences_are_exact (void)
{
  static const double widths[] = { 1010, 460 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (HetuFrame) frame = plot_new_facets ();
      g_autoptr (HetuScene) scene = NULL;
      HetuFrameRow *row =
          &g_array_index (frame->rows, HetuFrameRow, find (frame, 0, 0, HETU_KIND_ACTUAL));

      g_assert_true (hetu_decimal_parse ("5.25", &row->value, NULL));
      frame->base = 410000;
      scene = plot_screen (frame, hetu_facet_bars_build, widths[i], 800);
      g_assert_nonnull (plot_text (scene, "+2.15"));
    }
}

/* C-46: the words stand in every header, however narrow. */
static void
test_free_scales_are_told_in_narrow_panels (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = NULL;

  frame->free_scales = TRUE;
  scene = plot_screen (frame, hetu_facet_bars_build, 660, 480);
  g_assert_cmpuint (plot_count_text (scene, "刻度不同"), ==, 4);
}

/* One district has nothing to be compared with. */
static void
test_single_panel (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (HetuScene) scene = NULL;

  g_array_set_size (frame->panels, 1);
  scene = plot_screen (frame, hetu_facet_bars_build, 500, 480);
  g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 1);
  g_assert_cmpuint (plot_count_text (scene, "+4.0"), ==, 0);
}

static void
test_too_narrow_is_refused (void)
{
  g_autoptr (HetuFrame) frame = plot_new_facets ();
  g_autoptr (GError) narrow = NULL;
  g_autoptr (GError) low = NULL;

  g_assert_null (plot_build (frame, hetu_facet_bars_build, HETU_PRESET_SCREEN, 100, 900, &narrow));
  g_assert_error (narrow, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_null (plot_build (frame, hetu_facet_bars_build, HETU_PRESET_SCREEN, 900, 120, &low));
  g_assert_error (low, HETU_ERROR, HETU_ERROR_DATA);
}

static void
test_no_collisions (void)
{
  g_autoptr (HetuFrame) four = plot_new_facets ();
  g_autoptr (HetuFrame) two = plot_new_facets ();

  g_array_set_size (two->panels, 2);
  g_assert_cmpuint (plot_check_sizes (four, hetu_facet_bars_build, "four panels"), >, 80);
  g_assert_cmpuint (plot_check_sizes (two, hetu_facet_bars_build, "two panels"), >, 150);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facet-bars/shared-scale", test_shared_scale);
  g_test_add_func ("/facet-bars/free-scales", test_free_scales);
  g_test_add_func ("/facet-bars/absences-differ", test_absences_differ);
  g_test_add_func ("/facet-bars/targets", test_targets);
  g_test_add_func ("/facet-bars/tolerance", test_tolerance);
  g_test_add_func ("/facet-bars/difference", test_difference);
  g_test_add_func ("/facet-bars/difference/base", test_base_of_the_difference);
  g_test_add_func ("/facet-bars/many-panels-in-lines", test_many_panels_stand_in_lines);
  g_test_add_func ("/facet-bars/few-panels-in-lines-on-narrow-pages",
                   test_few_panels_stand_in_lines_on_narrow_pages);
  g_test_add_func ("/facet-bars/difference/of-every-panel-in-lines", test_differences_of_lines);
  g_test_add_func ("/facet-bars/difference/exact", test_differences_are_exact);
  g_test_add_func ("/facet-bars/free-scales/in-narrow-panels",
                   test_free_scales_are_told_in_narrow_panels);
  g_test_add_func ("/facet-bars/single-panel", test_single_panel);
  g_test_add_func ("/facet-bars/too-narrow-is-refused", test_too_narrow_is_refused);
  g_test_add_func ("/facet-bars/no-collisions", test_no_collisions);
  return g_test_run ();
}
