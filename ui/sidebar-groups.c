/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidebar groups: in the order of the catalogue, saved charts above. */
#include "ui/sidebar-groups.h"

#include "model/match.h"
#include "store/saved.h"
#include "ui/indicator-search.h"

#include <glib/gi18n.h>

#define N_CLOSEST 3 /* offered where nothing matches */

HetuIndicatorItem *
hetu_sidebar_make_item (HetuSession *session, HetuLatest *latest, HetuIndicator *indicator)
{
  HetuIndicatorItem *item = hetu_indicator_item_new (indicator);
  HetuIndicatorFacts facts = { 0 };

  if (latest != NULL)
    hetu_latest_describe (latest, indicator, hetu_session_get_language (session), &facts);
  hetu_indicator_item_take_facts (item, &facts);
  return item;
}

static HetuIndicatorItem *
find_group (GPtrArray *groups, const char *label)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (hetu_indicator_item_get_label (groups->pdata[i]), label))
      return groups->pdata[i];
  return NULL;
}

/* Favourites and the other saved charts, each a group where there are any. */
static void
add_saved (HetuSession *session, GPtrArray *groups)
{
  g_autoptr (GArray) charts = hetu_session_list_charts (session);

  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);
      const char *label = chart->favourite ? _ ("Favourites") : _ ("Saved Charts");
      HetuIndicatorItem *group = find_group (groups, label);
      g_autoptr (HetuIndicatorItem) item = hetu_indicator_item_new_chart (chart->id, chart->name);

      if (group == NULL)
        {
          group = hetu_indicator_item_new_group (label);
          g_ptr_array_add (groups, group);
        }
      g_list_store_append (hetu_indicator_item_get_children (group), item);
    }
}

GPtrArray *
hetu_sidebar_list_groups (HetuSession *session, HetuLatest *latest)
{
  HetuLanguage language = hetu_session_get_language (session);
  GListModel *indicators = hetu_store_get_indicators (hetu_session_get_store (session));
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);

  add_saved (session, groups);
  for (guint i = 0; latest != NULL && i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);
      const char *label = hetu_domain_to_label (hetu_indicator_get_domain (indicator), language);
      HetuIndicatorItem *group = NULL;
      g_autoptr (HetuIndicatorItem) item = NULL;

      if (!hetu_latest_has (latest, indicator))
        continue;
      group = find_group (groups, label);
      if (group == NULL)
        {
          group = hetu_indicator_item_new_group (label);
          g_ptr_array_add (groups, group);
        }
      item = hetu_sidebar_make_item (session, latest, indicator);
      g_list_store_append (hetu_indicator_item_get_children (group), item);
    }
  return groups;
}

/* Returns: (transfer full): the group at @i, in the list or yet to be added */
static HetuIndicatorItem *
get_group (GListModel *shown, GPtrArray *waiting, guint i)
{
  guint n = g_list_model_get_n_items (shown);

  return i < n ? g_list_model_get_item (shown, i) : g_object_ref (waiting->pdata[i - n]);
}

gboolean
hetu_sidebar_renew_groups (GListModel *shown, GPtrArray *waiting, GPtrArray *groups)
{
  if (g_list_model_get_n_items (shown) + waiting->len != groups->len)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (HetuIndicatorItem) group = get_group (shown, waiting, i);

      if (!hetu_indicator_item_is_alike (group, groups->pdata[i]))
        return FALSE;
    }
  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (HetuIndicatorItem) group = get_group (shown, waiting, i);

      hetu_indicator_item_renew (group, groups->pdata[i]);
    }
  return TRUE;
}

/* Adds the saved charts that @query is in. */
static void
find_charts (HetuSession *session, const char *query, GPtrArray *items)
{
  g_autoptr (GArray) charts = hetu_session_list_charts (session);

  for (guint i = 0; charts != NULL && i < charts->len; i++)
    {
      const HetuSavedChart *chart = &g_array_index (charts, HetuSavedChart, i);

      if (hetu_match_text (query, chart->name, NULL, NULL) > 0)
        g_ptr_array_add (items, hetu_indicator_item_new_chart (chart->id, chart->name));
    }
}

static void
add_items (HetuSession *session, HetuLatest *latest, GPtrArray *indicators, GPtrArray *items)
{
  for (guint i = 0; i < indicators->len; i++)
    g_ptr_array_add (items, hetu_sidebar_make_item (session, latest, indicators->pdata[i]));
}

GPtrArray *
hetu_sidebar_list_found (HetuSession *session,
                         HetuLatest *latest,
                         const char *query,
                         gboolean *matched)
{
  HetuStore *store = hetu_session_get_store (session);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = hetu_indicator_search (store, latest, query);

  add_items (session, latest, found, items);
  find_charts (session, query, items);
  *matched = items->len > 0;
  if (!*matched)
    {
      g_autoptr (GPtrArray) closest =
          hetu_indicator_search_closest (store, latest, query, N_CLOSEST);

      add_items (session, latest, closest, items);
    }
  return items;
}
