/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/peers.h"
#include "model/language.h"
#include "store/store.h"

/* 同类地区 of a place, from the store's figures of one year. */

typedef struct
{
  gint32 region;
  HetuPeer peer; /* its index means nothing here */
  char *reason; /* owned: “同属洛阳市 · GDP 为 0.95 倍 · 产业结构相差 3.2 个百分点” */
} HetuPeerSuggestion;

/**
 * hetu_peer_list:
 * @region: a place; the nation has none
 * @most: how many at most
 * @as_of: yyyymmdd: by what was published by then; 0: by all that is known
 * @year: (out) (optional): of the sizes compared; none when there are none
 *
 * Compares with the places of its tier in the last year of which its product, else its population, is told, and in the last
 * year of which its structure is.
 *
 * Returns: (transfer full) (element-type HetuPeerSuggestion): the fittest first, see hetu_peers_find(). Errors of the store.
 */
GArray *hetu_peer_list (HetuStore *store,
                        gint32 region,
                        guint most,
                        gint32 as_of,
                        HetuLanguage language,
                        HetuPeriod *year,
                        GError **error);
