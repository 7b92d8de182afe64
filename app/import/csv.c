/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma- and tab-separated values: RFC 4180, with line feed alone as a line's end too, and nothing else: no
 * guessed separators, no comments, no ragged rows. Empty lines are passed over. Fields are cut out of a copy
 * of their row, which the next row overwrites; no field is allocated. */
#include "import/csv.h"

#include "error.h"
#include "file/encoding.h"

#include <glib/gi18n-lib.h>

struct _HetuCsvReader
{
  /* owned */
  char *name;
  GBytes *text;
  GPtrArray *header; /* owned fields */
  GPtrArray *fields; /* in row */
  char *row;         /* the fields of the current row, one behind the other */

  gsize room; /* of row */
  gsize used; /* of row */

  const char *next; /* start of the next row */
  const char *end;
  guint line;      /* of the current row's start */
  guint next_line; /* of next */
  char separator;
  gboolean spaced;       /* a field of the current row begins or ends with space */
  gboolean is_stop[256]; /* bytes that end a field without quotes */
};

static guint
count_lines (const char *from, const char *to)
{
  guint n = 0;

  for (const char *p = from; p < to; p++)
    n += *p == '\n';
  return n;
}

static void
skip_empty_lines (HetuCsvReader *self)
{
  while (self->next < self->end && (*self->next == '\n' || *self->next == '\r'))
    {
      self->next_line += *self->next == '\n';
      self->next++;
    }
}

/* Makes room for a field of @length bytes and its end; fields before it move along. */
static char *
make_room (HetuCsvReader *self, gsize length)
{
  if (self->used + length + 1 > self->room)
    {
      char *before = self->row;

      self->room = 2 * (self->used + length + 1);
      self->row = g_realloc (self->row, self->room);
      for (guint i = 0; i < self->fields->len; i++)
        self->fields->pdata[i] = self->row + ((char *) self->fields->pdata[i] - before);
    }
  return self->row + self->used;
}

static void
end_field (HetuCsvReader *self, char *field, char *to)
{
  self->spaced =
      self->spaced || (to > field && (g_ascii_isspace (*field) || g_ascii_isspace (to[-1])));
  *to++ = '\0';
  self->used = (gsize) (to - self->row);
  g_ptr_array_add (self->fields, field);
}

static const char *
find_stop (HetuCsvReader *self, const char *from)
{
  while (from < self->end && !self->is_stop[(guint8) *from])
    from++;
  return from;
}

/* Returns: (nullable): behind the quote that closes the one at @from; %NULL: none does */
static const char *
find_closed (HetuCsvReader *self, const char *from)
{
  for (from++; from < self->end; from++)
    {
      if (*from != '"')
        continue;
      if (from + 1 >= self->end || from[1] != '"')
        return from + 1;
      from++;
    }
  return NULL;
}

/* Cuts one field out, from @start on.
 * Returns: (nullable): where it ends, on the separator, line end or end of the data; %NULL: an open quote */
static const char *
cut_field (HetuCsvReader *self, const char *start)
{
  const char *from = start;
  const char *closed;
  const char *stop;
  char *field, *to;

  if (start >= self->end || *start != '"')
    {
      stop = find_stop (self, start);
      field = make_room (self, (gsize) (stop - start));
      memcpy (field, start, (gsize) (stop - start));
      end_field (self, field, field + (stop - start));
      return stop;
    }
  closed = find_closed (self, start);
  if (closed == NULL)
    return NULL;
  /* What stands between a closing quote and the separator belongs to the field. */
  stop = find_stop (self, closed);
  field = to = make_room (self, (gsize) (stop - start));
  for (from = start + 1; from < closed - 1; from++)
    {
      from += *from == '"';
      self->next_line += *from == '\n';
      *to++ = *from;
    }
  memcpy (to, closed, (gsize) (stop - closed));
  end_field (self, field, to + (stop - closed));
  return stop;
}

static gboolean
read_row (HetuCsvReader *self, GError **error)
{
  const char *at;

  g_ptr_array_set_size (self->fields, 0);
  self->used = 0;
  self->spaced = FALSE;
  skip_empty_lines (self);
  if (self->next >= self->end)
    return FALSE;
  self->line = self->next_line;
  for (at = self->next;; at++)
    {
      at = cut_field (self, at);
      if (at == NULL)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("%s, line %u: a quoted field does not end"),
                       self->name,
                       self->line);
          return FALSE;
        }
      if (at >= self->end || *at != self->separator)
        break;
    }
  if (at + 1 < self->end && at[0] == '\r' && at[1] == '\n')
    at++;
  self->next = at < self->end ? at + 1 : at;
  self->next_line++;
  g_ptr_array_add (self->fields, NULL);
  return TRUE;
}

static GBytes *
decode (const char *name, GBytes *bytes, GError **error)
{
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *encoding = NULL;
  gsize fault = 0;
  GBytes *text = hetu_encoding_to_utf8 (bytes, &encoding, &fault);

  if (text == NULL)
    g_set_error (
        error,
        HETU_ERROR,
        HETU_ERROR_INPUT,
        _ ("%s, line %u: this is neither UTF-8 nor GB18030 text; save the table as “CSV UTF-8”"),
        name,
        count_lines (data, data + fault) + 1);
  return text;
}

/* Commas or tabs, whichever the header line has more of. */
static char
tell_separator (const char *from, const char *end)
{
  int balance = 0;

  for (; from < end && *from != '\n'; from++)
    balance += (*from == '\t') - (*from == ',');
  return balance > 0 ? '\t' : ',';
}

HetuCsvReader *
hetu_csv_reader_new (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (HetuCsvReader) self = NULL;
  g_autoptr (GBytes) text = NULL;
  gsize length = 0;
  const char *data;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  text = decode (name, bytes, error);
  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &length);
  self = g_new0 (HetuCsvReader, 1);
  self->name = g_strdup (name);
  self->text = g_steal_pointer (&text);
  self->header = g_ptr_array_new_with_free_func (g_free);
  self->fields = g_ptr_array_new ();
  self->next = data;
  self->end = data + length;
  self->next_line = 1;
  skip_empty_lines (self);
  self->separator = tell_separator (self->next, self->end);
  self->is_stop[(guint8) self->separator] = TRUE;
  self->is_stop['\n'] = self->is_stop['\r'] = TRUE;
  if (!read_row (self, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: the table is empty"), name);
      return NULL;
    }
  for (guint i = 0; i + 1 < self->fields->len; i++)
    g_ptr_array_add (self->header, g_strstrip (g_strdup (self->fields->pdata[i])));
  g_ptr_array_add (self->header, NULL);
  return g_steal_pointer (&self);
}

void
hetu_csv_reader_free (HetuCsvReader *self)
{
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->fields);
  g_bytes_unref (self->text);
  g_free (self->row);
  g_free (self->name);
  g_free (self);
}

const char *const *
hetu_csv_reader_get_header (HetuCsvReader *self)
{
  return (const char *const *) self->header->pdata;
}

int
hetu_csv_reader_find_column (HetuCsvReader *self, const char *name)
{
  for (guint i = 0; i + 1 < self->header->len; i++)
    if (g_str_equal (self->header->pdata[i], name))
      return (int) i;
  return -1;
}

gboolean
hetu_csv_reader_next (HetuCsvReader *self, const char *const **fields, GError **error)
{
  if (!read_row (self, error))
    return FALSE;
  if (self->fields->len != self->header->len)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("%s, line %u: %u fields where the header has %u"),
                   self->name,
                   self->line,
                   self->fields->len - 1,
                   self->header->len - 1);
      return FALSE;
    }
  *fields = (const char *const *) self->fields->pdata;
  return TRUE;
}

gboolean
hetu_csv_reader_is_spaced (HetuCsvReader *self)
{
  return self->spaced;
}

guint
hetu_csv_reader_get_line (HetuCsvReader *self)
{
  return self->line;
}
