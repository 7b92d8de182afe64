/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frames-parts.h"

#include <stdlib.h>
#include <string.h>

static const struct
{
  const char *zh, *short_zh, *en;
  int slot;
} industries[] = {
  { "第一产业", "一产", "Primary industry", 3 },
  { "第二产业", "二产", "Secondary industry", 2 },
  { "第三产业", "三产", "Tertiary industry", 1 },
};

static void
add_parts (HetuFrame *frame, const FramesParts *parts)
{
  gboolean chinese = parts->language == HETU_LANGUAGE_ZH;

  for (guint i = 0; i < G_N_ELEMENTS (industries); i++)
    hetu_frame_add_series (
        frame,
        &(HetuFrameSeries){ .indicator = (gint32) i + 1,
                            .name = (char *) (chinese ? industries[i].zh : industries[i].en),
                            .short_name =
                                (char *) (chinese ? industries[i].short_zh : industries[i].en),
                            .role = HETU_ROLE_ENTITY,
                            .colour_slot = industries[i].slot });
  if (parts->kind == HETU_CHART_CONTRIBUTION)
    hetu_frame_add_series (frame,
                           &(HetuFrameSeries){ .indicator = 9,
                                               .name = (char *) (chinese ? "合计" : "Total"),
                                               .short_name = (char *) (chinese ? "合计" : "Total"),
                                               .role = HETU_ROLE_PARENT,
                                               .colour_slot = 8 });
}

static void
add_bar (HetuFrame *frame, const FramesParts *parts, guint index)
{
  g_auto (GStrv) fields = g_strsplit (parts->bars[index], "|", -1);
  g_auto (GStrv) marked = g_strsplit_set (fields[0], "~", 2);
  gboolean redacted = strstr (fields[0], "×") != NULL, missing = strstr (fields[0], "缺") != NULL;
  gboolean computed = strstr (fields[0], "≈") != NULL;
  int year = parts->places ? 2022 : atoi (fields[0]);
  g_autoptr (GString) name = g_string_new (marked[0]);
  HetuFrameKey key = { .region = parts->places ? 410301 + (gint32) index : 410000 };

  g_string_replace (name, "×", "", 0);
  g_string_replace (name, "缺", "", 0);
  g_string_replace (name, "≈", "", 0);
  if (!parts->places && parts->language == HETU_LANGUAGE_ZH)
    g_string_append (name, " 年");
  key.name = name->str;
  hetu_frame_add_category (frame, &key);
  for (guint i = 0; i < frame->series->len; i++)
    {
      HetuFrameRow row = { .category = index,
                           .series = i,
                           .period = hetu_period_year (year),
                           .status = redacted                              ? HETU_STATUS_REDACTED
                                     : missing                             ? HETU_STATUS_MISSING
                                     : fields[0][strcspn (fields[0], "~")] ? HETU_STATUS_PROVISIONAL
                                                                           : HETU_STATUS_FINAL,
                           .basis = computed ? HETU_BASIS_COMPUTED : HETU_BASIS_REPORTED };

      row.x = hetu_period_end (row.period);
      if (!redacted && !missing)
        {
          g_assert_true (hetu_decimal_parse (fields[i + 1], &row.value, NULL));
          row.y = hetu_decimal_to_double (row.value);
          row.has_value = TRUE;
        }
      hetu_frame_add_row (frame, &row);
    }
}

HetuFrame *
frames_new_parts (const FramesParts *parts)
{
  gboolean chinese = parts->language == HETU_LANGUAGE_ZH;
  gboolean shares = parts->kind == HETU_CHART_STRUCTURE;
  HetuFrame *frame = hetu_frame_new (parts->kind, parts->language);
  HetuFrameKey panel = { .region = parts->unfocused ? 0
                                   : parts->places  ? 410302
                                                    : 410000,
                         .name = (char *) (chinese ? "河南省" : "Henan") };

  frame->measure = shares ? HETU_MEASURE_SHARE : HETU_MEASURE_CONTRIBUTION;
  frame->unit = shares ? HETU_UNIT_PERCENT : HETU_UNIT_POINTS;
  frame->decimals = 1;
  frame->indicator = g_strdup (chinese ? "地区生产总值" : "Gross regional product");
  frame->subject = g_strdup (chinese ? "三次产业" : "three industries");
  if (shares)
    frame->subtitle = g_strdup (chinese ? "地区生产总值的三次产业构成（%），按当年价格计算"
                                        : "Gross regional product by three industries (%)");
  else
    frame->subtitle = g_strdup (chinese ? "三次产业对地区生产总值增长的拉动（个百分点）"
                                        : "Contribution of three industries to growth (pp)");
  hetu_frame_add_panel (frame, &panel);
  add_parts (frame, parts);
  for (guint i = 0; i < G_N_ELEMENTS (parts->bars) && parts->bars[i] != NULL; i++)
    add_bar (frame, parts, i);
  hetu_frame_add_source (frame,
                         "《2022年河南省国民经济和社会发展统计公报》（2023 年 3 月 23 日）",
                         NULL);
  return frame;
}

static void
add_figure (HetuFrame *frame,
            guint axis,
            guint series,
            const char *text,
            gboolean provisional,
            gboolean computed)
{
  HetuFrameRow row = { .category = axis,
                       .series = series,
                       .period = hetu_period_year (2022),
                       .status = provisional ? HETU_STATUS_PROVISIONAL : HETU_STATUS_FINAL,
                       .basis = computed ? HETU_BASIS_COMPUTED : HETU_BASIS_REPORTED };

  row.x = hetu_period_end (row.period);
  if (computed)
    row.text = (char *) (frame->language == HETU_LANGUAGE_ZH ? "区县平均" : "district mean");
  if (g_str_equal (text, "×"))
    row.status = HETU_STATUS_REDACTED;
  else
    {
      g_assert_true (hetu_decimal_parse (text, &row.value, NULL));
      row.y = hetu_decimal_to_double (row.value);
      row.has_value = TRUE;
    }
  hetu_frame_add_row (frame, &row);
}

HetuFrame *
frames_new_scatter (HetuLanguage language, const char *const *points)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = hetu_frame_new (HETU_CHART_SCATTER, language);
  HetuFrameKey level = { .name = (char *) (chinese ? "水平值" : "level"), .decimals = 1 };
  HetuFrameKey growth = { .name = (char *) (chinese ? "同比增速" : "growth"),
                          .decimals = 1,
                          .unit = HETU_UNIT_PERCENT };

  g_assert_true (hetu_unit_parse ("亿元", &level.unit, NULL));
  frame->measure = HETU_MEASURE_GROWTH;
  frame->unit = HETU_UNIT_PERCENT;
  frame->decimals = 1;
  frame->period = frame->from = frame->to = hetu_period_year (2022);
  frame->indicator = g_strdup (chinese ? "地区生产总值" : "Gross regional product");
  frame->subtitle = g_strdup (chinese ? "横轴为水平值（亿元），纵轴为同比增速（%）"
                                      : "Across level (CNY 100 m), up growth (%)");
  hetu_frame_add_panel (frame, &(HetuFrameKey){ .name = (char *) "" });
  hetu_frame_add_category (frame, &level);
  hetu_frame_add_category (frame, &growth);
  for (guint i = 0; points[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (points[i], "|", -1);
      gboolean city = strchr (fields[0], '=') != NULL, focus = strchr (fields[0], '*') != NULL;
      gboolean provisional = strchr (fields[0], '~') != NULL;
      HetuFrameSeries series = { .region = city ? 440100 : 440103 + (gint32) i,
                                 .role = city    ? HETU_ROLE_PARENT
                                         : focus ? HETU_ROLE_FOCUS
                                                 : HETU_ROLE_ENTITY,
                                 .colour_slot = city ? 8 : (int) (i % 7) + 1 };

      g_strdelimit (fields[0], "=*~", ' ');
      series.name = series.short_name = g_strstrip (fields[0]);
      hetu_frame_add_series (frame, &series);
      add_figure (frame, 0, i, fields[1], provisional, city);
      add_figure (frame, 1, i, fields[2], provisional, FALSE);
    }
  hetu_frame_add_source (frame, "《2022年广州各区生产总值》（2023 年）", NULL);
  return frame;
}
