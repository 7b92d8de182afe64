/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A DEFLATE compressor (RFC 1951) that knows that it packs a chart: it looks for matches at two distances only, one pixel
 * (3 bytes) to the left and one row (3 × width + 1 bytes) above, and compares whole pixels. What it finds becomes a
 * list of tokens, whose symbols are counted; one block with its own prefix codes follows. General compressors
 * spend their time on searching through hashes, which a flat picture does not need.
 * Refuses pictures with an alpha channel; those are png-writer's. */
#include "export/png-flat.h"

#include "export/huffman.h"

#include <libdeflate.h>
#include <string.h>

#define N_LITERALS 286
#define N_DISTANCES 30
#define END_OF_BLOCK 256
/* The longest match of DEFLATE is 258 bytes. */
#define MAX_RUN 86
/* The farthest distance of DEFLATE, bytes. */
#define MAX_DISTANCE 32768
/* The code of distance 3. */
#define DISTANCE_LEFT 2

/* A token is a colour (24 bits), a run of pixels as above or as to the left, or the filter byte of a row. */
#define TOKEN_RUN 0x80000000u
#define TOKEN_ABOVE 0x40000000u
#define TOKEN_FILTER 0x20000000u

/* How DEFLATE says a length or a distance. */
typedef struct
{
  guint16 symbol;
  guint8 extra_bits;
  guint16 extra;
} Saying;

typedef struct
{
  guint32 *tokens; /* owned */
  gsize n_tokens;
  guint literals[N_LITERALS];
  guint distances[N_DISTANCES];
  Saying runs[MAX_RUN + 1]; /* of a run's length */
  Saying above;             /* of the distance of a row */
  gboolean has_above;
} Tokens;

typedef struct
{
  guint8 *at;
  guint64 bits;
  guint n_bits;
} BitWriter;

/* @length: 3 … 258 bytes; RFC 1951 §3.2.5. */
static Saying
say_length (guint length)
{
  guint above = length - 3;
  guint bits = 0;

  if (length == 258)
    return (Saying){ 285, 0, 0 };
  if (above < 8)
    return (Saying){ (guint16) (257 + above), 0, 0 };
  bits = g_bit_storage (above) - 3;
  return (Saying){ (guint16) (257 + 4 * bits + (above >> bits)),
                   (guint8) bits,
                   (guint16) (above & ((1u << bits) - 1)) };
}

static Saying
say_distance (guint distance)
{
  guint above = distance - 1;
  guint bits = 0;

  if (above < 4)
    return (Saying){ (guint16) above, 0, 0 };
  bits = g_bit_storage (above) - 2;
  return (Saying){ (guint16) (2 * bits + (above >> bits)),
                   (guint8) bits,
                   (guint16) (above & ((1u << bits) - 1)) };
}

/* How many pixels from @a and @b on are equal, at most @limit. */
static inline guint
count_equal (const guint32 *a, const guint32 *b, guint limit)
{
  guint n = 0;

  for (; n + 4 <= limit; n += 4)
    {
      guint64 first[2];
      guint64 second[2];

      memcpy (first, a + n, sizeof first);
      memcpy (second, b + n, sizeof second);
      if (((first[0] ^ second[0]) | (first[1] ^ second[1])) != 0)
        break;
    }
  while (n < limit && a[n] == b[n])
    n++;
  return n;
}

static inline void
add_run (Tokens *self, gboolean above, guint n_pixels)
{
  guint32 flags = TOKEN_RUN | (above ? TOKEN_ABOVE : 0);

  self->distances[above ? self->above.symbol : DISTANCE_LEFT] += (n_pixels + MAX_RUN - 1) / MAX_RUN;
  while (n_pixels > 0)
    {
      guint n = MIN (n_pixels, MAX_RUN);

      self->tokens[self->n_tokens++] = flags | n;
      self->literals[self->runs[n].symbol]++;
      n_pixels -= n;
    }
}

static inline void
add_colour (Tokens *self, guint32 colour)
{
  self->tokens[self->n_tokens++] = colour & 0xffffff;
  self->literals[(colour >> 16) & 0xff]++;
  self->literals[(colour >> 8) & 0xff]++;
  self->literals[colour & 0xff]++;
}

static void
add_row (Tokens *self, const guint32 *row, const guint32 *above, guint width)
{
  guint x = 0;

  self->tokens[self->n_tokens++] = TOKEN_FILTER;
  self->literals[0]++;
  while (x < width)
    {
      guint left = width - x;
      guint n_above = above != NULL ? count_equal (row + x, above + x, left) : 0;
      guint n_left = 0;

      if (x > 0 && n_above < left && row[x] == row[x - 1])
        n_left = count_equal (row + x, row + x - 1, left);
      if (n_above == 0 && n_left == 0)
        {
          add_colour (self, row[x]);
          x++;
          continue;
        }
      add_run (self, n_above >= n_left, MAX (n_above, n_left));
      x += MAX (n_above, n_left);
    }
}

static gboolean
tokens_init (Tokens *self, const HetuPixels *pixels)
{
  const guint8 *row = pixels->data;
  const guint8 *above = NULL;
  gsize row_bytes = 3 * (gsize) pixels->width + 1;

  memset (self, 0, sizeof *self);
  /* At worst every pixel is new. */
  self->tokens = g_try_new (guint32, ((gsize) pixels->width + 1) * pixels->height);
  if (self->tokens == NULL)
    return FALSE;
  for (guint n = 1; n <= MAX_RUN; n++)
    self->runs[n] = say_length (3 * n);
  self->has_above = row_bytes <= MAX_DISTANCE;
  if (self->has_above)
    self->above = say_distance ((guint) row_bytes);
  for (guint y = 0; y < pixels->height; y++)
    {
      add_row (self,
               (const guint32 *) (const void *) row,
               self->has_above ? (const guint32 *) (const void *) above : NULL,
               pixels->width);
      above = row;
      row += pixels->stride;
    }
  self->literals[END_OF_BLOCK] = 1;
  return TRUE;
}

static inline void
put (BitWriter *self, guint32 value, guint n_bits)
{
  self->bits |= (guint64) value << self->n_bits;
  self->n_bits += n_bits;
}

/* Leaves fewer than 8 bits: room for 56 more. */
static inline void
flush (BitWriter *self)
{
  guint64 bits = GUINT64_TO_LE (self->bits);

  memcpy (self->at, &bits, sizeof bits);
  self->at += self->n_bits / 8;
  self->bits >>= self->n_bits & ~7u;
  self->n_bits &= 7;
}

/* The head of the only block: all symbols' lengths, each plainly as four bits. */
static void
put_block_head (BitWriter *self, const guint8 *literals, const guint8 *distances)
{
  static const guint8 order[19] = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  guint8 lengths[19] = { 0 };
  guint16 codes[19] = { 0 };

  memset (lengths, 4, 16);
  hetu_huffman_codes (lengths, G_N_ELEMENTS (lengths), codes);
  put (self, 1, 1); /* the last block */
  put (self, 2, 2); /* with its own codes */
  put (self, N_LITERALS - 257, 5);
  put (self, N_DISTANCES - 1, 5);
  put (self, G_N_ELEMENTS (order) - 4, 4);
  flush (self);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      put (self, lengths[order[i]], 3);
      flush (self);
    }
  for (guint i = 0; i < N_LITERALS + N_DISTANCES; i++)
    {
      put (self, codes[i < N_LITERALS ? literals[i] : distances[i - N_LITERALS]], 4);
      flush (self);
    }
}

static void
put_tokens (BitWriter *self, const Tokens *tokens, const guint8 *lengths, const guint16 *codes)
{
  const guint8 *distance_lengths = lengths + N_LITERALS;
  const guint16 *distance_codes = codes + N_LITERALS;

  for (gsize i = 0; i < tokens->n_tokens; i++)
    {
      guint32 token = tokens->tokens[i];

      if (token & TOKEN_RUN)
        {
          const Saying *run = &tokens->runs[token & 0xff];

          put (self, codes[run->symbol], lengths[run->symbol]);
          put (self, run->extra, run->extra_bits);
          if (token & TOKEN_ABOVE)
            {
              put (self,
                   distance_codes[tokens->above.symbol],
                   distance_lengths[tokens->above.symbol]);
              put (self, tokens->above.extra, tokens->above.extra_bits);
            }
          else
            {
              put (self, distance_codes[DISTANCE_LEFT], distance_lengths[DISTANCE_LEFT]);
            }
        }
      else if (token & TOKEN_FILTER)
        {
          put (self, codes[0], lengths[0]);
        }
      else
        {
          put (self, codes[token >> 16], lengths[token >> 16]);
          put (self, codes[(token >> 8) & 0xff], lengths[(token >> 8) & 0xff]);
          put (self, codes[token & 0xff], lengths[token & 0xff]);
        }
      flush (self);
    }
  put (self, codes[END_OF_BLOCK], lengths[END_OF_BLOCK]);
  put (self, 0, 7); /* to the next whole byte */
  flush (self);
}

guint8 *
hetu_png_pack_flat (const HetuPixels *pixels, const guint8 *raw, gsize size, gsize *packed_size)
{
  Tokens tokens;
  BitWriter writer = { 0 };
  guint8 lengths[N_LITERALS + N_DISTANCES] = { 0 };
  guint16 codes[N_LITERALS + N_DISTANCES] = { 0 };
  guint32 checksum = 0;
  guint8 *out = NULL;

  g_return_val_if_fail (!pixels->has_alpha, NULL);

  /* At worst 15 bits a byte, and the head. */
  out = g_try_malloc (2 * size + 1024);
  if (out == NULL || !tokens_init (&tokens, pixels))
    {
      g_free (out);
      return NULL;
    }
  hetu_huffman_lengths (tokens.literals, N_LITERALS, lengths);
  hetu_huffman_lengths (tokens.distances, N_DISTANCES, lengths + N_LITERALS);
  hetu_huffman_codes (lengths, N_LITERALS, codes);
  hetu_huffman_codes (lengths + N_LITERALS, N_DISTANCES, codes + N_LITERALS);

  out[0] = 0x78; /* zlib (RFC 1950): DEFLATE, a window of 32 kB */
  out[1] = 0x01;
  writer.at = out + 2;
  put_block_head (&writer, lengths, lengths + N_LITERALS);
  put_tokens (&writer, &tokens, lengths, codes);
  checksum = GUINT32_TO_BE (libdeflate_adler32 (1, raw, size));
  memcpy (writer.at, &checksum, sizeof checksum);
  *packed_size = (gsize) (writer.at - out) + sizeof checksum;
  g_free (tokens.tokens);
  return out;
}
