/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/compose.h"
#include "error.h"
#include "frames.h"
#include "golden.h"
#include "plot.h"

#include <locale.h>
#include <string.h>

static void
test_golden_growth (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene =
      plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SCREEN, 750, 592);
  g_autoptr (HetuScene) slide = plot_compose (frame, HETU_THEME_DARK, HETU_PRESET_SLIDE, 0, 0);

  golden_check_all (scene, "growth-line-screen");
  golden_check_all (slide, "growth-line-slide-dark");
}

static void
test_golden_english (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_PRINT, HETU_PRESET_A4, 0, 0);

  golden_check_all (scene, "growth-line-a4-english");
}

static void
test_golden_zero (void)
{
  g_autoptr (HetuFrame) frame = frames_new_zero ();
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SCREEN, 0, 0);

  golden_check_all (scene, "growth-line-zero");
}

static void
test_golden_many (void)
{
  g_autoptr (HetuFrame) frame = frames_new_many ();
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);

  golden_check_all (scene, "growth-line-many");
}

static void
test_golden_levels (void)
{
  g_autoptr (HetuFrame) frame = frames_new_levels ();
  g_autoptr (HetuScene) scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SQUARE, 0, 0);

  golden_check_all (scene, "levels");
}

static void
test_golden_panels (void)
{
  g_autoptr (HetuFrame) few = frames_new_panels (3);
  g_autoptr (HetuFrame) many = frames_new_panels (12);
  g_autoptr (HetuScene) first = NULL;
  g_autoptr (HetuScene) second = plot_compose (many, HETU_THEME_LIGHT, HETU_PRESET_SQUARE, 0, 0);

  few->free_scales = TRUE;
  first = plot_compose (few, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  golden_check_all (first, "small-multiples-own-scales");
  golden_check_all (second, "small-multiples-many");
}

/* C-46: panels share one scale unless each says that its own differs. */
static void
test_panels_share_scales (void)
{
  for (int free_scales = FALSE; free_scales <= TRUE; free_scales++)
    {
      g_autoptr (HetuFrame) frame = frames_new_panels (4);
      g_autoptr (HetuScene) scene = NULL;
      gboolean same = TRUE;
      guint n_said = 0;

      frame->free_scales = free_scales;
      scene = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
      g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 4);
      for (guint i = 1; i < 4; i++)
        {
          const HetuPlotArea *first = hetu_scene_get_plot (scene, 0);
          const HetuPlotArea *other = hetu_scene_get_plot (scene, i);

          same = same && first->y_low == other->y_low && first->y_high == other->y_high;
          g_assert_cmpfloat_with_epsilon (first->rect.width, other->rect.width, 1e-6);
          g_assert_cmpfloat_with_epsilon (first->rect.height, other->rect.height, 1e-6);
        }
      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, i);

          n_said += mark->type == HETU_MARK_TEXT &&
                    g_str_equal (hetu_text_run_get_text (mark->run), "刻度不同");
        }
      g_assert_cmpint (same, ==, !free_scales);
      g_assert_cmpuint (n_said, ==, free_scales ? 4 : 0);
    }
}

static void
test_too_many_panels (void)
{
  g_autoptr (HetuFrame) frame = frames_new_panels (14);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;

  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "吉利区", .region = 410306 });
  g_assert_null (hetu_compose (frame, NULL, theme, text, 960, 540, &error));
  g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "15"));
}

static void
test_golden_absent (void)
{
  g_autoptr (HetuFrame) missing = frames_new_absent (HETU_STATUS_MISSING);
  g_autoptr (HetuFrame) redacted = frames_new_absent (HETU_STATUS_REDACTED);
  g_autoptr (HetuScene) first = plot_compose (missing, HETU_THEME_LIGHT, HETU_PRESET_SCREEN, 0, 0);
  g_autoptr (HetuScene) second =
      plot_compose (redacted, HETU_THEME_LIGHT, HETU_PRESET_SCREEN, 0, 0);

  golden_check (first, "absent-missing");
  golden_check_labels (first, "absent-missing");
  golden_check (second, "absent-redacted");
  golden_check_labels (second, "absent-redacted");
}

/* No label overlaps another or leaves the figure at any size that is not refused. */
static void
test_labels_at_all_sizes (void)
{
  HetuFrame *frames[] = { frames_new_growth (HETU_LANGUAGE_ZH),
                          frames_new_growth (HETU_LANGUAGE_EN),
                          frames_new_zero (),
                          frames_new_many (),
                          frames_new_levels (),
                          frames_new_panels (3),
                          frames_new_panels (12) };
  guint n_drawn = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
    for (int preset = 0; preset < HETU_N_PRESETS; preset++)
      for (double width = 220; width <= 1300; width += 180)
        for (double height = 160; height <= 800; height += 160)
          {
            g_autoptr (HetuTheme) theme =
                hetu_theme_new (HETU_THEME_LIGHT, (HetuPreset) preset, FALSE, 1);
            g_autoptr (HetuText) text = hetu_text_new_fixed ();
            g_autofree char *name = g_strdup_printf ("frame %u, preset %d, %.0f×%.0f",
                                                     (guint) i,
                                                     preset,
                                                     width,
                                                     height);
            g_autoptr (GError) error = NULL;
            g_autoptr (HetuScene) scene =
                hetu_compose (frames[i], NULL, theme, text, width, height, &error);

            if (scene == NULL)
              {
                g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
                continue;
              }
            n_drawn++;
            golden_check_labels (scene, name);
          }
  g_assert_cmpuint (n_drawn, >, 300);
  for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
    g_clear_pointer (&frames[i], hetu_frame_unref);
}

static void
test_deterministic (void)
{
  g_autoptr (HetuFrame) frame = frames_new_zero ();
  g_autoptr (HetuScene) first = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  g_autoptr (HetuScene) second = plot_compose (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, 0, 0);
  g_autofree char *first_text = hetu_scene_to_text (first);
  g_autofree char *second_text = hetu_scene_to_text (second);

  g_assert_cmpstr (first_text, ==, second_text);
}

static void
test_too_small (void)
{
  static const struct
  {
    double width, height;
  } cases[] = { { 80, 400 }, { 400, 60 }, { 150, 100 }, { 0, 0 } };
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          hetu_compose (frame, NULL, theme, text, cases[i].width, cases[i].height, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
    }
}

static const HetuMark *
find_part (const HetuScene *scene, HetuPart part)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    if (hetu_scene_get_mark (scene, i)->part == part)
      return hetu_scene_get_mark (scene, i);
  return NULL;
}

static void
test_spec_hides (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuSpec) spec = hetu_spec_new ();
  g_autoptr (HetuScene) scene = NULL;

  spec->hide_title = TRUE;
  spec->hide_note = TRUE;
  spec->hide_source = TRUE;
  spec->hide_date = TRUE;
  scene = hetu_compose (frame, spec, theme, text, 960, 540, NULL);
  g_assert_nonnull (scene);
  g_assert_null (find_part (scene, HETU_PART_TITLE));
  g_assert_null (find_part (scene, HETU_PART_ACCENT));
  g_assert_null (find_part (scene, HETU_PART_NOTE));
  g_assert_null (find_part (scene, HETU_PART_SOURCE));
  /* The unit stays (C-3), and so does the title for those who cannot see the picture. */
  g_assert_nonnull (find_part (scene, HETU_PART_SUBTITLE));
  g_assert_cmpstr (hetu_scene_get_title (scene),
                   ==,
                   "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/golden/growth-line", test_golden_growth);
  g_test_add_func ("/compose/golden/growth-line-english", test_golden_english);
  g_test_add_func ("/compose/golden/growth-line-zero", test_golden_zero);
  g_test_add_func ("/compose/golden/growth-line-many", test_golden_many);
  g_test_add_func ("/compose/golden/levels", test_golden_levels);
  g_test_add_func ("/compose/golden/absent", test_golden_absent);
  g_test_add_func ("/compose/golden/small-multiples", test_golden_panels);
  g_test_add_func ("/compose/panels-share-scales", test_panels_share_scales);
  g_test_add_func ("/compose/too-many-panels", test_too_many_panels);
  g_test_add_func ("/compose/labels-at-all-sizes", test_labels_at_all_sizes);
  g_test_add_func ("/compose/deterministic", test_deterministic);
  g_test_add_func ("/compose/too-small-is-refused", test_too_small);
  g_test_add_func ("/compose/spec-hides-words", test_spec_hides);
  return g_test_run ();
}
