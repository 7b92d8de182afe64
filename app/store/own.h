/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* What a person added to the catalogue, or changed of it: all that the store did not begin with. */

/**
 * hetu_query_own_indicators:
 *
 * Returns: (transfer full) (element-type GStrv): the fields of the shipped table of indicators, in its order, for each
 */
GPtrArray *hetu_query_own_indicators (HetuStore *store, GError **error);

/**
 * hetu_query_own_districts:
 *
 * Returns: (transfer full) (element-type GStrv): likewise, of that of districts
 */
GPtrArray *hetu_query_own_districts (HetuStore *store, GError **error);
