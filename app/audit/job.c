/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit in a worker with a connection of its own, so that a window stays awake while a long draft is read. */
#include "audit.h"

#include "store/worker.h"
#include "teller.h"

typedef struct
{
  GFile *file; /* owned */
  HetuAuditOptions options;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->file);
  g_free (self);
}

static void
run_task (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (HetuDocument) document =
      hetu_document_load_file (job->file, job->options.encoding, NULL, cancellable, &error);
  HetuAudit *audit = document != NULL ? hetu_audit_run (store,
                                                        document,
                                                        &job->options,
                                                        hetu_teller_step,
                                                        task,
                                                        cancellable,
                                                        &error)
                                      : NULL;

  if (audit != NULL)
    g_task_return_pointer (task, audit, (GDestroyNotify) hetu_audit_free);
  else
    g_task_return_error (task, error);
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
  job->file = g_object_ref (file);
  if (options != NULL)
    job->options = *options;
  g_task_set_source_tag (task, hetu_audit_start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  hetu_teller_attach (task, progress, progress_data);
  hetu_store_work (store, task, run_task);
}

HetuAudit *
hetu_audit_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
