/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/rank.h"
#include "model/language.h"
#include "model/target.h"
#include "store/store.h"

/* Who is where in a field of places: now, before, against the first and the parent, and against what reports state. */

/* Which parts of a place are ranked. */
typedef enum
{
  HETU_FIELD_ALL,    /* 全部: its districts, cities or provinces */
  HETU_FIELD_URBAN,  /* 城市区: those that are 市辖区 */
  HETU_FIELD_COUNTY, /* 县（市）: those that are not */
  HETU_FIELD_OWN,    /* those that a person names */
} HetuField;

typedef struct
{
  HetuIndicator *indicator; /* borrowed */
  HetuMeasure measure;
  gboolean by_progress; /* by completion of the year's target, in per cent; @measure is not read */
  HetuPeriod period;
  HetuPeriod before; /* none: the same stretch of the year before */
  gint32 within;     /* code of the parent; 0: that of the first of @regions */
  HetuField field;
  const gint32 *regions; /* (array length=n_regions): of HETU_FIELD_OWN; borrowed */
  gsize n_regions;
  gint32 as_of; /* yyyymmdd; 0: all that is known */
} HetuRankingQuery;

/* One place of the field. */
typedef struct
{
  gint32 region;
  HetuObservation figure;     /* owned; status missing, without a value, where none is told */
  HetuObservation before;     /* owned; as above */
  HetuObservation stated;     /* owned; a rank that a report states; id 0: none */
  HetuMeasure stated_measure; /* what that rank is of */
  guint rank;                 /* from 1; 0: no figure */
  guint previous_rank;        /* 0: no figure then */
  gboolean tied;              /* another has the same rank */
  gboolean has_movement;      /* both ranks are there, and of the same places */
  int movement;               /* places gained; negative: lost */
  gboolean has_leader_gap;
  HetuDecimal leader_gap; /* figure − that of the first, in gap_unit */
  gboolean has_parent_gap;
  HetuDecimal parent_gap; /* figure − that of the parent; of rates and figures per head only */
  HetuUnit gap_unit;
  HetuStated verdict;
  gboolean other_source; /* its figure stands in another document than those of most */
  HetuReason
      lack; /* why there is no completion: no target, no outturn …; none: of what does not accumulate */
} HetuStanding;

typedef struct
{
  HetuPeriod period;
  HetuPeriod before;
  HetuMeasure measure;
  HetuDirection direction;
  gint32 within;
  HetuField field;
  gboolean by_progress;
  GArray *standings;      /* (element-type HetuStanding): by rank, then by code; without one last */
  guint n_ranked;         /* how many have a figure */
  guint n_missing;        /* how many have none */
  guint n_ranked_before;  /* how many had one */
  gboolean same_field;    /* those who had one then have one now, and the other way round */
  HetuObservation parent; /* owned; of the parent */
} HetuRanking;

/**
 * hetu_ranking_new:
 *
 * Figures are those that charts show: outturns, else what is expected; growth is filled in from levels where that is allowed.
 * A bound or a range has no place among numbers. Equality is exact, at the precision stored. A completion has the id and source of
 * its outturn.
 *
 * Returns: (transfer full): the ranking. %HETU_ERROR_USAGE: a measure that is not ranked, no period, a place that is unknown or of which fewer than two parts are known; errors of the store.
 */
HetuRanking *hetu_ranking_new (HetuStore *store, const HetuRankingQuery *query, GError **error);

/**
 * hetu_ranking_free:
 *
 * Frees @self.
 */
void hetu_ranking_free (HetuRanking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuRanking, hetu_ranking_free)

/**
 * hetu_ranking_find:
 *
 * Returns: (transfer none) (nullable): the standing of @region
 */
const HetuStanding *hetu_ranking_find (const HetuRanking *self, gint32 region);

/**
 * hetu_ranking_dup_absence:
 * @standing: of @self, without a figure
 *
 * Returns: (transfer full): what stands in its place: “缺数”; of a completion what lacks: “目标值未公布”, “待填报”
 */
char *hetu_ranking_dup_absence (const HetuRanking *self,
                                const HetuStanding *standing,
                                HetuLanguage language);

/**
 * hetu_ranking_list_field:
 * @within: code of the parent
 *
 * Returns: (transfer full) (element-type gint32): the codes of the parts of @within that @field means, by code
 */
GArray *hetu_ranking_list_field (HetuStore *store, gint32 within, HetuField field);

/**
 * hetu_ranking_add_stated:
 *
 * Sets what reports state of the ranks of @self, which has its figures. Private to app/figure.
 *
 * Returns: whether it could be read. Errors of the store.
 */
gboolean hetu_ranking_add_stated (HetuRanking *self,
                                  HetuStore *store,
                                  const HetuRankingQuery *query,
                                  GError **error);

/**
 * hetu_ranking_find_stated_measure:
 * @stated: a statement of measure rank
 * @found: (out): whether the document tells of what the rank is
 * @out: (out): the measure that the rank is of; untouched where that is not told
 *
 * A rank is of the figure that stands right before it in its sentence (“增长5.2%，居全市第1”); its note may say so.
 *
 * Returns: whether the sentence could be read. Errors of the store.
 */
gboolean hetu_ranking_find_stated_measure (HetuStore *store,
                                           const HetuObservation *stated,
                                           gboolean *found,
                                           HetuMeasure *out,
                                           GError **error);

/**
 * hetu_ranking_get_stated_measure:
 * @stated: a statement of measure rank
 * @out: (out): as hetu_ranking_find_stated_measure(); where the document does not tell, the level; untouched on failure
 *
 * Returns: whether the sentence could be read. Errors of the store.
 */
gboolean hetu_ranking_get_stated_measure (HetuStore *store,
                                          const HetuObservation *stated,
                                          HetuMeasure *out,
                                          GError **error);

/**
 * hetu_ranking_dup_notice:
 *
 * Returns: (transfer full) (nullable): what a reader must know of a place's rank: a stated one that differs, a field that is not
 *   whole, another document; %NULL: nothing
 */
char *hetu_ranking_dup_notice (const HetuRanking *self,
                               const HetuStanding *standing,
                               HetuLanguage language);

/**
 * hetu_ranking_dup_formula:
 *
 * Returns: (transfer full) (nullable): “1 + 2 = 3”: one more than those that are better; %NULL without a rank
 */
char *hetu_ranking_dup_formula (const HetuStanding *standing);

/**
 * hetu_ranking_dup_operands:
 *
 * Returns: (transfer full): the figure itself and those that are better, each with its source
 */
char *hetu_ranking_dup_operands (const HetuRanking *self,
                                 const HetuStanding *standing,
                                 HetuStore *store,
                                 HetuLanguage language);

/**
 * hetu_field_parse:
 * @text: “all”, “urban”, “county”
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is the word of a field
 */
gboolean hetu_field_parse (const char *text, HetuField *out);
