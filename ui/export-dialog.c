/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export dialog: preview, presets and format of one figure (UX §7). */
#include "ui/export-dialog.h"

struct _HetuExportDialog
{
  GtkWindow parent_instance;
  /* owned */
  HetuSession *session;
  HetuSpec *spec;
};

G_DEFINE_FINAL_TYPE (HetuExportDialog, hetu_export_dialog, GTK_TYPE_WINDOW)

static void
hetu_export_dialog_dispose (GObject *object)
{
  HetuExportDialog *self = HETU_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->spec, hetu_spec_free);
  G_OBJECT_CLASS (hetu_export_dialog_parent_class)->dispose (object);
}

static void
hetu_export_dialog_class_init (HetuExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/hetu/Hetu/ui/export-dialog.ui");
}

static void
hetu_export_dialog_init (HetuExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hetu_export_dialog_new (HetuSession *session, const HetuSpec *spec)
{
  HetuExportDialog *self = g_object_new (HETU_TYPE_EXPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->spec = hetu_spec_copy (spec);
  return GTK_WIDGET (self);
}
