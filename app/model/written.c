/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of comparators. Each agrees with some comparators, and the words of one target with those that all of them agree with:
 * 达到…以上 is “≥”, 控制在…左右 is “≈” with a ceiling. A word that another contains (低于 in 不低于) stands behind it in the table. */
#include "model/written.h"

#include <string.h>

#define BIT(comparator) (1u << HETU_COMPARATOR_##comparator)

typedef struct
{
  const char *word;
  HetuComparator usual;
  guint allowed;
  gboolean soft;
  gboolean ceiling;
} Word;

#define FLOOR (BIT (AT_LEAST) | BIT (MORE))
#define REACHED (FLOOR | BIT (EQUAL))
#define CAP (BIT (AT_MOST) | BIT (LESS))
#define CENTRE (BIT (ABOUT) | BIT (RANGE))
#define IN_WORDS (BIT (QUALITATIVE) | BIT (RELATIVE))

static const Word words[] = {
  { "不低于", HETU_COMPARATOR_AT_LEAST, FLOOR, FALSE, FALSE },
  { "不少于", HETU_COMPARATOR_AT_LEAST, FLOOR, FALSE, FALSE },
  { "不超过", HETU_COMPARATOR_AT_MOST, CAP, FALSE, TRUE },
  { "不高于", HETU_COMPARATOR_AT_MOST, CAP, FALSE, TRUE },
  { "以上", HETU_COMPARATOR_AT_LEAST, FLOOR, FALSE, FALSE },
  { "以内", HETU_COMPARATOR_AT_MOST, CAP, FALSE, FALSE },
  { "以下", HETU_COMPARATOR_AT_MOST, CAP, FALSE, FALSE },
  { "超过", HETU_COMPARATOR_MORE, FLOOR, FALSE, FALSE },
  { "突破", HETU_COMPARATOR_MORE, FLOOR, FALSE, FALSE },
  { "不到", HETU_COMPARATOR_LESS, CAP, FALSE, FALSE },
  { "低于", HETU_COMPARATOR_LESS, CAP | BIT (RELATIVE) | BIT (EQUAL), FALSE, FALSE },
  { "高于", HETU_COMPARATOR_RELATIVE, REACHED | BIT (RELATIVE), FALSE, FALSE },
  { "左右", HETU_COMPARATOR_ABOUT, BIT (ABOUT), FALSE, FALSE },
  { "控制在", HETU_COMPARATOR_AT_MOST, CAP | CENTRE | BIT (EQUAL), FALSE, TRUE },
  { "稳定在", HETU_COMPARATOR_AT_LEAST, REACHED | CENTRE, FALSE, FALSE },
  { "保持", HETU_COMPARATOR_AT_LEAST, REACHED | CENTRE | IN_WORDS, FALSE, FALSE },
  { "达到", HETU_COMPARATOR_EQUAL, REACHED | CENTRE | BIT (RELATIVE), FALSE, FALSE },
  { "同步", HETU_COMPARATOR_RELATIVE, IN_WORDS | BIT (ABOUT), FALSE, FALSE },
  { "全覆盖", HETU_COMPARATOR_QUALITATIVE, BIT (QUALITATIVE) | REACHED, FALSE, FALSE },
  { "清零", HETU_COMPARATOR_QUALITATIVE, BIT (QUALITATIVE) | CAP | BIT (EQUAL), FALSE, FALSE },
  { "第一方阵", HETU_COMPARATOR_QUALITATIVE, IN_WORDS | CAP | BIT (EQUAL), FALSE, FALSE },
  { "力争", HETU_COMPARATOR_EQUAL, 0, TRUE, FALSE },
  { "争取", HETU_COMPARATOR_EQUAL, 0, TRUE, FALSE },
};

/* Returns: (nullable): the word that @text begins with */
static const Word *
find_word (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i].word))
      return &words[i];
  return NULL;
}

HetuWritten
hetu_written_read (const char *text)
{
  HetuWritten out = { .comparator = HETU_COMPARATOR_EQUAL };
  guint usual = 0;

  while (text != NULL && *text != '\0')
    {
      const Word *word = find_word (text);

      text = word != NULL ? text + strlen (word->word) : g_utf8_next_char (text);
      if (word == NULL)
        continue;
      out.soft = out.soft || word->soft;
      out.ceiling = out.ceiling || word->ceiling;
      if (word->allowed == 0 || out.contradicts)
        continue;
      usual |= 1u << word->usual;
      out.contradicts = out.allowed != 0 && (out.allowed & word->allowed) == 0;
      out.allowed = out.allowed == 0 ? word->allowed : out.allowed & word->allowed;
    }
  usual = (usual & out.allowed) != 0 ? usual & out.allowed : out.allowed;
  if (usual != 0)
    out.comparator = (HetuComparator) g_bit_nth_lsf (usual, -1);
  return out;
}

gboolean
hetu_written_agrees (const char *text, HetuComparator comparator)
{
  HetuWritten written = hetu_written_read (text);

  return !written.contradicts && (written.allowed == 0 || (written.allowed >> comparator & 1) != 0);
}
