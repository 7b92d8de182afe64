/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures drawn at random from the shipped store, kinds, indicators, districts, periods, sizes, themes and languages
 * together: each is refused with a reason or keeps every rule of the validator. The seed is fixed, so that a finding comes
 * again; HETU_RANDOM_FIGURES=N draws until there are N of them, HETU_RANDOM_TABLES=N so many tables with columns of their own,
 * HETU_RANDOM_TARGETS=N so many figures of targets by all sorts of pace lines,
 * HETU_RANDOM_SEED=N others. */
#include "error.h"
#include "figure.h"
#include "import/import.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define N_FIGURES 500
#define N_TABLES 30
#define N_TARGETS 40
#define MOST_TRIES_FOR_TARGETS 40
#define SEED 20261121
/* So many specs are drawn up for a figure at most: indicators and districts are drawn blindly, and most have few figures. */
#define MOST_TRIES 4
#define MOST_TRIES_FOR_TABLE 12

static const double millimetre = 72 / 25.4;

static HetuStore *store;

static guint
number_of (const char *variable, guint otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : otherwise;
}

static void
draw_indicators (GRand *random, GListModel *indicators, HetuSpec *spec)
{
  const char *ids[4] = { NULL };
  int n = g_rand_int_range (random, 0, 4) == 0 ? g_rand_int_range (random, 1, 4) : 1;

  for (int i = 0; i < n; i++)
    {
      guint at = g_rand_int_range (random, 0, (int) g_list_model_get_n_items (indicators));
      g_autoptr (HetuIndicator) indicator = g_list_model_get_item (indicators, at);

      ids[i] = hetu_indicator_get_id (indicator);
    }
  /* Most figures are of what most analysts ask for. */
  if (g_rand_boolean (random))
    ids[0] = "gdp";
  hetu_spec_set_indicators (spec, ids);
}

/* Columns of a table, of any district, period and measure, and a difference of two of them. */
static void
draw_columns (GRand *random, HetuSpec *spec)
{
  static const gint32 places[] = { 0, 410300, 410311, 410399, 100000 };
  static const HetuMeasure measures[] = { HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_LEVEL,
                                          HETU_MEASURE_SHARE };
  int n = g_rand_int_range (random, 2, 6);
  gboolean profile = g_rand_boolean (random);

  spec->table = profile ? HETU_TABLE_PROFILE : HETU_TABLE_PLAIN;
  for (int i = 0; !profile && i < n; i++)
    {
      HetuSpecColumn column = {
        .region = places[g_rand_int_range (random, 0, G_N_ELEMENTS (places))],
        .period = hetu_period_year (g_rand_int_range (random, 2019, 2024)),
        .measure = measures[g_rand_int_range (random, 0, G_N_ELEMENTS (measures))],
        .kind = g_rand_int_range (random, 0, 3) == 0 ? HETU_KIND_TARGET : HETU_KIND_ACTUAL,
      };

      hetu_spec_columns_add (spec->columns, &column);
    }
  if (!profile)
    {
      const HetuSpecColumn rank = { .measure = HETU_MEASURE_RANK,
                                    .period = hetu_period_year (2022) };
      const HetuSpecColumn difference = { .minuend = 1, .subtrahend = 2 };

      hetu_spec_columns_add (spec->columns, &rank);
      hetu_spec_columns_add (spec->columns, &difference);
    }
}

/* Where there is most to be drawn. */
static gint32
draw_district (GRand *random, GListModel *districts)
{
  static const gint32 family[] = { 100000, 410000, 410300, 410302, 410303, 410304,
                                   410305, 410307, 410308, 410311, 410323, 410324,
                                   410325, 410326, 410327, 410328, 410329 };
  g_autoptr (HetuDistrict) district = NULL;
  int n = (int) g_list_model_get_n_items (districts);

  if (g_rand_int_range (random, 0, 3) > 0)
    return family[g_rand_int_range (random, 0, G_N_ELEMENTS (family))];
  district = g_list_model_get_item (districts, (guint) g_rand_int_range (random, 0, n));
  return hetu_district_get_code (district);
}

static void
draw_districts (GRand *random, GListModel *districts, HetuSpec *spec)
{
  gint32 codes[16];
  gsize n = (gsize) g_rand_int_range (random, 1, G_N_ELEMENTS (codes)), n_kept = 0;

  for (gsize i = 0; i < n; i++)
    {
      gint32 code = draw_district (random, districts);
      gboolean known = FALSE;

      for (gsize j = 0; j < n_kept; j++)
        known = known || codes[j] == code;
      if (!known)
        codes[n_kept++] = code;
    }
  hetu_spec_set_regions (spec, codes, n_kept);
  if (g_rand_int_range (random, 0, 4) == 0)
    spec->focus = HETU_FOCUS_NONE;
}

static HetuSpec *
draw_spec (GRand *random, GListModel *indicators, GListModel *districts)
{
  static const HetuMeasure measures[] = { HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_GROWTH,
                                          HETU_MEASURE_LEVEL };
  HetuSpec *spec = hetu_spec_new ();
  int first = g_rand_int_range (random, 2000, 2024);

  spec->kind = (HetuChartKind) g_rand_int_range (random, 0, HETU_N_CHARTS);
  draw_indicators (random, indicators, spec);
  draw_districts (random, districts, spec);
  spec->measure = measures[g_rand_int_range (random, 0, G_N_ELEMENTS (measures))];
  spec->grain = g_rand_int_range (random, 0, 3) == 0
                    ? (HetuGrain) g_rand_int_range (random, 0, HETU_GRAIN_CUMULATIVE + 1)
                    : HETU_GRAIN_YEAR;
  if (g_rand_boolean (random))
    {
      spec->from = hetu_period_year (first);
      spec->to = hetu_period_year (g_rand_int_range (random, first, 2025));
    }
  else if (g_rand_boolean (random))
    spec->to = hetu_period_year (first);
  spec->language = g_rand_boolean (random) ? HETU_LANGUAGE_ZH : HETU_LANGUAGE_EN;
  spec->theme = (HetuThemeMode) g_rand_int_range (random, 0, HETU_THEME_PRINT + 1);
  spec->preset = (HetuPreset) g_rand_int_range (random, 0, HETU_N_PRESETS);
  spec->facet = g_rand_boolean (random) ? HETU_FACET_LINES : HETU_FACET_BARS;
  spec->free_scales = g_rand_int_range (random, 0, 4) == 0;
  if (g_rand_int_range (random, 0, 4) == 0)
    spec->overlay = HETU_OVERLAY_YEARS;
  if (g_rand_int_range (random, 0, 4) == 0)
    spec->table = HETU_TABLE_VINTAGES;
  /* from 60×40 mm to A3 */
  if (g_rand_boolean (random))
    {
      spec->width_pt = g_rand_double_range (random, 60, 420) * millimetre;
      spec->height_pt = g_rand_double_range (random, 40, 297) * millimetre;
    }
  return spec;
}

static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, HETU_ERROR, HETU_ERROR_DATA) ||
         g_error_matches (error, HETU_ERROR, HETU_ERROR_USAGE);
}

/* Returns whether it was drawn, and adds what broke a rule. */
static gboolean
draw (const HetuSpec *spec, HetuText *text, guint *n_findings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (store, spec, &error);
  g_autoptr (HetuScene) scene =
      frame != NULL ? hetu_figure_compose (frame, spec, text, &error) : NULL;
  g_autoptr (GArray) findings = NULL;
  g_autofree char *line = NULL;

  if (scene == NULL)
    {
      g_assert_nonnull (error);
      if (!is_refusal (error))
        g_test_message ("%s", error->message);
      g_assert_true (is_refusal (error));
      return FALSE;
    }
  findings = hetu_figure_check (scene, frame, spec, text);
  if (findings->len == 0)
    return TRUE;
  line = hetu_figure_command_line (spec, 0, FALSE, "figure.png");
  g_test_message ("%s", line);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("  %s %s",
                    g_array_index (findings, HetuCheckFinding, i).rule,
                    g_array_index (findings, HetuCheckFinding, i).message);
  *n_findings += findings->len;
  return TRUE;
}

static void
test_random (void)
{
  guint n = number_of ("HETU_RANDOM_FIGURES", N_FIGURES);
  g_autoptr (GRand) random = g_rand_new_with_seed (number_of ("HETU_RANDOM_SEED", SEED));
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  GListModel *indicators = hetu_store_get_indicators (store);
  GListModel *districts = hetu_store_get_districts (store);
  guint n_tries = 0, n_drawn = 0, n_findings = 0;

  while (n_drawn < n && n_tries < n * MOST_TRIES)
    {
      g_autoptr (HetuSpec) spec = draw_spec (random, indicators, districts);

      n_drawn += draw (spec, text, &n_findings);
      n_tries++;
    }
  g_test_message ("%u drawn of %u", n_drawn, n_tries);
  g_assert_cmpuint (n_findings, ==, 0);
  g_assert_cmpuint (n_drawn, ==, n);
}

static char *
draw_line (GRand *random)
{
  GString *line = NULL;
  int percent = 0;

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      return NULL;
    case 1:
      return g_strdup ("last-year");
    default:
      break;
    }
  line = g_string_new (NULL);
  for (int i = 0; i < 11; i++)
    {
      percent += g_rand_int_range (random, 0, (100 - percent) / 3 + 1);
      g_string_append_printf (line, "%d,", percent);
    }
  g_string_append (line, "100");
  return g_string_free (line, FALSE);
}

/* Targets of places that have many, held against straight, last year's and typed lines. */
static void
test_random_targets (void)
{
  static const gint32 places[] = { 410300, 410311, 410000, 100000 };
  static const HetuChartKind kinds[] = { HETU_CHART_PACE, HETU_CHART_BULLET, HETU_CHART_DIAL };
  static const char *const some[] = { "urban_new_employment",
                                      "old_communities_renovated_households",
                                      "gdp",
                                      "national_regional_medical_centres",
                                      "technology_contract_turnover",
                                      "fixed_asset_investment",
                                      "disposable_income_per_capita",
                                      "new_high_tech_enterprises" };
  guint n = number_of ("HETU_RANDOM_TARGETS", N_TARGETS);
  g_autoptr (GRand) random = g_rand_new_with_seed (number_of ("HETU_RANDOM_SEED", SEED));
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  GListModel *indicators = hetu_store_get_indicators (store);
  GListModel *districts = hetu_store_get_districts (store);
  guint n_tries = 0, n_drawn = 0, n_findings = 0, n_paces = 0;

  while (n_drawn < n && n_tries < n * MOST_TRIES_FOR_TARGETS)
    {
      g_autoptr (HetuSpec) spec = draw_spec (random, indicators, districts);
      const char *ids[5] = { NULL };
      int n_ids = g_rand_int_range (random, 1, G_N_ELEMENTS (ids));
      int first = g_rand_int_range (random, 0, G_N_ELEMENTS (some));

      for (int i = 0; i < n_ids; i++)
        ids[i] = some[(first + i) % (int) G_N_ELEMENTS (some)];
      spec->kind = kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))];
      spec->line = draw_line (random);
      spec->to = hetu_period_year (g_rand_int_range (random, 2021, 2025));
      if (g_rand_boolean (random))
        spec->to = hetu_period_range (spec->to.last_year,
                                      1,
                                      spec->to.last_year,
                                      g_rand_int_range (random, 2, 13));
      hetu_spec_set_indicators (spec, ids);
      hetu_spec_set_regions (spec,
                             places + g_rand_int_range (random, 0, 2),
                             (gsize) g_rand_int_range (random, 1, 3));
      if (draw (spec, text, &n_findings))
        {
          n_drawn++;
          n_paces += spec->kind == HETU_CHART_PACE;
        }
      n_tries++;
    }
  g_test_message ("%u drawn of %u, %u of them paces", n_drawn, n_tries, n_paces);
  g_assert_cmpuint (n_findings, ==, 0);
  g_assert_cmpuint (n_drawn, ==, n);
  g_assert_cmpuint (n_paces, >, 0);
}

/* Up to eight more indicators, and columns of their own. */
static void
test_random_tables (void)
{
  guint n = number_of ("HETU_RANDOM_TABLES", N_TABLES);
  g_autoptr (GRand) random = g_rand_new_with_seed (number_of ("HETU_RANDOM_SEED", SEED));
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  GListModel *indicators = hetu_store_get_indicators (store);
  GListModel *districts = hetu_store_get_districts (store);
  static const char *const known[] = { "gdp",
                                       "industrial_va_above_scale",
                                       "fixed_asset_investment",
                                       "retail_sales_consumer_goods",
                                       "general_public_budget_revenue",
                                       "technology_contract_turnover",
                                       "disposable_income_per_capita",
                                       NULL };
  guint n_tries = 0, n_drawn = 0, n_findings = 0;

  while (n_drawn < n && n_tries < n * MOST_TRIES_FOR_TABLE)
    {
      g_autoptr (HetuSpec) spec = draw_spec (random, indicators, districts);

      spec->kind = HETU_CHART_HEATMAP;
      if (g_rand_boolean (random))
        hetu_spec_set_indicators (spec, known);
      /* A profile is of one district beside its city. */
      if (g_rand_int_range (random, 0, 4) > 0)
        hetu_spec_set_regions (spec, (const gint32[]){ 410311, 410300, 410399 }, 3);
      draw_columns (random, spec);
      n_drawn += draw (spec, text, &n_findings);
      n_tries++;
    }
  g_test_message ("%u drawn of %u", n_drawn, n_tries);
  g_assert_cmpuint (n_findings, ==, 0);
  g_assert_cmpuint (n_drawn, ==, n);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  folder = hetu_import_find_shipped ();
  store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  hetu_import_shipped (store, folder, TRUE, &error);
  g_assert_no_error (error);
  g_test_add_func ("/figure/random/keeps-every-rule", test_random);
  g_test_add_func ("/figure/random/targets-keep-every-rule", test_random_targets);
  g_test_add_func ("/figure/random/tables-keep-every-rule", test_random_tables);
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
