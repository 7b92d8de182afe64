/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of DEFLATE (RFC 1951): the symbols of lengths and distances (§3.2.5) and the head of a block with codes of its own
 * (§3.2.7), which sends every code length plainly as four bits: 158 bytes, against some 60 if runs were told. */
#include "export/deflate.h"

#include "export/huffman.h"

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

void
hetu_deflate_put_head (HetuBitWriter *writer, const guint8 *lengths)
{
  static const guint8 order[19] = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  guint8 plain[19] = { 0 };
  guint16 codes[19] = { 0 };

  memset (plain, 4, 16);
  hetu_huffman_codes (plain, G_N_ELEMENTS (plain), codes);
  hetu_bit_writer_put (writer, 1, 1); /* the last block */
  hetu_bit_writer_put (writer, 2, 2); /* with its own codes */
  hetu_bit_writer_put (writer, HETU_DEFLATE_N_LITERALS - 257, 5);
  hetu_bit_writer_put (writer, HETU_DEFLATE_N_DISTANCES - 1, 5);
  hetu_bit_writer_put (writer, G_N_ELEMENTS (order) - 4, 4);
  hetu_bit_writer_flush (writer);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      hetu_bit_writer_put (writer, plain[order[i]], 3);
      hetu_bit_writer_flush (writer);
    }
  for (guint i = 0; i < HETU_DEFLATE_N_LITERALS + HETU_DEFLATE_N_DISTANCES; i++)
    {
      hetu_bit_writer_put (writer, codes[lengths[i]], 4);
      hetu_bit_writer_flush (writer);
    }
}
