/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding table: items → filter → sort → selection → columns. Without a heading chosen the order is that of the check: errors
 * first. */
#include "ui/finding-table.h"

#include "ui/cell-label.h"
#include "ui/item-table.h"
#include "ui/list-rows.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuFindingTable
{
  GtkWidget parent_instance;
  /* owned */
  GListStore *items; /* (element-type HetuFindingItem) */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  /* borrowed: children */
  GtkWidget *scroller;
  GtkColumnView *view;
  /* plain */
  HetuFindingsFilter wanted;
  gboolean filling; /* the selection moves by itself */
};

static guint signals[HETU_ITEM_TABLE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuFindingTable, hetu_finding_table, GTK_TYPE_WIDGET)

/* What a column may take beyond its width where its words are long, characters. */
#define SLACK 4

static const HetuCellColumn columns[HETU_N_FINDING_COLUMNS] = {
  [HETU_FINDING_SEVERITY] = { N_ ("Severity"), 9 },
  [HETU_FINDING_MESSAGE] = { N_ ("Finding"), 0 },
  [HETU_FINDING_REGION] = { N_ ("Region"), 6 },
  [HETU_FINDING_INDICATOR] = { N_ ("Indicator"), 10 },
  [HETU_FINDING_PERIOD] = { N_ ("Period"), 9 },
  [HETU_FINDING_SOURCE_A] = { N_ ("Source"), 12 },
  [HETU_FINDING_SOURCE_B] = { N_ ("Against"), 12 },
};

/* ---- cells */

static void
on_setup (gpointer column, GtkListItem *cell)
{
  HetuFindingColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *label = hetu_cell_label_new (columns[which].width, SLACK);
  GtkWidget *box;

  if (which == HETU_FINDING_SOURCE_A || which == HETU_FINDING_SOURCE_B)
    gtk_widget_add_css_class (label, "quiet");
  if (which != HETU_FINDING_SEVERITY)
    {
      gtk_list_item_set_child (cell, label);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (cell, box);
}

/* Sign, word and colour say the same. */
static void
bind_severity (GtkWidget *box, HetuFindingItem *item)
{
  const HetuDiscrepancy *finding = hetu_finding_item_get_finding (item);
  const char *class = finding->known ? "known" : hetu_severity_to_string (finding->severity);
  const char *classes[] = { "severity", class, NULL };

  gtk_widget_set_css_classes (box, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)),
                                hetu_finding_item_get_icon (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       hetu_finding_item_get_text (item, HETU_FINDING_SEVERITY));
}

static void
on_bind (gpointer column, GtkListItem *cell)
{
  HetuFindingColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *child = gtk_list_item_get_child (cell);
  HetuFindingItem *item = gtk_list_item_get_item (cell);

  if (which == HETU_FINDING_SEVERITY)
    bind_severity (child, item);
  else
    gtk_label_set_label (GTK_LABEL (child), hetu_finding_item_get_text (item, which));
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return hetu_finding_item_compare ((HetuFindingItem *) a,
                                    (HetuFindingItem *) b,
                                    GPOINTER_TO_UINT (column));
}

/* ---- lines */

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuFindingTable *self = data;
  const HetuDiscrepancy *finding = hetu_finding_item_get_finding (item);
  gboolean open = hetu_discrepancy_is_open (finding);

  if ((self->wanted.state == HETU_FINDINGS_OPEN && !open) ||
      (self->wanted.state == HETU_FINDINGS_KNOWN && open))
    return FALSE;
  return (self->wanted.severity < 0 || (int) finding->severity == self->wanted.severity) &&
         (self->wanted.rule == NULL || strcmp (finding->rule, self->wanted.rule) == 0);
}

static void
on_selection_changed (HetuFindingTable *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

static void
select_key (HetuFindingTable *self, const char *key)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; key != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HetuFindingItem) item = g_list_model_get_item (model, i);

      if (!g_str_equal (hetu_finding_item_get_finding (item)->key, key))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      return;
    }
}

/* ---- object */

static void
hetu_finding_table_dispose (GObject *object)
{
  HetuFindingTable *self = HETU_FINDING_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (hetu_finding_table_parent_class)->dispose (object);
}

static void
hetu_finding_table_class_init (HetuFindingTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_finding_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  hetu_item_table_add_signals (HETU_TYPE_FINDING_TABLE, HETU_TYPE_FINDING_ITEM, signals);
}

static void
hetu_finding_table_init (HetuFindingTable *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->wanted = (HetuFindingsFilter){ .severity = -1 };
  self->items = g_list_store_new (HETU_TYPE_FINDING_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  hetu_cell_columns_add (self->view,
                         columns,
                         HETU_N_FINDING_COLUMNS,
                         G_CALLBACK (on_setup),
                         G_CALLBACK (on_bind),
                         compare);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                        g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  self->scroller = hetu_item_table_fill (GTK_WIDGET (self),
                                         self->view,
                                         self->selection,
                                         G_CALLBACK (on_selection_changed));
}

void
hetu_finding_table_set_findings (HetuFindingTable *self,
                                 HetuStore *store,
                                 GArray *found,
                                 HetuLanguage language)
{
  HetuFindingItem *before = hetu_finding_table_get_selected (self);
  g_autofree char *key =
      before != NULL ? g_strdup (hetu_finding_item_get_finding (before)->key) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (HETU_IS_FINDING_TABLE (self));
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (items, hetu_finding_item_new (store, found, i, language));
  self->filling = TRUE;
  hetu_list_rows_replace (self->items, items);
  select_key (self, key);
  self->filling = FALSE;
  g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

void
hetu_finding_table_set_filter (HetuFindingTable *self, const HetuFindingsFilter *filter)
{
  g_return_if_fail (HETU_IS_FINDING_TABLE (self));
  self->wanted = *filter;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

HetuFindingItem *
hetu_finding_table_get_selected (HetuFindingTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

guint
hetu_finding_table_get_n_shown (HetuFindingTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

void
hetu_finding_table_select (HetuFindingTable *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
}
