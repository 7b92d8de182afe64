/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/cell-value.h"

static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    HetuValueKind kind;
    const char *number;
    gboolean is_percent;
    HetuStatus status;
  } cases[] = {
    { "582.40", HETU_VALUE_NUMBER, "582.40", FALSE, HETU_STATUS_FINAL },
    { " 1,234.5 ", HETU_VALUE_NUMBER, "1234.5", FALSE, HETU_STATUS_FINAL },
    { "１２３．４", HETU_VALUE_NUMBER, "123.4", FALSE, HETU_STATUS_FINAL },
    { "−5.2", HETU_VALUE_NUMBER, "-5.2", FALSE, HETU_STATUS_FINAL },
    { "—5.2", HETU_VALUE_NUMBER, "-5.2", FALSE, HETU_STATUS_FINAL },
    { "+5.2", HETU_VALUE_NUMBER, "5.2", FALSE, HETU_STATUS_FINAL },
    { "5.2%", HETU_VALUE_NUMBER, "5.2", TRUE, HETU_STATUS_FINAL },
    { "5.2％", HETU_VALUE_NUMBER, "5.2", TRUE, HETU_STATUS_FINAL },
    { "38500 e", HETU_VALUE_NUMBER, "38500", FALSE, HETU_STATUS_PROVISIONAL },
    { "38500 bp", HETU_VALUE_NUMBER, "38500", FALSE, HETU_STATUS_PROVISIONAL },
    { "38500p", HETU_VALUE_NUMBER, "38500", FALSE, HETU_STATUS_PROVISIONAL },
    { "38500 b", HETU_VALUE_NUMBER, "38500", FALSE, HETU_STATUS_FINAL },
    { "38500 u", HETU_VALUE_NUMBER, "38500", FALSE, HETU_STATUS_SUSPECT },
    { "5.2（初步）", HETU_VALUE_NUMBER, "5.2", FALSE, HETU_STATUS_PROVISIONAL },
    { "5.2%（预计）", HETU_VALUE_NUMBER, "5.2", TRUE, HETU_STATUS_EXPECTED },
    { "5.2①", HETU_VALUE_NUMBER, "5.2", FALSE, HETU_STATUS_FINAL },
    { "5.2[1]", HETU_VALUE_NUMBER, "5.2", FALSE, HETU_STATUS_FINAL },
    { "5.2*", HETU_VALUE_NUMBER, "5.2", FALSE, HETU_STATUS_FINAL },
    { "1.5E+3", HETU_VALUE_NUMBER, "1500", FALSE, HETU_STATUS_FINAL },
    { "0.12345678901234567890", HETU_VALUE_NUMBER, "0.123456789012346", FALSE, HETU_STATUS_FINAL },
    { "", HETU_VALUE_NONE, NULL, FALSE, HETU_STATUS_FINAL },
    { "  ", HETU_VALUE_NONE, NULL, FALSE, HETU_STATUS_FINAL },
    { "—", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { "……", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { "...", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { ":", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { ": c", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { "N/A", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { "空", HETU_VALUE_MISSING, NULL, FALSE, HETU_STATUS_FINAL },
    { "×", HETU_VALUE_REDACTED, NULL, FALSE, HETU_STATUS_FINAL },
    { "××%", HETU_VALUE_REDACTED, NULL, FALSE, HETU_STATUS_FINAL },
    { "约582", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "下降1.3", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "(5.2)", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "1.234,5", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "582,4", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "5.2.1", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "0x10", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "12亿", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
    { "①", HETU_VALUE_OTHER, NULL, FALSE, HETU_STATUS_FINAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuCell cell = { .kind = HETU_CELL_TEXT, .decimals = -1 };
      HetuCellValue value;
      g_autofree char *number = NULL;

      cell.text = cases[i].text;
      value = hetu_cell_value_read (&cell);
      if (value.kind != cases[i].kind)
        g_error ("“%s”: kind %d", cases[i].text, value.kind);
      if (cases[i].number == NULL)
        continue;
      number = hetu_decimal_to_string (value.number);
      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpint (value.is_percent, ==, cases[i].is_percent);
      g_assert_cmpint (value.status, ==, cases[i].status);
    }
}

static void
test_cells (void)
{
  HetuCell cell = { .kind = HETU_CELL_NUMBER, .flags = HETU_CELL_PERCENT, .decimals = 1 };
  HetuCellValue value;

  cell.number = 0.052;
  value = hetu_cell_value_read (&cell);
  g_assert_cmpint (value.kind, ==, HETU_VALUE_NUMBER);
  g_assert_true (value.is_percent);
  g_assert_cmpint (value.number.coefficient, ==, 52);
  cell = (HetuCell){ .kind = HETU_CELL_ERROR, .decimals = -1 };
  cell.text = "#DIV/0!";
  g_assert_cmpint (hetu_cell_value_read (&cell).kind, ==, HETU_VALUE_OTHER);
  cell.text = "#N/A";
  g_assert_cmpint (hetu_cell_value_read (&cell).kind, ==, HETU_VALUE_MISSING);
  cell = (HetuCell){ .kind = HETU_CELL_DATE };
  g_assert_cmpint (hetu_cell_value_read (&cell).kind, ==, HETU_VALUE_OTHER);
  cell = (HetuCell){ .kind = HETU_CELL_BOOLEAN };
  g_assert_cmpint (hetu_cell_value_read (&cell).kind, ==, HETU_VALUE_OTHER);
  cell = (HetuCell){ .kind = HETU_CELL_EMPTY };
  g_assert_cmpint (hetu_cell_value_read (&cell).kind, ==, HETU_VALUE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-value/texts", test_texts);
  g_test_add_func ("/cell-value/cells", test_cells);
  return g_test_run ();
}
