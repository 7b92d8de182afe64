/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dispatch list: the rows that stand on the board when it is asked for, judged as the board judges them then, go to a worker with a
 * store of its own. The folder is that of the exports, remembered once a list was written there. Refuses to replace a file whose
 * name the person did not see: an ending that was put in. */
#include "ui/target-dispatch.h"

#include "error.h"
#include "export/file.h"
#include "store/worker.h"
#include "ui/export-plan.h"
#include "ui/window.h"

#include <glib/gi18n.h>

typedef struct
{
  HetuStore *store; /* owned: of the window's thread */
  GArray *regions;  /* owned (element-type gint32) */
  GArray *targets;  /* owned (element-type gint64) */
  HetuTargetOptions options;
  HetuDispatchRequest request; /* borrows the above */
  HetuDispatchFormat format;
  char *path; /* owned; NULL until it is chosen */
} Work;

/* What is known while the person chooses a file. */
typedef struct
{
  HetuSession *session; /* owned */
  Work *work;           /* (owned) (nullable): handed over with the answer */
} Question;

static const struct
{
  const char *ending;
  const char *name;
} formats[HETU_DISPATCH_N_FORMATS] = {
  [HETU_DISPATCH_XLSX] = { ".xlsx", N_ ("Workbook (XLSX)") },
  [HETU_DISPATCH_PDF] = { ".pdf", N_ ("Pages to print (PDF)") },
  [HETU_DISPATCH_CSV] = { ".csv", N_ ("Table (CSV)") },
};

static void
free_work (gpointer data)
{
  Work *work = data;

  g_object_unref (work->store);
  g_array_unref (work->regions);
  g_array_unref (work->targets);
  g_free (work->path);
  g_free (work);
}

static void
free_question (Question *question)
{
  g_object_unref (question->session);
  g_clear_pointer (&question->work, free_work);
  g_free (question);
}

static gboolean
is_filtered (const HetuTargetFilter *filter)
{
  for (int part = 0; part < HETU_N_TARGET_PARTS; part++)
    if (filter->wanted[part] != HETU_TARGET_ANY)
      return TRUE;
  return FALSE;
}

GArray *
hetu_target_dispatch_choose_rows (const GPtrArray *rows, const HetuTargetFilter *filter)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean all = is_filtered (filter);

  for (guint i = 0; i < rows->len; i++)
    {
      const HetuProgress *one = hetu_target_item_get_progress (g_ptr_array_index (rows, i));

      if (all || one->state == HETU_STATE_BEHIND || one->state == HETU_STATE_MISSED)
        g_array_append_val (targets, one->target_statement);
    }
  return targets;
}

/* ---- in the worker */

static gboolean
write_list (const Work *work, HetuStore *store, GError **error)
{
  g_autoptr (HetuDispatch) list = hetu_dispatch_new (store, &work->request, error);
  g_autoptr (HetuText) text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (list == NULL)
    return FALSE;
  if (work->format == HETU_DISPATCH_PDF)
    text = hetu_text_new (NULL);
  bytes = hetu_dispatch_encode (list, text, work->format, error);
  return bytes != NULL && hetu_file_replace (work->path, bytes, error);
}

static void
run_task (GTask *task, HetuStore *store, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_list (data, store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- in the window */

/* Returns: (transfer full) (nullable): %NULL: the board shows no region */
static Work *
make_work (HetuTargetBoard *board, HetuSession *session, const GArray *targets, GError **error)
{
  HetuStore *store = hetu_session_get_store (session);
  const GArray *codes = hetu_target_board_get_codes (board);
  Work *work;

  if (codes == NULL || codes->len == 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_DATA,
                           _ ("the board shows no region; choose one first"));
      return NULL;
    }
  work = g_new0 (Work, 1);
  work->store = g_object_ref (store);
  work->regions = g_array_copy ((GArray *) codes);
  work->targets = g_array_copy ((GArray *) targets);
  work->options = *hetu_target_board_get_options (board);
  work->request = (HetuDispatchRequest){
    .regions = (const gint32 *) (void *) work->regions->data,
    .n_regions = work->regions->len,
    .year = hetu_target_board_get_at (board).last_year,
    .at = hetu_target_board_get_known_at (board),
    .options = &work->options,
    .targets = (const gint64 *) (void *) work->targets->data,
    .n_targets = work->targets->len,
    .language = hetu_session_get_language (session),
  };
  return work;
}

/* @work: (transfer full): with its path and format */
static void
start (HetuSession *session, Work *work, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);
  g_autofree char *message = g_strdup_printf (ngettext ("Making the dispatch list: %u target…",
                                                        "Making the dispatch list: %u targets…",
                                                        work->targets->len),
                                              work->targets->len);

  g_task_set_task_data (task, work, free_work);
  hetu_session_tell_progress (session, message, NULL, NULL);
  hetu_store_work (work->store, task, run_task);
}

void
hetu_target_dispatch_write (HetuTargetBoard *board,
                            HetuSession *session,
                            const GArray *targets,
                            const char *path,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GError *error = NULL;
  HetuDispatchFormat format;
  Work *work;

  g_return_if_fail (hetu_dispatch_format_parse (path, &format));

  work = make_work (board, session, targets, &error);
  if (work == NULL)
    {
      g_task_report_error (session, callback, data, NULL, error);
      return;
    }
  work->path = g_strdup (path);
  work->format = format;
  start (session, work, callback, data);
}

char *
hetu_target_dispatch_write_finish (GAsyncResult *result, GError **error)
{
  const Work *work = g_task_get_task_data (G_TASK (result));
  HetuSession *session = g_task_get_source_object (G_TASK (result));
  g_autofree char *folder = NULL;

  hetu_session_tell_progress (session, NULL, NULL, NULL);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  folder = g_path_get_dirname (work->path);
  hetu_settings_set_string (hetu_session_get_settings (session), "export-folder", folder);
  return g_strdup (work->path);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = hetu_target_dispatch_write_finish (result, &error);
  const char *paths[] = { path, NULL };

  if (path == NULL)
    hetu_session_report (HETU_SESSION (source), error);
  else if (HETU_IS_WINDOW (window))
    hetu_window_tell_exported (HETU_WINDOW (window), paths, 0);
}

/* The chosen name with the ending of the format; NULL, and told, where that is another file. */
static char *
get_path (GtkFileChooser *chooser, const Question *question)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *ended = NULL;
  HetuDispatchFormat format;

  if (path == NULL ||
      (hetu_dispatch_format_parse (path, &format) && format == question->work->format))
    return g_steal_pointer (&path);
  ended = g_strconcat (path, formats[question->work->format].ending, NULL);
  if (g_file_test (ended, G_FILE_TEST_EXISTS))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("“%s” is there already; choose another name"), ended);

      hetu_session_tell (question->session, message, NULL, NULL);
      return NULL;
    }
  return g_steal_pointer (&ended);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Question *question = data;
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    question->work->path = get_path (GTK_FILE_CHOOSER (dialog), question);
  if (question->work->path != NULL)
    start (question->session,
           g_steal_pointer (&question->work),
           on_written,
           window != NULL ? g_object_ref (window) : NULL);
  free_question (question);
  g_object_unref (dialog);
}

static GtkFileChooserNative *
make_dialog (GtkWidget *page, HetuSession *session, const Work *work)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Dispatch List"),
                                   root != NULL ? GTK_WINDOW (root) : NULL,
                                   GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Save"),
                                   _ ("_Cancel"));
  g_autofree char *stem =
      hetu_dispatch_suggest_name (hetu_session_get_store (session), &work->request);
  g_autofree char *name = g_strconcat (stem, formats[work->format].ending, NULL);
  g_autofree char *folder = hetu_export_folder (hetu_session_get_settings (session));
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (formats[work->format].name));
  gtk_file_filter_add_suffix (filter, formats[work->format].ending + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  return dialog;
}

void
hetu_target_dispatch_ask (GtkWidget *page,
                          HetuTargetBoard *board,
                          HetuSession *session,
                          const GArray *targets,
                          HetuDispatchFormat format)
{
  g_autoptr (GError) error = NULL;
  Work *work = make_work (board, session, targets, &error);
  GtkFileChooserNative *dialog;
  Question *question;

  if (work == NULL)
    {
      hetu_session_report (session, error);
      return;
    }
  work->format = format;
  question = g_new0 (Question, 1);
  *question = (Question){ .session = g_object_ref (session), .work = work };
  dialog = make_dialog (page, session, work);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
