/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/derived.h"
#include "analysis/fraction.h"

/* What all derivations share: checks of their operands, and one way to compute. Private to analysis. */

/* Of computed rates, shares and points: those that bureaus publish have one. */
#define HETU_DERIVED_DECIMALS 1

/* What a derived figure is of its operands, in their order. */
typedef HetuFraction (*HetuFormula) (const HetuFraction *operands, guint n_operands);

/**
 * hetu_derived_check_number:
 * @one: (nullable)
 * @wanted: its period, for the reason when there is none
 *
 * Returns: whether it is one number: none is missing, redacted, of another definition, a bound or a range. Else @self is
 *   refused.
 */
gboolean
hetu_derived_check_number (HetuDerived *self, const HetuObservation *one, HetuPeriod wanted);

/**
 * hetu_derived_check_level:
 *
 * Returns: as hetu_derived_check_number(), and whether it is a level and no rate
 */
gboolean
hetu_derived_check_level (HetuDerived *self, const HetuObservation *one, HetuPeriod wanted);

/**
 * hetu_derived_check_growth:
 *
 * Returns: as hetu_derived_check_number(), and whether it is a year-on-year rate in per cent
 */
gboolean
hetu_derived_check_growth (HetuDerived *self, const HetuObservation *one, HetuPeriod wanted);

/**
 * hetu_derived_check_subject:
 *
 * Returns: whether both are of one indicator and region, and @base is an outturn or of the same kind
 */
gboolean hetu_derived_check_subject (HetuDerived *self,
                                     const HetuObservation *now,
                                     const HetuObservation *base);

/**
 * hetu_derived_check_edition:
 *
 * Returns: whether both are of one definition and edition
 */
gboolean
hetu_derived_check_edition (HetuDerived *self, const HetuObservation *a, const HetuObservation *b);

/**
 * hetu_derived_check_definition:
 *
 * Returns: whether both are adjusted, or neither: enough for published rates, each of which compares by itself
 */
gboolean hetu_derived_check_definition (HetuDerived *self,
                                        const HetuObservation *a,
                                        const HetuObservation *b);

/**
 * hetu_derived_check_breaks:
 * @breaks: (nullable) (element-type HetuPeriod)
 *
 * Returns: whether no break stands between @base and @now: one from whose first month on figures do not compare with earlier ones
 */
gboolean hetu_derived_check_breaks (HetuDerived *self,
                                    const HetuObservation *now,
                                    const HetuObservation *base,
                                    const GArray *breaks);

/**
 * hetu_derived_convert:
 * @out: (out): @one in @unit
 *
 * Returns: whether it converts
 */
gboolean hetu_derived_convert (HetuDerived *self,
                               const HetuObservation *one,
                               HetuUnit unit,
                               HetuDecimal *out);

/**
 * hetu_derived_check_positive:
 *
 * Returns: whether a base is greater than zero
 */
gboolean hetu_derived_check_positive (HetuDerived *self, HetuDecimal base, HetuPeriod period);

/**
 * hetu_derived_finish:
 * @values: (array length=n_values): of the operands, converted
 * @formula: of @values
 * @roots: at least 1: this root is taken of the formula, and 1 from the root, in per cent; 0: the formula is the figure
 * @decimals: of the result
 * @unit: of the result
 *
 * Computes the result and its slack; indicator, region, source, period and kind are those of the first operand. Refused when
 * no decimal holds it.
 *
 * Returns: whether there is a result
 */
gboolean hetu_derived_finish (HetuDerived *self,
                              const HetuDecimal *values,
                              guint n_values,
                              HetuFormula formula,
                              guint roots,
                              guint decimals,
                              HetuUnit unit);

/**
 * hetu_derived_year_before:
 * @now: (nullable)
 *
 * Returns: the same months of the year before; none without @now
 */
HetuPeriod hetu_derived_year_before (const HetuObservation *now);

/**
 * hetu_derived_check_year_apart:
 *
 * Returns: whether @base is of the same months of the year before
 */
gboolean hetu_derived_check_year_apart (HetuDerived *self, HetuPeriod now, HetuPeriod base);

/**
 * hetu_derived_check_together:
 *
 * Returns: whether both are of one time and kind
 */
gboolean
hetu_derived_check_together (HetuDerived *self, const HetuObservation *a, const HetuObservation *b);

/**
 * hetu_derived_read_pair:
 * @values: (out) (array fixed-size=2): both in the unit of @now
 *
 * Returns: whether the levels are of one edition, no break is between them and the base is positive
 */
gboolean hetu_derived_read_pair (HetuDerived *self,
                                 const HetuObservation *now,
                                 const HetuObservation *base,
                                 const GArray *breaks,
                                 HetuDecimal *values);

/**
 * hetu_formula_percentage:
 *
 * Returns: x0 ÷ x1 × 100
 */
HetuFraction hetu_formula_percentage (const HetuFraction *x, guint n);

/**
 * hetu_formula_difference:
 *
 * Returns: x0 − x1
 */
HetuFraction hetu_formula_difference (const HetuFraction *x, guint n);
