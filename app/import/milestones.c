/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of milestones: what shall be done by when, and when it was. A deadline is a period, by whose end the thing is due; with an
 * event it is the year of that event, and with “redacted” the year in which the month is struck out. The day of an event is told in
 * event_date of any of its rows.
 *
 * A row of a place and a task that are known already, from the same document or none, is of that milestone. An empty field tells
 * nothing of it. What differs makes another of it that takes the place of the one before, with its owner and its completion. */
#include "error.h"
#include "import/job.h"
#include "store/milestone.h"
#include "store/target.h"

#include <glib/gi18n-lib.h>

enum
{
  REGION,
  TASK,
  DEADLINE,
  TASK_EN,
  WRITTEN,
  EVENT,
  EVENT_DATE,
  REDACTED,
  OWNER,
  SOURCE,
  CHAR_START,
  CHAR_END,
  QUOTE,
  NOTE,
  DONE,
  DONE_SOURCE,
  DONE_NOTE,
  DONE_BY,
  /* Those that a list of milestones adds are passed over. */
  KEY,
  REGION_NAME,
  DUE,
  STATE,
  DAYS,
  REASON,
  TARGET,
  TARGET_REASON,
  TARGET_SOURCE,
};

static const HetuColumn columns[] = {
  [REGION] = { "region", HETU_COLUMN_FILLED },
  [TASK] = { "task", HETU_COLUMN_FILLED },
  [DEADLINE] = { "deadline", HETU_COLUMN_FILLED },
  [TASK_EN] = { "task_en" },
  [WRITTEN] = { "written" },
  [EVENT] = { "event" },
  [EVENT_DATE] = { "event_date" },
  [REDACTED] = { "redacted" },
  [OWNER] = { "owner" },
  [SOURCE] = { "source" },
  [CHAR_START] = { "char_start" },
  [CHAR_END] = { "char_end" },
  [QUOTE] = { "quote" },
  [NOTE] = { "note" },
  [DONE] = { "done" },
  [DONE_SOURCE] = { "done_source" },
  [DONE_NOTE] = { "done_note" },
  [DONE_BY] = { "done_by" },
  [KEY] = { "key" },
  [REGION_NAME] = { "region_name" },
  [DUE] = { "due" },
  [STATE] = { "state" },
  [DAYS] = { "days" },
  [REASON] = { "reason" },
  [TARGET] = { "target" },
  [TARGET_REASON] = { "target_reason" },
  [TARGET_SOURCE] = { "target_source" },
};

/* What stood before the table was read. Borrowed. */
typedef struct
{
  const GArray *milestones; /* (element-type HetuMilestone) */
  GHashTable *claimed;      /* ids of those that a row was of */
} Before;

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

static gboolean
read_source (HetuImportJob *job, guint column, gint32 *out, GError **error)
{
  const char *source = hetu_import_table_get (job->table, column);
  gint32 dated = 0;

  if (*source == '\0')
    return TRUE;
  *out = hetu_lookup_source (job->lookup, source, 0, &dated, error);
  return *out != 0 || refuse_field (job->table, column, error);
}

/* The words of @out are the table's. */
static gboolean
read_row (HetuImportJob *job, HetuMilestone *out, gint32 *event_day, GError **error)
{
  HetuImportTable *table = job->table;

  out->region = hetu_lookup_region (job->lookup, hetu_import_table_get (table, REGION), error);
  if (out->region == 0)
    return refuse_field (table, REGION, error);
  if (!hetu_lookup_period (job->lookup,
                           hetu_import_table_get (table, DEADLINE),
                           &out->deadline,
                           error))
    return refuse_field (table, DEADLINE, error);
  out->task = (char *) hetu_import_table_get (table, TASK);
  out->task_en = (char *) hetu_import_table_get_or_null (table, TASK_EN);
  out->written = (char *) hetu_import_table_get_or_null (table, WRITTEN);
  out->event = (char *) hetu_import_table_get_or_null (table, EVENT);
  out->quote = (char *) hetu_import_table_get_or_null (table, QUOTE);
  out->note = (char *) hetu_import_table_get_or_null (table, NOTE);
  out->completion_note = (char *) hetu_import_table_get_or_null (table, DONE_NOTE);
  out->done_by = (char *) hetu_import_table_get_or_null (table, DONE_BY);
  return hetu_import_table_get_date (table, EVENT_DATE, event_day, error) &&
         hetu_import_table_get_date (table, DONE, &out->done, error) &&
         hetu_import_table_get_flag (table, REDACTED, &out->redacted, error) &&
         hetu_import_table_get_int (table, CHAR_START, 0, G_MAXINT32, &out->char_start, error) &&
         hetu_import_table_get_int (table, CHAR_END, 0, G_MAXINT32, &out->char_end, error) &&
         read_source (job, SOURCE, &out->source, error) &&
         read_source (job, DONE_SOURCE, &out->done_source, error);
}

static gboolean
check_row (HetuImportJob *job, const HetuMilestone *one, gint32 event_day, GError **error)
{
  guint column = EVENT_DATE;
  const char *fault = NULL;

  if (event_day != 0 && one->event == NULL)
    fault = _ ("there is no event of that date");
  else if (one->done == 0 && (one->done_source != 0 || one->completion_note != NULL))
    {
      column = DONE;
      fault = _ ("what shows that it is done needs the day on which it was");
    }
  if (fault == NULL)
    return TRUE;
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, fault);
  return refuse_field (job->table, column, error);
}

/* Whether @owner is answerable already, from whatever day. */
static gboolean
is_owner (HetuImportJob *job, gint64 id, const char *owner)
{
  g_auto (HetuMilestone) known = { 0 };

  return hetu_query_milestone (job->store, id, &known, NULL) && g_strcmp0 (known.owner, owner) == 0;
}

/* What is told of a milestone beside it. Returns: whether it is written; @added is set where it was new. */
static gboolean
put_rest (HetuImportJob *job,
          gint64 id,
          const HetuMilestone *one,
          gint32 event_day,
          gboolean *added,
          GError **error)
{
  const char *owner = hetu_import_table_get_or_null (job->table, OWNER);
  int outcome = HETU_RECORD_UNCHANGED;

  if (event_day != 0)
    outcome = hetu_ledger_set_event_day (job->ledger,
                                         one->event,
                                         one->deadline.last_year,
                                         event_day,
                                         error);
  if (outcome < 0)
    return refuse_field (job->table, EVENT_DATE, error);
  *added = outcome == HETU_RECORD_ADDED;
  if (owner != NULL && !is_owner (job, id, owner))
    {
      outcome = hetu_ledger_own_milestone (job->ledger,
                                           id,
                                           &(HetuOwner){ .name = (char *) owner },
                                           NULL,
                                           error);
      if (outcome < 0)
        return refuse_field (job->table, OWNER, error);
      *added = *added || outcome == HETU_RECORD_ADDED;
    }
  if (one->done != 0)
    {
      outcome = hetu_ledger_complete_milestone (job->ledger,
                                                id,
                                                one->done,
                                                one->done_source,
                                                one->completion_note,
                                                one->done_by,
                                                NULL,
                                                error);
      if (outcome < 0)
        return refuse_field (job->table, DONE, error);
      *added = *added || outcome == HETU_RECORD_ADDED;
    }
  return TRUE;
}

/* The milestone of the same task and document that stood before the table was read, of a row without a document that of any. Of several
 * it is the one of the same deadline. What one row was of is not of another: a file may tell two stages of one task.
 * Returns: (nullable): none, or it cannot be told which */
static const HetuMilestone *
find_known (const Before *before, const HetuMilestone *row)
{
  const HetuMilestone *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < before->milestones->len; i++)
    {
      const HetuMilestone *one = &g_array_index (before->milestones, HetuMilestone, i);

      if (one->region != row->region || !g_str_equal (one->task, row->task) ||
          (row->source != 0 && one->source != row->source))
        continue;
      n_found++;
      if (g_hash_table_contains (before->claimed, &one->id))
        continue;
      if (hetu_period_equal (one->deadline, row->deadline) &&
          g_strcmp0 (one->event, row->event) == 0)
        return one;
      found = one;
    }
  return n_found == 1 ? found : NULL;
}

static char *
choose (char *told, char *known)
{
  return told != NULL ? told : known;
}

/* What the row leaves empty is as it was; a deadline of its own needs words and an event of its own. */
static void
fill_in (HetuMilestone *row, const HetuMilestone *known)
{
  gboolean same_time = hetu_period_equal (row->deadline, known->deadline) &&
                       (row->event == NULL || g_strcmp0 (row->event, known->event) == 0);

  if (row->source == 0)
    row->source = known->source;
  if (row->char_start < 0)
    row->char_start = known->char_start;
  if (row->char_end < 0)
    row->char_end = known->char_end;
  row->task_en = choose (row->task_en, known->task_en);
  row->quote = choose (row->quote, known->quote);
  row->note = choose (row->note, known->note);
  if (!same_time)
    return;
  row->written = choose (row->written, known->written);
  row->event = choose (row->event, known->event);
  row->redacted = row->redacted || known->redacted;
}

static gboolean
is_same (const HetuMilestone *a, const HetuMilestone *b)
{
  return hetu_period_equal (a->deadline, b->deadline) && a->source == b->source &&
         !a->redacted == !b->redacted && a->char_start == b->char_start &&
         a->char_end == b->char_end && g_strcmp0 (a->event, b->event) == 0 &&
         g_strcmp0 (a->written, b->written) == 0 && g_strcmp0 (a->task_en, b->task_en) == 0 &&
         g_strcmp0 (a->quote, b->quote) == 0 && g_strcmp0 (a->note, b->note) == 0;
}

/* All who were answerable, each from the same day on. */
static gboolean
copy_owners (HetuImportJob *job, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GArray) owners = hetu_query_milestone_owners (job->store, from, error);

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    if (hetu_ledger_own_milestone (job->ledger,
                                   to,
                                   &g_array_index (owners, HetuOwner, i),
                                   NULL,
                                   error) < 0)
      return FALSE;
  return owners != NULL;
}

/* Takes the place of @known. Returns: whether it is written */
static gboolean
replace (HetuImportJob *job,
         const HetuMilestone *known,
         const HetuMilestone *one,
         gint64 *id,
         GError **error)
{
  if (!hetu_ledger_retract_milestone (job->ledger, known->id, TRUE, error) ||
      hetu_ledger_put_milestone (job->ledger, one, id, error) < 0)
    return FALSE;
  if (!copy_owners (job, known->id, *id, error))
    return FALSE;
  return known->completion == 0 || hetu_ledger_complete_milestone (job->ledger,
                                                                   *id,
                                                                   known->done,
                                                                   known->done_source,
                                                                   known->completion_note,
                                                                   known->done_by,
                                                                   NULL,
                                                                   error) >= 0;
}

static gboolean
put (HetuImportJob *job, const Before *before, HetuMilestone *one, gint32 event_day, GError **error)
{
  const HetuMilestone *known = find_known (before, one);
  gboolean added = FALSE;
  gint64 id = known != NULL ? known->id : 0;
  int outcome = HETU_RECORD_UNCHANGED;

  if (known != NULL)
    {
      g_hash_table_add (before->claimed, (gpointer) &known->id);
      fill_in (one, known);
    }
  if (known == NULL)
    outcome = hetu_ledger_put_milestone (job->ledger, one, &id, error);
  else if (!is_same (one, known))
    outcome = replace (job, known, one, &id, error) ? HETU_RECORD_REVISED : -1;
  if (outcome < 0)
    return refuse_field (job->table, TASK, error);
  if (!put_rest (job, id, one, event_day, &added, error))
    return FALSE;
  job->summary->read++;
  if (outcome == HETU_RECORD_ADDED)
    job->summary->added++;
  else if (outcome == HETU_RECORD_REVISED || added)
    job->summary->revised++;
  else
    job->summary->unchanged++;
  return TRUE;
}

static gboolean
run_milestones (HetuImportJob *job, GError **error)
{
  g_autoptr (GArray) milestones = hetu_query_milestones (job->store, NULL, 0, 0, error);
  g_autoptr (GHashTable) claimed = g_hash_table_new (g_int64_hash, g_int64_equal);
  const Before before = { milestones, claimed };
  GError *failure = NULL;

  if (milestones == NULL)
    return FALSE;
  while (hetu_import_table_next (job->table, &failure))
    {
      HetuMilestone one;
      gint32 event_day = 0;

      hetu_milestone_init (&one);
      if (!read_row (job, &one, &event_day, error) || !check_row (job, &one, event_day, error) ||
          !put (job, &before, &one, event_day, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

const HetuImportKind hetu_import_kind_milestones = { columns,
                                                     G_N_ELEMENTS (columns),
                                                     run_milestones };
