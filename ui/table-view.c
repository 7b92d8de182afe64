/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table view: one line a row of the frame, missing and redacted rows included, with the source behind each. */
#include "ui/table-view.h"

#include "model/format.h"
#include "store/query.h"
#include "ui/list-rows.h"
#include "ui/names.h"
#include "ui/text-columns.h"

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

struct _HetuTableView
{
  GtkWidget parent_instance;
  /* owned */
  GListStore *rows; /* (element-type HetuTextRow) */
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

static const HetuTextColumn columns[N_COLUMNS] = {
  [COLUMN_REGION] = { N_ ("Region"), FALSE, FALSE },
  [COLUMN_INDICATOR] = { N_ ("Indicator"), FALSE, FALSE },
  [COLUMN_PERIOD] = { N_ ("Period"), FALSE, FALSE },
  [COLUMN_VALUE] = { N_ ("Value"), TRUE, FALSE },
  [COLUMN_STATUS] = { N_ ("Kind"), FALSE, FALSE },
  [COLUMN_SOURCE] = { N_ ("Source"), FALSE, TRUE },
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
static HetuTextRow *
make_row (HetuSession *session, const HetuFrame *frame, const HetuFrameRow *row)
{
  HetuStore *store = hetu_session_get_store (session);
  HetuTextRow *self = hetu_text_row_new (N_COLUMNS, row->statement, FALSE);
  const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);
  HetuIndicator *indicator =
      store != NULL ? hetu_store_get_indicator (store, hetu_frame_get_row_indicator (frame, row))
                    : NULL;
  gint32 region = hetu_frame_get_row_region (frame, row);
  HetuDistrict *district = store != NULL ? hetu_store_get_district (store, region) : NULL;

  hetu_text_row_take (
      self,
      COLUMN_REGION,
      g_strdup (district != NULL ? hetu_name_district (district, frame->language) : series->name));
  hetu_text_row_take (self,
                      COLUMN_INDICATOR,
                      g_strdup (indicator != NULL
                                    ? hetu_indicator_get_name (indicator, frame->language)
                                    : series->name));
  hetu_text_row_take (self, COLUMN_PERIOD, hetu_period_to_label (row->period, frame->language));
  hetu_text_row_take (self, COLUMN_VALUE, make_value (frame, row));
  hetu_text_row_take (self, COLUMN_STATUS, make_status (frame, row));
  hetu_text_row_take (self, COLUMN_SOURCE, make_source (store, row));
  return self;
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

  self->rows = g_list_store_new (HETU_TYPE_TEXT_ROW);
  view = hetu_text_columns_new (G_LIST_MODEL (self->rows), columns, N_COLUMNS);
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
  hetu_list_rows_replace (self->rows, rows);
}
