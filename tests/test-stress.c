/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures at the edge of what can be drawn, each a golden scene without a collision, nothing outside the figure and no
 * number of nothing: many ends in one place, many long names, five orders of magnitude, all below zero, one figure, two equal
 * ones, none, five years of months, and English names, which are longer. */
#include "chart/check.h"
#include "chart/compose.h"
#include "frames.h"
#include "golden.h"

#include <math.h>
#include <string.h>

/* 1: one district a name. */
static const char *const districts[] = {
  "偃师高新技术产业开发区", "孟津先进制造业开发区",     "洛阳国家高新技术开发区",
  "伊滨经济技术开发区",     "栾川钼钨新材料产业园区",   "新安县新材料产业集聚区",
  "宜阳县产业集聚示范区",   "洛宁县特色产业集聚区",     "汝阳县产业集聚示范区",
  "伊川县先进制造业开发区", "嵩县特色农业示范园区",     "瀍河回族区现代服务园",
  "老城区文化旅游示范区",   "涧西区装备制造产业集聚区",
};
static const char *const districts_en[] = {
  "Yanshi High-Tech Development Zone",    "Mengjin Advanced Manufacturing Zone",
  "Luoyang National High-Tech Zone",      "Yibin Economic and Technical Zone",
  "Luanchuan New Materials Park",         "Xin'an County New Materials Cluster",
  "Yiyang County Industrial Cluster",     "Luoning County Speciality Cluster",
  "Ruyang County Industrial Cluster",     "Yichuan Advanced Manufacturing Zone",
  "Songxian Speciality Agriculture Park", "Chanhe Hui District Services Park",
  "Laocheng Culture and Tourism Zone",    "Jianxi Equipment Manufacturing Zone",
};

static HetuFrame *
new_lines (HetuChartKind kind, HetuLanguage language, const char *unit, HetuMeasure measure)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = hetu_frame_new (kind, language);
  g_autofree char *told = NULL;

  frame->measure = measure;
  frame->grain = HETU_GRAIN_YEAR;
  frame->decimals = 1;
  g_assert_true (hetu_unit_parse (unit, &frame->unit, NULL));
  frame->indicator = g_strdup (chinese ? "规模以上工业增加值" : "Industrial value added");
  frame->subject = g_strdup (chinese ? "规上工业" : "Industrial value added");
  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = frame->indicator });
  frame->unit = hetu_unit_for_language (frame->unit, language);
  told = hetu_unit_to_string (frame->unit, language);
  frame->subtitle = g_strdup_printf (chinese ? "规模以上工业增加值（%s），示意数据"
                                             : "Industrial value added (%s), made up",
                                     told);
  hetu_frame_add_source (frame, chinese ? "示意数据（非实绩）" : "made up, not an outturn", NULL);
  return frame;
}

static void
note_absence (HetuFrame *frame)
{
  hetu_frame_add_note (frame,
                       frame->language == HETU_LANGUAGE_ZH ? "空缺不按零处理"
                                                           : "what is absent is not zero");
}

static void
add_year (HetuFrame *frame, guint series, int year, const char *value)
{
  frames_add (frame,
              0,
              series,
              hetu_period_year (year),
              value,
              HETU_KIND_ACTUAL,
              value != NULL ? HETU_STATUS_FINAL : HETU_STATUS_MISSING,
              HETU_COMPARATOR_EQUAL);
}

static void
add_number (HetuFrame *frame, guint series, int year, double value, const char *format)
{
  char text[32];

  g_ascii_formatd (text, sizeof text, format, value);
  add_year (frame, series, year, text);
}

/* C-35: twelve ends within 0.3 points. */
static HetuFrame *
new_ends (HetuLanguage language)
{
  HetuFrame *frame = new_lines (HETU_CHART_GROWTH_LINE, language, "%", HETU_MEASURE_GROWTH);

  for (guint i = 0; i < 12; i++)
    {
      guint series =
          frames_add_series (frame,
                             language == HETU_LANGUAGE_ZH ? districts[i] : districts_en[i],
                             i == 4 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                             1 + (int) i % 7);

      for (int year = 2018; year < 2023; year++)
        add_number (frame, series, year, 4 + 3 * sin (year * 1.7 + i * 0.9), "%.1f");
      add_number (frame, series, 2023, 5.2 + 0.3 * (i * 7 % 12) / 11.0, "%.1f");
    }
  return frame;
}

static HetuFrame *
new_ranking (HetuLanguage language)
{
  HetuFrame *frame = new_lines (HETU_CHART_RANKED_BAR, language, "%", HETU_MEASURE_GROWTH);

  frame->period = hetu_period_year (2023);
  for (guint i = 0; i < G_N_ELEMENTS (districts); i++)
    {
      guint series =
          frames_add_series (frame,
                             language == HETU_LANGUAGE_ZH ? districts[i] : districts_en[i],
                             i == 4 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                             1 + (int) i % 7);

      add_number (frame, series, 2023, 9.6 - i * 0.7, "%.1f");
    }
  return frame;
}

/* Panels of more districts than there are colours. */
static HetuFrame *
new_many_panels (HetuLanguage language)
{
  HetuFrame *frame = new_lines (HETU_CHART_SMALL_MULTIPLES, language, "%", HETU_MEASURE_GROWTH);

  frame->facet = HETU_FACET_LINES;
  g_array_set_size (frame->panels, 0);
  for (guint i = 0; i < 12; i++)
    {
      const char *name = language == HETU_LANGUAGE_ZH ? districts[i] : districts_en[i];
      HetuFrameKey panel = { .name = (char *) name, .region = 1 + (gint32) i };
      guint series = frames_add_series (frame,
                                        name,
                                        i == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                                        1 + (int) i % 7);

      hetu_frame_add_panel (frame, &panel);
      for (int year = 2018; year < 2024; year++)
        {
          char value[16];

          g_ascii_formatd (value, sizeof value, "%.1f", 4 + 3 * sin (year * 1.7 + i * 0.9));
          frames_add (frame,
                      i,
                      series,
                      hetu_period_year (year),
                      value,
                      HETU_KIND_ACTUAL,
                      HETU_STATUS_FINAL,
                      HETU_COMPARATOR_EQUAL);
        }
    }
  return frame;
}

/* Values from 0.3 to 37 000. */
static HetuFrame *
new_orders (HetuChartKind kind, HetuLanguage language)
{
  static const char *const values[] = { "0.3", "4.1", "57.6", "890.2", "37000.0" };
  HetuFrame *frame = new_lines (kind, language, "亿元", HETU_MEASURE_LEVEL);

  frame->period = hetu_period_year (2023);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      guint series =
          frames_add_series (frame,
                             language == HETU_LANGUAGE_ZH ? districts[i] : districts_en[i],
                             i == 3 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                             1 + (int) i);
      double value = g_ascii_strtod (values[i], NULL);

      for (int year = 2021; year < 2023 && kind == HETU_CHART_GROWTH_LINE; year++)
        add_number (frame, series, year, value * (0.9 + 0.05 * (year - 2021)), "%.1f");
      add_year (frame, series, 2023, values[i]);
    }
  return frame;
}

static HetuFrame *
new_negative (HetuChartKind kind, HetuLanguage language)
{
  HetuFrame *frame = new_lines (kind, language, "%", HETU_MEASURE_GROWTH);

  frame->period = hetu_period_year (2023);
  for (guint i = 0; i < 4; i++)
    {
      guint series =
          frames_add_series (frame,
                             language == HETU_LANGUAGE_ZH ? districts[i] : districts_en[i],
                             i == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                             1 + (int) i);

      for (int year = 2019; year <= 2023; year++)
        if (year == 2023 || kind == HETU_CHART_GROWTH_LINE)
          add_number (frame, series, year, -6 + 2 * sin (year + i) + i, "%.1f");
    }
  return frame;
}

/* @values of one district from 2022 on. */
static HetuFrame *
new_few (HetuLanguage language, const char *const *values)
{
  HetuFrame *frame = new_lines (HETU_CHART_GROWTH_LINE, language, "%", HETU_MEASURE_GROWTH);
  guint series = frames_add_series (frame,
                                    language == HETU_LANGUAGE_ZH ? "洛龙区" : "Luolong District",
                                    HETU_ROLE_FOCUS,
                                    1);

  for (int i = 0; values[i] != NULL; i++)
    add_year (frame, series, 2022 + i, values[i]);
  return frame;
}

static HetuFrame *
new_point (HetuLanguage language)
{
  return new_few (language, (const char *[]){ "5.2", NULL });
}

static HetuFrame *
new_equal (HetuLanguage language)
{
  return new_few (language, (const char *[]){ "5.2", "5.2", NULL });
}

/* Nothing is known: @status of every year and district. */
static HetuFrame *
new_nothing (HetuChartKind kind, HetuLanguage language, HetuStatus status)
{
  HetuFrame *frame = new_lines (kind, language, "%", HETU_MEASURE_GROWTH);

  note_absence (frame);
  frame->period = hetu_period_year (2023);
  for (guint i = 0; i < 3; i++)
    {
      guint series =
          frames_add_series (frame,
                             language == HETU_LANGUAGE_ZH ? districts[i] : districts_en[i],
                             i == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                             1 + (int) i);

      frames_add (frame,
                  0,
                  series,
                  hetu_period_year (2023),
                  NULL,
                  HETU_KIND_ACTUAL,
                  status,
                  HETU_COMPARATOR_EQUAL);
    }
  return frame;
}

/* Five years of months beside the nation, with a gap of two. */
static HetuFrame *
new_months (HetuLanguage language)
{
  HetuFrame *frame = new_lines (HETU_CHART_GROWTH_LINE, language, "%", HETU_MEASURE_GROWTH);
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  guint focus =
      frames_add_series (frame, chinese ? "洛龙区" : "Luolong District", HETU_ROLE_FOCUS, 1);
  guint nation = frames_add_series (frame, chinese ? "全国" : "China", HETU_ROLE_NATION, -1);

  note_absence (frame);
  frame->grain = HETU_GRAIN_MONTH;
  for (guint series = focus; series <= nation; series++)
    for (int month = 0; month < 60; month++)
      {
        double y = 5 + (series == focus ? 4 : 1.5) * sin (month / 5.0 + series) + 0.8 * cos (month);
        gboolean gap = series == focus && (month == 30 || month == 31);
        char value[16];

        g_ascii_formatd (value, sizeof value, "%.1f", y);
        frames_add (frame,
                    0,
                    series,
                    hetu_period_month (2019 + month / 12, 1 + month % 12),
                    gap ? NULL : value,
                    HETU_KIND_ACTUAL,
                    gap ? HETU_STATUS_MISSING : HETU_STATUS_FINAL,
                    HETU_COMPARATOR_EQUAL);
      }
  return frame;
}

/* The validator finds nothing. */
static void
check_rules (const HetuFrame *frame,
             const HetuScene *scene,
             const HetuTheme *theme,
             HetuText *text,
             const char *name)
{
  HetuCheckSubject subject = { scene, frame, NULL, theme, text };
  g_autoptr (GArray) findings = hetu_check_figure (&subject);

  for (guint i = 0; i < findings->len; i++)
    {
      const HetuCheckFinding *finding = &g_array_index (findings, HetuCheckFinding, i);

      g_printerr ("%s: %s %s\n", name, finding->rule, finding->message);
    }
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
check (const char *name, HetuFrame *frame, HetuPreset preset)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, preset, FALSE, 1);
  g_autoptr (HetuText) fixed = hetu_text_new_fixed ();
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuScene) scene = NULL;
  g_autoptr (HetuScene) real = NULL;
  double width, height;

  hetu_preset_size (preset, &width, &height, NULL);
  scene = hetu_compose (frame, NULL, theme, fixed, width, height, &error);
  g_assert_no_error (error);
  real = hetu_compose (frame, NULL, theme, text, width, height, &error);
  g_assert_no_error (error);
  golden_save_picture (real, name);
  golden_check (scene, name);
  golden_check_labels (scene, name);
  golden_check_labels (real, name);
  check_rules (frame, real, theme, text, name);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      /* C-2: two lines at most, and nothing cut. */
      if (mark->part == HETU_PART_TITLE)
        {
          g_assert_cmpuint (hetu_text_run_get_n_lines (mark->run), <=, 2);
          g_assert_false (hetu_text_run_is_ellipsised (mark->run));
        }
      /* C-27: what is missing has chips, and nothing else. */
      if (mark->row >= 0 && !hetu_frame_get_row (frame, (guint) mark->row)->has_value)
        g_assert_cmpint (mark->part, ==, HETU_PART_GAP);
    }
  hetu_frame_unref (frame);
}

/* Each on a slide in Chinese and on half a page in English. */
static void
test_ends (void)
{
  check ("stress-ends", new_ends (HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-ends-english", new_ends (HETU_LANGUAGE_EN), HETU_PRESET_A4);
}

static void
test_long_names (void)
{
  check ("stress-names", new_ranking (HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-names-english", new_ranking (HETU_LANGUAGE_EN), HETU_PRESET_A4);
  check ("stress-panels", new_many_panels (HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-panels-english", new_many_panels (HETU_LANGUAGE_EN), HETU_PRESET_SLIDE);
}

static void
test_orders_of_magnitude (void)
{
  check ("stress-orders", new_orders (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-orders-bars",
         new_orders (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH),
         HETU_PRESET_SLIDE);
  check ("stress-orders-english",
         new_orders (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_EN),
         HETU_PRESET_A4);
}

static void
test_all_negative (void)
{
  check ("stress-negative",
         new_negative (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH),
         HETU_PRESET_SLIDE);
  check ("stress-negative-bars",
         new_negative (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH),
         HETU_PRESET_SLIDE);
  check ("stress-negative-english",
         new_negative (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_EN),
         HETU_PRESET_A4);
}

static void
test_one_point (void)
{
  check ("stress-point", new_point (HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-point-english", new_point (HETU_LANGUAGE_EN), HETU_PRESET_A4);
}

static void
test_two_equal_points (void)
{
  check ("stress-equal", new_equal (HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-equal-english", new_equal (HETU_LANGUAGE_EN), HETU_PRESET_A4);
}

static void
test_everything_missing (void)
{
  check ("stress-missing",
         new_nothing (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH, HETU_STATUS_MISSING),
         HETU_PRESET_SLIDE);
  check ("stress-missing-english",
         new_nothing (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_EN, HETU_STATUS_MISSING),
         HETU_PRESET_A4);
}

static void
test_everything_redacted (void)
{
  check ("stress-redacted",
         new_nothing (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH, HETU_STATUS_REDACTED),
         HETU_PRESET_SLIDE);
  check ("stress-redacted-english",
         new_nothing (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_EN, HETU_STATUS_REDACTED),
         HETU_PRESET_A4);
}

static void
test_sixty_months (void)
{
  check ("stress-months", new_months (HETU_LANGUAGE_ZH), HETU_PRESET_SLIDE);
  check ("stress-months-english", new_months (HETU_LANGUAGE_EN), HETU_PRESET_A4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stress/c35-twelve-ends-within-0.3", test_ends);
  g_test_add_func ("/stress/long-names", test_long_names);
  g_test_add_func ("/stress/from-0.3-to-37000", test_orders_of_magnitude);
  g_test_add_func ("/stress/all-negative", test_all_negative);
  g_test_add_func ("/stress/one-point", test_one_point);
  g_test_add_func ("/stress/two-equal-points", test_two_equal_points);
  g_test_add_func ("/stress/everything-missing", test_everything_missing);
  g_test_add_func ("/stress/everything-redacted", test_everything_redacted);
  g_test_add_func ("/stress/sixty-months", test_sixty_months);
  return g_test_run ();
}
