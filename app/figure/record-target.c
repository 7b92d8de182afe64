/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adjustments and owners of the targets among the figures, milestones with their owners and completions, and days of events. */
#include "figure/record-private.h"
#include "store/decision.h"
#include "store/known.h"
#include "store/milestone.h"
#include "store/target.h"

/* Returns: (transfer container) (element-type HetuObservation): a statement for each target */
static GPtrArray *
list_targets (const HetuRecordScope *scope)
{
  GPtrArray *out = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < scope->told->len; i++)
    {
      HetuObservation *one = &g_array_index (scope->told, HetuObservation, i);
      gint64 cell = hetu_statement_get_cell (one->id);

      if (one->kind == HETU_KIND_TARGET && g_hash_table_add (seen, g_memdup2 (&cell, sizeof cell)))
        g_ptr_array_add (out, one);
    }
  return out;
}

static void
add_adjustment (const HetuRecordScope *scope,
                HetuTable *table,
                const HetuObservation *target,
                const HetuTargetRevision *one)
{
  hetu_record_set_cell (table, scope->store, target);
  hetu_table_take (table, "since", hetu_date_to_string (one->since));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (one->comparator));
  hetu_table_take (table, "value", hetu_decimal_to_string (one->value));
  if (one->comparator == HETU_COMPARATOR_RANGE)
    hetu_table_take (table, "value_high", hetu_decimal_to_string (one->value_high));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, HETU_LANGUAGE_ZH));
  hetu_table_set (table, "written", one->written);
  hetu_table_take (table, "new_deadline", hetu_period_to_string (one->deadline));
  hetu_table_set (table, "reason", one->reason);
  hetu_record_set_source (table, "source", scope->store, one->source);
  hetu_table_set (table, "author", one->author);
  hetu_table_end_row (table);
}

gboolean
hetu_record_add_adjustments (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GPtrArray) targets = list_targets (scope);

  for (guint i = 0; i < targets->len; i++)
    {
      const HetuObservation *target = targets->pdata[i];
      g_autoptr (GArray) all =
          hetu_query_target_revisions (scope->store, target->id, scope->query->as_of, error);

      if (all == NULL)
        return FALSE;
      for (guint k = 0; k < all->len; k++)
        add_adjustment (scope, table, target, &g_array_index (all, HetuTargetRevision, k));
    }
  return TRUE;
}

/* @owners: (element-type HetuOwner) */
static void
add_owners (const HetuRecordScope *scope,
            HetuTable *table,
            const GArray *owners,
            const HetuObservation *target,
            const HetuMilestone *milestone)
{
  for (guint i = 0; i < owners->len; i++)
    {
      const HetuOwner *owner = &g_array_index (owners, HetuOwner, i);

      if (scope->query->as_of != 0 && owner->since > scope->query->as_of)
        continue;
      if (target != NULL)
        hetu_record_set_cell (table, scope->store, target);
      if (milestone != NULL)
        {
          hetu_record_take_int (table, "region", TRUE, milestone->region);
          hetu_table_set (table, "task", milestone->task);
          hetu_table_take (table, "deadline", hetu_period_to_string (milestone->deadline));
          hetu_table_set (table, "event", milestone->event);
          hetu_record_set_source (table, "source", scope->store, milestone->source);
        }
      hetu_table_set (table, "owner", owner->name);
      hetu_table_take (table, "since", hetu_date_to_string (owner->since));
      hetu_table_set (table, "author", owner->author);
      hetu_table_end_row (table);
    }
}

/* Returns: (transfer full) (element-type HetuMilestone) */
static GArray *
list_milestones (const HetuRecordScope *scope, GError **error)
{
  const HetuQuery *query = scope->query;

  if (query->n_indicators > 0 || query->measure >= 0)
    return hetu_milestone_array_new ();
  return hetu_known_milestones (scope->store,
                                query->regions,
                                query->n_regions,
                                0,
                                query->as_of,
                                error);
}

gboolean
hetu_record_add_owners (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GPtrArray) targets = list_targets (scope);
  g_autoptr (GArray) milestones = list_milestones (scope, error);

  for (guint i = 0; i < targets->len; i++)
    {
      const HetuObservation *target = targets->pdata[i];
      g_autoptr (GArray) owners = hetu_query_target_owners (scope->store, target->id, error);

      if (owners == NULL)
        return FALSE;
      add_owners (scope, table, owners, target, NULL);
    }
  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      const HetuMilestone *milestone = &g_array_index (milestones, HetuMilestone, i);
      g_autoptr (GArray) owners = hetu_query_milestone_owners (scope->store, milestone->id, error);

      if (owners == NULL)
        return FALSE;
      add_owners (scope, table, owners, NULL, milestone);
    }
  return milestones != NULL;
}

gboolean
hetu_record_add_milestones (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) all = list_milestones (scope, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HetuMilestone *one = &g_array_index (all, HetuMilestone, i);

      hetu_record_take_int (table, "region", TRUE, one->region);
      hetu_table_set (table, "task", one->task);
      hetu_table_set (table, "task_en", one->task_en);
      hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
      hetu_table_set (table, "written", one->written);
      hetu_table_set (table, "event", one->event);
      hetu_table_set (table, "redacted", one->redacted ? "1" : NULL);
      hetu_record_set_source (table, "source", scope->store, one->source);
      hetu_record_take_int (table, "char_start", one->char_start >= 0, one->char_start);
      hetu_record_take_int (table, "char_end", one->char_end >= 0, one->char_end);
      hetu_table_set (table, "quote", one->quote);
      hetu_table_set (table, "note", one->note);
      if (one->completion != 0)
        {
          hetu_table_take (table, "done", hetu_date_to_string (one->done));
          hetu_record_set_source (table, "done_source", scope->store, one->done_source);
          hetu_table_set (table, "done_note", one->completion_note);
          hetu_table_set (table, "done_by", one->done_by);
        }
      hetu_table_end_row (table);
    }
  return all != NULL;
}

gboolean
hetu_record_add_events (const HetuRecordScope *scope, HetuTable *table, GError **error)
{
  g_autoptr (GArray) days = hetu_query_event_days (scope->store, error);

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      const HetuEventDay *one = &g_array_index (days, HetuEventDay, i);

      hetu_table_set (table, "event", one->event);
      hetu_record_take_int (table, "year", TRUE, one->year);
      hetu_table_take (table, "date", hetu_date_to_string (one->day));
      hetu_table_end_row (table);
    }
  return days != NULL;
}
