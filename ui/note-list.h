/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/**
 * hetu_note_list_show:
 * @box: gets a row for each note that @frame bears, with a button that opens it and one that deletes it
 * @row: only those of this row, or gauge; −1: all
 *
 * Rows stay as they are while the notes do.
 */
void hetu_note_list_show (GtkBox *box, HetuSession *session, const HetuFrame *frame, int row);

/**
 * hetu_note_list_add:
 * @parent: where the dialog belongs
 * @row: index of the frame's row that the note is of
 *
 * Opens the dialog for a new note.
 */
void
hetu_note_list_add (GtkWidget *parent, HetuSession *session, const HetuFrame *frame, guint row);
