/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* Words about a figure, out of its rows: the finding above it and the text that stands in for it. Every number is
 * recomputed from the rows; no word praises or explains what the data cannot prove (C-2). */

/**
 * hetu_describe_title:
 *
 * Returns: (transfer full): the finding: “洛龙区 2022 年增长 5.2%，比全省快 2.1 个百分点”
 */
char *hetu_describe_title (const HetuFrame *frame);

/**
 * hetu_describe_lack:
 *
 * Returns: (transfer full) (nullable): what lacks, where no row and no gauge has anything to draw: “洛龙区没有 2019—2021 年
 *   数据”, “该报告的数字以 × 脱敏，无法制图”; %NULL when there is something to draw
 */
char *hetu_describe_lack (const HetuFrame *frame);

/**
 * hetu_describe_alt_text:
 *
 * Returns: (transfer full): type, what, focus series, gaps, extremes, source; ≤ 400 characters (UX U-14)
 */
char *hetu_describe_alt_text (const HetuFrame *frame);

/**
 * hetu_describe_knowledge:
 *
 * Returns: (transfer full) (nullable): “当时视角：截至 2023-03-31 已公布的数据”, “As known on 2023-03-31”; %NULL: all that is known
 */
char *hetu_describe_knowledge (const HetuFrame *frame);

/**
 * hetu_describe_row:
 *
 * Returns: (transfer full): one datum: “洛龙区，2022 年，5.2%（公布数）”
 */
char *hetu_describe_row (const HetuFrame *frame, guint row);

/**
 * hetu_describe_within:
 *
 * Returns: (transfer full): a name as it stands within a sentence: “retail sales”, but “GDP”
 */
char *hetu_describe_within (const char *name);
