/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-writer.h"
#include "error.h"
#include "import/grid-load.h"

#include <string.h>

static HetuBook *
load_table (const char *name, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return hetu_book_load_file (file, NULL, NULL, NULL, NULL, error);
}

static HetuBook *
load_text (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return hetu_book_load ("表.csv", bytes, NULL, NULL, NULL, NULL, error);
}

static void
assert_shows (const HetuGrid *sheet, const char *name, guint row, guint column, const char *shown)
{
  g_autofree char *text = hetu_cell_dup_text (hetu_grid_get_cell (sheet, row, column));
  g_autofree char *cell = hetu_cell_name (row, column);

  if (!g_str_equal (text, shown))
    g_error ("%s, %s: “%s” instead of “%s”", name, cell, text, shown);
}

static void
assert_flags (const HetuGrid *sheet, guint row, guint column, HetuCellKind kind, guint flags)
{
  const HetuCell *cell = hetu_grid_get_cell (sheet, row, column);

  g_assert_cmpuint (cell->kind, ==, kind);
  g_assert_cmphex (cell->flags, ==, flags);
}

/* The same sheet, written by three programs. */
static void
test_book (gconstpointer data)
{
  static const struct
  {
    guint row, column;
    const char *shown;
  } cells[] = {
    { 0, 0, "各区县主要经济指标" },
    { 0, 1, "" },
    { 1, 2, "单位：万元" },
    { 2, 0, "地区" },
    { 3, 0, "" },
    { 2, 1, "2023年" },
    { 3, 1, "1—2月" },
    { 4, 0, "洛龙区" },
    { 4, 1, "582.40" },
    { 4, 2, "5.2%" },
    { 4, 3, "初步数" },
    { 5, 1, "1234567.50" },
    { 5, 2, "-1.3%" },
    { 6, 1, "1235149.9" },
    { 6, 2, "2023-03" },
    { 6, 3, "TRUE" },
    { 900, 900, "" },
  };
  const char *name = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) workbook = load_table (name, &error);
  const HetuGrid *sheet;
  const HetuCellRange *merged;
  g_autofree char *cell = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (hetu_book_get_n_sheets (workbook), ==, 2);
  sheet = hetu_book_get_sheet (workbook, 0);
  g_assert_cmpstr (hetu_grid_get_name (sheet), ==, "1-2月");
  g_assert_false (hetu_grid_is_hidden (sheet));
  g_assert_cmpstr (hetu_grid_get_name (hetu_book_get_sheet (workbook, 1)), ==, "底稿");
  g_assert_true (hetu_grid_is_hidden (hetu_book_get_sheet (workbook, 1)));
  g_assert_cmpuint (hetu_grid_get_n_rows (sheet), ==, 8);
  g_assert_cmpuint (hetu_grid_get_n_columns (sheet), ==, 5);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    assert_shows (sheet, name, cells[i].row, cells[i].column, cells[i].shown);
  assert_flags (sheet, 4, 2, HETU_CELL_NUMBER, HETU_CELL_PERCENT);
  assert_flags (sheet, 6, 1, HETU_CELL_NUMBER, HETU_CELL_FORMULA);
  assert_flags (sheet, 6, 2, HETU_CELL_DATE, HETU_CELL_SHOWS_YEAR | HETU_CELL_SHOWS_MONTH);
  g_assert_true (hetu_grid_is_row_hidden (sheet, 7));
  g_assert_false (hetu_grid_is_row_hidden (sheet, 6));
  g_assert_true (hetu_grid_is_column_hidden (sheet, 4));
  g_assert_false (hetu_grid_is_column_hidden (sheet, 3));
  merged = hetu_grid_find_merged (sheet, 3, 0);
  g_assert_nonnull (merged);
  g_assert_cmpuint (merged->first_row, ==, 2);
  g_assert_cmpuint (merged->last_column, ==, 0);
  g_assert_null (hetu_grid_find_merged (sheet, 4, 0));
  g_assert_cmpuint (hetu_grid_get_merged (sheet)->len, ==, 4);
  cell = hetu_grid_name_cell (sheet, 6, 27);
  g_assert_cmpstr (cell, ==, "1-2月!AB7");
}

static void
test_text_files (void)
{
  static const struct
  {
    const char *text;
    char separator;
    guint n_rows, n_columns;
    guint row, column;
    const char *shown;
  } cases[] = {
    { "a,b\n1,2\n", ',', 2, 2, 1, 1, "2" },
    { "a\tb\r\n1\t2\r\n", '\t', 2, 2, 1, 0, "1" },
    { "a;b\n1,5;2,5\n2,5;3\n", ';', 3, 2, 1, 0, "1,5" },
    { "标题\n\na,b\n1,2\n3,4\n", ',', 5, 2, 2, 0, "a" },
    { "\"a,\"\"b\"\"\nc\",d\n1,2", ',', 2, 2, 0, 0, "a,\"b\"\nc" },
    { "a , b\n1,2\n", ',', 2, 2, 0, 0, "a" },
    { "a, b\n1,2\n", ',', 2, 2, 0, 1, " b" },
    { "a,b,,\n1,2,,\n", ',', 2, 2, 0, 3, "" },
    { "\xef\xbb\xbf"
      "a,b\n1,2\n",
      ',',
      2,
      2,
      0,
      0,
      "a" },
    { "a\rb\r", ',', 2, 1, 1, 0, "b" },
    { "\xb5\xd8\xc7\xf8,b\n1,2\n", ',', 2, 2, 0, 0, "地区" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuBook) workbook = load_text (cases[i].text, -1, &error);
      const HetuGrid *sheet;
      g_autofree char *cell = NULL;

      g_assert_no_error (error);
      sheet = hetu_book_get_sheet (workbook, 0);
      g_assert_cmpint (hetu_book_get_separator (workbook), ==, cases[i].separator);
      g_assert_cmpuint (hetu_grid_get_n_rows (sheet), ==, cases[i].n_rows);
      g_assert_cmpuint (hetu_grid_get_n_columns (sheet), ==, cases[i].n_columns);
      assert_shows (sheet, cases[i].text, cases[i].row, cases[i].column, cases[i].shown);
      cell = hetu_grid_name_cell (sheet, 1, 2);
      g_assert_cmpstr (cell, ==, "C2");
    }
}

static void
test_refused_files (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    const char *said;
  } cases[] = {
    { "", 0, "表.csv: *empty*" },
    { "\n\n,,\n", -1, "表.csv: *empty*" },
    { "a,b\n1,\"2\n3", -1, "表.csv: line 2: *quoted*" },
    { "a,b\n\xff\xfe\xff,2", -1, "表.csv: line 2: *UTF-8*" },
    { "a,b\n1,\0002\n", 8, "表.csv: line 2: *" },
    { "%PDF-1.7", -1, "表.csv: *PDF*" },
    { "{}", -1, "表.csv: *JSON-stat*" },
    { " {\"id\": [1", -1, "表.csv: *JSON*" },
    { "{\"id\":[\"a\"],\"size\":[3],\"dimension\":{\"a\":{}}}", -1, "表.csv: *“a”*" },
    { "{\"id\":[\"a\"],\"size\":[900000000],\"dimension\":{\"a\":{}}}", -1, "表.csv: *“a”*" },
    { "{\"id\": '\"', \"a\": 1}", -1, "表.csv: *no JSON*quotes*" },
    { "<html><table>", -1, "表.csv: *HTML*" },
    { "PK\003\004garbage", -1, "表.csv: *damaged*" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1garbage", -1, "表.csv: *damaged*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuBook) workbook = load_text (cases[i].text, cases[i].length, &error);

      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      g_assert_null (workbook);
      if (!g_pattern_match_simple (cases[i].said, error->message))
        g_error ("case %" G_GSIZE_FORMAT ": %s", i, error->message);
    }
}

/* A cut or changed file is refused or read, and never a crash. */
static void
test_damaged_books (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", name, NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;
  guint n_refused = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize i = 0; i < 400; i++)
    {
      gsize at = i * length / 400;
      gsize kept = i % 2 == 0 ? at : length;
      g_autofree char *copy = g_memdup2 (contents, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuBook) workbook = NULL;

      copy[at] = (char) (copy[at] ^ 0x55);
      bytes = g_bytes_new (copy, kept);
      workbook = hetu_book_load (name, bytes, NULL, NULL, NULL, NULL, &error);
      g_assert_true ((workbook == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_cmpint (error->domain, ==, HETU_ERROR);
      n_refused += workbook == NULL;
    }
  g_assert_cmpuint (n_refused, >=, 150);
}

static void
test_limits (gconstpointer data)
{
  static const struct
  {
    HetuGridLimits limits;
    const char *said;
  } cases[] = {
    { { 100, 512 << 20, 8000000, 2000 }, "*larger than*" },
    { { 128 << 20, 512, 8000000, 2000 }, "*MB*" },
    { { 128 << 20, 512 << 20, 10, 2000 }, "*more than 10 cells*" },
    { { 128 << 20, 512 << 20, 8000000, 1 }, "book.*: more than 1 sheets*" },
  };
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HetuBook) workbook =
          hetu_book_load_file (file, &cases[i].limits, NULL, NULL, NULL, &error);

      /* Nothing is packed in an XLS. */
      if (i == 1 && g_str_has_suffix (name, ".xls"))
        continue;
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
      if (!g_pattern_match_simple (cases[i].said, error->message))
        g_error ("case %" G_GSIZE_FORMAT ": %s", i, error->message);
    }
}

static GBytes *
make_ods (const char *tables)
{
  g_autofree char *xml =
      g_strdup_printf ("<content xmlns:t=\"t\" xmlns:o=\"o\">%s</content>", tables);

  return pack ((const char *const[]){ "mimetype",
                                      "application/vnd.oasis.opendocument.spreadsheet",
                                      "content.xml",
                                      xml,
                                      NULL });
}

/* A row that is told once and stands a million times, with all the columns there are behind its cell. */
static void
test_repeated_rows (void)
{
  g_autoptr (GBytes) bytes =
      make_ods ("<t:table t:name=\"A\"><t:table-row t:number-rows-repeated=\"1000000\">"
                "<t:table-cell o:value-type=\"string\"><p>x</p></t:table-cell>"
                "<t:table-cell t:number-columns-repeated=\"1048576\"/></t:table-row></t:table>");
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) book = hetu_book_load ("a.ods", bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (hetu_grid_get_n_rows (hetu_book_get_sheet (book, 0)), ==, 1000000);
  assert_shows (hetu_book_get_sheet (book, 0), "a.ods", 999999, 0, "x");
}

/* The parser would go down with them. */
static void
test_nested_json (void)
{
  g_autoptr (GString) text = g_string_new ("{\"id\":");
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) book = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "[\"]\",");
  book = load_text (text->str, (gssize) text->len, &error);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_null (book);
}

/* Each sheet has one cell, in the last of a million rows. */
static void
test_empty_rows (void)
{
  g_autoptr (GString) tables = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) book = NULL;

  for (guint i = 0; i < 9; i++)
    g_string_append (tables,
                     "<t:table t:name=\"A\"><t:table-row t:number-rows-repeated=\"1048575\"/>"
                     "<t:table-row><t:table-cell o:value-type=\"string\"><p>x</p></t:table-cell>"
                     "</t:table-row></t:table>");
  bytes = make_ods (tables->str);
  book = hetu_book_load ("a.ods", bytes, NULL, NULL, NULL, NULL, &error);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_null (book);
}

static void
on_progress (double fraction, gpointer data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  ++*(guint *) data;
}

static void
test_cancelled (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) workbook = NULL;
  guint n_told = 0;

  workbook = hetu_book_load_file (file, NULL, cancellable, on_progress, &n_told, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, >=, 2);
  g_clear_pointer (&workbook, hetu_book_unref);
  g_cancellable_cancel (cancellable);
  workbook = hetu_book_load_file (file, NULL, cancellable, NULL, NULL, &error);
  g_assert_error (error, HETU_ERROR, HETU_ERROR_CANCELLED);
  g_assert_null (workbook);
}

static void
test_pasted (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuBook) workbook =
      hetu_book_new_pasted ("clipboard", "地区\tGDP\n洛龙区\t1,234.5\n", &error);

  g_assert_no_error (error);
  assert_shows (hetu_book_get_sheet (workbook, 0), "pasted", 1, 1, "1,234.5");
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    guint8 flags;
    gint8 decimals;
    const char *shown;
  } cases[] = {
    { 582.4, 0, -1, "582.4" },
    { 582.4, 0, 2, "582.40" },
    { 582.44, 0, 1, "582.44" },
    { 582.44, HETU_CELL_FORMULA, 1, "582.4" },
    { 0.1 + 0.2, 0, -1, "0.3" },
    { 0.057, HETU_CELL_PERCENT, 1, "5.7%" },
    { 0.0571, HETU_CELL_PERCENT | HETU_CELL_FORMULA, 1, "5.7%" },
    { 0.05, HETU_CELL_PERCENT, 1, "5.0%" },
    { -0.013, HETU_CELL_PERCENT, -1, "-1.3%" },
    { 1e15, 0, -1, "1000000000000000" },
    { 123456789012.25, 0, -1, "123456789012.25" },
    { 0, 0, -1, "0" },
    { 0, 0, 1, "0.0" },
    { 1e-25, 0, -1, "0" },
    { 3521418059.923445, 0, -1, "3521418059.92345" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuCell cell = { .kind = HETU_CELL_NUMBER,
                        .flags = cases[i].flags,
                        .decimals = cases[i].decimals };
      g_autofree char *text = NULL;

      cell.number = cases[i].number;
      text = hetu_cell_dup_text (&cell);
      g_assert_cmpstr (text, ==, cases[i].shown);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const books[] = { "book.xlsx", "book.xls", "book.ods" };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *cells = g_strconcat ("/grid/cells/", books[i], NULL);
      g_autofree char *damaged = g_strconcat ("/grid/damaged/", books[i], NULL);
      g_autofree char *limits = g_strconcat ("/grid/limits/", books[i], NULL);
      g_autofree char *cancelled = g_strconcat ("/grid/cancelled/", books[i], NULL);

      g_test_add_data_func (cells, books[i], test_book);
      g_test_add_data_func (damaged, books[i], test_damaged_books);
      g_test_add_data_func (limits, books[i], test_limits);
      g_test_add_data_func (cancelled, books[i], test_cancelled);
    }
  g_test_add_func ("/grid/text-files", test_text_files);
  g_test_add_func ("/grid/refused-files", test_refused_files);
  g_test_add_func ("/grid/pasted", test_pasted);
  g_test_add_func ("/grid/numbers", test_numbers);
  g_test_add_func ("/grid/nested-json", test_nested_json);
  g_test_add_func ("/grid/repeated-rows", test_repeated_rows);
  g_test_add_func ("/grid/empty-rows", test_empty_rows);
  return g_test_run ();
}
