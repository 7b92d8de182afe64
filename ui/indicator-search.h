/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/latest.h"

/* Indicators by what a person types. */

/**
 * hetu_indicator_search:
 * @latest: (nullable): at equal score, indicators with figures there come first
 *
 * Returns: (transfer full) (element-type HetuIndicator): those that match, best first
 */
GPtrArray *hetu_indicator_search (HetuStore *store, HetuLatest *latest, const char *query);

/**
 * hetu_indicator_search_closest:
 * @latest: (nullable): at equal distance, indicators with figures there come first
 *
 * Returns: (transfer full) (element-type HetuIndicator): the @n nearest to a query that matches none
 */
GPtrArray *
hetu_indicator_search_closest (HetuStore *store, HetuLatest *latest, const char *query, guint n);
