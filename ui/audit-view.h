/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* All that is to be said of one figure of a draft: verdict and why, what the store has with its sentence and document, what it
 * contradicts. */

#define HETU_TYPE_AUDIT_VIEW (hetu_audit_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuAuditView, hetu_audit_view, HETU, AUDIT_VIEW, GtkWidget)

/**
 * hetu_audit_view_show:
 * @audit: (nullable): nothing of it is kept
 * @index: of a figure; G_MAXUINT: none
 */
void hetu_audit_view_show (HetuAuditView *self,
                           HetuSession *session,
                           const HetuAudit *audit,
                           guint index);

/* The statement of the store that the figure was held against; 0: none. */
gint64 hetu_audit_view_get_statement (HetuAuditView *self);
