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
  HetuRect plot;          /* gridlines */
  HetuRect bounds;        /* what labels may cover */
  double ends_top;        /* least y of the end labels of the last period: under a heading */
  double ends_x;          /* right edge of the end labels of the last period, points */
  gboolean short_names;   /* C-44 */
  gboolean say_target;    /* targets stand in no column that says so */
  gboolean with_names;    /* %FALSE: a panel whose header names its one line */
  gboolean bracket_apart; /* the bracket stands right of the end labels */
  gboolean every_point;   /* points are drawn at every figure */
  gboolean every_value;   /* periods stand far enough apart to label each of the focus's points */
  HetuRect bracket;       /* where it was drawn; no width: it was not */
  HetuLabelField *field;  /* owned: what is taken */
  HetuLabelField
      *boxes; /* owned: what is taken, lines left out: a label with a halo may cross a line */
} HetuLineLabels;

void hetu_line_labels_clear (HetuLineLabels *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuLineLabels, hetu_line_labels_clear)

/* Begins the field: bounds, lines and points are taken. After the lines are placed. */
void hetu_line_labels_start (HetuLineLabels *self);

/* Takes a box that something else covers. */
void hetu_line_labels_block (HetuLineLabels *self, HetuRect box);

/* Places and builds all labels, the most important first. */
void hetu_line_labels_build (HetuLineLabels *self);

/* Steps and pieces of the above. */

/* The point that bears a line's name: its last target of a period to come, else its last figure; %NULL: neither. */
const HetuLinePoint *hetu_line_labels_get_end (const HetuLineLabels *self, const HetuLine *line);

/* (transfer full): “洛龙区 5.2”, “洛阳市 预计 ≥3.0”, “5.1 推算” */
char *hetu_line_labels_write (const HetuLineLabels *self,
                              const HetuLine *line,
                              const HetuLinePoint *point,
                              gboolean with_name);

const char *hetu_line_labels_get_name (const HetuLineLabels *self, const HetuLine *line);

/* C-19: a computed figure is never bold. */
gboolean hetu_line_labels_is_bold (const HetuLineLabels *self,
                                   const HetuLine *line,
                                   const HetuLinePoint *point);

/* Importance of a line: 0 focus … 5 context. */
int hetu_line_labels_rank (const HetuLineLabels *self, const HetuLine *line);

/* A text on a halo; taken from now on. */
void hetu_line_labels_add (HetuLineLabels *self,
                           HetuPart part,
                           guint row,
                           HetuTextRun *run,
                           double x,
                           double y,
                           HetuColour colour);
void
hetu_line_labels_add_leader (HetuLineLabels *self, HetuPoint from, HetuPoint to, HetuColour colour);

/* The first free side of @anchor. */
gboolean hetu_line_labels_find (const HetuLabelField *field,
                                HetuPoint anchor,
                                HetuTextRun *run,
                                double offset,
                                const HetuSide *sides,
                                guint n_sides,
                                HetuRect *out);

/* Above or below at growing distance, and draws the leader. */
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
void hetu_line_ends_build (HetuLineLabels *self);

void hetu_line_values_build (HetuLineLabels *self);

/* Points that the bracket takes right of the end labels; 0: there is none there. */
double hetu_line_bracket_measure (const HetuLineLabels *self, double last);
void hetu_line_bracket_build (HetuLineLabels *self);
void hetu_line_chips_build (HetuLineLabels *self);
