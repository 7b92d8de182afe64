/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli audit: the figures of a draft beside those of the store, and beside each other. Exits 1 where any of them disagrees. */
#include "commands/command.h"

#include "audit/report.h"
#include "error.h"
#include "export/file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *region;
  char *as_of;
  char *only;
  char *output;
  char *encoding;
  int year;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->region);
  g_free (self->as_of);
  g_free (self->only);
  g_free (self->output);
  g_free (self->encoding);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Words of verdicts, separated by commas, as bits. */
static gboolean
parse_only (const char *text, guint *out, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", ",", -1);
  const char *known[HETU_N_VERDICTS + 1] = { NULL };
  guint verdicts = 0;

  for (int i = 0; i < HETU_N_VERDICTS; i++)
    known[i] = hetu_verdict_to_string ((HetuVerdict) i);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      guint place = 0;

      while (known[place] != NULL && !g_str_equal (known[place], word))
        place++;
      if (known[place] == NULL)
        return hetu_command_refuse_word ("--only", word, known, error);
      verdicts |= 1u << place;
    }
  *out = verdicts;
  return TRUE;
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
check_options (const Options *options, guint *verdicts, HetuAuditFormat *format, GError **error)
{
  if (options->year != 0 &&
      (options->year < HETU_AUDIT_YEAR_LEAST || options->year > HETU_AUDIT_YEAR_MOST))
    return refuse (error, _ ("--year: a year of four digits was expected"));
  if (options->output != NULL && !hetu_audit_format_parse (options->output, format))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--output: the name “%s” must end in .pdf or .xlsx"),
                   options->output);
      return FALSE;
    }
  return parse_only (options->only, verdicts, error);
}

static gboolean
fill (HetuStore *store,
      const Options *options,
      HetuLanguage language,
      HetuAuditOptions *out,
      GError **error)
{
  *out = (HetuAuditOptions){ .year = options->year, .language = language };
  if (!hetu_command_parse_day ("--as-of", options->as_of, &out->as_of, error) ||
      !hetu_command_parse_encoding (options->encoding, &out->encoding, error))
    return FALSE;
  if (options->region != NULL)
    {
      HetuDistrict *district = hetu_store_find_district (store, options->region, error);

      if (district == NULL)
        return FALSE;
      out->region = hetu_district_get_code (district);
    }
  return TRUE;
}

/* What a person has to know of the draft's text goes beside the verdicts. */
static void
tell_notes (HetuCommandLine *line, const HetuAudit *audit)
{
  const GPtrArray *notes = hetu_document_get_notes (audit->document);

  for (guint i = 0; i < notes->len; i++)
    hetu_command_say (line,
                      "%s: %s",
                      hetu_document_get_name (audit->document),
                      (const char *) g_ptr_array_index (notes, i));
  if (audit->facts.told_year != 0)
    hetu_command_say (
        line,
        _ ("%s: the title says %d, but the text speaks of another year: name it with --year"),
        hetu_document_get_name (audit->document),
        audit->facts.told_year);
}

static gboolean
write_report (HetuCommandLine *line,
              const HetuAudit *audit,
              const Options *options,
              guint verdicts,
              HetuAuditFormat format,
              GError **error)
{
  g_autoptr (HetuText) text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (options->output == NULL)
    return TRUE;
  if (format == HETU_AUDIT_PDF)
    text = hetu_text_new (NULL);
  bytes = hetu_audit_encode (audit, verdicts, text, format, error);
  if (bytes == NULL || !hetu_file_replace (options->output, bytes, error))
    return FALSE;
  hetu_command_say (line, _ ("Wrote %s"), options->output);
  return TRUE;
}

static int
run (HetuCommandLine *line, const char *path, const Options *options, GError **error)
{
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (HetuDocument) document = NULL;
  g_autoptr (HetuAudit) audit = NULL;
  g_autoptr (HetuTable) table = NULL;
  g_autofree char *summary = NULL;
  HetuAuditOptions wanted;
  HetuAuditFormat format = HETU_AUDIT_PDF;
  guint verdicts = 0;

  if (!check_options (options, &verdicts, &format, error))
    return 2;
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 4;
  if (!fill (store, options, line->language, &wanted, error))
    return 2;
  document = hetu_document_load_file (file, wanted.encoding, NULL, NULL, error);
  if (document == NULL)
    return 3;
  audit = hetu_audit_run (store, document, &wanted, NULL, NULL, NULL, error);
  if (audit == NULL)
    return hetu_error_exit_status (*error);
  tell_notes (line, audit);
  if (!write_report (line, audit, options, verdicts, format, error))
    return hetu_error_exit_status (*error);
  table = hetu_audit_to_table (audit, verdicts);
  if (!hetu_command_print (line, table, error))
    return 5;
  summary = hetu_audit_dup_summary (audit);
  hetu_command_say (line, "%s", summary);
  return hetu_audit_count_findings (audit) > 0 ? 1 : 0;
}

int
hetu_command_audit (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "region",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.region,
      N_ ("Code or name of the place that the draft speaks of, whatever it says itself"),
      "D" },
    { "year",
      0,
      0,
      G_OPTION_ARG_INT,
      &options.year,
      N_ ("Year of the draft, which “this year” is"),
      "YEAR" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.as_of,
      N_ ("By what was published by that day"),
      "DATE" },
    { "only",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.only,
      N_ ("Only these verdicts: disagrees, inconsistent, unknown, agrees; separated by commas"),
      "VERDICTS" },
    { "encoding",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.encoding,
      N_ ("What the text is written in, where it is not found out: UTF-8, GB18030, Big5, UTF-16LE, "
          "UTF-16BE"),
      "NAME" },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &options.output,
      N_ ("Write the report, too: .pdf or .xlsx"),
      "FILE" },
    G_OPTION_ENTRY_NULL
  };

  if (!hetu_command_parse (line, entries, 1000, argc, argv, error))
    return 2;
  if (*argc != 2)
    {
      refuse (error, _ ("audit needs one draft"));
      return 2;
    }
  return run (line, (*argv)[1], &options, error);
}
