/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/labels.h"

#define TOLERANCE 1e-9

static void
test_isotonic_cases (void)
{
  static const struct
  {
    guint n;
    double wanted[4];
    double placed[4];
    gboolean fits;
  } cases[] = {
    /* height 10, gap 2, room 0 … 100 */
    { 1, { 50 }, { 50 }, TRUE },
    { 2, { 20, 80 }, { 20, 80 }, TRUE },                         /* nothing to do: nothing moves */
    { 2, { 50, 50 }, { 44, 56 }, TRUE },                         /* both give way alike */
    { 2, { 52, 48 }, { 56, 44 }, TRUE },                         /* order is that of the data */
    { 3, { 50, 52, 90 }, { 45, 57, 90 }, TRUE },                 /* who is far stays */
    { 3, { 50, 50, 50 }, { 38, 50, 62 }, TRUE },                 /* pools of three */
    { 2, { 2, 3 }, { 5, 17 }, TRUE },                            /* kept below the top */
    { 2, { 99, 98 }, { 95, 83 }, TRUE },                         /* and above the bottom */
    { 4, { 30, 31, 60, 61 }, { 24.5, 36.5, 54.5, 66.5 }, TRUE }, /* two pools do not meet */
    { 4, { 40, 41, 46, 47 }, { 25.5, 37.5, 49.5, 61.5 }, TRUE }, /* two pools become one */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuEndLabel labels[4] = { 0 };

      for (guint j = 0; j < cases[i].n; j++)
        labels[j] = (HetuEndLabel){ .wanted_y = cases[i].wanted[j], .height = 10 };
      g_assert_cmpint (hetu_labels_isotonic (labels, cases[i].n, 2, 0, 100), ==, cases[i].fits);
      for (guint j = 0; j < cases[i].n; j++)
        g_assert_cmpfloat_with_epsilon (labels[j].placed_y, cases[i].placed[j], TOLERANCE);
    }
}

static void
test_isotonic_never_overlaps (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20221231);

  for (int round = 0; round < 200; round++)
    {
      HetuEndLabel labels[12];
      guint n = (guint) g_rand_int_range (random, 1, 13);

      for (guint i = 0; i < n; i++)
        labels[i] = (HetuEndLabel){ .wanted_y = g_rand_double_range (random, -20, 320),
                                    .height = g_rand_double_range (random, 8, 18) };
      g_assert_true (hetu_labels_isotonic (labels, n, 1, 0, 300));
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (labels[i].placed_y - labels[i].height / 2, >=, -TOLERANCE);
          g_assert_cmpfloat (labels[i].placed_y + labels[i].height / 2, <=, 300 + TOLERANCE);
          for (guint j = 0; j < i; j++)
            g_assert_cmpfloat (ABS (labels[i].placed_y - labels[j].placed_y),
                               >=,
                               (labels[i].height + labels[j].height) / 2 + 1 - TOLERANCE);
        }
    }
}

static void
test_isotonic_says_when_full (void)
{
  HetuEndLabel labels[3] = { { 10, 10, 0 }, { 10, 10, 0 }, { 10, 10, 0 } };

  g_assert_false (hetu_labels_isotonic (labels, 3, 0, 0, 29));
  g_assert_true (hetu_labels_isotonic (labels, 3, 0, 0, 30));
}

static void
test_field_prefers_sides_in_order (void)
{
  static const HetuSide sides[] = { HETU_SIDE_ABOVE,
                                    HETU_SIDE_RIGHT,
                                    HETU_SIDE_BELOW,
                                    HETU_SIDE_LEFT };
  /* Each label takes a side: the next asks for the next. */
  static const HetuPoint wanted[] = { { 35, 34 }, { 56, 45 }, { 35, 56 }, { 14, 45 } };
  g_autoptr (HetuLabelField) field = hetu_label_field_new ((HetuRect){ 0, 0, 100, 100 });
  HetuPoint out = { 0, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_true (hetu_label_field_place (field,
                                             (HetuPoint){ 50, 50 },
                                             30,
                                             10,
                                             6,
                                             sides,
                                             G_N_ELEMENTS (sides),
                                             &out));
      g_assert_cmpfloat_with_epsilon (out.x, wanted[i].x, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (out.y, wanted[i].y, TOLERANCE);
    }
  g_assert_false (hetu_label_field_place (field,
                                          (HetuPoint){ 50, 50 },
                                          30,
                                          10,
                                          6,
                                          sides,
                                          G_N_ELEMENTS (sides),
                                          &out));
}

static void
test_field_keeps_clear (void)
{
  g_autoptr (HetuLabelField) field = hetu_label_field_new ((HetuRect){ 0, 0, 100, 100 });

  hetu_label_field_block_segment (field, 0, 100, 100, 0, 2);
  g_assert_false (hetu_label_field_is_free (field, (HetuRect){ 45, 45, 10, 10 }));
  g_assert_true (hetu_label_field_is_free (field, (HetuRect){ 5, 5, 40, 40 }));
  /* Nearer than the clearance is taken. */
  g_assert_false (hetu_label_field_is_free (field, (HetuRect){ 5, 5, 42, 42 }));
  g_assert_false (hetu_label_field_is_free (field, (HetuRect){ 70, 90, 31, 5 }));
  hetu_label_field_block (field, (HetuRect){ 10, 10, 10, 10 });
  g_assert_false (hetu_label_field_is_free (field, (HetuRect){ 23, 10, 10, 10 }));
  g_assert_true (hetu_label_field_is_free (field, (HetuRect){ 24, 10, 10, 10 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/isotonic/least-shift", test_isotonic_cases);
  g_test_add_func ("/labels/isotonic/never-overlaps", test_isotonic_never_overlaps);
  g_test_add_func ("/labels/isotonic/says-when-full", test_isotonic_says_when_full);
  g_test_add_func ("/labels/field/sides-in-order", test_field_prefers_sides_in_order);
  g_test_add_func ("/labels/field/keeps-clear", test_field_keeps_clear);
  return g_test_run ();
}
