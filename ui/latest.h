/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/indicator-item.h"

/* What one region was told last of each indicator, in one query. */
typedef struct _HetuLatest HetuLatest;

/**
 * hetu_latest_new:
 * @region: code
 * @as_of: yyyymmdd: what was published by then; 0: all that is known
 *
 * Returns: (transfer full): the latest chosen figures of @region. Errors of the store.
 */
HetuLatest *hetu_latest_new (HetuStore *store, gint32 region, gint32 as_of, GError **error);
void hetu_latest_free (HetuLatest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuLatest, hetu_latest_free)

/**
 * hetu_latest_has:
 *
 * Returns: whether the region was told anything of @indicator
 */
gboolean hetu_latest_has (HetuLatest *self, HetuIndicator *indicator);

/**
 * hetu_latest_describe:
 * @facts: (out caller-allocates): texts in @language; empty when nothing was told
 */
void hetu_latest_describe (HetuLatest *self,
                           HetuIndicator *indicator,
                           HetuLanguage language,
                           HetuIndicatorFacts *facts);
