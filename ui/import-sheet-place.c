/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the cells of the sheet are: rows of one height, columns as wide as their first rows want. */
#include "ui/import-sheet-private.h"

#define LEAST_WIDTH 64
#define MOST_WIDTH 220
#define LONGEST_LABEL 24 /* characters: titles run over the cells beside them */
#define ROWS_TO_MEASURE 60

guint
hetu_import_sheet_find_column (HetuImportSheet *self, double x)
{
  guint from = 0;
  guint to = self->n_columns;

  while (to - from > 1)
    {
      guint middle = from + (to - from) / 2;

      if (self->edges[middle] <= x)
        from = middle;
      else
        to = middle;
    }
  return from;
}

graphene_rect_t
hetu_import_sheet_place (HetuImportSheet *self, const HetuCellRange *range)
{
  guint first = MIN (range->first_column, self->n_columns - 1);
  guint last = MIN (range->last_column, self->n_columns - 1);
  double x = self->side_width + self->edges[first] -
             gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double y = self->head_height + (double) range->first_row * self->row_height -
             gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  return GRAPHENE_RECT_INIT ((float) x,
                             (float) y,
                             (float) (self->edges[last + 1] - self->edges[first]),
                             (float) (range->last_row - range->first_row + 1) *
                                 (float) self->row_height);
}

static int
measure_column (HetuImportSheet *self, PangoLayout *layout, guint column)
{
  guint n_rows = MIN (self->n_rows, ROWS_TO_MEASURE);
  int widest = LEAST_WIDTH;

  for (guint row = 0; row < n_rows; row++)
    {
      const HetuCellRange *merged = hetu_grid_find_merged (self->grid, row, column);
      g_autofree char *text = NULL;
      int width;

      if (merged != NULL && merged->last_column > merged->first_column)
        continue;
      text = hetu_cell_dup_text (hetu_grid_get_cell (self->grid, row, column));
      if (*text == '\0' || g_utf8_strlen (text, -1) > LONGEST_LABEL)
        continue;
      pango_layout_set_text (layout, text, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width + 30);
    }
  return MIN (widest, MOST_WIDTH);
}

void
hetu_import_sheet_measure_columns (HetuImportSheet *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "");
  int height = 0;

  g_clear_pointer (&self->edges, g_free);
  self->n_rows = self->grid != NULL ? hetu_grid_get_n_rows (self->grid) : 0;
  self->n_columns = self->grid != NULL ? hetu_grid_get_n_columns (self->grid) : 0;
  self->edges = g_new0 (int, self->n_columns + 1);
  pango_layout_set_text (layout, "国8", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  self->row_height = height + 8;
  self->head_height = 2 * (height + 4) + 4;
  pango_layout_set_text (layout, "8888888", -1);
  pango_layout_get_pixel_size (layout, &self->side_width, NULL);
  self->side_width += 56;
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  for (guint i = 0; i < self->n_columns; i++)
    self->edges[i + 1] = self->edges[i] + measure_column (self, layout, i);
}

void
hetu_import_sheet_configure (HetuImportSheet *self)
{
  const double sizes[] = { self->edges != NULL ? self->edges[self->n_columns] : 0,
                           (double) self->n_rows * self->row_height };
  const int views[] = { gtk_widget_get_width (GTK_WIDGET (self)) - self->side_width,
                        gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height };

  for (int i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_configure (self->adjustments[i],
                                gtk_adjustment_get_value (self->adjustments[i]),
                                0,
                                MAX (sizes[i], MAX (views[i], 0)),
                                self->row_height,
                                MAX (views[i] * 0.9, 1),
                                MAX (views[i], 0));
}

gboolean
hetu_import_sheet_find_cell (HetuImportSheet *self, double x, double y, guint *row, guint *column)
{
  double in_x = MAX (x - self->side_width, 0);
  double in_y = MAX (y - self->head_height, 0);

  if (self->n_rows == 0 || self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return FALSE;
  in_x += gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  in_y += gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  if (in_x >= self->edges[self->n_columns] || in_y >= (double) self->n_rows * self->row_height)
    return FALSE;
  *column = hetu_import_sheet_find_column (self, in_x);
  *row = (guint) (in_y / self->row_height);
  return TRUE;
}
