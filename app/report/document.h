/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"
#include "report/text-mark.h"

#include <gio/gio.h>

/* A report as its file has it: the text that is stored, and what the file's own markup says of it. The same file gives the same text
 * and the same offsets. Immutable. */
typedef struct _HetuDocument HetuDocument;

typedef enum
{
  HETU_DOCUMENT_TEXT,
  HETU_DOCUMENT_MARKDOWN,
  HETU_DOCUMENT_HTML,
  HETU_DOCUMENT_DOCX,
  HETU_DOCUMENT_ODT,
  HETU_DOCUMENT_PDF,
} HetuDocumentFormat;

/* What a file may hold before it is refused. */
typedef struct
{
  gsize bytes;    /* of the file */
  gsize unpacked; /* bytes of each part of a packed file that is read */
  gsize text;     /* bytes of the text as stored */
  guint pages;
  guint
      seconds; /* that reading may take; looked at between the pieces of a file: pages of a PDF, stretches of a text */
} HetuDocumentLimits;

#define HETU_DOCUMENT_LIMITS_INIT                \
  {                                              \
    128u << 20, 256u << 20, 64u << 20, 2000, 60, \
  }

/**
 * hetu_document_load:
 * @name: of the file, for messages; its ending tells Markdown from plain text, and is believed in nothing else
 * @bytes: a whole file: plain text or Markdown in UTF-8, UTF-16 or GB18030, HTML, DOCX, ODT, or PDF with a text layer
 * @limits: (nullable): those of the program when %NULL
 * @cancellable: (nullable)
 *
 * A text is stored as it is, without a Unicode signature. Of the others a paragraph is a line, and a row of a table a line with tabs
 * between its cells; headers and footers of pages, notes, comments, deleted text and field codes of DOCX and ODT are left out. A PDF
 * has the lines of its pages, all of them.
 *
 * Returns: (transfer full): the document. %HETU_ERROR_INPUT: empty, of another format, damaged, protected by a password, without
 *   text, or beyond @limits; the message names the file, and line, part or page where it is about one. %HETU_ERROR_CANCELLED.
 */
HetuDocument *hetu_document_load (const char *name,
                                  GBytes *bytes,
                                  const HetuDocumentLimits *limits,
                                  GCancellable *cancellable,
                                  GError **error);

/**
 * hetu_document_load_as:
 * @encoding: (nullable): of hetu_encoding_list(): what a person says that the text is written in; %NULL: as it is found out. Formats that
 *   leave no choice do without
 *
 * hetu_document_load() of a text whose encoding is known.
 *
 * Returns: (transfer full): the document. %HETU_ERROR_INPUT, too: more than a few characters are none in @encoding.
 */
HetuDocument *hetu_document_load_as (const char *name,
                                     GBytes *bytes,
                                     const char *encoding,
                                     const HetuDocumentLimits *limits,
                                     GCancellable *cancellable,
                                     GError **error);

/**
 * hetu_document_leaves_encoding:
 *
 * Returns: whether the file @bytes is of a format whose encoding a person may say: plain text, Markdown, HTML
 */
gboolean hetu_document_leaves_encoding (GBytes *bytes);

/**
 * hetu_document_load_file:
 * @encoding: (nullable): see hetu_document_load_as()
 *
 * hetu_document_load_as() of a file, of which no more is read than it may hold.
 */
HetuDocument *hetu_document_load_file (GFile *file,
                                       const char *encoding,
                                       const HetuDocumentLimits *limits,
                                       GCancellable *cancellable,
                                       GError **error);

/* A document as it was kept: see the functions that tell each. Arrays are borrowed. */
typedef struct
{
  HetuDocumentFormat format;
  const char *name;
  const char *encoding; /* (nullable) */
  gsize size;
  const char *digest; /* (nullable) */
  const char *title;  /* (nullable) */
  const char *text;   /* valid UTF-8 */
  const HetuTextMark *marks;
  gsize n_marks;
  const guint *pages; /* code points at which pages begin */
  gsize n_pages;
} HetuDocumentParts;

/**
 * hetu_document_new_kept:
 * @parts: of a document that was loaded once
 *
 * Returns: (transfer full): that document, without its notes
 */
HetuDocument *hetu_document_new_kept (const HetuDocumentParts *parts);

/**
 * hetu_document_ref:
 *
 * Returns: (transfer full): @self
 */
HetuDocument *hetu_document_ref (HetuDocument *self);

/**
 * hetu_document_unref:
 *
 * Frees @self with the last reference.
 */
void hetu_document_unref (HetuDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDocument, hetu_document_unref)

/**
 * hetu_document_get_name:
 *
 * Returns: (transfer none): the file's name
 */
const char *hetu_document_get_name (const HetuDocument *self);

/**
 * hetu_document_get_format:
 *
 * Returns: the format that the file's bytes have, whatever its name says
 */
HetuDocumentFormat hetu_document_get_format (const HetuDocument *self);

/**
 * hetu_document_format_to_string:
 *
 * Returns: (transfer none): “TXT”, “Markdown”, “HTML”, “DOCX”, “ODT” or “PDF”
 */
const char *hetu_document_format_to_string (HetuDocumentFormat format);

/**
 * hetu_document_get_encoding:
 *
 * Returns: (transfer none): what the file's text is written in: “UTF-8”, “GB18030”, “UTF-16LE” …; "" where the format leaves no choice
 */
const char *hetu_document_get_encoding (const HetuDocument *self);

/**
 * hetu_document_get_size:
 *
 * Returns: the bytes of the file
 */
gsize hetu_document_get_size (const HetuDocument *self);

/**
 * hetu_document_get_digest:
 *
 * Returns: (transfer none): SHA-256 of the file's bytes, hexadecimal; "" when it is not known
 */
const char *hetu_document_get_digest (const HetuDocument *self);

/**
 * hetu_document_get_title:
 *
 * Returns: (transfer none) (nullable): the title that the file's metadata state, which is often a template's
 */
const char *hetu_document_get_title (const HetuDocument *self);

/**
 * hetu_document_get_text:
 *
 * Returns: (transfer none): the text as stored, UTF-8; lines end in “\n”, those of a text file as they do there
 */
const char *hetu_document_get_text (const HetuDocument *self);

/**
 * hetu_document_get_marks:
 *
 * Returns: (transfer none) (element-type HetuTextMark): in order, none upon another; empty where nothing is known
 */
const GArray *hetu_document_get_marks (const HetuDocument *self);

/**
 * hetu_document_get_n_pages:
 *
 * Returns: how many pages there are; 0 where the format knows none
 */
guint hetu_document_get_n_pages (const HetuDocument *self);

/**
 * hetu_document_get_pages:
 *
 * Returns: (transfer none) (element-type guint): the code points at which pages begin; empty where the format knows none
 */
const GArray *hetu_document_get_pages (const HetuDocument *self);

/**
 * hetu_document_find_page:
 * @offset: code point of the text as stored
 *
 * Returns: the page on which it stands, from 1 on; 0 where the format knows none. O(log pages).
 */
guint hetu_document_find_page (const HetuDocument *self, guint offset);

/**
 * hetu_document_get_notes:
 *
 * Returns: (transfer none) (element-type utf8): what a person has to know who relies on the text, a sentence each: pages without
 *   text, notes that were left out, a name that misleads
 */
const GPtrArray *hetu_document_get_notes (const HetuDocument *self);

/**
 * hetu_document_new_reading:
 *
 * Returns: (transfer full): the text as it is read. @self must outlive it.
 */
HetuReading *hetu_document_new_reading (const HetuDocument *self);
