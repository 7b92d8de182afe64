/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text.h"

#include <string.h>

#define TOLERANCE_PT 0.01

static HetuTextRun *
shape (HetuText *text, const char *words, double width, int max_lines)
{
  HetuTextStyle style = { .size_pt = 10, .width_pt = width, .max_lines = max_lines };

  return hetu_text_shape (text, words, &style);
}

static const char *const samples[] = {
  "地区生产总值同比增速（%），2019—2023 年，按不变价格计算",
  "资料来源：《洛龙区 2023 年计划》（2023 年 1 月 4 日）；《河南省统计公报》",
  "GDP 5.2%",
  "“十四五”规划",
  "",
};

/* The pieces of a line are the line, and none stands before the one that it follows. */
static void
test_pieces_are_the_lines (void)
{
  static const double widths[] = { 0, 150, 90 };
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (samples) * G_N_ELEMENTS (widths); i++)
    {
      double wrap_width = widths[i % G_N_ELEMENTS (widths)];
      g_autoptr (HetuTextRun) run =
          shape (text, samples[i / G_N_ELEMENTS (widths)], wrap_width, wrap_width == 90 ? 2 : 0);
      g_autoptr (GArray) pieces = hetu_text_run_list_pieces (run);
      guint at = 0;

      for (guint line = 0; line < hetu_text_run_get_n_lines (run); line++)
        {
          double x = 0;
          double baseline = 0;
          double width = 0;
          g_autofree char *expected = hetu_text_run_get_line (run, line, &x, &baseline, &width);
          g_autoptr (GString) joined = g_string_new (NULL);

          for (double last = x - TOLERANCE_PT; at < pieces->len; at++)
            {
              const HetuTextPiece *piece = &g_array_index (pieces, HetuTextPiece, at);

              if (piece->line != line)
                break;
              g_string_append (joined, piece->text);
              g_assert_cmpfloat (piece->x, <=, x + width);
              g_assert_cmpfloat_with_epsilon (piece->baseline, baseline, TOLERANCE_PT);
              /* A mark of half width at the start is moved to the left by the blank half of its box. */
              g_assert_cmpfloat (piece->x, >=, last - 5);
              last = piece->x;
            }
          g_assert_cmpstr (joined->str, ==, expected);
        }
      g_assert_cmpuint (at, ==, pieces->len);
    }
}

/* A piece is as wide by itself as it was in its line: what follows it is where the next one starts. */
static void
test_pieces_stand_alone (void)
{
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuTextRun) run = shape (text, "洛龙区 2022 年增长 5.2", 0, 0);
  g_autoptr (GArray) pieces = hetu_text_run_list_pieces (run);
  double expected = 0;

  g_assert_cmpuint (pieces->len, ==, 4);
  for (guint i = 0; i < pieces->len; i++)
    {
      const HetuTextPiece *piece = &g_array_index (pieces, HetuTextPiece, i);
      g_autofree char *word = g_strchomp (g_strdup (piece->text));
      g_autoptr (HetuTextRun) alone = shape (text, word, 0, 0);

      g_assert_cmpfloat_with_epsilon (piece->x, expected, TOLERANCE_PT);
      expected = piece->x + hetu_text_run_get_width (alone) + 0.2 * 10; /* U+2009 is 0.2 em */
    }
}

static void
test_boxes_cover_the_stretch (void)
{
  static const struct
  {
    const char *stretch;
    double width_pt;
    guint n_boxes;
  } cases[] = {
    { "资料来源：", 0, 1 },
    { "《洛龙区 2023 年计划》（2023 年 1 月 4 日）", 0, 1 },
    { "《洛龙区 2023 年计划》（2023 年 1 月 4 日）", 150, 2 },
    { "", 0, 0 },
  };
  g_autoptr (HetuText) text = hetu_text_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuTextRun) run = shape (text, samples[1], cases[i].width_pt, 0);
      gsize start = (gsize) (strstr (samples[1], cases[i].stretch) - samples[1]);
      g_autoptr (GArray) boxes =
          hetu_text_run_list_boxes (run, start, start + strlen (cases[i].stretch));

      g_assert_cmpuint (boxes->len, ==, cases[i].n_boxes);
      for (guint b = 0; b < boxes->len; b++)
        {
          const HetuTextBox *box = &g_array_index (boxes, HetuTextBox, b);

          g_assert_cmpfloat (box->x, >=, b == 0 && start > 0 ? 45 : -TOLERANCE_PT);
          g_assert_cmpfloat (box->width, >=, 10);
          g_assert_cmpfloat (box->x + box->width, <=, hetu_text_run_get_width (run) + TOLERANCE_PT);
          g_assert_cmpfloat_with_epsilon (box->y, 12.5 * b, TOLERANCE_PT);
          g_assert_cmpfloat_with_epsilon (box->height, 12.5, TOLERANCE_PT);
        }
    }
}

/* The boxes of two halves that share no character leave no gap and do not overlap. */
static void
test_boxes_meet (void)
{
  const char *words = "洛龙区 2022 年增长 5.2%";
  g_autoptr (HetuText) text = hetu_text_new (NULL);
  g_autoptr (HetuTextRun) run = shape (text, words, 0, 0);
  gsize middle = strlen ("洛龙区 20");
  g_autoptr (GArray) left = hetu_text_run_list_boxes (run, 0, middle);
  g_autoptr (GArray) right = hetu_text_run_list_boxes (run, middle, strlen (words));
  const HetuTextBox *a = &g_array_index (left, HetuTextBox, 0);
  const HetuTextBox *b = &g_array_index (right, HetuTextBox, 0);

  g_assert_cmpfloat_with_epsilon (a->x + a->width, b->x, TOLERANCE_PT);
  g_assert_cmpfloat_with_epsilon (b->x + b->width, hetu_text_run_get_width (run), TOLERANCE_PT);
}

static void
test_fixed_metrics (void)
{
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuTextRun) run = shape (text, samples[0], 100, 0);
  g_autoptr (GArray) pieces = hetu_text_run_list_pieces (run);

  g_assert_cmpuint (pieces->len, ==, hetu_text_run_get_n_lines (run));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-place/pieces/are-the-lines", test_pieces_are_the_lines);
  g_test_add_func ("/text-place/pieces/stand-alone", test_pieces_stand_alone);
  g_test_add_func ("/text-place/boxes/cover-the-stretch", test_boxes_cover_the_stretch);
  g_test_add_func ("/text-place/boxes/meet", test_boxes_meet);
  g_test_add_func ("/text-place/fixed/one-piece-a-line", test_fixed_metrics);
  return g_test_run ();
}
