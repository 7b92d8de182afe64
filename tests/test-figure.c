/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures resolved against the shipped store: what an analyst would check by hand. */
#include "error.h"
#include "shipped-figure.h"

#include <string.h>

static gboolean
has_note (const HetuFrame *frame, const char *part)
{
  for (guint i = 0; i < frame->notes->len; i++)
    if (strstr (g_ptr_array_index (frame->notes, i), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_line_tells_reported_growth_with_sources (void)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE, "gdp", four, 4, "2019", "2023");
  g_autoptr (HetuFrame) frame = resolve (spec);
  int row = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2022), HETU_KIND_ACTUAL);
  int target = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2023), HETU_KIND_TARGET);

  g_assert_cmpint (row, >=, 0);
  g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, row)->y, 5.2, 1e-9);
  g_assert_cmpint (hetu_frame_get_row (frame, row)->basis, ==, HETU_BASIS_REPORTED);
  g_assert_cmpint (target, >=, 0);
  g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, target)->y, 8, 1e-9);
  g_assert_nonnull (strstr (frame->subtitle, "%"));
  g_assert_nonnull (strstr (frame->subtitle, "不变价格"));
  g_assert_cmpuint (frame->sources->len, >=, 3);
}

static void
test_line_gap_is_a_row_without_a_number (void)
{
  static const gint32 city[] = { 410300 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE, "gdp", city, 1, "2000", "2003");
  g_autoptr (HetuFrame) frame = resolve (spec);
  int row = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2001), HETU_KIND_ACTUAL);

  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (hetu_frame_get_row (frame, row)->status, ==, HETU_STATUS_MISSING);
  g_assert_false (hetu_frame_get_row (frame, row)->has_value);
  g_assert_true (has_note (frame, "2001"));
}

/* Beside a nation's product a district's is a line along zero: what is the sum of others is told in the note. Rates and
 * figures per head compare. */
static void
test_levels_of_totals_are_left_out (void)
{
  static const struct
  {
    const char *indicator;
    HetuMeasure measure;
    guint n_series;
  } cases[] = {
    { "gdp", HETU_MEASURE_LEVEL, 1 },
    { "gdp", HETU_MEASURE_GROWTH, 4 },
    { "gdp_per_capita", HETU_MEASURE_LEVEL, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_GROWTH_LINE, cases[i].indicator, four, 4, "2019", "2023");
      g_autoptr (HetuFrame) frame = NULL;

      spec->measure = cases[i].measure;
      frame = resolve (spec);
      g_assert_cmpuint (frame->series->len, ==, cases[i].n_series);
      g_assert_cmpint (has_note (frame, "总量级不同，未画"), ==, cases[i].n_series == 1);
    }
}

static void
test_constant_price_growth_is_never_computed (void)
{
  static const gint32 district[] = { 410305 };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_GROWTH_LINE, "gdp", district, 1, "2019", "2022");
  g_autoptr (HetuFrame) frame = resolve (spec);

  for (guint i = 0; i < frame->rows->len; i++)
    g_assert_cmpint (hetu_frame_get_row (frame, i)->basis, !=, HETU_BASIS_COMPUTED);
}

static void
test_progress_judges_the_cases_of_the_reports (void)
{
  static const gint32 city[] = { 410300 };
  static const struct
  {
    const char *indicator;
    HetuState state;
    HetuReason reason;
  } cases[] = {
    { "demonstration_villages", HETU_STATE_MET, HETU_REASON_NONE },
    { "high_tech_industry_va_share", HETU_STATE_ON_TRACK, HETU_REASON_NONE },
    { "surveyed_urban_unemployment_rate", HETU_STATE_UNKNOWN, HETU_REASON_NO_OUTTURN },
    /* Told in December, of a year that is not over. */
    { "old_communities_renovated_households", HETU_STATE_ON_TRACK, HETU_REASON_NONE },
    /* 298 is what stands, 50 were to be added. */
    { "neighbourhood_centres_built", HETU_STATE_UNKNOWN, HETU_REASON_INCOMPARABLE },
    { "boutique_villages", HETU_STATE_UNKNOWN, HETU_REASON_SUSPECT },
    /* 与经济增长基本同步: the city's GDP growth is known, its income growth is not. */
    { "disposable_income_per_capita", HETU_STATE_UNKNOWN, HETU_REASON_NO_OUTTURN },
    { "rd_activity_coverage_above_scale", HETU_STATE_UNKNOWN, HETU_REASON_NO_REFERENCE },
  };
  HetuPeriod none = { 0 };
  g_autoptr (GArray) list = hetu_figure_list_progress (shared, city, 1, 2023, none, NULL);

  g_assert_nonnull (list);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuIndicator *indicator = hetu_store_find_indicator (shared, cases[i].indicator, NULL);
      gboolean found = FALSE;

      g_assert_nonnull (indicator);
      for (guint j = 0; j < list->len; j++)
        {
          const HetuProgress *one = &g_array_index (list, HetuProgress, j);

          if (one->indicator != hetu_indicator_get_number (indicator))
            continue;
          found = TRUE;
          g_assert_cmpint (one->state, ==, cases[i].state);
          g_assert_cmpint (one->reason, ==, cases[i].reason);
        }
      g_assert_true (found);
    }
}

/* 老旧小区改造: 6.2 of 7.58 万户, told for 2023 by a review printed in December. */
static void
test_figures_to_date_count_before_they_are_printed (void)
{
  static const gint32 city[] = { 410300 };
  static const struct
  {
    const char *at;
    HetuState state;
    double required;
  } cases[] = {
    { "2023-H1", HETU_STATE_UNKNOWN, 0 },
    { "2023-01/2023-09", HETU_STATE_UNKNOWN, 0 },
    { "2023-01/2023-10", HETU_STATE_ON_TRACK, 0.69 },
    { "2023", HETU_STATE_MISSED, 0 },
  };
  HetuIndicator *indicator =
      hetu_store_find_indicator (shared, "old_communities_renovated_households", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuPeriod at;
      g_autoptr (GArray) list = NULL;
      gboolean found = FALSE;

      g_assert_true (hetu_period_parse (cases[i].at, &at, NULL));
      list = hetu_figure_list_progress (shared, city, 1, 2023, at, NULL);
      for (guint j = 0; j < list->len; j++)
        {
          const HetuProgress *one = &g_array_index (list, HetuProgress, j);

          if (one->indicator != hetu_indicator_get_number (indicator))
            continue;
          found = TRUE;
          g_assert_cmpint (one->state, ==, cases[i].state);
          g_assert_cmpfloat_with_epsilon (one->required_rate, cases[i].required, 1e-9);
        }
      g_assert_true (found);
    }
}

static void
test_progress_is_sorted_worst_first (void)
{
  static const int order[HETU_N_STATES] = {
    [HETU_STATE_MISSED] = 0,  [HETU_STATE_BEHIND] = 1,  [HETU_STATE_ON_TRACK] = 2,
    [HETU_STATE_UNKNOWN] = 3, [HETU_STATE_MADE_UP] = 4, [HETU_STATE_MET] = 5,
  };
  HetuPeriod none = { 0 };
  g_autoptr (GArray) list = hetu_figure_list_progress (shared, four, 2, 2023, none, NULL);

  g_assert_cmpuint (list->len, >, 20);
  for (guint i = 1; i < list->len; i++)
    g_assert_cmpint (order[g_array_index (list, HetuProgress, i - 1).state],
                     <=,
                     order[g_array_index (list, HetuProgress, i).state]);
}

/* 规上工业 of 洛阳 is told for other years: missing in 2022. 技术合同 of 洛阳 is told for none: not mentioned, no row. */
static void
test_missing_is_not_unmentioned (void)
{
  static const gint32 places[] = { 410311, 410300 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_SMALL_MULTIPLES,
                                         "industrial_va_above_scale",
                                         places,
                                         G_N_ELEMENTS (places),
                                         "2022",
                                         "2022");
  const char *ids[] = { "industrial_va_above_scale", "technology_contract_turnover", NULL };
  g_autoptr (HetuFrame) frame = NULL;
  int row;

  spec->facet = HETU_FACET_BARS;
  spec->measure = HETU_MEASURE_GROWTH;
  hetu_spec_set_indicators (spec, ids);
  frame = resolve (spec);
  row = hetu_frame_find_row (frame, 1, 0, 1, hetu_period_year (2022), HETU_KIND_ACTUAL);
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (hetu_frame_get_row (frame, row)->status, ==, HETU_STATUS_MISSING);
  for (guint i = 0; i < frame->rows->len; i++)
    g_assert_false (hetu_frame_get_row (frame, i)->panel == 1 &&
                    hetu_frame_get_row (frame, i)->category == 1);
  g_assert_nonnull (strstr (frame->subtitle, "2022 年实绩，%"));
}

static void
test_over_run_is_178_percent (void)
{
  static const gint32 luolong[] = { 410311 };
  HetuPeriod none = { 0 };
  g_autoptr (GArray) list = hetu_figure_list_progress (shared, luolong, 1, 2022, none, NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      const HetuProgress *one = &g_array_index (list, HetuProgress, i);

      found = found || (one->has_completion && one->completion_percent > 177.9 &&
                        one->completion_percent < 178.1 && one->state == HETU_STATE_MET);
    }
  g_assert_true (found);
}

static void
test_dumbbell_pairs_outturn_and_target (void)
{
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_DUMBBELL,
                 "retail_sales_consumer_goods,gdp,general_public_budget_revenue",
                 four,
                 2,
                 "2022",
                 "2023");
  g_autoptr (HetuFrame) frame = resolve (spec);
  int start = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2022), HETU_KIND_ACTUAL);
  int end = hetu_frame_find_row (frame, 0, 0, 0, hetu_period_year (2023), HETU_KIND_TARGET);

  g_assert_cmpuint (frame->categories->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, start)->y, 1.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (hetu_frame_get_row (frame, end)->y, 9.5, 1e-9);
  g_assert_true (has_note (frame, "留抵退税"));
}

static void
test_every_kind_composes (void)
{
  static const HetuChartKind kinds[] = { HETU_CHART_GROWTH_LINE, HETU_CHART_RANKED_BAR,
                                         HETU_CHART_DUMBBELL,    HETU_CHART_SMALL_MULTIPLES,
                                         HETU_CHART_BULLET,      HETU_CHART_DIAL };
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int preset = 0; preset < HETU_N_PRESETS; preset++)
      for (int language = HETU_LANGUAGE_ZH; language <= HETU_LANGUAGE_EN; language++)
        {
          gboolean gauges = kinds[i] == HETU_CHART_DIAL || kinds[i] == HETU_CHART_BULLET;
          g_autoptr (HetuSpec) spec =
              make_spec (kinds[i],
                         gauges ? "urban_new_employment,high_tech_industry_va_share" : "gdp",
                         four,
                         4,
                         gauges ? "2023" : "2022",
                         "2023");
          g_autoptr (HetuFrame) frame = NULL;
          g_autoptr (HetuScene) scene = NULL;
          g_autoptr (GError) error = NULL;

          spec->preset = preset;
          spec->language = language;
          frame = resolve (spec);
          scene = hetu_figure_compose (frame, spec, text, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (hetu_scene_get_n_marks (scene), >, 5);
          g_assert_nonnull (hetu_scene_get_description (scene));
        }
}

/* Levels of different units share no axis, whatever the kind. */
static void
test_different_units_are_refused (void)
{
  static const gint32 city[] = { 410300 };
  static const HetuChartKind kinds[] = { HETU_CHART_GROWTH_LINE,
                                         HETU_CHART_SMALL_MULTIPLES,
                                         HETU_CHART_DUMBBELL };
  static const char *const pairs[] = { "gdp,permanent_population", "urbanisation_rate,gdp" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (pairs); j++)
      {
        g_autoptr (HetuSpec) spec = make_spec (kinds[i], pairs[j], city, 1, "2019", "2023");
        g_autoptr (GError) error = NULL;

        spec->measure = HETU_MEASURE_LEVEL;
        g_assert_null (hetu_figure_resolve (shared, spec, &error));
        g_assert_error (error, HETU_ERROR, HETU_ERROR_DATA);
      }
}

/* What a report redacts is found though it is told for a half year only. */
static void
test_grain_of_the_measure_is_found (void)
{
  static const gint32 redacted[] = { 410399 };
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_GROWTH_LINE, "industrial_va_above_scale", redacted, 1, "", "");
  g_autoptr (HetuFrame) frame = resolve (spec);

  g_assert_cmpuint (frame->rows->len, >, 0);
  g_assert_cmpint (hetu_frame_get_row (frame, 0)->status, ==, HETU_STATUS_REDACTED);
}

/* C-24: industry has no January and no February alone; no such point and no such gap. */
static void
test_months_of_industry_have_no_january (void)
{
  static const gint32 nation[] = { 100000 };
  static const struct
  {
    const char *indicator;
    gboolean january;
  } cases[] = { { "industrial_va_above_scale", FALSE },
                { "retail_sales_consumer_goods", FALSE },
                { "cpi_yoy", TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_GROWTH_LINE, cases[i].indicator, nation, 1, "2021-01", "2023-12");
      g_autoptr (HetuFrame) frame = NULL;
      guint n = 0;

      spec->grain = HETU_GRAIN_MONTH;
      frame = resolve (spec);
      g_assert_cmpuint (frame->rows->len, >=, 30);
      for (guint j = 0; j < frame->rows->len; j++)
        {
          HetuPeriod period = hetu_frame_get_row (frame, j)->period;

          g_assert_cmpint (period.first_month, ==, period.last_month);
          n += period.last_month <= 2;
        }
      g_assert_cmpint (n > 0, ==, cases[i].january);
    }
}

/* The new definition of the city's GDP begins with 2023: the break lies between 2022 and 2023, and is the city's. */
static void
test_break_begins_with_its_period (void)
{
  static const gint32 city[] = { 410300 };
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE, "gdp", city, 1, "2015", "2023");
  g_autoptr (HetuFrame) frame = NULL;
  const HetuFrameBreak *jump;

  spec->measure = HETU_MEASURE_LEVEL;
  frame = resolve (spec);
  g_assert_cmpuint (frame->breaks->len, ==, 1);
  jump = &g_array_index (frame->breaks, HetuFrameBreak, 0);
  g_assert_cmpfloat_with_epsilon (jump->x, hetu_period_end (hetu_period_year (2022)), 1e-9);
  g_assert_cmpint (jump->series, ==, 0);
}

/* Nobody stands out where nobody was chosen; a city among its districts is their yardstick, not one of them. */
static void
test_ranked_focus_and_yardstick (void)
{
  static const gint32 districts[] = { 440103, 440104, 440105, 440106, 440100 };
  static const gint32 city_first[] = { 440100, 440103, 440104, 440105 };
  static const gint32 mixed[] = { 410311, 410300, 410000, 100000 };
  static const struct
  {
    const gint32 *regions;
    gsize n_regions;
    gint32 focus;
    guint of_focus, of_city;
    HetuRole first, city; /* roles of the series at 0 and of_city */
  } cases[] = {
    { districts, 5, HETU_FOCUS_NONE, 0, 4, HETU_ROLE_ENTITY, HETU_ROLE_PARENT },
    { districts, 5, 0, 1, 4, HETU_ROLE_FOCUS, HETU_ROLE_PARENT },
    { city_first, 4, 0, 0, 0, HETU_ROLE_PARENT, HETU_ROLE_PARENT },
    { mixed, 4, 0, 1, 1, HETU_ROLE_FOCUS, HETU_ROLE_ENTITY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_RANKED_BAR,
                                             "gdp",
                                             cases[i].regions,
                                             cases[i].n_regions,
                                             "2022",
                                             "2022");
      g_autoptr (HetuFrame) frame = NULL;
      guint n_focus = 0;

      spec->focus = cases[i].focus;
      frame = resolve (spec);
      for (guint j = 0; j < frame->series->len; j++)
        n_focus += hetu_frame_get_series (frame, j)->role == HETU_ROLE_FOCUS;
      g_assert_cmpuint (n_focus, ==, cases[i].of_focus);
      g_assert_cmpint (hetu_frame_get_series (frame, 0)->role, ==, cases[i].first);
      g_assert_cmpint (hetu_frame_get_series (frame, cases[i].of_city)->role, ==, cases[i].city);
    }
}

static void
test_unknown_indicator_is_a_usage_error (void)
{
  g_autoptr (HetuSpec) spec = make_spec (HETU_CHART_GROWTH_LINE, "gpd", four, 4, "2019", "2023");
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuFrame) frame = hetu_figure_resolve (shared, spec, &error);

  g_assert_null (frame);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_USAGE);
}

/* Panels side by side tell of one year: a district without a target keeps its figure of the start. */
static void
test_compare_keeps_one_year (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuSpec) spec =
      make_spec (HETU_CHART_SMALL_MULTIPLES, "gdp", four, 4, "2022", "2023");
  g_autoptr (HetuFrame) frame = NULL;
  guint n_actual = 0;

  spec->facet = HETU_FACET_BARS;
  frame = hetu_figure_resolve (shared, spec, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->kind != HETU_KIND_ACTUAL)
        continue;
      g_assert_true (hetu_period_equal (row->period, spec->from));
      n_actual++;
    }
  g_assert_cmpuint (n_actual, ==, 4);
}

/* Only the end is asked for: with targets there the outturns before them stand beside, without any those of the end. */
static void
test_compare_shows_what_is_asked (void)
{
  static const struct
  {
    const char *to;
    int start;
    gboolean targets;
  } cases[] = { { "2023", 2022, TRUE }, { "2022", 2022, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuSpec) spec =
          make_spec (HETU_CHART_SMALL_MULTIPLES, "gdp", four, 4, "", cases[i].to);
      g_autoptr (HetuFrame) frame = NULL;

      spec->facet = HETU_FACET_BARS;
      frame = hetu_figure_resolve (shared, spec, &error);
      g_assert_no_error (error);
      g_assert_cmpint (frame->from.first_year, ==, cases[i].start);
      g_assert_cmpint (strstr (frame->subtitle, "（菱形）") != NULL, ==, cases[i].targets);
    }
}

/* C-29: a store remembers more districts than there are colours. Where two of one colour meet, the focus keeps it. */
static void
test_no_two_share_a_colour (void)
{
  g_autoptr (GPtrArray) children = hetu_store_list_children (shared, 410300);
  guint n_pairs = 0;

  for (guint i = 0; i < children->len; i++)
    hetu_store_give_colour_slot (shared, g_ptr_array_index (children, i));
  for (guint i = 0; i < children->len; i++)
    for (guint j = 0; j < i; j++)
      {
        HetuDistrict *focus = g_ptr_array_index (children, i);
        HetuDistrict *other = g_ptr_array_index (children, j);
        gint32 codes[] = { hetu_district_get_code (other), hetu_district_get_code (focus) };
        static const char *const ids[] = { "gdp", NULL };
        g_autoptr (HetuSpec) spec = hetu_spec_new ();
        g_autoptr (HetuFrame) frame = NULL;

        if (hetu_district_get_colour_slot (focus) < 1 ||
            hetu_district_get_colour_slot (focus) != hetu_district_get_colour_slot (other))
          continue;
        n_pairs++;
        hetu_spec_set_indicators (spec, ids);
        hetu_spec_set_regions (spec, codes, G_N_ELEMENTS (codes));
        spec->focus = codes[1];
        spec->measure = HETU_MEASURE_GROWTH;
        frame = hetu_figure_resolve (shared, spec, NULL);
        g_assert_nonnull (frame);
        g_assert_cmpint (hetu_frame_get_series (frame, 1)->colour_slot,
                         ==,
                         hetu_district_get_colour_slot (focus));
        g_assert_cmpint (hetu_frame_get_series (frame, 0)->colour_slot,
                         !=,
                         hetu_district_get_colour_slot (focus));
      }
  g_assert_cmpuint (n_pairs, >, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_shipped ();
  g_test_add_func ("/figure/line/levels-of-totals-are-left-out",
                   test_levels_of_totals_are_left_out);
  g_test_add_func ("/figure/line/reported-growth-with-sources",
                   test_line_tells_reported_growth_with_sources);
  g_test_add_func ("/figure/compare/keeps-one-year", test_compare_keeps_one_year);
  g_test_add_func ("/figure/line/gap-is-a-row-without-a-number",
                   test_line_gap_is_a_row_without_a_number);
  g_test_add_func ("/figure/growth/constant-prices-never-computed",
                   test_constant_price_growth_is_never_computed);
  g_test_add_func ("/figure/progress/cases-of-the-reports",
                   test_progress_judges_the_cases_of_the_reports);
  g_test_add_func ("/figure/progress/to-date", test_figures_to_date_count_before_they_are_printed);
  g_test_add_func ("/figure/progress/worst-first", test_progress_is_sorted_worst_first);
  g_test_add_func ("/figure/compare/missing-is-not-unmentioned", test_missing_is_not_unmentioned);
  g_test_add_func ("/figure/progress/over-run-is-178-percent", test_over_run_is_178_percent);
  g_test_add_func ("/figure/dumbbell/pairs-outturn-and-target",
                   test_dumbbell_pairs_outturn_and_target);
  g_test_add_func ("/figure/units/different-are-refused", test_different_units_are_refused);
  g_test_add_func ("/figure/grain/of-the-measure", test_grain_of_the_measure_is_found);
  g_test_add_func ("/figure/grain/no-january-of-industry", test_months_of_industry_have_no_january);
  g_test_add_func ("/figure/break/begins-with-its-period", test_break_begins_with_its_period);
  g_test_add_func ("/figure/ranked/focus-and-yardstick", test_ranked_focus_and_yardstick);
  g_test_add_func ("/figure/compose/every-kind-preset-and-language", test_every_kind_composes);
  g_test_add_func ("/figure/usage/unknown-indicator", test_unknown_indicator_is_a_usage_error);
  g_test_add_func ("/figure/compare/shows-what-is-asked", test_compare_shows_what_is_asked);
  g_test_add_func ("/figure/colour/no-two-share-one", test_no_two_share_a_colour);
  status = g_test_run ();
  g_object_unref (shared);
  return status;
}
