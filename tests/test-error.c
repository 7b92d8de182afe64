/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "error.h"

static void
test_exit_status (void)
{
  static const struct
  {
    HetuError code;
    int status;
  } cases[] = {
    { HETU_ERROR_USAGE, 2 },         { HETU_ERROR_DATA, 2 },        { HETU_ERROR_INPUT, 3 },
    { HETU_ERROR_STORE, 4 },         { HETU_ERROR_STORE_NEWER, 4 }, { HETU_ERROR_STORE_LOCKED, 4 },
    { HETU_ERROR_STORE_DAMAGED, 4 }, { HETU_ERROR_OUTPUT, 5 },      { HETU_ERROR_GLYPH, 5 },
  };

  g_assert_cmpint (hetu_error_exit_status (NULL), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (HETU_ERROR, cases[i].code, "x");

      g_assert_cmpint (hetu_error_exit_status (error), ==, cases[i].status);
    }
}

static void
test_nearest_names_a_slip (void)
{
  static const char *const known[] = { "growth-line", "ranked-bar", "地区生产总值", "gdp", NULL };

  g_assert_cmpstr (hetu_nearest ("gpd", known), ==, "gdp");
  g_assert_cmpstr (hetu_nearest ("growthline", known), ==, "growth-line");
  g_assert_cmpstr (hetu_nearest ("地区生产总产", known), ==, "地区生产总值");
}

static void
test_nearest_says_nothing_when_far (void)
{
  static const char *const known[] = { "growth-line", "ranked-bar", NULL };

  g_assert_null (hetu_nearest ("zzzz", known));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/exit-status/one-class-one-status", test_exit_status);
  g_test_add_func ("/error/nearest/names-a-slip", test_nearest_names_a_slip);
  g_test_add_func ("/error/nearest/says-nothing-when-far", test_nearest_says_nothing_when_far);
  return g_test_run ();
}
