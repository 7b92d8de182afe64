/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of figures to edit, over a small store. Needs a display. */
#include "resources/hetu-window-resources.h"
#include "small-session.h"
#include "ui/edit-window.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  SmallSession base;
  HetuEditWindow *window;
} Fixture;

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  small_store_open (&fixture->base.small);
  small_session_tell_gdp (&fixture->base, "2021");
  small_session_tell_gdp (&fixture->base, "2022");
  small_session_open (&fixture->base);
  hetu_session_set_measure (fixture->base.session, HETU_MEASURE_LEVEL);
  fixture->window = HETU_EDIT_WINDOW (hetu_edit_window_new (fixture->base.session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  turn ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  turn ();
  small_session_close (&fixture->base);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window), HETU_TYPE_EDIT_WINDOW, name);
}

static gboolean
save (Fixture *fixture)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->window), "edit.save", NULL);
}

/* A key in the cell that has the keyboard. */
static void
press (Fixture *fixture, guint key, GdkModifierType state)
{
  GtkWidget *entry = gtk_widget_get_parent (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (one) &&
          gtk_event_controller_get_propagation_phase (one) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (one, "key-pressed", key, 0, state, &taken);
    }
  turn ();
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
read_clipboard (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                                 NULL,
                                 on_read,
                                 &text);
  for (guint i = 0; i < 1000 && text == NULL; i++)
    g_main_context_iteration (NULL, FALSE);
  return text;
}

static const char *
get_text (Fixture *fixture, guint row, guint column)
{
  return hetu_edit_sheet_get_text (hetu_edit_window_get_sheet (fixture->window), row, column);
}

/* Shift and arrows choose a block, which is copied, filled from its first row, emptied, and taken back step by step. */
static void
test_block_by_keys (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copied = NULL;
  GtkWidget *entry = NULL;

  hetu_edit_window_focus (fixture->window, 410311, hetu_period_year (2021));
  turn ();
  entry = gtk_widget_get_parent (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_has_css_class (entry, "chosen"));
  press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  copied = read_clipboard (fixture);
  g_assert_cmpstr (copied, ==, "582.4\t582.4\n\t");
  press (fixture, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_text (fixture, 1, 0), ==, "582.4");
  g_assert_cmpstr (get_text (fixture, 1, 1), ==, "582.4");
  press (fixture, GDK_KEY_Delete, 0);
  g_assert_cmpstr (get_text (fixture, 0, 0), ==, "");
  g_assert_cmpstr (get_text (fixture, 1, 1), ==, "");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_text (fixture, 1, 1), ==, "582.4");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_text (fixture, 1, 1), ==, "");
  g_assert_cmpstr (get_text (fixture, 0, 1), ==, "582.4");
  press (fixture, GDK_KEY_y, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_text (fixture, 1, 1), ==, "582.4");
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_false (gtk_widget_has_css_class (entry, "chosen"));
}

/* What is not saved holds the window open; what is to be discarded does not. */
static void
test_leaving (Fixture *fixture, gconstpointer data)
{
  gpointer bar = get_child (fixture, "leaving");

  hetu_edit_window_paste (fixture->window, 0, 1, "590");
  gtk_window_close (GTK_WINDOW (fixture->window));
  turn ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_true (gtk_revealer_get_reveal_child (bar));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "edit.stay", NULL);
  g_assert_false (gtk_revealer_get_reveal_child (bar));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "edit.discard", NULL);
  turn ();
  g_assert_null (fixture->window);
}

/* Regions of the figure × the years that are told, and the next. */
static void
test_grid_is_of_the_figure (Fixture *fixture, gconstpointer data)
{
  HetuEditSheet *sheet = hetu_edit_window_get_sheet (fixture->window);

  g_assert_cmpuint (hetu_edit_sheet_get_n_rows (sheet),
                    ==,
                    hetu_session_get_spec (fixture->base.session)->regions->len);
  g_assert_cmpuint (hetu_edit_sheet_get_n_columns (sheet), ==, 3);
  g_assert_cmpint (hetu_edit_sheet_get_region (sheet, 0), ==, 410311);
  g_assert_cmpstr (hetu_edit_sheet_get_text (sheet, 0, 1), ==, "582.4");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "heading")),
                   ==,
                   "Gross regional product, level, in CNY 100 m");
}

/* The cell that is asked for has the keyboard, and what is typed there is in the sheet at once. */
static void
test_cell_is_typed_into (Fixture *fixture, gconstpointer data)
{
  HetuEditSheet *sheet = hetu_edit_window_get_sheet (fixture->window);
  GtkWidget *focus = NULL;

  hetu_edit_window_focus (fixture->window, 410311, hetu_period_year (2022));
  turn ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "582.4");
  gtk_editable_set_text (GTK_EDITABLE (focus), "many");
  g_assert_nonnull (hetu_edit_sheet_get_refusal (sheet, 0, 1));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (focus), "error"));
  gtk_editable_set_text (GTK_EDITABLE (focus), "590");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (focus), "changed"));
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (fixture, "changes")), "582.4 → 590"));
}

/* One reason for all, one entry of the journal, one step of undo. */
static void
test_block_is_pasted_and_saved (Fixture *fixture, gconstpointer data)
{
  HetuSession *session = fixture->base.session;
  HetuSource *source = NULL;
  const HetuObservation *told = NULL;

  hetu_edit_window_paste (fixture->window, 0, 1, "590.1\t600.2\t1\n");
  g_assert_nonnull (strstr (gtk_label_get_label (get_child (fixture, "status")), "1 cell lies"));
  save (fixture);
  g_assert_cmpuint (hetu_edit_sheet_count_changes (hetu_edit_window_get_sheet (fixture->window)),
                    ==,
                    2);
  g_assert_null (strstr (hetu_session_get_undo_label (session), "by Hand"));
  gtk_editable_set_text (get_child (fixture, "reason"), "census");
  g_assert_true (save (fixture));
  fixture->window = NULL;
  g_assert_cmpstr (hetu_session_get_undo_label (session),
                   ==,
                   "Edit Gross regional product by Hand (2 figures)");
  fixture->window = HETU_EDIT_WINDOW (hetu_edit_window_new (session));
  told = hetu_edit_sheet_get_told (hetu_edit_window_get_sheet (fixture->window), 0, 1);
  source = hetu_store_get_source (fixture->base.small.store, told->source);
  g_assert_true (hetu_source_is_manual (source));
  g_assert_true (hetu_session_undo (session));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = HETU_EDIT_WINDOW (hetu_edit_window_new (session));
  g_assert_cmpstr (hetu_edit_sheet_get_text (hetu_edit_window_get_sheet (fixture->window), 0, 1),
                   ==,
                   "582.4");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_resources_register (hetu_window_resources_get_resource ());
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/edit-window/grid-is-of-the-figure", test_grid_is_of_the_figure);
  ADD ("/edit-window/cell-is-typed-into", test_cell_is_typed_into);
  ADD ("/edit-window/block-is-pasted-and-saved", test_block_is_pasted_and_saved);
  ADD ("/edit-window/block-by-keys", test_block_by_keys);
  ADD ("/edit-window/unsaved-is-not-lost", test_leaving);
#undef ADD
  return g_test_run ();
}
