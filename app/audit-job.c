/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit in a worker with a connection of its own, so that a window stays awake while a long draft is read. */
#include "audit.h"

/* Between two tellings of how far it is. */
#define BETWEEN_STEPS (G_USEC_PER_SEC / 20)

typedef struct
{
  char *path;  /* owned */
  GFile *file; /* owned */
  HetuAuditOptions options;
  HetuAuditProgress progress;
  gpointer progress_data;
  GMainContext *context; /* owned */
  gint64 told_at;        /* when progress was last told */
} Job;

typedef struct
{
  GTask *task; /* owned */
  guint done;
  guint total;
} Step;

static void
job_free (Job *self)
{
  g_free (self->path);
  g_object_unref (self->file);
  g_main_context_unref (self->context);
  g_free (self);
}

static void
step_free (Step *self)
{
  g_object_unref (self->task);
  g_free (self);
}

static gboolean
tell_step (gpointer data)
{
  const Step *step = data;
  const Job *job = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task) &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (step->task)))
    job->progress (step->done, step->total, job->progress_data);
  return G_SOURCE_REMOVE;
}

/* In the worker: some twenty times a second, the last one always. */
static void
on_progress (guint done, guint total, gpointer data)
{
  Job *job = g_task_get_task_data (data);
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Step *step;

  if (job->progress == NULL || (done < total && now - job->told_at < BETWEEN_STEPS))
    return;
  job->told_at = now;
  step = g_new (Step, 1);
  *step = (Step){ g_object_ref (data), done, total };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_step, step, (GDestroyNotify) step_free);
  g_source_attach (source, job->context);
}

static void
run_task (GTask *task, HetuStore *store, GCancellable *cancellable)
{
  const Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (HetuDocument) document =
      hetu_document_load_file (job->file, NULL, cancellable, &error);
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
  job->progress = progress;
  job->progress_data = progress_data;
  job->context = g_main_context_ref_thread_default ();
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
