/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"

/**
 * hetu_plan_announced:
 * @year: (out): which year it plans; 0: it is not said
 * Returns: whether a report is told of, and from there on what it plans
 */
gboolean hetu_plan_announced (const HetuReading *reading, guint start, guint end, int *year);

/**
 * hetu_plan_is_label:
 * Returns: whether the sentence begins with “2020年目标:”
 */
gboolean hetu_plan_is_label (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_has_digit:
 * Returns: whether an Arabic numeral stands there
 */
gboolean hetu_plan_has_digit (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_skip_saying:
 * Returns: where what is said of this year begins, behind who says it; @start where nobody does
 */
guint hetu_plan_skip_saying (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_lists_works:
 * @year: (out): which; 0: this one
 * Returns: whether the sentence tells that the works of a year are made public or will be done: “公布了2025年20项民心工程”
 */
gboolean hetu_plan_lists_works (const HetuReading *reading, guint start, guint end, int *year);

/**
 * hetu_plan_is_asked:
 * Returns: whether the sentence asks what shall be done in a year
 */
gboolean hetu_plan_is_asked (const HetuReading *reading, guint start, guint end);
