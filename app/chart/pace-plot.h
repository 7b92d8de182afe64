/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/axis.h"
#include "chart/labels.h"

/* One target over its months: where it is drawn, and the two ways to draw it. Private to app/chart. */

typedef struct
{
  HetuPlotContext *context; /* borrowed */
  const HetuFramePace *pace;
  const HetuPeriodAxis *periods;
  HetuValueAxis values;
  HetuScale x;
  HetuRect plot;        /* gridlines end at its right edge */
  double end_x;         /* of the deadline, points */
  gboolean axis_labels; /* the value axis has its numbers */
  gboolean several;     /* one of several panels: numbers are shares, the header tells the target */
  gboolean bare; /* the course alone: no grid, and numbers without what the words around tell */
  double head;   /* points above the plot that labels may use */
  HetuLabelField *field; /* owned: what is taken */
  HetuLabelField *words; /* owned: what words take */
} HetuPacePlot;

/**
 * hetu_pace_plot_clear:
 *
 * Frees the fields of @self.
 */
void hetu_pace_plot_clear (HetuPacePlot *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuPacePlot, hetu_pace_plot_clear)

/**
 * hetu_pace_plot_start:
 *
 * Begins the fields: nothing is taken yet.
 */
void hetu_pace_plot_start (HetuPacePlot *self);

/**
 * hetu_pace_plot_axis:
 *
 * Adds gridlines, and the numbers of the value axis where the panel has them.
 */
void hetu_pace_plot_axis (HetuPacePlot *self);

/**
 * hetu_pace_plot_at:
 *
 * Returns: the place of a number at a time
 */
HetuPoint hetu_pace_plot_at (const HetuPacePlot *self, double time, double y);

/**
 * hetu_pace_plot_line:
 * @row: as in HetuMark
 * @on: of dashes, points; 0: a solid line
 *
 * Adds an open line; what it covers is taken.
 */
void hetu_pace_plot_line (HetuPacePlot *self,
                          HetuPart part,
                          int row,
                          const HetuPoint *points,
                          guint n_points,
                          HetuColour colour,
                          double width,
                          double on,
                          double off);

/**
 * hetu_pace_plot_label:
 * @at: what it belongs to
 * @sides: (array length=n_sides): in order of preference
 * @forced: where no side is free it stands at the first that crosses no other word
 *
 * Adds one line of bold or plain text on a halo; counts it as dropped where there is no room.
 */
void hetu_pace_plot_label (HetuPacePlot *self,
                           int row,
                           const char *text,
                           gboolean bold,
                           HetuColour colour,
                           HetuPoint at,
                           double offset,
                           const HetuSide *sides,
                           guint n_sides,
                           gboolean forced);

/**
 * hetu_pace_plot_tolerance:
 *
 * Tints the values about the target that satisfy it, where there is a least and a greatest.
 */
void hetu_pace_plot_tolerance (HetuPacePlot *self);

/**
 * hetu_pace_plot_target:
 *
 * Draws the target as a line with a diamond at its deadline, and what it was before it was adjusted.
 */
void hetu_pace_plot_target (HetuPacePlot *self);

/**
 * hetu_pace_plot_target_label:
 *
 * Tells the target at its line, where no header does.
 */
void hetu_pace_plot_target_label (HetuPacePlot *self);

/**
 * hetu_pace_plot_points:
 * @own_colour: of the line; the points have that of the verdict of their moment
 *
 * Draws the outturns: a line, broken where a figure lacks, and at each moment the glyph of its verdict.
 */
void hetu_pace_plot_points (HetuPacePlot *self, HetuColour own_colour, gboolean from_zero);

/**
 * hetu_pace_plot_find_last:
 *
 * Returns: row of the last outturn with a number; −1: there is none
 */
int hetu_pace_plot_find_last (const HetuPacePlot *self);

/**
 * hetu_pace_amount_list_ends:
 * @width: most that a label may take
 *
 * Returns: (transfer full) (element-type HetuSideLabel): what stands behind the deadline: the projections; their y is that of data
 */
GArray *hetu_pace_amount_list_ends (HetuPlotContext *context,
                                    const HetuFramePace *pace,
                                    gboolean several,
                                    double width);

/**
 * hetu_pace_amount_build:
 *
 * Draws what accumulates: the pace line with its corridor, outturns, what is required, projections, the target.
 */
void hetu_pace_amount_build (HetuPacePlot *self, GArray *ends);

/**
 * hetu_pace_rate_build:
 *
 * Draws a growth target: steps of each period's growth, what the rest needs, cumulative growth, the target.
 */
void hetu_pace_rate_build (HetuPacePlot *self);

/**
 * hetu_pace_format_rates:
 * @short_form: without what was so far
 *
 * Returns: (transfer full): “月均需完成 833 人，已完成月均 1167 人”; "" where nothing is left to do
 */
char *
hetu_pace_format_rates (const HetuFramePace *pace, gboolean short_form, HetuLanguage language);

/**
 * hetu_pace_list_key:
 * @items: (element-type HetuKeyItem): what the key explains is appended
 */
void hetu_pace_list_key (const HetuFrame *frame, const HetuTheme *theme, GArray *items);
