/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions of persons as tables: which of rival figures was adopted, or left to the rule again, when, by whom and why; and which figures
 * their source no longer tells. Each row names the statement that it is about. */
#include "store/decision.h"

#include "error.h"
#include "import/reference.h"
#include "model/milestone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  DECISION = HETU_REFERENCE_N_STATEMENT,
  DECIDED,
  REASON,
  AUTHOR,
};

static const HetuColumn decision_columns[] = {
  HETU_REFERENCE_STATEMENT_COLUMNS,
  [DECISION] = { "decision", HETU_COLUMN_FILLED },
  [DECIDED] = { "decided", HETU_COLUMN_FILLED },
  [REASON] = { "reason" },
  [AUTHOR] = { "author" },
};

enum
{
  WITHDRAWN = HETU_REFERENCE_N_STATEMENT,
  WITHDRAWN_REASON,
  WITHDRAWN_AUTHOR,
};

static const HetuColumn withdrawal_columns[] = {
  HETU_REFERENCE_STATEMENT_COLUMNS,
  [WITHDRAWN] = { "withdrawn", HETU_COLUMN_FILLED },
  [WITHDRAWN_REASON] = { "reason" },
  [WITHDRAWN_AUTHOR] = { "author" },
};

/* A day, or a moment in UTC as the journal writes it. */
static gboolean
is_moment (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;
  gint32 day = 0;

  if (hetu_date_parse (text, &day))
    return hetu_day_is_valid (day);
  moment = g_date_time_new_from_iso8601 (text, utc);
  return moment != NULL && g_str_has_suffix (text, "Z") && strlen (text) == 20;
}

static gboolean
refuse_field (HetuImportTable *table, guint column, GError **error)
{
  hetu_import_table_prefix (table, column, error);
  return FALSE;
}

/* Everything but the statement. */
static gboolean
read_decision (HetuImportTable *table, HetuDecision *out, GError **error)
{
  static const char *const words[] = { "adopted", "released", NULL };
  const char *word = hetu_import_table_get (table, DECISION);
  const char *decided = hetu_import_table_get (table, DECIDED);

  if (!g_strv_contains (words, word))
    {
      hetu_import_table_refuse_word (table, DECISION, words, error);
      return FALSE;
    }
  out->released = g_str_equal (word, "released");
  if (!is_moment (decided))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("not a day: “%s”; expected 2023-01-04 or 2023-01-04T08:15:00Z"),
                   decided);
      return refuse_field (table, DECIDED, error);
    }
  out->at = (char *) decided;
  out->who = (char *) hetu_import_table_get_or_null (table, AUTHOR);
  out->reason = (char *) hetu_import_table_get_or_null (table, REASON);
  return TRUE;
}

static gboolean
is_same (const HetuDecision *a, const HetuDecision *b)
{
  return a->released == b->released &&
         (a->released
              ? hetu_statement_get_cell (a->statement) == hetu_statement_get_cell (b->statement)
              : a->statement == b->statement) &&
         g_str_equal (a->at, b->at) && g_strcmp0 (a->who, b->who) == 0 &&
         g_strcmp0 (a->reason, b->reason) == 0;
}

/* @before: (element-type HetuDecision): what stood before the table was read, and no row has claimed yet: of two decisions that stand
 * alike each is told by a row. */
static gboolean
claim (GArray *before, const HetuDecision *one)
{
  for (guint i = 0; i < before->len; i++)
    if (is_same (&g_array_index (before, HetuDecision, i), one))
      {
        g_array_remove_index (before, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
take_decision (HetuImportJob *job, GArray *before, GError **error)
{
  HetuDecision one = { 0 };
  int outcome = HETU_RECORD_UNCHANGED;

  if (!read_decision (job->table, &one, error))
    return FALSE;
  one.statement =
      one.released ? hetu_import_find_cell (job, error) : hetu_import_find_statement (job, error);
  if (one.statement == 0)
    return FALSE;
  if (!claim (before, &one))
    outcome = hetu_ledger_decide (job->ledger, &one, error);
  return hetu_import_job_count (job, outcome) || refuse_field (job->table, DECIDED, error);
}

static gboolean
take_withdrawal (HetuImportJob *job, GError **error)
{
  HetuWithdrawal one = {
    .who = (char *) hetu_import_table_get_or_null (job->table, WITHDRAWN_AUTHOR),
    .reason = (char *) hetu_import_table_get_or_null (job->table, WITHDRAWN_REASON)
  };
  int outcome;

  if (!hetu_import_table_get_date (job->table, WITHDRAWN, &one.day, error))
    return FALSE;
  one.statement = hetu_import_find_statement (job, error);
  if (one.statement == 0)
    return FALSE;
  outcome = hetu_ledger_put_withdrawal (job->ledger, &one, error);
  return hetu_import_job_count (job, outcome) || refuse_field (job->table, WITHDRAWN, error);
}

static gboolean
run_decisions (HetuImportJob *job, GError **error)
{
  g_autoptr (GArray) before = hetu_query_decisions (job->store, 0, error);
  GError *failure = NULL;

  if (before == NULL)
    return FALSE;
  while (hetu_import_table_next (job->table, &failure))
    if (!take_decision (job, before, error))
      return FALSE;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
run_withdrawals (HetuImportJob *job, GError **error)
{
  return hetu_import_job_take_rows (job, take_withdrawal, error);
}

const HetuImportKind hetu_import_kind_decisions = { decision_columns,
                                                    G_N_ELEMENTS (decision_columns),
                                                    run_decisions };
const HetuImportKind hetu_import_kind_withdrawals = { withdrawal_columns,
                                                      G_N_ELEMENTS (withdrawal_columns),
                                                      run_withdrawals };
