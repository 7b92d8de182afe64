/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* A kind of chart built alone, without the words around it, and what its scene holds. */

/**
 * plot_build:
 * @error: (nullable)
 *
 * Builds @build over the whole of @width_pt × @height_pt, light, with fixed metrics.
 *
 * Returns: (transfer full) (nullable): the scene, %NULL when it was refused
 */
HetuScene *plot_build (const HetuFrame *frame,
                       gboolean (*build) (HetuPlotContext *context, GError **error),
                       HetuPreset preset,
                       double width_pt,
                       double height_pt,
                       GError **error);

/* As plot_build(), which must not refuse, on the screen. */
HetuScene *plot_screen (const HetuFrame *frame,
                        gboolean (*build) (HetuPlotContext *context, GError **error),
                        double width_pt,
                        double height_pt);

/**
 * plot_compose:
 * @width_pt: of the whole figure; 0: the preset's
 * @height_pt: likewise
 *
 * Returns: (transfer full): the whole figure, words and all, with fixed metrics; it must not be refused
 */
HetuScene *plot_compose (const HetuFrame *frame,
                         HetuThemeMode mode,
                         HetuPreset preset,
                         double width_pt,
                         double height_pt);

/* At every preset and many sizes: drawn without a collision (C-36) or refused as HETU_ERROR_DATA. Returns how many were
 * drawn. */
guint plot_check_sizes (const HetuFrame *frame,
                        gboolean (*build) (HetuPlotContext *context, GError **error),
                        const char *name);

/* The one text that reads @words; it must be there, and once. */
const HetuMark *plot_text (const HetuScene *scene, const char *words);
/* How many texts read @words. */
guint plot_count_text (const HetuScene *scene, const char *words);
/* The n-th mark of that part and type and row (−2: any row), NULL for none. */
const HetuMark *
plot_mark (const HetuScene *scene, HetuPart part, HetuMarkType type, int row, guint n);
guint plot_count (const HetuScene *scene, HetuPart part, HetuMarkType type, int row);
/* Centre of a mark's bounds. */
HetuPoint plot_centre (const HetuMark *mark);

#define PLOT_ANY_ROW (-2)

/* Frames of rows and of gauges; each is (transfer full), its figures made up. */

/* Six indicators of a district, actual and target, beside the city's targets; the third has no actual. */
HetuFrame *plot_new_dumbbell (HetuLanguage language);

/* Four regions × eight indicators, with every kind of absence. */
HetuFrame *plot_new_facets (void);

/* @values: one competitor each, “×” redacted, “缺” missing; then the city at 7.0. The second is the focus. */
HetuFrame *plot_new_ranked (const char *const *values);

/* A board without gauges. */
HetuFrame *plot_new_board (HetuChartKind kind);

/* One gauge; fields of @progress that follow from the others are filled in: has_…, gap, completion. @target, @outturn:
 * (nullable), “×” for a redacted outturn. */
void plot_add_gauge (HetuFrame *frame,
                     const char *name,
                     HetuProgress progress,
                     const char *unit,
                     const char *target,
                     const char *outturn);

/* One gauge of each state and comparator, twelve. */
HetuFrame *plot_new_gauges (HetuChartKind kind, guint n);
