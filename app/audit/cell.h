/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit/figure.h"
#include "store/store.h"

/* What a store tells of the figures of a draft. Reads each indicator of a place once. Belongs to one thread. */
typedef struct _HetuAuditCells HetuAuditCells;

/**
 * hetu_audit_cells_new:
 * @as_of: yyyymmdd: by what was published by then; 0: by all that is known
 * @language: of reasons
 *
 * Returns: (transfer full): nothing is read yet
 */
HetuAuditCells *hetu_audit_cells_new (HetuStore *store, gint32 as_of, HetuLanguage language);

/**
 * hetu_audit_cells_free:
 *
 * Frees @self.
 */
void hetu_audit_cells_free (HetuAuditCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuAuditCells, hetu_audit_cells_free)

/**
 * hetu_audit_cells_read:
 *
 * Returns: (transfer none) (element-type HetuObservation): all that is told of an indicator and a place; errors of the store
 */
const GArray *
hetu_audit_cells_read (HetuAuditCells *self, gint32 indicator, gint32 region, GError **error);

/**
 * hetu_audit_cells_judge:
 * @figure: its told statement is filled in, or HETU_UNKNOWN_UNCLEAR with the reason; the rest is filled in here
 *
 * Holds a figure against all statements of its cell. It agrees when any of them does: then, where the store shows another one,
 * that is told, as a later edition where it is one. It disagrees with the one that the store shows, or, where the cell is told
 * several times, with the one that stands in the same words. A target is held against targets only, what is foreseen against what
 * is foreseen, an adjusted rate against adjusted ones.
 *
 * Returns: whether the store could be read
 */
gboolean hetu_audit_cells_judge (HetuAuditCells *self, HetuAuditFigure *figure, GError **error);
