/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"
#include "store/store.h"

#include <glib-object.h>

/* A statement as a line of a table: words to show and orders to sort by. Immutable. */

typedef enum
{
  HETU_STATEMENT_INDICATOR,
  HETU_STATEMENT_REGION,
  HETU_STATEMENT_PERIOD,
  HETU_STATEMENT_MEASURE,
  HETU_STATEMENT_VALUE,
  HETU_STATEMENT_STATUS,
  HETU_STATEMENT_QUOTE,
  HETU_N_STATEMENT_COLUMNS,
} HetuStatementColumn;

#define HETU_TYPE_STATEMENT_ITEM (hetu_statement_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuStatementItem, hetu_statement_item, HETU, STATEMENT_ITEM, GObject)

/**
 * hetu_statement_item_new:
 * @observation: copied
 * @place: in the document, from 0: breaks ties of every order
 *
 * Returns: (transfer full)
 */
HetuStatementItem *hetu_statement_item_new (HetuStore *store,
                                            const HetuObservation *observation,
                                            guint place,
                                            HetuLanguage language);

/* (transfer none) */
const HetuObservation *hetu_statement_item_get_observation (HetuStatementItem *self);
/* (transfer none): the words of one column */
const char *hetu_statement_item_get_text (HetuStatementItem *self, HetuStatementColumn column);

/**
 * hetu_statement_item_matches:
 * @words: (array zero-terminated=1): case-folded
 *
 * Returns: whether every word is in one of the columns
 */
gboolean hetu_statement_item_matches (HetuStatementItem *self, const char *const *words);

/**
 * hetu_statement_item_compare:
 *
 * Orders by one column: numbers by size in their base unit, those without last; periods by time; places by code.
 */
int hetu_statement_item_compare (HetuStatementItem *a,
                                 HetuStatementItem *b,
                                 HetuStatementColumn column);

/**
 * hetu_statement_to_value:
 *
 * Returns: (transfer full): “582.4 亿元”, “≥1.2 万人”, “63%—68%”, “第 1”, words, or what stands for a missing number
 */
char *hetu_statement_to_value (const HetuObservation *observation, HetuLanguage language);

/**
 * hetu_statement_to_measure:
 *
 * Returns: (transfer full): “同比增速”, “水平值 · 目标”
 */
char *hetu_statement_to_measure (const HetuObservation *observation, HetuLanguage language);
