/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text files as grids. Other than the reader of tidy tables (csv.c) it guesses the separator, takes lines of any length and keeps
 * empty ones, so that a cell's name is the one a spreadsheet shows: tables that people have begin with a title and end with notes.
 * Quotes are read as RFC 4180 has them; a quote in the midst of a field is a character. */
#include "import/grid-private.h"

#include "error.h"
#include "file/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINES_LOOKED_AT 200
#define BYTES_BETWEEN_LOOKS (1 << 20)

typedef struct
{
  HetuGridBuilder *builder; /* borrowed */
  const char *start;
  const char *end;
  char separator;
  GString *field; /* owned: the field being read, unquoted */
} Reader;

/* How many separators the line has outside of quotes, and where it ends. */
static guint
count_in_line (const char *from, const char *end, char separator, const char **stop)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (; from < end; from++)
    if (*from == '"')
      quoted = !quoted;
    else if (!quoted && *from == '\n')
      break;
    else if (!quoted && *from == separator)
      n++;
  *stop = from;
  return n;
}

/* The separator that the most lines have equally often; of two the one that cuts them finer. */
static char
guess_separator (const char *text, const char *end)
{
  static const char candidates[] = "\t,;|";
  char best = ',';
  guint best_score = 0;

  for (const char *candidate = candidates; *candidate != '\0'; candidate++)
    {
      guint lines_with[64] = { 0 };
      guint score = 0;
      const char *at = text;

      for (guint line = 0; line < LINES_LOOKED_AT && at < end; line++)
        {
          const char *stop = at;
          guint n = count_in_line (at, end, *candidate, &stop);

          if (n > 0)
            lines_with[MIN (n, G_N_ELEMENTS (lines_with) - 1)]++;
          at = stop + 1;
        }
      for (guint n = 1; n < G_N_ELEMENTS (lines_with); n++)
        if (lines_with[n] > 0)
          score = MAX (score, lines_with[n] * 64 + n);
      if (score > best_score)
        {
          best_score = score;
          best = *candidate;
        }
    }
  return best;
}

static guint
count_lines (const char *from, const char *to)
{
  guint n = 1;

  for (; from < to; from++)
    n += *from == '\n';
  return n;
}

/* Reads one field from @at on into reader->field.
 * Returns: (nullable): where it ends; %NULL with @error set: an open quote */
static const char *
read_field (Reader *self, const char *at, GError **error)
{
  const char *from = at;

  g_string_truncate (self->field, 0);
  if (from < self->end && *from == '"')
    {
      for (from++;; from++)
        {
          const char *quote = memchr (from, '"', (gsize) (self->end - from));

          if (quote == NULL)
            {
              hetu_grid_refuse (self->builder,
                                error,
                                _ ("line %u: a quoted field does not end"),
                                count_lines (self->start, at));
              return NULL;
            }
          g_string_append_len (self->field, from, quote - from);
          from = quote + 1;
          if (from >= self->end || *from != '"')
            break;
          g_string_append_c (self->field, '"');
        }
    }
  at = from;
  while (from < self->end && *from != self->separator && *from != '\n' && *from != '\r')
    from++;
  g_string_append_len (self->field, at, from - at);
  return from;
}

/* Space behind a field is nothing that a cell shows; what stands before it may be an indent. */
static gboolean
put_field (Reader *self, guint row, guint column, GError **error)
{
  char *text = self->field->str;
  gsize length = self->field->len;

  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
    text[--length] = '\0';
  return hetu_grid_builder_put_text (self->builder, row, column, text, error);
}

static gboolean
read_rows (Reader *self, GError **error)
{
  const char *at = self->start;
  const char *looked_at = at;
  guint row = 0;
  guint column = 0;

  while (at < self->end)
    {
      at = read_field (self, at, error);
      if (at == NULL || !put_field (self, row, column, error))
        return FALSE;
      if (at < self->end && *at == self->separator)
        {
          column++;
          at++;
          continue;
        }
      if (at < self->end && *at == '\r')
        at++;
      if (at < self->end && *at == '\n')
        at++;
      column = 0;
      row++;
      if (at - looked_at < BYTES_BETWEEN_LOOKS)
        continue;
      looked_at = at;
      if (!hetu_grid_builder_go_on (self->builder,
                                    (double) (at - self->start) /
                                        (double) (self->end - self->start),
                                    error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hetu_grid_read_text (HetuGridBuilder *self, GBytes *bytes, GError **error)
{
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *encoding = NULL;
  gsize fault = 0;
  gsize length = 0;
  g_autoptr (GBytes) text = hetu_encoding_to_utf8 (bytes, &encoding, &fault);
  Reader reader = { .builder = self };
  gboolean read;

  if (text == NULL)
    return hetu_grid_refuse (
        self,
        error,
        _ ("line %u: this is neither UTF-8 nor GB18030 text; save the table as “CSV UTF-8”"),
        count_lines (data, data + fault));
  g_free (self->workbook->encoding);
  self->workbook->encoding = g_strdup (encoding);
  reader.start = g_bytes_get_data (text, &length);
  reader.end = reader.start + length;
  reader.separator = guess_separator (reader.start, reader.end);
  reader.field = g_string_new (NULL);
  self->workbook->separator = reader.separator;
  read = hetu_grid_builder_begin_sheet (self, "", FALSE, error) && read_rows (&reader, error);
  g_string_free (reader.field, TRUE);
  return read;
}
