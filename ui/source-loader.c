/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source loader: no index leads from a document to its figures, so that finding them reads all statements, 60 ms a million,
 * and a yearbook has a hundred thousand. A connection belongs to one thread at a time: the worker opens its own. */
#include "ui/source-loader.h"

#include "store/worker.h"

#include <glib/gstdio.h>

#define MOST_AT_ONCE (4 << 20) /* bytes of the store: some hundred thousand figures */

/* Of one document. */
typedef struct
{
  gint32 source;
  gint32 as_of;
} Loading;

static void
run_task (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  const Loading *self = data;
  GError *error = NULL;
  GArray *statements = hetu_query_by_source (store, self->source, self->as_of, &error);

  if (statements != NULL)
    g_task_return_pointer (task, statements, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

gboolean
hetu_source_loader_is_due (HetuStore *store)
{
  GStatBuf file;

  g_return_val_if_fail (HETU_IS_STORE (store), FALSE);
  return g_stat (hetu_store_get_path (store), &file) == 0 && file.st_size > MOST_AT_ONCE;
}

void
hetu_source_loader_load (HetuStore *store,
                         gint32 source,
                         gint32 as_of,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, data);
  Loading *loading = g_new0 (Loading, 1);

  loading->source = source;
  loading->as_of = as_of;
  g_task_set_source_tag (task, hetu_source_loader_load);
  g_task_set_task_data (task, loading, g_free);
  /* A reader that was told to stop is not waited for. */
  g_task_set_return_on_cancel (task, TRUE);
  hetu_store_work (store, task, run_task);
}

GArray *
hetu_source_loader_load_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
