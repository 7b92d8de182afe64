/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices of the compare page: growth rates only, since levels of different units share no axis. */
#include "ui/compare-choices.h"

#include "store/query.h"

#include <glib/gi18n.h>

#define MAX_ROWS 10
#define MAX_PERIODS 8

static const char *const headline[] = {
  "gdp",
  "industrial_va_above_scale",
  "fixed_asset_investment",
  "retail_sales_consumer_goods",
  "general_public_budget_revenue",
  "disposable_income_per_capita",
  "goods_trade_total",
  "technology_contract_turnover",
};

static void
free_set (gpointer data)
{
  HetuCompareSet *self = data;

  g_free (self->id);
  g_free (self->label);
  g_strfreev (self->indicators);
  g_free (self);
}

static void
free_period (gpointer data)
{
  HetuComparePeriod *self = data;

  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

/* Returns: (transfer full) (nullable) (element-type HetuObservation): the growth rates told */
static GArray *
read_growth (HetuStore *store, HetuCompareRegions regions, HetuPeriod from, HetuPeriod to)
{
  HetuQuery query = HETU_QUERY_INIT;

  query.regions = regions.codes;
  query.n_regions = regions.n_codes;
  query.measure = HETU_MEASURE_GROWTH;
  query.grain = HETU_GRAIN_YEAR;
  query.from = from;
  query.to = to;
  query.as_of = regions.as_of;
  query.chosen_only = TRUE;
  return hetu_query_statements (store, &query, NULL);
}

/* ---- sets */

static void
add_set (GPtrArray *sets, const char *id, const char *label, GStrvBuilder *builder)
{
  HetuCompareSet *set = g_new0 (HetuCompareSet, 1);

  set->id = g_strdup (id);
  set->label = g_strdup (label);
  set->indicators = g_strv_builder_end (builder);
  g_ptr_array_add (sets, set);
}

static void
add_headline (GPtrArray *sets, HetuStore *store)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (headline); i++)
    if (hetu_store_find_indicator (store, headline[i], NULL) != NULL)
      g_strv_builder_add (builder, headline[i]);
  add_set (sets, "headline", _ ("Headline indicators"), builder);
}

static void
add_domain (GPtrArray *sets,
            HetuStore *store,
            GHashTable *told,
            const char *domain,
            HetuLanguage language)
{
  GListModel *indicators = hetu_store_get_indicators (store);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (indicators) && n < MAX_ROWS; i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);

      if (!g_str_equal (hetu_indicator_get_domain (indicator), domain) ||
          !g_hash_table_contains (told, GINT_TO_POINTER (hetu_indicator_get_number (indicator))))
        continue;
      g_strv_builder_add (builder, hetu_indicator_get_id (indicator));
      n++;
    }
  if (n >= 2)
    add_set (sets, domain, hetu_domain_to_label (domain, language), builder);
}

GPtrArray *
hetu_compare_list_sets (HetuStore *store,
                        HetuCompareRegions regions,
                        HetuPeriod from,
                        HetuPeriod to,
                        HetuLanguage language)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func (free_set);
  GListModel *indicators = hetu_store_get_indicators (store);
  g_autoptr (GArray) statements = read_growth (store, regions, from, to);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) domains = g_hash_table_new (g_str_hash, g_str_equal);

  add_headline (sets, store);
  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      g_hash_table_add (told, GINT_TO_POINTER (one->indicator));
    }
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);
      const char *domain = hetu_indicator_get_domain (indicator);

      if (g_hash_table_add (domains, (gpointer) domain))
        add_domain (sets, store, told, domain, language);
    }
  return sets;
}

/* ---- periods */

static void
add_period (GPtrArray *list, int from, int to, HetuLanguage language)
{
  HetuComparePeriod *period = NULL;
  g_autofree char *year = hetu_period_to_label (hetu_period_year (to), language);
  g_autofree char *id =
      from == to ? g_strdup_printf ("%d", to) : g_strdup_printf ("%d/%d", from, to);

  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((HetuComparePeriod *) g_ptr_array_index (list, i))->id, id))
      return;
  period = g_new0 (HetuComparePeriod, 1);
  period->id = g_steal_pointer (&id);
  /* Translators: %s is a year: “2023 年目标” */
  period->label = from == to ? g_strdup (year) : g_strdup_printf (_ ("%s target"), year);
  period->from = hetu_period_year (from);
  period->to = hetu_period_year (to);
  g_ptr_array_add (list, period);
}

static int
compare_years_back (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

static void
add_year (GArray *years, int year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == year)
      return;
  g_array_append_val (years, year);
}

GPtrArray *
hetu_compare_list_periods (HetuStore *store, HetuCompareRegions regions, HetuLanguage language)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_period);
  HetuPeriod none = { 0 };
  g_autoptr (GArray) statements = read_growth (store, regions, none, none);
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (statements, HetuObservation, i);

      if (one->period.kind == HETU_PERIOD_YEAR)
        add_year (one->kind == HETU_KIND_TARGET ? targets : years, one->period.last_year);
    }
  g_array_sort (targets, compare_years_back);
  g_array_sort (years, compare_years_back);
  if (targets->len > 0)
    {
      int year = g_array_index (targets, int, 0);

      add_period (list, year - 1, year - 1, language);
      add_period (list, year - 1, year, language);
    }
  for (guint i = 1; i < targets->len && list->len < MAX_PERIODS; i++)
    {
      int year = g_array_index (targets, int, i);

      add_period (list, year - 1, year, language);
    }
  for (guint i = 0; i < years->len && list->len < MAX_PERIODS; i++)
    {
      int year = g_array_index (years, int, i);

      add_period (list, year, year, language);
    }
  return list;
}
