/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables side by side in a sheet. A column behind figures that tells again what rows are of, and has figures of its own behind it, begins
 * another table: when an empty column stands before it, or when it is headed as the first table's is (a long list in two halves).
 * Where neither is so, it cannot be told which rows the figures behind it are of, and it is asked. A column that repeats the labels of its
 * rows begins nothing. */
#include "import/grid-private.h"
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_empty (const HetuMapping *self, guint column)
{
  for (guint row = self->header.first_row; row <= self->body.last_row; row++)
    {
      g_autofree char *text = hetu_mapping_dup_cell (self, row, column);

      if (*text != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_same_texts (const HetuMapping *self, guint a, guint b, guint first_row, guint last_row)
{
  for (guint row = first_row; row <= last_row; row++)
    {
      g_autofree char *one = hetu_mapping_dup_cell (self, row, a);
      g_autofree char *other = hetu_mapping_dup_cell (self, row, b);

      if (!g_str_equal (one, other))
        return FALSE;
    }
  return TRUE;
}

/* Whether figures stand behind a column. */
static gboolean
heads_figures (const HetuMapping *self, guint index)
{
  for (guint i = index + 1; i < self->columns->len; i++)
    if (hetu_mapping_get_column (self, i)->role == HETU_ROLE_VALUE)
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): the column of the table that begins with @from which tells the same as @again does */
static const HetuMappingColumn *
find_same_role (const HetuMapping *self, guint from, guint index, HetuColumnRole role)
{
  for (guint i = from; i < index; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);
      HetuColumnRole told = column->again != HETU_ROLE_IGNORED ? column->again : column->role;

      if (told == role || (told == HETU_ROLE_REGION_CODE && role == HETU_ROLE_REGION) ||
          (told == HETU_ROLE_REGION && role == HETU_ROLE_REGION_CODE))
        return column;
    }
  return NULL;
}

static gboolean
has_figures_between (const HetuMapping *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (hetu_mapping_get_column (self, i)->role == HETU_ROLE_VALUE)
      return TRUE;
  return FALSE;
}

/* Where a table begins whose column at @index tells labels: numbers of rows may stand before it.
 * @gap: (out): whether an empty column stands before it */
static guint
find_begin (const HetuMapping *self, guint index, guint from, gboolean *gap)
{
  guint begin = index;

  while (begin > from + 1)
    {
      const HetuMappingColumn *left = hetu_mapping_get_column (self, begin - 1);

      *gap = is_empty (self, left->column);
      if (*gap || left->role == HETU_ROLE_VALUE || left->role == HETU_ROLE_UNIT)
        break;
      begin--;
    }
  return begin;
}

/* Tells whether another table begins at @index.
 * Returns: whether it does; @begin: (out): with which column; @unsure: (out): it may */
static gboolean
begins_table (const HetuMapping *self, guint index, guint from, guint *begin, gboolean *unsure)
{
  const HetuMappingColumn *column = hetu_mapping_get_column (self, index);
  const HetuMappingColumn *same;
  gboolean gap = FALSE;

  *unsure = FALSE;
  if (column->again == HETU_ROLE_IGNORED || !has_figures_between (self, from, index) ||
      !heads_figures (self, index))
    return FALSE;
  *begin = find_begin (self, index, from, &gap);
  same = find_same_role (self, from, index, column->again);
  if (same == NULL)
    return gap;
  if (has_same_texts (self,
                      same->column,
                      column->column,
                      self->body.first_row,
                      self->body.last_row))
    return FALSE;
  if (gap || has_same_texts (self,
                             same->column,
                             column->column,
                             self->header.last_row,
                             self->header.last_row))
    return TRUE;
  *unsure = TRUE;
  return FALSE;
}

GArray *
hetu_mapping_find_beside (HetuMapping *self)
{
  GArray *begins = g_array_new (FALSE, FALSE, sizeof (guint));
  guint from = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      guint begin = 0;
      gboolean unsure;

      if (!begins_table (self, i, from, &begin, &unsure))
        continue;
      g_array_append_val (begins, hetu_mapping_get_column (self, begin)->column);
      from = begin;
    }
  return begins;
}

void
hetu_mapping_ask_beside (HetuMapping *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HetuMappingColumn *column = hetu_mapping_get_column (self, i);
      HetuCellRange range = { self->header.last_row,
                              self->header.last_row,
                              column->column,
                              column->column };
      guint begin = 0;
      gboolean unsure;

      if (begins_table (self, i, 0, &begin, &unsure) || unsure)
        hetu_mapping_ask (
            self,
            HETU_ASK_LAYOUT,
            &range,
            "",
            NULL,
            _ ("a second column tells the %s: of which the figures behind it are is not "
               "clear; leave an empty column between two tables"),
            hetu_column_role_to_label (column->again));
    }
}

HetuGrid *
hetu_mapping_cut_columns (const HetuGrid *grid, guint header_row, guint first, guint last)
{
  HetuGrid *part = hetu_mapping_cut (grid, 0, MAX (grid->rows->len, 1) - 1);

  part->n_columns = last + 1;
  part->owned = g_ptr_array_new_with_free_func (g_free);
  for (guint row = 0; row < part->rows->len; row++)
    {
      HetuGridRow *cells = &g_array_index (part->rows, HetuGridRow, row);
      const HetuCell *from = cells->cells;
      gboolean is_own = row >= header_row;

      for (guint column = first; column <= last && column < cells->n_cells && !is_own; column++)
        is_own = from[column].kind != HETU_CELL_EMPTY;
      /* A title over all tables is each one's. */
      if (!is_own)
        continue;
      cells->n_cells = MIN (cells->n_cells, last + 1);
      cells->cells = g_new0 (HetuCell, MAX (cells->n_cells, 1));
      cells->n_room = cells->n_cells;
      g_ptr_array_add (part->owned, cells->cells);
      if (cells->n_cells > first)
        memcpy (cells->cells + first, from + first, (cells->n_cells - first) * sizeof (HetuCell));
    }
  return part;
}
