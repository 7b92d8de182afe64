/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Native choosers of the audit window. What is done with the file is the window's. */
#include "ui/audit-chooser.h"

#include "ui/export-plan.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static void
on_open_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (HetuAuditWindow) self = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    hetu_audit_window_open (self, file);
  g_object_unref (dialog);
}

void
hetu_audit_chooser_open (HetuAuditWindow *window)
{
  static const char *const suffixes[] = { "docx", "pdf", "odt", "txt", "md", "html", "htm" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Audit a Draft"),
                                                              GTK_WINDOW (window),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _ ("_Open"),
                                                              _ ("_Cancel"));

  gtk_file_filter_set_name (filter, _ ("Documents"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_open_response), g_object_ref (window));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* What a report in the making needs. */
typedef struct
{
  HetuAuditWindow *window; /* owned */
  HetuSession *session;    /* owned */
} Save;

static void
on_save_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Save *save = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (save->window));
  const char *paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL &&
      hetu_audit_window_get_audit (save->window) != NULL)
    {
      if (!hetu_audit_window_write (save->window, path, &error))
        hetu_session_report (save->session, error);
      else if (HETU_IS_WINDOW (parent))
        hetu_window_tell_exported (HETU_WINDOW (parent), paths, 0);
    }
  g_object_unref (save->session);
  g_object_unref (save->window);
  g_free (save);
  g_object_unref (dialog);
}

void
hetu_audit_chooser_save (HetuAuditWindow *window, HetuSession *session, const char *ending)
{
  const HetuAudit *audit = hetu_audit_window_get_audit (window);
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *name = NULL;
  GtkFileChooserNative *dialog;
  Save *save;

  if (audit == NULL)
    return;
  name = g_strdup_printf ("%s_%s.%s", _ ("Audit"), audit->title, ending);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  dialog = gtk_file_chooser_native_new (_ ("Audit a Draft"),
                                        GTK_WINDOW (window),
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("_Save"),
                                        _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  save = g_new (Save, 1);
  *save = (Save){ g_object_ref (window), g_object_ref (session) };
  g_signal_connect (dialog, "response", G_CALLBACK (on_save_response), save);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
