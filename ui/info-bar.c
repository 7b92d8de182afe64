/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Info bar: a wrapper, so that GtkInfoBar (deprecated from GTK 4.10 on) is named in one file. */
#include "ui/info-bar.h"

struct _HetuInfoBar
{
  GtkWidget parent_instance;
  /* borrowed: children */
  GtkWidget *bar;
  GtkWidget *label;
  GtkWidget *button;
  /* of what is offered */
  HetuInfoBarFunc run; /* (nullable) */
  gpointer data;       /* owned */
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (HetuInfoBar, hetu_info_bar, GTK_TYPE_WIDGET)

static void
withdraw_offer (HetuInfoBar *self)
{
  if (self->run == NULL)
    return;
  self->run = NULL;
  self->free_data (g_steal_pointer (&self->data));
  if (self->bar != NULL)
    gtk_widget_set_visible (self->button, FALSE);
}

static void
on_response (HetuInfoBar *self, int response)
{
  HetuInfoBarFunc run = self->run;
  gpointer data = self->data;
  GDestroyNotify free_data = self->free_data;

  if (response != GTK_RESPONSE_ACCEPT || run == NULL)
    {
      hetu_info_bar_hide (self);
      return;
    }
  /* What is run may show something else, or close the window. */
  self->run = NULL;
  self->data = NULL;
  gtk_widget_set_visible (self->button, FALSE);
  run (data);
  free_data (data);
}

static void
hetu_info_bar_dispose (GObject *object)
{
  HetuInfoBar *self = HETU_INFO_BAR (object);

  withdraw_offer (self);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_info_bar_parent_class)->dispose (object);
}

static void
hetu_info_bar_class_init (HetuInfoBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_info_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hetu_info_bar_init (HetuInfoBar *self)
{
  self->bar = gtk_info_bar_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->bar), TRUE);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), self->label);
  self->button = gtk_info_bar_add_button (GTK_INFO_BAR (self->bar), "", GTK_RESPONSE_ACCEPT);
  gtk_widget_set_visible (self->button, FALSE);
  g_signal_connect_swapped (self->bar, "response", G_CALLBACK (on_response), self);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
}

void
hetu_info_bar_show (HetuInfoBar *self, GtkMessageType type, const char *message)
{
  g_return_if_fail (HETU_IS_INFO_BAR (self));
  withdraw_offer (self);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self->bar), type);
  gtk_label_set_label (GTK_LABEL (self->label), message);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), TRUE);
}

void
hetu_info_bar_offer (HetuInfoBar *self,
                     const char *label,
                     HetuInfoBarFunc run,
                     gpointer data,
                     GDestroyNotify free_data)
{
  g_return_if_fail (HETU_IS_INFO_BAR (self) && run != NULL && free_data != NULL);
  withdraw_offer (self);
  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_visible (self->button, TRUE);
  self->run = run;
  self->data = data;
  self->free_data = free_data;
}

void
hetu_info_bar_hide (HetuInfoBar *self)
{
  g_return_if_fail (HETU_IS_INFO_BAR (self));
  withdraw_offer (self);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), FALSE);
}
