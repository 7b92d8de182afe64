/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli progress: targets beside their outturns, how the year went, and how a region's targets are divided. */
#include "commands/targets.h"

#include "error.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

/* What was written behind the options. Owned. */
typedef struct
{
  char *district;
  char *year;
  char *at;
  char *as_of;
  char *line;
  char *warn;
  char *states;
  char *warned;
  char *output;
  gboolean explain;
  gboolean history;
  gboolean cascade;
} Words;

static void
words_clear (Words *self)
{
  g_free (self->district);
  g_free (self->year);
  g_free (self->at);
  g_free (self->as_of);
  g_free (self->line);
  g_free (self->warn);
  g_free (self->states);
  g_free (self->warned);
  g_free (self->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
parse_year (const char *text, int *year, GError **error)
{
  HetuPeriod period = { 0 };

  if (!hetu_period_parse (text, &period, NULL) || period.kind != HETU_PERIOD_YEAR)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--year: “%s” is no year; write 2023"),
                   text);
      return FALSE;
    }
  *year = period.first_year;
  return TRUE;
}

static gboolean
parse_options (const Words *words, HetuTargetOptions *options, GError **error)
{
  if (!hetu_command_parse_date ("as-of", words->as_of, &options->as_of, error))
    return FALSE;
  return hetu_target_options_parse (options, words->line, words->warn, error);
}

#define TEXT_OPTION(name, field, description, value)                   \
  {                                                                    \
    name, 0, 0, G_OPTION_ARG_STRING, &words->field, description, value \
  }

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
parse (HetuCommandLine *line, int *argc, char ***argv, Words *words, GError **error)
{
  const GOptionEntry entries[] = {
    TEXT_OPTION ("district", district, N_ ("Districts by code or name, separated by commas"), "D"),
    TEXT_OPTION ("year", year, N_ ("The year of the targets"), "Y"),
    TEXT_OPTION ("at", at, N_ ("Judge as at the end of this period"), "P"),
    TEXT_OPTION ("as-of", as_of, N_ ("As published up to this date"), "DATE"),
    TEXT_OPTION ("line",
                 line,
                 N_ ("Pace line: linear, last-year, or 12 cumulative per cents"),
                 "L"),
    TEXT_OPTION ("warn", warn, N_ ("Change warning rules: behind=10,falls=2,stale=off …"), "R"),
    TEXT_OPTION ("states", states, N_ ("Only targets in these states: behind,missed …"), "S"),
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &words->output,
      N_ ("Write a dispatch list of what is behind or missed: .xlsx, .pdf or .csv"),
      "OUT" },
    TEXT_OPTION ("warned", warned, N_ ("On that list only what these rules warn of"), "R"),
    { "history", 0, 0, G_OPTION_ARG_NONE, &words->history, N_ ("A row for each outturn"), NULL },
    { "cascade",
      0,
      0,
      G_OPTION_ARG_NONE,
      &words->cascade,
      N_ ("How the targets are divided among the parts of each district"),
      NULL },
    { "explain",
      0,
      0,
      G_OPTION_ARG_NONE,
      &words->explain,
      N_ ("Add every number behind the verdict"),
      NULL },
    { 0 },
  };

  if (!hetu_command_parse (line, entries, 0, argc, argv, error))
    return FALSE;
  if (words->cascade && (words->history || words->explain || words->states != NULL))
    return refuse (_ ("--cascade goes without --history, --explain and --states"), error);
  if (words->output != NULL && (words->history || words->explain || words->cascade))
    return refuse (_ ("--output goes without --history, --explain and --cascade"), error);
  if (words->output == NULL && words->warned != NULL)
    return refuse (_ ("--warned goes with --output"), error);
  return TRUE;
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Of a year without targets: which years have some. */
static gboolean
say_years (HetuCommandLine *line, const HetuTargetRequest *request, GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < request->regions->len; i++)
    {
      g_autoptr (GArray) years =
          hetu_known_target_years (request->store,
                                   g_array_index (request->regions, gint32, i),
                                   request->options.as_of,
                                   error);

      if (years == NULL)
        return FALSE;
      g_array_append_vals (all, years->data, years->len);
    }
  g_array_sort (all, compare_years);
  for (guint i = 0; i < all->len; i++)
    {
      int year = g_array_index (all, int, i);

      if (year == request->year)
        return TRUE;
      if (i == 0 || g_array_index (all, int, i - 1) != year)
        g_string_append_printf (list, "%s%d", i > 0 ? ", " : "", year);
    }
  if (all->len > 0)
    hetu_command_say (line,
                      _ ("No targets of %d; there are targets of %s"),
                      request->year,
                      list->str);
  else
    hetu_command_say (line, _ ("There are no targets of these districts"));
  return TRUE;
}

int
hetu_command_progress (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Words) words = { 0 };
  HetuTargetRequest request = { .language = line->language };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) regions = NULL;
  g_autoptr (HetuTable) table = NULL;

  hetu_target_options_init (&request.options);
  request.options.today = hetu_command_get_today ();
  if (!parse (line, argc, argv, &words, error) ||
      !hetu_command_parse_period ("at", words.at, &request.at, error) ||
      !parse_options (&words, &request.options, error) ||
      !hetu_target_parse_states (words.states, &request.states, error) ||
      !hetu_target_parse_warnings (words.warned, &request.warnings, error) ||
      (words.year != NULL && !parse_year (words.year, &request.year, error)))
    return 0;
  if (words.district == NULL || words.year == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("progress needs --district and --year"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  regions = store != NULL ? hetu_command_list_districts (store, words.district, error) : NULL;
  if (regions == NULL)
    return 0;
  request.store = store;
  request.regions = regions;
  request.explain = words.explain;
  request.history = words.history;
  if (words.output != NULL)
    {
      hetu_target_write_dispatch (line, &request, words.output, error);
      return 0;
    }
  table = words.cascade ? hetu_cascade_rows_new (&request, error)
                        : hetu_target_rows_new (&request, error);
  if (table != NULL && hetu_command_print (line, table, error))
    say_years (line, &request, error);
  return 0;
}
