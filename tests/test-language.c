/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/language.h"

static void
test_reads_locale_names (void)
{
  static const struct
  {
    const char *text;
    gboolean known;
    HetuLanguage language;
  } cases[] = {
    { "zh_CN", TRUE, HETU_LANGUAGE_ZH },
    { "zh", TRUE, HETU_LANGUAGE_ZH },
    { "zh-Hans-CN", TRUE, HETU_LANGUAGE_ZH },
    { "en", TRUE, HETU_LANGUAGE_EN },
    { "en_GB.UTF-8", TRUE, HETU_LANGUAGE_EN },
    { "EN", TRUE, HETU_LANGUAGE_EN },
    { "", FALSE, 0 },
    { "e", FALSE, 0 },
    { "eng", FALSE, 0 },
    { "de_DE", FALSE, 0 },
    { "C", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuLanguage language = (HetuLanguage) 9;

      g_assert_cmpint (hetu_language_parse (cases[i].text, &language), ==, cases[i].known);
      g_assert_cmpint (language, ==, cases[i].known ? cases[i].language : (HetuLanguage) 9);
    }
  g_assert_cmpstr (hetu_language_to_string (HETU_LANGUAGE_ZH), ==, "zh_CN");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/parse/locale-names", test_reads_locale_names);
  return g_test_run ();
}
