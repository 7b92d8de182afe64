/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files are reports and which tables, whatever they are written in: none of them is a store. */
#include "ui/import-opener.h"
#include "ui/review-opener.h"

#include "remove-folder.h"

#define PROSE                                                                                                         \
  "洛龙区2022年工作情况\n\n2022年,全区地区生产总值完成582.4亿元,增长5.2%,居全市第一。\n" \
  "固定资产投资增长20%,居全市第二;社会消费品零售总额下降0.8%,居全市第四。\n"

static const struct
{
  const char *name;
  const char *text;
  const char *encoding;
  const char *damage; /* (nullable): put in front */
  gboolean report;
} cases[] = {
  { "a.txt", PROSE, "UTF-8", NULL, TRUE },
  { "a.txt", PROSE, "GB18030", NULL, TRUE },
  { "a.txt", PROSE, "GB18030", "\xff\n", TRUE },
  { "a.txt", PROSE, "UTF-16LE", NULL, TRUE },
  { "a.txt", "", "UTF-8", NULL, TRUE },
  { "a.md", "指标,地区,时间,数值\n", "UTF-8", NULL, TRUE },
  { "a.txt", "指标,地区,时间,数值\n地区生产总值,洛龙区,2022,582.4\n", "UTF-8", NULL, FALSE },
  { "a.txt", "指标\t洛龙区\n地区生产总值\t582.4\n", "GB18030", NULL, FALSE },
  { "a.csv", PROSE, "UTF-8", NULL, FALSE },
};

static void
test_what_is_a_report (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-opener-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      gsize length = 0;
      g_autofree char *bytes =
          g_convert (cases[i].text, -1, cases[i].encoding, "UTF-8", NULL, &length, NULL);
      g_autoptr (GString) all = g_string_new (cases[i].damage);

      g_string_append_len (all, bytes, (gssize) length);
      g_assert_true (g_file_set_contents (path, all->str, (gssize) all->len, NULL));
      g_test_message ("%s in %s", cases[i].text, cases[i].encoding);
      g_assert_cmpint (hetu_review_opener_takes (file), ==, cases[i].report);
      g_assert_true (hetu_import_opener_takes (file));
    }
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-opener/what-is-a-report", test_what_is_a_report);
  return g_test_run ();
}
