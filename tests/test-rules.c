/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules of CHARTS that hold for every kind and preset, and those of figures over periods that no one file keeps: sizes,
 * colours, titles, years, numbers and the bracket. */
#include "chart/compose.h"
#include "chart/title.h"
#include "error.h"
#include "frames.h"
#include "plot.h"

#include <math.h>
#include <string.h>

#define MOST_SIZES 4
#define MOST_KINDS 11

static HetuFrame *
new_frame (guint which)
{
  static const char *const values[] = { "9.2", "8.1", "-1.4", "缺", "5.4", "×", NULL };

  switch (which)
    {
    case 0:
      return frames_new_growth (HETU_LANGUAGE_ZH);
    case 1:
      return frames_new_growth (HETU_LANGUAGE_EN);
    case 2:
      return frames_new_many ();
    case 3:
      return frames_new_zero ();
    case 4:
      return frames_new_levels ();
    case 5:
      return frames_new_panels (12);
    case 6:
      return plot_new_dumbbell (HETU_LANGUAGE_ZH);
    case 7:
      return plot_new_facets ();
    case 8:
      return plot_new_ranked (values);
    case 9:
      return plot_new_gauges (HETU_CHART_DIAL, 6);
    default:
      return plot_new_gauges (HETU_CHART_BULLET, 12);
    }
}

static HetuScene *
compose_at (const HetuFrame *frame, HetuThemeMode mode, HetuPreset preset, GError **error)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (mode, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  double width, height;

  hetu_preset_size (preset, &width, &height, NULL);
  return hetu_compose (frame, NULL, theme, text, width, height, error);
}

static HetuScene *
compose (const HetuFrame *frame)
{
  g_autoptr (GError) error = NULL;
  HetuScene *scene = compose_at (frame, HETU_THEME_LIGHT, HETU_PRESET_SLIDE, &error);

  g_assert_no_error (error);
  return scene;
}

static void
test_c10_four_sizes (void)
{
  guint n_drawn = 0;

  for (guint which = 0; which < MOST_KINDS; which++)
    for (int preset = 0; preset < HETU_N_PRESETS; preset++)
      {
        g_autoptr (HetuFrame) frame = new_frame (which);
        g_autoptr (GError) error = NULL;
        g_autoptr (HetuScene) scene =
            compose_at (frame, HETU_THEME_LIGHT, (HetuPreset) preset, &error);
        double sizes[MOST_SIZES + 1];
        guint n = 0;

        if (scene == NULL)
          {
            g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
            continue;
          }
        n_drawn++;
        for (guint i = 0; i < hetu_scene_get_n_marks (scene) && n <= MOST_SIZES; i++)
          {
            const HetuMark *mark = hetu_scene_get_mark (scene, i);
            gboolean known = mark->type != HETU_MARK_TEXT;

            for (guint j = 0; j < n && !known; j++)
              known = hetu_text_run_get_style (mark->run)->size_pt == sizes[j];
            if (!known)
              sizes[n++] = hetu_text_run_get_style (mark->run)->size_pt;
          }
        g_test_message ("frame %u at %s", which, hetu_preset_to_string ((HetuPreset) preset));
        g_assert_cmpuint (n, <=, MOST_SIZES);
      }
  g_assert_cmpuint (n_drawn, >=, 36);
}

/* C-2: at every preset, in either language, two lines at most and nothing cut. */
static void
test_c2_titles_are_whole (void)
{
  for (guint which = 0; which < MOST_KINDS; which++)
    for (int preset = 0; preset < HETU_N_PRESETS; preset++)
      {
        g_autoptr (HetuFrame) frame = new_frame (which);
        g_autoptr (HetuScene) scene =
            compose_at (frame, HETU_THEME_LIGHT, (HetuPreset) preset, NULL);

        for (guint i = 0; scene != NULL && i < hetu_scene_get_n_marks (scene); i++)
          {
            const HetuMark *mark = hetu_scene_get_mark (scene, i);

            if (mark->part != HETU_PART_TITLE)
              continue;
            g_assert_cmpuint (hetu_text_run_get_n_lines (mark->run), <=, 2);
            g_assert_false (hetu_text_run_is_ellipsised (mark->run));
          }
      }
}

/* U-15: in high contrast no area but the canvas's own and the greys of bullets is filled with a tint; each has an outline. */
static void
test_u15_outlines_for_tints (void)
{
  for (guint which = 0; which < MOST_KINDS - 1; which++)
    {
      g_autoptr (HetuFrame) frame = new_frame (which);
      g_autoptr (HetuTheme) theme =
          hetu_theme_new (HETU_THEME_HIGH_CONTRAST, HETU_PRESET_SLIDE, FALSE, 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuScene) scene =
          compose_at (frame, HETU_THEME_HIGH_CONTRAST, HETU_PRESET_SLIDE, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, i);

          if (mark->type != HETU_MARK_RECT || mark->part != HETU_PART_BAND)
            continue;
          g_assert_cmphex (mark->fill, ==, theme->canvas);
          g_assert_cmphex (mark->stroke, ==, theme->outline);
        }
    }
}

/* C-29: panels of more than seven districts stand side by side, so that no colour is two districts'. */
static void
test_c29_no_colour_twice (void)
{
  static const guint counts[] = { 7, 8, 12 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_panels (counts[i]);
      g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
      g_autoptr (HetuScene) scene = compose (frame);
      guint n[9] = { 0 };

      for (guint j = 0; j < hetu_scene_get_n_marks (scene); j++)
        {
          const HetuMark *mark = hetu_scene_get_mark (scene, j);

          for (int slot = 1; slot <= 8; slot++)
            n[slot] += mark->part == HETU_PART_KEY && mark->type == HETU_MARK_CIRCLE &&
                       mark->fill == hetu_theme_get_slot (theme, slot);
        }
      for (int slot = 1; slot <= 8; slot++)
        g_assert_cmpuint (n[slot], <=, 1);
      g_assert_cmpuint (n[1], ==, 1);
      g_assert_cmpuint (n[2], ==, counts[i] <= 7);
    }
}

/* One district of a value a period. */
static HetuFrame *
new_series (HetuGrain grain, HetuMeasure measure)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);

  frame->measure = measure;
  frame->grain = grain;
  frame->decimals = 1;
  g_assert_true (
      hetu_unit_parse (measure == HETU_MEASURE_LEVEL ? "亿元" : "%", &frame->unit, NULL));
  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "地区生产总值" });
  frames_add_series (frame, "洛龙区", HETU_ROLE_FOCUS, 1);
  return frame;
}

static void
add (HetuFrame *frame, guint series, HetuPeriod period, double value)
{
  char text[16];

  g_ascii_formatd (text, sizeof text, "%.1f", value);
  frames_add (frame,
              0,
              series,
              period,
              text,
              HETU_KIND_ACTUAL,
              HETU_STATUS_FINAL,
              HETU_COMPARATOR_EQUAL);
}

static guint
count (const HetuScene *scene, HetuPart part, HetuMarkType type)
{
  return plot_count (scene, part, type, PLOT_ANY_ROW);
}

/* Upright rules among the gridlines. */
static guint
count_year_rules (const HetuScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      n += mark->part == HETU_PART_GRID && mark->type == HETU_MARK_LINE && mark->n_points == 2 &&
           mark->points[0].x == mark->points[1].x;
    }
  return n;
}

/* C-24: what is counted from January on is one line of growth with a light rule between the years, and a level that starts
 * anew each year. */
static void
test_c24_halves_are_joined (void)
{
  static const struct
  {
    HetuGrain grain;
    HetuMeasure measure;
    guint n_lines, n_rules;
  } cases[] = {
    { HETU_GRAIN_HALF, HETU_MEASURE_GROWTH, 1, 2 },
    { HETU_GRAIN_CUMULATIVE, HETU_MEASURE_GROWTH, 1, 2 },
    { HETU_GRAIN_CUMULATIVE, HETU_MEASURE_LEVEL, 3, 2 },
    { HETU_GRAIN_YEAR, HETU_MEASURE_GROWTH, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = new_series (cases[i].grain, cases[i].measure);
      g_autoptr (HetuScene) scene = NULL;

      for (int year = 2021; year <= 2023; year++)
        {
          for (int month = 3; month < 12 && cases[i].grain == HETU_GRAIN_CUMULATIVE; month += 3)
            add (frame, 0, hetu_period_range (year, 1, year, month), 4 + year % 3);
          if (cases[i].grain == HETU_GRAIN_HALF)
            add (frame, 0, hetu_period_half (year, 1), 4 + year % 3);
          add (frame, 0, hetu_period_year (year), 5 + year % 3);
        }
      scene = compose (frame);
      g_assert_cmpuint (count (scene, HETU_PART_MARK, HETU_MARK_LINE), ==, cases[i].n_lines);
      g_assert_cmpuint (count_year_rules (scene), ==, cases[i].n_rules);
    }
}

/* C-36: of twelve figures each is numbered, of sixty those that a reader asks for: last, highest, lowest, first, where it
 * turns. */
static void
test_c36_long_lines_are_numbered_sparsely (void)
{
  static const struct
  {
    guint n, least, most;
  } cases[] = { { 8, 7, 7 }, { 60, 3, 8 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = new_series (HETU_GRAIN_MONTH, HETU_MEASURE_GROWTH);
      g_autoptr (HetuScene) scene = NULL;
      guint n;

      for (guint month = 0; month < cases[i].n; month++)
        add (frame,
             0,
             hetu_period_month (2019 + (int) month / 12, 1 + (int) month % 12),
             6 + 4 * sin (month / 4.0) + 0.01 * month);
      scene = compose (frame);
      n = count (scene, HETU_PART_VALUE, HETU_MARK_TEXT);
      g_assert_cmpuint (n, >=, cases[i].least);
      g_assert_cmpuint (n, <=, cases[i].most);
    }
}

static gboolean
has_words (const HetuScene *scene, HetuPart part, const char *words)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == part && mark->type == HETU_MARK_TEXT &&
          strstr (hetu_text_run_get_text (mark->run), words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Names that find no place are counted in the note; where all are told nothing is said. */
static void
test_c36_dropped_are_counted (void)
{
  static const guint counts[] = { 5, 40 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (HetuFrame) frame = new_series (HETU_GRAIN_YEAR, HETU_MEASURE_GROWTH);
      g_autoptr (HetuScene) scene = NULL;
      g_autofree char *note = NULL;
      guint n_named;

      for (guint j = 1; j < counts[i]; j++)
        {
          g_autofree char *name = g_strdup_printf ("第 %u 区", j);

          frames_add_series (frame, name, HETU_ROLE_ENTITY, 1);
        }
      for (guint j = 0; j < counts[i]; j++)
        for (int year = 2021; year <= 2023; year++)
          add (frame, j, hetu_period_year (year), 5 + 0.1 * j);
      scene = compose (frame);
      n_named = count (scene, HETU_PART_LABEL, HETU_MARK_TEXT);
      note = g_strdup_printf ("另有 %u 处标注从略", counts[i] - n_named);
      g_assert_cmpint (has_words (scene, HETU_PART_NOTE, "标注从略"), ==, n_named < counts[i]);
      g_assert_cmpint (has_words (scene, HETU_PART_NOTE, note), ==, n_named < counts[i]);
    }
}

/* C-38: the difference is bracketed although a reference runs through the place right of the point. */
static void
test_c38_bracket_finds_a_place (void)
{
  static const double after[] = { 1, 3.4, 5, 9 }; /* where the reference goes on to */

  for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
    {
      g_autoptr (HetuFrame) frame = new_series (HETU_GRAIN_YEAR, HETU_MEASURE_GROWTH);
      guint province = frames_add_series (frame, "河南省", HETU_ROLE_PROVINCE, -1);
      guint nation = frames_add_series (frame, "全国", HETU_ROLE_NATION, -1);
      g_autoptr (HetuScene) scene = NULL;

      for (int year = 2019; year <= 2023; year++)
        {
          if (year < 2023)
            add (frame, 0, hetu_period_year (year), 7.2 + year % 2);
          add (frame, province, hetu_period_year (year), year < 2023 ? 3.1 : after[i]);
          add (frame, nation, hetu_period_year (year), year < 2023 ? 2.9 : 8.6 - after[i] / 2);
        }
      scene = compose (frame);
      g_assert_true (has_words (scene, HETU_PART_ANNOTATION, "个百分点"));
    }
}

/* C-2: a generated title says less before it is cut; a person's own stays as it is. */
static void
test_c2_titles_drop_clauses (void)
{
  static const struct
  {
    const char *title, *kept;
    double width;
  } cases[] = {
    { "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点",
      "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点",
      400 },
    { "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点", "洛龙区 2022 年增长 5.2%", 190 },
    { "Luolong, targets for 2023: retail up 7.9 pp; investment, revenue below the year before",
      "Luolong, targets for 2023: retail up 7.9 pp",
      330 },
    { "Luolong: industrial value added grew 5.2% in 2022, 2.1 pp faster than the province",
      "Luolong: industrial value added grew 5.2% in 2022",
      340 },
  };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  HetuPlotContext context = { .theme = theme, .text = text };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = hetu_title_shorten (&context, cases[i].title, cases[i].width);

      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

/* C-40: where the bracket's words take two lines, the number keeps its unit. */
static void
test_c40_bracket_keeps_its_unit (void)
{
  guint n_broken[2] = { 0, 0 };

  for (int language = 0; language < 2; language++)
    for (double width = 240; width <= 1000; width += 10)
      {
        gboolean chinese = language == 0;
        g_autoptr (HetuFrame) frame =
            frames_new_growth (chinese ? HETU_LANGUAGE_ZH : HETU_LANGUAGE_EN);
        g_autoptr (HetuTheme) theme =
            hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SCREEN, FALSE, 1);
        g_autoptr (HetuText) text = hetu_text_new_fixed ();
        g_autoptr (HetuScene) scene = hetu_compose (frame, NULL, theme, text, width, 700, NULL);

        for (guint i = 0; scene != NULL && i < hetu_scene_get_n_marks (scene); i++)
          {
            const HetuMark *mark = hetu_scene_get_mark (scene, i);
            g_autofree char *first = NULL;
            double x, baseline, line_width;

            if (mark->part != HETU_PART_ANNOTATION || mark->type != HETU_MARK_TEXT ||
                hetu_text_run_get_n_lines (mark->run) < 2)
              continue;
            n_broken[language]++;
            first = hetu_text_run_get_line (mark->run, 0, &x, &baseline, &line_width);
            g_assert_cmpstr (first, ==, chinese ? "高" : "2.1 pp");
          }
      }
  g_assert_cmpuint (n_broken[0], >, 0);
  g_assert_cmpuint (n_broken[1], >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/c2-titles-drop-clauses", test_c2_titles_drop_clauses);
  g_test_add_func ("/rules/c2-titles-are-whole", test_c2_titles_are_whole);
  g_test_add_func ("/rules/c10-four-sizes", test_c10_four_sizes);
  g_test_add_func ("/rules/c24-halves-are-joined", test_c24_halves_are_joined);
  g_test_add_func ("/rules/c29-no-colour-twice", test_c29_no_colour_twice);
  g_test_add_func ("/rules/c36-long-lines-are-numbered-sparsely",
                   test_c36_long_lines_are_numbered_sparsely);
  g_test_add_func ("/rules/c36-dropped-are-counted", test_c36_dropped_are_counted);
  g_test_add_func ("/rules/c38-bracket-finds-a-place", test_c38_bracket_finds_a_place);
  g_test_add_func ("/rules/u15-outlines-for-tints", test_u15_outlines_for_tints);
  g_test_add_func ("/rules/c40-bracket-keeps-its-unit", test_c40_bracket_keeps_its_unit);
  return g_test_run ();
}
