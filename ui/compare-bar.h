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
 *
 * The newest plan's two years and the chosen one as toggles, the others in a menu.
 */
void hetu_compare_bar_fill_periods (GtkBox *box, const HetuComparePlan *plan);
