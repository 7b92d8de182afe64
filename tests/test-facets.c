/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small multiples of lines: their panels fit, name themselves in one form, and rule no number. */
#include "chart/compose.h"
#include "frames.h"
#include "golden.h"

#include <string.h>

static HetuScene *
compose (const HetuFrame *frame, HetuPreset preset)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  double width, height, dpi;
  HetuScene *scene;

  hetu_preset_size (preset, &width, &height, &dpi);
  scene = hetu_compose (frame, NULL, theme, text, width, height, &error);
  g_assert_no_error (error);
  return scene;
}

static gboolean
has_text (const HetuScene *scene, const char *text)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && strcmp (hetu_text_run_get_text (mark->run), text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Twelve fit every preset, half a page of A4 too. */
static void
test_twelve_panels_fit (void)
{
  for (int preset = 0; preset < HETU_N_PRESETS; preset++)
    {
      g_autoptr (HetuFrame) frame = frames_new_panels (12);
      g_autoptr (HetuScene) scene = compose (frame, (HetuPreset) preset);

      g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 12);
      golden_check_labels (scene, hetu_preset_to_string ((HetuPreset) preset));
    }
}

/* C-44: where one name is too long for its header all are short; never two forms in one figure. */
static void
test_headers_are_of_one_form (void)
{
  static const struct
  {
    const char *long_name;
    gboolean shortened;
  } cases[] = { { "瀍河区", FALSE }, { "瀍河回族自治区及其周边地区", TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_panels (6);
      g_autoptr (HetuScene) scene = NULL;

      for (guint j = 0; j < 6; j++)
        {
          HetuFrameKey *panel = &g_array_index (frame->panels, HetuFrameKey, j);

          g_free (panel->short_name);
          panel->short_name = g_utf8_substring (panel->name, 0, 2);
        }
      g_free (g_array_index (frame->panels, HetuFrameKey, 4).name);
      g_array_index (frame->panels, HetuFrameKey, 4).name = g_strdup (cases[i].long_name);
      scene = compose (frame, HETU_PRESET_A4);
      g_assert_cmpint (has_text (scene, "洛龙"), ==, cases[i].shortened);
      g_assert_cmpint (has_text (scene, "瀍河"), ==, cases[i].shortened);
      g_assert_cmpint (has_text (scene, "洛龙区"), ==, !cases[i].shortened);
    }
}

/* A rule that ran into a number would be its minus. */
static void
test_rules_end_before_numbers (void)
{
  g_autoptr (HetuFrame) frame = frames_new_panels (4);
  g_autoptr (HetuScene) scene = compose (frame, HETU_PRESET_SQUARE);
  guint n_numbers = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *number = hetu_scene_get_mark (scene, i);

      if (number->type != HETU_MARK_TEXT || number->part != HETU_PART_LABEL || number->row < 0)
        continue;
      n_numbers++;
      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        {
          const HetuMark *rule = hetu_scene_get_mark (scene, j);

          if (rule->part == HETU_PART_ZERO && rule->points[0].y > number->y &&
              rule->points[0].y < number->y + hetu_text_run_get_height (number->run) &&
              rule->points[0].x < number->x)
            g_assert_cmpfloat (rule->points[1].x, <, number->x);
        }
    }
  g_assert_cmpuint (n_numbers, >=, 4);
}

/* A number on the zero line would have it for a minus. */
static void
test_no_number_stands_on_zero (void)
{
  g_autoptr (HetuFrame) frame = frames_new_panels (8);
  guint n_numbers = 0;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      row->value.coefficient -= 50;
      row->y = hetu_decimal_to_double (row->value);
    }
  for (int preset = 0; preset < HETU_N_PRESETS; preset++)
    {
      g_autoptr (HetuScene) scene = compose (frame, (HetuPreset) preset);

      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          const HetuMark *number = hetu_scene_get_mark (scene, i);

          if (number->type != HETU_MARK_TEXT || number->part != HETU_PART_VALUE)
            continue;
          n_numbers++;
          for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
            {
              const HetuMark *rule = hetu_scene_get_mark (scene, j);

              if (rule->part == HETU_PART_ZERO && rule->points[0].x < number->x &&
                  rule->points[1].x > number->x)
                g_assert_false (rule->points[0].y > number->y &&
                                rule->points[0].y <
                                    number->y + hetu_text_run_get_height (number->run));
            }
        }
    }
  g_assert_cmpuint (n_numbers, >=, 20);
}

/* With too many districts for colours each panel's own line is still told from the others' behind it. */
static void
test_own_line_stands_out (void)
{
  g_autoptr (HetuFrame) frame = frames_new_panels (12);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuScene) scene = NULL;
  guint n_own = 0;

  for (guint i = 1; i < frame->series->len; i++)
    g_array_index (frame->series, HetuFrameSeries, i).role = HETU_ROLE_CONTEXT;
  scene = compose (frame, HETU_PRESET_SLIDE);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n_own += mark->type == HETU_MARK_LINE && mark->part == HETU_PART_MARK &&
               mark->stroke == theme->text2;
    }
  g_assert_cmpuint (n_own, >=, 11);
}

/* C-26: a panel without any figure says so and shows nobody else's. */
static void
test_empty_panel_says_so (void)
{
  g_autoptr (HetuFrame) frame = frames_new_panels (4);
  g_autoptr (HetuScene) scene = NULL;
  HetuPlotArea area;
  guint n_lines = 0;

  for (guint i = frame->rows->len; i-- > 0;)
    if (hetu_frame_get_row (frame, i)->panel == 2)
      g_array_remove_index (frame->rows, i);
  scene = compose (frame, HETU_PRESET_SLIDE);
  area = *hetu_scene_get_plot (scene, 2);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect box = hetu_mark_bounds (mark);

      n_lines += mark->type == HETU_MARK_LINE && mark->n_points > 2 && box.x >= area.rect.x &&
                 box.x < area.rect.x + area.rect.width && box.y >= area.rect.y &&
                 box.y < area.rect.y + area.rect.height;
    }
  g_assert_true (has_text (scene, "缺数"));
  g_assert_cmpuint (n_lines, ==, 0);
}

/* C-44: before a name is cut there are fewer columns, two lines and narrow rows. */
static void
test_long_names_are_not_cut (void)
{
  static const char *const names[] = { "Yanshi High-Tech Development Zone",
                                       "Mengjin Advanced Manufacturing Zone",
                                       "Luoning County Speciality Cluster" };
  g_autoptr (HetuFrame) frame = frames_new_panels (12);
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_free (g_array_index (frame->panels, HetuFrameKey, i).name);
      g_array_index (frame->panels, HetuFrameKey, i).name = g_strdup (names[i % 3]);
    }
  scene = compose (frame, HETU_PRESET_SLIDE);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    if (hetu_scene_get_mark (scene, i)->type == HETU_MARK_TEXT)
      g_assert_false (hetu_text_run_is_ellipsised (hetu_scene_get_mark (scene, i)->run));
}

/* C-9, C-27: the thin lines behind are named; where a panel has no figure none stand, but a chip, nor those of another
 * indicator. */
static void
test_lines_behind_are_told (void)
{
  static const struct
  {
    guint n_panels, n_empty, n_chips; /* the third panel has a gap */
    gint32 indicator;                 /* of the first panel; 0: that of the others */
    const char *key;
  } cases[] = { { 4, 0, 1, 0, "其他地区" },
                { 3, 2, 2, 0, NULL },
                { 3, 1, 1, 0, "其他地区" },
                { 2, 0, 0, 9, NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_panels (cases[i].n_panels);
      g_autoptr (HetuScene) scene = NULL;
      guint n_ghosts = 0, n_chips = 0;

      for (guint j = frame->rows->len; j > 0; j--)
        if (hetu_frame_get_row (frame, j - 1)->panel + cases[i].n_empty >= cases[i].n_panels)
          g_array_remove_index (frame->rows, j - 1);
      g_array_index (frame->panels, HetuFrameKey, 0).indicator = cases[i].indicator;
      scene = compose (frame, HETU_PRESET_SLIDE);
      g_assert_cmpint (has_text (scene, "其他地区"), ==, cases[i].key != NULL);
      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, j);

          n_ghosts += mark->type == HETU_MARK_LINE && mark->stroke_width == 1.0;
          n_chips += mark->type == HETU_MARK_TEXT && mark->part == HETU_PART_GAP &&
                     strcmp (hetu_text_run_get_text (mark->run), "缺数") == 0;
        }
      g_assert_cmpuint (n_chips, ==, cases[i].n_chips);
      g_assert_cmpint (n_ghosts > 0, ==, cases[i].key != NULL);
    }
}

/* C-40: a name that does not fit one line parts at its dot, which begins no line. */
static void
test_place_and_indicator_part (void)
{
  g_autoptr (HetuFrame) frame = frames_new_panels (12);
  g_autoptr (HetuScene) scene = NULL;

  for (guint i = 0; i < 12; i++)
    {
      HetuFrameKey *panel = &g_array_index (frame->panels, HetuFrameKey, i);

      g_clear_pointer (&panel->short_name, g_free);
      g_free (panel->name);
      panel->name = g_strdup ("Luanchuan · Community sports parks");
    }
  scene = compose (frame, HETU_PRESET_SQUARE);
  g_assert_true (has_text (scene, "Luanchuan\nCommunity sports parks"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facets/twelve-panels-fit", test_twelve_panels_fit);
  g_test_add_func ("/facets/headers-are-of-one-form", test_headers_are_of_one_form);
  g_test_add_func ("/facets/rules-end-before-numbers", test_rules_end_before_numbers);
  g_test_add_func ("/facets/no-number-stands-on-zero", test_no_number_stands_on_zero);
  g_test_add_func ("/facets/empty-panel-says-so", test_empty_panel_says_so);
  g_test_add_func ("/facets/place-and-indicator-part", test_place_and_indicator_part);
  g_test_add_func ("/facets/own-line-stands-out", test_own_line_stands_out);
  g_test_add_func ("/facets/long-names-are-not-cut", test_long_names_are_not_cut);
  g_test_add_func ("/facets/lines-behind-are-told", test_lines_behind_are_told);
  return g_test_run ();
}
