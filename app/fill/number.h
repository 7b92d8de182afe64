/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* How a known figure is written where a template has ×. */
typedef struct
{
  HetuDecimal value; /* as the store has it, in @unit */
  HetuUnit unit;     /* of @value */
  HetuUnit to;       /* that the template writes behind the × */
  guint8 told;       /* HetuComparator: of the store's figure */
  guint8 wanted;     /* HetuComparator: of the template's words around the × */
  gboolean target;   /* a target's words are its terms: the comparators have to be the same */
  int decimals;      /* that the × ask for: “×.×” asks for one; −1 for “×” */
} HetuFillNumber;

/**
 * hetu_fill_write_number:
 * @remark: (out) (transfer full) (nullable): what was done to the figure to write it so: converted, rounded, cut; %NULL for nothing
 *
 * The figure is told in the template's unit, with the digits that the store has:
 * - in the store's own unit, with its decimals as they are;
 * - in a larger unit (万元 → 亿元) without the zeros of the conversion, and, where it then has more than two decimals and more than
 *   four digits that count, rounded to those (四舍五入): 240712 万元 is 24.07 亿元, 1562 人 is 0.1562 万人;
 * - in a smaller unit with the zeros that takes: 1.6 万户 is 16000 户, which the remark tells;
 * - where the × have a point, with as many decimals as they show; a figure of fewer is refused, for no digit is made up.
 * The words around the × have to be true of it. “以上” and “以内” take the figure itself, rounded down or up where it is rounded. 超过,
 * 突破, 余 take a figure that is known to be more than what it tells; else the figure cut to whole units (39.63 is 超39), which must
 * leave nine tenths of it; 不到 the same upwards. What the store knows as 超过100 is no 100.
 *
 * Returns: (transfer full): digits, point and minus. %HETU_ERROR_DATA: it cannot be told so, with the reason.
 */
char *hetu_fill_write_number (const HetuFillNumber *self, char **remark, GError **error);
