/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes as rows of note; a row of note_retraction takes one back, or gives it back. */
#include "store/note.h"

#include "error.h"
#include "store/key.h"
#include "store/known.h"
#include "store/ledger-private.h"
#include "store/query.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

#define COLUMNS                                                                                  \
  "note.id, indicator, region, below, from_period, to_period, kind, is_break, text_zh, text_en," \
  " source, author, at"

/* Of a note: whether it, as of the day @then, and the document that it cites, is in use. */
#define STOOD(then)                                                                             \
  "ifnull ((SELECT stands FROM standing_note_retraction AS r JOIN batch AS b ON b.id = r.batch" \
  " WHERE r.note = note.id AND (" then " = 0 OR strftime ('%Y%m%d', b.at) + 0 <= " then ")"     \
  " ORDER BY r.id DESC LIMIT 1), 0) = 0"                                                        \
  " AND (source IS NULL OR source NOT IN (SELECT source FROM retracted))"
#define STANDS STOOD ("0")

static void
clear_note (gpointer note)
{
  hetu_note_clear (note);
}

static void
read_row (HetuRows *rows, HetuNote *out)
{
  *out = (HetuNote){
    .id = sqlite3_column_int64 (rows, 0),
    .indicator = sqlite3_column_int (rows, 1),
    .region = sqlite3_column_int (rows, 2),
    .below = sqlite3_column_int (rows, 3) != 0,
    .from = hetu_key_to_period (sqlite3_column_int (rows, 4)),
    .to = hetu_key_to_period (sqlite3_column_int (rows, 5)),
    .kind = (HetuNoteKind) CLAMP (sqlite3_column_int (rows, 6), 0, HETU_N_NOTE_KINDS - 1),
    .is_break = sqlite3_column_int (rows, 7) != 0,
    .text_zh = g_strdup (hetu_rows_require_text (rows, 8)),
    .text_en = g_strdup (hetu_rows_get_text (rows, 9)),
    .source = sqlite3_column_int (rows, 10),
    .author = g_strdup (hetu_rows_get_text (rows, 11)),
    .at = g_strdup (hetu_rows_get_text (rows, 12)),
  };
}

/* @rows: (transfer none): a query for COLUMNS, bound. Returns: (transfer full) */
static GArray *
read_rows (HetuDatabase *database, HetuRows *rows, GError **error)
{
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuNote));
  int state;

  g_array_set_clear_func (out, clear_note);
  while ((state = hetu_database_step (database, rows, error)) > 0)
    {
      HetuNote found;

      read_row (rows, &found);
      g_array_append_val (out, found);
    }
  return state == 0 ? g_steal_pointer (&out) : NULL;
}

GArray *
hetu_store_read_notes (HetuStore *store,
                       gint32 indicator,
                       gint32 region,
                       gint32 as_of,
                       GError **error)
{
  HetuDatabase *database;
  g_autoptr (HetuRows) rows = NULL;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  database = hetu_store_get_database (store);
  rows = hetu_database_query (
      database,
      "WITH RECURSIVE above (code) AS (SELECT parent FROM region WHERE code = ?2 UNION"
      " SELECT parent FROM region JOIN above USING (code))"
      "SELECT " COLUMNS " FROM standing_note AS note JOIN batch ON batch.id = note.batch"
      " WHERE (?1 = 0 OR indicator IS NULL OR indicator = ?1)"
      " AND (?2 = 0 OR region IS NULL OR region = ?2 OR below AND region IN above)"
      " AND " STOOD ("?3") " ORDER BY from_period >> 2 & 16383 DESC, region, indicator, note.id",
      error);
  if (rows == NULL)
    return NULL;
  hetu_rows_bind_int (rows, 1, indicator);
  hetu_rows_bind_int (rows, 2, region);
  hetu_rows_bind_int (rows, 3, as_of);
  return read_rows (database, rows, error);
}

GArray *
hetu_query_notes (HetuStore *store, gint32 indicator, gint32 region, GError **error)
{
  return hetu_store_read_notes (store, indicator, region, 0, error);
}

GArray *
hetu_query_breaks (HetuStore *store, gint32 indicator, gint32 region, GError **error)
{
  return hetu_known_breaks (store, indicator, region, 0, error);
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_INPUT, message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* @from, @to: (out): the keys of its periods */
static gboolean
check_note (const HetuNote *note, gint32 *from, gint32 *to, GError **error)
{
  if (is_blank (note->text_zh))
    return refuse (_ ("A note has no words"), error);
  if (note->from.first_month == 0)
    return refuse (_ ("A note has no period from which it holds"), error);
  if (hetu_note_is_backwards (note))
    return refuse (_ ("A note ends before it begins"), error);
  if (!hetu_key_from_period (note->from, from) || !hetu_key_from_period (note->to, to))
    return refuse (_ ("The period of a note is too far away"), error);
  return TRUE;
}

/* Binds what makes a note the same as another, from parameter 1 on. */
static void
bind_note (HetuRows *rows, const HetuNote *note, gint32 from, gint32 to)
{
  hetu_rows_bind_int (rows, 1, note->indicator);
  hetu_rows_bind_int (rows, 2, note->region);
  hetu_rows_bind_int (rows, 3, note->below ? 1 : 0);
  hetu_rows_bind_int (rows, 4, from);
  hetu_rows_bind_int (rows, 5, to);
  hetu_rows_bind_int (rows, 6, note->kind);
  hetu_rows_bind_int (rows, 7, note->is_break ? 1 : 0);
  hetu_rows_bind_text (rows, 8, note->text_zh);
  hetu_rows_bind_text (rows, 9, is_blank (note->text_en) ? NULL : note->text_en);
  hetu_rows_bind_int (rows, 10, note->source);
}

int
hetu_ledger_put_note (HetuLedger *self, const HetuNote *note, gint64 *id, GError **error)
{
  HetuDatabase *database;
  gint32 from = 0, to = 0, batch;
  g_autoptr (HetuRows) known = NULL, rows = NULL;
  int state;

  g_return_val_if_fail (self != NULL && note != NULL, -1);

  database = hetu_ledger_get_database (self);
  if (!check_note (note, &from, &to, error))
    return -1;
  known = hetu_database_query (
      database,
      "SELECT id FROM standing_note AS note WHERE (indicator, region, below, from_period, "
      "to_period, kind, is_break,"
      " text_zh, text_en, source) IS (nullif (?1, 0), nullif (?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
      " nullif (?10, 0)) AND " STANDS,
      error);
  if (known == NULL)
    return -1;
  bind_note (known, note, from, to);
  state = hetu_ledger_find_id (self, known, id, error);
  if (state != 0)
    return state > 0 ? HETU_RECORD_UNCHANGED : -1;
  batch = hetu_ledger_ensure_batch (self, error);
  rows = batch == 0 ? NULL
                    : hetu_database_query (
                          database,
                          "INSERT INTO note (indicator, region, below, from_period, to_period,"
                          " kind, is_break, text_zh, text_en, source, author, batch)"
                          " VALUES (nullif (?1, 0), nullif (?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                          " nullif (?10, 0), ?11, ?12)",
                          error);
  if (rows == NULL)
    return -1;
  bind_note (rows, note, from, to);
  hetu_rows_bind_text (rows, 11, note->author);
  hetu_rows_bind_int (rows, 12, batch);
  return hetu_ledger_add_row (self, rows, id, error);
}

gboolean
hetu_ledger_retract_note (HetuLedger *self, gint64 id, gboolean stands, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return hetu_ledger_set_stands (self, HETU_RETRACTS_NOTE, id, stands, error);
}
