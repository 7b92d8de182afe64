/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Review flow: a worker with a connection of its own reads the report; what was begun of it once is found again by its bytes, by its number, or
 * later by its title and date. A store in memory has no second door and is asked in place. Entering is done by the window's own
 * connection: it takes as long as a page to draw. */
#include "ui/review-flow.h"

#include "acceptance.h"
#include "error.h"
#include "file/load.h"
#include "review/entry.h"
#include "store/draft.h"
#include "store/journal.h"
#include "ui/journal-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuReviewFlow
{
  GObject parent_instance;
  /* owned */
  HetuSession *session;
  GFile *file;    /* (nullable) */
  char *text;     /* (nullable) */
  char *encoding; /* (nullable) */
  char *name;
  char *store_path;
  HetuReview *review; /* (nullable) */
  GError *error;      /* (nullable) */
  GCancellable *cancellable;
  /* plain */
  HetuReviewFlowState state;
  gboolean leaves_encoding;
  gint32 source;
  guint kept; /* the step behind which it was kept or entered last */
};

enum
{
  CHANGED,
  READ,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuReviewFlow, hetu_review_flow, G_TYPE_OBJECT)

/* What a worker needs, and what it found. */
typedef struct
{
  char *encoding; /* (owned) (nullable) */
  gint32 source;
  gboolean leaves_encoding; /* the file is one whose encoding may be said */
  HetuReview *review;       /* (owned) (nullable) */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->review, hetu_review_free);
  g_free (work->encoding);
  g_free (work);
}

/* ---- in the worker */

static GBytes *
load_bytes (HetuReviewFlow *self, GCancellable *cancellable, GError **error)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;

  if (self->text != NULL)
    return g_bytes_new (self->text, strlen (self->text));
  return hetu_file_load_at_most (self->file, usual.bytes, cancellable, error);
}

/* @encoding: (nullable): as a person says; else whichever it was kept in, which a person may have said once. @source: (out): the document
 * of the store that is this file, byte by byte; 0 for none. Returns: whether the store could be asked */
static gboolean
find_same (HetuStore *store, GBytes *bytes, const char *encoding, gint32 *source, GError **error)
{
  g_autoptr (GArray) known = hetu_query_documents (store, error);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  *source = 0;
  for (guint i = 0; known != NULL && *source == 0 && i < known->len; i++)
    {
      const HetuStoredDocument *one = &g_array_index (known, HetuStoredDocument, i);

      if (g_strcmp0 (one->digest, digest) == 0 &&
          (encoding == NULL || g_strcmp0 (one->encoding, encoding) == 0))
        *source = one->source;
    }
  return known != NULL;
}

static gboolean
read_report (HetuReviewFlow *self,
             HetuStore *store,
             Work *work,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (HetuDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->file != NULL || self->text != NULL)
    {
      bytes = load_bytes (self, cancellable, error);
      if (bytes == NULL || !find_same (store, bytes, work->encoding, &work->source, error))
        return FALSE;
      work->leaves_encoding = self->file != NULL && hetu_document_leaves_encoding (bytes);
    }
  if (bytes != NULL && work->source == 0)
    {
      document =
          hetu_document_load_as (self->name, bytes, work->encoding, NULL, cancellable, error);
      if (document == NULL)
        return FALSE;
    }
  if (work->source != 0)
    work->review = hetu_review_load (store, work->source, error);
  else
    work->review = hetu_review_new (document, hetu_acceptance_new_lexicon (store));
  if (work->review == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  /* The connection stays with this thread. */
  hetu_review_set_store (work->review, NULL);
  return TRUE;
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  HetuReviewFlow *self = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (self->store_path, HETU_STORE_READ_ONLY, &error);

  if (store != NULL && read_report (self, store, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* ---- what came of it */

/* The store that the window looks at; %NULL when it has opened another meanwhile. */
static HetuStore *
get_store (HetuReviewFlow *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  return store != NULL && g_strcmp0 (hetu_store_get_path (store), self->store_path) == 0 ? store
                                                                                         : NULL;
}

static void
finish (HetuReviewFlow *self)
{
  self->state = self->review != NULL ? HETU_REVIEW_READY : HETU_REVIEW_UNREAD;
  if (self->review != NULL)
    {
      hetu_review_set_store (self->review, get_store (self));
      self->kept = hetu_review_get_step (self->review);
    }
  g_signal_emit (self, signals[READ], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  HetuReviewFlow *self = HETU_REVIEW_FLOW (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  /* Another reading has begun since. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_task_propagate_boolean (G_TASK (result), &self->error);
  self->leaves_encoding = work->leaves_encoding;
  if (self->error == NULL)
    {
      self->review = g_steal_pointer (&work->review);
      self->source = work->source;
    }
  finish (self);
}

static void
begin (HetuReviewFlow *self)
{
  Work *work = g_new0 (Work, 1);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_error (&self->error);
  g_clear_pointer (&self->review, hetu_review_free);
  self->state = HETU_REVIEW_READING;
  work->encoding = g_strdup (self->encoding);
  work->source = self->source;
  task = g_task_new (self, self->cancellable, on_done, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_set_check_cancellable (task, FALSE);
  if (!g_str_equal (self->store_path, ":memory:"))
    g_task_run_in_thread (task, run_in_worker);
  else
    {
      GError *error = NULL;

      if (read_report (self, get_store (self), work, self->cancellable, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
    }
}

/* ---- what is done */

void
hetu_review_flow_set_encoding (HetuReviewFlow *self, const char *encoding)
{
  g_return_if_fail (HETU_IS_REVIEW_FLOW (self));

  if (g_strcmp0 (self->encoding, encoding) == 0)
    return;
  g_free (self->encoding);
  self->encoding = g_strdup (encoding);
  self->source = 0;
  begin (self);
  g_signal_emit (self, signals[READ], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
hetu_review_flow_has_encoding (HetuReviewFlow *self)
{
  return self->leaves_encoding;
}

const char *
hetu_review_flow_get_encoding (HetuReviewFlow *self)
{
  return self->encoding;
}

void
hetu_review_flow_cancel (HetuReviewFlow *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* A document of that title and date is known, with other words: what was decided of it is taken up again. A draft that cannot be read is
 * not written over. */
static gboolean
take_up_draft (HetuReviewFlow *self, GError **error)
{
  const HetuReviewHeader *header = hetu_review_get_header (self->review);
  HetuAcceptedReport report = { .title = header->title, .date = header->date };
  HetuSource *source = NULL;
  g_auto (HetuDraft) draft = { 0 };

  if (self->source != 0 || header->date == 0)
    return TRUE;
  source = hetu_acceptance_find_source (get_store (self), &report);
  if (source == NULL)
    return TRUE;
  if (!hetu_draft_read (get_store (self), hetu_source_get_number (source), &draft, error) ||
      (draft.state != NULL && !hetu_review_restore (self->review, draft.state, error)))
    return FALSE;
  self->source = hetu_source_get_number (source);
  return TRUE;
}

gboolean
hetu_review_flow_set_header (HetuReviewFlow *self, const HetuReviewHeader *header, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (HETU_IS_REVIEW_FLOW (self) && self->review != NULL, FALSE);

  hetu_review_set_header (self->review, header);
  if (get_store (self) != NULL)
    done = take_up_draft (self, error);
  hetu_review_flow_touch (self);
  return done;
}

static gboolean
need_store (HetuReviewFlow *self, GError **error)
{
  if (get_store (self) != NULL)
    return TRUE;
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_STORE, _ ("Another store was opened"));
  return FALSE;
}

/* Tells what was done, and how it is taken back. */
static void
tell (HetuReviewFlow *self, gint32 batch, const char *message)
{
  g_auto (HetuJournalEntry) entry = { 0 };
  g_autofree char *label = NULL;

  if (batch == 0 || !hetu_journal_read (get_store (self), batch, &entry, NULL))
    {
      hetu_session_tell (self->session, message, NULL, NULL);
      return;
    }
  label = hetu_journal_entry_to_label (&entry, get_store (self));
  hetu_session_record_batch (self->session, batch, label, message);
}

gboolean
hetu_review_flow_keep_draft (HetuReviewFlow *self, GError **error)
{
  gint32 batch = 0;

  if (!need_store (self, error) ||
      !hetu_review_keep (self->review, get_store (self), &self->source, &batch, error))
    return FALSE;
  self->kept = hetu_review_get_step (self->review);
  tell (self, batch, _ ("The draft is kept"));
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
hetu_review_flow_enter (HetuReviewFlow *self, GError **error)
{
  HetuReviewSummary summary = { 0 };
  g_autofree char *message = NULL;

  if (!need_store (self, error) ||
      !hetu_review_enter (self->review, get_store (self), self->source, &summary, error))
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return FALSE;
    }
  self->source = summary.source;
  self->kept = hetu_review_get_step (self->review);
  message = g_strdup_printf (_ ("Entered %u, waiting %u, rejected %u"),
                             summary.entered,
                             summary.pending,
                             summary.rejected);
  tell (self, summary.batch, message);
  if (summary.pending > 0)
    {
      g_autofree char *action = g_strdup_printf ("win.review-document(%d)", summary.source);

      hetu_session_offer (self->session, _ ("Go On"), action);
    }
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

void
hetu_review_flow_touch (HetuReviewFlow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
hetu_review_flow_is_touched (HetuReviewFlow *self)
{
  return self->review != NULL && hetu_review_get_step (self->review) != self->kept;
}

HetuSession *
hetu_review_flow_get_session (HetuReviewFlow *self)
{
  return self->session;
}

HetuReviewFlowState
hetu_review_flow_get_state (HetuReviewFlow *self)
{
  return self->state;
}

const char *
hetu_review_flow_get_name (HetuReviewFlow *self)
{
  return self->name;
}

const GError *
hetu_review_flow_get_error (HetuReviewFlow *self)
{
  return self->error;
}

HetuReview *
hetu_review_flow_get_review (HetuReviewFlow *self)
{
  return self->review;
}

gint32
hetu_review_flow_get_source (HetuReviewFlow *self)
{
  return self->source;
}

/* ---- object */

static void
hetu_review_flow_finalize (GObject *object)
{
  HetuReviewFlow *self = HETU_REVIEW_FLOW (object);

  g_clear_pointer (&self->review, hetu_review_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->session);
  g_clear_error (&self->error);
  g_free (self->text);
  g_free (self->encoding);
  g_free (self->name);
  g_free (self->store_path);
  G_OBJECT_CLASS (hetu_review_flow_parent_class)->finalize (object);
}

static void
hetu_review_flow_class_init (HetuReviewFlowClass *klass)
{
  static const char *const names[] = { "changed", "read" };

  G_OBJECT_CLASS (klass)->finalize = hetu_review_flow_finalize;
  for (gsize i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i],
                               HETU_TYPE_REVIEW_FLOW,
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               0);
}

static void
hetu_review_flow_init (HetuReviewFlow *self)
{
  self->cancellable = g_cancellable_new ();
}

HetuReviewFlow *
hetu_review_flow_new (HetuSession *session, GFile *file, const char *text, gint32 source)
{
  HetuReviewFlow *self = NULL;
  HetuStore *store = hetu_session_get_store (session);

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  self = g_object_new (HETU_TYPE_REVIEW_FLOW, NULL);
  self->session = g_object_ref (session);
  self->store_path = g_strdup (hetu_store_get_path (store));
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->text = g_strdup (text);
  self->source = source;
  if (file != NULL)
    self->name = g_file_get_basename (file);
  else if (text != NULL)
    self->name = g_strdup (_ ("Pasted text"));
  else
    {
      HetuSource *known = hetu_store_get_source (store, source);

      self->name = g_strdup (known != NULL ? hetu_source_get_title (known) : "");
    }
  begin (self);
  return self;
}
