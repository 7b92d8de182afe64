/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session over the shipped figures in a folder of its own, for the tests of the window. */
#pragma once

#include "import/import.h"
#include "remove-folder.h"
#include "ui/session.h"

#define WINDOW_PATIENCE_SECONDS 60

typedef struct
{
  char *folder; /* owned: where exports go */
  HetuStore *store;
  HetuSettings *settings;
  HetuSession *session;
} WindowFixture;

/* The file of all tests of one program; made by window_fixture_prepare(). */
static char *window_store_path;
static char *window_store_folder;

static inline void
window_fixture_prepare (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();

  window_store_folder = g_dir_make_tmp ("hetu-window-XXXXXX", &error);
  g_assert_no_error (error);
  window_store_path = g_build_filename (window_store_folder, "store.hetu", NULL);
  store = hetu_store_open (window_store_path, HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, TRUE, &error);
  g_assert_no_error (error);
}

static inline void
window_fixture_clean (void)
{
  remove_folder (window_store_folder);
  g_free (window_store_path);
  g_free (window_store_folder);
}

static inline void
window_fixture_set_up (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hetu-export-XXXXXX", &error);
  g_assert_no_error (error);
  self->store = hetu_store_open (window_store_path, HETU_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  self->settings = hetu_settings_new ();
  hetu_settings_set_string (self->settings, "export-folder", self->folder);
  hetu_settings_set_string (self->settings, "chart-spec", "");
  self->session = hetu_session_new (self->settings);
  hetu_session_set_store (self->session, self->store);
}

static inline void
window_fixture_tear_down (WindowFixture *self, gconstpointer data)
{
  hetu_session_set_store (self->session, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  remove_folder (self->folder);
  g_free (self->folder);
}

static inline gboolean
window_on_too_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until *@done is true. */
static inline void
window_wait (gboolean *done)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (WINDOW_PATIENCE_SECONDS, window_on_too_late, &late);

  while (!*done && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (id);
}

/* (transfer full): path of @name among the exports */
static inline char *
window_path (const WindowFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}
