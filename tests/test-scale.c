/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scale.h"

#define TOLERANCE 1e-9

static void
test_map_is_straight (void)
{
  static const struct
  {
    double low, high, start, end, datum, point;
  } cases[] = {
    { 0, 10, 0, 100, 0, 0 },    { 0, 10, 0, 100, 10, 100 },         { 0, 10, 0, 100, 2.5, 25 },
    { 0, 10, 100, 0, 2.5, 75 }, { -5, 5, 200, 100, 0, 150 },        { 0, 10, 0, 100, 12, 120 },
    { 0, 10, 100, 0, -1, 110 }, { 2019, 2024, 30, 530, 2023, 430 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuScale scale = hetu_scale_new (cases[i].low, cases[i].high, cases[i].start, cases[i].end);

      g_assert_cmpfloat_with_epsilon (hetu_scale_map (scale, cases[i].datum),
                                      cases[i].point,
                                      TOLERANCE);
      g_assert_cmpfloat_with_epsilon (hetu_scale_invert (scale, cases[i].point),
                                      cases[i].datum,
                                      TOLERANCE);
    }
}

static void
test_extent_grows (void)
{
  HetuExtent extent = HETU_EXTENT_EMPTY;

  g_assert_true (extent.empty);
  hetu_extent_add (&extent, 5.2);
  g_assert_false (extent.empty);
  g_assert_cmpfloat (extent.low, ==, 5.2);
  g_assert_cmpfloat (extent.high, ==, 5.2);
  hetu_extent_add (&extent, -4.4);
  hetu_extent_add (&extent, 1);
  g_assert_cmpfloat (extent.low, ==, -4.4);
  g_assert_cmpfloat (extent.high, ==, 5.2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/map/is-straight-and-inverts", test_map_is_straight);
  g_test_add_func ("/scale/extent/grows-from-the-first-datum", test_extent_grows);
  return g_test_run ();
}
