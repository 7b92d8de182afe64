/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a statement: the statement itself, and what most of them lack. */
#include "store/statement.h"

static void
bind_or_null (HetuRows *rows, int index, gboolean known, gint64 value)
{
  if (known)
    hetu_rows_bind_int (rows, index, value);
  else
    hetu_rows_bind_null (rows, index);
}

gboolean
hetu_statement_write (HetuDatabase *database,
                      HetuDictionary *dictionary,
                      gint64 id,
                      const HetuObservation *observation,
                      gint32 vintage,
                      GError **error)
{
  gint32 unit = hetu_dictionary_put_unit (dictionary, database, observation->unit, error);
  g_autoptr (HetuRows) rows = NULL;

  if (unit == 0)
    return FALSE;
  rows = hetu_database_query (database,
                              "INSERT INTO statement (id, coefficient, decimals, unit, comparator,"
                              " status, basis, place, vintage)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                              error);
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, id);
  bind_or_null (rows, 2, observation->has_value, observation->value.coefficient);
  hetu_rows_bind_int (rows, 3, observation->has_value ? observation->value.decimals : 0);
  hetu_rows_bind_int (rows, 4, unit);
  hetu_rows_bind_int (rows, 5, observation->comparator);
  hetu_rows_bind_int (rows, 6, observation->status);
  hetu_rows_bind_int (rows, 7, observation->basis);
  hetu_rows_bind_int (rows, 8, observation->place);
  hetu_rows_bind_int (rows, 9, vintage);
  return hetu_database_write (database, rows, error);
}

gboolean
hetu_statement_write_detail (HetuDatabase *database,
                             gint64 id,
                             const HetuObservation *observation,
                             gint32 ref_region,
                             GError **error)
{
  gboolean is_range = observation->comparator == HETU_COMPARATOR_RANGE;
  g_autoptr (HetuRows) rows =
      hetu_database_query (database,
                           "INSERT INTO detail (statement, high_coefficient, high_decimals,"
                           " ref_region, rank_of, char_start, char_end, quote, text, note)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                           error);

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, id);
  bind_or_null (rows, 2, is_range, observation->value_high.coefficient);
  bind_or_null (rows, 3, is_range, observation->value_high.decimals);
  hetu_rows_bind_int (rows, 4, ref_region);
  hetu_rows_bind_int (rows, 5, observation->rank_of);
  bind_or_null (rows, 6, observation->char_start >= 0, observation->char_start);
  bind_or_null (rows, 7, observation->char_end >= 0, observation->char_end);
  hetu_rows_bind_text (rows, 8, observation->quote);
  hetu_rows_bind_text (rows, 9, observation->text);
  hetu_rows_bind_text (rows, 10, observation->note);
  return hetu_database_write (database, rows, error);
}
