/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quote card: sentences are shown verbatim, never translated, and cut after four lines; the whole is in the tooltip. */
#include "ui/target-quote.h"

#include "store/query.h"
#include "ui/quote.h"

#include <glib/gi18n.h>

static const char *
get_kind_label (const HetuObservation *statement)
{
  return statement->kind == HETU_KIND_TARGET ? _ ("Target") : _ ("Outturn");
}

static void
on_clicked (GtkButton *button, gpointer data)
{
  HetuSession *session = g_object_get_data (G_OBJECT (button), "session");
  const gint64 *statement = g_object_get_data (G_OBJECT (button), "statement");

  hetu_session_show_source (session, *statement);
}

static GtkWidget *
make_label (const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
hetu_target_quote_new (HetuSession *session, gint64 id)
{
  g_auto (HetuObservation) statement = { 0 };
  HetuStore *store = hetu_session_get_store (session);
  HetuSource *source = NULL;
  GtkWidget *button = NULL;
  GtkWidget *box = NULL;
  GtkWidget *quote = NULL;
  GtkWidget *citation = NULL;
  g_autofree char *caption = NULL;

  if (id == 0 || !hetu_query_statement (store, id, &statement, NULL))
    return NULL;
  source = hetu_store_get_source (store, statement.source);
  button = gtk_button_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  quote = make_label ("quote", 4);
  citation = make_label ("citation", 2);
  if (statement.quote != NULL)
    {
      g_autofree char *markup = hetu_quote_to_markup (&statement, hetu_session_get_theme (session));

      gtk_label_set_markup (GTK_LABEL (quote), markup);
      gtk_widget_set_tooltip_text (button, statement.quote);
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (quote), _ ("The data carry no sentence for this figure."));
      gtk_widget_add_css_class (quote, "quiet");
    }
  caption = g_strdup_printf ("%s · %s",
                             get_kind_label (&statement),
                             source != NULL ? hetu_source_get_title (source) : _ ("no source"));
  gtk_label_set_label (GTK_LABEL (citation), caption);
  gtk_box_append (GTK_BOX (box), quote);
  gtk_box_append (GTK_BOX (box), citation);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "quote-card");
  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "statement", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), NULL);
  return button;
}
