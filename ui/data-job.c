/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data job: the worker has a store of its own and counts rows; the main loop looks at the count and tells it. The file is made whole
 * in memory and then put in its place, so that one that is cancelled leaves what stood there. */
#include "ui/data-job.h"

#include "error.h"
#include "export/file.h"
#include "store/worker.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 200

typedef struct
{
  /* owned */
  HetuDataPlan *plan;
  char *path;
  GCancellable *cancellable;
  /* plain */
  HetuExtractOptions options;
  guint progress_id; /* timeout */
  gint done;         /* atomic: rows */
  gint all;          /* atomic: 0: not known yet */
} Job;

static const char running_key[] = "hetu-data-job";

static void
free_job (gpointer data)
{
  Job *job = data;

  hetu_data_plan_free (job->plan);
  g_free (job->path);
  g_object_unref (job->cancellable);
  g_free (job);
}

/* ---- in the worker */

static void
on_rows (guint done, guint all, gpointer data)
{
  Job *job = data;

  g_atomic_int_set (&job->done, (gint) done);
  g_atomic_int_set (&job->all, (gint) all);
}

static gboolean
write_file (Job *job, HetuStore *store, GError **error)
{
  HetuQuery query = hetu_data_plan_get_query (job->plan);
  HetuExtractWatch watch = { job->cancellable, on_rows, job };
  g_autoptr (GBytes) bytes = hetu_extract_file (store, &query, &job->options, &watch, error);

  return bytes != NULL && hetu_file_replace (job->path, bytes, error);
}

static void
run_task (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (data, store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- in the window */

static void
tell (HetuSession *session, const Job *job)
{
  gint done = g_atomic_int_get (&job->done);
  gint all = g_atomic_int_get (&job->all);
  g_autofree char *message = NULL;

  if (g_cancellable_is_cancelled (job->cancellable))
    {
      hetu_session_tell_progress (session, _ ("Cancelling the export…"), NULL, NULL);
      return;
    }
  message = all > 0 ? g_strdup_printf (_ ("Exporting data: %d%%"), (int) (done * 100.0 / all))
                    : g_strdup (_ ("Exporting data…"));
  hetu_session_tell_progress (session, message, _ ("Cancel"), "win.cancel-export-data");
}

static gboolean
on_progress (gpointer data)
{
  GTask *task = data;

  tell (g_task_get_source_object (task), g_task_get_task_data (task));
  return G_SOURCE_CONTINUE;
}

void
hetu_data_job_run (HetuSession *session,
                   const HetuDataPlan *plan,
                   HetuExtractFormat format,
                   const char *path,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  g_autoptr (GTask) task = NULL;
  HetuStore *store;
  Job *job;

  g_return_if_fail (HETU_IS_SESSION (session) && plan != NULL && path != NULL);
  g_return_if_fail (!hetu_data_job_is_running (session));
  store = hetu_session_get_store (session);
  g_return_if_fail (store != NULL);

  job = g_new0 (Job, 1);
  job->plan = hetu_data_plan_copy (plan);
  job->path = g_strdup (path);
  job->cancellable = g_cancellable_new ();
  job->options =
      (HetuExtractOptions){ .format = format, .language = hetu_session_get_language (session) };
  task = g_task_new (session, NULL, callback, data);
  g_task_set_source_tag (task, hetu_data_job_run);
  g_task_set_task_data (task, job, free_job);
  g_object_set_data (G_OBJECT (session), running_key, job->cancellable);
  job->progress_id = g_timeout_add (PROGRESS_MS, on_progress, task);
  tell (session, job);
  hetu_store_work (store, task, run_task);
}

char *
hetu_data_job_run_finish (GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  HetuSession *session = g_task_get_source_object (G_TASK (result));
  HetuSettings *settings = hetu_session_get_settings (session);
  g_autofree char *folder = NULL;

  g_clear_handle_id (&job->progress_id, g_source_remove);
  g_object_set_data (G_OBJECT (session), running_key, NULL);
  hetu_session_tell_progress (session, NULL, NULL, NULL);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  folder = g_path_get_dirname (job->path);
  hetu_settings_set_string (settings, "export-folder", folder);
  hetu_settings_set_string (settings,
                            "data-format",
                            hetu_extract_format_to_string (job->options.format));
  return g_strdup (job->path);
}

gboolean
hetu_data_job_is_running (HetuSession *session)
{
  return g_object_get_data (G_OBJECT (session), running_key) != NULL;
}

void
hetu_data_job_cancel (HetuSession *session)
{
  GCancellable *cancellable = g_object_get_data (G_OBJECT (session), running_key);

  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
}
