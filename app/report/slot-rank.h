/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/slot.h"

/* What slot.c and its ranks share. Private to app/report. */

/**
 * hetu_slot_begins_number:
 * Returns: whether a number may begin with @c: a digit, ×, or one of 一二两三四五六七八九十百千半万
 */
static inline gboolean
hetu_slot_begins_number (gunichar c)
{
  switch (c)
    {
    case 0xD7:
    case 0x4E00:
    case 0x4E03:
    case 0x4E07:
    case 0x4E09:
    case 0x4E24:
    case 0x4E5D:
    case 0x4E8C:
    case 0x4E94:
    case 0x516B:
    case 0x516D:
    case 0x5341:
    case 0x5343:
    case 0x534A:
    case 0x56DB:
    case 0x767E:
      return TRUE;
    default:
      return c >= '0' && c <= '9';
    }
}

/**
 * hetu_slot_begins_at:
 * Returns: whether a number may begin at @at: with what hetu_slot_begins_number() knows, else with the nought of “零点五”; no “零件”
 */
static inline gboolean
hetu_slot_begins_at (const HetuReading *reading, guint at, guint end)
{
  const guint n = hetu_reading_has (reading, at, end, "零点");

  return hetu_slot_begins_number (reading->chars[n > 0 && at + n < end ? at + n : at]);
}

/**
 * hetu_slot_is_one_of:
 * Returns: whether @c is a character of @set
 */
static inline gboolean
hetu_slot_is_one_of (gunichar c, const char *set)
{
  for (const char *p = set; *p != '\0';)
    if (hetu_reading_decode (&p) == c)
      return TRUE;
  return FALSE;
}

/**
 * hetu_slot_item_end:
 * Returns: where the clause of @position ends, or its item of a list
 */
guint hetu_slot_item_end (const HetuReading *reading, guint position, guint end);

/**
 * hetu_slot_is_mark_of_few:
 * Returns: whether the number says what those have in common that are counted by 第: “全市第8个地区生产总值突破千亿大关的区县”
 */
gboolean hetu_slot_is_mark_of_few (const HetuReading *reading,
                                   const HetuNumber *number,
                                   guint start,
                                   guint end);

/**
 * hetu_slots_mark_bounds:
 * @slots: (element-type HetuSlot): of a sentence that ends at @end
 * Marks the numbers that say which are counted: “3个产值超千亿元的产业集群”.
 */
void hetu_slots_mark_bounds (const HetuReading *reading, guint start, guint end, GArray *slots);

/**
 * hetu_slot_scan_best:
 * @out: (out): a list of the best that one is in: 入选全国百强县
 * Returns: the number of characters read; 0 for none
 */
guint
hetu_slot_scan_best (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out);

/**
 * hetu_slots_mend_ranks:
 * @slots: (element-type HetuSlot): of @start … @end
 * “排名由100位升至第86位”: makes places of what counts none.
 */
void hetu_slots_mend_ranks (const HetuReading *reading, guint start, guint end, GArray *slots);

/**
 * hetu_slot_scan_rank:
 * @out: (out): 第一, 第4位, 首位, 前十名
 * Returns: the number of characters read; 0 for none
 */
guint
hetu_slot_scan_rank (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out);

/**
 * hetu_slot_scan_words:
 * @out: (out): words that stand for a figure: 全覆盖, 前列, “高于全国平均水平”
 * Returns: the number of characters read; 0 for none
 */
guint
hetu_slot_scan_words (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out);

/**
 * hetu_slot_is_one_of_few:
 * “全省4个县域…改善旗县之一”, “跨越两个千亿元台阶”
 * Returns: whether the number only says of how many something is one
 */
gboolean hetu_slot_is_one_of_few (const HetuReading *reading, const HetuNumber *number, guint end);

/**
 * hetu_slots_drop_label_ranks:
 * Takes out the ranks of “5名同学进入全市前十名”: those in front are counted, their places are not told.
 */
void hetu_slots_drop_label_ranks (const HetuReading *reading, GArray *slots);

/**
 * hetu_slot_counts_at_least:
 * Returns: whether a number with 以上 counts what is made, “引进50家以上企业”, and is no bound of a class: 10人以上企业
 */
gboolean
hetu_slot_counts_at_least (const HetuReading *reading, const HetuNumber *number, guint start);

/**
 * hetu_slot_is_size:
 * Returns: whether the number tells how large a thing is made, in its name: 年产30万吨乙烯项目
 */
gboolean
hetu_slot_is_size (const HetuReading *reading, const HetuNumber *number, guint start, guint end);

/**
 * hetu_slot_is_field:
 * Returns: whether the number is the field of a rank: 54个市辖区第四, “在全国217家开发区考评中位列第13位”
 */
gboolean
hetu_slot_is_field (const HetuReading *reading, const HetuNumber *number, guint start, guint end);
