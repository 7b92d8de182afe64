/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/* 当时视角: as of which day the figure is. The days offered are those on which something of what is shown was published or withdrawn. */

/**
 * hetu_as_of_list_days:
 *
 * Returns: (transfer full) (element-type gint32): yyyymmdd, latest first; empty where nothing is shown, or it cannot be read
 */
GArray *hetu_as_of_list_days (HetuSession *session);

/**
 * hetu_as_of_to_label:
 * @day: yyyymmdd; 0: no limit
 *
 * Returns: (transfer full): “全部已知”, “截至 2023-03-31”
 */
char *hetu_as_of_to_label (gint32 day);

/**
 * hetu_as_of_make_menu:
 *
 * Returns: (transfer full): all that is known, then the days, each of which activates win.as-of
 */
GMenuModel *hetu_as_of_make_menu (HetuSession *session);

/**
 * hetu_as_of_choose:
 * @word: “all”, “previous” or “next” (of the days offered), or a date
 *
 * Shows the figure as of another day, in a step of undo. A word that leads nowhere changes nothing.
 */
void hetu_as_of_choose (HetuSession *session, const char *word);
