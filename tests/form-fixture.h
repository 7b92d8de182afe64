/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling in the form that is open, as a person does. */
#pragma once

#include "ui/form-dialog.h"

/* The first entry below @widget. */
static inline GtkWidget *
form_find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = form_find_entry (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Puts @text into the first field of the form that is open, and presses its button. */
static inline void
form_fill_and_apply (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!HETU_IS_FORM_DIALOG (window))
        continue;
      gtk_editable_set_text (GTK_EDITABLE (form_find_entry (window)), text);
      hetu_form_dialog_apply (HETU_FORM_DIALOG (window));
      return;
    }
  g_assert_not_reached ();
}
