/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A city's targets beside those of its districts: the sum of all, the sum so far, and who is not in it. */
#include "figure/target-cascade.h"
#include "tidy-store.h"

#include <string.h>

#define WHOLE "urban_new_employment,410300,2023,level,9,万人,,target,>="
#define PART "\nurban_new_employment,410311,2023,level,1.2,万人,,target,>="

static HetuTargetCascades *
divide (HetuStore *store)
{
  g_autoptr (GError) error = NULL;
  HetuTargetOptions options;
  HetuTargetCascades *cascades;

  hetu_target_options_init (&options);
  cascades = hetu_target_cascades_new (store, 410300, 2023, (HetuPeriod){ 0 }, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cascades->cascades->len, ==, 1);
  return cascades;
}

static void
test_a_sum_that_lacks_parts_is_one_so_far (void)
{
  static const struct
  {
    const char *rows;
    guint n_summed, n_missing;
    gboolean mengjin; /* 孟津区 is missing, too */
    const char *sentence;
  } cases[] = {
    { WHOLE PART,
      1,
      13,
      TRUE,
      "14 个地区中 1 个有可比目标，已有合计 1.2 万人，不与总目标比较；缺老城区、" },
    { WHOLE PART "\nurban_new_employment,410308,2023,level,8500,人,,target,=",
      2,
      12,
      FALSE,
      "14 个地区中 2 个有可比目标，已有合计 2.05 万人，不与总目标比较；缺老城区、" },
    /* A rate of the same indicator is in no sum. */
    { WHOLE PART "\nurban_new_employment,410308,2023,growth,5,%,,target,=",
      1,
      13,
      TRUE,
      "14 个地区中 1 个有可比目标，已有合计 1.2 万人" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HetuStore) store = open_with (cases[i].rows);
      g_autoptr (HetuTargetCascades) cascades = divide (store);
      const HetuCascade *cascade = g_ptr_array_index (cascades->cascades, 0);
      g_autoptr (GArray) missing = hetu_target_cascades_list_missing (cascades, cascade);
      g_autofree char *sentence =
          hetu_target_cascades_write_sum (cascades, cascade, HETU_LANGUAGE_ZH);
      gboolean found = FALSE;

      g_test_message ("%zu %s", i, sentence);
      g_assert_cmpuint (cascade->n_summed, ==, cases[i].n_summed);
      g_assert_cmpuint (missing->len, ==, cases[i].n_missing);
      for (guint j = 0; j < missing->len; j++)
        {
          g_assert_cmpint (g_array_index (missing, gint32, j), !=, 410311);
          found = found || g_array_index (missing, gint32, j) == 410308;
        }
      g_assert_cmpint (found, ==, cases[i].mengjin);
      g_assert_true (g_str_has_prefix (sentence, cases[i].sentence));
      g_assert_nonnull (strstr (sentence, "个。"));
    }
}

static void
test_a_whole_sum_is_held_against_the_whole (void)
{
  static const gint32 codes[] = { 410302, 410303, 410304, 410305, 410307, 410308, 410311,
                                  410323, 410324, 410325, 410326, 410327, 410328, 410329 };
  g_autoptr (GString) rows = g_string_new (WHOLE);
  g_autoptr (HetuStore) store = NULL;
  g_autoptr (HetuTargetCascades) cascades = NULL;
  g_autoptr (GArray) missing = NULL;
  g_autofree char *sentence = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_string_append_printf (rows,
                            "\nurban_new_employment,%d,2023,level,0.7,万人,,target,>=",
                            codes[i]);
  store = open_with (rows->str);
  cascades = divide (store);
  missing = hetu_target_cascades_list_missing (cascades, g_ptr_array_index (cascades->cascades, 0));
  sentence = hetu_target_cascades_write_sum (cascades,
                                             g_ptr_array_index (cascades->cascades, 0),
                                             HETU_LANGUAGE_ZH);
  g_assert_cmpuint (missing->len, ==, 0);
  g_assert_cmpstr (sentence, ==, "14 个地区合计为总目标的 108.9%。");
}

static void
test_rates_are_never_summed (void)
{
  g_autoptr (HetuStore) store = open_with ("gdp,410300,2023,growth,7,%,,target,=\n"
                                           "gdp,410311,2023,growth,8,%,,target,=");
  g_autoptr (HetuTargetCascades) cascades = divide (store);
  const HetuCascade *cascade = g_ptr_array_index (cascades->cascades, 0);

  g_assert_false (cascade->has_sum);
  g_assert_cmpuint (cascade->parts->len, ==, 1);
  g_assert_true (g_array_index (cascade->parts, HetuCascadePart, 0).has_difference);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target-cascade/sum/so-far", test_a_sum_that_lacks_parts_is_one_so_far);
  g_test_add_func ("/target-cascade/sum/whole", test_a_whole_sum_is_held_against_the_whole);
  g_test_add_func ("/target-cascade/rates", test_rates_are_never_summed);
  return g_test_run ();
}
