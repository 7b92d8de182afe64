/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/reconcile.h"
#include "store/store.h"

/* 核对: the rules of reconciliation applied to a store. The road that command line and window share. */

/* What to look for; zero fields do not restrict, arrays are borrowed. */
typedef struct
{
  const char *rule;      /* id of the only rule to apply */
  const gint32 *regions; /* of what is found */
  gsize n_regions;
  gboolean
      revisions; /* also notes on figures that their publisher revised: no contradictions, and many */
  gint32 as_of; /* yyyymmdd: of what was published by then; 0: of all that is known */
} HetuReconciliationQuery;

/**
 * HetuReconciliationProgress:
 * @done: indicators looked at
 * @total: indicators in all
 *
 * Called in the thread that works.
 */
typedef void (*HetuReconciliationProgress) (guint done, guint total, gpointer data);

/**
 * hetu_reconciliation_run:
 * @progress: (nullable)
 * @cancellable: (nullable)
 *
 * One pass over the store, an indicator at a time. What is known, by a note of the data or because a person said so, is marked.
 *
 * Returns: (transfer full) (element-type HetuDiscrepancy): errors first. %HETU_ERROR_CANCELLED; errors of the store.
 */
GArray *hetu_reconciliation_run (HetuStore *store,
                                 const HetuReconciliationQuery *query,
                                 HetuLanguage language,
                                 HetuReconciliationProgress progress,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

/**
 * hetu_reconciliation_start:
 * @as_of: yyyymmdd: of what was published by then; 0: of all that is known
 * @progress: (nullable): called in the main loop of this thread
 *
 * As hetu_reconciliation_run(), all rules but revisions, in a worker with a connection of its own; a store in memory is read at once.
 * @callback is called in the main loop of this thread.
 */
void hetu_reconciliation_start (HetuStore *store,
                                gint32 as_of,
                                HetuLanguage language,
                                HetuReconciliationProgress progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);

/**
 * hetu_reconciliation_finish:
 *
 * Returns: (transfer full) (element-type HetuDiscrepancy): as hetu_reconciliation_run(); %NULL with @error
 */
GArray *hetu_reconciliation_finish (HetuStore *store, GAsyncResult *result, GError **error);

/**
 * hetu_reconciliation_count_start:
 * @as_of: yyyymmdd: of what was published by then; 0: of all that is known
 *
 * As hetu_reconciliation_start(), for who asks only how many findings are open.
 */
void hetu_reconciliation_count_start (HetuStore *store,
                                      gint32 as_of,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);

/**
 * hetu_reconciliation_count_finish:
 * @n: (out): how many findings ask for something
 *
 * Returns: whether they could be counted; otherwise @error as of hetu_reconciliation_finish()
 */
gboolean
hetu_reconciliation_count_finish (HetuStore *store, GAsyncResult *result, guint *n, GError **error);

/**
 * hetu_reconciliation_count_open:
 *
 * Returns: how many of @found ask for something, see hetu_discrepancy_is_open()
 */
guint hetu_reconciliation_count_open (const GArray *found);

/**
 * hetu_reconciliation_dup_operands:
 *
 * Returns: (transfer full): the figures of the formula, each with place, indicator, period, measure and citation; %NULL with
 *   @error. Errors of the store.
 */
char *hetu_reconciliation_dup_operands (HetuStore *store,
                                        const HetuDiscrepancy *one,
                                        HetuLanguage language,
                                        GError **error);
