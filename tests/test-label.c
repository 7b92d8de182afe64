/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/label.h"

/* A label as one line: name | period or months | units | measure | kind | index. */
static char *
describe (const HetuLabel *label)
{
  static const char *const spans[] = { "", "month", "quarter", "cumulative", "end" };
  static const char *const indices[] = { "", "year", "month", "fixed" };
  GString *text = g_string_new (label->name);
  HetuPeriod period;

  g_string_append (text, "|");
  if (hetu_label_time_to_period (&label->time, &period))
    {
      g_autofree char *word = hetu_period_to_string (period);

      g_string_append (text, word);
    }
  else if (label->time.last_month > 0)
    g_string_append_printf (text, "%d-%d", label->time.first_month, label->time.last_month);
  if (label->time.shift != 0)
    g_string_append_printf (text, " %+d", label->time.shift);
  if (label->time.is_several)
    g_string_append (text, "several");
  g_string_append_printf (text, "|%s|", spans[label->time.span]);
  for (guint i = 0; i < label->n_units; i++)
    {
      g_autofree char *unit = hetu_unit_to_string (label->units[i], HETU_LANGUAGE_ZH);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", unit);
    }
  g_string_append_printf (text,
                          "|%s|%s|%s",
                          label->has_measure     ? hetu_measure_to_string (label->measure)
                          : label->is_level_word ? "value"
                                                 : "",
                          label->has_kind ? hetu_kind_to_string (label->kind) : "",
                          indices[label->index]);
  if (label->scope != NULL)
    g_string_append_printf (text, "|%s", label->scope);
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *label;
  const char *read;
} cases[] = {
  { "2024年", "|2024|||||" },
  { "2022年第一季度", "|2022-Q1|||||" },
  { "2021年第四季度", "|2021-Q4|||||" },
  { "2021年5月", "|2021-05|||||" },
  { "2023年1—2月", "|2023-01/2023-02|||||" },
  { "2023年1-11月份", "|2023-01/2023-11|||||" },
  { "2023年上半年", "|2023-H1|||||" },
  { "2023年前三季度", "|2023-01/2023-09|||||" },
  { "2023年一至三季度", "|2023-01/2023-09|||||" },
  { "1—2月", "|1-2|||||" },
  { "１－５月", "|1-5|||||" },
  { "上半年", "|1-6|||||" },
  { "三季度", "|7-9|||||" },
  { "第2季度", "|4-6|||||" },
  { "2023", "|2023|||||" },
  { "2023-05", "|2023-05|||||" },
  { "2023/5", "|2023-05|||||" },
  { "2023.5", "|2023-05|||||" },
  { "202305", "|2023-05|||||" },
  { "2023M05", "|2023-05|||||" },
  { "2023-Q3", "|2023-Q3|||||" },
  { "2023Q1", "|2023-Q1|||||" },
  { "2023-01/2023-05", "|2023-01/2023-05|||||" },
  { "May 2023", "|2023-05|||||" },
  { "Sept-2021", "|2021-09|||||" },
  { "2018—2022年", "|several|||||" },
  { "上年同期", "| -1|||||" },
  { "去年同期", "| -1|||||" },
  { "本月", "||month||||" },
  { "1-本月累计", "||cumulative||||" },
  { "全年", "|1-12|||||" },
  { "2023年12月末", "|2023-12|||||" },
  { "GDP(2010年不变价)", "GDP(2010年不变价)||||||" },
  { "2023年度", "|2023|||||" },
  { "2014 ", "|2014|||||" },
  { "指数(1978年=100)", "指数||||||fixed" },
  { "增速（%）", "|||%|growth||" },
  { "同比增长(%)", "|||%|growth||" },
  { "同比±%", "|||%|growth||" },
  { "比上年同期增长（％）", "|||%|growth||" },
  { "比上年增长%", "|||%|growth||" },
  { "环比增长", "||||chain||" },
  { "比上月增长(%)", "|||%|chain||" },
  { "增减百分点", "||||pp_change||" },
  { "比上年增减（个百分点）", "|||个百分点|pp_change||" },
  { "总量", "||||value||" },
  { "绝对数", "||||value||" },
  { "数值", "||||value||" },
  { "Value", "||||value||" },
  { "OBS_VALUE", "||||value||" },
  { "累计增长(%)", "||cumulative|%|growth||" },
  { "全市位次", "||||rank|||全市" },
  { "增速排名", "||||rank||" },
  { "国内生产总值累计值(亿元)", "国内生产总值||cumulative|亿元|||" },
  { "第一产业增加值当季值(亿元)", "第一产业增加值||quarter|亿元|||" },
  { "货币和准货币(M2)供应量期末值(亿元)", "货币和准货币(M2)供应量||end|亿元|||" },
  { "货币和准货币(M2)供应量同比增长(%)", "货币和准货币(M2)供应量|||%|growth||" },
  { "人均国内生产总值(元)", "人均国内生产总值|||元|||" },
  { "居民消费价格指数(上年=100)", "居民消费价格||||||year" },
  { "居民消费价格指数（上年同月=100）", "居民消费价格||||||year" },
  { "居民消费价格涨幅", "居民消费价格||||growth||" },
  { "GDP growth (annual %)", "GDP|||%|growth||" },
  { "GDP (current US$)", "GDP|||美元|||" },
  { "单位：万元", "|||万元|||" },
  { "（单位：亿元、%）", "|||亿元,%|||" },
  { "亿元", "|||亿元|||" },
  { "%", "|||%|||" },
  { "地  区", "地区||||||" },
  { "地区", "地区||||||" },
  { " 其中：第二产业", "第二产业||||||" },
  { "  #工业", "工业||||||" },
  { "一、地区生产总值", "地区生产总值||||||" },
  { "（一）工业", "工业||||||" },
  { "1.农业", "农业||||||" },
  { "地区生产总值①", "地区生产总值||||||" },
  { "规模以上", "规模以上||||||" },
  { "工业增加值", "工业增加值||||||" },
  { "地区生产总值(亿元，当年价)", "地区生产总值|||亿元|||" },
  { "2024年目标", "|2024||||target|" },
  { "年度计划", "|||||target|" },
  { "完成年度目标%", "|||%|ratio||" },
  { "占GDP比重", "||||share||" },
  { "第三产业比重", "第三产业||||share||" },
  { "粮食产量（万吨）", "粮食产量|||万吨|||" },
  { "2023年末常住人口（万人）", "常住人口|2023||万人|||" },
  { "500万元以上项目", "500万元以上项目||||||" },
  { "PM2.5浓度(微克/立方米)", "PM2.5浓度|||微克/立方米|||" },
  { "3A级景区数", "3A级景区数||||||" },
  { "2023年5月末", "|2023-05|||||" },
  { "前三季度", "|1-9|||||" },
  { "2023年前5个月", "|2023-01/2023-05|||||" },
  { "预计全年增长", "|1-12|||growth|expected|" },
  { "城镇化率（%）", "城镇化率|||%|||" },
  { "2024年1－2月累计增长（％）", "|2024-01/2024-02|cumulative|%|growth||" },
  { "合计", "合计||||||" },
  { "各项税收", "各项税收||||||" },
  { "3月", "|3-3|||||" },
  { "上年=100", "||||||year" },
  { "全国排名", "||||rank|||全国" },
  { "工业增加值", "工业增加值||||||" },
};

static void
test_labels (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuLabel) label = hetu_label_parse (cases[i].label);
      g_autofree char *text = describe (label);

      if (!g_str_equal (text, cases[i].read))
        g_error ("“%s”: “%s” instead of “%s”", cases[i].label, text, cases[i].read);
    }
}

/* The words of measures may belong to a name: both are kept. */
static void
test_full_names (void)
{
  static const char *const names[][3] = {
    { "居民消费价格涨幅", "居民消费价格涨幅", "居民消费价格" },
    { "第三产业比重(%)", "第三产业比重", "第三产业" },
    { "2023年末常住人口", "常住人口", "常住人口" },
    { "2022年GDP增速", "GDP增速", "GDP" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HetuLabel) label = hetu_label_parse (names[i][0]);

      g_assert_cmpstr (label->full, ==, names[i][1]);
      g_assert_cmpstr (label->name, ==, names[i][2]);
    }
}

static void
test_normalised (void)
{
  static const char *const texts[][2] = {
    { "  地　区 ", "地区" },
    { "１—２月", "1-2月" },
    { "（％）", "(%)" },
    { "地区生产\n总值", "地区生产总值" },
    { "GDP ①", "GDP" },
    { "a   b", "a b" },
    { "——", "-" },
    { "582.4**", "582.4" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *plain = hetu_label_normalise (texts[i][0]);

      g_assert_cmpstr (plain, ==, texts[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/read", test_labels);
  g_test_add_func ("/label/full-names", test_full_names);
  g_test_add_func ("/label/normalised", test_normalised);
  return g_test_run ();
}
