/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/indicator-item.h"
#include "ui/latest.h"

/* What the sidebar lists. No widget. */

/**
 * hetu_sidebar_make_item:
 * @latest: (nullable)
 *
 * Returns: (transfer full): the indicator with what the focus region was told of it last
 */
HetuIndicatorItem *
hetu_sidebar_make_item (HetuSession *session, HetuLatest *latest, HetuIndicator *indicator);

/**
 * hetu_sidebar_list_groups:
 * @latest: (nullable): %NULL: no indicators
 *
 * Returns: (transfer full) (element-type HetuIndicatorItem): favourites, saved charts, and the indicators that the focus
 *   region was told anything of by domain, each a group where there are any
 */
GPtrArray *hetu_sidebar_list_groups (HetuSession *session, HetuLatest *latest);

/**
 * hetu_sidebar_renew_groups:
 * @shown: (element-type HetuIndicatorItem): groups of the list
 * @waiting: (element-type HetuIndicatorItem): groups to be added below them
 * @groups: (element-type HetuIndicatorItem): of hetu_sidebar_list_groups(); where they fit, left without their facts
 *
 * Most regions were told of the same indicators: then only the figures differ, and no row has to be made anew.
 *
 * Returns: whether @groups hold the same rows; if so those that are there have their facts
 */
gboolean hetu_sidebar_renew_groups (GListModel *shown, GPtrArray *waiting, GPtrArray *groups);

/**
 * hetu_sidebar_list_found:
 * @matched: (out): whether they match; else they are the closest
 *
 * Returns: (transfer full) (element-type HetuIndicatorItem): the indicators and saved charts for @query, best first
 */
GPtrArray *hetu_sidebar_list_found (HetuSession *session,
                                    HetuLatest *latest,
                                    const char *query,
                                    gboolean *matched);
