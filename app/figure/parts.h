/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/contribution.h"
#include "figure/build.h"
#include "store/query.h"

/* What figures of a whole and its parts share: structure and contribution. Private to app/figure. */

/* A whole and one of its breakdowns, looked up. Borrowed. */
typedef struct
{
  HetuIndicator *whole;
  const HetuBreakdown *breakdown;
  HetuIndicator *parts[HETU_BREAKDOWN_MAX_PARTS];
  HetuIndicator *shares[HETU_BREAKDOWN_MAX_PARTS]; /* (nullable elements) */
  guint n_parts;
} HetuDivision;

/* Every statement of one division and one place. */
typedef struct
{
  const HetuDivision *division; /* borrowed */
  HetuDistrict *district;       /* borrowed */
  GArray *statements;           /* (element-type HetuObservation): as hetu_query_statements() */
  GArray *breaks; /* (element-type HetuBreak): from when the whole or a part is another */
} HetuDivided;

/* What a figure has of one place and period, in one of the ways in which it can be come by. */
typedef struct
{
  HetuDivided *divided;
  HetuPeriod period;
  gboolean complete;
  HetuParts parts;    /* only when complete */
  HetuWhole operands; /* what is shown or what it was computed from; elements may be %NULL */
  HetuWhole base;     /* of the year before; elements may be %NULL */
  HetuStatus status;  /* of a bar that is not complete: why */
  gboolean published; /* nothing was computed */
  gboolean broken;    /* all operands are told, those of the year before on another definition */
} HetuPartsBar;

/* A way to come by a bar; one that leads nowhere leaves @bar->complete unset and says why in @error. */
typedef void (*HetuPartsWay) (HetuPartsBar *bar, GError **error);

typedef struct
{
  const HetuPartsWay *ways; /* (array length=n_ways): the best first */
  guint n_ways;
  guint
      n_equal; /* so many compete by the number of bars; those behind are tried where these give none */
  gboolean mixed; /* places of one figure may be come by in several ways, each marked */
} HetuPartsWays;

/* Shares, and contributions in the order of HetuContributionBasis. */
extern const HetuPartsWays hetu_parts_ways_of_share;
extern const HetuPartsWays hetu_parts_ways_of_contribution;

/**
 * hetu_division_list:
 *
 * Returns: (transfer full) (element-type HetuDivision): the breakdowns that the selection means: of a whole each, of a part that
 *   which it belongs to. %HETU_ERROR_DATA: the catalogue divides none of it, or it belongs to no one whole.
 */
GArray *hetu_division_list (HetuFigureBuild *self, GError **error);

/**
 * hetu_divided_new:
 *
 * Returns: (transfer full): what is told of @division for @district. Errors of the store.
 */
HetuDivided *hetu_divided_new (HetuFigureBuild *self,
                               const HetuDivision *division,
                               HetuDistrict *district,
                               GError **error);

/**
 * hetu_divided_free:
 *
 * Frees @self.
 */
void hetu_divided_free (HetuDivided *self);

/**
 * hetu_divided_find:
 * @whole: measure of the whole; −1: it is not needed
 * @parts: measure of the parts; %HETU_MEASURE_SHARE: of the shares' indicators
 * @out: (out): the newest edition that tells of all, else what is told of each; elements may be %NULL
 *
 * Returns: whether one edition tells of all
 */
gboolean hetu_divided_find (HetuDivided *self,
                            int whole,
                            HetuMeasure parts,
                            HetuPeriod period,
                            HetuWhole *out);

/**
 * hetu_divided_find_pair:
 * @now: (out): levels of @period
 * @base: (out): levels of the year before
 *
 * As hetu_divided_find() for levels of two years.
 *
 * Returns: whether one edition tells of all of both years
 */
gboolean
hetu_divided_find_pair (HetuDivided *self, HetuPeriod period, HetuWhole *now, HetuWhole *base);

/**
 * hetu_divided_is_broken:
 *
 * Returns: whether figures of @period do not compare with those of the year before
 */
gboolean hetu_divided_is_broken (const HetuDivided *self, HetuPeriod period);

/**
 * hetu_divided_get_latest_whole:
 *
 * Returns: (transfer none) (nullable): the level of the whole that other figures show for @period
 */
const HetuObservation *hetu_divided_get_latest_whole (const HetuDivided *self, HetuPeriod period);

/* The bars of a figure in one way. */
typedef struct
{
  const HetuDivision *division;
  guint way;    /* index into the ways tried */
  GArray *bars; /* (element-type HetuPartsBar) */
  guint n_complete;
  GArray *redacted;   /* (element-type HetuPartsBar): shown where no bar is complete */
  gboolean by_period; /* one place, a bar a period; else one period, a bar a place */
} HetuPartsPlan;

/**
 * hetu_parts_plan_new:
 * @all: (element-type HetuDivided): one a division and district, divisions running slower
 *
 * Chooses division, way and periods: those with most complete bars, of equals the better way, then the usual division.
 *
 * Returns: (transfer full): the bars to be drawn, gaps between them included; none at all when no way leads anywhere
 */
HetuPartsPlan *hetu_parts_plan_new (HetuFigureBuild *self,
                                    const GArray *divisions,
                                    GPtrArray *all,
                                    const HetuPartsWays *ways);

/**
 * hetu_parts_plan_is_computed:
 *
 * Returns: whether every number of the figure was computed here
 */
gboolean hetu_parts_plan_is_computed (const HetuPartsPlan *self);

/**
 * hetu_parts_plan_free:
 *
 * Frees @self.
 */
void hetu_parts_plan_free (HetuPartsPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuPartsPlan, hetu_parts_plan_free)

/**
 * hetu_parts_dup_name:
 *
 * Returns: (transfer full): “第一产业”, “最终消费”, “Primary industry”: what a part is called among parts
 */
char *hetu_parts_dup_name (HetuIndicator *part, HetuLanguage language);

/**
 * hetu_parts_plan_build:
 * @with_total: rows of the total are added behind the parts
 *
 * Fills panel, categories (a bar each), series (a part each) and rows of the frame.
 */
void hetu_parts_plan_build (HetuPartsPlan *self, HetuFigureBuild *build, gboolean with_total);

/**
 * hetu_parts_plan_merge:
 * @merged: (out caller-allocates) (array): of each part whether it is drawn within “其他”
 *
 * Returns: how many are; 0: all are drawn by themselves
 */
guint hetu_parts_plan_merge (const HetuPartsPlan *self, gboolean *merged);

/**
 * hetu_parts_bar_sum:
 * @bar: complete
 * @merged: (array length=n_parts)
 * @out: (out): what the merged parts of @bar add up to, as they are printed; untouched on failure
 *
 * Returns: whether the sum fits into a number
 */
gboolean hetu_parts_bar_sum (const HetuPartsBar *bar,
                             const gboolean *merged,
                             guint n_parts,
                             HetuDecimal *out);

/**
 * hetu_parts_plan_note_merged:
 *
 * Tells in the note what “其他” holds.
 */
void hetu_parts_plan_note_merged (const HetuPartsPlan *self, HetuFigureBuild *build);

/**
 * hetu_parts_plan_note:
 *
 * The sentences on status, absence, editions and rounding (C-4, C-18).
 */
void hetu_parts_plan_note (const HetuPartsPlan *self, HetuFigureBuild *build);
