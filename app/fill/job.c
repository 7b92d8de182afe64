/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling in by a worker with a connection of its own, so that a window stays awake while a long template is read and looked up. */
#include "fill.h"

#include "acceptance.h"
#include "file/load.h"
#include "store/worker.h"

typedef struct
{
  GFile *file;            /* owned */
  GBytes *bytes;          /* (owned) (nullable): of the file */
  HetuDocument *document; /* (owned) (nullable): what was read of it */
  HetuFillRequest request;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->document, hetu_document_unref);
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
  self->document = job->document != NULL ? hetu_document_ref (job->document)
                                         : hetu_document_load_as (name,
                                                                  self->bytes,
                                                                  job->request.encoding,
                                                                  NULL,
                                                                  cancellable,
                                                                  error);
  if (self->document == NULL)
    return NULL;
  lexicon = hetu_acceptance_new_lexicon (store);
  self->filling = hetu_filling_run (self->document,
                                    lexicon,
                                    store,
                                    &job->request,
                                    hetu_teller_step,
                                    task,
                                    cancellable,
                                    &self->refusal);
  return g_steal_pointer (&self);
}

static void
run_task (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  HetuFilled *filled = fill_in (task, g_task_get_task_data (task), store, cancellable, &error);

  if (filled != NULL)
    g_task_return_pointer (task, filled, (GDestroyNotify) hetu_filled_free);
  else
    g_task_return_error (task, error);
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
  job->file = g_object_ref (file);
  if (document != NULL && bytes != NULL)
    {
      job->document = hetu_document_ref (document);
      job->bytes = g_bytes_ref (bytes);
    }
  job->request = *request;
  g_task_set_source_tag (task, hetu_filling_start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  hetu_teller_attach (task, tell, tell_data);
  hetu_store_work (store, task, run_task);
}

HetuFilled *
hetu_filling_finish (HetuStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
