/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of the journal: the store's words and times as a person reads them. */
#include "ui/journal-item.h"

#include "ui/journal-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HetuJournalItem
{
  GObject parent_instance;
  char *texts[HETU_N_JOURNAL_COLUMNS]; /* (owned) */
  gint32 batch;
  guint added;
  guint revised;
  gboolean ground;
  gboolean undone;
};

G_DEFINE_FINAL_TYPE (HetuJournalItem, hetu_journal_item, G_TYPE_OBJECT)

static void
hetu_journal_item_finalize (GObject *object)
{
  HetuJournalItem *self = HETU_JOURNAL_ITEM (object);

  for (guint i = 0; i < HETU_N_JOURNAL_COLUMNS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (hetu_journal_item_parent_class)->finalize (object);
}

static void
hetu_journal_item_class_init (HetuJournalItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_journal_item_finalize;
}

static void
hetu_journal_item_init (HetuJournalItem *self)
{
}

/* Returns: (transfer full): a time of the store, which is UTC, as clocks of the place show it */
static char *
write_time (const char *at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M:%S") : g_strdup (at);
}

static char *
write_state (const HetuJournalEntry *entry)
{
  g_autofree char *at = NULL;

  if (entry->ground)
    return g_strdup (_ ("Initial data"));
  if (!entry->undone)
    return g_strdup (entry->undone_at != NULL ? _ ("Done again") : _ ("In force"));
  at = write_time (entry->undone_at);
  return g_strdup_printf (_ ("Undone %s"), at);
}

static char *
write_count (guint n)
{
  return n > 0 ? hetu_journal_count_to_label (n) : g_strdup ("");
}

HetuJournalItem *
hetu_journal_item_new (HetuStore *store, const HetuJournalEntry *entry)
{
  HetuJournalItem *self = g_object_new (HETU_TYPE_JOURNAL_ITEM, NULL);

  self->batch = entry->batch;
  self->added = entry->added;
  self->revised = entry->revised;
  self->ground = entry->ground;
  self->undone = entry->undone;
  self->texts[HETU_JOURNAL_AT] = write_time (entry->at);
  self->texts[HETU_JOURNAL_WHAT] = hetu_journal_entry_to_words (entry, store);
  self->texts[HETU_JOURNAL_ADDED] = write_count (entry->added);
  self->texts[HETU_JOURNAL_REVISED] = write_count (entry->revised);
  self->texts[HETU_JOURNAL_WHO] = g_strdup (entry->who != NULL ? entry->who : "");
  self->texts[HETU_JOURNAL_STATE] = write_state (entry);
  return self;
}

gint32
hetu_journal_item_get_batch (HetuJournalItem *self)
{
  return self->batch;
}

gboolean
hetu_journal_item_is_undone (HetuJournalItem *self)
{
  return self->undone;
}

gboolean
hetu_journal_item_is_ground (HetuJournalItem *self)
{
  return self->ground;
}

const char *
hetu_journal_item_get_text (HetuJournalItem *self, HetuJournalColumn column)
{
  return self->texts[column];
}

gboolean
hetu_journal_item_matches (HetuJournalItem *self, const char *words)
{
  g_autofree char *wanted = g_utf8_casefold (words, -1);

  for (guint i = 0; i < HETU_N_JOURNAL_COLUMNS; i++)
    {
      g_autofree char *said = g_utf8_casefold (self->texts[i], -1);

      if (strstr (said, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

int
hetu_journal_item_compare (HetuJournalItem *a, HetuJournalItem *b, HetuJournalColumn column)
{
  if (column == HETU_JOURNAL_ADDED)
    return (a->added > b->added) - (a->added < b->added);
  if (column == HETU_JOURNAL_REVISED)
    return (a->revised > b->revised) - (a->revised < b->revised);
  return g_utf8_collate (a->texts[column], b->texts[column]);
}
