/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/slot.h"

/* What slot.c and its ranks share. Private to app/report. */

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
 * hetu_slot_clause_start:
 * Returns: where the clause of @position begins
 */
guint hetu_slot_clause_start (const HetuReading *reading, guint start, guint position);

/**
 * hetu_slot_scan_best:
 * @out: (out): a list of the best that one is in: 入选全国百强县
 * Returns: the number of characters read; 0 for none
 */
guint
hetu_slot_scan_best (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out);

/**
 * hetu_slot_scan_rank:
 * @out: (out): 第一, 第4位, 首位, 前十名
 * Returns: the number of characters read; 0 for none
 */
guint
hetu_slot_scan_rank (const HetuReading *reading, guint start, guint at, guint end, HetuSlot *out);
