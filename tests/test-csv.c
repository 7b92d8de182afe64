/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"
#include "import/csv.h"

static HetuCsvReader *
read_text (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return hetu_csv_reader_new ("t.csv", bytes, error);
}

/* All rows with | between fields and / behind rows. */
static char *
read_all (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuCsvReader) reader = read_text (text, -1, &error);
  GString *all = g_string_new (NULL);
  const char *const *fields;

  g_assert_no_error (error);
  fields = hetu_csv_reader_get_header (reader);
  do
    {
      g_autofree char *row = g_strjoinv ("|", (char **) fields);

      g_string_append_printf (all, "%s/", row);
    }
  while (hetu_csv_reader_next (reader, &fields, &error));
  g_assert_no_error (error);
  return g_string_free (all, FALSE);
}

/* The fields of a row stay where they are told to be, however long those behind them are. */
static void
test_long_fields (void)
{
  g_autofree char *words = g_strnfill (100000, 'x');
  g_autofree char *text = g_strdup_printf ("a,b,c\n1,\"%s\",%s\n", words, words);
  g_autofree char *rows = g_strdup_printf ("a|b|c/1|%s|%s/", words, words);
  g_autofree char *all = read_all (text);

  g_assert_cmpstr (all, ==, rows);
}

static void
test_space_is_told (void)
{
  static const struct
  {
    const char *row;
    gboolean spaced;
  } cases[] = {
    { "1,2", FALSE },  { "1 1,2", FALSE },   { ",", FALSE },       { " 1,2", TRUE },
    { "1,2\t", TRUE }, { "1,\" 2\"", TRUE }, { "\"1\" ,2", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("a,b\n%s\n3,4\n", cases[i].row);
      g_autoptr (HetuCsvReader) reader = read_text (text, -1, NULL);
      const char *const *fields;

      g_assert_true (hetu_csv_reader_next (reader, &fields, NULL));
      g_assert_cmpint (hetu_csv_reader_is_spaced (reader), ==, cases[i].spaced);
      g_assert_true (hetu_csv_reader_next (reader, &fields, NULL));
      g_assert_false (hetu_csv_reader_is_spaced (reader));
    }
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "a,b\n1,2\n", "a|b/1|2/" },
    { "a,b\r\n1,2\r\n3,4", "a|b/1|2/3|4/" },
    { "a,b\r1,2", "a|b/1|2/" },
    { "\xef\xbb\xbf指标,数值\n洛龙区,582.4\n", "指标|数值/洛龙区|582.4/" },
    { "a\tb\n1,5\t2\n", "a|b/1,5|2/" },
    { " a , b\n1,2\n", "a|b/1|2/" },
    { "a,b\n,\n", "a|b/|/" },
    { "a,b\n\n\n1,2\n\n", "a|b/1|2/" },
    { "\na,b\n1,2", "a|b/1|2/" },
    { "a\n", "a/" },
    { "a,b\n\"1,5\",\"x\"\"y\"\n", "a|b/1,5|x\"y/" },
    { "a,b\n\"one\ntwo\",3\n4,5\n", "a|b/one\ntwo|3/4|5/" },
    { "a,b\n\"\",\"\"\n", "a|b/|/" },
    { "a,b\n1,\"2\"", "a|b/1|2/" },
    { "a,b\n1,\"2\"\r\n3,4", "a|b/1|2/3|4/" },
    { "a,b\n1\"2,3\n", "a|b/1\"2|3/" },
    { "\"a,x\",b\n1,2\n", "a,x|b/1|2/" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = read_all (cases[i].text);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_lines (void)
{
  g_autoptr (HetuCsvReader) reader = read_text ("\na,b\n1,2\n\n\"x\ny\nz\",3\n4,5\n", -1, NULL);
  static const guint lines[] = { 3, 5, 8 };
  const char *const *fields;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_true (hetu_csv_reader_next (reader, &fields, NULL));
      g_assert_cmpuint (hetu_csv_reader_get_line (reader), ==, lines[i]);
    }
  g_assert_false (hetu_csv_reader_next (reader, &fields, NULL));
}

static void
test_columns (void)
{
  g_autoptr (HetuCsvReader) reader = read_text ("a,数值,c\n", -1, NULL);

  g_assert_cmpint (hetu_csv_reader_find_column (reader, "数值"), ==, 1);
  g_assert_cmpint (hetu_csv_reader_find_column (reader, "d"), ==, -1);
}

static void
assert_fails (const char *text, gssize length, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HetuCsvReader) reader = read_text (text, length, &error);
  const char *const *fields;

  while (reader != NULL && hetu_csv_reader_next (reader, &fields, &error))
    continue;
  g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "t.csv"));
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_refusals (void)
{
  assert_fails ("", -1, "empty");
  assert_fails ("\xef\xbb\xbf\n\n", -1, "empty");
  assert_fails ("a,b\n1,2\n3\n", -1, "line 3: 1 fields where the header has 2");
  assert_fails ("a,b\n1,2,3\n", -1, "line 2: 3 fields");
  assert_fails ("a,b\n1,2\n\"3,4\n5,6\n", -1, "line 3");
  assert_fails ("a,b\n1,2\n\xff,3\n", -1, "line 3: this is neither UTF-8");
  assert_fails ("a,b\n1\0,2\n", 9, "line 2: this is neither UTF-8");
}

static void
test_empty_without_error_place (void)
{
  g_assert_null (read_text ("", -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows/long-fields", test_long_fields);
  g_test_add_func ("/csv/rows/space-is-told", test_space_is_told);
  g_test_add_func ("/csv/rows/rfc-4180", test_rows);
  g_test_add_func ("/csv/rows/lines-are-counted", test_lines);
  g_test_add_func ("/csv/header/columns", test_columns);
  g_test_add_func ("/csv/refusals/name-the-line", test_refusals);
  g_test_add_func ("/csv/refusals/error-may-be-ignored", test_empty_without_error_place);
  return g_test_run ();
}
