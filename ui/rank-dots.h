/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/theme.h"

#include <gtk/gtk.h>

/* A rank as a lit dot in a row of dots: the first is the best. */

#define HETU_TYPE_RANK_DOTS (hetu_rank_dots_get_type ())
G_DECLARE_FINAL_TYPE (HetuRankDots, hetu_rank_dots, HETU, RANK_DOTS, GtkWidget)

/**
 * hetu_rank_dots_new:
 *
 * Returns: (transfer floating): dots of which none is lit
 */
GtkWidget *hetu_rank_dots_new (void);

/**
 * hetu_rank_dots_set:
 * @rank: from 1
 * @of: size of the field; 0 unknown
 * @lit: of the rank's dot
 * @dim: of the others
 *
 * Lights another dot.
 */
void hetu_rank_dots_set (HetuRankDots *self, int rank, int of, HetuColour lit, HetuColour dim);
