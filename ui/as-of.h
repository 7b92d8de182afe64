/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/page.h"

/* 当时视角: as of which day everything in the window is. The days offered are those on which something of what a page shows was published,
 * withdrawn or decided. */

/**
 * hetu_as_of_list_days:
 * @shown: (nullable): whose indicators and regions; without indicators: all of those regions. %NULL: the days of the documents
 *
 * Returns: (transfer full) (element-type gint32): yyyymmdd, latest first; empty where nothing is shown, or it cannot be read
 */
GArray *hetu_as_of_list_days (HetuSession *session, const HetuSpec *shown);

/**
 * hetu_as_of_to_label:
 * @day: yyyymmdd; 0: no limit
 *
 * Returns: (transfer full): “全部已知”, “截至 2023-03-31”
 */
char *hetu_as_of_to_label (gint32 day);

/**
 * hetu_as_of_make_menu:
 * @shown: (nullable): as of hetu_as_of_list_days()
 *
 * Returns: (transfer full): all that is known, then the days, each of which activates win.as-of
 */
GMenuModel *hetu_as_of_make_menu (HetuSession *session, const HetuSpec *shown);

/**
 * hetu_as_of_choose:
 * @shown: (nullable): as of hetu_as_of_list_days()
 * @word: “all”, “previous” or “next” (of the days offered), or a date
 *
 * Shows the figure as of another day, in a step of undo. A word that leads nowhere changes nothing.
 */
void hetu_as_of_choose (HetuSession *session, const HetuSpec *shown, const char *word);

/**
 * hetu_as_of_ask:
 * @above: a widget of the window
 *
 * Asks for a day that the menu does not offer; one that is none is refused in the dialog.
 */
void hetu_as_of_ask (GtkWidget *above, HetuSession *session);

/**
 * hetu_as_of_bind_button:
 * @button: (transfer none): below a page
 *
 * Its menu offers the days of what that page shows when it opens.
 */
void hetu_as_of_bind_button (GtkMenuButton *button);

/**
 * hetu_as_of_name_button:
 *
 * Its label is the day.
 */
void hetu_as_of_name_button (GtkMenuButton *button, HetuSession *session);
