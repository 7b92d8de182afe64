/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli history: what became of figures, from the first telling to the last decision. */
#include "commands/command.h"

#include "export/file.h"

#include "error.h"
#include "revision-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *indicators;
  char *districts;
  char *measure;
  char *from;
  char *to;
  char *as_of;
  char *output;
  gboolean changed;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->indicators);
  g_free (self->districts);
  g_free (self->measure);
  g_free (self->from);
  g_free (self->to);
  g_free (self->as_of);
  g_free (self->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Returns: (transfer full) (nullable): the numbers of the indicators that are named */
static GArray *
list_numbers (HetuStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) indicators = hetu_command_list_indicators (store, text, error);
  GArray *numbers;

  if (indicators == NULL)
    return NULL;
  numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < indicators->len; i++)
    {
      gint32 number = hetu_indicator_get_number (indicators->pdata[i]);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

/* A workbook, or CSV, by the name's ending. */
static gboolean
write_file (HetuCommandLine *line,
            HetuStore *store,
            const GArray *events,
            const Options *options,
            gint32 as_of,
            GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_has_suffix (options->output, ".xlsx"))
    bytes =
        hetu_revision_to_workbook (store,
                                   events,
                                   line->language == HETU_LANGUAGE_EN ? "Revisions" : "修订记录",
                                   as_of,
                                   line->language,
                                   error);
  else
    {
      g_autoptr (HetuTable) table = hetu_revision_to_table (store, events, line->language);
      char *text = hetu_table_to_text (table, HETU_TABLE_CSV);

      bytes = g_bytes_new_take (text, strlen (text));
    }
  if (bytes == NULL || !hetu_file_replace (options->output, bytes, error))
    return FALSE;
  hetu_command_say (line, _ ("Wrote %s"), options->output);
  return TRUE;
}

static gboolean
check_output (const char *output, GError **error)
{
  if (output == NULL || g_str_has_suffix (output, ".xlsx") || g_str_has_suffix (output, ".csv"))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("history writes .xlsx or .csv, not “%s”"),
               output);
  return FALSE;
}

static int
run (HetuCommandLine *line, const Options *options, GError **error)
{
  g_autoptr (HetuTable) table = NULL;
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) numbers = NULL, regions = NULL, events = NULL;
  HetuQuery query = HETU_QUERY_INIT;
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  if (!hetu_command_parse_measure (options->measure, &measure, error) ||
      !hetu_command_parse_range (options->from, options->to, &query.from, &query.to, error) ||
      !hetu_command_parse_date ("--as-of", options->as_of, &query.as_of, error))
    return 0;
  if (options->measure != NULL)
    query.measure = (int) measure;
  store = hetu_command_open_store (line, error);
  numbers = store != NULL ? list_numbers (store, options->indicators, error) : NULL;
  regions = numbers != NULL ? hetu_command_list_districts (store, options->districts, error) : NULL;
  if (regions == NULL)
    return 0;
  query.indicators = (const gint32 *) numbers->data;
  query.n_indicators = numbers->len;
  query.regions = (const gint32 *) regions->data;
  query.n_regions = regions->len;
  events = hetu_revision_list (store, &query, options->changed, error);
  if (events == NULL)
    return 0;
  if (options->output != NULL)
    {
      write_file (line, store, events, options, query.as_of, error);
      return 0;
    }
  table = hetu_revision_to_table (store, events, line->language);
  hetu_command_print (line, table, error);
  return 0;
}

int
hetu_command_history (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "indicator", 0, 0, G_OPTION_ARG_STRING, &options.indicators, N_ ("Which indicators"), "I" },
    { "district", 0, 0, G_OPTION_ARG_STRING, &options.districts, N_ ("Which districts"), "D" },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &options.measure, N_ ("Which measure; else all"), "M" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("First period"), "P" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("Last period"), "P" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.as_of,
      N_ ("What happened up to this date"),
      "DATE" },
    { "changed",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options.changed,
      N_ ("Only figures that were revised, repeated, withdrawn or decided on"),
      NULL },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &options.output,
      N_ ("Write them as a workbook (.xlsx) or as .csv"),
      "OUT" },
    { 0 },
  };

  if (!hetu_command_parse (line, entries, 0, argc, argv, error))
    return 0;
  if (options.indicators == NULL || options.districts == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("history needs --indicator and --district"));
      return 0;
    }
  if (!check_output (options.output, error))
    return 0;
  return run (line, &options, error);
}
