/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a text, and which of them are one: those of a text that is broken at a width are known by their number, others by how
 * they end. */
#include "report/reading-lines.h"

#include <string.h>

#define WRAP_LEAST 40 /* columns of a text whose lines are broken at a width */
#define WRAP_MOST 160
#define WRAP_SLACK 8       /* columns that a word or mark which is not broken leaves empty */
#define QUOTED_LONGEST 14  /* characters of a heading that ends with what it quotes */
#define HEADING_LONGEST 40 /* characters; what is longer is a sentence whose end is missing */
#define TITLE_LONGEST 90

gboolean
hetu_reading_is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == 0xFEFF || (c >= 0x200B && c <= 0x200D) ||
         c == 0x2060;
}

static gboolean
ends_sentence (const gunichar *chars, HetuReadingLine line)
{
  gunichar c = chars[line.end - 1];

  if (c == '.')
    return line.end < line.start + 2 || !g_unichar_isdigit (chars[line.end - 2]);
  return c == '!' || c == '?' || c == ';' || c == ':' || c == ')' || c == 0x3002 || c == 0x201D;
}

/* “3.” at the end of a line, “6万户” in the next */
static gboolean
is_point (const gunichar *chars, HetuReadingLine line, HetuReadingLine next)
{
  return chars[line.end - 1] == '.' && line.end > line.start + 1 &&
         g_unichar_isdigit (chars[line.end - 2]) && g_unichar_isdigit (chars[next.start]);
}

/* “…占比分别提高到” at the end of a line, “22.4%” in the next */
static gboolean
awaits_number (const gunichar *chars, HetuReadingLine line, HetuReadingLine next)
{
  static const gunichar verbs[] = {
    0x5230, 0x81F3, 0x8FBE, 0x4E3A, 0x957F, 0x964D, 0
  }; /* 到至达为长降 */
  guint i = 0;

  while (verbs[i] != 0 && verbs[i] != chars[line.end - 1])
    i++;
  return verbs[i] != 0 && g_unichar_isdigit (chars[next.start]);
}

/* “全年GDP”, “增长5.3%左右” in the next: a poster */
static gboolean
awaits_growth (const gunichar *chars, HetuReadingLine line, HetuReadingLine next)
{
  static const gunichar verbs[][4] = { { 0x589E, 0x957F, 0 },                /* 增长 */
                                       { 0x5206, 0x522B, 0x589E, 0x957F },   /* 分别增长 */
                                       { 0x540C, 0x6BD4, 0x589E, 0x957F } }; /* 同比增长 */
  guint n = 0;

  if (line.end - line.start > HEADING_LONGEST || ends_sentence (chars, line))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs) && n == 0; i++)
    {
      guint length = verbs[i][2] == 0 ? 2 : 4;

      if (next.end > next.start + length &&
          memcmp (chars + next.start, verbs[i], length * sizeof (gunichar)) == 0)
        n = length;
    }
  while (n > 0 && next.start + n < next.end && chars[next.start + n] == ' ')
    n++;
  return n > 0 && next.start + n < next.end && g_unichar_isdigit (chars[next.start + n]);
}

/* Where sections begin: “一、”, “(一)”, “#”, “第一部分”, “第一章” */
gboolean
hetu_reading_begins_section (const gunichar *chars, HetuReadingLine line)
{
  guint at = line.start;
  static const gunichar digits[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D,
                                     0x4E03, 0x516B, 0x4E5D, 0x5341, 0 };
  gboolean bracket = FALSE;
  guint n = 0;

  if (at < line.end && (chars[at] == '#' || chars[at] == '*'))
    return TRUE;
  if (at < line.end && chars[at] == 0x7B2C)
    at++;
  if (at < line.end && chars[at] == '(')
    {
      bracket = TRUE;
      at++;
    }
  while (at < line.end && n < 3)
    {
      guint i = 0;

      while (digits[i] != 0 && digits[i] != chars[at])
        i++;
      if (digits[i] == 0)
        break;
      at++;
      n++;
    }
  return n > 0 && at < line.end &&
         (bracket ? chars[at] == ')'
                  : chars[at] == 0x3001 || chars[at] == 0x90E8 || chars[at] == 0x7AE0);
}

static gboolean
ends_with (const gunichar *chars, HetuReadingLine line, const char *word)
{
  glong n = g_utf8_strlen (word, -1);

  for (glong i = 0; i < n; i++)
    if (line.end - line.start < n ||
        chars[line.end - n + i] != g_utf8_get_char (g_utf8_offset_to_pointer (word, i)))
      return FALSE;
  return TRUE;
}

/* “关于岚溪市2020年国民经济和社会发展计划执行情况与2021年国民经济和社会发展计划草案的报告” */
static gboolean
is_title (const gunichar *chars, HetuReadingLine line)
{
  return line.end - line.start <= TITLE_LONGEST &&
         (ends_with (chars, line, "的报告") || ends_with (chars, line, "公报") ||
          ends_with (chars, line, "计划报告") || ends_with (chars, line, "草案报告"));
}

/* What a page says of itself: no text goes on from it. */
static gboolean
is_of_page (const gunichar *chars, HetuReadingLine line)
{
  static const gunichar words[][5] = { { 0x53D1, 0x5E03, 0x65F6, 0x95F4, ':' }, /* 发布时间: */
                                       { 0x53D1, 0x5E03, 0x65E5, 0x671F, ':' }, /* 发布日期: */
                                       { 0x4FE1, 0x606F, 0x6765, 0x6E90, ':' } }; /* 信息来源: */

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    for (guint i = line.start; i + 5 <= line.end && i < line.start + HEADING_LONGEST; i++)
      if (memcmp (chars + i, words[k], sizeof words[k]) == 0)
        return TRUE;
  return FALSE;
}

gboolean
hetu_reading_is_headline (const gunichar *chars, HetuReadingLine line, HetuReadingLine next)
{
  for (guint i = line.start; i < line.end; i++)
    if (chars[i] == 0x3002 || chars[i] == ',' || chars[i] == ';' || chars[i] == ':')
      return FALSE;
  return line.end - line.start <= TITLE_LONGEST && is_of_page (chars, next);
}

/* “每月经济运行简况(2020年3月)” */
static gboolean
ends_in_date (const gunichar *chars, HetuReadingLine line)
{
  return line.end > line.start + 6 && chars[line.end - 1] == ')' &&
         (chars[line.end - 2] == 0x6708 || chars[line.end - 2] == 0x5E74 || /* 月, 年 */
          chars[line.end - 2] == 0x5EA6) &&                                 /* 度 */
         line.end - line.start <= HEADING_LONGEST;
}

/* “一、2019年工作回顾。”: a heading all the same */
static gboolean
is_ended_heading (const gunichar *chars, HetuReadingLine line)
{
  static const char *const ends[] = { "回顾",     "执行情况", "完成情况", "工作安排", "主要目标",
                                      "预期目标", "总体要求", "主要任务", "重点工作", "工作打算",
                                      "工作思路", "目标任务", "工作情况", "运行情况" };
  HetuReadingLine words = line;

  words.end--;
  if (chars[words.end] != 0x3002 || !hetu_reading_begins_section (chars, line))
    return FALSE;
  for (guint i = line.start; i < words.end; i++)
    if (chars[i] == 0x3002)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends_with (chars, words, ends[i]))
      return TRUE;
  return FALSE;
}

/* “岚溪县2012年国民经济和社会发展统计公报(2)” */
static gboolean
is_part_of_report (const gunichar *chars, HetuReadingLine line)
{
  HetuReadingLine words = line;

  if (line.end < line.start + 8 || chars[line.end - 1] != ')')
    return FALSE;
  if (chars[line.end - 2] == 0x9875 && chars[line.end - 4] == '/' &&
      chars[line.end - 6] == 0x7B2C && chars[line.end - 7] == '(')
    words.end -= 7; /* (第3/9页) */
  else if (chars[line.end - 3] == '(' && g_unichar_isdigit (chars[line.end - 2]))
    words.end -= 3;
  else
    return FALSE;
  return ends_with (chars, words, "公报") || ends_with (chars, words, "报告");
}

/* “(岚省)2020年岚溪县人民政府工作报告(全文)” */
static gboolean
is_whole_report (const gunichar *chars, HetuReadingLine line)
{
  static const char *const ends[] = { "报告(全文)", "报告(摘要)", "报告(摘登)", "报告(节选)",
                                      "报告(书面)", "报告(草案)", "公报(全文)" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends_with (chars, line, ends[i]))
      return TRUE;
  return is_part_of_report (chars, line);
}

gboolean
hetu_reading_is_heading (const gunichar *chars, HetuReadingLine line)
{
  gunichar last = line.end > line.start ? chars[line.end - 1] : 0;

  if (line.end - line.start > HEADING_LONGEST && !is_title (chars, line))
    return FALSE;
  if (line.end > line.start && is_ended_heading (chars, line))
    return TRUE;
  for (guint i = line.start; i < line.end; i++)
    if (chars[i] == 0x3002)
      return FALSE;
  return hetu_reading_begins_section (chars, line) || !ends_sentence (chars, line) ||
         is_whole_report (chars, line) ||
         (last == 0x201D && line.end - line.start <= QUOTED_LONGEST) || ends_in_date (chars, line);
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x3001 || c == ';';
}

/* Columns that a line fills: a 汉字 is two wide, a blank behind it none. */
static guint
measure (const gunichar *chars, HetuReadingLine line)
{
  guint n = 0;

  for (guint i = line.start; i < line.end; i++)
    {
      gboolean spaced =
          chars[i] == ' ' && i > line.start && chars[i - 1] >= 0x300; /* 规 模 工 业 */

      n += chars[i] >= 0x300 ? 2 : !spaced;
    }
  return n;
}

static gboolean
is_full (const gunichar *chars, HetuReadingLine line, guint width)
{
  return width > 0 && measure (chars, line) + WRAP_SLACK >= width;
}

guint
hetu_reading_find_width (const gunichar *chars, const GArray *lines)
{
  guint widest = 0, full = 0, broken = 0;

  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, measure (chars, g_array_index (lines, HetuReadingLine, i)));
  if (widest < WRAP_LEAST || widest > WRAP_MOST)
    return 0;
  for (guint i = 0; i < lines->len; i++)
    {
      HetuReadingLine line = g_array_index (lines, HetuReadingLine, i);

      if (line.role != HETU_TEXT_PARAGRAPH || !is_full (chars, line, widest))
        continue;
      full++;
      broken += !ends_sentence (chars, line);
    }
  return broken >= 3 && 6 * full >= lines->len && 5 * broken >= 2 * full ? widest : 0;
}

gboolean
hetu_reading_goes_on (const gunichar *chars,
                      HetuReadingLine line,
                      HetuReadingLine next,
                      guint width)
{
  gunichar last = chars[line.end - 1];

  if (next.role == HETU_TEXT_CONTINUED)
    return TRUE;
  if (line.role != HETU_TEXT_PARAGRAPH || next.role != HETU_TEXT_PARAGRAPH ||
      hetu_reading_begins_section (chars, next))
    return FALSE;
  if (is_full (chars, line, width))
    return last != 0x3002 && last != '!' && last != '?';
  if (is_point (chars, line, next) || awaits_number (chars, line, next) ||
      (!hetu_reading_begins_section (chars, line) && awaits_growth (chars, line, next)))
    return TRUE;
  if (line.end - line.start <= HEADING_LONGEST && hetu_reading_begins_section (chars, line))
    return FALSE;
  if (is_comma (last) && last != ';')
    return TRUE;
  return !ends_sentence (chars, line) && line.end - line.start > HEADING_LONGEST &&
         !is_title (chars, line) && !is_of_page (chars, line);
}

gboolean
hetu_reading_is_apart (const gunichar *chars, HetuReadingLine line, HetuReadingLine next)
{
  guint n = 0;

  for (guint i = line.end; i < next.start; i++)
    n += chars[i] == '\n';
  return n > 1;
}

gboolean
hetu_reading_are_items (const gunichar *chars, const GArray *lines)
{
  guint n = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    n += !ends_sentence (chars, g_array_index (lines, HetuReadingLine, i)) &&
         hetu_reading_is_apart (chars,
                                g_array_index (lines, HetuReadingLine, i),
                                g_array_index (lines, HetuReadingLine, i + 1));
  return n >= 4 && 2 * n >= lines->len;
}

/* What is known of a line; @at is the first mark that does not end before it. */
static HetuTextRole
find_role (const GArray *marks, guint *at, HetuReadingLine line)
{
  while (marks != NULL && *at < marks->len &&
         g_array_index (marks, HetuTextMark, *at).end <= line.start)
    (*at)++;
  if (marks == NULL || *at >= marks->len ||
      g_array_index (marks, HetuTextMark, *at).start > line.start)
    return HETU_TEXT_PARAGRAPH;
  return g_array_index (marks, HetuTextMark, *at).role;
}

GArray *
hetu_reading_split_lines (const gunichar *chars, guint n, const GArray *marks)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (HetuReadingLine));
  HetuReadingLine line = { 0 };
  guint at = 0;

  for (guint i = 0; i <= n; i++)
    if (i == n || chars[i] == '\n' || chars[i] == 0x2028 || chars[i] == '\f')
      {
        line.end = i;
        while (line.start < line.end && hetu_reading_is_blank (chars[line.start]))
          line.start++;
        while (line.end > line.start && hetu_reading_is_blank (chars[line.end - 1]))
          line.end--;
        line.role = find_role (marks, &at, line);
        if (line.end > line.start && line.role != HETU_TEXT_LEFT_OUT)
          g_array_append_val (lines, line);
        line.start = i + 1;
      }
  return lines;
}
