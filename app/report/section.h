/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"
#include "report/reading.h"

/**
 * hetu_section_write:
 * @offset: code point of the text as stored
 *
 * Where a place stands in the divisions that the text itself numbers: “一、” and below it “（一）” are 第一部分（一）. What is not
 * numbered is named by its heading, unless that is the title of the whole. O(paragraphs).
 *
 * Returns: (transfer full) (nullable): “第一部分（一）”, “第二章 1.”, “‘成绩’一节”; “part 1 (1)” …; %NULL before the first division, and
 *   where there is none
 */
char *hetu_section_write (const HetuReading *reading, guint offset, HetuLanguage language);
