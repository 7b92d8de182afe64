/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/group.h"
#include "ui/history.h"
#include "ui/session.h"

/* Between the files of the session: a step of undo that is written in the store. */

/**
 * hetu_session_record_edit:
 * @edit: written already; its data is taken over; its function gets the session
 * @what: in words, for undo
 *
 * Makes it the last step of undo.
 */
void hetu_session_record_edit (HetuSession *self, const HetuHistoryEdit *edit, const char *what);

/**
 * hetu_session_make_edit:
 * @edit: not written yet; its data is taken over
 * @what: in words, for undo
 * @message: what was done, told with an offer to take it back
 *
 * Writes it and makes it the last step of undo; where it cannot be written nothing is recorded.
 *
 * Returns: whether it is written
 */
gboolean hetu_session_make_edit (HetuSession *self,
                                 const HetuHistoryEdit *edit,
                                 const char *what,
                                 const char *message);

/**
 * hetu_session_name_next:
 * @undone: what is taken back next; %FALSE: what is done again
 *
 * Returns: (transfer full) (nullable): the entry of the store's journal in words; %NULL: there is none
 */
char *hetu_session_name_next (HetuSession *self, gboolean undone);

/**
 * hetu_session_take_next:
 *
 * Takes the newest entry of the store's journal back, or does again what was taken back last, and tells which it was.
 *
 * Returns: whether there was one, and it is written
 */
gboolean hetu_session_take_next (HetuSession *self, gboolean undone);
