/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"
#include "store/store.h"

#include <glib-object.h>

/* A cell on which documents disagree, as a line of the list of conflicts. Immutable. */

#define HETU_TYPE_CONFLICT_ITEM (hetu_conflict_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuConflictItem, hetu_conflict_item, HETU, CONFLICT_ITEM, GObject)

/**
 * hetu_conflict_item_list:
 * @statements: (element-type HetuObservation): of hetu_query_conflicts()
 *
 * Returns: (transfer full) (element-type HetuConflictItem): a line a cell, numbers farthest apart first: by their share of the
 *   chosen number; rates that are a point apart count as ten per cent
 */
GPtrArray *hetu_conflict_item_list (HetuStore *store, GArray *statements, HetuLanguage language);

/* (transfer none) (element-type HetuObservation): of the cell, the chosen one first */
GArray *hetu_conflict_item_get_statements (HetuConflictItem *self);
/* (transfer none): “地区生产总值 · 洛龙区” */
const char *hetu_conflict_item_get_title (HetuConflictItem *self);
/* (transfer none): “2022 年 · 水平值” */
const char *hetu_conflict_item_get_detail (HetuConflictItem *self);
/* (transfer none): “582.4 亿元 / 789.17 亿元”, the chosen one first */
const char *hetu_conflict_item_get_values (HetuConflictItem *self);

/**
 * hetu_conflict_item_get_spread:
 *
 * Returns: (transfer none) (nullable): “相差 206.77 亿元（35.5%）”: the extremes' distance, and that in per cent of the chosen
 *   number; %NULL where units do not compare
 */
const char *hetu_conflict_item_get_spread (HetuConflictItem *self);

/**
 * hetu_conflict_item_is_of:
 *
 * Returns: whether @statement belongs to the cell
 */
gboolean hetu_conflict_item_is_of (HetuConflictItem *self, gint64 statement);

/**
 * hetu_conflict_item_matches:
 * @words: (array zero-terminated=1): case-folded
 */
gboolean hetu_conflict_item_matches (HetuConflictItem *self, const char *const *words);
