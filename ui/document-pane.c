/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Document pane: a text is loaded once, and again only when the store has another; its figures come and go with what is known. */
#include "ui/document-pane.h"

#include "acceptance.h"
#include "report/section.h"
#include "ui/span-text.h"

#include <glib/gi18n.h>

struct _HetuDocumentPane
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  GArray *spans;        /* (nullable) (element-type HetuSpan): all of the text */
  /* plain */
  gint64 document; /* id of the text that is shown; 0 none */
  /* borrowed: children */
  GtkWidget *box;
  GtkLabel *notice;
  HetuSpanText *text;
};

enum
{
  PICKED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuDocumentPane, hetu_document_pane, GTK_TYPE_WIDGET)

static void
on_picked (HetuDocumentPane *self, gint64 statement)
{
  g_signal_emit (self, signals[PICKED], 0, statement);
}

static void
on_activated (HetuDocumentPane *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* ---- object */

static void
hetu_document_pane_dispose (GObject *object)
{
  HetuDocumentPane *self = HETU_DOCUMENT_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_document_pane_parent_class)->dispose (object);
}

static void
hetu_document_pane_class_init (HetuDocumentPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_document_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[PICKED] = g_signal_new ("picked",
                                  HETU_TYPE_DOCUMENT_PANE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated",
                                     HETU_TYPE_DOCUMENT_PANE,
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     0);
}

static void
hetu_document_pane_init (HetuDocumentPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *notice = gtk_label_new (NULL);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->notice = GTK_LABEL (notice);
  self->text = g_object_new (HETU_TYPE_SPAN_TEXT, NULL);
  gtk_label_set_xalign (self->notice, 0);
  gtk_label_set_wrap (self->notice, TRUE);
  gtk_widget_add_css_class (notice, "changed-notice");
  gtk_widget_set_visible (notice, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->text));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), notice);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->text, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text,
                           "activated",
                           G_CALLBACK (on_activated),
                           self,
                           G_CONNECT_SWAPPED);
}

/* ---- what is shown */

static void
clear (HetuDocumentPane *self)
{
  self->document = 0;
  g_clear_pointer (&self->spans, g_array_unref);
  hetu_span_text_set_document (self->text, NULL, NULL);
}

/* The id of the text alone: what is shown already is not read again. */
static gint64
find_document (HetuStore *store, gint32 source, GError **error)
{
  g_autoptr (GArray) all = hetu_query_documents (store, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_array_index (all, HetuStoredDocument, i).source == source)
      return g_array_index (all, HetuStoredDocument, i).id;
  return 0;
}

static void
load (HetuDocumentPane *self, HetuStore *store, gint32 source, gint64 id, GError **error)
{
  HetuDocument *document = hetu_acceptance_load_document (store, source, error);

  clear (self);
  if (document == NULL)
    return;
  hetu_span_text_set_document (self->text, document, hetu_document_new_reading (document));
  hetu_document_unref (document);
  self->document = id;
}

gboolean
hetu_document_pane_set_source (HetuDocumentPane *self, HetuSession *session, HetuSource *source)
{
  HetuStore *store = session != NULL ? hetu_session_get_store (session) : NULL;
  gint32 number = source != NULL ? hetu_source_get_number (source) : 0;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_return_val_if_fail (HETU_IS_DOCUMENT_PANE (self), FALSE);

  g_set_object (&self->session, session);
  if (store != NULL && number != 0)
    id = find_document (store, number, &error);
  if (id == 0)
    clear (self);
  else if (id != self->document)
    load (self, store, number, id, &error);
  if (self->document != 0)
    {
      g_clear_pointer (&self->spans, g_array_unref);
      self->spans = hetu_query_spans (store, self->document, &error);
    }
  if (error != NULL)
    hetu_session_report (session, error);
  return self->document != 0;
}

/* What a person has to look at again. */
static void
show_notice (HetuDocumentPane *self, guint n_changed, guint n_lost)
{
  g_autofree char *changed = g_strdup_printf (
      ngettext ("%u figure reads differently now", "%u figures read differently now", n_changed),
      n_changed);
  g_autofree char *lost =
      g_strdup_printf (ngettext ("%u is no longer there", "%u are no longer there", n_lost),
                       n_lost);
  g_autofree char *both = n_changed > 0 && n_lost > 0
                              ? g_strdup_printf (_ ("%s, %s"), changed, lost)
                          : n_changed > 0 ? g_strdup (changed)
                                          : g_strdup (lost);
  g_autofree char *words =
      g_strdup_printf (_ ("The text has changed, please check again: %s."), both);

  gtk_label_set_label (self->notice, words);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), n_changed + n_lost > 0);
}

void
hetu_document_pane_set_statements (HetuDocumentPane *self, const GArray *statements)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (HetuSpan));
  guint n_changed = 0, n_lost = 0;

  g_return_if_fail (HETU_IS_DOCUMENT_PANE (self) && statements != NULL);

  for (guint i = 0; i < statements->len; i++)
    g_hash_table_add (known, &g_array_index (statements, HetuObservation, i).id);
  for (guint i = 0; self->spans != NULL && i < self->spans->len; i++)
    {
      const HetuSpan *span = &g_array_index (self->spans, HetuSpan, i);

      if (!g_hash_table_contains (known, &span->statement))
        continue;
      n_changed += span->state == HETU_SPAN_CHANGED;
      n_lost += span->state == HETU_SPAN_LOST;
      if (span->state != HETU_SPAN_LOST)
        g_array_append_val (shown, *span);
    }
  hetu_span_text_set_spans (self->text, shown);
  show_notice (self, n_changed, n_lost);
}

void
hetu_document_pane_show_statement (HetuDocumentPane *self, gint64 statement)
{
  g_return_if_fail (HETU_IS_DOCUMENT_PANE (self));

  if (self->document != 0)
    hetu_span_text_show_statement (self->text, statement);
}

guint
hetu_document_pane_search (HetuDocumentPane *self, const char *words)
{
  g_return_val_if_fail (HETU_IS_DOCUMENT_PANE (self), 0);

  return hetu_span_text_search (self->text, words);
}

guint
hetu_document_pane_step (HetuDocumentPane *self, int by)
{
  g_return_val_if_fail (HETU_IS_DOCUMENT_PANE (self), 0);

  return hetu_span_text_step (self->text, by);
}

char *
hetu_document_pane_dup_section (HetuDocumentPane *self)
{
  const HetuReading *reading;

  g_return_val_if_fail (HETU_IS_DOCUMENT_PANE (self), NULL);

  reading = hetu_span_text_get_reading (self->text);
  return reading != NULL ? hetu_section_write (reading,
                                               hetu_span_text_get_place (self->text),
                                               hetu_session_get_language (self->session))
                         : NULL;
}
