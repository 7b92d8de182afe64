/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/xlsx.h"

#include <xlsxwriter.h>

/* What the parts of the workbook's writer share. */

struct _HetuWorkbook
{
  lxw_workbook *book;  /* (owned) */
  char *folder;        /* (owned): for temporary files, removed at the end */
  char *path;          /* (owned): in it */
  GHashTable *formats; /* (owned): from a style in words to lxw_format (not owned) */
  GPtrArray *sheets;   /* (owned) (element-type HetuSheet) */
  HetuLanguage language;
  lxw_error error; /* the first thing that went wrong */
};

struct _HetuSheet
{
  HetuWorkbook *workbook; /* (not owned) */
  lxw_worksheet *sheet;   /* (not owned) */
  char *name;             /* (owned) */
  GArray *columns;        /* (owned) (element-type HetuSheetColumn) */
  GHashTable *lines;      /* (owned): from a row to its lines, where it has more than one */
  guint n_links;
};

typedef struct
{
  double widest;      /* text or number, characters */
  double least, most; /* its width; most 0: nobody asked */
} HetuSheetColumn;

/**
 * hetu_workbook_get_format:
 * @number: (nullable): format of numbers
 * @linked: whether it looks as a link does
 *
 * Returns: (transfer none): the format for cells of @style, made once
 */
lxw_format *hetu_workbook_get_format (HetuWorkbook *self,
                                      const HetuCellStyle *style,
                                      const char *number,
                                      gboolean linked);

/**
 * hetu_xlsx_append_words:
 * @format: of numbers, in the making
 *
 * Appends @words as they are shown, whatever characters they have.
 */
void hetu_xlsx_append_words (GString *format, const char *words);

/**
 * hetu_workbook_keep:
 *
 * Remembers the first error.
 */
void hetu_workbook_keep (HetuWorkbook *self, lxw_error error);

/**
 * hetu_sheet_set_sizes:
 *
 * Sets the widths of columns and the heights of rows, once all is there.
 */
void hetu_sheet_set_sizes (HetuSheet *self);
