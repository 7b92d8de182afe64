/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table view: one line a row of the frame, missing and redacted rows included, with the source behind each. */
#include "ui/table-view.h"

#include "model/format.h"
#include "store/query.h"
#include "ui/names.h"

#include <glib/gi18n.h>

typedef enum
{
  COLUMN_REGION,
  COLUMN_INDICATOR,
  COLUMN_PERIOD,
  COLUMN_VALUE,
  COLUMN_STATUS,
  COLUMN_SOURCE,
  N_COLUMNS,
} Column;

#define HETU_TYPE_TABLE_ROW (hetu_table_row_get_type ())
G_DECLARE_FINAL_TYPE (HetuTableRow, hetu_table_row, HETU, TABLE_ROW, GObject)

struct _HetuTableRow
{
  GObject parent_instance;
  char *cells[N_COLUMNS]; /* owned */
};

G_DEFINE_FINAL_TYPE (HetuTableRow, hetu_table_row, G_TYPE_OBJECT)

static void
hetu_table_row_finalize (GObject *object)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (HETU_TABLE_ROW (object)->cells[i]);
  G_OBJECT_CLASS (hetu_table_row_parent_class)->finalize (object);
}

static void
hetu_table_row_class_init (HetuTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_table_row_finalize;
}

static void
hetu_table_row_init (HetuTableRow *self)
{
}

struct _HetuTableView
{
  GtkWidget parent_instance;
  /* owned */
  GListStore *rows; /* (element-type HetuTableRow) */
  /* borrowed: child */
  GtkWidget *scrolled;
};

enum
{
  ROW_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuTableView, hetu_table_view, GTK_TYPE_WIDGET)

static const char *const titles[N_COLUMNS] = {
  N_ ("Region"), N_ ("Indicator"), N_ ("Period"), N_ ("Value"), N_ ("Kind"), N_ ("Source"),
};

/* ---- cells */

static char *
make_value (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (row->has_value)
    return hetu_format_value (row->value,
                              hetu_frame_get_row_unit (frame, row),
                              row->comparator,
                              -1,
                              HETU_FORMAT_UNIT,
                              frame->language);
  if (row->text != NULL)
    return g_strdup (row->text);
  return g_strdup (hetu_format_absence (row->status, frame->language));
}

static char *
make_status (const HetuFrame *frame, const HetuFrameRow *row)
{
  if (row->kind == HETU_KIND_TARGET)
    return g_strdup (_ ("target"));
  if (!row->has_value || row->status != HETU_STATUS_FINAL)
    return g_strdup (hetu_status_to_label (row->status, frame->language));
  return g_strdup (hetu_basis_to_label (row->basis, frame->language));
}

static char *
make_source (HetuStore *store, const HetuFrameRow *row)
{
  g_auto (HetuObservation) statement = { 0 };
  HetuSource *source = NULL;

  if (store == NULL || row->statement == 0 ||
      !hetu_query_statement (store, row->statement, &statement, NULL))
    return g_strdup ("");
  source = hetu_store_get_source (store, statement.source);
  return g_strdup (source != NULL ? hetu_source_get_title (source) : "");
}

/* Returns: (transfer full) */
static HetuTableRow *
make_row (HetuSession *session, const HetuFrame *frame, const HetuFrameRow *row)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuTableRow *self = g_object_new (HETU_TYPE_TABLE_ROW, NULL);
  const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);
  HetuIndicator *indicator =
      store != NULL ? hetu_store_get_indicator (store, series->indicator) : NULL;
  gint32 region = hetu_frame_get_row_region (frame, row);
  HetuDistrict *district = store != NULL ? hetu_store_get_district (store, region) : NULL;

  self->cells[COLUMN_REGION] =
      g_strdup (district != NULL ? hetu_name_district (district, frame->language) : series->name);
  self->cells[COLUMN_INDICATOR] = g_strdup (
      indicator != NULL ? hetu_indicator_get_name (indicator, frame->language) : series->name);
  self->cells[COLUMN_PERIOD] = hetu_period_to_label (row->period, frame->language);
  self->cells[COLUMN_VALUE] = make_value (frame, row);
  self->cells[COLUMN_STATUS] = make_status (frame, row);
  self->cells[COLUMN_SOURCE] = make_source (store, row);
  return self;
}

/* ---- columns */

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) == COLUMN_VALUE ? 1 : 0);
  if (GPOINTER_TO_UINT (column) == COLUMN_SOURCE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  HetuTableRow *row = gtk_list_item_get_item (list_item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)),
                       row->cells[GPOINTER_TO_UINT (column)]);
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
  gtk_column_view_column_set_expand (made, column == COLUMN_SOURCE);
  gtk_column_view_append_column (view, made);
}

static void
on_activate (HetuTableView *self, guint position)
{
  g_signal_emit (self, signals[ROW_ACTIVATED], 0, (int) position);
}

/* ---- object */

static void
hetu_table_view_dispose (GObject *object)
{
  HetuTableView *self = HETU_TABLE_VIEW (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (hetu_table_view_parent_class)->dispose (object);
}

static void
hetu_table_view_class_init (HetuTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_table_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[ROW_ACTIVATED] = g_signal_new ("row-activated",
                                         HETU_TYPE_TABLE_VIEW,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_INT);
}

static void
hetu_table_view_init (HetuTableView *self)
{
  GtkWidget *view = NULL;
  GtkSelectionModel *selection = NULL;

  self->rows = g_list_store_new (HETU_TYPE_TABLE_ROW);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  view = gtk_column_view_new (selection);
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
hetu_table_view_set_frame (HetuTableView *self, HetuSession *session, HetuFrame *frame)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (HETU_IS_TABLE_VIEW (self));
  for (guint i = 0; frame != NULL && i < frame->rows->len; i++)
    g_ptr_array_add (rows, make_row (session, frame, hetu_frame_get_row (frame, i)));
  g_list_store_splice (self->rows,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata,
                       rows->len);
}
