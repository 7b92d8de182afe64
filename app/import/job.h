/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/lookup.h"
#include "import/table.h"

/* One table on its way into a ledger, and the kinds of tables there are. Private to app/import. */
typedef struct
{
  HetuStore *store;           /* borrowed */
  HetuLedger *ledger;         /* borrowed */
  HetuLookup *lookup;         /* borrowed */
  HetuTable *table;           /* borrowed */
  GCancellable *cancellable;  /* borrowed, nullable */
  HetuImportSummary *summary; /* borrowed */
  const char *name;           /* borrowed: of the file, for messages */
} HetuImportJob;

/* A kind of table: its columns, and what is done with its rows. */
typedef struct
{
  const HetuColumn *columns;
  gsize n_columns;
  gboolean (*run) (HetuImportJob *job, GError **error);
} HetuTableKind;

extern const HetuTableKind hetu_table_observations;
extern const HetuTableKind hetu_table_indicators;
extern const HetuTableKind hetu_table_districts;
extern const HetuTableKind hetu_table_sources;
extern const HetuTableKind hetu_table_breaks;

/**
 * hetu_import_job_go_on:
 *
 * Returns: whether nobody cancelled. %HETU_ERROR_CANCELLED.
 */
gboolean hetu_import_job_go_on (HetuImportJob *job, GError **error);
