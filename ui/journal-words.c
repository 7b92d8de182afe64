/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the journal: a table of the program's own; whatever is not in it is the name of a file. */
#include "ui/journal-words.h"

#include "acceptance.h"
#include "edit.h"
#include "model/format.h"
#include "ui/language.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *what;
  const char *label; /* msgid */
} words[] = {
  { "note", N_ ("Note") },
  { "choose figure", N_ ("Choose Figure") },
  { "choose by rule", N_ ("Pick by Rule") },
  { "adopt figure", N_ ("Choose Figure") },
  { "release figure", N_ ("Pick by Rule") },
  { "remove document", N_ ("Delete Document") },
  { "restore document", N_ ("Restore Document") },
  { "known finding", N_ ("Known Finding") },
  { "target", N_ ("Target") },
  { "adjust target", N_ ("Adjust Target") },
  { "terms of target", N_ ("Terms of Target") },
  { "owner", N_ ("Set Owner") },
  { "owner of target", N_ ("Set Owner") },
  { "owner of milestone", N_ ("Set Owner") },
  { "milestone", N_ ("Milestone") },
  { "complete milestone", N_ ("Complete Milestone") },
  { "reopen milestone", N_ ("Reopen Milestone") },
  { "day of event", N_ ("Day of Event") },
  { "shipped catalogue", N_ ("Shipped Catalogue") },
  { "shipped figures", N_ ("Shipped Figures") },
};

char *
hetu_journal_count_to_label (guint n)
{
  return hetu_format_double (n, 0, HETU_FORMAT_PLAIN, hetu_ui_language ());
}

char *
hetu_journal_entry_to_words (const HetuJournalEntry *entry, HetuStore *store)
{
  HetuIndicator *indicator = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (entry->what, words[i].what))
      return g_strdup (_ (words[i].label));
  if (g_str_has_prefix (entry->what, HETU_ACCEPTANCE_WHAT))
    return g_strdup_printf (_ ("Accept from “%s”"), entry->what + strlen (HETU_ACCEPTANCE_WHAT));
  if (!g_str_has_prefix (entry->what, HETU_EDIT_WHAT))
    return g_strdup_printf (_ ("Import %s"), entry->what);
  indicator = hetu_store_find_indicator (store, entry->what + strlen (HETU_EDIT_WHAT), NULL);
  if (indicator == NULL)
    return g_strdup (_ ("Edit by Hand"));
  return g_strdup_printf (_ ("Edit %s by Hand"),
                          hetu_indicator_get_name (indicator, hetu_ui_language ()));
}

char *
hetu_journal_entry_to_label (const HetuJournalEntry *entry, HetuStore *store)
{
  g_autofree char *said = hetu_journal_entry_to_words (entry, store);
  g_autofree char *count = NULL;
  guint n = entry->added + entry->revised;

  if (n == 0)
    return g_steal_pointer (&said);
  count = hetu_journal_count_to_label (n);
  return g_strdup_printf (ngettext ("%s (%s figure)", "%s (%s figures)", n), said, count);
}
