/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a store is sound: SQLite's own check of every page where that is asked for, foreign keys, and the
 * rules of the schema that no constraint says. Changes nothing. */
#include "error.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

#define LARGEST "999999999999999999"

/* Whether a column holds what hetu_key_from_period() never makes: an end before the start, or two open ends. */
#define IS_NO_PERIOD(column)                                                                      \
  "(" column " <> 0 AND (" column " & 3 = 3 OR " column " < 0 OR (" column " & 3 = 0 AND " column \
  " >> 16 <= 16383 - (" column " >> 2 & 16383))))"

/* What foreign keys cannot say. Each asks for the first fault and says which series (or note) it is in. */
static const struct
{
  const char *fault;
  const char *sql;
} soundness[] = {
  { N_ ("a reference region is unknown"),
    "SELECT id FROM series WHERE ref_region <> 0 AND ref_region NOT IN (SELECT code FROM region)" },
  { N_ ("a series is of no known measure or kind"),
    "SELECT id FROM series WHERE measure NOT BETWEEN 0 AND 9 OR kind NOT BETWEEN 0 AND 2" },
  { N_ ("a deadline is no period"), "SELECT id FROM series WHERE " IS_NO_PERIOD ("deadline") },
  { N_ ("a statement is of no period"),
    "SELECT series FROM statement_key WHERE " IS_NO_PERIOD ("period") },
  { N_ ("a statement is of no series"),
    "SELECT series FROM statement_key WHERE series NOT IN (SELECT id FROM series)" },
  { N_ ("a statement has no known unit or vintage"),
    "SELECT id >> 38 FROM statement WHERE unit NOT IN (SELECT id FROM unit)"
    " OR vintage NOT IN (SELECT id FROM vintage)" },
  { N_ ("a statement has no known comparator, status, basis or place"),
    "SELECT id >> 38 FROM statement WHERE comparator NOT BETWEEN 0 AND 8"
    " OR status NOT BETWEEN 0 AND 8 OR basis NOT BETWEEN 0 AND 2 OR place NOT BETWEEN 0 AND 1"
    " OR decimals NOT BETWEEN 0 AND 18 OR coefficient NOT BETWEEN -" LARGEST " AND " LARGEST },
  { N_ ("a cell lacks a statement"),
    "SELECT series FROM statement_key GROUP BY series, period"
    " HAVING max (n) <> count (*) OR min (n) <> 1" },
  { N_ ("a note is of no known kind or period"),
    "SELECT id FROM note WHERE kind NOT BETWEEN 0 AND 4 OR from_period = 0 OR " IS_NO_PERIOD (
        "from_period") " OR " IS_NO_PERIOD ("to_period") },
  { N_ ("what is told of a target is of no cell"),
    "SELECT told.cell >> 38 FROM (SELECT cell FROM target_term UNION ALL SELECT cell FROM revision"
    " UNION ALL SELECT cell FROM owner WHERE cell IS NOT NULL) AS told"
    " WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = told.cell + 1)" },
  { N_ ("a milestone has no deadline"),
    "SELECT id FROM milestone WHERE deadline = 0 OR " IS_NO_PERIOD ("deadline") },
  { N_ ("a figure's number is not within its words"),
    "SELECT id FROM span WHERE state NOT BETWEEN 0 AND 3 OR (state < 3 AND NOT"
    " (char_start <= value_start AND value_start < value_end AND value_end <= char_end))" },
  { N_ ("a range has no upper end"),
    "SELECT id >> 38 FROM statement LEFT JOIN detail ON detail.statement = id"
    " WHERE comparator = 6 AND (high_coefficient IS NULL OR high_decimals IS NULL"
    " OR high_coefficient NOT BETWEEN -" LARGEST " AND " LARGEST
    " OR high_decimals NOT BETWEEN 0 AND 18)" },
};

static gboolean
check_references (HetuStore *self, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (hetu_store_get_database (self), "PRAGMA foreign_key_check", error);
  int state = rows == NULL ? -1 : hetu_database_step (hetu_store_get_database (self), rows, error);

  if (state > 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_STORE_DAMAGED,
                 _ ("Store “%s” is damaged: a row of %s refers to %s that is not there"),
                 hetu_store_get_path (self),
                 hetu_rows_require_text (rows, 0),
                 hetu_rows_require_text (rows, 2));
  return state == 0;
}

static gboolean
check_pages (HetuStore *self, GError **error)
{
  g_autoptr (HetuRows) rows =
      hetu_database_query (hetu_store_get_database (self), "PRAGMA integrity_check (1)", error);

  if (rows == NULL || hetu_database_step (hetu_store_get_database (self), rows, error) < 0)
    return FALSE;
  return g_str_equal (hetu_rows_require_text (rows, 0), "ok") ||
         hetu_database_refuse (hetu_store_get_database (self),
                               hetu_rows_require_text (rows, 0),
                               error);
}

static gboolean
check_soundness (HetuStore *self, const char *fault, const char *sql, GError **error)
{
  HetuDatabase *database = hetu_store_get_database (self);
  g_autoptr (HetuRows) rows = hetu_database_query (database, sql, error);
  int state = rows == NULL ? -1 : hetu_database_step (database, rows, error);

  if (state > 0)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_STORE_DAMAGED,
                 _ ("Store “%s” is damaged: %s (number %d)"),
                 hetu_store_get_path (self),
                 fault,
                 sqlite3_column_int (rows, 0));
  return state == 0;
}

gboolean
hetu_store_check_integrity (HetuStore *self, gboolean deep, GError **error)
{
  g_return_val_if_fail (HETU_IS_STORE (self), FALSE);

  if ((deep && !check_pages (self, error)) || !check_references (self, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (soundness); i++)
    if (!check_soundness (self, _ (soundness[i].fault), soundness[i].sql, error))
      return FALSE;
  return TRUE;
}
