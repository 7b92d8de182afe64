/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/milestone.h"
#include "ui/form-dialog.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* Dialogs of the targets page. Each shows itself, and what is done in it is one step of undo. */

/**
 * hetu_target_form_adjust:
 * @progress: the target as it is in force
 * @day: that is proposed, yyyymmdd
 *
 * 调整目标: another number, comparator or deadline, the day from which it holds, by what document, and why.
 *
 * Returns: (transfer none): the dialog
 */
HetuFormDialog *hetu_target_form_adjust (GtkWidget *above,
                                         HetuSession *session,
                                         const HetuProgress *progress,
                                         gint32 day);

/**
 * hetu_target_form_own:
 * @progress: of the target
 * @name: (nullable): who is answerable now
 *
 * Returns: (transfer none): the dialog
 */
HetuFormDialog *hetu_target_form_own (GtkWidget *above,
                                      HetuSession *session,
                                      const HetuProgress *progress,
                                      const char *name,
                                      gint32 day);

/* As hetu_target_form_own(), of a milestone. */
HetuFormDialog *hetu_target_form_own_milestone (GtkWidget *above,
                                                HetuSession *session,
                                                const HetuMilestone *milestone,
                                                gint32 day);

/**
 * hetu_target_form_complete:
 * @day: that is proposed, yyyymmdd
 *
 * When a milestone was reached, and what document tells it.
 *
 * Returns: (transfer none): the dialog
 */
HetuFormDialog *hetu_target_form_complete (GtkWidget *above,
                                           HetuSession *session,
                                           const HetuMilestone *milestone,
                                           gint32 day);

/**
 * hetu_target_form_event:
 * @milestone: due by an event
 *
 * The first day of the event; no day: it is not known any more.
 *
 * Returns: (transfer none): the dialog
 */
HetuFormDialog *
hetu_target_form_event (GtkWidget *above, HetuSession *session, const HetuMilestone *milestone);
