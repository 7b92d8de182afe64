/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/form-dialog.h"
#include "ui/session.h"

/**
 * hetu_adopt_dialog_new:
 * @above: a widget of the window that it belongs to
 * @statement: one of rival figures
 *
 * Asks why that figure is the one; with a reason it is from today on, in a step of undo.
 *
 * Returns: (transfer none): the dialog, shown
 */
HetuFormDialog *hetu_adopt_dialog_new (GtkWidget *above, HetuSession *session, gint64 statement);
