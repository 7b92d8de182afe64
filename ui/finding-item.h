/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/reconcile.h"
#include "store/store.h"

#include <glib-object.h>

/* One finding of the check of the store, as a line of its list. Immutable. */

#define HETU_TYPE_FINDING_ITEM (hetu_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuFindingItem, hetu_finding_item, HETU, FINDING_ITEM, GObject)

typedef enum
{
  HETU_FINDING_SEVERITY,
  HETU_FINDING_MESSAGE,
  HETU_FINDING_REGION,
  HETU_FINDING_INDICATOR,
  HETU_FINDING_PERIOD,
  HETU_FINDING_SOURCE_A,
  HETU_FINDING_SOURCE_B,
  HETU_N_FINDING_COLUMNS,
} HetuFindingColumn;

/**
 * hetu_finding_item_new:
 * @found: (element-type HetuDiscrepancy): kept, and not to be changed from now on
 * @index: of the finding in @found
 *
 * Returns: (transfer full)
 */
HetuFindingItem *
hetu_finding_item_new (HetuStore *store, GArray *found, guint index, HetuLanguage language);

/**
 * hetu_finding_item_get_finding:
 *
 * Returns: (transfer none)
 */
const HetuDiscrepancy *hetu_finding_item_get_finding (HetuFindingItem *self);

/**
 * hetu_finding_item_get_text:
 *
 * Returns: (transfer none): what stands in @column; the severity of what is known says so
 */
const char *hetu_finding_item_get_text (HetuFindingItem *self, HetuFindingColumn column);

/**
 * hetu_finding_item_get_icon:
 *
 * Returns: (transfer none): name of the icon that goes with the severity
 */
const char *hetu_finding_item_get_icon (HetuFindingItem *self);

/**
 * hetu_finding_item_compare:
 *
 * Returns: the order of two lines by @column; periods by time, severities by weight
 */
int hetu_finding_item_compare (HetuFindingItem *a, HetuFindingItem *b, HetuFindingColumn column);

/**
 * hetu_finding_item_get_statement:
 * @index: 0: the figure in question, 1: what contradicts it …
 *
 * Returns: the statement's id; 0: none
 */
gint64 hetu_finding_item_get_statement (HetuFindingItem *self, guint index);
