/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions of the compare page that only change its plan. Those that move its cursor or leave it are the page's own. */
#include "ui/compare-actions.h"

#include "ui/compare-ranks.h"

typedef struct
{
  /* borrowed */
  HetuComparePlan *plan;
  void (*changed) (gpointer page);
  gpointer page;
} Target;

static void
set_text (Target *self, GSimpleAction *action, char **field, GVariant *state)
{
  g_simple_action_set_state (action, state);
  g_free (*field);
  *field = g_variant_dup_string (state, NULL);
  self->changed (self->page);
}

static void
on_set (GSimpleAction *action, GVariant *state, gpointer data)
{
  set_text (data, action, &((Target *) data)->plan->set_id, state);
}

static void
on_indicator (GSimpleAction *action, GVariant *state, gpointer data)
{
  set_text (data, action, &((Target *) data)->plan->indicator_id, state);
}

static void
on_period (GSimpleAction *action, GVariant *state, gpointer data)
{
  set_text (data, action, &((Target *) data)->plan->period_id, state);
}

static void
on_shared (GSimpleAction *action, GVariant *state, gpointer data)
{
  Target *self = data;

  g_simple_action_set_state (action, state);
  self->plan->free_scales = !g_variant_get_boolean (state);
  self->changed (self->page);
}

static void
on_all (GSimpleAction *action, GVariant *state, gpointer data)
{
  Target *self = data;

  g_simple_action_set_state (action, state);
  self->plan->all_regions = g_variant_get_boolean (state);
  self->changed (self->page);
}

static void
on_levels (GSimpleAction *action, GVariant *state, gpointer data)
{
  Target *self = data;

  g_simple_action_set_state (action, state);
  self->plan->levels = g_variant_get_boolean (state);
  self->changed (self->page);
}

static void
on_rank_by (GSimpleAction *action, GVariant *state, gpointer data)
{
  Target *self = data;

  self->plan->rank_by = hetu_rank_by_parse (g_variant_get_string (state, NULL));
  g_simple_action_set_state (action,
                             g_variant_new_string (hetu_rank_by_to_string (self->plan->rank_by)));
  self->changed (self->page);
}

static void
on_rank_scope (GSimpleAction *action, GVariant *state, gpointer data)
{
  set_text (data, action, &((Target *) data)->plan->rank_scope, state);
}

static void
on_base (GSimpleAction *action, GVariant *state, gpointer data)
{
  Target *self = data;

  g_simple_action_set_state (action, state);
  self->plan->base = (gint32) g_ascii_strtoll (g_variant_get_string (state, NULL), NULL, 10);
  self->changed (self->page);
}

static const GActionEntry entries[] = {
  { "set", NULL, "s", "''", on_set },
  { "indicator", NULL, "s", "''", on_indicator },
  { "period", NULL, "s", "''", on_period },
  { "shared-scales", NULL, NULL, "true", on_shared },
  { "all-regions", NULL, NULL, "false", on_all },
  { "levels", NULL, NULL, "false", on_levels },
  { "rank-by", NULL, "s", "'growth'", on_rank_by },
  { "rank-scope", NULL, "s", "'" HETU_RANK_SCOPE_SHOWN "'", on_rank_scope },
  { "base", NULL, "s", "''", on_base },
};

void
hetu_compare_actions_add (GActionMap *map,
                          HetuComparePlan *plan,
                          void (*changed) (gpointer page),
                          gpointer page)
{
  Target *target = g_new0 (Target, 1);

  *target = (Target){ plan, changed, page };
  g_object_set_data_full (G_OBJECT (map), "target", target, g_free);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), target);
}

static void
follow (GActionMap *map, const char *name, const char *state)
{
  GAction *action = g_action_map_lookup_action (map, name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (state != NULL ? state : ""));
}

void
hetu_compare_actions_follow (GActionMap *map, const HetuComparePlan *plan)
{
  const HetuComparePeriod *period = hetu_compare_plan_get_period (plan);
  const HetuCompareSet *set = hetu_compare_plan_get_set (plan);

  follow (map, "period", period != NULL ? period->id : NULL);
  follow (map, "set", set != NULL ? set->id : NULL);
  follow (map, "indicator", hetu_compare_plan_get_indicator (plan));
  follow (map, "rank-scope", hetu_compare_ranks_get_scope (plan));
}
