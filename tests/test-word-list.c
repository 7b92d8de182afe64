/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of words looked up by their characters find what going through them finds, at every position of a text. */
#include "report/reading.h"
#include "report/word-list.h"

static const char text[] = "全市一般公共预算收入完成182.6亿元,同比增长6.2%,高于全省平均水平1."
                           "5个百分点,低于全国;新增规上企业"
                           "18家,超额完成年度目标任务。";

/* words within words, of one character, none that stands there, and some that share a bit with others */
static const char *const many[] = { "增长", "同比", "同比增长", "高于", "低于", "长", "6",
                                    "%",    "目标", "目标任务", "任务", "务",   "一", "一般",
                                    "收入", "年",   "度",       "省",   "鑫",   NULL };
static const char *const one[] = { "平均水平", NULL };
static const char *const none[] = { NULL };

static guint
count (const char *const *words)
{
  return g_strv_length ((char **) words);
}

static void
compare (const HetuReading *reading, const char *const *words)
{
  for (guint at = 0; at <= reading->n_chars; at++)
    {
      guint begins = 0, ends = 0, last = at, which = 0, found = G_MAXUINT;

      for (guint i = 0; words[i] != NULL; i++)
        {
          guint position = hetu_reading_find_last (reading, 0, at, words[i]);

          begins = MAX (begins, hetu_reading_has (reading, at, reading->n_chars, words[i]));
          ends = MAX (ends, hetu_reading_ends (reading, 0, at, words[i]));
          if (position < at && (last == at || position > last))
            {
              last = position;
              which = i;
            }
        }
      g_assert_cmpint (hetu_reading_begins_any (reading, at, reading->n_chars, words),
                       ==,
                       begins > 0);
      g_assert_cmpint (hetu_reading_ends_any (reading, 0, at, words), ==, ends > 0);
      g_assert_cmpint (hetu_reading_finds_any (reading, 0, at, words), ==, last < at);
      g_assert_cmpuint (
          hetu_reading_has_longest (reading, at, reading->n_chars, words, count (words)),
          ==,
          begins);
      g_assert_cmpuint (hetu_reading_ends_longest (reading, 0, at, words, count (words)), ==, ends);
      g_assert_cmpuint (hetu_reading_find_last_any (reading, 0, at, words, &found), ==, last);
      if (last < at)
        g_assert_cmpuint (found, ==, which);
    }
}

static void
test_lists (void)
{
  g_autoptr (HetuReading) reading = hetu_reading_new (text);

  compare (reading, many);
  compare (reading, one);
  compare (reading, none);
}

/* Lists whose addresses fall on one place are told from each other. */
static void
test_places (void)
{
  static const char *lists[4][1 << 14];
  g_autoptr (HetuReading) reading = hetu_reading_new (text);

  lists[0][0] = "增长";
  lists[1][0] = "收入";
  lists[1][1] = "目标";
  lists[3][0] = "%";
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
      compare (reading, lists[i]);
}

static const struct
{
  const char *word;
  int role;
} rows[] = { { "增长", 1 }, { "同比增长", 2 }, { "长", 3 },
             { "高于", 4 }, { "同比", 5 },     { "增长", 6 } };
static HetuWordTable tables[] = { HETU_WORD_TABLE (rows, FALSE), HETU_WORD_TABLE (rows, TRUE) };

static void
test_table (void)
{
  for (guint last = 0; last < 2; last++)
    {
      HetuWordTable *table = &tables[last];
      guint n_found = 0, before = 0;

      for (guint row = hetu_word_table_find (table, last > 0 ? 0x957F : 0x589E);
           row != 0; /* 长, 增 */
           row = table->next[row - 1])
        {
          const char *word = hetu_word_table_get (table, row - 1);

          g_assert_cmpuint (row, >, before); /* in the table's order */
          before = row;
          n_found += last > 0 ? g_str_has_suffix (word, "长") : g_str_has_prefix (word, "增");
        }
      g_assert_cmpuint (n_found, ==, last > 0 ? 4 : 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-list/lists", test_lists);
  g_test_add_func ("/word-list/places", test_places);
  g_test_add_func ("/word-list/table", test_table);
  return g_test_run ();
}
