/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma- and tab-separated values: RFC 4180, with line feed alone as a line's end too, and nothing else: no
 * guessed separators, no comments, no ragged rows. Empty lines are passed over. Fields are cut out of one
 * copy of the file in place; no field is allocated. */
#include "import/csv.h"

#include "error.h"
#include "import/encoding.h"

#include <glib/gi18n-lib.h>

struct _HetuCsvReader
{
  /* owned */
  char *name;
  char *data; /* the whole file, cut into fields as far as it was read */
  GPtrArray *header;
  GPtrArray *fields;

  char *next; /* start of the next row */
  char *end;
  guint line;      /* of the current row's start */
  guint next_line; /* of next */
  char separator;
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

/* Cuts one field out, from @start on.
 * Returns: (nullable): where it ends, on the separator, line end or end of the data; %NULL: an open quote */
static char *
cut_field (HetuCsvReader *self, char *start, char **field)
{
  char *from = start;
  char *to;

  *field = start;
  if (*start != '"')
    {
      while (from < self->end && *from != self->separator && *from != '\n' && *from != '\r')
        from++;
      return from;
    }
  *field = to = ++from;
  for (; from < self->end; from++)
    {
      if (*from == '"')
        {
          if (from[1] != '"')
            break;
          from++;
        }
      self->next_line += *from == '\n';
      *to++ = *from;
    }
  if (from == self->end)
    return NULL;
  from++;
  /* What stands between a closing quote and the separator belongs to the field. */
  while (from < self->end && *from != self->separator && *from != '\n' && *from != '\r')
    *to++ = *from++;
  if (to < from)
    *to = '\0';
  return from;
}

static gboolean
read_row (HetuCsvReader *self, GPtrArray *fields, GError **error)
{
  char *at;

  g_ptr_array_set_size (fields, 0);
  skip_empty_lines (self);
  if (self->next >= self->end)
    return FALSE;
  self->line = self->next_line;
  for (at = self->next;; at++)
    {
      char *field = NULL;
      char *stop = cut_field (self, at, &field);
      char delimiter;

      if (stop == NULL)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("%s, line %u: a quoted field does not end"),
                       self->name,
                       self->line);
          return FALSE;
        }
      delimiter = stop < self->end ? *stop : '\n';
      *stop = '\0';
      g_ptr_array_add (fields, field);
      at = stop;
      if (delimiter != self->separator)
        {
          if (delimiter == '\r' && at + 1 < self->end && at[1] == '\n')
            at++;
          break;
        }
    }
  self->next = MIN (at + 1, self->end);
  self->next_line++;
  g_ptr_array_add (fields, NULL);
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
  self->data = g_malloc (length + 1);
  if (length > 0)
    memcpy (self->data, data, length);
  self->data[length] = '\0';
  self->header = g_ptr_array_new ();
  self->fields = g_ptr_array_new ();
  self->next = self->data;
  self->end = self->data + length;
  self->next_line = 1;
  skip_empty_lines (self);
  self->separator = tell_separator (self->next, self->end);
  if (!read_row (self, self->header, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: the table is empty"), name);
      return NULL;
    }
  for (guint i = 0; i + 1 < self->header->len; i++)
    g_strstrip (self->header->pdata[i]);
  return g_steal_pointer (&self);
}

void
hetu_csv_reader_free (HetuCsvReader *self)
{
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->fields);
  g_free (self->data);
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
  if (!read_row (self, self->fields, error))
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

guint
hetu_csv_reader_get_line (HetuCsvReader *self)
{
  return self->line;
}
