/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rank table: a line a place, the first on top, those without a figure last. Movement is an arrow with its number, never a
 * colour alone. */
#include "ui/rank-table.h"

#include "model/format.h"
#include "ui/names.h"

#include <glib/gi18n.h>

typedef enum
{
  COLUMN_RANK,
  COLUMN_REGION,
  COLUMN_VALUE,
  COLUMN_BEFORE,
  COLUMN_MOVEMENT,
  COLUMN_LEADER,
  COLUMN_PARENT,
  COLUMN_STATED,
  COLUMN_NOTICE,
  N_COLUMNS,
} Column;

#define HETU_TYPE_RANK_ROW (hetu_rank_row_get_type ())
G_DECLARE_FINAL_TYPE (HetuRankRow, hetu_rank_row, HETU, RANK_ROW, GObject)

struct _HetuRankRow
{
  GObject parent_instance;
  char *cells[N_COLUMNS]; /* owned (nullable) */
  gint64 statement;
  gboolean focus; /* of the figure */
};

G_DEFINE_FINAL_TYPE (HetuRankRow, hetu_rank_row, G_TYPE_OBJECT)

static void
hetu_rank_row_finalize (GObject *object)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (HETU_RANK_ROW (object)->cells[i]);
  G_OBJECT_CLASS (hetu_rank_row_parent_class)->finalize (object);
}

static void
hetu_rank_row_class_init (HetuRankRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_rank_row_finalize;
}

static void
hetu_rank_row_init (HetuRankRow *self)
{
}

struct _HetuRankTable
{
  GtkWidget parent_instance;
  /* owned */
  GListStore *rows; /* (element-type HetuRankRow) */
  /* borrowed: child */
  GtkWidget *scrolled;
};

enum
{
  STATEMENT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuRankTable, hetu_rank_table, GTK_TYPE_WIDGET)

static const char *const titles[N_COLUMNS] = {
  N_ ("Rank"),         N_ ("Region"),       N_ ("Value"),  N_ ("Before"), N_ ("Movement"),
  N_ ("To the first"), N_ ("To the whole"), N_ ("Stated"), N_ ("Notice"),
};

/* ---- cells */

/* “▲2”, “▼1”, “—”: gained, lost, stayed */
static char *
make_movement (const HetuStanding *standing)
{
  if (!standing->has_movement)
    return NULL;
  if (standing->movement == 0)
    return g_strdup ("—");
  return g_strdup_printf ("%s%d", standing->movement > 0 ? "▲" : "▼", ABS (standing->movement));
}

static char *
make_gap (gboolean given, HetuDecimal gap, HetuUnit unit, HetuLanguage language)
{
  return given ? hetu_format_value (gap,
                                    unit,
                                    HETU_COMPARATOR_EQUAL,
                                    -1,
                                    HETU_FORMAT_SIGNED | HETU_FORMAT_UNIT,
                                    language)
               : NULL;
}

static char *
make_value (const HetuObservation *figure, HetuLanguage language)
{
  if (!figure->has_value)
    return g_strdup (hetu_format_absence (figure->status, language));
  return hetu_format_value (figure->value,
                            figure->unit,
                            figure->comparator,
                            -1,
                            HETU_FORMAT_UNIT,
                            language);
}

/* Returns: (transfer full) */
static HetuRankRow *
make_row (HetuSession *session, const HetuRanking *ranking, const HetuStanding *one)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuLanguage language = hetu_session_get_language (session);
  HetuRankRow *self = g_object_new (HETU_TYPE_RANK_ROW, NULL);
  HetuUnit unit = one->gap_unit;

  self->statement = one->figure.id;
  self->focus = one->region == hetu_spec_get_focus (hetu_session_get_spec (session));
  if (one->rank > 0)
    self->cells[COLUMN_RANK] = g_strdup_printf (one->tied ? "%u =" : "%u", one->rank);
  self->cells[COLUMN_REGION] =
      g_strdup (hetu_name_district (hetu_store_get_district (store, one->region), language));
  self->cells[COLUMN_VALUE] = make_value (&one->figure, language);
  if (one->previous_rank > 0)
    self->cells[COLUMN_BEFORE] = g_strdup_printf ("%u", one->previous_rank);
  self->cells[COLUMN_MOVEMENT] = make_movement (one);
  self->cells[COLUMN_LEADER] =
      make_gap (one->has_leader_gap && one->rank > 1, one->leader_gap, unit, language);
  self->cells[COLUMN_PARENT] = make_gap (one->has_parent_gap, one->parent_gap, unit, language);
  if (one->stated.id != 0)
    self->cells[COLUMN_STATED] = make_value (&one->stated, language);
  self->cells[COLUMN_NOTICE] = hetu_ranking_dup_notice (ranking, one, store, language);
  return self;
}

/* ---- columns */

static gboolean
is_number (Column column)
{
  return column != COLUMN_REGION && column != COLUMN_NOTICE;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number (GPOINTER_TO_UINT (column)) ? 1 : 0);
  if (GPOINTER_TO_UINT (column) == COLUMN_NOTICE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  HetuRankRow *row = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const char *text = row->cells[GPOINTER_TO_UINT (column)];

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  if (GPOINTER_TO_UINT (column) == COLUMN_NOTICE)
    gtk_widget_set_tooltip_text (label, text);
  if (row->focus)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
add_column (GtkColumnView *view, Column column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (column));
  made = gtk_column_view_column_new (_ (titles[column]), factory);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, column == COLUMN_NOTICE);
  gtk_column_view_append_column (view, made);
}

static void
on_activate (HetuRankTable *self, guint position)
{
  g_autoptr (HetuRankRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  g_signal_emit (self, signals[STATEMENT_ACTIVATED], 0, row->statement);
}

/* ---- object */

static void
hetu_rank_table_dispose (GObject *object)
{
  HetuRankTable *self = HETU_RANK_TABLE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (hetu_rank_table_parent_class)->dispose (object);
}

static void
hetu_rank_table_class_init (HetuRankTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_rank_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[STATEMENT_ACTIVATED] = g_signal_new ("statement-activated",
                                               HETU_TYPE_RANK_TABLE,
                                               G_SIGNAL_RUN_LAST,
                                               0,
                                               NULL,
                                               NULL,
                                               NULL,
                                               G_TYPE_NONE,
                                               1,
                                               G_TYPE_INT64);
}

static void
hetu_rank_table_init (HetuRankTable *self)
{
  GtkWidget *view = NULL;

  self->rows = g_list_store_new (HETU_TYPE_RANK_ROW);
  view = gtk_column_view_new (
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)))));
  for (Column column = 0; column < N_COLUMNS; column++)
    add_column (GTK_COLUMN_VIEW (view), column);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_widget_add_css_class (view, "figures");
  g_signal_connect_swapped (view, "activate", G_CALLBACK (on_activate), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), view);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

void
hetu_rank_table_set_ranking (HetuRankTable *self, HetuSession *session, const HetuRanking *ranking)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (HETU_IS_RANK_TABLE (self));
  for (guint i = 0; ranking != NULL && i < ranking->standings->len; i++)
    g_ptr_array_add (
        rows,
        make_row (session, ranking, &g_array_index (ranking->standings, HetuStanding, i)));
  g_list_store_splice (self->rows,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata,
                       rows->len);
}
