/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/statement-rows.h"

static HetuStatement
make (gint32 indicator, gint32 region, int year, guint line)
{
  HetuStatement statement = { .line = line, .dated = 20240101 + (gint32) line };

  hetu_observation_init (&statement.figure);
  statement.figure.indicator = indicator;
  statement.figure.region = region;
  statement.figure.period = hetu_period_year (year);
  statement.figure.value = HETU_DECIMAL (10 + line, 1);
  statement.figure.has_value = TRUE;
  statement.figure.unit = HETU_UNIT_PERCENT;
  statement.figure.source = 7;
  return statement;
}

static void
take (HetuStatementRows *rows, gint32 indicator, gint32 region, int year)
{
  HetuStatement statement = make (indicator, region, year, hetu_statement_rows_get_length (rows));

  hetu_statement_rows_take (rows, &statement);
}

/* The lines in sorted order, “2 0 1”. */
static char *
sort (HetuStatementRows *rows, gboolean *repeats)
{
  g_autofree guint *order = hetu_statement_rows_sort (rows, repeats);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < hetu_statement_rows_get_length (rows); i++)
    g_string_append_printf (lines, "%s%u", i > 0 ? " " : "", order[i]);
  return g_string_free (lines, FALSE);
}

static void
test_sorted_as_the_store (void)
{
  static const struct
  {
    struct
    {
      gint32 indicator;
      gint32 region;
      int year;
    } rows[5];
    const char *order;
    gboolean repeats;
  } cases[] = {
    { { { 1, 10, 2020 }, { 1, 10, 2021 } }, "0 1", FALSE },
    { { { 1, 10, 2021 }, { 1, 10, 2020 } }, "1 0", FALSE },
    { { { 2, 10, 2020 }, { 1, 20, 2020 }, { 1, 10, 2021 } }, "2 1 0", FALSE },
    { { { 2, 10, 2020 }, { 1, 10, 2020 }, { 2, 10, 2019 }, { 1, 10, 2019 } }, "3 1 2 0", FALSE },
    { { { 1, 10, 2020 }, { 2, 10, 2020 }, { 1, 10, 2020 }, { 1, 10, 2019 } }, "3 0 2 1", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuStatementRows) rows = hetu_statement_rows_new ();
      g_autofree char *order = NULL;
      gboolean repeats = !cases[i].repeats;

      for (gsize k = 0; cases[i].rows[k].indicator != 0; k++)
        take (rows, cases[i].rows[k].indicator, cases[i].rows[k].region, cases[i].rows[k].year);
      order = sort (rows, &repeats);
      g_assert_cmpstr (order, ==, cases[i].order);
      g_assert_cmpint (repeats, ==, cases[i].repeats);
    }
}

/* Ranks within two fields are two cells; growth with a place beside it is one. */
static void
test_what_names_a_cell (void)
{
  static const struct
  {
    HetuMeasure measure;
    gint32 ref_region;
    const char *scope;
    gboolean same;
  } cases[] = {
    { HETU_MEASURE_RANK, 410000, NULL, FALSE }, { HETU_MEASURE_RANK, 0, "全市", FALSE },
    { HETU_MEASURE_DIFF, 410000, NULL, FALSE }, { HETU_MEASURE_GROWTH, 410000, "全市", TRUE },
    { HETU_MEASURE_RANK, 0, NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuStatementRows) rows = hetu_statement_rows_new ();
      HetuStatement plain = make (1, 10, 2020, 0);
      HetuStatement other = make (1, 10, 2020, 1);

      plain.figure.measure = other.figure.measure = (guint8) cases[i].measure;
      other.figure.ref_region = cases[i].ref_region;
      other.figure.scope = g_strdup (cases[i].scope);
      hetu_statement_rows_take (rows, &plain);
      hetu_statement_rows_take (rows, &other);
      g_assert_cmpint (hetu_statement_rows_is_same_cell (rows, 0, 1), ==, cases[i].same);
    }
}

static void
test_everything_comes_back (void)
{
  g_autoptr (HetuStatementRows) rows = hetu_statement_rows_new ();
  HetuStatement plain = make (1, 10, 2020, 3);
  HetuStatement quoted = make (1, 10, 2021, 4);
  HetuStatement back;

  plain.figure.deadline = hetu_period_year (2025);
  plain.figure.status = HETU_STATUS_PROVISIONAL;
  plain.figure.vintage = 20210101;
  quoted.figure.quote = g_strdup ("增长1.4%");
  quoted.target.owner = g_strdup ("发改委");
  quoted.withdrawn = TRUE;
  hetu_statement_rows_take (rows, &plain);
  hetu_statement_rows_take (rows, &quoted);
  back = hetu_statement_rows_get (rows, 0);
  g_assert_cmpint (back.figure.indicator, ==, 1);
  g_assert_cmpint (back.figure.region, ==, 10);
  g_assert_true (hetu_period_equal (back.figure.period, hetu_period_year (2020)));
  g_assert_true (hetu_period_equal (back.figure.deadline, hetu_period_year (2025)));
  g_assert_cmpint (hetu_decimal_compare (back.figure.value, HETU_DECIMAL (13, 1)), ==, 0);
  g_assert_true (back.figure.has_value);
  g_assert_true (hetu_unit_equal (back.figure.unit, HETU_UNIT_PERCENT));
  g_assert_cmpint (back.figure.status, ==, HETU_STATUS_PROVISIONAL);
  g_assert_cmpint (back.figure.vintage, ==, 20210101);
  g_assert_cmpint (back.figure.source, ==, 7);
  g_assert_cmpint (back.figure.char_start, ==, -1);
  g_assert_cmpint (back.dated, ==, 20240104);
  g_assert_cmpuint (back.line, ==, 3);
  g_assert_false (back.withdrawn);
  back = hetu_statement_rows_get (rows, 1);
  g_assert_cmpstr (back.figure.quote, ==, "增长1.4%");
  g_assert_cmpstr (back.target.owner, ==, "发改委");
  g_assert_true (back.withdrawn);
  g_assert_cmpuint (hetu_statement_rows_count_withdrawn (rows), ==, 1);
  g_assert_true (hetu_statement_rows_is_withdrawn (rows, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement-rows/sort/as-the-store", test_sorted_as_the_store);
  g_test_add_func ("/statement-rows/cell/what-names-it", test_what_names_a_cell);
  g_test_add_func ("/statement-rows/get/everything-comes-back", test_everything_comes_back);
  return g_test_run ();
}
