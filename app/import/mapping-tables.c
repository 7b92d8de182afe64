/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a sheet: one above the other (mapping-stack.c), in each of these side by side (mapping-beside.c). */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A mapping of some rows of a sheet. */
static HetuMapping *
new_of_rows (HetuStore *store,
             HetuBook *book,
             guint index,
             const HetuImportAnswers *answers,
             GCancellable *cancellable,
             const HetuCellRange *rows)
{
  HetuMapping *self = hetu_mapping_new (store, book, index, answers, cancellable);
  guint n_rows = hetu_grid_get_n_rows (self->sheet);

  if (rows->first_row == 0 && rows->last_row + 1 >= n_rows)
    return self;
  self->part = hetu_mapping_cut (self->sheet, rows->first_row, rows->last_row);
  self->grid = self->part;
  hetu_mapping_add_reason (self,
                           rows,
                           _ ("The sheet holds several tables: one stands in rows %u to %u."),
                           rows->first_row + 1,
                           rows->last_row + 1);
  return self;
}

/* Guesses what one of the tables means that stand beside each other in @rows. */
static HetuMapping *
guess_columns (HetuStore *store,
               HetuBook *book,
               guint index,
               const HetuImportAnswers *answers,
               GCancellable *cancellable,
               const HetuCellRange *range,
               guint header_row)
{
  HetuMapping *self = new_of_rows (store, book, index, answers, cancellable, range);
  g_autofree char *from = hetu_cell_name (0, range->first_column);
  g_autofree char *to = hetu_cell_name (0, range->last_column);

  self->columns_of_part =
      hetu_mapping_cut_columns (self->grid, header_row, range->first_column, range->last_column);
  self->grid = self->columns_of_part;
  self->first_column = range->first_column;
  hetu_mapping_add_reason (
      self,
      range,
      _ ("The sheet holds tables side by side: one stands in columns %.*s to %.*s."),
      (int) strlen (from) - 1,
      from,
      (int) strlen (to) - 1,
      to);
  if (hetu_mapping_look (self))
    hetu_mapping_read (self);
  return self;
}

/* Guesses what the tables in some rows of a sheet mean: one, or several side by side. */
static void
guess_rows (HetuStore *store,
            HetuBook *book,
            guint index,
            const HetuImportAnswers *answers,
            GCancellable *cancellable,
            const HetuCellRange *rows,
            GPtrArray *tables)
{
  g_autoptr (HetuMapping) whole = new_of_rows (store, book, index, answers, cancellable, rows);
  gboolean is_table = hetu_mapping_look (whole);
  g_autoptr (GArray) begins = is_table ? hetu_mapping_find_beside (whole) : NULL;
  HetuCellRange range = { rows->first_row, rows->last_row, 0, 0 };

  if (begins == NULL || begins->len == 0)
    {
      if (is_table)
        hetu_mapping_read (whole);
      g_ptr_array_add (tables, g_steal_pointer (&whole));
      return;
    }
  for (guint i = 0; i <= begins->len; i++)
    {
      guint next = i < begins->len ? g_array_index (begins, guint, i)
                                   : hetu_grid_get_n_columns (whole->sheet);

      range.last_column = next - 1;
      g_ptr_array_add (tables,
                       guess_columns (store,
                                      book,
                                      index,
                                      answers,
                                      cancellable,
                                      &range,
                                      whole->header.first_row));
      range.first_column = next;
    }
}

GPtrArray *
hetu_mapping_guess_tables (HetuStore *store,
                           HetuBook *book,
                           guint index,
                           const HetuImportAnswers *answers,
                           GCancellable *cancellable)
{
  g_autoptr (GPtrArray) tables =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_mapping_free);
  g_autoptr (HetuMapping) first = NULL;
  g_autoptr (GArray) tops = NULL;
  HetuCellRange rows = { 0 };
  guint n_rows;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);
  g_return_val_if_fail (index < hetu_book_get_n_sheets (book), NULL);

  first = hetu_mapping_new (store, book, index, answers, cancellable);
  n_rows = MAX (hetu_grid_get_n_rows (first->grid), 1);
  if (hetu_mapping_find_area (first))
    tops = hetu_mapping_find_tables (first);
  for (guint i = 0; i <= (tops != NULL ? tops->len : 0); i++)
    {
      guint end = tops != NULL && i < tops->len ? g_array_index (tops, guint, i) : n_rows;

      rows.last_row = end - 1;
      guess_rows (store, book, index, answers, cancellable, &rows, tables);
      rows.first_row = end;
    }
  return g_steal_pointer (&tables);
}
