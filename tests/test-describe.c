/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe.h"
#include "frames.h"

#include <math.h>
#include <string.h>

static HetuFrame *
new_frame (HetuChartKind kind, HetuLanguage language, HetuMeasure measure, const char *unit)
{
  HetuFrame *frame = hetu_frame_new (kind, language);

  frame->measure = measure;
  frame->grain = HETU_GRAIN_YEAR;
  frame->decimals = 1;
  g_assert_true (hetu_unit_parse (unit, &frame->unit, NULL));
  return frame;
}

static void
add_actual (HetuFrame *frame, guint series, int year, const char *value)
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
test_growth_titles (void)
{
  static const struct
  {
    const char *own;
    const char *other; /* of the reference in the same year; NULL none */
    HetuRole role;
    const char *zh;
    const char *en;
  } cases[] = {
    { "5.2",
      "3.1",
      HETU_ROLE_PROVINCE,
      "洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点",
      "洛龙区 grew 5.2% in 2022, 2.1 pp faster than the province" },
    { "2.9",
      "3.5",
      HETU_ROLE_PARENT,
      "洛龙区 2022 年增长 2.9%，比全市慢 0.6 个百分点",
      "洛龙区 grew 2.9% in 2022, 0.6 pp slower than the city" },
    { "3.0",
      "3.0",
      HETU_ROLE_NATION,
      "洛龙区 2022 年增长 3.0%，与全国持平",
      "洛龙区 grew 3.0% in 2022, level with the nation" },
    { "-1.2", NULL, HETU_ROLE_NATION, "洛龙区 2022 年下降 1.2%", "洛龙区 fell 1.2% in 2022" },
    { "-1.2",
      "0.3",
      HETU_ROLE_PROVINCE,
      "洛龙区 2022 年下降 1.2%，比全省慢 1.5 个百分点",
      "洛龙区 fell 1.2% in 2022, 1.5 pp slower than the province" },
    { NULL, "3.0", HETU_ROLE_NATION, "洛龙区", "洛龙区" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int language = HETU_LANGUAGE_ZH; language <= HETU_LANGUAGE_EN; language++)
      {
        g_autoptr (HetuFrame) frame =
            new_frame (HETU_CHART_GROWTH_LINE, (HetuLanguage) language, HETU_MEASURE_GROWTH, "%");
        g_autofree char *title = NULL;

        frames_add_series (frame, "洛龙区", HETU_ROLE_FOCUS, 1);
        frames_add_series (frame, "参照", cases[i].role, -1);
        add_actual (frame, 0, 2022, cases[i].own);
        /* Another year of the reference is not compared. */
        add_actual (frame, 1, 2021, "9.9");
        add_actual (frame, 1, 2022, cases[i].other);
        title = hetu_describe_title (frame);
        g_assert_cmpstr (title, ==, language == HETU_LANGUAGE_ZH ? cases[i].zh : cases[i].en);
      }
}

/* A reported rate is not set against a computed one. */
static void
test_bases_are_not_compared (void)
{
  g_autoptr (HetuFrame) frame =
      new_frame (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, HETU_MEASURE_GROWTH, "%");
  g_autofree char *title = NULL;

  frames_add_series (frame, "涧西区", HETU_ROLE_FOCUS, 2);
  frames_add_series (frame, "河南省", HETU_ROLE_PROVINCE, -1);
  add_actual (frame, 0, 2022, "5.1");
  add_actual (frame, 1, 2022, "3.1");
  g_array_index (frame->rows, HetuFrameRow, 0).basis = HETU_BASIS_COMPUTED;
  title = hetu_describe_title (frame);
  g_assert_cmpstr (title, ==, "涧西区 2022 年增长 5.1%（推算）");
}

static void
test_level_title (void)
{
  g_autoptr (HetuFrame) frame = frames_new_levels ();
  g_autofree char *title = hetu_describe_title (frame);

  g_assert_cmpstr (title, ==, "洛龙区 2022 年地区生产总值 582.4 亿元");
}

static void
test_ranked_titles (void)
{
  static const struct
  {
    const char *names[3];
    const char *values[3]; /* NULL: missing */
    const char *title;
  } cases[] = {
    { { "洛龙区", "涧西区", "嵩县" },
      { "5.2", "4.0", "3.1" },
      "3 个县区中洛龙区 2022 年增速最高，为 5.2%" },
    { { "洛龙区", "涧西区", "嵩县" },
      { "5.2", NULL, "6.1" },
      "有数据的 2 个县区中嵩县 2022 年增速最高，为 6.1%" },
    { { "洛龙区", "涧西区", "嵩县" },
      { "5.2", "5.2", "3.1" },
      "3 个县区中洛龙区、涧西区 2022 年增速并列最高，为 5.2%" },
    { { "瀍河回族区", "汝阳经济开发区", "涧西区" },
      { "5.2", "5.2", "3.1" },
      "3 个区中瀍河回族区等 2 个区 2022 年增速并列最高，为 5.2%" },
    { { "瀍河回族区", "汝阳县", "涧西区" },
      { "5.2", "5.2", "5.2" },
      "3 个县区 2022 年增速均为 5.2%" },
    { { "河南省", "湖北省", "湖南省" },
      { "3.1", "4.3", "4.5" },
      "3 个地区中湖南省 2022 年增速最高，为 4.5%" },
    { { "洛龙区", "涧西区", "老城区" },
      { "5.2", "4.0", "3.1" },
      "3 个区中洛龙区 2022 年增速最高，为 5.2%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame =
          new_frame (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH, HETU_MEASURE_GROWTH, "%");
      g_autofree char *title = NULL;

      frame->period = hetu_period_year (2022);
      for (guint j = 0; j < 3; j++)
        {
          frames_add_series (frame, cases[i].names[j], HETU_ROLE_ENTITY, 1 + (int) j);
          add_actual (frame, j, 2022, cases[i].values[j]);
        }
      /* The parent is a yardstick, not a competitor. */
      frames_add_series (frame, "洛阳市", HETU_ROLE_PARENT, 8);
      add_actual (frame, 3, 2022, "9.9");
      title = hetu_describe_title (frame);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
add_pair (HetuFrame *frame, guint category, const char *actual, const char *target)
{
  const char *const values[] = { actual, target };

  for (int i = 0; i < 2; i++)
    {
      HetuFrameRow row = { .category = category,
                           .period = hetu_period_year (2022 + i),
                           .kind = i == 0 ? HETU_KIND_ACTUAL : HETU_KIND_TARGET };

      if (values[i] == NULL)
        continue;
      row.has_value = TRUE;
      g_assert_true (hetu_decimal_parse (values[i], &row.value, NULL));
      row.y = hetu_decimal_to_double (row.value);
      row.x = hetu_period_end (row.period);
      hetu_frame_add_row (frame, &row);
    }
}

static void
test_dumbbell_title (void)
{
  static const struct
  {
    const char *name, *short_name, *actual, *target;
  } categories[] = {
    { "社会消费品零售总额", "社零", "1.6", "9.5" }, { "地区生产总值", NULL, "5.2", "8.0" },
    { "一般公共预算收入", "财政", "11.4", "7.0" },  { "固定资产投资", "投资", "20.0", "15.0" },
    { "进出口总值", "进出口", NULL, "4.0" },
  };
  g_autoptr (HetuFrame) frame =
      new_frame (HETU_CHART_DUMBBELL, HETU_LANGUAGE_ZH, HETU_MEASURE_GROWTH, "%");
  g_autofree char *title = NULL;

  frames_add_series (frame, "洛龙区", HETU_ROLE_FOCUS, 1);
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      hetu_frame_add_category (frame,
                               &(HetuFrameKey){ .name = (char *) categories[i].name,
                                                .short_name = (char *) categories[i].short_name });
      add_pair (frame, i, categories[i].actual, categories[i].target);
    }
  title = hetu_describe_title (frame);
  g_assert_cmpstr (title, ==, "洛龙区 2023 年目标：社零增速提高 7.9 个百分点，财政、投资低于上年");
}

/* C-2: what a long name leaves no room for is left out clause by clause. */
static void
test_long_names_cost_clauses (void)
{
  g_autoptr (HetuFrame) frame =
      new_frame (HETU_CHART_DUMBBELL, HETU_LANGUAGE_ZH, HETU_MEASURE_GROWTH, "%");
  g_autofree char *title = NULL;

  frames_add_series (frame, "洛龙国家级先进制造业开发区", HETU_ROLE_FOCUS, 1);
  hetu_frame_add_category (frame, &(HetuFrameKey){ .name = (char *) "社会消费品零售总额" });
  hetu_frame_add_category (frame, &(HetuFrameKey){ .name = (char *) "固定资产投资" });
  add_pair (frame, 0, "1.6", "9.5");
  add_pair (frame, 1, "20.0", "15.0");
  title = hetu_describe_title (frame);
  g_assert_cmpstr (
      title,
      ==,
      "洛龙国家级先进制造业开发区 2023 年目标：社会消费品零售总额增速提高 7.9 个百分点");
}

static void
test_gauge_titles (void)
{
  static const struct
  {
    HetuState state;
    double completion, elapsed;
  } cases[] = { { HETU_STATE_MET, 104, 75 },
                { HETU_STATE_BEHIND, 53, 75 },
                { HETU_STATE_ON_TRACK, 73, 75 },
                { HETU_STATE_UNKNOWN, 0, 75 } };
  static const char *const names[] = { "新增就业", "老旧小区改造", "造林", "外贸" };
  g_autoptr (HetuFrame) frame =
      new_frame (HETU_CHART_DIAL, HETU_LANGUAGE_ZH, HETU_MEASURE_LEVEL, "万户");
  g_autofree char *title = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuProgress progress = { .state = cases[i].state,
                                .completion_percent = cases[i].completion,
                                .elapsed_percent = cases[i].elapsed,
                                .has_completion = cases[i].completion > 0,
                                .has_elapsed = TRUE };

      hetu_frame_add_gauge (frame, names[i], "", &progress);
    }
  title = hetu_describe_title (frame);
  g_assert_cmpstr (title, ==, "4 项目标已达成 1 项，老旧小区改造落后序时 22.0 个百分点");
}

/* One colon a title: the moment of a gap stands behind it. */
static void
test_one_gauge_title (void)
{
  g_autoptr (HetuFrame) frame =
      new_frame (HETU_CHART_DIAL, HETU_LANGUAGE_EN, HETU_MEASURE_GROWTH, "%");
  HetuProgress progress = { .nature = HETU_TARGET_RATE,
                            .comparator = HETU_COMPARATOR_EQUAL,
                            .state = HETU_STATE_MISSED,
                            .has_outturn = TRUE,
                            .has_target = TRUE,
                            .outturn = { 347, 2 },
                            .target = { 7, 0 },
                            .gap = -3.53,
                            .low = 7,
                            .high = HUGE_VAL,
                            .final_period = TRUE };
  g_autofree char *title = NULL;

  g_assert_true (hetu_unit_parse ("%", &progress.unit, NULL));
  g_assert_true (hetu_unit_parse ("个百分点", &progress.gap_unit, NULL));
  hetu_frame_add_gauge (frame, "GDP growth", "Luoyang · 2023", &progress);
  title = hetu_describe_title (frame);
  g_assert_cmpstr (title, ==, "Luoyang, GDP growth: 3.53 pp below target (final)");
}

static HetuFrame *
new_region_dumbbell (HetuMeasure measure, const char *unit, const char *const values[3][2])
{
  static const char *const names[] = { "荔湾区", "白云区", "天河区" };
  HetuFrame *frame = new_frame (HETU_CHART_DUMBBELL, HETU_LANGUAGE_ZH, measure, unit);

  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "地区生产总值" });
  for (guint i = 0; i < 3; i++)
    {
      frames_add_series (frame, names[i], HETU_ROLE_CONTEXT, 1);
      hetu_frame_add_category (
          frame,
          &(HetuFrameKey){ .name = (char *) names[i], .region = 440103 + (int) i });
      for (int year = 0; year < 2; year++)
        {
          HetuFrameRow row = { .category = i,
                               .series = i,
                               .period = hetu_period_year (2022 + year) };

          if (values[i][year] == NULL)
            continue;
          row.has_value = TRUE;
          g_assert_true (hetu_decimal_parse (values[i][year], &row.value, NULL));
          hetu_frame_add_row (frame, &row);
        }
    }
  return frame;
}

static void
test_dumbbell_of_regions_tells_the_rise (void)
{
  static const char *const rates[3][2] = { { "1.1", NULL }, { "-3.3", "8.1" }, { "2.4", "5.1" } };
  static const char *const levels[3][2] = { { "1215.57", "1300" },
                                            { "2476.20", "2812.01" },
                                            { "6215.72", "6551.26" } };
  g_autoptr (HetuFrame) growth = new_region_dumbbell (HETU_MEASURE_GROWTH, "%", rates);
  g_autoptr (HetuFrame) level = new_region_dumbbell (HETU_MEASURE_LEVEL, "亿元", levels);
  g_autofree char *growth_title = NULL, *level_title = NULL;

  level->decimals = 2;
  growth_title = hetu_describe_title (growth);
  level_title = hetu_describe_title (level);
  g_assert_cmpstr (growth_title,
                   ==,
                   "有数据的 2 个区中白云区 2023 年增速提高最多，为 11.4 个百分点");
  g_assert_cmpstr (level_title, ==, "3 个区中白云区 2023 年地区生产总值增加最多，为 335.81 亿元");
}

static void
test_indicators_of_one_region_are_no_regions (void)
{
  g_autoptr (HetuFrame) frame =
      new_frame (HETU_CHART_SMALL_MULTIPLES, HETU_LANGUAGE_ZH, HETU_MEASURE_GROWTH, "%");
  g_autofree char *title = NULL;

  for (guint i = 0; i < 2; i++)
    {
      frames_add_series (frame, "洛龙区", HETU_ROLE_FOCUS, 1);
      hetu_frame_add_panel (frame,
                            &(HetuFrameKey){ .region = 410311,
                                             .indicator = 1 + (int) i,
                                             .name = (char *) (i == 0 ? "固定资产投资" : "财政"),
                                             .short_name = (char *) (i == 0 ? "固投" : "财政") });
      add_actual (frame, i, 2022, i == 0 ? "20.0" : "11.4");
      g_array_index (frame->rows, HetuFrameRow, i).panel = i;
    }
  title = hetu_describe_title (frame);
  g_assert_cmpstr (title, ==, "洛龙区 2 项指标中固投 2022 年增速最高，为 20.0%");
}

/* Bare growth is the economy's; of anything else the title says of what. */
static void
test_growth_title_names_the_indicator (void)
{
  static const struct
  {
    const char *who, *subject, *title;
  } cases[] = { { "洛龙区", NULL, "洛龙区 2022 年增长 20.0%" },
                { "洛龙区", "固投", "洛龙区固投 2022 年增长 20.0%" },
                { "全国", "CPI", "全国 CPI 2022 年增长 20.0%" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame =
          new_frame (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, HETU_MEASURE_GROWTH, "%");
      g_autofree char *title = NULL;

      hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "一个指标" });
      frame->subject = g_strdup (cases[i].subject);
      frames_add_series (frame, cases[i].who, HETU_ROLE_FOCUS, 1);
      add_actual (frame, 0, 2022, "20.0");
      title = hetu_describe_title (frame);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* When time is up nothing is behind its schedule, and a board on which nothing is met counts the rest. */
static void
test_gauge_title_after_the_deadline (void)
{
  static const struct
  {
    HetuState states[2];
    double completion, elapsed;
    const char *title;
  } cases[] = {
    { { HETU_STATE_MET, HETU_STATE_MISSED }, 66.7, 100, "2 项目标已达成 1 项，乙到期完成 66.7%" },
    { { HETU_STATE_MET, HETU_STATE_BEHIND },
      53,
      75,
      "2 项目标已达成 1 项，乙落后序时 22.0 个百分点" },
    { { HETU_STATE_UNKNOWN, HETU_STATE_MISSED },
      0,
      0,
      "2 项目标已达成 0 项，1 项未完成，1 项暂无数据" },
    { { HETU_STATE_UNKNOWN, HETU_STATE_UNKNOWN }, 0, 0, "2 项目标暂无数据" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame =
          new_frame (HETU_CHART_DIAL, HETU_LANGUAGE_ZH, HETU_MEASURE_LEVEL, "个");
      g_autofree char *title = NULL;

      for (guint j = 0; j < 2; j++)
        {
          HetuProgress progress = { .state = cases[i].states[j],
                                    .completion_percent = cases[i].completion,
                                    .elapsed_percent = cases[i].elapsed,
                                    .has_completion = cases[i].completion > 0 && j == 1,
                                    .has_elapsed = TRUE };

          hetu_frame_add_gauge (frame, j == 0 ? "甲" : "乙", "", &progress);
        }
      title = hetu_describe_title (frame);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* C-2: every number of a title is that of a row, or the difference of two. */
static void
test_no_praise (void)
{
  static const char *const forbidden[] = { "主动", "显著", "强劲", "稳步", "大幅", "亮眼" };
  HetuFrame *frames[3];

  frames[0] = frames_new_growth (HETU_LANGUAGE_ZH);
  frames[1] = frames_new_zero ();
  frames[2] = frames_new_panels (4);
  for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autofree char *title = hetu_describe_title (frames[i]);

      g_assert_cmpint (g_utf8_strlen (title, -1), <=, 64);
      for (gsize j = 0; j < G_N_ELEMENTS (forbidden); j++)
        g_assert_null (strstr (title, forbidden[j]));
      hetu_frame_unref (frames[i]);
    }
}

static void
test_lack (void)
{
  g_autoptr (HetuFrame) missing = frames_new_absent (HETU_STATUS_MISSING);
  g_autoptr (HetuFrame) redacted = frames_new_absent (HETU_STATUS_REDACTED);
  g_autoptr (HetuFrame) some = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autoptr (HetuFrame) none = hetu_frame_new (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH);
  g_autofree char *missing_text = hetu_describe_lack (missing);
  g_autofree char *redacted_text = hetu_describe_lack (redacted);
  g_autofree char *none_text = hetu_describe_lack (none);

  g_assert_cmpstr (missing_text, ==, "涧西区没有 2019—2021 年数据");
  g_assert_cmpstr (redacted_text, ==, "该报告的数字以 × 脱敏，无法制图");
  g_assert_cmpstr (none_text, ==, "这一选择没有数据");
  g_assert_null (hetu_describe_lack (some));
}

static void
test_alt_text (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  g_autofree char *text = hetu_describe_alt_text (frame);

  g_assert_cmpstr (
      text,
      ==,
      "折线图。地区生产总值同比增速（%），2019—2023 年，按不变价格计算。洛龙区：2022 年百分之 5.2；"
      "2023 年目标百分之 8.0。洛阳市：2021、2022 年缺数。河南省：最高 2021 年 6.3，最低 2020 年 "
      "1.3。"
      "全国：最高 2021 年 8.4，最低 2020 年 2.2。来源：《洛龙区 2022 年计划执行情况与 2023 "
      "年计划》；"
      "《洛阳市政府工作报告（摘要）》（2023 年 1 月 4 日）；河南省、全国统计公报。");
}

static void
test_alt_text_is_short (void)
{
  HetuFrame *frames[3];

  frames[0] = frames_new_many ();
  frames[1] = frames_new_panels (12);
  frames[2] = frames_new_zero ();
  for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autofree char *text = hetu_describe_alt_text (frames[i]);

      g_assert_cmpint (g_utf8_strlen (text, -1), <=, 400);
      g_assert_nonnull (strstr (text, "来源："));
      hetu_frame_unref (frames[i]);
    }
}

static void
test_rows (void)
{
  g_autoptr (HetuFrame) frame = frames_new_growth (HETU_LANGUAGE_ZH);
  static const struct
  {
    guint row;
    const char *text;
  } cases[] = {
    { 0, "洛龙区，2022 年，5.2%（公布数）" },
    { 1, "洛龙区，2023 年，8.0%（目标）" },
    { 2, "洛阳市，2020 年，≥3.0%（预计数）" },
    { 3, "洛阳市，2021 年，缺数" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hetu_describe_row (frame, cases[i].row);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/title/growth", test_growth_titles);
  g_test_add_func ("/describe/title/bases-are-not-compared", test_bases_are_not_compared);
  g_test_add_func ("/describe/title/level", test_level_title);
  g_test_add_func ("/describe/title/ranked", test_ranked_titles);
  g_test_add_func ("/describe/title/dumbbell", test_dumbbell_title);
  g_test_add_func ("/describe/title/dumbbell-of-regions", test_dumbbell_of_regions_tells_the_rise);
  g_test_add_func ("/describe/title/indicators-are-no-regions",
                   test_indicators_of_one_region_are_no_regions);
  g_test_add_func ("/describe/title/names-the-indicator", test_growth_title_names_the_indicator);
  g_test_add_func ("/describe/title/long-names-cost-clauses", test_long_names_cost_clauses);
  g_test_add_func ("/describe/title/gauges", test_gauge_titles);
  g_test_add_func ("/describe/title/one-gauge", test_one_gauge_title);
  g_test_add_func ("/describe/title/gauges-after-the-deadline",
                   test_gauge_title_after_the_deadline);
  g_test_add_func ("/describe/title/no-praise", test_no_praise);
  g_test_add_func ("/describe/lack", test_lack);
  g_test_add_func ("/describe/alt-text/order", test_alt_text);
  g_test_add_func ("/describe/alt-text/short", test_alt_text_is_short);
  g_test_add_func ("/describe/rows", test_rows);
  return g_test_run ();
}
