/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli milestone: a milestone as it stands, and what became of it: completion, owner, the day of its event. */
#include "commands/target-list.h"

#include "error.h"
#include "figure/milestones.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

/* What was written behind the options. Owned. */
typedef struct
{
  char *done;
  char *source;
  char *note;
  char *owner;
  char *from;
  char *event_date;
  char *at;
  char *as_of;
  gboolean reopen;
} Words;

static void
words_clear (Words *self)
{
  g_free (self->done);
  g_free (self->source);
  g_free (self->note);
  g_free (self->owner);
  g_free (self->from);
  g_free (self->event_date);
  g_free (self->at);
  g_free (self->as_of);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
parse (HetuCommandLine *line, int *argc, char ***argv, Words *words, GError **error)
{
  const GOptionEntry entries[] = {
    { "done", 0, 0, G_OPTION_ARG_STRING, &words->done, N_ ("It was reached on this day"), "DATE" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &words->source, N_ ("The document that shows it"), "S" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &words->note, N_ ("What shows it"), "TEXT" },
    { "reopen", 0, 0, G_OPTION_ARG_NONE, &words->reopen, N_ ("It is not done after all"), NULL },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &words->owner, N_ ("Who is answerable"), "NAME" },
    { "from",
      0,
      0,
      G_OPTION_ARG_STRING,
      &words->from,
      N_ ("From this day on; without it from today"),
      "DATE" },
    { "event-date",
      0,
      0,
      G_OPTION_ARG_STRING,
      &words->event_date,
      N_ ("The first day of its event, or unknown"),
      "DATE" },
    { "at",
      0,
      0,
      G_OPTION_ARG_STRING,
      &words->at,
      N_ ("As on this day; without it that of --as-of, or today"),
      "DATE" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &words->as_of,
      N_ ("Print it as known up to this date"),
      "DATE" },
    { 0 },
  };

  if (!hetu_command_parse (line, entries, 1, argc, argv, error))
    return FALSE;
  if ((words->source == NULL && words->note == NULL) || words->done != NULL)
    return TRUE;
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       _ ("--source and --note say what shows that it is --done"));
  return FALSE;
}

static gboolean
complete (HetuLedger *ledger, HetuStore *store, gint64 key, const Words *words, GError **error)
{
  HetuSource *source =
      words->source != NULL ? hetu_store_find_source (store, words->source, error) : NULL;
  gint32 day = 0;

  if (words->source != NULL && source == NULL)
    return FALSE;
  return hetu_command_parse_day ("done", words->done, &day, error) &&
         hetu_ledger_complete_milestone (ledger,
                                         key,
                                         day,
                                         source != NULL ? hetu_source_get_number (source) : 0,
                                         words->note,
                                         g_get_user_name (),
                                         NULL,
                                         error) >= 0;
}

static gboolean
own (HetuLedger *ledger, gint64 key, const Words *words, GError **error)
{
  HetuOwner owner = { .name = words->owner,
                      .since = hetu_command_get_today (),
                      .author = (char *) g_get_user_name () };

  return hetu_command_parse_day ("from", words->from, &owner.since, error) &&
         hetu_ledger_own_milestone (ledger, key, &owner, NULL, error) >= 0;
}

static gboolean
set_event_day (HetuLedger *ledger, const HetuMilestone *one, const Words *words, GError **error)
{
  gint32 day = 0;

  if (one->event == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("--event-date: this milestone is due by no event"));
      return FALSE;
    }
  if (!g_str_equal (words->event_date, "unknown") &&
      !hetu_command_parse_day ("event-date", words->event_date, &day, error))
    return FALSE;
  return hetu_ledger_set_event_day (ledger, one->event, one->deadline.last_year, day, error) >= 0;
}

static gboolean
has_changes (const Words *words)
{
  return words->event_date != NULL || words->owner != NULL || words->reopen || words->done != NULL;
}

/* All that is asked for, or nothing of it. */
static gboolean
change (HetuStore *store, const HetuMilestone *one, const Words *words, GError **error)
{
  g_autoptr (HetuLedger) ledger = NULL;

  if (!has_changes (words))
    return TRUE;
  ledger = hetu_ledger_begin (store, "milestone", error);
  if (ledger == NULL)
    return FALSE;
  if (words->event_date != NULL && !set_event_day (ledger, one, words, error))
    return FALSE;
  if (words->owner != NULL && !own (ledger, one->id, words, error))
    return FALSE;
  if (words->reopen && one->completion != 0 &&
      !hetu_ledger_retract_completion (ledger, one->completion, TRUE, error))
    return FALSE;
  if (words->done != NULL && !complete (ledger, store, one->id, words, error))
    return FALSE;
  return hetu_ledger_commit (g_steal_pointer (&ledger), error);
}

int
hetu_command_milestone (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Words) words = { 0 };
  g_auto (HetuMilestone) one = { 0 };
  g_autoptr (GArray) after = hetu_milestone_array_new ();
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTable) table = NULL;
  gint32 day = hetu_command_get_today ();
  gint32 as_of = 0;
  gint64 key = 0;

  if (!parse (line, argc, argv, &words, error) ||
      !hetu_command_parse_day ("as-of", words.as_of, &as_of, error) ||
      !hetu_command_parse_day ("as-of", words.as_of, &day, error) ||
      !hetu_command_parse_day ("at", words.at, &day, error) ||
      (as_of != 0 && has_changes (&words) && !hetu_command_refuse_change (error)) ||
      !hetu_command_parse_key ("milestone",
                               "milestones",
                               *argc > 1 ? (*argv)[1] : NULL,
                               &key,
                               error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  if (!hetu_query_milestone (store, key, &one, NULL))
    {
      hetu_command_parse_key ("milestone", "milestones", NULL, &key, error);
      return 0;
    }
  g_array_set_size (after, 1);
  if (!change (store, &one, &words, error) ||
      !hetu_query_milestone (store, key, &g_array_index (after, HetuMilestone, 0), error) ||
      !hetu_known_milestone (store, &g_array_index (after, HetuMilestone, 0), as_of, error) ||
      !hetu_milestones_link (store, after, day, as_of, line->language, error))
    return 0;
  table = hetu_milestone_table_new ();
  hetu_milestone_add_row (table,
                          store,
                          &g_array_index (after, HetuMilestone, 0),
                          day,
                          line->language);
  hetu_command_print (line, table, error);
  return 0;
}
