/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli get: every statement that matches, the chosen one of each cell marked; and of a measure that is named also what can
 * be derived where no document states it, or why it cannot. */
#include "commands/command.h"

#include "error.h"
#include "figure/measure.h"
#include "figure/ranking.h"
#include "store/known.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = {
  "indicator_id", "indicator",  "region",  "region_name", "period",     "measure",
  "basis",        "comparator", "value",   "unit",        "status",     "source",
  "quote",        "chosen",     "kind",    "value_high",  "ref_region", "deadline",
  "vintage",      "secondary",  "text",    "note",        "source_id",  "statement",
  "reason",       "notes",      "formula", "operands",    "definition", NULL,
};

#define N_EXPLAINED 3 /* the last ones are there with --explain */

/* What is noted on the data of one indicator and place, read once where they follow each other. */
typedef struct
{
  gint32 indicator;
  gint32 region;
  GArray *notes; /* (owned) (nullable) (element-type HetuNote) */
} Noted;

static void
noted_clear (Noted *self)
{
  g_clear_pointer (&self->notes, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Noted, noted_clear)

/* What was asked for. */
typedef struct
{
  HetuCommandLine *line; /* borrowed */
  HetuStore *store;
  HetuTable *table;
  GPtrArray *indicators;       /* (owned) (nullable) (element-type HetuIndicator) */
  GArray *regions;             /* (owned) (nullable) (element-type gint32) */
  const HetuMeasureName *name; /* (nullable): all */
  HetuMeasureQuery derived;
  gboolean explain;
  Noted noted;
  gint32 as_of; /* yyyymmdd; 0: all that is known */
} Request;

static void
request_clear (Request *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->table, hetu_table_free);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_array_unref);
  noted_clear (&self->noted);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* Returns: (transfer full) (nullable): the words; %NULL on error */
static char *
dup_notes (Noted *self,
           HetuStore *store,
           const HetuObservation *one,
           gint32 as_of,
           HetuLanguage language,
           GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->notes == NULL || self->indicator != one->indicator || self->region != one->region)
    {
      noted_clear (self);
      self->indicator = one->indicator;
      self->region = one->region;
      self->notes = hetu_known_notes (store, one->indicator, one->region, as_of, error);
      if (self->notes == NULL)
        return NULL;
    }
  for (guint i = 0; i < self->notes->len; i++)
    {
      const HetuNote *note = &g_array_index (self->notes, HetuNote, i);

      if (!hetu_note_touches (note, one->period, one->period))
        continue;
      if (words->len > 0)
        g_string_append (words, language == HETU_LANGUAGE_EN ? "; " : "；");
      g_string_append (words, hetu_note_get_text (note, language));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What statements and derived figures have in common. */
static gboolean
set_figure (Request *self, const HetuObservation *one, GError **error)
{
  HetuLanguage language = self->line->language;
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (self->store, one->region);
  HetuTable *table = self->table;
  char *notes = dup_notes (&self->noted, self->store, one, self->as_of, language, error);

  if (notes == NULL)
    return FALSE;
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_take (table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (table, "region_name", hetu_district_get_name (district, language));
  hetu_table_take (table, "period", hetu_period_to_string (one->period));
  hetu_table_set (table, "measure", hetu_measure_to_string (one->measure));
  hetu_table_set (table, "basis", hetu_basis_to_string (one->basis));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (one->comparator));
  if (one->has_value)
    hetu_table_take (table, "value", hetu_decimal_to_string (one->value));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, language));
  hetu_table_set (table, "status", hetu_status_to_string (one->status));
  hetu_table_set (table, "kind", hetu_kind_to_string (one->kind));
  hetu_table_take (table, "vintage", hetu_date_to_string (one->vintage));
  hetu_table_take (table, "notes", notes);
  return TRUE;
}

static gboolean
add_statement (Request *self, const HetuObservation *one, GError **error)
{
  HetuSource *source = hetu_store_get_source (self->store, one->source);
  HetuTable *table = self->table;

  if (!set_figure (self, one, error))
    return FALSE;
  if (source != NULL)
    {
      hetu_table_take (table, "source", hetu_source_to_citation (source, self->line->language));
      hetu_table_set (table, "source_id", hetu_source_get_id (source));
      hetu_table_set (table, "secondary", hetu_source_get_secondary (source) ? "yes" : "no");
    }
  hetu_table_set (table, "quote", one->quote);
  hetu_table_set (table, "chosen", one->chosen ? "yes" : "no");
  if (one->comparator == HETU_COMPARATOR_RANGE && one->has_value)
    hetu_table_take (table, "value_high", hetu_decimal_to_string (one->value_high));
  if (one->ref_region != 0)
    hetu_table_take (table, "ref_region", g_strdup_printf ("%d", one->ref_region));
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  hetu_table_set (table, "text", one->text);
  hetu_table_set (table, "note", one->note);
  hetu_table_take (table, "statement", g_strdup_printf ("%" G_GINT64_FORMAT, one->id));
  hetu_table_end_row (table);
  return TRUE;
}

/* The citations of all operands, and their ids. */
static void
set_sources (const Request *self, const GArray *sources)
{
  g_autoptr (GString) citations = g_string_new (NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      HetuSource *source = hetu_store_get_source (self->store, g_array_index (sources, gint32, i));
      g_autofree char *citation = NULL;

      if (source == NULL)
        continue;
      citation = hetu_source_to_citation (source, self->line->language);
      g_string_append_printf (citations, "%s%s", citations->len > 0 ? "; " : "", citation);
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "; " : "", hetu_source_get_id (source));
    }
  hetu_table_set (self->table, "source", citations->str);
  hetu_table_set (self->table, "source_id", ids->str);
}

static gboolean
add_derived (Request *self, const HetuMeasured *one, GError **error)
{
  HetuTable *table = self->table;

  if (!set_figure (self, &one->figure, error))
    return FALSE;
  hetu_table_set (table,
                  "measure",
                  self->name->ranked == HETU_MEASURE_GROWTH
                      ? self->name->word
                      : hetu_derivation_to_string (one->derivation));
  set_sources (self, one->sources);
  hetu_table_set (table, "chosen", "yes");
  hetu_table_set (table, "reason", one->reason);
  if (one->figure.id != 0)
    hetu_table_take (table, "statement", g_strdup_printf ("%" G_GINT64_FORMAT, one->figure.id));
  if (self->explain)
    {
      hetu_table_set (table, "formula", one->formula);
      hetu_table_set (table, "operands", one->operands);
      hetu_table_set (table,
                      "definition",
                      hetu_derivation_get_definition (one->derivation, self->line->language));
    }
  hetu_table_end_row (table);
  return TRUE;
}

/* Of ranks that documents state only those of growth are ranks of growth; of the others “rank” tells all. */
static gboolean
is_asked (const Request *self, const HetuObservation *one, gboolean *asked, GError **error)
{
  HetuMeasure of = HETU_MEASURE_GROWTH;

  if (self->name != NULL && self->name->ranked == HETU_MEASURE_GROWTH &&
      !hetu_ranking_get_stated_measure (self->store, one, &of, error))
    return FALSE;
  *asked = of == HETU_MEASURE_GROWTH;
  return TRUE;
}

static gboolean
add_statements (Request *self, HetuQuery *query, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; self->indicators != NULL && i < self->indicators->len; i++)
    {
      gint32 number = hetu_indicator_get_number (g_ptr_array_index (self->indicators, i));

      g_array_append_val (numbers, number);
    }
  query->indicators = (const gint32 *) numbers->data;
  query->n_indicators = numbers->len;
  if (self->regions != NULL)
    {
      query->regions = (const gint32 *) self->regions->data;
      query->n_regions = self->regions->len;
    }
  if (self->name != NULL)
    query->measure = self->name->stated;
  found = hetu_query_statements (self->store, query, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const HetuObservation *one = &g_array_index (found, HetuObservation, i);
      gboolean asked = FALSE;

      if (!is_asked (self, one, &asked, error) || (asked && !add_statement (self, one, error)))
        return FALSE;
    }
  return found != NULL;
}

/* Every indicator at every district; where not all are named, only what documents state is printed. */
static gboolean
add_all_derived (Request *self, GError **error)
{
  for (guint i = 0; i < self->indicators->len; i++)
    for (guint j = 0; j < self->regions->len; j++)
      {
        g_autoptr (GArray) rows = NULL;

        self->derived.indicator = g_ptr_array_index (self->indicators, i);
        self->derived.district =
            hetu_store_get_district (self->store, g_array_index (self->regions, gint32, j));
        rows = hetu_measure_derive (self->store, &self->derived, self->line->language, error);
        if (rows == NULL)
          return FALSE;
        for (guint k = 0; k < rows->len; k++)
          if (!add_derived (self, &g_array_index (rows, HetuMeasured, k), error))
            return FALSE;
      }
  return TRUE;
}

static gboolean
run (Request *self, HetuQuery *query, GError **error)
{
  gboolean stated = self->name == NULL || self->name->stated >= 0;
  gboolean derived = self->name != NULL && self->name->derivation >= 0;
  gboolean named = self->indicators != NULL && self->regions != NULL;

  self->as_of = query->as_of;
  if (stated && !add_statements (self, query, error))
    return FALSE;
  if (derived && named)
    {
      self->derived.derivation = (HetuDerivation) self->name->derivation;
      self->derived.to_date = self->name->to_date;
      self->derived.ranked = (HetuMeasure) MAX (self->name->ranked, 0);
      self->derived.from = query->from;
      self->derived.to = query->to;
      self->derived.as_of = query->as_of;
      return add_all_derived (self, error);
    }
  if (!stated)
    g_set_error (error,
                 HETU_ERROR,
                 HETU_ERROR_USAGE,
                 _ ("--measure %s is derived: name the figures with --indicator and --district"),
                 self->name->word);
  return stated;
}

/* Every name of a measure, for --help. */
static void
describe_measures (GOptionContext *context)
{
  g_autofree char *names = g_strjoinv (", ", (char **) hetu_measure_name_list ());
  g_autofree char *text = g_strdup_printf (
      _ ("Measures: %s.\nWhat no document states is derived where that is allowed; a row without a "
         "value tells the reason.\nrank is of the level and growth_rank of growth, among the "
         "districts of the parent or of --against."),
      names);

  g_option_context_set_description (context, text);
}

static gboolean
find_name (const char *text, const HetuMeasureName **out, GError **error)
{
  *out = text != NULL ? hetu_measure_name_find (text) : NULL;
  return text == NULL || *out != NULL ||
         hetu_command_refuse_word ("--measure", text, hetu_measure_name_list (), error);
}

/* What the options name. */
static gboolean
select_cells (Request *self,
              const char *indicator,
              const char *district,
              const char *against,
              GError **error)
{
  g_autoptr (GArray) references = NULL;

  if (indicator != NULL)
    self->indicators = hetu_command_list_indicators (self->store, indicator, error);
  if (indicator != NULL && self->indicators == NULL)
    return FALSE;
  if (district != NULL)
    self->regions = hetu_command_list_districts (self->store, district, error);
  if (district != NULL && self->regions == NULL)
    return FALSE;
  if (against == NULL)
    return TRUE;
  references = hetu_command_list_districts (self->store, against, error);
  if (references != NULL)
    self->derived.against = g_array_index (references, gint32, 0);
  return references != NULL;
}

int
hetu_command_get (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_autofree char *indicator = NULL;
  g_autofree char *district = NULL;
  g_autofree char *measure = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *base = NULL;
  g_autofree char *against = NULL;
  gboolean explain = FALSE;
  const GOptionEntry entries[] = {
    { "indicator",
      0,
      0,
      G_OPTION_ARG_STRING,
      &indicator,
      N_ ("Indicators by id or name, separated by commas"),
      "I" },
    { "district",
      0,
      0,
      G_OPTION_ARG_STRING,
      &district,
      N_ ("Districts by code or name, separated by commas"),
      "D" },
    { "measure",
      0,
      0,
      G_OPTION_ARG_STRING,
      &measure,
      N_ ("level, growth, ytd, single, index, share, rank (of the level), growth_rank …; all "
          "unless "
          "said"),
      "M" },
    { "from",
      0,
      0,
      G_OPTION_ARG_STRING,
      &from,
      N_ ("First period: 2022, 2023-H1, 2023-Q3, 2023-10, 2023-01/2023-10"),
      "P" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Last period"), "P" },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("As published up to this date"), "DATE" },
    { "base", 0, 0, G_OPTION_ARG_STRING, &base, N_ ("Of an index: the period that is 100"), "P" },
    { "against",
      0,
      0,
      G_OPTION_ARG_STRING,
      &against,
      N_ ("Of gaps, shares and ranks: the district to compare with, or to rank within; the "
          "parent unless said"),
      "D" },
    { "explain",
      0,
      0,
      G_OPTION_ARG_NONE,
      &explain,
      N_ ("Add each figure's formula, operands with their sources, and definition"),
      NULL },
    { 0 },
  };
  HetuQuery query = HETU_QUERY_INIT;
  g_auto (Request) request = { .line = line };

  describe_measures (line->context);
  if (!hetu_command_parse (line, entries, 0, argc, argv, error) ||
      !find_name (measure, &request.name, error) ||
      !hetu_command_parse_range (from, to, &query.from, &query.to, error) ||
      !hetu_command_parse_period ("base", base, &request.derived.base, error) ||
      !hetu_command_parse_date ("as-of", as_of, &query.as_of, error))
    return 0;
  request.explain = explain;
  request.table = hetu_command_make_table (columns, N_EXPLAINED, explain);
  request.store = hetu_command_open_store (line, error);
  if (request.store != NULL && select_cells (&request, indicator, district, against, error) &&
      run (&request, &query, error))
    hetu_command_print (line, request.table, error);
  return 0;
}
