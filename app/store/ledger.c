/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appending statements in one transaction. What may be known of a cell is checked in store/statement.c; here
 * series, vintage and number are found and the row is written. Rows that come sorted by series and period
 * cost one insertion each; others are looked for first. */
#include "store/ledger.h"

#include "error.h"
#include "store/backup-private.h"
#include "store/catalogue.h"
#include "store/cells.h"
#include "store/journal.h"
#include "store/key.h"
#include "store/ledger-private.h"
#include "store/renaming.h"
#include "store/rule.h"
#include "store/statement.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

struct _HetuLedger
{
  /* owned */
  HetuStore *store;
  char *what;
  GHashTable *vintages; /* gint64 source and date → id */

  /* borrowed from the store */
  HetuDatabase *database;
  HetuDictionary *dictionary;

  HetuStoreParts touched;
  gboolean written;
  gboolean ground; /* see hetu_ledger_lay_ground() */
  gint32 batch;    /* 0: none yet */
  guint added;     /* statements */
  guint revised;
  gboolean has_before; /* what was recorded last revises a number */
  HetuDecimal before;
  HetuUnit unit_before;
  HetuSeriesRow series; /* the last one written to */
  gint32 last_period;   /* periods after it are empty cells of that series */

  gboolean gathers; /* see hetu_ledger_gather() */
  guint n_waiting;
  HetuStatementRow waiting[HETU_STATEMENTS_AT_ONCE];
};

HetuLedger *
hetu_ledger_begin (HetuStore *store, const char *what, GError **error)
{
  g_autoptr (HetuLedger) self = NULL;
  HetuDatabase *database;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);
  g_return_val_if_fail (what != NULL, NULL);

  database = hetu_store_get_database (store);
  if (!hetu_store_require_writable (store, error))
    return NULL;
  if (!hetu_backup_keep (database, NULL, error) ||
      !hetu_database_run (database, "BEGIN IMMEDIATE", error))
    return NULL;
  self = g_new0 (HetuLedger, 1);
  self->store = g_object_ref (store);
  self->what = g_strdup (what);
  self->vintages = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->database = database;
  self->dictionary = hetu_store_get_dictionary (store);
  return g_steal_pointer (&self);
}

static gboolean
ensure_batch (HetuLedger *self, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;

  self->written = TRUE;
  if (self->batch != 0)
    return TRUE;
  rows = hetu_database_query (self->database,
                              "INSERT INTO batch (what, who, ground) VALUES (?, ?, ?)",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_text (rows, 1, self->what);
  hetu_rows_bind_text (rows, 2, hetu_journal_get_author ());
  hetu_rows_bind_int (rows, 3, self->ground);
  if (!hetu_database_write (self->database, rows, error))
    return FALSE;
  self->batch = (gint32) sqlite3_last_insert_rowid (hetu_database_get_handle (self->database));
  return TRUE;
}

void
hetu_ledger_lay_ground (HetuLedger *self)
{
  g_return_if_fail (self != NULL && self->batch == 0);

  self->ground = TRUE;
}

static gint32
ensure_vintage (HetuLedger *self, gint32 source, gint32 published, GError **error)
{
  gint64 key = (gint64) source << 32 | published;
  gint32 id = GPOINTER_TO_INT (g_hash_table_lookup (self->vintages, &key));

  if (id != 0)
    return id;
  if (!ensure_batch (self, error))
    return 0;
  id = hetu_dictionary_add_vintage (self->dictionary,
                                    self->database,
                                    source,
                                    published,
                                    self->batch,
                                    error);
  if (id != 0)
    g_hash_table_insert (self->vintages, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (id));
  return id;
}

/* The date of a statement is its own, else that of its source. */
static gboolean
get_published (HetuLedger *self, const HetuObservation *observation, gint32 *out, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  int state;

  *out = observation->vintage;
  if (observation->vintage != 0 || observation->source == 0)
    return TRUE;
  rows = hetu_database_query (self->database, "SELECT date FROM source WHERE number = ?", error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, observation->source);
  state = hetu_database_step (self->database, rows, error);
  if (state > 0)
    *out = sqlite3_column_int (rows, 0);
  return state >= 0;
}

static void
bind_series (HetuRows *rows, const HetuSeriesRow *series)
{
  hetu_rows_bind_int (rows, 1, series->indicator);
  hetu_rows_bind_int (rows, 2, series->region);
  hetu_rows_bind_int (rows, 3, series->measure);
  hetu_rows_bind_int (rows, 4, series->kind);
  hetu_rows_bind_int (rows, 5, series->ref_region);
  hetu_rows_bind_text (rows, 6, series->scope);
  hetu_rows_bind_int (rows, 7, series->deadline);
}

static gboolean
check_ref_region (HetuLedger *self, gint32 region, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;
  int state;

  if (region == 0)
    return TRUE;
  rows = hetu_database_query (self->database, "SELECT 1 FROM region WHERE code = ?", error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, region);
  state = hetu_database_step (self->database, rows, error);
  if (state == 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_INPUT,
                 _ ("The reference region %d is unknown"),
                 region);
  return state > 0;
}

/* Sets self->series to the series of @wanted, made where there is none. */
static gboolean
enter_series (HetuLedger *self, const HetuSeriesRow *wanted, GError **error)
{
  g_autoptr (HetuRows) found = NULL;
  g_autoptr (HetuRows) made = NULL;
  gint32 id = 0;
  int state;

  if (self->series.id != 0 && hetu_statement_same_series (&self->series, wanted))
    return TRUE;
  found = hetu_database_query (self->database,
                               "SELECT id FROM series WHERE indicator = ? AND region = ?"
                               " AND measure = ? AND kind = ? AND ref_region = ? AND scope = ?"
                               " AND deadline = ?",
                               error);
  if (found == NULL)
    return FALSE;
  bind_series (found, wanted);
  state = hetu_database_step (self->database, found, error);
  if (state < 0)
    return FALSE;
  if (state > 0)
    id = sqlite3_column_int (found, 0);
  else
    {
      if (!check_ref_region (self, wanted->ref_region, error))
        return FALSE;
      made = hetu_database_query (self->database,
                                  "INSERT INTO series (indicator, region, measure, kind,"
                                  " ref_region, scope, deadline) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                  error);
      if (made == NULL)
        return FALSE;
      bind_series (made, wanted);
      if (!hetu_database_write (self->database, made, error))
        return FALSE;
      id = (gint32) sqlite3_last_insert_rowid (hetu_database_get_handle (self->database));
    }
  self->series = *wanted;
  self->series.id = id;
  /* A series that this ledger just made is empty; of any other nothing is known. */
  self->last_period = state == 0 ? -1 : G_MAXINT32;
  return TRUE;
}

void
hetu_ledger_gather (HetuLedger *self)
{
  g_return_if_fail (self != NULL);

  self->gathers = TRUE;
}

gboolean
hetu_ledger_settle (HetuLedger *self, GError **error)
{
  guint n = self->n_waiting;

  self->n_waiting = 0;
  return hetu_statement_write (self->database, self->waiting, n, error);
}

/* Returns: (transfer full): what is told of the cell so far and was not taken back; %NULL on error */
static GArray *
read_cell (HetuLedger *self, gint32 period, GError **error)
{
  HetuCellFilter filter = { .low = period, .high = period, .retracted = TRUE, .withdrawn = TRUE };
  g_autoptr (GArray) cell = hetu_observation_array_new ();

  if (!hetu_ledger_settle (self, error) ||
      !hetu_cells_read (self->store, &self->series, &filter, cell, error))
    return NULL;
  return g_steal_pointer (&cell);
}

static void
keep_before (HetuLedger *self, const HetuObservation *before)
{
  self->has_before = before != NULL && before->has_value;
  if (!self->has_before)
    return;
  self->before = before->value;
  self->unit_before = before->unit;
}

/* What stands in the cell is judged; @last: (out): the number of its last statement.
 * Returns: a HetuRecordOutcome; −1 on error */
static int
judge (HetuLedger *self,
       const HetuObservation *observation,
       HetuKey key,
       gint64 *known,
       guint8 *last,
       GError **error)
{
  g_autoptr (GArray) cell = read_cell (self, key.period, error);
  HetuRecordOutcome outcome = HETU_RECORD_ADDED;
  const HetuObservation *before = NULL;
  gint32 published = 0;

  if (cell == NULL)
    return -1;
  if (cell->len > 0)
    {
      if (!get_published (self, observation, &published, error))
        return -1;
      outcome = hetu_statement_judge (observation, published, cell, known, &before);
      keep_before (self, before);
    }
  if (outcome != HETU_RECORD_UNCHANGED &&
      !hetu_cells_get_last_number (self->store, hetu_key_pack (key), last, error))
    return -1;
  return (int) outcome;
}

static gboolean
append (HetuLedger *self, gint64 id, const HetuObservation *observation, GError **error)
{
  gint32 vintage = ensure_vintage (self, observation->source, observation->vintage, error);
  gint32 ref_region =
      hetu_statement_has_reference (observation->measure) ? 0 : observation->ref_region;
  gboolean detailed;

  if (vintage == 0)
    return FALSE;
  if (ref_region != 0 && !check_ref_region (self, ref_region, error))
    return FALSE;
  if (!ensure_batch (self, error) || !hetu_statement_row_init (&self->waiting[self->n_waiting],
                                                               self->database,
                                                               self->dictionary,
                                                               id,
                                                               observation,
                                                               vintage,
                                                               error))
    return FALSE;
  self->n_waiting++;
  detailed = ref_region != 0 || hetu_statement_has_detail (observation);
  if ((detailed || !self->gathers || self->n_waiting == HETU_STATEMENTS_AT_ONCE) &&
      !hetu_ledger_settle (self, error))
    return FALSE;
  return !detailed ||
         hetu_statement_write_detail (self->database, id, observation, ref_region, error);
}

int
hetu_ledger_record (HetuLedger *self,
                    const HetuObservation *observation,
                    gint64 *id,
                    GError **error)
{
  HetuSeriesRow wanted;
  HetuKey key = { 0 };
  int outcome = HETU_RECORD_ADDED;
  gint64 known = 0;
  guint8 last = 0;

  g_return_val_if_fail (self != NULL && observation != NULL, -1);

  if (!hetu_statement_check (observation, error) ||
      !hetu_statement_get_series (observation, &wanted, &key.period, error) ||
      !enter_series (self, &wanted, error))
    return -1;
  key.series = self->series.id;
  self->has_before = FALSE;
  if (key.period <= self->last_period)
    outcome = judge (self, observation, key, &known, &last, error);
  if (outcome < 0)
    return -1;
  if (outcome == HETU_RECORD_UNCHANGED)
    {
      if (id != NULL)
        *id = known;
      return outcome;
    }
  if (last == HETU_KEY_MAX_STATEMENTS || key.series > HETU_KEY_MAX_SERIES)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_STORE, _ ("The store is full"));
      return -1;
    }
  key.n = (guint8) (last + 1);
  known = hetu_key_pack (key);
  if (!append (self, known, observation, error))
    return -1;
  if (outcome == HETU_RECORD_REVISED)
    self->revised++;
  else
    self->added++;
  if (key.period > self->last_period)
    self->last_period = key.period;
  if (id != NULL)
    *id = known;
  return outcome;
}

/* What a batch changes in the catalogue is kept with it. What the store begins with, and documents, of which there is none but with its
 * figures, add nothing that could be taken back. */
static gint32
note_change (HetuLedger *self,
             HetuThing thing,
             gint32 number,
             const char *before,
             gboolean changed,
             GError **error)
{
  static const HetuStoreParts parts[] = {
    [HETU_THING_INDICATOR] = HETU_PART_INDICATORS,
    [HETU_THING_DISTRICT] = HETU_PART_DISTRICTS,
    [HETU_THING_SOURCE] = HETU_PART_SOURCES | HETU_PART_DICTIONARY,
  };

  if (number == 0 || !changed)
    return number;
  self->touched |= parts[thing];
  self->written = TRUE;
  if (before == NULL && (self->ground || thing == HETU_THING_SOURCE))
    return number;
  return ensure_batch (self, error) &&
                 hetu_renaming_record (self->database, self->batch, thing, number, before, error)
             ? number
             : 0;
}

gint32
hetu_ledger_put_indicator (HetuLedger *self, const HetuIndicatorInfo *info, GError **error)
{
  g_autofree char *before = NULL;
  gboolean changed = FALSE;
  gint32 number = 0;

  if (hetu_renaming_read (self->database, HETU_THING_INDICATOR, info->id, 0, &before, error))
    number = hetu_catalogue_put_indicator (self->database, self->dictionary, info, &changed, error);
  return note_change (self, HETU_THING_INDICATOR, number, before, changed, error);
}

gint32
hetu_ledger_put_district (HetuLedger *self, const HetuDistrictInfo *info, GError **error)
{
  g_autofree char *before = NULL;
  gboolean changed = FALSE;
  gint32 code = 0;

  if (hetu_renaming_read (self->database, HETU_THING_DISTRICT, NULL, info->code, &before, error))
    code = hetu_catalogue_put_district (self->database, info, &changed, error);
  return note_change (self, HETU_THING_DISTRICT, code, before, changed, error);
}

gint32
hetu_ledger_put_source (HetuLedger *self, const HetuSourceInfo *info, GError **error)
{
  g_autofree char *before = NULL;
  gboolean changed = FALSE;
  gint32 number = 0;

  if (hetu_renaming_read (self->database, HETU_THING_SOURCE, info->id, 0, &before, error))
    number = hetu_catalogue_put_source (self->database, info, &changed, error);
  return note_change (self, HETU_THING_SOURCE, number, before, changed, error);
}

HetuStore *
hetu_ledger_get_store (HetuLedger *self)
{
  return self->store;
}

void
hetu_ledger_touch (HetuLedger *self, HetuStoreParts parts)
{
  self->touched |= parts;
}

HetuDatabase *
hetu_ledger_get_database (HetuLedger *self)
{
  return self->database;
}

gint32
hetu_ledger_ensure_batch (HetuLedger *self, GError **error)
{
  return ensure_batch (self, error) ? self->batch : 0;
}

gboolean
hetu_ledger_check_period (HetuPeriod period, GError **error)
{
  gint32 key = 0;

  return hetu_statement_get_period (period, &key, error);
}

gboolean
hetu_ledger_get_before (const HetuLedger *self, HetuDecimal *value, HetuUnit *unit)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (!self->has_before)
    return FALSE;
  *value = self->before;
  *unit = self->unit_before;
  return TRUE;
}

gint32
hetu_ledger_get_batch (HetuLedger *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->batch;
}

static void
ledger_free (HetuLedger *self)
{
  g_hash_table_unref (self->vintages);
  g_object_unref (self->store);
  g_free (self->what);
  g_free (self);
}

/* How much a batch brought in: counted now, for no index leads from a batch to its statements. */
static gboolean
write_counts (HetuLedger *self, GError **error)
{
  g_autoptr (HetuRows) rows = NULL;

  if (self->added + self->revised == 0)
    return TRUE;
  /* A document of which nothing was left may be there again. */
  if (hetu_dictionary_has_undone (self->dictionary))
    self->touched |= HETU_PART_SOURCES;
  rows = hetu_database_query (self->database,
                              "UPDATE batch SET added = ?, revised = ? WHERE id = ?",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, self->added);
  hetu_rows_bind_int (rows, 2, self->revised);
  hetu_rows_bind_int (rows, 3, self->batch);
  return hetu_database_write (self->database, rows, error);
}

gboolean
hetu_ledger_refresh (HetuLedger *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hetu_ledger_settle (self, error) && hetu_store_refresh (self->store, self->touched, error);
}

gboolean
hetu_ledger_commit (HetuLedger *self, GError **error)
{
  g_autoptr (HetuStore) store = NULL;
  gboolean written;

  g_return_val_if_fail (self != NULL, FALSE);

  store = g_object_ref (self->store);
  written = self->written;
  if (!hetu_ledger_settle (self, error) || !write_counts (self, error) ||
      !hetu_store_refresh (store, self->touched, error) ||
      !hetu_database_run (self->database, "COMMIT", error))
    {
      hetu_ledger_rollback (self);
      return FALSE;
    }
  ledger_free (self);
  if (written)
    hetu_store_emit_changed (store);
  return TRUE;
}

void
hetu_ledger_rollback (HetuLedger *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_exec (hetu_database_get_handle (self->database), "ROLLBACK", NULL, NULL, NULL);
  /* Units and vintages of this ledger are in memory, and are no more. */
  hetu_store_refresh (self->store, HETU_PART_DICTIONARY | self->touched, NULL);
  ledger_free (self);
}
