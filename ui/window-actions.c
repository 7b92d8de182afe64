/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions: short functions that turn a key, a menu item or a toggle into a call on the session or a page,
 * and states that follow the session. */
#include "ui/window-actions.h"

#include "figure.h"
#include "ui/actions.h"
#include "ui/audit-window.h"
#include "ui/data-export.h"
#include "ui/export-dialog.h"
#include "ui/figure-actions.h"
#include "ui/figure-carrier.h"
#include "ui/fill-window.h"
#include "ui/findings-window.h"
#include "ui/import-actions.h"
#include "ui/journal-window.h"
#include "ui/revisions-window.h"
#include "ui/words-dialog.h"

#include <glib/gi18n.h>

static HetuSession *
get_session (gpointer window)
{
  return hetu_window_get_session (window);
}

static void
on_palette (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_window_open_palette (window);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_page_focus_search (hetu_window_get_current (window));
}

static void
on_exported (HetuWindow *window, const char *const *paths, guint left_out)
{
  hetu_window_tell_exported (window, paths, left_out);
}

/* Returns: (transfer none) (nullable): a dialog over the figure of the page in view */
static HetuExportDialog *
make_export_dialog (HetuWindow *window)
{
  g_autoptr (HetuSpec) spec = hetu_page_dup_spec (hetu_window_get_current (window));
  GtkWidget *dialog = NULL;

  if (spec == NULL)
    {
      hetu_session_tell (get_session (window), _ ("This page has no figure to export"), NULL, NULL);
      return NULL;
    }
  dialog = hetu_export_dialog_new (get_session (window), spec);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), window, G_CONNECT_SWAPPED);
  return HETU_EXPORT_DIALOG (dialog);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  HetuExportDialog *dialog = make_export_dialog (window);

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_repeat_export (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  HetuExportDialog *dialog = make_export_dialog (window);

  if (dialog != NULL)
    hetu_export_dialog_repeat (dialog);
}

static void
on_save_chart (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_save_chart (get_session (window));
}

static void
on_favourite (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_toggle_favourite (get_session (window));
}

/* On the page that shows what would be on it. */
static void
on_dispatch (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_window_set_page (window, "targets");
  gtk_widget_activate_action (GTK_WIDGET (hetu_window_get_current (window)),
                              "targets.dispatch",
                              "s",
                              "xlsx");
}

static void
forget_companion (gpointer window, GtkWidget *companion)
{
  g_object_set_data (window, g_object_get_data (G_OBJECT (companion), "key"), NULL);
}

/* Shows the one window of its kind that goes with @window; @make is called where it is not there yet. */
static void
show_companion (gpointer window,
                const char *key,
                GtkWidget *(*make) (HetuSession *session, GtkWindow *parent))
{
  GtkWidget *companion = g_object_get_data (window, key);

  if (companion == NULL)
    {
      companion = make (get_session (window), window);
      gtk_window_set_destroy_with_parent (GTK_WINDOW (companion), TRUE);
      g_object_set_data (window, key, companion);
      g_object_set_data (G_OBJECT (companion), "key", (gpointer) key);
      g_signal_connect_object (companion,
                               "destroy",
                               G_CALLBACK (forget_companion),
                               window,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (companion));
}

static void
on_reconcile (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_companion (window, "findings", hetu_findings_window_new);
}

static void
on_fill (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_companion (window, "fill", hetu_fill_window_new);
}

static void
on_audit (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_companion (window, "audit", hetu_audit_window_new);
}

static void
on_journal (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_companion (window, "journal", hetu_journal_window_new);
}

static void
on_revisions (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  show_companion (window, "revisions", hetu_revisions_window_new);
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_undo (get_session (window));
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_redo (get_session (window));
}

/* Alt+← and Alt+→ move the region that the keyboard is on, where it is on one. */
static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!hetu_page_move_region (hetu_window_get_current (window), -1) &&
      !hetu_window_leave_source (window))
    hetu_session_go_back (get_session (window));
}

static void
on_forward (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!hetu_page_move_region (hetu_window_get_current (window), 1))
    hetu_session_go_forward (get_session (window));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_actions_open_shortcuts (window);
}

static GSimpleAction *
find_action (gpointer window, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

/* Each page has panes of its own at its sides, or none. */
static void
follow_side (gpointer window, const char *name, HetuPageSide side)
{
  HetuPage *page = hetu_window_get_current (window);
  GSimpleAction *action = find_action (window, name);

  g_simple_action_set_enabled (action, hetu_page_has_side (page, side));
  g_simple_action_set_state (action, g_variant_new_boolean (hetu_page_get_side_shown (page, side)));
}

static void
follow_sides (gpointer window)
{
  /* The pages go before the window does. */
  if (hetu_window_get_current (window) == NULL)
    return;
  follow_side (window, "show-sidebar", HETU_PAGE_SIDEBAR);
  follow_side (window, "show-inspector", HETU_PAGE_INSPECTOR);
}

static void
on_sidebar (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  HetuPage *page = hetu_window_get_current (window);

  hetu_page_show_side (page,
                       HETU_PAGE_SIDEBAR,
                       !hetu_page_get_side_shown (page, HETU_PAGE_SIDEBAR));
  follow_side (window, "show-sidebar", HETU_PAGE_SIDEBAR);
}

static void
on_inspector (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  HetuPage *page = hetu_window_get_current (window);

  hetu_page_show_side (page,
                       HETU_PAGE_INSPECTOR,
                       !hetu_page_get_side_shown (page, HETU_PAGE_INSPECTOR));
  follow_side (window, "show-inspector", HETU_PAGE_INSPECTOR);
}

static void
on_page_state (GSimpleAction *action, GVariant *state, gpointer window)
{
  HetuPage *page = NULL;

  g_simple_action_set_state (action, state);
  if (g_strcmp0 (hetu_window_get_page (window), g_variant_get_string (state, NULL)) != 0)
    hetu_window_set_page (window, g_variant_get_string (state, NULL));
  page = hetu_window_get_current (window);
  /* A page may put a pane away by itself, where there is no room. */
  g_signal_handlers_disconnect_by_func (page, follow_sides, window);
  g_signal_connect_object (page, "notify", G_CALLBACK (follow_sides), window, G_CONNECT_SWAPPED);
  follow_sides (window);
}

static void
on_fullscreened (GtkWindow *window)
{
  g_simple_action_set_state (find_action (window, "fullscreen"),
                             g_variant_new_boolean (gtk_window_is_fullscreen (window)));
}

static void
on_fullscreen_state (GSimpleAction *action, GVariant *state, gpointer window)
{
  g_simple_action_set_state (action, state);
  if (g_variant_get_boolean (state))
    gtk_window_fullscreen (window);
  else
    gtk_window_unfullscreen (window);
}

static void
on_zoom_in (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_set_zoom (get_session (window), hetu_session_get_zoom (get_session (window)) + 10);
}

static void
on_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_set_zoom (get_session (window), hetu_session_get_zoom (get_session (window)) - 10);
}

static void
on_zoom_reset (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_session_set_zoom (get_session (window), 100);
}

static void
on_next_pane (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_page_jump (hetu_window_get_current (window), gtk_window_get_titlebar (window), 1);
}

static void
on_previous_pane (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_page_jump (hetu_window_get_current (window), gtk_window_get_titlebar (window), -1);
}

static void
on_regions (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (hetu_page_open_regions (hetu_window_get_current (window)))
    return;
  hetu_window_set_page (window, "chart");
  hetu_page_open_regions (hetu_window_get_current (window));
}

static void
on_set_focus (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_chart_page_set_focus (hetu_window_get_chart_page (window));
}

static void
on_add_note (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!hetu_page_add_note (hetu_window_get_current (window)))
    hetu_session_tell (get_session (window),
                       _ ("Put the cursor on a figure first: a note is of one"),
                       NULL,
                       NULL);
}

static void
on_edit_data (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_chart_page_edit_data (hetu_window_get_chart_page (window));
}

static void
on_edit_words (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GtkWidget *dialog = hetu_words_dialog_new (get_session (window));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full) (nullable): the figure of the page in view; without one the window says so */
static HetuSpec *
dup_figure (gpointer window)
{
  HetuSpec *spec = hetu_page_dup_spec (hetu_window_get_current (window));

  if (spec == NULL)
    hetu_session_tell (get_session (window), _ ("This page has no figure"), NULL, NULL);
  return spec;
}

static void
on_copy_figure (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!hetu_page_copy_figure (hetu_window_get_current (window)))
    hetu_session_tell (get_session (window), _ ("This page has no figure to copy"), NULL, NULL);
}

static void
on_copy_table (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!hetu_page_copy_table (hetu_window_get_current (window)))
    hetu_session_tell (get_session (window), _ ("This page has no figure to copy"), NULL, NULL);
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (HetuSpec) spec = dup_figure (window);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (spec == NULL)
    return;
  operation = hetu_figure_carrier_print (get_session (window), spec);
  if (gtk_print_operation_run (operation,
                               GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               window,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    hetu_session_report (get_session (window), error);
}

static void
on_copy_citation (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autofree char *citation = hetu_page_dup_citation (hetu_window_get_current (window));

  if (citation == NULL)
    {
      hetu_session_tell (get_session (window), _ ("This figure has no source to cite"), NULL, NULL);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), citation);
  hetu_session_tell (get_session (window), _ ("Citation copied"), NULL, NULL);
}

static void
on_open_own (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_window_open_store (window, NULL);
}

static const GActionEntry entries[] = {
  { "palette", on_palette },
  { "search", on_search },
  { "export", on_export },
  { "repeat-export", on_repeat_export },
  { "save-chart", on_save_chart },
  { "favourite", on_favourite },
  { "reconcile", on_reconcile },
  { "audit", on_audit },
  { "dispatch", on_dispatch },
  { "journal", on_journal },
  { "fill", on_fill },
  { "revisions", on_revisions },
  { "undo", on_undo },
  { "redo", on_redo },
  { "back", on_back },
  { "forward", on_forward },
  { "shortcuts", on_shortcuts },
  { "page", NULL, "s", "'chart'", on_page_state },
  { "show-sidebar", on_sidebar, NULL, "true" },
  { "show-inspector", on_inspector, NULL, "true" },
  { "fullscreen", NULL, NULL, "false", on_fullscreen_state },
  { "zoom-in", on_zoom_in },
  { "zoom-out", on_zoom_out },
  { "zoom-reset", on_zoom_reset },
  { "next-pane", on_next_pane },
  { "previous-pane", on_previous_pane },
  { "regions", on_regions },
  { "set-focus", on_set_focus },
  { "edit-data", on_edit_data },
  { "edit-words", on_edit_words },
  { "add-note", on_add_note },
  { "copy-figure", on_copy_figure },
  { "copy-table", on_copy_table },
  { "print", on_print },
  { "copy-citation", on_copy_citation },
  { "open-own", on_open_own },
};

static void
set_enabled (GActionMap *map, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

/* What needs figures, or at least a store, is insensitive without. */
static void
on_store_changed (HetuWindow *window)
{
  static const char *const of_figures[] = {
    "palette",     "search",     "export",        "regions",   "set-focus",  "edit-words",
    "copy-figure", "copy-table", "copy-citation", "page",      "save-chart", "favourite",
    "print",       "profile",    "vintages",      "revisions", "reconcile",  "add-note",
    "dispatch",    "edit-data",  "fill"
  };
  HetuSession *session = hetu_window_get_session (window);
  gboolean filled = hetu_session_has_figures (session);

  for (gsize i = 0; i < G_N_ELEMENTS (of_figures); i++)
    set_enabled (G_ACTION_MAP (window), of_figures[i], filled);
  set_enabled (G_ACTION_MAP (window), "journal", hetu_session_get_store (session) != NULL);
  set_enabled (G_ACTION_MAP (window), "audit", hetu_session_get_store (session) != NULL);
}

static void
on_undo_changed (HetuWindow *window)
{
  HetuSession *session = hetu_window_get_session (window);
  GActionMap *map = G_ACTION_MAP (window);

  set_enabled (map, "undo", hetu_session_get_undo_label (session) != NULL);
  set_enabled (map, "redo", hetu_session_get_redo_label (session) != NULL);
}

/* What a page shows or hides is a property of the page, and its action one with it. */
static void
add_property_action (HetuWindow *window, const char *name, const char *property)
{
  g_autoptr (GPropertyAction) action =
      g_property_action_new (name, hetu_window_get_chart_page (window), property);

  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}

void
hetu_window_install_actions (HetuWindow *window)
{
  add_property_action (window, "table", "show-table");
  hetu_import_actions_install (window);
  hetu_data_export_install (window);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  hetu_figure_actions_add (window);
  g_signal_connect (window, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
  g_signal_connect_object (hetu_window_get_session (window),
                           "undo-changed",
                           G_CALLBACK (on_undo_changed),
                           window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hetu_window_get_session (window),
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           window,
                           G_CONNECT_SWAPPED);
  on_undo_changed (window);
  on_store_changed (window);
}
