/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source rows: two lines and what stands at the right of the first. */
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
on_setup (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Row *row = g_new0 (Row, 1);

  row->title = append_label (first, TRUE, "name");
  row->number = append_label (first, FALSE, "numbers");
  row->detail = append_label (second, TRUE, "detail");
  row->mark = append_label (second, FALSE, "detail");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_item_set_child (cell, box);
  g_object_set_data_full (G_OBJECT (cell), "row", row, g_free);
}

static char *
make_mark (HetuSourceItem *item)
{
  guint redacted = hetu_source_item_get_summary (item)->redacted;

  if (redacted > 0)
    return g_strdup_printf ("× %u", redacted);
  if (hetu_source_get_secondary (hetu_source_item_get_source (item)))
    return g_strdup (_ ("secondary"));
  return g_strdup ("");
}

static void
on_bind_source (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  const Row *row = g_object_get_data (G_OBJECT (cell), "row");
  HetuSourceItem *item = gtk_list_item_get_item (cell);
  const char *title = hetu_source_get_title (hetu_source_item_get_source (item));
  g_autofree char *number = g_strdup_printf ("%u", hetu_source_item_get_summary (item)->statements);
  g_autofree char *mark = make_mark (item);

  gtk_label_set_label (row->title, title);
  gtk_label_set_label (row->number, number);
  gtk_label_set_label (row->detail, hetu_source_item_get_detail (item));
  gtk_label_set_label (row->mark, mark);
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
  return hetu_list_rows_new (G_CALLBACK (on_setup), G_CALLBACK (on_bind_source), NULL, NULL);
}

GtkListItemFactory *
hetu_conflict_rows_new (void)
{
  return hetu_list_rows_new (G_CALLBACK (on_setup), G_CALLBACK (on_bind_conflict), NULL, NULL);
}
