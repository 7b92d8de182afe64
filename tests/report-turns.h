/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Short reports, and whose and of when their last claim is. */
typedef struct
{
  const char *name;
  const char *text;
  gint32 region;
  const char *period; /* of the last claim */
  const char *kind;   /* (nullable): and what that claim is */
} Head;

/* Reports whose parts turn from years to one year, or from what was to what shall be. */
static const Head turns[] = {
  { "excerpt-of-a-plan",
    "加快建设宜居乡村。大力改善农村环境，建好管好农村路，整修农村公路300公里。提高网络覆盖质量，推"
    "进垃圾分类，"
    "鼓励社会力量参与，深入开展绿化行动，扎实做好秸秆利用，支持示范县创建，全面完成厕所改造1."
    "7万户。\n",
    0,
    "",
    "target" },
  { "year-within-years",
    "2018年洛龙区政府工作报告\n2018年1月20日在洛龙区第十届人民代表大会第一次会议上\n一、过去五年及2"
    "017年工作回顾\n"
    "五年来，城镇化率达到80.5%。\n刚刚过去的2017年，是本届政府收官之年。\n生产总值增长5.7%。\n",
    410311,
    "2017",
    "actual" },
  { "year-within-years-to-come",
    "政府工作报告\n2012年1月17日在洛龙区第十四届人民代表大会第一次会议上\n今后五年及2012年工作建议"
    "\n"
    "旅游总收入年均增长20%"
    "以上。\n各位代表！2012年是承上启下的一年，今年主要预期目标是：生产总值增长12%左右。\n"
    "（一）壮大工业\n改造厂房500万平方米。\n",
    410311,
    "2012",
    "target" },
  { "main-work-of-the-year-before",
    "2022年洛龙区政府工作报告\n2022年1月8日在洛龙区第十七届人民代表大会第一次会议上\n一、2021年主要"
    "工作\n"
    "生产总值增长5.7%。\n",
    410311,
    "2021",
    "actual" },
  { "term-of-four-years",
    "2022年洛龙区政府工作报告\n2022年1月8日在洛龙区第十七届人民代表大会第一次会议上\n一、本届政府工"
    "作回顾\n"
    "2021年是本届政府的收官之年。过去四年，全区上下扎实工作。\n生产总值年均增长5.7%。\n",
    410311,
    "2018/2021",
    "actual" },
  { "years-within-a-review-of-both",
    "2021年洛龙区政府工作报告\n2021年2月5日在洛龙区第十六届人民代表大会第四次会议上\n"
    "一、2020年和“十三五”时期发展回顾\n生产总值增长0.8%"
    "。\n刚刚过去的2020年，是收官之年。五年来，我们积极工作。\n"
    "专利申请量年均增长9.7%。\n",
    410311,
    "2016/2020",
    "actual" },
  { "plan-that-a-heading-sets-out-for",
    "2016年洛龙区政府工作报告\n2016年1月26日在洛龙区第十四届人民代表大会第五次会议上\n一、2015年工"
    "作回顾\n"
    "生产总值增长5%。\n**二、开启“十三五”新征程**\n生产总值年均增长6.5%。\n",
    410311,
    "2016/2020",
    "target" },
  { "part-of-the-city",
    "力争到2016年，城区棚户区改造全面完成。城区污水处理率达到95%，城区新建公园12座。\n",
    0,
    "2016" },
  { "heading-within-the-text",
    "2021年洛龙区政府工作报告\n2021年4月13日在洛龙区第十届人民代表大会第一次会议上各位代表：一、202"
    "0年和“十三五”时期"
    "工作回顾2020年是极不平凡的一年。面对考验，全区上下扎实工作。生产总值完成151.5亿元。\n",
    410311,
    "2020",
    "actual" },
  { "what-a-report-says-shall-be",
    "洛龙区政府2020年将为民办好15件实事\n5月10日，区长向大会作《政府工作报告》。《报告》指出，区政"
    "府将继续优先保障民生，"
    "重点抓好15件实事。新建公共厕所120座。\n",
    410311,
    "2020",
    "target" },
};
