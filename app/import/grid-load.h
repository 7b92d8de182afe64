/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"

/* What a file may hold before it is refused: a workbook of 10 kB can unpack to 10 GB. */
typedef struct
{
  gsize bytes;    /* of the file */
  gsize unpacked; /* of each part of a packed file that is read, and of all texts together */
  gsize cells;    /* of all sheets, those between used ones included */
  gsize sheets;
} HetuGridLimits;

#define HETU_GRID_LIMITS_INIT               \
  {                                         \
    128u << 20, 512u << 20, 8000000u, 2000, \
  }

/**
 * HetuGridProgress:
 * @fraction: of the file that is read, 0 … 1
 *
 * Called now and then by the thread that loads.
 */
typedef void (*HetuGridProgress) (double fraction, gpointer data);

/**
 * hetu_book_load:
 * @name: of the file, for messages and for hetu_book_get_name()
 * @bytes: a whole file: CSV, TSV and the like in UTF-8, GB18030 or UTF-16, XLSX, XLS (BIFF5 and BIFF8), ODS or JSON-stat, told by its bytes
 * @limits: (nullable): those of the program when %NULL
 * @cancellable: (nullable)
 * @progress: (nullable)
 *
 * Text files are cut at commas, tabs, semicolons or bars, whichever cut their lines most evenly; quoted fields may hold
 * separators and line breaks; lines may differ in length.
 *
 * Returns: (transfer full): the workbook. %HETU_ERROR_INPUT: empty, of another format, damaged, protected by a password, or larger
 *   than @limits; the message names file, and sheet and cell where it is about one. %HETU_ERROR_CANCELLED.
 */
HetuBook *hetu_book_load (const char *name,
                          GBytes *bytes,
                          const HetuGridLimits *limits,
                          GCancellable *cancellable,
                          HetuGridProgress progress,
                          gpointer data,
                          GError **error);

/**
 * hetu_book_tell_format:
 * @bytes: (transfer none): a whole file
 *
 * Returns: the format that its first bytes have; text where they have none that is known
 */
HetuBookFormat hetu_book_tell_format (GBytes *bytes);

/**
 * hetu_book_load_file:
 *
 * hetu_book_load() of a file, whose size is looked at before it is read.
 */
HetuBook *hetu_book_load_file (GFile *file,
                               const HetuGridLimits *limits,
                               GCancellable *cancellable,
                               HetuGridProgress progress,
                               gpointer data,
                               GError **error);

/**
 * hetu_book_new_pasted:
 * @text: cells as spreadsheets put them on the clipboard: tabs between columns, line breaks between rows
 *
 * Returns: (transfer full): a workbook of one sheet. Errors as hetu_book_load().
 */
HetuBook *hetu_book_new_pasted (const char *name, const char *text, GError **error);
