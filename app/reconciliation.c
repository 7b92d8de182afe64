/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds the rules of reconciliation from a store: one question an indicator, for all places, so that a store of a million
 * figures is read once and never stands in memory as a whole. Decides nothing itself. */
#include "reconciliation.h"

#include "error.h"
#include "figure/operand.h"
#include "store/finding.h"
#include "store/known.h"
#include "store/query.h"
#include "store/worker.h"
#include "teller.h"

#include <glib/gi18n-lib.h>

/* ---- one pass */

static gboolean
is_wanted (const HetuReconciliationQuery *query, const HetuDiscrepancy *one)
{
  if (g_str_equal (one->rule, "revision") && one->severity == HETU_SEVERITY_NOTE &&
      !query->revisions && g_strcmp0 (query->rule, "revision") != 0)
    return FALSE;
  if (query->n_regions == 0)
    return TRUE;
  for (gsize i = 0; i < query->n_regions; i++)
    if (query->regions[i] == one->region)
      return TRUE;
  return FALSE;
}

static void
drop_unwanted (const HetuReconciliationQuery *query, GArray *found)
{
  guint kept = 0;

  for (guint i = 0; i < found->len; i++)
    {
      HetuDiscrepancy one = g_array_index (found, HetuDiscrepancy, i);

      if (!is_wanted (query, &one))
        continue;
      g_array_index (found, HetuDiscrepancy, i) = g_array_index (found, HetuDiscrepancy, kept);
      g_array_index (found, HetuDiscrepancy, kept++) = one;
    }
  g_array_set_size (found, kept);
}

/* What a person knows goes before what the data explain. */
static gboolean
mark_known (HetuStore *store, HetuLanguage language, GArray *found, GError **error)
{
  g_autoptr (GArray) accepted = hetu_query_accepted_findings (store, error);
  g_autoptr (GHashTable) reasons = g_hash_table_new (g_str_hash, g_str_equal);

  if (accepted == NULL)
    return FALSE;
  for (guint i = 0; i < accepted->len; i++)
    {
      const HetuKnownFinding *known = &g_array_index (accepted, HetuKnownFinding, i);

      g_hash_table_insert (reasons,
                           known->key,
                           (gpointer) hetu_known_finding_get_reason (known, language));
    }
  for (guint i = 0; i < found->len; i++)
    {
      HetuDiscrepancy *one = &g_array_index (found, HetuDiscrepancy, i);
      const char *reason = g_hash_table_lookup (reasons, one->key);

      if (reason == NULL)
        continue;
      one->known = TRUE;
      g_free (one->because);
      one->because = g_strdup (reason);
    }
  return TRUE;
}

static gboolean
check_indicator (HetuStore *store,
                 const HetuReconcileWorld *world,
                 HetuIndicator *indicator,
                 const HetuReconciliationQuery *wanted,
                 GArray *found,
                 GError **error)
{
  g_autoptr (GArray) related = hetu_reconcile_list_related (world, indicator);
  g_autoptr (GArray) statements = NULL;
  HetuQuery query = HETU_QUERY_INIT;

  query.indicators = (const gint32 *) related->data;
  query.n_indicators = related->len;
  query.as_of = wanted->as_of;
  statements = hetu_query_statements (store, &query, error);
  if (statements == NULL)
    return FALSE;
  if (statements->len > 0)
    hetu_reconcile_run (world, indicator, statements, wanted->rule, found);
  return TRUE;
}

static gboolean
check_all (HetuStore *store,
           const HetuReconcileWorld *world,
           const HetuReconciliationQuery *query,
           HetuReconciliationProgress progress,
           gpointer data,
           GCancellable *cancellable,
           GArray *found,
           GError **error)
{
  GListModel *indicators = hetu_store_get_indicators (store);
  guint n = g_list_model_get_n_items (indicators);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error,
                               HETU_ERROR,
                               HETU_ERROR_CANCELLED,
                               _ ("The check was cancelled"));
          return FALSE;
        }
      if (!check_indicator (store, world, indicator, query, found, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, n, data);
    }
  return TRUE;
}

GArray *
hetu_reconciliation_run (HetuStore *store,
                         const HetuReconciliationQuery *query,
                         HetuLanguage language,
                         HetuReconciliationProgress progress,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (HetuQueryState) reading = hetu_query_begin (store);
  g_autoptr (HetuReconcileWorld) world = NULL;
  g_autoptr (GArray) found = hetu_discrepancy_array_new ();
  GArray *notes;

  g_return_val_if_fail (HETU_IS_STORE (store) && query != NULL, NULL);

  notes = hetu_known_notes (store, 0, 0, query->as_of, error);
  if (notes == NULL)
    return NULL;
  world = hetu_reconcile_world_new (hetu_store_get_indicators (store),
                                    hetu_store_get_districts (store),
                                    hetu_store_get_sources (store),
                                    notes,
                                    language);
  if (!check_all (store, world, query, progress, data, cancellable, found, error))
    return NULL;
  hetu_reconcile_settle (found);
  if (!mark_known (store, language, found, error))
    return NULL;
  hetu_reconcile_fold (found);
  drop_unwanted (query, found);
  return g_steal_pointer (&found);
}

guint
hetu_reconciliation_count_open (const GArray *found)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += hetu_discrepancy_is_open (&g_array_index (found, HetuDiscrepancy, i));
  return n;
}

/* ---- in a worker */

typedef struct
{
  gint32 as_of;
  HetuLanguage language;
  gboolean counts; /* what is open; what was found is not handed over */
} Job;

static void
run_task (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  const HetuReconciliationQuery query = { .as_of = job->as_of };
  GError *error = NULL;
  GArray *found = hetu_reconciliation_run (store,
                                           &query,
                                           job->language,
                                           hetu_teller_step,
                                           task,
                                           cancellable,
                                           &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else if (job->counts)
    {
      guint n = hetu_reconciliation_count_open (found);

      /* Here, for a hundred thousand findings take a while to free. */
      g_array_unref (found);
      g_task_return_int (task, (gssize) n);
    }
  else
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
}

static void
start (HetuStore *store,
       Job *job,
       HetuTell tell,
       gpointer tell_data,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, data);

  g_task_set_source_tag (task, hetu_reconciliation_start);
  g_task_set_task_data (task, job, g_free);
  hetu_teller_attach (task, tell, tell_data);
  hetu_store_work (store, task, run_task);
}

void
hetu_reconciliation_start (HetuStore *store,
                           gint32 as_of,
                           HetuLanguage language,
                           HetuReconciliationProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  Job *job;

  g_return_if_fail (HETU_IS_STORE (store));

  job = g_new0 (Job, 1);
  job->as_of = as_of;
  job->language = language;
  start (store, job, progress, progress_data, cancellable, callback, data);
}

void
hetu_reconciliation_count_start (HetuStore *store,
                                 gint32 as_of,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  Job *job;

  g_return_if_fail (HETU_IS_STORE (store));

  job = g_new0 (Job, 1);
  job->as_of = as_of;
  job->counts = TRUE;
  start (store, job, NULL, NULL, cancellable, callback, data);
}

gboolean
hetu_reconciliation_count_finish (HetuStore *store, GAsyncResult *result, guint *n, GError **error)
{
  gssize counted;

  g_return_val_if_fail (g_task_is_valid (result, store) && n != NULL, FALSE);

  counted = g_task_propagate_int (G_TASK (result), error);
  if (counted < 0)
    return FALSE;
  *n = (guint) counted;
  return TRUE;
}

GArray *
hetu_reconciliation_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- words */

char *
hetu_reconciliation_dup_operands (HetuStore *store,
                                  const HetuDiscrepancy *one,
                                  HetuLanguage language,
                                  GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < one->statements->len; i++)
    {
      g_auto (HetuObservation) statement = { 0 };

      if (!hetu_query_statement (store,
                                 g_array_index (one->statements, gint64, i),
                                 &statement,
                                 error))
        return NULL;
      hetu_operand_append (text, store, &statement, HETU_OPERAND_ALL, language);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
