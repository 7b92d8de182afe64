/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a report is and of when, where its title says neither. */
#include "report/reader.h"

static HetuLexicon *lexicon; /* owned */

typedef struct
{
  const char *name;
  const char *text;
  gint32 region;
  const char *period; /* of the last claim */
  gboolean target;    /* and that claim is one */
} Head;

static const Head heads[] = {
  { "county-by-its-people",
    "两会解读报告要点：2022年工作回顾\n"
    "2022年，是泽州发展很快的一年。全县上下真抓实干。\n地区生产总值完成386.4亿元，增长5.1%。\n",
    140525,
    "2022" },
  { "city-of-a-county-that-leads-its-province",
    "一、不凡的2012年\n孟州市地区生产总值增长12.4%。进出口总额居全省第一。\n",
    410883,
    "2012" },
  { "first-year-of-a-plan",
    "市长作政府工作报告\n一、2006年工作回顾\n过去的一年，是我市实施“十一五”规划的第一年，也是金华市"
    "发展很快的一年。"
    "地区生产总值增长13.3%。\n",
    330700,
    "2006" },
  { "report-told-of",
    "天水市第七届人民代表大会第五次会议开幕\n本报天水1月16日讯 今天上午，大会开幕。"
    "《政府工作报告》提出，2020年，天水市将补齐短板。改造农村公路300公里。\n",
    620500,
    "2020",
    TRUE },
  { "part-that-a-heading-names",
    "重庆市2020年区县目标\n渝中\n地区生产总值增长5%。\n沙坪坝\n地区生产总值增长6%。\n",
    500106,
    "2020" },
  { "whole-behind-its-parts",
    "重庆市2020年区县目标\n渝中\n地区生产总值增长5%。\n二、总体情况\n地区生产总值增长6%。\n",
    500000,
    "2020" },
  { "goals-of-a-year",
    "渝中区2020年这么干\n2020年目标：地区生产总值增长5%，固定资产投资增长8.5%左右。\n",
    500103,
    "2020",
    TRUE },
  { "nation-by-its-words",
    "前三季度国民经济稳中有进\n(2016年10月19日)\n"
    "初步核算,前三季度国内生产总值增长6.7%。全国粮食产量增长1.2%。\n",
    100000,
    "2016-01/2016-09" },
  { "quarters-look-aside",
    "前三季度国民经济稳中有进\n(2016年10月19日)\n"
    "初步核算,前三季度国内生产总值增长6.7%。分季度看,一季度增长6.5%,二季度增长6.6%。全国粮食产量增"
    "长1.2%。\n",
    100000,
    "2016-01/2016-09" },
  { "city-that-speaks-of-the-nation",
    "洛阳市经济运行简析\n全市生产总值增长5.2%,高于全国、全省。全国税收增长4%。全市税收增长6%。\n",
    410300,
    "" },
  { "census-of-economy",
    "第四次全国经济普查公报\n2019年11月20日\n2018年末,全国法人单位1280.2万个。\n\n二、从业人员\n"
    "全国从业人员3.8亿人。\n",
    100000,
    "2018" },
  { "month-of-the-opening",
    "物价运行简报\n2021-03-10\n"
    "2021年2月份,全国居民消费价格同比下降0.2%,其中城市下降0.2%,农村下降0.1%。\n"
    "食品价格同比下降0.4%。全国八大类价格一涨一降,居住价格下降0.3%。\n",
    100000,
    "2021-02" },
  { "months-under-a-title-of-one",
    "洛阳市2020年3月经济运行简况\n1-3月,全市规模以上工业增加值下降7.3%。\n"
    "二、投资\n固定资产投资下降24.6%,降幅收窄。\n",
    410300,
    "2020-Q1" },
  { "customs-that-name-another-place",
    "海关总署13日发布数据,2025年前三季度,中国对东盟(台湾译东协)进出口总值5.6万亿元,增长9.7%。\n",
    100000,
    "2025-01/2025-09" },
  { "dateline-is-no-place",
    "今年上半年国内旅游总人次14.6亿\n7月15日北京电 "
    "今天,文化和旅游部发布数据,2022年上半年,国内旅游总人次14.6亿。\n",
    100000,
    "2022-H1" },
  { "signed-behind-the-last-words",
    "一季度,全县规上工业增加值同比增长1.4%。\n"
    "2021年上半年,制造业增长3.6%。(旺苍县统计局 王某)\n",
    510821,
    "2021-H1" },
  { "months-of-the-first-line",
    "国家统计局:12月制造业PMI为47.1%\n2023-01-01 09:51:38\n中国制造业采购经理指数运行情况\n"
    "12月份,制造业采购经理指数为47.1%。\n生产指数为44.5%,低于临界点。\n",
    100000,
    "2022-12" },
  { "county-of-another-name",
    "株洲市株洲县2012年国民经济和社会发展统计公报(2)\n全县有线电视用户达1.6万户。\n",
    430212,
    "2012" },
  { "months-of-two-years",
    "重点区域空气质量改善\n22日,生态环境部通报了情况。2019年10月—2020年3月,空气质量改善。\n"
    "其中,汾渭平原PM2.5平均浓度为71微克/立方米。\n",
    0,
    "2019-10/2020-03" },
  { "best-since-a-year-is-of-another",
    "陜西省统计局获悉,1月至7月,陜西省固定资产投资增长12.4%,为2015年以来的最高增速。\n",
    610000,
    "" },
  { "city-without-counties",
    "发布时间:2017年11月20日来源:国家统计局嘉峪关调查队\n"
    "10月份,嘉峪关市居民消费价格与上月相比上涨0.2%。\n",
    620200,
    "2017-10" },
  { "paragraphs-of-a-month-of-a-year",
    "2020年广东居民消费价格上涨2.7%\n2020年全年,广东居民消费价格比上年上涨2.7%。\n"
    "12月份,受天气影响,降幅收窄。其中,食品价格上涨1.2%。\n食品中,猪肉价格上涨2.6%。\n",
    440000,
    "2020-12" },
  { "december-told-in-january",
    "12月份居民消费价格情况\n2022-01-12\n12月份,全国居民消费价格上涨1.5%。全国食品价格下降1.2%。\n",
    100000,
    "2021-12" },
  { "whole-year-told-in-january",
    "全年国民经济回升向好\n2024年1月17日\n"
    "初步核算,全年国内生产总值增长5.2%。全国粮食产量增长1.3%。\n",
    100000,
    "2023" },
  { "prefecture-without-its-peoples",
    "红河州2021年经济运行情况\n全州固定资产投资增长5.2%。\n",
    532500,
    "2021" },
  { "street-named-as-a-city",
    "中山街道2023年上半年工作报告\n全街道固定资产投资增长5.2%。中山迈上新台阶。\n",
    0,
    "2023-H1" },
  { "meeting-that-plans",
    "密云区统计局召开2022年工作部署会\n2022-02-15\n2021年固定资产投资增长5.2%。\n",
    110118,
    "2021" },
  { "goals-of-a-plan-listed-below",
    "发展目标确定\n2006年01月18日\n湖南省“十一五”经济社会发展的主要目标是:\n"
    "1.增长。GDP年均增长10%左右,力争缩小与全国的差距。\n2.结构。高于全国平均水平,城镇化率达到45%"
    "。\n",
    430000,
    "2010" },
  { "end-of-the-year-before",
    "全国共有景区13332个\n2021-07-05\n记者获悉,截至2020年末,全国共有景区13332个。其中,"
    "5A级景区302个。\n",
    100000,
    "2020" },
  { "county-of-old", "北京市密云县2011年统计公报\n全县固定资产投资增长5.2%。\n", 110118, "2011" },
  { "clock-behind-a-date",
    "国家统计局:3月PMI为50.5%\n时间:2025-03-31 "
    "11:30:55\n3月份,制造业采购经理指数为50.5%,高于临界点。\n",
    100000,
    "2025-03" },
  { "month-in-brackets-behind-the-title",
    "全县经济运行简况(2020年3月)\n农林牧渔业总产值16.5亿元,增长3.0%。\n",
    0,
    "2020-03" },
  { "months-of-the-year-told-before",
    "政府工作报告\n2020年1月12日在怀远县第十七届人民代表大会第五次会议上\n\n一、工作回顾\n"
    "2019年前三季度,全县生产总值增长6%。1-11月份,固定资产投资增长8%。\n",
    340321,
    "2019-01/2019-11" },
  { "year-after-the-months-told-before",
    "政府工作报告\n2020年1月12日在怀远县第十七届人民代表大会第五次会议上\n\n一、工作回顾\n"
    "2019年前三季度,全县生产总值增长6%。1-11月份,固定资产投资增长8%。全年财政收入45亿元。\n",
    340321,
    "2019" },
  { "months-of-the-year-looked-back-at",
    "2020年怀远县政府工作报告\n\n一、2019年工作回顾\n1-11月,全县固定资产投资增长8%。\n",
    340321,
    "2019-01/2019-11" },
  { "whole-report-in-brackets",
    "(安徽省)2020年怀远县政府工作报告(全文)\n政 府 工 作 报 "
    "告\n2020年6月4日在县十七届人大五次会议上\n"
    "我县和全国一样,省市和县委坚强领导。\n\n一、2019年工作回顾\n固定资产投资增长8%。\n",
    340321,
    "2019" },
  { "heading-that-ends-as-a-sentence",
    "2020年怀远县政府工作报告\n\n一、2019年工作回顾。\n\n全县固定资产投资增长8%。\n",
    340321,
    "2019" },
  { "plan-without-a-year",
    "政府工作报告\n――在西溪乡第三届人民代表大会第一次会议上\n\n一、前五年工作回顾\n"
    "十二五时期,是我乡显著进步的五年。\n五年来,固定资产投资由0.9亿元,增长到2.1亿元。\n",
    0,
    "2015" },
  { "goals-of-a-summary",
    "怀远县人代会开幕\n2015-02-27\n县长作政府工作报告。\n2014年,全县实现生产总值195.6亿元。\n"
    "主要预期目标建议为生产总值增长8.5%。\n",
    340321,
    "2015",
    TRUE },
  { "town-that-a-city-rewards",
    "西溪镇2023年政府工作报告\n\n2022年,全镇固定资产投资4."
    "6亿元。示范片项目获评2022年洛阳市示范项目。\n"
    "全国第一的产品1个。全镇工业投资增长10%。\n",
    0,
    "2022" },
  { "firm-named-by-a-city",
    "市第十四届人民代表大会第五次会议上的政府工作报告\n\n一、二○○一年工作回顾\n"
    "全市固定资产投资增长8%。酒业公司与泸州集团重组。\n",
    0,
    "2001" },
  { "members-of-an-assembly",
    "怀远县第十七届人民代表大会第五次会议开幕\n2018-04-24\n县长作政府工作报告。\n"
    "过去一年,固定资产投资增长8%。\n本次会议应到代表169人,实到153人。\n",
    340321,
    "2018" },
  { "plan-of-a-title-that-looks-ahead",
    "绘“十一五”蓝图 "
    "建强县\n怀远县第十四届人民代表大会第四次会议开幕\n2006年2月28日,县长作政府工作报告,"
    "对2005年工作作了总结,"
    "同时对2006年工作作了布置。\n"
    "2005年,我县生产总值达到46亿元,比“九五”末增长68%,年均增长10.9%。\n",
    340321,
    "2001/2005" },
  { "district-of-a-common-name",
    "2023年市中区政府工作报告\n\n一、2022年工作回顾\n济南宾馆开工建设,固定资产投资增长8%。\n",
    370103,
    "2022" },
  { "months-told-in-autumn",
    "前8个月全县经济运行\n2023年9月20日\n全县固定资产投资增长5.2%。\n",
    0,
    "2023-01/2023-08" },
};

static void
test_head (gconstpointer data)
{
  const Head *head = data;
  g_autoptr (HetuReading) reading = hetu_reading_new (head->text);
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);
  const HetuClaim *last = NULL;
  g_autofree char *period = NULL;

  g_assert_cmpuint (claims->len, >, 0);
  last = &g_array_index (claims, HetuClaim, claims->len - 1);
  period = hetu_period_to_string (last->period);
  g_assert_cmpint (last->region, ==, head->region);
  g_assert_cmpstr (period, ==, head->period);
  if (head->target)
    g_assert_cmpint (last->kind, ==, HETU_KIND_TARGET);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  lexicon = hetu_lexicon_new_shipped ();
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *path = g_strconcat ("/report/head/", heads[i].name, NULL);

      g_test_add_data_func (path, &heads[i], test_head);
    }
  status = g_test_run ();
  hetu_lexicon_free (lexicon);
  return status;
}
