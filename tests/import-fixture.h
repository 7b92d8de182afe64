/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The import window over a store in a folder of its own, with the shipped catalogue. Needs a display. */
#pragma once

#include "import/import.h"
#include "remove-folder.h"
#include "resources/hetu-window-resources.h"
#include "store/query.h"
#include "ui/import-preview.h"
#include "ui/import-question.h"
#include "ui/import-questions.h"
#include "ui/import-table.h"
#include "ui/import-window.h"

#include <string.h>

typedef struct
{
  char *folder;
  char *path; /* of the store */
  HetuSettings *settings;
  HetuSession *session;
  HetuImportWindow *window; /* NULL once it is closed */
  GString *told;            /* messages and problems */
} ImportFixture;

static inline void
import_turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline void
import_on_told (ImportFixture *self, const char *message, const char *button, const char *action)
{
  g_string_append_printf (self->told, "%s %s;", message, action != NULL ? action : "");
}

static inline void
import_on_offer (ImportFixture *self, const char *button, const char *action)
{
  g_string_append_printf (self->told, "%.18s;", action);
}

static inline void
import_on_problem (ImportFixture *self, const GError *error)
{
  g_string_append_printf (self->told, "%s;", error->message);
}

/* A new window after the last one was closed. */
static inline void
import_reopen (ImportFixture *self)
{
  g_assert_null (self->window);
  self->window = HETU_IMPORT_WINDOW (hetu_import_window_new (self->session, NULL));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static inline void
import_fixture_set_up (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hetu-import-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "s.hetu", NULL);
  store = hetu_store_open (self->path, HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, FALSE, &error);
  g_assert_no_error (error);
  self->settings = hetu_settings_new ();
  self->session = hetu_session_new (self->settings);
  hetu_session_set_store (self->session, store);
  self->told = g_string_new (NULL);
  g_signal_connect_swapped (self->session, "message", G_CALLBACK (import_on_told), self);
  g_signal_connect_swapped (self->session, "offer", G_CALLBACK (import_on_offer), self);
  g_signal_connect_swapped (self->session, "problem", G_CALLBACK (import_on_problem), self);
  import_reopen (self);
}

static inline void
import_fixture_tear_down (ImportFixture *self, gconstpointer data)
{
  gpointer session = self->session;

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  import_turn ();
  g_signal_handlers_disconnect_by_data (session, self);
  /* A worker lets go of its task, and with it of the session, a moment after it has told the outcome. */
  g_object_add_weak_pointer (session, &session);
  g_object_unref (session);
  while (g_atomic_pointer_get (&session) != NULL)
    {
      import_turn ();
      g_thread_yield ();
    }
  g_object_unref (self->settings);
  g_string_free (self->told, TRUE);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static inline HetuImportState
import_get_state (ImportFixture *self)
{
  return hetu_import_flow_get_state (hetu_import_window_get_flow (self->window));
}

/* Waits until no worker is at work, or the window is closed. */
static inline void
import_settle (ImportFixture *self)
{
  import_turn ();
  while (self->window != NULL && (import_get_state (self) == HETU_IMPORT_READING ||
                                  import_get_state (self) == HETU_IMPORT_LOOKING ||
                                  import_get_state (self) == HETU_IMPORT_IMPORTING))
    g_main_context_iteration (NULL, TRUE);
  import_turn ();
}

/* Shows a table of tests/tables. */
static inline void
import_open (ImportFixture *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hetu_import_window_add_file (self->window, file);
  import_settle (self);
}

/* Shows a table that is written for the case. */
static inline void
import_write (ImportFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  hetu_import_window_add_file (self->window, file);
  import_settle (self);
}

static inline void
import_act (ImportFixture *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL);
  import_settle (self);
}

static inline gpointer
import_child (ImportFixture *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self->window), HETU_TYPE_IMPORT_WINDOW, name);
}

/* The widget @index of its type below @root; NULL: there is none. */
static inline gpointer
import_find (GtkWidget *root, GType type, guint *index)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*index)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = import_find (child, type, index);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline HetuImportQuestion *
import_question (ImportFixture *self, guint index)
{
  return import_find (GTK_WIDGET (self->window), HETU_TYPE_IMPORT_QUESTION, &index);
}

static inline guint
import_count (ImportFixture *self)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all =
      hetu_query_statements (hetu_session_get_store (self->session), &query, &error);

  g_assert_no_error (error);
  return all->len;
}

/* Whether a label below @root has @text in it. */
static inline gboolean
import_says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (import_says (child, text))
      return TRUE;
  return FALSE;
}

/* Types the name under which a template is to be kept. */
static inline void
import_name_template (ImportFixture *self, const char *text)
{
  guint index = 2;
  GtkEditable *editable = import_find (import_child (self, "source"), GTK_TYPE_ENTRY, &index);

  gtk_editable_set_text (editable, text);
}

/* (nullable) */
static inline HetuSource *
import_find_source (ImportFixture *self, const char *title)
{
  GListModel *all = hetu_store_get_sources (hetu_session_get_store (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (all, i);

      if (g_str_equal (hetu_source_get_title (source), title))
        return source;
    }
  return NULL;
}

/* Runs the main loop until the window has drawn. */
static inline void
import_draw (ImportFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 2;

  import_turn ();
  gdk_frame_clock_begin_updating (clock);
  while (gdk_frame_clock_get_frame_counter (clock) < until)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
}
