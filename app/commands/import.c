/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli import: tables into a store. A tidy table is as it was written; of any other table --dry-run prints what it is thought to mean, why,
 * what is not told, and what would become of each cell. */
#include "commands/command.h"

#include "import/book.h"

#include "error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  gboolean dry_run;
  gboolean add;
  gboolean no_template;
  char *sheet, *indicator, *region, *period, *unit, *source, *published;
  char *template, *save_template;
  char **names, **measures;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->sheet);
  g_free (self->indicator);
  g_free (self->region);
  g_free (self->period);
  g_free (self->unit);
  g_free (self->source);
  g_free (self->published);
  g_free (self->template);
  g_free (self->save_template);
  g_strfreev (self->names);
  g_strfreev (self->measures);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

#define TEXT(name, field, words, argument)                            \
  {                                                                   \
    name, 0, 0, G_OPTION_ARG_STRING, &options->field, words, argument \
  }

static gboolean
parse_options (Options *options, HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "dry-run",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options->dry_run,
      N_ ("Check the files, print what they are thought to mean, and write nothing"),
      NULL },
    { "add",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options->add,
      N_ ("Take unknown indicators and districts in"),
      NULL },
    { "name",
      0,
      0,
      G_OPTION_ARG_STRING_ARRAY,
      &options->names,
      N_ ("What a name in the table means: an indicator's id, a district's code, or “-” to leave "
          "it out"),
      "NAME=ID" },
    TEXT ("indicator", indicator, N_ ("The indicator, where the table names none"), "I"),
    TEXT ("region", region, N_ ("The place, where the table names none"), "D"),
    TEXT ("period", period, N_ ("The time, or the year, where the table tells none"), "P"),
    TEXT ("unit", unit, N_ ("The unit of levels, where the table tells none"), "U"),
    { "measure",
      0,
      0,
      G_OPTION_ARG_STRING_ARRAY,
      &options->measures,
      N_ ("The measure, where the table tells none; with NAME= that of a heading, of rows with "
          "that "
          "label, or of an indicator"),
      "[NAME=]M" },
    TEXT ("source", source, N_ ("The document that is cited"), "TITLE"),
    TEXT ("published", published, N_ ("When it was published"), "DATE"),
    TEXT ("sheet", sheet, N_ ("Read this sheet alone"), "NAME"),
    TEXT ("template",
          template,
          N_ ("Read the files as this template says, and refuse a changed layout"),
          "NAME"),
    { "no-template",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options->no_template,
      N_ ("Do not look for a template that fits"),
      NULL },
    TEXT ("save-template",
          save_template,
          N_ ("Keep layout and answers for the next files of the same make"),
          "NAME"),
    { 0 },
  };

  if (!hetu_command_parse (line, entries, G_MAXINT - 1, argc, argv, error))
    return FALSE;
  if (*argc >= 2)
    return TRUE;
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("import: which file?"));
  return FALSE;
}

/* “NAME=ID” of --name. */
static gboolean
parse_names (char **texts, GHashTable *names, GError **error)
{
  for (; texts != NULL && *texts != NULL; texts++)
    {
      char *equals = strrchr (*texts, '=');

      if (equals == NULL || equals == *texts || equals[1] == '\0')
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       _ ("--name: “%s” is not NAME=ID"),
                       *texts);
          return FALSE;
        }
      g_hash_table_insert (names,
                           g_strndup (*texts, (gsize) (equals - *texts)),
                           g_strdup (equals + 1));
    }
  return TRUE;
}

/* “NAME=M” of --measure, or “M” of all figures. */
static gboolean
parse_measures (char **texts, GHashTable *measures, const char **of_all, GError **error)
{
  for (; texts != NULL && *texts != NULL; texts++)
    {
      const char *equals = strrchr (*texts, '=');
      const char *word = equals != NULL ? equals + 1 : *texts;
      HetuMeasure measure;

      if (!hetu_command_parse_measure (word, &measure, error))
        return FALSE;
      if (equals == NULL)
        *of_all = word;
      else
        g_hash_table_insert (measures,
                             g_strndup (*texts, (gsize) (equals - *texts)),
                             g_strdup (word));
    }
  return TRUE;
}

/* Checks what was said, and says it to the import. */
static gboolean
make_answers (const Options *options,
              HetuStore *store,
              GHashTable *names,
              GHashTable *measures,
              HetuImportAnswers *answers,
              GError **error)
{
  const char *measure = NULL;
  HetuPeriod period;
  HetuUnit unit;
  gint32 published = 0;

  if (!parse_measures (options->measures, measures, &measure, error) ||
      !hetu_command_parse_date ("--published", options->published, &published, error) ||
      !hetu_command_parse_period ("--period", options->period, &period, error) ||
      (options->unit != NULL && !hetu_unit_parse (options->unit, &unit, error)) ||
      (options->indicator != NULL && !options->add &&
       hetu_store_find_indicator (store, options->indicator, error) == NULL) ||
      (options->region != NULL && !options->add &&
       hetu_store_find_district (store, options->region, error) == NULL) ||
      !parse_names (options->names, names, error))
    {
      if (error != NULL && *error != NULL)
        (*error)->code = HETU_ERROR_USAGE;
      return FALSE;
    }
  *answers = (HetuImportAnswers){ .sheet = options->sheet,
                                  .indicator = options->indicator,
                                  .region = options->region,
                                  .period = options->period,
                                  .unit = options->unit,
                                  .measure = measure,
                                  .source = options->source,
                                  .published = published,
                                  .names = names,
                                  .measures = measures };
  return TRUE;
}

static void
end_summary_row (HetuTable *table, const char *file, const HetuImportSummary *summary)
{
  hetu_table_set (table, "file", file);
  hetu_table_take (table, "read", g_strdup_printf ("%u", summary->read));
  hetu_table_take (table, "added", g_strdup_printf ("%u", summary->added));
  hetu_table_take (table, "unchanged", g_strdup_printf ("%u", summary->unchanged));
  hetu_table_take (table, "revised", g_strdup_printf ("%u", summary->revised));
  hetu_table_set (table, "refused", "0");
  hetu_table_end_row (table);
}

static void
end_text_row (HetuTable *table,
              const char *file,
              const HetuMapping *mapping,
              const HetuCellRange *range,
              const char *what,
              const char *text)
{
  hetu_table_set (table, "file", file);
  if (mapping != NULL)
    hetu_table_take (table,
                     "cell",
                     hetu_grid_name_cell (hetu_mapping_get_grid (mapping),
                                          range->first_row,
                                          range->first_column));
  hetu_table_set (table, "what", what);
  hetu_table_set (table, "text", text);
  hetu_table_end_row (table);
}

static const char *
name_outcome (const HetuImportReport *report, const HetuImportLine *line)
{
  static const char *const words[] = { "refused", "added", "unchanged", "revised" };

  if (hetu_import_line_get_refusal (line) != NULL)
    return words[HETU_LINE_REFUSED];
  return report->is_recorded ? words[line->outcome] : "read";
}

static void
end_cell_row (HetuTable *table,
              const char *file,
              const HetuImportReport *report,
              const HetuImportLine *line)
{
  const HetuMapping *mapping = report->mappings->pdata[line->mapping];
  HetuMappedCell cell = hetu_mapping_get_cell (mapping, line->cell);
  const HetuObservation *figure = &cell.figure;

  hetu_table_set (table, "file", file);
  hetu_table_take (table,
                   "cell",
                   hetu_grid_name_cell (hetu_mapping_get_grid (mapping), cell.row, cell.column));
  hetu_table_set (table, "what", name_outcome (report, line));
  hetu_table_set (table, "indicator", cell.indicator);
  hetu_table_set (table, "region", cell.region);
  hetu_table_set (table, "text", hetu_import_line_get_refusal (line));
  if (hetu_import_line_get_refusal (line) == NULL)
    {
      hetu_table_take (table, "period", hetu_period_to_string (figure->period));
      hetu_table_set (table, "measure", hetu_measure_to_string (figure->measure));
      hetu_table_take (table, "unit", hetu_unit_to_string (figure->unit, HETU_LANGUAGE_ZH));
      if (figure->has_value)
        hetu_table_take (table, "value", hetu_decimal_to_string (figure->value));
      hetu_table_set (table, "text", figure->note);
    }
  hetu_table_end_row (table);
}

/* The option that answers a question. */
static char *
dup_option (const HetuQuestion *question)
{
  switch (question->ask)
    {
    case HETU_ASK_INDICATOR:
      return g_strdup_printf (_ ("give %s"), "--indicator");
    case HETU_ASK_REGION:
      return g_strdup_printf (_ ("give %s"), "--region");
    case HETU_ASK_PERIOD:
      return g_strdup_printf (_ ("give %s"), "--period");
    case HETU_ASK_UNIT:
      return g_strdup_printf (_ ("give %s"), "--unit");
    case HETU_ASK_MEASURE:
      return g_strdup_printf (_ ("give --measure “%s=%s”, or what else it is"),
                              question->subject,
                              question->suggestion);
    case HETU_ASK_NAME_OF_INDICATOR:
      return g_strdup_printf (_ ("give --name “%s=ID”, or --add to take it in"), question->subject);
    case HETU_ASK_NAME_OF_REGION:
      return g_strdup_printf (_ ("give --name “%s=CODE”, or --add to take it in"),
                              question->subject);
    case HETU_ASK_LAYOUT:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

static void
end_question_row (HetuTable *table,
                  const char *file,
                  const HetuMapping *mapping,
                  const HetuQuestion *question)
{
  g_autofree char *option = dup_option (question);
  g_autofree char *text =
      option != NULL ? g_strdup_printf (_ ("%s: %s"), question->text, option) : NULL;

  end_text_row (table,
                file,
                mapping,
                &question->range,
                "question",
                text != NULL ? text : question->text);
}

/* What was thought of a file, what it does not tell, and what would become of its cells. */
static void
explain (HetuTable *table, const char *file, const HetuImportReport *report)
{
  if (report->template_name != NULL)
    end_text_row (table, file, NULL, NULL, "template", report->template_name);
  for (guint i = 0; i < report->passed->len; i++)
    end_text_row (table, file, NULL, NULL, "sheet", report->passed->pdata[i]);
  for (guint i = 0; i < report->mappings->len; i++)
    {
      const HetuMapping *mapping = report->mappings->pdata[i];
      const GPtrArray *reasons = hetu_mapping_get_reasons (mapping);
      const GPtrArray *questions = hetu_mapping_get_questions (mapping);

      for (guint k = 0; k < reasons->len; k++)
        {
          const HetuMappingReason *reason = reasons->pdata[k];

          end_text_row (table, file, mapping, &reason->range, "reason", reason->text);
        }
      for (guint k = 0; k < questions->len; k++)
        end_question_row (table, file, mapping, questions->pdata[k]);
    }
  for (guint i = 0; i < report->lines->len; i++)
    end_cell_row (table, file, report, &g_array_index (report->lines, HetuImportLine, i));
}

static void
explain_tidy (HetuTable *table, const char *file, const HetuImportSummary *summary)
{
  g_autofree char *text = g_strdup_printf ("read %u, added %u, unchanged %u, revised %u",
                                           summary->read,
                                           summary->added,
                                           summary->unchanged,
                                           summary->revised);

  end_text_row (table, file, NULL, NULL, "tidy", text);
}

static gboolean
save_template (const char *store_path,
               const char *name,
               const HetuImportReport *report,
               const HetuImportAnswers *answers,
               GError **error)
{
  g_autoptr (HetuTemplate) template = hetu_template_new (report->mappings, answers);
  g_autoptr (GFile) file = hetu_template_find_file (store_path, name);

  return hetu_template_save (template, file, error);
}

/* A template that was found by itself is named beside what is printed: the next month's file may be of another make. */
static void
say_template (HetuCommandLine *line, const char *path, const HetuImportReport *report)
{
  if (report->template_name != NULL)
    hetu_command_say (line,
                      _ ("%s: read by the template “%s” (--no-template reads it without)"),
                      path,
                      report->template_name);
  else if (report->is_ambiguous)
    hetu_command_say (line,
                      _ ("%s: several templates fit and answer differently; --template names one"),
                      path);
}

/* The first question that is open, and how many are. */
static const HetuQuestion *
find_open (const HetuImportReport *report, HetuImportFlags flags, guint *n_open)
{
  const HetuQuestion *first = NULL;

  for (guint i = 0; i < report->mappings->len; i++)
    {
      const GPtrArray *questions = hetu_mapping_get_questions (report->mappings->pdata[i]);

      for (guint k = 0; k < questions->len; k++)
        if (!hetu_import_is_answered (questions->pdata[k], flags))
          {
            first = first != NULL ? first : questions->pdata[k];
            ++*n_open;
          }
    }
  return first;
}

/* Adds how what was refused is answered, or seen, here. */
static void
add_way_on (GError *error, const HetuImportReport *report, HetuImportFlags flags)
{
  guint n_open = 0;
  const HetuQuestion *first = find_open (report, flags, &n_open);
  g_autofree char *option = first != NULL ? dup_option (first) : NULL;
  g_autofree char *message = g_steal_pointer (&error->message);
  gboolean has_more = n_open > 1 || (n_open == 0 && report->n_refused > 1);
  const char *more =
      has_more && (flags & HETU_IMPORT_DRY_RUN) == 0 ? _ ("--dry-run lists all of them") : NULL;

  if (report->is_changed || (option == NULL && more == NULL))
    error->message = g_steal_pointer (&message);
  else if (option != NULL && more != NULL)
    error->message = g_strdup_printf (_ ("%s: %s; %s"), message, option, more);
  else
    error->message = g_strdup_printf (_ ("%s: %s"), message, option != NULL ? option : more);
}

/* One file of the command line, and the rows that tell of it. */
static gboolean
take_in (HetuCommandLine *line,
         const Options *options,
         HetuStore *store,
         const char *store_path,
         const char *path,
         const HetuImportAnswers *answers,
         const HetuTemplate *template,
         HetuTable *summaries,
         HetuTable *details,
         gboolean *is_explained,
         GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (HetuImportReport) report = NULL;
  HetuImportSummary summary = { 0 };
  HetuImportFlags flags = (options->dry_run ? HETU_IMPORT_DRY_RUN : 0) |
                          (options->add ? HETU_IMPORT_ADD_UNKNOWN : 0) |
                          (options->no_template ? 0 : HETU_IMPORT_FIND_TEMPLATE);
  gboolean done = hetu_import_any (store,
                                   file,
                                   answers,
                                   template,
                                   flags,
                                   NULL,
                                   NULL,
                                   NULL,
                                   &report,
                                   &summary,
                                   error);

  if (report != NULL)
    {
      *is_explained = TRUE;
      say_template (line, path, report);
      explain (details, path, report);
    }
  else if (done)
    explain_tidy (details, path, &summary);
  if (!done && report != NULL && error != NULL)
    add_way_on (*error, report, flags);
  if (!done)
    return FALSE;
  end_summary_row (summaries, path, &summary);
  return options->save_template == NULL || report == NULL || options->dry_run ||
         save_template (store_path, options->save_template, report, answers, error);
}

int
hetu_command_import (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  static const char *const columns[] = { "file",    "read",    "added", "unchanged",
                                         "revised", "refused", NULL };
  static const char *const details_columns[] = { "file",   "what",   "cell",    "indicator",
                                                 "region", "period", "measure", "value",
                                                 "unit",   "text",   NULL };
  g_auto (Options) options = { 0 };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (HetuTable) details = hetu_table_new (details_columns);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (HetuTemplate) template = NULL;
  g_autofree char *store_path = NULL;
  HetuImportAnswers answers = { 0 };
  gboolean is_explained = FALSE;

  if (!parse_options (&options, line, argc, argv, error))
    return 0;
  store = hetu_command_open_store (line, error);
  if (store == NULL || !make_answers (&options, store, names, measures, &answers, error))
    return 0;
  store_path = hetu_command_store_path (line);
  if (options.template != NULL)
    {
      g_autoptr (GFile) file = hetu_template_find_file (store_path, options.template);

      template = hetu_template_load (file, error);
      if (template == NULL)
        return 0;
    }
  for (int i = 1; i < *argc; i++)
    if (!take_in (line,
                  &options,
                  store,
                  store_path,
                  (*argv)[i],
                  &answers,
                  template,
                  table,
                  details,
                  &is_explained,
                  error))
      break;
  if (options.dry_run && is_explained)
    {
      hetu_table_free (table);
      table = g_steal_pointer (&details);
    }
  /* What went in before a refused file is in: say so. */
  if (hetu_table_get_n_rows (table) > 0)
    hetu_command_print (line, table, error != NULL && *error == NULL ? error : NULL);
  return 0;
}
