/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/caption.h"
#include "chart/compose.h"
#include "chart/title.h"
#include "frames.h"

#include <math.h>
#include <string.h>

static HetuScene *
compose (const HetuFrame *frame, HetuPreset preset, double width, double height)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;
  HetuScene *scene = hetu_compose (frame, NULL, theme, text, width, height, &error);

  g_assert_no_error (error);
  return scene;
}

static const HetuMark *
find (const HetuScene *scene, HetuPart part, guint skip)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    if (hetu_scene_get_mark (scene, i)->part == part && skip-- == 0)
      return hetu_scene_get_mark (scene, i);
  return NULL;
}

static void
test_join (void)
{
  static const struct
  {
    const char *sentences[3];
    gboolean close;
    HetuLanguage language;
    const char *joined;
  } cases[] = {
    { { "甲", "乙", NULL }, TRUE, HETU_LANGUAGE_ZH, "甲；乙。" },
    { { "甲。", "乙。", NULL }, TRUE, HETU_LANGUAGE_ZH, "甲；乙。" },
    { { "《甲》", "《乙》", NULL }, FALSE, HETU_LANGUAGE_ZH, "《甲》；《乙》" },
    { { "One.", "two", NULL }, TRUE, HETU_LANGUAGE_EN, "One. Two." },
    { { "", "乙", NULL }, TRUE, HETU_LANGUAGE_ZH, "乙。" },
    { { NULL }, TRUE, HETU_LANGUAGE_ZH, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
      g_autofree char *joined = NULL;

      for (guint j = 0; cases[i].sentences[j] != NULL; j++)
        g_ptr_array_add (sentences, (gpointer) cases[i].sentences[j]);
      joined = hetu_caption_join (sentences, cases[i].close, cases[i].language);
      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

/* From top to bottom, all from the left margin: accent, title, subtitle, plot, key, note, source. */
static void
test_order (void)
{
  static const HetuPart order[] = { HETU_PART_ACCENT, HETU_PART_TITLE, HETU_PART_SUBTITLE,
                                    HETU_PART_GRID,   HETU_PART_KEY,   HETU_PART_NOTE,
                                    HETU_PART_SOURCE };
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = compose (frame, HETU_PRESET_SLIDE, 960, 540);
  double y = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const HetuMark *mark = NULL;
      HetuRect bounds = { 0, 0, 0, 0 };

      /* The key begins with a glyph; the footer is drawn before the source, at the right. */
      for (guint skip = 0; (mark = find (scene, order[i], skip)) != NULL; skip++)
        {
          bounds = hetu_mark_bounds (mark);
          if (order[i] == HETU_PART_GRID || bounds.x < 60)
            break;
        }
      g_assert_nonnull (mark);
      g_assert_cmpfloat (bounds.y, >, y);
      y = bounds.y;
      if (order[i] != HETU_PART_GRID)
        g_assert_cmpfloat_with_epsilon (bounds.x, 38, 1.5);
    }
}

static void
test_prefixes (void)
{
  static const char *const words[][2] = { { "注：", "资料来源：" }, { "Note: ", "Source: " } };

  for (int language = HETU_LANGUAGE_ZH; language <= HETU_LANGUAGE_EN; language++)
    {
      g_autoptr (HetuFrame) frame = frames_new_growth ((HetuLanguage) language);
      g_autoptr (HetuScene) scene = compose (frame, HETU_PRESET_SLIDE, 960, 540);
      const HetuMark *note = find (scene, HETU_PART_NOTE, 0);
      gboolean source = FALSE;

      g_assert_cmpstr (hetu_text_run_get_text (note->run), ==, words[language][0]);
      for (guint i = 0; find (scene, HETU_PART_SOURCE, i) != NULL; i++)
        source =
            source || g_str_equal (hetu_text_run_get_text (find (scene, HETU_PART_SOURCE, i)->run),
                                   words[language][1]);
      g_assert_true (source);
    }
}

/* The note hangs: its second line starts where the first does, right of “注：”. */
static void
test_note_hangs (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = compose (frame, HETU_PRESET_SQUARE, 300, 540);
  const HetuMark *prefix = find (scene, HETU_PART_NOTE, 0);
  const HetuMark *body = find (scene, HETU_PART_NOTE, 1);

  g_assert_cmpuint (hetu_text_run_get_n_lines (body->run), >, 1);
  g_assert_cmpfloat (body->x, >=, prefix->x + hetu_text_run_get_width (prefix->run));
  g_assert_cmpfloat_with_epsilon (body->y, prefix->y, 1e-9);
}

/* The footer stands at the right end of the source's last line, or below where that is full. */
static void
test_footer (void)
{
  static const struct
  {
    double width;
    gboolean beside;
  } cases[] = { { 1200, TRUE }, { 960, TRUE }, { 700, FALSE } };
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuScene) scene = compose (frame, HETU_PRESET_SLIDE, cases[i].width, 540);
      const HetuMark *footer = find (scene, HETU_PART_SOURCE, 0);
      const HetuMark *body = find (scene, HETU_PART_SOURCE, 2);
      double bottom = body->y + hetu_text_run_get_height (body->run);

      g_assert_cmpstr (hetu_text_run_get_text (footer->run), ==, "河图 · 生成于 2026-11-21");
      g_assert_cmpfloat_with_epsilon (footer->x + hetu_text_run_get_width (footer->run),
                                      cases[i].width - 38,
                                      1e-6);
      if (cases[i].beside)
        g_assert_cmpfloat_with_epsilon (footer->y + hetu_text_run_get_height (footer->run),
                                        bottom,
                                        1e-6);
      else
        g_assert_cmpfloat (footer->y, >=, bottom - 1e-6);
    }
}

/* A title wraps to two lines; a longer one is set as small as a row's label, in four lines at most, and cut after. */
static void
test_title_lines (void)
{
  static const struct
  {
    guint repeats;
    gboolean small, cut;
  } cases[] = { { 2, FALSE, FALSE }, { 6, TRUE, FALSE }, { 30, TRUE, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
      g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
      g_autoptr (GString) title = g_string_new (NULL);
      g_autoptr (HetuScene) scene = NULL;
      const HetuTextRun *run;

      for (guint j = 0; j < cases[i].repeats; j++)
        g_string_append (title, "洛龙区地区生产总值增长快于全省");
      frame->title = g_strdup (title->str);
      scene = compose (frame, HETU_PRESET_SLIDE, 700, 540);
      run = find (scene, HETU_PART_TITLE, 0)->run;
      g_assert_cmpfloat (hetu_text_run_get_style (run)->size_pt,
                         ==,
                         theme->type_pt[cases[i].small ? HETU_TYPE_ROW : HETU_TYPE_TITLE]);
      g_assert_cmpint (hetu_text_run_is_ellipsised (run), ==, cases[i].cut);
      g_assert_cmpuint (hetu_text_run_get_n_lines (run), ==, cases[i].cut ? 4 : 2);
    }
}

/* In a figure of a hand's width the title says less and is set smaller, before it is cut. */
static void
test_title_of_a_narrow_figure (void)
{
  static const struct
  {
    const char *title, *read;
    HetuTypeRole role;
  } cases[] = {
    { "Luolong grew 5.2% in 2022", "Luolong grew 5.2% in 2022", HETU_TYPE_ROW },
    { "Luolong District: stabilising policy measures of 2022",
      "Luolong District: stabilising policy measures of 2022",
      HETU_TYPE_SMALL },
    { "Luoning County: gross regional product of CNY 21.5 bn in 2020, up 3.6% on the year before",
      "Luoning County: gross regional product of CNY 21.5 bn in 2020",
      HETU_TYPE_NOTE },
  };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  HetuPlotContext context = { .theme = theme, .text = text };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = hetu_title_shorten (&context, cases[i].title, 104);
      g_autoptr (HetuTextRun) run = hetu_title_shape (&context, read, 104);

      g_assert_cmpstr (read, ==, cases[i].read);
      g_assert_false (hetu_text_run_is_ellipsised (run));
      g_assert_cmpuint (hetu_text_run_get_n_lines (run), <=, 4);
      g_assert_cmpfloat (hetu_text_run_get_style (run)->size_pt, ==, theme->type_pt[cases[i].role]);
    }
}

/* However long the note, the plot keeps 40 % of the height; a note of common length is never cut. */
static void
test_plot_keeps_its_share (void)
{
  static const struct
  {
    guint n_notes;
    double least;
    gboolean whole;
  } cases[] = { { 1, 0.6, TRUE }, { 3, 0.45, TRUE }, { 30, 0.4, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
      g_autoptr (HetuScene) scene = NULL;
      const HetuMark *body, *subtitle;
      double room;

      for (guint j = 1; j < cases[i].n_notes; j++)
        {
          g_autofree char *note = g_strdup_printf (
              "第 %u 条：2020 "
              "年起统计范围按新行业目录调整，与以前年份不完全可比，增速按可比口径计算",
              j);

          hetu_frame_add_note (frame, note);
        }
      scene = compose (frame, HETU_PRESET_SLIDE, 960, 540);
      subtitle = find (scene, HETU_PART_SUBTITLE, 0);
      body = find (scene, HETU_PART_NOTE, 1);
      g_assert_cmpint (strstr (hetu_text_run_get_text (body->run), "条说明从略") == NULL,
                       ==,
                       cases[i].whole);
      g_assert_false (hetu_text_run_is_ellipsised (body->run));
      room = hetu_mark_bounds (find (scene, HETU_PART_KEY, 0)).y - subtitle->y -
             hetu_text_run_get_height (subtitle->run);
      g_assert_cmpfloat (room, >=, cases[i].least * 540);
    }
}

/* Many sources in a low figure: whole citations, and how many there are. */
static void
test_many_sources_are_counted (void)
{
  HetuFrameKey panel = { .name = (char *) "地区生产总值" };
  HetuFrameSeries series = { .name = (char *) "洛龙区",
                             .short_name = (char *) "洛龙",
                             .colour_slot = 1 };
  g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  hetu_frame_add_panel (frame, &panel);
  hetu_frame_add_series (frame, &series);
  for (int year = 2019; year <= 2023; year++)
    {
      HetuFrameRow row = { .period = hetu_period_year (year),
                           .x = year + 1,
                           .y = 5,
                           .value = HETU_DECIMAL (50, 1),
                           .has_value = TRUE };

      hetu_frame_add_row (frame, &row);
    }
  for (int i = 0; i < 24; i++)
    {
      g_autofree char *source = g_strdup_printf ("《%d 年国民经济和社会发展统计公报》", 2000 + i);

      hetu_frame_add_source (frame, source, NULL);
    }
  scene = compose (frame, HETU_PRESET_A4, 454, 200);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    if (hetu_scene_get_mark (scene, i)->part == HETU_PART_SOURCE &&
        hetu_scene_get_mark (scene, i)->run != NULL)
      g_string_append (told, hetu_text_run_get_text (hetu_scene_get_mark (scene, i)->run));
  g_assert_nonnull (strstr (told->str, "《2000 年国民经济和社会发展统计公报》"));
  g_assert_nonnull (strstr (told->str, "》等 24 份资料"));
}

/* A title of two lines ends the first behind a mark, and so that both are even; without one before a year; what has neither
 * breaks where it must. */
static void
test_title_breaks_at_a_mark (void)
{
  static const struct
  {
    const char *title, *first;
    double width;
  } cases[] = {
    { "洛龙区目标：社零增速提高 7.9 个百分点，财政收入、固投低于上年",
      "洛龙区目标：社零增速提高 7.9 个百分点，",
      460 },
    { "一二三四五六七，八九十一二三四五六七八九十一二三四五六七八九十",
      "一二三四五六七，八九十一二三四五六",
      400 },
    { "Targets for 2023: retail sales up 7.9 pp; revenue below", "Targets for 2023:", 500 },
    { "有数据的 2 个县区中洛龙区 2022 年增速最高，为 5.2%", "有数据的 2 个县区中洛龙区", 420 },
    { "洛龙区等 3 个县区 2019—2023 年平均增速最高，为 5.2%", "洛龙区等 3 个县区", 420 },
    { "短标题，一行", "短标题，一行", 400 },
  };
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  HetuPlotContext context = { .theme = theme, .text = text };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTextRun) run = hetu_title_shape (&context, cases[i].title, cases[i].width);
      double x, baseline, width;
      g_autofree char *line = hetu_text_run_get_line (run, 0, &x, &baseline, &width);

      g_assert_cmpstr (g_strchomp (line), ==, cases[i].first);
      g_assert_cmpfloat (width, <=, cases[i].width);
    }
}

/* Distance from the ink of one run to that of the next below it: boxes less the leading of their lines. */
static double
measure_gap (const HetuMark *above, const HetuMark *below)
{
  const HetuTextStyle *one = hetu_text_run_get_style (above->run);
  const HetuTextStyle *two = hetu_text_run_get_style (below->run);

  return below->y - above->y - hetu_text_run_get_height (above->run) +
         (one->line_height - 1) / 2 * one->size_pt + (two->line_height - 1) / 2 * two->size_pt;
}

static void
assert_on_ladder (double gap, double most)
{
  static const double ladder[] = { 4, 8, 12, 16, 24, 32 };

  for (gsize i = 0; i < G_N_ELEMENTS (ladder) && ladder[i] <= most; i++)
    if (fabs (gap - ladder[i]) < 1e-6)
      return;
  g_error ("a gap of %.2f pt, at most %.0f", gap, most);
}

/* C-12: however crowded, gaps are of 4, 8, 12, 16, 24 or 32 points, and never wider than the rule says: title to subtitle 8,
 * note to source 8. Roomy figures have the rule's own. */
static void
test_c12_gaps_of_the_ladder (void)
{
  static const struct
  {
    HetuPreset preset;
    double width, height;
    guint n_notes;
    double title; /* the gap below it */
  } cases[] = {
    { HETU_PRESET_SLIDE, 960, 540, 1, 8 },  { HETU_PRESET_SLIDE, 960, 700, 1, 8 },
    { HETU_PRESET_SLIDE, 700, 400, 4, 8 },  { HETU_PRESET_A4, 454, 284, 1, 4 },
    { HETU_PRESET_A4, 454, 400, 1, 8 },     { HETU_PRESET_A4, 454, 284, 12, 4 },
    { HETU_PRESET_SQUARE, 540, 540, 1, 8 }, { HETU_PRESET_SCREEN, 720, 450, 3, 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
      g_autoptr (HetuScene) scene = NULL;
      const HetuMark *note, *source = NULL;
      double gap;

      for (guint j = 1; j < cases[i].n_notes; j++)
        {
          g_autofree char *sentence =
              g_strdup_printf ("第 %u 条：行业目录调整，与以前年份不完全可比", j);

          hetu_frame_add_note (frame, sentence);
        }
      scene = compose (frame, cases[i].preset, cases[i].width, cases[i].height);
      note = find (scene, HETU_PART_NOTE, 1);
      g_test_message ("case %u", (guint) i);
      gap = measure_gap (find (scene, HETU_PART_TITLE, 0), find (scene, HETU_PART_SUBTITLE, 0));
      g_assert_cmpfloat_with_epsilon (gap, cases[i].title, 1e-6);
      for (guint skip = 0; find (scene, HETU_PART_SOURCE, skip) != NULL; skip++)
        if (g_str_equal (hetu_text_run_get_text (find (scene, HETU_PART_SOURCE, skip)->run),
                         "资料来源："))
          source = find (scene, HETU_PART_SOURCE, skip);
      assert_on_ladder (measure_gap (note, source), 8);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/caption/join", test_join);
  g_test_add_func ("/caption/order", test_order);
  g_test_add_func ("/caption/prefixes", test_prefixes);
  g_test_add_func ("/caption/note-hangs", test_note_hangs);
  g_test_add_func ("/caption/footer-at-the-right", test_footer);
  g_test_add_func ("/caption/c12-gaps-of-the-ladder", test_c12_gaps_of_the_ladder);
  g_test_add_func ("/caption/title-has-two-lines", test_title_lines);
  g_test_add_func ("/caption/title-of-a-narrow-figure", test_title_of_a_narrow_figure);
  g_test_add_func ("/caption/title-breaks-at-a-mark", test_title_breaks_at_a_mark);
  g_test_add_func ("/caption/many-sources-are-counted", test_many_sources_are_counted);
  g_test_add_func ("/caption/plot-keeps-its-share", test_plot_keeps_its_share);
  return g_test_run ();
}
