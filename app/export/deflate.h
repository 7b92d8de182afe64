/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/* What a DEFLATE stream (RFC 1951) is written with; private to app/export. */

#define HETU_DEFLATE_N_LITERALS 286
#define HETU_DEFLATE_N_DISTANCES 30
#define HETU_DEFLATE_END_OF_BLOCK 256
/* Bytes. */
#define HETU_DEFLATE_MAX_LENGTH 258
#define HETU_DEFLATE_MAX_DISTANCE 32768

/* How DEFLATE says a length or a distance. */
typedef struct
{
  guint16 symbol;
  guint8 extra_bits; /* how many follow the symbol's code */
  guint16 extra;     /* their value */
} HetuDeflateSaying;

/**
 * hetu_deflate_say_length:
 * @length: 3 … 258 bytes
 *
 * Returns: its symbol among the literals and lengths
 */
HetuDeflateSaying hetu_deflate_say_length (guint length);

/**
 * hetu_deflate_say_distance:
 * @distance: 1 … 32,768 bytes
 *
 * Returns: its symbol among the distances
 */
HetuDeflateSaying hetu_deflate_say_distance (guint distance);

/* What a stretch of tokens is made of. */
typedef struct
{
  gsize n_tokens;   /* as the writer counts them */
  guint64 n_extras; /* bits that no code says */
  guint literals[HETU_DEFLATE_N_LITERALS];
  guint distances[HETU_DEFLATE_N_DISTANCES];
} HetuDeflateCounts;

/**
 * hetu_deflate_add_counts:
 *
 * Returns: the counts of both stretches together
 */
HetuDeflateCounts hetu_deflate_add_counts (const HetuDeflateCounts *a, const HetuDeflateCounts *b);

/**
 * hetu_deflate_make_lengths:
 * @lengths: (out) (array length=316): bits of the codes of the literals, then of the distances
 *
 * Makes the codes that say @counts in the fewest bits, or nearly.
 */
void hetu_deflate_make_lengths (const HetuDeflateCounts *counts, guint8 *lengths);

/**
 * hetu_deflate_count_bits:
 *
 * Returns: bits of the stretch with these codes, without a block's head
 */
guint64 hetu_deflate_count_bits (const HetuDeflateCounts *counts, const guint8 *lengths);

/**
 * hetu_deflate_estimate_bits:
 *
 * Returns: bits of the stretch with the best of all codes (Shannon's entropy): a prefix code comes near enough to compare
 */
double hetu_deflate_estimate_bits (const HetuDeflateCounts *counts);

/* Bits on their way, the first lowest. */
typedef struct
{
  guint8 *at; /* (not owned): where the next byte goes */
  guint64 bits;
  guint n_bits;
} HetuBitWriter;

/**
 * hetu_bit_writer_put:
 * @n_bits: at most 56 between two flushes
 *
 * Appends the low @n_bits bits of @value; no others may be set.
 */
static inline void
hetu_bit_writer_put (HetuBitWriter *self, guint32 value, guint n_bits)
{
  self->bits |= (guint64) value << self->n_bits;
  self->n_bits += n_bits;
}

/**
 * hetu_bit_writer_flush:
 *
 * Writes the whole bytes; up to eight bytes at the place are touched.
 */
static inline void
hetu_bit_writer_flush (HetuBitWriter *self)
{
  guint64 bits = GUINT64_TO_LE (self->bits);

  memcpy (self->at, &bits, sizeof bits);
  self->at += self->n_bits / 8;
  self->bits >>= self->n_bits & ~7u;
  self->n_bits &= 7;
}

/**
 * hetu_deflate_put_head:
 * @lengths: (array length=316): bits of the codes of the literals, then of the distances
 *
 * @is_last: of the stream
 *
 * Writes the head of a block with codes of its own, at most 290 bytes.
 */
void hetu_deflate_put_head (HetuBitWriter *writer, const guint8 *lengths, gboolean is_last);
