/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* What has to be known of a figure on a page without an inspector: a button with the number of notes, which opens their list;
 * a note on the datum under the cursor is added there. */

#define HETU_TYPE_NOTE_BUTTON (hetu_note_button_get_type ())
G_DECLARE_FINAL_TYPE (HetuNoteButton, hetu_note_button, HETU, NOTE_BUTTON, GtkWidget)

/**
 * hetu_note_button_show:
 * @frame: (nullable)
 * @row: index of the frame's row under the cursor, whose notes are listed; −1: none, and those of the whole figure are
 */
void hetu_note_button_show (HetuNoteButton *self, HetuSession *session, HetuFrame *frame, int row);

/**
 * hetu_note_button_add_note:
 *
 * Opens the dialog for a note on the datum under the cursor.
 *
 * Returns: whether there is a datum and its store can be written
 */
gboolean hetu_note_button_add_note (HetuNoteButton *self);
