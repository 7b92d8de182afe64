/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli contribution: the parts of a whole and what each adds to its growth. A row a part, a residual where the weights
 * leave one, and the total last: the points above it add up to its own. */
#include "commands/command.h"

#include "error.h"
#include "figure/driver.h"

#include <glib/gi18n-lib.h>

/* The last two are there with --explain. */
static const char *const columns[] = {
  "part_id",
  "part",
  "value",
  "unit",
  "share_percent",
  "growth_percent",
  "contribution_points",
  "contribution_share_percent",
  "source",
  "basis",
  "breakdown",
  "formula",
  "operands",
  NULL,
};

#define N_EXPLAINED 2

static const char *const bases[] = {
  [HETU_CONTRIBUTION_PUBLISHED] = "published",
  [HETU_CONTRIBUTION_REAL] = "real",
  [HETU_CONTRIBUTION_NOMINAL] = "nominal",
};

/* What a row is made from. Borrowed. */
typedef struct
{
  HetuTable *table;
  HetuStore *store;
  const HetuDrivers *drivers;
  HetuLanguage language;
  gboolean explain;
} Printer;

static void
take_number (HetuTable *table, const char *column, gboolean given, HetuDecimal value)
{
  if (given)
    hetu_table_take (table, column, hetu_decimal_to_string (value));
}

static void
add_row (const Printer *self, const HetuDriver *one, const char *id)
{
  HetuSource *source = hetu_store_get_source (self->store, one->source);
  HetuTable *table = self->table;

  hetu_table_set (table, "part_id", id);
  hetu_table_set (table, "part", one->name);
  take_number (table, "value", one->level.has_value, one->level.value);
  if (one->level.has_value)
    hetu_table_take (table, "unit", hetu_unit_to_string (one->level.unit, self->language));
  take_number (table, "share_percent", one->has_share, one->share);
  take_number (table, "growth_percent", one->growth.has_value, one->growth.value);
  take_number (table, "contribution_points", TRUE, one->points);
  take_number (table,
               "contribution_share_percent",
               one->has_contribution_share,
               one->contribution_share);
  if (source != NULL)
    hetu_table_take (table, "source", hetu_source_to_citation (source, self->language));
  hetu_table_set (table, "basis", bases[self->drivers->basis]);
  hetu_table_set (table, "breakdown", self->drivers->division);
  if (self->explain)
    {
      hetu_table_set (table, "formula", one->formula);
      hetu_table_set (table, "operands", one->operands);
    }
  hetu_table_end_row (table);
}

static void
print (HetuCommandLine *line,
       HetuStore *store,
       const HetuDrivers *drivers,
       gboolean explain,
       GError **error)
{
  g_autoptr (HetuTable) table = hetu_command_make_table (columns, N_EXPLAINED, explain);
  const Printer printer = { table, store, drivers, line->language, explain };

  for (guint i = 0; i < drivers->parts->len; i++)
    {
      const HetuDriver *one = &g_array_index (drivers->parts, HetuDriver, i);

      add_row (&printer,
               one,
               one->indicator != NULL ? hetu_indicator_get_id (one->indicator) : "residual");
    }
  add_row (&printer, &drivers->total, "total");
  hetu_command_print (line, table, error);
}

int
hetu_command_contribution (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_autofree char *indicator_text = NULL, *district_text = NULL, *period_text = NULL;
  g_autofree char *by = NULL, *as_of_text = NULL;
  gboolean explain = FALSE;
  const GOptionEntry entries[] = {
    { "indicator",
      0,
      0,
      G_OPTION_ARG_STRING,
      &indicator_text,
      N_ ("The whole by id or name; of a part, the whole that it belongs to"),
      "I" },
    { "district", 0, 0, G_OPTION_ARG_STRING, &district_text, N_ ("District by code or name"), "D" },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("The period that grew"), "P" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("Name of the breakdown: 三大需求, say"), "B" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &as_of_text,
      N_ ("As published up to this date"),
      "DATE" },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, N_ ("Add formula and operands"), NULL },
    { 0 },
  };
  HetuPeriod period = { 0 };
  gint32 as_of = 0;
  g_autoptr (HetuStore) store = NULL;
  HetuIndicator *indicator;
  HetuDistrict *district;
  g_autoptr (HetuDrivers) drivers = NULL;

  if (!hetu_command_parse (line, entries, 0, argc, argv, error) ||
      !hetu_command_parse_period ("period", period_text, &period, error) ||
      !hetu_command_parse_date ("as-of", as_of_text, &as_of, error))
    return 0;
  if (indicator_text == NULL || district_text == NULL || period_text == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("contribution needs --indicator, --district and --period"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  indicator = hetu_store_find_indicator (store, indicator_text, error);
  district = indicator != NULL ? hetu_store_find_district (store, district_text, error) : NULL;
  if (district == NULL)
    return 0;
  drivers = hetu_drivers_new (store, indicator, district, period, by, as_of, line->language, error);
  if (drivers != NULL)
    print (line, store, drivers, explain, error);
  return 0;
}
