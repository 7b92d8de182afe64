/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/build.h"
#include "figure/targets.h"

/* Rows of pace charts. Private to app/figure. */

/**
 * hetu_build_add_pace_points:
 * @moments: (element-type HetuProgress): by time
 *
 * A row for each outturn of @pace, with the verdict of its moment, and one for the target.
 *
 * Returns: whether all could be read. Errors of the store.
 */
gboolean hetu_build_add_pace_points (HetuFigureBuild *self,
                                     HetuFramePace *pace,
                                     GArray *moments,
                                     guint series,
                                     GError **error);

/**
 * hetu_build_add_pace_series:
 * @what: (nullable): of the computed numbers: “序时”; %NULL for the outturns
 *
 * Returns: index of a series of @pace's panel
 */
guint
hetu_build_add_pace_series (HetuFigureBuild *self, const HetuFramePace *pace, const char *what);

/**
 * hetu_build_add_computed:
 * @period: what the number is of
 * @x: on the scale of time
 * @text: (nullable): how it was computed
 *
 * A row for a computed number of @pace, in its unit.
 *
 * Returns: its index
 */
guint hetu_build_add_computed (HetuFigureBuild *self,
                               const HetuFramePace *pace,
                               guint series,
                               HetuKind kind,
                               HetuPeriod period,
                               double x,
                               double value,
                               int decimals,
                               const char *text);

/**
 * hetu_build_pace_rate:
 * @self: with a panel for @pace
 * @pace: with its verdict; gets its rows
 *
 * Rows of a growth target whose periods have last year's weights: cumulative growth, each period's own, and what the rest of the
 *   year needs.
 *
 * Returns: whether they were added. Errors of the store.
 */
gboolean hetu_build_pace_rate (HetuFigureBuild *self,
                               HetuFramePace *pace,
                               GArray *moments,
                               const HetuTargetDossier *dossier,
                               const HetuTargetOptions *options,
                               GError **error);
