/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what is told of a target beside its statement. */
#include "store/key.h"
#include "store/milestone.h"
#include "store/store-private.h"
#include "store/target-private.h"

static void
read_revision (HetuRows *rows, HetuTargetRevision *out)
{
  *out = (HetuTargetRevision){
    .id = sqlite3_column_int64 (rows, 0),
    .since = sqlite3_column_int (rows, 1),
    .value = HETU_DECIMAL (sqlite3_column_int64 (rows, 2),
                           (guint8) CLAMP (sqlite3_column_int (rows, 3), 0, 18)),
    .value_high = HETU_DECIMAL (sqlite3_column_int64 (rows, 4),
                                (guint8) CLAMP (sqlite3_column_int (rows, 5), 0, 18)),
    .comparator =
        (HetuComparator) CLAMP (sqlite3_column_int (rows, 7), 0, HETU_COMPARATOR_QUALITATIVE),
    .written = g_strdup (hetu_rows_get_text (rows, 8)),
    .deadline = hetu_key_to_period (sqlite3_column_int (rows, 9)),
    .reason = g_strdup (hetu_rows_require_text (rows, 10)),
    .source = sqlite3_column_int (rows, 11),
    .author = g_strdup (hetu_rows_get_text (rows, 12)),
    .at = g_strdup (hetu_rows_get_text (rows, 13)),
  };
}

GArray *
hetu_query_target_revisions (HetuStore *store, gint64 statement, gint32 day, GError **error)
{
  HetuDatabase *database;
  g_autoptr (GArray) out = hetu_target_revision_array_new ();
  g_autoptr (HetuRows) rows = NULL;
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "SELECT revision.id, since, coefficient, decimals, high_coefficient, high_decimals, unit,"
      " comparator, written, deadline, reason, source, author, at FROM standing_revision AS "
      "revision"
      " JOIN batch ON batch.id = revision.batch WHERE cell = ?1 AND ?2 IN (0, max (?2, since))"
      " AND " HETU_ROW_STANDS ("revision") " AND " HETU_SOURCE_STANDS
                                           " ORDER BY since, revision.id",
      error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, hetu_key_get_cell (statement));
  hetu_rows_bind_int (rows, 2, day);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuTargetRevision one;

      read_revision (rows, &one);
      g_array_append_val (out, one);
      if (!hetu_unit_parse (hetu_rows_require_text (rows, 6),
                            &g_array_index (out, HetuTargetRevision, out->len - 1).unit,
                            error))
        return NULL;
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

/* @rows: a query for words, event, tolerance, kind, start and owner, at its row */
static gboolean
read_terms (HetuRows *rows, HetuTargetTerms *out, GError **error)
{
  out->written = g_strdup (hetu_rows_get_text (rows, 0));
  out->event = g_strdup (hetu_rows_get_text (rows, 1));
  out->has_tolerance = sqlite3_column_type (rows, 2) != SQLITE_NULL;
  out->tolerance.value = HETU_DECIMAL (sqlite3_column_int64 (rows, 2),
                                       (guint8) CLAMP (sqlite3_column_int (rows, 3), 0, 18));
  out->has_kind = sqlite3_column_type (rows, 5) != SQLITE_NULL;
  out->kind = (HetuTargetKind) CLAMP (sqlite3_column_int (rows, 5), 0, HETU_N_TARGET_KINDS - 1);
  out->start = hetu_key_to_period (sqlite3_column_int (rows, 6));
  out->owner = g_strdup (hetu_rows_get_text (rows, 7));
  out->owner_since = sqlite3_column_int (rows, 8);
  return !out->has_tolerance ||
         hetu_unit_parse (hetu_rows_require_text (rows, 4), &out->tolerance.unit, error);
}

HetuTargetTerms *
hetu_query_target_terms (HetuStore *store, gint64 statement, gint32 day, GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuTargetTerms) out = hetu_target_terms_new ();
  g_autoptr (HetuRows) rows = NULL;
  HetuKey key = hetu_key_unpack (statement);
  int state;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "SELECT w.written, w.event, t.tolerance, t.tolerance_decimals, t.tolerance_unit, t.kind,"
      " t.start, o.name, o.since FROM (SELECT 1)"
      " LEFT JOIN standing_wording AS w ON w.id = (SELECT max (id) FROM standing_wording WHERE "
      "statement = ?1)"
      " LEFT JOIN standing_target_term AS t ON t.id = (SELECT max (id) FROM standing_target_term "
      "WHERE cell = ?2)"
      " LEFT JOIN standing_owner AS o ON o.id = (SELECT id FROM standing_owner AS owner WHERE cell "
      "= ?2"
      " AND ?3 IN (0, max (?3, since)) AND " HETU_ROW_STANDS (
          "owner") " ORDER BY since DESC, id DESC LIMIT 1)",
      error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, statement);
  hetu_rows_bind_int (rows, 2, hetu_key_get_cell (statement));
  hetu_rows_bind_int (rows, 3, day);
  state = hetu_database_step (database, rows, error);
  if (state < 0 || (state > 0 && !read_terms (rows, out, error)))
    return NULL;
  g_clear_pointer (&out->revisions, g_array_unref);
  out->revisions = hetu_query_target_revisions (store, statement, day, error);
  if (out->revisions == NULL)
    {
      out->revisions = hetu_target_revision_array_new ();
      return NULL;
    }
  if (out->event != NULL && !hetu_query_event_day (store,
                                                   out->event,
                                                   hetu_key_to_period (key.period).last_year,
                                                   &out->event_day,
                                                   error))
    return NULL;
  return g_steal_pointer (&out);
}
