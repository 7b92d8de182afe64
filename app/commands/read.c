/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli read: the figures that reports state, with the characters that they come from. */
#include "commands/command.h"

#include "commands/read-save.h"
#include "error.h"
#include "report/fold.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const columns[] = { "row",          "doc",         "char_start", "char_end",
                                       "indicator_id", "indicator",   "region",     "period",
                                       "kind",         "measure",     "comparator", "value",
                                       "unit",         "deadline",    "sense",      "status",
                                       "ref_region",   "value_start", "value_end",  "value_text",
                                       "quote",        "notes",       "confidence", NULL };
/* The same, and what became of the figure. */
static const char *const saved_columns[] = {
  "row",       "doc",        "char_start", "char_end", "indicator_id", "indicator",
  "region",    "period",     "kind",       "measure",  "comparator",   "value",
  "unit",      "deadline",   "sense",      "status",   "ref_region",   "value_start",
  "value_end", "value_text", "quote",      "notes",    "confidence",   "outcome",
  "reason",    NULL
};
static const char *const fact_columns[] = { "doc",      "fact",  "value", "char_start",
                                            "char_end", "quote", NULL };
static const char *const step_columns[] = { "row", "step", "rule", "words", "deduction", NULL };

typedef struct
{
  int explain;          /* 1 is the first figure; 0 not asked for */
  gboolean facts;       /* what the report says of itself is asked for */
  gboolean text;        /* the text as stored is asked for */
  char *told_encoding;  /* (owned) (nullable): as it is typed */
  const char *encoding; /* (nullable): what that is */
  HetuReadSaying saying;
} Options;

static void
take_code (HetuTable *table, const char *column, gint32 code)
{
  if (code != 0)
    hetu_table_take (table, column, g_strdup_printf ("%06d", code == 100000 ? 0 : code));
}

/* The table knows growth alone; that it is on the period before, 环比, is a note, and so is that points are those which a part adds to
 * the growth of the whole, 拉动. */
static char *
dup_notes (const HetuClaim *claim)
{
  const char *measure = claim->measure == HETU_MEASURE_CHAIN          ? "环比"
                        : claim->measure == HETU_MEASURE_CONTRIBUTION ? "拉动"
                                                                      : NULL;

  if (measure == NULL || claim->notes == NULL)
    return g_strdup (measure != NULL ? measure : claim->notes != NULL ? claim->notes : "");
  return g_strconcat (measure, "; ", claim->notes, NULL);
}

/* @text, folded character by character */
static char *
dup_folded (const char *text, gsize length)
{
  GString *folded = g_string_sized_new (length);

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    g_string_append_unichar (folded, hetu_fold (g_utf8_get_char (p)));
  return g_string_free (folded, FALSE);
}

/* Whether what stands before @at in @folded is the verb or the comparator of a figure: “增长三、”, no “拉动一、二产业增长” */
static gboolean
tells_figure (const char *folded, const char *at)
{
  static const char *const words[] = { "增长", "约", "近", "达", "达到", "下降" };
  gboolean told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (words) && !told; i++)
    told = (gsize) (at - folded) >= strlen (words[i]) &&
           strncmp (at - strlen (words[i]), words[i], strlen (words[i])) == 0;
  return told;
}

/* Where in @folded, what is told before a figure, the first figure stands, “增长0.5、”, “增长三个、”; its end for none */
static const char *
find_figure (const char *folded)
{
  static const char numerals[] = "零一二三四五六七八九十两点";
  const char *p = folded;

  while (*p != '\0')
    {
      const gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (hetu_is_digit (c) || c == '-' || (c == 0x8D1F && hetu_is_digit (g_utf8_get_char (next))))
        return p; /* 负0.5 */
      while (g_utf8_strchr (numerals, -1, c) != NULL && *next != '\0' &&
             g_utf8_strchr (numerals, -1, g_utf8_get_char (next)) != NULL)
        next = g_utf8_next_char (next); /* 十一个, 零点五个 */
      if (g_utf8_strchr (numerals, -1, c) != NULL &&
          (g_str_has_prefix (next, "个、") || g_str_has_prefix (next, "个百分点") ||
           (g_str_has_prefix (next, "、") && tells_figure (folded, p))))
        return p;
      p = next;
    }
  return p;
}

/* 第一产业增加值 and “…,拉动GDP增长0.1个百分点”: 第一产业增加值拉动GDP增长, what the table’s pp_change is of */
static char *
dup_contribution_name (const HetuReading *reading, const HetuClaim *claim)
{
  static const char *const verbs[] = { "拉动", "拉低", "拖累", "贡献", "影响", "带动" };
  static const char *const abouts[] = { "约", "近", "达到", "达" };
  const char *start = reading->text + reading->bytes[claim->char_start];
  const char *end = reading->text + reading->bytes[MAX (claim->value_start, claim->char_start)];
  g_autofree char *folded = dup_folded (start, (gsize) (end - start));
  g_autofree char *told = NULL;
  const char *verb = NULL, *figure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *at = g_strrstr (folded, verbs[i]);

      if (at != NULL && (verb == NULL || at > verb))
        verb = at;
    }
  if (verb == NULL)
    return g_strconcat (claim->indicator, "拉动", NULL);
  figure = find_figure (verb); /* 分别拉动经济增长0.5、0.8个百分点 */
  for (guint i = 0; i < G_N_ELEMENTS (abouts); i++)
    if (g_str_has_prefix (figure - MIN (strlen (abouts[i]), (gsize) (figure - verb)), abouts[i]))
      {
        figure -= strlen (abouts[i]);
        break;
      }
  told = g_utf8_substring (start,
                           g_utf8_pointer_to_offset (folded, verb),
                           g_utf8_pointer_to_offset (folded, figure));
  return g_strconcat (claim->indicator, told, NULL);
}

static void
add_row (HetuTable *table,
         const char *name,
         guint number,
         const HetuReading *reading,
         const HetuClaim *claim,
         const HetuReadOutcome *outcome)
{
  g_autofree char *quote =
      g_strndup (reading->text + reading->bytes[claim->char_start],
                 reading->bytes[claim->char_end] - reading->bytes[claim->char_start]);
  g_auto (GStrv) lines = g_strsplit (quote, "\n", -1);
  const HetuMeasure measure = claim->measure == HETU_MEASURE_CHAIN          ? HETU_MEASURE_GROWTH
                              : claim->measure == HETU_MEASURE_CONTRIBUTION ? HETU_MEASURE_PP_CHANGE
                                                                            : claim->measure;

  hetu_table_take (table, "row", g_strdup_printf ("%.3s-%03u", name, number));
  hetu_table_set (table, "doc", name);
  hetu_table_take (table, "char_start", g_strdup_printf ("%u", claim->char_start));
  hetu_table_take (table, "char_end", g_strdup_printf ("%u", claim->char_end));
  if (claim->measure == HETU_MEASURE_CONTRIBUTION)
    hetu_table_take (table, "indicator", dup_contribution_name (reading, claim));
  else
    {
      hetu_table_set (table, "indicator_id", claim->indicator_id);
      hetu_table_set (table, "indicator", claim->indicator);
    }
  take_code (table, "region", claim->region);
  hetu_table_take (table, "period", hetu_period_to_string (claim->period));
  hetu_table_set (table, "kind", hetu_kind_to_string (claim->kind));
  hetu_table_set (table, "measure", hetu_measure_to_string (measure));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (claim->comparator));
  if (claim->has_value)
    hetu_table_take (table, "value", hetu_decimal_to_string (claim->value));
  hetu_table_set (table, "unit", claim->unit);
  hetu_table_take (table, "deadline", hetu_period_to_string (claim->deadline));
  hetu_table_set (table, "sense", claim->sense > 0 ? "up" : claim->sense < 0 ? "down" : "");
  hetu_table_set (table,
                  "status",
                  claim->status == HETU_STATUS_FINAL ? "ok"
                                                     : hetu_status_to_string (claim->status));
  take_code (table, "ref_region", claim->ref_region);
  hetu_table_take (table, "value_start", g_strdup_printf ("%u", claim->value_start));
  hetu_table_take (table, "value_end", g_strdup_printf ("%u", claim->value_end));
  hetu_table_take (
      table,
      "value_text",
      g_strndup (reading->text + reading->bytes[claim->value_start],
                 reading->bytes[claim->value_end] - reading->bytes[claim->value_start]));
  hetu_table_take (table, "quote", g_strjoinv ("\\n", lines));
  hetu_table_take (table, "notes", dup_notes (claim));
  hetu_table_take (table, "confidence", g_strdup_printf ("%.2f", claim->confidence / 1000.0));
  if (outcome != NULL)
    {
      hetu_table_set (table, "outcome", outcome->outcome);
      hetu_table_set (table, "reason", outcome->reason);
    }
  hetu_table_end_row (table);
}

/* What a person has to know of the text goes beside it. */
static HetuDocument *
load_document (const HetuCommandLine *line, const char *path, const char *encoding, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  HetuDocument *document = hetu_document_load_file (file, encoding, NULL, NULL, error);
  const GPtrArray *notes;

  if (document == NULL || line->quiet)
    return document;
  notes = hetu_document_get_notes (document);
  for (guint i = 0; i < notes->len; i++)
    g_printerr ("%s: %s\n", hetu_document_get_name (document), (const char *) notes->pdata[i]);
  return document;
}

static void
add_fact (HetuTable *table,
          const char *name,
          const HetuReading *reading,
          const char *fact,
          char *value,
          HetuEvidence at)
{
  gboolean told = at.end > at.start;

  hetu_table_set (table, "doc", name);
  hetu_table_set (table, "fact", fact);
  hetu_table_take (table, "value", value != NULL ? value : g_strdup (""));
  if (told)
    {
      hetu_table_take (table, "char_start", g_strdup_printf ("%u", reading->at[at.start]));
      hetu_table_take (table, "char_end", g_strdup_printf ("%u", reading->at[at.end - 1] + 1));
      hetu_table_take (table, "quote", hetu_reading_dup_source (reading, at.start, at.end));
    }
  hetu_table_end_row (table);
}

static void
add_facts (HetuTable *table,
           const char *name,
           const HetuReading *reading,
           const HetuDocumentFacts *facts)
{
  add_fact (table,
            name,
            reading,
            "title",
            hetu_reading_dup_source (reading, facts->title.start, facts->title.end),
            facts->title);
  add_fact (table,
            name,
            reading,
            "issuer",
            hetu_reading_dup_source (reading, facts->issuer.start, facts->issuer.end),
            facts->issuer);
  add_fact (table,
            name,
            reading,
            "region",
            facts->region != 0 ? g_strdup_printf ("%06d", facts->region) : NULL,
            facts->region_at);
  add_fact (table,
            name,
            reading,
            "year",
            facts->year != 0 ? g_strdup_printf ("%d", facts->year) : NULL,
            facts->year_at);
  add_fact (table, name, reading, "period", hetu_period_to_string (facts->period), facts->year_at);
  add_fact (table,
            name,
            reading,
            "date",
            facts->date != 0 ? g_strdup_printf ("%04d-%02d-%02d",
                                                facts->date / 10000,
                                                facts->date / 100 % 100,
                                                facts->date % 100)
                             : NULL,
            facts->date_at);
}

/* A title whose year the text contradicts is said, and the year left open. */
static void
tell_doubt (const HetuCommandLine *line,
            const char *name,
            const HetuReading *reading,
            const HetuDocumentFacts *facts)
{
  g_autofree char *words = NULL;

  if (facts->told_year == 0 || line->quiet)
    return;
  words = hetu_reading_dup_source (reading, facts->doubt_at.start, facts->doubt_at.end);
  g_printerr (_ ("%s: the title says %d, but the text speaks of “%s”: the year is left open\n"),
              name,
              facts->told_year,
              words);
}

/* The steps of one claim */
static gboolean
add_steps (HetuTable *table, const char *name, const HetuClaim *claim, guint number)
{
  g_auto (GStrv) steps = g_strsplit (claim->reasons, "\n", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (steps[i], "\t", 3);

      hetu_table_take (table, "row", g_strdup_printf ("%.3s-%03u", name, number));
      hetu_table_take (table, "step", g_strdup_printf ("%u", i + 1));
      hetu_table_set (table, "rule", cells[0]);
      hetu_table_set (table, "words", cells[1]);
      hetu_table_set (table, "deduction", cells[2]);
      hetu_table_end_row (table);
    }
  return TRUE;
}

/* What the commands of a call share. */
typedef struct
{
  HetuCommandLine *line;
  const Options *options;
  HetuStore *store;
  HetuLexicon *lexicon;
  HetuTable *table;
} Call;

static gboolean
explain (Call *call, const char *name, const GArray *claims, GError **error)
{
  guint number = (guint) call->options->explain;

  if (number <= claims->len)
    return add_steps (call->table, name, &g_array_index (claims, HetuClaim, number - 1), number);
  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_USAGE,
               _ ("%s: no figure %d; there are %u"),
               name,
               call->options->explain,
               claims->len);
  return FALSE;
}

static gboolean
read_file (Call *call, const char *path, GError **error)
{
  g_autoptr (HetuDocument) document =
      load_document (call->line, path, call->options->encoding, error);
  const char *name = NULL;
  HetuDocumentFacts facts = { 0 };
  g_autoptr (HetuReading) reading = NULL;
  g_autoptr (GArray) claims = NULL, outcomes = NULL;

  if (document == NULL)
    return FALSE;
  name = hetu_document_get_name (document);
  reading = hetu_document_new_reading (document);
  hetu_document_facts_find (reading, &facts);
  if (!hetu_read_saying_apply (&call->options->saying, call->store, &facts, error))
    return FALSE;
  tell_doubt (call->line, name, reading, &facts);
  if (call->options->facts)
    {
      add_facts (call->table, name, reading, &facts);
      return TRUE;
    }
  claims = hetu_report_read_as (reading, call->lexicon, &facts);
  if (call->options->explain > 0)
    return explain (call, name, claims, error);
  if (call->options->saying.save)
    {
      outcomes = hetu_read_save (call->line,
                                 &call->options->saying,
                                 call->store,
                                 document,
                                 reading,
                                 &facts,
                                 claims,
                                 error);
      if (outcomes == NULL)
        return FALSE;
    }
  for (guint i = 0; i < claims->len; i++)
    add_row (call->table,
             name,
             i + 1,
             reading,
             &g_array_index (claims, HetuClaim, i),
             outcomes != NULL ? &g_array_index (outcomes, HetuReadOutcome, i) : NULL);
  return TRUE;
}

/* The text as stored, in which the offsets of the figures count. */
static int
print_text (const HetuCommandLine *line,
            const Options *options,
            int argc,
            char **argv,
            GError **error)
{
  g_autoptr (HetuDocument) document = NULL;

  if (argc != 2)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("read --text needs one report"));
      return 2;
    }
  document = load_document (line, argv[1], options->encoding, error);
  if (document == NULL)
    return hetu_error_exit_status (*error);
  g_print ("%s", hetu_document_get_text (document));
  return 0;
}

#define TEXT(name, field, words, argument)                                   \
  {                                                                          \
    name, 0, 0, G_OPTION_ARG_STRING, &options->saying.field, words, argument \
  }
#define FLAG(name, field, words)                                \
  {                                                             \
    name, 0, 0, G_OPTION_ARG_NONE, &options->field, words, NULL \
  }

static gboolean
parse_options (Options *options, HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "explain",
      0,
      0,
      G_OPTION_ARG_INT,
      &options->explain,
      N_ ("Print how figure N of the report was read, a step a line"),
      "N" },
    FLAG ("facts",
          facts,
          N_ ("Print what the report says of itself: title, issuer, region, year, date")),
    FLAG ("text", text, N_ ("Print the text as stored, in which offsets count")),
    { "encoding",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options->told_encoding,
      N_ ("What the text is written in, where it is not found out: UTF-8, GB18030, Big5, UTF-16LE, "
          "UTF-16BE"),
      "NAME" },
    FLAG ("save", saying.save, N_ ("Write the figures that are sure enough into the store")),
    { "threshold",
      0,
      0,
      G_OPTION_ARG_DOUBLE,
      &options->saying.threshold,
      N_ ("How sure is enough: a confidence, 0.95 unless told"),
      "P" },
    FLAG ("redacted", saying.redacted, N_ ("Save figures that are struck out, too: as not told")),
    TEXT ("region", region, N_ ("The place that the report is of"), "D"),
    { "year",
      0,
      0,
      G_OPTION_ARG_INT,
      &options->saying.year,
      N_ ("The year that the report is of"),
      "Y" },
    TEXT ("title", title, N_ ("Its title"), "TEXT"),
    TEXT ("publisher", publisher, N_ ("Who published it"), "TEXT"),
    TEXT ("source", source, N_ ("The document of the store that it is: id or title"), "S"),
    TEXT ("date", date, N_ ("Its date"), "DATE"),
    TEXT ("published",
          published,
          N_ ("The day on which its figures became known, where that is another"),
          "DATE"),
    G_OPTION_ENTRY_NULL
  };

  return hetu_command_parse (line, entries, 1000, argc, argv, error);
}

static gboolean
check_options (Options *options, int argc, GError **error)
{
  const char *fault = NULL;

  if (argc < 2)
    fault = _ ("read needs a report");
  else if (options->explain != 0 && (argc > 2 || options->explain < 0 || options->facts))
    fault = _ ("--explain is of one figure of one report");
  else if (options->saying.save && (options->explain != 0 || options->facts || options->text))
    fault = _ ("--save prints figures: --explain, --facts and --text do not go with it");
  if (fault == NULL)
    return hetu_command_parse_encoding (options->told_encoding, &options->encoding, error) &&
           hetu_read_saying_check (&options->saying, (guint) argc - 1, error);
  g_set_error_literal (error, HETU_ERROR, HETU_ERROR_USAGE, fault);
  return FALSE;
}

static int
read_all (HetuCommandLine *line, const Options *options, int argc, char **argv, GError **error)
{
  g_autoptr (HetuTable) table = hetu_table_new (options->facts         ? fact_columns
                                                : options->explain > 0 ? step_columns
                                                : options->saying.save ? saved_columns
                                                                       : columns);
  g_autoptr (HetuStore) store = hetu_command_open_store (line, error);
  g_autoptr (HetuLexicon) lexicon = NULL;
  Call call = { line, options, store, NULL, table };

  if (store == NULL)
    return 4;
  lexicon = call.lexicon = hetu_acceptance_new_lexicon (store);
  for (int i = 1; i < argc; i++)
    if (!read_file (&call, argv[i], error))
      {
        /* What went in before a refused report is in: say so. */
        if (options->saying.save && hetu_table_get_n_rows (table) > 0)
          hetu_command_print (line, table, NULL);
        return 3;
      }
  return hetu_command_print (line, table, error) ? 0 : 5;
}

int
hetu_command_read (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  Options options = { .saying.threshold = 0.95 };
  int status = 2;

  if (parse_options (&options, line, argc, argv, error) && check_options (&options, *argc, error))
    status = options.text ? print_text (line, &options, *argc, *argv, error)
                          : read_all (line, &options, *argc, *argv, error);
  g_free (options.told_encoding);
  hetu_read_saying_clear (&options.saying);
  return status;
}
