/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/slot.h"

/* Numbers without a unit that are figures all the same: ratios, coefficients, parts of a whole. Private to app/report. */

/**
 * hetu_slot_scan_to_one:
 * @position: behind a number
 * Returns: the length of “:1” or “:100” there, of “收入比为1.96:1”; 0 where none stands
 */
guint hetu_slot_scan_to_one (const HetuReading *reading, guint position, guint end);

/**
 * hetu_slot_is_bare:
 * @slots: (element-type HetuSlot): of the sentence
 * @index: of a number without a unit
 * Returns: whether it is a figure by what leads to it, “收入比缩小到2.07”, or how much such a figure changed
 */
gboolean hetu_slot_is_bare (const HetuReading *reading,
                            const GArray *slots,
                            guint index,
                            guint start,
                            guint end);

/**
 * hetu_slot_find_ratio_link:
 * Returns: the length of the words that lead to the parts of a whole, 比重为, with which @start … @position ends; 0 for none
 */
guint hetu_slot_find_ratio_link (const HetuReading *reading, guint start, guint position);

/**
 * hetu_slots_restore_origins:
 * @start: where the sentence begins
 * @slots: (inout) (element-type HetuSlot): of the sentence
 * Gives the first number of “从72下降到63微克/立方米” the unit of the second.
 */
void hetu_slots_restore_origins (const HetuReading *reading, guint start, GArray *slots);

/**
 * hetu_slots_find_ratios:
 * @start: where the sentence begins
 * @slots: (element-type HetuSlot): of the sentence
 * Makes the parts of “9.5:41.5:49.0”, and of “比重为31.3:68.7”, slots of a ratio.
 */
void hetu_slots_find_ratios (const HetuReading *reading, guint start, GArray *slots);
