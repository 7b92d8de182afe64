/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/compose.h"
#include "chart/heat.h"
#include "error.h"
#include "frames.h"
#include "golden.h"
#include "plot.h"

#include <string.h>

#define WIDTH 700.0
#define HEIGHT 400.0
#define TILE 44.0
#define GAP 4.0
#define APART 24.0
#define EPSILON 0.01

static HetuScene *
draw (HetuLanguage language, HetuThemeMode mode, HetuPreset preset)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (language);

  return plot_compose (frame, mode, preset, 0, 0);
}

static HetuScene *
draw_plot (const HetuFrame *frame)
{
  return plot_screen (frame, hetu_kind_tile_map.build, WIDTH, HEIGHT);
}

/* The ground of a tile: its tint, or its hatching. */
static const HetuMark *
ground (const HetuScene *scene, int row)
{
  const HetuMark *mark = plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, row, 0);

  return mark != NULL ? mark : plot_mark (scene, HETU_PART_GAP, HETU_MARK_RECT, row, 0);
}

static void
test_scenes (void)
{
  g_autoptr (HetuScene) slide = draw (HETU_LANGUAGE_ZH, HETU_THEME_LIGHT, HETU_PRESET_SLIDE);
  g_autoptr (HetuScene) print = draw (HETU_LANGUAGE_EN, HETU_THEME_PRINT, HETU_PRESET_A4);

  golden_check_all (slide, "tile-map-slide");
  golden_check_all (print, "tile-map-a4-print-english");
}

/* CHARTS §10.14: one tile a district, 44 pt high or, with room to spare, more; all alike, each where the layout puts it. */
static void
test_one_tile_a_district_in_its_place (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw_plot (frame);
  const HetuMark *first = ground (scene, 1);

  for (guint i = 1; i < frame->rows->len; i++)
    {
      const HetuFrameKey *tile =
          hetu_frame_get_category (frame, hetu_frame_get_row (frame, i)->category);
      const HetuFrameKey *origin =
          hetu_frame_get_category (frame, hetu_frame_get_row (frame, 1)->category);
      const HetuMark *mark = ground (scene, (int) i);

      g_assert_cmpfloat_with_epsilon (mark->height, first->height, EPSILON);
      g_assert_cmpfloat (mark->height, >=, TILE);
      g_assert_cmpfloat (mark->height, <=, TILE * 1.5 + EPSILON);
      g_assert_cmpfloat_with_epsilon (mark->width, first->width, EPSILON);
      g_assert_cmpfloat_with_epsilon (mark->x - first->x,
                                      (tile->column - origin->column) * (mark->width + GAP),
                                      EPSILON);
      g_assert_cmpfloat_with_epsilon (mark->y - first->y,
                                      (tile->line - origin->line) * (mark->height + GAP),
                                      EPSILON);
    }
}

static void
test_city_stands_apart_without_a_tint (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw_plot (frame);
  const HetuMark *whole = ground (scene, 0);

  for (guint i = 1; i < frame->rows->len; i++)
    g_assert_cmpfloat (ground (scene, (int) i)->x + whole->width + APART, <=, whole->x + EPSILON);
  g_assert_cmphex (whole->fill, ==, hetu_scene_get_background (scene));
}

/* A district that was not chosen is an outline with its name: nothing that could be taken for a figure. */
static void
test_unchosen_keeps_its_outline (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw_plot (frame);
  const HetuMark *name = plot_text (scene, "洛宁");
  HetuPoint at = plot_centre (name);

  g_assert_cmpint (name->row, ==, -1);
  g_assert_cmpint (hetu_scene_pick (scene, at.x, at.y, 0), ==, -1);
}

/* C-27: hatched, never tinted: 缺数, × in a dashed outline, — in an outline. */
static void
test_absences_are_distinct (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw_plot (frame);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      const HetuMark *mark = ground (scene, (int) i);

      g_assert_cmpint (mark->fill_kind == HETU_FILL_HATCH,
                       ==,
                       row->status == HETU_STATUS_MISSING || row->status == HETU_STATUS_REDACTED);
      g_assert_cmpint (mark->dash_on > 0, ==, row->status == HETU_STATUS_REDACTED);
      g_assert_cmpint (mark->part == HETU_PART_MARK, ==, row->has_value);
    }
  g_assert_cmpuint (plot_count_text (scene, "缺数"), ==, 2); /* and in the key */
  g_assert_nonnull (plot_text (scene, "×"));
  g_assert_nonnull (plot_text (scene, "—"));
}

/* CHARTS §10.14: five classes; who is higher is never lighter on the blue side. */
static void
test_five_classes (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw_plot (frame);
  HetuHeat heat = hetu_heat_train (frame, TRUE);

  g_assert_cmpuint (heat.n_bounds, ==, 4);
  for (guint i = 1; i < frame->rows->len; i++)
    for (guint j = 1; j < frame->rows->len; j++)
      {
        const HetuFrameRow *a = hetu_frame_get_row (frame, i), *b = hetu_frame_get_row (frame, j);

        if (a->has_shade && b->has_shade)
          g_assert_cmpint (ground (scene, (int) i)->fill == ground (scene, (int) j)->fill,
                           ==,
                           hetu_heat_get_class (&heat, a->shade) ==
                               hetu_heat_get_class (&heat, b->shade));
      }
}

static void
test_focus_is_outlined (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw_plot (frame);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n += mark->part == HETU_PART_ANNOTATION && mark->stroke == theme->slots[1] &&
           mark->stroke_width == theme->focus_width;
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
test_too_small_names_the_size (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;
  const char *needed;
  double width, height;

  g_assert_null (
      plot_build (frame, hetu_kind_tile_map.build, HETU_PRESET_SCREEN, 150, 120, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  needed = strstr (error->message, "at least ");
  g_assert_nonnull (needed);
  width = g_ascii_strtod (needed + strlen ("at least "), (char **) &needed);
  height = g_ascii_strtod (needed + strlen ("×"), NULL);
  hetu_scene_unref (
      plot_screen (frame, hetu_kind_tile_map.build, MAX (width + 1, 150), height + 30));
}

/* C-43: names that are wider than the tiles may be stand in two lines of six 汉字. */
static void
test_long_names_wrap (void)
{
  g_autoptr (HetuFrame) frame = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;
  guint n_wrapped = 0;

  for (guint i = 0; i < frame->categories->len; i++)
    {
      HetuFrameKey *tile = &g_array_index (frame->categories, HetuFrameKey, i);
      g_autofree char *name = g_strconcat (tile->name, "先进制造业开发区", NULL);

      g_clear_pointer (&tile->short_name, g_free);
      g_free (tile->name);
      tile->name = g_steal_pointer (&name);
    }
  scene = draw_plot (frame);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && mark->part == HETU_PART_LABEL)
        {
          g_assert_cmpuint (hetu_text_run_get_n_lines (mark->run), <=, 2);
          n_wrapped += hetu_text_run_get_n_lines (mark->run) == 2;
        }
    }
  g_assert_cmpuint (n_wrapped, >=, 10);
  golden_check_labels (scene, "tiles with long names");
}

static void
test_no_collision_at_any_size (void)
{
  g_autoptr (HetuFrame) chinese = frames_new_tiles (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english = frames_new_tiles (HETU_LANGUAGE_EN);

  g_assert_cmpuint (plot_check_sizes (chinese, hetu_kind_tile_map.build, "zh"), >, 100);
  g_assert_cmpuint (plot_check_sizes (english, hetu_kind_tile_map.build, "en"), >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-map/scenes", test_scenes);
  g_test_add_func ("/tile-map/one-tile-a-district-in-its-place",
                   test_one_tile_a_district_in_its_place);
  g_test_add_func ("/tile-map/city-stands-apart-without-a-tint",
                   test_city_stands_apart_without_a_tint);
  g_test_add_func ("/tile-map/unchosen-keeps-its-outline", test_unchosen_keeps_its_outline);
  g_test_add_func ("/tile-map/absences-are-distinct", test_absences_are_distinct);
  g_test_add_func ("/tile-map/five-classes", test_five_classes);
  g_test_add_func ("/tile-map/focus-is-outlined", test_focus_is_outlined);
  g_test_add_func ("/tile-map/too-small-names-the-size", test_too_small_names_the_size);
  g_test_add_func ("/tile-map/long-names-wrap", test_long_names_wrap);
  g_test_add_func ("/tile-map/no-collision-at-any-size", test_no_collision_at_any_size);
  return g_test_run ();
}
