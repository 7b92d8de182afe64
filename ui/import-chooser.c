/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import chooser: a native file chooser in the folder of the last one; tables that are chosen go to the import window, a picture becomes the
 * chart. */
#include "ui/import-chooser.h"

#include "ui/import-opener.h"
#include "ui/picture-opener.h"
#include "ui/window.h"

#include <glib/gi18n.h>

static void
remember_folder (HetuSession *session, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    hetu_settings_set_string (hetu_session_get_settings (session), "import-folder", uri);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (HetuSession) session = data;
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);
  g_autoptr (GListModel) files = response == GTK_RESPONSE_ACCEPT
                                     ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog))
                                     : NULL;

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      remember_folder (session, file);
      if (hetu_picture_opener_takes (file))
        hetu_window_open_picture (HETU_WINDOW (parent), file);
      else
        hetu_import_opener_open_file (parent, session, file);
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *suffixes != NULL; suffixes++)
    gtk_file_filter_add_suffix (filter, *suffixes);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser)
{
  static const char *const all[] = { "csv",  "tsv",  "txt",  "xlsx", "xlsm", "xls",
                                     "ods",  "json", "png",  "pdf",  "svg",  "md",
                                     "html", "htm",  "docx", "odt",  NULL };
  static const char *const reports[] = { "txt", "md", "html", "htm", "docx", "odt", "pdf", NULL };
  static const char *const tables[] = { "csv", "tsv", "txt",  "xlsx", "xlsm",
                                        "xls", "ods", "json", NULL };
  g_autoptr (GtkFileFilter) any = gtk_file_filter_new ();

  add_filter (chooser, _ ("Reports, tables, and charts made by Hetu"), all);
  add_filter (chooser, _ ("Reports (TXT, Markdown, HTML, DOCX, ODT, PDF)"), reports);
  add_filter (chooser, _ ("Tables (CSV, TSV, XLSX, XLS, ODS, JSON-stat)"), tables);
  gtk_file_filter_set_name (any, _ ("All files"));
  gtk_file_filter_add_pattern (any, "*");
  gtk_file_chooser_add_filter (chooser, any);
}

void
hetu_import_chooser_run (GtkWindow *parent, HetuSession *session)
{
  GtkFileChooserNative *dialog = NULL;
  g_autofree char *uri =
      hetu_settings_get_string (hetu_session_get_settings (session), "import-folder");
  g_autoptr (GFile) folder = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (hetu_session_get_store (session) == NULL)
    return;
  dialog = gtk_file_chooser_native_new (_ ("Import Reports or Tables, or Open a Chart"),
                                        parent,
                                        GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Open"),
                                        _ ("_Cancel"));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (session));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
