/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/book.h"
#include "import/statements.h"

/* What becomes of the rows of a tidy table, for who looks at them before they are taken in: a report as that of a book, whose one mapping has
 * nothing that was guessed. Private to app/import. */
typedef struct _HetuImportTold HetuImportTold;

/**
 * hetu_import_report_take:
 * @index: of a line
 *
 * Keeps what became of the line.
 */
void hetu_import_report_take (HetuImportReport *report, guint index, const HetuRecorded *recorded);

/**
 * hetu_import_told_new:
 * @book: the cells of the table
 *
 * Returns: (transfer full): nothing is told yet
 */
HetuImportTold *hetu_import_told_new (HetuStore *store, HetuBook *book);

/**
 * hetu_import_told_free:
 *
 * Frees @self.
 */
void hetu_import_told_free (HetuImportTold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportTold, hetu_import_told_free)

/**
 * hetu_import_told_add:
 * @line: behind that of the row before
 * @indicator: as the table names it
 * @region: as the table names it
 *
 * Adds the next row.
 */
void hetu_import_told_add (HetuImportTold *self,
                           guint line,
                           const char *indicator,
                           const char *region,
                           const HetuObservation *figure);

/**
 * hetu_import_told_record:
 *
 * Says what became of the row at @line.
 */
void hetu_import_told_record (HetuImportTold *self, guint line, const HetuRecorded *recorded);

/**
 * hetu_import_told_finish:
 * @done: whether all rows were recorded
 *
 * Returns: (transfer full) (nullable): the report; %NULL when there were no figures
 */
HetuImportReport *
hetu_import_told_finish (HetuImportTold *self, gboolean done, const HetuImportSummary *summary);

/**
 * hetu_import_bytes_told:
 * @told: (nullable)
 *
 * hetu_import_bytes() that tells what becomes of each row.
 */
gboolean hetu_import_bytes_told (HetuStore *store,
                                 const char *name,
                                 GBytes *bytes,
                                 HetuImportFlags flags,
                                 GCancellable *cancellable,
                                 HetuImportProgress progress,
                                 gpointer data,
                                 HetuImportTold *told,
                                 HetuImportSummary *summary,
                                 GError **error);
