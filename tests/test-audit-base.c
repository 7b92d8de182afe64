/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change is told against. */
#include "audit/base.h"

static void
test_bases (void)
{
  static const struct
  {
    const char *told, *words, *base; /* (nullable) */
  } changes[] = {
    { "2023", "比上年提高0.4个百分点", "2022" },
    { "2023", "较去年年末提高0.4个百分点", "2022" },
    { "2023", "比2020年提高0.4个百分点", "2020" },
    { "2023", "比重提高0.4个百分点", NULL },
    { "2023", "比上年末高，提高0.4个百分点", NULL },
    { "2023-01/2023-09", "增速较上半年回落0.4个百分点", "2023-H1" },
    { "2023-01/2023-09", "增速比上年同期回落0.4个百分点", "2022-01/2022-09" },
    { "2023-01/2023-09", "较上年全年加快0.4个百分点", "2022" },
    { "2023-01/2023-09", "较1—8月加快0.4个百分点", "2023-01/2023-08" },
    { "2023-01/2023-09", "较一季度加快0.4个百分点", "2023-Q1" },
    { "2023-01/2023-09", "比上月加快0.4个百分点", "2023-01/2023-08" },
    { "2023-05/2023-05", "比上月加快0.4个百分点", "2023-04" },
    { "2023-01/2023-01", "比上月加快0.4个百分点", "2022-12" },
    { "2018/2022", "比五年前提高0.4个百分点", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      HetuPeriod told, found = { 0 };
      gboolean has;
      g_autofree char *text = NULL;

      g_assert_true (hetu_period_parse (changes[i].told, &told, NULL));
      has = hetu_audit_find_base (changes[i].words, told, &found);
      text = has ? hetu_period_to_string (found) : NULL;
      g_test_message ("%s", changes[i].words);
      g_assert_cmpstr (text, ==, changes[i].base);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/bases", test_bases);
  return g_test_run ();
}
