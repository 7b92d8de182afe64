/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import chooser: a native file chooser, then one table into the store; the outcome is one sentence or one error. */
#include "ui/import-chooser.h"

#include "import/import.h"

#include <glib/gi18n.h>

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (HetuSession) session = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      hetu_import_chooser_take (session, file);
    }
  g_object_unref (dialog);
}

void
hetu_import_chooser_run (GtkWindow *parent, HetuSession *session)
{
  GtkFileChooserNative *dialog = NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (hetu_session_get_store (session) == NULL)
    return;
  dialog = gtk_file_chooser_native_new (_ ("Import Data"),
                                        parent,
                                        GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Import"),
                                        _ ("_Cancel"));
  gtk_file_filter_set_name (filter, _ ("Tables (CSV, TSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (session));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
hetu_import_chooser_take (HetuSession *session, GFile *file)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuImportSummary summary = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (store != NULL);
  if (!hetu_import_file (store, file, 0, NULL, &summary, &error))
    {
      hetu_session_report (session, error);
      return;
    }
  message = g_strdup_printf (_ ("%u rows read: %u added, %u revised, %u unchanged"),
                             summary.read,
                             summary.added,
                             summary.revised,
                             summary.unchanged);
  hetu_session_tell (session, message, NULL, NULL);
}

void
hetu_import_chooser_take_shipped (HetuSession *session)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return;
  if (!hetu_import_shipped (store, folder, TRUE, &error))
    hetu_session_report (session, error);
}
