/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/reconcile.h"

/* What the rules of reconciliation share. Private to app/analysis. */

struct _HetuReconcileWorld
{
  GHashTable *indicators; /* (owned): id → HetuIndicator */
  GHashTable *numbers;    /* (owned): number → HetuIndicator */
  GHashTable *districts;  /* (owned): code → HetuDistrict */
  GHashTable *children;   /* (owned): code → GArray of codes */
  GHashTable *sources;    /* (owned): number → HetuSource */
  GArray *notes;          /* (owned) (element-type HetuNote) */
  HetuLanguage language;
};

/* How findings stand to each other (HetuDiscrepancy.weight): what is found in the figure that a cause blames follows from it. */
enum
{
  HETU_WEIGHT_APART, /* neither blames nor follows */
  HETU_WEIGHT_EFFECT,
  HETU_WEIGHT_SUM, /* an effect of a figure that is blamed; of two that are told it is evidence of its own */
  HETU_WEIGHT_CAUSE,   /* its first figure is wrong */
  HETU_WEIGHT_RIVAL,   /* one of its figures is wrong */
  HETU_WEIGHT_REVISED, /* a final figure was revised: by a document that revises others, too? */
};

/* One indicator before its judge. */
typedef struct
{
  const HetuReconcileWorld *world; /* (borrowed) */
  HetuIndicator *indicator;        /* (borrowed) */
  gint32 number;                   /* of the indicator */
  const HetuObservation *all;      /* (borrowed): the indicator's and its neighbours' */
  guint n_all;
  guint first; /* of the indicator's own in all */
  guint end;
  const HetuReconcileRule *rule; /* being applied */
  GArray *out;                   /* (borrowed) (element-type HetuDiscrepancy) */
} HetuEvidence;

/* A run of statements in HetuEvidence.all. */
typedef struct
{
  guint first;
  guint end;
} HetuRun;

/* A sum, and what rounding may make of it. */
typedef struct
{
  HetuDecimal total;
  HetuDecimal slack; /* half a unit of the last decimal of each operand */
  HetuUnit unit;
} HetuSum;

/**
 * hetu_evidence_next_series:
 * @run: (inout): { first, first } before the first call, with the evidence's first
 *
 * Returns: whether there is another run of one indicator, place and measure
 */
gboolean hetu_evidence_next_series (const HetuEvidence *self, HetuRun *run);

/**
 * hetu_evidence_next_cell:
 * @series: of hetu_evidence_next_series()
 * @cell: (inout): { series.first, series.first } before the first call
 *
 * Returns: whether @series has another run of statements of one cell, of which the chosen one is first
 */
gboolean hetu_evidence_next_cell (const HetuEvidence *self, const HetuRun *series, HetuRun *cell);

/**
 * hetu_evidence_find_all:
 * @run: (out): the statements, those of one cell together; untouched when there are none
 *
 * Returns: whether there are any of @kind, whatever their deadline and whatever they are set against
 */
gboolean hetu_evidence_find_all (const HetuEvidence *self,
                                 gint32 indicator,
                                 gint32 region,
                                 HetuMeasure measure,
                                 HetuPeriod period,
                                 HetuKind kind,
                                 HetuRun *run);

/**
 * hetu_evidence_find:
 * @run: (out): the statements of the outturn, the chosen one first; untouched when there are none
 *
 * Returns: whether there are any
 */
gboolean hetu_evidence_find (const HetuEvidence *self,
                             gint32 indicator,
                             gint32 region,
                             HetuMeasure measure,
                             HetuPeriod period,
                             HetuRun *run);

/**
 * hetu_evidence_choose:
 * @like: (nullable): a figure whose edition is preferred
 *
 * Returns: (transfer none) (nullable): the usable outturn of the cell: of @like's edition where there is one, else the chosen one
 */
const HetuObservation *hetu_evidence_choose (const HetuEvidence *self,
                                             gint32 indicator,
                                             gint32 region,
                                             HetuMeasure measure,
                                             HetuPeriod period,
                                             const HetuObservation *like);

/**
 * hetu_evidence_explain:
 * @from: the earliest period that is compared
 * @to: the latest
 *
 * Returns: (transfer none) (nullable): the words of a note or break which says why figures of these periods need not agree
 */
const char *hetu_evidence_explain (const HetuEvidence *self,
                                   gint32 indicator,
                                   gint32 region,
                                   HetuPeriod from,
                                   HetuPeriod to);

/**
 * hetu_evidence_explain_size:
 *
 * As hetu_evidence_explain(), by changes of boundary only: a new definition makes nothing ten times as large.
 */
const char *hetu_evidence_explain_size (const HetuEvidence *self,
                                        gint32 indicator,
                                        gint32 region,
                                        HetuPeriod from,
                                        HetuPeriod to);

/**
 * hetu_evidence_raise:
 * @statements: (array length=n): the figure in question first, then what contradicts it
 * @message: (transfer full)
 * @action: (transfer none): msgid
 * @formula: (transfer full)
 * @why: (nullable): it is explained: then it is a note
 *
 * Returns: (transfer none): what was added, to be changed
 */
HetuDiscrepancy *hetu_evidence_raise (HetuEvidence *self,
                                      HetuSeverity severity,
                                      const HetuObservation *const *statements,
                                      guint n,
                                      char *message,
                                      const char *action,
                                      char *formula,
                                      const char *why);

/**
 * hetu_evidence_value:
 *
 * Returns: (transfer full): “582.4 亿元”, “≥9 万人”
 */
char *hetu_evidence_value (const HetuEvidence *self, const HetuObservation *statement);

/**
 * hetu_evidence_number:
 *
 * Returns: (transfer full): “5.8 亿元”
 */
char *hetu_evidence_number (const HetuEvidence *self, HetuDecimal value, HetuUnit unit);

/**
 * hetu_evidence_percent:
 * @points: in percentage points, else per cent
 *
 * Returns: (transfer full): a computed rate, with one decimal
 */
char *hetu_evidence_percent (const HetuEvidence *self, double value, gboolean points);

/**
 * hetu_evidence_name:
 *
 * Returns: (transfer none): short name of the indicator
 */
const char *hetu_evidence_name (const HetuEvidence *self, gint32 indicator);

/**
 * hetu_evidence_place:
 *
 * Returns: (transfer none): short name of the place
 */
const char *hetu_evidence_place (const HetuEvidence *self, gint32 region);

/**
 * hetu_evidence_period:
 *
 * Returns: (transfer full): “2022 年”
 */
char *hetu_evidence_period (const HetuEvidence *self, HetuPeriod period);

/**
 * hetu_evidence_is_usable:
 *
 * Returns: whether @statement is an outturn with a number of its own that arithmetic may take: neither doubtful nor foreseen,
 *   no bound, no range, not adjusted
 */
gboolean hetu_evidence_is_usable (const HetuObservation *statement);

/**
 * hetu_half_unit:
 *
 * Returns: half a unit of the last decimal of @value
 */
double hetu_half_unit (HetuDecimal value);

/**
 * hetu_sum_add:
 *
 * Adds @statement, and what rounding may make of it.
 *
 * Returns: whether the units convert and the sum fits
 */
gboolean hetu_sum_add (HetuSum *self, const HetuObservation *statement);

/**
 * hetu_sum_differs:
 * @whole: what it should be, exactly, in the sum's unit
 * @difference: (out): sum − whole; untouched on failure
 *
 * Returns: whether the difference is more than rounding; exact, the boundary itself is rounding
 */
gboolean hetu_sum_differs (const HetuSum *self, HetuDecimal whole, HetuDecimal *difference);

/**
 * hetu_sum_differs_from:
 * @whole: what it should be; what rounding may make of it is added to the slack
 * @difference: (out): sum − whole; untouched on failure
 *
 * Returns: as hetu_sum_differs(); %FALSE where the units do not convert
 */
gboolean
hetu_sum_differs_from (HetuSum *self, const HetuObservation *whole, HetuDecimal *difference);

/* The levels of one place for one stretch of the year, by year: what may be set beside each other over time. */
typedef struct
{
  const HetuObservation **points; /* usable chosen statements */
  guint n;
} HetuSeason;

typedef void (*HetuSeasonFunc) (HetuEvidence *self, const HetuSeason *season);

/**
 * hetu_evidence_each_season:
 * @measure: HETU_MEASURE_LEVEL …
 *
 * Calls @call for each place and stretch of the year for which the indicator has outturns of @measure.
 */
void hetu_evidence_each_season (HetuEvidence *self, HetuMeasure measure, HetuSeasonFunc call);

/* The rules; each reads the indicator's own statements and raises what it finds. */

/**
 * hetu_rule_conflict:
 *
 * 同一单元格不同数值: documents tell one cell differently.
 */
void hetu_rule_conflict (HetuEvidence *self);

/**
 * hetu_rule_revision:
 *
 * 修订: who published a figure published another one later.
 */
void hetu_rule_revision (HetuEvidence *self);

/**
 * hetu_rule_restated:
 *
 * 目标前后不一: one document tells one target twice, differently.
 */
void hetu_rule_restated (HetuEvidence *self);

/**
 * hetu_rule_completion:
 *
 * 完成率: a stated completion against outturn ÷ target.
 */
void hetu_rule_completion (HetuEvidence *self);

/**
 * hetu_rule_rank:
 *
 * 位次: a stated place against that among all peers.
 */
void hetu_rule_rank (HetuEvidence *self);

/**
 * hetu_rule_parts:
 *
 * 分项与合计: the parts that the catalogue declares against their whole.
 */
void hetu_rule_parts (HetuEvidence *self);

/**
 * hetu_rule_districts:
 *
 * 区县与全市: the places within one against itself.
 */
void hetu_rule_districts (HetuEvidence *self);

/**
 * hetu_rule_share:
 *
 * 占比与分项: a published share against part ÷ whole, and the shares of all parts against 100.
 */
void hetu_rule_share (HetuEvidence *self);

/**
 * hetu_rule_share_range:
 *
 * 占比越界: a share of a whole below 0 or above 100.
 */
void hetu_rule_share_range (HetuEvidence *self);

/**
 * hetu_rule_growth:
 *
 * 增速与水平: published growth against that of the levels, with room for prices where growth is real.
 */
void hetu_rule_growth (HetuEvidence *self);

/**
 * hetu_rule_growth_parts:
 *
 * 总体增速须在各分项之间: growth of a whole lies between the least and the greatest growth of its parts.
 */
void hetu_rule_growth_parts (HetuEvidence *self);

/**
 * hetu_rule_gap:
 *
 * 差距: a stated gap to another place against the figures of both.
 */
void hetu_rule_gap (HetuEvidence *self);

/**
 * hetu_rule_sign:
 *
 * 符号: a fall told as a rise, or the other way, by the levels, the words of the quote, the neighbours in time or the places around.
 */
void hetu_rule_sign (HetuEvidence *self);

/**
 * hetu_sign_by_levels:
 *
 * Raises what of hetu_rule_sign() the levels tell.
 */
void hetu_sign_by_levels (HetuEvidence *self);

/**
 * hetu_rule_unit:
 *
 * 单位: a level that is ten, a hundred, ten thousand or a hundred million times its neighbours in time, or what per head and
 * population make of it.
 */
void hetu_rule_unit (HetuEvidence *self);

/**
 * hetu_rule_history:
 *
 * 历史离群: a figure whose change is far outside those of its own past.
 */
void hetu_rule_history (HetuEvidence *self);

/**
 * hetu_rule_cumulative:
 *
 * 累计回落: a cumulative figure that falls within its year, and a month or quarter that is more than what it is part of.
 */
void hetu_rule_cumulative (HetuEvidence *self);
