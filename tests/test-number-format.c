/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/number-format.h"

#define Y HETU_CELL_SHOWS_YEAR
#define M HETU_CELL_SHOWS_MONTH
#define D HETU_CELL_SHOWS_DAY
#define P HETU_CELL_PERCENT

static void
test_codes (void)
{
  static const struct
  {
    const char *code;
    guint8 flags;
    gint8 decimals;
  } cases[] = {
    { "General", 0, -1 },
    { "0", 0, 0 },
    { "0.00", 0, 2 },
    { "#,##0.0_ ;[Red]\\-#,##0.0\\ ", 0, 1 },
    { "0.0%", P, 1 },
    { "0%", P, 0 },
    { "0.00E+00", 0, -1 },
    { "@", 0, -1 },
    { "yyyy\"年\"m\"月\"", Y | M, -1 },
    { "yyyy\"年\"m\"月\"d\"日\";@", Y | M | D, -1 },
    { "[$-804]yyyy/m/d", Y | M | D, -1 },
    { "[DBNum1][$-804]yyyy\"年\"m\"月\"", Y | M, -1 },
    { "yyyy", Y, -1 },
    { "e\"年\"", Y, -1 },
    { "mmm-yy", Y | M, -1 },
    { "h:mm:ss", 0, -1 },
    { "[h]:mm", 0, -1 },
    { "[hh]:mm:ss.0", 0, -1 },
    { "[MM]:ss", 0, -1 },
    { "[ss]", 0, -1 },
    { "[Magenta]0.0", 0, 1 },
    { "[magenta][>=100]#,##0.00", 0, 2 },
    { "[Color12]0.00%", P, 2 },
    { "[红色]0.0", 0, 1 },
    { "[$-804]0.0", 0, 1 },
    { "[$¥-804]#,##0.00", 0, 2 },
    { "[$-F800]dddd, mmmm dd, yyyy", Y | M | D, -1 },
    { "[$-804]h:mm", 0, -1 },
    { "[Magenta]yyyy-mm", Y | M, -1 },
    { "[]0.0", 0, 1 },
    { "[h", 0, -1 },
    { "yyyy-mm-dd hh:mm", Y | M | D, -1 },
    { "\"单\"0.0\"元\"", 0, 1 },
    { "0.0\"%\"", 0, 1 },
    { "[>=100]0.0;0.00", 0, 1 },
    { "\"open", 0, -1 },
    { "\\", 0, -1 },
    { "", 0, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuNumberFormat format = hetu_number_format_parse (cases[i].code);

      g_test_message ("%s", cases[i].code);
      g_assert_cmphex (format.flags, ==, cases[i].flags);
      g_assert_cmpint (format.decimals, ==, cases[i].decimals);
    }
}

static void
test_builtin (void)
{
  g_assert_cmpint (hetu_number_format_builtin (10).decimals, ==, 2);
  g_assert_cmphex (hetu_number_format_builtin (10).flags, ==, P);
  g_assert_cmphex (hetu_number_format_builtin (14).flags, ==, Y | M | D);
  g_assert_cmphex (hetu_number_format_builtin (57).flags, ==, Y | M);
  g_assert_cmphex (hetu_number_format_builtin (20).flags, ==, 0);
  g_assert_cmpint (hetu_number_format_builtin (9999).decimals, ==, -1);
}

static void
test_dates (void)
{
  static const struct
  {
    double serial;
    gboolean from_1904;
    gint32 date;
  } cases[] = {
    { 1, FALSE, 19000101 },
    { 59, FALSE, 19000228 },
    { 60, FALSE, 0 },
    { 61, FALSE, 19000301 },
    { 36526, FALSE, 20000101 },
    { 44986, FALSE, 20230301 },
    { 45351, FALSE, 20240229 },
    { 43524, TRUE, 20230301 },
    { 44986.75, FALSE, 20230301 },
    { 0, FALSE, 0 },
    { -1, FALSE, 0 },
    { 1e9, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hetu_number_format_date (cases[i].serial, cases[i].from_1904),
                     ==,
                     cases[i].date);
}

/* A number that no date has stays one. */
static void
test_no_date (void)
{
  HetuNumberFormat format = hetu_number_format_parse ("yyyy-mm");
  HetuCell cell = hetu_number_format_apply (format, -3, FALSE);

  g_assert_cmpuint (cell.kind, ==, HETU_CELL_NUMBER);
  g_assert_cmphex (cell.flags, ==, 0);
  cell = hetu_number_format_apply (format, 44986, FALSE);
  g_assert_cmpuint (cell.kind, ==, HETU_CELL_DATE);
  g_assert_cmpint (cell.date, ==, 20230301);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-format/codes", test_codes);
  g_test_add_func ("/number-format/builtin", test_builtin);
  g_test_add_func ("/number-format/dates", test_dates);
  g_test_add_func ("/number-format/no-date", test_no_date);
  return g_test_run ();
}
