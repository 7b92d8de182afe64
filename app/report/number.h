/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"
#include "model/observation.h"
#include "report/reading.h"

/* A number with its unit as a sentence has it: “超过63万余件”, “5.2%”, “百亿元”, “×亩”, “四成以上”. */
typedef enum
{
  HETU_NUMBER_DIGITS,
  HETU_NUMBER_CHINESE,  /* 四成, 十余个, 百亿元 */
  HETU_NUMBER_REDACTED, /* × */
  HETU_NUMBER_WORDED,   /* 两位数 */
  HETU_NUMBER_HALF,     /* 一半, 半数 */
} HetuNumberForm;

typedef enum
{
  HETU_UNIT_CLASS_NONE,   /* no unit stands there */
  HETU_UNIT_CLASS_RATE,   /* %, ‰, 成, 倍 */
  HETU_UNIT_CLASS_POINTS, /* 个百分点 */
  HETU_UNIT_CLASS_MONEY,
  HETU_UNIT_CLASS_COUNT,  /* 个, 家, 户, 人 … */
  HETU_UNIT_CLASS_TIME,   /* 年, 个月, 天, 小时 */
  HETU_UNIT_CLASS_AMOUNT, /* 亩, 公里, 吨, 微克/立方米 … */
  HETU_UNIT_CLASS_SCALE,  /* 万 or 亿 alone, the rest is left out */
} HetuUnitClass;

typedef struct
{
  guint start; /* positions of the digits themselves, half open */
  guint end;
  guint phrase_start; /* with the comparators before */
  guint phrase_end;   /* with the unit and the comparators behind */
  guint unit_end;     /* behind the unit */
  HetuDecimal value;  /* unless it is redacted */
  char unit[40];      /* as written, without 余: “万户”, “微克/立方米” */
  guint8 form;        /* HetuNumberForm */
  guint8 unit_class;  /* HetuUnitClass */
  guint8 comparator;  /* HetuComparator */
  gboolean many;      /* 大: “六大片区” */
  gboolean plus;      /* +3.4 */
  gboolean named;     /* GDP5120.4亿元: letters before it name a sum */
  gboolean negative;  /* −3.4: @value is unsigned */
  gboolean threshold; /* 以上 with a noun behind it: “10亿元以上重大项目” */
} HetuNumber;

/**
 * hetu_number_scan:
 * @start: first position that belongs to the sentence
 * @position: where the digits begin
 * @end: end of the sentence
 * @out: (out): the number; untouched when there is none
 * Returns: whether a number with its unit stands at @position; what has no unit is one as well, of class none
 */
gboolean hetu_number_scan (const HetuReading *reading,
                           guint start,
                           guint position,
                           guint end,
                           HetuNumber *out);

/**
 * hetu_numeral_scan:
 * @value: (out): the number
 * Reads 汉字: “十二”, “一个半” is read as 1.5 by hetu_number_scan(), “百” as 100, “两” as 2.
 * Returns: the number of characters read, 0 for none
 */
guint hetu_numeral_scan (const HetuReading *reading, guint position, guint end, HetuDecimal *value);
