/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-fixture.h"

typedef struct
{
  const char *name;
  const char *table;
  const char *found;
  HetuImportAnswers answers;
} Case;

static const Case cases[] = {
  { "years-across",
    "地区生产总值（亿元）\n地区,2023年,2022年\n洛龙区,600.5,582.4\n涧西区,—,…\n",
    "B3 gdp 410311 2023 level 600.5亿元\n"
    "C3 gdp 410311 2022 level 582.4亿元\n" },
  { "unit-in-the-corner",
    "各区县地区生产总值\n,单位：万元\n地区,2022年\n洛龙区,\"5,824,000\"\n",
    "B4 gdp 410311 2022 level 5824000万元\n" },
  { "level-and-growth-in-turn",
    "地区,2022年地区生产总值（亿元）,增速（%）,固定资产投资（亿元）,增速\n洛龙区,582.4,5.2,300,7."
    "1\n",
    "B2 gdp 410311 2022 level 582.4亿元\n"
    "C2 gdp 410311 2022 growth 5.2%\n"
    "D2 fixed_asset_investment 410311 2022 level 300亿元\n"
    "E2 fixed_asset_investment 410311 2022 growth 7.1%\n" },
  { "header-of-two-rows",
    "地区,2022年,,2023年,\n,GDP（亿元）,同比增长%,GDP（亿元）,同比增长%\n洛龙区,582.4,5.2,600,4."
    "8\n",
    "B3 gdp 410311 2022 level 582.4亿元\n"
    "C3 gdp 410311 2022 growth 5.2%\n"
    "D3 gdp 410311 2023 level 600亿元\n"
    "E3 gdp 410311 2023 growth 4.8%\n" },
  { "months-across-indicators-down",
    "洛阳市2023年主要指标\n指标,1—2月,1—3月,4月\n地区生产总值（亿元）,,1300,"
    "\n社会消费品零售总额增速（%）,5.1,5.2,4.9\n",
    "C3 gdp 410300 2023-Q1 level 1300亿元\n"
    "B4 retail_sales_consumer_goods 410300 2023-01/2023-02 growth 5.1%\n"
    "C4 retail_sales_consumer_goods 410300 2023-Q1 growth 5.2%\n"
    "D4 retail_sales_consumer_goods 410300 2023-04 growth 4.9%\n" },
  { "measure-below-its-indicator",
    "洛龙区\n指标,2022年\n地区生产总值（亿元）,582.4\n同比增长（%）,5.2\n其中：第一产业,11."
    "5\n单位：亿元,\n",
    "B3 gdp 410311 2022 level 582.4亿元\n"
    "B4 gdp 410311 2022 growth 5.2%\n"
    "B5 primary_industry_va 410311 2022 level 11.5亿元\n" },
  { "single-and-cumulative",
    "数据库：季度数据\n指标,2022年第三季度\n国内生产总值当季值(亿元),307627\n国内生产总值累计值("
    "亿元),870269\n数据来源：国家统计局\n",
    "B3 gdp 100000 2022-Q3 level 307627亿元\n"
    "B4 gdp 100000 2022-01/2022-09 level 870269亿元\n" },
  { "long",
    "年份,月份,地区,指标,单位,数值\n2022,5,洛龙区,GDP,亿元,48.5\n2022,6,,,,50.1\n",
    "F2 gdp 410311 2022-05 level 48.5亿元\n"
    "F3 gdp 410311 2022-06 level 50.1亿元\n" },
  { "places-across-times-down",
    "固定资产投资增速,单位：%\n时间,全市,洛龙区,涧西区\n2023年1-5月,5.1,6.0,4.4\n2023年1-6月,5.0,×,"
    "4.5\n",
    "B3 fixed_asset_investment 410300 2023-01/2023-05 growth 5.1%\n"
    "C3 fixed_asset_investment 410311 2023-01/2023-05 growth 6.0%\n"
    "D3 fixed_asset_investment 410305 2023-01/2023-05 growth 4.4%\n"
    "B4 fixed_asset_investment 410300 2023-H1 growth 5.0%\n"
    "C4 fixed_asset_investment 410311 2023-H1 growth ×% redacted\n"
    "D4 fixed_asset_investment 410305 2023-H1 growth 4.5%\n" },
  { "index-of-the-year-before",
    "洛阳市\n指标,2022年\n居民消费价格指数(上年=100),102.0\n地区生产总值指数(上年=100),103.1\n",
    "B3 cpi_yoy 410300 2022 level 2.0% computed\n"
    "B4 gdp 410300 2022 growth 3.1% computed\n" },
  { "flags",
    "地区,2022年GDP(亿元)\n洛龙区,582.4 "
    "p\n涧西区,500e\n西工区,300*\n老城区,200（初步）\n孟津区,100[1]\n",
    "B2 gdp 410311 2022 level 582.4亿元 provisional\n"
    "B3 gdp 410305 2022 level 500亿元 provisional\n"
    "B4 gdp 410303 2022 level 300亿元\n"
    "B5 gdp 410302 2022 level 200亿元 provisional\n"
    "B6 gdp 410308 2022 level 100亿元\n" },
  { "targets-are-no-outturns",
    "地区,2024年GDP增速目标(%),2024年GDP增速(%)\n洛龙区,6.5,5.0\n",
    "B2 gdp 410311 2024 growth 6.5% target\n"
    "C2 gdp 410311 2024 growth 5.0%\n" },
  { "same-period-of-last-year",
    "2023年1-6月GDP\n地区,本期（亿元）,上年同期（亿元）\n洛龙区,300,290\n",
    "B3 gdp 410311 2023-H1 level 300亿元\n"
    "C3 gdp 410311 2022-H1 level 290亿元\n" },
  { "full-width-and-spaces",
    "地　区,２０２２年ＧＤＰ（亿元）\n洛 龙 区,５８２．４\n",
    "B2 gdp 410311 2022 level 582.4亿元\n" },
  { "serial-numbers-are-not-read",
    "序号,地区,2022年GDP（亿元）,备注\n1,洛龙区,582.4,好\n2,涧西区,500,\n",
    "C2 gdp 410311 2022 level 582.4亿元\n"
    "C3 gdp 410305 2022 level 500亿元\n" },
  { "newest-column-is-empty",
    "地区,2023年,2022年\n地区生产总值,,582.4\n固定资产投资,,300\n单位：亿元,,\n",
    "? region \n"
    "C2 gdp ? 2022 level 582.4亿元\n"
    "C3 fixed_asset_investment ? 2022 level 300亿元\n" },
  { "words-are-no-figures",
    "地区,2022年GDP（亿元）\n西工区,300\n洛龙区,约582\n涧西区,下降1.3\n",
    "B2 gdp 410303 2022 level 300亿元\n"
    "B3 gdp 410311 refused\n"
    "B4 gdp 410305 refused\n" },
  { "rate-for-a-level-is-asked-about",
    "地区,2022年GDP（%）\n洛龙区,5.2\n",
    "? measure 2022年GDP（%）\nB2 gdp 410311 2022 level 5.2%\n" },
  { "row-of-no-time-is-refused",
    "地区,时间,GDP（亿元）\n洛龙区,2019年,6\n洛龙区,1500年,7\n洛龙区,2020年,8\n",
    "C2 gdp 410311 2019 level 6亿元\nC3 gdp 410311 refused\nC4 gdp 410311 2020 level 8亿元\n" },
  { "sign-of-a-comparator",
    "地区,2022年GDP（亿元）\n洛龙区,≈582.4\n涧西区,≥500\n",
    "B2 gdp 410311 2022 level ~ 582.4亿元\nB3 gdp 410305 2022 level >= 500亿元\n" },
  { "unit-in-the-cell",
    "地区,2022年GDP,2022年GDP增速\n洛龙区,582.4 亿元,5.2%\n涧西区,5000万元,0.3\n",
    "B2 gdp 410311 2022 level 582.4亿元\nC2 gdp 410311 2022 growth 5.2%\n"
    "B3 gdp 410305 2022 level 5000万元\nC3 gdp 410305 2022 growth 0.3%\n" },
  { "people-for-money-are-refused",
    "地区,2022年GDP（万人）\n洛龙区,5.2\n",
    "B2 gdp 410311 refused\n" },
  { "names-that-are-unknown",
    "地区,2022年GDP（亿元）\n涧西,500\n郊区联社,5\n合计,505\n",
    "? place 郊区联社\n"
    "? place 合计\n"
    "B2 gdp 410305 2022 level 500亿元\n"
    "B3 gdp 郊区联社 2022 level 5亿元\n"
    "B4 gdp 合计 2022 level 505亿元\n" },
  { "nothing-is-said",
    "地区,甲\n洛龙区,5.2\n",
    "? period \n"
    "? unit \n"
    "? name 甲\n"
    "B2 甲 410311 0001 level 5.2\n" },
  { "no-year-is-said",
    "地区,1—2月GDP（亿元）\n洛龙区,5.2\n",
    "? period \n"
    "B2 gdp 410311 0001 level 5.2亿元\n" },
  { "whole-city-of-others",
    "地区,2022年GDP（亿元）\n全市,5000\n荔湾区,300\n越秀区,400\n",
    "B2 gdp 440100 2022 level 5000亿元\n"
    "B3 gdp 440103 2022 level 300亿元\n"
    "B4 gdp 440104 2022 level 400亿元\n" },
  { "european",
    "unit,geo\\time\t2014 \t2013 \nMIO_EUR,CN\t38500 e\t: \n",
    "? indicator \n"
    "B2 ? 100000 2014 level 38500百万欧元 provisional\n" },
  { "world-bank",
    "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2016-11-17\",\n\n"
    "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2014\",\"2015\",\n"
    "\"China\",\"CHN\",\"GDP growth (annual %)\",\"NY.GDP.MKTP.KD.ZG\",\"7.3\",\"6.9\",\n",
    "E6 gdp 100000 2014 growth 7.3%\n"
    "F6 gdp 100000 2015 growth 6.9%\n" },
  { "sdmx",
    "DATAFLOW,FREQ: Frequency,REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: "
    "Value,UNIT_MEASURE: Unit,OBS_STATUS: Status\n"
    "X:Y(1.0),Q,CN,gdp,2022-Q3,307627,亿元,P\n",
    "F2 gdp 100000 2022-Q3 level 307627亿元 provisional\n" },
  { "sdmx-with-names",
    "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: "
    "Time,OBS_VALUE: "
    "Value,UNIT_MEASURE: Unit\n"
    "dataflow,X:Y(1.0),I,CN: China,gdp: GDP,2022-Q3: Third quarter,307627,亿元: hundred million\n",
    "G2 gdp 100000 2022-Q3 level 307627亿元\n" },
  { "fractions-of-one",
    "地区,2022年GDP增速\n洛龙区,0.052\n涧西区,0.048\n西工区,-0.0135\n",
    "? unit %\n"
    "B2 gdp 410311 2022 growth 0.052%\n"
    "B3 gdp 410305 2022 growth 0.048%\n"
    "B4 gdp 410303 2022 growth -0.0135%\n" },
  { "small-rates",
    "地区,2022年GDP增速\n洛龙区,0.5\n涧西区,0.4\n西工区,-0.1\n",
    "B2 gdp 410311 2022 growth 0.5%\n"
    "B3 gdp 410305 2022 growth 0.4%\n"
    "B4 gdp 410303 2022 growth -0.1%\n" },
  { "json-stat",
    "{\"id\":[\"geo\",\"time\",\"unit\"],\"size\":[1,2,1],\"source\":\"X\",\"dimension\":{\"geo\":{"
    "\"category\":{"
    "\"label\":{\"CN\":\"China\"}}},\"time\":{\"category\":{\"index\":[\"2021\",\"2022\"]}},"
    "\"unit\":{\"category\":"
    "{\"label\":{\"MIO_EUR\":\"Million euro\"}}}},\"value\":[1.5,2.5],\"status\":{\"1\":\"p\"}}",
    "? indicator \n"
    "E3 ? 100000 2021 level 1.5百万欧元\n"
    "E4 ? 100000 2022 level 2.5百万欧元 provisional\n" },
  { "corner-is-empty",
    ",2022年GDP（亿元）\n洛龙区,612.5\n涧西区,500\n",
    "B2 gdp 410311 2022 level 612.5亿元\n"
    "B3 gdp 410305 2022 level 500亿元\n" },
  { "trades-under-a-title",
    "2022年洛龙区固定资产投资\n指标,2022年（亿元）\n第一产业,2.1\n建筑业,3\n",
    "? name 固定资产投资：第一产业\n"
    "? name 固定资产投资：建筑业\n"
    "B3 固定资产投资：第一产业 410311 2022 level 2.1亿元\n"
    "B4 固定资产投资：建筑业 410311 2022 level 3亿元\n" },
  { "people-are-no-money",
    "洛龙区\n指标,2022年（万人）\n第一产业,2.1\n",
    "B3 primary_industry_va 410311 refused\n" },
  { "other-labels-behind-figures",
    "地区,2022年GDP（亿元）,县区,2023年GDP（亿元）\n洛龙区,10,涧西区,20\n西工区,3,偃师区,4\n",
    "? layout \n"
    "B2 gdp 410311 2022 level 10亿元\n"
    "D2 gdp 410311 2023 level 20亿元\n"
    "B3 gdp 410303 2022 level 3亿元\n"
    "D3 gdp 410303 2023 level 4亿元\n" },
  { "labels-that-are-repeated",
    "地区,2022年GDP（亿元）,,地区,2023年GDP（亿元）\n洛龙区,10,,洛龙区,20\n西工区,3,,西工区,4\n",
    "B2 gdp 410311 2022 level 10亿元\n"
    "E2 gdp 410311 2023 level 20亿元\n"
    "B3 gdp 410303 2022 level 3亿元\n"
    "E3 gdp 410303 2023 level 4亿元\n" },
  { "quarters-in-a-table-of-months",
    "洛龙区2023年\n指标,9月,1—9月\nGDP（1—3季度）（亿元）,50,455.2\n",
    "B3 gdp 410311 refused\n"
    "C3 gdp 410311 2023-01/2023-09 level 455.2亿元\n" },
  { "sections-have-no-parts",
    "洛龙区\n指标,2022年\n一、总量,\n　GDP（亿元）,582.4\n二、消费,\n　社零（亿元）,210.6\n",
    "B4 gdp 410311 2022 level 582.4亿元\n"
    "B6 retail_sales_consumer_goods 410311 2022 level 210.6亿元\n" },
  { "an-answer-is-not-for-amounts",
    "洛龙区\n指标,单位,2022年\n社零,万元,210\n",
    "C3 retail_sales_consumer_goods 410311 2022 level 210万元\n",
    { .measure = "growth" } },
  { "an-answer-is-not-for-amounts-beside-growth",
    "洛阳市2023年主要指标,单位：亿元\n区县,社零,,固定资产投资\n,绝对值,增速(%),\n洛龙区,210,5.1,4."
    "4\n",
    "B4 retail_sales_consumer_goods 410311 2023 level 210亿元\n"
    "C4 retail_sales_consumer_goods 410311 2023 growth 5.1%\n"
    "D4 fixed_asset_investment 410311 2023 growth 4.4%\n",
    { .measure = "growth" } },
  { "columns-of-growth-by-their-unit",
    "洛阳市2023年1—10月主要指标,单位：亿元\n区县,规模以上工业增加值（%）,,社零,\n,本月,累计,绝对值,"
    "增速(%)"
    "\n洛龙区,7.2,6.8,210,"
    "5.1\n",
    "B4 industrial_va_above_scale 410311 2023-10 growth 7.2%\n"
    "C4 industrial_va_above_scale 410311 2023-01/2023-10 growth 6.8%\n"
    "D4 retail_sales_consumer_goods 410311 2023-01/2023-10 level 210亿元\n"
    "E4 retail_sales_consumer_goods 410311 2023-01/2023-10 growth 5.1%\n" },
  { "times-by-each-name",
    "指标,地区,时期,数值\nGDP（亿元）,洛龙区,2021,550\nGDP（亿元）,洛龙区,2022,582.4\n",
    "D2 gdp 410311 2021 level 550亿元\n"
    "D3 gdp 410311 2022 level 582.4亿元\n" },
};

static HetuStore *store;

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (HetuBook) book = table_book (one->table);
  g_autofree char *found = table_describe (store, book, &one->answers);

  if (!g_str_equal (found, one->found))
    g_error ("%s:\n%s\ninstead of\n%s", one->name, found, one->found);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = table_store ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/mapping/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
