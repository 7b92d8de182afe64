/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/audit-window.h"

/* Files of the audit window: drafts in, reports out. */

/**
 * hetu_audit_chooser_open:
 *
 * Lets a person choose a draft, which @window then reads.
 */
void hetu_audit_chooser_open (HetuAuditWindow *window);

/**
 * hetu_audit_chooser_save:
 * @ending: “pdf” or “xlsx”
 *
 * Lets a person choose where the report goes, which @window then writes; nothing happens where it has no draft.
 */
void hetu_audit_chooser_save (HetuAuditWindow *window, HetuSession *session, const char *ending);
