/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audit table: items → filter → sort → selection → columns. Without a heading chosen findings stand first, each part in the order of the
 * text. The figures of a finding are never cut: their columns are as wide as the widest of them; names give way, and tell the rest by a
 * tooltip. */
#include "ui/audit-table.h"

#include "ui/cell-label.h"
#include "ui/item-table.h"
#include "ui/list-rows.h"

#include <glib/gi18n.h>

struct _HetuAuditTable
{
  GtkWidget parent_instance;
  /* owned */
  GListStore *items; /* (element-type HetuAuditItem) */
  GtkFilter *filter;
  GtkSingleSelection *selection;
  /* borrowed: children */
  GtkWidget *scroller;
  GtkColumnView *view;
  /* plain */
  guint verdicts;   /* bits; 0: all */
  gboolean filling; /* the selection moves by itself */
};

static guint signals[HETU_ITEM_TABLE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuAuditTable, hetu_audit_table, GTK_TYPE_WIDGET)

/* What a column may take beyond its width where its words are long, characters. */
#define SLACK 3

/* What is left of a name where there is little room, characters. */
#define NAME_LEAST 8

/* Digits beyond which a figure is cut that is found right or is not known, “31 thousand person-times” ... */
#define FIGURE_MOST 14

/* ... and one of a finding: “1234567.89 亿元 → 1234567.89 亿元” stays whole. */
#define FINDING_MOST 34

/* What a cell and a heading have beside their words, pixels: style.css; the heading has its arrow. */
#define CELL_PADDING 22
#define HEADING_PADDING 40

/* Figures that are measured beside the longest by their count of characters. */
#define MEASURED_MOST 64

static const HetuCellColumn columns[HETU_N_AUDIT_ITEM_COLUMNS] = {
  [HETU_AUDIT_ITEM_VERDICT] = { N_ ("Verdict"), 9 },
  [HETU_AUDIT_ITEM_NAME] = { N_ ("Indicator"), 0 },
  [HETU_AUDIT_ITEM_TOLD] = { N_ ("Draft"), 8 },
  [HETU_AUDIT_ITEM_STORED] = { N_ ("Store"), 8 },
  [HETU_AUDIT_ITEM_DIFFERENCE] = { N_ ("Difference"), 11 },
};

/* ---- cells */

static void
on_setup (gpointer column, GtkListItem *cell)
{
  HetuAuditItemColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *label = hetu_cell_label_new (columns[which].width, SLACK);
  GtkWidget *box;

  if (which >= HETU_AUDIT_ITEM_TOLD)
    gtk_widget_add_css_class (label, "numbers");
  if (which == HETU_AUDIT_ITEM_NAME)
    gtk_label_set_width_chars (GTK_LABEL (label), NAME_LEAST);
  if (which != HETU_AUDIT_ITEM_VERDICT)
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
bind_verdict (GtkWidget *box, HetuAuditItem *item)
{
  const char *classes[] = { "verdict",
                            hetu_verdict_to_string (hetu_audit_item_get_verdict (item)),
                            NULL };

  gtk_widget_set_css_classes (box, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)),
                                hetu_audit_item_get_icon (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       hetu_audit_item_get_text (item, HETU_AUDIT_ITEM_VERDICT));
}

static void
on_bind (gpointer column, GtkListItem *cell)
{
  HetuAuditItemColumn which = GPOINTER_TO_UINT (column);
  GtkWidget *child = gtk_list_item_get_child (cell);
  HetuAuditItem *item = gtk_list_item_get_item (cell);

  if (which == HETU_AUDIT_ITEM_VERDICT)
    bind_verdict (child, item);
  else
    gtk_label_set_label (GTK_LABEL (child), hetu_audit_item_get_text (item, which));
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return hetu_audit_item_compare ((HetuAuditItem *) a,
                                  (HetuAuditItem *) b,
                                  GPOINTER_TO_UINT (column));
}

/* ---- widths */

static int
measure_words (GtkWidget *ruler, const char *words)
{
  int width = 0;

  gtk_label_set_label (GTK_LABEL (ruler), words);
  gtk_widget_measure (ruler, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* Half widths of @words: which of a thousand figures are worth measuring */
static int
count_halves (const char *words)
{
  int n = 0;

  for (; *words != '\0'; words = g_utf8_next_char (words))
    n += g_unichar_iswide (g_utf8_get_char (words)) ? 2 : 1;
  return n;
}

static gboolean
is_finding (HetuAuditItem *item)
{
  HetuVerdict verdict = hetu_audit_item_get_verdict (item);

  return verdict == HETU_VERDICT_DISAGREES || verdict == HETU_VERDICT_INCONSISTENT;
}

/* Pixels of the widest figure of @column among @findings, or among all else */
static int
measure_figures (const GPtrArray *items,
                 gboolean findings,
                 HetuAuditItemColumn column,
                 GtkWidget *ruler)
{
  int longest = 0, widest = 0, n_measured = 0;

  for (guint i = 0; i < items->len; i++)
    if (is_finding (items->pdata[i]) == findings)
      longest = MAX (longest, count_halves (hetu_audit_item_get_text (items->pdata[i], column)));
  for (guint i = 0; i < items->len && n_measured < MEASURED_MOST; i++)
    {
      const char *words = hetu_audit_item_get_text (items->pdata[i], column);

      if (is_finding (items->pdata[i]) != findings || count_halves (words) + 2 < longest)
        continue;
      widest = MAX (widest, measure_words (ruler, words));
      n_measured++;
    }
  return widest;
}

/* A ruler with the cells' own type, for widths follow the size of text and the language. */
static void
fit_columns (HetuAuditTable *self, const GPtrArray *items)
{
  GListModel *made = gtk_column_view_get_columns (self->view);
  GtkWidget *ruler = gtk_label_new (NULL);
  int digit = 0;

  gtk_widget_add_css_class (ruler, "numbers");
  gtk_widget_set_parent (ruler, GTK_WIDGET (self));
  digit = measure_words (ruler, "0");
  for (guint i = HETU_AUDIT_ITEM_TOLD; i < HETU_N_AUDIT_ITEM_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (made, i);
      int heading = measure_words (ruler, _ (columns[i].title)) + HEADING_PADDING;
      int found = MIN (measure_figures (items, TRUE, i, ruler), FINDING_MOST * digit);
      int other = MIN (measure_figures (items, FALSE, i, ruler), FIGURE_MOST * digit);

      gtk_column_view_column_set_fixed_width (column,
                                              MAX (heading, MAX (found, other) + CELL_PADDING));
    }
  gtk_widget_unparent (ruler);
}

/* ---- lines */

static gboolean
is_wanted (gpointer item, gpointer data)
{
  HetuAuditTable *self = data;

  return self->verdicts == 0 || (self->verdicts & 1u << hetu_audit_item_get_verdict (item)) != 0;
}

static void
on_selection_changed (HetuAuditTable *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

/* ---- object */

static void
hetu_audit_table_dispose (GObject *object)
{
  HetuAuditTable *self = HETU_AUDIT_TABLE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (hetu_audit_table_parent_class)->dispose (object);
}

static void
hetu_audit_table_class_init (HetuAuditTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_audit_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  hetu_item_table_add_signals (HETU_TYPE_AUDIT_TABLE, HETU_TYPE_AUDIT_ITEM, signals);
}

static void
hetu_audit_table_init (HetuAuditTable *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->items = g_list_store_new (HETU_TYPE_AUDIT_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  hetu_cell_columns_add (self->view,
                         columns,
                         HETU_N_AUDIT_ITEM_COLUMNS,
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
hetu_audit_table_set_audit (HetuAuditTable *self, const HetuAudit *audit)
{
  g_autoptr (GArray) list = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (HETU_IS_AUDIT_TABLE (self));

  list = audit != NULL ? hetu_audit_list (audit, 0, TRUE) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    g_ptr_array_add (items, hetu_audit_item_new (audit, g_array_index (list, guint, i)));
  fit_columns (self, items);
  self->filling = TRUE;
  hetu_list_rows_replace (self->items, items);
  self->filling = FALSE;
  g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

void
hetu_audit_table_set_verdicts (HetuAuditTable *self, guint verdicts)
{
  g_return_if_fail (HETU_IS_AUDIT_TABLE (self));

  self->verdicts = verdicts;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[HETU_ITEM_TABLE_SELECTION_CHANGED], 0);
}

HetuAuditItem *
hetu_audit_table_get_selected (HetuAuditTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

guint
hetu_audit_table_get_n_shown (HetuAuditTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* Selects the line at @position; the list's own action scrolls to it. */
static void
select_position (HetuAuditTable *self, guint position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

gboolean
hetu_audit_table_select (HetuAuditTable *self, guint index)
{
  guint n = hetu_audit_table_get_n_shown (self);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HetuAuditItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (hetu_audit_item_get_index (item) != index)
        continue;
      select_position (self, i);
      return TRUE;
    }
  return FALSE;
}

gboolean
hetu_audit_table_step (HetuAuditTable *self, int steps)
{
  guint n = hetu_audit_table_get_n_shown (self);
  guint at = gtk_single_selection_get_selected (self->selection);

  for (guint i = 1; n > 0 && i <= n; i++)
    {
      guint position = steps > 0 ? (at + i) % n : (at + n - i) % n;
      g_autoptr (HetuAuditItem) item =
          g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      if (!is_finding (item))
        continue;
      select_position (self, position);
      return TRUE;
    }
  return FALSE;
}
