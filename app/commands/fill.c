/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli fill: figures in the place of the × of a template, each with its citation; what is not known stays ×. The template itself is
 * never written to, and a file is written whole or not at all. */
#include "commands/command.h"

#include "acceptance.h"
#include "error.h"
#include "export/file.h"
#include "file/load.h"
#include "fill.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  char *output;
  char *report;
  char *region;
  char *period;
  char *as_of;
  char *encoding;
  gboolean dry_run;
  gboolean all;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->report);
  g_free (self->region);
  g_free (self->period);
  g_free (self->as_of);
  g_free (self->encoding);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Whether two names lead to one file, by whatever links. */
static gboolean
is_same_file (const char *a, const char *b)
{
  struct stat one, two;

  return stat (a, &one) == 0 && stat (b, &two) == 0 && one.st_dev == two.st_dev &&
         one.st_ino == two.st_ino;
}

/* The ending with its point, in small letters; "" for none.
 * Returns: (transfer full) */
static char *
dup_ending (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *dot = strrchr (name, '.');

  return g_ascii_strdown (dot != NULL ? dot : "", -1);
}

static gboolean
is_list_name (const char *path)
{
  HetuTableFormat format;
  g_autofree char *ending = dup_ending (path);

  return g_str_equal (ending, ".xlsx") ||
         (*ending != '\0' && hetu_table_format_parse (ending + 1, &format));
}

/* A file is of its template's kind: the name has to say so. */
static gboolean
check_files (const char *template, const Options *options, GError **error)
{
  g_autofree char *from = dup_ending (template);
  g_autofree char *to = dup_ending (options->output != NULL ? options->output : template);

  if (options->output == NULL && !options->dry_run)
    return hetu_refuse (error, HETU_ERROR_USAGE, _ ("fill needs -o OUT, or --dry-run"));
  if (options->output != NULL && is_same_file (template, options->output))
    return hetu_refuse (error,
                        HETU_ERROR_USAGE,
                        _ ("a template is not written over; name another file than “%s”"),
                        template);
  if (options->report != NULL && is_same_file (template, options->report))
    return hetu_refuse (error,
                        HETU_ERROR_USAGE,
                        _ ("a template is not written over; name another file than “%s”"),
                        template);
  if (options->output != NULL && options->report != NULL &&
      (g_str_equal (options->output, options->report) ||
       is_same_file (options->output, options->report)))
    return hetu_refuse (error,
                        HETU_ERROR_USAGE,
                        _ ("the list is written beside the document; name another file than “%s”"),
                        options->output);
  if (options->report != NULL && !is_list_name (options->report))
    return hetu_refuse (error,
                        HETU_ERROR_USAGE,
                        _ ("--report writes .xlsx, .tsv, .csv or .json, not “%s”"),
                        options->report);
  if (!g_str_equal (from, to))
    return hetu_refuse (error,
                        HETU_ERROR_USAGE,
                        _ ("what is filled in keeps its format: the name has to end in “%s”"),
                        from);
  return TRUE;
}

static gboolean
parse_request (HetuCommandLine *line,
               HetuStore *store,
               const Options *options,
               HetuFillRequest *out,
               GError **error)
{
  HetuDistrict *district = NULL;

  out->language = line->language;
  if (options->region != NULL)
    {
      district = hetu_store_find_district (store, options->region, error);
      if (district == NULL)
        return FALSE;
      out->region = hetu_district_get_code (district);
    }
  if (!hetu_command_parse_period ("period", options->period, &out->period, error) ||
      !hetu_command_parse_day ("as-of", options->as_of, &out->as_of, error) ||
      !hetu_command_parse_encoding (options->encoding, &out->encoding, error))
    return FALSE;
  if (options->period != NULL &&
      (out->period.kind == HETU_PERIOD_OPEN || out->period.kind == HETU_PERIOD_NONE))
    return hetu_refuse (error,
                        HETU_ERROR_USAGE,
                        _ ("--period: “%s” has no beginning or no end"),
                        options->period);
  return TRUE;
}

/* The list as a file: a workbook, or a table by its ending. */
static gboolean
write_report (HetuCommandLine *line,
              const HetuFilling *filling,
              HetuStore *store,
              const HetuTable *table,
              const char *name,
              const Options *options,
              GError **error)
{
  HetuTableFormat format = HETU_TABLE_TSV;
  g_autofree char *ending = dup_ending (options->report);
  g_autoptr (GBytes) bytes = NULL;
  gint32 as_of = 0;

  hetu_command_parse_day ("as-of", options->as_of, &as_of, NULL);
  if (g_str_equal (ending, ".xlsx"))
    bytes = hetu_filling_to_workbook (filling, store, name, as_of, line->language, error);
  else
    {
      char *text;

      hetu_table_format_parse (ending + 1, &format);
      text = hetu_table_to_text (table, format);
      bytes = g_bytes_new_take (text, strlen (text));
    }
  return bytes != NULL && hetu_file_replace (options->report, bytes, error);
}

static gboolean
run (HetuCommandLine *line, const char *path, const Options *options, GError **error)
{
  static const HetuDocumentLimits usual = HETU_DOCUMENT_LIMITS_INIT;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GBytes) bytes = NULL, out = NULL;
  g_autoptr (HetuDocument) document = NULL;
  g_autoptr (HetuLexicon) lexicon = NULL;
  g_autoptr (HetuFilling) fill = NULL;
  g_autoptr (HetuTable) table = NULL;
  g_autofree char *words = NULL;
  HetuFillRequest request = { 0 };

  store = hetu_command_open_store (line, error);
  if (store == NULL || !parse_request (line, store, options, &request, error))
    return FALSE;
  bytes = hetu_file_load_at_most (file, usual.bytes, NULL, error);
  document = bytes != NULL
                 ? hetu_document_load_as (name, bytes, request.encoding, NULL, NULL, error)
                 : NULL;
  if (document == NULL)
    return FALSE;
  lexicon = hetu_acceptance_new_lexicon (store);
  fill = hetu_filling_new (document, lexicon, store, &request, error);
  out = fill != NULL ? hetu_filling_write (fill, bytes, error) : NULL;
  if (out == NULL)
    return FALSE;
  table = hetu_filling_to_table (fill, store, options->all, line->language);
  if (!options->dry_run && !hetu_file_replace (options->output, out, error))
    return FALSE;
  if (!options->dry_run && options->report != NULL &&
      !write_report (line, fill, store, table, name, options, error))
    return FALSE;
  words = hetu_filling_describe (fill, store, line->language);
  hetu_command_say (line, "%s", words);
  if (options->dry_run)
    hetu_command_say (line, "%s", _ ("Nothing was written"));
  return hetu_command_print (line, table, error);
}

int
hetu_command_fill (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &options.output,
      N_ ("Where to write the document, in the template's format"),
      "OUT" },
    { "region",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.region,
      N_ ("Which district the figures are of; unless said, the one that the template is of"),
      "D" },
    { "period",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.period,
      N_ ("Which period figures are of that no words of the template date"),
      "P" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.as_of,
      N_ ("As published up to this date"),
      "DATE" },
    { "dry-run",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options.dry_run,
      N_ ("Write nothing, only print"),
      NULL },
    { "all",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options.all,
      N_ ("Print × that stand for names and dates, too"),
      NULL },
    { "report",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &options.report,
      N_ ("Write what is printed as a file, too: .xlsx, .tsv, .csv or .json"),
      "FILE" },
    { "encoding",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.encoding,
      N_ ("What the text is written in, where it is not found out: UTF-8, GB18030, Big5, UTF-16LE, "
          "UTF-16BE"),
      "NAME" },
    G_OPTION_ENTRY_NULL
  };

  if (!hetu_command_parse (line, entries, 1, argc, argv, error))
    return 0;
  if (*argc < 2)
    {
      hetu_refuse (error, HETU_ERROR_USAGE, _ ("fill needs a template"));
      return 0;
    }
  if (check_files ((*argv)[1], &options, error))
    run (line, (*argv)[1], &options, error);
  return 0;
}
