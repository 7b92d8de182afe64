/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/query.h"
#include "ui/session.h"

#include <glib-object.h>

/* A document as a line of the list of sources. Immutable. */

#define HETU_TYPE_SOURCE_ITEM (hetu_source_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuSourceItem, hetu_source_item, HETU, SOURCE_ITEM, GObject)

/**
 * hetu_source_item_new:
 * @as_of: yyyymmdd: with what it told by then; 0: with all that stands
 *
 * Returns: (transfer full)
 */
HetuSourceItem *
hetu_source_item_new (HetuStore *store, HetuSource *source, gint32 as_of, HetuLanguage language);

/* (transfer none) */
HetuSource *hetu_source_item_get_source (HetuSourceItem *self);
const HetuSourceSummary *hetu_source_item_get_summary (HetuSourceItem *self);
/* (transfer none): “洛龙区人民政府 · 2023 年” */
const char *hetu_source_item_get_detail (HetuSourceItem *self);
/* (transfer none): “2019 年—2023 年”, "" when there are no figures */
const char *hetu_source_item_get_periods (HetuSourceItem *self);

/**
 * hetu_source_item_matches:
 * @words: (array zero-terminated=1): case-folded
 *
 * Returns: whether title, issuer, date, id or remarks have every word
 */
gboolean hetu_source_item_matches (HetuSourceItem *self, const char *const *words);
