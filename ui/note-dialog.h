/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/note.h"
#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_NOTE_DIALOG (hetu_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HetuNoteDialog, hetu_note_dialog, HETU, NOTE_DIALOG, GtkWindow)

/**
 * hetu_note_dialog_new:
 * @note: with an id it is changed; without, it is what the entries begin with and is added: its indicator, place, period and
 *   source are those of a datum
 *
 * Returns: (transfer none): a dialog over the note, not yet shown
 */
GtkWidget *hetu_note_dialog_new (HetuSession *session, const HetuNote *note);
