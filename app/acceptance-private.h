/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "acceptance.h"

/* What the files of an acceptance share. Private to app/acceptance*.c. */

/**
 * hetu_acceptance_read_cell:
 * @claimed: resolved
 *
 * Returns: (transfer full) (element-type HetuObservation): what the store tells of its cell, the chosen one first; empty where the
 *   indicator is none of the catalogue
 */
GArray *
hetu_acceptance_read_cell (HetuStore *store, const HetuObservation *claimed, GError **error);

/**
 * hetu_acceptance_find_indicator:
 * @out: (out): the store's integer; 0: recording would add it
 *
 * Returns: whether that is clear. %HETU_ERROR_USAGE: the name is that of several.
 */
gboolean hetu_acceptance_find_indicator (HetuStore *store,
                                         const HetuClaim *claim,
                                         gint32 *out,
                                         GError **error);
