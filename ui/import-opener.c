/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import opener: the import window of a window is kept with it, and forgotten when it is closed. */
#include "ui/import-opener.h"

#include "ui/review-opener.h"

#include <glib/gi18n.h>

static const char key[] = "hetu-import-window";

static void
forget (GtkWindow *parent)
{
  g_object_set_data (G_OBJECT (parent), key, NULL);
}

HetuImportWindow *
hetu_import_opener_get_window (GtkWindow *parent)
{
  return g_object_get_data (G_OBJECT (parent), key);
}

/* Returns: (transfer none) */
static HetuImportWindow *
need_window (GtkWindow *parent, HetuSession *session)
{
  GtkWidget *window = g_object_get_data (G_OBJECT (parent), key);

  if (window != NULL)
    return HETU_IMPORT_WINDOW (window);
  window = hetu_import_window_new (session, parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  g_object_set_data (G_OBJECT (parent), key, window);
  g_signal_connect_object (window, "destroy", G_CALLBACK (forget), parent, G_CONNECT_SWAPPED);
  return HETU_IMPORT_WINDOW (window);
}

gboolean
hetu_import_opener_takes (GFile *file)
{
  static const char *const endings[] = { ".csv",  ".tsv", ".txt", ".xlsx",
                                         ".xlsm", ".xls", ".ods", ".json" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return hetu_review_opener_takes (file);
}

/* A table that waits for its store. */
typedef struct
{
  GtkWindow *parent;    /* owned, once the store is there */
  HetuSession *session; /* owned, once the store is there */
  GFile *file;          /* owned */
  gulong handler;
} Pending;

/* The window that it belongs to is shown by now. */
static gboolean
on_idle (gpointer data)
{
  g_autofree Pending *pending = data;
  g_autoptr (GtkWindow) parent = pending->parent;
  g_autoptr (HetuSession) session = pending->session;
  g_autoptr (GFile) file = pending->file;

  if (hetu_session_get_store (session) != NULL)
    hetu_import_opener_open_file (parent, session, file);
  return G_SOURCE_REMOVE;
}

static void
pending_free (gpointer data, GClosure *closure)
{
  Pending *pending = data;

  g_object_unref (pending->file);
  g_free (pending);
}

static void
on_store_changed (HetuSession *session, Pending *pending)
{
  Pending *ready = NULL;

  if (hetu_session_get_store (session) == NULL)
    return;
  ready = g_new0 (Pending, 1);
  ready->parent = g_object_ref (pending->parent);
  ready->session = g_object_ref (session);
  ready->file = g_object_ref (pending->file);
  g_idle_add_full (G_PRIORITY_LOW, on_idle, ready, NULL);
  g_signal_handler_disconnect (session, pending->handler);
}

void
hetu_import_opener_open_file (GtkWindow *parent, HetuSession *session, GFile *file)
{
  HetuImportWindow *window;

  if (hetu_review_opener_takes (file))
    {
      hetu_review_opener_open_file (parent, session, file);
      return;
    }
  if (hetu_session_get_store (session) == NULL)
    {
      Pending *pending = g_new0 (Pending, 1);

      pending->parent = parent;
      pending->file = g_object_ref (file);
      pending->handler = g_signal_connect_data (session,
                                                "store-changed",
                                                G_CALLBACK (on_store_changed),
                                                pending,
                                                pending_free,
                                                0);
      return;
    }
  window = need_window (parent, session);
  hetu_import_window_add_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

/* What waits for the clipboard. */
typedef struct
{
  GtkWindow *parent;    /* owned */
  HetuSession *session; /* owned */
} Paste;

static void
on_text_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autofree Paste *paste = data;
  g_autoptr (GtkWindow) parent = paste->parent;
  g_autoptr (HetuSession) session = paste->session;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  /* Space is a column where the corner of a table is empty. */
  if (text == NULL || text[strspn (text, " \t\r\n")] == '\0')
    hetu_session_tell (session, _ ("The clipboard holds neither cells nor a text"), NULL, NULL);
  else if (hetu_session_get_store (session) != NULL && hetu_review_opener_takes_text (text))
    hetu_review_opener_open_text (parent, session, text);
  else if (hetu_session_get_store (session) != NULL)
    {
      HetuImportWindow *window = need_window (parent, session);

      hetu_import_window_add_text (window, text);
      gtk_window_present (GTK_WINDOW (window));
    }
}

void
hetu_import_opener_paste (GtkWindow *parent, HetuSession *session)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->parent = g_object_ref (parent);
  paste->session = g_object_ref (session);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (parent)),
                                 NULL,
                                 on_text_read,
                                 paste);
}
