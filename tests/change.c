/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of slopes and bumps. Figures are made up: no test is a source. */
#include "change.h"

#include "frames.h"

static void
set_unit (HetuFrame *frame, const char *unit)
{
  gboolean known = hetu_unit_parse (unit, &frame->unit, NULL);

  g_assert_true (known);
}

static void
add_value (HetuFrame *frame, guint panel, guint series, int year, const char *value)
{
  g_autofree char *number = g_strdup (value);
  gsize last = strlen (number) - 1;
  HetuKind kind = HETU_KIND_ACTUAL;
  HetuStatus status = HETU_STATUS_FINAL;

  if (number[last] == 't')
    kind = HETU_KIND_TARGET;
  else if (number[last] == 'p')
    status = HETU_STATUS_PROVISIONAL;
  else if (g_str_equal (value, "缺"))
    status = HETU_STATUS_MISSING;
  else if (g_str_equal (value, "×"))
    status = HETU_STATUS_REDACTED;
  if (g_ascii_isalpha (number[last]))
    number[last] = '\0';
  frames_add (frame,
              panel,
              series,
              hetu_period_year (year),
              hetu_status_has_number (status) ? number : NULL,
              kind,
              status,
              HETU_COMPARATOR_EQUAL);
  if (frame->categories->len > 0)
    g_array_index (frame->rows, HetuFrameRow, frame->rows->len - 1).category = panel;
}

static void
add_values (HetuFrame *frame, guint panel, guint series, int first, int years, const char *all)
{
  g_auto (GStrv) values = g_strsplit (all, " ", -1);

  for (guint i = 0; values[i] != NULL; i++)
    add_value (frame, panel, series, first + (int) i * years, values[i]);
}

HetuFrame *
change_new (HetuChartKind kind,
            HetuLanguage language,
            int first,
            int years,
            const ChangeSeries *series)
{
  HetuFrame *frame = hetu_frame_new (kind, language);
  HetuFrameKey panel = { .name = (char *) "" };
  guint n_values = 0;

  frame->measure = HETU_MEASURE_GROWTH;
  frame->grain = HETU_GRAIN_YEAR;
  frame->indicator =
      g_strdup (language == HETU_LANGUAGE_ZH ? "地区生产总值" : "Gross regional product");
  set_unit (frame, kind == HETU_CHART_BUMP ? "位" : "%");
  frame->decimals = kind == HETU_CHART_BUMP ? 0 : 1;
  hetu_frame_add_panel (frame, &panel);
  for (guint i = 0; series[i].name != NULL; i++)
    {
      guint index = frames_add_series (frame, series[i].name, series[i].role, series[i].slot);
      g_auto (GStrv) values = g_strsplit (series[i].values, " ", -1);

      add_values (frame, 0, index, first, years, series[i].values);
      n_values = MAX (n_values, g_strv_length (values));
    }
  frame->from = hetu_period_year (first);
  frame->to = hetu_period_year (first + (int) (MAX (n_values, 1) - 1) * years);
  return frame;
}

HetuFrame *
change_new_slope (HetuLanguage language)
{
  static const ChangeSeries zh[] = {
    { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 8.0" },   { "涧西区", HETU_ROLE_ENTITY, 2, "6.1 5.2" },
    { "西工区", HETU_ROLE_ENTITY, 3, "3.6 6.6p" }, { "老城区", HETU_ROLE_ENTITY, 6, "4.4 缺" },
    { "偃师区", HETU_ROLE_ENTITY, 4, "× 5.0" },    { "孟津区", HETU_ROLE_ENTITY, 5, "5.9 7t" },
    { "洛阳市", HETU_ROLE_PARENT, 8, "5.0 5.1" },  { NULL },
  };
  static const ChangeSeries en[] = {
    { "Luolong", HETU_ROLE_FOCUS, 1, "5.2 8.0" },
    { "Jianxi", HETU_ROLE_ENTITY, 2, "6.1 5.2" },
    { "China", HETU_ROLE_NATION, -1, "6.0 5.4" },
    { NULL },
  };

  return change_new (HETU_CHART_SLOPE, language, 2019, 4, language == HETU_LANGUAGE_ZH ? zh : en);
}

HetuFrame *
change_new_crowd (HetuChartKind kind)
{
  static const ChangeSeries pairs[] = {
    { "瀍河回族区", HETU_ROLE_CONTEXT, 7, "5.0 4.8" },
    { "汝阳县经济技术开发区", HETU_ROLE_CONTEXT, 0, "5.1 5.0" },
    { "洛龙区", HETU_ROLE_FOCUS, 1, "5.2 6.1" },
    { "老城区", HETU_ROLE_CONTEXT, 6, "5.3 5.1" },
    { "西工区", HETU_ROLE_CONTEXT, 3, "5.4 缺" },
    { "涧西区", HETU_ROLE_CONTEXT, 2, "5.5 缺" },
    { "偃师区", HETU_ROLE_CONTEXT, 4, "5.6 缺" },
    { "孟津区", HETU_ROLE_CONTEXT, 5, "5.7 缺" },
    { "新安县", HETU_ROLE_CONTEXT, 0, "5.8 5.6" },
    { "栾川县", HETU_ROLE_CONTEXT, 0, "5.9 5.7" },
    { "嵩县", HETU_ROLE_CONTEXT, 0, "6.0 5.8" },
    { "宜阳县", HETU_ROLE_CONTEXT, 0, "6.1 5.9" },
    { "洛宁县", HETU_ROLE_CONTEXT, 0, "6.2 6.2" },
    { "伊川县", HETU_ROLE_CONTEXT, 0, "6.3 6.3" },
    { NULL },
  };
  static const ChangeSeries ranks[] = {
    { "瀍河回族区", HETU_ROLE_CONTEXT, 7, "14 13 14" },
    { "汝阳县经济技术开发区", HETU_ROLE_CONTEXT, 0, "13 12 13" },
    { "洛龙区", HETU_ROLE_FOCUS, 1, "12 11 3" },
    { "老城区", HETU_ROLE_CONTEXT, 6, "11 14 12" },
    { "西工区", HETU_ROLE_CONTEXT, 3, "10 10 11" },
    { "涧西区", HETU_ROLE_CONTEXT, 2, "9 9 10" },
    { "偃师区", HETU_ROLE_CONTEXT, 4, "8 8 9" },
    { "孟津区", HETU_ROLE_CONTEXT, 5, "7 7 8" },
    { "新安县", HETU_ROLE_CONTEXT, 0, "6 6 7" },
    { "栾川县", HETU_ROLE_CONTEXT, 0, "5 5 6" },
    { "嵩县", HETU_ROLE_CONTEXT, 0, "4 4 5" },
    { "宜阳县", HETU_ROLE_CONTEXT, 0, "3 3 4" },
    { "洛宁县", HETU_ROLE_CONTEXT, 0, "2 2 2" },
    { "伊川县", HETU_ROLE_CONTEXT, 0, "1 1 1" },
    { NULL },
  };

  if (kind == HETU_CHART_BUMP)
    return change_new (kind, HETU_LANGUAGE_ZH, 2021, 1, ranks);
  return change_new (kind, HETU_LANGUAGE_ZH, 2019, 4, pairs);
}

HetuFrame *
change_new_bump (HetuLanguage language)
{
  static const ChangeSeries zh[] = {
    { "洛龙区", HETU_ROLE_FOCUS, 1, "3 2 1 1 2 1p" },
    { "西工区", HETU_ROLE_ENTITY, 3, "1 1 2 2 1 2" },
    { "涧西区", HETU_ROLE_ENTITY, 2, "2 3 3 2 缺 3" },
    { "新安县", HETU_ROLE_ENTITY, 4, "4 4 4 4 3 4" },
    { "嵩县", HETU_ROLE_ENTITY, 5, "5 5 5 5 4 ×" },
    { NULL },
  };
  static const ChangeSeries en[] = {
    { "Luolong", HETU_ROLE_FOCUS, 1, "3 2 1 1 2 1" },
    { "Xigong", HETU_ROLE_ENTITY, 3, "1 1 2 2 1 2" },
    { "Jianxi", HETU_ROLE_ENTITY, 2, "2 3 3 2 缺 3" },
    { NULL },
  };

  return change_new (HETU_CHART_BUMP, language, 2018, 1, language == HETU_LANGUAGE_ZH ? zh : en);
}

HetuFrame *
change_new_level_growth (HetuLanguage language,
                         int first,
                         const char *levels,
                         const ChangeSeries *series)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = hetu_frame_new (HETU_CHART_LEVEL_GROWTH, language);
  HetuFrameKey level = { .name = (char *) (chinese ? "地区生产总值" : "Gross regional product") };
  HetuFrameKey growth = { .name = (char *) (chinese ? "同比增速" : "Year-on-year growth"),
                          .unit = HETU_UNIT_PERCENT,
                          .decimals = 1 };

  frame->measure = HETU_MEASURE_LEVEL;
  frame->grain = HETU_GRAIN_YEAR;
  frame->indicator = g_strdup (level.name);
  set_unit (frame, "亿元");
  frame->decimals = 1;
  level.unit = frame->unit;
  level.decimals = 1;
  hetu_frame_add_panel (frame, &level);
  hetu_frame_add_panel (frame, &growth);
  hetu_frame_add_category (frame, &level);
  hetu_frame_add_category (frame, &growth);
  for (guint i = 0; series[i].name != NULL; i++)
    frames_add_series (frame, series[i].name, series[i].role, series[i].slot);
  add_values (frame, 0, 0, first, 1, levels);
  for (guint i = 0; series[i].name != NULL; i++)
    add_values (frame, 1, i, first, 1, series[i].values);
  frame->from = hetu_period_year (first);
  frame->to = hetu_frame_get_row (frame, frame->rows->len - 1)->period;
  return frame;
}

HetuFrame *
change_new_size_and_speed (HetuLanguage language)
{
  static const ChangeSeries zh[] = {
    { "洛龙区", HETU_ROLE_FOCUS, 1, "8.8 9.1 8.0 缺 3.1 6.4 5.2p 8t" },
    { "洛阳市", HETU_ROLE_PARENT, 8, "8.6 8.7 7.9 7.8 3.0 4.8 3.5 7t" },
    { "全国", HETU_ROLE_NATION, -1, "6.8 6.9 6.7 6.0 2.2 8.4 3.0 5.2" },
    { NULL },
  };
  static const ChangeSeries en[] = {
    { "Luolong", HETU_ROLE_FOCUS, 1, "8.8 9.1 8.0 7.7 -3.1 6.4 5.2" },
    { NULL },
  };
  gboolean chinese = language == HETU_LANGUAGE_ZH;

  return change_new_level_growth (language,
                                  2016,
                                  chinese ? "402.5 440.1 × 缺 518.8 561.4 582.4p 640t"
                                          : "402.5 440.1 471.3 502.2 518.8 561.4 582.4",
                                  chinese ? zh : en);
}
