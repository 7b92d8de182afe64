/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid-load.h"
#include "import/import.h"
#include "import/mapping.h"
#include "import/template.h"

/* Tables as users have them, by way of a mapping for each sheet; see import.h for tidy tables. */

typedef enum
{
  HETU_LINE_REFUSED,
  HETU_LINE_ADDED,
  HETU_LINE_UNCHANGED,
  HETU_LINE_REVISED,
} HetuLineOutcome;

/* What became of a cell, or would become. */
typedef struct
{
  guint mapping;           /* index into the report's mappings */
  guint cell;              /* index into that mapping's cells */
  HetuLineOutcome outcome; /* not to be read where the import failed before it was recorded */
  char *refusal;           /* (owned) (nullable) */
} HetuImportLine;

/* What came of a file. */
typedef struct
{
  GPtrArray *mappings;  /* HetuMapping, of the sheets that hold tables */
  GArray *lines;        /* HetuImportLine, of all cells with figures */
  GPtrArray *passed;    /* char *: sentences on sheets that were not read */
  guint n_refused;      /* lines that are refused */
  gboolean is_recorded; /* whether the outcomes are told */
  HetuImportSummary summary;
} HetuImportReport;

/**
 * hetu_import_report_free:
 *
 * Frees @self.
 */
void hetu_import_report_free (HetuImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportReport, hetu_import_report_free)

/**
 * hetu_import_book:
 * @answers: (nullable): what a person said of what the file does not tell
 * @template: (nullable): of an earlier file of the same make; what it answers and @answers does not holds
 * @flags: %HETU_IMPORT_DRY_RUN writes nothing and tells the same; with %HETU_IMPORT_ADD_UNKNOWN unknown names are taken in
 * @report: (out) (optional): also on failure: what was understood, and why not all of it
 *
 * Reads the sheets that are shown. A figure that the book tells twice with the same value is one, the second time unchanged.
 *
 * Returns: whether all figures are in. %HETU_ERROR_INPUT: a question is open, a cell is refused, a figure is told twice, or the layout is other
 *   than the template's; the message names file and cell, and nothing of the book is in. %HETU_ERROR_CANCELLED; errors of the store.
 */
gboolean hetu_import_book (HetuStore *store,
                           HetuBook *book,
                           const HetuImportAnswers *answers,
                           const HetuTemplate *template,
                           HetuImportFlags flags,
                           GCancellable *cancellable,
                           HetuImportProgress progress,
                           gpointer data,
                           HetuImportReport **report,
                           GError **error);

/**
 * hetu_import_any:
 * @report: (out) (optional): %NULL for a tidy table
 *
 * Takes in a file of either kind: hetu_import_file_watched() for a tidy table, told by its header, else hetu_import_book().
 *
 * Returns: whether the file is in. Errors as those.
 */
gboolean hetu_import_any (HetuStore *store,
                          GFile *file,
                          const HetuImportAnswers *answers,
                          const HetuTemplate *template,
                          HetuImportFlags flags,
                          GCancellable *cancellable,
                          HetuImportProgress progress,
                          gpointer data,
                          HetuImportReport **report,
                          HetuImportSummary *summary,
                          GError **error);
