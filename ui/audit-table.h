/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/audit-item.h"

#include <gtk/gtk.h>

/* The figures of an audited draft as a table: a line each, filtered by verdict, sorted by its headings, one selected. */

#define HETU_TYPE_AUDIT_TABLE (hetu_audit_table_get_type ())
G_DECLARE_FINAL_TYPE (HetuAuditTable, hetu_audit_table, HETU, AUDIT_TABLE, GtkWidget)

/* @audit: (nullable): what asks for something stands first */
void hetu_audit_table_set_audit (HetuAuditTable *self, const HetuAudit *audit);
/* @verdicts: bits 1 << HetuVerdict; 0: all */
void hetu_audit_table_set_verdicts (HetuAuditTable *self, guint verdicts);

/* (transfer none) (nullable) */
HetuAuditItem *hetu_audit_table_get_selected (HetuAuditTable *self);
guint hetu_audit_table_get_n_shown (HetuAuditTable *self);

/**
 * hetu_audit_table_select:
 * @index: of a figure
 *
 * Selects its line and scrolls to it.
 *
 * Returns: whether it is among those shown
 */
gboolean hetu_audit_table_select (HetuAuditTable *self, guint index);

/**
 * hetu_audit_table_step:
 * @steps: 1 or −1
 *
 * Selects the next finding below or above, round the end.
 *
 * Returns: whether there is one
 */
gboolean hetu_audit_table_step (HetuAuditTable *self, int steps);

/* Signals: “selection-changed” (void); “activated” (HetuAuditItem *item): double click or Enter */
