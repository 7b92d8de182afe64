/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reader-private.h"

/* Lists dealt out: which of what was named has which of the values. */

/**
 * hetu_reader_deal:
 * @named: its clause names what the figure is of
 * Gives each of a list its figure: the k-th name the k-th value, or all names one value.
 */
void
hetu_reader_deal (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate, gboolean named);

/**
 * hetu_reader_share_bound:
 * @index: of the first of a list, or of one within it
 * “分别增长6.5%和7.5%左右”: gives the number the bound behind the last of its list, where it has none of its own.
 */
void hetu_reader_share_bound (HetuReader *self, guint index);

/**
 * hetu_reader_deal_net:
 * “高新技术企业净增365户”
 * Returns: whether the figure is how many new ones there are of what its clause names, and has been added
 */
gboolean hetu_reader_deal_net (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate);

/**
 * hetu_reader_deal_new:
 * “现有合作社769家,新增6家”
 * Returns: whether the figure is of those that are new of what was counted, and has been added
 */
gboolean hetu_reader_deal_new (HetuReader *self, HetuSlot *slot, const HetuPredicate *predicate);

/**
 * hetu_reader_deal_rate:
 * @subjects: (array length=HETU_MOST_SUBJECTS) (inout): a rate, then that of each of as many things as values follow
 * “承办建议620件、提案677件,满意率分别为99.4%、99.6%”, “…,办复率均为100%”
 * Returns: of how many of those before it is; 0 where it is not
 */
guint hetu_reader_deal_rate (const HetuReader *self,
                             const HetuPredicate *predicate,
                             HetuSubject *subjects);

/**
 * hetu_reader_name_shares:
 * @index: of the first of the figures
 * @head: where the words before it begin
 * Makes what part each of those named is what the figures are of: “A…,B…,分别占全省44.6%和35.2%”.
 * Returns: whether they are told so
 */
gboolean
hetu_reader_name_shares (HetuReader *self, guint index, guint head, HetuPredicate *predicate);

/**
 * hetu_reader_share_comparator:
 * @index: of a figure behind another one of its list
 * What stands before the first of the list, 突破, holds for it.
 */
void hetu_reader_share_comparator (HetuReader *self, guint index);
