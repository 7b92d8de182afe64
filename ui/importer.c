/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importer: the worker opens the same file anew, because a store belongs to one thread; when it is done the session's store
 * reads again what changed. A store in memory has no second door and is filled in place. */
#include "ui/importer.h"

#include "error.h"
#include "import/import.h"
#include "ui/journal-words.h"

#include <glib/gi18n.h>

#define TELL_EVERY_MS 200

/* What the worker needs. */
typedef struct
{
  char *path;                /* (owned): of the store */
  GFile *file;               /* (owned) (nullable) */
  HetuImportSummary summary; /* filled by the worker */
  guint n_read;              /* atomic: told by the worker while it runs */
  guint n_taken;             /* atomic */
  guint tell_id;             /* source in the main loop */
} Work;

static const char running_key[] = "hetu-importer";

static void
free_work (gpointer data)
{
  Work *work = data;

  g_assert (work->tell_id == 0);
  g_free (work->path);
  g_clear_object (&work->file);
  g_free (work);
}

static void
on_progress (guint n_read, guint n_taken, gpointer data)
{
  Work *work = data;

  g_atomic_int_set (&work->n_read, n_read);
  g_atomic_int_set (&work->n_taken, n_taken);
}

static gboolean
take_in (HetuStore *store, Work *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = NULL;

  if (work->file != NULL)
    return hetu_import_file_watched (store,
                                     work->file,
                                     0,
                                     cancellable,
                                     on_progress,
                                     work,
                                     &work->summary,
                                     error);
  folder = hetu_import_find_shipped ();
  return hetu_import_shipped (store, folder, TRUE, error);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (work->path, HETU_STORE_READ_WRITE, &error);

  if (store == NULL || !take_in (store, work, cancellable, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/* Words that stand until the import is over: how far it is, and a way to stop it. */
static void
tell_progress (HetuSession *session, Work *work)
{
  guint n_read = g_atomic_int_get (&work->n_read);
  guint n_taken = g_atomic_int_get (&work->n_taken);
  g_autofree char *message = NULL;

  if (n_taken > 0)
    message = g_strdup_printf (_ ("Importing: %u of %u rows taken in"), n_taken, n_read);
  else if (n_read > 0)
    message =
        g_strdup_printf (ngettext ("Importing: %u row read", "Importing: %u rows read", n_read),
                         n_read);
  else
    message = g_strdup (_ ("Importing…"));
  hetu_session_tell_progress (session, message, _ ("Cancel"), "win.stop-import");
}

static gboolean
on_tell (gpointer task)
{
  tell_progress (g_task_get_source_object (task), g_task_get_task_data (task));
  return G_SOURCE_CONTINUE;
}

static void
tell_outcome (HetuSession *session, const Work *work)
{
  HetuStore *store = hetu_session_get_store (session);
  g_auto (HetuJournalEntry) entry = { 0 };
  g_autofree char *message = NULL, *label = NULL;
  g_autoptr (GError) error = NULL;

  if (work->file == NULL)
    return;
  message = g_strdup_printf (_ ("%u rows read: %u added, %u revised, %u unchanged"),
                             work->summary.read,
                             work->summary.added,
                             work->summary.revised,
                             work->summary.unchanged);
  if (work->summary.batch == 0)
    hetu_session_tell (session, message, NULL, NULL);
  else if (!hetu_journal_read (store, work->summary.batch, &entry, &error))
    hetu_session_report (session, error);
  else
    {
      label = hetu_journal_entry_to_label (&entry, store);
      hetu_session_record_batch (session, work->summary.batch, label, message);
    }
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  HetuSession *session = HETU_SESSION (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GError) error = NULL;

  g_object_set_data (source, running_key, NULL);
  if (work->tell_id != 0)
    {
      g_clear_handle_id (&work->tell_id, g_source_remove);
      hetu_session_tell_progress (session, NULL, NULL, NULL);
    }
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (g_error_matches (error, HETU_ERROR, HETU_ERROR_CANCELLED) ||
          g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        hetu_session_tell (session, _ ("Import stopped; nothing was changed"), NULL, NULL);
      else
        hetu_session_report (session, error);
      return;
    }
  /* Another store may have been opened meanwhile. */
  if (store == NULL || g_strcmp0 (hetu_store_get_path (store), work->path) != 0)
    return;
  if (!g_str_equal (work->path, ":memory:") && !hetu_store_reload (store, &error))
    hetu_session_report (session, error);
  else
    tell_outcome (session, work);
}

void
hetu_importer_run (HetuSession *session, GFile *file)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (HETU_IS_SESSION (session) && store != NULL);
  if (g_object_get_data (G_OBJECT (session), running_key) != NULL)
    {
      hetu_session_tell (session, _ ("Another import is under way"), NULL, NULL);
      return;
    }
  work = g_new0 (Work, 1);
  work->path = g_strdup (hetu_store_get_path (store));
  work->file = file != NULL ? g_object_ref (file) : NULL;
  task = g_task_new (session, cancellable, on_done, NULL);
  g_task_set_task_data (task, work, free_work);
  g_object_set_data_full (G_OBJECT (session),
                          running_key,
                          g_object_ref (cancellable),
                          g_object_unref);
  if (g_str_equal (work->path, ":memory:"))
    {
      GError *error = NULL;

      if (take_in (store, work, cancellable, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
      return;
    }
  tell_progress (session, work);
  work->tell_id = g_timeout_add (TELL_EVERY_MS, on_tell, task);
  g_task_run_in_thread (task, run_in_worker);
}

void
hetu_importer_cancel (HetuSession *session)
{
  GCancellable *cancellable = g_object_get_data (G_OBJECT (session), running_key);

  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
}
