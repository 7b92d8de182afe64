/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* How a draft's number stands to one of the store. */
typedef enum
{
  HETU_MATCH_AGREES,
  HETU_MATCH_DIFFERS,
  HETU_MATCH_EXPECTED,  /* one is foreseen, the other is not: not compared */
  HETU_MATCH_BASIS,     /* one is adjusted, the other is not */
  HETU_MATCH_ABSENT,    /* the store has × or 缺数 */
  HETU_MATCH_WORDS,     /* one has no number */
  HETU_MATCH_UNIT,      /* the units do not convert */
  HETU_MATCH_UNDECIDED, /* two bounds that leave room for both */
} HetuAuditMatch;

/**
 * hetu_audit_match:
 * @told: of the draft
 * @stored: of the same cell
 *
 * Numbers agree at the precision of the coarser one: 582 and 582.4 亿元 do, 1.6 万户 and 16,012 户 too. A bound of the draft agrees with
 * a number that keeps it (超, 突破, 余, 以上, 不到, 以内), 约 and 左右 with one within the tolerance that targets have: half a percentage
 * point, five per cent of an amount. Of targets, and of two figures with the same comparator, the numbers themselves are compared.
 * Measure words of things convert one for one (84 个, 84 所), but not households and persons.
 *
 * Returns: how they stand
 */
HetuAuditMatch hetu_audit_match (const HetuObservation *told, const HetuObservation *stored);

/**
 * hetu_audit_convert:
 * @out: (out): the number of @stored in the unit of @told; untouched on failure
 *
 * Returns: whether the units convert, measure words of things one for one
 */
gboolean
hetu_audit_convert (const HetuObservation *told, const HetuObservation *stored, HetuDecimal *out);
