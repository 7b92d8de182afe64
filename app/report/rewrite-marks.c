/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of redaction in a source in markup. Text boxes, hidden runs, scripts and tables make it a reader's whole work to say what of a
 * source shows where; so the reader says it: it reads the source with another character in the place of each mark. */
#include "report/rewrite-marks.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_READINGS 64 /* of one source */

/* Characters that show as themselves, have no blank in them, and are a mark's length in UTF-8. */
static const struct
{
  gunichar first;
  gunichar last;
} stand_ins[][2] = {
  { { 0x0100, 0x02af }, { 0x0400, 0x04ff } }, /* of two bytes */
  { { 0x1e00, 0x1eff }, { 0x1200, 0x137c } }, /* of three */
};

static gboolean
is_mark (gunichar c)
{
  return c == 0xD7 || c == 0x2715 || c == 0x2A2F || c == 0x25A1;
}

/* The character that “&times;”, “&#215;”, “&#xD7;” names, and its length; 0 for none */
static gunichar
read_reference (const char *at, gsize length, gsize *n)
{
  gunichar c = 0;
  gsize i = 2;
  gboolean hexadecimal;

  if (length >= 7 && memcmp (at, "&times;", 7) == 0)
    {
      *n = 7;
      return 0xD7;
    }
  if (length < 4 || at[1] != '#')
    return 0;
  hexadecimal = at[2] == 'x' || at[2] == 'X';
  for (i += hexadecimal; i < MIN (length, 12); i++)
    {
      int digit = hexadecimal ? g_ascii_xdigit_value (at[i]) : g_ascii_digit_value (at[i]);

      if (digit < 0)
        break;
      c = c * (hexadecimal ? 16 : 10) + (gunichar) digit;
    }
  if (i >= length || at[i] != ';')
    return 0;
  *n = i + 1;
  return c;
}

GArray *
hetu_source_marks_find (const char *source, gsize length)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (HetuSourceMark));

  for (gsize at = 0; at < length;)
    {
      gsize n = 1;
      gunichar c = (guchar) source[at];

      if (c == '&')
        c = read_reference (source + at, length - at, &n);
      else if (c >= 0xC3)
        {
          c = g_utf8_get_char_validated (source + at, (gssize) (length - at));
          n = c < 0x110000 ? (gsize) g_utf8_skip[(guchar) source[at]] : 1;
        }
      if (is_mark (c))
        {
          HetuSourceMark mark = { at, at + n, c };

          g_array_append_val (marks, mark);
        }
      at += n;
    }
  return marks;
}

/* Returns: (transfer full) (element-type gunichar): characters of the length of @like that @text does not have */
static GArray *
list_stand_ins (const char *text, gunichar like)
{
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);
  GArray *out = g_array_new (FALSE, FALSE, sizeof (gunichar));
  gsize longer = g_unichar_to_utf8 (like, NULL) > 2;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= stand_ins[0][0].first)
      g_hash_table_add (there, GUINT_TO_POINTER (g_utf8_get_char (p)));
  for (gsize i = 0; i < 2; i++)
    for (gunichar c = stand_ins[longer][i].first; c <= stand_ins[longer][i].last; c++)
      if (g_unichar_isdefined (c) && !g_hash_table_contains (there, GUINT_TO_POINTER (c)))
        g_array_append_val (out, c);
  return out;
}

/* The source with the marks @first … @last replaced. */
static GBytes *
put_stand_ins (const char *source,
               gsize length,
               const GArray *marks,
               guint first,
               guint last,
               const gunichar *characters)
{
  GString *out = g_string_sized_new (length);
  gsize at = 0;

  for (guint i = first; i < last; i++)
    {
      const HetuSourceMark *mark = &g_array_index (marks, HetuSourceMark, i);

      g_string_append_len (out, source + at, (gssize) (mark->start - at));
      g_string_append_unichar (out, characters[i - first]);
      at = mark->end;
    }
  g_string_append_len (out, source + at, (gssize) (length - at));
  return g_string_free_to_bytes (out);
}

/* Takes where the two texts differ: there stand-ins have come up. */
static gboolean
compare (const char *text,
         const char *marked,
         const gunichar *characters,
         guint n,
         guint first,
         gint32 *points)
{
  guint point = 0;

  for (; *text != '\0' && *marked != '\0';
       text = g_utf8_next_char (text), marked = g_utf8_next_char (marked), point++)
    {
      gunichar was = g_utf8_get_char (text), is = g_utf8_get_char (marked);
      guint k = 0;

      if (was == is)
        continue;
      while (k < n && characters[k] != is)
        k++;
      if (k == n || !is_mark (was))
        return FALSE;
      points[point] = (gint32) (first + k);
    }
  return *text == *marked;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("where its × stand in the file cannot be told; save it as TXT"));
  return FALSE;
}

gboolean
hetu_source_marks_locate (const char *source,
                          gsize length,
                          const GArray *marks,
                          const char *text,
                          HetuReadAgain again,
                          gpointer data,
                          gint32 **points,
                          GError **error)
{
  gsize n_points = (gsize) g_utf8_strlen (text, -1);
  g_autofree gint32 *found = g_new (gint32, n_points + 1);
  guint readings = 0;

  for (gsize i = 0; i <= n_points; i++)
    found[i] = -1;
  for (guint first = 0, last = 0; first < marks->len; first = last)
    {
      gunichar like = g_array_index (marks, HetuSourceMark, first).character;
      gsize width = (gsize) g_unichar_to_utf8 (like, NULL);
      g_autoptr (GArray) characters = list_stand_ins (text, like);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (HetuDocument) document = NULL;

      while (last < marks->len && last - first < characters->len &&
             (gsize) g_unichar_to_utf8 (g_array_index (marks, HetuSourceMark, last).character,
                                        NULL) == width)
        last++;
      if (last == first || ++readings > MOST_READINGS)
        return refuse (error);
      changed = put_stand_ins (source,
                               length,
                               marks,
                               first,
                               last,
                               (const gunichar *) (gpointer) characters->data);
      document = again (data, changed, error);
      if (document == NULL)
        return FALSE;
      if (!compare (text,
                    hetu_document_get_text (document),
                    (const gunichar *) (gpointer) characters->data,
                    last - first,
                    first,
                    found))
        return refuse (error);
    }
  *points = g_steal_pointer (&found);
  return TRUE;
}
