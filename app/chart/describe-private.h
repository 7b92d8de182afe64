/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/describe.h"
#include "chart/finding.h"

/* Pieces that titles and alternate texts share. Private to app/chart. */

/**
 * hetu_describe_is_chinese:
 *
 * Returns: whether the frame speaks Chinese
 */
gboolean hetu_describe_is_chinese (const HetuFrame *frame);

/**
 * hetu_describe_is_change:
 *
 * Returns: whether the frame shows growth on a year or on the period before
 */
gboolean hetu_describe_is_change (const HetuFrame *frame);

/**
 * hetu_describe_indicator:
 *
 * Returns: (transfer none): the indicator's name where the frame's first panel carries one, else ""
 */
const char *hetu_describe_indicator (const HetuFrame *frame);

/**
 * hetu_describe_value:
 *
 * Returns: (transfer full): the row's number with its unit: “5.2%”, “≥1.2 万人”
 */
char *hetu_describe_value (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_describe_points:
 * @difference: of two rates, in points
 *
 * Returns: (transfer full): “2.1 个百分点”, without a sign
 */
char *hetu_describe_points (const HetuFrame *frame, HetuDecimal difference);

/**
 * hetu_describe_series:
 * @panel: index of the panel
 * @who: (nullable): of whom it is told, where the panel has a name
 *
 * Returns: (transfer full): title of lines over periods
 */
char *hetu_describe_series (const HetuFrame *frame, guint panel, const char *who);

/**
 * hetu_describe_ranking:
 *
 * Returns: (transfer full): title of ranked bars
 */
char *hetu_describe_ranking (const HetuFrame *frame);

/**
 * hetu_describe_dumbbell:
 *
 * Returns: (transfer full): title of a dumbbell figure
 */
char *hetu_describe_dumbbell (const HetuFrame *frame);

/**
 * hetu_describe_panels:
 *
 * Returns: (transfer full): title of small multiples
 */
char *hetu_describe_panels (const HetuFrame *frame);

/**
 * hetu_describe_gauges:
 *
 * Returns: (transfer full): title of dials and bullets
 */
char *hetu_describe_gauges (const HetuFrame *frame);
