/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import chooser: a native file chooser; a table that is chosen goes to the importer, a picture becomes the chart. */
#include "ui/import-chooser.h"

#include "ui/importer.h"
#include "ui/picture-opener.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (HetuSession) session = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (hetu_picture_opener_takes (file))
        hetu_window_open_picture (HETU_WINDOW (gtk_native_dialog_get_transient_for (dialog)), file);
      else
        hetu_importer_run (session, file);
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
  dialog = gtk_file_chooser_native_new (_ ("Import Data or Open a Chart"),
                                        parent,
                                        GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Open"),
                                        _ ("_Cancel"));
  gtk_file_filter_set_name (filter, _ ("Tables (CSV, TSV), charts made by Hetu (PNG, PDF, SVG)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (session));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
