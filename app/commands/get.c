/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli get: every statement that matches, the chosen one of each cell marked. */
#include "commands/command.h"

#include "error.h"
#include "store/query.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = {
  "indicator_id", "indicator",  "region",     "region_name", "period",  "measure",   "basis",
  "comparator",   "value",      "unit",       "status",      "source",  "quote",     "chosen",
  "kind",         "value_high", "ref_region", "deadline",    "vintage", "secondary", "text",
  "note",         "source_id",  "statement",  NULL,
};

static void
add_row (HetuTable *table, HetuStore *store, const HetuObservation *one, HetuLanguage language)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (store, one->region);
  HetuSource *source = hetu_store_get_source (store, one->source);

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
  if (source != NULL)
    {
      hetu_table_take (table, "source", hetu_source_to_citation (source, language));
      hetu_table_set (table, "source_id", hetu_source_get_id (source));
      hetu_table_set (table, "secondary", hetu_source_get_secondary (source) ? "yes" : "no");
    }
  hetu_table_set (table, "quote", one->quote);
  hetu_table_set (table, "chosen", one->chosen ? "yes" : "no");
  hetu_table_set (table, "kind", hetu_kind_to_string (one->kind));
  if (one->comparator == HETU_COMPARATOR_RANGE && one->has_value)
    hetu_table_take (table, "value_high", hetu_decimal_to_string (one->value_high));
  if (one->ref_region != 0)
    hetu_table_take (table, "ref_region", g_strdup_printf ("%d", one->ref_region));
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  hetu_table_take (table, "vintage", hetu_date_to_string (one->vintage));
  hetu_table_set (table, "text", one->text);
  hetu_table_set (table, "note", one->note);
  hetu_table_take (table, "statement", g_strdup_printf ("%" G_GINT64_FORMAT, one->id));
  hetu_table_end_row (table);
}

/* Fills @query with what the options name; it borrows from @numbers and @regions. */
static gboolean
select_cells (HetuStore *store,
              const char *indicator,
              const char *district,
              GArray *numbers,
              GArray **regions,
              HetuQuery *query,
              GError **error)
{
  g_autoptr (GPtrArray) indicators =
      indicator != NULL ? hetu_command_list_indicators (store, indicator, error) : NULL;

  if (indicator != NULL && indicators == NULL)
    return FALSE;
  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      gint32 number = hetu_indicator_get_number (g_ptr_array_index (indicators, i));

      g_array_append_val (numbers, number);
    }
  query->indicators = (const gint32 *) numbers->data;
  query->n_indicators = numbers->len;
  if (district == NULL)
    return TRUE;
  *regions = hetu_command_list_districts (store, district, error);
  if (*regions == NULL)
    return FALSE;
  query->regions = (const gint32 *) (*regions)->data;
  query->n_regions = (*regions)->len;
  return TRUE;
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
      N_ ("level, growth, share, rank …; all unless said"),
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
    { 0 },
  };
  HetuQuery query = HETU_QUERY_INIT;
  HetuMeasure wanted = HETU_MEASURE_LEVEL;
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) regions = NULL;
  g_autoptr (GArray) found = NULL;

  if (!hetu_command_parse (line, entries, 0, argc, argv, error) ||
      !hetu_command_parse_measure (measure, &wanted, error) ||
      !hetu_command_parse_range (from, to, &query.from, &query.to, error) ||
      !hetu_command_parse_date ("as-of", as_of, &query.as_of, error))
    return 0;
  if (measure != NULL)
    query.measure = (int) wanted;
  store = hetu_command_open_store (line, error);
  if (store == NULL || !select_cells (store, indicator, district, numbers, &regions, &query, error))
    return 0;
  found = hetu_query_statements (store, &query, error);
  if (found == NULL)
    return 0;
  for (guint i = 0; i < found->len; i++)
    add_row (table, store, &g_array_index (found, HetuObservation, i), line->language);
  hetu_command_print (line, table, error);
  return 0;
}
