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
