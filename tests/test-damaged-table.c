/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped tables, damaged as disks, mails and hands do it, through a dry run: taken or refused with file and line, never a
 * crash, never a trace. HETU_ROUNDS asks for more than the few rounds of a test run. */
#include "error.h"
#include "import/import.h"
#include "store/query.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define ROUNDS 60
#define MAX_WOUNDS 4

/* What tables trip over: separators, signs, broken characters, and numbers and words at the edge of what is read. */
static const char *const words[] = {
  "\"",         ",",
  "\t",         "\n",
  "\r",         "\"\"",
  "|",          "/",
  "—",          "×",
  "1e309",      "-",
  "−1",         "nan",
  "1,2,3",      "0.00000000000000000001",
  "2023-13",    "999999999999999999",
  "0000",       "9999999999999999999999",
  "2901",       "2018/2022",
  "/2035",      "2023/",
  "range",      "relative",
  "redacted",   "qualitative",
  "rank",       "diff_vs_region",
  "410399",     "000000",
  "万亿万元",   "%",
  "(",          "\xff",
  "\xc3",       "\xef\xbb\xbf",
  "\xff\xfe",   "\xed\xa0\x80",
  "\u3000",     "\x81\x30\x81\x30",
  "名称\u200b", "2023年1—10月",
};

static void
wound (GRand *rand, GString *text)
{
  gssize at = g_rand_int_range (rand, 0, (gint32) text->len + 1);
  gssize most = g_rand_int_range (rand, 1, 64);
  gssize span = MIN ((gssize) text->len - at, most);
  g_autofree char *copy = g_strndup (text->str + at, (gsize) span);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      if (span > 0)
        text->str[at] = (char) (text->str[at] ^ 1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      g_string_insert_c (text, at, (char) g_rand_int_range (rand, 0, 256));
      break;
    case 2:
      g_string_erase (text, at, span);
      break;
    case 3:
      g_string_insert (text, at, copy);
      break;
    case 4:
      if (g_rand_int_range (rand, 0, 8) == 0)
        g_string_truncate (text, (gsize) at);
      break;
    default:
      g_string_insert (text, at, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
}

static void
assert_names_its_line (const GError *error, const char *name)
{
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (!g_str_has_prefix (error->message, name))
    g_error ("no file in “%s”", error->message);
  if (strstr (error->message, ", line ") == NULL &&
      strstr (error->message, "the table is empty") == NULL)
    g_error ("no line in “%s”", error->message);
}

static guint
count_statements (HetuStore *store)
{
  HetuQuery query = HETU_QUERY_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = hetu_query_statements (store, &query, &error);

  g_assert_no_error (error);
  return all->len;
}

static void
test_table (gconstpointer data)
{
  const char *name = data;
  const char *more = g_getenv ("HETU_ROUNDS");
  gint64 rounds = more != NULL ? g_ascii_strtoll (more, NULL, 10) : ROUNDS;
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GFile) whole = g_file_get_child (shipped, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuStore) store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (name));
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, FALSE, &error);
  g_assert_no_error (error);
  g_file_load_contents (whole, NULL, &contents, &length, NULL, &error);
  g_assert_no_error (error);
  for (gint64 i = 0; i < rounds; i++)
    {
      GString *text = g_string_new_len (contents, (gssize) length);
      g_autoptr (GError) refusal = NULL;

      for (int n = g_rand_int_range (rand, 1, MAX_WOUNDS + 1); n > 0; n--)
        wound (rand, text);
      g_assert_true (g_file_set_contents_full (path,
                                               text->str,
                                               (gssize) text->len,
                                               G_FILE_SET_CONTENTS_NONE,
                                               0600,
                                               NULL));
      if (!hetu_import_file (store, file, HETU_IMPORT_DRY_RUN, NULL, NULL, &refusal))
        assert_names_its_line (refusal, base);
      g_string_free (text, TRUE);
    }
  g_assert_cmpuint (count_statements (store), ==, 0);
  g_assert_true (hetu_store_check_integrity (store, TRUE, NULL));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  static const char *const tables[] = { "indicators.csv",
                                        "districts.csv",
                                        "sources.csv",
                                        "notes.csv",
                                        "observations/luolong.csv",
                                        "observations/redacted.csv",
                                        "observations/targets.csv",
                                        "observations/vintages.csv" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/damaged-table/", tables[i], NULL);

      g_test_add_data_func (path, tables[i], test_table);
    }
  return g_test_run ();
}
