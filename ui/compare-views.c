/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views of the compare page: their words and switch, and what of them is resolved otherwise than a figure of the chart page. */
#include "ui/compare-views.h"

#include "error.h"

#include <glib/gi18n.h>

#define WITH_WORDS 1840 /* pixels: from here on the toggles are words */
#define WITH_ICONS 1560 /* pixels: from here on they are icons */
#define LEAST_FIELD 3   /* regions that make a ranking among themselves */

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
    return _ ("↑↓ indicator   Tab region   B base   Enter source");
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

/* ---- ranks */

static gboolean
is_same_field (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < b->len && !found; j++)
        found = g_array_index (a, gint32, i) == g_array_index (b, gint32, j);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* The regions shown that have the parent of the focus. */
static GArray *
list_peers (const HetuComparePlan *plan, gint32 parent)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  const HetuSpec *spec = hetu_session_get_spec (plan->session);
  GArray *peers = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (store, code);

      if (district != NULL && hetu_district_get_parent (district) == parent)
        g_array_append_val (peers, code);
    }
  return peers;
}

/* A whole field is named as such, so that the ranks that reports state can stand beside it. */
static HetuField
name_field (HetuStore *store, gint32 parent, const GArray *peers)
{
  if (peers->len < LEAST_FIELD)
    return HETU_FIELD_ALL;
  for (HetuField field = HETU_FIELD_ALL; field < HETU_FIELD_OWN; field++)
    {
      g_autoptr (GArray) whole = hetu_ranking_list_field (store, parent, field);

      if (is_same_field (peers, whole))
        return field;
    }
  return HETU_FIELD_OWN;
}

HetuRanking *
hetu_compare_views_rank (const HetuComparePlan *plan, GError **error)
{
  HetuStore *store = hetu_session_get_store (plan->session);
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (plan->session));
  HetuDistrict *district = hetu_store_get_district (store, focus);
  gint32 parent = district != NULL ? hetu_district_get_parent (district) : 0;
  const HetuComparePeriod *period = hetu_compare_plan_get_period (plan);
  const char *id = hetu_compare_plan_get_indicator (plan);
  g_autoptr (GArray) peers = list_peers (plan, parent);
  HetuRankingQuery query = { .within = parent };

  query.indicator = id != NULL ? hetu_store_find_indicator (store, id, NULL) : NULL;
  if (query.indicator == NULL || period == NULL || parent == 0)
    return NULL;
  query.measure = plan->levels ? HETU_MEASURE_LEVEL : HETU_MEASURE_GROWTH;
  query.period = period->from;
  query.as_of = hetu_session_get_spec (plan->session)->as_of;
  query.field = name_field (store, parent, peers);
  query.regions = (const gint32 *) peers->data;
  query.n_regions = peers->len;
  return hetu_ranking_new (store, &query, error);
}
