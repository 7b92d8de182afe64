/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit.h"

#include "error.h"

#include <string.h>

/* Every unit of the reports and of the shipped data. */
static const struct
{
  const char *text;
  const char *zh;
  const char *en;
  HetuDimension dimension;
  int exponent;
} units[] = {
  { "", "", "", HETU_DIMENSION_NONE, 0 },
  { "%", "%", "%", HETU_DIMENSION_RATE, 0 },
  { "‰", "‰", "‰", HETU_DIMENSION_RATE, -1 },
  { "成", "成", "tenths", HETU_DIMENSION_RATE, 1 },
  { "个百分点", "个百分点", "pp", HETU_DIMENSION_POINTS, 0 },
  { "百分点", "个百分点", "pp", HETU_DIMENSION_POINTS, 0 },
  { "百分点(较2010年)", "个百分点", "pp", HETU_DIMENSION_POINTS, 0 },
  { "位", "位", "rank", HETU_DIMENSION_RANK, 0 },
  { "全市位次", "位", "rank", HETU_DIMENSION_RANK, 0 },
  { "元", "元", "CNY", HETU_DIMENSION_MONEY, 0 },
  { "万元", "万元", "CNY 10 k", HETU_DIMENSION_MONEY, 4 },
  { "亿元", "亿元", "CNY 100 m", HETU_DIMENSION_MONEY, 8 },
  { "万亿元", "万亿元", "CNY trn", HETU_DIMENSION_MONEY, 12 },
  { "百万元", "百万元", "CNY m", HETU_DIMENSION_MONEY, 6 },
  { "千元", "千元", "CNY k", HETU_DIMENSION_MONEY, 3 },
  { "万美元", "万美元", "USD 10 k", HETU_DIMENSION_MONEY, 4 },
  { "亿美元", "亿美元", "USD 100 m", HETU_DIMENSION_MONEY, 8 },
  { "亿美元(单位未注明,待核)", "亿美元", "USD 100 m", HETU_DIMENSION_MONEY, 8 },
  { "人", "人", "persons", HETU_DIMENSION_COUNT, 0 },
  { "万人", "万人", "10 000 persons", HETU_DIMENSION_COUNT, 4 },
  { "名", "名", "persons", HETU_DIMENSION_COUNT, 0 },
  { "万名", "万名", "10 000 persons", HETU_DIMENSION_COUNT, 4 },
  { "人次", "人次", "person-times", HETU_DIMENSION_COUNT, 0 },
  { "万人次", "万人次", "10 000 person-times", HETU_DIMENSION_COUNT, 4 },
  { "亿人次", "亿人次", "100 million person-times", HETU_DIMENSION_COUNT, 8 },
  { "户", "户", "households", HETU_DIMENSION_COUNT, 0 },
  { "万户", "万户", "10 000 households", HETU_DIMENSION_COUNT, 4 },
  { "家", "家", "entities", HETU_DIMENSION_COUNT, 0 },
  { "家(个)", "家(个)", "entities", HETU_DIMENSION_COUNT, 0 },
  { "个", "个", "items", HETU_DIMENSION_COUNT, 0 },
  { "万个", "万个", "10 000 items", HETU_DIMENSION_COUNT, 4 },
  { "项", "项", "items", HETU_DIMENSION_COUNT, 0 },
  { "件", "件", "pieces", HETU_DIMENSION_COUNT, 0 },
  { "万件", "万件", "10 000 pieces", HETU_DIMENSION_COUNT, 4 },
  { "条", "条", "items", HETU_DIMENSION_COUNT, 0 },
  { "所", "所", "institutions", HETU_DIMENSION_COUNT, 0 },
  { "场", "场", "events", HETU_DIMENSION_COUNT, 0 },
  { "处", "处", "sites", HETU_DIMENSION_COUNT, 0 },
  { "座", "座", "structures", HETU_DIMENSION_COUNT, 0 },
  { "套", "套", "sets", HETU_DIMENSION_COUNT, 0 },
  { "万套", "万套", "10 000 sets", HETU_DIMENSION_COUNT, 4 },
  { "次", "次", "times", HETU_DIMENSION_COUNT, 0 },
  { "期", "期", "rounds", HETU_DIMENSION_COUNT, 0 },
  { "台", "台", "machines", HETU_DIMENSION_COUNT, 0 },
  { "类", "类", "kinds", HETU_DIMENSION_COUNT, 0 },
  { "份", "份", "copies", HETU_DIMENSION_COUNT, 0 },
  { "笔", "笔", "transactions", HETU_DIMENSION_COUNT, 0 },
  { "张", "张", "cards", HETU_DIMENSION_COUNT, 0 },
  { "起", "起", "cases", HETU_DIMENSION_COUNT, 0 },
  { "箱", "箱", "boxes", HETU_DIMENSION_COUNT, 0 },
  { "万标箱", "万标箱", "10 000 TEU", HETU_DIMENSION_COUNT, 4 },
  { "万头", "万头", "10 000 head", HETU_DIMENSION_COUNT, 4 },
  { "万只", "万只", "10 000 head", HETU_DIMENSION_COUNT, 4 },
  { "年", "年", "years", HETU_DIMENSION_TIME, 0 },
  { "个月", "个月", "months", HETU_DIMENSION_TIME, 0 },
  { "天", "天", "days", HETU_DIMENSION_TIME, 0 },
  { "小时", "小时", "hours", HETU_DIMENSION_TIME, 0 },
  { "公里", "公里", "km", HETU_DIMENSION_PHYSICAL, 3 },
  { "平方米", "平方米", "m²", HETU_DIMENSION_PHYSICAL, 0 },
  { "万平方米", "万平方米", "10 000 m²", HETU_DIMENSION_PHYSICAL, 4 },
  { "平方公里", "平方公里", "km²", HETU_DIMENSION_PHYSICAL, 0 },
  { "亩", "亩", "mu", HETU_DIMENSION_PHYSICAL, 0 },
  { "万亩", "万亩", "10 000 mu", HETU_DIMENSION_PHYSICAL, 4 },
  { "万立方米", "万立方米", "10 000 m³", HETU_DIMENSION_PHYSICAL, 4 },
  { "万吨", "万吨", "10 000 t", HETU_DIMENSION_PHYSICAL, 4 },
  { "亿斤", "亿斤", "100 million jin", HETU_DIMENSION_PHYSICAL, 8 },
  { "兆瓦", "兆瓦", "MW", HETU_DIMENSION_PHYSICAL, 6 },
  { "万千瓦", "万千瓦", "10 000 kW", HETU_DIMENSION_PHYSICAL, 7 },
  { "千瓦时", "千瓦时", "kWh", HETU_DIMENSION_PHYSICAL, 3 },
  { "亿千瓦时", "亿千瓦时", "100 million kWh", HETU_DIMENSION_PHYSICAL, 11 },
  { "微克/立方米", "微克/立方米", "µg/m³", HETU_DIMENSION_PHYSICAL, 0 },
  { "元/人", "元/人", "CNY per person", HETU_DIMENSION_RATIO, 0 },
  { "人/户", "人/户", "persons per household", HETU_DIMENSION_RATIO, 0 },
  { "上年同期=100", "上年同期=100", "same period of previous year = 100", HETU_DIMENSION_INDEX, 0 },
  { "1978年=100(可比价)", "1978年=100", "1978 = 100", HETU_DIMENSION_INDEX, 0 },
};

static HetuUnit
parsed (const char *text)
{
  g_autoptr (GError) error = NULL;
  HetuUnit unit = HETU_UNIT_NONE;

  hetu_unit_parse (text, &unit, &error);
  g_assert_no_error (error);
  return unit;
}

static void
test_every_unit_of_the_data (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      HetuUnit unit = parsed (units[i].text);
      g_autofree char *zh = hetu_unit_to_string (unit, HETU_LANGUAGE_ZH);
      g_autofree char *en = hetu_unit_to_string (unit, HETU_LANGUAGE_EN);

      g_assert_cmpstr (zh, ==, units[i].zh);
      g_assert_cmpstr (en, ==, units[i].en);
      g_assert_cmpint (hetu_unit_get_dimension (unit), ==, units[i].dimension);
      g_assert_cmpint (unit.exponent, ==, units[i].exponent);
      g_assert_true (hetu_unit_equal (parsed (zh), unit));
    }
}

static void
test_unknown_names_the_nearest (void)
{
  static const struct
  {
    const char *text;
    const char *nearest; /* NULL: none is near */
  } cases[] = {
    { "亿员", "亿元" }, { "平方来", "平方米" }, { "parsecs", NULL },
    { "万%", NULL },    { "万", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuUnit unit = parsed ("元");

      g_assert_false (hetu_unit_parse (cases[i].text, &unit, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i].text));
      if (cases[i].nearest != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].nearest));
      g_assert_true (hetu_unit_equal (unit, parsed ("元")));
    }
}

static void
test_named_units_are_their_rows (void)
{
  g_assert_true (hetu_unit_equal (parsed ("%"), HETU_UNIT_PERCENT));
  g_assert_true (hetu_unit_equal (parsed ("个百分点"), HETU_UNIT_POINTS));
  g_assert_true (hetu_unit_equal (parsed (""), HETU_UNIT_NONE));
}

static void
test_converts_exactly_within_one_base (void)
{
  static const struct
  {
    const char *value, *from, *to, *expected;
  } cases[] = {
    { "1.6", "万人", "人", "16000" },     { "800", "人", "万人", "0.0800" },
    { "1.6", "万亿元", "亿元", "16000" }, { "4", "成", "%", "40" },
    { "5.2", "%", "%", "5.2" },           { "2", "倍", "%", "200" },
    { "3.5", "‰", "%", "0.35" },          { "100", "兆瓦", "万千瓦", "10.0" },
    { "1.5", "公里", "米", "1500" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      HetuDecimal value;

      g_assert_true (hetu_decimal_parse (cases[i].value, &value, NULL));
      g_assert_true (
          hetu_unit_convert (value, parsed (cases[i].from), parsed (cases[i].to), &value, NULL));
      text = hetu_decimal_to_string (value);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_kin_of_another_base_do_not_convert (void)
{
  static const struct
  {
    const char *from, *to;
  } cases[] = {
    { "亿元", "亿美元" }, { "%", "个百分点" }, { "家", "个" },
    { "斤", "公斤" },     { "亩", "平方米" },  { "", "元" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuDecimal out = HETU_DECIMAL (9, 0);

      g_assert_false (hetu_unit_convert (HETU_DECIMAL (1, 0),
                                         parsed (cases[i].from),
                                         parsed (cases[i].to),
                                         &out,
                                         &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_cmpint (out.coefficient, ==, 9);
    }
}

static void
test_rates_are_not_levels (void)
{
  static const char *const rates[] = { "%", "‰", "成", "倍", "个百分点", "位", "上年同期=100" };
  static const char *const levels[] = { "亿元", "人", "元/人", "年", "公里", "微克/立方米" };

  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    g_assert_true (hetu_unit_is_rate (parsed (rates[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    g_assert_false (hetu_unit_is_rate (parsed (levels[i])));
}

static void
test_scaled_only_what_scales (void)
{
  g_assert_true (hetu_unit_equal (hetu_unit_scaled (parsed ("亿元"), 4), parsed ("万元")));
  g_assert_true (hetu_unit_equal (hetu_unit_scaled (parsed ("户"), 4), parsed ("万户")));
  g_assert_true (hetu_unit_equal (hetu_unit_scaled (parsed ("%"), 4), parsed ("%")));
  g_assert_true (hetu_unit_equal (hetu_unit_scaled (parsed ("元/人"), 4), parsed ("元/人")));
}

static void
test_difference_of_rates_is_in_points (void)
{
  g_assert_true (hetu_unit_equal (hetu_unit_of_difference (parsed ("%")), parsed ("个百分点")));
  g_assert_true (hetu_unit_equal (hetu_unit_of_difference (parsed ("‰")), parsed ("个千分点")));
  g_assert_true (hetu_unit_equal (hetu_unit_of_difference (parsed ("亿元")), parsed ("亿元")));
  g_assert_true (hetu_unit_equal (hetu_unit_of_difference (parsed ("位")), parsed ("位")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/parse/every-unit-of-the-data", test_every_unit_of_the_data);
  g_test_add_func ("/unit/parse/unknown-names-the-nearest", test_unknown_names_the_nearest);
  g_test_add_func ("/unit/named/are-their-rows", test_named_units_are_their_rows);
  g_test_add_func ("/unit/convert/exact-within-one-base", test_converts_exactly_within_one_base);
  g_test_add_func ("/unit/convert/not-across-bases", test_kin_of_another_base_do_not_convert);
  g_test_add_func ("/unit/is-rate/rates-are-not-levels", test_rates_are_not_levels);
  g_test_add_func ("/unit/scaled/only-what-scales", test_scaled_only_what_scales);
  g_test_add_func ("/unit/difference/of-rates-in-points", test_difference_of_rates_is_in_points);
  return g_test_run ();
}
