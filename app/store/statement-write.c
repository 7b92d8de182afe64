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
hetu_statement_row_init (HetuStatementRow *self,
                         HetuDatabase *database,
                         HetuDictionary *dictionary,
                         gint64 id,
                         const HetuObservation *observation,
                         gint32 vintage,
                         GError **error)
{
  *self = (HetuStatementRow){
    .id = id,
    .value = observation->value,
    .unit = hetu_dictionary_put_unit (dictionary, database, observation->unit, error),
    .vintage = vintage,
    .comparator = observation->comparator,
    .status = observation->status,
    .basis = observation->basis,
    .place = observation->place,
    .has_value = observation->has_value,
  };
  return self->unit != 0;
}

#define INSERT                                                         \
  "INSERT INTO statement (id, coefficient, decimals, unit, comparator" \
  ", status, basis, place, vintage) VALUES "
#define ROW "(?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define N_COLUMNS 9
#define FOUR_ROWS ROW ", " ROW ", " ROW ", " ROW

/* Starting an insertion costs as much as a row of it. */
static const char insert_one[] = INSERT ROW;
static const char insert_many[] = INSERT FOUR_ROWS ", " FOUR_ROWS ", " FOUR_ROWS ", " FOUR_ROWS;

static void
bind_row (HetuRows *rows, int before, const HetuStatementRow *row)
{
  hetu_rows_bind_int (rows, before + 1, row->id);
  bind_or_null (rows, before + 2, row->has_value, row->value.coefficient);
  hetu_rows_bind_int (rows, before + 3, row->has_value ? row->value.decimals : 0);
  hetu_rows_bind_int (rows, before + 4, row->unit);
  hetu_rows_bind_int (rows, before + 5, row->comparator);
  hetu_rows_bind_int (rows, before + 6, row->status);
  hetu_rows_bind_int (rows, before + 7, row->basis);
  hetu_rows_bind_int (rows, before + 8, row->place);
  hetu_rows_bind_int (rows, before + 9, row->vintage);
}

gboolean
hetu_statement_write (HetuDatabase *database, const HetuStatementRow *all, guint n, GError **error)
{
  guint step;

  for (guint i = 0; i < n; i += step)
    {
      g_autoptr (HetuRows) rows = NULL;

      step = n - i < HETU_STATEMENTS_AT_ONCE ? 1 : HETU_STATEMENTS_AT_ONCE;
      rows = hetu_database_query (database, step == 1 ? insert_one : insert_many, error);
      if (rows == NULL)
        return FALSE;
      for (guint k = 0; k < step; k++)
        bind_row (rows, (int) k * N_COLUMNS, &all[i + k]);
      if (!hetu_database_write (database, rows, error))
        return FALSE;
    }
  return TRUE;
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
