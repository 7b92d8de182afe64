/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines of a text are one: paragraphs as they are read, and what space and dashes become. */
#include "report/reading.h"

static const struct
{
  const char *path;
  const char *text;
  const char *read; /* paragraphs, each ended by “|” */
} cases[] = {
  { "/reading-lines/wrapped",
    "甲县2023年工作总结\n\n一年来,全县上下同心同德,地区生产总值完成182.6亿元,同比增长6.\n"
    "2%;固定资产投资增长8.4%;社会消费品零售总额完成61.7亿元,增长7\n"
    ".1%;一般公共预算收入完成8.3亿元,增长5.5%,城镇居民人均可支配\n"
    "收入达到33580元,农村居民人均可支配收入达到18926元,分别增长5.\n"
    "1%和8.4%。\n全年新增就业2180人。\n",
    "甲县2023年工作总结|"
    "一年来,全县上下同心同德,地区生产总值完成182.6亿元,同比增长6.2%;固定资产投资增长8.4%;"
    "社会消费品零售总额"
    "完成61.7亿元,增长7.1%;一般公共预算收入完成8.3亿元,增长5.5%,城镇居民人均可支配收入达到33580元,"
    "农村居民人均可支配收入达到18926元,分别增长5.1%和8.4%。|"
    "全年新增就业2180人。|" },
  { "/reading-lines/listed",
    "主要指标\n地区生产总值增长6%以上\n固定资产投资增长10%\n社会消费品零售总额增长8%\n",
    "主要指标|地区生产总值增长6%以上|固定资产投资增长10%|社会消费品零售总额增长8%|" },
  { "/reading-lines/space", "全市\u20096 县\u202f2\u3000区,\u200b占 30%。", "全市6县2区,占30%。|" },
  { "/reading-lines/dash", "1~10月新建8——10个。", "1-10月新建8-10个。|" },
};

static void
test_read (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (HetuReading) reading = hetu_reading_new (cases[i].text);
  g_autoptr (GString) read = g_string_new (NULL);

  for (guint p = 0; p < reading->paragraphs->len; p++)
    {
      const HetuParagraph *paragraph = &g_array_index (reading->paragraphs, HetuParagraph, p);
      g_autofree char *text = hetu_reading_dup (reading, paragraph->start, paragraph->end);

      g_string_append_printf (read, "%s|", text);
    }
  g_assert_cmpstr (read->str, ==, cases[i].read);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_read);
  return g_test_run ();
}
