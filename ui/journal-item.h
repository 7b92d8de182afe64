/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/journal.h"

#include <glib-object.h>

/* One entry of the journal, as a line of its list. Immutable. */

#define HETU_TYPE_JOURNAL_ITEM (hetu_journal_item_get_type ())
G_DECLARE_FINAL_TYPE (HetuJournalItem, hetu_journal_item, HETU, JOURNAL_ITEM, GObject)

typedef enum
{
  HETU_JOURNAL_AT,
  HETU_JOURNAL_WHAT,
  HETU_JOURNAL_ADDED,
  HETU_JOURNAL_REVISED,
  HETU_JOURNAL_WHO,
  HETU_JOURNAL_STATE,
  HETU_N_JOURNAL_COLUMNS,
} HetuJournalColumn;

/**
 * hetu_journal_item_new:
 *
 * Returns: (transfer full)
 */
HetuJournalItem *hetu_journal_item_new (HetuStore *store, const HetuJournalEntry *entry);

gint32 hetu_journal_item_get_batch (HetuJournalItem *self);
gboolean hetu_journal_item_is_undone (HetuJournalItem *self);
/* Returns: whether it is what the store begins with, which no undo takes back */
gboolean hetu_journal_item_is_ground (HetuJournalItem *self);

/**
 * hetu_journal_item_get_text:
 *
 * Returns: (transfer none): what stands in @column; the time is that of the place
 */
const char *hetu_journal_item_get_text (HetuJournalItem *self, HetuJournalColumn column);

/**
 * hetu_journal_item_matches:
 * @words: what is looked for
 *
 * Returns: whether the line says it, in letters large or small
 */
gboolean hetu_journal_item_matches (HetuJournalItem *self, const char *words);

/**
 * hetu_journal_item_compare:
 *
 * Returns: the order of two lines by @column; counts by size, the rest by its words
 */
int hetu_journal_item_compare (HetuJournalItem *a, HetuJournalItem *b, HetuJournalColumn column);
