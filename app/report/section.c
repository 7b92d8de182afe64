/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sections by their own numbers. Reports number in this order, each kind within the one before: 第一部分 or 第一章, 第一节, 一、, （一）, 1., （1）.
 * A kind that is left out is no level. “一是” counts reasons within a sentence and divides nothing. */
#include "report/section.h"

#include <string.h>

#define TITLE_LINES 3 /* headings among the first paragraphs are the title of the whole */
#define MOST_DIGITS 2

typedef enum
{
  LEVEL_PART,    /* 第一部分, 第一章, 第一篇, 第一编 */
  LEVEL_SECTION, /* 第一节 */
  LEVEL_FIRST,   /* 一、 */
  LEVEL_SECOND,  /* （一） */
  LEVEL_THIRD,   /* 1. */
  LEVEL_FOURTH,  /* （1） */
  N_LEVELS,
} Level;

typedef struct
{
  Level level;
  guint number;
  guint start; /* positions of the reading of how it is written, half open */
  guint end;
} Mark;

static guint
read_digit (gunichar c)
{
  static const char digits[] = "一二三四五六七八九";
  const char *at = g_utf8_strchr (digits, -1, c);

  return at != NULL ? (guint) g_utf8_pointer_to_offset (digits, at) + 1 : 0;
}

/* A number up to 99, 汉字 or digits. @n: (out): characters read; 0 for none */
static guint
read_number (const HetuReading *reading, guint at, guint end, guint *n, gboolean *chinese)
{
  const gunichar *chars = reading->chars;
  guint number = 0, i = at;

  *n = 0;
  *chinese = i < end && !g_ascii_isdigit (chars[i] < 128 ? (char) chars[i] : ' ');
  if (!*chinese)
    {
      while (i < end && i < at + MOST_DIGITS && chars[i] >= '0' && chars[i] <= '9')
        number = number * 10 + (guint) (chars[i++] - '0');
      *n = i - at;
      return number;
    }
  if (read_digit (chars[i]) > 0)
    number = read_digit (chars[i++]);
  if (i < end && chars[i] == 0x5341) /* 十 */
    {
      number = MAX (number, 1) * 10;
      i++;
      if (i < end && read_digit (chars[i]) > 0)
        number += read_digit (chars[i++]);
    }
  *n = i - at;
  return number;
}

static gboolean
take (Mark *out, Level level, guint number, guint start, guint end)
{
  *out = (Mark){ level, number, start, end };
  return TRUE;
}

/* 第一部分, 第二章, 第三节 */
static gboolean
read_named (const HetuReading *reading, guint start, guint end, Mark *out)
{
  static const struct
  {
    const char *word;
    Level level;
  } kinds[] = { { "部分", LEVEL_PART },
                { "章", LEVEL_PART },
                { "篇", LEVEL_PART },
                { "编", LEVEL_PART },
                { "节", LEVEL_SECTION } };
  guint n = 0, number;
  gboolean chinese = FALSE;

  if (hetu_reading_has (reading, start, end, "第") == 0)
    return FALSE;
  number = read_number (reading, start + 1, end, &n, &chinese);
  for (gsize i = 0; n > 0 && number > 0 && i < G_N_ELEMENTS (kinds); i++)
    {
      guint length = hetu_reading_has (reading, start + 1 + n, end, kinds[i].word);

      if (length > 0)
        return take (out, kinds[i].level, number, start, start + 1 + n + length);
    }
  return FALSE;
}

/* How a paragraph numbers itself. */
static gboolean
read_mark (const HetuReading *reading, guint start, guint end, Mark *out)
{
  guint n = 0, number;
  gboolean chinese = FALSE, bracket;

  while (start < end && (g_unichar_isspace (reading->chars[start]) || reading->chars[start] == '#'))
    start++;
  if (start >= end)
    return FALSE;
  if (read_named (reading, start, end, out))
    return TRUE;
  bracket = reading->chars[start] == '(';
  number = read_number (reading, start + bracket, end, &n, &chinese);
  if (n == 0 || number == 0 || start + bracket + n >= end)
    return FALSE;
  if (bracket)
    return reading->chars[start + 1 + n] == ')' &&
           take (out, chinese ? LEVEL_SECOND : LEVEL_FOURTH, number, start, start + n + 2);
  switch (reading->chars[start + n])
    {
    case 0x3001: /* 、 */
      return take (out, chinese ? LEVEL_FIRST : LEVEL_THIRD, number, start, start + n + 1);
    case '.':
      /* 1.5 is a number. */
      if (start + n + 1 < end && reading->chars[start + n + 1] >= '0' &&
          reading->chars[start + n + 1] <= '9')
        return FALSE;
      return take (out, chinese ? LEVEL_FIRST : LEVEL_THIRD, number, start, start + n + 1);
    default:
      return FALSE;
    }
}

/* ---- words */

static char *
write_chinese (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (number >= 100)
    return g_strdup_printf ("%u", number);
  return g_strconcat (number >= 20 ? digits[number / 10] : "",
                      number >= 10 ? "十" : "",
                      digits[number % 10],
                      NULL);
}

/* @outermost: nothing that is called a part stands above it */
static void
append_english (GString *out, const Mark *mark, gboolean outermost)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  switch (mark->level)
    {
    case LEVEL_SECTION:
      g_string_append_printf (out, "section %u", mark->number);
      break;
    case LEVEL_SECOND:
    case LEVEL_FOURTH:
      g_string_append_printf (out, "(%u)", mark->number);
      break;
    case LEVEL_THIRD:
      g_string_append_printf (out, "%u.", mark->number);
      break;
    default:
      g_string_append_printf (out,
                              mark->level == LEVEL_PART || outermost ? "part %u" : "%u",
                              mark->number);
    }
}

static void
append_chinese (GString *out, const HetuReading *reading, const Mark *mark, gboolean outermost)
{
  g_autofree char *number = write_chinese (mark->number);
  g_autofree char *written = NULL;

  switch (mark->level)
    {
    case LEVEL_FIRST:
      g_string_append (out, outermost ? "第" : "");
      g_string_append (out, number);
      g_string_append (out, outermost ? "部分" : "、");
      break;
    case LEVEL_SECOND:
      g_string_append_printf (out, "（%s）", number);
      break;
    case LEVEL_THIRD:
      g_string_append_printf (out, "%u.", mark->number);
      break;
    case LEVEL_FOURTH:
      g_string_append_printf (out, "（%u）", mark->number);
      break;
    default:
      written = hetu_reading_dup_source (reading, mark->start, mark->end);
      g_string_append (out, written);
    }
}

static char *
write_marks (const HetuReading *reading, const Mark *marks, HetuLanguage language)
{
  GString *out = g_string_new (NULL);
  gboolean outermost = TRUE;

  for (int level = 0; level < N_LEVELS; level++)
    {
      if (marks[level].number == 0)
        continue;
      if (language == HETU_LANGUAGE_EN)
        append_english (out, &marks[level], outermost);
      else
        append_chinese (out, reading, &marks[level], outermost);
      outermost = FALSE;
    }
  return g_string_free (out, FALSE);
}

static char *
write_heading (const HetuReading *reading, const HetuParagraph *heading, HetuLanguage language)
{
  g_autofree char *words = hetu_reading_dup_source (reading, heading->start, heading->end);

  g_strdelimit (words, "\r\n\t", ' ');
  return g_strdup_printf (language == HETU_LANGUAGE_EN ? "section “%s”" : "“%s”一节",
                          g_strstrip (words));
}

char *
hetu_section_write (const HetuReading *reading, guint offset, HetuLanguage language)
{
  Mark marks[N_LEVELS] = { 0 };
  const HetuParagraph *heading = NULL;
  gboolean numbered = FALSE;

  g_return_val_if_fail (reading != NULL, NULL);

  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      const HetuParagraph *one = &g_array_index (reading->paragraphs, HetuParagraph, i);
      Mark mark;

      if (one->end <= one->start || reading->at[one->start] > offset)
        continue;
      if (read_mark (reading, one->start, one->end, &mark))
        {
          marks[mark.level] = mark;
          for (int level = mark.level + 1; level < N_LEVELS; level++)
            marks[level].number = 0;
          numbered = TRUE;
        }
      else if (one->heading && i >= TITLE_LINES)
        heading = one;
    }
  if (numbered)
    return write_marks (reading, marks, language);
  return heading != NULL ? write_heading (reading, heading, language) : NULL;
}
