/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/decimal.h"
#include "model/language.h"

#include <glib.h>

/* What a number counts. Only units of one dimension and one base convert. Per cent and percentage
 * points are two dimensions: a rate is never a difference of rates. */
typedef enum
{
  HETU_DIMENSION_NONE,
  HETU_DIMENSION_MONEY,    /* 元, 美元: each its own base */
  HETU_DIMENSION_RATE,     /* %, ‰, 成, 倍 */
  HETU_DIMENSION_POINTS,   /* 个百分点 */
  HETU_DIMENSION_COUNT,    /* 人, 户, 家, 个, 项 … each its own base */
  HETU_DIMENSION_RANK,     /* 位 */
  HETU_DIMENSION_TIME,     /* 年, 月, 天, 小时 */
  HETU_DIMENSION_PHYSICAL, /* 平方米, 亩, 吨, 千瓦时, 微克/立方米 … */
  HETU_DIMENSION_RATIO,    /* 元/人, 人/平方公里 … */
  HETU_DIMENSION_INDEX,    /* 上年同期=100 … */
} HetuDimension;

typedef struct
{
  guint16 base;   /* index into the table of base units; 0 is no unit */
  gint8 exponent; /* power of ten on the base: 亿元 is 元 × 10^8 */
} HetuUnit;

#define HETU_UNIT_NONE ((HetuUnit){ 0, 0 })
#define HETU_UNIT_PERCENT ((HetuUnit){ 1, 0 }) /* % */
#define HETU_UNIT_POINTS ((HetuUnit){ 2, 0 })  /* 个百分点 */

/**
 * hetu_unit_parse:
 * @text: “亿元”, “万户”, “%”, “个百分点” (“百分点”), “万平方米”, “” for none …; a remark in brackets behind it
 *   (“百分点(较2010年)”) is not read
 * @out: (out): the unit; untouched on failure
 *
 * Returns: whether the unit is known. %HETU_ERROR_INPUT: it is not; the message names the nearest.
 */
gboolean hetu_unit_parse (const char *text, HetuUnit *out, GError **error);

/**
 * hetu_unit_to_string:
 *
 * Returns: (transfer full): the name as written in @language: “亿元” or “CNY 100 m”, “个百分点” or “pp”, "" for none
 */
char *hetu_unit_to_string (HetuUnit unit, HetuLanguage language);

/**
 * hetu_unit_get_dimension:
 *
 * Returns: what numbers of @unit count
 */
HetuDimension hetu_unit_get_dimension (HetuUnit unit);

/**
 * hetu_unit_equal:
 *
 * Returns: whether base and power of ten are the same
 */
gboolean hetu_unit_equal (HetuUnit a, HetuUnit b);

/**
 * hetu_unit_is_rate:
 *
 * Returns: whether numbers of this unit are rates, points, ranks or indices (never summed, never scaled) rather than levels
 */
gboolean hetu_unit_is_rate (HetuUnit unit);

/**
 * hetu_unit_convert:
 * @out: (out): @value in @to, exact; untouched on failure
 *
 * Returns: whether the two convert. %HETU_ERROR_INPUT: different base units, or the result does not fit.
 */
gboolean
hetu_unit_convert (HetuDecimal value, HetuUnit from, HetuUnit to, HetuDecimal *out, GError **error);

/**
 * hetu_unit_scaled:
 * @exponent: 0, 4 (万) or 8 (亿)
 *
 * Returns: the same base at another power of ten; @unit itself where its dimension does not scale
 */
HetuUnit hetu_unit_scaled (HetuUnit unit, int exponent);

/**
 * hetu_unit_of_difference:
 *
 * Returns: the unit of the difference of two numbers of @unit: points for per cent, else @unit
 */
HetuUnit hetu_unit_of_difference (HetuUnit unit);

/**
 * hetu_unit_for_language:
 *
 * Returns: the same base at the power that @language counts in: 亿元 is CNY bn and 万人 thousand persons in English; @unit itself
 *   in Chinese, and where its power is no Chinese one
 */
HetuUnit hetu_unit_for_language (HetuUnit unit, HetuLanguage language);
