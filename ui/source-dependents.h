/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

/* What hangs on a document. */

/**
 * hetu_source_is_charted:
 *
 * Returns: whether the figure on the chart page shows @statement
 */
gboolean hetu_source_is_charted (HetuSession *session, gint64 statement);

/**
 * hetu_source_list_dependents:
 * @statements: (element-type HetuObservation): of the document
 *
 * Returns: (transfer full): sentences: how many figures of which indicators, how many of them the chart shows, and which saved charts
 *   show any; these are resolved, a few milliseconds each
 */
char *hetu_source_list_dependents (HetuSession *session, GArray *statements);
