/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli journal, undo and redo: what was done to a store, taking it back and doing it again. */
#include "commands/command.h"

#include "store/journal.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "entry",   "at",    "who",        "what",       "added",
                                       "revised", "state", "changed_at", "changed_by", NULL };

static const char *
name_state (const HetuJournalEntry *entry)
{
  if (entry->ground)
    return "ground";
  return entry->undone ? "undone" : "done";
}

static void
add_row (HetuTable *table, const HetuJournalEntry *entry)
{
  hetu_table_take (table, "entry", g_strdup_printf ("%d", entry->batch));
  hetu_table_set (table, "at", entry->at);
  hetu_table_set (table, "who", entry->who);
  hetu_table_set (table, "what", entry->what);
  hetu_table_take (table, "added", g_strdup_printf ("%u", entry->added));
  hetu_table_take (table, "revised", g_strdup_printf ("%u", entry->revised));
  hetu_table_set (table, "state", name_state (entry));
  hetu_table_set (table, "changed_at", entry->undone_at);
  hetu_table_set (table, "changed_by", entry->undone_who);
  hetu_table_end_row (table);
}

/* Whether the entry was written by the end of @day; one that cannot be dated was. */
static gboolean
was_done (const HetuJournalEntry *entry, gint32 day)
{
  g_autofree char *date = g_strndup (entry->at, strlen ("2023-03-31"));
  gint32 written = 0;

  return !hetu_date_parse (date, &written) || written <= day;
}

int
hetu_command_journal (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  int limit = 0;
  g_autofree char *as_of = NULL;
  gint32 day = 0;
  guint n = 0;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("The newest so many"), "N" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &as_of,
      N_ ("What was done up to this day; whether it is undone is told as of now"),
      "DATE" },
    { 0 },
  };
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) found = NULL;

  if (!hetu_command_parse (line, entries, 0, argc, argv, error) ||
      !hetu_command_parse_day ("as-of", as_of, &day, error))
    return 0;
  if (limit < 0)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("--limit: a number of entries from 1 on is expected"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  found = store != NULL ? hetu_journal_list (store, day == 0 ? (guint) limit : 0, error) : NULL;
  for (guint i = 0; found != NULL && i < found->len && (limit == 0 || n < (guint) limit); i++)
    {
      const HetuJournalEntry *entry = &g_array_index (found, HetuJournalEntry, i);

      if (day != 0 && !was_done (entry, day))
        continue;
      add_row (table, entry);
      n++;
    }
  if (found != NULL)
    hetu_command_print (line, table, error);
  return 0;
}

/* @word: (nullable): %NULL: the entry that is next in line */
static gboolean
find_entry (HetuStore *store, gboolean undo, const char *word, gint32 *out, GError **error)
{
  guint64 number = 0;

  if (word != NULL)
    {
      if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT32, &number, NULL))
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       _ ("“%s” is no entry; journal prints their numbers"),
                       word);
          return FALSE;
        }
      *out = (gint32) number;
      return TRUE;
    }
  if (!(undo ? hetu_journal_find_undo : hetu_journal_find_redo) (store, out, error))
    return FALSE;
  if (*out != 0)
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       undo ? _ ("There is nothing to undo")
                            : _ ("There is nothing to do again; journal prints what was undone"));
  return FALSE;
}

static int
take_back (HetuCommandLine *line, gboolean undo, int *argc, char ***argv, GError **error)
{
  static const GOptionEntry entries[] = { { 0 } };
  g_autoptr (HetuStore) store = NULL;
  g_auto (HetuJournalEntry) entry = { 0 };
  gint32 batch = 0;

  if (!hetu_command_parse (line, entries, 1, argc, argv, error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store == NULL || !find_entry (store, undo, *argc > 1 ? (*argv)[1] : NULL, &batch, error) ||
      !hetu_journal_take_back (store, batch, undo, error) ||
      !hetu_journal_read (store, batch, &entry, error))
    return 0;
  hetu_command_say (line,
                    undo ? _ ("Entry %d (%s) is undone") : _ ("Entry %d (%s) is done again"),
                    batch,
                    entry.what);
  if (undo && entry.named > 0)
    hetu_command_say (line,
                      ngettext ("%u name it added stays in the catalogue",
                                "%u names it added stay in the catalogue",
                                entry.named),
                      entry.named);
  return 0;
}

int
hetu_command_undo (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  return take_back (line, TRUE, argc, argv, error);
}

int
hetu_command_redo (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  return take_back (line, FALSE, argc, argv, error);
}
