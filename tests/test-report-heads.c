/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a report is and of when, where its title says neither. */
#include "report-kinds.h"
#include "report-plans.h"
#include "report-turns.h"
#include "report/reader.h"

#include <string.h>

static HetuLexicon *lexicon; /* owned */

static const Head heads[] = {
  { "year-that-was-gone-through",
    "滨湖区2022年政府工作总结\n地区生产总值在历经2018年区划调整后再次突破千亿。财政收入增长5%。\n",
    320211,
    "2022" },
  { "times-the-same-months",
    "庄浪县2023年上半年工作总结\n上半年，接待游客212.6万人次，旅游收入10.9亿元，分别是上年同期的2."
    "1倍和2.3倍。\n",
    620825,
    "2023-H1" },
  { "months-aside-end-with-their-part",
    "庄浪县2023年上半年工作总结\n上半年，预算收入完成11826万元，其中6月份完成2340万元；预算支出19."
    "6亿元。\n",
    620825,
    "2023-H1" },
  { "begun-until-a-day",
    "庄浪县2023年上半年工作总结\n上半年，实施项目132个，截至6月底已开复工118个。\n",
    620825,
    "2023-H1" },
  { "shortcomings-are-of-now",
    "金牛区2022年政府工作报告\n一、过去五年工作回顾\n我们清醒认识到，研发经费投入强度低于全市平均水"
    "平0.6个百分点。\n",
    510106,
    "2021" },
  { "goals-of-years-by-their-end",
    "金牛区2022年政府工作报告\n二、今后五年的奋斗目标\n今后五年是关键时期。到2026年，力争实现以下目"
    "标：\n"
    "地区生产总值年均增长7%。\n",
    510106,
    "2022/2026",
    "target" },
  { "heading-that-lost-its-line",
    "2021年闻喜县政府工作报告\n各位代表:现在,我代表县人民政府作工作报告,请予审议。 "
    "一、2020年和“十三五”时期工作回顾2020年是很不平凡的一年。全县地区生产总值完成151亿元。\n",
    140823,
    "2020",
    "actual" },
  { "plan-whose-heading-lost-its-line",
    "2021年闻喜县政府工作报告\n各位代表:现在,我代表县人民政府作工作报告,请予审议。 "
    "一、2020年工作回顾2020年,地区生产总值完成151亿元。二、2021年重点工作安排坚持稳中求进。"
    "改造农村公路30公里。\n",
    140823,
    "2021",
    "target" },
  { "headline-of-what-shall-be",
    "甘谷县2020年将办好8件实事\n县长作《政府工作报告》。(1)硬化村内巷道37万平方米。\n",
    620523,
    "2020",
    "target" },
  { "budget-in-brackets-is-a-plan",
    "金牛区2023年财政预算执行情况和2024年财政预算（草案）的报告\n一、2023年财政预算执行情况\n税收增"
    "长5"
    "%。\n二、2024年财政预算（草案）\n一般公共预算收入39亿元，增长3%左右。\n",
    510106,
    "2024",
    "target" },
  { "cause-is-of-its-own-year",
    "金牛区2023年财政预算执行情况的报告\n增值税增长38.5%"
    "，主要是上年集中退税、基数较低；个人所得税21360万"
    "元。\n",
    510106,
    "2023" },
  { "quarters-listed-one-by-one",
    "金牛区2023年统计公报\n一、二、三季度地区生产总值分别增长5.1%、5.2%、5.3%。\n",
    510106,
    "2023-Q3" },
  { "quarters-from-one-to-another",
    "金牛区2023年统计公报\n第1季至第4季地区生产总值分别增长5.1%、5.2%、5.3%、5.5%。\n",
    510106,
    "2023-Q4" },
  { "chapter-of-the-year-that-begins-it",
    "政府工作报告\n（2020年5月14日）\n金牛区人民政府区长\n一、关于疫情防控\n2020年春节前夕，疫情突"
    "如其来。\n治愈率98."
    "2%。\n二、2019年工作回顾\n坚持稳中求进。\n",
    510106,
    "2020" },
  { "months-that-were-over-are-no-plan",
    "2020年金牛区政府工作报告\n（2020年5月14日）\n一、2019年工作回顾\n坚持稳中求进。\n二、2020年工"
    "作安排\n受疫情影响，一"
    "季度地区生产总值下降3%。\n",
    510106,
    "2020-Q1",
    "actual" },
  { "what-was-worked-at-is-no-plan",
    "2023年金牛区政府工作报告\n一、2022年工作回顾\n坚持稳中求进。\n（三）聚焦工作重点，产业提档加速"
    "推进\n新增企业15户。"
    "\n",
    510106,
    "2022",
    "actual" },
  { "part-of-the-same-months",
    "2022年金牛区统计公报\n土地出让收入仅相当于上年同期的六成左右。\n",
    510106,
    "2022" },
  { "model-county-is-no-place",
    "围绕“核桃产业振兴示范县”建设,全县推动高质量发展。2023年全县地区生产总值增长8%。\n",
    0,
    "2023" },
  { "year-that-is-left-out",
    "2023年主要预期目标为:一般公共预算支出(扣除2022年专项资金支出外)增长3%以上;工业增加值增长15%"
    "以上。\n",
    0,
    "2023",
    "target" },
  { "best-of-ten-years",
    "弥勒市2022年政府工作总结\n全市地区生产总值增长3.1%,创10年来最好位次;固定资产投资增长3%。\n",
    532504,
    "2022" },
  { "honour-of-a-quarter",
    "龙游县2022年政府工作总结\n固定资产投资增长14.3%,获得二季度全省投资激励;零售额增长3.5%。\n",
    330825,
    "2022" },
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
    "target" },
  { "part-that-a-heading-names",
    "重庆市2020年区县目标\n渝中\n地区生产总值增长5%。\n沙坪坝\n地区生产总值增长6%。\n",
    500106,
    "2020" },
  { "whole-behind-its-parts",
    "重庆市2020年区县目标\n渝中\n地区生产总值增长5%。\n二、总体情况\n地区生产总值增长6%。\n",
    500000,
    "2020" },
  { "goals-that-were-reached",
    "2006年金华市政府工作报告\n"
    "各位代表:现在,我向大会作工作报告,请予审议。一、“十五”计划主要预期目标提前实现,"
    "发展站在新的起点上"
    "“十五”计划主要预期目标提前一年完成。2005年全市地区生产总值增长13.3%。\n",
    330700,
    "2005",
    "actual" },
  { "main-tasks-of-a-year",
    "水利局上半年工作总结\n2010年我县水利建设的主要任务是:计划完成各类工程1911件。\n",
    0,
    "2010",
    "target" },
  { "province-and-its-plan",
    "政府工作报告\n2011年1月16日在浙江省第十一届人民代表大会第四次会议上\n一、“十一五”规划执行情况"
    "和政府主要工作\n"
    "全省生产总值在2005年13417亿元的基础上，2010年达到27722亿元。人均生产总值51711元。\n",
    330000,
    "2010" },
  { "mean-of-a-plan",
    "政府工作报告\n2011年1月16日在浙江省第十一届人民代表大会第四次会议上\n一、“十一五”规划执行情况"
    "和政府主要工作\n"
    "2010年全省实现生产总值27722亿元，五年平均增长11.8%。\n",
    330000,
    "2006/2010" },
  { "list-of-a-year",
    "今年将做这些事 民生清单件件贴心\n"
    "昨日上午，浙江省人民代表大会开幕，政府工作报告提出2023年十大民生项目清单。具体如下：\n"
    "改造棚户区住房4.8万套。\n",
    330000,
    "2023",
    "target" },
  { "goals-of-a-year",
    "渝中区2020年这么干\n2020年目标：地区生产总值增长5%，固定资产投资增长8.5%左右。\n",
    500103,
    "2020",
    "target" },
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
  { "provinces-of-an-area",
    "2024年早稻产量情况\n2024年,全国早稻播种面积略增。其中,主产区中湖南、江西受强降雨影响,"
    "单产分别减少116公斤和87公斤。\n",
    360000,
    "2024" },
  { "a-month-alone",
    "2023年前8个月邮政行业运行情况\n2023年前8个月,全国快递业务量814.6亿件,增长15.9%。\n"
    "从单月看,8月份,快递业务量完成104.9亿件,增长18.3%。快递业务收入完成1226.2亿元。\n",
    0,
    "2023-08" },
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
  { "office-of-hong-kong",
    "零售业销货额统计数字\n政府统计处今日发表最新数字。\n二零一三年首十一个月的零售业总销货价值上升"
    "11.6%。\n",
    810000,
    "2013-01/2013-11" },
  { "year-of-the-republic",
    "总体经济指标\n资料来源:国家发展委员会\n105年劳动力参与率58.75%,较104年增加0.10个百分点。\n",
    710000,
    "2016" },
  { "ministry-before-the-press",
    "1月20日,国新办举行新闻发布会。2021年工业经济持续恢复发展。企业效益改善,前11个月实现利润增长38%"
    "。"
    "制造业投资回升,同比增长13.5%。\n",
    100000,
    "2021" },
  { "session-that-heard-it",
    "蓝图绘就\n近日,韩城市人大十七届五次会议召开,打造陕西省增长极。主要发展指标是:到2020年,"
    "城镇化率达到90%。\n",
    610581,
    "2020" },
  { "office-of-a-county",
    "一、工作进展情况\n华宁县水利局在县委、县政府的领导下,大力加强建设。2012年以来至2017年10月,"
    "全县完成投资32.67亿元。\n",
    530424,
    "2012-01/2017-10" },
  { "half-of-a-year-by-its-title",
    "镇2016年半年工作总结\n2016年,全镇紧抓建设。\n\n一、完成情况\n\n引进企业3家。\n",
    0,
    "2016-H1" },
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
    "target" },
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
  { "as-much-as-last-year",
    "关于怀远县2019年计划执行情况与2020年计划草案的报告\n报告提出2020年主要预期目标:生产总值增长7."
    "5%;"
    "财政收入保持上年水平;工业投资增长10%。\n",
    340321,
    "2020" },
  { "points-of-a-half-year",
    "关于考核结果的\n通报\n二、产业协调发展。2013年上半年,"
    "怀远县协同发展。全县三次产业较快增长。一是农业发展。"
    "粮食播种面积增长2.9%。二是工业发展。全县工业投资增长3%。\n",
    0,
    "2013-H1" },
  { "district-of-old",
    "沈阳市东陵区2010年政府工作报告\n\n2009年工作回顾\n固定资产投资增长8%。\n",
    210112,
    "2009" },
  { "city-that-is-a-district-now",
    "杭州市富阳市2010年政府工作报告\n\n2009年工作回顾\n固定资产投资增长8%。\n",
    330111,
    "2009" },
  { "plan-without-a-year-of-its-own",
    "怀远县经济和社会发展规划\n\n一、“十五”时期的工作回顾\n抓住机遇。\n新建城市道路19条。\n",
    340321,
    "2001/2005" },
  { "city-that-calls-only-its-province-whole",
    "本报讯,记者从陕西省宝鸡市工作会议上获悉:宝鸡市聚焦项目建设。宝鸡市固定资产投资增长8.6%,"
    "项目开工率居全省第一。\n",
    610300,
    "" },
  { "city-of-its-counties",
    "政府工作报告摘登 奋力建设新海东\n2019年,全市生产总值增长7%;乐都、民和、互助三县区项目5个。"
    "与无锡市深化合作,实施项目12个。\n",
    630200,
    "2019" },
  { "city-in-the-whole-of-its-region",
    "政府工作报告指出,2018年是拉萨市率先在全区脱贫的一年。今年的主要预期目标是:生产总值增长10%。\n",
    540100,
    "2018",
    "target" },
  { "district-of-a-long-title",
    "天津市滨海新区2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划报告\n"
    "一、2022年国民经济和社会发展计划执行情况\n引进项目62个。\n",
    120116,
    "2022" },
  { "district-of-a-party-congress",
    "在衔接江津区第十五次党代会目标基础上,力争2024年江津班列到发量占全市50%"
    "。村集体收入达5万元以上。\n",
    500116,
    "" },
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
  if (head->kind != NULL)
    g_assert_cmpstr (hetu_kind_to_string (last->kind), ==, head->kind);
}

/* “预计数,下同” is said of the figures of its chapter, and under its headings and where works are told one by one of the accounts among
 * them; not of the works, nor of the next chapter. */
static void
test_expected_ends_with_chapter (void)
{
  static const struct
  {
    const char *item;
    HetuStatus price; /* told behind the works */
  } items[] = { { "(一)民生持续改善。", HETU_STATUS_EXPECTED },
                { "一是着力改善民生。", HETU_STATUS_EXPECTED },
                { "——民生持续改善。", HETU_STATUS_EXPECTED },
                { "(二)民生持续改善\n\n", HETU_STATUS_EXPECTED },
                { "二、政府自身建设\n\n", HETU_STATUS_FINAL } };

  for (guint k = 0; k < G_N_ELEMENTS (items); k++)
    {
      const HetuStatus statuses[] = { HETU_STATUS_EXPECTED, HETU_STATUS_EXPECTED, HETU_STATUS_FINAL,
                                      HETU_STATUS_FINAL,    HETU_STATUS_FINAL,    HETU_STATUS_FINAL,
                                      items[k].price };
      g_autofree char *text =
          g_strdup_printf ("政府工作报告\n\n一、2023年工作回顾\n\n实现地区生产总值851.2亿元(预计数,"
                           "下同)。固定资产投资增长7.1%%。\n\n%s新建学校12所,"
                           "造林绿化5万亩。落实减税12亿元,办结率达98%%。"
                           "居民消费价格上涨1.2%%。\n",
                           items[k].item);
      g_autoptr (HetuReading) reading = hetu_reading_new (text);
      g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

      g_assert_cmpuint (claims->len, ==, G_N_ELEMENTS (statuses));
      for (guint i = 0; i < claims->len; i++)
        g_assert_cmpint (g_array_index (claims, HetuClaim, i).status, ==, statuses[i]);
    }
}

/* “…发展有” of one paragraph counts nothing of the next one. */
static void
test_bound_within_sentence (void)
{
  g_autoptr (HetuReading) reading = hetu_reading_new ("坚持发展有\n\n6个产值超百亿元\n");
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

  g_assert_cmpuint (claims->len, ==, 2);
  g_assert_cmpstr (g_array_index (claims, HetuClaim, 1).unit, ==, "亿元");
}

/* A name of characters beyond the basic plane is as long as it is. */
static void
test_rare_characters (void)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (
      "储存𬭚𬭛𬭳𬭶𫓧𫟼𬭩𬭬𫟷𬬻𬭎𬬭𬬱𬭊𬭤𬭼12吨。\n");
  g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);

  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_null (strstr (g_array_index (claims, HetuClaim, 0).reasons, "odd-name"));
}

static void
add_heads (const char *root, const Head *table, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat (root, table[i].name, NULL);

      g_test_add_data_func (path, &table[i], test_head);
    }
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  lexicon = hetu_lexicon_new_shipped ();
  add_heads ("/report/head/", heads, G_N_ELEMENTS (heads));
  add_heads ("/report/plan/", plans, G_N_ELEMENTS (plans));
  add_heads ("/report/turn/", turns, G_N_ELEMENTS (turns));
  add_heads ("/report/kind/", kinds, G_N_ELEMENTS (kinds));
  g_test_add_func ("/report/expected-ends-with-chapter", test_expected_ends_with_chapter);
  g_test_add_func ("/report/bound-within-sentence", test_bound_within_sentence);
  g_test_add_func ("/report/name-of-rare-characters", test_rare_characters);
  status = g_test_run ();
  hetu_lexicon_free (lexicon);
  return status;
}
