/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit in a worker with a connection of its own, so that a window stays awake while a long draft is read. */
#include "audit.h"

#include "teller.h"

typedef struct
{
  char *path;  /* owned */
  GFile *file; /* owned */
  HetuAuditOptions options;
  HetuTeller teller;
} Job;

static void
job_free (Job *self)
{
  g_free (self->path);
  g_object_unref (self->file);
  hetu_teller_clear (&self->teller);
  g_free (self);
}

/* In the worker. */
static void
on_progress (guint done, guint total, gpointer task)
{
  Job *job = g_task_get_task_data (task);

  hetu_teller_tell (&job->teller, task, done, total);
}

static void
run_task (GTask *task, HetuStore *store, GCancellable *cancellable)
{
  const Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (HetuDocument) document =
      hetu_document_load_file (job->file, job->options.encoding, NULL, cancellable, &error);
  HetuAudit *audit =
      document != NULL
          ? hetu_audit_run (store, document, &job->options, on_progress, task, cancellable, &error)
          : NULL;

  if (audit != NULL)
    g_task_return_pointer (task, audit, (GDestroyNotify) hetu_audit_free);
  else
    g_task_return_error (task, error);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (job->path, HETU_STORE_READ_ONLY, &error);

  if (store == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    run_task (task, store, cancellable);
}

void
hetu_audit_start (HetuStore *store,
                  GFile *file,
                  const HetuAuditOptions *options,
                  HetuAuditProgress progress,
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HETU_IS_STORE (store) && G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, data);
  job = g_new0 (Job, 1);
  job->path = g_strdup (hetu_store_get_path (store));
  job->file = g_object_ref (file);
  if (options != NULL)
    job->options = *options;
  hetu_teller_init (&job->teller, progress, progress_data);
  g_task_set_source_tag (task, hetu_audit_start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  if (g_str_equal (job->path, ":memory:"))
    run_task (task, store, cancellable);
  else
    g_task_run_in_thread (task, run_in_worker);
}

HetuAudit *
hetu_audit_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
