/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/district.h"

static HetuDistrict *
make_mengjin (void)
{
  return hetu_district_new (&(HetuDistrictInfo){
      .code = 410308,
      .parent = 410300,
      .name_zh = "孟津区",
      .name_en = "Mengjin District",
      .short_zh = "孟津",
      .short_en = "Mengjin",
      .aliases = "孟津县|410322",
      .initials = "mjq",
      .tier = HETU_TIER_DISTRICT,
      .type = "市辖区",
  });
}

static void
test_is_found_by_all_its_names (void)
{
  static const char *const queries[] = { "孟津",    "孟津县", "mjq",  "mj",
                                         "mengjin", "410308", "4103", "410322" };
  g_autoptr (HetuDistrict) district = make_mengjin ();

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    g_assert_cmpuint (hetu_district_match (district, queries[i]), >, 0);
  g_assert_cmpuint (hetu_district_match (district, "洛龙"), ==, 0);
}

static void
test_names_by_language (void)
{
  g_autoptr (HetuDistrict) district = make_mengjin ();

  g_assert_cmpint (hetu_district_get_code (district), ==, 410308);
  g_assert_cmpint (hetu_district_get_parent (district), ==, 410300);
  g_assert_cmpstr (hetu_district_get_name (district, HETU_LANGUAGE_EN), ==, "Mengjin District");
  g_assert_cmpstr (hetu_district_get_short_name (district, HETU_LANGUAGE_ZH), ==, "孟津");
  g_assert_cmpstr (hetu_district_get_type_label (district, HETU_LANGUAGE_ZH), ==, "市辖区");
  g_assert_cmpstr (hetu_district_get_type_label (district, HETU_LANGUAGE_EN), ==, "urban district");
}

static void
on_district_notify (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_colour_slot_tells_once (void)
{
  g_autoptr (HetuDistrict) district = make_mengjin ();
  guint told = 0;
  int slot = 0;

  g_signal_connect (district, "notify::colour-slot", G_CALLBACK (on_district_notify), &told);
  hetu_district_set_colour_slot (district, 3);
  hetu_district_set_colour_slot (district, 3);
  g_object_get (district, "colour-slot", &slot, NULL);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpint (slot, ==, 3);
}

static void
test_tiers_are_read_again (void)
{
  HetuTier tier;

  for (int i = HETU_TIER_NATION; i <= HETU_TIER_DISTRICT; i++)
    {
      g_assert_true (hetu_tier_parse (hetu_tier_to_string (i), &tier));
      g_assert_cmpint (tier, ==, i);
    }
  g_assert_false (hetu_tier_parse ("village", &tier));
}

static void
test_reference_by_code (void)
{
  static const struct
  {
    gint32 code;
    const char *zh, *en;
  } cases[] = {
    { 100000, "全国", "the nation" },
    { 410000, "全省", "the province" },
    { 410300, "全市", "the city" },
    { 410311, NULL, NULL },
    { 0, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (hetu_district_to_reference (cases[i].code, HETU_LANGUAGE_ZH),
                       ==,
                       cases[i].zh);
      g_assert_cmpstr (hetu_district_to_reference (cases[i].code, HETU_LANGUAGE_EN),
                       ==,
                       cases[i].en);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/district/match/found-by-all-its-names", test_is_found_by_all_its_names);
  g_test_add_func ("/district/names/by-language", test_names_by_language);
  g_test_add_func ("/district/colour-slot/tells-once", test_colour_slot_tells_once);
  g_test_add_func ("/district/reference/by-code", test_reference_by_code);
  g_test_add_func ("/district/tier/is-read-again", test_tiers_are_read_again);
  return g_test_run ();
}
