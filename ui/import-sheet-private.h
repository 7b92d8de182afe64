/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-sheet.h"

/* Between the files of the sheet: import-sheet.c holds and moves, import-sheet-draw.c draws. */

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

void hetu_import_sheet_draw (HetuImportSheet *self, GtkSnapshot *snapshot);
