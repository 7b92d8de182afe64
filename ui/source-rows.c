/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source rows: lines, and what stands at the right of them. */
#include "ui/source-rows.h"

#include "ui/list-rows.h"

#include <glib/gi18n.h>

/* The parts of a row, kept by its list item. */
typedef struct
{
  GtkLabel *title;
  GtkLabel *number;
  GtkLabel *detail;
  GtkLabel *mark;
  GtkLabel *periods;
  GtkLabel *counts;
} Row;

static GtkLabel *
append_label (GtkWidget *line, gboolean expand, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, expand);
  if (expand)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (line), label);
  return GTK_LABEL (label);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer with_third)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *third = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Row *row = g_new0 (Row, 1);

  row->title = append_label (first, TRUE, "name");
  row->number = append_label (first, FALSE, "numbers");
  row->detail = append_label (second, TRUE, "detail");
  row->mark = append_label (second, FALSE, "detail");
  row->periods = append_label (third, TRUE, "detail");
  row->counts = append_label (third, FALSE, "detail");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_box_append (GTK_BOX (box), third);
  gtk_widget_set_visible (third, with_third != NULL);
  gtk_list_item_set_child (cell, box);
  g_object_set_data_full (G_OBJECT (cell), "row", row, g_free);
}

/* “待核 4 · × 3” */
static char *
make_counts (HetuSourceItem *item)
{
  guint redacted = hetu_source_item_get_summary (item)->redacted;
  guint pending = hetu_source_item_get_n_pending (item);
  g_autofree char *waits = pending > 0 ? g_strdup_printf (_ ("%u pending"), pending) : NULL;
  g_autofree char *crossed = redacted > 0 ? g_strdup_printf ("× %u", redacted) : NULL;

  if (waits != NULL && crossed != NULL)
    return g_strjoin (" · ", waits, crossed, NULL);
  return g_strdup (waits != NULL ? waits : crossed != NULL ? crossed : "");
}

static void
on_bind_source (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const Row *row = g_object_get_data (G_OBJECT (cell), "row");
  HetuSourceItem *item = gtk_list_item_get_item (cell);
  HetuSource *source = hetu_source_item_get_source (item);
  const char *title = hetu_source_get_title (source);
  g_autofree char *number = g_strdup_printf ("%u", hetu_source_item_get_summary (item)->statements);
  g_autofree char *counts = make_counts (item);

  gtk_label_set_label (row->title, title);
  gtk_label_set_label (row->number, number);
  gtk_label_set_label (row->detail, hetu_source_item_get_detail (item));
  gtk_label_set_label (row->mark, hetu_source_get_secondary (source) ? _ ("secondary") : "");
  gtk_label_set_label (row->periods, hetu_source_item_get_periods (item));
  gtk_label_set_label (row->counts, counts);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (cell), title);
}

static void
on_bind_conflict (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const Row *row = g_object_get_data (G_OBJECT (cell), "row");
  HetuConflictItem *item = gtk_list_item_get_item (cell);

  gtk_label_set_label (row->title, hetu_conflict_item_get_title (item));
  gtk_label_set_label (row->detail, hetu_conflict_item_get_values (item));
  gtk_label_set_label (row->mark, hetu_conflict_item_get_detail (item));
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (cell),
                               hetu_conflict_item_get_values (item));
}

GtkListItemFactory *
hetu_source_rows_new (void)
{
  return hetu_list_rows_new (G_CALLBACK (on_setup),
                             G_CALLBACK (on_bind_source),
                             NULL,
                             GINT_TO_POINTER (TRUE));
}

GtkListItemFactory *
hetu_conflict_rows_new (void)
{
  return hetu_list_rows_new (G_CALLBACK (on_setup), G_CALLBACK (on_bind_conflict), NULL, NULL);
}
