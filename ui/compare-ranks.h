/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/ranking.h"
#include "ui/compare-plan.h"

#include <gio/gio.h>

/* Ranks of the compare page: by what places are ranked, and among which. */

/* (transfer none): “growth”, “level”, “progress” */
const char *hetu_rank_by_to_string (HetuRankBy by);

/* The one of the word; growth for any other. */
HetuRankBy hetu_rank_by_parse (const char *text);

/**
 * hetu_compare_ranks_get_scope:
 *
 * Returns: (transfer none): the scope of @plan where it means two places or more; else that of the regions shown or, where fewer
 *   than three of those are peers of the focus, “all”
 */
const char *hetu_compare_ranks_get_scope (const HetuComparePlan *plan);

/**
 * hetu_compare_ranks_list_field:
 *
 * Returns: (transfer full) (nullable) (element-type gint32): the codes that the scope means, two or more; %NULL where the
 *   regions shown are ranked among themselves, and where there is nothing to rank
 */
GArray *hetu_compare_ranks_list_field (const HetuComparePlan *plan);

/**
 * hetu_compare_ranks_new:
 *
 * Ranks what the scope means; of the regions shown those that are peers of the focus.
 *
 * Returns: (transfer full): as hetu_ranking_new(); %NULL without an error when there is nothing to rank
 */
HetuRanking *hetu_compare_ranks_new (const HetuComparePlan *plan, GError **error);

/**
 * hetu_compare_ranks_dup_words:
 * @ranking: (nullable)
 *
 * Returns: (transfer full) (nullable): “2023 年 GDP 目标完成进度：洛阳市 14 个地区中 3 个有数据”
 */
char *hetu_compare_ranks_dup_words (const HetuComparePlan *plan, const HetuRanking *ranking);

/**
 * hetu_compare_ranks_add_menu:
 *
 * Appends what can be chosen to @menu, of the actions “compare.rank-by” and “compare.rank-scope”.
 */
void hetu_compare_ranks_add_menu (const HetuComparePlan *plan, GMenu *menu);
