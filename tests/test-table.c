/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <json-glib/json-glib.h>

static HetuTable *
make_table (void)
{
  static const char *const columns[] = { "name", "value", NULL };
  HetuTable *table = hetu_table_new (columns);

  hetu_table_set (table, "name", "a\tb\"c,d");
  hetu_table_set (table, "value", "5.20");
  hetu_table_end_row (table);
  hetu_table_set (table, "name", "line\nbreak");
  hetu_table_end_row (table);
  return table;
}

static void
test_tsv_keeps_one_line_a_row (void)
{
  g_autoptr (HetuTable) table = make_table ();
  g_autofree char *text = hetu_table_to_text (table, HETU_TABLE_TSV);

  g_assert_cmpstr (text, ==, "name\tvalue\na b\"c,d\t5.20\nline break\t\n");
}

static void
test_csv_quotes (void)
{
  g_autoptr (HetuTable) table = make_table ();
  g_autofree char *text = hetu_table_to_text (table, HETU_TABLE_CSV);

  g_assert_cmpstr (text, ==, "name,value\n\"a\tb\"\"c,d\",5.20\n\"line\nbreak\",\n");
}

static void
test_json_keeps_decimals_and_empty_cells (void)
{
  g_autoptr (HetuTable) table = make_table ();
  g_autofree char *text = hetu_table_to_text (table, HETU_TABLE_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *rows;

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  rows = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (rows), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (rows, 0), "value"),
                   ==,
                   "5.20");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (rows, 1), "value"),
                   ==,
                   "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/tsv/one-line-a-row", test_tsv_keeps_one_line_a_row);
  g_test_add_func ("/table/csv/quotes-as-rfc-4180", test_csv_quotes);
  g_test_add_func ("/table/json/keeps-decimals-and-empty-cells",
                   test_json_keeps_decimals_and_empty_cells);
  return g_test_run ();
}
