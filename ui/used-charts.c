/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Used charts: links in a row, as many as a line has room for. */
#include "ui/used-charts.h"

#include "ui/chart-use.h"

#include <glib/gi18n.h>

#define MOST_CHARTS 3

struct _HetuUsedCharts
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session; /* (nullable) */
  HetuChartUse *use;    /* (nullable): made when it is asked for */
  /* plain */
  gint64 statement; /* 0: none */
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (HetuUsedCharts, hetu_used_charts, GTK_TYPE_WIDGET)

static void
clear (HetuUsedCharts *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add_words (HetuUsedCharts *self, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
add_chart (HetuUsedCharts *self, const HetuSavedChart *chart)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (chart->name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "citation");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, chart->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "used-charts.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", chart->id);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
show (HetuUsedCharts *self)
{
  g_autoptr (GPtrArray) found = NULL;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->use == NULL || self->statement == 0)
    return;
  found = hetu_chart_use_list (self->use, &self->statement, 1);
  if (found->len == 0)
    return;
  add_words (self, _ ("Saved charts with it:"));
  for (guint i = 0; i < MIN (found->len, MOST_CHARTS); i++)
    add_chart (self, found->pdata[i]);
  if (found->len > MOST_CHARTS)
    {
      g_autofree char *more = g_strdup_printf (_ (" and %u more"), found->len - MOST_CHARTS);

      add_words (self, more);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static gboolean
on_idle (gpointer data)
{
  HetuUsedCharts *self = data;

  self->idle_id = 0;
  if (self->use == NULL && hetu_session_get_store (self->session) != NULL)
    self->use = hetu_chart_use_new (self->session);
  show (self);
  return G_SOURCE_REMOVE;
}

static void
ask (HetuUsedCharts *self)
{
  show (self);
  if (self->use == NULL && self->idle_id == 0 && self->statement != 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
forget (HetuUsedCharts *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->use, hetu_chart_use_free);
}

static void
on_changed (HetuUsedCharts *self)
{
  forget (self);
  ask (self);
}

static void
open_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hetu_session_open_chart (HETU_USED_CHARTS (widget)->session, g_variant_get_int64 (parameter));
  gtk_widget_activate_action (widget, "win.page", "s", "chart");
}

static void
hetu_used_charts_dispose (GObject *object)
{
  HetuUsedCharts *self = HETU_USED_CHARTS (object);

  forget (self);
  clear (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_used_charts_parent_class)->dispose (object);
}

static void
hetu_used_charts_class_init (HetuUsedChartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_used_charts_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "used-charts.open", "x", open_chart);
}

static void
hetu_used_charts_init (HetuUsedCharts *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
}

void
hetu_used_charts_set_statement (HetuUsedCharts *self, HetuSession *session, gint64 statement)
{
  g_return_if_fail (HETU_IS_USED_CHARTS (self) && HETU_IS_SESSION (session));

  if (self->session != session)
    {
      if (self->session != NULL)
        g_signal_handlers_disconnect_by_data (self->session, self);
      g_set_object (&self->session, session);
      forget (self);
      g_signal_connect_object (session,
                               "store-changed",
                               G_CALLBACK (on_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "charts-changed",
                               G_CALLBACK (on_changed),
                               self,
                               G_CONNECT_SWAPPED);
    }
  self->statement = statement;
  ask (self);
}
