/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reader-private.h"

/* Of which time a figure is. Private to app/report. */

/**
 * hetu_reader_take_times:
 * Finds the times of the sentence, each as the section and the sentence around it have it.
 */
void hetu_reader_take_times (HetuReader *self);

/**
 * hetu_reader_tell_period:
 * Fills in the period and the deadline of @claim, whose kind is known.
 */
void hetu_reader_tell_period (const HetuReader *self,
                              const HetuSlot *slot,
                              HetuClaim *claim,
                              HetuReasons *why);

/**
 * hetu_reader_find_year_before:
 * @claim: of @slot, its measure known
 * @period: of the figures around it
 * Returns: the year or months that @slot, which something grew “from”, is of: told in the sentence, “由五年前的”, “由上年的”; else the year
 * before a stretch of years, 2015 of 2016/2020; none where no stretch is spoken of
 */
HetuPeriod hetu_reader_find_year_before (const HetuReader *self,
                                         const HetuSlot *slot,
                                         const HetuClaim *claim,
                                         HetuPeriod period);

/**
 * hetu_reader_is_month_told_of:
 * “2016年12月…。上月平均入住率89.7%”: 上月 is the month @period that is told of, looked back at from the next; no “上月为下降0.2%”, and none
 * where a figure of that month was told in the paragraph.
 */
gboolean
hetu_reader_is_month_told_of (const HetuReader *self, const HetuTimeWord *time, HetuPeriod period);

/**
 * hetu_reader_holds_month:
 * “当月增长8.2%,比上月加快1个百分点”: whether 当月 is told of the figure: in its own clause and what says more of it, “8月当月,…” to the end
 * of the part.
 */
gboolean
hetu_reader_holds_month (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot);

/**
 * hetu_reader_is_milestone_over:
 * ““十四五”时期,生产总值年均增长7%,2023年突破500亿元;城镇化率达到60%”: whether @time is one of the years that a plan's sentence is about, and what is
 * told of it ends before the figure.
 */
gboolean hetu_reader_is_milestone_over (const HetuReader *self,
                                        const HetuTimeWord *time,
                                        const HetuSlot *slot);

/**
 * hetu_reader_is_made_ready_for:
 * Returns: whether @time are years to come that a review made something ready for, “策划生成未来三年项目120个”, and no time of what follows
 */
gboolean hetu_reader_is_made_ready_for (const HetuReader *self, const HetuTimeWord *time);

/**
 * hetu_reader_counts_members:
 * Returns: whether the figure says how many came to the assembly: “应到代表131名,实到122名”
 */
gboolean hetu_reader_counts_members (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_find_years_since:
 * @period: a year
 * “2005年…,比“九五”末增长68.1%,年均增长10.9%”
 * Returns: the years since the one that the sentence compares with; none where it tells no such year
 */
HetuPeriod
hetu_reader_find_years_since (const HetuReader *self, const HetuSlot *slot, HetuPeriod period);

/**
 * hetu_reader_tell_years:
 * @period: that words and section tell
 * Of several years a sum, a mean and a change are of all of them, a state is of the last: 森林覆盖率达到64%. What is held against a figure, or
 * says by how much it changed, goes with that figure.
 * Returns: what the figure is of
 */
HetuPeriod hetu_reader_tell_years (const HetuReader *self,
                                   const HetuSlot *slot,
                                   const HetuClaim *claim,
                                   HetuPeriod period);

/**
 * hetu_reader_is_of_years:
 * Returns: whether @period is several whole years
 */
gboolean hetu_reader_is_of_years (HetuPeriod period);

/**
 * hetu_reader_is_held_against_year:
 * @position: behind a figure
 * “…11.8亿元,是“九五”末的2.1倍”, “…502亿元,比上年增长22%,…”
 * Returns: whether it is of a year, since it is held against one
 */
gboolean hetu_reader_is_held_against_year (const HetuReader *self, guint position);

/**
 * hetu_reader_is_state:
 * Returns: whether the figure tells how things stood in the end, not what came together over the years or held in each of them
 */
gboolean
hetu_reader_is_state (const HetuReader *self, const HetuSlot *slot, const HetuClaim *claim);

/**
 * hetu_reader_is_said_behind:
 * Returns: whether @time belongs to the figures before it, of none of the next part: “上升3.0个百分点,实现“十三五”以来“七连升”;…”
 */
gboolean
hetu_reader_is_said_behind (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot);

/**
 * hetu_reader_is_time_aside:
 * Returns: whether @time stands in brackets that the figure does not: what it takes in or leaves out, or another figure's
 */
gboolean
hetu_reader_is_time_aside (const HetuReader *self, const HetuTimeWord *time, const HetuSlot *slot);

/**
 * hetu_reader_take_deadline_behind:
 * @claim: (inout): of a period that is known
 * “7所高中8月交付使用”: takes up by when, where that is told behind what is counted.
 */
void
hetu_reader_take_deadline_behind (const HetuReader *self, const HetuSlot *slot, HetuClaim *claim);

/**
 * hetu_reader_comes_before:
 * Returns: whether @word stands just before @time
 */
gboolean
hetu_reader_comes_before (const HetuReader *self, const HetuTimeWord *time, const char *word);

/**
 * hetu_reader_is_gone_through:
 * Returns: whether @time is of what happened before: “在历经2018年区划调整后”
 */
gboolean hetu_reader_is_gone_through (const HetuReader *self, const HetuTimeWord *time);

/**
 * hetu_reader_is_multiplied:
 *
 * Returns: whether a figure is told to be so many times that of @time: “是“十二五”末的2.6倍”
 */
gboolean hetu_reader_is_multiplied (const HetuReader *self, const HetuTimeWord *time);

/**
 * hetu_reader_is_origin:
 * Returns: whether @time is where something comes from, not what it is of: “由上年的…调整为…”
 */
gboolean hetu_reader_is_origin (const HetuReader *self, const HetuTimeWord *time);

/**
 * hetu_reader_is_former:
 * @told: (out): whether the words behind 由 or 从 tell since when
 * Returns: whether the figure is what something was before: “由每人每年580元提高到610元”
 */
gboolean hetu_reader_is_former (const HetuReader *self, const HetuSlot *slot, gboolean *told);

/**
 * hetu_reader_is_arrival:
 * Returns: whether the figure is what became of a former one, with no time told between the two
 */
gboolean hetu_reader_is_arrival (const HetuReader *self, const HetuSlot *slot);

/**
 * hetu_reader_is_year_so_far:
 * Returns: whether @time is the 今年 of a report on the first months of a year
 */
gboolean hetu_reader_is_year_so_far (const HetuReader *self, const HetuTimeWord *time);

/**
 * hetu_reader_take_first_years:
 * Returns: the first years of the stretch @period that “排放量前四年累计下降16%” tells in a review of five; @period where no such are told
 */
HetuPeriod
hetu_reader_take_first_years (const HetuReader *self, const HetuSlot *slot, HetuPeriod period);

/**
 * hetu_reader_take_span:
 * Keeps the years that “由2015年的…增加到2020年的…” tells for what else the paragraph says grew from … to ….
 */
void hetu_reader_take_span (HetuReader *self);

/**
 * hetu_reader_carry_times:
 * Keeps the time that the sentence told for the sentences after it.
 */
void hetu_reader_carry_times (HetuReader *self);

/**
 * hetu_reader_find_listed_time:
 * Returns: the @nth of the @n times that are listed before the value; none where there is no such list
 */
HetuPeriod
hetu_reader_find_listed_time (const HetuReader *self, const HetuClaim *claim, guint nth, guint n);

/**
 * hetu_reader_tells_deed:
 * Returns: whether @start … @end tells what comes together over the years: 新增, 完成投资; 建成区 is a place
 */
gboolean hetu_reader_tells_deed (const HetuReader *self, guint start, guint end);

/**
 * hetu_reader_tells_shortcoming:
 * Returns: whether the sentence tells what is wrong, and so wrong now: “我们也清醒认识到,…低于全市平均水平0.6个百分点”
 */
gboolean hetu_reader_tells_shortcoming (const HetuReader *self);
