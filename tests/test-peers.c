/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/peers.h"

#include "figure/peer.h"
#include "tidy-store.h"

#include <math.h>
#include <string.h>

/* A place of city @parent; 0 for what is not known. */
static HetuPeerTraits
make (gint32 region, gint32 parent, double output, double population, double first, double second)
{
  HetuPeerTraits traits = { .region = region,
                            .parent = parent,
                            .has_output = output > 0,
                            .output = output,
                            .has_population = population > 0,
                            .population = population,
                            .has_structure = second > 0,
                            .shares = { first, second, 100 - first - second } };

  return traits;
}

/* “2:PS 3:S”: the regions that are peers of the first, and why */
static void
assert_peers (const HetuPeerTraits *all, gsize n, const char *expected)
{
  static const char letters[] = "COPS"; /* city, output, population, structure */
  g_autoptr (GArray) peers = hetu_peers_find (all, n, 0, &hetu_peer_default_rule);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < peers->len; i++)
    {
      const HetuPeer *peer = &g_array_index (peers, HetuPeer, i);

      g_string_append_printf (text, "%s%d:", i > 0 ? " " : "", all[peer->index].region);
      for (gsize j = 0; letters[j] != '\0'; j++)
        if ((peer->reasons & (1u << j)) != 0)
          g_string_append_c (text, letters[j]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_most_reasons_come_first (void)
{
  const HetuPeerTraits all[] = {
    make (1, 10, 100, 50, 5, 40), make (2, 10, 149, 0, 5, 44),   make (3, 10, 151, 0, 6, 60),
    make (4, 20, 70, 40, 0, 0),   make (5, 20, 300, 500, 5, 44), make (6, 10, 90, 0, 0, 0),
    make (7, 10, 5, 0, 0, 0),
  };

  assert_peers (all, G_N_ELEMENTS (all), "2:COS 6:CO 4:OP 5:S");
}

static void
test_size_is_symmetric (void)
{
  const HetuPeerTraits larger[] = { make (1, 10, 100, 0, 0, 0), make (2, 20, 150, 0, 0, 0) };
  const HetuPeerTraits smaller[] = { make (1, 10, 150, 0, 0, 0), make (2, 20, 100, 0, 0, 0) };
  const HetuPeerTraits beyond[] = { make (1, 10, 100, 0, 0, 0), make (2, 20, 150.1, 0, 0, 0) };

  assert_peers (larger, 2, "2:O");
  assert_peers (smaller, 2, "2:O");
  assert_peers (beyond, 2, "");
}

static void
test_siblings_stand_in_where_nothing_is_known (void)
{
  const HetuPeerTraits all[] = { make (1, 10, 0, 0, 0, 0),
                                 make (3, 10, 0, 0, 0, 0),
                                 make (2, 10, 100, 0, 5, 40),
                                 make (4, 20, 0, 0, 0, 0) };

  assert_peers (all, G_N_ELEMENTS (all), "2:C 3:C");
}

static void
test_distance_is_half_of_the_differences (void)
{
  static const double a[] = { 5, 40, 55 }, b[] = { 8, 44, 48 };

  g_assert_cmpfloat_with_epsilon (hetu_peers_get_distance (a, b), 7, 1e-12);
  g_assert_cmpfloat_with_epsilon (hetu_peers_get_distance (b, a), 7, 1e-12);
  g_assert_cmpfloat (hetu_peers_get_distance (a, a), ==, 0);
}

static void
test_store_suggests_with_reasons_of_one_year (void)
{
  static const char rows[] =
      "gdp,410302,2021,level,900,亿元\n"
      "gdp,410302,2022,level,500,亿元\ngdp,410303,2022,level,5500000,万元\n"
      "gdp,410304,2021,level,510,亿元\ngdp,410305,2022,level,2000,亿元\n"
      "primary_share,410302,2022,share,5,%\nsecondary_share,410302,2022,share,40,%\n"
      "tertiary_share,410302,2022,share,55,%\n"
      "primary_industry_va,410305,2022,level,100,亿元\n"
      "secondary_industry_va,410305,2022,level,820,亿元\n"
      "tertiary_industry_va,410305,2022,level,1080,亿元\n";
  g_autoptr (HetuStore) store = open_with (rows);
  g_autoptr (GError) error = NULL;
  HetuPeriod year;
  g_autoptr (GArray) peers = hetu_peer_list (store, 410302, 10, 0, HETU_LANGUAGE_ZH, &year, &error);
  const HetuPeerSuggestion *first, *second;

  g_assert_no_error (error);
  g_assert_true (hetu_period_equal (year, hetu_period_year (2022)));
  g_assert_cmpuint (peers->len, ==, 2);
  first = &g_array_index (peers, HetuPeerSuggestion, 0);
  second = &g_array_index (peers, HetuPeerSuggestion, 1);
  g_assert_cmpint (first->region, ==, 410303);
  g_assert_cmpstr (first->reason, ==, "同属洛阳市 · GDP 为 1.10 倍");
  g_assert_cmpint (second->region, ==, 410305);
  g_assert_cmpstr (second->reason, ==, "同属洛阳市 · 产业结构相差 1.0 个百分点");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/peers/most-reasons-come-first", test_most_reasons_come_first);
  g_test_add_func ("/peers/size-is-symmetric", test_size_is_symmetric);
  g_test_add_func ("/peers/siblings-stand-in-where-nothing-is-known",
                   test_siblings_stand_in_where_nothing_is_known);
  g_test_add_func ("/peers/distance-is-half-of-the-differences",
                   test_distance_is_half_of_the_differences);
  g_test_add_func ("/peers/store-suggests-with-reasons-of-one-year",
                   test_store_suggests_with_reasons_of_one_year);
  return g_test_run ();
}
