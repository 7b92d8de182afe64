/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in the tidy layout, which import reads: every statement, not the chosen ones alone, and of targets what is known beside
 * their numbers. What a person set is written, what is by default is not. */
#include "figure/extract-tidy.h"

#include "error.h"
#include "store/target.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define WITHDRAWN "withdrawn" /* as import reads it */

static void
take_int (HetuTable *table, const char *column, gboolean given, int value)
{
  if (given)
    hetu_table_take (table, column, g_strdup_printf ("%d", value));
}

static void
add_what (HetuTable *table, HetuStore *store, const HetuObservation *one)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);

  hetu_table_set (table, "indicator", hetu_indicator_get_id (indicator));
  take_int (table, "region", TRUE, one->region);
  hetu_table_take (table, "period", hetu_period_to_string (one->period));
  hetu_table_set (table, "kind", hetu_kind_to_string ((HetuKind) one->kind));
  hetu_table_set (table, "measure", hetu_measure_to_string ((HetuMeasure) one->measure));
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  take_int (table, "ref_region", one->ref_region != 0, one->ref_region);
  hetu_table_set (table, "rank_scope", one->scope);
  take_int (table, "rank_of", one->rank_of != 0, one->rank_of);
}

static void
add_figure (HetuTable *table, const HetuObservation *one)
{
  hetu_table_set (table,
                  "comparator",
                  hetu_comparator_to_string ((HetuComparator) one->comparator));
  if (one->has_value)
    hetu_table_take (table, "value", hetu_decimal_to_string (one->value));
  if (one->has_value && one->comparator == HETU_COMPARATOR_RANGE)
    hetu_table_take (table, "value_high", hetu_decimal_to_string (one->value_high));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, HETU_LANGUAGE_ZH));
  hetu_table_set (table, "status", hetu_status_to_string ((HetuStatus) one->status));
  hetu_table_set (table, "basis", hetu_basis_to_string ((HetuBasis) one->basis));
  hetu_table_set (table, "text", one->text);
}

/* The document's title goes with its id, for stores that do not know it. */
static void
add_source (HetuTable *table, HetuSource *source)
{
  if (source == NULL)
    return;
  hetu_table_set (table, "source", hetu_source_get_id (source));
  hetu_table_set (table, "source_title", hetu_source_get_title (source));
  hetu_table_take (table, "source_date", hetu_date_to_string (hetu_source_get_date (source)));
  if (hetu_source_get_secondary (source))
    hetu_table_set (table, "source_secondary", "1");
}

static void
add_origin (HetuTable *table, HetuStore *store, const HetuObservation *one)
{
  HetuSource *source = hetu_store_get_source (store, one->source);

  hetu_table_set (table, "place", one->place == HETU_PLACE_HEADLINE ? "headline" : "body");
  add_source (table, source);
  hetu_table_take (table, "published", hetu_date_to_string (one->vintage));
  take_int (table, "char_start", one->char_start >= 0, one->char_start);
  take_int (table, "char_end", one->char_end >= 0, one->char_end);
  hetu_table_set (table, "quote", one->quote);
  hetu_table_set (table, "note", one->note);
}

static gboolean
add_terms (HetuTable *table, HetuStore *store, const HetuObservation *one, GError **error)
{
  g_autoptr (HetuTargetTerms) terms = NULL;

  if (one->kind != HETU_KIND_TARGET)
    return TRUE;
  terms = hetu_query_target_terms (store, one->id, 0, error);
  if (terms == NULL)
    return FALSE;
  hetu_table_set (table, "written", terms->written);
  if (terms->has_tolerance)
    hetu_table_take (table,
                     "tolerance",
                     hetu_tolerance_to_string (&terms->tolerance, HETU_LANGUAGE_ZH));
  if (terms->has_kind)
    hetu_table_set (table, "target_kind", hetu_target_kind_to_string (terms->kind));
  hetu_table_take (table, "start", hetu_period_to_string (terms->start));
  hetu_table_set (table, "owner", terms->owner);
  hetu_table_set (table, "event", terms->event);
  return TRUE;
}

static gboolean
is_of_one_cell (const HetuObservation *a, const HetuObservation *b)
{
  return a->indicator == b->indicator && a->region == b->region && a->measure == b->measure &&
         a->kind == b->kind && a->ref_region == b->ref_region &&
         hetu_period_equal (a->period, b->period) && hetu_period_equal (a->deadline, b->deadline) &&
         g_strcmp0 (a->scope, b->scope) == 0;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = (*(const HetuObservation *const *) a)->id;
  gint64 y = (*(const HetuObservation *const *) b)->id;

  return (x > y) - (x < y);
}

GPtrArray *
hetu_extract_sort_told (const GArray *statements)
{
  GPtrArray *all = g_ptr_array_sized_new (statements->len);
  guint start = 0;

  for (guint i = 0; i < statements->len; i++)
    g_ptr_array_add (all, &g_array_index (statements, HetuObservation, i));
  for (guint i = 1; i <= all->len; i++)
    if (i == all->len || !is_of_one_cell (all->pdata[start], all->pdata[i]))
      {
        qsort (&all->pdata[start], i - start, sizeof (gpointer), compare_ids);
        start = i;
      }
  return all;
}

static gboolean
is_same_voice (const HetuObservation *a, const HetuObservation *b)
{
  return a->source == b->source && a->vintage == b->vintage && a->basis == b->basis &&
         a->place == b->place &&
         (a->char_start < 0 || b->char_start < 0 || a->char_start == b->char_start);
}

GHashTable *
hetu_extract_find_corrections (const GPtrArray *told)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (guint i = 1; i < told->len; i++)
    for (guint k = i; k > 0 && is_of_one_cell (told->pdata[k - 1], told->pdata[i]); k--)
      if (is_same_voice (told->pdata[k - 1], told->pdata[i]))
        {
          g_hash_table_add (found, told->pdata[i]);
          break;
        }
  return found;
}

/* A row an act of taking back, behind all that was told. */
static gboolean
add_withdrawals (HetuTable *table, HetuStore *store, const HetuQuery *query, GError **error)
{
  g_autoptr (GArray) events = hetu_query_history (store, query, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);
      HetuSource *source = hetu_store_get_source (store, event->figure.source);

      if (event->kind != HETU_EVENT_WITHDRAWN)
        continue;
      add_what (table, store, &event->figure);
      hetu_table_take (table, "unit", hetu_unit_to_string (event->figure.unit, HETU_LANGUAGE_ZH));
      hetu_table_set (table, "status", WITHDRAWN);
      hetu_table_set (table, "basis", hetu_basis_to_string ((HetuBasis) event->figure.basis));
      hetu_table_set (table,
                      "place",
                      event->figure.place == HETU_PLACE_HEADLINE ? "headline" : "body");
      hetu_table_set (table, "text", event->reason);
      add_source (table, source);
      hetu_table_take (table, "published", hetu_date_to_string (event->day));
      hetu_table_end_row (table);
    }
  return events != NULL;
}

GArray *
hetu_extract_list_told (HetuStore *store,
                        const HetuQuery *query,
                        gboolean *has_withdrawn,
                        GError **error)
{
  HetuQuery all = *query;
  g_autoptr (GArray) standing = hetu_query_statements (store, query, error);
  g_autoptr (GArray) statements = NULL;

  all.withdrawn = TRUE;
  statements = standing != NULL ? hetu_query_statements (store, &all, error) : NULL;
  if (statements == NULL)
    return NULL;
  if (statements->len == 0)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_DATA, _ ("no figure matches"));
      return NULL;
    }
  if (has_withdrawn != NULL)
    *has_withdrawn = standing->len < statements->len;
  return g_steal_pointer (&statements);
}

HetuTable *
hetu_tidy_table_new (HetuStore *store,
                     const HetuQuery *query,
                     const HetuExtractWatch *watch,
                     GError **error)
{
  static const char *const columns[] = { "indicator",
                                         "region",
                                         "period",
                                         "kind",
                                         "measure",
                                         "comparator",
                                         "value",
                                         "value_high",
                                         "unit",
                                         "status",
                                         "basis",
                                         "deadline",
                                         "ref_region",
                                         "rank_scope",
                                         "rank_of",
                                         "place",
                                         "text",
                                         "source",
                                         "source_title",
                                         "source_date",
                                         "source_secondary",
                                         "published",
                                         "char_start",
                                         "char_end",
                                         "quote",
                                         "note",
                                         "written",
                                         "tolerance",
                                         "target_kind",
                                         "start",
                                         "owner",
                                         "event",
                                         "corrects",
                                         NULL };
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  gboolean has_withdrawn = FALSE;
  g_autoptr (GArray) statements = hetu_extract_list_told (store, query, &has_withdrawn, error);
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (GHashTable) corrections = NULL;

  if (statements == NULL)
    return NULL;
  told = hetu_extract_sort_told (statements);
  corrections = hetu_extract_find_corrections (told);
  for (guint i = 0; i < told->len; i++)
    {
      const HetuObservation *one = told->pdata[i];

      if (!hetu_extract_go_on (watch, i, statements->len, error))
        return NULL;
      add_what (table, store, one);
      add_figure (table, one);
      add_origin (table, store, one);
      if (!add_terms (table, store, one, error))
        return NULL;
      hetu_table_set (table, "corrects", g_hash_table_contains (corrections, one) ? "1" : NULL);
      hetu_table_end_row (table);
    }
  /* The history is long, and most stores have nothing that was taken back. */
  if ((has_withdrawn && !add_withdrawals (table, store, query, error)) ||
      !hetu_extract_go_on (watch, statements->len, statements->len, error))
    return NULL;
  return g_steal_pointer (&table);
}
