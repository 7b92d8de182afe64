/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that take data in. */
#include "ui/import-actions.h"

#include "ui/import-chooser.h"
#include "ui/import-opener.h"
#include "ui/importer.h"
#include "ui/review-opener.h"

static HetuSession *
get_session (gpointer window)
{
  return hetu_window_get_session (window);
}

static void
on_import (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_import_chooser_run (GTK_WINDOW (window), get_session (window));
}

/* Where text is being written the keys paste text. */
static void
on_paste_import (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  else
    hetu_import_opener_paste (GTK_WINDOW (window), get_session (window));
}

static void
on_open_example (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_importer_run (get_session (window));
}

static void
on_show_statement (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_show_source (get_session (window), g_variant_get_int64 (parameter));
}

static const GActionEntry entries[] = {
  { "import", on_import },
  { "paste-import", on_paste_import },
  { "open-example", on_open_example },
  { "show-statement", on_show_statement, "x" },
};

/* What goes into a store is insensitive without. */
static void
on_store_changed (HetuWindow *window)
{
  gboolean has_store = hetu_session_get_store (hetu_window_get_session (window)) != NULL;

  for (gsize i = 0; i < 2; i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), entries[i].name)),
        has_store);
}

void
hetu_import_actions_install (HetuWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  hetu_review_opener_install (window);
  g_signal_connect_object (hetu_window_get_session (window),
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           window,
                           G_CONNECT_SWAPPED);
  on_store_changed (window);
}
