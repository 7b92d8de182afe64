/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli export: figures as a workbook, with their sources and notes, and charts that are bound to its cells; or as a table in the
 * tidy layout or as SDMX-CSV, which import reads. */
#include "commands/command.h"

#include "error.h"
#include "export/file.h"
#include "figure/extract-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
  char *labels;
  char *sdmx;
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
  g_free (self->labels);
  g_free (self->sdmx);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

#define TEXT_OPTION(name, field, description, value)                   \
  {                                                                    \
    name, 0, 0, G_OPTION_ARG_STRING, &words->field, description, value \
  }

/* By the option, else by the ending. */
static gboolean
find_format (const char *word, const char *output, HetuExtractFormat *out, GError **error)
{
  if (word != NULL)
    return hetu_extract_format_parse (word, out);
  for (HetuExtractFormat i = 0; output != NULL && i < HETU_N_EXTRACT_FORMATS; i++)
    {
      const char *ending = hetu_extract_format_get_ending (i);

      if (g_str_has_suffix (output, ending) && !g_str_equal (output, ending))
        {
          *out = i;
          return TRUE;
        }
    }
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("export needs --output with a name that ends in %s"),
               ".xlsx, .csv, .tsv");
  return FALSE;
}

/* Returns: whether @options fit each other */
static gboolean
read_options (HetuCommandLine *line,
              const Words *words,
              HetuExtractOptions *options,
              GError **error)
{
  static const char *const labels[] = { "id", "both", NULL };
  static const char *const versions[] = { "1.0", "2.0", NULL };

  options->language = line->language;
  if (!find_format (words->output != NULL ? line->format : NULL,
                    words->output,
                    &options->format,
                    error))
    return FALSE;
  if (words->labels != NULL && !g_strv_contains (labels, words->labels))
    return hetu_command_refuse_word ("--labels", words->labels, labels, error);
  if (words->sdmx != NULL && !g_strv_contains (versions, words->sdmx))
    return hetu_command_refuse_word ("--sdmx", words->sdmx, versions, error);
  options->names = g_strcmp0 (words->labels, "both") == 0;
  options->old_sdmx = g_strcmp0 (words->sdmx, "1.0") == 0;
  if (options->format == HETU_EXTRACT_SDMX || (words->labels == NULL && words->sdmx == NULL))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--labels and --sdmx are of --format %s"),
               hetu_extract_format_to_string (HETU_EXTRACT_SDMX));
  return FALSE;
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
    TEXT_OPTION ("labels", labels, N_ ("What is in the cells of SDMX-CSV"), "id|both"),
    TEXT_OPTION ("sdmx", sdmx, N_ ("Version of SDMX-CSV; 2.0 unless said"), "1.0|2.0"),
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

  return hetu_command_parse (line, entries, 0, argc, argv, error);
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
write_file (HetuCommandLine *line,
            const Words *words,
            const HetuExtractOptions *options,
            HetuQuery *query,
            GError **error)
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
  bytes = hetu_extract_file (store, query, options, NULL, error);
  return bytes != NULL && hetu_file_replace (words->output, bytes, error);
}

int
hetu_command_export (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Words) words = { 0 };
  HetuQuery query = HETU_QUERY_INIT;
  HetuExtractOptions options = { 0 };
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  if (!parse (line, argc, argv, &words, error) || !read_options (line, &words, &options, error) ||
      !hetu_command_parse_measure (words.measure, &measure, error) ||
      !hetu_command_parse_range (words.from, words.to, &query.from, &query.to, error) ||
      !hetu_command_parse_date ("as-of", words.as_of, &query.as_of, error))
    return 0;
  if (words.measure != NULL)
    query.measure = measure;
  if (write_file (line, &words, &options, &query, error))
    hetu_command_say (line, _ ("Wrote %s"), words.output);
  return 0;
}
