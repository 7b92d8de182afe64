/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence.h"

#define FIELD(a, b, c) \
  "gdp 410302 2022 level " a "\ngdp 410303 2022 level " b "\ngdp 410311 2022 level " c "\n"

static const EvidenceCase cases[] = {
  /* ---- conflict */
  { "conflict/two-reports",
    "conflict",
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 5.3 @5",
    NULL,
    "error conflict gdp 410300 2022" },
  { "conflict/a-press-page",
    "conflict",
    "gdp 410311 2022 level 582.4 @3\ngdp 410311 2022 level 789.17 @4 suspect",
    NULL,
    "warning conflict gdp 410311 2022" },
  { "conflict/rounded",
    "conflict",
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 5.24 @5",
    NULL,
    "" },
  { "conflict/rounded-to-another",
    "conflict",
    /* 5.25 is 5.3 at one decimal (四舍五入). */
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 5.25 @5",
    NULL,
    "error conflict gdp 410300 2022" },
  { "conflict/one-in-another-unit",
    "conflict",
    "gdp 410300 2022 level 5675.2 @3\ngdp 410300 2022 level 56752000 @5 万元",
    NULL,
    "" },
  { "conflict/one-number-twice-is-one",
    "conflict",
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 5.3 @5\ngdp 410300 2022 growth 5.3 @4",
    NULL,
    "error conflict gdp 410300 2022" },
  { "conflict/a-bound-that-holds",
    "conflict",
    "gdp 410300 2022 level 5675.2 @3\ngdp 410300 2022 level 5600 @5 >",
    NULL,
    "" },
  { "conflict/a-bound-that-is-passed",
    "conflict",
    "gdp 410300 2022 level 5575.2 @3\ngdp 410300 2022 level 5600 @5 >",
    NULL,
    "error conflict gdp 410300 2022" },
  { "conflict/foreseen",
    "conflict",
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 6.0 @5 expected",
    NULL,
    "" },
  { "conflict/adjusted",
    "conflict",
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 6.0 @5 adjusted",
    NULL,
    "" },
  /* ---- revision */
  { "revision/of-a-bureau",
    "conflict",
    "gdp 410300 2022 growth 5.3 @2\ngdp 410300 2022 growth 5.2 @1",
    NULL,
    "" },
  { "revision/of-many-is-a-note",
    "revision",
    "gdp 410300 2020 growth 5.3 @2\ngdp 410300 2020 growth 5.2 @1\n"
    "gdp 410300 2021 growth 6.3 @2\ngdp 410300 2021 growth 6.2 @1\n"
    "gdp 410300 2022 growth 7.3 @2\ngdp 410300 2022 growth 7.2 @1",
    NULL,
    "note revision gdp 410300 2020; note revision gdp 410300 2021; note revision gdp 410300 2022" },
  { "revision/of-one-is-doubted",
    "revision",
    "gdp 410300 2022 growth 5.3 @2\ngdp 410300 2022 growth 5.2 @1",
    NULL,
    "warning revision gdp 410300 2022" },
  { "revision/of-a-provisional-figure",
    "revision",
    "gdp 410300 2022 growth 5.3 @2\ngdp 410300 2022 growth 5.2 @1 provisional",
    NULL,
    "note revision gdp 410300 2022" },
  { "revision/not-to-another-sign",
    "conflict",
    "gdp 410300 2022 growth -5.3 @2\ngdp 410300 2022 growth 5.2 @1",
    NULL,
    "error conflict gdp 410300 2022" },
  { "revision/not-tenfold",
    "conflict",
    "gdp 410300 2022 level 56752 @2\ngdp 410300 2022 level 5675.2 @1",
    NULL,
    "error conflict gdp 410300 2022" },
  /* ---- restated */
  { "restated/another-comparator",
    "restated",
    "jobs 410300 2023 level 9 @3 target >=\njobs 410300 2023 level 9 @3 target",
    NULL,
    "warning restated jobs 410300 2023" },
  { "restated/another-number",
    "restated",
    "jobs 410300 2023 level 9 @3 target\njobs 410300 2023 level 10 @3 target",
    NULL,
    "warning restated jobs 410300 2023" },
  { "restated/two-documents",
    "restated",
    "jobs 410300 2023 level 9 @3 target\njobs 410300 2023 level 10 @5 target",
    NULL,
    "" },
  { "restated/the-same-twice",
    "restated",
    "jobs 410300 2023 level 9 @3 target\njobs 410300 2023 level 9.0 @3 target",
    NULL,
    "" },
  { "restated/outturns-are-conflicts",
    "restated",
    "jobs 410300 2023 level 9 @3\njobs 410300 2023 level 10 @3",
    NULL,
    "" },
  /* ---- completion */
  { "completion/agrees",
    "completion",
    "jobs 410300 2023 level 9.0 target\njobs 410300 2023 level 9.72\njobs 410300 2023 ratio 108",
    NULL,
    "" },
  { "completion/at-the-boundary",
    "completion",
    /* 9.72 ± 0.005 of 9.0 is 108 ± 0.056 %: beside 108.5 ± 0.05 there is 0.394 left. */
    "jobs 410300 2023 level 9.0 target\njobs 410300 2023 level 9.72\njobs 410300 2023 ratio 108.1",
    NULL,
    "" },
  { "completion/does-not",
    "completion",
    "jobs 410300 2023 level 9.0 target\njobs 410300 2023 level 9.72\njobs 410300 2023 ratio 108.5",
    NULL,
    "warning completion jobs 410300 2023" },
  { "completion/no-target",
    "completion",
    "jobs 410300 2023 level 9.72\njobs 410300 2023 ratio 120",
    NULL,
    "" },
  /* ---- rank */
  { "rank/agrees", "rank", FIELD ("10", "30", "20") "gdp 410311 2022 rank 2 of410300", NULL, "" },
  { "rank/differs",
    "rank",
    FIELD ("10", "30", "20") "gdp 410311 2022 rank 1 of410300",
    NULL,
    "warning rank gdp 410311 2022" },
  { "rank/not-all-known",
    "rank",
    "gdp 410311 2022 level 20\ngdp 410311 2022 rank 1 of410300",
    NULL,
    "" },
  { "rank/of-growth",
    "rank",
    FIELD ("10",
           "30",
           "20") "gdp 410302 2022 growth 3\ngdp 410303 2022 growth 4\ngdp 410311 2022 growth 5\n"
                 "gdp 410311 2022 rank 1 of410300",
    NULL,
    "" },
  { "rank/ties-share",
    "rank",
    FIELD ("30", "30", "20") "gdp 410303 2022 rank 1 of410300",
    NULL,
    "" },
  { "rank/the-next-is-skipped",
    "rank",
    FIELD ("30", "30", "20") "gdp 410311 2022 rank 2 of410300",
    NULL,
    "warning rank gdp 410311 2022" },
  /* ---- all together */
  { "settle/a-cause-is-told-once",
    NULL,
    /* ×10 in 2019 upsets the parts of that year, too. */
    "gdp 410300 2018 level 500.0\ngdp 410300 2019 level 5200.0\ngdp 410300 2020 level 540.0\n"
    "primary 410300 2019 level 20.0\nsecondary 410300 2019 level 200.0\ntertiary 410300 2019 level "
    "300.0",
    NULL,
    "error unit gdp 410300 2019; note parts gdp 410300 2019" },
  { "settle/a-slip-among-districts-upsets-growth",
    NULL,
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 300.00\n"
    "gdp 410311 2022 level 50.00\ngdp 410303 2020 level 29.00\ngdp 410303 2021 level 20.00\n"
    "gdp 410303 2022 growth 5.0",
    NULL,
    "error unit gdp 410303 2022; note districts gdp 410303 2022; note growth gdp 410303 2022" },
  { "settle/a-conflict-upsets-growth",
    NULL,
    "retail 410300 2021 level 100.0\nretail 410300 2022 level 160.0\nretail 410300 2022 level "
    "105.0 "
    "@5\nretail 410300 2022 growth 5.0",
    NULL,
    "error conflict retail 410300 2022; note growth retail 410300 2022" },
  { "settle/a-sum-is-evidence-of-its-own",
    NULL,
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 45.00\n"
    "gdp 410303 2022 level 44.00 @5\ngdp 410311 2022 level 50.00",
    NULL,
    "error conflict gdp 410303 2022; error districts gdp 410300 2022" },
  { "settle/what-is-elsewhere-stays",
    NULL,
    "gdp 410300 2022 level 100.00\ngdp 410302 2022 level 20.00\ngdp 410303 2022 level 300.00\n"
    "gdp 410311 2022 level 50.00\nretail 410303 2021 level 29.00\nretail 410303 2022 level 20.00\n"
    "retail 410303 2022 growth 5.0",
    NULL,
    "error districts gdp 410303 2022; warning growth retail 410303 2022" },
  { "settle/clean",
    NULL,
    "gdp 410300 2021 level 500.0\ngdp 410300 2022 level 530.0\ngdp 410300 2022 growth 5.2\n"
    "primary 410300 2022 level 20.0\nsecondary 410300 2022 level 210.0\ntertiary 410300 2022 level "
    "300.0",
    NULL,
    "" },
};

/* Which of the two is chosen, and who else tells the same, is no other finding. */
static void
test_key_is_of_the_figures (void)
{
  static const char *const lines[] = {
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 5.3 @5",
    "gdp 410300 2022 growth 5.3 @5\ngdp 410300 2022 growth 5.2 @3",
    "gdp 410300 2022 growth 5.2 @3\ngdp 410300 2022 growth 5.4 @5",
  };
  char *keys[G_N_ELEMENTS (lines)];

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      Evidence evidence;
      g_autoptr (GArray) found = NULL;

      evidence_init (&evidence, lines[i], NULL);
      found = evidence_run (&evidence, "conflict");
      g_assert_cmpuint (found->len, ==, 1);
      keys[i] = g_strdup (g_array_index (found, HetuDiscrepancy, 0).key);
      evidence_clear (&evidence);
    }
  g_assert_true (g_str_has_prefix (keys[0], "conflict/gdp/410300/2022/growth/"));
  g_assert_cmpstr (keys[0], ==, keys[1]);
  g_assert_cmpstr (keys[0], !=, keys[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_free (keys[i]);
}

/* The finding that others follow from names them; one that a person knows upsets nothing. */
static void
test_cause_names_its_effects (void)
{
  static const char *const lines =
      "retail 410300 2021 level 100.0\nretail 410300 2022 level 160.0\n"
      "retail 410300 2022 level 105.0 @5\nretail 410300 2022 growth 5.0";
  Evidence evidence;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) again = NULL;
  HetuDiscrepancy *conflict = NULL;

  evidence_init (&evidence, lines, NULL);
  found = evidence_run (&evidence, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_nonnull (strstr (g_array_index (found, HetuDiscrepancy, 0).message, "; also: "));
  g_assert_nonnull (strstr (g_array_index (found, HetuDiscrepancy, 1).because, "Two figures"));
  again = evidence_run_raw (&evidence, NULL);
  for (guint i = 0; i < again->len; i++)
    if (g_str_equal (g_array_index (again, HetuDiscrepancy, i).rule, "conflict"))
      conflict = &g_array_index (again, HetuDiscrepancy, i);
  conflict->known = TRUE;
  hetu_reconcile_fold (again);
  g_assert_cmpuint (again->len, ==, 2);
  for (guint i = 0; i < again->len; i++)
    if (g_str_equal (g_array_index (again, HetuDiscrepancy, i).rule, "growth"))
      g_assert_true (hetu_discrepancy_is_open (&g_array_index (again, HetuDiscrepancy, i)));
  evidence_clear (&evidence);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  evidence_add_cases (cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/reconcile/key-is-of-the-figures", test_key_is_of_the_figures);
  g_test_add_func ("/reconcile/cause-names-its-effects", test_cause_names_its_effects);
  return g_test_run ();
}
