/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/history.h"
#include "ui/session.h"

/* Between the files of the session: a choice among rival figures as a step of undo. */

/**
 * hetu_session_record_choice:
 * @choice: as written in the store
 * @what: in words, for undo
 *
 * Makes it the last step of undo.
 */
void
hetu_session_record_choice (HetuSession *self, const HetuHistoryChoice *choice, const char *what);

/**
 * hetu_session_write_step:
 * @forward: whether the step is made, not taken back
 *
 * Records no step.
 *
 * Returns: whether it is in the store; on failure the window has been told why
 */
gboolean
hetu_session_write_step (HetuSession *self, const HetuHistoryChoice *choice, gboolean forward);
