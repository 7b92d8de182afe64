/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* What the rows of a table of vintages say beside their numbers: by how much the figure of a period was revised. */

/**
 * hetu_vintage_get_first:
 *
 * Returns: (transfer none) (nullable): the outturn that was published first of the line of @row; %NULL: none with one exact number
 */
const HetuFrameRow *hetu_vintage_get_first (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_vintage_get_revision:
 * @out: (out): the printed number of @row against the printed one of its first publication: of rates their difference, of
 *   amounts per cent of the first; untouched when there is none
 *
 * Returns: whether the two compare: exact outturns of one basis, of an amount the first above zero
 */
gboolean hetu_vintage_get_revision (const HetuFrame *frame, const HetuFrameRow *row, double *out);

/**
 * hetu_vintage_get_decimals:
 *
 * Returns: those that @revision is printed with: one more where it would read as no change
 */
int hetu_vintage_get_decimals (const HetuFrame *frame, double revision);

/**
 * hetu_vintage_dup_revision:
 *
 * Returns: (transfer full): “+0.1”, without its unit; "" for none and for no change
 */
char *hetu_vintage_dup_revision (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_vintage_dup_unit:
 *
 * Returns: (transfer full): the unit of revisions: “个百分点”, “%”
 */
char *hetu_vintage_dup_unit (const HetuFrame *frame);

/**
 * hetu_vintage_is_withdrawn:
 *
 * Returns: whether @row says that its figure stands no longer
 */
gboolean hetu_vintage_is_withdrawn (const HetuFrame *frame, const HetuFrameRow *row);
