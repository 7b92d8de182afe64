/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* What was done to a store, by whom and when, and how it is taken back. One entry is one batch: an import, a hand edit, a decision,
 * a note … What a batch brought in is passed over by all reading while it is taken back, and is there again, to the last digit, when it
 * is done again; nothing is deleted. The journal is in the store: undo reaches beyond the session.
 *
 * Indicators, places and documents that a batch changed in the catalogue hold again what they would without it; those that it added
 * stay, without figures of it. */

typedef struct
{
  gint32 batch;
  char *what; /* (owned): a file's name, or a word of the program: “note”, “choose figure” … */
  char *who;   /* (owned) (nullable) */
  char *at;    /* (owned): 2023-03-31T08:15:00Z */
  guint added; /* statements that it brought in */
  guint revised;
  guint
      named; /* indicators, places and documents that it added to the catalogue: they stay when it is taken back */
  gboolean ground; /* what the store begins with: is never taken back */
  gboolean undone;
  char *undone_who; /* (owned) (nullable) */
  char *undone_at;  /* (owned) (nullable): of the last taking back, or doing again */
} HetuJournalEntry;

/**
 * hetu_journal_get_author:
 *
 * Returns: (transfer none): the name under which this program's user writes
 */
const char *hetu_journal_get_author (void);

/**
 * hetu_journal_list:
 * @limit: so many of the newest; 0: all
 *
 * Returns: (transfer full) (element-type HetuJournalEntry): newest first
 */
GArray *hetu_journal_list (HetuStore *store, guint limit, GError **error);

/**
 * hetu_journal_entry_clear:
 *
 * Frees what @self owns.
 */
void hetu_journal_entry_clear (HetuJournalEntry *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuJournalEntry, hetu_journal_entry_clear)

/**
 * hetu_journal_read:
 * @out: (out caller-allocates): cleared by the caller; untouched on failure
 *
 * Returns: whether there is such an entry. %HETU_ERROR_USAGE: there is none.
 */
gboolean hetu_journal_read (HetuStore *store, gint32 batch, HetuJournalEntry *out, GError **error);

/**
 * hetu_journal_find_undo:
 * @out: (out): the newest batch that holds and may be taken back; 0 when there is none
 *
 * Returns: whether it could be read
 */
gboolean hetu_journal_find_undo (HetuStore *store, gint32 *out, GError **error);

/**
 * hetu_journal_find_redo:
 * @out: (out): the batch that was taken back last, unless something was done since; 0 when there is none
 *
 * Returns: whether it could be read
 */
gboolean hetu_journal_find_redo (HetuStore *store, gint32 *out, GError **error);

/**
 * hetu_journal_take_back:
 * @undone: whether the batch is taken back; %FALSE: it is done again
 *
 * Any batch may be taken back, not the newest alone. What is already so is no change. Emits “changed”.
 *
 * Returns: whether it is written. %HETU_ERROR_USAGE: there is no such batch, or it is what the store begins with. Errors of the
 *   store.
 */
gboolean hetu_journal_take_back (HetuStore *store, gint32 batch, gboolean undone, GError **error);
