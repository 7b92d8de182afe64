/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks in the making. Every reader writes through this file, so that the limits, the cancellation and the words of a
 * refusal are one for all formats. */
#include "import/grid-private.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ROWS 1048576
#define MAX_COLUMNS 16384
#define MAX_RANGES 100000 /* merged or hidden, of a sheet */
#define TEXT_BLOCK 65536
#define N_RECENT 65536

static void
row_clear (gpointer item)
{
  HetuGridRow *row = item;

  g_free (row->cells);
  g_clear_pointer (&row->merged, g_array_unref);
}

static void
sheet_free (gpointer item)
{
  HetuGrid *sheet = item;

  g_array_unref (sheet->rows);
  g_array_unref (sheet->merged);
  g_array_unref (sheet->hidden_columns);
  g_free (sheet->name);
  g_free (sheet);
}

void
hetu_grid_builder_init (HetuGridBuilder *self,
                        const char *name,
                        HetuBookFormat format,
                        const HetuGridLimits *limits)
{
  static const HetuGridLimits usual = HETU_GRID_LIMITS_INIT;

  memset (self, 0, sizeof *self);
  self->limits = limits != NULL ? *limits : usual;
  self->workbook = g_new0 (HetuBook, 1);
  g_atomic_ref_count_init (&self->workbook->references);
  self->workbook->name = g_strdup (name);
  self->workbook->encoding = g_strdup ("UTF-8");
  self->workbook->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->workbook->texts = g_string_chunk_new (TEXT_BLOCK);
  self->workbook->format = format;
  self->recent = g_new0 (const char *, N_RECENT);
}

void
hetu_grid_builder_clear (HetuGridBuilder *self)
{
  g_clear_pointer (&self->workbook, hetu_book_unref);
  g_clear_pointer (&self->recent, g_free);
}

/* Empties what lies under the first cell of merged ranges: nobody sees it. */
static gboolean
clear_covered (HetuGridBuilder *self, HetuGrid *sheet, GError **error)
{
  gsize n_looked_at = 0;

  for (guint i = 0; i < sheet->merged->len; i++)
    {
      const HetuCellRange *range = &g_array_index (sheet->merged, HetuCellRange, i);

      for (guint row = range->first_row; row <= range->last_row && row < sheet->rows->len; row++)
        {
          HetuGridRow *cells = &g_array_index (sheet->rows, HetuGridRow, row);

          for (guint column = range->first_column;
               column <= range->last_column && column < cells->n_cells;
               column++)
            if (row > range->first_row || column > range->first_column)
              cells->cells[column].kind = HETU_CELL_EMPTY;
          n_looked_at += range->last_column - range->first_column + 1;
        }
      if (n_looked_at > self->limits.cells * 4)
        {
          self->sheet = sheet;
          return hetu_grid_refuse (self, error, _ ("merged cells that lie upon each other"));
        }
    }
  return TRUE;
}

/* Lists the merged ranges by row: labels are asked for one by one. */
static void
index_merged (HetuGrid *sheet)
{
  for (guint i = 0; i < sheet->merged->len; i++)
    {
      const HetuCellRange *range = &g_array_index (sheet->merged, HetuCellRange, i);

      for (guint row = range->first_row; row <= range->last_row && row < sheet->rows->len; row++)
        {
          HetuGridRow *cells = &g_array_index (sheet->rows, HetuGridRow, row);

          if (cells->merged == NULL)
            cells->merged = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (cells->merged, i);
        }
    }
}

HetuBook *
hetu_grid_builder_finish (HetuGridBuilder *self, GError **error)
{
  for (guint i = 0; i < self->workbook->sheets->len; i++)
    {
      HetuGrid *sheet = self->workbook->sheets->pdata[i];
      guint n_rows = sheet->rows->len;

      if (!clear_covered (self, sheet, error))
        return NULL;
      while (n_rows > 0 && g_array_index (sheet->rows, HetuGridRow, n_rows - 1).n_cells == 0)
        n_rows--;
      g_array_set_size (sheet->rows, n_rows);
      index_merged (sheet);
    }
  return g_steal_pointer (&self->workbook);
}

gboolean
hetu_grid_builder_begin_sheet (HetuGridBuilder *self,
                               const char *name,
                               gboolean hidden,
                               GError **error)
{
  HetuGrid *sheet;

  if (self->workbook->sheets->len >= self->limits.sheets)
    {
      /* It is of the whole file. */
      self->sheet = NULL;
      return hetu_grid_refuse (self,
                               error,
                               _ ("more than %u sheets; divide the file"),
                               (guint) self->limits.sheets);
    }
  sheet = g_new0 (HetuGrid, 1);
  sheet->name = g_strdup (name);
  sheet->hidden = hidden;
  sheet->rows = g_array_new (FALSE, TRUE, sizeof (HetuGridRow));
  g_array_set_clear_func (sheet->rows, row_clear);
  sheet->merged = g_array_new (FALSE, FALSE, sizeof (HetuCellRange));
  sheet->hidden_columns = g_array_new (FALSE, FALSE, sizeof (HetuCellRange));
  g_ptr_array_add (self->workbook->sheets, sheet);
  self->sheet = sheet;
  return TRUE;
}

const char *
hetu_grid_builder_keep (HetuGridBuilder *self, const char *text, GError **error)
{
  gsize length = strlen (text);
  const char **recent = &self->recent[g_str_hash (text) % N_RECENT];

  if (*recent != NULL && g_str_equal (*recent, text))
    return *recent;
  if (self->n_text_bytes + length > self->limits.unpacked)
    {
      hetu_grid_refuse (self,
                        error,
                        _ ("more than %u MB of text; divide the file"),
                        (guint) (self->limits.unpacked >> 20));
      return NULL;
    }
  self->n_text_bytes += length;
  *recent = g_string_chunk_insert_len (self->workbook->texts, text, (gssize) length);
  return *recent;
}

/* Makes the sheet have the row. A row costs as much as a cell: a few bytes of a file can claim a million of them.
 * Returns: whether there is room for it */
static gboolean
reach_row (HetuGridBuilder *self, guint row)
{
  GArray *rows = self->sheet->rows;

  if (row < rows->len)
    return TRUE;
  if (self->n_slots + (row + 1 - rows->len) > self->limits.cells)
    return FALSE;
  self->n_slots += row + 1 - rows->len;
  g_array_set_size (rows, row + 1);
  return TRUE;
}

static gboolean
refuse_size (HetuGridBuilder *self, GError **error)
{
  return hetu_grid_refuse (self,
                           error,
                           _ ("more than %u cells; divide the file"),
                           (guint) self->limits.cells);
}

/* Makes the row have a cell at @column. */
static gboolean
reach (HetuGridBuilder *self, guint row, guint column, GError **error)
{
  GArray *rows = self->sheet->rows;
  HetuGridRow *cells;
  guint room;

  if (row >= MAX_ROWS || column >= MAX_COLUMNS)
    return hetu_grid_refuse (self, error, _ ("a cell beyond row 1 048 576 or column XFD"));
  if (!reach_row (self, row))
    return refuse_size (self, error);
  cells = &g_array_index (rows, HetuGridRow, row);
  if (column < cells->n_room)
    return TRUE;
  room = MAX (column + 1, MIN (cells->n_room * 2, MAX_COLUMNS));
  self->n_slots += room - cells->n_room;
  if (self->n_slots > self->limits.cells)
    return refuse_size (self, error);
  cells->cells = g_renew (HetuCell, cells->cells, room);
  memset (cells->cells + cells->n_room, 0, (room - cells->n_room) * sizeof (HetuCell));
  cells->n_room = room;
  return TRUE;
}

gboolean
hetu_grid_builder_put (HetuGridBuilder *self,
                       guint row,
                       guint column,
                       const HetuCell *cell,
                       GError **error)
{
  HetuGridRow *cells;

  if (cell->kind == HETU_CELL_EMPTY)
    return TRUE;
  if (!reach (self, row, column, error))
    return FALSE;
  cells = &g_array_index (self->sheet->rows, HetuGridRow, row);
  cells->cells[column] = *cell;
  cells->n_cells = MAX (cells->n_cells, column + 1);
  self->sheet->n_columns = MAX (self->sheet->n_columns, column + 1);
  return TRUE;
}

gboolean
hetu_grid_builder_put_text (HetuGridBuilder *self,
                            guint row,
                            guint column,
                            const char *text,
                            GError **error)
{
  HetuCell cell = { .kind = HETU_CELL_TEXT, .decimals = -1 };

  if (*text == '\0')
    return TRUE;
  cell.text = hetu_grid_builder_keep (self, text, error);
  return cell.text != NULL && hetu_grid_builder_put (self, row, column, &cell, error);
}

void
hetu_grid_builder_hide_row (HetuGridBuilder *self, guint row)
{
  if (row < MAX_ROWS && reach_row (self, row))
    g_array_index (self->sheet->rows, HetuGridRow, row).hidden = TRUE;
}

void
hetu_grid_builder_hide_columns (HetuGridBuilder *self, guint first, guint last)
{
  HetuCellRange range = { .first_column = first, .last_column = last };

  if (first <= last && self->sheet->hidden_columns->len < MAX_RANGES)
    g_array_append_val (self->sheet->hidden_columns, range);
}

void
hetu_grid_builder_merge (HetuGridBuilder *self, const HetuCellRange *range)
{
  if (range->last_row < range->first_row || range->last_column < range->first_column ||
      (range->last_row == range->first_row && range->last_column == range->first_column) ||
      range->last_row >= MAX_ROWS || range->last_column >= MAX_COLUMNS ||
      self->sheet->merged->len >= MAX_RANGES)
    return;
  g_array_append_val (self->sheet->merged, *range);
}

gboolean
hetu_grid_builder_go_on (HetuGridBuilder *self, double fraction, GError **error)
{
  if (self->progress != NULL)
    self->progress (CLAMP (fraction, 0, 1), self->progress_data);
  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_CANCELLED,
               _ ("%s: cancelled; nothing of it was taken in"),
               self->workbook->name);
  return FALSE;
}

gboolean
hetu_grid_refuse (HetuGridBuilder *self, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (self->sheet != NULL && *self->sheet->name != '\0')
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("%s, sheet “%s”: %s"),
                 self->workbook->name,
                 self->sheet->name,
                 what);
  else
    g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("%s: %s"), self->workbook->name, what);
  return FALSE;
}

static void
on_refuse (gpointer data, const char *what, GError **error)
{
  hetu_grid_refuse (data, error, "%s", what);
}

static gboolean
on_go_on (gpointer data, double fraction, GError **error)
{
  return hetu_grid_builder_go_on (data, fraction, error);
}

HetuPackage *
hetu_grid_builder_open_package (HetuGridBuilder *self, GBytes *bytes, GError **error)
{
  HetuPackageHost host = { self->limits.unpacked, on_refuse, on_go_on, self };

  return hetu_package_new (&host, bytes, error);
}
