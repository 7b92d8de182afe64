/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/conflict-item.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* The statements of one disputed cell side by side: value, source, vintage, definition, sentence; 采用 with a reason. */

#define HETU_TYPE_CONFLICT_VIEW (hetu_conflict_view_get_type ())
G_DECLARE_FINAL_TYPE (HetuConflictView, hetu_conflict_view, HETU, CONFLICT_VIEW, GtkWidget)

/**
 * hetu_conflict_view_set_conflict:
 * @conflict: (nullable)
 */
void hetu_conflict_view_set_conflict (HetuConflictView *self,
                                      HetuSession *session,
                                      HetuConflictItem *conflict);

/* Actions of its own: “conflict.choose” (x): asks why, and uses that statement; “conflict.by-rule”: takes a
 * person's choice back; “conflict.show-source” (x). */
