/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"
#include "ui/session.h"

/* A comparison in one figure: slope, ranks, scatter or table, with a crosshair. */

#define HETU_TYPE_COMPARE_FIGURE (hetu_compare_figure_get_type ())
G_DECLARE_FINAL_TYPE (HetuCompareFigure, hetu_compare_figure, HETU, COMPARE_FIGURE, GtkWidget)

/**
 * hetu_compare_figure_show:
 * @frame: (nullable): of @spec
 */
void hetu_compare_figure_show (HetuCompareFigure *self,
                               HetuSession *session,
                               HetuFrame *frame,
                               const HetuSpec *spec);

/* (transfer none) (nullable) */
HetuFrame *hetu_compare_figure_get_frame (HetuCompareFigure *self);
/* (transfer none) (nullable): why it could not be composed */
const GError *hetu_compare_figure_get_problem (HetuCompareFigure *self);

/**
 * hetu_compare_figure_dup_words:
 *
 * Returns: (transfer full) (nullable): what the crosshair is at
 */
/* Returns: index of the frame's row under the cursor, −1 none */
int hetu_compare_figure_get_row (HetuCompareFigure *self);
char *hetu_compare_figure_dup_words (HetuCompareFigure *self);

/* The statement that the crosshair is at; 0 none. */
gint64 hetu_compare_figure_get_statement (HetuCompareFigure *self);

/* Signals: “moved” (void): the crosshair; “activated” (void): Enter or a double click; “resized” (int width): it has another
 * width, pixels; “recomposed” (void): its problem, if any, is another. */
