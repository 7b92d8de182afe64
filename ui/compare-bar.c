/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bar of the compare page: fills its choices from the plan. What is chosen goes through the page's actions. */
#include "ui/compare-bar.h"

#include "ui/as-of.h"
#include "ui/compare-ranks.h"

#include <glib/gi18n.h>

static void
set_labels (GtkDropDown *drop_down, GStrvBuilder *builder, guint selected)
{
  g_auto (GStrv) labels = g_strv_builder_end (builder);
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *) labels);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop_down, selected);
}

void
hetu_compare_bar_fill_sets (GtkDropDown *drop_down, const HetuComparePlan *plan)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  const GPtrArray *sets = hetu_compare_plan_get_sets (plan);
  const HetuCompareSet *chosen = hetu_compare_plan_get_set (plan);
  guint selected = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const HetuCompareSet *set = g_ptr_array_index (sets, i);

      g_strv_builder_add (labels, set->label);
      if (set == chosen)
        selected = i;
    }
  set_labels (drop_down, labels, selected);
}

void
hetu_compare_bar_fill_indicators (GtkDropDown *drop_down,
                                  const HetuComparePlan *plan,
                                  HetuSession *session)
{
  HetuStore *store = hetu_session_get_store (session);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  const HetuCompareSet *set = hetu_compare_plan_get_set (plan);
  const char *chosen = hetu_compare_plan_get_indicator (plan);
  guint selected = 0;

  gtk_widget_set_visible (GTK_WIDGET (drop_down), hetu_compare_plan_has_indicator (plan));
  if (chosen == NULL)
    return;
  for (guint i = 0; set->indicators[i] != NULL; i++)
    {
      HetuIndicator *indicator = hetu_store_find_indicator (store, set->indicators[i], NULL);

      g_strv_builder_add (
          labels,
          hetu_indicator_get_short_name (indicator, hetu_session_get_language (session)));
      if (g_str_equal (set->indicators[i], chosen))
        selected = i;
    }
  set_labels (drop_down, labels, selected);
}

static GtkWidget *
make_period_button (const HetuComparePeriod *period)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (period->label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "compare.period");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", period->id);
  return button;
}

void
hetu_compare_bar_fill_periods (GtkBox *box, const HetuComparePlan *plan, guint n_shown)
{
  const GPtrArray *periods = hetu_compare_plan_get_periods (plan);
  const HetuComparePeriod *chosen = hetu_compare_plan_get_period (plan);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < periods->len; i++)
    {
      const HetuComparePeriod *period = g_ptr_array_index (periods, i);

      if (i < n_shown || period == chosen)
        gtk_box_append (box, make_period_button (period));
      if (i >= n_shown)
        {
          g_autofree char *action = g_strdup_printf ("compare.period::%s", period->id);

          g_menu_append (menu, period->label, action);
        }
    }
  if (periods->len > n_shown)
    {
      GtkWidget *more = gtk_menu_button_new ();

      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
      gtk_widget_set_tooltip_text (more, _ ("Other years"));
      gtk_widget_add_css_class (more, "more");
      gtk_box_append (box, more);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), periods->len > 0);
}

void
hetu_compare_bar_fill_offer (GtkWidget *offer, GtkLabel *label, const HetuComparePlan *plan)
{
  g_autofree char *names = hetu_compare_plan_dup_hidden (plan);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (offer, names != NULL);
  if (names == NULL)
    return;
  text = g_strdup_printf (!hetu_compare_plan_has_panels (plan)
                              ? _ ("At most fourteen districts are shown; not shown: %s")
                          : plan->all_regions
                              ? _ ("At most fourteen regions have panels; not shown: %s")
                              : _ ("At most four regions stand side by side; not shown: %s"),
                          names);
  gtk_label_set_label (label, text);
}

/* ---- menu */

static GMenuModel *
list_sets (const HetuComparePlan *plan)
{
  const GPtrArray *sets = hetu_compare_plan_get_sets (plan);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < sets->len; i++)
    {
      const HetuCompareSet *set = g_ptr_array_index (sets, i);
      g_autofree char *action = g_strdup_printf ("compare.set::%s", set->id);

      g_menu_append (menu, set->label, action);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
list_bases (HetuSession *session)
{
  const HetuSpec *spec = hetu_session_get_spec (session);
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("City, Else the Second Region"), "compare.base::");
  for (guint i = 0; i < spec->regions->len; i++)
    {
      gint32 code = g_array_index (spec->regions, gint32, i);
      HetuDistrict *district = hetu_store_get_district (hetu_session_get_store (session), code);
      g_autofree char *action = g_strdup_printf ("compare.base::%d", code);

      if (district != NULL)
        g_menu_append (menu,
                       hetu_district_get_name (district, hetu_session_get_language (session)),
                       action);
    }
  return G_MENU_MODEL (menu);
}

GMenuModel *
hetu_compare_bar_make_menu (const HetuComparePlan *plan, HetuSession *session)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) looks = g_menu_new ();
  g_autoptr (GMenu) contents = g_menu_new ();
  g_autoptr (GMenuModel) bases = list_bases (session);
  g_autoptr (GMenuModel) sets = list_sets (plan);
  g_autoptr (HetuSpec) shown = hetu_compare_plan_make_spec (plan);
  g_autoptr (GMenuModel) days =
      hetu_as_of_make_menu (session, shown != NULL ? shown : hetu_session_get_spec (session));
  g_autofree char *known = hetu_as_of_to_label (hetu_session_get_spec (session)->as_of);

  if (hetu_compare_plan_has_panels (plan))
    {
      g_menu_append (looks, _ ("Shared Scales"), "compare.shared-scales");
      g_menu_append (looks, _ ("Linked Cursor"), "compare.linked-cursor");
      g_menu_append (looks, _ ("All Regions, Below Each Other"), "compare.all-regions");
    }
  if (hetu_compare_plan_has_levels (plan))
    g_menu_append (looks, _ ("Levels, Not Growth"), "compare.levels");
  if (hetu_compare_plan_has_figure (plan))
    g_menu_append (looks, _ ("Table View"), "compare.table");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (looks));
  if (plan->view == HETU_COMPARE_RANK)
    hetu_compare_ranks_add_menu (plan, menu);
  if (plan->view == HETU_COMPARE_BARS)
    g_menu_append_submenu (contents, _ ("Difference From"), bases);
  g_menu_append_submenu (contents, _ ("Indicators"), sets);
  g_menu_append_submenu (contents, known, days);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (contents));
  return G_MENU_MODEL (menu);
}
