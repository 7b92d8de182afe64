/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/subject.h"

/**
 * hetu_subject_take_group:
 * @text: as written
 * “居民人均可支配收入4.2万元,其中城镇居民5.1万元”, “采矿业增加值增长4%,制造业下降2%”, “粮食产量20万吨,其中小麦9万吨”: names @self the account that @owner
 * names, of other people, of another branch or sort of firm, of one crop.
 * Returns: whether @text is one of those, told in a unit of that account
 */
gboolean hetu_subject_take_group (HetuSubject *self, const HetuSubject *owner, const char *text);

/**
 * hetu_subject_opens_group:
 * @start, @end: positions of a clause, half open
 * Returns: whether the clause begins with what lacks its account and may be told of the one before: “城镇居民”, “第二产业”, “乡村”
 */
gboolean hetu_subject_opens_group (const HetuReading *reading, guint start, guint end);
