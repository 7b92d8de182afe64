/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* What one label of a table says, read from its words alone: “2022年第三季度”, “增速（%）”, “第一产业增加值累计值(亿元)”, “其中：工业”.
 * Which indicator or place its name is, a store knows, not this file. Private to app/import. */

/* Which months of a stretch of time are meant. */
typedef enum
{
  HETU_SPAN_AS_SAID,
  HETU_SPAN_MONTH,      /* 当月、本月: the last month alone */
  HETU_SPAN_QUARTER,    /* 当季 */
  HETU_SPAN_CUMULATIVE, /* 累计: from January on */
  HETU_SPAN_END,        /* 期末、月末: a state */
} HetuSpan;

/* The base of an index: what is 100. */
typedef enum
{
  HETU_INDEX_NONE,
  HETU_INDEX_YEAR,  /* 上年=100, 上年同期=100, 上年同月=100 */
  HETU_INDEX_MONTH, /* 上月=100 */
  HETU_INDEX_FIXED, /* 1978年=100 */
} HetuIndexBase;

/* A time as far as a label tells it: “1—2月” has no year, “2023年” no months. */
typedef struct
{
  gint16 year;         /* 0: untold */
  guint8 first_month;  /* 0: untold */
  guint8 last_month;   /* 0: untold */
  gint8 shift;         /* of years: −1 for 上年同期 */
  guint8 span;         /* HetuSpan */
  gboolean is_several; /* 2018—2022年: no single time */
} HetuLabelTime;

typedef struct
{
  char *name; /* (owned): what is left, without the words below; "" for nothing */
  char *
      full; /* (owned): the same with the words for measure, kind and span: they may be part of a name (居民消费价格涨幅) */
  char *unit_word; /* (owned) (nullable): behind “单位：”, and no unit that is known */
  char *scope;     /* (owned) (nullable): of a rank: “全市” */
  HetuLabelTime time;
  HetuUnit units[3]; /* those told, in order: “亿元、%” */
  guint n_units;
  gboolean has_measure;
  gboolean has_kind;
  gboolean is_level_word; /* 总量、绝对数、数值, Value: a level, said without a name */
  guint8 measure;         /* HetuMeasure */
  guint8 kind;            /* HetuKind */
  guint8 index;           /* HetuIndexBase */
} HetuLabel;

/**
 * hetu_label_parse:
 * @text: of a cell, with its line breaks
 *
 * Full-width letters, dashes of all kinds, brackets of all kinds, footnote marks and space between 汉字 make no difference.
 *
 * Returns: (transfer full): what @text says; never %NULL
 */
HetuLabel *hetu_label_parse (const char *text);

/**
 * hetu_label_free:
 *
 * Frees @self.
 */
void hetu_label_free (HetuLabel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuLabel, hetu_label_free)

/**
 * hetu_label_normalise:
 *
 * Returns: (transfer full): @text in half-width letters and brackets, with “-” for every dash, without footnote marks, line breaks,
 *   space between 汉字 and space around
 */
char *hetu_label_normalise (const char *text);

/**
 * hetu_label_units:
 * @text: “万元”, “亿元、%”, “current US$”
 * @units: (out caller-allocates) (array fixed-size=3)
 *
 * Returns: how many units @text consists of; 0 when anything else stands in it
 */
guint hetu_label_units (const char *text, HetuUnit units[3]);

/**
 * hetu_label_time_is_told:
 *
 * Returns: whether anything of a time is told
 */
gboolean hetu_label_time_is_told (const HetuLabelTime *self);

/**
 * hetu_label_time_merge:
 * @other: told of more than @self is: the header of a column under that of a table
 *
 * Fills what @self does not tell.
 */
void hetu_label_time_merge (HetuLabelTime *self, const HetuLabelTime *other);

/**
 * hetu_label_time_to_period:
 * @out: (out): the period; untouched on failure
 *
 * Returns: whether year and months make one; without months it is the year
 */
gboolean hetu_label_time_to_period (const HetuLabelTime *self, HetuPeriod *out);
