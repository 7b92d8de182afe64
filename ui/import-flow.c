/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import flow: a worker with a connection of its own reads the file, then looks what would come of it (a dry run), after each answer anew, and
 * at last takes it in. One worker at a time: an answer that comes while one is looking stops it, and it begins again. A store in memory
 * has no second door and is asked in place. */
#include "ui/import-flow-private.h"

#include "error.h"
#include "ui/journal-words.h"

#include <glib/gi18n.h>

typedef enum
{
  JOB_READ,
  JOB_LOOK,
  JOB_IMPORT,
} Job;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuImportFlow, hetu_import_flow, G_TYPE_OBJECT)

/* What a worker needs, and what it found. */
typedef struct
{
  Job job;
  HetuImportAnswers *answers; /* owned */
  char *template_name;        /* (owned) (nullable) */
  HetuImportFlags flags;
  HetuImportInput *input;   /* (owned) (nullable): read */
  HetuImportReport *report; /* (owned) (nullable) */
  HetuImportSummary summary;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->answers, hetu_import_answers_free);
  g_free (work->template_name);
  g_clear_pointer (&work->input, hetu_import_input_free);
  g_clear_pointer (&work->report, hetu_import_report_free);
  g_free (work);
}

static void
answered_free (gpointer data)
{
  HetuImportAnswered *answered = data;

  g_free (answered->subject);
  g_free (answered->words);
  g_free (answered);
}

static void
set_state (HetuImportFlow *self, HetuImportState state)
{
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- in the worker */

static void
on_read_progress (double fraction, gpointer data)
{
  g_atomic_int_set (&((HetuImportFlow *) data)->n_read, (guint) (fraction * 1000));
}

static void
on_progress (guint n_read, guint n_taken, gpointer data)
{
  HetuImportFlow *self = data;

  g_atomic_int_set (&self->n_read, n_read);
  g_atomic_int_set (&self->n_taken, n_taken);
}

static gboolean
read_input (HetuImportFlow *self, Work *work, GCancellable *cancellable, GError **error)
{
  if (self->file != NULL)
    work->input =
        hetu_import_input_load (self->file, TRUE, cancellable, on_read_progress, self, error);
  else
    work->input = hetu_import_input_new_pasted (self->name, self->text, error);
  return work->input != NULL;
}

static gboolean
run (HetuImportFlow *self, HetuStore *store, Work *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (HetuTemplate) template = NULL;

  if (work->template_name != NULL)
    {
      g_autoptr (GFile) file = hetu_template_find_file (self->store_path, work->template_name);

      template = hetu_template_load (file, error);
      if (template == NULL)
        return FALSE;
    }
  return hetu_import_input_run (self->input,
                                store,
                                work->answers,
                                template,
                                work->flags,
                                cancellable,
                                on_progress,
                                self,
                                &work->report,
                                &work->summary,
                                error);
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HetuImportFlow *self = source;
  Work *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = NULL;
  gboolean done;

  if (work->job == JOB_READ)
    done = read_input (self, work, cancellable, &error);
  else
    {
      store = hetu_store_open (self->store_path, HETU_STORE_READ_WRITE, &error);
      done = store != NULL && run (self, store, work, cancellable, &error);
    }
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* ---- what came of it */

static void start (HetuImportFlow *self, Job job);

/* The store that the window looks at; %NULL when it has opened another meanwhile. */
static HetuStore *
get_store (HetuImportFlow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  return store != NULL && g_strcmp0 (hetu_store_get_path (store), self->store_path) == 0 ? store
                                                                                         : NULL;
}

/* What came in is looked at where its document is. */
static void
offer_view (HetuImportFlow *self)
{
  g_autofree char *action = NULL;

  if (self->report == NULL || self->report->statement == 0)
    return;
  action =
      g_strdup_printf ("win.show-statement(int64 %" G_GINT64_FORMAT ")", self->report->statement);
  hetu_session_offer (self->session, _ ("Show the Figures"), action);
}

static void
tell_done (HetuImportFlow *self)
{
  HetuStore *store = get_store (self);
  g_auto (HetuJournalEntry) entry = { 0 };
  g_autofree char *message = NULL, *label = NULL;
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return;
  if (!g_str_equal (self->store_path, ":memory:") && !hetu_store_reload (store, &error))
    {
      hetu_session_report (self->session, error);
      return;
    }
  message = g_strdup_printf (_ ("%s: %u added, %u revised, %u unchanged"),
                             self->name,
                             self->summary.added,
                             self->summary.revised,
                             self->summary.unchanged);
  if (self->summary.batch == 0)
    hetu_session_tell (self->session, message, NULL, NULL);
  else if (!hetu_journal_read (store, self->summary.batch, &entry, &error))
    hetu_session_report (self->session, error);
  else
    {
      label = hetu_journal_entry_to_label (&entry, store);
      hetu_session_record_batch (self->session, self->summary.batch, label, message);
      offer_view (self);
    }
}

static gboolean
has_open_question (HetuImportFlow *self)
{
  for (guint i = 0; i < self->report->mappings->len; i++)
    {
      const GPtrArray *questions = hetu_mapping_get_questions (self->report->mappings->pdata[i]);

      for (guint k = 0; k < questions->len; k++)
        if (!hetu_import_is_answered (questions->pdata[k],
                                      self->add_unknown ? HETU_IMPORT_ADD_UNKNOWN : 0))
          return TRUE;
    }
  return FALSE;
}

static HetuImportState
judge (HetuImportFlow *self)
{
  if (self->error == NULL)
    return HETU_IMPORT_READY;
  if (self->report != NULL && self->report->is_changed)
    return HETU_IMPORT_CHANGED;
  if (self->report != NULL && has_open_question (self))
    return HETU_IMPORT_ASKING;
  return HETU_IMPORT_REFUSED;
}

static void
finish_read (HetuImportFlow *self, Work *work)
{
  self->input = g_steal_pointer (&work->input);
  if (self->input == NULL)
    set_state (self, HETU_IMPORT_UNREAD);
  else
    start (self, JOB_LOOK);
}

static void
finish_look (HetuImportFlow *self, Work *work)
{
  g_clear_pointer (&self->report, hetu_import_report_free);
  self->report = g_steal_pointer (&work->report);
  self->summary = work->summary;
  set_state (self, judge (self));
}

static void
finish_import (HetuImportFlow *self, Work *work)
{
  /* What was stopped can be begun again: what was found before still holds. */
  if (g_error_matches (self->error, HETU_ERROR, HETU_ERROR_CANCELLED))
    {
      g_clear_error (&self->error);
      set_state (self, HETU_IMPORT_READY);
      return;
    }
  if (self->error != NULL)
    {
      if (work->report != NULL)
        finish_look (self, work);
      else
        set_state (self, HETU_IMPORT_REFUSED);
      return;
    }
  finish_look (self, work);
  self->state = HETU_IMPORT_DONE;
  tell_done (self);
  set_state (self, HETU_IMPORT_DONE);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  HetuImportFlow *self = HETU_IMPORT_FLOW (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_task_propagate_boolean (G_TASK (result), &self->error);
  if (self->look_again)
    {
      self->look_again = FALSE;
      start (self, self->input != NULL ? JOB_LOOK : JOB_READ);
    }
  else if (work->job == JOB_READ)
    finish_read (self, work);
  else if (work->job == JOB_LOOK)
    finish_look (self, work);
  else
    finish_import (self, work);
}

static HetuImportFlags
get_flags (HetuImportFlow *self, Job job)
{
  HetuImportFlags flags = HETU_IMPORT_TELL_ROWS | (job == JOB_LOOK ? HETU_IMPORT_DRY_RUN : 0);

  if (self->add_unknown)
    flags |= HETU_IMPORT_ADD_UNKNOWN;
  if (self->finds_template)
    flags |= HETU_IMPORT_FIND_TEMPLATE;
  return flags;
}

static void
run_in_place (HetuImportFlow *self, GTask *task, Work *work)
{
  HetuStore *store = get_store (self);
  GError *error = NULL;
  gboolean done = work->job == JOB_READ ? read_input (self, work, self->cancellable, &error)
                                        : run (self, store, work, self->cancellable, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (HetuImportFlow *self, Job job)
{
  static const HetuImportState states[] = { [JOB_READ] = HETU_IMPORT_READING,
                                            [JOB_LOOK] = HETU_IMPORT_LOOKING,
                                            [JOB_IMPORT] = HETU_IMPORT_IMPORTING };
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  self->n_read = 0;
  self->n_taken = 0;
  task = g_task_new (self, self->cancellable, on_done, NULL);
  g_task_set_check_cancellable (task, FALSE);
  work->job = job;
  work->answers = hetu_import_answers_copy (self->answers);
  work->template_name = g_strdup (self->template_name);
  work->flags = get_flags (self, job);
  g_task_set_task_data (task, work, work_free);
  set_state (self, states[job]);
  if (g_str_equal (self->store_path, ":memory:"))
    run_in_place (self, task, work);
  else
    g_task_run_in_thread (task, run_in_worker);
}

/* Something was said: what was found is no longer true. */
void
hetu_import_flow_look (HetuImportFlow *self)
{
  if (self->state == HETU_IMPORT_IMPORTING || self->state == HETU_IMPORT_DONE)
    return;
  if (self->cancellable == NULL)
    {
      start (self, self->input != NULL ? JOB_LOOK : JOB_READ);
      return;
    }
  self->look_again = TRUE;
  g_cancellable_cancel (self->cancellable);
}

void
hetu_import_flow_begin_import (HetuImportFlow *self)
{
  start (self, JOB_IMPORT);
}

/* ---- object */

static void
hetu_import_flow_finalize (GObject *object)
{
  HetuImportFlow *self = HETU_IMPORT_FLOW (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, hetu_import_report_free);
  g_clear_pointer (&self->input, hetu_import_input_free);
  g_clear_error (&self->error);
  hetu_import_answers_free (self->answers);
  g_ptr_array_unref (self->answered);
  g_free (self->template_name);
  g_free (self->store_path);
  g_free (self->name);
  g_free (self->text);
  g_object_unref (self->session);
  G_OBJECT_CLASS (hetu_import_flow_parent_class)->finalize (object);
}

static void
hetu_import_flow_class_init (HetuImportFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_import_flow_finalize;
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_IMPORT_FLOW,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
hetu_import_flow_init (HetuImportFlow *self)
{
  self->answers = hetu_import_answers_copy (NULL);
  self->answered = g_ptr_array_new_with_free_func (answered_free);
  self->finds_template = TRUE;
}

HetuImportFlow *
hetu_import_flow_new (HetuSession *session, GFile *file, const char *name, const char *text)
{
  HetuImportFlow *self;
  HetuStore *store = hetu_session_get_store (session);

  g_return_val_if_fail (store != NULL && (file != NULL) != (text != NULL), NULL);

  self = g_object_new (HETU_TYPE_IMPORT_FLOW, NULL);
  self->session = g_object_ref (session);
  self->store_path = g_strdup (hetu_store_get_path (store));
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->name = file != NULL ? g_file_get_basename (file) : g_strdup (name);
  self->text = g_strdup (text);
  start (self, JOB_READ);
  return self;
}
