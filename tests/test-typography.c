/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How text is set, as data: tests/typography/lines.tsv, a case a line, each named by its rule of CHARTS; and a corpus of sentences
 * in the manner of work reports at many widths, in which no line may start or end as it must not, no number is split, and
 * nothing leaves its box (C-40). */
#include "chart/text.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define SIZE 10.0
#define ROOM 0.01    /* of a box, points: rounding */
#define EM_ROOM 0.01 /* of a width that a case tells */

static const char no_start[] = "，。、；：！？”’）》】」·—…%‰";
static const char no_end[] = "（《“‘【「第";
static const char units[] = "亿万千百个元年月日家人户项套件倍位";
static const char *const wholes[] = { "亿元", "万元", "万人", "百分", "分点" };

static HetuTextRun *
shape (HetuText *text, const char *words, double width_em, int max_lines)
{
  HetuTextStyle style = { .size_pt = SIZE,
                          .width_pt = width_em * SIZE,
                          .max_lines = max_lines,
                          .line_height = 1.45 };

  return hetu_text_shape (text, words, &style);
}

static char *
replace (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* The lines of @run with “/” between them. */
static char *
join_lines (const HetuTextRun *run)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < hetu_text_run_get_n_lines (run); i++)
    {
      g_autofree char *line = hetu_text_run_get_line (run, i, NULL, NULL, NULL);

      g_string_append_printf (joined, "%s%s", i > 0 ? "/" : "", line);
    }
  return replace (joined->str, "\xe2\x80\x89", "␣");
}

/* @data: the fields of the case */
static void
test_case (gconstpointer data)
{
  char *const *fields = data;
  double width = g_ascii_strtod (fields[1], NULL);
  g_autofree char *thin = replace (fields[4], "␣", "\xe2\x80\x89");
  g_autofree char *words = replace (thin, "⏎", "\n");
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuTextRun) run = shape (text, words, width, atoi (fields[2]));
  g_autofree char *lines = join_lines (run);

  if (width > 0)
    g_assert_cmpfloat (hetu_text_run_get_width (run), <=, width * SIZE + ROOM);
  if (!g_str_equal (lines, fields[5]))
    g_test_fail_printf ("%s: “%s”, not “%s”", fields[0], lines, fields[5]);
  if (*fields[3] != '\0' &&
      fabs (hetu_text_run_get_width (run) / SIZE - g_ascii_strtod (fields[3], NULL)) > EM_ROOM)
    g_test_fail_printf ("%s: %.3f em, not “%s”",
                        fields[0],
                        hetu_text_run_get_width (run) / SIZE,
                        fields[3]);
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_in (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

/* Whether a number or a word that stays whole ends in @before and goes on in @after. */
static gboolean
is_split (gunichar before, gunichar after)
{
  char pair[13] = { 0 };

  g_unichar_to_utf8 (after, pair + g_unichar_to_utf8 (before, pair));
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (g_str_equal (pair, wholes[i]))
      return TRUE;
  if ((is_digit (before) || before == '%' || before == 0x2030) && is_in (after, units))
    return TRUE;
  return is_digit (after) && (is_digit (before) || is_in (before, ".,—−+≥≤≈∶/"));
}

typedef struct
{
  guint n_lines;
  guint n_starts; /* lines that start with what must not start one */
  guint n_ends;
  guint n_splits;
  guint n_overflows;
} Tally;

static void
count (Tally *tally, const HetuTextRun *run, double width)
{
  gunichar before = 0;

  for (guint i = 0; i < hetu_text_run_get_n_lines (run); i++)
    {
      double advance;
      g_autofree char *line = hetu_text_run_get_line (run, i, NULL, NULL, &advance);
      gunichar first = g_utf8_get_char (line);
      Tally was = *tally;

      tally->n_lines++;
      tally->n_overflows += advance > width + ROOM;
      if (i > 0)
        {
          tally->n_starts += is_in (first, no_start);
          tally->n_ends += is_in (before, no_end);
          tally->n_splits += is_split (before, first);
        }
      if (tally->n_starts > was.n_starts || tally->n_ends > was.n_ends ||
          tally->n_splits > was.n_splits || tally->n_overflows > was.n_overflows)
        g_test_message ("%.1f em, line %u: %s", width / SIZE, i + 1, line);
      before = g_utf8_get_char (g_utf8_prev_char (line + strlen (line)));
    }
}

/* Sentences with {d} for a district, {i} for an indicator and {n} for a number. */
static GPtrArray *
list_corpus (void)
{
  static const char *const districts[] = { "洛龙区",
                                           "瀍河回族区",
                                           "全市",
                                           "栾川县",
                                           "某区（脱敏）" };
  static const char *const indicators[] = { "地区生产总值",
                                            "社会消费品零售总额",
                                            "人均GDP",
                                            "一般公共预算收入",
                                            "规模以上工业增加值" };
  static const char *const numbers[] = { "582.4",
                                         "0.3",
                                         "37\xe2\x80\x89"
                                         "000",
                                         "−4.4",
                                         "1250" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "typography", "sentences.txt", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *corpus = g_ptr_array_new_with_free_func (g_free);

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    for (guint turn = 0; turn < 3 && *lines[i] != '\0' && *lines[i] != '#'; turn++)
      {
        g_autofree char *a = replace (lines[i], "{d}", districts[(i + turn) % 5]);
        g_autofree char *b = replace (a, "{i}", indicators[(i + 2 * turn) % 5]);

        g_ptr_array_add (corpus, replace (b, "{n}", numbers[(2 * i + turn) % 5]));
      }
  return corpus;
}

static void
check_corpus (HetuText *text, double least_em, double most_em)
{
  g_autoptr (GPtrArray) corpus = list_corpus ();
  Tally tally = { 0 };

  for (guint i = 0; i < corpus->len; i++)
    for (double em = least_em; em <= most_em; em += 1.3)
      {
        g_autoptr (HetuTextRun) run = shape (text, corpus->pdata[i], em, 0);

        count (&tally, run, em * SIZE);
      }
  g_test_message ("%u lines: %u bad starts, %u bad ends, %u split numbers, %u overflows",
                  tally.n_lines,
                  tally.n_starts,
                  tally.n_ends,
                  tally.n_splits,
                  tally.n_overflows);
  g_assert_cmpuint (tally.n_lines, >, 1000);
  g_assert_cmpuint (tally.n_starts, ==, 0);
  g_assert_cmpuint (tally.n_ends, ==, 0);
  g_assert_cmpuint (tally.n_splits, ==, 0);
  g_assert_cmpuint (tally.n_overflows, ==, 0);
}

static void
test_corpus (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  check_corpus (text, 10, 48);
}

static void
test_corpus_fixed (void)
{
  g_autoptr (HetuText) text = hetu_text_new_fixed ();

  check_corpus (text, 10, 48);
}

/* Boxes under 10 em: a line or two, cut behind them, and never wider than the box. */
static void
test_narrow (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (GPtrArray) corpus = list_corpus ();

  for (guint i = 0; i < corpus->len; i++)
    for (double em = 2; em < 10; em += 0.7)
      for (int lines = 1; lines <= 2; lines++)
        {
          g_autoptr (HetuTextRun) run = shape (text, corpus->pdata[i], em, lines);

          g_assert_cmpfloat (hetu_text_run_get_width (run), <=, em * SIZE + ROOM);
          g_assert_cmpuint (hetu_text_run_get_n_lines (run), <=, (guint) lines);
          g_assert_true (hetu_text_run_is_ellipsised (run));
        }
}

/* @fields: one case a line, one field a tab */
static void
add_cases (GPtrArray *cases)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "typography", "lines.tsv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#' && !g_str_has_prefix (lines[i], "rule\t"))
      {
        char **fields = g_strsplit (lines[i], "\t", -1);
        g_autofree char *name = NULL;
        g_autofree char *rule = NULL;

        g_assert_cmpuint (g_strv_length (fields), ==, 6);
        rule = g_ascii_strdown (fields[0], -1);
        g_strdelimit (rule, " ", '-');
        name = g_strdup_printf ("/typography/lines/%s", rule);
        g_ptr_array_add (cases, fields);
        g_test_add_data_func (name, fields, test_case);
      }
  g_assert_cmpuint (cases->len, >, 50);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add_cases (cases);
  g_test_add_func ("/typography/c-40/corpus", test_corpus);
  g_test_add_func ("/typography/c-40/corpus-of-fixed-metrics", test_corpus_fixed);
  g_test_add_func ("/typography/c-40/narrow-boxes", test_narrow);
  return g_test_run ();
}
