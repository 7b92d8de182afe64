/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/huffman.h"

#include <string.h>

static guint
kraft_sum (const guint8 *lengths, guint n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += lengths[i] > 0 ? 1u << (HETU_HUFFMAN_MAX_LENGTH - lengths[i]) : 0;
  return sum;
}

static void
test_lengths (void)
{
  static const struct
  {
    guint counts[6];
    guint8 lengths[6];
  } cases[] = {
    { { 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0 } },
    { { 0, 0, 7, 0, 0, 0 }, { 0, 0, 1, 0, 0, 0 } },
    { { 5, 0, 7, 0, 0, 0 }, { 1, 0, 1, 0, 0, 0 } },
    { { 1, 1, 1, 1, 0, 0 }, { 2, 2, 2, 2, 0, 0 } },
    { { 1, 2, 4, 8, 0, 0 }, { 3, 3, 2, 1, 0, 0 } },
    { { 45, 13, 12, 16, 9, 5 }, { 1, 3, 3, 3, 4, 4 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 lengths[6];

      hetu_huffman_lengths (cases[i].counts,
                            G_N_ELEMENTS (lengths),
                            HETU_HUFFMAN_MAX_LENGTH,
                            lengths);
      g_assert_cmpmem (lengths, sizeof lengths, cases[i].lengths, sizeof cases[i].lengths);
    }
}

/* Fibonacci's numbers make the deepest trees: 40 symbols would need 39 bits. */
static void
test_limit (void)
{
  guint counts[40] = { 1, 1 };
  guint8 lengths[40];

  for (guint i = 2; i < G_N_ELEMENTS (counts); i++)
    counts[i] = counts[i - 1] + counts[i - 2];
  hetu_huffman_lengths (counts, G_N_ELEMENTS (counts), HETU_HUFFMAN_MAX_LENGTH, lengths);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpuint (lengths[i], >=, 1);
      g_assert_cmpuint (lengths[i], <=, HETU_HUFFMAN_MAX_LENGTH);
      if (i > 0)
        g_assert_cmpuint (lengths[i], <=, lengths[i - 1]);
    }
  g_assert_cmpuint (kraft_sum (lengths, G_N_ELEMENTS (lengths)), ==, 1u << HETU_HUFFMAN_MAX_LENGTH);
}

/* The example of RFC 1951 §3.2.2: A … H have the codes 010, 011, 100, 101, 110, 00, 1110, 1111, first bit first. */
static void
test_codes (void)
{
  static const guint8 lengths[] = { 3, 3, 3, 3, 3, 2, 4, 4 };
  static const guint16 expected[] = { 2, 6, 1, 5, 3, 0, 7, 15 };
  guint16 codes[G_N_ELEMENTS (lengths)];

  hetu_huffman_codes (lengths, G_N_ELEMENTS (lengths), codes);
  g_assert_cmpmem (codes, sizeof codes, expected, sizeof expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/huffman/lengths/least-cost", test_lengths);
  g_test_add_func ("/huffman/lengths/at-most-15", test_limit);
  g_test_add_func ("/huffman/codes/rfc-1951", test_codes);
  return g_test_run ();
}
