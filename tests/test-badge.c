/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/badge.h"

#include "plot.h"

#include <locale.h>

/* C-33, U-8: without colour and word each state still has an outline of its own. */
static void
test_shapes_differ (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_PRINT, HETU_PRESET_A4, FALSE, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int state = 0; state < HETU_N_STATES; state++)
    {
      g_autoptr (HetuScene) scene =
          hetu_badge_new_scene (theme, NULL, (HetuState) state, HETU_LANGUAGE_ZH);
      GString *shape = g_string_new (NULL);

      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, i);

          g_assert_cmpint (mark->type, !=, HETU_MARK_TEXT);
          g_string_append_printf (shape,
                                  "%d:%u:%d:%d ",
                                  mark->type,
                                  mark->n_points,
                                  mark->fill != 0,
                                  mark->dash_on > 0);
        }
      g_assert_cmpuint (shape->len, >, 0);
      g_assert_true (g_hash_table_add (seen, g_string_free (shape, FALSE)));
    }
}

static void
test_glyph_stays_in_its_square (void)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);

  for (int state = 0; state < HETU_N_STATES; state++)
    {
      HetuSceneBuilder *builder = hetu_scene_builder_new (100, 100, theme->canvas);
      g_autoptr (HetuScene) scene = NULL;

      hetu_badge_draw_glyph (builder, theme, HETU_PART_LABEL, 3, (HetuState) state, 40, 60, 10);
      scene = hetu_scene_builder_end (builder, NULL, NULL);
      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          HetuRect box = hetu_mark_bounds (hetu_scene_get_mark (scene, i));

          g_assert_cmpint (hetu_scene_get_mark (scene, i)->row, ==, 3);
          g_assert_cmpfloat (box.x, >=, 34.6);
          g_assert_cmpfloat (box.y, >=, 54.6);
          g_assert_cmpfloat (box.x + box.width, <=, 45.4);
          g_assert_cmpfloat (box.y + box.height, <=, 65.4);
        }
    }
}

/* The pill is as measured, at its anchor, with the word inside; its text has 4.5:1 on it. */
static void
test_pill (void)
{
  static const double anchors[] = { 0, 0.5, 1 };

  for (int mode = 0; mode <= HETU_THEME_PRINT; mode++)
    for (int contrast = 0; contrast < 2; contrast++)
      for (int state = 0; state < HETU_N_STATES; state++)
        for (gsize i = 0; i < G_N_ELEMENTS (anchors); i++)
          {
            g_autoptr (HetuTheme) theme =
                hetu_theme_new ((HetuThemeMode) mode, HETU_PRESET_SCREEN, contrast, 1);
            g_autoptr (HetuText) text = hetu_text_new_fixed ();
            HetuSceneBuilder *builder = hetu_scene_builder_new (300, 100, theme->canvas);
            HetuRect size = hetu_badge_measure (theme, text, (HetuState) state, HETU_LANGUAGE_ZH);
            HetuRect pill = hetu_badge_draw (builder,
                                             theme,
                                             text,
                                             0,
                                             (HetuState) state,
                                             HETU_LANGUAGE_ZH,
                                             theme->canvas,
                                             150,
                                             50,
                                             anchors[i]);
            g_autoptr (HetuScene) scene = hetu_scene_builder_end (builder, NULL, NULL);
            const HetuMark *word =
                plot_text (scene, hetu_state_to_label ((HetuState) state, HETU_LANGUAGE_ZH));
            const HetuMark *ground = hetu_scene_get_mark (scene, 0);

            g_assert_cmpfloat_with_epsilon (pill.width, size.width, 1e-9);
            g_assert_cmpfloat_with_epsilon (pill.x, 150 - anchors[i] * size.width, 1e-9);
            g_assert_cmpfloat_with_epsilon (pill.y + pill.height / 2, 50, 1e-9);
            g_assert_cmpfloat (word->x, >, pill.x);
            g_assert_cmpfloat (word->x + hetu_text_run_get_width (word->run),
                               <,
                               pill.x + pill.width);
            g_assert_cmpfloat (hetu_colour_contrast (word->fill, ground->fill), >=, 4.5);
          }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/badge/shapes-differ", test_shapes_differ);
  g_test_add_func ("/badge/glyph-stays-in-its-square", test_glyph_stays_in_its_square);
  g_test_add_func ("/badge/pill", test_pill);
  return g_test_run ();
}
