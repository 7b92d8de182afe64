/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

/* Placing labels without collisions (C-35, C-36). */

/* A label at the end of a line: wants y, gets placed_y. All points. */
typedef struct
{
  double wanted_y; /* centre */
  double height;
  double placed_y; /* (out): centre */
} HetuEndLabel;

/**
 * hetu_labels_isotonic:
 * @labels: (array length=n_labels): in any order
 * @gap: least distance between neighbours' boxes
 * @top: least y that a box may cover
 * @bottom: greatest y that a box may cover
 *
 * Moves the labels as little as possible (least squares, pool adjacent violators) so that none overlap and all lie
 * between @top and @bottom.
 *
 * Returns: whether they fit
 */
gboolean
hetu_labels_isotonic (HetuEndLabel *labels, guint n_labels, double gap, double top, double bottom);

/* A label of a column that may be too high for its room. */
typedef struct
{
  double height; /* points */
  int priority;  /* least is kept longest */
  gboolean kept; /* (inout) */
} HetuThinLabel;

/**
 * hetu_labels_thin:
 * @labels: (array length=n_labels): from the top down
 * @height: points that there are
 *
 * Drops labels until the rest fit (C-35): the last in priority first, and of those the lower; the outermost that are left
 * count as extremes and go before a parent or the focus only.
 */
void hetu_labels_thin (HetuThinLabel *labels, guint n_labels, double height);

/* Boxes already taken in a plot: marks, labels, ticks. */
typedef struct _HetuLabelField HetuLabelField;

/**
 * hetu_label_field_new:
 * @bounds: what labels may cover, points
 *
 * Returns: (transfer full): a field in which nothing is taken
 */
HetuLabelField *hetu_label_field_new (HetuRect bounds);

/**
 * hetu_label_field_free:
 *
 * Frees @self.
 */
void hetu_label_field_free (HetuLabelField *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuLabelField, hetu_label_field_free)

/**
 * hetu_label_field_block:
 *
 * Takes @box.
 */
void hetu_label_field_block (HetuLabelField *self, HetuRect box);

/**
 * hetu_label_field_is_free:
 *
 * Returns: whether @box lies within the bounds and keeps the clearance of C-36 to all that is blocked
 */
gboolean hetu_label_field_is_free (const HetuLabelField *self, HetuRect box);

/**
 * hetu_label_field_block_segment:
 * @width: of the stroke, points
 *
 * Takes what a straight stroke from (@x1, @y1) to (@x2, @y2) covers.
 */
void hetu_label_field_block_segment (HetuLabelField *self,
                                     double x1,
                                     double y1,
                                     double x2,
                                     double y2,
                                     double width);

typedef enum
{
  HETU_SIDE_ABOVE,
  HETU_SIDE_RIGHT,
  HETU_SIDE_BELOW,
  HETU_SIDE_LEFT,
  HETU_SIDE_ABOVE_RIGHT,
  HETU_SIDE_ABOVE_LEFT,
  HETU_SIDE_BELOW_RIGHT,
  HETU_SIDE_BELOW_LEFT,
} HetuSide;

/**
 * hetu_side_place:
 * @offset: distance from the anchor to the label's near edge
 *
 * Returns: the box of a label at that side of @anchor
 */
HetuRect
hetu_side_place (HetuSide side, HetuPoint anchor, double width, double height, double offset);

/**
 * hetu_label_field_place:
 * @anchor: centre of the mark
 * @offset: distance from the anchor to the label's near edge
 * @sides: (array length=n_sides): in order of preference
 * @out: (out): top left corner of the free box; blocked from now on
 *
 * Returns: whether there is room
 */
gboolean hetu_label_field_place (HetuLabelField *self,
                                 HetuPoint anchor,
                                 double width,
                                 double height,
                                 double offset,
                                 const HetuSide *sides,
                                 guint n_sides,
                                 HetuPoint *out);

/**
 * hetu_labels_spread:
 * @places: (array length=n): what the labels stand under, ascending
 * @widths: (array length=n)
 * @lefts: (out caller-allocates) (array length=n): left edges
 * @rect: what they may cover
 *
 * Sets labels in one line, each centred at its place as far as its neighbours and the edges leave room. Those that find none
 * start left of @rect.
 */
void hetu_labels_spread (const double *places,
                         const double *widths,
                         double *lefts,
                         guint n,
                         HetuRect rect);
