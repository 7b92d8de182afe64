/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hetu-cli rank: ranks of a field of places, now and before, beside those that reports state. A row a place, those without a
 * figure last and without a rank. */
#include "commands/command.h"

#include "error.h"
#include "figure/ranking.h"
#include "store/group.h"

#include <glib/gi18n-lib.h>

#define PROGRESS "progress"

/* The last two are there with --explain. */
static const char *const columns[] = {
  "rank",
  "region",
  "region_name",
  "value",
  "unit",
  "basis",
  "previous_rank",
  "movement",
  "gap_to_leader",
  "gap_to_parent",
  "stated_rank",
  "source",
  "status",
  "gap_unit",
  "tied",
  "ranked",
  "field",
  "previous_value",
  "previous_period",
  "stated_verdict",
  "stated_source",
  "notice",
  "reason",
  "formula",
  "operands",
  NULL,
};

#define N_EXPLAINED 2

static const char *const verdicts[] = {
  [HETU_STATED_NONE] = "",           [HETU_STATED_AGREES] = "agrees",
  [HETU_STATED_DIFFERS] = "differs", [HETU_STATED_UNKNOWN] = "incomplete",
  [HETU_STATED_ELSEWHERE] = "other",
};

/* What a row is made from. Borrowed. */
typedef struct
{
  HetuTable *table;
  HetuStore *store;
  const HetuRanking *ranking;
  HetuLanguage language;
  gboolean explain;
} Printer;

static void
take_count (HetuTable *table, const char *column, guint count)
{
  if (count > 0)
    hetu_table_take (table, column, g_strdup_printf ("%u", count));
}

static void
set_citation (const Printer *self, const char *column, gint32 number)
{
  HetuSource *source = hetu_store_get_source (self->store, number);

  if (source != NULL)
    hetu_table_take (self->table, column, hetu_source_to_citation (source, self->language));
}

static void
set_figure (const Printer *self, const HetuStanding *one)
{
  const HetuObservation *figure = &one->figure;

  if (figure->has_value)
    {
      hetu_table_take (self->table, "value", hetu_decimal_to_string (figure->value));
      hetu_table_take (self->table, "unit", hetu_unit_to_string (figure->unit, self->language));
      hetu_table_set (self->table, "basis", hetu_basis_to_string (figure->basis));
    }
  else
    hetu_table_take (self->table,
                     "reason",
                     hetu_ranking_dup_absence (self->ranking, one, self->language));
  hetu_table_set (self->table, "status", hetu_status_to_string (figure->status));
  set_citation (self, "source", figure->source);
}

static void
set_gaps (const Printer *self, const HetuStanding *one)
{
  if (one->has_leader_gap)
    hetu_table_take (self->table, "gap_to_leader", hetu_decimal_to_string (one->leader_gap));
  if (one->has_parent_gap)
    hetu_table_take (self->table, "gap_to_parent", hetu_decimal_to_string (one->parent_gap));
  if (one->has_leader_gap || one->has_parent_gap)
    hetu_table_take (self->table, "gap_unit", hetu_unit_to_string (one->gap_unit, self->language));
}

static void
set_before (const Printer *self, const HetuStanding *one)
{
  take_count (self->table, "previous_rank", one->previous_rank);
  if (one->has_movement)
    hetu_table_take (self->table, "movement", g_strdup_printf ("%d", one->movement));
  if (one->before.has_value)
    hetu_table_take (self->table, "previous_value", hetu_decimal_to_string (one->before.value));
  hetu_table_take (self->table, "previous_period", hetu_period_to_string (self->ranking->before));
}

static void
add_row (const Printer *self, const HetuStanding *one)
{
  HetuDistrict *district = hetu_store_get_district (self->store, one->region);
  guint n_field = self->ranking->n_ranked + self->ranking->n_missing;

  take_count (self->table, "rank", one->rank);
  hetu_table_take (self->table, "region", g_strdup_printf ("%d", one->region));
  hetu_table_set (self->table, "region_name", hetu_district_get_name (district, self->language));
  set_figure (self, one);
  set_before (self, one);
  set_gaps (self, one);
  hetu_table_set (self->table, "tied", one->tied ? "yes" : "no");
  take_count (self->table, "ranked", self->ranking->n_ranked);
  take_count (self->table, "field", n_field);
  if (one->stated.id != 0)
    {
      hetu_table_take (self->table, "stated_rank", hetu_decimal_to_string (one->stated.value));
      hetu_table_set (self->table, "stated_verdict", verdicts[one->verdict]);
      set_citation (self, "stated_source", one->stated.source);
    }
  hetu_table_take (self->table,
                   "notice",
                   hetu_ranking_dup_notice (self->ranking, one, self->language));
  if (self->explain)
    {
      hetu_table_take (self->table, "formula", hetu_ranking_dup_formula (one));
      hetu_table_take (self->table,
                       "operands",
                       hetu_ranking_dup_operands (self->ranking, one, self->store, self->language));
    }
  hetu_table_end_row (self->table);
}

/* @regions: (out) (transfer full): the places of the saved group of this name; %NULL: there is none */
static gboolean
find_group (HetuStore *store, const char *name, GArray **regions, GError **error)
{
  g_autoptr (GArray) groups = hetu_group_list (store, error);

  *regions = NULL;
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const HetuDistrictGroup *group = &g_array_index (groups, HetuDistrictGroup, i);

      if (*regions == NULL && g_str_equal (group->name, name))
        *regions = g_array_ref (group->codes);
    }
  return groups != NULL;
}

/* @scope: (nullable): the word of a field, a saved group or a list of places, which @regions then holds */
static gboolean
read_scope (HetuStore *store,
            const char *scope,
            HetuRankingQuery *query,
            GArray **regions,
            GError **error)
{
  if (scope == NULL || hetu_field_parse (scope, &query->field))
    return TRUE;
  if (!find_group (store, scope, regions, error))
    return FALSE;
  if (*regions == NULL)
    *regions = hetu_command_list_districts (store, scope, error);
  if (*regions == NULL)
    {
      g_prefix_error (error,
                      _ ("--scope is all, urban, county, a saved group or a list of districts: "));
      return FALSE;
    }
  query->field = HETU_FIELD_OWN;
  query->regions = (const gint32 *) (*regions)->data;
  query->n_regions = (*regions)->len;
  return TRUE;
}

static gboolean
read_measure (const char *text, HetuRankingQuery *query, GError **error)
{
  query->by_progress = g_strcmp0 (text, PROGRESS) == 0;
  return query->by_progress || hetu_command_parse_measure (text, &query->measure, error);
}

static gboolean
find_places (HetuStore *store,
             const char *indicator,
             const char *within,
             HetuRankingQuery *query,
             GError **error)
{
  HetuDistrict *parent = NULL;

  query->indicator = hetu_store_find_indicator (store, indicator, error);
  if (query->indicator == NULL)
    return FALSE;
  parent = within != NULL ? hetu_store_find_district (store, within, error) : NULL;
  if (parent != NULL)
    query->within = hetu_district_get_code (parent);
  return within == NULL || parent != NULL;
}

static void
print (HetuCommandLine *line,
       HetuStore *store,
       const HetuRanking *ranking,
       gboolean explain,
       GError **error)
{
  g_autoptr (HetuTable) table = hetu_command_make_table (columns, N_EXPLAINED, explain);
  const Printer printer = { table, store, ranking, line->language, explain };

  for (guint i = 0; i < ranking->standings->len; i++)
    add_row (&printer, &g_array_index (ranking->standings, HetuStanding, i));
  if (ranking->n_missing > 0)
    hetu_command_say (line,
                      _ ("%u of %u places have no figure and no rank"),
                      ranking->n_missing,
                      ranking->n_ranked + ranking->n_missing);
  hetu_command_print (line, table, error);
}

int
hetu_command_rank (HetuCommandLine *line, int *argc, char ***argv, GError **error)
{
  g_autofree char *indicator = NULL, *measure = NULL, *period = NULL, *before = NULL;
  g_autofree char *within = NULL, *scope = NULL, *as_of = NULL;
  gboolean explain = FALSE;
  const GOptionEntry entries[] = {
    { "indicator", 0, 0, G_OPTION_ARG_STRING, &indicator, N_ ("Indicator by id or name"), "I" },
    { "measure",
      0,
      0,
      G_OPTION_ARG_STRING,
      &measure,
      N_ ("level, growth …, or progress: completion of the year's target"),
      "M" },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period, N_ ("The period ranked"), "P" },
    { "before",
      0,
      0,
      G_OPTION_ARG_STRING,
      &before,
      N_ ("The earlier period; the same of the year before unless said"),
      "P" },
    { "within", 0, 0, G_OPTION_ARG_STRING, &within, N_ ("Whose districts or cities"), "D" },
    { "scope",
      0,
      0,
      G_OPTION_ARG_STRING,
      &scope,
      N_ ("all, urban, county, a saved group, or districts separated by commas"),
      "S" },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("As published up to this date"), "DATE" },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, N_ ("Add formula and operands"), NULL },
    { 0 },
  };
  HetuRankingQuery query = { .measure = HETU_MEASURE_GROWTH };
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (GArray) regions = NULL;
  g_autoptr (HetuRanking) ranking = NULL;

  if (!hetu_command_parse (line, entries, 0, argc, argv, error) ||
      !read_measure (measure, &query, error) ||
      !hetu_command_parse_period ("period", period, &query.period, error) ||
      !hetu_command_parse_period ("before", before, &query.before, error) ||
      !hetu_command_parse_date ("as-of", as_of, &query.as_of, error))
    return 0;
  if (indicator == NULL || period == NULL || (within == NULL && scope == NULL))
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_USAGE,
                           _ ("rank needs --indicator, --period, and --within or --scope"));
      return 0;
    }
  store = hetu_command_open_store (line, error);
  if (store == NULL || !find_places (store, indicator, within, &query, error) ||
      !read_scope (store, scope, &query, &regions, error))
    return 0;
  if (query.within == 0 && query.field != HETU_FIELD_OWN)
    {
      g_set_error (error, HETU_ERROR, HETU_ERROR_USAGE, _ ("--scope %s needs --within"), scope);
      return 0;
    }
  ranking = hetu_ranking_new (store, &query, error);
  if (ranking != NULL)
    print (line, store, ranking, explain, error);
  return 0;
}
