/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The longest code that DEFLATE allows, bits. */
#define HETU_HUFFMAN_MAX_LENGTH 15
/* The most symbols of an alphabet. */
#define HETU_HUFFMAN_MAX_SYMBOLS 288

/**
 * hetu_huffman_lengths:
 * @counts: (array length=n_symbols): how often each symbol occurs
 * @max_length: of a code, bits: 15 for DEFLATE's literals and distances, 7 for its code lengths
 * @lengths: (out) (array length=n_symbols): bits of each symbol's code, 1 … @max_length; 0 for symbols that do not occur
 *
 * Gives a prefix code of least or nearly least cost. A lone symbol gets one bit.
 */
void hetu_huffman_lengths (const guint *counts, guint n_symbols, guint max_length, guint8 *lengths);

/**
 * hetu_huffman_codes:
 * @codes: (out) (array length=n_symbols): the canonical codes of RFC 1951 §3.2.2, first bit lowest, as they are written
 */
void hetu_huffman_codes (const guint8 *lengths, guint n_symbols, guint16 *codes);
