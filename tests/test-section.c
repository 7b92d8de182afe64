/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in a report a place stands, by the numbers of its own divisions. */
#include "report/section.h"

#include <string.h>

static void
check (const char *text, const char *words, const char *zh, const char *en)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);
  const char *at = strstr (text, words);
  guint offset;
  g_autofree char *chinese = NULL, *english = NULL;

  g_test_message ("%s in %s", words, text);
  g_assert_nonnull (at);
  offset = (guint) g_utf8_pointer_to_offset (text, at);
  chinese = hetu_section_write (reading, offset, HETU_LANGUAGE_ZH);
  english = hetu_section_write (reading, offset, HETU_LANGUAGE_EN);
  g_assert_cmpstr (chinese, ==, zh);
  g_assert_cmpstr (english, ==, en);
}

#define REPORT                                                                                                                \
  "某区2023年工作报告\n\n各位代表：\n现在报告工作。\n\n一、2022年工作回顾\n"                        \
  "过去一年不易。一是甲完成1项。\n(一)经济运行平稳。甲增长5%。\n"                                   \
  "（二）项目建设提速。乙完成12个。\n1.重大项目。丙开工3个。\n2、民生项目。丁建成4个。\n" \
  "（1）学校。戊新建5所。\n二、2023年工作安排\n2023年，己增长8%。\n（十二）其他。庚达到9%。\n"

static void
test_a_place_is_named_by_the_numbers_above_it (void)
{
  check (REPORT, "现在报告", NULL, NULL);
  check (REPORT, "过去一年", "第一部分", "part 1");
  check (REPORT, "甲完成1", "第一部分", "part 1");
  check (REPORT, "甲增长5", "第一部分（一）", "part 1 (1)");
  check (REPORT, "乙完成12", "第一部分（二）", "part 1 (2)");
  check (REPORT, "丙开工3", "第一部分（二）1.", "part 1 (2) 1.");
  check (REPORT, "丁建成4", "第一部分（二）2.", "part 1 (2) 2.");
  check (REPORT, "戊新建5", "第一部分（二）2.（1）", "part 1 (2) 2. (1)");
  check (REPORT, "己增长8", "第二部分", "part 2");
  check (REPORT, "庚达到9", "第二部分（十二）", "part 2 (12)");
}

static void
test_parts_that_are_called_so_keep_their_name (void)
{
  static const char text[] =
      "规划纲要\n\n第一章 发展基础\n甲增长5%。\n第二节 主要目标\n一、经济\n乙增长6%。\n"
      "第十一章 保障\n（三）丙完成7项。\n";

  check (text, "甲增长5", "第一章", "part 1");
  check (text, "乙增长6", "第一章第二节一、", "part 1 section 2 1");
  check (text, "丙完成7", "第十一章（三）", "part 11 (3)");
}

static void
test_without_numbers_a_heading_names_it (void)
{
  static const char text[] =
      "某市晚报\n年终综述\n记者 "
      "某某\n经济稳中向好\n全年甲增长5%，势头良好，结构不断优化，动能持续积蓄。\n"
      "民生持续改善\n全年乙完成6个，群众得到实惠，生活品质不断提高，社会和谐稳定。\n";

  check (text, "年终综述", NULL, NULL);
  check (text, "甲增长5", "“经济稳中向好”一节", "section “经济稳中向好”");
  check (text, "乙完成6", "“民生持续改善”一节", "section “民生持续改善”");
}

static void
test_numbers_that_divide_nothing (void)
{
  static const char text[] =
      "某区情况\n\n1.5亿元投资到位，甲完成2个。\n100、200户。乙完成3个。\n十个方面，丙完成4个。\n";

  check (text, "甲完成2", NULL, NULL);
  check (text, "乙完成3", NULL, NULL);
  check (text, "丙完成4", NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/section/numbers-above-it", test_a_place_is_named_by_the_numbers_above_it);
  g_test_add_func ("/section/parts-keep-their-name", test_parts_that_are_called_so_keep_their_name);
  g_test_add_func ("/section/headings-without-numbers", test_without_numbers_a_heading_names_it);
  g_test_add_func ("/section/numbers-that-divide-nothing", test_numbers_that_divide_nothing);
  return g_test_run ();
}
