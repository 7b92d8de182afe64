/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli export: figures as a workbook, with their sources and notes, and charts that are bound to its cells; or as a table in the
 * tidy layout, which import reads. */
#include "commands/command.h"
#include "commands/export-tidy.h"

#include "error.h"
#include "export/file.h"
#include "figure/extract.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *ending;
  HetuTableFormat format; /* of a table */
  gboolean is_book;
} kinds[] = {
  { ".xlsx", HETU_TABLE_CSV, TRUE },
  { ".csv", HETU_TABLE_CSV, FALSE },
  { ".tsv", HETU_TABLE_TSV, FALSE },
};

/* What was written behind the options. Owned. */
typedef struct
{
  char *output;
  char *indicator;
  char *district;
  char *measure;
  char *from;
  char *to;
  char *as_of;
} Words;

static void
words_clear (Words *self)
{
  g_free (self->output);
  g_free (self->indicator);
  g_free (self->district);
  g_free (self->measure);
  g_free (self->from);
  g_free (self->to);
  g_free (self->as_of);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

#define TEXT_OPTION(name, field, description, value)                   \
  {                                                                    \
    name, 0, 0, G_OPTION_ARG_STRING, &words->field, description, value \
  }

/* Returns: the place among the kinds; their number when it is none */
static gsize
find_kind (const char *output)
{
  for (gsize i = 0; output != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (output, kinds[i].ending) && !g_str_equal (output, kinds[i].ending))
      return i;
  return G_N_ELEMENTS (kinds);
}

/* Returns: (transfer full): the file's bytes */
static GBytes *
encode (HetuStore *store,
        const char *output,
        const HetuQuery *query,
        HetuLanguage language,
        GError **error)
{
  gsize kind = find_kind (output);
  g_autoptr (HetuTable) table = NULL;
  char *text;

  if (kinds[kind].is_book)
    return hetu_extract_encode (store, query, language, error);
  table = hetu_tidy_table_new (store, query, error);
  if (table == NULL)
    return NULL;
  text = hetu_table_to_text (table, kinds[kind].format);
  return g_bytes_new_take (text, strlen (text));
}

static gboolean
parse (HetuCommandLine *line, int *argc, char ***argv, Words *words, GError **error)
{
  const GOptionEntry entries[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &words->output,
      N_ ("File to write: .xlsx, or .csv or .tsv in the tidy layout"),
      "OUT" },
    TEXT_OPTION ("indicator", indicator, N_ ("Indicators by id or name, separated by commas"), "I"),
    TEXT_OPTION ("district", district, N_ ("Districts by code or name, separated by commas"), "D"),
    TEXT_OPTION ("measure", measure, N_ ("level, growth, share …; all unless said"), "M"),
    TEXT_OPTION ("from",
                 from,
                 N_ ("First period: 2022, 2023-H1, 2023-Q3, 2023-10, 2023-01/2023-10"),
                 "P"),
    TEXT_OPTION ("to", to, N_ ("Last period"), "P"),
    TEXT_OPTION ("as-of", as_of, N_ ("As published up to this date"), "DATE"),
    { 0 },
  };

  if (!hetu_command_parse (line, entries, 0, argc, argv, error))
    return FALSE;
  if (find_kind (words->output) == G_N_ELEMENTS (kinds))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("export needs --output with a name that ends in %s"),
                   ".xlsx, .csv, .tsv");
      return FALSE;
    }
  return TRUE;
}

/* Numbers of the indicators that are named. */
static GArray *
list_indicators (HetuStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) named = hetu_command_list_indicators (store, text, error);
  GArray *numbers;

  if (named == NULL)
    return NULL;
  numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < named->len; i++)
    {
      gint32 number = hetu_indicator_get_number (g_ptr_array_index (named, i));

      g_array_append_val (numbers, number);
    }
  return numbers;
}

static gboolean
write_file (HetuCommandLine *line, const Words *words, HetuQuery *query, GError **error)
{
  g_autoptr (HetuStore) store = hetu_command_open_store (line, error);
  g_autoptr (GArray) indicators = NULL;
  g_autoptr (GArray) regions = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (store == NULL)
    return FALSE;
  if (words->indicator != NULL)
    {
      indicators = list_indicators (store, words->indicator, error);
      if (indicators == NULL)
        return FALSE;
      query->indicators = (const gint32 *) (void *) indicators->data;
      query->n_indicators = indicators->len;
    }
  if (words->district != NULL)
    {
      regions = hetu_command_list_districts (store, words->district, error);
      if (regions == NULL)
        return FALSE;
      query->regions = (const gint32 *) (void *) regions->data;
      query->n_regions = regions->len;
    }
  bytes = encode (store, words->output, query, line->language, error);
  return bytes != NULL && hetu_file_replace (words->output, bytes, error);
}

int
hetu_command_export (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Words) words = { 0 };
  HetuQuery query = HETU_QUERY_INIT;
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  if (!parse (line, argc, argv, &words, error) ||
      !hetu_command_parse_measure (words.measure, &measure, error) ||
      !hetu_command_parse_range (words.from, words.to, &query.from, &query.to, error) ||
      !hetu_command_parse_date ("as-of", words.as_of, &query.as_of, error))
    return 0;
  if (words.measure != NULL)
    query.measure = measure;
  if (write_file (line, &words, &query, error))
    hetu_command_say (line, _ ("Wrote %s"), words.output);
  return 0;
}
