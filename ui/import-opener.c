/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/import-opener.h"

#include <glib/gi18n.h>

static const char key[] = "hetu-import-window";

static void
forget (GtkWindow *parent)
{
  g_object_set_data (G_OBJECT (parent), key, NULL);
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

void
hetu_import_opener_open_file (GtkWindow *parent, HetuSession *session, GFile *file)
{
  HetuImportWindow *window = need_window (parent, session);

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

  if (text == NULL || *g_strchug (text) == '\0')
    hetu_session_tell (session, _ ("The clipboard holds no cells"), NULL, NULL);
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
