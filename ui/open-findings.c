/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Open findings: the check takes a while and nobody waits for it, so it begins when the store has been still for a moment, and
 * one that the next change overtakes is dropped. */
#include "ui/open-findings.h"

#include "reconciliation.h"

#include <glib/gi18n.h>

#define STILL_MS 1000
#define MOST_TOLD 99

struct _HetuOpenFindings
{
  /* owned */
  HetuSession *session;
  GCancellable *checking; /* (nullable): of the worker */
  /* borrowed */
  GtkLabel *badge;
  /* plain */
  gint32 as_of;  /* yyyymmdd: of which day they were counted last; 0: of all that is known */
  guint wait_id; /* source */
};

static void
say (HetuOpenFindings *self, guint n)
{
  g_autofree char *text =
      n > MOST_TOLD ? g_strdup_printf ("%d+", MOST_TOLD) : g_strdup_printf ("%u", n);
  g_autofree char *hint = g_strdup_printf (ngettext ("%u open finding: Reconcile (Ctrl+Shift+R)",
                                                     "%u open findings: Reconcile (Ctrl+Shift+R)",
                                                     n),
                                           n);

  gtk_label_set_label (self->badge, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->badge), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->badge),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), n > 0);
}

static void
on_checked (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  hetu_reconciliation_count_finish (HETU_STORE (store), result, &n, &error);
  /* Freed, or told to check another content since. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* Why it cannot be checked is said to who asks for the check. */
  say (data, n);
}

static gboolean
on_still (gpointer data)
{
  HetuOpenFindings *self = data;
  HetuStore *store = hetu_session_get_store (self->session);

  self->wait_id = 0;
  self->checking = g_cancellable_new ();
  self->as_of = hetu_session_get_spec (self->session)->as_of;
  hetu_reconciliation_count_start (store, self->as_of, self->checking, on_checked, self);
  return G_SOURCE_REMOVE;
}

static void
stop (HetuOpenFindings *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

static void
on_store_changed (HetuOpenFindings *self)
{
  stop (self);
  if (hetu_session_get_store (self->session) != NULL)
    self->wait_id = g_timeout_add_full (G_PRIORITY_LOW, STILL_MS, on_still, self, NULL);
  else
    say (self, 0);
}

static void
on_spec_changed (HetuOpenFindings *self)
{
  if (self->as_of != hetu_session_get_spec (self->session)->as_of)
    on_store_changed (self);
}

HetuOpenFindings *
hetu_open_findings_new (GtkLabel *badge, HetuSession *session)
{
  HetuOpenFindings *self = g_new0 (HetuOpenFindings, 1);

  self->badge = badge;
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "store-changed", G_CALLBACK (on_store_changed), self);
  g_signal_connect_swapped (session, "spec-changed", G_CALLBACK (on_spec_changed), self);
  on_store_changed (self);
  return self;
}

void
hetu_open_findings_free (HetuOpenFindings *self)
{
  stop (self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_object_unref (self->session);
  g_free (self);
}
