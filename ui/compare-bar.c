/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bar of the compare page: fills its choices from the plan. What is chosen goes through the page's actions. */
#include "ui/compare-bar.h"

#include <glib/gi18n.h>

#define SHOWN_PERIODS 2 /* in the switch; the others are in its menu */

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

  gtk_widget_set_visible (GTK_WIDGET (drop_down), plan->form == HETU_FACET_LINES);
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

/* Two in the switch, and the chosen one when it is another; the rest in a menu. */
void
hetu_compare_bar_fill_periods (GtkBox *box, const HetuComparePlan *plan)
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

      if (i < SHOWN_PERIODS || period == chosen)
        gtk_box_append (box, make_period_button (period));
      if (i >= SHOWN_PERIODS)
        {
          g_autofree char *action = g_strdup_printf ("compare.period::%s", period->id);

          g_menu_append (menu, period->label, action);
        }
    }
  if (periods->len > SHOWN_PERIODS)
    {
      GtkWidget *more = gtk_menu_button_new ();

      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
      gtk_widget_set_tooltip_text (more, _ ("Other years"));
      gtk_widget_add_css_class (more, "more");
      gtk_box_append (box, more);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), periods->len > 0);
}
