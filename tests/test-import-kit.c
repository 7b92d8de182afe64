/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same assertions over each importer: a table means the same whatever file it is in, and is refused for the same reasons. */
#include "book-writer.h"
#include "import-kit.h"
#include "store/query.h"
#include "table-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static const BookWriter writers[] = {
  { "csv", write_csv }, { "tsv", write_tsv }, { "xlsx", write_xlsx },
  { "xls", write_xls }, { "ods", write_ods },
};

static HetuStore *store;

typedef struct
{
  const char *name;
  const char *table;
  const char *found; /* the cells; NULL: refused */
  const char *said;  /* what the refusal says */
  int asserts;       /* KitAssertion; −1 */
} Case;

static const Case cases[] = {
  { "plain",
    "地区|2022年GDP（亿元）|增速（%）\n洛龙区|582.4|5.2\n涧西区|500|-3",
    "B2 gdp 410311 2022 level 582.4亿元\nC2 gdp 410311 2022 growth 5.2%\nB3 gdp 410305 2022 level "
    "500亿元\n"
    "C3 gdp 410305 2022 growth -3%\n",
    NULL,
    -1 },
  { "formula-cells",
    "地区|2022年GDP（亿元）\n洛龙区|=582.4",
    "B2 gdp 410311 2022 level 582.4亿元\n",
    NULL,
    KIT_FORMULA },
  { "dates-as-numbers",
    "时间|洛龙区GDP（亿元）|增速（%）\n@44986|48.5|5.2",
    "B2 gdp 410311 2023-03 level 48.5亿元\nC2 gdp 410311 2023-03 growth 5.2%\n",
    NULL,
    KIT_DATES },
  { "dates-head-rows",
    "洛龙区|\n时间|GDP（亿元）\n@44986|48.5",
    "B3 gdp 410311 2023-03 level 48.5亿元\n",
    NULL,
    -1 },
  { "dates-head-columns",
    "地区|@44986\n洛龙区|48.5\n单位：亿元|",
    NULL,
    "*B1*which indicator*",
    -1 },
  { "empty", "", NULL, "*empty*", KIT_EMPTY },
  { "header-only", "地区|2022年GDP（亿元）", NULL, "*no table*", KIT_HEADER_ONLY },
  { "a-column-too-few",
    "地区|2022年GDP（亿元）|增速（%）\n洛龙区|582.4\n涧西区|500|3",
    "B2 gdp 410311 2022 level 582.4亿元\nB3 gdp 410305 2022 level 500亿元\nC3 gdp 410305 2022 "
    "growth 3%\n",
    NULL,
    -1 },
  { "a-column-too-many",
    "地区|2022年GDP（亿元）\n洛龙区|582.4|7\n涧西区|500|8",
    NULL,
    "*C2*",
    KIT_COLUMNS },
  { "duplicate-key",
    "地区|2022年GDP（亿元）\n洛龙区|582.4\n洛龙区|582.5",
    NULL,
    "*B3*B2*",
    KIT_DUPLICATE_KEY },
  { "bad-number",
    "地区|2022年GDP（亿元）\n洛龙区|582.4\n涧西区|五百",
    NULL,
    "*B3*五百*",
    KIT_BAD_NUMBER },
};

static gboolean
take_in (const char *name, GBytes *bytes, HetuImportReport **report, GError **error)
{
  g_autoptr (HetuBook) book = hetu_book_load (name, bytes, NULL, NULL, NULL, NULL, error);

  return book != NULL && hetu_import_book (store,
                                           book,
                                           NULL,
                                           NULL,
                                           HETU_IMPORT_DRY_RUN,
                                           NULL,
                                           NULL,
                                           NULL,
                                           report,
                                           error);
}

static void
assert_said (const GError *error, const char *said)
{
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  if (!g_pattern_match_simple (said, error->message))
    g_error ("%s", error->message);
}

static void
test_table (gconstpointer data)
{
  const Case *one = data;

  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GBytes) bytes = writers[i].write (one->table, FALSE);
      g_autofree char *name = g_strconcat ("表.", writers[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuImportReport) report = NULL;
      gboolean done = take_in (name, bytes, &report, &error);

      g_test_message ("%s", name);
      g_assert_cmpint (done, ==, one->found != NULL);
      if (one->asserts >= 0)
        kit_mark (writers[i].name, (KitAssertion) one->asserts);
      if (!done)
        {
          assert_said (error, one->said);
          continue;
        }
      {
        g_autoptr (HetuBook) book = hetu_book_load (name, bytes, NULL, NULL, NULL, NULL, &error);
        g_autofree char *found = table_describe (store, book, NULL);

        if (!g_str_equal (found, one->found))
          g_error ("%s:\n%s", name, found);
      }
    }
}

static void
test_zero_bytes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autofree char *name = g_strconcat ("表.", writers[i].name, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new ("", 0);
      g_autoptr (GError) error = NULL;

      g_assert_false (take_in (name, bytes, NULL, &error));
      assert_said (error, "表.*empty*");
      kit_mark (writers[i].name, KIT_ZERO_BYTES);
    }
}

/* 200 MB are refused before they are read. */
static void
test_too_large (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hetu-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autofree char *name = g_strconcat ("large.", writers[i].name, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = writers[i].write (cases[0].table, FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuBook) book = NULL;

      g_assert_true (g_file_set_contents (path,
                                          g_bytes_get_data (bytes, NULL),
                                          (gssize) g_bytes_get_size (bytes),
                                          NULL));
      g_assert_cmpint (truncate (path, 200 << 20), ==, 0);
      book = hetu_book_load_file (file, NULL, NULL, NULL, NULL, &error);
      g_assert_null (book);
      assert_said (error, "large.*larger than 128 MB*");
      kit_mark (writers[i].name, KIT_TOO_LARGE);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_wrong_encoding (void)
{
  static const char *const names[] = { "csv", "tsv", "xlsx", "ods" };
  static const char *const said[] = { "表: line 2: *UTF-8*",
                                      "表: line 2: *UTF-8*",
                                      "表, sheet*UTF-8*",
                                      "表: *UTF-8*" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (writers); k++)
      {
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (GError) error = NULL;

        if (!g_str_equal (writers[k].name, names[i]))
          continue;
        bytes = writers[k].write ("地区|2022年GDP（亿元）\n\xff\xfe\xff龙区|582.4", FALSE);
        g_assert_false (take_in ("表", bytes, NULL, &error));
        assert_said (error, said[i]);
        kit_mark (names[i], KIT_ENCODING);
      }
}

/* The table is the same in the encodings of Chinese desktops. */
static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-8", "GB18030", "GBK", "UTF-16" };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (gsize k = 0; k < 2; k++)
      {
        g_autoptr (GBytes) bytes = writers[k].write (cases[0].table, FALSE);
        gsize length = 0;
        g_autofree char *text = g_convert (g_bytes_get_data (bytes, NULL),
                                           (gssize) g_bytes_get_size (bytes),
                                           encodings[i],
                                           "UTF-8",
                                           NULL,
                                           &length,
                                           NULL);
        g_autoptr (GBytes) converted = g_bytes_new (text, length);
        g_autoptr (GError) error = NULL;
        g_autoptr (HetuBook) book =
            hetu_book_load ("表", converted, NULL, NULL, NULL, NULL, &error);
        g_autofree char *found = NULL;

        g_assert_no_error (error);
        found = table_describe (store, book, NULL);
        g_assert_cmpstr (found, ==, cases[0].found);
      }
}

static void
test_hidden_sheets (void)
{
  for (gsize i = 2; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GBytes) bytes = writers[i].write (cases[0].table, TRUE);
      HetuImportAnswers answers = { .sheet = "表" };
      g_autoptr (HetuImportReport) report = NULL;
      g_autoptr (HetuBook) book = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (take_in (writers[i].name, bytes, NULL, &error));
      assert_said (error, "*no table*");
      g_clear_error (&error);
      book = hetu_book_load (writers[i].name, bytes, NULL, NULL, NULL, NULL, &error);
      g_assert_true (hetu_import_book (store,
                                       book,
                                       &answers,
                                       NULL,
                                       HETU_IMPORT_DRY_RUN,
                                       NULL,
                                       NULL,
                                       NULL,
                                       &report,
                                       &error));
      g_assert_cmpuint (report->summary.added, ==, 4);
      kit_mark (writers[i].name, KIT_HIDDEN);
    }
}

static void
test_protected_workbooks (void)
{
  static const char *const names[] = { "xls", "xlsx", "ods" };
  g_autoptr (GByteArray) stream = g_byte_array_new ();
  GBytes *locked[] = {
    write_xls_locked (cases[0].table, FALSE, TRUE),
    put_compound ("EncryptedPackage", stream),
    pack ((const char *const[]){ "mimetype",
                                 "application/vnd.oasis.opendocument.spreadsheet",
                                 "META-INF/manifest.xml",
                                 "<m><file-entry><encryption-data/></file-entry></m>",
                                 "content.xml",
                                 "garbage",
                                 NULL }),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (locked); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (take_in ("表", locked[i], NULL, &error));
      assert_said (error, "表: *password*");
      kit_mark (names[i], KIT_PROTECTED);
      g_bytes_unref (locked[i]);
    }
}

/* A part that unpacks to more than it may is not read to its end. */
static void
test_bomb (void)
{
  g_autofree char *spaces = g_strnfill (40000, ' ');
  g_autofree char *sheet = g_strconcat ("<content>", spaces, "</content>", NULL);
  HetuGridLimits limits = HETU_GRID_LIMITS_INIT;
  g_autoptr (GBytes) bytes =
      pack ((const char *const[]){ "mimetype",
                                   "application/vnd.oasis.opendocument.spreadsheet",
                                   "content.xml",
                                   sheet,
                                   NULL });
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) book = NULL;

  limits.unpacked = 20000;
  book = hetu_book_load ("表", bytes, &limits, NULL, NULL, NULL, &error);
  g_assert_null (book);
  assert_said (error, "表: *content.xml*unpacks*");
}

/* A document type of its own could have entities that grow without end. */
static void
test_document_type (void)
{
  g_autoptr (GBytes) bytes =
      pack ((const char *const[]){ "mimetype",
                                   "application/vnd.oasis.opendocument.spreadsheet",
                                   "content.xml",
                                   "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                                   NULL });
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) book = hetu_book_load ("表", bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_null (book);
  assert_said (error, "表: *document type*");
}

static const KitException exceptions[] = {
  { "csv", KIT_HIDDEN, "a text file is one sheet, which is shown" },
  { "tsv", KIT_HIDDEN, "a text file is one sheet, which is shown" },
  { "csv", KIT_PROTECTED, "a text file has no password" },
  { "tsv", KIT_PROTECTED, "a text file has no password" },
  { "xls",
    KIT_ENCODING,
    "texts are of two bytes a character, or of a code page that has all bytes" },
};

/* Runs last. */
static void
test_matrix (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    kit_check (writers[i].name, exceptions, G_N_ELEMENTS (exceptions));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  store = table_store ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import-kit/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_table);
    }
  g_test_add_func ("/import-kit/zero-bytes", test_zero_bytes);
  g_test_add_func ("/import-kit/too-large", test_too_large);
  g_test_add_func ("/import-kit/wrong-encoding", test_wrong_encoding);
  g_test_add_func ("/import-kit/encodings", test_encodings);
  g_test_add_func ("/import-kit/hidden-sheets", test_hidden_sheets);
  g_test_add_func ("/import-kit/protected-workbooks", test_protected_workbooks);
  g_test_add_func ("/import-kit/bomb", test_bomb);
  g_test_add_func ("/import-kit/document-type", test_document_type);
  g_test_add_func ("/import-kit/matrix", test_matrix);
  status = g_test_run ();
  g_object_unref (store);
  return status;
}
