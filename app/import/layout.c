/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the layout of a tile-grid map. It knows nothing of districts: whether each is there is for the catalogue's tests. */
#include "import/layout.h"

#include "error.h"
#include "import/csv.h"

#include <glib/gi18n-lib.h>

#define MOST_TILES_ACROSS 64

static const char *const names[] = { "region", "column", "row" };

static gboolean
read_number (const char *text, gint64 most, int *out)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 0, (guint64) most, &value, NULL))
    return FALSE;
  *out = (int) value;
  return TRUE;
}

static gboolean
is_taken (const GArray *tiles, const HetuTile *tile)
{
  for (guint i = 0; i < tiles->len; i++)
    {
      const HetuTile *other = &g_array_index (tiles, HetuTile, i);

      if (other->region == tile->region ||
          (other->column == tile->column && other->row == tile->row))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_tiles (HetuCsvReader *reader, const char *file, GArray *tiles, GError **error)
{
  const char *const *fields;
  g_autoptr (GError) read_error = NULL;
  int columns[G_N_ELEMENTS (names)];

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      columns[i] = hetu_csv_reader_find_column (reader, names[i]);
      if (columns[i] >= 0)
        continue;
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("%s: there is no column “%s”"),
                   file,
                   names[i]);
      return FALSE;
    }
  while (hetu_csv_reader_next (reader, &fields, &read_error))
    {
      HetuTile tile;

      if (!read_number (fields[columns[0]], G_MAXINT32, &tile.region) ||
          !read_number (fields[columns[1]], MOST_TILES_ACROSS, &tile.column) ||
          !read_number (fields[columns[2]], MOST_TILES_ACROSS, &tile.row) ||
          is_taken (tiles, &tile))
        {
          g_set_error (
              error,
              HETU_ERROR,
              HETU_ERROR_INPUT,
              _ ("%s, line %u: not a tile of its own: code, column and row as whole numbers"),
              file,
              hetu_csv_reader_get_line (reader));
          return FALSE;
        }
      g_array_append_val (tiles, tile);
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

GArray *
hetu_layout_read (GFile *folder, gint32 city, GError **error)
{
  g_autofree char *name = g_strdup_printf ("layouts/%d.csv", city);
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, name);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (HetuCsvReader) reader = NULL;
  g_autoptr (GArray) tiles = g_array_new (FALSE, FALSE, sizeof (HetuTile));

  if (bytes == NULL)
    return NULL;
  reader = hetu_csv_reader_new (name, bytes, error);
  if (reader == NULL || !read_tiles (reader, name, tiles, error))
    return NULL;
  return g_steal_pointer (&tiles);
}
