/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pace charts of a store of one's own: what is drawn where, what it says, and what is refused with which reason. */
#include "error.h"
#include "golden.h"
#include "target-figure.h"

#include <math.h>

/* Jobs came slowly at first, were behind in April, and caught up; last year's GDP has its weights. */
#define JOBS                                                        \
  "urban_new_employment,410311,2022-Q1,level,0.2,万人\n"          \
  "urban_new_employment,410311,2022-H1,level,0.4,万人\n"          \
  "urban_new_employment,410311,2022,level,1,万人\n"               \
  "urban_new_employment,410311,2023,level,1.2,万人,,target,>=\n"  \
  "urban_new_employment,410311,2023-Q1,level,0.264,万人\n"        \
  "urban_new_employment,410311,2023-01/2023-04,level,0.27,万人\n" \
  "urban_new_employment,410311,2023-H1,level,0.7,万人\n"
#define GROWTH                             \
  "gdp,410311,2022-Q1,level,22,亿元\n"   \
  "gdp,410311,2022-H1,level,48,亿元\n"   \
  "gdp,410311,2022,level,100,亿元\n"     \
  "gdp,410311,2023,growth,8,%,,target,=\n" \
  "gdp,410311,2023-Q1,growth,7,%\n"        \
  "gdp,410311,2023-H1,growth,6.0,%\n"
#define OTHERS                                                            \
  "vocational_training,410311,2023,level,3.1,万人次,,target,>=\n"      \
  "vocational_training,410311,2023-Q1,level,0.7,万人次\n"              \
  "vocational_training,410311,2023-01/2023-05,level,0.9,万人次\n"      \
  "new_highly_skilled_workers,410311,2023,level,8000,人,,target,>=\n"    \
  "surveyed_urban_unemployment_rate,410311,2023,ratio,5.5,%,,target,<=\n" \
  "surveyed_urban_unemployment_rate,410311,2023-H1,ratio,5.4,%\n"         \
  "general_public_budget_revenue,410311,2023,growth,7,%,,target,~\n"      \
  "general_public_budget_revenue,410311,2023-H1,growth,6.6,%\n"           \
  "retail_sales_consumer_goods,410311,2023,growth,9.5,%,,target,=\n"      \
  "rd_intensity,410311,2023,ratio,3.3,%,,target,>=\n"                     \
  "rd_intensity,410311,2023-H1,ratio,3.1,%"
#define ROWS JOBS GROWTH OTHERS

static HetuStore *store;

static HetuFrame *
resolve (const char *indicators, const char *to, const char *line, HetuLanguage language)
{
  g_autoptr (HetuSpec) spec = new_target_spec (HETU_CHART_PACE, indicators, to, line);

  return resolve_in (store, spec, language);
}

static HetuScene *
draw (const HetuFrame *frame)
{
  return plot_screen (frame, hetu_kind_pace.build, 640, 320);
}

/* The words of a scene, one after another. */
static char *
read_scene (const HetuScene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT)
        g_string_append_printf (text, "%s\n", hetu_text_run_get_text (mark->run));
    }
  return g_string_free (text, FALSE);
}

/* 1.2万人 with 0.7万 by 30 June: 58.3 %, time 50.0 %, 8.3 points ahead, 833 a month are needed against 1 167 so far. */
static void
test_numbers_of_an_amount (void)
{
  static const struct
  {
    HetuLanguage language;
    const char *title, *head, *projection, *table[4], *alt[5];
  } cases[] = {
    { HETU_LANGUAGE_ZH,
      "洛龙区新增就业完成 58.3%，超序时 8.3 个百分点",
      "余下月份月均需完成 833 人，已完成月均 1167 人",
      "按月均推算 1.4 万人（117%）",
      { "完成 58.3%，超序时 8.3 个百分点（序时 50.0%）",
        "\t0.7\t万人\t",
        "\t1.2\t万人\t",
        "\t1.4\t万人\t" },
      { "完成 58.3%", "序时 50.0%", "月均需完成 833 人", "月均 1167 人", "1.4 万人（117%）" } },
    { HETU_LANGUAGE_EN,
      "Luolong District, New employment: 58.3% done, 8.3 pp ahead of schedule",
      "Needs 833 persons a month, against 1167 persons a month so far",
      "at the rate so far: 14 thousand persons (117%)",
      { "58.3% done, 8.3 pp ahead of schedule (schedule: 50.0%)",
        "\t7\tthousand persons\t",
        "\t12\tthousand persons\t",
        "\t14\tthousand persons\t" },
      { "58.3% done",
        "schedule: 50.0%",
        "833 persons a month",
        "1167 persons a month so far",
        "14 thousand persons (117%)" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame =
          resolve ("urban_new_employment", "2023", "linear", cases[i].language);
      g_autoptr (HetuScene) scene = draw (frame);
      g_autofree char *words = read_scene (scene);
      g_autofree char *table = hetu_frame_to_tsv (frame);
      g_autofree char *alt = hetu_describe_alt_text (frame);

      g_assert_cmpstr (frame->title, ==, cases[i].title);
      assert_has (words, cases[i].head);
      assert_has (words, cases[i].projection);
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].table); j++)
        assert_has (table, cases[i].table[j]);
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].alt); j++)
        assert_has (alt, cases[i].alt[j]);
    }
}

/* A profile that gives 20 % in the first quarter: 22 % on 31 March is on track, though time has a quarter. */
static void
test_profile_decides (void)
{
  g_autoptr (HetuFrame) frame =
      resolve ("urban_new_employment", "2023-Q1", "last-year", HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) english =
      resolve ("urban_new_employment", "2023-Q1", "last-year", HETU_LANGUAGE_EN);
  g_autoptr (HetuScene) scene = draw (frame);
  g_autofree char *words = read_scene (scene);
  g_autofree char *table = hetu_frame_to_tsv (frame);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);
  const HetuFrameRow *march = hetu_frame_get_row (frame, (guint) pace->first_line + 2);

  g_assert_cmpint (pace->progress.state, ==, HETU_STATE_ON_TRACK);
  g_assert_cmpstr (frame->title, ==, "洛龙区新增就业完成 22%，超上年同期进度 2.0 个百分点");
  assert_has (english->title, "22% done, 2.0 pp ahead of last year's pace");
  assert_has (words, "按上年同期进度推算 1.32 万人（110%）");
  assert_has (table, "按上年同期进度推算");
  /* A fifth of 1.2 by the end of March, as last year had it. */
  g_assert_cmpfloat_with_epsilon (march->y, 0.24, 1e-9);
  g_assert_true (frame_has_note (frame, "上年 1—n 月累计占上年全年的比重"));
}

static double
value_at (const HetuScene *scene, HetuPoint point)
{
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  return plot->y_low + (plot->rect.y + plot->rect.height - point.y) / plot->rect.height *
                           (plot->y_high - plot->y_low);
}

static double
time_at (const HetuScene *scene, HetuPoint point)
{
  const HetuPlotArea *plot = hetu_scene_get_plot (scene, 0);

  return plot->x_low + (point.x - plot->rect.x) / plot->rect.width * (plot->x_high - plot->x_low);
}

/* Pace line from nothing to the target, a corridor of 10 points of it below, required run, projection, hollow ring. */
static void
test_marks_stand_where_numbers_are (void)
{
  g_autoptr (HetuFrame) frame =
      resolve ("urban_new_employment", "2023", "linear", HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);
  const HetuMark *line = plot_mark (scene, HETU_PART_REFERENCE, HETU_MARK_LINE, -1, 0);
  const HetuMark *band = plot_mark (scene, HETU_PART_BAND, HETU_MARK_POLYGON, -1, 0);
  const HetuMark *required = plot_mark (scene, HETU_PART_ANNOTATION, HETU_MARK_LINE, -1, 0);
  const HetuMark *dots = plot_mark (scene, HETU_PART_MARK, HETU_MARK_LINE, -1, 0);
  const HetuMark *ring = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, pace->mean, 0);
  const HetuMark *target = plot_mark (scene, HETU_PART_TARGET, HETU_MARK_LINE, pace->target, 0);
  guint middle;

  g_assert_nonnull (line);
  g_assert_cmpuint (line->n_points, ==, 13);
  g_assert_cmpfloat_with_epsilon (value_at (scene, line->points[0]), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (value_at (scene, line->points[6]), 0.6, 1e-6);
  g_assert_cmpfloat_with_epsilon (value_at (scene, line->points[12]), 1.2, 1e-6);
  g_assert_cmpfloat_with_epsilon (time_at (scene, line->points[12]), 2024, 1e-6);

  g_assert_nonnull (band);
  middle = band->n_points / 4;
  g_assert_cmpfloat_with_epsilon (value_at (scene, band->points[middle]) -
                                      value_at (scene, band->points[band->n_points - 1 - middle]),
                                  0.12,
                                  1e-6);

  g_assert_nonnull (required);
  g_assert_cmpfloat (required->dash_on, >, 0);
  g_assert_cmpfloat_with_epsilon (value_at (scene, required->points[0]), 0.7, 1e-6);
  g_assert_cmpfloat_with_epsilon (time_at (scene, required->points[0]), 2023.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (value_at (scene, required->points[1]), 1.2, 1e-6);

  g_assert_nonnull (dots);
  g_assert_cmpfloat (dots->dash_on, <, 2);
  g_assert_nonnull (ring);
  g_assert_cmpfloat_with_epsilon (value_at (scene, (HetuPoint){ ring->x, ring->y }), 1.4, 1e-6);
  g_assert_cmpuint (ring->stroke, !=, ring->fill);
  g_assert_nonnull (target);
  g_assert_cmpfloat_with_epsilon (value_at (scene, target->points[0]), 1.2, 1e-6);
}

/* Behind in April, caught up by June: each moment has the verdict of its own. */
static void
test_moments_have_verdicts (void)
{
  static const HetuState states[] = { HETU_STATE_ON_TRACK,
                                      HETU_STATE_MADE_UP,
                                      HETU_STATE_ON_TRACK };
  g_autoptr (HetuFrame) frame =
      resolve ("urban_new_employment", "2023", "linear", HETU_LANGUAGE_ZH);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);
  g_autofree char *table = hetu_frame_to_tsv (frame);

  g_assert_cmpuint (pace->points->len, ==, G_N_ELEMENTS (states));
  for (guint i = 0; i < pace->points->len; i++)
    g_assert_cmpint (g_array_index (pace->points, HetuFramePacePoint, i).state, ==, states[i]);
  assert_has (table, "2023 年 1—4 月滞后，2023 年上半年补齐");
}

/* Each datum leads to its statement; what was computed has none. */
static void
test_data_have_statements (void)
{
  g_autoptr (HetuFrame) frame =
      resolve ("urban_new_employment", "2023", "last-year", HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = draw (frame);
  const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);

  for (guint i = 0; i < pace->points->len; i++)
    {
      guint row = g_array_index (pace->points, HetuFramePacePoint, i).row;
      const HetuMark *mark = plot_mark (scene, HETU_PART_MARK, HETU_MARK_CIRCLE, (int) row, 0);

      g_assert_nonnull (mark);
      g_assert_cmpint (hetu_frame_get_row (frame, row)->statement, >, 0);
      g_assert_cmpint (
          hetu_scene_get_mark (scene, (guint) hetu_scene_pick (scene, mark->x, mark->y, 1))->row,
          ==,
          (int) row);
    }
  g_assert_cmpint (hetu_frame_get_row (frame, (guint) pace->target)->statement,
                   ==,
                   pace->progress.target_statement);
  g_assert_cmpint (hetu_frame_get_row (frame, (guint) pace->mean)->statement, ==, 0);
  g_assert_cmpint (hetu_frame_get_row (frame, (guint) pace->by_line)->statement, ==, 0);
  g_assert_cmpint (hetu_frame_get_row (frame, (guint) pace->mean)->basis, ==, HETU_BASIS_COMPUTED);
}

/* 8 % for the year, 6.0 % on a first half that was 48 %: the rest must grow 9.8 %; the second quarter alone grew 5.2 %. */
static void
test_growth_of_the_rest (void)
{
  static const struct
  {
    HetuLanguage language;
    const char *title, *bar, *alt;
  } cases[] = {
    { HETU_LANGUAGE_ZH,
      "洛龙区 GDP增速累计 6.0%，其余月份需增长 9.8%",
      "需 9.8",
      "其余月份需增长 9.8%" },
    { HETU_LANGUAGE_EN,
      "Luolong District, GDP growth: 6.0% so far, the rest needs 9.8%",
      "needs 9.8",
      "The rest needs 9.8%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = resolve ("gdp", "2023", "linear", cases[i].language);
      g_autoptr (HetuScene) scene = draw (frame);
      g_autofree char *words = read_scene (scene);
      g_autofree char *alt = hetu_describe_alt_text (frame);
      const HetuFramePace *pace = hetu_frame_get_pace (frame, 0);
      const HetuMark *rest = plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, pace->rest, 0);
      const HetuMark *second =
          plot_mark (scene, HETU_PART_MARK, HETU_MARK_RECT, pace->first_line + 1, 0);

      g_assert_cmpstr (frame->title, ==, cases[i].title);
      assert_has (words, cases[i].bar);
      assert_has (words, "\n5.2\n");
      assert_has (alt, cases[i].alt);
      g_assert_cmpuint (pace->n_line, ==, 2);
      g_assert_nonnull (rest);
      g_assert_nonnull (second);
      g_assert_cmpint (rest->fill_kind, ==, HETU_FILL_HATCH);
      g_assert_cmpint (second->fill_kind, ==, HETU_FILL_SOLID);
      /* From July to December: half of the plot. */
      g_assert_cmpfloat_with_epsilon (rest->width / second->width, 2, 0.05);
      g_assert_cmpfloat_with_epsilon (value_at (scene, (HetuPoint){ rest->x, rest->y }),
                                      (108 - 106 * 0.48) / 0.52 - 100,
                                      1e-6);
    }
}

/* Several have one scale, that of shares, and a header each; what has no figure yet keeps its target and line. */
static void
test_panels_share_a_scale (void)
{
  g_autoptr (HetuFrame) frame = resolve (NULL, "2023", "linear", HETU_LANGUAGE_ZH);
  g_autoptr (HetuScene) scene = plot_screen (frame, hetu_kind_pace.build, 800, 300);
  g_autofree char *words = read_scene (scene);

  g_assert_cmpuint (frame->paces->len, ==, 3);
  g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 3);
  for (guint i = 0; i < frame->paces->len; i++)
    {
      const HetuFramePace *pace = hetu_frame_get_pace (frame, i);

      g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, (guint) pace->target)->y,
                                      100,
                                      1e-9);
      g_assert_cmpfloat (hetu_scene_get_plot (scene, i)->y_high,
                         ==,
                         hetu_scene_get_plot (scene, 0)->y_high);
    }
  assert_has (words, "58.3%");
  assert_has (words, "待填报");
  assert_has (words, "目标 ≥1.2 万人 · 月均需 833 人");
  g_assert_cmpstr (frame->title, ==, "3 项目标已达成 0 项，技能培训落后序时 12.6 个百分点");
}

static void
test_refusals_say_why (void)
{
  static const struct
  {
    const char *indicators, *to, *zh, *en;
  } cases[] = {
    { "surveyed_urban_unemployment_rate",
      "2023",
      "目标是上限，不随月份累计；请用仪表盘或子弹图",
      "a ceiling and does not accumulate; use dials or bullets" },
    { "general_public_budget_revenue",
      "2023",
      "上年同期占全年的比重未公布",
      "last year's share of that period is not known" },
    { "retail_sales_consumer_goods", "2023", "待填报", "no growth is reported yet" },
    { "rd_intensity", "2023", "目标是比率，不随月份累计", "the target is a rate" },
    { "gdp", "2022", "所选地区和指标没有目标", "There are no targets for this selection" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int language = 0; language < 2; language++)
      {
        g_autoptr (HetuSpec) spec =
            new_target_spec (HETU_CHART_PACE, cases[i].indicators, cases[i].to, "linear");
        g_autoptr (GError) error = NULL;
        g_autoptr (HetuFrame) frame = NULL;

        spec->language = (HetuLanguage) language;
        frame = hetu_figure_resolve (store, spec, &error);
        g_assert_null (frame);
        g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
        assert_has (error->message, language == HETU_LANGUAGE_ZH ? cases[i].zh : cases[i].en);
      }
}

/* What was asked for by name and does not fit is told; the menu's reason is that of the figure. */
static void
test_left_out_are_told (void)
{
  g_autoptr (HetuFrame) frame = resolve ("urban_new_employment,surveyed_urban_unemployment_rate",
                                         "2023",
                                         "linear",
                                         HETU_LANGUAGE_ZH);
  g_autoptr (HetuSpec) dial =
      new_target_spec (HETU_CHART_DIAL, "surveyed_urban_unemployment_rate", "2023", "linear");
  g_autofree char *misfit = hetu_figure_find_misfit (store, dial, HETU_CHART_PACE);

  g_assert_cmpuint (frame->paces->len, ==, 1);
  g_assert_true (frame_has_note (frame, "失业率不能按月累计，未画"));
  assert_has (misfit, "上限");
}

/* The measure decides between the two targets of one indicator; a figure never holds both. */
static void
test_measure_decides (void)
{
  g_autoptr (HetuStore) both = open_with (
      GROWTH "gdp,410311,2023,level,110,亿元,,target,>=\ngdp,410311,2023-H1,level,51,亿元");
  g_autoptr (HetuSpec) spec = new_target_spec (HETU_CHART_PACE, "gdp", "2023", "linear");
  g_autoptr (HetuFrame) growth = resolve_in (both, spec, HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) level = NULL;

  spec->measure = HETU_MEASURE_LEVEL;
  level = resolve_in (both, spec, HETU_LANGUAGE_ZH);
  g_assert_true (hetu_frame_get_pace (growth, 0)->is_rate);
  g_assert_false (hetu_frame_get_pace (level, 0)->is_rate);
  g_assert_cmpuint (growth->paces->len, ==, 1);
  g_assert_cmpuint (level->paces->len, ==, 1);
}

static gboolean
has_finding (const GArray *findings, const char *rule, const char *part)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const HetuCheckFinding *finding = &g_array_index (findings, HetuCheckFinding, i);

      if (g_str_equal (finding->rule, rule) && strstr (finding->message, part) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A solid projection, a target that is not drawn, and a pace of what does not accumulate are findings. */
static void
test_rules_are_checked (void)
{
  g_autoptr (HetuFrame) frame =
      resolve ("urban_new_employment", "2023", "linear", HETU_LANGUAGE_ZH);
  HetuFramePace *pace = &g_array_index (frame->paces, HetuFramePace, 0);
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, HETU_PRESET_SLIDE, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  HetuSceneBuilder *builder = hetu_scene_builder_new (400, 300, theme->canvas);
  HetuMark solid = { .type = HETU_MARK_CIRCLE,
                     .part = HETU_PART_MARK,
                     .row = pace->mean,
                     .x = 200,
                     .y = 150,
                     .radius = 4,
                     .fill = theme->text };
  g_autoptr (HetuScene) wrong = NULL;
  g_autoptr (GArray) findings = NULL;

  hetu_scene_builder_add (builder, &solid);
  wrong = hetu_scene_builder_end (builder, frame->title, NULL);
  pace->progress.nature = HETU_TARGET_RATE;
  findings = hetu_check_figure (&(HetuCheckSubject){ wrong, frame, NULL, theme, text });
  g_assert_true (has_finding (findings, "C-19", "projection"));
  g_assert_true (has_finding (findings, "C-25", "not drawn as one"));
  g_assert_true (has_finding (findings, "C-51", "does not accumulate"));
}

static const struct
{
  const char *name, *indicators, *to, *line;
  HetuLanguage language;
  HetuThemeMode theme;
  HetuPreset preset;
} figures[] = {
  { "pace-slide",
    "urban_new_employment",
    "2023",
    "linear",
    HETU_LANGUAGE_ZH,
    HETU_THEME_LIGHT,
    HETU_PRESET_SLIDE },
  { "pace-last-year-a4-english",
    "urban_new_employment",
    "2023",
    "last-year",
    HETU_LANGUAGE_EN,
    HETU_THEME_PRINT,
    HETU_PRESET_A4 },
  { "pace-panels-dark",
    NULL,
    "2023",
    "5,10,15,25,35,45,55,65,75,85,95,100",
    HETU_LANGUAGE_ZH,
    HETU_THEME_DARK,
    HETU_PRESET_SLIDE },
  { "pace-growth", "gdp", "2023", "linear", HETU_LANGUAGE_ZH, HETU_THEME_LIGHT, HETU_PRESET_SLIDE },
  { "pace-growth-contrast",
    "gdp",
    "2023-Q1",
    "linear",
    HETU_LANGUAGE_EN,
    HETU_THEME_HIGH_CONTRAST,
    HETU_PRESET_SQUARE },
};

/* Every figure as it was looked at, and without a finding. */
static void
test_scenes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (HetuSpec) spec =
          new_target_spec (HETU_CHART_PACE, figures[i].indicators, figures[i].to, figures[i].line);
      g_autoptr (HetuFrame) frame = resolve_in (store, spec, figures[i].language);
      g_autoptr (HetuScene) scene = plot_compose (frame, figures[i].theme, figures[i].preset, 0, 0);
      g_autoptr (HetuScene) checked = NULL;

      spec->theme = figures[i].theme;
      spec->preset = figures[i].preset;
      checked = compose_checked (frame, spec);
      golden_check_all (scene, figures[i].name);
    }
}

static void
test_no_collision_at_any_size (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (HetuFrame) frame =
          resolve (figures[i].indicators, figures[i].to, figures[i].line, figures[i].language);

      g_assert_cmpuint (plot_check_sizes (frame, hetu_kind_pace.build, figures[i].name), >, 50);
    }
}

/* Four panels are two by two in any landscape. */
static void
test_four_panels_are_two_by_two (void)
{
  static const gint32 places[] = { 410302, 410303, 410304, 410311 };
  g_autoptr (HetuStore) own =
      open_with ("urban_new_employment,410302,2023,level,1,万人,,target,>=\n"
                 "urban_new_employment,410303,2023,level,1,万人,,target,>=\n"
                 "urban_new_employment,410304,2023,level,1,万人,,target,>=\n"
                 "urban_new_employment,410311,2023,level,1,万人,,target,>=");
  g_autoptr (HetuSpec) spec =
      new_target_spec (HETU_CHART_PACE, "urban_new_employment", "2023", NULL);
  g_autoptr (HetuFrame) frame = NULL;

  hetu_spec_set_regions (spec, places, G_N_ELEMENTS (places));
  frame = resolve_in (own, spec, HETU_LANGUAGE_ZH);
  for (double width = 480; width <= 1000; width += 40)
    {
      g_autoptr (HetuScene) scene = plot_screen (frame, hetu_kind_pace.build, width, 420);
      const HetuPlotArea *first = hetu_scene_get_plot (scene, 0);

      g_assert_cmpuint (hetu_scene_get_n_plots (scene), ==, 4);
      g_assert_cmpfloat (hetu_scene_get_plot (scene, 1)->rect.y, ==, first->rect.y);
      g_assert_cmpfloat (hetu_scene_get_plot (scene, 2)->rect.x, ==, first->rect.x);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = open_with (ROWS);
  g_test_add_func ("/pace-chart/amount", test_numbers_of_an_amount);
  g_test_add_func ("/pace-chart/profile", test_profile_decides);
  g_test_add_func ("/pace-chart/places", test_marks_stand_where_numbers_are);
  g_test_add_func ("/pace-chart/moments", test_moments_have_verdicts);
  g_test_add_func ("/pace-chart/statements", test_data_have_statements);
  g_test_add_func ("/pace-chart/growth", test_growth_of_the_rest);
  g_test_add_func ("/pace-chart/panels", test_panels_share_a_scale);
  g_test_add_func ("/pace-chart/two-by-two", test_four_panels_are_two_by_two);
  g_test_add_func ("/pace-chart/refusals", test_refusals_say_why);
  g_test_add_func ("/pace-chart/left-out", test_left_out_are_told);
  g_test_add_func ("/pace-chart/measure-decides", test_measure_decides);
  g_test_add_func ("/pace-chart/rules", test_rules_are_checked);
  g_test_add_func ("/pace-chart/scenes", test_scenes);
  g_test_add_func ("/pace-chart/sizes", test_no_collision_at_any_size);
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
