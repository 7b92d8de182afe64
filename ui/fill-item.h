/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fill.h"

#include <glib-object.h>

/* One × of a template, as a line of the list. Immutable. */

#define HETU_TYPE_FILL_ITEM (hetu_fill_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuFillItem, hetu_fill_item, HETU, FILL_ITEM, GObject)

typedef enum
{
  HETU_FILL_ITEM_STATE,
  HETU_FILL_ITEM_TEXT,   /* with the figure in it where there is one */
  HETU_FILL_ITEM_OF,     /* place and period */
  HETU_FILL_ITEM_REASON, /* why it stays ×, or what was done to the figure */
  HETU_FILL_ITEM_SOURCE,
  HETU_N_FILL_ITEM_COLUMNS,
} HetuFillItemColumn;

/**
 * hetu_fill_item_new:
 * @index: of the slot among those of its template
 *
 * Returns: (transfer full)
 */
HetuFillItem *
hetu_fill_item_new (HetuStore *store, const HetuFillSlot *slot, guint index, HetuLanguage language);

guint hetu_fill_item_get_index (HetuFillItem *self);
HetuFillState hetu_fill_item_get_state (HetuFillItem *self);

/**
 * hetu_fill_item_get_text:
 *
 * Returns: (transfer none): what stands in @column
 */
const char *hetu_fill_item_get_text (HetuFillItem *self, HetuFillItemColumn column);

/**
 * hetu_fill_item_compare:
 *
 * Returns: the order of two lines by @column, of equal ones that of the text
 */
int hetu_fill_item_compare (HetuFillItem *a, HetuFillItem *b, HetuFillItemColumn column);
