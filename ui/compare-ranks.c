/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks of the compare page. A scope is a word, so that it outlives another focus: the regions shown, the fields of the focus'
 * city, or a saved group by its name. A scope that means fewer than two places at the focus is
 * that of the regions shown, and too few of those are ranked among all. */
#include "ui/compare-ranks.h"

#include "store/group.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_FIELD 3 /* regions that make a ranking among themselves */
#define ALL "all"
#define GROUP "group:" /* before the name of a saved group */

static const struct
{
  const char *word;
  const char *label;
} bys[] = {
  [HETU_RANK_BY_GROWTH] = { "growth", NC_ ("rank", "By Growth") },
  [HETU_RANK_BY_LEVEL] = { "level", NC_ ("rank", "By Level") },
  [HETU_RANK_BY_PROGRESS] = { "progress", NC_ ("rank", "By Progress to the Target") },
};

static const char *const fields[] = {
  [HETU_FIELD_ALL] = ALL,
  [HETU_FIELD_URBAN] = "urban",
  [HETU_FIELD_COUNTY] = "county",
};

const char *
hetu_rank_by_to_string (HetuRankBy by)
{
  g_return_val_if_fail (by < G_N_ELEMENTS (bys), NULL);
  return bys[by].word;
}

HetuRankBy
hetu_rank_by_parse (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bys); i++)
    if (g_strcmp0 (bys[i].word, text) == 0)
      return (HetuRankBy) i;
  return HETU_RANK_BY_GROWTH;
}

/* ---- fields */

static gboolean
is_same_field (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < b->len && !found; j++)
        found = g_array_index (a, gint32, i) == g_array_index (b, gint32, j);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gint32
get_parent (const HetuComparePlan *plan)
{
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (plan->session));
  HetuDistrict *district = hetu_store_get_district (hetu_session_get_store (plan->session), focus);

  return district != NULL ? hetu_district_get_parent (district) : 0;
}

/* Whose parts the fields are: those of the focus, or where it has none its own peers. */
static gint32
get_whole (const HetuComparePlan *plan)
{
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (plan->session));
  g_autoptr (GArray) parts =
      hetu_ranking_list_field (hetu_session_get_store (plan->session), focus, HETU_FIELD_ALL);

  return parts->len >= 2 ? focus : get_parent (plan);
}

/* Returns: (transfer full) (nullable) */
static GArray *
list_group (const HetuComparePlan *plan, const char *name)
{
  g_autoptr (GArray) groups = hetu_session_list_groups (plan->session);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const HetuDistrictGroup *group = &g_array_index (groups, HetuDistrictGroup, i);

      if (g_str_equal (group->name, name))
        return g_array_copy (group->codes);
    }
  return NULL;
}

/* The regions shown that have the parent of the focus. */
static GArray *
list_peers (const HetuComparePlan *plan)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  const HetuSpec *spec = hetu_session_get_spec (plan->session);
  GArray *peers = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint32 parent = get_parent (plan);

  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);

      if (district != NULL && hetu_district_get_parent (district) == parent)
        g_array_append_val (peers, code);
    }
  return peers;
}

/* @field: (out): what the scope is called; own for a group */
static GArray *
list_scope (const HetuComparePlan *plan, const char *scope, HetuField *field)
{
  g_autoptr (GArray) codes = NULL;

  *field = HETU_FIELD_OWN;
  if (scope == NULL)
    return NULL;
  if (g_str_has_prefix (scope, GROUP))
    codes = list_group (plan, scope + strlen (GROUP));
  else if (hetu_field_parse (scope, field))
    codes =
        hetu_ranking_list_field (hetu_session_get_store (plan->session), get_whole (plan), *field);
  return codes != NULL && codes->len >= 2 ? g_steal_pointer (&codes) : NULL;
}

const char *
hetu_compare_ranks_get_scope (const HetuComparePlan *plan)
{
  g_autoptr (GArray) peers = list_peers (plan);
  HetuField field;
  g_autoptr (GArray) codes = list_scope (plan, plan->rank_scope, &field);

  if (codes != NULL)
    return plan->rank_scope;
  return peers->len < LEAST_FIELD ? ALL : HETU_RANK_SCOPE_SHOWN;
}

GArray *
hetu_compare_ranks_list_field (const HetuComparePlan *plan)
{
  HetuField field;

  return list_scope (plan, hetu_compare_ranks_get_scope (plan), &field);
}

/* A whole field is named as such, so that the ranks that reports state can stand beside it. */
static HetuField
name_field (HetuStore *store, gint32 parent, const GArray *peers)
{
  for (HetuField field = HETU_FIELD_ALL; field < HETU_FIELD_OWN; field++)
    {
      g_autoptr (GArray) whole = hetu_ranking_list_field (store, parent, field);

      if (is_same_field (peers, whole))
        return field;
    }
  return HETU_FIELD_OWN;
}

/* ---- ranking */

HetuRanking *
hetu_compare_ranks_new (const HetuComparePlan *plan, GError **error)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  const HetuComparePeriod *period = hetu_compare_plan_get_period (plan);
  const char *id = hetu_compare_plan_get_indicator (plan);
  HetuRankingQuery query = { .by_progress = plan->rank_by == HETU_RANK_BY_PROGRESS };
  g_autoptr (GArray) codes = list_scope (plan, hetu_compare_ranks_get_scope (plan), &query.field);

  query.within = codes != NULL && query.field != HETU_FIELD_OWN ? get_whole (plan) : 0;
  if (codes == NULL)
    {
      query.within = get_parent (plan);
      codes = list_peers (plan);
      query.field = name_field (store, query.within, codes);
    }
  query.indicator = id != NULL ? hetu_store_find_indicator (store, id, NULL) : NULL;
  if (query.indicator == NULL || period == NULL ||
      (query.within == 0 && query.field != HETU_FIELD_OWN))
    return NULL;
  query.measure = plan->rank_by == HETU_RANK_BY_LEVEL ? HETU_MEASURE_LEVEL : HETU_MEASURE_GROWTH;
  query.period = query.by_progress ? period->to : period->from;
  query.as_of = hetu_session_get_spec (plan->session)->as_of;
  query.regions = (const gint32 *) codes->data;
  query.n_regions = codes->len;
  return hetu_ranking_new (store, &query, error);
}

char *
hetu_compare_ranks_dup_words (const HetuComparePlan *plan, const HetuRanking *ranking)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  HetuLanguage language = hetu_session_get_language (plan->session);
  HetuIndicator *indicator =
      hetu_store_find_indicator (store, hetu_compare_plan_get_indicator (plan), NULL);
  g_autofree char *when = NULL;
  const char *what = NULL;

  if (ranking == NULL || indicator == NULL)
    return NULL;
  when = hetu_period_to_label (ranking->period, language);
  what = hetu_indicator_get_short_name (indicator, language);
  /* Translators: indicator, period, how many places have figures, how many there are */
  return g_strdup_printf (plan->rank_by == HETU_RANK_BY_PROGRESS
                              ? _ ("%s %s, progress to the target: %u of %u places have figures")
                          : plan->rank_by == HETU_RANK_BY_LEVEL
                              ? _ ("%s %s, level: %u of %u places have figures")
                              : _ ("%s %s, growth: %u of %u places have figures"),
                          what,
                          when,
                          ranking->n_ranked,
                          ranking->n_ranked + ranking->n_missing);
}

/* ---- menu */

static void
append_scope (GMenu *menu, const char *label, const char *prefix, const char *word)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *target = g_strconcat (prefix, word, NULL);

  g_menu_item_set_action_and_target (item, "compare.rank-scope", "s", target);
  g_menu_append_item (menu, item);
}

static char *
dup_field_label (HetuField field, const char *name)
{
  return g_strdup_printf (field == HETU_FIELD_ALL     ? _ ("All of %s")
                          : field == HETU_FIELD_URBAN ? _ ("Urban Districts of %s")
                                                      : _ ("Counties of %s"),
                          name);
}

static void
append_fields (const HetuComparePlan *plan, GMenu *menu)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  gint32 whole = get_whole (plan);
  HetuDistrict *district = hetu_store_get_district (store, whole);

  for (gsize i = 0; district != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GArray) codes = hetu_ranking_list_field (store, whole, (HetuField) i);
      g_autofree char *label = dup_field_label (
          (HetuField) i,
          hetu_district_get_name (district, hetu_session_get_language (plan->session)));

      if (codes->len >= 2)
        append_scope (menu, label, "", fields[i]);
    }
}

void
hetu_compare_ranks_add_menu (const HetuComparePlan *plan, GMenu *menu)
{
  g_autoptr (GMenu) by = g_menu_new ();
  g_autoptr (GMenu) scopes = g_menu_new ();
  g_autoptr (GMenu) saved = g_menu_new ();
  g_autoptr (GArray) groups = hetu_session_list_groups (plan->session);

  for (gsize i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      g_autofree char *action = g_strdup_printf ("compare.rank-by::%s", bys[i].word);

      g_menu_append (by, g_dpgettext2 (NULL, "rank", bys[i].label), action);
    }
  append_scope (scopes, _ ("Regions Shown"), "", HETU_RANK_SCOPE_SHOWN);
  append_fields (plan, scopes);
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const char *name = g_array_index (groups, HetuDistrictGroup, i).name;

      append_scope (saved, name, GROUP, name);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (saved)) > 0)
    g_menu_append_section (scopes, NULL, G_MENU_MODEL (saved));
  g_menu_append_section (menu, _ ("Rank"), G_MENU_MODEL (by));
  g_menu_append_section (menu, _ ("Ranked Among"), G_MENU_MODEL (scopes));
}
