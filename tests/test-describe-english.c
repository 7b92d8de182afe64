/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What English titles need beyond a template: names within a sentence and lists of them. */
#include "chart/describe-private.h"

static void
test_names_within_a_sentence (void)
{
  static const struct
  {
    const char *name, *within;
  } cases[] = {
    { "Retail sales", "retail sales" },
    { "GDP per head", "GDP per head" },
    { "R&D intensity", "R&D intensity" },
    { "PM2.5 concentration", "PM2.5 concentration" },
    { "SMEs that resumed work", "SMEs that resumed work" },
    { "T4-standard data centres", "T4-standard data centres" },
    { "E-commerce turnover", "e-commerce turnover" },
    { "“Three batches”: projects signed", "“three batches”: projects signed" },
    { "12345 hotline: satisfaction", "12345 hotline: satisfaction" },
    { "固定资产投资", "固定资产投资" },
    { "A district (redacted)", "a district (redacted)" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *within = hetu_describe_within (cases[i].name);

      g_assert_cmpstr (within, ==, cases[i].within);
    }
}

static void
test_lists (void)
{
  static const struct
  {
    HetuLanguage language;
    guint n;
    const char *list;
  } cases[] = {
    { HETU_LANGUAGE_EN, 1, "Jianxi" },
    { HETU_LANGUAGE_EN, 2, "Jianxi and Luolong" },
    { HETU_LANGUAGE_EN, 3, "Jianxi, Luolong and Xigong" },
    { HETU_LANGUAGE_EN, 4, "Jianxi, Luolong, Xigong and 1 other" },
    { HETU_LANGUAGE_EN, 5, "Jianxi, Luolong, Xigong and 2 others" },
    { HETU_LANGUAGE_ZH, 3, "Jianxi、Luolong、Xigong" },
    { HETU_LANGUAGE_ZH, 5, "Jianxi等 5 个地区" },
  };
  static const char *const names[] = { "Jianxi", "Luolong", "Xigong", "Yanshi", "Mengjin" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuFrame) frame = hetu_frame_new (HETU_CHART_RANKED_BAR, cases[i].language);
      g_autoptr (GArray) contenders = g_array_new (FALSE, FALSE, sizeof (HetuContender));
      g_autofree char *list = NULL;
      guint n_first = 0;

      for (guint k = 0; k < cases[i].n; k++)
        {
          HetuContender contender = { names[k], HETU_DECIMAL (52, 1) };

          g_array_append_val (contenders, contender);
        }
      list = hetu_describe_first (frame, contenders, &n_first);
      g_assert_cmpstr (list, ==, cases[i].list);
      g_assert_cmpuint (n_first, ==, cases[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe-english/names-within-a-sentence", test_names_within_a_sentence);
  g_test_add_func ("/describe-english/lists", test_lists);
  return g_test_run ();
}
