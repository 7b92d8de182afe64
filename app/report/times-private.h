/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/times.h"

/* How words of time are read, piece by piece. Private to app/report/times*.c. */
typedef struct
{
  const HetuReading *reading;
  guint end;
  guint at;    /* next character */
  guint start; /* of what is read */
} HetuTimeCursor;

/**
 * hetu_time_take:
 * Returns: whether @word stands next; it is taken then
 */
static inline gboolean
hetu_time_take (HetuTimeCursor *self, const char *word)
{
  guint n = hetu_reading_has (self->reading, self->at, self->end, word);

  self->at += n;
  return n > 0;
}

/**
 * hetu_time_take_number:
 * @least: digits, at least
 * @most: digits, at most
 * @numerals: 汉字 up to 九十九 will do
 * Returns: the number; −1 when there is none
 */
int hetu_time_take_number (HetuTimeCursor *self, guint least, guint most, gboolean numerals);

/**
 * hetu_time_take_dash:
 * Returns: whether what joins two times stands next: “-”, 至, 到
 */
gboolean hetu_time_take_dash (HetuTimeCursor *self);

/**
 * hetu_time_take_part:
 * @year: that it is of; 0 unknown
 * @out: (out): the months; none of an unknown year
 * Returns: whether what may follow a year, or stand without one, stands next: 上半年, 前三季度, 1月至10月, 10月
 */
gboolean hetu_time_take_part (HetuTimeCursor *self, int year, HetuPeriod *out);

/**
 * hetu_time_take_plan:
 * @out: (out): its years, or its last
 * Returns: whether a plan of five years stands next: “十三五”时期, “十三五”末
 */
gboolean hetu_time_take_plan (HetuTimeCursor *self, HetuPeriod *out);

/**
 * hetu_time_take_term:
 * @out: (out): its years: below 0 that are past
 * Returns: whether several years up to now, or from now on, stand next: 过去五年, 五年来, 今后五年
 */
gboolean hetu_time_take_term (HetuTimeCursor *self, gint8 *out);

/**
 * hetu_time_take_normal:
 * Returns: whether what weather and water are held against stands next: 常年同期, 多年平均
 */
gboolean hetu_time_take_normal (HetuTimeCursor *self);

/**
 * hetu_time_take_years_ago:
 * Returns: whether a number of years ago, or the term before, stands next: 五年前, 上届政府
 */
gboolean hetu_time_take_years_ago (HetuTimeCursor *self);
