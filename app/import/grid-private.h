/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/package.h"
#include "import/grid-load.h"

/* What workbooks are made of, and how the readers of the formats make them. Private to app/import. */

typedef struct
{
  HetuCell *cells; /* (owned) (array length=n_cells) */
  guint n_cells;
  guint n_room;
  gboolean hidden;
  GArray *merged; /* (owned) (nullable): guint, indices of the merged ranges that the row lies in */
} HetuGridRow;

struct _HetuGrid
{
  char *name;             /* owned */
  GArray *rows;           /* owned: HetuGridRow */
  GArray *merged;         /* owned: HetuCellRange */
  GArray *hidden_columns; /* owned: HetuCellRange, rows unset */
  guint n_columns;
  gboolean hidden;
  GPtrArray *owned; /* (owned) (nullable): cells of a part that are copies */
};

struct _HetuBook
{
  gatomicrefcount references;
  char *name;          /* owned */
  char *encoding;      /* owned */
  GPtrArray *sheets;   /* owned: HetuGrid */
  GStringChunk *texts; /* owned: of the cells */
  HetuBookFormat format;
  char separator;
};

/* A workbook in the making, with the limits it is held to. */
typedef struct
{
  HetuBook *workbook; /* owned until it is finished */
  HetuGrid *sheet;    /* borrowed: the last one begun */
  HetuGridLimits limits;
  gsize n_slots;      /* cells and rows allocated so far */
  gsize n_text_bytes; /* of texts kept so far */
  const char **
      recent; /* (owned): texts kept lately, by their hash: tables say the same few again and again */

  /* borrowed */
  GCancellable *cancellable;
  HetuGridProgress progress;
  gpointer progress_data;
} HetuGridBuilder;

/**
 * hetu_grid_builder_init:
 * @limits: (nullable): those of the program when %NULL
 */
void hetu_grid_builder_init (HetuGridBuilder *self,
                             const char *name,
                             HetuBookFormat format,
                             const HetuGridLimits *limits);

/**
 * hetu_grid_builder_clear:
 *
 * Frees what is not finished.
 */
void hetu_grid_builder_clear (HetuGridBuilder *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuGridBuilder, hetu_grid_builder_clear)

/**
 * hetu_grid_builder_finish:
 *
 * Returns: (transfer full): the workbook; empty rows at the end of sheets and what lies under merged cells are dropped.
 *   %HETU_ERROR_INPUT: merged cells upon merged cells, too many of them.
 */
HetuBook *hetu_grid_builder_finish (HetuGridBuilder *self, GError **error);

/**
 * hetu_grid_builder_begin_sheet:
 *
 * What follows goes into a new sheet.
 *
 * Returns: whether there was room. %HETU_ERROR_INPUT: more sheets than there may be.
 */
gboolean hetu_grid_builder_begin_sheet (HetuGridBuilder *self,
                                        const char *name,
                                        gboolean hidden,
                                        GError **error);

/**
 * hetu_grid_builder_keep:
 *
 * Returns: (transfer none) (nullable): @text as the workbook keeps it. %HETU_ERROR_INPUT: more text than there may be.
 */
const char *hetu_grid_builder_keep (HetuGridBuilder *self, const char *text, GError **error);

/**
 * hetu_grid_builder_put:
 * @cell: its text is one that hetu_grid_builder_keep() returned; an empty cell is passed over
 *
 * Returns: whether there was room. %HETU_ERROR_INPUT: more cells than there may be.
 */
gboolean hetu_grid_builder_put (HetuGridBuilder *self,
                                guint row,
                                guint column,
                                const HetuCell *cell,
                                GError **error);

/**
 * hetu_grid_builder_put_text:
 *
 * hetu_grid_builder_put() of a text; "" is an empty cell.
 */
gboolean hetu_grid_builder_put_text (HetuGridBuilder *self,
                                     guint row,
                                     guint column,
                                     const char *text,
                                     GError **error);

/**
 * hetu_grid_builder_hide_row:
 *
 * Says that a row is not shown.
 */
void hetu_grid_builder_hide_row (HetuGridBuilder *self, guint row);

/**
 * hetu_grid_builder_hide_columns:
 *
 * Says that columns are not shown.
 */
void hetu_grid_builder_hide_columns (HetuGridBuilder *self, guint first, guint last);

/**
 * hetu_grid_builder_merge:
 *
 * Says that cells are one. A range of one cell, one that is none or one too many is passed over.
 */
void hetu_grid_builder_merge (HetuGridBuilder *self, const HetuCellRange *range);

/**
 * hetu_grid_builder_go_on:
 * @fraction: of the file that is read, 0 … 1
 *
 * Tells how far it is.
 *
 * Returns: whether nobody cancelled. %HETU_ERROR_CANCELLED.
 */
gboolean hetu_grid_builder_go_on (HetuGridBuilder *self, double fraction, GError **error);

/**
 * hetu_grid_refuse:
 *
 * Sets @error to %HETU_ERROR_INPUT: the file's name, the sheet's where one is begun, and @format.
 *
 * Returns: %FALSE
 */
gboolean hetu_grid_refuse (HetuGridBuilder *self, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * hetu_grid_builder_open_package:
 * @bytes: a packed workbook
 *
 * Returns: (transfer full): its parts, held to the limits of @self, which must outlive it. Errors as hetu_package_new().
 */
HetuPackage *hetu_grid_builder_open_package (HetuGridBuilder *self, GBytes *bytes, GError **error);

/* The readers, each of a whole file. */

/**
 * hetu_grid_read_text:
 * @bytes: in any encoding of hetu_encoding_to_utf8()
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the line.
 */
gboolean hetu_grid_read_text (HetuGridBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_grid_read_xlsx:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the part or the cell.
 */
gboolean hetu_grid_read_xlsx (HetuGridBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_grid_read_xls:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the sheet.
 */
gboolean hetu_grid_read_xls (HetuGridBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_grid_read_ods:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the part or the sheet.
 */
gboolean hetu_grid_read_ods (HetuGridBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_grid_read_jsonstat:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: no JSON, or no dataset.
 */
gboolean hetu_grid_read_jsonstat (HetuGridBuilder *self, GBytes *bytes, GError **error);
