/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-plan.h"

#include <gtk/gtk.h>

/* The choices in the bar of the compare page. */

void hetu_compare_bar_fill_sets (GtkDropDown *drop_down, const HetuComparePlan *plan);

/**
 * hetu_compare_bar_fill_indicators:
 *
 * The indicators of the set, for lines; hidden for bars, which show them all.
 */
void hetu_compare_bar_fill_indicators (GtkDropDown *drop_down,
                                       const HetuComparePlan *plan,
                                       HetuSession *session);

/**
 * hetu_compare_bar_fill_periods:
 * @box: of linked toggles
 * @n_shown: how many of the newest
 *
 * Those and the chosen one as toggles, the others in a menu.
 */
void hetu_compare_bar_fill_periods (GtkBox *box, const HetuComparePlan *plan, guint n_shown);

/**
 * hetu_compare_bar_fill_offer:
 *
 * Says in @label which regions have no panel; @offer, with what may be done about it, is hidden while all have one.
 */
void hetu_compare_bar_fill_offer (GtkWidget *offer, GtkLabel *label, const HetuComparePlan *plan);

/**
 * hetu_compare_bar_make_menu:
 * @session: has a store
 *
 * Returns: (transfer full): what is chosen seldom, or has no room in the bar
 */
GMenuModel *hetu_compare_bar_make_menu (const HetuComparePlan *plan, HetuSession *session);
