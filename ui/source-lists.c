/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of the sources page, read from the store of a session; without one they are empty. */
#include "ui/source-lists.h"

#include "store/draft.h"
#include "store/known.h"
#include "store/query.h"

/* Returns: figures that wait in the draft of the document; −1: there is none */
static int
find_pending (const GArray *drafts, gint32 source)
{
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    if (g_array_index (drafts, HetuDraft, i).source == source)
      return (int) g_array_index (drafts, HetuDraft, i).n_pending;
  return -1;
}

GPtrArray *
hetu_source_lists_read_sources (HetuSession *session, gint32 as_of)
{
  HetuStore *store = hetu_session_get_store (session);
  GListModel *sources = store != NULL ? hetu_store_get_sources (store) : NULL;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  /* Drafts that cannot be read wait for another time. */
  g_autoptr (GArray) drafts = store != NULL ? hetu_draft_list (store, NULL) : NULL;

  for (guint i = 0; sources != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);
      g_autoptr (HetuSourceItem) item =
          hetu_source_item_new (store,
                                source,
                                find_pending (drafts, hetu_source_get_number (source)),
                                as_of,
                                hetu_session_get_language (session));

      if (hetu_known_source (source, hetu_source_item_get_summary (item), as_of))
        g_ptr_array_add (items, g_steal_pointer (&item));
    }
  return items;
}

GPtrArray *
hetu_source_lists_read_conflicts (HetuSession *session, gint32 as_of)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) statements = NULL;

  if (store != NULL)
    {
      statements = hetu_query_conflicts (store, as_of, &error);
      if (statements == NULL)
        hetu_session_report (session, error);
    }
  if (statements == NULL)
    statements = hetu_observation_array_new ();
  return hetu_conflict_item_list (store, statements, hetu_session_get_language (session));
}
