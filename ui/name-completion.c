/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion of names: the list is filled anew with the best few at every change, by the scores of the store's own search, and shown by GTK's
 * completion, which knows the keys of such a list. */
#include "ui/name-completion.h"

#include "ui/names.h"

#define MOST 7

typedef struct
{
  HetuSession *session; /* owned */
  GtkListStore *rows;   /* owned: name */
  HetuCompletes names;
} Completion;

typedef struct
{
  const char *name; /* borrowed from the catalogue */
  guint score;
} Offer;

static void
completion_free (gpointer data)
{
  Completion *self = data;

  g_object_unref (self->session);
  g_object_unref (self->rows);
  g_free (self);
}

/* Keeps the best ones in order; of equal ones the first. */
static void
add_offer (GArray *offers, const char *name, guint score)
{
  Offer offer = { name, score };
  guint at = offers->len;

  while (at > 0 && g_array_index (offers, Offer, at - 1).score < score)
    at--;
  if (score == 0 || at >= MOST)
    return;
  g_array_insert_val (offers, at, offer);
  g_array_set_size (offers, MIN (offers->len, MOST));
}

GPtrArray *
hetu_name_completion_list (HetuSession *session, HetuCompletes names, const char *query)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) offers = g_array_new (FALSE, FALSE, sizeof (Offer));
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  GListModel *model = NULL;

  if (store == NULL || *query == '\0')
    return out;
  model = names == HETU_COMPLETES_REGIONS ? hetu_store_get_districts (store)
                                          : hetu_store_get_indicators (store);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (names == HETU_COMPLETES_REGIONS)
        add_offer (offers,
                   hetu_district_get_name (HETU_DISTRICT (item), language),
                   hetu_district_match (HETU_DISTRICT (item), query));
      else
        add_offer (offers,
                   hetu_indicator_get_name (HETU_INDICATOR (item), language),
                   hetu_indicator_match (HETU_INDICATOR (item), query));
    }
  for (guint i = 0; i < offers->len; i++)
    g_ptr_array_add (out, g_strdup (g_array_index (offers, Offer, i).name));
  return out;
}

/* What a program writes into the entry offers nothing. */
static void
on_changed (GtkEditable *entry, Completion *self)
{
  const char *query = gtk_editable_get_text (entry);
  gboolean typed = gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN;
  g_autoptr (GPtrArray) list = NULL;

  gtk_list_store_clear (self->rows);
  if (!typed)
    return;
  list = hetu_name_completion_list (self->session, self->names, query);
  for (guint i = 0; i < list->len; i++)
    if (!g_str_equal (list->pdata[i], query))
      gtk_list_store_insert_with_values (self->rows, NULL, -1, 0, list->pdata[i], -1);
}

static gboolean
matches (GtkEntryCompletion *completion, const char *key, GtkTreeIter *iter, gpointer data)
{
  return TRUE;
}

void
hetu_name_completion_add (GtkEntry *entry, HetuCompletes names, HetuSession *session)
{
  static const char key[] = "hetu-name-completion";
  g_autoptr (GtkEntryCompletion) completion = NULL;
  g_autoptr (GList) cells = NULL;
  Completion *self = NULL;

  g_return_if_fail (GTK_IS_ENTRY (entry) && HETU_IS_SESSION (session));

  if (g_object_get_data (G_OBJECT (entry), key) != NULL)
    return;
  self = g_new0 (Completion, 1);
  self->session = g_object_ref (session);
  self->rows = gtk_list_store_new (1, G_TYPE_STRING);
  self->names = names;
  g_object_set_data_full (G_OBJECT (entry), key, self, completion_free);
  /* Before the completion's own look at what has changed. */
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), self);
  completion = gtk_entry_completion_new ();
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (self->rows));
  gtk_entry_completion_set_text_column (completion, 0);
  /* As wide as the style says: entries are narrower than names. */
  gtk_entry_completion_set_popup_set_width (completion, FALSE);
  cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (completion));
  g_object_set (cells->data, "ellipsize", PANGO_ELLIPSIZE_END, "ypad", 4, NULL);
  gtk_entry_completion_set_match_func (completion, matches, NULL, NULL);
  gtk_entry_set_completion (entry, completion);
}
