/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator search: the whole catalogue is scored at every key, see PERFORMANCE for what that may cost. */
#include "ui/indicator-search.h"

typedef struct
{
  HetuIndicator *indicator; /* (owned) */
  guint rank;               /* smaller is better */
} Match;

static void
clear_match (gpointer data)
{
  Match *match = data;

  g_clear_object (&match->indicator);
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *first = a;
  const Match *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return hetu_indicator_get_number (first->indicator) -
         hetu_indicator_get_number (second->indicator);
}

/* Returns: (transfer full): the first @most of @matches */
static GPtrArray *
take_best (GArray *matches, guint most)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < MIN (matches->len, most); i++)
    g_ptr_array_add (found, g_object_ref (g_array_index (matches, Match, i).indicator));
  return found;
}

/* Doubled, the rank leaves one to spare for those that have figures. */
static void
add_match (GArray *matches, HetuIndicator *indicator, HetuLatest *latest, guint rank)
{
  gboolean told = latest != NULL && hetu_latest_has (latest, indicator);
  Match match = { g_object_ref (indicator), 2 * rank + (told ? 0 : 1) };

  g_array_append_val (matches, match);
}

static GArray *
make_matches (void)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  g_array_set_clear_func (matches, clear_match);
  return matches;
}

GPtrArray *
hetu_indicator_search (HetuStore *store, HetuLatest *latest, const char *query)
{
  GListModel *indicators = hetu_store_get_indicators (store);
  g_autoptr (GArray) matches = make_matches ();

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);
      guint score = hetu_indicator_match (indicator, query);

      if (score > 0)
        add_match (matches, indicator, latest, 1000 - score);
    }
  return take_best (matches, G_MAXUINT);
}

GPtrArray *
hetu_indicator_search_closest (HetuStore *store, HetuLatest *latest, const char *query, guint n)
{
  GListModel *indicators = hetu_store_get_indicators (store);
  g_autoptr (GArray) matches = make_matches ();

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);

      add_match (matches, indicator, latest, hetu_indicator_distance (indicator, query));
    }
  return take_best (matches, n);
}
