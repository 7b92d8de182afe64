/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reader-private.h"

/**
 * hetu_reader_word:
 * @subject: (inout): what the figure is of, as it was read
 * Names it as a person would: without what the clause only tells of it, by when, how thoroughly, and with what a share is of.
 */
void hetu_reader_word (HetuReader *self,
                       const HetuSlot *slot,
                       HetuMeasure measure,
                       HetuSubject *subject);

/**
 * hetu_reader_read_spent:
 * “财政支出的75%以上用于民生领域”; returns: whether it tells what share went where, and has been added
 */
gboolean hetu_reader_read_spent (HetuReader *self, HetuSlot *slot, guint head);

/**
 * hetu_reader_read_beside:
 * “续建10条、开工2条地铁线路”; returns: whether the next number says what this one counts, and it has been added
 */
gboolean
hetu_reader_read_beside (HetuReader *self, guint index, guint head, const HetuPredicate *predicate);

/**
 * hetu_reader_deal_rate:
 * @subjects: (array length=HETU_MOST_SUBJECTS) (inout): a rate, then that of each of as many things as values follow
 * “承办建议620件、提案677件,满意率分别为99.4%、99.6%”
 * Returns: whether it is of each of those before
 */
gboolean hetu_reader_deal_rate (const HetuReader *self, HetuSubject *subjects);

/**
 * hetu_reader_name_by_others:
 * @subject: (inout): what the figure is of, as it was read
 * Names it by what is told around it; returns: whether that names it
 */
gboolean hetu_reader_name_by_others (HetuReader *self,
                                     const HetuSlot *slot,
                                     HetuMeasure measure,
                                     HetuSubject *subject);
