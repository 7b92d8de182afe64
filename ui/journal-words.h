/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal.h"

/* Entries of the journal in words: the store keeps a file's name, or a word of the program. */

/**
 * hetu_journal_entry_to_label:
 *
 * Returns: (transfer full): what was done: “Import table.csv (2,000 figures)”, “Note” …
 */
char *hetu_journal_entry_to_label (const HetuJournalEntry *entry, HetuStore *store);
