/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statement table: items → filter → sort → selection → columns. A heading sorts; the order of the document is that of no
 * heading. */
#include "ui/statement-table.h"

#include "ui/cell-label.h"
#include "ui/item-table.h"
#include "ui/statement-lines.h"

#include <glib/gi18n.h>

struct _HetuStatementTable
{
  GtkWidget parent_instance;
  /* owned */
  HetuStatementLines *lines;
  GtkFilter *filter;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GStrv words; /* searched for, case-folded */
  /* borrowed: children */
  GtkWidget *scroller;
  GtkColumnView *view;
  /* plain */
  gboolean filling; /* the selection moves by itself */
};

static guint signals[HETU_ITEM_TABLE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuStatementTable, hetu_statement_table, GTK_TYPE_WIDGET)

#define MOST_AT_ONCE 5000 /* lines; beyond, filtering and sorting take several turns */

/* What a column may take beyond its width where its words are long, characters. */
#define SLACK 8
#define LEAST_NAME 8
#define MOST_VALUE 30 /* figures are read whole where there is room */

static const HetuCellColumn columns[HETU_N_STATEMENT_COLUMNS] = {
  [HETU_STATEMENT_INDICATOR] = { N_ ("Indicator"), 18 },
  [HETU_STATEMENT_REGION] = { N_ ("Region"), 6 },
  [HETU_STATEMENT_PERIOD] = { N_ ("Period"), 9 },
  [HETU_STATEMENT_MEASURE] = { N_ ("Measure"), 9 },
  [HETU_STATEMENT_VALUE] = { N_ ("Value"), 9 },
  [HETU_STATEMENT_STATUS] = { N_ ("Status"), 6 },
  [HETU_STATEMENT_QUOTE] = { N_ ("Sentence"), 0 },
};

/* ---- cells */

static void
on_setup (gpointer column, GtkListItem *cell)
{
  HetuStatementColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *label = hetu_cell_label_new (columns[which].width, SLACK);

  /* Names are long, and cut where there is little room. */
  if (which == HETU_STATEMENT_INDICATOR)
    gtk_label_set_width_chars (GTK_LABEL (label), LEAST_NAME);
  if (which == HETU_STATEMENT_VALUE)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_VALUE);
      gtk_widget_add_css_class (label, "numbers");
    }
  if (which == HETU_STATEMENT_QUOTE || which == HETU_STATEMENT_STATUS)
    gtk_widget_add_css_class (label, "quiet");
  gtk_list_item_set_child (cell, label);
}

static void
on_bind (gpointer column, GtkListItem *cell)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  const char *text =
      hetu_statement_item_get_text (gtk_list_item_get_item (cell), GPOINTER_TO_UINT (column));

  gtk_label_set_label (GTK_LABEL (label), text);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return hetu_statement_item_compare ((HetuStatementItem *) a,
                                      (HetuStatementItem *) b,
                                      GPOINTER_TO_UINT (column));
}

/* The heading of numbers stands over them. GTK has no call for it: the header is the view's first child, its titles are in
 * the order of the columns. */
static void
align_heading (HetuStatementTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < HETU_STATEMENT_VALUE && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  if (title != NULL && gtk_widget_get_first_child (title) != NULL)
    gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuStatementTable *self = data;

  return hetu_statement_item_matches (item, (const char *const *) self->words);
}

static void
on_selection_changed (HetuStatementTable *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

/* ---- object */

static void
hetu_statement_table_dispose (GObject *object)
{
  HetuStatementTable *self = HETU_STATEMENT_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorted);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (hetu_statement_table_parent_class)->dispose (object);
}

static void
hetu_statement_table_class_init (HetuStatementTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_statement_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  hetu_item_table_add_signals (HETU_TYPE_STATEMENT_TABLE, HETU_TYPE_STATEMENT_ITEM, signals);
}

static void
hetu_statement_table_init (HetuStatementTable *self)
{
  self->lines = hetu_statement_lines_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)), NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  hetu_cell_columns_add (self->view,
                         columns,
                         HETU_N_STATEMENT_COLUMNS,
                         G_CALLBACK (on_setup),
                         G_CALLBACK (on_bind),
                         compare);
  align_heading (self);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  self->scroller = hetu_item_table_fill (GTK_WIDGET (self),
                                         self->view,
                                         self->selection,
                                         G_CALLBACK (on_selection_changed));
}

void
hetu_statement_table_set_statements (HetuStatementTable *self,
                                     HetuStore *store,
                                     GArray *statements,
                                     HetuLanguage language)
{
  gboolean many = statements->len > MOST_AT_ONCE;

  g_return_if_fail (HETU_IS_STATEMENT_TABLE (self));
  self->filling = TRUE;
  gtk_filter_list_model_set_incremental (self->filtered, many);
  gtk_sort_list_model_set_incremental (self->sorted, many);
  hetu_statement_lines_set (self->lines, store, statements, language);
  self->filling = FALSE;
  g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

void
hetu_statement_table_set_search (HetuStatementTable *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_return_if_fail (HETU_IS_STATEMENT_TABLE (self));
  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  /* Without a filter no line is looked at before it is seen. */
  gtk_filter_list_model_set_filter (self->filtered, self->words[0] != NULL ? self->filter : NULL);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
hetu_statement_table_set_quotes_shown (HetuStatementTable *self, gboolean shown)
{
  GListModel *columns_shown = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (columns_shown, HETU_STATEMENT_QUOTE);
  g_autoptr (GtkColumnViewColumn) before =
      g_list_model_get_item (columns_shown, HETU_STATEMENT_INDICATOR);

  gtk_column_view_column_set_visible (column, shown);
  /* Some column takes what is left. */
  gtk_column_view_column_set_expand (before, !shown);
}

void
hetu_statement_table_set_compact (HetuStatementTable *self, gboolean compact)
{
  static const HetuStatementColumn left_out[] = { HETU_STATEMENT_REGION,
                                                  HETU_STATEMENT_MEASURE,
                                                  HETU_STATEMENT_STATUS };
  static const struct
  {
    HetuStatementColumn column;
    int width;
  } narrow[] = { { HETU_STATEMENT_INDICATOR, 112 },
                 { HETU_STATEMENT_PERIOD, 66 },
                 { HETU_STATEMENT_VALUE, 118 } };
  GListModel *columns_shown = gtk_column_view_get_columns (self->view);

  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns_shown, left_out[i]);

      gtk_column_view_column_set_visible (column, !compact);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (narrow); i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (columns_shown, narrow[i].column);

      gtk_column_view_column_set_fixed_width (column, compact ? narrow[i].width : -1);
    }
}

static gboolean
is_at (GListModel *model, guint position, HetuStatementItem *wanted)
{
  g_autoptr (HetuStatementItem) item = g_list_model_get_item (model, position);

  return item == wanted;
}

/* Returns: the position of @statement among the lines that are shown; −1: none */
static int
find_line (HetuStatementTable *self, gint64 statement)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  int place = hetu_statement_lines_find (self->lines, statement);
  g_autoptr (HetuStatementItem) wanted = NULL;

  if (place < 0)
    return -1;
  wanted = g_list_model_get_item (G_LIST_MODEL (self->lines), place);
  /* In the order of the document it is where it stands. */
  if (is_at (model, place, wanted))
    return place;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (is_at (model, i, wanted))
      return (int) i;
  return -1;
}

gboolean
hetu_statement_table_select (HetuStatementTable *self, gint64 statement)
{
  int position = find_line (self, statement);

  if (position < 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  /* The rows are the view's last child; GTK 4.8 scrolls by this action only. */
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item",
                              "u",
                              position);
  return TRUE;
}

HetuStatementItem *
hetu_statement_table_get_selected (HetuStatementTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

guint
hetu_statement_table_get_n_shown (HetuStatementTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
