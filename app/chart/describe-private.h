/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/describe.h"
#include "chart/finding.h"

/* Pieces that titles and alternate texts share. Private to app/chart. */

gboolean hetu_describe_is_chinese (const HetuFrame *frame);

/* Growth on a year or on the period before. */
gboolean hetu_describe_is_change (const HetuFrame *frame);

/* The indicator's name where the frame's first panel carries one, else "". */
const char *hetu_describe_indicator (const HetuFrame *frame);

/* The row's number with its unit: “5.2%”, “≥1.2 万人”; (transfer full) */
char *hetu_describe_value (const HetuFrame *frame, const HetuFrameRow *row);

/* “2.1 个百分点” without a sign; (transfer full) */
char *hetu_describe_points (const HetuFrame *frame, HetuDecimal difference);

/* Titles of the kinds that compare many; (transfer full) */
char *hetu_describe_series (const HetuFrame *frame, guint panel, const char *who);
char *hetu_describe_ranking (const HetuFrame *frame);
char *hetu_describe_dumbbell (const HetuFrame *frame);
char *hetu_describe_panels (const HetuFrame *frame);
char *hetu_describe_gauges (const HetuFrame *frame);
