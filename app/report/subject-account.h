/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/subject.h"

/**
 * hetu_subject_is_total:
 * Returns: whether what ends at @end is all of its kind together: 收入总计, 支出合计
 */
gboolean hetu_subject_is_total (const HetuReading *reading, guint end);

/**
 * hetu_subject_take_direction:
 * @text: as written
 * “对东盟进出口3亿美元,其中出口1.8亿美元”: names @self one way of the trade that @owner names.
 * Returns: whether it is one
 */
gboolean
hetu_subject_take_direction (HetuSubject *self, const HetuSubject *owner, const char *text);

/**
 * hetu_subject_take_account:
 * “规模工业增加值下降7.3%,总产值下降7.0%”, “普通高中12所,在校生2.6万人”, “生猪出栏72万头,
 * 年末存栏41万头”, “高技术制造业增加值增长8%,投资增长12%”: names @self another account of the same,
 * who is at those schools, how many of that stock are kept, what that industry puts in.
 * Returns: whether it is one
 */
gboolean hetu_subject_take_account (HetuSubject *self, const HetuSubject *owner, const char *text);

/**
 * hetu_subject_take_counterpart:
 * “金融机构本外币各项存款余额…;各项贷款余额…”, “一般公共预算收入…,支出…”: names @self the other side of what @owner names.
 * Returns: whether it is one
 */
gboolean
hetu_subject_take_counterpart (HetuSubject *self, const HetuSubject *owner, const char *text);

/**
 * hetu_subject_take_grade:
 * “国家级绿色工厂3家、省级5家”: names @self the same things of another grade.
 * Returns: whether @text is a grade
 */
gboolean hetu_subject_take_grade (HetuSubject *self, const HetuSubject *owner, const char *text);

/**
 * hetu_subject_take_place:
 * @whole: the last of a list that @self stands in
 * “甲县、乙县规模以上工业总产值”: names @self by what the places of a list have in common.
 * Returns: whether they are places
 */
gboolean
hetu_subject_take_place (HetuSubject *self, const HetuReading *reading, const HetuSubject *whole);
