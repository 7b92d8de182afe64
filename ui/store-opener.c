/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Store opener: the person's own store is made at the first start, in a worker; the window opens it. */
#include "ui/store-opener.h"

#include "error.h"
#include "shipped.h"

#include <glib/gi18n.h>

static char *
make_own_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "hetu", "hetu.db", NULL);
}

static void
prepare_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_shipped_make_store (path, TRUE, &error);

  if (store == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_strdup (path), g_free);
}

void
hetu_store_opener_prepare (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : make_own_path ();

  g_task_set_source_tag (task, hetu_store_opener_prepare);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_task_return_new_error (task,
                               HETU_ERROR,
                               HETU_ERROR_STORE,
                               _ ("%s: a store must be a file of this computer"),
                               uri);
      return;
    }
  if (file != NULL || g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_task_return_pointer (task, g_steal_pointer (&path), g_free);
      return;
    }
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, prepare_in_worker);
}

char *
hetu_store_opener_prepare_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

HetuStore *
hetu_store_opener_open (const char *path, GError **refused, GError **error)
{
  g_autoptr (GError) first = NULL;
  HetuStore *store = hetu_store_open (path, HETU_STORE_READ_WRITE, &first);

  g_return_val_if_fail (refused != NULL && *refused == NULL, NULL);
  if (store != NULL)
    return store;
  if (g_error_matches (first, HETU_ERROR, HETU_ERROR_STORE) ||
      g_error_matches (first, HETU_ERROR, HETU_ERROR_STORE_LOCKED))
    store = hetu_store_open (path, HETU_STORE_READ_ONLY, NULL);
  if (store == NULL)
    {
      /* The first refusal says more than the second. */
      g_propagate_error (error, g_steal_pointer (&first));
      return NULL;
    }
  *refused = g_steal_pointer (&first);
  return store;
}
