/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "export/xlsx-private.h"
#include "export/zip.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define MAX_LINKS 65530

static const HetuWorkbookProperties properties = {
  .title = "洛阳市2023年督办清单",
  .subject = "目标 <与> 实绩",
  .made_on = 20231031,
  .language = HETU_LANGUAGE_ZH,
};
static const HetuCellStyle body = { .look = HETU_CELL_BODY };
static const HetuCellStyle head = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };

static HetuUnit
parse_unit (const char *text)
{
  HetuUnit unit = { 0 };

  g_assert_true (hetu_unit_parse (text, &unit, NULL));
  return unit;
}

static char *
read_part (GBytes *file, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) part = hetu_zip_read_part (file, name, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("no “%s” in: %s", piece, text);
}

static HetuWorkbook *
make_book (void)
{
  g_autoptr (GError) error = NULL;
  HetuWorkbook *book = hetu_workbook_new (&properties, &error);

  g_assert_no_error (error);
  return book;
}

/* A sheet with a cell of each kind. */
static GBytes *
make_file (void)
{
  g_autoptr (GError) error = NULL;
  HetuWorkbook *book = make_book ();
  HetuSheet *sheet = hetu_workbook_add_sheet (book, "督办清单");
  HetuSheet *sources = hetu_workbook_add_sheet (book, "来源");
  g_autofree char *format = hetu_xlsx_number_format (parse_unit ("万人"),
                                                     1,
                                                     HETU_COMPARATOR_AT_LEAST,
                                                     HETU_FORMAT_UNIT,
                                                     HETU_LANGUAGE_ZH);
  g_autofree char *address = hetu_xlsx_cell_address ("来源", 2, 1);
  GBytes *file;

  hetu_sheet_set_column (sheet, 0, 6, 30);
  hetu_sheet_set_column (sheet, 1, 6, 30);
  hetu_sheet_set_column (sheet, 3, 6, 16);
  hetu_sheet_put_across (sheet, 0, 0, 4, 30, "洛阳市2023年督办清单", &head);
  hetu_sheet_put_text (sheet, 1, 0, "指标", &head);
  hetu_sheet_put_text (sheet, 1, 1, "目标", &head);
  hetu_sheet_put_text (sheet, 2, 0, "=SUM(A1:A9)", &body);
  hetu_sheet_put_number (sheet, 2, 1, 1.2, format, &body);
  hetu_sheet_put_date (sheet, 2, 2, 20231031, &body);
  hetu_sheet_put_date (sheet, 3, 2, 20231000, &body);
  hetu_sheet_put_link (sheet, 2, 3, "[1]", address, &body);
  hetu_sheet_put_link (sheet,
                       3,
                       3,
                       "《2023 年政府工作报告》",
                       "https://example.org/?a=1&b=2",
                       &body);
  hetu_sheet_put_link (sheet, 4, 3, "《汇编》", "汇编.docx", &body);
  hetu_sheet_put_text (sheet, 4, 1, NULL, &body);
  hetu_sheet_set_table (sheet, 1, 4, 3, 1);
  hetu_sheet_set_page (sheet, TRUE);
  hetu_sheet_put_text (sources, 2, 1, "-1+1", &body);
  hetu_sheet_set_page (sources, FALSE);
  file = hetu_workbook_end (book, &error);
  g_assert_no_error (error);
  return file;
}

static void
test_cells (void)
{
  g_autoptr (GBytes) file = make_file ();
  g_autofree char *sheet = read_part (file, "xl/worksheets/sheet1.xml");
  g_autofree char *strings = read_part (file, "xl/sharedStrings.xml");
  g_autofree char *styles = read_part (file, "xl/styles.xml");

  /* Text is text, whatever it begins with. */
  g_assert_null (strstr (sheet, "<f>"));
  assert_has (strings, "<t>=SUM(A1:A9)</t>");
  assert_has (strings, "<t>-1+1</t>");
  /* A number is a number, shown as it is written. */
  assert_has (sheet, "<v>1.2</v>");
  assert_has (styles, "formatCode=\"&quot;≥&quot;#,##0.0&quot; 万人&quot;\"");
  /* 2023-10-31 as spreadsheets count days; a month without a day is text. */
  assert_has (sheet, "<v>45230</v>");
  assert_has (strings, "<t>2023-10</t>");
}

static void
test_links (void)
{
  g_autoptr (GBytes) file = make_file ();
  g_autofree char *sheet = read_part (file, "xl/worksheets/sheet1.xml");
  g_autofree char *links = read_part (file, "xl/worksheets/_rels/sheet1.xml.rels");

  assert_has (sheet, "location=\"'来源'!B3\"");
  assert_has (links, "https://example.org/?a=1&amp;b=2");
  g_assert_null (strstr (links, "docx"));
  g_assert_null (strstr (sheet, "ref=\"D5\""));
}

static void
test_page (void)
{
  g_autoptr (GBytes) file = make_file ();
  g_autofree char *sheet = read_part (file, "xl/worksheets/sheet1.xml");
  g_autofree char *book = read_part (file, "xl/workbook.xml");
  g_autofree char *core = read_part (file, "docProps/core.xml");

  assert_has (sheet, "xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\"");
  assert_has (sheet, "<autoFilter ref=\"A2:D5\"/>");
  assert_has (sheet, "<mergeCell ref=\"A1:D1\"/>");
  assert_has (sheet, "paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"");
  assert_has (sheet, "第 &amp;P 页 共 &amp;N 页");
  assert_has (book, "'督办清单'!$2:$2</definedName>");
  assert_has (core, "<dc:title>洛阳市2023年督办清单</dc:title>");
  assert_has (core, "<dc:subject>目标 &lt;与&gt; 实绩</dc:subject>");
  assert_has (core, "2023-10-31T00:00:00Z</dcterms:created>");
}

/* “=SUM(A1:A9)” takes 11 places and two beside it; 《2023 年政府工作报告》 takes 23 of the 14 that are allowed: two lines. */
static void
test_widths (void)
{
  g_autoptr (GBytes) file = make_file ();
  g_autofree char *sheet = read_part (file, "xl/worksheets/sheet1.xml");

  assert_has (sheet, "<col min=\"1\" max=\"1\" width=\"13.7109375\"");
  assert_has (sheet, "<col min=\"4\" max=\"4\" width=\"16.7109375\"");
  assert_has (sheet, "<row r=\"4\" spans=\"1:4\" ht=\"33\" customHeight=\"1\">");
  assert_has (sheet, "<row r=\"3\" spans=\"1:4\">");
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = make_file ();
  g_autoptr (GBytes) second = NULL;

  g_usleep (1100000);
  second = make_file ();
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_number_formats (void)
{
  static const struct
  {
    const char *unit;
    guint decimals;
    HetuComparator comparator;
    HetuFormatFlags flags;
    HetuLanguage language;
    const char *format;
  } cases[] = {
    { "%", 1, HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, HETU_LANGUAGE_ZH, "#,##0.0\"%\"" },
    { "%", 0, HETU_COMPARATOR_ABOUT, HETU_FORMAT_UNIT, HETU_LANGUAGE_ZH, "\"≈\"#,##0\"%\"" },
    { "亿元", 2, HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, HETU_LANGUAGE_ZH, "#,##0.00\" 亿元\"" },
    { "亿元", 2, HETU_COMPARATOR_EQUAL, HETU_FORMAT_PLAIN, HETU_LANGUAGE_ZH, "#,##0.00" },
    { "个百分点",
      1,
      HETU_COMPARATOR_EQUAL,
      HETU_FORMAT_UNIT | HETU_FORMAT_SIGNED,
      HETU_LANGUAGE_ZH,
      "+#,##0.0\" 个百分点\";-#,##0.0\" 个百分点\";#,##0.0\" 个百分点\"" },
    { "个百分点", 1, HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, HETU_LANGUAGE_EN, "#,##0.0\" pp\"" },
    { "位", 0, HETU_COMPARATOR_EQUAL, HETU_FORMAT_UNIT, HETU_LANGUAGE_ZH, "\"第 \"#,##0" },
    { "位", 0, HETU_COMPARATOR_AT_MOST, HETU_FORMAT_UNIT, HETU_LANGUAGE_ZH, "\"前 \"#,##0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *format = hetu_xlsx_number_format (parse_unit (cases[i].unit),
                                                         cases[i].decimals,
                                                         cases[i].comparator,
                                                         cases[i].flags,
                                                         cases[i].language);

      g_assert_cmpstr (format, ==, cases[i].format);
    }
}

/* Two quotes would end the words of a format, and what follows would be read as digits and signs. */
static void
test_quotes_in_words (void)
{
  static const struct
  {
    const char *words;
    const char *format;
  } cases[] = {
    { " 亿元", "0\" 亿元\"" },
    { " 12\"", "0\" 12\"\\\"" },
    { "\"甲\"", "0\\\"\"甲\"\\\"" },
    { "\"", "0\\\"" },
    { "", "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) format = g_string_new ("0");

      hetu_xlsx_append_words (format, cases[i].words);
      g_assert_cmpstr (format->str, ==, cases[i].format);
    }
}

/* An address that is too long, and a link too many, leave their text. */
static void
test_links_beyond_the_limits (void)
{
  g_autofree char *tail = g_strnfill (2080, 'a');
  g_autofree char *address = g_strconcat ("https://example.org/", tail, NULL);
  HetuWorkbook *book = make_book ();
  HetuSheet *sheet = hetu_workbook_add_sheet (book, "来源");
  g_autoptr (GBytes) file = NULL;
  g_autofree char *part = NULL;
  g_autofree char *texts = NULL;
  g_autoptr (GError) error = NULL;
  guint n_links = 0;

  hetu_sheet_put_link (sheet, 0, 0, "太长", address, &body);
  for (guint row = 1; row <= MAX_LINKS + 2; row++)
    hetu_sheet_put_link (sheet,
                         row,
                         0,
                         row > MAX_LINKS ? "太多" : "[1]",
                         "internal:'来源'!A1",
                         &body);
  file = hetu_workbook_end (book, &error);
  g_assert_no_error (error);
  part = read_part (file, "xl/worksheets/sheet1.xml");
  texts = read_part (file, "xl/sharedStrings.xml");
  for (const char *at = part; (at = strstr (at, "<hyperlink ")) != NULL; at++)
    n_links++;
  g_assert_cmpuint (n_links, ==, MAX_LINKS);
  assert_has (texts, "太长");
  assert_has (texts, "太多");
  g_assert_null (strstr (part, tail));
}

static void
assert_refused (HetuWorkbook *book, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = hetu_workbook_end (book, &error);

  g_assert_null (file);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
  assert_has (error->message, words);
}

static void
test_refusals (void)
{
  g_autofree char *long_text = g_strnfill (32768, 'a');
  HetuWorkbook *book = make_book ();

  hetu_sheet_put_text (hetu_workbook_add_sheet (book, "a/b"), 0, 0, "never seen", &body);
  assert_refused (book, "'[ ] : * ? / \\'");

  book = make_book ();
  hetu_workbook_add_sheet (book, "同");
  g_assert_null (hetu_workbook_add_sheet (book, "同"));
  assert_refused (book, "already in use");

  book = make_book ();
  hetu_sheet_put_text (hetu_workbook_add_sheet (book, "a"), 0, 0, long_text, &body);
  assert_refused (book, "32,767");

  book = make_book ();
  hetu_sheet_put_text (hetu_workbook_add_sheet (book, "a"), 1 << 20, 0, "below", &body);
  assert_refused (book, "out of range");
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Writes a long sheet where no file may grow beyond @most bytes, as on a full disk. */
static void
assert_no_room (rlim_t most, const char *words)
{
  struct rlimit limit = { most, RLIM_INFINITY };
  char folder[] = "/tmp/hetu-test-XXXXXX";
  HetuWorkbook *book;
  HetuSheet *sheet;

  g_assert_nonnull (g_mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE);
  book = make_book ();
  sheet = hetu_workbook_add_sheet (book, "a");
  g_assert_cmpuint (count_files (folder), ==, 1);
  for (guint i = 0; i < 2000; i++)
    hetu_sheet_put_text (sheet, i, 0, "洛龙区", &body);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (book, words);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The packed file has no room: the library says so. */
static void
test_full_disk (void)
{
  if (g_test_subprocess ())
    {
      assert_no_room (4096, "ZIP");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* The packed file has room, the sheet behind it has not: the library packs what it has, and that is noticed. */
static void
test_cut_short (void)
{
  if (g_test_subprocess ())
    {
      assert_no_room (65536, "sheet1.xml” was cut short");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_no_temporary_folder (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;

      g_setenv ("TMPDIR", "/nowhere/at/all", TRUE);
      g_assert_null (hetu_workbook_new (&properties, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_damaged_zip (void)
{
  g_autoptr (GBytes) file = make_file ();
  gsize size = g_bytes_get_size (file);

  for (gsize length = 0; length < size; length += length < 64 ? 1 : 97)
    {
      g_autoptr (GBytes) cut = g_bytes_new (g_bytes_get_data (file, NULL), length);
      g_autoptr (GError) error = NULL;

      g_assert_null (hetu_zip_list_parts (cut, &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_OUTPUT);
    }
  for (gsize at = 0; at < size; at += 61)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (file, NULL), size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GPtrArray) parts = NULL;

      data[at] ^= 0x55;
      changed = g_bytes_new_take (g_steal_pointer (&data), size);
      parts = hetu_zip_list_parts (changed, NULL);
      for (guint i = 0; parts != NULL && i < parts->len; i++)
        {
          g_autoptr (GBytes) part =
              hetu_zip_read_part (changed, g_ptr_array_index (parts, i), NULL);
          g_autoptr (GBytes) sound = hetu_zip_read_part (file, g_ptr_array_index (parts, i), NULL);

          /* What is read at all is what was written. */
          g_assert_true (part == NULL || sound == NULL || g_bytes_equal (part, sound));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/cells-are-typed", test_cells);
  g_test_add_func ("/xlsx/links-are-addresses", test_links);
  g_test_add_func ("/xlsx/heads-stay-and-repeat", test_page);
  g_test_add_func ("/xlsx/width-counts-hanzi-twice", test_widths);
  g_test_add_func ("/xlsx/same-calls-same-bytes", test_same_bytes);
  g_test_add_func ("/xlsx/number-formats", test_number_formats);
  g_test_add_func ("/xlsx/quotes-in-words", test_quotes_in_words);
  g_test_add_func ("/xlsx/links-beyond-the-limits", test_links_beyond_the_limits);
  g_test_add_func ("/xlsx/refusals", test_refusals);
  g_test_add_func ("/xlsx/full-disk", test_full_disk);
  g_test_add_func ("/xlsx/cut-short", test_cut_short);
  g_test_add_func ("/xlsx/no-temporary-folder", test_no_temporary_folder);
  g_test_add_func ("/xlsx/damaged-zip", test_damaged_zip);
  return g_test_run ();
}
