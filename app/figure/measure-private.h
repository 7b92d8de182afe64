/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/measure.h"
#include "model/series.h"

/* What the derivations of one indicator and region share. Private to app/figure. */

/* Derives of a level and its base. */
typedef void (*HetuPairFunc) (const HetuObservation *now,
                              const HetuObservation *base,
                              const GArray *breaks,
                              HetuDerived *out);

typedef struct
{
  HetuStore *store;              /* borrowed */
  const HetuMeasureQuery *query; /* borrowed */
  HetuLanguage language;
  GArray
      *told; /* (element-type HetuObservation): every statement, chosen ones first in their cell */
  HetuSeries *levels;  /* chosen */
  HetuSeries *growth;  /* chosen */
  GArray *breaks;      /* (element-type HetuPeriod) */
  gboolean real_rates; /* published growth is at constant prices */
  GArray *rows;        /* (element-type HetuMeasured) */
} HetuMeasureWork;

/**
 * hetu_measure_work_init:
 * @region: instead of that of @query
 *
 * Returns: whether what is told could be read. Errors of the store.
 */
gboolean hetu_measure_work_init (HetuMeasureWork *self,
                                 HetuStore *store,
                                 const HetuMeasureQuery *query,
                                 gint32 indicator,
                                 gint32 region,
                                 HetuLanguage language,
                                 GError **error);

/**
 * hetu_measure_work_clear:
 *
 * Frees what @self holds.
 */
void hetu_measure_work_clear (HetuMeasureWork *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuMeasureWork, hetu_measure_work_clear)

/**
 * hetu_measure_is_in_range:
 *
 * Returns: whether @period ends in the first month of the query's range or later, and not after its end
 */
gboolean hetu_measure_is_in_range (const HetuMeasureWork *self, HetuPeriod period);

/**
 * hetu_measure_list_periods:
 * @series: (nullable)
 *
 * Returns: (transfer full) (element-type HetuPeriod): those of outturns in range, by time
 */
GArray *hetu_measure_list_periods (const HetuMeasureWork *self, const HetuSeries *series);

/**
 * hetu_measure_find_like:
 * @like: (nullable): what stands beside it
 *
 * Returns: (transfer none) (nullable): the outturn of @period, that of the edition of @like where there is one, else the chosen
 */
const HetuObservation *hetu_measure_find_like (const HetuMeasureWork *self,
                                               HetuMeasure measure,
                                               HetuPeriod period,
                                               const HetuObservation *like);

/**
 * hetu_measure_derive_pair:
 *
 * Applies @derive to the levels of both periods: those chosen, else two of one edition.
 */
void hetu_measure_derive_pair (const HetuMeasureWork *self,
                               HetuPairFunc derive,
                               HetuPeriod now,
                               HetuPeriod base,
                               HetuDerived *out);

/**
 * hetu_measure_find_growth:
 * @out: (out): cleared by the caller
 *
 * Returns: whether growth of @period is stated, or computed where that is allowed
 */
gboolean
hetu_measure_find_growth (const HetuMeasureWork *self, HetuPeriod period, HetuObservation *out);

/**
 * hetu_measure_add:
 * @period: that the figure is of
 * @remark: (transfer full) (nullable): what a reader must know of a result
 *
 * Adds a row of @derived.
 */
void hetu_measure_add (HetuMeasureWork *self,
                       const HetuDerived *derived,
                       HetuPeriod period,
                       char *remark);

/**
 * hetu_measure_name_lacking:
 * @indicator: of the operand that is not told
 * @region: of the same
 *
 * Makes the reason of the last row, where it is that a figure lacks, name it: “河南省 地区生产总值 2022 年一季度 水平值 缺数”.
 */
void hetu_measure_name_lacking (HetuMeasureWork *self,
                                gint32 indicator,
                                gint32 region,
                                HetuMeasure measure,
                                HetuPeriod period);

/**
 * hetu_measure_share:
 *
 * Rows of shares: of the whole that the catalogue names, else of the district that the query names.
 *
 * Returns: whether all could be read. Errors of the store.
 */
gboolean hetu_measure_share (HetuMeasureWork *self, GError **error);

/**
 * hetu_measure_contribution:
 *
 * Rows of 拉动 or 贡献率 of a part of a whole; what refuses one is the reason of its row.
 *
 * Returns: as hetu_measure_share()
 */
gboolean hetu_measure_contribution (HetuMeasureWork *self, GError **error);

/**
 * hetu_measure_completion:
 *
 * Rows of the completion of targets.
 */
void hetu_measure_completion (HetuMeasureWork *self);

/**
 * hetu_measure_gap:
 *
 * Rows of gaps of growth, or of a ratio, to the district that the query names.
 *
 * Returns: as hetu_measure_share()
 */
gboolean hetu_measure_gap (HetuMeasureWork *self, GError **error);

/**
 * hetu_measure_is_stated:
 *
 * Returns: whether a document states a number of @measure for @period, and that is enough
 */
gboolean
hetu_measure_is_stated (const HetuMeasureWork *self, HetuMeasure measure, HetuPeriod period);

/**
 * hetu_measure_get_reference:
 *
 * Returns: where gaps, shares and ranks are from: as asked, else the parent; 0: there is none
 */
gint32 hetu_measure_get_reference (const HetuMeasureWork *self);

/**
 * hetu_measure_say:
 *
 * Returns: (transfer none): the one of two texts that is in the rows' language
 */
const char *hetu_measure_say (const HetuMeasureWork *self, const char *zh, const char *en)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/**
 * hetu_measure_find_before:
 *
 * Returns: the cumulative outturn of the latest month before that of @period in its year; none: there is none
 */
HetuPeriod hetu_measure_find_before (const HetuSeries *series, HetuPeriod period);

/**
 * hetu_measure_dup_bridge:
 * @lacking: the period that does not compare
 *
 * Returns: (transfer full): “2022 年 1—10 月不可比，改用最近的可比时期”
 */
char *hetu_measure_dup_bridge (const HetuMeasureWork *self, HetuPeriod lacking);

/**
 * hetu_measure_growth:
 *
 * Rows: growth on the year before, or, as asked, growth at current prices.
 */
void hetu_measure_growth (HetuMeasureWork *self);

/**
 * hetu_measure_to_date:
 *
 * Rows: growth of the last months of each year that compare with those of the year before.
 */
void hetu_measure_to_date (HetuMeasureWork *self);

/**
 * hetu_measure_chain:
 *
 * Rows: growth on the period before.
 */
void hetu_measure_chain (HetuMeasureWork *self);

/**
 * hetu_measure_single:
 *
 * Rows: single months and quarters out of cumulative levels.
 */
void hetu_measure_single (HetuMeasureWork *self);

/**
 * hetu_measure_single_growth:
 *
 * Rows: growth of single months and quarters out of cumulative growth.
 */
void hetu_measure_single_growth (HetuMeasureWork *self);

/**
 * hetu_measure_growth_change:
 *
 * Rows: change of growth against the period before.
 */
void hetu_measure_growth_change (HetuMeasureWork *self);

/**
 * hetu_measure_average:
 *
 * Rows: the average growth of the query's span, one row.
 */
void hetu_measure_average (HetuMeasureWork *self);

/**
 * hetu_measure_two_year:
 *
 * Rows: averages of growth over two years.
 */
void hetu_measure_two_year (HetuMeasureWork *self);

/**
 * hetu_measure_index:
 *
 * Rows: indices on the query's base.
 */
void hetu_measure_index (HetuMeasureWork *self);

/**
 * hetu_measure_implied_base:
 *
 * Rows: bases that published growth implies.
 */
void hetu_measure_implied_base (HetuMeasureWork *self);

/**
 * hetu_measure_rank:
 *
 * Rows of ranks, of the measure that the query names, among the places of the parent or of the district that the query names.
 * A field in which nothing can be ranked makes rows that say so.
 *
 * Returns: as hetu_measure_share()
 */
gboolean hetu_measure_rank (HetuMeasureWork *self, GError **error);

/**
 * hetu_measure_dup_prices:
 * @nominal: growth of the levels of @period
 *
 * Returns: (transfer full) (nullable): what lies between it and the published growth of @period; %NULL where none is published
 */
char *hetu_measure_dup_prices (const HetuMeasureWork *self,
                               const HetuDerived *nominal,
                               HetuPeriod period);
