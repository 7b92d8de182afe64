/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export of data: a form of format and scope, then a native file chooser, then the worker. Refuses to replace a file whose name the
 * person did not see: an ending that was put in. */
#include "ui/data-export.h"

#include "error.h"
#include "ui/as-of.h"
#include "ui/data-job.h"
#include "ui/export-plan.h"

#include <glib/gi18n.h>

/* What the form offers. */
typedef struct
{
  /* owned */
  HetuSession *session;
  HetuSpec *spec;
  /* borrowed: children of the form */
  GtkDropDown *format;
  GtkDropDown *scope;
  GtkDropDown *known; /* (nullable) */
  /* plain */
  HetuDataScope scopes[HETU_N_DATA_SCOPES]; /* those that are offered */
} Form;

/* What is known while the person chooses a file. */
typedef struct
{
  HetuSession *session; /* owned */
  HetuDataPlan *plan;   /* owned */
  HetuExtractFormat format;
} Question;

static const struct
{
  HetuExtractFormat format;
  const char *name;
} formats[] = {
  { HETU_EXTRACT_XLSX, N_ ("Workbook with charts (XLSX)") },
  { HETU_EXTRACT_CSV, N_ ("Table, a row a figure (CSV)") },
  { HETU_EXTRACT_SDMX, N_ ("SDMX-CSV 2.0, by codes") },
};

/* ---- writing */

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hetu_data_job_run_finish (result, &error);
  const char *paths[] = { path, NULL };

  if (g_error_matches (error, HETU_ERROR, HETU_ERROR_CANCELLED))
    hetu_session_tell (HETU_SESSION (source),
                       _ ("The export was cancelled; no file was written"),
                       NULL,
                       NULL);
  else if (path == NULL)
    hetu_session_report (HETU_SESSION (source), error);
  else if (HETU_IS_WINDOW (window))
    hetu_window_tell_exported (HETU_WINDOW (window), paths, 0);
}

void
hetu_data_export_write (GtkWindow *window,
                        HetuSession *session,
                        const HetuDataPlan *plan,
                        HetuExtractFormat format,
                        const char *path)
{
  hetu_data_job_run (session,
                     plan,
                     format,
                     path,
                     on_written,
                     window != NULL ? g_object_ref (window) : NULL);
}

/* ---- the file */

/* The chosen name with the ending of the format; NULL, and told, where that is another file. */
static char *
get_path (GtkFileChooser *chooser, const Question *question)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *ending = hetu_extract_format_get_ending (question->format);
  g_autofree char *lower = path != NULL ? g_ascii_strdown (path, -1) : NULL;
  g_autofree char *ended = NULL;

  if (path == NULL || g_str_has_suffix (lower, ending))
    return g_steal_pointer (&path);
  ended = g_strconcat (path, ending, NULL);
  if (g_file_test (ended, G_FILE_TEST_EXISTS))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("“%s” is there already; choose another name"), ended);

      hetu_session_tell (question->session, message, NULL, NULL);
      return NULL;
    }
  return g_steal_pointer (&ended);
}

static gboolean
refuse_second (HetuSession *session)
{
  if (!hetu_data_job_is_running (session))
    return FALSE;
  hetu_session_tell (session, _ ("Data is being exported already; wait or cancel it"), NULL, NULL);
  return TRUE;
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Question *question = data;
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    path = get_path (GTK_FILE_CHOOSER (dialog), question);
  if (path != NULL && hetu_session_get_store (question->session) != NULL &&
      !refuse_second (question->session))
    hetu_data_export_write (window, question->session, question->plan, question->format, path);
  g_object_unref (question->session);
  hetu_data_plan_free (question->plan);
  g_free (question);
  g_object_unref (dialog);
}

/* @plan: (transfer full) */
static void
ask_for_file (GtkWindow *window, HetuSession *session, HetuDataPlan *plan, guint format)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Export Data"),
                                                              window,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _ ("_Export"),
                                                              _ ("_Cancel"));
  g_autofree char *name = hetu_data_plan_suggest_name (plan,
                                                       hetu_session_get_store (session),
                                                       formats[format].format,
                                                       hetu_session_get_language (session));
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Question *question = g_new0 (Question, 1);

  *question = (Question){ g_object_ref (session), plan, formats[format].format };
  gtk_file_filter_set_name (filter, _ (formats[format].name));
  gtk_file_filter_add_suffix (filter, hetu_extract_format_get_ending (formats[format].format) + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- the form */

static void
free_form (gpointer data)
{
  Form *form = data;

  g_object_unref (form->session);
  hetu_spec_free (form->spec);
  g_free (form);
}

static gboolean
apply (HetuFormDialog *dialog, gpointer data, GError **error)
{
  Form *form = data;
  HetuStore *store = hetu_session_get_store (form->session);
  gboolean known =
      form->known != NULL && gtk_drop_down_get_selected (form->known) == 0 /* as the page */;
  HetuDataScope scope = form->scopes[gtk_drop_down_get_selected (form->scope)];
  HetuDataPlan *plan =
      store != NULL ? hetu_data_plan_new (store, form->spec, scope, known ? form->spec->as_of : 0)
                    : NULL;

  if (plan == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("These figures are not in the store any more"));
      return FALSE;
    }
  ask_for_file (gtk_window_get_transient_for (GTK_WINDOW (dialog)),
                form->session,
                plan,
                gtk_drop_down_get_selected (form->format));
  return TRUE;
}

static void
add_formats (Form *form, HetuFormDialog *dialog)
{
  g_autofree char *last =
      hetu_settings_get_string (hetu_session_get_settings (form->session), "data-format");
  const char *words[G_N_ELEMENTS (formats) + 1] = { NULL };
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      words[i] = _ (formats[i].name);
      if (g_str_equal (last, hetu_extract_format_to_string (formats[i].format)))
        selected = i;
    }
  form->format = hetu_form_dialog_add_choice (dialog, _ ("_Format"), words, selected);
}

/* Returns: (transfer full): “This figure: GDP, Luolong District and 3 more” */
static char *
name_scope (HetuSession *session, HetuDataScope scope, const HetuDataPlan *plan)
{
  HetuLanguage language = hetu_session_get_language (session);
  g_autofree char *what = hetu_data_plan_describe (plan,
                                                   hetu_session_get_store (session),
                                                   language,
                                                   language == HETU_LANGUAGE_ZH ? "，" : ", ");

  switch (scope)
    {
    case HETU_DATA_FIGURE:
      return g_strdup_printf (_ ("This figure: %s"), what);
    case HETU_DATA_REGION:
      return g_strdup_printf (_ ("This region: %s"), what);
    case HETU_DATA_INDICATOR:
      return g_strdup_printf (_ ("This indicator: %s"), what);
    case HETU_DATA_ALL:
      return g_strdup (_ ("All that the store holds"));
    case HETU_N_DATA_SCOPES:
      break;
    }
  g_return_val_if_reached (NULL);
}

static void
add_scopes (Form *form, HetuFormDialog *dialog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  guint n = 0;

  for (HetuDataScope scope = 0; scope < HETU_N_DATA_SCOPES; scope++)
    {
      g_autoptr (HetuDataPlan) plan =
          hetu_data_plan_new (hetu_session_get_store (form->session), form->spec, scope, 0);
      g_autofree char *name = NULL;

      if (plan == NULL)
        continue;
      name = name_scope (form->session, scope, plan);
      form->scopes[n++] = scope;
      g_strv_builder_add (builder, name);
    }
  words = g_strv_builder_end (builder);
  form->scope =
      hetu_form_dialog_add_choice (dialog, _ ("F_igures"), (const char *const *) words, 0);
}

static void
add_known (Form *form, HetuFormDialog *dialog)
{
  g_autofree char *day = NULL;
  const char *words[3] = { NULL };

  if (form->spec->as_of == 0)
    return;
  day = hetu_as_of_to_label (form->spec->as_of);
  words[0] = day;
  words[1] = _ ("All That Is Known");
  form->known = hetu_form_dialog_add_choice (dialog, _ ("_Known"), words, 0);
}

HetuFormDialog *
hetu_data_export_open (GtkWindow *window, HetuSession *session, const HetuSpec *spec)
{
  HetuFormDialog *dialog;
  Form *form;

  g_return_val_if_fail (HETU_IS_SESSION (session) && spec != NULL, NULL);
  if (hetu_session_get_store (session) == NULL || refuse_second (session))
    return NULL;
  dialog = hetu_form_dialog_new (GTK_WIDGET (window), _ ("Export Data"), _ ("_Choose File…"));
  form = g_new0 (Form, 1);
  form->session = g_object_ref (session);
  form->spec = hetu_spec_copy (spec);
  add_formats (form, dialog);
  add_scopes (form, dialog);
  add_known (form, dialog);
  hetu_form_dialog_add_words (dialog,
                              _ ("All periods and measures of these are exported, with revisions, "
                                 "rivals and sources."));
  hetu_form_dialog_present (dialog, apply, form, free_form);
  return dialog;
}

/* ---- actions */

/* A page without a figure offers that of the chart page. */
static void
on_export_data (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  HetuSession *session = hetu_window_get_session (window);
  g_autoptr (HetuSpec) spec = hetu_page_dup_spec (hetu_window_get_current (window));

  hetu_data_export_open (window, session, spec != NULL ? spec : hetu_session_get_spec (session));
}

static void
on_cancel (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  hetu_data_job_cancel (hetu_window_get_session (window));
}

static const GActionEntry entries[] = {
  { "export-data", on_export_data },
  { "cancel-export-data", on_cancel },
};

static void
on_store_changed (HetuWindow *window)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "export-data");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               hetu_session_has_figures (hetu_window_get_session (window)));
}

void
hetu_data_export_install (HetuWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (hetu_window_get_session (window),
                           "store-changed",
                           G_CALLBACK (on_store_changed),
                           window,
                           G_CONNECT_SWAPPED);
  on_store_changed (window);
}
