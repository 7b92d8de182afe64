/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importer: the worker opens the same file anew, because a store belongs to one thread; when it is done the session's store
 * reads again what changed. A store in memory has no second door and is filled in place. */
#include "ui/importer.h"

#include "import/import.h"

#include <glib/gi18n.h>

static const char running_key[] = "hetu-importer";

static gboolean
take_in (HetuStore *store, GError **error)
{
  g_autoptr (GFile) folder = hetu_import_find_shipped ();

  return hetu_import_shipped (store, folder, TRUE, error);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (path, HETU_STORE_READ_WRITE, &error);

  if (store == NULL || !take_in (store, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  HetuSession *session = HETU_SESSION (source);
  const char *path = g_task_get_task_data (G_TASK (result));
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GError) error = NULL;

  g_object_set_data (source, running_key, NULL);
  hetu_session_tell_progress (session, NULL, NULL, NULL);
  /* Another store may have been opened meanwhile. */
  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      (store != NULL && g_strcmp0 (hetu_store_get_path (store), path) == 0 &&
       !g_str_equal (path, ":memory:") && !hetu_store_reload (store, &error)))
    hetu_session_report (session, error);
}

void
hetu_importer_run (HetuSession *session)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (HETU_IS_SESSION (session) && store != NULL);
  if (g_object_get_data (G_OBJECT (session), running_key) != NULL)
    {
      hetu_session_tell (session, _ ("Another import is under way"), NULL, NULL);
      return;
    }
  task = g_task_new (session, NULL, on_done, NULL);
  g_task_set_task_data (task, g_strdup (hetu_store_get_path (store)), g_free);
  g_object_set_data (G_OBJECT (session), running_key, session);
  hetu_session_tell_progress (session, _ ("Importing…"), NULL, NULL);
  if (!g_str_equal (hetu_store_get_path (store), ":memory:"))
    g_task_run_in_thread (task, run_in_worker);
  else if (take_in (store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}
