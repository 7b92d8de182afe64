/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

/**
 * hetu_json_load:
 * @text: from anywhere
 * @length: bytes; −1: up to the NUL
 *
 * Returns: (transfer full): the document. %HETU_ERROR_INPUT: it is no JSON in UTF-8, with the parser's “<data>:LINE:COLUMN: ” where the
 *   parser says so, or it nests deeper than any document of ours does.
 */
JsonParser *hetu_json_load (const char *text, gssize length, GError **error);
