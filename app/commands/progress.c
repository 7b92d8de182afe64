/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli progress: targets beside their outturns. */
#include "commands/command.h"

#include "error.h"
#include "figure.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = {
  "region",
  "region_name",
  "indicator_id",
  "indicator",
  "measure",
  "comparator",
  "target",
  "target_high",
  "unit",
  "deadline",
  "outturn",
  "outturn_period",
  "completion_percent",
  "elapsed_percent",
  "gap",
  "gap_unit",
  "required_rate",
  "required_unit",
  "state",
  "reason",
  "target_source",
  "outturn_source",
  NULL,
};

static void
take_number (HetuTable *table, const char *column, gboolean given, double value, int decimals)
{
  g_autofree char *format = g_strdup_printf ("%%.%df", decimals);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (given)
    hetu_table_set (table, column, g_ascii_formatd (text, sizeof text, format, value));
}

/* Those of the figures, as far as a script wants them. */
static int
get_gap_decimals (const HetuProgress *one)
{
  return CLAMP (MAX (one->target.decimals, one->outturn.decimals), 2, 6);
}

static void
set_citation (HetuTable *table,
              const char *column,
              HetuStore *store,
              gint32 number,
              HetuLanguage language)
{
  HetuSource *source = hetu_store_get_source (store, number);

  if (source != NULL)
    hetu_table_take (table, column, hetu_source_to_citation (source, language));
}

static void
add_row (HetuTable *table, HetuStore *store, const HetuProgress *one, HetuLanguage language)
{
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (store, one->region);
  gboolean known = one->state != HETU_STATE_UNKNOWN;

  hetu_table_take (table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (table, "region_name", hetu_district_get_name (district, language));
  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_set (table, "measure", hetu_measure_to_string (one->measure));
  hetu_table_set (table, "comparator", hetu_comparator_to_string (one->comparator));
  if (one->has_target)
    hetu_table_take (table, "target", hetu_decimal_to_string (one->target));
  if (one->has_target && one->comparator == HETU_COMPARATOR_RANGE)
    hetu_table_take (table, "target_high", hetu_decimal_to_string (one->target_high));
  hetu_table_take (table, "unit", hetu_unit_to_string (one->unit, language));
  hetu_table_take (table, "deadline", hetu_period_to_string (one->deadline));
  if (one->has_outturn)
    {
      hetu_table_take (table, "outturn", hetu_decimal_to_string (one->outturn));
      hetu_table_take (table, "outturn_period", hetu_period_to_string (one->outturn_period));
    }
  if (known)
    hetu_table_take (table, "gap_unit", hetu_unit_to_string (one->gap_unit, language));
  take_number (table, "completion_percent", one->has_completion, one->completion_percent, 1);
  take_number (table, "elapsed_percent", one->has_elapsed, one->elapsed_percent, 1);
  take_number (table, "gap", known, one->gap, get_gap_decimals (one));
  take_number (table, "required_rate", one->has_required, one->required_rate, 4);
  if (one->has_required)
    {
      g_autofree char *unit = hetu_unit_to_string (one->unit, language);

      hetu_table_take (table,
                       "required_unit",
                       g_strdup_printf (language == HETU_LANGUAGE_EN ? "%s/month" : "%s/月", unit));
    }
  hetu_table_set (table, "state", hetu_state_to_string (one->state));
  hetu_table_take (table, "reason", hetu_progress_to_gap_text (one, language));
  set_citation (table, "target_source", store, one->target_source, language);
  set_citation (table, "outturn_source", store, one->outturn_source, language);
  hetu_table_end_row (table);
}

int
hetu_command_progress (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_autofree char *district = NULL;
  g_autofree char *at_text = NULL;
  g_autofree char *year_text = NULL;
  const GOptionEntry entries[] = {
    { "district",
      0,
      0,
      G_OPTION_ARG_STRING,
      &district,
      N_ ("Districts by code or name, separated by commas"),
      "D" },
    { "year", 0, 0, G_OPTION_ARG_STRING, &year_text, N_ ("The year of the targets"), "Y" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at_text, N_ ("Judge as at the end of this period"), "P" },
    { 0 },
  };
  HetuPeriod at = { 0 };
  HetuPeriod year = { 0 };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) regions = NULL;
  g_autoptr (GArray) list = NULL;
  g_autoptr (HetuTable) table = hetu_table_new (columns);

  if (!hetu_command_parse (line, entries, 0, argc, argv, error) ||
      !hetu_command_parse_period ("at", at_text, &at, error))
    return 0;
  if (year_text != NULL &&
      (!hetu_period_parse (year_text, &year, NULL) || year.kind != HETU_PERIOD_YEAR))
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_USAGE,
                   _ ("--year: “%s” is no year; write 2023"),
                   year_text);
      return 0;
    }
  if (district == NULL || year_text == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("progress needs --district and --year"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL)
    return 0;
  regions = hetu_command_list_districts (store, district, error);
  if (regions == NULL)
    return 0;
  list = hetu_figure_list_progress (store,
                                    (const gint32 *) regions->data,
                                    regions->len,
                                    year.first_year,
                                    at,
                                    error);
  if (list == NULL)
    return 0;
  for (guint i = 0; i < list->len; i++)
    add_row (table, store, &g_array_index (list, HetuProgress, i), line->language);
  hetu_command_print (line, table, error);
  return 0;
}
