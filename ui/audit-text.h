/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit.h"

#include <gtk/gtk.h>

/* The text of an audited draft with every figure marked by its verdict. */

#define HETU_TYPE_AUDIT_TEXT (hetu_audit_text_get_type ())
G_DECLARE_FINAL_TYPE (HetuAuditText, hetu_audit_text, HETU, AUDIT_TEXT, GtkTextView)

/**
 * hetu_audit_text_set_audit:
 * @audit: (nullable): nothing of it is kept
 */
void hetu_audit_text_set_audit (HetuAuditText *self, const HetuAudit *audit);

/**
 * hetu_audit_text_show:
 * @index: of a figure; G_MAXUINT: none
 *
 * Marks it as the one in hand and scrolls to it; what it contradicts is marked with it.
 */
void hetu_audit_text_show (HetuAuditText *self, guint index);

/* Looks the colours of marks up anew. */
void hetu_audit_text_update_colours (HetuAuditText *self);

/* Signals: “picked” (guint): a figure was clicked, or the cursor moved into it. */
