/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"

#include <glib.h>

/* Breaks by Talbot, Lin and Hanrahan, “An Extension of Wilkinson’s Algorithm for Positioning Tick Labels on
 * Axes”, InfoVis 2010, with the constants of CHARTS C-16. */
typedef struct
{
  double first;
  double step;
  guint n;      /* at least 2 */
  int decimals; /* that the labels need */
} HetuTicks;

/**
 * hetu_ticks_choose:
 * @low: least datum
 * @high: greatest datum; equal values are widened
 * @length_pt: of the axis; the target count is clamp(round(length ÷ 52), 3, 7)
 * @include_zero: bars and growth
 *
 * Returns: the best scored breaks
 */
HetuTicks hetu_ticks_choose (double low, double high, double length_pt, gboolean include_zero);

/**
 * hetu_ticks_get:
 *
 * Returns: datum of a tick, rounded to its decimals: 0 is 0
 */
double hetu_ticks_get (HetuTicks self, guint index);

/* A mark on the period axis (C-23). */
typedef struct
{
  HetuPeriod period;
  double x;     /* hetu_period_end() */
  char *label;  /* (owned): “2022 年”, “一季度”, “1 月” */
  char *second; /* (owned) (nullable): second line: the year at its first quarter or month */
} HetuPeriodTick;

/**
 * hetu_period_ticks:
 * @periods: (element-type HetuPeriod): sorted, the positions that exist
 * @length_pt: from the first position to the last
 * @label_width_pt: widest label; more labels than fit are thinned by whole parts of a year, January and the first quarter
 *   are kept; the last is if it has room
 *
 * Returns: (transfer full) (element-type HetuPeriodTick): clears its elements
 */
GArray *hetu_period_ticks (const GArray *periods,
                           HetuGrain grain,
                           double length_pt,
                           double label_width_pt,
                           HetuLanguage language);
