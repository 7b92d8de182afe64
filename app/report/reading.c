/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as it is read. Joins what pages broke: a line that ends inside a sentence goes on in the next line, also over an empty one,
 * unless one of them is a heading. Nothing of the stored text changes; only the reading leaves the line breaks out. */
#include "report/reading.h"

#include "report/fold.h"
#include "report/text-mark.h"

#include <string.h>
#include <wchar.h>

#define QUOTED_LONGEST 14  /* characters of a heading that ends with what it quotes */
#define HEADING_LONGEST 40 /* characters; what is longer is a sentence whose end is missing */

typedef struct
{
  guint start; /* code points of the text */
  guint end;
  HetuTextRole role;
} Line;

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == 0x3000 || c == 0xA0 || c == 0xFEFF;
}

static gboolean
ends_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || c == ')' || c == 0x3002 ||
         c == 0x201D;
}

/* Where sections begin: “一、”, “(一)”, “#”, “第一部分”, “第一章” */
static gboolean
begins_section (const gunichar *chars, Line line)
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

/* A short line that no sentence ends: a title, a heading, a name. */
static gboolean
is_heading (const gunichar *chars, Line line)
{
  gunichar last = line.end > line.start ? chars[line.end - 1] : 0;

  if (line.end - line.start > HEADING_LONGEST)
    return FALSE;
  for (guint i = line.start; i < line.end; i++)
    if (chars[i] == 0x3002)
      return FALSE;
  return begins_section (chars, line) || !ends_sentence (last) ||
         (last == 0x201D && line.end - line.start <= QUOTED_LONGEST);
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x3001 || c == ';';
}

/* Whether @next goes on with the sentence of @line: the file says so, or neither is a heading by its form, the first is long or stops at a comma, and ends
 * no sentence. */
static gboolean
goes_on (const gunichar *chars, Line line, Line next)
{
  gunichar last = chars[line.end - 1];

  if (next.role == HETU_TEXT_CONTINUED)
    return TRUE;
  if (line.role != HETU_TEXT_PARAGRAPH || next.role != HETU_TEXT_PARAGRAPH)
    return FALSE;
  if (begins_section (chars, next) ||
      (line.end - line.start <= HEADING_LONGEST && begins_section (chars, line)))
    return FALSE;
  if (is_comma (last) && last != ';')
    return TRUE;
  return !ends_sentence (last) && line.end - line.start > HEADING_LONGEST;
}

/* What is known of a line; @at is the first mark that does not end before it. */
static HetuTextRole
find_role (const GArray *marks, guint *at, Line line)
{
  while (marks != NULL && *at < marks->len &&
         g_array_index (marks, HetuTextMark, *at).end <= line.start)
    (*at)++;
  if (marks == NULL || *at >= marks->len ||
      g_array_index (marks, HetuTextMark, *at).start > line.start)
    return HETU_TEXT_PARAGRAPH;
  return g_array_index (marks, HetuTextMark, *at).role;
}

static GArray *
split_lines (const gunichar *chars, guint n, const GArray *marks)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Line line = { 0 };
  guint at = 0;

  for (guint i = 0; i <= n; i++)
    if (i == n || chars[i] == '\n' || chars[i] == 0x2028 || chars[i] == '\f')
      {
        line.end = i;
        while (line.start < line.end && is_blank (chars[line.start]))
          line.start++;
        while (line.end > line.start && is_blank (chars[line.end - 1]))
          line.end--;
        line.role = find_role (marks, &at, line);
        if (line.end > line.start && line.role != HETU_TEXT_LEFT_OUT)
          g_array_append_val (lines, line);
        line.start = i + 1;
      }
  return lines;
}

/* Whether space before @next divides words of letters or digits: beside a 汉字 it is looks. */
static gboolean
is_word (const HetuReading *self, gunichar next)
{
  gunichar last = self->n_chars > 0 ? self->chars[self->n_chars - 1] : 0;

  return last < 128 && next < 128 && g_ascii_isalnum ((char) last) && g_ascii_isalnum ((char) next);
}

static void
take_line (HetuReading *self, const gunichar *folded, Line line)
{
  for (guint i = line.start; i < line.end; i++)
    {
      if (is_blank (folded[i]) && !(is_word (self, folded[i + 1]) && i + 1 < line.end))
        continue;
      self->chars[self->n_chars] = folded[i];
      self->at[self->n_chars++] = i;
    }
}

static void
lay_out (HetuReading *self, const gunichar *folded, const GArray *marks)
{
  g_autoptr (GArray) lines = split_lines (folded, self->n_points, marks);

  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (HetuParagraph));
  for (guint i = 0; i < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);
      HetuTextRole role = line.role;
      HetuParagraph paragraph = { self->n_chars, 0, FALSE };

      paragraph.heading =
          role == HETU_TEXT_HEADING || (role != HETU_TEXT_ROW && is_heading (folded, line));
      if (role == HETU_TEXT_CONTINUED)
        role = line.role = HETU_TEXT_PARAGRAPH;

      take_line (self, folded, line);
      while (i + 1 < lines->len && goes_on (folded, line, g_array_index (lines, Line, i + 1)))
        {
          line = g_array_index (lines, Line, ++i);
          line.role = role;
          take_line (self, folded, line);
          paragraph.heading = role == HETU_TEXT_HEADING;
        }
      paragraph.end = self->n_chars;
      g_array_append_val (self->paragraphs, paragraph);
    }
}

HetuReading *
hetu_reading_new (const char *text)
{
  return hetu_reading_new_marked (text, NULL);
}

HetuReading *
hetu_reading_new_marked (const char *text, const GArray *marks)
{
  HetuReading *self = g_new0 (HetuReading, 1);
  g_autofree gunichar *folded = NULL;
  guint32 i = 0;

  self->text = text;
  self->n_points = (guint) g_utf8_strlen (text, -1);
  folded = g_new (gunichar, self->n_points + 1);
  self->bytes = g_new (guint32, self->n_points + 1);
  self->chars = g_new (gunichar, self->n_points + 1);
  self->at = g_new (guint32, self->n_points + 1);
  self->converted = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), i++)
    {
      self->bytes[i] = (guint32) (p - text);
      folded[i] = hetu_fold (g_utf8_get_char (p));
      if (folded[i] >= 0x3400 && folded[i] != g_utf8_get_char (p))
        g_array_append_val (self->converted, i);
    }
  self->bytes[i] = (guint32) strlen (text);
  folded[i] = 0;
  lay_out (self, folded, marks);
  self->chars[self->n_chars] = 0;
  return self;
}

void
hetu_reading_free (HetuReading *self)
{
  g_free (self->chars);
  g_free (self->at);
  g_free (self->bytes);
  g_array_unref (self->converted);
  g_array_unref (self->paragraphs);
  g_free (self);
}

char *
hetu_reading_dup (const HetuReading *self, guint start, guint end)
{
  GString *out = g_string_sized_new (3 * (end - start) + 1);

  for (guint i = start; i < end; i++)
    g_string_append_unichar (out, self->chars[i]);
  return g_string_free (out, FALSE);
}

char *
hetu_reading_dup_source (const HetuReading *self, guint start, guint end)
{
  if (end <= start)
    return g_strdup ("");
  return g_strndup (self->text + self->bytes[self->at[start]],
                    self->bytes[self->at[end - 1] + 1] - self->bytes[self->at[start]]);
}

/* Where in self->converted the first offset of @offset or more stands. */
static guint
find_converted (const HetuReading *self, guint32 offset)
{
  guint low = 0, high = self->converted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->converted, guint32, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

char *
hetu_reading_unfold (const HetuReading *self, guint start, guint end, const char *folded)
{
  guint first = end > start ? find_converted (self, self->at[start]) : 0;
  guint past = end > start ? find_converted (self, self->at[end - 1] + 1) : 0;
  GString *out = NULL;

  if (first == past)
    return g_strdup (folded);
  out = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      for (guint i = first; i < past && c >= 0x3400; i++)
        {
          guint32 offset = g_array_index (self->converted, guint32, i);
          gunichar written = g_utf8_get_char (self->text + self->bytes[offset]);

          if (hetu_fold (written) == c)
            {
              c = written;
              break;
            }
        }
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

guint
hetu_reading_ends (const HetuReading *self, guint start, guint position, const char *word)
{
  gsize length = strlen (word);
  guint n = 0;

  /* The last six bits of a character are those of the last byte of its UTF-8: seldom alike. */
  if (length == 0 || position <= start ||
      (((guchar) word[length - 1] ^ self->chars[position - 1]) & 0x3F) != 0)
    return 0;
  for (gsize i = 0; i < length; i++)
    n += ((guchar) word[i] & 0xC0) != 0x80;
  return position >= start + n ? hetu_reading_has (self, position - n, position, word) : 0;
}

gboolean
hetu_reading_ends_any (const HetuReading *self,
                       guint start,
                       guint position,
                       const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (hetu_reading_ends (self, start, position, words[i]) > 0)
      return TRUE;
  return FALSE;
}

guint
hetu_reading_find (const HetuReading *self, guint start, guint end, const char *word)
{
  const char *rest = word;
  gunichar first = hetu_reading_decode (&rest);

  G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (gunichar));
  while (start < end)
    {
      const wchar_t *found =
          wmemchr ((const wchar_t *) self->chars + start, (wchar_t) first, end - start);

      if (found == NULL)
        return end;
      start = (guint) (found - (const wchar_t *) self->chars);
      if (hetu_reading_has (self, start, end, word) > 0)
        return start;
      start++;
    }
  return end;
}

gboolean
hetu_reading_finds_any (const HetuReading *self, guint start, guint end, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (hetu_reading_find (self, start, end, words[i]) < end)
      return TRUE;
  return FALSE;
}

guint
hetu_reading_find_last (const HetuReading *self, guint start, guint end, const char *word)
{
  const char *rest = word;
  gunichar first = hetu_reading_decode (&rest);

  for (guint i = end; i > start; i--)
    if (self->chars[i - 1] == first && hetu_reading_has (self, i - 1, end, word) > 0)
      return i - 1;
  return end;
}
