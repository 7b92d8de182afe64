/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* What a figure of gauges calls the pace line that it is held against. */

/**
 * hetu_pace_of_frame:
 *
 * Returns: the line that marks of time stand for: that of the gauges with such a mark; where some have no course of their own
 *   and are held against a straight line, that of the others
 */
HetuPaceKind hetu_pace_of_frame (const HetuFrame *frame);

/**
 * hetu_pace_is_mixed:
 *
 * Returns: whether gauges with a mark of time are held against more than one line
 */
gboolean hetu_pace_is_mixed (const HetuFrame *frame);

/**
 * hetu_pace_to_mark_label:
 *
 * Returns: (transfer none): “序时进度”, “上年同期进度”, “计划进度” or “time elapsed” …
 */
const char *hetu_pace_to_mark_label (HetuPaceKind kind, HetuLanguage language);

/**
 * hetu_pace_to_heading:
 *
 * Returns: (transfer none): of a column of points against the line: “较序时”, “vs time” …
 */
const char *hetu_pace_to_heading (HetuPaceKind kind, HetuLanguage language);

/**
 * hetu_pace_to_behind_label:
 *
 * Returns: (transfer none): “落后序时”, “behind time” …
 */
const char *hetu_pace_to_behind_label (HetuPaceKind kind, HetuLanguage language);
