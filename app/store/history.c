/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A history is put together cell by cell: what was told, each against what the same source told before it, then withdrawals and
 * decisions, all in the order of their days. */
#include "store/history.h"

#include "error.h"
#include "store/key.h"
#include "store/statement.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *zh;
  const char *en;
} kinds[HETU_N_EVENTS] = {
  [HETU_EVENT_TOLD] = { "told", "首次公布", "First told" },
  [HETU_EVENT_REVISED] = { "revised", "修订", "Revised" },
  [HETU_EVENT_REPEATED] = { "repeated", "重申", "Repeated" },
  [HETU_EVENT_WITHDRAWN] = { "withdrawn", "撤回", "Withdrawn" },
  [HETU_EVENT_CHOSEN] = { "chosen", "采用", "Adopted" },
  [HETU_EVENT_RELEASED] = { "released", "恢复按规则采用", "Left to the rule" },
};

const char *
hetu_event_kind_to_string (HetuEventKind kind)
{
  g_return_val_if_fail (kind < HETU_N_EVENTS, NULL);

  return kinds[kind].word;
}

const char *
hetu_event_kind_to_label (HetuEventKind kind, HetuLanguage language)
{
  g_return_val_if_fail (kind < HETU_N_EVENTS, NULL);

  return language == HETU_LANGUAGE_EN ? kinds[kind].en : kinds[kind].zh;
}

gboolean
hetu_event_same_cell (const HetuEvent *a, const HetuEvent *b)
{
  return hetu_key_get_cell (a->figure.id) == hetu_key_get_cell (b->figure.id);
}

static void
clear_event (gpointer data)
{
  HetuEvent *event = data;

  hetu_observation_clear (&event->figure);
  g_free (event->read_at);
  g_free (event->who);
  g_free (event->reason);
}

/* The cell that is being put together. */
typedef struct
{
  HetuDatabase *database;
  gint32 as_of;
  const HetuObservation *told; /* by day */
  guint n_told;
  GArray *out;
  guint first; /* event of the cell */
} Cell;

static HetuEvent *
add_event (const Cell *self, HetuEventKind kind, gint32 day, const HetuObservation *figure)
{
  HetuEvent event = { .kind = kind, .day = day };

  hetu_observation_copy (figure, &event.figure);
  g_array_append_val (self->out, event);
  return &g_array_index (self->out, HetuEvent, self->out->len - 1);
}

/* Takes the columns batch, at, who, reason from @column on. */
static void
take_entry (HetuEvent *event, HetuRows *rows, int column)
{
  event->batch = sqlite3_column_int (rows, column);
  event->read_at = g_strdup (hetu_rows_require_text (rows, column + 1));
  event->who = g_strdup (hetu_rows_get_text (rows, column + 2));
  event->reason = g_strdup (hetu_rows_get_text (rows, column + 3));
}

static HetuEventKind
judge (const HetuObservation *before, const HetuObservation *now)
{
  if (before == NULL)
    return HETU_EVENT_TOLD;
  if (before->has_value == now->has_value && before->status == now->status &&
      before->comparator == now->comparator && hetu_unit_equal (before->unit, now->unit) &&
      (!now->has_value || hetu_decimal_compare (before->value, now->value) == 0) &&
      g_strcmp0 (before->text, now->text) == 0)
    return HETU_EVENT_REPEATED;
  return HETU_EVENT_REVISED;
}

static gboolean
add_told (const Cell *self, guint index, GError **error)
{
  const HetuObservation *now = &self->told[index];
  const HetuObservation *before = hetu_statement_find_before (now, now->vintage, self->told, index);
  HetuEvent *event = add_event (self, judge (before, now), now->vintage, now);
  g_autoptr (HetuRows) rows =
      hetu_database_query (self->database,
                           "SELECT b.id, b.at, b.who, NULL FROM statement s"
                           " JOIN vintage v ON v.id = s.vintage JOIN batch b ON b.id = v.batch"
                           " WHERE s.id = ?",
                           error);
  int state;

  if (event->kind == HETU_EVENT_REVISED && before->has_value && now->has_value &&
      hetu_unit_equal (before->unit, now->unit) &&
      hetu_decimal_subtract (now->value, before->value, &event->change))
    {
      event->has_before = TRUE;
      event->before = before->value;
    }
  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, now->id);
  state = hetu_database_step (self->database, rows, error);
  if (state > 0)
    take_entry (event, rows, 0);
  else if (state == 0)
    g_set_error_literal (error,
                         HETU_ERROR,
                         HETU_ERROR_STORE_DAMAGED,
                         _ ("The store holds a figure that no import or edit brought in"));
  return state > 0;
}

static const HetuObservation *
find_told (const Cell *self, gint64 statement)
{
  for (guint i = 0; i < self->n_told; i++)
    if (self->told[i].id == statement)
      return &self->told[i];
  return NULL;
}

/* One withdrawal takes all that a source told of the cell; the event is about the last of it. */
static gboolean
add_withdrawals (const Cell *self, GError **error)
{
  gint64 cell = hetu_key_get_cell (self->told[0].id);
  g_autoptr (HetuRows) rows = hetu_database_query (
      self->database,
      "SELECT max (w.statement), w.day, b.id, b.at, ifnull (w.who, b.who), w.reason"
      " FROM standing_withdrawal w JOIN batch b ON b.id = w.batch"
      " WHERE w.statement BETWEEN ?1 AND ?1 + 255 AND (?2 = 0 OR w.day <= ?2)"
      " GROUP BY w.batch, w.day ORDER BY min (w.id)",
      error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, cell);
  hetu_rows_bind_int (rows, 2, self->as_of);
  while ((state = hetu_database_step (self->database, rows, error)) > 0)
    {
      const HetuObservation *figure = find_told (self, sqlite3_column_int64 (rows, 0));

      if (figure != NULL)
        take_entry (add_event (self, HETU_EVENT_WITHDRAWN, sqlite3_column_int (rows, 1), figure),
                    rows,
                    2);
    }
  return state == 0;
}

/* Of a figure that is not known yet, or not any more, nobody is told that it was adopted, and it was not let go either. */
static gboolean
add_decisions (const Cell *self, GError **error)
{
  g_autoptr (HetuRows) rows = hetu_database_query (
      self->database,
      "SELECT c.statement, strftime ('%Y%m%d', " HETU_DECIDED_AT ") AS day, b.id, " HETU_DECIDED_AT
      ", ifnull (c.who, b.who), c.reason FROM standing_choice c JOIN batch b ON b.id = c.batch"
      " WHERE c.cell = ?1 AND (?2 = 0 OR CAST (day AS INTEGER) <= ?2)"
      " ORDER BY " HETU_DECIDED_AT ", c.id",
      error);
  int state;

  if (rows == NULL)
    return FALSE;
  hetu_rows_bind_int (rows, 1, hetu_key_get_cell (self->told[0].id));
  hetu_rows_bind_int (rows, 2, self->as_of);
  while ((state = hetu_database_step (self->database, rows, error)) > 0)
    {
      gboolean released = sqlite3_column_type (rows, 0) == SQLITE_NULL;
      const HetuObservation *figure =
          released ? &self->told[0] : find_told (self, sqlite3_column_int64 (rows, 0));

      if (figure != NULL)
        take_entry (add_event (self,
                               released ? HETU_EVENT_RELEASED : HETU_EVENT_CHOSEN,
                               sqlite3_column_int (rows, 1),
                               figure),
                    rows,
                    2);
    }
  return state == 0;
}

static int
compare_told (gconstpointer a, gconstpointer b)
{
  const HetuObservation *x = a;
  const HetuObservation *y = b;

  if (x->vintage != y->vintage)
    return x->vintage < y->vintage ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static int
compare_day (gconstpointer a, gconstpointer b)
{
  const HetuEvent *x = a;
  const HetuEvent *y = b;

  return x->day < y->day ? -1 : x->day > y->day;
}

/* What happened on one day stands in the order in which it was found. */
static void
sort_events (const Cell *self)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (HetuEvent));

  g_array_append_vals (events,
                       &g_array_index (self->out, HetuEvent, self->first),
                       self->out->len - self->first);
  g_array_sort (events, compare_day);
  memcpy (&g_array_index (self->out, HetuEvent, self->first),
          events->data,
          events->len * sizeof (HetuEvent));
}

static gboolean
add_cell (Cell *self, GError **error)
{
  self->first = self->out->len;
  for (guint i = 0; i < self->n_told; i++)
    if (!add_told (self, i, error))
      return FALSE;
  if (!add_withdrawals (self, error) || !add_decisions (self, error))
    return FALSE;
  sort_events (self);
  return TRUE;
}

GArray *
hetu_query_history (HetuStore *store, const HetuQuery *query, GError **error)
{
  g_autoptr (HetuQueryState) reading = NULL;
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (HetuEvent));
  g_autoptr (GArray) told = NULL;
  HetuQuery asked = *query;
  guint end;

  g_return_val_if_fail (HETU_IS_STORE (store), NULL);

  g_array_set_clear_func (out, clear_event);
  reading = hetu_query_begin (store);
  asked.chosen_only = FALSE;
  asked.withdrawn = TRUE;
  told = hetu_query_statements (store, &asked, error);
  if (told == NULL)
    return NULL;
  for (guint start = 0; start < told->len; start = end)
    {
      HetuObservation *first = &g_array_index (told, HetuObservation, start);
      gint64 cell = hetu_key_get_cell (first->id);
      Cell one = { .database = hetu_store_get_database (store),
                   .as_of = query->as_of,
                   .told = first,
                   .out = out };

      for (end = start + 1; end < told->len; end++)
        if (hetu_key_get_cell (g_array_index (told, HetuObservation, end).id) != cell)
          break;
      one.n_told = end - start;
      qsort (first, one.n_told, sizeof *first, compare_told);
      if (!add_cell (&one, error))
        return NULL;
    }
  return g_steal_pointer (&out);
}
