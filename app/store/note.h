/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/note.h"
#include "store/ledger.h"

/* Notes belong to the data: they are told once and hold for every figure that they touch. */

/**
 * hetu_ledger_put_note:
 * @note: its id, its date and a missing author do not count
 * @id: (out) (optional): the note's id, new or found
 *
 * A note that stands already, see hetu_note_equal(), is not told twice.
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no words, no start, an end before the
 *   start, or a period that is too far away.
 */
int hetu_ledger_put_note (HetuLedger *self, const HetuNote *note, gint64 *id, GError **error);

/**
 * hetu_ledger_retract_note:
 * @stands: whether the note is taken back; %FALSE: it holds again
 *
 * Nothing is deleted: while it stands, reading passes over the note. What is already so is no change. To change a note is to
 * take it back and to tell another.
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such note.
 */
gboolean hetu_ledger_retract_note (HetuLedger *self, gint64 id, gboolean stands, GError **error);

/**
 * hetu_query_notes:
 * @indicator: the notes that hold for this indicator, those for every one among them; 0 for all there are
 * @region: the notes that hold for this place, those for every one and for what it lies in among them; 0 for all there are
 *
 * Notes of documents out of use are passed over.
 *
 * Returns: (transfer full) (element-type HetuNote): by start, place, indicator, in the order of telling
 */
GArray *hetu_query_notes (HetuStore *store, gint32 indicator, gint32 region, GError **error);
