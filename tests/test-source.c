/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/source.h"

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    gint32 date;
    const char *zh, *en;
  } cases[] = {
    { "2023-01-04", 20230104, "2023 年 1 月 4 日", "4 Jan 2023" },
    { "2023-12", 20231200, "2023 年 12 月", "Dec 2023" },
    { "2023", 20230000, "2023 年", "2023" },
    { "2024-02-29", 20240229, "2024 年 2 月 29 日", "29 Feb 2024" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = hetu_date_to_string (cases[i].date);
      g_autofree char *zh = hetu_date_to_label (cases[i].date, HETU_LANGUAGE_ZH);
      g_autofree char *en = hetu_date_to_label (cases[i].date, HETU_LANGUAGE_EN);
      gint32 date = 0;

      g_assert_true (hetu_date_parse (cases[i].text, &date));
      g_assert_cmpint (date, ==, cases[i].date);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (zh, ==, cases[i].zh);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_what_is_no_date (void)
{
  static const char *const cases[] = {
    "",           "23",       "2023-13", "2023-00", "2023-1", "2023-02-30", "2023-01-04x",
    "2023/01/04", "20230104", "2023-",   "昨天",
  };
  gint32 date = 5;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_false (hetu_date_parse (cases[i], &date));
  g_assert_cmpint (date, ==, 5);
}

static void
test_citation (void)
{
  g_autoptr (HetuSource) dated = hetu_source_new (&(HetuSourceInfo){ .id = "luolong-plan-2023",
                                                                     .title = "洛龙区 2023 年计划",
                                                                     .date = 20230104 });
  g_autoptr (HetuSource) undated = hetu_source_new (&(HetuSourceInfo){ .title = "统计年鉴" });
  g_autofree char *zh = hetu_source_to_citation (dated, HETU_LANGUAGE_ZH);
  g_autofree char *en = hetu_source_to_citation (dated, HETU_LANGUAGE_EN);
  g_autofree char *bare = hetu_source_to_citation (undated, HETU_LANGUAGE_ZH);

  g_assert_cmpstr (zh, ==, "《洛龙区 2023 年计划》（2023 年 1 月 4 日）");
  g_assert_cmpstr (en, ==, "“洛龙区 2023 年计划” (4 Jan 2023)");
  g_assert_cmpstr (bare, ==, "《统计年鉴》");
  g_assert_cmpstr (hetu_source_get_id (dated), ==, "luolong-plan-2023");
  g_assert_null (hetu_source_get_publisher (dated));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/date/is-read-again", test_dates);
  g_test_add_func ("/source/date/refuses-what-is-no-date", test_what_is_no_date);
  g_test_add_func ("/source/citation/with-its-date", test_citation);
  return g_test_run ();
}
