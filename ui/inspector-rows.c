/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inspector rows: making and styling a widget costs ten times what a new text costs, and a pointer that moves shows a datum
 * a frame; so rows stay, the next datum is written into them, and those that it does not need are hidden. */
#include "ui/inspector-rows.h"

#include "ui/rank-dots.h"
#include "ui/tooltip.h"

#include <glib/gi18n.h>

/* The parts of a row, kept by it. Borrowed. */
typedef struct
{
  GtkWidget *name;
  GtkWidget *value;
  GtkWidget *dots;   /* of a rank */
  GtkWidget *detail; /* of a rival, like those below */
  GtkWidget *chosen;
  GtkWidget *warning;
  gint64 statement;
} Row;

static GtkWidget *
append_label (GtkWidget *box, const char *css_class, gboolean start)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), start ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, start);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static Row *
get_row (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "row");
}

/* @row: (transfer full) */
static GtkWidget *
append_row (GtkBox *box, GtkWidget *widget, Row *row)
{
  g_object_set_data_full (G_OBJECT (widget), "row", row, g_free);
  gtk_box_append (box, widget);
  return widget;
}

static void
hide_from (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    gtk_widget_set_visible (widget, FALSE);
}

/* ---- facts */

static GtkWidget *
append_fact (GtkBox *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  Row *row = g_new0 (Row, 1);

  row->name = append_label (line, "quiet", TRUE);
  row->value = append_label (line, NULL, FALSE);
  return append_row (box, line, row);
}

void
hetu_inspector_show_facts (GtkBox *box, GPtrArray *facts)
{
  GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < facts->len; i++)
    {
      const HetuDossierFact *fact = g_ptr_array_index (facts, i);
      const Row *row = NULL;

      if (widget == NULL)
        widget = append_fact (box);
      row = get_row (widget);
      gtk_label_set_label (GTK_LABEL (row->name), fact->label);
      gtk_label_set_label (GTK_LABEL (row->value), fact->value);
      gtk_widget_set_visible (widget, TRUE);
      widget = gtk_widget_get_next_sibling (widget);
    }
  hide_from (widget);
}

/* ---- ranks */

static GtkWidget *
append_rank (GtkBox *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Row *row = g_new0 (Row, 1);

  row->name = append_label (line, "quiet", TRUE);
  row->dots = hetu_rank_dots_new ();
  gtk_box_append (GTK_BOX (line), row->dots);
  row->value = append_label (line, "strong", FALSE);
  gtk_label_set_width_chars (GTK_LABEL (row->value), 4);
  return append_row (box, line, row);
}

void
hetu_inspector_show_ranks (GtkBox *box, GPtrArray *ranks, HetuColour lit, HetuColour dim)
{
  GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < ranks->len; i++)
    {
      const HetuDossierRank *rank = g_ptr_array_index (ranks, i);
      /* Translators: a place in a list of ranks: “第 1” */
      g_autofree char *place = g_strdup_printf (_ ("No. %d"), rank->rank);
      const Row *row = NULL;

      if (widget == NULL)
        widget = append_rank (box);
      row = get_row (widget);
      gtk_label_set_label (GTK_LABEL (row->name), rank->name);
      hetu_rank_dots_set (HETU_RANK_DOTS (row->dots), rank->rank, rank->of, lit, dim);
      gtk_label_set_label (GTK_LABEL (row->value), place);
      gtk_widget_set_visible (widget, TRUE);
      widget = gtk_widget_get_next_sibling (widget);
    }
  hide_from (widget);
}

/* ---- rivals */

static GtkWidget *
append_rival (GtkBox *box, GCallback on_toggled, gpointer data)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (box));
  GtkWidget *radio = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Row *row = g_new0 (Row, 1);

  row->value = append_label (head, NULL, TRUE);
  row->chosen = append_label (head, "chosen", FALSE);
  gtk_label_set_label (GTK_LABEL (row->chosen), _ ("in use"));
  row->warning = append_label (head, "warning", FALSE);
  gtk_box_append (GTK_BOX (words), head);
  row->detail = append_label (words, "detail", TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (radio), words);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), GTK_CHECK_BUTTON (group));
  g_signal_connect_object (radio, "toggled", on_toggled, data, G_CONNECT_SWAPPED);
  return append_row (box, radio, row);
}

static void
show_rival (GtkWidget *radio, const HetuDossierRival *rival)
{
  Row *row = get_row (radio);
  gboolean warned = !rival->chosen && rival->warning != NULL;
  g_autofree char *tooltip = rival->note != NULL
                                 ? g_strdup_printf ("%s\n%s", rival->detail, rival->note)
                                 : g_strdup (rival->detail);

  row->statement = rival->statement;
  gtk_label_set_label (GTK_LABEL (row->value), rival->value);
  if (rival->chosen)
    gtk_widget_add_css_class (row->value, "strong");
  else
    gtk_widget_remove_css_class (row->value, "strong");
  gtk_widget_set_visible (row->chosen, rival->chosen);
  gtk_label_set_label (GTK_LABEL (row->warning), warned ? rival->warning : "");
  gtk_widget_set_visible (row->warning, warned);
  gtk_label_set_label (GTK_LABEL (row->detail), rival->detail);
  hetu_tooltip_set (gtk_check_button_get_child (GTK_CHECK_BUTTON (radio)), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rival->value,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tooltip,
                                  -1);
  gtk_widget_set_visible (radio, TRUE);
}

/* Which of them is chosen, unheard: nobody chose it now. */
static void
mark_chosen (GtkBox *box, GPtrArray *rivals, GCallback on_toggled, gpointer data)
{
  GtkWidget *radio = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; radio != NULL; i++, radio = gtk_widget_get_next_sibling (radio))
    {
      const HetuDossierRival *rival = i < rivals->len ? g_ptr_array_index (rivals, i) : NULL;

      g_signal_handlers_block_by_func (radio, on_toggled, data);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), rival != NULL && rival->chosen);
    }
  for (radio = gtk_widget_get_first_child (GTK_WIDGET (box)); radio != NULL;
       radio = gtk_widget_get_next_sibling (radio))
    g_signal_handlers_unblock_by_func (radio, on_toggled, data);
}

void
hetu_inspector_show_rivals (GtkBox *box, GPtrArray *rivals, GCallback on_toggled, gpointer data)
{
  GtkWidget *radio = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < rivals->len; i++)
    {
      if (radio == NULL)
        radio = append_rival (box, on_toggled, data);
      show_rival (radio, g_ptr_array_index (rivals, i));
      radio = gtk_widget_get_next_sibling (radio);
    }
  hide_from (radio);
  mark_chosen (box, rivals, on_toggled, data);
}

gint64
hetu_inspector_get_rival (GtkCheckButton *radio)
{
  return get_row (GTK_WIDGET (radio))->statement;
}
