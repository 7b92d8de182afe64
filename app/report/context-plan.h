/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"

/* Sentences that turn to what shall be. Each takes @start, the first position of one, and @end, behind its last character. */

/**
 * hetu_plan_announced:
 * @year: (out): which year is planned; 0: it is not said
 *
 * “《政府工作报告》提出,2020年,全市将…”, “报告政府工作时提出2022年主要任务”
 *
 * Returns: whether a report is told of, and from there on what it plans
 */
gboolean hetu_plan_announced (const HetuReading *reading, guint start, guint end, int *year);

/**
 * hetu_plan_is_label:
 * Returns: whether the sentence begins with “2020年目标:” or “2022年主要预期目标为”, whatever its section tells
 */
gboolean hetu_plan_is_label (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_skip_saying:
 * Returns: where “今年,我市将…” begins in “负责人介绍,今年,我市将…”; @start where nobody says it
 */
guint hetu_plan_skip_saying (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_heads_works:
 * Returns: whether it is a heading over what shall be done in a year: “2022年本区政府实事项目”
 */
gboolean hetu_plan_heads_works (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_is_headline:
 * Returns: whether it tells what shall be in a year: “本县2020年将办好15件实事”
 */
gboolean hetu_plan_is_headline (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_lists_works:
 * @year: (out): in which year; 0: in this one. Means nothing where there are none.
 *
 * “公布了2025年20项民心工程”, “省里将在2020年办好以下“十件民生实事””
 *
 * Returns: whether the sentence tells that the works of a year are made public or will be done
 */
gboolean hetu_plan_lists_works (const HetuReading *reading, guint start, guint end, int *year);

/**
 * hetu_plan_is_asked:
 * Returns: whether the sentence asks what shall be done in a year: “今年政府要干哪些事?”
 */
gboolean hetu_plan_is_asked (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_opens_works:
 * Returns: whether a paragraph opens what shall be done in this year: “今年,着力做好八个方面工作:”
 */
gboolean hetu_plan_opens_works (const HetuReading *reading, guint start, guint end);

/**
 * hetu_plan_proposes:
 * Returns: whether a paper is cited for what shall be: “《计划》提出,今年…”, “《纲要》明确,到2025年…”
 */
gboolean hetu_plan_proposes (const HetuReading *reading, guint start, guint end);
