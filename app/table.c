/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of text for scripts: TSV, CSV and JSON from one table. It knows nothing of figures. */
#include "table.h"

#include "export/csv.h"

#include <json-glib/json-glib.h>
#include <string.h>

struct _HetuTable
{
  char **columns;
  guint n_columns;
  GStringChunk *strings; /* owns every cell */
  GArray *cells;         /* (element-type utf8): n_columns a row; NULL for empty */
  guint n_rows;          /* closed rows */
};

HetuTable *
hetu_table_new (const char *const *columns)
{
  HetuTable *self = g_new0 (HetuTable, 1);

  self->columns = g_strdupv ((char **) columns);
  self->n_columns = g_strv_length (self->columns);
  self->strings = g_string_chunk_new (4096);
  self->cells = g_array_new (FALSE, TRUE, sizeof (char *));
  g_array_set_size (self->cells, self->n_columns);
  return self;
}

void
hetu_table_free (HetuTable *self)
{
  g_strfreev (self->columns);
  g_string_chunk_free (self->strings);
  g_array_unref (self->cells);
  g_free (self);
}

static const char *
get_cell (const HetuTable *self, guint row, guint column)
{
  const char *cell = g_array_index (self->cells, char *, row * self->n_columns + column);

  return cell != NULL ? cell : "";
}

const char *
hetu_table_get (const HetuTable *self, guint row, const char *column)
{
  g_return_val_if_fail (row < self->n_rows, "");

  for (guint i = 0; i < self->n_columns; i++)
    if (strcmp (self->columns[i], column) == 0)
      return get_cell (self, row, i);
  g_return_val_if_reached ("");
}

void
hetu_table_set (HetuTable *self, const char *column, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  for (guint i = 0; i < self->n_columns; i++)
    if (strcmp (self->columns[i], column) == 0)
      {
        g_array_index (self->cells, char *, self->n_rows * self->n_columns + i) =
            g_string_chunk_insert (self->strings, value);
        return;
      }
  g_return_if_reached ();
}

void
hetu_table_take (HetuTable *self, const char *column, char *value)
{
  hetu_table_set (self, column, value);
  g_free (value);
}

void
hetu_table_end_row (HetuTable *self)
{
  self->n_rows++;
  g_array_set_size (self->cells, (self->n_rows + 1) * self->n_columns);
}

guint
hetu_table_get_n_rows (const HetuTable *self)
{
  return self->n_rows;
}

static void
append_tsv (GString *text, const char *cell)
{
  for (const char *c = cell; *c != '\0'; c++)
    g_string_append_c (text, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
}

static char *
to_json (const HetuTable *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->n_rows; i++)
    {
      json_builder_begin_object (builder);
      for (guint j = 0; j < self->n_columns; j++)
        {
          json_builder_set_member_name (builder, self->columns[j]);
          json_builder_add_string_value (builder, get_cell (self, i, j));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

char *
hetu_table_to_text (const HetuTable *self, HetuTableFormat format)
{
  void (*append) (GString *, const char *) =
      format == HETU_TABLE_CSV ? hetu_csv_append_field : append_tsv;
  GString *text;

  if (format == HETU_TABLE_JSON)
    return to_json (self);
  text = g_string_new (NULL);
  for (guint j = 0; j < self->n_columns; j++)
    {
      if (j > 0)
        g_string_append_c (text, format == HETU_TABLE_CSV ? ',' : '\t');
      append (text, self->columns[j]);
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->n_rows; i++)
    {
      for (guint j = 0; j < self->n_columns; j++)
        {
          if (j > 0)
            g_string_append_c (text, format == HETU_TABLE_CSV ? ',' : '\t');
          append (text, get_cell (self, i, j));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

gboolean
hetu_table_format_parse (const char *text, HetuTableFormat *out)
{
  static const char *const names[] = { "tsv", "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (text, names[i]) == 0)
      {
        *out = (HetuTableFormat) i;
        return TRUE;
      }
  return FALSE;
}
