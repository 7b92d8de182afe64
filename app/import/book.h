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

/* What few cells have. */
typedef struct
{
  char *refusal;       /* (owned) (nullable) */
  gboolean has_before; /* of what is revised: it was a number */
  HetuDecimal before;
  HetuUnit unit_before;
} HetuImportDetail;

/* What became of a cell, or would become: small, for there may be millions. */
typedef struct
{
  guint cell;         /* index into the mapping's cells */
  guint mapping : 24; /* index into the report's mappings */
  guint
      outcome : 8; /* HetuLineOutcome; not to be read where the import failed before it was recorded */
  HetuImportDetail *detail; /* (owned) (nullable) */
} HetuImportLine;

/* What came of a file. */
typedef struct
{
  GPtrArray *mappings;  /* HetuMapping, of the sheets that hold tables */
  GArray *lines;        /* HetuImportLine, of all cells with figures */
  GPtrArray *passed;    /* char *: sentences on sheets that were not read */
  guint n_refused;      /* lines that are refused */
  gboolean is_recorded; /* whether the outcomes are told */
  char *
      template_name; /* (nullable): the template by which it was read, where that was found by itself */
  gboolean is_changed; /* the layout is not the template's, first in this cell */
  guint changed_mapping, changed_row, changed_column;
  gboolean is_ambiguous; /* several templates fit and answer differently: none was taken */
  guint first_line;      /* of those that are added or revised; G_MAXUINT: none is */
  gint64 statement;      /* of the store, of that line once it is in; 0 in a dry run */
  HetuImportSummary summary;
} HetuImportReport;

/**
 * hetu_import_line_get_refusal:
 *
 * Returns: (transfer none) (nullable): why the cell cannot be taken in
 */
const char *hetu_import_line_get_refusal (const HetuImportLine *self);

/**
 * hetu_import_report_new:
 *
 * Returns: (transfer full): an empty report
 */
HetuImportReport *hetu_import_report_new (void);

/**
 * hetu_import_report_free:
 *
 * Frees @self.
 */
void hetu_import_report_free (HetuImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportReport, hetu_import_report_free)

/**
 * hetu_import_is_answered:
 *
 * Returns: whether a question is answered by taking unknown names in, as @flags say
 */
gboolean hetu_import_is_answered (const HetuQuestion *question, HetuImportFlags flags);

/**
 * hetu_import_book:
 * @answers: (nullable): what a person said of what the file does not tell
 * @template: (nullable): of an earlier file of the same make; what it answers and @answers does not holds
 * @flags: %HETU_IMPORT_DRY_RUN writes nothing and tells the same; with %HETU_IMPORT_ADD_UNKNOWN unknown names are taken in; with
 *   %HETU_IMPORT_FIND_TEMPLATE, where @template is %NULL, one that is kept beside the store is looked for, see hetu_template_find()
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

/* A file of either kind that is read, but not taken in: a tidy table (told by its header, see import.h), or any other. Immutable. */
typedef struct _HetuImportInput HetuImportInput;

/**
 * hetu_import_input_load:
 * @shown: whether cells are wanted of a tidy table, too
 * @progress: (nullable): told how much is read
 *
 * Returns: (transfer full): the file. Errors as those of hetu_book_load_file().
 */
HetuImportInput *hetu_import_input_load (GFile *file,
                                         gboolean shown,
                                         GCancellable *cancellable,
                                         HetuGridProgress progress,
                                         gpointer data,
                                         GError **error);

/**
 * hetu_import_input_new_pasted:
 *
 * Returns: (transfer full): cells of a clipboard, see hetu_book_new_pasted()
 */
HetuImportInput *hetu_import_input_new_pasted (const char *name, const char *text, GError **error);

/**
 * hetu_import_input_free:
 *
 * Frees @self.
 */
void hetu_import_input_free (HetuImportInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuImportInput, hetu_import_input_free)

/**
 * hetu_import_input_get_book:
 *
 * Returns: (transfer none) (nullable): its cells; %NULL for a tidy table of which none were wanted, or that has too many
 */
HetuBook *hetu_import_input_get_book (const HetuImportInput *self);

/**
 * hetu_import_input_get_name:
 *
 * Returns: (transfer none): the file's name, for messages
 */
const char *hetu_import_input_get_name (const HetuImportInput *self);

/**
 * hetu_import_input_is_tidy:
 *
 * Returns: whether it is a tidy table, of which nothing is guessed
 */
gboolean hetu_import_input_is_tidy (const HetuImportInput *self);

/**
 * hetu_import_input_run:
 * @report: (out) (optional): %NULL for a tidy table, unless @flags have %HETU_IMPORT_TELL_ROWS, its cells are there and it tells figures
 * @summary: (out) (optional): untouched on failure
 *
 * Takes it in: hetu_import_bytes() for a tidy table, else hetu_import_book().
 *
 * Returns: whether it is in. Errors as those.
 */
gboolean hetu_import_input_run (HetuImportInput *self,
                                HetuStore *store,
                                const HetuImportAnswers *answers,
                                const HetuTemplate *template,
                                HetuImportFlags flags,
                                GCancellable *cancellable,
                                HetuImportProgress progress,
                                gpointer data,
                                HetuImportReport **report,
                                HetuImportSummary *summary,
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
