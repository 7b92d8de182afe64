/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* What a figure shows at first sight, found once for its title, its annotation and its alternate text, so that
 * the three cannot disagree. Private to app/chart. */

typedef struct
{
  guint series;     /* the focus */
  int row;          /* its last actual figure, −1 none */
  int reference;    /* row of province, else parent, else nation in the same period, −1 none */
  HetuDecimal gap;  /* focus − reference as printed; only when has_gap */
  gboolean has_gap; /* both are rates of the same kind */
} HetuFinding;

/**
 * hetu_finding_choose_pair:
 * @of: (out): panel whose difference is told; the first, or the second where the first is the base
 * @from: (out): panel of the frame's base; where it has none the city's, else the second
 *
 * Returns: whether there are two panels to tell a difference of; else both are untouched
 */
gboolean hetu_finding_choose_pair (const HetuFrame *frame, guint *of, guint *from);

/**
 * hetu_finding_read:
 * @panel: index of the panel
 *
 * Returns: the finding of a figure over periods
 */
HetuFinding hetu_finding_read (const HetuFrame *frame, guint panel);

/**
 * hetu_finding_has_focus:
 *
 * Returns: whether one series stands out, or is alone
 */
gboolean hetu_finding_has_focus (const HetuFrame *frame);

/**
 * hetu_finding_get_focus:
 *
 * Returns: index of the focus series: the first with that role, else the first
 */
guint hetu_finding_get_focus (const HetuFrame *frame);

/**
 * hetu_row_get_decimals:
 *
 * Returns: the decimals that @row is printed with: uniform for rates, those of the source and never more for levels (C-17)
 */
int hetu_row_get_decimals (const HetuFrame *frame, const HetuFrameRow *row);

/**
 * hetu_finding_to_bracket:
 *
 * Returns: (transfer full) (nullable): “高 2.1 个百分点”, “低 …”, “持平”; %NULL when there is no gap
 */
char *hetu_finding_to_bracket (const HetuFinding *self, const HetuFrame *frame);

/**
 * hetu_row_to_value:
 *
 * Returns: (transfer full): the number of @row as labels print it: comparator, uniform decimals, no unit; both ends of a
 *   range; "" when it has none
 */
char *hetu_row_to_value (const HetuFrame *frame, const HetuFrameRow *row);
