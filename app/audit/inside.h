/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit.h"

/* What contradicts what within a draft. Private to app/audit.c and app/audit. */

/**
 * hetu_contradiction_array_new:
 *
 * Returns: (transfer full) (element-type HetuContradiction): an empty array that clears its elements
 */
GArray *hetu_contradiction_array_new (void);

/**
 * hetu_audit_find_contradictions:
 *
 * Applies the rules of reconciliation to the figures of the draft alone, each of which is judged by the store, and marks what they
 * find. What one cell is told twice is a contradiction only between sentences: within one, the second figure is of something else
 * that the words say and the reading does not.
 *
 * Returns: whether the store could be read
 */
gboolean hetu_audit_find_contradictions (HetuAudit *self, HetuStore *store, GError **error);
