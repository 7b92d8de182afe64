/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped catalogue: indicators and districts are found by what people type, and no name is told twice. */
#include "chart/describe.h"
#include "import/import.h"
#include "model/indicator.h"
#include "store/store.h"

#include <gio/gio.h>

static HetuStore *store;

static void
test_names_are_found (void)
{
  static const struct
  {
    const char *typed;
    const char *id;
  } cases[] = {
    { "dqsczz", "gdp" },
    { "gdzc", "fixed_asset_investment" },
    { "社零", "retail_sales_consumer_goods" },
    { "shxfplsze", "retail_sales_consumer_goods" },
    { "czdcsyl", "surveyed_urban_unemployment_rate" },
    { "规上工业", "industrial_va_above_scale" },
    { "财政收入", "general_public_budget_revenue" },
    { "zdxmtz", "key_projects_annual_investment" },
  };
  GListModel *indicators = hetu_store_get_indicators (store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *best = NULL;
      guint best_score = 0;

      for (guint k = 0; k < g_list_model_get_n_items (indicators); k++)
        {
          g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, k);
          guint score = hetu_indicator_match (indicator, cases[i].typed);

          if (score > best_score)
            {
              best_score = score;
              best = hetu_indicator_get_id (indicator);
            }
        }
      g_assert_cmpstr (best, ==, cases[i].id);
    }
}

static void
test_former_codes_and_names_are_found (void)
{
  static const struct
  {
    const char *name;
    int code;
  } cases[] = {
    { "410322", 410308 }, { "孟津县", 410308 }, { "偃师市", 410307 }, { "410306", 410308 },
    { "000000", 100000 }, { "全国", 100000 },   { "洛龙", 410311 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      HetuDistrict *found = hetu_store_find_district (store, cases[i].name, &error);

      g_assert_no_error (error);
      g_assert_cmpint (hetu_district_get_code (found), ==, cases[i].code);
    }
}

/* A name or alias that two indicators share would name neither. */
static void
test_names_are_told_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *indicators = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);
      const char *const *aliases = hetu_indicator_get_aliases (indicator);
      const char *name = hetu_indicator_get_name (indicator, HETU_LANGUAGE_ZH);

      g_test_message ("%s", name);
      g_assert_true (g_hash_table_add (seen, g_strdup (name)));
      for (guint k = 0; aliases != NULL && aliases[k] != NULL; k++)
        g_assert_true (g_hash_table_add (seen, g_strdup (aliases[k])));
    }
}

static void
test_every_domain_has_a_label (void)
{
  GListModel *indicators = hetu_store_get_indicators (store);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i);
      const char *domain = hetu_indicator_get_domain (indicator);

      g_assert_cmpstr (hetu_domain_to_label (domain, HETU_LANGUAGE_ZH), !=, domain);
    }
}

/* Within a sentence an English name begins small, unless it begins with an abbreviation; none begins with a place, which nothing
 * in the name would tell from a common word. */
static void
test_english_names_stand_within_a_sentence (void)
{
  static const char *const kept[] = { "GDP", "CPI",  "PPI",  "FDI",         "PM2.5",
                                      "R&D", "PM10", "SMEs", "T4-standard", "12345" };
  GListModel *indicators = hetu_store_get_indicators (store);
  GListModel *districts = hetu_store_get_districts (store);

  for (guint i = 0; i < 2 * g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, i / 2);
      const char *name = i % 2 == 0 ? hetu_indicator_get_name (indicator, HETU_LANGUAGE_EN)
                                    : hetu_indicator_get_short_name (indicator, HETU_LANGUAGE_EN);
      g_autofree char *within = hetu_describe_within (name);
      g_auto (GStrv) words = g_strsplit (name, " ", 2);
      gboolean same = g_str_equal (name, within);

      g_test_message ("%s", name);
      for (gsize k = 0; same && k < G_N_ELEMENTS (kept); k++)
        same = !g_str_equal (words[0], kept[k]);
      g_assert_false (same);
      for (guint k = 0; k < g_list_model_get_n_items (districts); k++)
        {
          g_autoptr (HetuDistrict) district = g_list_model_get_item (districts, k);
          g_auto (GStrv) place =
              g_strsplit (hetu_district_get_name (district, HETU_LANGUAGE_EN), " ", 2);

          g_assert_true (g_str_equal (place[0], "A") || !g_str_equal (place[0], words[0]));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = hetu_import_find_shipped ();
  int status;

  g_test_init (&argc, &argv, NULL);
  store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (store, folder, FALSE, &error);
  g_assert_no_error (error);

  g_test_add_func ("/shipped-names/indicators/found", test_names_are_found);
  g_test_add_func ("/shipped-names/indicators/told-once", test_names_are_told_once);
  g_test_add_func ("/shipped-names/indicators/domains", test_every_domain_has_a_label);
  g_test_add_func ("/shipped-names/indicators/within-a-sentence",
                   test_english_names_stand_within_a_sentence);
  g_test_add_func ("/shipped-names/districts/former", test_former_codes_and_names_are_found);
  status = g_test_run ();
  g_clear_object (&store);
  return status;
}
