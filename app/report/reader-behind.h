/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reader-private.h"

/* Numbers whose name stands behind them: “15个项目”, “4.65万户13.42万名贫困人口”, “抓牢已谋划的66个、…的项目”. Private to app/report. */

/**
 * hetu_reader_is_value_first:
 * @head: where the words before the number begin
 * @head_end: behind them, without the predicate
 * @tail_end: where the noun phrase behind it ends
 * Returns: whether what is counted stands behind the number rather than before it
 */
gboolean hetu_reader_is_value_first (const HetuReader *self,
                                     const HetuSlot *slot,
                                     guint head,
                                     guint head_end,
                                     guint tail_end);

/**
 * hetu_reader_name_sum:
 * @index: of a number of money
 * @head: where the words before it begin, half open
 * “总投资3800亿元的230个重点项目”: names the sum after what the next number counts, and adds it.
 * Returns: whether it was one
 */
gboolean hetu_reader_name_sum (HetuReader *self, guint index, guint head, guint head_end);

/**
 * hetu_reader_name_purpose:
 * “筹措1.8亿元用于老旧小区改造”: money is named by what it is for.
 * Returns: whether it was so, and has been added
 */
gboolean hetu_reader_name_purpose (HetuReader *self,
                                   const HetuSlot *slot,
                                   guint head,
                                   guint head_end,
                                   guint tail_end);

/**
 * hetu_reader_read_behind:
 * Adds a number of what stands behind it.
 */
void hetu_reader_read_behind (HetuReader *self,
                              HetuSlot *slot,
                              guint head,
                              guint head_end,
                              guint tail_end,
                              const HetuPredicate *predicate);

/**
 * hetu_reader_skip_listed:
 * @start: (inout): of the words behind a number
 * @end: (inout): behind them
 * “20多家金融、电子、医药等行业龙头企业”: leaves what those that are listed are called together.
 */
void hetu_reader_skip_listed (const HetuReader *self, guint *start, guint *end);

/**
 * hetu_reader_resolve_staged:
 * @subject: (inout): what stands behind the number
 * “126个续建、80个新建重点项目”: how far those have come that are named behind the next number, and so is their name.
 * Returns: whether it was so
 */
gboolean
hetu_reader_resolve_staged (const HetuReader *self, const HetuSlot *slot, HetuSubject *subject);

/**
 * hetu_reader_read_far_behind:
 * “抓牢已谋划的66个、总投资809亿元的省市重点项目”: what is counted stands at the end of the clause.
 * Returns: whether it was so, and has been added
 */
gboolean hetu_reader_read_far_behind (HetuReader *self,
                                      HetuSlot *slot,
                                      guint head,
                                      const HetuPredicate *predicate);

/**
 * hetu_reader_read_twice:
 * “4.65万户13.42万名贫困人口”; returns: whether this number and the next count what stands behind both, and it has been added
 */
gboolean
hetu_reader_read_twice (HetuReader *self, guint index, guint head, const HetuPredicate *predicate);

/**
 * hetu_reader_read_beside:
 * “续建10条、开工2条地铁线路”; returns: whether the next number says what this one counts, and it has been added
 */
gboolean
hetu_reader_read_beside (HetuReader *self, guint index, guint head, const HetuPredicate *predicate);
