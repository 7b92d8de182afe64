/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * hetu_encoding_from_big5:
 *
 * Returns: (transfer full) (nullable): the text as UTF-8, or %NULL when it is not Big5 throughout, or is UTF-8
 */
GBytes *hetu_encoding_from_big5 (GBytes *bytes);

/**
 * hetu_encoding_to_utf8:
 * @bytes: (transfer none): a text file as a user has it
 * @encoding: (out) (transfer none): what it was written in: “UTF-8”, “UTF-16LE”, “UTF-16BE” or “GB18030” (GBK and GB 2312 are parts
 *   of it)
 * @fault: (out): offset in bytes of the first character that is none, on failure: in the encoding that reads farthest
 *
 * Spreadsheets on Chinese desktops save CSV as GBK. UTF-8 is taken as it is; a Unicode signature is believed; all else must be
 * GB18030 from the first byte to the last.
 *
 * Returns: (transfer full) (nullable): the text as UTF-8 without a signature, or %NULL when it is neither
 */
GBytes *hetu_encoding_to_utf8 (GBytes *bytes, const char **encoding, gsize *fault);

/**
 * hetu_encoding_from_utf8:
 * @encoding: as hetu_encoding_to_utf8() tells it, or “Big5”
 * @text: UTF-8
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): @text as @encoding has it, without a signature; %NULL when it cannot have a character of it, or
 *   is unknown
 */
GBytes *hetu_encoding_from_utf8 (const char *encoding, const char *text, gsize length);

/**
 * hetu_encoding_list:
 *
 * Returns: (transfer none): what a person may say that a text is written in, the likeliest first
 */
const char *const *hetu_encoding_list (void);

/**
 * hetu_encoding_find:
 * @name: as a person writes it: “utf8”, “GBK”
 *
 * Returns: (transfer none) (nullable): its name in hetu_encoding_list(), or that of the one that it is a part of
 */
const char *hetu_encoding_find (const char *name);

/**
 * hetu_encoding_to_utf8_as:
 * @encoding: of hetu_encoding_list()
 *
 * Returns: (transfer full) (nullable): @bytes read in @encoding, without a signature, with U+FFFD for each character that is none
 */
GBytes *hetu_encoding_to_utf8_as (GBytes *bytes, const char *encoding);
