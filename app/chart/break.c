/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese line breaking and spacing, as characters put into the text before Pango sees it.
 *
 * C-40: U+2060 WORD JOINER where UAX #14 would break and a Chinese reader would not: before closing marks, dashes and
 * dots, behind opening marks and the dash of a range, between a number and its unit, inside a few units and grouped
 * thousands, behind 第; and between what English parts by a space (break-western.c).
 * C-41: which full-width marks are set in half their width (OpenType “halt”).
 * C-42: U+2009 between Han and Latin letters or digits; a plain space that the caller wrote there becomes the same.
 *
 * Nothing here is seen by a reader who copies: HetuPrepared.source leads back to the caller's bytes. */
#include "chart/break.h"

#include "chart/break-private.h"

#include <string.h>

#define WORD_JOINER 0x2060
#define THIN_SPACE 0x2009
#define PER_MILLE 0x2030
#define ORDINAL 0x7b2c /* 第 */
#define RANGE_DASH 0x2014
#define EN_DASH 0x2013

static const char no_start[] = "，。、；：！？”’）》】」·—…%‰";
static const char no_end[] = "（《“‘【「";
static const char units[] = "亿万千百个元年月日家人户项套件倍位";
/* Marks whose ink stands in the first or second half of a full-width box. */
static const char closing[] = "，。、；：！？”’）》】」";
static const char opening[] = "（《“‘【「";

static gboolean
is_western (gunichar c)
{
  return c < 0x2000 && g_unichar_isalnum (c);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == THIN_SPACE;
}

/* Whether a space written between @a and @b parts Han from something Western: signs count, full-width marks do not. */
static gboolean
parts_scripts (gunichar a, gunichar b)
{
  gunichar other;

  if (hetu_break_is_han (a) == hetu_break_is_han (b))
    return FALSE;
  other = hetu_break_is_han (a) ? b : a;
  return other == '%' || !(hetu_break_is_in (other, no_start) || hetu_break_is_in (other, no_end) ||
                           is_space (other));
}

/* Whether a word that stays whole covers @at − 1 and @at. */
static gboolean
is_inside_word (const gunichar *points, glong n_points, glong at)
{
  static const struct
  {
    glong length;
    gunichar letters[3];
  } words[] = {
    { 2, { 0x4ebf, 0x5143 } },         /* 亿元 */
    { 2, { 0x4e07, 0x5143 } },         /* 万元 */
    { 2, { 0x4e07, 0x4eba } },         /* 万人 */
    { 3, { 0x767e, 0x5206, 0x70b9 } }, /* 百分点 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (glong start = MAX (0, at - words[i].length + 1);
         start < at && start + words[i].length <= n_points;
         start++)
      if (memcmp (points + start, words[i].letters, (gsize) words[i].length * sizeof (gunichar)) ==
          0)
        return TRUE;
  return FALSE;
}

/* Behind the dash of “1—10 月”, “63%—68%” and “Jan–Oct”. */
static gboolean
is_inside_range (const gunichar *points, glong at)
{
  return at >= 2 && (points[at - 1] == RANGE_DASH || points[at - 1] == EN_DASH) &&
         is_western (points[at]) && (is_western (points[at - 2]) || points[at - 2] == '%');
}

/* Behind the thin space of “37 000”: a line could break there. */
static gboolean
is_inside_thousands (const gunichar *points, glong at)
{
  return at >= 2 && points[at - 1] == THIN_SPACE && hetu_break_is_digit (points[at - 2]) &&
         hetu_break_is_digit (points[at]);
}

/* Whether no line may break between @before and points[at]; @before is the last character that is no space. */
static gboolean
is_glued (const gunichar *points, glong n_points, glong at, gunichar before)
{
  gunichar c = points[at];
  gboolean number = hetu_break_is_digit (before) || before == '%' || before == PER_MILLE;

  return hetu_break_is_in (c, no_start) || hetu_break_is_in (before, no_end) || before == ORDINAL ||
         (number && hetu_break_is_in (c, units)) || is_inside_range (points, at) ||
         is_inside_thousands (points, at) || is_inside_word (points, n_points, at) ||
         hetu_break_joins_words (points, n_points, at);
}

typedef struct
{
  GString *text;
  GArray *source; /* (element-type guint) */
} Output;

/* Appends @c, which stands for the caller's bytes from @from on; @length of them. */
static void
put (Output *self, gunichar c, guint from, guint length)
{
  gsize before = self->text->len;

  g_string_append_unichar (self->text, c);
  for (gsize i = before; i < self->text->len; i++)
    {
      guint byte = from + MIN ((guint) (i - before), length);

      g_array_append_val (self->source, byte);
    }
}

void
hetu_prepared_init (HetuPrepared *out, const char *text, gboolean verbatim)
{
  glong n = 0;
  g_autofree gunichar *points = g_utf8_to_ucs4_fast (text, -1, &n);
  gsize size = strlen (text);
  Output output = { g_string_sized_new (size * 2), g_array_new (FALSE, FALSE, sizeof (guint)) };
  gunichar before = 0; /* the last character that is no space; 0 at a line's start */
  guint at = 0;

  for (glong i = 0; i < n; i++)
    {
      gunichar c = points[i];
      guint length = (guint) g_unichar_to_utf8 (c, NULL);

      if (is_space (c))
        {
          gboolean thin = !verbatim && c == ' ' && i > 0 && i + 1 < n &&
                          parts_scripts (points[i - 1], points[i + 1]);

          put (&output, thin ? THIN_SPACE : c, at, length);
          at += length;
          continue;
        }
      if (before != 0)
        {
          if (!verbatim && !is_space (points[i - 1]) &&
              ((hetu_break_is_han (before) && is_western (c)) ||
               (is_western (before) && hetu_break_is_han (c))))
            put (&output, THIN_SPACE, at, 0);
          if (is_glued (points, n, i, before))
            put (&output, WORD_JOINER, at, 0);
        }
      put (&output, c, at, length);
      at += length;
      before = c == '\n' ? 0 : c;
    }
  g_array_append_val (output.source, at);
  out->western = hetu_break_is_western (text);
  out->length = output.text->len;
  out->text = g_string_free (output.text, FALSE);
  out->source = (guint *) (void *) g_array_free (output.source, FALSE);
}

void
hetu_prepared_clear (HetuPrepared *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->source, g_free);
  self->length = 0;
}

typedef enum
{
  MARK_NONE,
  MARK_OPENING,
  MARK_CLOSING,
} MarkClass;

static MarkClass
classify (gunichar c)
{
  if (hetu_break_is_in (c, opening))
    return MARK_OPENING;
  return hetu_break_is_in (c, closing) ? MARK_CLOSING : MARK_NONE;
}

/* 》（ and （《 give up the blank half before the second mark, 。” that behind the first. */
void
hetu_break_list_halts (const char *text, gsize length, GArray *out)
{
  MarkClass previous = MARK_NONE;
  guint previous_at = 0;
  gboolean start = TRUE; /* nothing of the line has been seen */

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint at = (guint) (p - text);
      MarkClass mark;

      if (c == WORD_JOINER)
        continue;
      mark = classify (c);
      if (mark == MARK_OPENING && (start || previous != MARK_NONE))
        g_array_append_val (out, at);
      if (mark == MARK_CLOSING && previous == MARK_CLOSING)
        g_array_append_val (out, previous_at);
      if (c == '\n' && previous == MARK_CLOSING)
        g_array_append_val (out, previous_at);
      start = c == '\n';
      previous = mark;
      previous_at = at;
    }
  if (previous == MARK_CLOSING)
    g_array_append_val (out, previous_at);
}
