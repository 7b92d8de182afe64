/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/breakdown.h"

#include "error.h"
#include "model/indicator.h"

#define INDUSTRIES                                                     \
  "三次产业/three industries=primary_industry_va:primary_share#3|" \
  "secondary_industry_va:secondary_share#2|tertiary_industry_va:tertiary_share#1"

static void
test_reads_what_is_written (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
      hetu_breakdown_list_parse (INDUSTRIES ";进出口/trade=goods_exports|goods_imports", &error);
  const HetuBreakdown *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  first = list->pdata[0];
  second = list->pdata[1];
  g_assert_cmpstr (hetu_breakdown_get_name (first, HETU_LANGUAGE_ZH), ==, "三次产业");
  g_assert_cmpstr (hetu_breakdown_get_name (first, HETU_LANGUAGE_EN), ==, "three industries");
  g_assert_cmpuint (first->parts->len, ==, 3);
  g_assert_cmpstr (hetu_breakdown_get_part (first, 1)->id, ==, "secondary_industry_va");
  g_assert_cmpstr (hetu_breakdown_get_part (first, 1)->share, ==, "secondary_share");
  g_assert_cmpint (hetu_breakdown_get_part (first, 0)->colour_slot, ==, 3);
  g_assert_true (hetu_breakdown_has_shares (first));
  g_assert_false (hetu_breakdown_has_shares (second));
  /* Without “#” a part's colour is that of its place. */
  g_assert_cmpint (hetu_breakdown_get_part (second, 1)->colour_slot, ==, 2);
}

static void
test_nothing_is_no_breakdown (void)
{
  g_autoptr (GPtrArray) none = hetu_breakdown_list_parse (NULL, NULL);
  g_autoptr (GPtrArray) empty = hetu_breakdown_list_parse ("", NULL);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
}

static void
test_refuses_what_does_not_divide (void)
{
  static const char *const bad[] = {
    "a|b",             /* no name */
    "名=a|b",          /* no English name */
    "/name=a|b",       /* no Chinese name */
    "名/=a|b",         /* empty English name */
    "名/name=a",       /* one part is the whole */
    "名/name=",        /* none */
    "名/name=a||b",    /* an empty part */
    "名/name=a|a",     /* a part twice */
    "名/name=a#1|b#1", /* a colour twice */
    "名/name=a#0|b",   /* no such colour */
    "名/name=a#8|b",   /* the parent's colour */
    "名/name=a#x|b",   /* no number */
    "名/name=a:s|b",   /* a share for some only */
    "名/name=a:|b:",   /* an empty share */
    "名/name=a|b;",    /* an empty breakdown behind it */
    "名/name=a#1|b#2|c#3|d#4|e#5|f#6|g#7|h#-|i#-|j#-|k#-|l#-|m#-",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hetu_breakdown_list_parse (bad[i], &error));
      g_assert_error (error, HETU_ERROR, HETU_ERROR_INPUT);
    }
}

/* GDP has nine trades, more than there are colours: the small ones are drawn as one, in grey. */
static void
test_more_parts_than_colours (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
      hetu_breakdown_list_parse ("行业/trades=a#3|b#2|c#5|d#1|e#-|f#-|g#6|h#7|i#4", &error);
  const HetuBreakdown *one = NULL;

  g_assert_no_error (error);
  one = g_ptr_array_index (list, 0);
  g_assert_cmpuint (one->parts->len, ==, 9);
  g_assert_cmpint (hetu_breakdown_get_part (one, 4)->colour_slot, ==, -1);
  g_assert_cmpint (hetu_breakdown_get_part (one, 8)->colour_slot, ==, 4);
}

static void
test_indicator_carries_its_breakdowns (void)
{
  g_autoptr (HetuIndicator) gdp = hetu_indicator_new (
      &(HetuIndicatorInfo){ .id = "gdp", .name_zh = "地区生产总值", .parts = INDUSTRIES });
  g_autoptr (HetuIndicator) plain =
      hetu_indicator_new (&(HetuIndicatorInfo){ .id = "cpi", .name_zh = "物价" });

  g_assert_cmpuint (hetu_indicator_get_breakdowns (gdp)->len, ==, 1);
  g_assert_cmpstr (hetu_indicator_get_parts (gdp), ==, INDUSTRIES);
  g_assert_cmpuint (hetu_indicator_get_breakdowns (plain)->len, ==, 0);
  g_assert_null (hetu_indicator_get_parts (plain));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/breakdown/more-parts-than-colours", test_more_parts_than_colours);
  g_test_add_func ("/breakdown/reads-what-is-written", test_reads_what_is_written);
  g_test_add_func ("/breakdown/nothing-is-none", test_nothing_is_no_breakdown);
  g_test_add_func ("/breakdown/refuses-what-does-not-divide", test_refuses_what_does_not_divide);
  g_test_add_func ("/breakdown/indicator-carries-its-own", test_indicator_carries_its_breakdowns);
  return g_test_run ();
}
