/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"
#include "report/reading.h"

/* Words of time in a sentence. */
typedef enum
{
  HETU_TIME_PERIOD,   /* 2022年, 1月至10月, 上半年: what a figure is of */
  HETU_TIME_DEADLINE, /* 年底前, 8月底前 */
  HETU_TIME_BASE,     /* 比上年, 较一季度: what it is compared with */
  HETU_TIME_OTHER,    /* a date that is neither */
} HetuTimeRole;

typedef struct
{
  guint start; /* positions, half open; with 比 or 较 of a base */
  guint end;
  guint8 role;       /* HetuTimeRole */
  gboolean relative; /* the year is not told: 上半年, 今年 */
  gboolean part;     /* 上半年, 1-11月: months of a year that is not told */
  gboolean whole;    /* 全年: the year of the period that holds otherwise */
  gboolean month;    /* 上月: the one before the last of the period that holds otherwise */
  gboolean current;  /* 当月: the last one of it */
  gboolean same;     /* 上年同期: the months of the figures around it, a year before */
  gint8
      term; /* 过去五年 −5, 今后五年 5: years up to the one before that which is asked with, or from it on; else 0 */
  HetuPeriod period; /* none when it cannot be told */
} HetuTimeWord;

/**
 * hetu_times_scan:
 * @year: the year that 今年 and 上半年 are of; 0 unknown
 * @out: (element-type HetuTimeWord): cleared, then filled in order
 * Finds the words of time in @start … @end.
 */
void hetu_times_scan (const HetuReading *reading, guint start, guint end, int year, GArray *out);
