/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/series.h"
#include "model/target.h"

#define HETU_PACE_MONTHS 12

/* What share of a year's target is asked for by the end of each month (序时进度线). All zero is a straight line. */
typedef struct
{
  HetuPaceKind kind;
  int year;                         /* LAST_YEAR: whose course it is */
  int months_known;                 /* LAST_YEAR: how many of the twelve were told */
  double percent[HETU_PACE_MONTHS]; /* of the year, cumulative, at the end of each month */
} HetuPaceLine;

/**
 * hetu_pace_line_parse:
 * @text: “linear”, or twelve cumulative per cents, separated by commas: none falls, the last is 100
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is a line. %HETU_ERROR_USAGE: it is none, the message says which month is wrong.
 */
gboolean hetu_pace_line_parse (const char *text, HetuPaceLine *out, GError **error);

/**
 * hetu_pace_line_from_year:
 * @levels: amounts, cumulative from January: 1—2月, 一季度 … 全年
 * @year: whose course the line takes
 * @out: (out): untouched on failure
 *
 * 上年同期进度 = 上年 1—n 月累计 ÷ 上年全年 × 100 %; months between two that are told lie on a straight line.
 *
 * Returns: whether there is one: the year's total, more than 0, and at least one month before, all in units that convert
 */
gboolean hetu_pace_line_from_year (const HetuSeries *levels, int year, HetuPaceLine *out);

/**
 * hetu_pace_line_at:
 * @months: from the start of the year, 0 … 12; between two months' ends the line is straight
 *
 * Returns: the share that is asked for by then, per cent
 */
double hetu_pace_line_at (const HetuPaceLine *self, double months);

/**
 * hetu_pace_line_to_string:
 *
 * Returns: (transfer full): the form that hetu_pace_line_parse() reads; numbers with at most one decimal
 */
char *hetu_pace_line_to_string (const HetuPaceLine *self);
