/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/saved.h"
#include "ui/session.h"

/* Which saved charts show which figures. */
typedef struct _HetuChartUse HetuChartUse;

/**
 * hetu_chart_use_new:
 *
 * Resolves every saved chart of the session's store.
 *
 * Returns: (transfer full)
 */
HetuChartUse *hetu_chart_use_new (HetuSession *session);

/**
 * hetu_chart_use_free:
 *
 * Frees @self.
 */
void hetu_chart_use_free (HetuChartUse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuChartUse, hetu_chart_use_free)

/**
 * hetu_chart_use_list:
 * @statements: (array length=n)
 *
 * Returns: (transfer container) (element-type HetuSavedChart): those that show any of @statements, in their order
 */
GPtrArray *hetu_chart_use_list (HetuChartUse *self, const gint64 *statements, gsize n);
