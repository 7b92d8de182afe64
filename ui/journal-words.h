/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal.h"

/* Entries of the journal in words: the store keeps a file's name, or a word of the program. */

/**
 * hetu_journal_entry_to_words:
 *
 * Returns: (transfer full): what was done: “Import table.csv”, “Note” …
 */
char *hetu_journal_entry_to_words (const HetuJournalEntry *entry, HetuStore *store);

/* (transfer full): “2,000” */
char *hetu_journal_count_to_label (guint n);

/**
 * hetu_journal_entry_to_label:
 *
 * Returns: (transfer full): the same with how many figures it brought in: “Import table.csv (2,000 figures)”, “Note” …
 */
char *hetu_journal_entry_to_label (const HetuJournalEntry *entry, HetuStore *store);
