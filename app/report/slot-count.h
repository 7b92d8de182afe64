/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/slot.h"

/* Private to app/report. */

/**
 * hetu_slot_is_counted_group:
 * @number: with 大 behind it: 六大片区
 * Returns: whether it counts: only where something is built, renewed or developed; else it is a label
 */
gboolean hetu_slot_is_counted_group (const HetuReading *reading,
                                     const HetuNumber *number,
                                     guint start,
                                     guint end);

/**
 * hetu_slot_is_counted_numeral:
 * @number: in 汉字
 * Returns: whether it counts: only with a word that makes it exact: 等三个, 十余个, 榜单三期, 建成两座
 */
gboolean hetu_slot_is_counted_numeral (const HetuReading *reading,
                                       const HetuNumber *number,
                                       guint start,
                                       guint end);
