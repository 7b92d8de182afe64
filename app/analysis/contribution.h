/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/breakdown.h"
#include "model/observation.h"

/* Parts of a whole: their shares (占比, 结构) and what they contribute to its growth (拉动, in percentage points), as the
 * National Bureau of Statistics' “统计指标解释” defines them: 贡献率 is the part's increment ÷ the whole's increment, 拉动 is
 * 贡献率 × the whole's growth, at constant prices.
 *
 * Nothing is computed from figures of two editions or definitions, from bounds and ranges, or of parts that do not make the
 * whole. Parts make the whole when the difference is no more than rounding: half a unit of the last decimal of each
 * operand, added up. */

/* How contributions were come by; each is another quantity, and two never share an axis. */
typedef enum
{
  HETU_CONTRIBUTION_PUBLISHED, /* 公布的拉动 */
  HETU_CONTRIBUTION_REAL,      /* share of the base period × published real growth of the part */
  HETU_CONTRIBUTION_NOMINAL,   /* increments at current prices */
} HetuContributionBasis;

/* A whole and its parts at one place and time. Borrowed. */
typedef struct
{
  const HetuObservation *whole;
  const HetuObservation *parts[HETU_BREAKDOWN_MAX_PARTS];
  guint n_parts; /* 2 … 8 */
} HetuWhole;

/* What is printed of it: one decimal, or those of the source where it was published. */
typedef struct
{
  HetuDecimal parts[HETU_BREAKDOWN_MAX_PARTS]; /* per cent of shares, else percentage points */
  HetuDecimal total;                           /* 100.0 of shares */
  double exact[HETU_BREAKDOWN_MAX_PARTS + 1];  /* before rounding; the residual behind the parts */
  HetuDecimal residual; /* what the weights of the base leave unexplained; only when has_residual */
  gboolean has_residual; /* then parts + residual = total */
  gboolean adds_up;  /* what is printed adds up to total; published figures may not, by rounding */
  gboolean moved;    /* some printed figure is not its own rounding, so that all add up */
  HetuStatus status; /* the weakest of the operands */
} HetuParts;

/* A greater gap than this between the sum of REAL contributions and the published growth is no effect of weights. */
#define HETU_CONTRIBUTION_MAX_RESIDUAL 0.3 /* percentage points */

/**
 * hetu_parts_round:
 * @values: (array length=n_values): finite
 * @total: what they are to add up to, with the decimals to print
 * @out: (out caller-allocates) (array length=n_values): untouched on failure
 * @moved: (out): whether one of them is not its own rounding; untouched on failure
 *
 * Largest-remainder rounding (最大余额法, Hamilton's method): each value is rounded down, then the units that lack go to
 * those with the largest remainders, of equal ones to the larger value.
 *
 * Returns: whether the values are near enough to @total: no value moves by more than a unit
 */
gboolean hetu_parts_round (const double *values,
                           guint n_values,
                           HetuDecimal total,
                           HetuDecimal *out,
                           gboolean *moved);

/**
 * hetu_parts_share:
 * @levels: levels of one period and edition
 * @out: (out caller-allocates): shares in per cent, part ÷ whole × 100, that add up to 100.0; untouched on failure
 *
 * Returns: whether the shares may be computed. %HETU_ERROR_DATA: a level is missing, redacted, a bound, of another
 *   place, period, unit, edition or definition, negative, or the parts do not make the whole; the message says which.
 */
gboolean hetu_parts_share (const HetuWhole *levels, HetuParts *out, GError **error);

/**
 * hetu_parts_published_share:
 * @shares: published shares; the whole is not read
 * @out: (out caller-allocates): the shares as published; untouched on failure
 *
 * Returns: whether they are the shares of one whole. %HETU_ERROR_DATA: as hetu_parts_share(), or their sum is not 100 % within
 *   rounding.
 */
gboolean hetu_parts_published_share (const HetuWhole *shares, HetuParts *out, GError **error);

/**
 * hetu_parts_published_contribution:
 * @points: published growth of the whole and published contributions of its parts
 * @out: (out caller-allocates): as published; untouched on failure
 *
 * Returns: whether parts and total agree. %HETU_ERROR_DATA: as hetu_parts_share(), or their sum is not the growth within
 *   rounding (C-47).
 */
gboolean
hetu_parts_published_contribution (const HetuWhole *points, HetuParts *out, GError **error);

/**
 * hetu_parts_real_contribution:
 * @growth: published real growth of the whole and of its parts, of one edition
 * @base: levels of the same period of the year before, of one edition
 * @out: (out caller-allocates): growth of a part × its share in the base period, and what remains to the published growth of
 *   the whole: within rounding it is taken up by the printed parts, up to %HETU_CONTRIBUTION_MAX_RESIDUAL it is a residual
 *   of its own; untouched on failure
 *
 * An estimate (推算) of the published 拉动, whose weights are at constant prices.
 *
 * Returns: whether it could be computed. %HETU_ERROR_DATA: as hetu_parts_share(), periods not a year apart, or a greater
 *   residual (C-47).
 */
gboolean hetu_parts_real_contribution (const HetuWhole *growth,
                                       const HetuWhole *base,
                                       HetuParts *out,
                                       GError **error);

/**
 * hetu_parts_nominal_contribution:
 * @now: levels
 * @base: levels of the same period of the year before, of the same edition
 * @out: (out caller-allocates): (part_t − part_t₋₁) ÷ whole_t₋₁ × 100; total is the growth of the whole's level; untouched on
 *   failure
 *
 * Growth at current prices (按现价): not the published real growth.
 *
 * Returns: whether it could be computed. %HETU_ERROR_DATA: as hetu_parts_share(), periods not a year apart, or a base that
 *   is not positive.
 */
gboolean hetu_parts_nominal_contribution (const HetuWhole *now,
                                          const HetuWhole *base,
                                          HetuParts *out,
                                          GError **error);

/**
 * hetu_parts_contribution_share:
 * @points: contributions
 * @n_parts: how many
 * @out: (out caller-allocates) (array length=n_parts): untouched on failure
 * @residual: (out): that of the residual; only when @points has one; untouched on failure
 *
 * 贡献率: a part's contribution ÷ the whole's growth × 100, in per cent with one decimal; with the residual they add up to
 * 100.0.
 *
 * Returns: whether there are such shares. %HETU_ERROR_DATA: the whole did not grow: shares of a fall, or of nothing, say the
 *   opposite of what they seem to.
 */
gboolean hetu_parts_contribution_share (const HetuParts *points,
                                        guint n_parts,
                                        HetuDecimal *out,
                                        HetuDecimal *residual,
                                        GError **error);
