/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/lookup.h"
#include "import/table.h"

/* One table on its way into a ledger, and the kinds of tables there are. Private to app/import. */
typedef struct
{
  HetuStore *store;            /* borrowed */
  HetuLedger *ledger;          /* borrowed */
  HetuLookup *lookup;          /* borrowed */
  HetuImportTable *table;      /* borrowed */
  GCancellable *cancellable;   /* borrowed, nullable */
  HetuImportSummary *summary;  /* borrowed */
  const char *name;            /* borrowed: of the file, for messages */
  HetuImportProgress progress; /* (nullable) */
  gpointer progress_data;
  struct _HetuImportTold *told; /* (nullable): is told what becomes of each row */
} HetuImportJob;

/* A kind of table: its columns, and what is done with its rows. */
typedef struct
{
  const HetuColumn *columns;
  gsize n_columns;
  gboolean (*run) (HetuImportJob *job, GError **error);
} HetuImportKind;

extern const HetuImportKind hetu_import_kind_observations;
extern const HetuImportKind hetu_import_kind_indicators;
extern const HetuImportKind hetu_import_kind_districts;
extern const HetuImportKind hetu_import_kind_sources;
extern const HetuImportKind hetu_import_kind_notes;
extern const HetuImportKind hetu_import_kind_breaks;
extern const HetuImportKind hetu_import_kind_findings;
extern const HetuImportKind hetu_import_kind_milestones;
extern const HetuImportKind
    hetu_import_kind_told_sources; /* those that are known stay as they are */
extern const HetuImportKind hetu_import_kind_decisions;
extern const HetuImportKind hetu_import_kind_withdrawals;
extern const HetuImportKind hetu_import_kind_adjustments;
extern const HetuImportKind hetu_import_kind_owners;
extern const HetuImportKind hetu_import_kind_events;
extern const HetuImportKind hetu_import_kind_groups;
extern const HetuImportKind hetu_import_kind_charts;

/**
 * hetu_import_job_go_on:
 *
 * Tells how far the job is.
 *
 * Returns: whether nobody cancelled. %HETU_ERROR_CANCELLED.
 */
gboolean hetu_import_job_go_on (HetuImportJob *job, GError **error);

/**
 * hetu_import_job_count:
 * @outcome: HetuRecordOutcome; −1: it failed
 *
 * Counts the row in job->summary.
 *
 * Returns: whether it did not fail
 */
gboolean hetu_import_job_count (HetuImportJob *job, int outcome);

/**
 * hetu_import_job_take_rows:
 * @take: takes the current row in
 *
 * Returns: whether all rows are taken in. Errors of @take and of hetu_import_table_next(); %HETU_ERROR_CANCELLED.
 */
gboolean hetu_import_job_take_rows (HetuImportJob *job,
                                    gboolean (*take) (HetuImportJob *job, GError **error),
                                    GError **error);
