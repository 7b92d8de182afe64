/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-plan.h"

#include <gtk/gtk.h>

/* The views of the compare page: bars and lines in panels, and figures that show all regions in one: slope, ranks, scatter and
 * table. */

/**
 * hetu_compare_view_parse:
 * @text: “bars”, “lines”, “slope”, “rank”, “scatter”, “table”
 *
 * Returns: the view; bars for any other word
 */
HetuCompareView hetu_compare_view_parse (const char *text);

/* (transfer none): the word that hetu_compare_view_parse() reads */
const char *hetu_compare_view_to_string (HetuCompareView view);

/* (transfer none): what the keys do */
const char *hetu_compare_view_get_hint (HetuCompareView view);

/**
 * hetu_compare_views_fill:
 * @box: of linked toggles
 * @width: of the page, pixels: where there is room all are toggles, with words or icons; else the chosen one is a button with
 *   the others in its menu
 *
 * The switch between views, with the state of @plan.
 */
void hetu_compare_views_fill (GtkBox *box, const HetuComparePlan *plan, int width);

/**
 * hetu_compare_views_resolve:
 * @spec: (inout) (transfer full): of hetu_compare_plan_make_spec(); ranks of too few periods become those of one
 *
 * Returns: (transfer full): as hetu_figure_resolve()
 */
HetuFrame *
hetu_compare_views_resolve (const HetuComparePlan *plan, HetuSpec **spec, GError **error);
