/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What documents say of themselves: place, issuer, day, and the years that they look back at and plan. */
#include "report/facts.h"
#include "report/reader.h"

static HetuLexicon *lexicon; /* owned */

/* Whose report it is, from its head; the first mention of a larger place does not hide it. */
static void
test_facts_of_the_head (void)
{
  static const struct
  {
    const char *head;
    gint32 region;
    const char *issuer;
  } cases[] = {
    { "政府工作报告\n——2024年1月23日在台州市路桥区第六届人民代表大会第三次会议上\n路桥区人民政府区"
      "长 王某\n",
      331004,
      "路桥区人民政府" },
    { "政府工作报告\n2023年2月在焦作市第十四届人民代表大会第一次会议上\n焦作市人民政府代市长 "
      "李某\n",
      410800,
      "焦作市人民政府" },
    { "焦作市2023年国民经济和社会发展统计公报\n焦作市统计局\n2024年4月8日\n",
      410800,
      "焦作市统计局" },
    { "一季度经济运行简析\n路桥区统计局\n", 331004, "路桥区统计局" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].head,
                                           "各位代表：\n台州市、温岭市、玉环市来此考察，增长5%。\n",
                                           NULL);
      g_autoptr (HetuReading) reading = hetu_reading_new (text);
      HetuDocumentFacts facts;
      g_autofree char *issuer = NULL;

      hetu_document_facts_find (reading, &facts);
      issuer = hetu_reading_dup (reading, facts.issuer.start, facts.issuer.end);
      g_assert_cmpint (facts.region, ==, cases[i].region);
      g_assert_cmpstr (issuer, ==, cases[i].issuer);
    }
}

/* What a figure of a section that looks back is of, and one of a section that looks ahead, where neither says; and the day and the place of
 * the head. */
static void
test_time_of_the_head (void)
{
  static const struct
  {
    const char *head;
    gint32 region;
    gint32 date;
    const char *periods;
  } cases[] = {
    { "政府工作报告\n——2017年12月5日在怀远县第十七届人民代表大会第一次会议上\n\n一、工作回顾\n",
      340321,
      20171205,
      "2017 2018" },
    { "政府工作报告\n——2018年1月5日在怀远县第十七届人民代表大会第二次会议上\n\n一、工作回顾\n",
      340321,
      20180105,
      "2017 2018" },
    { "2021年怀远县政府工作报告\n2020年12月24日在县第八届人民代表大会第五次会议上\n\n一、十三五"
      "时期成就及2020年工作回顾\n",
      340321,
      20201224,
      "2016/2020 2021" },
    { "政府工作报告\n——2016年12月5日在怀远县第十七届人民代表大会第一次会议上\n\n一、本届政府工作回"
      "顾\n",
      340321,
      20161205,
      "2012/2016 2017" },
    { "关于延边朝鲜族自治州2020年国民经济和社会发展计划执行情况与2021年国民经济和社会发展计划草案的"
      "报"
      "告\n——2021年1月12日在延边朝鲜族自治州第十五届人民代表大会第五次会议上\n州财政局局长 "
      "文某\n\n一、2020年计划执行情况\n",
      222400,
      20210112,
      "2020 2021" },
    { "发布时间:2023-01-17 来源:西溪街道\n街道2022年工作总结\n今年以来,街道办事处真抓实干。\n",
      0,
      20230117,
      "2022 2023" },
    { "县长作政府工作报告\n4月27日,怀远县第十七届人民代表大会第五次会议开幕。报告共分两部分:"
      "一是2019年"
      "工作回顾,二是2020年工作任务。\n",
      340321,
      0,
      "2019 2020" },
    { "国务院总理代表国务院,向第十二届全国人民代表大会第四次会议报告政府工作。\n\n一、工作回顾\n",
      100000,
      0,
      "2015 2016" },
    { "维西县统计局\n(2018年4月16日)\n2017年,全县上下砥砺前行,"
      "经济社会发展保持了总体平稳、稳中有进的态"
      "势,各项工作取得了新的成绩。\n",
      533423,
      20180416,
      "2017 2017" },
    { "一月至五月经济运行情况\n怀远县统计局 2024年6月21日\n",
      340321,
      20240621,
      "2024-01/2024-05 2024" },
    { "会议审查了《怀远县2019年计划执行情况与2020年计划草案的报告》。\n\n一、2019年计划执行情况\n",
      340321,
      0,
      "2019 2020" },
    { "政府工作报告\n——2023年1月15日在怀远县第十六届\n人民代表大会第一次会议上\n\n一、过去五年工作"
      "回顾\n",
      340321,
      20230115,
      "2018/2022 2023" },
    { "前11月怀远县经济运行情况\n怀远县统计局 2021年12月24日\n",
      340321,
      20211224,
      "2021-01/2021-11 2021" },
    { "全县经济平稳有进\n怀远县统计局 "
      "2024年6月21日\n1—5月,全县工业生产平稳增长,消费市场持续回暖。\n",
      340321,
      20240621,
      "2024-01/2024-05 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].head,
                                           "\n生产总值增长6.1%。\n\n二、主要预期目标\n\n"
                                           "生产总值增长6.2%。\n",
                                           NULL);
      g_autoptr (HetuReading) reading = hetu_reading_new (text);
      g_autoptr (GArray) claims = hetu_report_read (reading, lexicon);
      HetuDocumentFacts facts;
      g_autofree char *past = NULL;
      g_autofree char *ahead = NULL;
      g_autofree char *periods = NULL;

      hetu_document_facts_find (reading, &facts);
      g_assert_cmpint (facts.region, ==, cases[i].region);
      g_assert_cmpint (facts.date, ==, cases[i].date);
      g_assert_cmpuint (claims->len, ==, 2);
      past = hetu_period_to_string (g_array_index (claims, HetuClaim, 0).period);
      ahead = hetu_period_to_string (g_array_index (claims, HetuClaim, 1).period);
      periods = g_strdup_printf ("%s %s", past, ahead);
      g_assert_cmpstr (periods, ==, cases[i].periods);
    }
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  lexicon = hetu_lexicon_new_shipped ();
  g_test_add_func ("/report/facts/of-the-head", test_facts_of_the_head);
  g_test_add_func ("/report/facts/time", test_time_of_the_head);
  status = g_test_run ();
  hetu_lexicon_free (lexicon);
  return status;
}
