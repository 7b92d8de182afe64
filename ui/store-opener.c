/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Store opener: checking the file, reading the names of three thousand places and finding the fonts of the first figure take
 * as long as building the window, so that it is done beside that. A connection may change its thread as long as only one
 * uses it at a time; the worker has let go of it when the callback is called. */
#include "ui/store-opener.h"

#include "error.h"
#include "shipped.h"
#include "ui/language.h"

#include <glib/gi18n.h>

/* Of one opening. */
typedef struct
{
  char *path;      /* owned */
  gboolean own;    /* made where there is none */
  GError *refused; /* owned (nullable): why it was opened read-only */
  /* of the first figure */
  char *remembered; /* owned */
  double zoom;
  HetuLanguage language;
  HetuRehearsal *rehearsal; /* owned (nullable) */
} Opening;

static void
opening_free (Opening *self)
{
  g_free (self->path);
  g_clear_error (&self->refused);
  g_free (self->remembered);
  if (self->rehearsal != NULL)
    hetu_text_free (hetu_rehearsal_end (self->rehearsal));
  g_free (self);
}

static char *
make_own_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "hetu", "hetu.db", NULL);
}

static HetuStore *
open_store (Opening *self, GError **error)
{
  g_autoptr (GError) first = NULL;
  HetuStore *store = NULL;

  if (self->own && !g_file_test (self->path, G_FILE_TEST_EXISTS))
    return hetu_shipped_make_store (self->path, TRUE, error);
  store = hetu_store_open (self->path, HETU_STORE_READ_WRITE, &first);
  if (store != NULL)
    return store;
  if (g_error_matches (first, HETU_ERROR, HETU_ERROR_STORE) ||
      g_error_matches (first, HETU_ERROR, HETU_ERROR_STORE_LOCKED))
    store = hetu_store_open (self->path, HETU_STORE_READ_ONLY, NULL);
  if (store == NULL)
    /* The first refusal says more than the second. */
    g_propagate_error (error, g_steal_pointer (&first));
  else
    self->refused = g_steal_pointer (&first);
  return store;
}

static void
open_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *self = data;
  g_autoptr (GError) error = NULL;
  HetuStore *store = open_store (self, &error);

  if (store == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  self->rehearsal =
      hetu_first_figure_rehearse (store, self->remembered, self->language, self->zoom);
  g_task_return_pointer (task, store, g_object_unref);
}

void
hetu_store_opener_open (GFile *file,
                        HetuSettings *settings,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Opening *opening = g_new0 (Opening, 1);

  opening->remembered = hetu_settings_get_string (settings, "chart-spec");
  opening->zoom = hetu_settings_get_int (settings, "zoom") / 100.0;
  opening->language = hetu_ui_language ();
  opening->own = file == NULL;
  opening->path = file != NULL ? g_file_get_path (file) : make_own_path ();
  g_task_set_source_tag (task, hetu_store_opener_open);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  if (opening->path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_task_return_new_error (task,
                               HETU_ERROR,
                               HETU_ERROR_STORE,
                               _ ("%s: a store must be a file of this computer"),
                               uri);
      return;
    }
  g_task_run_in_thread (task, open_in_worker);
}

const char *
hetu_store_opener_get_path (GAsyncResult *result)
{
  const Opening *opening = g_task_get_task_data (G_TASK (result));

  return opening->path;
}

HetuStore *
hetu_store_opener_open_finish (GAsyncResult *result,
                               HetuRehearsal **rehearsal,
                               GError **refused,
                               GError **error)
{
  GTask *task = G_TASK (result);
  Opening *opening = g_task_get_task_data (task);
  HetuStore *store = g_task_propagate_pointer (task, error);

  g_return_val_if_fail (refused != NULL && *refused == NULL && rehearsal != NULL, NULL);
  if (store != NULL)
    {
      *refused = g_steal_pointer (&opening->refused);
      *rehearsal = g_steal_pointer (&opening->rehearsal);
    }
  return store;
}
