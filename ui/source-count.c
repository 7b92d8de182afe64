/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source count: of what sources tell all statements have to be looked at, which nobody waits for. */
#include "ui/source-count.h"

#include "store/known.h"

#include <glib/gi18n.h>

struct _HetuSourceCount
{
  /* owned */
  HetuSession *session;
  GCancellable *counting; /* (nullable): of the worker */
  /* borrowed */
  GtkLabel *label;
  /* plain */
  guint idle_id; /* source */
};

/* Until the figures are counted, by the days of the documents. */
static guint
count (HetuStore *store, gint32 as_of, guint *redacted)
{
  GListModel *sources = hetu_store_get_sources (store);
  gboolean counted = hetu_query_has_counted_sources (store, as_of);
  guint n = 0;

  *redacted = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (sources, i);
      HetuSourceSummary summary = { 0 };

      if (counted)
        hetu_query_source_summary (store, hetu_source_get_number (source), as_of, &summary, NULL);
      n += hetu_known_source (source, &summary, as_of);
      *redacted += summary.redacted > 0;
    }
  return n;
}

static void
say (HetuSourceCount *self, HetuStore *store)
{
  guint redacted;
  guint n_sources = count (store, hetu_session_get_spec (self->session)->as_of, &redacted);
  g_autofree char *head =
      g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  g_autofree char *tail = NULL;
  g_autofree char *text = NULL;

  if (redacted > 0)
    tail = g_strdup_printf (
        ngettext ("%u with redacted figures (×)", "%u with redacted figures (×)", redacted),
        redacted);
  text = tail != NULL ? g_strdup_printf ("%s · %s", head, tail) : g_steal_pointer (&head);
  gtk_label_set_label (self->label, text);
}

static void
on_counted (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean counted = hetu_query_count_sources_finish (HETU_STORE (store), result, &error);
  HetuSourceCount *self = NULL;

  /* Freed, or told to count another content since. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = data;
  if (counted)
    say (self, HETU_STORE (store));
  else
    hetu_session_report (self->session, error);
}

static gboolean
on_idle (gpointer data)
{
  HetuSourceCount *self = data;
  HetuStore *store = hetu_session_get_store (self->session);

  self->idle_id = 0;
  if (store == NULL)
    return G_SOURCE_REMOVE;
  self->counting = g_cancellable_new ();
  hetu_query_count_sources (store,
                            hetu_session_get_spec (self->session)->as_of,
                            self->counting,
                            on_counted,
                            self);
  return G_SOURCE_REMOVE;
}

static void
stop (HetuSourceCount *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

HetuSourceCount *
hetu_source_count_new (GtkLabel *label, HetuSession *session)
{
  HetuSourceCount *self = g_new0 (HetuSourceCount, 1);

  self->label = label;
  self->session = g_object_ref (session);
  return self;
}

void
hetu_source_count_free (HetuSourceCount *self)
{
  stop (self);
  g_object_unref (self->session);
  g_free (self);
}

void
hetu_source_count_show (HetuSourceCount *self)
{
  HetuStore *store = hetu_session_get_store (self->session);

  stop (self);
  if (store == NULL)
    return;
  say (self, store);
  /* After the next frame. */
  self->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}
