/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/language.h"

#include <glib.h>

/* A stretch of whole months to which a figure belongs. One stretch has one value of this type:
 * 2023-01/2023-12 is the year 2023, 2023-01/2023-06 the first half, 2023-04/2023-06 the second
 * quarter, 2023-05/2023-05 the month, so that equal stretches are equal keys. */
typedef enum
{
  HETU_PERIOD_NONE, /* unknown; all else is 0 */
  HETU_PERIOD_YEAR,
  HETU_PERIOD_HALF,
  HETU_PERIOD_QUARTER,
  HETU_PERIOD_MONTH,
  HETU_PERIOD_CUMULATIVE, /* 累计: January to a month of the same year that ends no quarter or half */
  HETU_PERIOD_SPAN,       /* several years (2018/2022), or months that are none of the above */
  HETU_PERIOD_OPEN,       /* one end unknown: “2018/” since, “/2035” by */
} HetuPeriodKind;

typedef struct
{
  guint8 kind;        /* HetuPeriodKind */
  guint8 first_month; /* 1 … 12; 0 when there is no start */
  guint8 last_month;  /* 1 … 12; 0 when there is no end */
  gint16 first_year;  /* 0 when there is no start */
  gint16 last_year;   /* 0 when there is no end */
} HetuPeriod;

/* How often a series is told. */
typedef enum
{
  HETU_GRAIN_ANY,
  HETU_GRAIN_YEAR,
  HETU_GRAIN_HALF, /* 上半年 and 全年, both from January on; a second half alone is no point of it */
  HETU_GRAIN_QUARTER,
  HETU_GRAIN_MONTH,
  HETU_GRAIN_CUMULATIVE, /* January to month n: 累计, quarters' ends and the year included */
} HetuGrain;

/**
 * hetu_period_year:
 * @year: 1 … 9999
 *
 * Returns: the year
 */
HetuPeriod hetu_period_year (int year);

/**
 * hetu_period_half:
 * @half: 1 or 2
 *
 * Returns: half a year
 */
HetuPeriod hetu_period_half (int year, int half);

/**
 * hetu_period_quarter:
 * @quarter: 1 … 4
 *
 * Returns: a quarter
 */
HetuPeriod hetu_period_quarter (int year, int quarter);

/**
 * hetu_period_month:
 * @month: 1 … 12
 *
 * Returns: one month
 */
HetuPeriod hetu_period_month (int year, int month);

/**
 * hetu_period_range:
 * @first_year: year of the first month, or 0 for an open start
 * @first_month: 1 … 12
 * @last_year: year of the last month, or 0 for an open end
 * @last_month: 1 … 12
 *
 * Returns: the one period for that stretch, of the most particular kind
 */
HetuPeriod hetu_period_range (int first_year, int first_month, int last_year, int last_month);

/**
 * hetu_period_parse:
 * @text: “2022”, “2023-H1”, “2023-Q3”, “2023-10”, “2023-01/2023-10”, “2018/2022”, “2018/”, “/2035”, and the
 *   Chinese forms that tables use: “2022年”, “2022年上半年”, “2022年三季度”, “2023年10月”, “2023年1—10月”
 * @out: (out): the period; untouched on failure
 *
 * Returns: whether @text is a period. %HETU_ERROR_INPUT: it is not; the message says what was expected.
 */
gboolean hetu_period_parse (const char *text, HetuPeriod *out, GError **error);

/**
 * hetu_period_to_string:
 *
 * Returns: (transfer full): the form that hetu_period_parse() reads and data files hold; "" for none
 */
char *hetu_period_to_string (HetuPeriod period);

/**
 * hetu_period_to_label:
 *
 * Returns: (transfer full): the form for people: “2022 年”, “2023 年上半年”, “2023 年三季度”, “2023 年 10 月”,
 *   “2023 年 1—10 月”, “2018—2022 年”; en “2022”, “H1 2023”, “Q3 2023”, “Oct 2023”, “Jan–Oct 2023”, “2018–2022”
 *   (plain spaces; chart/text sets the thin ones)
 */
char *hetu_period_to_label (HetuPeriod period, HetuLanguage language);

/**
 * hetu_period_equal:
 *
 * Returns: whether both are the same stretch
 */
gboolean hetu_period_equal (HetuPeriod a, HetuPeriod b);

/**
 * hetu_period_compare:
 *
 * Returns: order by end, then by start: a longer stretch with the same end comes later
 */
int hetu_period_compare (HetuPeriod a, HetuPeriod b);

/**
 * hetu_period_months:
 *
 * Returns: the number of months, 0 for none and open periods
 */
int hetu_period_months (HetuPeriod period);

/**
 * hetu_period_end:
 *
 * Returns: the end of the period on a true time scale, in years: the end of 2022 is 2023.0, the end of
 *   2023-Q1 is 2023.25; the start of the open period when it has no end
 */
double hetu_period_end (HetuPeriod period);

/**
 * hetu_period_start:
 *
 * Returns: the start of the period on the time scale of hetu_period_end(): 2022.0 for 2022; of an open one the same as its end
 */
double hetu_period_start (HetuPeriod period);

/* Years: moments that are no further apart are one. */
#define HETU_SAME_TIME 1e-6

/**
 * hetu_period_shift_years:
 *
 * Returns: the same stretch @years later: 2023-01/2023-10 shifted by −1 is 2022-01/2022-10 (the base of a
 *   year-on-year rate, 同比)
 */
HetuPeriod hetu_period_shift_years (HetuPeriod period, int years);

/**
 * hetu_period_previous:
 *
 * Returns: the stretch of the same length just before (the base of a rate on the previous period, 环比);
 *   none for cumulative, span and open periods
 */
HetuPeriod hetu_period_previous (HetuPeriod period);

/**
 * hetu_period_contains:
 *
 * Returns: whether every month of @inner lies in @outer
 */
gboolean hetu_period_contains (HetuPeriod outer, HetuPeriod inner);

/**
 * hetu_period_has_grain:
 *
 * Returns: whether a series told at @grain has a point for @period
 */
gboolean hetu_period_has_grain (HetuPeriod period, HetuGrain grain);

/**
 * hetu_period_pack:
 *
 * Returns: a key that sorts as hetu_period_compare() does and that hetu_period_unpack() turns back
 */
gint64 hetu_period_pack (HetuPeriod period);

/**
 * hetu_period_unpack:
 *
 * Returns: the period that hetu_period_pack() made @key of; none for 0
 */
HetuPeriod hetu_period_unpack (gint64 key);

/**
 * hetu_grain_parse:
 * @text: “any”, “year”, “half”, “quarter”, “month”, “cumulative”; also the catalogue's “annual”, “quarterly”,
 *   “monthly”
 * @out: (out): the grain; untouched on failure
 *
 * Returns: whether @text is a grain
 */
gboolean hetu_grain_parse (const char *text, HetuGrain *out);

/**
 * hetu_grain_to_string:
 *
 * Returns: (transfer none): the word that hetu_grain_parse() reads
 */
const char *hetu_grain_to_string (HetuGrain grain);
