/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/match.h"

static guint
score_gdp (const char *query)
{
  g_autoptr (HetuMatchKey) key =
      hetu_match_key_new ((const char *const[]){ "地区生产总值", "Gross regional product", NULL },
                          "dqsczz|sczz",
                          (const char *const[]){ "经济总量", "GDP", NULL },
                          "gdp_total");

  return hetu_match_key_score (key, query);
}

static void
test_classes_are_ranked (void)
{
  static const char *const descending[] = {
    "地区生产总值", /* all of the name */
    "地区",         /* prefix of the name */
    "dqs",          /* prefix of the initials */
    "dszz",         /* sub-sequence of the initials */
    "总值",         /* substring of the name */
    "总量",         /* substring of an alias */
    "p_tot",        /* substring of the id */
    "就业",         /* nothing */
  };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (descending); i++)
    g_assert_cmpuint (score_gdp (descending[i]), >, score_gdp (descending[i + 1]));
  g_assert_cmpuint (score_gdp ("就业"), ==, 0);
}

static void
test_case_and_space_do_not_count (void)
{
  g_assert_cmpuint (score_gdp (" gross REGIONAL "), ==, score_gdp ("Gross regional"));
  g_assert_cmpuint (score_gdp ("DQSCZZ"), ==, score_gdp ("dqsczz"));
  g_assert_cmpuint (score_gdp ("ＧＤＰ"), ==, score_gdp ("gdp"));
}

static void
test_any_whole_name_is_exact (void)
{
  g_assert_cmpuint (score_gdp ("gdp"), >, score_gdp ("地区生产"));
  g_assert_cmpuint (score_gdp ("sczz"), >, score_gdp ("地区生产"));
}

static void
test_empty_matches_all (void)
{
  g_assert_cmpuint (score_gdp (""), ==, 1);
  g_assert_cmpuint (score_gdp ("  "), ==, 1);
}

static void
test_shorter_names_first (void)
{
  g_assert_cmpuint (hetu_match_text ("居民人均", "居民人均收入", NULL, NULL),
                    >,
                    hetu_match_text ("居民人均", "居民人均可支配收入", NULL, NULL));
}

static void
test_broken_text_is_no_match (void)
{
  g_assert_cmpuint (score_gdp ("\xff\xfe"), ==, 0);
}

/* A slip of the hand is near wherever it stands; what has nothing in common is as far as can be. */
static void
test_distance_from_the_nearest_part (void)
{
  const char *const names[] = { "固定资产投资（不含农户）", "Fixed asset investment", NULL };
  g_autoptr (HetuMatchKey) key = hetu_match_key_new (names, "gdzctz", NULL, "fai");
  static const struct
  {
    const char *query;
    guint distance;
  } cases[] = {
    { "固定资产头资", 166 }, { "资产投姿", 250 }, { "gdzcdz", 166 }, { "FIXD ASSET", 100 },
    { "投资", 0 },           { "旅游", 1000 },    { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (hetu_match_key_distance (key, cases[i].query), ==, cases[i].distance);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/score/classes-are-ranked", test_classes_are_ranked);
  g_test_add_func ("/match/score/case-and-space-do-not-count", test_case_and_space_do_not_count);
  g_test_add_func ("/match/score/any-whole-name-is-exact", test_any_whole_name_is_exact);
  g_test_add_func ("/match/score/empty-matches-all", test_empty_matches_all);
  g_test_add_func ("/match/score/shorter-names-first", test_shorter_names_first);
  g_test_add_func ("/match/distance/from-the-nearest-part", test_distance_from_the_nearest_part);
  g_test_add_func ("/match/score/broken-text-is-no-match", test_broken_text_is_no_match);
  return g_test_run ();
}
