/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passage list: the sentence, wrapped, over the figures in it. */
#include "ui/passage-list.h"

#include "ui/list-rows.h"
#include "ui/quote.h"
#include "ui/statement-item.h"

#include <glib/gi18n.h>

#define MOST_FIGURES 3 /* named under a sentence */

struct _HetuPassageList
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  GListStore *passages; /* (element-type HetuPassage) */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  GStrv words; /* (nullable): searched for, case-folded */
  /* borrowed: children */
  GtkWidget *scroller;
  GtkListView *view;
  /* plain */
  gboolean selecting; /* the selection moves by itself */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuPassageList, hetu_passage_list, GTK_TYPE_WIDGET)

/* ---- rows */

static GtkWidget *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *text = append_label (box, "quote");
  GtkWidget *figures = append_label (box, "detail");

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (figures), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (cell, box);
}

/* “GDP 582.4 亿元 · GDP 5.2%” */
static char *
name_figures (HetuPassageList *self, HetuPassage *passage)
{
  HetuStore *store = hetu_session_get_store (self->session);
  HetuLanguage language = hetu_session_get_language (self->session);
  GArray *statements = hetu_passage_get_statements (passage);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < MIN (statements->len, MOST_FIGURES); i++)
    {
      const HetuObservation *statement = &g_array_index (statements, HetuObservation, i);
      HetuIndicator *indicator = hetu_store_get_indicator (store, statement->indicator);
      g_autofree char *value = hetu_statement_to_value (statement, language);

      if (i > 0)
        g_string_append (words, " · ");
      if (indicator != NULL)
        g_string_append_printf (words, "%s ", hetu_indicator_get_short_name (indicator, language));
      g_string_append (words, value);
    }
  if (statements->len > MOST_FIGURES)
    g_string_append_printf (words, " · +%u", statements->len - MOST_FIGURES);
  return g_string_free (words, FALSE);
}

static void
on_bind (HetuPassageList *self, GtkListItem *cell)
{
  HetuPassage *passage = gtk_list_item_get_item (cell);
  GtkWidget *text = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  GArray *statements = hetu_passage_get_statements (passage);
  g_autofree char *markup = hetu_quotes_to_markup (hetu_passage_get_text (passage),
                                                   (const HetuObservation *) statements->data,
                                                   statements->len,
                                                   hetu_session_get_theme (self->session));
  g_autofree char *figures = name_figures (self, passage);

  gtk_label_set_markup (GTK_LABEL (text), markup);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (text)), figures);
  gtk_widget_set_tooltip_text (gtk_widget_get_next_sibling (text), figures);
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuPassageList *self = data;

  return hetu_passage_matches (item, (const char *const *) self->words);
}

static void
on_selected (HetuPassageList *self)
{
  HetuPassage *passage = hetu_passage_list_get_selected (self);

  if (!self->selecting && passage != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, passage);
}

/* ---- object */

static void
hetu_passage_list_dispose (GObject *object)
{
  HetuPassageList *self = HETU_PASSAGE_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->passages);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (hetu_passage_list_parent_class)->dispose (object);
}

static void
hetu_passage_list_class_init (HetuPassageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_passage_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "passages");
  signals[CHOSEN] = g_signal_new ("chosen",
                                  HETU_TYPE_PASSAGE_LIST,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  HETU_TYPE_PASSAGE);
}

static void
hetu_passage_list_init (HetuPassageList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered = NULL;

  self->passages = g_list_store_new (HETU_TYPE_PASSAGE);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->passages)),
                                        g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (
      gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sentences"),
                                  -1);
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (on_selected),
                           self,
                           G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

guint
hetu_passage_list_set_statements (HetuPassageList *self, HetuSession *session, GArray *statements)
{
  g_autoptr (GPtrArray) passages = hetu_passage_read (statements);

  g_return_val_if_fail (HETU_IS_PASSAGE_LIST (self), 0);
  g_set_object (&self->session, session);
  self->selecting = TRUE;
  hetu_list_rows_replace (self->passages, passages);
  self->selecting = FALSE;
  return passages->len;
}

void
hetu_passage_list_set_search (HetuPassageList *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_return_if_fail (HETU_IS_PASSAGE_LIST (self));
  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  self->selecting = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->selecting = FALSE;
}

void
hetu_passage_list_select (HetuPassageList *self, gint64 statement)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint found = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (HETU_IS_PASSAGE_LIST (self));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuPassage) passage = g_list_model_get_item (model, i);

      if (!hetu_passage_has_statement (passage, statement))
        continue;
      found = i;
      break;
    }
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, found);
  self->selecting = FALSE;
  if (found != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", found);
}

HetuPassage *
hetu_passage_list_get_selected (HetuPassageList *self)
{
  g_return_val_if_fail (HETU_IS_PASSAGE_LIST (self), NULL);
  return gtk_single_selection_get_selected_item (self->selection);
}
