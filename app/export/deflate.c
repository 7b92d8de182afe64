/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of DEFLATE (RFC 1951): the symbols of lengths and distances (§3.2.5), what a stretch of them costs, and the head of a block with codes of its own
 * (§3.2.7), whose code lengths are told in runs by a code of their own. */
#include "export/deflate.h"

#include "export/huffman.h"

#include <math.h>

#define N_LENGTHS (HETU_DEFLATE_N_LITERALS + HETU_DEFLATE_N_DISTANCES)
/* Symbols of the code that tells code lengths: those lengths, and three kinds of runs. */
#define N_RUN_SYMBOLS 19
#define LAST_AGAIN 16 /* 3 … 6 times */
#define FEW_ZEROS 17  /* 3 … 10 */
#define MANY_ZEROS 18 /* 11 … 138 */
#define MAX_RUN_CODE 7

typedef struct
{
  guint8 symbol;
  guint8 extra;
} Saying;

HetuDeflateSaying
hetu_deflate_say_length (guint length)
{
  guint above = length - 3;
  guint bits = 0;

  if (length == HETU_DEFLATE_MAX_LENGTH)
    return (HetuDeflateSaying){ 285, 0, 0 };
  if (above < 8)
    return (HetuDeflateSaying){ (guint16) (257 + above), 0, 0 };
  bits = g_bit_storage (above) - 3;
  return (HetuDeflateSaying){ (guint16) (257 + 4 * bits + (above >> bits)),
                              (guint8) bits,
                              (guint16) (above & ((1u << bits) - 1)) };
}

HetuDeflateSaying
hetu_deflate_say_distance (guint distance)
{
  guint above = distance - 1;
  guint bits = 0;

  if (above < 4)
    return (HetuDeflateSaying){ (guint16) above, 0, 0 };
  bits = g_bit_storage (above) - 2;
  return (HetuDeflateSaying){ (guint16) (2 * bits + (above >> bits)),
                              (guint8) bits,
                              (guint16) (above & ((1u << bits) - 1)) };
}

HetuDeflateCounts
hetu_deflate_add_counts (const HetuDeflateCounts *a, const HetuDeflateCounts *b)
{
  HetuDeflateCounts sum = *a;

  sum.n_tokens += b->n_tokens;
  sum.n_extras += b->n_extras;
  for (guint i = 0; i < HETU_DEFLATE_N_LITERALS; i++)
    sum.literals[i] += b->literals[i];
  for (guint i = 0; i < HETU_DEFLATE_N_DISTANCES; i++)
    sum.distances[i] += b->distances[i];
  return sum;
}

void
hetu_deflate_make_lengths (const HetuDeflateCounts *counts, guint8 *lengths)
{
  hetu_huffman_lengths (counts->literals,
                        HETU_DEFLATE_N_LITERALS,
                        HETU_HUFFMAN_MAX_LENGTH,
                        lengths);
  hetu_huffman_lengths (counts->distances,
                        HETU_DEFLATE_N_DISTANCES,
                        HETU_HUFFMAN_MAX_LENGTH,
                        lengths + HETU_DEFLATE_N_LITERALS);
}

guint64
hetu_deflate_count_bits (const HetuDeflateCounts *counts, const guint8 *lengths)
{
  guint64 n_bits = counts->n_extras;

  for (guint i = 0; i < HETU_DEFLATE_N_LITERALS; i++)
    n_bits += (guint64) counts->literals[i] * lengths[i];
  for (guint i = 0; i < HETU_DEFLATE_N_DISTANCES; i++)
    n_bits += (guint64) counts->distances[i] * lengths[HETU_DEFLATE_N_LITERALS + i];
  return n_bits;
}

static double
estimate_symbols (const guint *counts, guint n_symbols)
{
  guint total = 0;
  double bits = 0;

  for (guint i = 0; i < n_symbols; i++)
    if (counts[i] > 0)
      {
        total += counts[i];
        bits -= counts[i] * log2 (counts[i]);
      }
  return total > 0 ? bits + total * log2 (total) : 0;
}

double
hetu_deflate_estimate_bits (const HetuDeflateCounts *counts)
{
  return (double) counts->n_extras + estimate_symbols (counts->literals, HETU_DEFLATE_N_LITERALS) +
         estimate_symbols (counts->distances, HETU_DEFLATE_N_DISTANCES);
}

/* How many of @values from the first on are equal, at most @limit. */
static guint
count_run (const guint8 *values, guint limit)
{
  guint n = 1;

  while (n < limit && values[n] == values[0])
    n++;
  return n;
}

/* Says code lengths in runs. Returns: how many sayings */
static guint
say_lengths (const guint8 *lengths, Saying *sayings)
{
  guint n_sayings = 0;

  for (guint i = 0; i < N_LENGTHS;)
    {
      guint n = count_run (lengths + i, MIN (N_LENGTHS - i, lengths[i] == 0 ? 138 : 6));
      gboolean again = i > 0 && lengths[i] == lengths[i - 1];
      Saying saying = { lengths[i], 0 };

      if (lengths[i] == 0 && n >= 11)
        saying = (Saying){ MANY_ZEROS, (guint8) (n - 11) };
      else if (lengths[i] == 0 && n >= 3)
        saying = (Saying){ FEW_ZEROS, (guint8) (n - 3) };
      else if (again && n >= 3)
        saying = (Saying){ LAST_AGAIN, (guint8) (n - 3) };
      else
        n = 1;
      sayings[n_sayings++] = saying;
      i += n;
    }
  return n_sayings;
}

void
hetu_deflate_put_head (HetuBitWriter *writer, const guint8 *lengths, gboolean is_last)
{
  static const guint8 order[N_RUN_SYMBOLS] = { 16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                               11, 4,  12, 3, 13, 2, 14, 1, 15 };
  static const guint8
      n_extra_bits[N_RUN_SYMBOLS] = { [LAST_AGAIN] = 2, [FEW_ZEROS] = 3, [MANY_ZEROS] = 7 };
  Saying sayings[N_LENGTHS];
  guint n_sayings = say_lengths (lengths, sayings);
  guint counts[N_RUN_SYMBOLS] = { 0 };
  guint8 bits[N_RUN_SYMBOLS] = { 0 };
  guint16 codes[N_RUN_SYMBOLS] = { 0 };

  for (guint i = 0; i < n_sayings; i++)
    counts[sayings[i].symbol]++;
  hetu_huffman_lengths (counts, N_RUN_SYMBOLS, MAX_RUN_CODE, bits);
  hetu_huffman_codes (bits, N_RUN_SYMBOLS, codes);
  hetu_bit_writer_put (writer, is_last ? 1 : 0, 1);
  hetu_bit_writer_put (writer, 2, 2); /* with its own codes */
  hetu_bit_writer_put (writer, HETU_DEFLATE_N_LITERALS - 257, 5);
  hetu_bit_writer_put (writer, HETU_DEFLATE_N_DISTANCES - 1, 5);
  hetu_bit_writer_put (writer, N_RUN_SYMBOLS - 4, 4);
  hetu_bit_writer_flush (writer);
  for (guint i = 0; i < N_RUN_SYMBOLS; i++)
    {
      hetu_bit_writer_put (writer, bits[order[i]], 3);
      hetu_bit_writer_flush (writer);
    }
  for (guint i = 0; i < n_sayings; i++)
    {
      guint8 symbol = sayings[i].symbol;

      hetu_bit_writer_put (writer, codes[symbol], bits[symbol]);
      hetu_bit_writer_put (writer, sayings[i].extra, n_extra_bits[symbol]);
      hetu_bit_writer_flush (writer);
    }
}
