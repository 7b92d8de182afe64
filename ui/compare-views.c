/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views of the compare page: their words and switch, and what of them is resolved otherwise than a figure of the chart page. */
#include "ui/compare-views.h"

#include "error.h"

#include <glib/gi18n.h>

#define WITH_WORDS 1840 /* pixels: from here on the toggles are words */
#define WITH_ICONS 1560 /* pixels: from here on they are icons */

static const struct
{
  const char *word;
  const char *label;
  const char *icon;
} views[HETU_N_COMPARE_VIEWS] = {
  [HETU_COMPARE_BARS] = { "bars", N_ ("Bars"), "hetu-facets-symbolic" },
  [HETU_COMPARE_LINES] = { "lines", N_ ("Lines"), "hetu-chart-symbolic" },
  [HETU_COMPARE_SLOPE] = { "slope", NC_ ("view", "Slope"), "hetu-slope-symbolic" },
  [HETU_COMPARE_RANK] = { "rank", NC_ ("view", "Ranks"), "hetu-bump-symbolic" },
  [HETU_COMPARE_SCATTER] = { "scatter", NC_ ("view", "Scatter"), "hetu-scatter-symbolic" },
  [HETU_COMPARE_TABLE] = { "table", NC_ ("view", "Heat Table"), "hetu-heatmap-symbolic" },
};

HetuCompareView
hetu_compare_view_parse (const char *text)
{
  for (HetuCompareView view = 0; view < HETU_N_COMPARE_VIEWS; view++)
    if (g_strcmp0 (views[view].word, text) == 0)
      return view;
  return HETU_COMPARE_BARS;
}

const char *
hetu_compare_view_to_string (HetuCompareView view)
{
  g_return_val_if_fail (view < HETU_N_COMPARE_VIEWS, NULL);
  return views[view].word;
}

const char *
hetu_compare_view_get_hint (HetuCompareView view)
{
  if (view == HETU_COMPARE_BARS)
    return _ ("↑↓ indicator   Tab region   Alt+←→ move   B base   Enter source");
  if (view == HETU_COMPARE_LINES)
    return _ ("←→ year   Tab region   Enter source");
  return _ ("←→↑↓ figure   Enter source   T table");
}

/* ---- the switch */

static const char *
get_label (HetuCompareView view)
{
  return view <= HETU_COMPARE_LINES ? _ (views[view].label)
                                    : g_dpgettext2 (NULL, "view", views[view].label);
}

static GtkWidget *
make_toggle (HetuCompareView view, gboolean words)
{
  GtkWidget *button = gtk_toggle_button_new ();

  if (words)
    gtk_button_set_label (GTK_BUTTON (button), get_label (view));
  else
    {
      gtk_button_set_icon_name (GTK_BUTTON (button), views[view].icon);
      gtk_widget_set_tooltip_text (button, get_label (view));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      get_label (view),
                                      -1);
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "compare.view");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", views[view].word);
  return button;
}

static GtkWidget *
make_menu_button (HetuCompareView chosen)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (HetuCompareView view = 0; view < HETU_N_COMPARE_VIEWS; view++)
    {
      g_autofree char *action = g_strdup_printf ("compare.view::%s", views[view].word);

      g_menu_append (menu, get_label (view), action);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), get_label (chosen));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("View"));
  gtk_widget_add_css_class (button, "more");
  return button;
}

void
hetu_compare_views_fill (GtkBox *box, const HetuComparePlan *plan, int width)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (width < WITH_ICONS)
    {
      gtk_box_append (box, make_menu_button (plan->view));
      return;
    }
  for (HetuCompareView view = 0; view < HETU_N_COMPARE_VIEWS; view++)
    gtk_box_append (box, make_toggle (view, width >= WITH_WORDS));
}

/* ---- figures */

HetuFrame *
hetu_compare_views_resolve (const HetuComparePlan *plan, HetuSpec **spec, GError **error)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  g_autoptr (GError) refused = NULL;
  HetuFrame *frame = hetu_figure_resolve (store, *spec, &refused);

  if (frame == NULL && (*spec)->kind == HETU_CHART_BUMP &&
      g_error_matches (refused, HETU_ERROR, HETU_ERROR_DATA))
    {
      /* Ranks of too few periods to be followed are those of one. */
      g_clear_error (&refused);
      (*spec)->kind = HETU_CHART_RANKED_BAR;
      (*spec)->from = (*spec)->to;
      frame = hetu_figure_resolve (store, *spec, &refused);
    }
  if (refused != NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  return frame;
}
