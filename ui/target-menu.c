/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menu of the rows of the targets' table. The row under the pointer is selected first: what the menu does is done to it, but
 * for the dispatch list, which is of all rows. */
#include "ui/target-menu.h"

#include <glib/gi18n.h>

static GMenuModel *
make_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) row = g_menu_new ();

  g_menu_append (files, _ ("Workbook (XLSX)…"), "targets.dispatch::xlsx");
  g_menu_append (files, _ ("Pages to Print (PDF)…"), "targets.dispatch::pdf");
  g_menu_append (files, _ ("Table (CSV)…"), "targets.dispatch::csv");
  g_menu_append (row, _ ("Pin as Dial, or Remove It"), "targets.pin");
  g_menu_append (row, _ ("Adjust Target…"), "targets.adjust");
  g_menu_append (row, _ ("Owner…"), "targets.owner");
  g_menu_append (row, _ ("Show as Chart"), "targets.chart");
  g_menu_append (row, _ ("Open Source"), "targets.source");
  g_menu_append_submenu (menu, _ ("Make Dispatch List"), G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (row));
  return G_MENU_MODEL (menu);
}

static void
pop_up (GtkPopover *popover, double x, double y)
{
  const GdkRectangle place = { (int) x, (int) y, 1, 1 };

  gtk_popover_set_pointing_to (popover, &place);
  gtk_popover_popup (popover);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  GtkWidget *table = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  if (!hetu_target_table_select_at (HETU_TARGET_TABLE (table), x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (data, x, y);
}

/* At what has the focus. */
static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  GtkWidget *table = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  GtkRoot *root = gtk_widget_get_root (table);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double x = 0, y = 0;

  if (key != GDK_KEY_Menu && !(key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    return FALSE;
  if (hetu_target_table_get_selected (HETU_TARGET_TABLE (table)) == NULL || focus == NULL ||
      !gtk_widget_translate_coordinates (focus,
                                         table,
                                         gtk_widget_get_width (focus) / 4.0,
                                         gtk_widget_get_height (focus) / 2.0,
                                         &x,
                                         &y))
    return FALSE;
  pop_up (data, x, y);
  return TRUE;
}

void
hetu_target_menu_attach (HetuTargetTable *table)
{
  g_autoptr (GMenuModel) model = make_model ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (HETU_IS_TARGET_TABLE (table));
  gtk_widget_set_parent (popover, GTK_WIDGET (table));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (popover, "hetu");
  g_signal_connect_swapped (table, "destroy", G_CALLBACK (gtk_widget_unparent), popover);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), popover);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), popover);
  gtk_widget_add_controller (GTK_WIDGET (table), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (table), keys);
}
