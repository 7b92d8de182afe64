/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot.h"

#include "chart/compose.h"
#include "error.h"
#include "golden.h"

#include <math.h>
#include <string.h>

HetuScene *
plot_build (const HetuFrame *frame,
            gboolean (*build) (HetuPlotContext *context, GError **error),
            HetuPreset preset,
            double width_pt,
            double height_pt,
            GError **error)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (HETU_THEME_LIGHT, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuSceneBuilder) builder =
      hetu_scene_builder_new (width_pt, height_pt, theme->canvas);
  HetuPlotContext context = { frame, theme, text, builder, { 0, 0, width_pt, height_pt } };

  if (!build (&context, error))
    return NULL;
  return hetu_scene_builder_end (g_steal_pointer (&builder), NULL, NULL);
}

HetuScene *
plot_screen (const HetuFrame *frame,
             gboolean (*build) (HetuPlotContext *context, GError **error),
             double width_pt,
             double height_pt)
{
  g_autoptr (GError) error = NULL;
  HetuScene *scene = plot_build (frame, build, HETU_PRESET_SCREEN, width_pt, height_pt, &error);

  g_assert_no_error (error);
  return scene;
}

HetuScene *
plot_compose (const HetuFrame *frame,
              HetuThemeMode mode,
              HetuPreset preset,
              double width_pt,
              double height_pt)
{
  g_autoptr (HetuTheme) theme = hetu_theme_new (mode, preset, FALSE, 1);
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (GError) error = NULL;
  double width, height;
  HetuScene *scene;

  hetu_preset_size (preset, &width, &height, NULL);
  scene = hetu_compose (frame,
                        NULL,
                        theme,
                        text,
                        width_pt > 0 ? width_pt : width,
                        height_pt > 0 ? height_pt : height,
                        &error);
  g_assert_no_error (error);
  return scene;
}

guint
plot_check_sizes (const HetuFrame *frame,
                  gboolean (*build) (HetuPlotContext *context, GError **error),
                  const char *name)
{
  guint n_drawn = 0;

  for (int preset = 0; preset < HETU_N_PRESETS; preset++)
    for (double width = 160; width <= 1300; width += 95)
      for (double height = 90; height <= 700; height += 61)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *what =
              g_strdup_printf ("%s, preset %d, %.0f×%.0f", name, preset, width, height);
          g_autoptr (HetuScene) scene =
              plot_build (frame, build, (HetuPreset) preset, width, height, &error);

          if (scene == NULL)
            {
              g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
              continue;
            }
          n_drawn++;
          golden_check_labels (scene, what);
        }
  return n_drawn;
}

static const HetuMark *
find_text (const HetuScene *scene, const char *words, guint n)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && g_str_equal (hetu_text_run_get_text (mark->run), words) &&
          n-- == 0)
        return mark;
    }
  return NULL;
}

guint
plot_count_text (const HetuScene *scene, const char *words)
{
  guint n = 0;

  while (find_text (scene, words, n) != NULL)
    n++;
  return n;
}

const HetuMark *
plot_text (const HetuScene *scene, const char *words)
{
  if (plot_count_text (scene, words) != 1)
    g_test_message ("“%s” is there %u times", words, plot_count_text (scene, words));
  g_assert_cmpuint (plot_count_text (scene, words), ==, 1);
  return find_text (scene, words, 0);
}

const HetuMark *
plot_mark (const HetuScene *scene, HetuPart part, HetuMarkType type, int row, guint n)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == part && mark->type == type && (row == PLOT_ANY_ROW || mark->row == row) &&
          n-- == 0)
        return mark;
    }
  return NULL;
}

guint
plot_count (const HetuScene *scene, HetuPart part, HetuMarkType type, int row)
{
  guint n = 0;

  while (plot_mark (scene, part, type, row, n) != NULL)
    n++;
  return n;
}

HetuPoint
plot_centre (const HetuMark *mark)
{
  HetuRect box = hetu_mark_bounds (mark);

  return (HetuPoint){ box.x + box.width / 2, box.y + box.height / 2 };
}

static HetuDecimal
parse (const char *text)
{
  HetuDecimal value = { 0, 0 };
  gboolean known = hetu_decimal_parse (text, &value, NULL);

  g_assert_true (known);
  return value;
}

static HetuUnit
unit_of (const char *name)
{
  HetuUnit unit = HETU_UNIT_NONE;
  gboolean known = hetu_unit_parse (name, &unit, NULL);

  g_assert_true (known);
  return unit;
}

static HetuFrame *
new_rates (HetuChartKind kind, HetuLanguage language)
{
  HetuFrame *frame = hetu_frame_new (kind, language);

  frame->measure = HETU_MEASURE_GROWTH;
  frame->unit = unit_of ("%");
  frame->decimals = 1;
  return frame;
}

static guint
add_series (HetuFrame *frame,
            gint32 region,
            const char *name,
            const char *short_name,
            HetuRole role,
            int slot)
{
  HetuFrameSeries series = { region, 1, (char *) name, (char *) short_name, role, slot };

  return hetu_frame_add_series (frame, &series);
}

/* @value: “缺” missing, “×” redacted, “≈7.0” about; Han words are those of a qualitative figure. */
static void
add_row (HetuFrame *frame,
         guint panel,
         guint category,
         guint series,
         int year,
         HetuKind kind,
         const char *value)
{
  HetuFrameRow row = { .panel = panel,
                       .category = category,
                       .series = series,
                       .period = hetu_period_year (year),
                       .kind = kind };

  if (value == NULL)
    return;
  if (g_str_equal (value, "缺"))
    row.status = HETU_STATUS_MISSING;
  else if (g_str_equal (value, "×"))
    row.status = HETU_STATUS_REDACTED;
  else if (g_str_has_prefix (value, "与"))
    {
      row.status = HETU_STATUS_QUALITATIVE;
      row.comparator = HETU_COMPARATOR_QUALITATIVE;
      row.text = (char *) value;
    }
  else
    {
      gboolean about = g_str_has_prefix (value, "≈");

      row.comparator = about ? HETU_COMPARATOR_ABOUT : HETU_COMPARATOR_EQUAL;
      row.value = parse (about ? value + strlen ("≈") : value);
      row.y = hetu_decimal_to_double (row.value);
      row.has_value = TRUE;
    }
  hetu_frame_add_row (frame, &row);
}

HetuFrame *
plot_new_dumbbell (HetuLanguage language)
{
  static const struct
  {
    const char *name, *name_en, *detail, *actual, *target, *city;
  } cells[] = {
    { "地区生产总值", "Gross domestic product", "2022 年增速全市第 1", "5.2", "8.0", "7.0" },
    { "规模以上工业增加值", "Value added of industry", "2022 年增速全市第 2", "8.8", "9.0", "8.0" },
    { "进出口总值", "Foreign trade", NULL, "缺", "4.0", "3.0" },
    { "固定资产投资", "Investment", "2022 年增速全市第 2", "20.0", "15.0", "11.0" },
    { "社会消费品零售总额", "Retail sales", "2022 年增速全市第 4", "1.6", "9.5", "8.5" },
    { "一般公共预算收入", "Budget revenue", "2022 年增速全市第 2", "11.4", "≈7.0", "≈6.0" },
  };
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = new_rates (HETU_CHART_DUMBBELL, language);
  guint focus = add_series (frame,
                            410311,
                            chinese ? "洛龙区" : "Luolong",
                            chinese ? "洛龙" : "Luolong",
                            HETU_ROLE_FOCUS,
                            1);
  guint city = add_series (frame,
                           410300,
                           chinese ? "洛阳市" : "Luoyang",
                           chinese ? "洛阳" : "Luoyang",
                           HETU_ROLE_PARENT,
                           8);
  HetuFrameKey panel = { .name = (char *) "" };

  hetu_frame_add_panel (frame, &panel);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      HetuFrameKey key = { .name = (char *) (chinese ? cells[i].name : cells[i].name_en),
                           .detail = (char *) (chinese ? cells[i].detail : NULL) };

      hetu_frame_add_category (frame, &key);
      add_row (frame, 0, i, focus, 2022, HETU_KIND_ACTUAL, cells[i].actual);
      add_row (frame, 0, i, focus, 2023, HETU_KIND_TARGET, cells[i].target);
      add_row (frame, 0, i, city, 2023, HETU_KIND_TARGET, cells[i].city);
    }
  return frame;
}

HetuFrame *
plot_new_facets (void)
{
  static const struct
  {
    const char *name, *detail, *actual, *target, *city, *province, *hidden;
  } cells[] = {
    { "地区生产总值", "不变价", "5.2", "8.0", "7.0", "3.1", NULL },
    { "规模以上工业增加值", "不变价", "8.8", "9.0", "8.0", "缺", "×" },
    { "固定资产投资", "现价", "20.0", "15.0", "11.0", "缺", "×" },
    { "社会消费品零售总额", "现价", "1.6", "9.5", "8.5", "缺", "×" },
    { "一般公共预算收入", "扣除留抵退税", "11.4", "≈7.0", "≈6.0", "缺", "×" },
    { "居民人均可支配收入", "名义", "6.0", "与经济增长同步", "与经济增长同步", "5.3", "×" },
    { "进出口总值", "人民币", "缺", "4.0", "3.0", "−2.1", NULL },
    { "技术合同成交额", NULL, "24.0", NULL, NULL, "缺", NULL },
  };
  static const struct
  {
    gint32 region;
    const char *name, *short_name, *badge;
    HetuRole role;
    int slot;
  } panels[] = {
    { 410311, "洛龙区", "洛龙", "市辖区 · 焦点", HETU_ROLE_FOCUS, 1 },
    { 410300, "洛阳市", "洛阳", "地级市", HETU_ROLE_PARENT, 8 },
    { 410000, "河南省", "河南", "参照", HETU_ROLE_PROVINCE, -1 },
    { 410399, "某区", "某区", "市辖区", HETU_ROLE_ENTITY, 4 },
  };
  HetuFrame *frame = new_rates (HETU_CHART_SMALL_MULTIPLES, HETU_LANGUAGE_ZH);

  frame->facet = HETU_FACET_BARS;
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      HetuFrameKey key = { .region = panels[i].region,
                           .name = (char *) panels[i].name,
                           .badge = (char *) panels[i].badge,
                           .colour_slot = panels[i].slot };

      hetu_frame_add_panel (frame, &key);
      add_series (frame,
                  panels[i].region,
                  panels[i].name,
                  panels[i].short_name,
                  panels[i].role,
                  panels[i].slot);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      HetuFrameKey key = { .name = (char *) cells[i].name, .detail = (char *) cells[i].detail };

      hetu_frame_add_category (frame, &key);
      add_row (frame, 0, i, 0, 2022, HETU_KIND_ACTUAL, cells[i].actual);
      add_row (frame, 0, i, 0, 2023, HETU_KIND_TARGET, cells[i].target);
      add_row (frame, 1, i, 1, 2022, HETU_KIND_ACTUAL, "缺");
      add_row (frame, 1, i, 1, 2023, HETU_KIND_TARGET, cells[i].city);
      add_row (frame, 2, i, 2, 2022, HETU_KIND_ACTUAL, cells[i].province);
      add_row (frame, 3, i, 3, 2022, HETU_KIND_ACTUAL, cells[i].hidden);
    }
  return frame;
}

HetuFrame *
plot_new_ranked (const char *const *values)
{
  static const char *const names[] = { "洛龙区", "涧西区", "西工区",     "孟津区",
                                       "偃师区", "老城区", "瀍河回族区", "新安县" };
  HetuFrame *frame = new_rates (HETU_CHART_RANKED_BAR, HETU_LANGUAGE_ZH);
  HetuFrameKey panel = { .name = (char *) "" };
  guint city;

  frame->period = hetu_period_year (2022);
  hetu_frame_add_panel (frame, &panel);
  for (guint i = 0; values[i] != NULL; i++)
    {
      const char *name = names[i % G_N_ELEMENTS (names)];
      guint series = add_series (frame,
                                 410302 + (int) i,
                                 name,
                                 name,
                                 i == 1 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                                 1 + (int) i % 7);

      add_row (frame, 0, 0, series, 2022, HETU_KIND_ACTUAL, values[i]);
    }
  city = add_series (frame, 410300, "洛阳市", "洛阳", HETU_ROLE_PARENT, 8);
  add_row (frame, 0, 0, city, 2022, HETU_KIND_ACTUAL, "7.0");
  return frame;
}

HetuFrame *
plot_new_board (HetuChartKind kind)
{
  HetuFrame *frame = hetu_frame_new (kind, HETU_LANGUAGE_ZH);

  frame->subtitle = g_strdup ("目标进度，示意数据");
  return frame;
}

void
plot_add_gauge (HetuFrame *frame,
                const char *name,
                HetuProgress progress,
                const char *unit,
                const char *target,
                const char *outturn)
{
  gboolean rate = g_str_equal (unit, "%");

  progress.unit = unit_of (unit);
  progress.gap_unit = rate ? unit_of ("个百分点") : progress.unit;
  progress.measure = rate ? HETU_MEASURE_RATIO : HETU_MEASURE_LEVEL;
  progress.period = hetu_period_year (2023);
  if (target != NULL)
    {
      progress.has_target = TRUE;
      progress.target = parse (target);
    }
  progress.outturn_redacted = g_strcmp0 (outturn, "×") == 0;
  if (outturn != NULL && !progress.outturn_redacted)
    {
      progress.has_outturn = TRUE;
      progress.outturn = parse (outturn);
      progress.gap =
          hetu_decimal_to_double (progress.outturn) - hetu_decimal_to_double (progress.target);
      /* Headroom of a ceiling; of a relative target the distance to the reference. */
      if (progress.nature == HETU_TARGET_CAP)
        progress.gap = -progress.gap;
      else if (progress.nature == HETU_TARGET_RELATIVE)
        progress.gap = hetu_decimal_to_double (progress.outturn) - progress.low +
                       hetu_decimal_to_double (progress.distance);
    }
  else
    progress.reason = progress.outturn_redacted ? HETU_REASON_REDACTED : HETU_REASON_NO_OUTTURN;
  if (progress.nature == HETU_TARGET_CUMULATIVE && progress.has_outturn)
    {
      progress.has_completion = TRUE;
      progress.completion_percent = 100 * hetu_decimal_to_double (progress.outturn) /
                                    hetu_decimal_to_double (progress.target);
    }
  progress.has_elapsed = progress.elapsed_percent > 0;
  hetu_frame_add_gauge (frame, name, "洛阳市 · 2023 年", &progress);
}

HetuFrame *
plot_new_gauges (HetuChartKind kind, guint n)
{
  static const struct
  {
    const char *name;
    HetuTargetNature nature;
    HetuComparator comparator;
    const char *target, *outturn, *unit;
    HetuState state;
    double elapsed, low, high;
  } cases[] = {
    { "城镇新增就业",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_AT_LEAST,
      "9",
      "9.4",
      "万人",
      HETU_STATE_MET,
      83.3,
      9,
      HUGE_VAL },
    { "老旧小区改造惠及",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_EQUAL,
      "7.58",
      "6.2",
      "万户",
      HETU_STATE_ON_TRACK,
      83.3,
      7.58,
      HUGE_VAL },
    { "农村污水集中处理率",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_EQUAL,
      "100",
      "61.3",
      "%",
      HETU_STATE_BEHIND,
      83.3,
      100,
      HUGE_VAL },
    { "新增停车场",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_AT_LEAST,
      "35",
      "12",
      "个",
      HETU_STATE_MISSED,
      83.3,
      35,
      HUGE_VAL },
    { "高新技术产业增加值占比",
      HETU_TARGET_RATE,
      HETU_COMPARATOR_AT_LEAST,
      "44",
      "46.9",
      "%",
      HETU_STATE_ON_TRACK,
      0,
      44,
      HUGE_VAL },
    { "城镇调查失业率",
      HETU_TARGET_CAP,
      HETU_COMPARATOR_AT_MOST,
      "5.5",
      NULL,
      "%",
      HETU_STATE_UNKNOWN,
      0,
      -HUGE_VAL,
      5.5 },
    { "省市重点项目投资",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_EQUAL,
      "234.3",
      "417",
      "亿元",
      HETU_STATE_MET,
      100,
      234.3,
      HUGE_VAL },
    { "居民消费价格涨幅",
      HETU_TARGET_CENTRE,
      HETU_COMPARATOR_ABOUT,
      "3",
      "5.4",
      "%",
      HETU_STATE_MISSED,
      0,
      2.5,
      3.5 },
    { "单位生产总值能耗降低",
      HETU_TARGET_RATE,
      HETU_COMPARATOR_AT_LEAST,
      "3",
      "×",
      "%",
      HETU_STATE_UNKNOWN,
      0,
      3,
      HUGE_VAL },
    { "首批现代化高中投用",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_EQUAL,
      "7",
      "7",
      "所",
      HETU_STATE_MADE_UP,
      100,
      7,
      HUGE_VAL },
    { "空气质量优良天数",
      HETU_TARGET_CUMULATIVE,
      HETU_COMPARATOR_AT_LEAST,
      "250",
      "203",
      "天",
      HETU_STATE_ON_TRACK,
      83.3,
      250,
      HUGE_VAL },
    { "城镇登记失业率",
      HETU_TARGET_CAP,
      HETU_COMPARATOR_AT_MOST,
      "5.5",
      "5.1",
      "%",
      HETU_STATE_MET,
      0,
      -HUGE_VAL,
      5.5 },
  };
  HetuFrame *frame = plot_new_board (kind);

  for (guint i = 0; i < n && i < G_N_ELEMENTS (cases); i++)
    plot_add_gauge (frame,
                    cases[i].name,
                    (HetuProgress){ .nature = cases[i].nature,
                                    .comparator = cases[i].comparator,
                                    .state = cases[i].state,
                                    .elapsed_percent = cases[i].elapsed,
                                    .low = cases[i].low,
                                    .high = cases[i].high,
                                    .final_period = cases[i].state == HETU_STATE_MET },
                    cases[i].unit,
                    cases[i].target,
                    cases[i].outturn);
  return frame;
}
