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
 * @n_pending: figures that wait in its draft; −1: there is no draft
 * @as_of: yyyymmdd: with what it told by then; 0: with all that stands
 *
 * Returns: (transfer full)
 */
HetuSourceItem *hetu_source_item_new (HetuStore *store,
                                      HetuSource *source,
                                      int n_pending,
                                      gint32 as_of,
                                      HetuLanguage language);

/* (transfer none) */
HetuSource *hetu_source_item_get_source (HetuSourceItem *self);
const HetuSourceSummary *hetu_source_item_get_summary (HetuSourceItem *self);
/* Whether a review of it is not finished. */
gboolean hetu_source_item_has_draft (HetuSourceItem *self);
/* Figures that wait for a decision. */
guint hetu_source_item_get_n_pending (HetuSourceItem *self);
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
