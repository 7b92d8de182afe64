/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones as rows of milestone and completion. */
#include "store/milestone.h"

#include "error.h"
#include "store/key.h"
#include "store/store-private.h"
#include "store/target-private.h"

#include <glib/gi18n-lib.h>

#define SOURCE_STANDS(table) \
  "(" table ".source IS NULL OR " table ".source NOT IN (SELECT source FROM retracted))"

#define STANDS HETU_ROW_STANDS ("milestone") " AND " SOURCE_STANDS ("milestone")

/* In force, of a row of milestone. */
#define OWNER                                                                      \
  "SELECT name FROM standing_owner AS owner WHERE owner.milestone = milestone.id " \
  "AND " HETU_ROW_STANDS ("owner") " ORDER BY since DESC, id DESC LIMIT 1"
#define COMPLETION                                                                              \
  "SELECT id FROM standing_completion AS completion WHERE completion.milestone = milestone.id " \
  "AND " HETU_ROW_STANDS ("completion") " AND " SOURCE_STANDS (                                 \
      "completion") " ORDER BY id DESC LIMIT 1"

/* Binds what makes a milestone the same as another, from parameter 1 on. */
static void
bind_milestone (HetuRows *rows, const HetuMilestone *milestone, gint32 deadline)
{
  hetu_rows_bind_int (rows, 1, milestone->region);
  hetu_rows_bind_text (rows, 2, milestone->task);
  hetu_rows_bind_int (rows, 3, deadline);
  hetu_rows_bind_words (rows, 4, milestone->event);
  hetu_rows_bind_int (rows, 5, milestone->source);
}

static void
bind_rest (HetuRows *rows, const HetuMilestone *milestone, gint32 batch)
{
  hetu_rows_bind_words (rows, 6, milestone->task_en);
  hetu_rows_bind_words (rows, 7, milestone->written);
  hetu_rows_bind_int (rows, 8, milestone->redacted ? 1 : 0);
  hetu_rows_bind_int (rows, 9, milestone->char_start);
  hetu_rows_bind_int (rows, 10, milestone->char_end);
  hetu_rows_bind_words (rows, 11, milestone->quote);
  hetu_rows_bind_words (rows, 12, milestone->note);
  hetu_rows_bind_int (rows, 13, batch);
}

int
hetu_ledger_put_milestone (HetuLedger *self,
                           const HetuMilestone *milestone,
                           gint64 *id,
                           GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gint32 deadline = 0, batch;
  int state;

  g_return_val_if_fail (self != NULL && milestone != NULL, -1);

  database = hetu_ledger_get_database (self);
  if (hetu_text_is_blank (milestone->task))
    return hetu_ledger_refuse (_ ("A milestone has no task"), error);
  if (milestone->deadline.last_year == 0)
    return hetu_ledger_refuse (_ ("A milestone has no deadline"), error);
  if (!hetu_key_from_period (milestone->deadline, &deadline))
    return hetu_ledger_refuse (_ ("The deadline of a milestone is too far away"), error);
  known = hetu_database_query (
      database,
      "SELECT id FROM standing_milestone AS milestone WHERE (region, task, deadline, event,"
      " source) IS (?1, ?2, ?3, ?4, nullif (?5, 0)) AND " STANDS,
      error);
  if (known == NULL)
    return -1;
  bind_milestone (known, milestone, deadline);
  state = hetu_ledger_find_id (self, known, id, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0
             ? NULL
             : hetu_database_query (database,
                                    "INSERT INTO milestone (region, task, deadline, event, source,"
                                    " task_en, written, redacted, char_start, char_end, quote,"
                                    " note, batch) VALUES (?1, ?2, ?3, ?4, nullif (?5, 0), ?6, ?7,"
                                    " ?8, nullif (?9, -1), nullif (?10, -1), ?11, ?12, ?13)",
                                    error);
  if (rows == NULL)
    return -1;
  bind_milestone (rows, milestone, deadline);
  bind_rest (rows, milestone, batch);
  return hetu_ledger_add_row (self, rows, id, error);
}

gboolean
hetu_ledger_retract_milestone (HetuLedger *self, gint64 id, gboolean stands, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hetu_ledger_set_stands (self, HETU_RETRACTS_MILESTONE, id, stands, error);
}

/* ---- completions */

static int
has_milestone (HetuLedger *self, gint64 milestone, GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT id FROM standing_milestone AS milestone WHERE id = ?",
                           error);
  int state;

  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, milestone);
  state = hetu_ledger_find_id (self, rows, NULL, error);
  return state == 0 ? hetu_ledger_refuse (_ ("There is no such milestone"), error) : state;
}

int
hetu_ledger_complete_milestone (HetuLedger *self,
                                gint64 milestone,
                                gint32 day,
                                gint32 source,
                                const char *note,
                                const char *author,
                                gint64 *id,
                                GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  g_return_val_if_fail (self != NULL, -1);

  database = hetu_ledger_get_database (self);
  if (!hetu_day_is_valid (day))
    return hetu_ledger_refuse (_ ("A milestone is reached on a day"), error);
  if (has_milestone (self, milestone, error) < 0)
    return -1;
  known = hetu_database_query (
      database,
      "SELECT id FROM standing_completion AS completion WHERE (milestone, day, source, note)"
      " IS (?1, ?2, nullif (?3, 0), ?4) AND " HETU_ROW_STANDS (
          "completion") " AND " HETU_SOURCE_STANDS,
      error);
  if (known == NULL)
    return -1;
  hetu_rows_bind_int (known, 1, milestone);
  hetu_rows_bind_int (known, 2, day);
  hetu_rows_bind_int (known, 3, source);
  hetu_rows_bind_words (known, 4, note);
  state = hetu_ledger_find_id (self, known, id, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (database,
                                           "INSERT INTO completion (milestone, day, source, note,"
                                           " author, batch) VALUES (?1, ?2, nullif (?3, 0), ?4,"
                                           " ?5, ?6)",
                                           error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, milestone);
  hetu_rows_bind_int (rows, 2, day);
  hetu_rows_bind_int (rows, 3, source);
  hetu_rows_bind_words (rows, 4, note);
  hetu_rows_bind_text (rows, 5, author);
  hetu_rows_bind_int (rows, 6, batch);
  return hetu_ledger_add_row (self, rows, id, error);
}

gboolean
hetu_ledger_retract_completion (HetuLedger *self, gint64 id, gboolean stands, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hetu_ledger_set_stands (self, HETU_RETRACTS_COMPLETION, id, stands, error);
}

/* ---- reading */

static void
read_row (HetuRows *rows, HetuMilestone *out)
{
  hetu_milestone_init (out);
  out->id = sqlite3_column_int64 (rows, 0);
  out->region = sqlite3_column_int (rows, 1);
  out->task = g_strdup (hetu_rows_require_text (rows, 2));
  out->task_en = g_strdup (hetu_rows_get_text (rows, 3));
  out->deadline = hetu_key_to_period (sqlite3_column_int (rows, 4));
  out->written = g_strdup (hetu_rows_get_text (rows, 5));
  out->event = g_strdup (hetu_rows_get_text (rows, 6));
  out->redacted = sqlite3_column_int (rows, 7) != 0;
  out->source = sqlite3_column_int (rows, 8);
  if (sqlite3_column_type (rows, 9) != SQLITE_NULL)
    out->char_start = sqlite3_column_int (rows, 9);
  if (sqlite3_column_type (rows, 10) != SQLITE_NULL)
    out->char_end = sqlite3_column_int (rows, 10);
  out->quote = g_strdup (hetu_rows_get_text (rows, 11));
  out->note = g_strdup (hetu_rows_get_text (rows, 12));
  out->owner = g_strdup (hetu_rows_get_text (rows, 13));
  out->completion = sqlite3_column_int64 (rows, 14);
  out->done = sqlite3_column_int (rows, 15);
  out->done_source = sqlite3_column_int (rows, 16);
  out->completion_note = g_strdup (hetu_rows_get_text (rows, 17));
  out->done_by = g_strdup (hetu_rows_get_text (rows, 18));
}

/* @id: 0: all. Events' days are read behind it, for a question cannot be asked within one. */
static GArray *
read_all (HetuDatabase *database, gint64 id, GError **error)
{
  g_autoptr (GArray) out = hetu_milestone_array_new ();
  g_autoptr (HetuRows) rows = hetu_database_query (
      database,
      "SELECT milestone.id, region, task, task_en, deadline, written, event,"
      " redacted, milestone.source, char_start, char_end, quote,"
      " milestone.note, (" OWNER "), c.id, c.day, c.source, c.note, c.author"
      " FROM standing_milestone AS milestone LEFT JOIN standing_completion AS c ON c.id = "
      "(" COMPLETION ") WHERE ?1 IN (0, milestone.id) AND " HETU_ROW_STANDS (
          "milestone") " AND " SOURCE_STANDS ("milestone") " ORDER BY milestone.id",
      error);
  int state;

  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, id);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuMilestone one;

      read_row (rows, &one);
      g_array_append_val (out, one);
    }
  if (state < 0)
    return NULL;
  for (guint i = 0; i < out->len; i++)
    {
      HetuMilestone *one = &g_array_index (out, HetuMilestone, i);

      if (one->event != NULL && !hetu_database_read_event_day (database,
                                                               one->event,
                                                               one->deadline.last_year,
                                                               &one->event_day,
                                                               error))
        return NULL;
    }
  return g_steal_pointer (&out);
}

static int
compare_milestones (gconstpointer a, gconstpointer b)
{
  const HetuMilestone *x = a;
  const HetuMilestone *y = b;
  gint32 due_x = hetu_milestone_get_due (x);
  gint32 due_y = hetu_milestone_get_due (y);

  if (x->deadline.last_year != y->deadline.last_year)
    return x->deadline.last_year - y->deadline.last_year;
  /* What has no date stands behind what has one. */
  if (due_x != due_y)
    return due_x == 0 ? 1 : due_y == 0 ? -1 : due_x - due_y;
  if (x->region != y->region)
    return x->region - y->region;
  return (x->id > y->id) - (x->id < y->id);
}

GArray *
hetu_query_milestones (HetuStore *store,
                       const gint32 *regions,
                       gsize n_regions,
                       int year,
                       GError **error)
{
  g_autoptr (GArray) all = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  all = read_all (hetu_store_get_database (store), 0, error);
  if (all == NULL)
    return NULL;
  for (guint i = all->len; i > 0; i--)
    {
      const HetuMilestone *one = &g_array_index (all, HetuMilestone, i - 1);
      gboolean wanted = n_regions == 0;

      for (gsize j = 0; j < n_regions; j++)
        wanted = wanted || one->region == regions[j];
      if (!wanted || (year != 0 && one->deadline.last_year != year))
        g_array_remove_index (all, i - 1);
    }
  g_array_sort (all, compare_milestones);
  return g_steal_pointer (&all);
}

gboolean
hetu_query_milestone (HetuStore *store, gint64 id, HetuMilestone *out, GError **error)
{
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store) && out != NULL, FALSE);

  found =
      id > 0 ? read_all (hetu_store_get_database (store), id, error) : hetu_milestone_array_new ();
  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_DATA, _ ("There is no such milestone"));
      return FALSE;
    }
  *out = g_array_index (found, HetuMilestone, 0);
  hetu_milestone_init (&g_array_index (found, HetuMilestone, 0));
  return TRUE;
}

/* ---- each in a ledger of its own */

gint64
hetu_store_complete_milestone (HetuStore *store,
                               gint64 milestone,
                               gint32 day,
                               gint32 source,
                               const char *note,
                               const char *author,
                               GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "complete milestone", error);
  gint64 id = 0;
  int outcome;

  if (ledger == NULL)
    return 0;
  outcome =
      hetu_ledger_complete_milestone (ledger, milestone, day, source, note, author, &id, error);
  return hetu_ledger_finish (ledger, outcome, error) ? id : 0;
}

gboolean
hetu_store_retract_completion (HetuStore *store, gint64 id, gboolean stands, GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "complete milestone", error);

  if (ledger == NULL)
    return FALSE;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_retract_completion (ledger, id, stands, error) ? 0 : -1,
                             error);
}
