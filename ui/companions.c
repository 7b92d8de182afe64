/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows that go with another one: GTK destroys them with it, and asks none of them. */
#include "ui/companions.h"

/* @companion is referenced by the caller: it may be gone from the display after it was asked */
static gboolean
close_one (GtkWindow *companion)
{
  gboolean stays = FALSE;

  g_signal_emit_by_name (companion, "close-request", &stays);
  if (!gtk_widget_get_visible (GTK_WIDGET (companion)))
    return TRUE;
  if (stays)
    gtk_window_present (companion);
  else
    gtk_window_destroy (companion);
  return !stays;
}

static gpointer
ref_window (gconstpointer window, gpointer data)
{
  return g_object_ref ((gpointer) window);
}

gboolean
hetu_companions_close (GtkWindow *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  GList *held = g_list_copy_deep (all, ref_window, NULL);
  gboolean closed = TRUE;

  for (GList *l = held; l != NULL && closed; l = l->next)
    {
      GtkWindow *parent = gtk_window_get_transient_for (l->data);

      if (parent != NULL && (window == NULL || parent == window) &&
          gtk_widget_get_visible (l->data))
        closed = close_one (l->data);
    }
  g_list_free_full (held, g_object_unref);
  return closed;
}
