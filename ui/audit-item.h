/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit.h"

#include <glib-object.h>

/* One figure of an audited draft, as a line of its list. Immutable. */

#define HETU_TYPE_AUDIT_ITEM (hetu_audit_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuAuditItem, hetu_audit_item, HETU, AUDIT_ITEM, GObject)

typedef enum
{
  HETU_AUDIT_ITEM_VERDICT,
  HETU_AUDIT_ITEM_NAME,
  HETU_AUDIT_ITEM_TOLD,
  HETU_AUDIT_ITEM_STORED,
  HETU_AUDIT_ITEM_DIFFERENCE,
  HETU_N_AUDIT_ITEM_COLUMNS,
} HetuAuditItemColumn;

/**
 * hetu_audit_item_new:
 * @index: of the figure
 *
 * Returns: (transfer full): which keeps nothing of @audit but words
 */
HetuAuditItem *hetu_audit_item_new (const HetuAudit *audit, guint index);

/* The index of the figure in its audit. */
guint hetu_audit_item_get_index (HetuAuditItem *self);
HetuVerdict hetu_audit_item_get_verdict (HetuAuditItem *self);

/**
 * hetu_audit_item_get_text:
 *
 * Returns: (transfer none): what stands in @column
 */
const char *hetu_audit_item_get_text (HetuAuditItem *self, HetuAuditItemColumn column);

/**
 * hetu_audit_item_get_icon:
 *
 * Returns: (transfer none): name of the icon that goes with the verdict
 */
const char *hetu_audit_item_get_icon (HetuAuditItem *self);

/**
 * hetu_audit_item_compare:
 *
 * Returns: the order of two lines by @column: verdicts by weight, differences by size; what is equal by place in the text
 */
int hetu_audit_item_compare (HetuAuditItem *a, HetuAuditItem *b, HetuAuditItemColumn column);
