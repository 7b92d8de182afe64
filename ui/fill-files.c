/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of the window of filling in: the template that is opened, the document and the list that are written. Writes nothing over the
 * template, and nothing under an ending that is not the file's. */
#include "ui/fill-window-private.h"

#include "error.h"
#include "export/file.h"
#include "ui/export-plan.h"
#include "ui/window.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
write_file (HetuFillWindow *self, const char *path, GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GBytes) out = NULL;

  if (g_file_equal (target, self->file))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("a template is not written over; name another file than “%s”"),
                   path);
      return FALSE;
    }
  out = hetu_filling_write (self->filling, self->bytes, error);
  return out != NULL && hetu_file_replace (path, out, error);
}

gboolean
hetu_fill_window_save (HetuFillWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *paths[] = { path, NULL };
  g_autofree char *message = g_strdup_printf (_ ("Written: %s"), path);

  g_return_val_if_fail (HETU_IS_FILL_WINDOW (self) && path != NULL, FALSE);

  if (self->filling == NULL || self->working != NULL)
    return FALSE;
  if (!write_file (self, path, &error))
    {
      hetu_fill_window_say (self, error->message);
      return FALSE;
    }
  hetu_fill_window_tell (self, message);
  if (HETU_IS_WINDOW (parent))
    hetu_window_tell_exported (HETU_WINDOW (parent), paths, 0);
  return TRUE;
}

gboolean
hetu_fill_window_save_list (HetuFillWindow *self, const char *path, GError **error)
{
  HetuStore *store = hetu_session_get_store (self->session);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (HETU_IS_FILL_WINDOW (self) && path != NULL, FALSE);

  if (self->filling == NULL || store == NULL)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("nothing is filled in"));
      return FALSE;
    }
  if (!g_str_has_suffix (path, ".xlsx"))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("the list is a workbook: the name has to end in “%s”"),
                   ".xlsx");
      return FALSE;
    }
  bytes = hetu_filling_to_workbook (self->filling,
                                    store,
                                    gtk_label_get_label (self->name_label),
                                    self->as_of,
                                    hetu_session_get_language (self->session),
                                    error);
  return bytes != NULL && hetu_file_replace (path, bytes, error);
}

/* Opens a chooser of files; there is one at a time. */
static void
choose_file (HetuFillWindow *self,
             const char *title,
             GtkFileChooserAction action,
             const char *button,
             GCallback on_response)
{
  g_clear_object (&self->chooser);
  self->chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, button, _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", on_response, self, G_CONNECT_SWAPPED);
}

static void
on_chosen (HetuFillWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser))
                               : NULL;

  if (file != NULL)
    hetu_fill_window_open (self, file);
}

void
hetu_fill_window_choose_template (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const endings[] = { "docx", "odt", "txt", "md", "html", "htm" };
  HetuFillWindow *self = HETU_FILL_WINDOW (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  choose_file (self,
               _ ("Choose a Template"),
               GTK_FILE_CHOOSER_ACTION_OPEN,
               _ ("_Open"),
               G_CALLBACK (on_chosen));
  gtk_file_filter_set_name (filter, _ ("Reports that can be filled in"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* The ending stays the template's: it is what the file is. */
static void
on_save_chosen (HetuFillWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  const char *ending = strrchr (name, '.');

  if (path == NULL)
    return;
  if (ending != NULL && !g_str_has_suffix (path, ending))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("what is filled in keeps its format: the name has to end in “%s”"),
                           ending);

      hetu_fill_window_say (self, message);
      return;
    }
  hetu_fill_window_save (self, path);
}

/* Returns: (transfer full): “讲话（洛龙区 2022）.docx” */
static char *
suggest_name (HetuFillWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  char *dot = strrchr (name, '.');
  g_autofree char *ending = g_strdup (dot != NULL ? dot : "");
  HetuLanguage language = hetu_session_get_language (self->session);
  HetuDistrict *district = hetu_store_get_district (hetu_session_get_store (self->session),
                                                    hetu_filling_get_region (self->filling));
  g_autofree char *period = hetu_period_to_string (hetu_filling_get_period (self->filling));

  if (dot != NULL)
    *dot = '\0';
  return g_strdup_printf (_ ("%s (%s %s)%s"),
                          name,
                          district != NULL ? hetu_district_get_name (district, language)
                                           : gtk_editable_get_text (self->region),
                          period,
                          ending);
}

void
hetu_fill_window_choose_document (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFillWindow *self = HETU_FILL_WINDOW (widget);
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (self->session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *name = NULL;

  if (self->filling == NULL)
    return;
  name = suggest_name (self);
  g_strdelimit (name, "/", '-');
  choose_file (self,
               _ ("Save the Document"),
               GTK_FILE_CHOOSER_ACTION_SAVE,
               _ ("_Save"),
               G_CALLBACK (on_save_chosen));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_list_chosen (HetuFillWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (hetu_fill_window_save_list (self, path, &error))
    {
      g_autofree char *message = g_strdup_printf (_ ("Written: %s"), path);

      hetu_fill_window_tell (self, message);
    }
  else
    hetu_fill_window_say (self, error->message);
}

void
hetu_fill_window_choose_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HetuFillWindow *self = HETU_FILL_WINDOW (widget);
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (self->session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autofree char *template = NULL;
  g_autofree char *name = NULL;

  if (self->filling == NULL)
    return;
  template = g_file_get_basename (self->file);
  name = g_strconcat (template, ".xlsx", NULL);
  choose_file (self,
               _ ("Save the List"),
               GTK_FILE_CHOOSER_ACTION_SAVE,
               _ ("_Save"),
               G_CALLBACK (on_list_chosen));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
