/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/break.h"
#include "chart/text.h"

#include <string.h>

/* @text with U+2060 as “|” and U+2009 as “_”. */
static char *
show (const char *text)
{
  g_autofree char *joined = g_strdup (text);
  g_auto (GStrv) parts = g_strsplit (joined, "\xe2\x81\xa0", -1);
  g_autofree char *visible = g_strjoinv ("|", parts);
  g_auto (GStrv) thin = g_strsplit (visible, "\xe2\x80\x89", -1);

  return g_strjoinv ("_", thin);
}

typedef struct
{
  const char *rule;
  const char *text;
  const char *shown;
} Case;

static void
check (const Case *cases, gsize n_cases, gboolean verbatim)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *prepared = hetu_text_prepare (cases[i].text, verbatim);
      g_autofree char *shown = show (prepared);

      if (!g_str_equal (shown, cases[i].shown))
        g_error ("%s: “%s”, not “%s”", cases[i].rule, shown, cases[i].shown);
    }
}

static void
test_joins (void)
{
  static const Case cases[] = {
    { "before a comma", "甲，乙", "甲|，乙" },
    { "before a full stop", "甲。", "甲|。" },
    { "before 、；：！？", "甲、乙；丙：丁！戊？", "甲|、乙|；丙|：丁|！戊|？" },
    { "before closing quotes", "甲”乙’", "甲|”乙|’" },
    { "before closing brackets", "甲）乙》丙】丁」", "甲|）乙|》丙|】丁|」" },
    { "before a middle dot", "甲·乙", "甲|·乙" },
    { "before a dash", "甲—乙", "甲|—乙" },
    { "before both halves of a long dash", "甲——乙", "甲|—|—乙" },
    { "before an ellipsis", "甲……", "甲|…|…" },
    { "before % and ‰", "5%、3‰", "5|%|、3|‰" },
    { "before a dash behind a space", "甲 —乙", "甲 |—乙" },
    { "after opening brackets", "（甲《乙【丙「丁", "（|甲《|乙【|丙「|丁" },
    { "after opening quotes", "“甲‘乙", "“|甲‘|乙" },
    { "number and unit", "45亿", "45_|亿" },
    { "number, space and unit", "15 个", "15_|个" },
    { "number and every unit",
      "1亿1万1千1百1个1元1年1月1日1家1人1户1项1套1件1倍1位",
      "1_|亿_1_|万_1_|千_1_|百_1_|个_1_|元_1_|年_1_|月_1_|日_1_|家_1_|人_1_|户_1_|项_1_|套_1_|件_1_"
      "|倍_1_|位" },
    { "inside a grouped number", "34\u2009611.2亿", "34_|611.2_|亿" },
    { "inside a range", "1—10月、63%—68%", "1|—|10_|月|、63|%|—|68|%" },
    { "a dash behind a word is no range", "2021年—2023年", "2021_|年|—2023_|年" },
    { "percent and unit", "5%人", "5|%|人" },
    { "number and no unit", "5区", "5_区" },
    { "inside 亿元, 万元, 万人", "3亿元3万元3万人", "3_|亿|元_3_|万|元_3_|万|人" },
    { "inside 百分点", "2.1个百分点", "2.1_|个百|分|点" },
    { "百分 alone is free", "百分之五", "百分之五" },
    { "after 第", "第一", "第|一" },
    { "after 第 with a number", "第1位", "第_|1_|位" },
    { "an amount in English", "CNY 58.24 bn, up 3.5 pp.", "CNY |58.24 |bn, up 3.5 |pp." },
    { "periods in English", "Q3 2023, 1 Jan 2024", "Q3 |2023, 1 |Jan |2024" },
    { "a range in English", "Jan–Oct 2023, 2019–2023", "Jan–|Oct |2023, 2019–|2023" },
    { "a rank in English", "No. 1 of 14 districts", "No. |1 of 14 districts" },
    { "grouped by a space in English", "per 10 000 persons", "per 10 |000 persons" },
    { "words and a bare year are free", "growth in 2023 more", "growth in 2023 more" },
    { "nothing at the start of a line", "甲\n，乙", "甲\n，乙" },
  };

  check (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_western (void)
{
  static const struct
  {
    const char *text;
    gboolean western;
  } cases[] = {
    { "Source: “洛阳统计年鉴” (2023)", TRUE },
    { "Luolong District", TRUE },
    { "资料来源：“GDP of China”", FALSE },
    { "2023年GDP增长5.2%", FALSE },
    { "洛龙区 GDP", FALSE },
    { "“three batches”", TRUE },
    { "“三个一批”", FALSE },
    { "2019—2023", FALSE },
    { "", FALSE },
    { "“洛阳统计年鉴” (2023)", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (hetu_break_is_western (cases[i].text) != cases[i].western)
      g_error ("“%s”", cases[i].text);
}

static void
test_narrow (void)
{
  static const struct
  {
    const char *text;
    guint n_places;
  } cases[] = {
    { "“About” allows", 2 }, { "farmers’ markets · Xi’an", 3 },
    { "甲“GDP”乙", 0 },      { "陕西Xi’an", 1 },
    { "甲’乙·丙", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

      hetu_break_list_narrow (text, strlen (text), hetu_break_is_western (text), places);
      g_assert_cmpuint (places->len, ==, cases[i].n_places);
    }
}

static void
test_thin_spaces (void)
{
  static const Case cases[] = {
    { "Han and digit", "洛龙区2022", "洛龙区_2022" },
    { "letter and Han", "GDP增速", "GDP_增速" },
    { "a plain space becomes thin", "洛龙区 2022 年", "洛龙区_2022_|年" },
    { "a plain space before a sign becomes thin", "增长 −5", "增长_−5" },
    { "a plain space behind a percent becomes thin", "7% 左右", "7|%_左右" },
    { "a sign gets no space", "增长−5", "增长−5" },
    { "not next to punctuation", "甲，2022。A", "甲|，2022|。A" },
    { "not next to full-width brackets", "（2022）", "（|2022|）" },
    { "between Han stays", "洛阳市 缺数", "洛阳市 缺数" },
    { "between Latin stays", "GDP growth", "GDP growth" },
    { "around a middle dot stays", "河图 · 生成", "河图 |· 生成" },
    { "what is thin stays",
      "37\xe2\x80\x89"
      "000元",
      "37_|000_|元" },
  };

  check (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_quotations (void)
{
  static const Case cases[] = {
    { "no thin spaces", "洛龙区2022年增长5.2%。", "洛龙区2022|年增长5.2|%|。" },
    { "spaces as written", "洛龙区 2022 年", "洛龙区 2022 |年" },
  };

  check (cases, G_N_ELEMENTS (cases), TRUE);
}

/* Every byte of the prepared text leads back; inserted ones span nothing. */
static void
test_source_leads_back (void)
{
  static const char *const texts[] = { "洛龙区2022年增长5.2%，比“全省”快 2.1 个百分点。",
                                       "a b",
                                       "",
                                       "2019—2023 年",
                                       "第1/14" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (HetuPrepared) prepared = { 0 };
      GString *back = g_string_new (NULL);
      g_autofree char *result = NULL;

      hetu_prepared_init (&prepared, texts[i], FALSE);
      for (gsize at = 0; at < prepared.length;)
        {
          gsize next = (gsize) (g_utf8_next_char (prepared.text + at) - prepared.text);
          guint from = prepared.source[at];
          guint to = prepared.source[next];

          g_assert_cmpuint (from, <=, to);
          g_string_append_len (back, texts[i] + from, to - from);
          at = next;
        }
      result = g_string_free (back, FALSE);
      g_assert_cmpstr (result, ==, texts[i]);
    }
}

/* C-41: the marks in [ ] are set half as wide. */
static void
test_halts (void)
{
  static const Case cases[] = {
    { "an opening mark at the start", "“甲”乙", "[“]甲”乙" },
    { "a closing mark at the end", "甲（乙）", "甲（乙[）]" },
    { "closing before opening", "》（甲", "》[（]甲" },
    { "stop before closing quote", "甲。”乙", "甲[。]”乙" },
    { "colon before opening quote", "甲：“乙", "甲：[“]乙" },
    { "opening before opening", "甲（《乙", "甲（[《]乙" },
    { "three in a row", "甲》）。乙", "甲[》][）]。乙" },
    { "across a word joiner", "甲。\xe2\x81\xa0”乙", "甲[。]\xe2\x81\xa0”乙" },
    { "alone between Han: whole", "甲，乙", "甲，乙" },
    { "both edges of a line", "甲。\n“乙", "甲[。]\n[“]乙" },
    { "half-width ones are not touched", "(a)", "(a)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) halts = g_array_new (FALSE, FALSE, sizeof (guint));
      const char *text = cases[i].text;
      GString *shown = g_string_new (NULL);
      g_autofree char *result = NULL;

      hetu_break_list_halts (text, strlen (text), halts);
      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          gboolean halted = FALSE;

          for (guint j = 0; j < halts->len; j++)
            halted |= g_array_index (halts, guint, j) == (guint) (p - text);
          g_string_append (shown, halted ? "[" : "");
          g_string_append_unichar (shown, g_utf8_get_char (p));
          g_string_append (shown, halted ? "]" : "");
        }
      result = g_string_free (shown, FALSE);
      if (!g_str_equal (result, cases[i].shown))
        g_error ("%s: “%s”, not “%s”", cases[i].rule, result, cases[i].shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/break/c-40/joins", test_joins);
  g_test_add_func ("/break/c-41/halts", test_halts);
  g_test_add_func ("/break/c-42/thin-spaces", test_thin_spaces);
  g_test_add_func ("/break/c-42/quotations-are-verbatim", test_quotations);
  g_test_add_func ("/break/source/leads-back", test_source_leads_back);
  g_test_add_func ("/break/western", test_western);
  g_test_add_func ("/break/narrow-marks", test_narrow);
  return g_test_run ();
}
