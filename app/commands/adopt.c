/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli adopt: which of rival figures is the one, because a person says so. The decision has a day and a reason; as of an earlier
 * day the rule still picks. */
#include "commands/command.h"

#include "store/ledger.h"
#include "store/query.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "statement", "chosen", "value",   "unit",    "status",
                                       "published", "source", "adopted", "because", NULL };

typedef struct
{
  char *because;
  gboolean release;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->because);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
refuse (HetuError code, const char *message, GError **error)
{
  g_set_error_literal (error, HETU_ERROR, code, message);
  return FALSE;
}

static gboolean
is_among (const GArray *rivals, gint64 statement)
{
  for (guint i = 0; i < rivals->len; i++)
    if (g_array_index (rivals, HetuObservation, i).id == statement)
      return TRUE;
  return FALSE;
}

static gboolean
check (HetuStore *store, gint64 statement, gboolean release, GError **error)
{
  g_autoptr (GArray) rivals = hetu_query_rivals (store, statement, error);
  gint64 chosen = 0;
  g_autofree char *reason = NULL;

  if (rivals == NULL || !hetu_query_choice (store, statement, &chosen, &reason, error))
    return FALSE;
  if (release)
    return chosen != 0 ||
           refuse (HETU_ERROR_DATA, _ ("None was adopted there: the rule picks already"), error);
  if (!is_among (rivals, statement))
    return refuse (HETU_ERROR_DATA, _ ("There is no such statement, or it was withdrawn"), error);
  return rivals->len > 1 ||
         refuse (HETU_ERROR_DATA, _ ("It has no rival: there is nothing to decide"), error);
}

static gboolean
decide (HetuStore *store, gint64 statement, const Options *options, GError **error)
{
  g_autoptr (HetuLedger) ledger =
      hetu_ledger_begin (store, options->release ? "release figure" : "adopt figure", error);

  if (ledger == NULL ||
      !(options->release ? hetu_ledger_unchoose (ledger, statement, error)
                         : hetu_ledger_choose (ledger, statement, options->because, error)))
    return FALSE;
  return hetu_ledger_commit (g_steal_pointer (&ledger), error);
}

/* The cell as it is now, the chosen one first. */
static void
print (HetuCommandLine *line, HetuStore *store, gint64 statement, GError **error)
{
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (GArray) rivals = hetu_query_rivals (store, statement, error);
  gint64 chosen = 0;
  g_autofree char *reason = NULL;

  if (rivals == NULL || !hetu_query_choice (store, statement, &chosen, &reason, error))
    return;
  for (guint i = 0; i < rivals->len; i++)
    {
      const HetuObservation *one = &g_array_index (rivals, HetuObservation, i);

      hetu_table_take (table, "statement", g_strdup_printf ("%" G_GINT64_FORMAT, one->id));
      hetu_table_set (table, "chosen", one->chosen ? "yes" : "no");
      if (one->has_value)
        hetu_table_take (table, "value", hetu_decimal_to_string (one->value));
      hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, line->language));
      hetu_table_set (table, "status", hetu_status_to_string (one->status));
      hetu_table_take (table, "published", hetu_date_to_string (one->vintage));
      hetu_command_take_citation (table, "source", store, one->source, line->language);
      hetu_table_set (table, "adopted", one->id == chosen ? "yes" : "no");
      hetu_table_set (table, "because", one->id == chosen ? reason : NULL);
      hetu_table_end_row (table);
    }
  hetu_command_print (line, table, error);
}

static gboolean
parse (HetuCommandLine *line,
       int *argc,
       char ***argv,
       Options *options,
       gint64 *statement,
       GError **error)
{
  const GOptionEntry entries[] = {
    { "because", 0, 0, G_OPTION_ARG_STRING, &options->because, N_ ("Why it is the one"), "TEXT" },
    { "release",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options->release,
      N_ ("Leave it to the rule again"),
      NULL },
    { 0 },
  };
  guint64 number = 0;

  if (!hetu_command_parse (line, entries, 1, argc, argv, error))
    return FALSE;
  if (*argc < 2 || !g_ascii_string_to_unsigned ((*argv)[1], 10, 1, G_MAXINT64, &number, NULL))
    return refuse (HETU_ERROR_USAGE,
                   _ ("adopt needs the number of a statement; get prints them"),
                   error);
  if ((options->because != NULL && *options->because != '\0') == options->release)
    return refuse (HETU_ERROR_USAGE,
                   _ ("adopt needs --because TEXT to adopt, or --release alone"),
                   error);
  *statement = (gint64) number;
  return TRUE;
}

int
hetu_command_adopt (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Options) options = { 0 };
  g_autoptr (HetuStore) store = NULL;
  gint64 statement = 0;

  if (!parse (line, argc, argv, &options, &statement, error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store != NULL && check (store, statement, options.release, error) &&
      decide (store, statement, &options, error))
    print (line, store, statement, error);
  return 0;
}
