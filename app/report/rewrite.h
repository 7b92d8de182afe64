/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document.h"

/* One character of a document replaced. */
typedef struct
{
  guint offset;     /* code point of the text as stored */
  const char *text; /* (borrowed): digits, point, minus; "" for nothing */
} HetuRewriteEdit;

/**
 * hetu_rewrite_can:
 *
 * Returns: whether documents of @format can be written again; PDF cannot. %HETU_ERROR_INPUT: it cannot, with what to do.
 */
gboolean hetu_rewrite_can (const HetuDocument *document, GError **error);

/**
 * hetu_rewrite_document:
 * @document: as hetu_document_load() had it of @file, within the usual limits
 * @file: the whole file
 * @edits: (element-type HetuRewriteEdit): in the order of the text, each of another character
 *
 * Writes a document with some characters replaced; all else is as it was, byte for byte: a text keeps its encoding, signature and line
 * ends, a page of the web its markup, a packed document its other parts and the formatting of the character that is replaced. Which
 * character of the file shows as which of the text is not reckoned but tried: the reader reads the file with those characters marked.
 * The result is read again before it is handed out: its text is @document's with the edits in it.
 *
 * Returns: (transfer full): the file. %HETU_ERROR_INPUT: with the name; a PDF; an encoding that does not give the same bytes again; a
 *   character that is not in the file as such; damaged.
 */
GBytes *hetu_rewrite_document (const HetuDocument *document,
                               GBytes *file,
                               const GArray *edits,
                               GError **error);
