/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-sheet.h"

/* Between the files of the sheet: import-sheet.c holds and moves, import-sheet-place.c measures,
 * import-sheet-draw.c draws. */

#define SHEET_NOWHERE G_MAXUINT

struct _HetuImportSheet
{
  GtkWidget parent_instance;
  /* owned */
  HetuBook *book; /* (nullable) */
  HetuTheme *theme;
  GtkAdjustment *adjustments[2]; /* (nullable): by GtkOrientation */
  int *edges;                    /* (nullable): n_columns + 1: where columns begin */
  /* borrowed */
  const HetuGrid *grid;       /* (nullable): of the book */
  const HetuMapping *mapping; /* (nullable): of the report */
  const HetuImportReport *report;
  /* plain */
  guint sheet;
  guint first_line; /* of the mapping's cells, in the report */
  GtkScrollablePolicy policies[2];
  int row_height, head_height, side_width;
  guint n_rows, n_columns;
  guint row, column;             /* cursor */
  guint hover_row, hover_column; /* SHEET_NOWHERE: the pointer is not on a cell */
  gboolean is_lit;
  HetuCellRange lit;
};

/**
 * hetu_import_sheet_find_column:
 * @x: from the left edge of the first column
 *
 * Returns: the column there; the last for what lies behind it
 */
guint hetu_import_sheet_find_column (HetuImportSheet *self, double x);

/* The rectangle of a range, with the scrolled position taken off. */
graphene_rect_t hetu_import_sheet_place (HetuImportSheet *self, const HetuCellRange *range);

/* Measures the rows and columns of another sheet. */
void hetu_import_sheet_measure_columns (HetuImportSheet *self);

/* Tells the adjustments how much there is, and how much of it is in view. */
void hetu_import_sheet_configure (HetuImportSheet *self);

/* Returns: whether a cell is there; of a head, the first of its row or column in view */
gboolean
hetu_import_sheet_find_cell (HetuImportSheet *self, double x, double y, guint *row, guint *column);

void hetu_import_sheet_draw (HetuImportSheet *self, GtkSnapshot *snapshot);
