/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/finding.h"
#include "chart/labels.h"
#include "chart/line-series.h"

/* The words in a chart over periods: end labels (line-ends.c), value labels (line-values.c), chips of what lacks
 * and the bracket (line-notes.c), called in order of importance by line-labels.c. Private to app/chart. */

typedef struct
{
  HetuPlotContext *context;      /* borrowed */
  const GArray *lines;           /* borrowed (element-type HetuLine) */
  const HetuPeriodAxis *periods; /* borrowed */
  HetuFinding finding;
  HetuRect plot;           /* gridlines */
  HetuRect bounds;         /* what labels may cover */
  double ends_top;         /* least y of the end labels of the last period: under a heading */
  double ends_x;           /* right edge of the end labels of the last period, points */
  double last_x;           /* the last period, points */
  gboolean short_names;    /* C-44 */
  gboolean say_target;     /* targets stand in no column that says so */
  gboolean names_alone;    /* marks bear the numbers */
  gboolean with_names;     /* %FALSE: a panel whose header names its one line */
  gboolean bracket_apart;  /* the bracket stands right of the end labels */
  gboolean every_point;    /* points are drawn at every figure */
  gboolean context_points; /* and those of context */
  gboolean every_value;    /* periods stand far enough apart to label each of the focus's points */
  double zero_y;           /* of the zero line, once it is taken; 0: there is none */
  HetuRect bracket;        /* where it was drawn; no width: it was not */
  HetuLabelField *field;   /* owned: what is taken */
  HetuLabelField
      *boxes; /* owned: what is taken, lines left out: a label with a halo may cross a line */
  HetuLabelField *solid; /* owned: what is taken, the bonds to targets left out */
} HetuLineLabels;

/**
 * hetu_line_labels_clear:
 *
 * Frees the fields of @self.
 */
void hetu_line_labels_clear (HetuLineLabels *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuLineLabels, hetu_line_labels_clear)

/**
 * hetu_line_labels_start:
 *
 * Begins the fields: bounds, lines and points are taken. Called when the lines are placed.
 */
void hetu_line_labels_start (HetuLineLabels *self);

/**
 * hetu_line_labels_block:
 *
 * Takes a box that something else covers.
 */
void hetu_line_labels_block (HetuLineLabels *self, HetuRect box);

/**
 * hetu_line_labels_block_zero:
 * @scale: of the values
 *
 * Takes the zero line: no word and no chip stands on it, where it would be a number's minus.
 */
void hetu_line_labels_block_zero (HetuLineLabels *self, HetuScale scale);

/**
 * hetu_line_labels_build:
 *
 * Places and builds all labels, the most important first.
 */
void hetu_line_labels_build (HetuLineLabels *self);

/**
 * hetu_line_labels_get_end:
 *
 * Returns: (transfer none) (nullable): the point that bears the line's name: its last target of a period to come, else its last figure
 */
const HetuLinePoint *hetu_line_labels_get_end (const HetuLineLabels *self, const HetuLine *line);

/**
 * hetu_line_labels_write:
 * @with_name: the name of the line goes before the number
 *
 * Returns: (transfer full): “洛龙区 5.2”, “洛阳市 预计 ≥3.0”, “5.1 推算”
 */
char *hetu_line_labels_write (const HetuLineLabels *self,
                              const HetuLine *line,
                              const HetuLinePoint *point,
                              gboolean with_name);

/**
 * hetu_line_labels_get_name:
 *
 * Returns: (transfer none): the name of the line, the short one where the figure is narrow (C-44)
 */
const char *hetu_line_labels_get_name (const HetuLineLabels *self, const HetuLine *line);

/**
 * hetu_line_labels_is_bold:
 *
 * Returns: whether the label of @point is bold; never that of a computed figure (C-19)
 */
gboolean hetu_line_labels_is_bold (const HetuLineLabels *self,
                                   const HetuLine *line,
                                   const HetuLinePoint *point);

/**
 * hetu_line_labels_rank:
 *
 * Returns: the importance of a line: 0 focus … 5 context
 */
int hetu_line_labels_rank (const HetuLineLabels *self, const HetuLine *line);

/**
 * hetu_line_labels_add:
 * @row: of the frame
 * @run: set with its top left corner at (@x, @y), points
 *
 * Adds a text on a halo; its box is taken from now on.
 */
void hetu_line_labels_add (HetuLineLabels *self,
                           HetuPart part,
                           guint row,
                           HetuTextRun *run,
                           double x,
                           double y,
                           HetuColour colour);

/**
 * hetu_line_labels_add_leader:
 *
 * Adds a thin line from a mark to its label; it is taken from now on.
 */
void
hetu_line_labels_add_leader (HetuLineLabels *self, HetuPoint from, HetuPoint to, HetuColour colour);

/**
 * hetu_line_labels_find:
 * @offset: from the anchor to the label's near edge, points
 * @sides: (array length=n_sides): in order of preference
 * @out: (out): the free box; untouched when there is none
 *
 * Returns: whether a side of @anchor is free
 */
gboolean hetu_line_labels_find (const HetuLabelField *field,
                                HetuPoint anchor,
                                HetuTextRun *run,
                                double offset,
                                const HetuSide *sides,
                                guint n_sides,
                                HetuRect *out);

/**
 * hetu_line_labels_find_far:
 * @offset: from the anchor to the label's near edge, points
 * @out: (out): the free box; untouched when there is none
 *
 * Looks above and below at growing distance, and adds the leader.
 *
 * Returns: whether there was room
 */
gboolean hetu_line_labels_find_far (HetuLineLabels *self,
                                    HetuPoint anchor,
                                    HetuTextRun *run,
                                    double offset,
                                    HetuColour colour,
                                    HetuRect *out);

/**
 * hetu_line_ends_measure:
 * @last: end of the last period on the time scale
 *
 * Returns: points that the labels of lines ending at @last need right of it
 */
double hetu_line_ends_measure (const HetuLineLabels *self, double last);

/**
 * hetu_line_ends_build:
 *
 * Places and builds the labels at the ends of the lines.
 */
void hetu_line_ends_build (HetuLineLabels *self);

/**
 * hetu_line_values_build:
 *
 * Places and builds the numbers at the points.
 */
void hetu_line_values_build (HetuLineLabels *self);

/**
 * hetu_line_bracket_measure:
 * @last: end of the last period on the time scale
 * @y: from values to points: a difference too small for a bracket needs no room
 *
 * Returns: points that the bracket takes right of the end labels; 0: there is none there
 */
double hetu_line_bracket_measure (const HetuLineLabels *self, double last, HetuScale y);

/**
 * hetu_line_bracket_build:
 *
 * Builds the bracket between the focus and its reference, where there is one.
 */
void hetu_line_bracket_build (HetuLineLabels *self);

/**
 * hetu_line_breaks_build:
 * @x: the scale of time
 * @panel: whose breaks
 *
 * Rules at breaks in series (C-25). After hetu_line_labels_start().
 */
void hetu_line_breaks_build (HetuLineLabels *self, HetuScale x, guint panel);

/**
 * hetu_line_breaks_label:
 * @x: the scale of time
 * @panel: whose breaks
 *
 * Words at the rules where names and numbers leave room; the note tells of the break in any case. After
 * hetu_line_labels_build().
 */
void hetu_line_breaks_label (HetuLineLabels *self, HetuScale x, guint panel);

/**
 * hetu_line_breaks_number:
 * @x: the scale of time
 * @panel: whose remarks
 *
 * Numbers of the frame's remarks at the foot of the periods in which they begin, or above what stands there. After
 * hetu_line_labels_build().
 */
void hetu_line_breaks_number (HetuLineLabels *self, HetuScale x, guint panel);

/**
 * hetu_line_chips_build:
 *
 * Builds the chips of missing and redacted figures.
 */
void hetu_line_chips_build (HetuLineLabels *self);
