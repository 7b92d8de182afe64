/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reader-private.h"

/* What stands within or behind a name and is none of it. Private to app/report. */

/**
 * hetu_reader_names_fund:
 * Returns: whether @start … @end ends with what money is: 防疫资金, 贷款
 */
gboolean hetu_reader_names_fund (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_drop_circumstance:
 * @end: (inout): behind the words before a number
 * “地区生产总值在历经区划调整后”: what was around it is none of the name.
 */
void hetu_reader_drop_circumstance (const HetuReader *self, guint start, guint *end);

/**
 * hetu_reader_drop_time:
 * “规模工业1-8月实现增加值”: the time within is none of the name, nor is the verb behind it.
 */
void hetu_reader_drop_time (HetuReader *self,
                            HetuSubject *subject,
                            const HetuSlot *slot,
                            HetuMeasure measure);

/**
 * hetu_reader_drop_verb:
 * “规模以上工业预计完成增加值”: what is said of the figure within the name is none of it.
 */
void hetu_reader_drop_verb (HetuReader *self,
                            HetuSubject *subject,
                            const HetuSlot *slot,
                            HetuMeasure measure);

/**
 * hetu_reader_ends_in_place:
 * Returns: whether @start … @end ends with the whole of a place: 全国, 全市
 */
gboolean hetu_reader_ends_in_place (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_name_economy:
 * @subject: (inout): of what a place is told
 * Makes the product of all of it what “经济增速稳居全省第一” tells of.
 */
void hetu_reader_name_economy (const HetuReader *self, HetuSubject *subject);

/**
 * hetu_reader_is_field_alone:
 * Returns: whether @start … @end tells which are ranked, and nothing else: 六县市, 14个县区中, 全国省会城市
 */
gboolean hetu_reader_is_field_alone (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_leave_field:
 * @start: where the words before the verb begin
 * @head: behind the place that they begin with, “在全国”; else @start
 *
 * “满意度在中部六省会城市排名第一”, “在全国同批片区中排名第一”: what is ranked stands before those that it is ranked among.
 *
 * Returns: where its name ends: @end when no field stands before it, @head when nothing else does
 */
guint hetu_reader_leave_field (const HetuReader *self, guint start, guint head, guint end);

/**
 * hetu_reader_skip_members:
 * Returns: where in @start … @end the class begins of which some are told, “光伏等新能源产业”; @start where none are, as in 高等教育
 */
guint hetu_reader_skip_members (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_share_threshold:
 * @parts: (inout) (array length=n): of a list
 * Makes each trade of “限额以上批发、零售、住宿、餐饮业” one above the threshold that the first is told with.
 */
void hetu_reader_share_threshold (const HetuReader *self, HetuSubject *parts, guint n);

/**
 * hetu_reader_skip_fund:
 * Returns: where the next name of “甲项目1.95亿元贷款、乙项目1.1亿元贷款” begins, behind what the money before @start is; @start where that is
 * not said
 */
guint hetu_reader_skip_fund (const HetuReader *self, guint start, guint end);
