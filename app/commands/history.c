/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli history: what became of figures, from the first telling to the last decision. */
#include "commands/command.h"

#include "store/history.h"

#include "error.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = {
  "indicator_id", "indicator", "region", "region_name", "period", "measure", "kind",
  "day",          "event",     "value",  "unit",        "before", "change",  "change_unit",
  "status",       "source",    "entry",  "read_at",     "who",    "reason",  NULL,
};

typedef struct
{
  char *indicators;
  char *districts;
  char *measure;
  char *from;
  char *to;
  char *as_of;
  gboolean changed;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->indicators);
  g_free (self->districts);
  g_free (self->measure);
  g_free (self->from);
  g_free (self->to);
  g_free (self->as_of);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
add_row (HetuTable *table, HetuStore *store, const HetuEvent *event, HetuLanguage language)
{
  const HetuObservation *figure = &event->figure;
  HetuIndicator *indicator = hetu_store_get_indicator (store, figure->indicator);
  HetuUnit change = event->has_before ? hetu_unit_of_difference (figure->unit) : figure->unit;

  hetu_table_set (table, "indicator_id", hetu_indicator_get_id (indicator));
  hetu_table_set (table, "indicator", hetu_indicator_get_name (indicator, language));
  hetu_table_take (table, "region", g_strdup_printf ("%d", figure->region));
  hetu_table_set (
      table,
      "region_name",
      hetu_district_get_name (hetu_store_get_district (store, figure->region), language));
  hetu_table_take (table, "period", hetu_period_to_string (figure->period));
  hetu_table_set (table, "measure", hetu_measure_to_string (figure->measure));
  hetu_table_set (table, "kind", hetu_kind_to_string (figure->kind));
  hetu_table_take (table, "day", hetu_date_to_string (event->day));
  hetu_table_set (table, "event", hetu_event_kind_to_string (event->kind));
  if (figure->has_value)
    hetu_table_take (table, "value", hetu_decimal_to_string (figure->value));
  if (event->has_before)
    {
      hetu_table_take (table, "before", hetu_decimal_to_string (event->before));
      hetu_table_take (table, "change", hetu_decimal_to_string (event->change));
      hetu_table_take (table, "change_unit", hetu_unit_to_string (change, language));
    }
  hetu_table_take (table, "unit", hetu_unit_to_string (figure->unit, language));
  hetu_table_set (table, "status", hetu_status_to_string (figure->status));
  hetu_command_take_citation (table, "source", store, figure->source, language);
  hetu_table_take (table, "entry", g_strdup_printf ("%d", event->batch));
  hetu_table_set (table, "read_at", event->read_at);
  hetu_table_set (table, "who", event->who);
  hetu_table_set (table, "reason", event->reason);
  hetu_table_end_row (table);
}

/* @changed: only cells of which more is known than that they were told */
static void
add_rows (HetuTable *table,
          HetuStore *store,
          const GArray *events,
          gboolean changed,
          HetuLanguage language)
{
  guint end;

  for (guint start = 0; start < events->len; start = end)
    {
      const HetuEvent *first = &g_array_index (events, HetuEvent, start);
      gboolean shown = !changed;

      for (end = start; end < events->len; end++)
        {
          const HetuEvent *one = &g_array_index (events, HetuEvent, end);

          if (!hetu_event_same_cell (first, one))
            break;
          shown = shown || one->kind != HETU_EVENT_TOLD;
        }
      for (guint i = start; shown && i < end; i++)
        add_row (table, store, &g_array_index (events, HetuEvent, i), language);
    }
}

/* Returns: (transfer full) (nullable): the numbers of the indicators that are named */
static GArray *
list_numbers (HetuStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) indicators = hetu_command_list_indicators (store, text, error);
  GArray *numbers;

  if (indicators == NULL)
    return NULL;
  numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < indicators->len; i++)
    {
      gint32 number = hetu_indicator_get_number (indicators->pdata[i]);

      g_array_append_val (numbers, number);
    }
  return numbers;
}

static int
run (HetuCommandLine *line, const Options *options, GError **error)
{
  g_autoptr (HetuTable) table = hetu_table_new (columns);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) numbers = NULL, regions = NULL, events = NULL;
  HetuQuery query = HETU_QUERY_INIT;
  HetuMeasure measure = HETU_MEASURE_LEVEL;

  if (!hetu_command_parse_measure (options->measure, &measure, error) ||
      !hetu_command_parse_range (options->from, options->to, &query.from, &query.to, error) ||
      !hetu_command_parse_date ("--as-of", options->as_of, &query.as_of, error))
    return 0;
  if (options->measure != NULL)
    query.measure = (int) measure;
  store = hetu_command_open_store (line, error);
  numbers = store != NULL ? list_numbers (store, options->indicators, error) : NULL;
  regions = numbers != NULL ? hetu_command_list_districts (store, options->districts, error) : NULL;
  if (regions == NULL)
    return 0;
  query.indicators = (const gint32 *) numbers->data;
  query.n_indicators = numbers->len;
  query.regions = (const gint32 *) regions->data;
  query.n_regions = regions->len;
  events = hetu_query_history (store, &query, error);
  if (events == NULL)
    return 0;
  add_rows (table, store, events, options->changed, line->language);
  hetu_command_print (line, table, error);
  return 0;
}

int
hetu_command_history (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "indicator", 0, 0, G_OPTION_ARG_STRING, &options.indicators, N_ ("Which indicators"), "I" },
    { "district", 0, 0, G_OPTION_ARG_STRING, &options.districts, N_ ("Which districts"), "D" },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &options.measure, N_ ("Which measure; else all"), "M" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("First period"), "P" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("Last period"), "P" },
    { "as-of",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options.as_of,
      N_ ("What happened up to this date"),
      "DATE" },
    { "changed",
      0,
      0,
      G_OPTION_ARG_NONE,
      &options.changed,
      N_ ("Only figures that were revised, repeated, withdrawn or decided on"),
      NULL },
    { 0 },
  };

  if (!hetu_command_parse (line, entries, 0, argc, argv, error))
    return 0;
  if (options.indicators == NULL || options.districts == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("history needs --indicator and --district"));
      return 0;
    }
  return run (line, &options, error);
}
