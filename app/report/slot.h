/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/number.h"

/* A place in a sentence where a figure stands: a number, a rank, or words that say how far something is. */
typedef enum
{
  HETU_SLOT_NUMBER,
  HETU_SLOT_RANK,  /* 第一, 首位, 前十名 */
  HETU_SLOT_RATIO, /* one of the parts of 9.5:41.5:49.0 */
  HETU_SLOT_WORDS, /* 全覆盖, 前列 */
} HetuSlotType;

#define HETU_PART_HALF 3 /* of a ratio: the first of two parts */

typedef struct
{
  HetuNumber number;
  guint8 type;    /* HetuSlotType */
  guint8 part;    /* of a ratio: 0, 1, 2; of one of two parts HETU_PART_HALF, HETU_PART_HALF + 1 */
  gboolean range; /* the next slot is its upper end */
  guint16 field_size; /* of a rank: 54个市辖区第四; 0 not told */
  gboolean best;      /* a list of the best: 全国百强县 */
  guint scope;        /* of @best: where 全国 stands */
} HetuSlot;

/* What may not be read as a number, one flag a position */
typedef enum
{
  HETU_MASK_QUOTE = 1 << 0,
  HETU_MASK_TIME = 1 << 1,
} HetuMask;

/**
 * hetu_slots_find:
 * @mask: (array): flags of the positions from @start on, HetuMask
 * @out: (element-type HetuSlot): cleared, then filled in order
 * Finds the figures of a sentence and leaves out what only looks like one: dates, ordinals, slogans, thresholds in names, models.
 */
void hetu_slots_find (const HetuReading *reading,
                      guint start,
                      guint end,
                      const guint8 *mask,
                      GArray *out);
