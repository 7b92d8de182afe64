/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of tables and maps that tests share. Figures are made up. */
#include "frames.h"

typedef struct
{
  const char *name, *name_en, *short_name;
  HetuRole role;
  int slot;
  const char *group;
  const char *cells[5];
} Line;

static const Line lines[] = {
  { "洛阳市",
    "Luoyang",
    "洛阳",
    HETU_ROLE_PARENT,
    8,
    NULL,
    { "3.5", "5.1", "11.0", "2.0", "6.0" } },
  { "洛龙区",
    "Luolong District",
    "洛龙",
    HETU_ROLE_FOCUS,
    1,
    "市辖区",
    { "5.2", "8.8", "20.0", "1.6", "11.4" } },
  { "瀍河回族区",
    "Chanhe Hui District",
    "瀍河",
    HETU_ROLE_ENTITY,
    7,
    "市辖区",
    { "3.5", "-0.4", "缺", "2.3", "×" } },
  { "涧西区",
    "Jianxi District",
    "涧西",
    HETU_ROLE_ENTITY,
    2,
    "市辖区",
    { "4.0", "5.2", "—", "-3.0", "3.2" } },
  { "新安县",
    "Xin'an County",
    "新安",
    HETU_ROLE_ENTITY,
    3,
    "县",
    { "4.0", "6.6", "6.0", "缺", "6.0" } },
};

static const char *const columns[][4] = {
  { "地区生产总值", "Gross regional product", "GDP", "综合" },
  { "规模以上工业增加值", "Industrial value added", "规上工业", "生产与投资" },
  { "固定资产投资", "Fixed-asset investment", "固投", "生产与投资" },
  { "社会消费品零售总额", "Retail sales", "社零", "消费财政" },
  { "一般公共预算收入", "Budget revenue", "财政收入", "消费财政" },
};

void
frames_add_cell (HetuFrame *frame, guint category, guint series, const char *value)
{
  HetuFrameRow row = { .category = category, .series = series, .period = frame->period };

  row.x = hetu_period_end (row.period);
  row.has_value = hetu_decimal_parse (value, &row.value, NULL);
  if (row.has_value)
    row.y = hetu_decimal_to_double (row.value);
  else if (g_str_equal (value, "缺"))
    row.status = HETU_STATUS_MISSING;
  else
    row.status = g_str_equal (value, "×") ? HETU_STATUS_REDACTED : HETU_STATUS_INCOMPARABLE;
  hetu_frame_add_row (frame, &row);
}

/* Distances from the first series of the same category, and ranks without regard to ties. */
static void
compare (HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      if (row->series == 0 || !row->has_value)
        continue;
      row->rank = 1;
      for (guint j = 0; j < frame->rows->len; j++)
        {
          const HetuFrameRow *other = hetu_frame_get_row (frame, j);

          if (other->category != row->category || !other->has_value)
            continue;
          if (other->series == 0)
            row->shade = row->y - other->y;
          else
            row->rank += other->y > row->y;
        }
      row->has_shade = TRUE;
    }
}

HetuFrame *
frames_new_heatmap (HetuLanguage language)
{
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = hetu_frame_new (HETU_CHART_HEATMAP, language);
  HetuFrameKey panel = { .name = (char *) "主要指标" };

  frame->measure = HETU_MEASURE_GROWTH;
  frame->unit = HETU_UNIT_PERCENT;
  frame->decimals = 1;
  frame->shade = HETU_SHADE_DIFFERENCE;
  frame->yardstick = g_strdup (chinese ? "全市" : "the city");
  frame->from = frame->to = frame->period = hetu_period_year (2022);
  hetu_frame_add_panel (frame, &panel);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      HetuFrameKey column = { .indicator = (gint32) i + 1,
                              .name = (char *) columns[i][chinese ? 0 : 1],
                              .short_name = (char *) columns[i][chinese ? 2 : 1],
                              .group = (char *) columns[i][3] };

      hetu_frame_add_category (frame, &column);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      HetuFrameSeries series = { .region = (gint32) (410300 + i),
                                 .indicator = 1,
                                 .name = (char *) (chinese ? lines[i].name : lines[i].name_en),
                                 .short_name = (char *) lines[i].short_name,
                                 .role = lines[i].role,
                                 .colour_slot = lines[i].slot,
                                 .group = (char *) lines[i].group };

      hetu_frame_add_series (frame, &series);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
      frames_add_cell (frame, i, j, lines[j].cells[i]);
  compare (frame);
  frame->subtitle = g_strdup (chinese ? "主要指标同比增速（%），2022 年"
                                      : "Headline indicators, growth (%), 2022");
  hetu_frame_add_note (frame, chinese ? "数字为示意" : "Figures are made up");
  hetu_frame_add_source (frame, chinese ? "《示意》" : "Made up", NULL);
  return frame;
}

HetuFrame *
frames_new_heat_levels (const char *const *values)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_HEATMAP, HETU_LANGUAGE_ZH);
  HetuFrameKey panel = { .name = (char *) "地区生产总值" };
  HetuFrameKey column = { .period = hetu_period_year (2022) };
  gboolean known = hetu_unit_parse ("亿元", &frame->unit, NULL);

  g_assert_true (known);
  frame->shade = HETU_SHADE_LEVEL;
  frame->decimals = 1;
  frame->period = column.period;
  hetu_frame_add_panel (frame, &panel);
  hetu_frame_add_category (frame, &column);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u县", i + 1);
      HetuFrameRow *row;

      frames_add_series (frame, name, HETU_ROLE_ENTITY, 0);
      frames_add_cell (frame, 0, i, values[i]);
      row = &g_array_index (frame->rows, HetuFrameRow, i);
      row->has_shade = row->has_value;
      row->shade = row->y;
    }
  return frame;
}

HetuFrame *
frames_new_tiles (HetuLanguage language)
{
  static const struct
  {
    const char *name, *name_en;
    int column, line;
    const char *value; /* %NULL: not chosen */
  } tiles[] = {
    { "洛阳", "Luoyang", -1, -1, "3.5" }, { "孟津", "Mengjin", 2, 0, "6.0" },
    { "新安", "Xin'an", 0, 1, "3.4" },    { "涧西", "Jianxi", 1, 1, "-2.6" },
    { "西工", "Xigong", 2, 1, "5.2" },    { "老城", "Laocheng", 3, 1, "缺" },
    { "瀍河", "Chanhe", 4, 1, "×" },      { "宜阳", "Yiyang", 1, 2, "0.9" },
    { "洛龙", "Luolong", 2, 2, "8.0" },   { "洛宁", "Luoning", 0, 3, NULL },
    { "伊川", "Yichuan", 2, 3, "4.1" },   { "栾川", "Luanchuan", 0, 4, "—" },
  };
  gboolean chinese = language == HETU_LANGUAGE_ZH;
  HetuFrame *frame = hetu_frame_new (HETU_CHART_TILE_MAP, language);
  HetuFrameKey panel = { .name = (char *) (chinese ? "地区生产总值" : "GDP") };
  guint n_series = 0;

  frame->measure = HETU_MEASURE_GROWTH;
  frame->unit = HETU_UNIT_PERCENT;
  frame->decimals = 1;
  frame->shade = HETU_SHADE_DIFFERENCE;
  frame->yardstick = g_strdup (chinese ? "全市" : "the city");
  frame->from = frame->to = frame->period = hetu_period_year (2022);
  hetu_frame_add_panel (frame, &panel);
  for (gsize i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      const char *name = chinese ? tiles[i].name : tiles[i].name_en;
      HetuFrameKey tile = { .region = (gint32) (410300 + i),
                            .name = (char *) name,
                            .short_name = (char *) name,
                            .column = tiles[i].column,
                            .line = tiles[i].line };
      HetuRole role = i == 0                                ? HETU_ROLE_PARENT
                      : g_str_equal (tiles[i].name, "洛龙") ? HETU_ROLE_FOCUS
                                                            : HETU_ROLE_CONTEXT;

      hetu_frame_add_category (frame, &tile);
      if (tiles[i].value == NULL)
        continue;
      frames_add_series (frame, name, role, 1);
      frames_add_cell (frame, (guint) i, n_series++, tiles[i].value);
    }
  for (guint i = 1; i < frame->rows->len; i++)
    {
      HetuFrameRow *row = &g_array_index (frame->rows, HetuFrameRow, i);

      row->has_shade = row->has_value;
      row->shade = row->has_value ? row->y - hetu_frame_get_row (frame, 0)->y : 0;
    }
  frame->subtitle =
      g_strdup (chinese ? "地区生产总值同比增速（%），2022 年" : "GDP growth (%), 2022");
  hetu_frame_add_note (frame, chinese ? "数字为示意" : "Figures are made up");
  hetu_frame_add_source (frame, chinese ? "《示意》" : "Made up", NULL);
  return frame;
}
