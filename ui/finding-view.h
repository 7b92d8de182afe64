/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/finding-item.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* One finding in full: what is said, the arithmetic, the documents, and what may be done about it. */

#define HETU_TYPE_FINDING_VIEW (hetu_finding_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuFindingView, hetu_finding_view, HETU, FINDING_VIEW, GtkWidget)

/**
 * hetu_finding_view_set_finding:
 * @item: (nullable): the view is hidden without one
 */
void
hetu_finding_view_set_finding (HetuFindingView *self, HetuSession *session, HetuFindingItem *item);

/**
 * hetu_finding_view_focus_reason:
 *
 * Goes to the entry of “known, because …”.
 */
void hetu_finding_view_focus_reason (HetuFindingView *self);

/* Actions: “finding.choose” (x: statement), “finding.show-source” (x), “finding.show-chart”, “finding.accept”,
 *   “finding.reopen”.
 * Signals: “left” (void): something was opened in the main window */
