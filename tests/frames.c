/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames that tests share. Figures are made up, or as round as those of a picture: no test is a source. */
#include "frames.h"

#include <math.h>

static HetuUnit
get_unit (const char *name)
{
  HetuUnit unit = HETU_UNIT_NONE;
  gboolean known = hetu_unit_parse (name, &unit, NULL);

  g_assert_true (known);
  return unit;
}

guint
frames_add_series (HetuFrame *frame, const char *name, HetuRole role, int slot)
{
  HetuFrameSeries series = { .name = (char *) name, .role = role, .colour_slot = slot };

  return hetu_frame_add_series (frame, &series);
}

void
frames_add (HetuFrame *frame,
            guint panel,
            guint series,
            HetuPeriod period,
            const char *value,
            HetuKind kind,
            HetuStatus status,
            HetuComparator comparator)
{
  HetuFrameRow row = { .panel = panel,
                       .series = series,
                       .period = period,
                       .x = hetu_period_end (period),
                       .kind = kind,
                       .status = status,
                       .comparator = comparator };

  if (value != NULL)
    {
      gboolean known = hetu_decimal_parse (value, &row.value, NULL);

      g_assert_true (known);
      row.y = hetu_decimal_to_double (row.value);
      row.has_value = TRUE;
    }
  hetu_frame_add_row (frame, &row);
}

static HetuFrame *
new_frame (HetuChartKind kind, HetuLanguage language, HetuGrain grain)
{
  HetuFrame *frame = hetu_frame_new (kind, language);
  HetuFrameKey panel = { .name = language == HETU_LANGUAGE_ZH ? (char *) "地区生产总值"
                                                              : (char *) "GDP" };

  frame->measure = HETU_MEASURE_GROWTH;
  frame->grain = grain;
  frame->unit = get_unit ("%");
  frame->decimals = 1;
  if (kind != HETU_CHART_SMALL_MULTIPLES)
    hetu_frame_add_panel (frame, &panel);
  return frame;
}

static void
add_years (HetuFrame *frame, guint panel, guint series, int year, const char *const *values)
{
  for (int i = 0; values[i] != NULL; i++)
    {
      gboolean missing = g_str_equal (values[i], "缺");

      frames_add (frame,
                  panel,
                  series,
                  hetu_period_year (year + i),
                  missing ? NULL : values[i],
                  HETU_KIND_ACTUAL,
                  missing ? HETU_STATUS_MISSING : HETU_STATUS_FINAL,
                  HETU_COMPARATOR_EQUAL);
    }
}

HetuFrame *
frames_new_growth (HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = new_frame (HETU_CHART_GROWTH_LINE, language, HETU_GRAIN_YEAR);
  guint focus = frames_add_series (frame, chinese ? "洛龙区" : "Luolong", HETU_ROLE_FOCUS, 1);
  guint city = frames_add_series (frame, chinese ? "洛阳市" : "Luoyang", HETU_ROLE_PARENT, 8);
  guint province = frames_add_series (frame, chinese ? "河南省" : "Henan", HETU_ROLE_PROVINCE, -1);
  guint nation = frames_add_series (frame, chinese ? "全国" : "China", HETU_ROLE_NATION, -1);
  HetuPeriod next = hetu_period_year (2023);

  add_years (frame, 0, focus, 2022, (const char *[]){ "5.2", NULL });
  frames_add (frame,
              0,
              focus,
              next,
              "8.0",
              HETU_KIND_TARGET,
              HETU_STATUS_FINAL,
              HETU_COMPARATOR_EQUAL);
  frames_add (frame,
              0,
              city,
              hetu_period_year (2020),
              "3.0",
              HETU_KIND_EXPECTED,
              HETU_STATUS_EXPECTED,
              HETU_COMPARATOR_AT_LEAST);
  add_years (frame, 0, city, 2021, (const char *[]){ "缺", "缺", NULL });
  frames_add (frame,
              0,
              city,
              next,
              "7.0",
              HETU_KIND_TARGET,
              HETU_STATUS_FINAL,
              HETU_COMPARATOR_EQUAL);
  add_years (frame, 0, province, 2020, (const char *[]){ "1.3", "6.3", "3.1", NULL });
  add_years (frame, 0, nation, 2019, (const char *[]){ "6.0", "2.2", "8.4", "3.0", NULL });
  frame->from = hetu_period_year (2019);
  frame->to = next;
  if (chinese)
    {
      frame->subtitle = g_strdup ("地区生产总值同比增速（%），2019—2023 年，按不变价格计算");
      hetu_frame_add_note (frame,
                           "洛阳市 2020 年为预计数，2021、2022 年报告未给出，空缺不按零处理");
      hetu_frame_add_source (frame, "《洛龙区 2022 年计划执行情况与 2023 年计划》", NULL);
      hetu_frame_add_source (frame, "《洛阳市政府工作报告（摘要）》（2023 年 1 月 4 日）", NULL);
      hetu_frame_add_source (frame, "河南省、全国统计公报", NULL);
      frame->footer = g_strdup ("河图 · 生成于 2026-11-21");
    }
  else
    {
      frame->subtitle =
          g_strdup ("GDP, growth on the year before (%), 2019–2023, at constant prices");
      hetu_frame_add_note (
          frame,
          "Luoyang 2020 is an estimate; 2021 and 2022 are not reported and are not zero");
      hetu_frame_add_source (frame, "Luolong, plan report 2023", NULL);
      hetu_frame_add_source (frame, "Luoyang, government work report 2023", NULL);
      hetu_frame_add_source (frame, "statistical communiqués of Henan and China", NULL);
      frame->footer = g_strdup ("Hetu · made 2026-11-21");
    }
  return frame;
}

HetuFrame *
frames_new_many (void)
{
  static const char *const names[] = { "洛龙区", "涧西区", "西工区", "老城区", "瀍河区", "偃师区",
                                       "孟津区", "新安县", "栾川县", "嵩县",   "汝阳县", "宜阳县" };
  HetuFrame *frame = new_frame (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, HETU_GRAIN_MONTH);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint series = frames_add_series (frame,
                                        names[i],
                                        i == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                                        1 + (int) i % 7);

      for (int month = 0; month < 60; month++)
        {
          double y = 6 + i * 0.4 + 3 * sin (month / 7.0 + i) + 1.5 * cos (month * (1 + i * 0.1));
          char value[16];

          g_ascii_formatd (value, sizeof value, "%.1f", y);
          frames_add (frame,
                      0,
                      series,
                      hetu_period_month (2019 + month / 12, 1 + month % 12),
                      value,
                      HETU_KIND_ACTUAL,
                      HETU_STATUS_FINAL,
                      HETU_COMPARATOR_EQUAL);
        }
    }
  frame->subtitle = g_strdup ("规模以上工业增加值同比增速（%），2019 年 1 月—2023 年 12 月");
  hetu_frame_add_source (frame, "洛阳市统计月报", NULL);
  return frame;
}

HetuFrame *
frames_new_zero (void)
{
  HetuFrame *frame = new_frame (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, HETU_GRAIN_YEAR);
  guint focus = frames_add_series (frame, "涧西区", HETU_ROLE_FOCUS, 2);
  guint other = frames_add_series (frame, "西工区", HETU_ROLE_ENTITY, 3);
  guint city = frames_add_series (frame, "洛阳市", HETU_ROLE_PARENT, 8);
  HetuFrameRow *row;

  add_years (frame,
             0,
             focus,
             2017,
             (const char *[]){ "7.4", "5.1", "-2.6", "-0.4", "4.8", "2.9", NULL });
  row = &g_array_index (frame->rows, HetuFrameRow, 5);
  row->status = HETU_STATUS_PROVISIONAL;
  row = &g_array_index (frame->rows, HetuFrameRow, 1);
  row->basis = HETU_BASIS_COMPUTED;
  frames_add (frame,
              0,
              focus,
              hetu_period_year (2023),
              "6.0",
              HETU_KIND_TARGET,
              HETU_STATUS_FINAL,
              HETU_COMPARATOR_RANGE);
  row = &g_array_index (frame->rows, HetuFrameRow, 6);
  row->y_high = 7;
  add_years (frame,
             0,
             other,
             2017,
             (const char *[]){ "6.1", "缺", "1.2", "0.0", "3.3", "缺", NULL });
  g_array_index (frame->rows, HetuFrameRow, 12).status = HETU_STATUS_REDACTED;
  add_years (frame,
             0,
             city,
             2017,
             (const char *[]){ "8.7", "7.9", "7.8", "3.0", "4.8", "3.5", NULL });
  hetu_frame_add_break (frame, 0, -1, hetu_period_end (hetu_period_year (2019)), "口径调整");
  frame->subtitle = g_strdup ("规模以上工业增加值同比增速（%），2017—2023 年");
  hetu_frame_add_note (frame, "2018 年涧西区增速由水平值推算：16 ÷ 15.2 − 1 = 5.1%");
  hetu_frame_add_note (frame, "2020 年起行业目录调整，前后不可比");
  hetu_frame_add_source (frame, "洛阳市统计公报", NULL);
  return frame;
}

HetuFrame *
frames_new_levels (void)
{
  HetuFrame *frame = new_frame (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, HETU_GRAIN_YEAR);
  guint focus = frames_add_series (frame, "洛龙区", HETU_ROLE_FOCUS, 1);
  guint other = frames_add_series (frame, "涧西区", HETU_ROLE_ENTITY, 2);

  frame->measure = HETU_MEASURE_LEVEL;
  frame->unit = get_unit ("亿元");
  add_years (frame, 0, focus, 2019, (const char *[]){ "512.3", "530.1", "561.9", "582.4", NULL });
  add_years (frame, 0, other, 2019, (const char *[]){ "540.0", "538.2", "552.7", "571.6", NULL });
  frame->subtitle = g_strdup ("地区生产总值（亿元），2019—2022 年，现价");
  hetu_frame_add_source (frame, "洛阳市统计年鉴", NULL);
  return frame;
}

HetuFrame *
frames_new_panels (guint n_panels)
{
  static const char *const names[] = { "洛龙区", "涧西区", "西工区", "老城区", "瀍河区",
                                       "偃师区", "孟津区", "新安县", "栾川县", "嵩县",
                                       "汝阳县", "宜阳县", "洛宁县", "伊川县" };
  HetuFrame *frame = new_frame (HETU_CHART_SMALL_MULTIPLES, HETU_LANGUAGE_ZH, HETU_GRAIN_YEAR);

  frame->facet = HETU_FACET_LINES;
  for (guint i = 0; i < n_panels && i < G_N_ELEMENTS (names); i++)
    {
      HetuFrameKey panel = { .name = (char *) names[i],
                             .region = 410300 + (gint32) i,
                             .badge = (char *) (i < 7 ? "市辖区" : "县"),
                             .colour_slot = 1 + (int) i % 7 };
      guint series = frames_add_series (frame,
                                        names[i],
                                        i == 0 ? HETU_ROLE_FOCUS : HETU_ROLE_ENTITY,
                                        1 + (int) i % 7);

      hetu_frame_add_panel (frame, &panel);
      for (int year = 0; year < 6; year++)
        {
          gboolean missing = i == 2 && (year == 2 || year == 3);
          char value[16];

          g_ascii_formatd (value,
                           sizeof value,
                           "%.1f",
                           5.5 + 3 * sin (year * 1.3 + i * 0.5) + i * 0.1);
          frames_add (frame,
                      i,
                      series,
                      hetu_period_year (2017 + year),
                      missing ? NULL : value,
                      HETU_KIND_ACTUAL,
                      missing ? HETU_STATUS_MISSING : HETU_STATUS_FINAL,
                      HETU_COMPARATOR_EQUAL);
        }
    }
  frame->subtitle = g_strdup ("地区生产总值同比增速（%），2017—2022 年，按不变价格计算");
  hetu_frame_add_source (frame, "洛阳市统计公报", NULL);
  return frame;
}

HetuFrame *
frames_new_absent (HetuStatus status)
{
  HetuFrame *frame = new_frame (HETU_CHART_GROWTH_LINE, HETU_LANGUAGE_ZH, HETU_GRAIN_YEAR);
  guint series = frames_add_series (frame, "涧西区", HETU_ROLE_FOCUS, 2);

  for (int year = 2019; year <= 2021; year++)
    frames_add (frame,
                0,
                series,
                hetu_period_year (year),
                NULL,
                HETU_KIND_ACTUAL,
                status,
                HETU_COMPARATOR_EQUAL);
  frame->subtitle = g_strdup ("地区生产总值同比增速（%），2019—2021 年");
  hetu_frame_add_source (frame, "洛阳市统计公报", NULL);
  return frame;
}
