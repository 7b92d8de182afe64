/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/* Tints of cells and tiles (C-32), and the line under the plot that explains them. A tint never stands for a number that is
 * not printed. Private to app/chart. */

#define HETU_HEAT_MOST_BOUNDS 4

typedef struct
{
  HetuShade shade;
  gboolean classed;                     /* five classes; else, of a diverging shade, by degree */
  double limit;                         /* |shade| at which a tint by degree is deepest: a tick */
  gboolean saturated;                   /* a figure lies beyond it */
  gboolean one_sided;                   /* no figure is below zero */
  double bounds[HETU_HEAT_MOST_BOUNDS]; /* ascending: where a class ends and the next begins */
  guint n_bounds;                       /* fewer where figures do not differ enough */
  int decimals;                         /* of bounds and limit */
} HetuHeat;

/**
 * hetu_heat_train:
 * @classed: whether a diverging shade has five classes; a sequential one always has
 *
 * Returns: the scale of the tints of @frame's rows. Diverging: the P90 of their distance from zero, rounded to a tick.
 *   Sequential: quintiles, rounded to ticks.
 */
HetuHeat hetu_heat_train (const HetuFrame *frame, gboolean classed);

/**
 * hetu_heat_get_class:
 *
 * Returns: the class of @shade, from 0 for the least
 */
guint hetu_heat_get_class (const HetuHeat *self, double shade);

/**
 * hetu_heat_fill:
 *
 * Returns: the opaque tint of @shade, on which a text of hetu_heat_text_colour() has at least 4.5:1. In print one ramp
 *   from light to dark, so that the greys alone tell the order (C-33); in high contrast the canvas.
 */
HetuColour hetu_heat_fill (const HetuHeat *self, const HetuTheme *theme, double shade);

/**
 * hetu_heat_text_colour:
 *
 * Returns: white, the theme's text or, on the light tints of a dark theme, its canvas: whichever has most contrast
 */
HetuColour hetu_heat_text_colour (const HetuTheme *theme, HetuColour fill);

/**
 * hetu_heat_place_legend:
 * @room: its top left corner is where the legend starts; its width is what there is
 * @draw: %FALSE: only measure
 *
 * The steps of the tint with their bounds, and samples of what is hatched, of those that @context's frame has.
 *
 * Returns: the height of the legend in points
 */
double hetu_heat_place_legend (const HetuHeat *self,
                               HetuPlotContext *context,
                               HetuRect room,
                               gboolean draw);

/**
 * hetu_heat_draw_cell:
 * @row: of the frame
 * @radius: of the corners
 *
 * Draws the ground of one cell or tile: its tint, hatching where the figure is missing, hatching in a dashed outline
 * where it is redacted, an outline where it is not comparable or told in words.
 *
 * Returns: what text of the cell stands on
 */
HetuColour hetu_heat_draw_cell (const HetuHeat *self,
                                HetuPlotContext *context,
                                int row,
                                HetuRect rect,
                                double radius);

/**
 * hetu_heat_draw_words:
 * @row: of the frame
 *
 * Writes @words, of what has no number, in the middle of @cell.
 */
void hetu_heat_draw_words (HetuPlotContext *context, int row, HetuRect cell, const char *words);

/**
 * hetu_heat_refuse_size:
 * @least: the plot that a table of so many lines and columns takes at least, points
 *
 * Sets @error: %HETU_ERROR_DATA.
 *
 * Returns: %FALSE
 */
gboolean hetu_heat_refuse_size (const HetuPlotContext *context,
                                guint n_lines,
                                guint n_columns,
                                HetuPoint least,
                                GError **error);

/**
 * hetu_heat_draw_redaction:
 * @row: of the frame
 *
 * Draws “×” on a patch of canvas amid the hatching of @cell.
 */
void hetu_heat_draw_redaction (HetuPlotContext *context, int row, HetuRect cell);

/**
 * hetu_heat_draw_badge:
 * @part: of what: a datum or the key
 * @row: of the frame, −1 in the key
 * @middle: of the badge
 * @numeral_width: of the widest numeral beside which it stands; 0: its own
 *
 * Draws a place: the first solid, the first three boldly outlined in the colour of what is higher, others thinly in grey.
 *
 * Returns: what the badge covers
 */
HetuRect hetu_heat_draw_badge (HetuPlotContext *context,
                               HetuPart part,
                               int row,
                               guint rank,
                               HetuPoint middle,
                               double numeral_width);
