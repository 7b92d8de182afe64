/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each table is filled from what the store tells; figures are named by what is told of them, for their numbers are others in every
 * store. */
#include "figure/record.h"

#include "figure/record-private.h"
#include "store/decision.h"
#include "store/finding.h"
#include "store/group.h"
#include "store/known.h"
#include "store/own.h"
#include "store/saved.h"

/* Whether nothing but a day restricts the figures. */
static gboolean
is_of_all (const HetuQuery *query)
{
  return query->n_indicators == 0 && query->n_regions == 0 && query->measure < 0 &&
         query->kind < 0 && query->from.kind == HETU_PERIOD_NONE &&
         query->to.kind == HETU_PERIOD_NONE;
}

void
hetu_record_take_int (HetuTable *table, const char *column, gboolean given, int value)
{
  if (given)
    hetu_table_take (table, column, g_strdup_printf ("%d", value));
}

void
hetu_record_set_source (HetuTable *table, const char *column, HetuStore *store, gint32 number)
{
  HetuSource *source = number != 0 ? hetu_store_get_source (store, number) : NULL;

  if (source != NULL)
    hetu_table_set (table, column, hetu_source_get_id (source));
}

static void
set_indicator (HetuTable *table, HetuStore *store, gint32 number)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, number);

  if (indicator != NULL)
    hetu_table_set (table, "indicator", hetu_indicator_get_id (indicator));
}

void
hetu_record_set_cell (HetuTable *table, HetuStore *store, const HetuObservation *one)
{
  set_indicator (table, store, one->indicator);
  hetu_record_take_int (table, "region", TRUE, one->region);
  hetu_table_take (table, "period", hetu_period_to_string (one->period));
  hetu_table_set (table, "measure", hetu_measure_to_string ((HetuMeasure) one->measure));
  hetu_table_set (table, "kind", hetu_kind_to_string ((HetuKind) one->kind));
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  hetu_record_take_int (table, "ref_region", one->ref_region != 0, one->ref_region);
  hetu_table_set (table, "rank_scope", one->scope);
}

static void
set_statement (HetuTable *table, HetuStore *store, const HetuObservation *one)
{
  hetu_record_set_cell (table, store, one);
  if (one->has_value)
    hetu_table_take (table, "value", hetu_decimal_to_string (one->value));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, HETU_LANGUAGE_ZH));
  hetu_table_set (table, "status", hetu_status_to_string ((HetuStatus) one->status));
  hetu_table_set (table, "basis", hetu_basis_to_string ((HetuBasis) one->basis));
  hetu_table_take (table, "published", hetu_date_to_string (one->vintage));
  hetu_record_set_source (table, "source", store, one->source);
  hetu_table_set (table, "place", one->place == HETU_PLACE_HEADLINE ? "headline" : "body");
  hetu_record_take_int (table, "char_start", one->char_start >= 0, one->char_start);
}

/* ---- decisions */

/* Returns: (transfer full): id of each statement, and of each cell, → HetuObservation */
static GHashTable *
index_told (const GArray *told)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < told->len; i++)
    {
      HetuObservation *one = &g_array_index (told, HetuObservation, i);
      gint64 cell = hetu_statement_get_cell (one->id);

      g_hash_table_insert (index, g_memdup2 (&one->id, sizeof one->id), one);
      g_hash_table_insert (index, g_memdup2 (&cell, sizeof cell), one);
    }
  return index;
}

static gboolean
add_decisions (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) all = hetu_query_decisions (scope->store, scope->query->as_of, error);
  g_autoptr (GHashTable) index = all != NULL && all->len > 0 ? index_told (scope->told) : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HetuDecision *decision = &g_array_index (all, HetuDecision, i);
      gint64 id =
          decision->released ? hetu_statement_get_cell (decision->statement) : decision->statement;
      const HetuObservation *one = g_hash_table_lookup (index, &id);

      if (one == NULL)
        continue;
      if (decision->released)
        hetu_record_set_cell (table, scope->store, one);
      else
        set_statement (table, scope->store, one);
      hetu_table_set (table, "decision", decision->released ? "released" : "adopted");
      hetu_table_set (table, "decided", decision->at);
      hetu_table_set (table, "reason", decision->reason);
      hetu_table_set (table, "author", decision->who);
      hetu_table_end_row (table);
    }
  return all != NULL;
}

/* ---- notes */

static void
add_note (HetuTable *table, HetuStore *store, const HetuNote *note)
{
  set_indicator (table, store, note->indicator);
  hetu_record_take_int (table, "region", note->region != 0, note->region);
  hetu_table_take (table, "from", hetu_period_to_string (note->from));
  hetu_table_take (table, "to", hetu_period_to_string (note->to));
  hetu_table_set (table, "kind", hetu_note_kind_to_string (note->kind));
  hetu_table_set (table, "break", note->is_break ? "1" : NULL);
  hetu_table_set (table, "below", note->below ? "1" : NULL);
  hetu_table_set (table, "note", note->text_zh);
  hetu_table_set (table, "note_en", note->text_en);
  hetu_record_set_source (table, "source", store, note->source);
  hetu_table_set (table, "author", note->author);
  hetu_table_end_row (table);
}

/* Whether @note is of a figure from @start on that is of the same indicator and place. */
static gboolean
touches (const GArray *told, guint start, guint end, const HetuNote *note)
{
  for (guint i = start; i < end; i++)
    {
      HetuPeriod period = g_array_index (told, HetuObservation, i).period;

      if (hetu_note_touches (note, period, period))
        return TRUE;
    }
  return FALSE;
}

/* The statements from @start on that are of one indicator and place. */
static guint
find_end (const GArray *told, guint start)
{
  const HetuObservation *first = &g_array_index (told, HetuObservation, start);
  guint end = start;

  while (end < told->len &&
         g_array_index (told, HetuObservation, end).indicator == first->indicator &&
         g_array_index (told, HetuObservation, end).region == first->region)
    end++;
  return end;
}

static gboolean
add_touching_notes (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint start = 0, end; start < scope->told->len; start = end)
    {
      const HetuObservation *first = &g_array_index (scope->told, HetuObservation, start);
      g_autoptr (GArray) notes = hetu_known_notes (scope->store,
                                                   first->indicator,
                                                   first->region,
                                                   scope->query->as_of,
                                                   error);

      if (notes == NULL)
        return FALSE;
      end = find_end (scope->told, start);
      for (guint i = 0; i < notes->len; i++)
        {
          const HetuNote *note = &g_array_index (notes, HetuNote, i);

          if (touches (scope->told, start, end, note) &&
              g_hash_table_add (seen, g_memdup2 (&note->id, sizeof note->id)))
            add_note (table, scope->store, note);
        }
    }
  return TRUE;
}

static gboolean
add_notes (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) notes = NULL;

  if (!is_of_all (scope->query))
    return add_touching_notes (scope, table, error);
  notes = hetu_known_notes (scope->store, 0, 0, scope->query->as_of, error);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    add_note (table, scope->store, &g_array_index (notes, HetuNote, i));
  return notes != NULL;
}

/* ---- what is of the store alone */

static gboolean
add_own (const HetuRecordScope *scope, HetuSheetTable what, HetuTable *table, GError **error)
{
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_table_get_columns (what, &n);
  g_autoptr (GPtrArray) rows = what == HETU_SHEET_INDICATORS
                                   ? hetu_query_own_indicators (scope->store, error)
                                   : hetu_query_own_districts (scope->store, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GStrv fields = rows->pdata[i];

      for (gsize k = 0; k < n; k++)
        hetu_table_set (table, columns[k].tidy, fields[k]);
      hetu_table_end_row (table);
    }
  return rows != NULL;
}

static gboolean
add_findings (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) known = hetu_query_accepted_findings (scope->store, error);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const HetuKnownFinding *one = &g_array_index (known, HetuKnownFinding, i);

      hetu_table_set (table, "key", one->key);
      hetu_table_set (table, "because", one->reason);
      hetu_table_set (table, "because_en", one->reason_en);
      hetu_table_set (table, "author", one->author);
      hetu_table_end_row (table);
    }
  return known != NULL;
}

static gboolean
add_groups (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) groups = hetu_group_list (scope->store, error);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const HetuDistrictGroup *group = &g_array_index (groups, HetuDistrictGroup, i);
      g_autoptr (GString) codes = g_string_new (NULL);

      for (guint k = 0; k < group->codes->len; k++)
        g_string_append_printf (codes,
                                "%s%d",
                                k > 0 ? "|" : "",
                                g_array_index (group->codes, gint32, k));
      hetu_table_set (table, "name", group->name);
      hetu_table_set (table, "codes", codes->str);
      hetu_table_end_row (table);
    }
  return groups != NULL;
}

static gboolean
add_charts (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) charts = hetu_saved_list (scope->store, error);

  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);

      hetu_table_set (table, "name", chart->name);
      hetu_table_set (table, "favourite", chart->favourite ? "1" : NULL);
      hetu_table_set (table, "spec", chart->spec);
      hetu_table_end_row (table);
    }
  return charts != NULL;
}

/* ---- */

static gboolean
fill (const HetuRecordScope *scope, HetuSheetTable what, HetuTable *table, GError **error)
{
  const HetuQuery *query = scope->query;
  gboolean is_whole = is_of_all (query) && query->as_of == 0;

  switch (what)
    {
    case HETU_SHEET_INDICATORS:
    case HETU_SHEET_DISTRICTS:
      return add_own (scope, what, table, error);
    case HETU_SHEET_DECISIONS:
      return add_decisions (scope, table, error);
    case HETU_SHEET_ADJUSTMENTS:
      return hetu_record_add_adjustments (scope, table, error);
    case HETU_SHEET_NOTES:
      return add_notes (scope, table, error);
    case HETU_SHEET_EVENTS:
      return hetu_record_add_events (scope, table, error);
    case HETU_SHEET_MILESTONES:
      return hetu_record_add_milestones (scope, table, error);
    case HETU_SHEET_OWNERS:
      return hetu_record_add_owners (scope, table, error);
    case HETU_SHEET_FINDINGS:
      return !is_whole || add_findings (scope, table, error);
    case HETU_SHEET_GROUPS:
      return !is_whole || add_groups (scope, table, error);
    case HETU_SHEET_CHARTS:
      return !is_whole || add_charts (scope, table, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

HetuTable *
hetu_record_table_new (const HetuRecordScope *scope, HetuSheetTable what, GError **error)
{
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_table_get_columns (what, &n);
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autoptr (HetuTable) table = NULL;
  guint n_names = 0;

  for (gsize i = 0; i < n; i++)
    if (columns[i].tidy != NULL)
      names[n_names++] = columns[i].tidy;
  table = hetu_table_new (names);
  return fill (scope, what, table, error) ? g_steal_pointer (&table) : NULL;
}
