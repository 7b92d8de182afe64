/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/audit-table.h"
#include "ui/audit-text.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* 核对文稿: a draft with the verdicts on its figures, in a window of its own beside the pages. */

#define HETU_TYPE_AUDIT_WINDOW (hetu_audit_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuAuditWindow, hetu_audit_window, HETU, AUDIT_WINDOW, GtkWindow)

/**
 * hetu_audit_window_new:
 * @parent: where sources are shown
 *
 * Returns: (transfer none): the window, not yet shown, without a draft
 */
GtkWidget *hetu_audit_window_new (HetuSession *session, GtkWindow *parent);

/**
 * hetu_audit_window_open:
 *
 * Reads the draft and judges it, in a worker; again when the store changes.
 */
void hetu_audit_window_open (HetuAuditWindow *self, GFile *file);

/**
 * hetu_audit_window_write:
 * @path: ends in .pdf or .xlsx
 *
 * Writes what the filter shows as a report.
 *
 * Returns: whether it is on disk, whole. Errors of hetu_audit_encode() and hetu_file_replace().
 */
gboolean hetu_audit_window_write (HetuAuditWindow *self, const char *path, GError **error);

/* (transfer none) (nullable): the verdicts that are shown */
const HetuAudit *hetu_audit_window_get_audit (HetuAuditWindow *self);
/* (transfer none) */
HetuAuditTable *hetu_audit_window_get_table (HetuAuditWindow *self);
/* (transfer none) */
HetuAuditText *hetu_audit_window_get_text (HetuAuditWindow *self);
/* Whether a draft is being read. */
gboolean hetu_audit_window_is_busy (HetuAuditWindow *self);
