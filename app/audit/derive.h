/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit.h"
#include "audit/cell.h"

/**
 * hetu_audit_derive:
 * @index: of a figure that is judged
 *
 * What the store does not state it may still hold: a gap of two growth rates, growth of an indicator at current prices by two levels, a share
 * by a part and the whole that the catalogue gives it and the sentence names, a change of growth, of a share or of a rate against the period
 * that the sentence names. Where the figure is one of those and unknown, it agrees or
 * disagrees within the rounding of all figures, and the reason names the derivation. Growth that levels do not make stays unknown, for it may
 * be told of what compares; so does a gap of two editions that a revision could account for.
 *
 * Returns: whether the store could be read
 */
gboolean hetu_audit_derive (HetuAudit *self,
                            HetuStore *store,
                            HetuAuditCells *cells,
                            guint index,
                            GError **error);
