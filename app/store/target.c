/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a target beside its statement, as rows of wording, target_term and revision. Owners are in store/owner.c. */
#include "store/target.h"

#include "error.h"
#include "model/milestone.h"
#include "model/written.h"
#include "store/key.h"
#include "store/target-private.h"

#include <glib/gi18n-lib.h>

int
hetu_ledger_refuse (const char *message, GError **error)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, message);
  return -1;
}

gboolean
hetu_text_is_blank (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

void
hetu_rows_bind_words (HetuRows *rows, int index, const char *text)
{
  hetu_rows_bind_text (rows, index, hetu_text_is_blank (text) ? NULL : text);
}

gboolean
hetu_ledger_read_target (HetuLedger *self, gint64 statement, HetuTargetFacts *out, GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "SELECT comparator, unit.name, coefficient, decimals FROM statement"
                           " JOIN series ON series.id = statement.id >> 38"
                           " JOIN unit ON unit.id = statement.unit"
                           " WHERE statement.id = ? AND series.kind = 1",
                           error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, statement);
  state = hetu_database_step (database, rows, error);
  if (state == 0)
    hetu_ledger_refuse (_ ("There is no such target"), error);
  if (state <= 0)
    return FALSE;
  *out = (HetuTargetFacts){
    .comparator =
        (HetuComparator) CLAMP (sqlite3_column_int (rows, 0), 0, HETU_COMPARATOR_QUALITATIVE),
    .has_value = sqlite3_column_type (rows, 2) != SQLITE_NULL,
    .value = HETU_DECIMAL (sqlite3_column_int64 (rows, 2),
                           (guint8) CLAMP (sqlite3_column_int (rows, 3), 0, 18)),
    .period = hetu_key_to_period (hetu_key_unpack (statement).period),
  };
  return hetu_unit_parse (hetu_rows_require_text (rows, 1), &out->unit, error);
}

/* ---- words */

int
hetu_ledger_word_target (HetuLedger *self,
                         gint64 statement,
                         const char *written,
                         const char *event,
                         GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  HetuTargetFacts facts;
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  gint32 batch;
  int state;

  if (!hetu_ledger_read_target (self, statement, &facts, error))
    return -1;
  if (!hetu_written_agrees (written, facts.comparator))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_INPUT,
                   _ ("The words “%s” contradict the comparator “%s”"),
                   written,
                   hetu_comparator_to_string (facts.comparator));
      return -1;
    }
  /* Where there is no row, there are no words. */
  known = hetu_database_query (
      database,
      "SELECT written IS ?2 AND event IS ?3 FROM (SELECT written, event,"
      " id FROM standing_wording WHERE statement = ?1 UNION ALL SELECT NULL, NULL,"
      " 0) ORDER BY id DESC LIMIT 1",
      error);
  if (known == NULL)
    return -1;
  hetu_rows_bind_int (known, 1, statement);
  hetu_rows_bind_words (known, 2, written);
  hetu_rows_bind_words (known, 3, event);
  state = hetu_database_step (database, known, error);
  if (state < 0)
    return -1;
  if (sqlite3_column_int (known, 0) != 0)
    return HETU_RECORD_UNCHANGED;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (database,
                                           "INSERT INTO wording (statement, written, event, batch)"
                                           " VALUES (?, ?, ?, ?)",
                                           error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, statement);
  hetu_rows_bind_words (rows, 2, written);
  hetu_rows_bind_words (rows, 3, event);
  hetu_rows_bind_int (rows, 4, batch);
  return hetu_ledger_add_row (self, rows, NULL, error);
}

/* ---- terms */

/* Binds what makes terms the same as others, from parameter 2 on. @unit: of the tolerance. */
static void
bind_terms (HetuRows *rows, const HetuTargetTerms *terms, const char *unit, gint32 start)
{
  if (terms->has_tolerance)
    hetu_rows_bind_int (rows, 2, terms->tolerance.value.coefficient);
  else
    hetu_rows_bind_null (rows, 2);
  hetu_rows_bind_int (rows, 3, terms->has_tolerance ? terms->tolerance.value.decimals : 0);
  hetu_rows_bind_text (rows, 4, terms->has_tolerance ? unit : NULL);
  if (terms->has_kind)
    hetu_rows_bind_int (rows, 5, terms->kind);
  else
    hetu_rows_bind_null (rows, 5);
  hetu_rows_bind_int (rows, 6, start);
}

/* Returns: (nullable): what is wrong */
static const char *
find_fault_of_terms (const HetuTargetTerms *terms, const HetuTargetFacts *facts)
{
  double amount;

  if (terms->has_tolerance && terms->tolerance.value.coefficient < 0)
    return N_ ("A tolerance is 0 or more");
  if (terms->has_tolerance && facts->has_value &&
      !hetu_tolerance_get_amount (&terms->tolerance, facts->value, facts->unit, &amount))
    return N_ ("A tolerance is told in points for a rate, in per cent or an amount for all else");
  if (terms->start.kind != HETU_PERIOD_NONE && facts->period.last_year != 0 &&
      hetu_period_start (terms->start) >= hetu_period_end (facts->period) - HETU_SAME_TIME)
    return N_ ("A target does not start after its own period");
  return NULL;
}

int
hetu_ledger_set_target_terms (HetuLedger *self,
                              gint64 statement,
                              const HetuTargetTerms *terms,
                              const char *author,
                              GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  gint64 cell = hetu_key_get_cell (statement);
  g_autofree char *unit = NULL;
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  HetuTargetFacts facts;
  const char *fault;
  gint32 start = 0, batch;

  g_return_val_if_fail (terms != NULL, -1);

  if (!hetu_ledger_read_target (self, statement, &facts, error))
    return -1;
  fault = find_fault_of_terms (terms, &facts);
  if (fault == NULL && !hetu_key_from_period (terms->start, &start))
    fault = N_ ("The start of a target is too far away");
  if (fault != NULL)
    return hetu_ledger_refuse (_ (fault), error);
  unit = hetu_unit_to_string (terms->tolerance.unit, HETU_LANGUAGE_ZH);
  known = hetu_database_query (
      database,
      "SELECT (tolerance, tolerance_decimals, tolerance_unit, kind, start)"
      " IS (?2, ?3, ?4, ?5, ?6) FROM (SELECT tolerance,"
      " tolerance_decimals, tolerance_unit, kind, start, id"
      " FROM standing_target_term WHERE cell = ?1 UNION ALL SELECT NULL, 0, NULL,"
      " NULL, 0, 0) ORDER BY id DESC LIMIT 1",
      error);
  if (known == NULL)
    return -1;
  hetu_rows_bind_int (known, 1, cell);
  bind_terms (known, terms, unit, start);
  if (hetu_database_step (database, known, error) < 0)
    return -1;
  if (sqlite3_column_int (known, 0) != 0)
    return HETU_RECORD_UNCHANGED;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0
             ? NULL
             : hetu_database_query (database,
                                    "INSERT INTO target_term (cell, tolerance, tolerance_decimals,"
                                    " tolerance_unit, kind, start, author, batch)"
                                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                    error);
  if (rows == NULL)
    return -1;
  hetu_rows_bind_int (rows, 1, cell);
  bind_terms (rows, terms, unit, start);
  hetu_rows_bind_text (rows, 7, author);
  hetu_rows_bind_int (rows, 8, batch);
  return hetu_ledger_add_row (self, rows, NULL, error);
}

/* ---- revisions */

/* Returns: (nullable): what is wrong */
static const char *
find_fault (const HetuTargetRevision *revision, const HetuTargetFacts *facts)
{
  HetuDecimal converted;

  if (hetu_text_is_blank (revision->reason))
    return N_ ("A target is adjusted for a reason");
  if (!hetu_day_is_valid (revision->since))
    return N_ ("A target is adjusted from a day on");
  if (revision->comparator >= HETU_COMPARATOR_RELATIVE)
    return N_ ("A target is adjusted to a number");
  if (revision->comparator == HETU_COMPARATOR_RANGE &&
      hetu_decimal_compare (revision->value, revision->value_high) > 0)
    return N_ ("A range needs a low and a high end, in this order");
  if (facts->has_value &&
      !hetu_unit_convert (revision->value, revision->unit, facts->unit, &converted, NULL))
    return N_ ("A target is adjusted in its own unit, or one that converts to it");
  if (!hetu_written_agrees (revision->written, revision->comparator))
    return N_ ("The words of the adjusted target contradict its comparator");
  return NULL;
}

/* Binds what makes a revision the same as another, from parameter 1 on. */
static void
bind_revision (HetuRows *rows,
               gint64 cell,
               const HetuTargetRevision *revision,
               const char *unit,
               gint32 deadline)
{
  gboolean range = revision->comparator == HETU_COMPARATOR_RANGE;

  hetu_rows_bind_int (rows, 1, cell);
  hetu_rows_bind_int (rows, 2, revision->since);
  hetu_rows_bind_int (rows, 3, revision->value.coefficient);
  hetu_rows_bind_int (rows, 4, revision->value.decimals);
  if (range)
    {
      hetu_rows_bind_int (rows, 5, revision->value_high.coefficient);
      hetu_rows_bind_int (rows, 6, revision->value_high.decimals);
    }
  else
    {
      hetu_rows_bind_null (rows, 5);
      hetu_rows_bind_null (rows, 6);
    }
  hetu_rows_bind_text (rows, 7, unit);
  hetu_rows_bind_int (rows, 8, revision->comparator);
  hetu_rows_bind_words (rows, 9, revision->written);
  hetu_rows_bind_int (rows, 10, deadline);
  hetu_rows_bind_text (rows, 11, revision->reason);
  hetu_rows_bind_int (rows, 12, revision->source);
}

int
hetu_ledger_revise_target (HetuLedger *self,
                           gint64 statement,
                           const HetuTargetRevision *revision,
                           gint64 *id,
                           GError **error)
{
  HetuDatabase *database = hetu_ledger_get_database (self);
  gint64 cell = hetu_key_get_cell (statement);
  g_autofree char *unit = NULL;
  g_autoptr (HetuRows) known = NULL;
  g_autoptr (HetuRows) rows = NULL;
  HetuTargetFacts facts;
  const char *fault;
  gint32 deadline = 0, batch;
  int state;

  g_return_val_if_fail (revision != NULL, -1);

  if (!hetu_ledger_read_target (self, statement, &facts, error))
    return -1;
  fault = find_fault (revision, &facts);
  if (fault == NULL && !hetu_key_from_period (revision->deadline, &deadline))
    fault = N_ ("The deadline of a target is too far away");
  if (fault != NULL)
    return hetu_ledger_refuse (_ (fault), error);
  unit = hetu_unit_to_string (revision->unit, HETU_LANGUAGE_ZH);
  known = hetu_database_query (
      database,
      "SELECT id FROM standing_revision AS revision WHERE (cell, since, coefficient, decimals, "
      "high_coefficient,"
      " high_decimals, unit, comparator, written, deadline, reason, source)"
      " IS (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, nullif (?12, 0))"
      " AND " HETU_ROW_STANDS (
          "revision") " AND NOT EXISTS (SELECT 1 FROM standing_revision AS later WHERE later.cell "
                      "= revision.cell"
                      " AND later.since = revision.since AND later.id > revision.id"
                      " AND " HETU_ROW_STANDS_AS ("revision", "later") ")",
      error);
  if (known == NULL)
    return -1;
  bind_revision (known, cell, revision, unit, deadline);
  state = hetu_ledger_find_id (self, known, id, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (
                          database,
                          "INSERT INTO revision (cell, since, coefficient, decimals,"
                          " high_coefficient, high_decimals, unit, comparator, written, deadline,"
                          " reason, source, author, batch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                          " ?9, ?10, ?11, nullif (?12, 0), ?13, ?14)",
                          error);
  if (rows == NULL)
    return -1;
  bind_revision (rows, cell, revision, unit, deadline);
  hetu_rows_bind_text (rows, 13, revision->author);
  hetu_rows_bind_int (rows, 14, batch);
  return hetu_ledger_add_row (self, rows, id, error);
}

gboolean
hetu_ledger_retract_revision (HetuLedger *self, gint64 id, gboolean stands, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hetu_ledger_set_stands (self, HETU_RETRACTS_REVISION, id, stands, error);
}

/* ---- each in a ledger of its own */

gint64
hetu_store_revise_target (HetuStore *store,
                          gint64 statement,
                          const HetuTargetRevision *revision,
                          GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "adjust target", error);
  gint64 id = 0;

  if (ledger == NULL)
    return 0;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_revise_target (ledger, statement, revision, &id, error),
                             error)
             ? id
             : 0;
}

gboolean
hetu_store_retract_revision (HetuStore *store, gint64 id, gboolean stands, GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "adjust target", error);

  if (ledger == NULL)
    return FALSE;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_retract_revision (ledger, id, stands, error) ? 0 : -1,
                             error);
}

gboolean
hetu_store_set_target_terms (HetuStore *store,
                             gint64 statement,
                             const HetuTargetTerms *terms,
                             const char *author,
                             GError **error)
{
  HetuLedger *ledger = hetu_ledger_begin (store, "terms of target", error);

  if (ledger == NULL)
    return FALSE;
  return hetu_ledger_finish (ledger,
                             hetu_ledger_set_target_terms (ledger, statement, terms, author, error),
                             error);
}
