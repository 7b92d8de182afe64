/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* Tables in, all or nothing per file. Rows of a table: of a catalogue, added are those with a new id. */
typedef struct
{
  guint read;
  guint added;
  guint unchanged;
  guint revised;
  gint32 batch; /* the entry of the journal; 0: nothing was written */
} HetuImportSummary;

typedef enum
{
  HETU_IMPORT_DRY_RUN = 1 << 0,       /* check everything, write nothing */
  HETU_IMPORT_ADD_UNKNOWN = 1 << 1,   /* take unknown indicators and regions in */
  HETU_IMPORT_FIND_TEMPLATE = 1 << 2, /* of a book: read it by the template that fits */
  HETU_IMPORT_TELL_ROWS = 1 << 3,     /* of a tidy table: what becomes of each row */
} HetuImportFlags;

/* Tidy tables are read whole: a million figures with all that is known of them are 200 MB. */
#define HETU_IMPORT_MOST_BYTES (256u << 20)

/**
 * hetu_import_file:
 * @file: a tidy table (CLI.md): observations; or a catalogue, told by its header: indicators
 *   (id,name_zh,…), districts (code,parent,name_zh,…), sources (id,title,…), notes
 *   (indicator,region,from,to,kind,break,note,note_en,source), milestones (region,task,deadline,…) or, of them, breaks alone (indicator,region,period,note)
 * @cancellable: (nullable)
 * @summary: (out caller-allocates) (optional): untouched on failure
 *
 * Two rows for one cell are refused unless source, date of publication, place in the document or basis differ.
 *
 * Returns: whether the file is in. %HETU_ERROR_INPUT: the message names file, line, column and what was
 *   expected, or says that it has no rows or more than %HETU_IMPORT_MOST_BYTES, and nothing of the file is in. %HETU_ERROR_CANCELLED. Errors of the store.
 */
gboolean hetu_import_file (HetuStore *store,
                           GFile *file,
                           HetuImportFlags flags,
                           GCancellable *cancellable,
                           HetuImportSummary *summary,
                           GError **error);

/**
 * HetuImportProgress:
 * @n_read: rows read so far
 * @n_taken: of them, rows that stand in the ledger; 0 while the table is being read
 *
 * Called every few thousand rows by the thread that imports.
 */
typedef void (*HetuImportProgress) (guint n_read, guint n_taken, gpointer data);

/**
 * hetu_import_file_watched:
 * @progress: told how far it is
 *
 * As hetu_import_file().
 */
gboolean hetu_import_file_watched (HetuStore *store,
                                   GFile *file,
                                   HetuImportFlags flags,
                                   GCancellable *cancellable,
                                   HetuImportProgress progress,
                                   gpointer data,
                                   HetuImportSummary *summary,
                                   GError **error);

/**
 * hetu_import_bytes:
 * @name: for messages and the log of batches
 * @bytes: (transfer none): a whole tidy table
 *
 * As hetu_import_file().
 */
gboolean hetu_import_bytes (HetuStore *store,
                            const char *name,
                            GBytes *bytes,
                            HetuImportFlags flags,
                            GCancellable *cancellable,
                            HetuImportProgress progress,
                            gpointer data,
                            HetuImportSummary *summary,
                            GError **error);

/**
 * hetu_import_shipped:
 * @folder: the shipped data
 * @observations: whether figures are wanted, not the catalogue alone
 *
 * Reads indicators.csv, districts.csv and sources.csv, then notes.csv, observations/ *.csv by name, milestones.csv and findings.csv, in two
 * transactions.
 *
 * Returns: whether all of it is in. Errors as hetu_import_file().
 */
gboolean
hetu_import_shipped (HetuStore *store, GFile *folder, gboolean observations, GError **error);

/**
 * hetu_import_find_shipped:
 *
 * Returns: (transfer full): the folder of shipped data: $HETU_DATA_DIR, else the one that stands
 *   where a build's or an installation's program expects it, else the installed one
 */
GFile *hetu_import_find_shipped (void);
