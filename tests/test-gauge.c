/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/gauge.h"
#include "plot.h"

#include <locale.h>
#include <math.h>

typedef struct
{
  const char *what;
  HetuTargetNature nature;
  HetuComparator comparator;
  const char *unit, *target, *outturn;
  double low, high; /* expected ends */
} Case;

static const HetuProgress *
add (HetuFrame *board, const Case *c)
{
  HetuProgress progress = {
    .nature = c->nature,
    .comparator = c->comparator,
    .low = c->nature == HETU_TARGET_CAP ? -HUGE_VAL : g_ascii_strtod (c->target, NULL),
    .high = c->nature == HETU_TARGET_CAP ? g_ascii_strtod (c->target, NULL) : HUGE_VAL
  };

  plot_add_gauge (board, c->what, progress, c->unit, c->target, c->outturn);
  return &hetu_frame_get_gauge (board, board->gauges->len - 1)->progress;
}

/* C-49: cumulative 0 → nice(1.18·max), rates nice(t ± 2·max(1, |v − t|)), caps with the target in the middle. */
static void
test_domain (void)
{
  static const Case cases[] = {
    { "target met", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "个", "500", "500", 0, 600 },
    { "below target", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "万户", "7.58", "6.2", 0, 9 },
    { "over target", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_AT_LEAST, "万人", "9", "9.4", 0, 11 },
    { "no outturn", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_AT_LEAST, "万人", "9", NULL, 0, 11 },
    { "far over", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "亿元", "234.3", "417", 0, 500 },
    { "a whole", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "%", "100", "61.3", 0, 100 },
    { "share", HETU_TARGET_RATE, HETU_COMPARATOR_AT_LEAST, "%", "44", "46.9", 35, 50 },
    { "near 100", HETU_TARGET_RATE, HETU_COMPARATOR_AT_LEAST, "%", "98", "97.2", 96, 100 },
    { "about", HETU_TARGET_CENTRE, HETU_COMPARATOR_ABOUT, "%", "3", "3.2", 0, 6 },
    { "cap kept", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "%", "5.5", "5.1", 4, 7 },
    { "cap broken", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "%", "5.5", "6.6", 4, 7 },
    { "cap, no outturn", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "%", "5.5", NULL, 4, 7 },
    { "cap far broken", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "件", "5", "38", 0, 10 },
    { "few", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "个", "3", "2", 0, 4 },
    { "few met", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "所", "7", "7", 0, 9 },
    { "eight", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "所", "8", NULL, 0, 10 },
    { "one", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "个", "1", NULL, 0, 2 },
    { "parts", HETU_TARGET_CUMULATIVE, HETU_COMPARATOR_EQUAL, "万个", "3", "2", 0, 3.6 },
    { "level", HETU_TARGET_RATE, HETU_COMPARATOR_AT_LEAST, "个", "3", "3", 2, 4 },
    { "few at most", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "件", "5", "4", 3, 7 },
    { "cleared", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "件", "0", "0", 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);
      HetuGaugeDomain domain = hetu_gauge_get_domain (add (board, &cases[i]));

      g_test_message ("%s: %g … %g", cases[i].what, domain.low, domain.high);
      g_assert_cmpfloat_with_epsilon (domain.low, cases[i].low, 1e-6);
      g_assert_cmpfloat_with_epsilon (domain.high, cases[i].high, 1e-6);
    }
}

/* C-49: a ceiling stands at 40 … 60 % of the sweep wherever the value is. */
static void
test_cap_is_central (void)
{
  static const char *const targets[] = { "0.5", "3", "5.5", "12", "88", "1500" };
  static const char *const values[] = { "0.1", "2.9", "5.5", "9", "40", "3000", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);
        Case c = { "cap", HETU_TARGET_CAP, HETU_COMPARATOR_AT_MOST, "件", targets[i], values[j], 0,
                   0 };
        HetuGaugeDomain domain = hetu_gauge_get_domain (add (board, &c));
        double place = hetu_gauge_get_fraction (domain, g_ascii_strtod (targets[i], NULL));

        g_assert_cmpfloat (domain.low, <, domain.high);
        g_assert_cmpfloat (place, >=, 0.4 - 1e-9);
        g_assert_cmpfloat (place, <=, 0.6 + 1e-9);
      }
}

/* A growth rate below zero is inside its domain; a count is never below zero. */
static void
test_domain_below_zero (void)
{
  g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);
  HetuProgress progress = { .nature = HETU_TARGET_RATE, .low = 1, .high = HUGE_VAL };
  Case count = { "count", HETU_TARGET_RATE, HETU_COMPARATOR_AT_LEAST, "个", "3", "1", 0, 0 };
  HetuProgress growth;
  HetuGaugeDomain domain;

  plot_add_gauge (board, "增速", progress, "%", "1", "-2.5");
  growth = hetu_frame_get_gauge (board, 0)->progress;
  growth.measure = HETU_MEASURE_GROWTH;
  domain = hetu_gauge_get_domain (&growth);
  g_assert_cmpfloat (domain.low, <=, -2.5);
  domain = hetu_gauge_get_domain (add (board, &count));
  g_assert_cmpfloat (domain.low, ==, 0);
}

/* A spread that ends a hair below a round number does not begin a step lower: 7 against 3.47 lies in 0 … 15. */
static void
test_domain_of_a_near_miss (void)
{
  g_autoptr (HetuFrame) board = plot_new_board (HETU_CHART_DIAL);
  HetuProgress progress = { .nature = HETU_TARGET_RATE,
                            .measure = HETU_MEASURE_GROWTH,
                            .low = 7,
                            .high = HUGE_VAL };
  HetuGaugeDomain domain;

  plot_add_gauge (board, "增速", progress, "%", "7", "3.47");
  domain = hetu_gauge_get_domain (&hetu_frame_get_gauge (board, 0)->progress);
  g_assert_cmpfloat_with_epsilon (domain.low, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (domain.high, 15, 1e-9);
}

static void
test_band (void)
{
  static const struct
  {
    double low, high;
    gboolean has_band;
    double from, to;
  } cases[] = {
    { 9, HUGE_VAL, TRUE, 9, 11 }, { -HUGE_VAL, 9, TRUE, 0, 9 },  { 8.5, 9.5, TRUE, 8.5, 9.5 },
    { 9, 9, FALSE, 0, 0 },        { 11, HUGE_VAL, FALSE, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuProgress progress = { .has_target = TRUE, .low = cases[i].low, .high = cases[i].high };
      double from = 0, to = 0;

      g_assert_cmpint (hetu_gauge_get_band (&progress, (HetuGaugeDomain){ 0, 11 }, &from, &to),
                       ==,
                       cases[i].has_band);
      g_assert_cmpfloat_with_epsilon (from, cases[i].from, 1e-9);
      g_assert_cmpfloat_with_epsilon (to, cases[i].to, 1e-9);
    }
}

/* A range has two marks and one label; a relative target without its reference has no mark. */
static void
test_marks (void)
{
  HetuProgress range = { .has_target = TRUE,
                         .comparator = HETU_COMPARATOR_RANGE,
                         .nature = HETU_TARGET_CENTRE,
                         .target = { 3, 0 },
                         .target_high = { 5, 0 } };
  HetuProgress relative = { .has_target = TRUE,
                            .comparator = HETU_COMPARATOR_RELATIVE,
                            .nature = HETU_TARGET_RELATIVE,
                            .target = { 51, 0 },
                            .distance = { 8, 0 },
                            .ref_region = 410000,
                            .unit = HETU_UNIT_PERCENT,
                            .low = 51,
                            .high = HUGE_VAL };
  g_autoptr (GArray) two = hetu_gauge_list_marks (&range, HETU_LANGUAGE_ZH);
  g_autoptr (GArray) one = hetu_gauge_list_marks (&relative, HETU_LANGUAGE_ZH);
  g_autoptr (GArray) english = hetu_gauge_list_marks (&relative, HETU_LANGUAGE_EN);
  g_autoptr (GArray) none = NULL;
  g_autofree char *column = hetu_gauge_format_target (&relative, HETU_LANGUAGE_ZH);

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_null (g_array_index (two, HetuGaugeMark, 0).label);
  g_assert_cmpstr (g_array_index (two, HetuGaugeMark, 1).label, ==, "3—5");
  g_assert_cmpfloat (g_array_index (two, HetuGaugeMark, 1).label_value, ==, 4);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpfloat (g_array_index (one, HetuGaugeMark, 0).value, ==, 51);
  g_assert_cmpstr (g_array_index (one, HetuGaugeMark, 0).label, ==, "全省+8");
  g_assert_cmpstr (g_array_index (english, HetuGaugeMark, 0).label, ==, "the province +8");
  g_assert_cmpstr (column, ==, "全省+8 个百分点");
  relative.low = -HUGE_VAL;
  none = hetu_gauge_list_marks (&relative, HETU_LANGUAGE_ZH);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_percent (void)
{
  static const struct
  {
    double percent;
    const char *text;
  } cases[] = {
    { 97.7, "97.7%" }, { 100, "100%" },  { 177.98, "178%" }, { 99.97, "99.9%" },
    { 41, "41%" },     { 40.96, "41%" }, { 0, "0%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hetu_gauge_format_percent (cases[i].percent, HETU_LANGUAGE_ZH);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* U-7: missed, behind, on track, unknown, met; the worse gap first within a state. */
static void
test_order (void)
{
  static const HetuState order[] = { HETU_STATE_MISSED,  HETU_STATE_BEHIND, HETU_STATE_ON_TRACK,
                                     HETU_STATE_UNKNOWN, HETU_STATE_MET,    HETU_STATE_MADE_UP };
  HetuProgress late = { .state = HETU_STATE_BEHIND,
                        .has_completion = TRUE,
                        .completion_percent = 55,
                        .has_elapsed = TRUE,
                        .elapsed_percent = 80 };
  HetuProgress later = late;

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    {
      HetuProgress first = { .state = order[i] }, second = { .state = order[i + 1] };

      g_assert_cmpint (hetu_gauge_compare (&first, &second), <, 0);
      g_assert_cmpint (hetu_gauge_compare (&second, &first), >, 0);
    }
  later.elapsed_percent = 82;
  g_assert_cmpint (hetu_gauge_compare (&later, &late), <, 0);
  g_assert_cmpint (hetu_gauge_compare (&late, &late), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gauge/domain", test_domain);
  g_test_add_func ("/gauge/cap-is-central", test_cap_is_central);
  g_test_add_func ("/gauge/domain-below-zero", test_domain_below_zero);
  g_test_add_func ("/gauge/domain/near-miss", test_domain_of_a_near_miss);
  g_test_add_func ("/gauge/band", test_band);
  g_test_add_func ("/gauge/marks", test_marks);
  g_test_add_func ("/gauge/percent", test_percent);
  g_test_add_func ("/gauge/order", test_order);
  return g_test_run ();
}
