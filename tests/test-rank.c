/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/rank.h"

#define MOST 8

/* “缺”: there is none. */
static gsize
read_values (const char *text, HetuDecimal *values, gboolean *has)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gsize n = *text == '\0' ? 0 : g_strv_length (words);

  for (gsize i = 0; i < n; i++)
    {
      has[i] = !g_str_equal (words[i], "缺");
      values[i] = HETU_DECIMAL (0, 0);
      if (has[i])
        g_assert_true (hetu_decimal_parse (words[i], &values[i], NULL));
    }
  return n;
}

static void
test_ties_share_and_skip (void)
{
  static const struct
  {
    const char *values;
    HetuDirection direction;
    const char *ranks;
    guint n;
  } cases[] = {
    { "9.2 8.1 8.10 5.4", HETU_DIRECTION_HIGHER, "1 2 2 4", 4 },
    { "9.2 8.1 8.1 5.4", HETU_DIRECTION_LOWER, "4 2 2 1", 4 },
    { "3 9 6", HETU_DIRECTION_NEUTRAL, "3 1 2", 3 },
    { "-1.4 缺 5.4 -0.3", HETU_DIRECTION_HIGHER, "3 0 1 2", 3 },
    { "缺 缺", HETU_DIRECTION_HIGHER, "0 0", 0 },
    { "7", HETU_DIRECTION_LOWER, "1", 1 },
    { "5 5 5", HETU_DIRECTION_HIGHER, "1 1 1", 3 },
    { "5.21 5.2", HETU_DIRECTION_HIGHER, "1 2", 2 },
    { "", HETU_DIRECTION_HIGHER, "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDecimal values[MOST];
      gboolean has[MOST];
      guint ranks[MOST];
      gsize n = read_values (cases[i].values, values, has);
      g_autoptr (GString) said = g_string_new (NULL);

      g_assert_cmpuint (hetu_rank_values (values, has, n, cases[i].direction, ranks),
                        ==,
                        cases[i].n);
      for (gsize j = 0; j < n; j++)
        g_string_append_printf (said, "%s%u", j > 0 ? " " : "", ranks[j]);
      g_assert_cmpstr (said->str, ==, cases[i].ranks);
    }
}

static void
test_median_is_exact (void)
{
  static const struct
  {
    const char *values, *median; /* %NULL: there is none */
  } cases[] = {
    { "5.2", "5.2" },   { "3 9 6", "6" }, { "5.1 5.2", "5.15" }, { "-4.4 缺 1 -0.2", "-0.2" },
    { "7 7 1 9", "7" }, { "1 2", "1.5" }, { "缺", NULL },        { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuDecimal values[MOST], median;
      gboolean has[MOST];
      gsize n = read_values (cases[i].values, values, has);
      g_autofree char *said = NULL;

      g_assert_true (hetu_rank_median (values, has, n, &median) == (cases[i].median != NULL));
      if (cases[i].median == NULL)
        continue;
      said = hetu_decimal_to_string (median);
      g_assert_cmpstr (said, ==, cases[i].median);
    }
}

/* “前10” is met by every place up to the tenth; a field that is not whole neither agrees nor differs. */
static void
test_stated_rank_is_judged_in_a_whole_field (void)
{
  static const struct
  {
    const char *stated; /* “<=10”, “×”: redacted, “3/54”: of a field of 54 */
    guint rank;
    guint n_ranked;
    guint n_missing;
    HetuStated verdict;
  } cases[] = {
    { "3", 3, 14, 0, HETU_STATED_AGREES },       { "2", 3, 14, 0, HETU_STATED_DIFFERS },
    { "2", 3, 11, 3, HETU_STATED_UNKNOWN },      { "3", 3, 11, 3, HETU_STATED_UNKNOWN },
    { "3", 0, 13, 1, HETU_STATED_UNKNOWN },      { "<=10", 4, 14, 0, HETU_STATED_AGREES },
    { "<=10", 11, 14, 0, HETU_STATED_DIFFERS },  { "×", 1, 14, 0, HETU_STATED_NONE },
    { "3/54", 3, 14, 0, HETU_STATED_ELSEWHERE }, { "3/14", 3, 14, 0, HETU_STATED_AGREES },
    { "3/14", 3, 11, 3, HETU_STATED_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (HetuObservation) stated = { 0 };
      const char *digits = cases[i].stated;
      g_auto (GStrv) words = NULL;

      hetu_observation_init (&stated);
      if (g_str_has_prefix (digits, "<="))
        stated.comparator = HETU_COMPARATOR_AT_MOST;
      words =
          g_strsplit (stated.comparator == HETU_COMPARATOR_AT_MOST ? digits + 2 : digits, "/", 2);
      stated.has_value = hetu_decimal_parse (words[0], &stated.value, NULL);
      stated.status = stated.has_value ? HETU_STATUS_FINAL : HETU_STATUS_REDACTED;
      stated.rank_of = words[1] != NULL ? (guint16) g_ascii_strtoull (words[1], NULL, 10) : 0;
      g_assert_cmpint (
          hetu_rank_judge_stated (&stated, cases[i].rank, cases[i].n_ranked, cases[i].n_missing),
          ==,
          (int) cases[i].verdict);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank/ties-share-and-skip", test_ties_share_and_skip);
  g_test_add_func ("/rank/median-is-exact", test_median_is_exact);
  g_test_add_func ("/rank/stated-rank-is-judged-in-a-whole-field",
                   test_stated_rank_is_judged_in_a_whole_field);
  return g_test_run ();
}
