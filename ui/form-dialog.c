/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Form dialog: a grid of labels and fields; Enter applies, Escape leaves everything as it is. */
#include "ui/form-dialog.h"

#include <glib/gi18n.h>

struct _HetuFormDialog
{
  GtkWindow parent_instance;
  /* borrowed: children */
  GtkGrid *grid;
  GtkLabel *problem;
  GtkWidget *button;
  /* owned */
  gpointer data;
  GDestroyNotify free_data;
  /* plain */
  HetuFormApply apply;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (HetuFormDialog, hetu_form_dialog, GTK_TYPE_WINDOW)

static void
hetu_form_dialog_finalize (GObject *object)
{
  HetuFormDialog *self = HETU_FORM_DIALOG (object);

  if (self->free_data != NULL)
    self->free_data (self->data);
  G_OBJECT_CLASS (hetu_form_dialog_parent_class)->finalize (object);
}

static void
hetu_form_dialog_class_init (HetuFormDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_form_dialog_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass),
                                       GDK_KEY_Escape,
                                       0,
                                       "window.close",
                                       NULL);
}

static GtkWidget *
make_buttons (HetuFormDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_object (self->button,
                           "clicked",
                           G_CALLBACK (hetu_form_dialog_apply),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_top (box, 8);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), self->button);
  return box;
}

static void
hetu_form_dialog_init (HetuFormDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *problem = gtk_label_new (NULL);

  self->grid = GTK_GRID (grid);
  self->problem = GTK_LABEL (problem);
  gtk_grid_set_row_spacing (self->grid, 12);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_widget_add_css_class (problem, "field-error");
  gtk_widget_set_visible (problem, FALSE);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), problem);
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->button);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 480, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hetu");
}

HetuFormDialog *
hetu_form_dialog_new (GtkWidget *above, const char *title, const char *button)
{
  HetuFormDialog *self = g_object_new (HETU_TYPE_FORM_DIALOG, "title", title, NULL);
  GtkRoot *root = above != NULL ? gtk_widget_get_root (above) : NULL;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_button_set_label (GTK_BUTTON (self->button), button);
  return self;
}

void
hetu_form_dialog_add_words (HetuFormDialog *self, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  g_return_if_fail (HETU_IS_FORM_DIALOG (self));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_grid_attach (self->grid, label, 0, self->n_rows++, 2, 1);
}

static void
add_field (HetuFormDialog *self, const char *text, GtkWidget *field)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label,
                                  NULL,
                                  -1);
  gtk_widget_set_hexpand (field, TRUE);
  gtk_grid_attach (self->grid, label, 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, field, 1, self->n_rows++, 1, 1);
}

GtkEditable *
hetu_form_dialog_add_entry (HetuFormDialog *self, const char *label, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  g_return_val_if_fail (HETU_IS_FORM_DIALOG (self), NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  add_field (self, label, entry);
  return GTK_EDITABLE (entry);
}

GtkDropDown *
hetu_form_dialog_add_choice (HetuFormDialog *self,
                             const char *label,
                             const char *const *words,
                             guint selected)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);

  g_return_val_if_fail (HETU_IS_FORM_DIALOG (self), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  add_field (self, label, choice);
  return GTK_DROP_DOWN (choice);
}

void
hetu_form_dialog_present (HetuFormDialog *self,
                          HetuFormApply apply,
                          gpointer data,
                          GDestroyNotify free_data)
{
  g_return_if_fail (HETU_IS_FORM_DIALOG (self) && apply != NULL);
  self->apply = apply;
  self->data = data;
  self->free_data = free_data;
  gtk_window_present (GTK_WINDOW (self));
}

void
hetu_form_dialog_apply (HetuFormDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HETU_IS_FORM_DIALOG (self) && self->apply != NULL);
  if (self->apply (self, self->data, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}
