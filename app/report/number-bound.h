/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/number.h"

/* Private to app/report. */

/**
 * hetu_number_find_making:
 * Returns: how many characters the verb has that ends before @position and makes or gathers what is counted behind it: 引进, 新建; 0 for none
 */
guint hetu_number_find_making (const HetuReading *reading, guint start, guint position);

/**
 * hetu_number_take_sign:
 * @self: (inout): a number whose form is known
 * @start: first position that belongs to the sentence
 * Fills in whether a minus or a plus stands before it.
 */
void hetu_number_take_sign (HetuNumber *self, const HetuReading *reading, guint start);

/**
 * hetu_number_take_bounds:
 * @self: (inout): a number with its sign and its unit; a comparator that it has is kept
 * @start: first position that belongs to the sentence
 * @end: end of the sentence
 * Fills in phrase_start and phrase_end, the comparator and whether it is a threshold.
 */
void hetu_number_take_bounds (HetuNumber *self, const HetuReading *reading, guint start, guint end);
