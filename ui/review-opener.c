/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Review opener: what is a report, and the windows that show one. A text file may be a table: it is one where most of its first lines have
 * cells. */
#include "ui/review-opener.h"

#include "file/encoding.h"

#include <string.h>

/* Looked at to tell prose from cells */
#define MOST_BYTES 8192

/* Characters of a line of cells, at most; what is longer and has no tab is prose. */
#define LONGEST_ROW 100

/* Lines with tabs, or with several commas and no 句号, are of a table. */
static gboolean
is_prose (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 64);
  guint n = 0, cells = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *comma = strchr (lines[i], ',');

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      n++;
      cells += strchr (lines[i], '\t') != NULL ||
               (comma != NULL && strchr (comma + 1, ',') != NULL &&
                strstr (lines[i], "。") == NULL && g_utf8_strlen (lines[i], -1) < LONGEST_ROW);
    }
  return n > 0 && 2 * cells < n;
}

/* The whole lines of what a file begins with, in whatever it is written; what is damaged, or is not found out, is of no account.
 * Returns: (transfer full) (nullable) */
static char *
dup_head (const char *data, gsize length)
{
  g_autoptr (GBytes) head = NULL, text = NULL;
  const char *encoding = NULL;
  gsize fault = 0, size = 0, end = length;

  while (end > 0 && data[end - 1] != '\n')
    end--;
  head = g_bytes_new (data, end > 0 ? end : length);
  text = hetu_encoding_to_utf8 (head, &encoding, &fault);
  if (text == NULL)
    text = hetu_encoding_to_utf8_as (head, "GB18030");
  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &size);
  return g_strndup (data, size);
}

static gboolean
is_prose_file (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char buffer[MOST_BYTES];
  gssize length =
      stream != NULL ? g_input_stream_read (G_INPUT_STREAM (stream), buffer, MOST_BYTES, NULL, NULL)
                     : 0;

  g_autofree char *text = length > 0 ? dup_head (buffer, (gsize) length) : NULL;

  return text == NULL || is_prose (text);
}

gboolean
hetu_review_opener_takes (GFile *file)
{
  static const char *const endings[] = { ".md", ".html", ".htm", ".docx", ".odt", ".pdf" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return g_str_has_suffix (lower, ".txt") && is_prose_file (file);
}

gboolean
hetu_review_opener_takes_text (const char *text)
{
  return strstr (text, "。") != NULL && is_prose (text);
}

static void
open_flow (GtkWindow *parent, HetuReviewFlow *flow)
{
  GtkWidget *window = hetu_review_window_new (flow, parent);

  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

/* A report that waits for its store. */
typedef struct
{
  GtkWindow *parent; /* borrowed: without it nothing is waited for any more */
  GFile *file;       /* owned */
  gulong handler;
} Pending;

static void
pending_free (gpointer data, GClosure *closure)
{
  Pending *pending = data;

  g_object_unref (pending->file);
  g_free (pending);
}

static void
on_store_changed (HetuSession *session, Pending *pending)
{
  g_autoptr (HetuReviewFlow) flow = NULL;

  if (hetu_session_get_store (session) == NULL)
    return;
  flow = hetu_review_flow_new (session, pending->file, NULL, 0);
  open_flow (pending->parent, flow);
  g_signal_handler_disconnect (session, pending->handler);
}

void
hetu_review_opener_open_file (GtkWindow *parent, HetuSession *session, GFile *file)
{
  g_autoptr (HetuReviewFlow) flow = NULL;

  if (hetu_session_get_store (session) == NULL)
    {
      Pending *pending = g_new0 (Pending, 1);
      GClosure *closure = g_cclosure_new (G_CALLBACK (on_store_changed), pending, pending_free);

      pending->parent = parent;
      pending->file = g_object_ref (file);
      g_object_watch_closure (G_OBJECT (parent), closure);
      pending->handler = g_signal_connect_closure (session, "store-changed", closure, TRUE);
      return;
    }
  flow = hetu_review_flow_new (session, file, NULL, 0);
  open_flow (parent, flow);
}

void
hetu_review_opener_open_text (GtkWindow *parent, HetuSession *session, const char *text)
{
  g_autoptr (HetuReviewFlow) flow = hetu_review_flow_new (session, NULL, text, 0);

  open_flow (parent, flow);
}

/* The window that reviews the document already; %NULL: none does */
static GtkWindow *
find_window (GtkWindow *parent, gint32 source)
{
  g_autoptr (GListModel) all = G_LIST_MODEL (g_object_ref (gtk_window_get_toplevels ()));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (HETU_IS_REVIEW_WINDOW (window) && gtk_window_get_transient_for (window) == parent &&
          hetu_review_flow_get_source (hetu_review_window_get_flow (HETU_REVIEW_WINDOW (window))) ==
              source)
        return window;
    }
  return NULL;
}

static void
on_review_document (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HetuSession *session = hetu_window_get_session (data);
  gint32 source = g_variant_get_int32 (parameter);
  GtkWindow *known = find_window (data, source);
  g_autoptr (HetuReviewFlow) flow = NULL;

  if (known != NULL)
    {
      gtk_window_present (known);
      return;
    }
  if (hetu_session_get_store (session) == NULL)
    return;
  flow = hetu_review_flow_new (session, NULL, NULL, source);
  open_flow (data, flow);
}

void
hetu_review_opener_install (HetuWindow *window)
{
  static const GActionEntry entries[] = { { "review-document", on_review_document, "i" } };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
