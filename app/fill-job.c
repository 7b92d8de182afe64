/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling in by a worker with a connection of its own, so that a window stays awake while a long template is read and looked up. */
#include "fill.h"

#include "acceptance.h"
#include "file/load.h"

typedef struct
{
  char *path;             /* owned */
  GFile *file;            /* owned */
  GBytes *bytes;          /* (owned) (nullable): of the file */
  HetuDocument *document; /* (owned) (nullable): what was read of it */
  HetuFillRequest request;
  HetuTeller teller;
} Job;

static void
job_free (Job *self)
{
  g_free (self->path);
  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->document, hetu_document_unref);
  hetu_teller_clear (&self->teller);
  g_free (self);
}

void
hetu_filled_free (HetuFilled *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->filling, hetu_filling_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->refusal);
  g_free (self);
}

/* In the worker. */
static void
on_told (guint done, guint total, gpointer task)
{
  Job *job = g_task_get_task_data (task);

  hetu_teller_tell (&job->teller, task, done, total);
}

static HetuFilled *
fill_in (GTask *task, const Job *job, HetuStore *store, GCancellable *cancellable, GError **error)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;
  g_autoptr (HetuFilled) self = g_new0 (HetuFilled, 1);
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr (HetuLexicon) lexicon = NULL;

  self->bytes = job->bytes != NULL
                    ? g_bytes_ref (job->bytes)
                    : hetu_file_load_at_most (job->file, usual.bytes, cancellable, error);
  if (self->bytes == NULL)
    return NULL;
  self->document = job->document != NULL
                       ? hetu_document_ref (job->document)
                       : hetu_document_load (name, self->bytes, NULL, cancellable, error);
  if (self->document == NULL)
    return NULL;
  lexicon = hetu_acceptance_new_lexicon (store);
  self->filling = hetu_filling_run (self->document,
                                    lexicon,
                                    store,
                                    &job->request,
                                    on_told,
                                    task,
                                    cancellable,
                                    &self->refusal);
  return g_steal_pointer (&self);
}

static void
run_task (GTask *task, HetuStore *store, GCancellable *cancellable)
{
  GError *error = NULL;
  HetuFilled *filled = fill_in (task, g_task_get_task_data (task), store, cancellable, &error);

  if (filled != NULL)
    g_task_return_pointer (task, filled, (GDestroyNotify) hetu_filled_free);
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
hetu_filling_start (HetuStore *store,
                    GFile *file,
                    HetuDocument *document,
                    GBytes *bytes,
                    const HetuFillRequest *request,
                    HetuTell tell,
                    gpointer tell_data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (HETU_IS_STORE (store) && G_IS_FILE (file) && request != NULL);

  task = g_task_new (store, cancellable, callback, data);
  job = g_new0 (Job, 1);
  job->path = g_strdup (hetu_store_get_path (store));
  job->file = g_object_ref (file);
  if (document != NULL && bytes != NULL)
    {
      job->document = hetu_document_ref (document);
      job->bytes = g_bytes_ref (bytes);
    }
  job->request = *request;
  hetu_teller_init (&job->teller, tell, tell_data);
  g_task_set_source_tag (task, hetu_filling_start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  if (g_str_equal (job->path, ":memory:"))
    run_task (task, store, cancellable);
  else
    g_task_run_in_thread (task, run_in_worker);
}

HetuFilled *
hetu_filling_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
