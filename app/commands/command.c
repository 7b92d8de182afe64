/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the subcommands share: the table of them, options, the store, lists of indicators and districts, and printing. */
#include "commands/command.h"

#include "error.h"
#include "file/encoding.h"
#include "model/milestone.h"
#include "shipped.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define MAX_DPI 4800

static const char *const row_formats[] = { "tsv", "csv", "json", NULL };
static const char *const extract_formats[] = { "xlsx", "csv", "tsv", "sdmx-csv", NULL };
static const char *const file_formats[] = { "png", "pdf", "svg", "csv", NULL };

const HetuCommand hetu_commands[] = {
  { "init",
    "[--empty]",
    N_ ("Make the store: with the shipped data, or the catalogue only"),
    NULL,
    hetu_command_init },
  { "import",
    "FILE…",
    N_ ("Take tables of figures into the store, all or nothing per file"),
    row_formats,
    hetu_command_import },
  { "list",
    "indicators|districts|sources|targets|milestones|charts|notes|peers",
    N_ ("List what the store knows"),
    row_formats,
    hetu_command_list },
  { "get",
    "--indicator I --district D",
    N_ ("Print figures with their sources"),
    row_formats,
    hetu_command_get },
  { "chart",
    "--kind K --indicator I --district D -o FILE",
    N_ ("Draw one figure"),
    file_formats,
    hetu_command_chart },
  { "job", "FILE -o DIR", N_ ("Draw many figures, on all cores"), file_formats, hetu_command_job },
  { "rank",
    "--indicator I --measure M --period P --within D",
    N_ ("Print who is first, who rose and who fell"),
    row_formats,
    hetu_command_rank },
  { "contribution",
    "--indicator I --district D --period P",
    N_ ("Print what each part adds to the growth of the whole"),
    row_formats,
    hetu_command_contribution },
  { "progress",
    "--district D --year Y [--at P]",
    N_ ("Print targets beside their outturns"),
    row_formats,
    hetu_command_progress },
  { "target",
    "KEY [--revise V --because TEXT] [--owner NAME] [--tolerance T]",
    N_ ("Print what is known of a target beside its number, or change it"),
    row_formats,
    hetu_command_target },
  { "milestone",
    "KEY [--done DATE] [--owner NAME]",
    N_ ("Print a milestone, or enter what became of it"),
    row_formats,
    hetu_command_milestone },
  { "read",
    "REPORT… [--save [--threshold P]] [--explain N] [--facts] [--text]",
    N_ ("Find the figures that reports state, and save them"),
    row_formats,
    hetu_command_read },
  { "fill",
    "TEMPLATE -o OUT [--region D] [--period P]",
    N_ ("Put figures in the place of the × of a template"),
    row_formats,
    hetu_command_fill },
  { "audit",
    "DRAFT [OPTION…]",
    N_ ("Hold each figure of a draft against the store, and against its other figures"),
    row_formats,
    hetu_command_audit },
  { "export",
    "-o FILE.xlsx|.csv [--format sdmx-csv] [--indicator I] [--district D]",
    N_ ("Write figures as a workbook with charts, or as a table that import reads"),
    extract_formats,
    hetu_command_export },
  { "check",
    "[--rule R] [--district D]",
    N_ ("Check that the store is sound and its figures agree"),
    row_formats,
    hetu_command_check },
  { "adopt",
    "STATEMENT --because TEXT",
    N_ ("Decide which of rival figures is the one, or leave it to the rule"),
    row_formats,
    hetu_command_adopt },
  { "history",
    "--indicator I --district D",
    N_ ("Print what became of figures: told, revised, withdrawn, decided"),
    row_formats,
    hetu_command_history },
  { "journal",
    "[--limit N]",
    N_ ("Print what was done to the store, newest first"),
    row_formats,
    hetu_command_journal },
  { "undo",
    "[ENTRY]",
    N_ ("Take back what was done last, or an entry of the journal"),
    NULL,
    hetu_command_undo },
  { "redo",
    "[ENTRY]",
    N_ ("Do again what was taken back last, or an entry of the journal"),
    NULL,
    hetu_command_redo },
  { "restore",
    "[FILE]",
    N_ ("Print the copies kept beside the store, or put one back"),
    row_formats,
    hetu_command_restore },
  { NULL, NULL, NULL, NULL, NULL },
};

HetuTable *
hetu_command_make_table (const char *const *columns, gsize n_explained, gboolean explain)
{
  gsize n = g_strv_length ((char **) columns);
  g_autofree const char **shown = g_memdup2 (columns, (n + 1) * sizeof *columns);

  g_return_val_if_fail (n_explained <= n, NULL);

  if (!explain)
    shown[n - n_explained] = NULL;
  return hetu_table_new (shown);
}

gboolean
hetu_command_refuse_word (const char *where,
                          const char *word,
                          const char *const *known,
                          GError **error)
{
  const char *nearest = hetu_nearest (word, known);
  g_autofree char *all = g_strjoinv (", ", (char **) known);

  if (nearest != NULL)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("%s: unknown “%s”; the nearest is “%s”"),
                 where,
                 word,
                 nearest);
  else
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("%s: unknown “%s”; known are %s"),
                 where,
                 word,
                 all);
  return FALSE;
}

static void
add_names (GPtrArray *known, const GOptionEntry *entries)
{
  for (gsize i = 0; entries[i].long_name != NULL; i++)
    g_ptr_array_add (known, (gpointer) entries[i].long_name);
}

/* GOption's own message names the option; the nearest known one is our fact to add. */
static void
add_nearest_option (HetuCommandLine *line,
                    const GOptionEntry *entries,
                    char **arguments,
                    GError *error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  const char *nearest = NULL;
  g_autofree char *old = NULL;

  if (!g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
    return;
  add_names (known, entries);
  add_names (known, line->common);
  g_ptr_array_add (known, NULL);
  for (gsize i = 0; arguments[i] != NULL && nearest == NULL; i++)
    if (g_str_has_prefix (arguments[i], "--") && strstr (error->message, arguments[i]) != NULL)
      nearest = hetu_nearest (arguments[i] + 2, (const char *const *) known->pdata);
  if (nearest == NULL)
    return;
  old = g_steal_pointer (&error->message);
  error->message = g_strdup_printf (_ ("%s; did you mean --%s?"), old, nearest);
}

static gboolean
check_line (HetuCommandLine *line, int most_words, int argc, char **argv, GError **error)
{
  if (argc > 1 + most_words)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("“%s” is one word too many"),
                   argv[1 + most_words]);
      return FALSE;
    }
  if (line->store_path != NULL && *line->store_path == '\0')
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("--store needs the name of a file"));
      return FALSE;
    }
  return line->format == NULL || line->formats == NULL ||
         g_strv_contains (line->formats, line->format) ||
         hetu_command_refuse_word ("--format", line->format, line->formats, error);
}

gboolean
hetu_command_parse (HetuCommandLine *line,
                    const GOptionEntry *entries,
                    int most_words,
                    int *argc,
                    char ***argv,
                    GError **error)
{
  g_auto (GStrv) copy = g_strdupv (*argv);
  GError *option_error = NULL;

  g_option_context_add_main_entries (line->context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (line->context, line->common, GETTEXT_PACKAGE);
  if (g_option_context_parse (line->context, argc, argv, &option_error))
    return check_line (line, most_words, *argc, *argv, error);
  add_nearest_option (line, entries, copy, option_error);
  option_error->domain = HETU_ERROR;
  option_error->code = HETU_ERROR_USAGE;
  g_propagate_error (error, option_error);
  return FALSE;
}

gboolean
hetu_command_parse_measure (const char *text, HetuMeasure *out, GError **error)
{
  const char *known[HETU_N_MEASURES + 1] = { NULL };

  if (text == NULL || hetu_measure_parse (text, out))
    return TRUE;
  for (int i = 0; i < HETU_N_MEASURES; i++)
    known[i] = hetu_measure_to_string ((HetuMeasure) i);
  return hetu_command_refuse_word ("--measure", text, known, error);
}

gboolean
hetu_command_parse_date (const char *option, const char *text, gint32 *out, GError **error)
{
  if (text == NULL || hetu_date_parse (text, out))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--%s: “%s” is no date; write 2023-03-31"),
               option,
               text);
  return FALSE;
}

gboolean
hetu_command_refuse_change (GError **error)
{
  g_set_error_literal (error,
                       HETU_ERROR,
                       HETU_ERROR_USAGE,
                       _ ("--as-of looks back; what changes the store is done without it"));
  return FALSE;
}

gboolean
hetu_command_parse_day (const char *option, const char *text, gint32 *out, GError **error)
{
  gint32 day = 0;

  if (text == NULL)
    return TRUE;
  if (hetu_date_parse (text, &day) && hetu_day_is_valid (day))
    {
      *out = day;
      return TRUE;
    }
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--%s: “%s” is no day; write 2023-03-31"),
               option,
               text);
  return FALSE;
}

gboolean
hetu_command_parse_encoding (const char *name, const char **out, GError **error)
{
  const char *found = name != NULL ? hetu_encoding_find (name) : NULL;

  if (name != NULL && found == NULL)
    return hetu_command_refuse_word ("--encoding", name, hetu_encoding_list (), error);
  if (found != NULL)
    *out = found;
  return TRUE;
}

gint32
hetu_command_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100 +
         g_date_time_get_day_of_month (now);
}

gboolean
hetu_command_parse_key (const char *command,
                        const char *list,
                        const char *text,
                        gint64 *out,
                        GError **error)
{
  if (text != NULL && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, out, NULL))
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("%s needs a key; “hetu-cli list %s” prints them"),
               command,
               list);
  return FALSE;
}

char *
hetu_command_store_path (HetuCommandLine *line)
{
  if (line->store_path != NULL)
    return g_strdup (line->store_path);
  return g_build_filename (g_get_user_data_dir (), "hetu", "hetu.db", NULL);
}

HetuStore *
hetu_command_open_store (HetuCommandLine *line, GError **error)
{
  g_autofree char *path = hetu_command_store_path (line);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GError) refused = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (line->store_path != NULL)
        {
          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_STORE,
                       _ ("%s: there is no such store; “hetu-cli --store %s init” makes one"),
                       path,
                       path);
          return NULL;
        }
      store = hetu_shipped_make_store (path, TRUE, error);
      if (store == NULL)
        return NULL;
      hetu_command_say (line, _ ("Made %s with the shipped data"), path);
      return g_steal_pointer (&store);
    }
  store = hetu_store_open (path, HETU_STORE_READ_WRITE, &refused);
  /* Where nothing can be written (a file, its folder, a whole disk) figures can still be read. */
  if (g_error_matches (refused, HETU_ERROR, HETU_ERROR_STORE))
    store = hetu_store_open (path, HETU_STORE_READ_ONLY, NULL);
  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  else if (hetu_store_lacks_log (store))
    hetu_command_say (line,
                      _ ("%s: this file system cannot share a log; programs wait for each other, "
                         "and writing is slower"),
                      path);
  return g_steal_pointer (&store);
}

GArray *
hetu_command_list_districts (HetuStore *store, const char *text, GError **error)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = NULL;
      gboolean children;
      HetuDistrict *district;

      g_strstrip (words[i]);
      if (*words[i] == '\0')
        continue;
      children = g_str_has_suffix (words[i], "/");
      if (children)
        words[i][strlen (words[i]) - 1] = '\0';
      district = hetu_store_find_district (store, words[i], error);
      if (district == NULL)
        return NULL;
      if (children)
        found = hetu_store_list_children (store, hetu_district_get_code (district));
      else
        {
          found = g_ptr_array_new ();
          g_ptr_array_add (found, district);
        }
      for (guint j = 0; j < found->len; j++)
        {
          gint32 code = hetu_district_get_code (g_ptr_array_index (found, j));
          gboolean known = FALSE;

          for (guint k = 0; k < codes->len; k++)
            known = known || g_array_index (codes, gint32, k) == code;
          if (!known)
            g_array_append_val (codes, code);
        }
    }
  if (codes->len == 0)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("“%s” names no district"), text);
      return NULL;
    }
  return g_steal_pointer (&codes);
}

GPtrArray *
hetu_command_list_indicators (HetuStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      HetuIndicator *indicator;

      g_strstrip (words[i]);
      if (*words[i] == '\0')
        continue;
      indicator = hetu_store_find_indicator (store, words[i], error);
      if (indicator == NULL)
        return NULL;
      g_ptr_array_add (found, indicator);
    }
  if (found->len == 0)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("“%s” names no indicator"), text);
      return NULL;
    }
  return g_steal_pointer (&found);
}

gboolean
hetu_command_parse_period (const char *option, const char *text, HetuPeriod *out, GError **error)
{
  if (text == NULL || hetu_period_parse (text, out, error))
    return TRUE;
  if (error != NULL && *error != NULL)
    {
      (*error)->code = HETU_ERROR_USAGE;
      g_prefix_error (error, _ ("--%s: "), option);
    }
  return FALSE;
}

gboolean
hetu_command_parse_dpi (const char *text, double *dpi, GError **error)
{
  char *end = NULL;
  double read = 0;

  if (text == NULL)
    return TRUE;
  read = g_ascii_strtod (text, &end);
  if (*text != '\0' && *end == '\0' && read >= 1 && read <= MAX_DPI)
    {
      *dpi = read;
      return TRUE;
    }
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--dpi: “%s” is no number from 1 to %d"),
               text,
               MAX_DPI);
  return FALSE;
}

gboolean
hetu_command_parse_range (const char *from_text,
                          const char *to_text,
                          HetuPeriod *from,
                          HetuPeriod *to,
                          GError **error)
{
  if (!hetu_command_parse_period ("from", from_text, from, error) ||
      !hetu_command_parse_period ("to", to_text, to, error))
    return FALSE;
  if (from->first_month == 0 || to->last_month == 0 ||
      from->first_year * 12 + from->first_month <= to->last_year * 12 + to->last_month)
    return TRUE;
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("--from %s begins after the end of --to %s"),
               from_text,
               to_text);
  return FALSE;
}

gboolean
hetu_command_write (gconstpointer data, gsize length, GError **error)
{
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, HETU_ERROR, HETU_ERROR_OUTPUT, _ ("Standard output: %s"), g_strerror (errno));
  return FALSE;
}

gboolean
hetu_command_print (HetuCommandLine *line, const HetuTable *table, GError **error)
{
  HetuTableFormat format = HETU_TABLE_TSV;
  g_autofree char *text = NULL;

  if (line->format != NULL)
    hetu_table_format_parse (line->format, &format);
  text = hetu_table_to_text (table, format);
  return hetu_command_write (text, strlen (text), error);
}

void
hetu_command_say (HetuCommandLine *line, const char *format, ...)
{
  va_list arguments;

  if (line->quiet)
    return;
  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  fputc ('\n', stderr);
}

void
hetu_command_take_citation (HetuTable *table,
                            const char *column,
                            HetuStore *store,
                            gint32 number,
                            HetuLanguage language)
{
  HetuSource *source = hetu_store_get_source (store, number);

  if (source != NULL)
    hetu_table_take (table, column, hetu_source_to_citation (source, language));
}
