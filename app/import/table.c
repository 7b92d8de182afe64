/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows by column name, and refusals that name file, line and column. Knows no indicator. */
#include "import/table.h"

#include "error.h"
#include "model/source.h"

#include <glib/gi18n-lib.h>

struct _HetuImportTable
{
  /* owned */
  char *name;
  HetuCsvReader *reader;

  /* borrowed */
  const HetuColumn *columns;
  const char *const *fields;

  gsize n_columns;
  HetuTableNames names;
  int places[HETU_IMPORT_TABLE_MAX_COLUMNS]; /* where a column stands in the file; −1: nowhere */
};

static int
find_column (const HetuColumn *columns, gsize n_columns, const char *name)
{
  for (gsize i = 0; i < n_columns; i++)
    if (g_str_equal (columns[i].name, name))
      return (int) i;
  return -1;
}

static void
refuse_column (HetuImportTable *self, const char *name, GError **error)
{
  const char *known[HETU_IMPORT_TABLE_MAX_COLUMNS + 1] = { NULL };
  const char *nearest;

  for (gsize i = 0; i < self->n_columns; i++)
    known[i] = self->columns[i].name;
  nearest = hetu_nearest (name, known);
  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s, line %u: unknown column “%s”; the nearest is “%s”"),
                 self->name,
                 hetu_import_table_get_line (self),
                 name,
                 nearest);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s, line %u: unknown column “%s”"),
                 self->name,
                 hetu_import_table_get_line (self),
                 name);
}

static gboolean
match_header (HetuImportTable *self, GError **error)
{
  const char *const *header = hetu_csv_reader_get_header (self->reader);

  for (gsize i = 0; i < self->n_columns; i++)
    self->places[i] = -1;
  for (int i = 0; header[i] != NULL; i++)
    {
      int column = find_column (self->columns, self->n_columns, header[i]);

      if (column < 0)
        {
          refuse_column (self, header[i], error);
          return FALSE;
        }
      if (self->places[column] >= 0)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("%s, line %u: column “%s” is there twice"),
                       self->name,
                       hetu_import_table_get_line (self),
                       header[i]);
          return FALSE;
        }
      self->places[column] = i;
    }
  for (gsize i = 0; i < self->n_columns; i++)
    if (self->columns[i].need != HETU_COLUMN_OPTIONAL && self->places[i] < 0)
      {
        g_set_error (error,
                     HETU_ERROR,
                     HETU_ERROR_INPUT,
                     _ ("%s, line %u: column “%s” is lacking"),
                     self->name,
                     hetu_import_table_get_line (self),
                     self->columns[i].name);
        return FALSE;
      }
  return TRUE;
}

HetuImportTable *
hetu_import_table_new (const char *name,
                       HetuCsvReader *reader,
                       const HetuColumn *columns,
                       gsize n_columns,
                       const HetuTableNames *names,
                       GError **error)
{
  g_autoptr (HetuImportTable) self = g_new0 (HetuImportTable, 1);

  g_assert (n_columns <= HETU_IMPORT_TABLE_MAX_COLUMNS);
  self->name = g_strdup (name);
  self->reader = reader;
  self->columns = columns;
  self->n_columns = n_columns;
  if (names != NULL)
    self->names = *names;
  return match_header (self, error) ? g_steal_pointer (&self) : NULL;
}

void
hetu_import_table_free (HetuImportTable *self)
{
  hetu_csv_reader_free (self->reader);
  g_free (self->name);
  g_free (self);
}

gboolean
hetu_import_table_next (HetuImportTable *self, GError **error)
{
  gboolean spaced;

  if (!hetu_csv_reader_next (self->reader, &self->fields, error))
    return FALSE;
  spaced = hetu_csv_reader_is_spaced (self->reader);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->places[i] < 0)
        continue;
      if (spaced)
        g_strstrip ((char *) self->fields[self->places[i]]);
      if (self->columns[i].need == HETU_COLUMN_FILLED && *self->fields[self->places[i]] == '\0')
        {
          g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("the field is empty"));
          hetu_import_table_prefix (self, i, error);
          return FALSE;
        }
    }
  return TRUE;
}

guint
hetu_import_table_get_line (HetuImportTable *self)
{
  return hetu_csv_reader_get_line (self->reader);
}

const char *
hetu_import_table_get (HetuImportTable *self, guint column)
{
  return self->places[column] >= 0 ? self->fields[self->places[column]] : "";
}

const char *
hetu_import_table_get_or_null (HetuImportTable *self, guint column)
{
  const char *field = hetu_import_table_get (self, column);

  return *field != '\0' ? field : NULL;
}

char *
hetu_import_table_name_line (HetuImportTable *self, guint line)
{
  return self->names.name != NULL ? self->names.name (line, NULL, self->names.data)
                                  : g_strdup_printf (_ ("line %u"), line);
}

char *
hetu_import_table_name_field (HetuImportTable *self, guint line, guint column)
{
  const char *name = self->columns[column].name;

  return self->names.name != NULL ? self->names.name (line, name, self->names.data)
                                  : g_strdup_printf (_ ("line %u, column %s"), line, name);
}

void
hetu_import_table_prefix (HetuImportTable *self, guint column, GError **error)
{
  g_autofree char *place = NULL;

  if (error == NULL)
    return;
  /* An unknown word is a wrong file here, not a wrong call. */
  if (g_error_matches (*error, HETU_ERROR, HETU_ERROR_USAGE))
    (*error)->code = HETU_ERROR_INPUT;
  place = hetu_import_table_name_field (self, hetu_import_table_get_line (self), column);
  g_prefix_error (error, _ ("%s, %s: "), self->name, place);
}

void
hetu_import_table_refuse_word (HetuImportTable *self,
                               guint column,
                               const char *const *known,
                               GError **error)
{
  const char *word = hetu_import_table_get (self, column);
  const char *nearest = hetu_nearest (word, known);
  g_autofree char *all = g_strjoinv (", ", (char **) known);

  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("unknown word “%s”; the nearest is “%s”"),
                 word,
                 nearest);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("unknown word “%s”; known are %s"),
                 word,
                 all);
  hetu_import_table_prefix (self, column, error);
}

gboolean
hetu_import_table_get_int (HetuImportTable *self,
                           guint column,
                           int low,
                           int high,
                           int *out,
                           GError **error)
{
  const char *field = hetu_import_table_get (self, column);
  gint64 value = 0;

  if (*field == '\0')
    return TRUE;
  if (!g_ascii_string_to_signed (field, 10, low, high, &value, NULL))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("not a whole number from %d to %d: “%s”"),
                   low,
                   high,
                   field);
      hetu_import_table_prefix (self, column, error);
      return FALSE;
    }
  *out = (int) value;
  return TRUE;
}

gboolean
hetu_import_table_get_flag (HetuImportTable *self, guint column, gboolean *out, GError **error)
{
  int value = *out;

  if (!hetu_import_table_get_int (self, column, 0, 1, &value, error))
    return FALSE;
  *out = value != 0;
  return TRUE;
}

gboolean
hetu_import_table_get_date (HetuImportTable *self, guint column, gint32 *out, GError **error)
{
  const char *field = hetu_import_table_get (self, column);

  if (*field == '\0' || hetu_date_parse (field, out))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("not a date: “%s”; expected 2023-01-04, 2023-01 or 2023"),
               field);
  hetu_import_table_prefix (self, column, error);
  return FALSE;
}
