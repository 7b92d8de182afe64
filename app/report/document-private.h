/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file/package.h"
#include "report/document.h"
#include "report/text-mark.h"

/* What documents are made of, and how the readers of the formats make them. Private to app/report. */
struct _HetuDocument
{
  gatomicrefcount references;
  HetuDocumentFormat format;
  char *name;       /* owned */
  char *encoding;   /* owned */
  gsize size;       /* of the file in bytes */
  char *digest;     /* owned: of the file */
  char *title;      /* owned, nullable */
  char *text;       /* owned */
  GArray *marks;    /* owned: HetuTextMark */
  GArray *pages;    /* owned: guint, where each begins */
  GPtrArray *notes; /* owned: utf8 */
};

/* A document in the making, with the limits it is held to. Until it is finished marks and pages count bytes. */
typedef struct
{
  HetuDocument *document; /* owned until it is finished */
  GString *text;          /* owned */
  HetuDocumentLimits limits;
  const char *told;          /* (borrowed) (nullable): the encoding, where a person says it */
  gint64 deadline;           /* monotonic, microseconds */
  GCancellable *cancellable; /* borrowed */
} HetuDocumentBuilder;

/**
 * hetu_document_builder_init:
 * @limits: (nullable): those of the program when %NULL
 */
void hetu_document_builder_init (HetuDocumentBuilder *self,
                                 const char *name,
                                 const HetuDocumentLimits *limits,
                                 GCancellable *cancellable);

/**
 * hetu_document_builder_clear:
 *
 * Frees what is not finished.
 */
void hetu_document_builder_clear (HetuDocumentBuilder *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuDocumentBuilder, hetu_document_builder_clear)

/**
 * hetu_document_builder_finish:
 *
 * Returns: (transfer full): the document. %HETU_ERROR_INPUT: nothing but space in it, or a character U+0000.
 */
HetuDocument *hetu_document_builder_finish (HetuDocumentBuilder *self, GError **error);

/**
 * hetu_document_builder_go_on:
 *
 * Returns: whether there is time left. %HETU_ERROR_INPUT: there is none; %HETU_ERROR_CANCELLED.
 */
gboolean hetu_document_builder_go_on (HetuDocumentBuilder *self, GError **error);

/**
 * hetu_document_builder_append:
 *
 * Returns: whether there was room for @text. %HETU_ERROR_INPUT: more than there may be.
 */
gboolean hetu_document_builder_append (HetuDocumentBuilder *self,
                                       const char *text,
                                       gsize length,
                                       GError **error);

/**
 * hetu_document_builder_mark:
 * @start: byte of the text, behind the end of the mark before
 * @end: byte behind the last
 */
void hetu_document_builder_mark (HetuDocumentBuilder *self,
                                 gsize start,
                                 gsize end,
                                 HetuTextRole role,
                                 guint level);

/**
 * hetu_document_builder_note:
 * @note: (transfer full): a sentence
 */
void hetu_document_builder_note (HetuDocumentBuilder *self, char *note);

/**
 * hetu_document_builder_note_strange:
 *
 * Notes, once all text is there, what of it cannot be what the file shows to a person: hetu_strangeness_count().
 */
void hetu_document_builder_note_strange (HetuDocumentBuilder *self);

/**
 * hetu_document_builder_set_title:
 * @title: (nullable): taken without the space around it; one that is empty, and a second one, is none
 */
void hetu_document_builder_set_title (HetuDocumentBuilder *self, const char *title);

/**
 * hetu_document_builder_open_package:
 *
 * Returns: (transfer full): the parts of a packed file, held to the limits of @self, which must outlive it. Errors as
 *   hetu_package_new().
 */
HetuPackage *
hetu_document_builder_open_package (HetuDocumentBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_document_builder_read_title:
 * @path: of a part with a “title” in it; there need not be one
 *
 * Returns: whether it could be read. Errors as hetu_xml_next().
 */
gboolean hetu_document_builder_read_title (HetuDocumentBuilder *self,
                                           HetuPackage *package,
                                           const char *path,
                                           GError **error);

/**
 * hetu_document_refuse:
 *
 * Sets @error to %HETU_ERROR_INPUT: the file's name, and @format.
 *
 * Returns: %FALSE
 */
gboolean hetu_document_refuse (HetuDocumentBuilder *self, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * hetu_document_decode:
 * @bytes: a text
 *
 * Takes what the text is written in.
 *
 * Returns: (transfer full): the text as UTF-8. %HETU_ERROR_INPUT: with the line.
 */
GBytes *hetu_document_decode (HetuDocumentBuilder *self, GBytes *bytes, GError **error);

/* The readers, each of a whole file. */

/**
 * hetu_document_read_text:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the line.
 */
gboolean hetu_document_read_text (HetuDocumentBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_document_read_html:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT.
 */
gboolean hetu_document_read_html (HetuDocumentBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_document_read_docx:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the part.
 */
gboolean hetu_document_read_docx (HetuDocumentBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_document_find_docx_body:
 *
 * Returns: (transfer full): the path of the part that has the text. %HETU_ERROR_INPUT: with the part.
 */
char *hetu_document_find_docx_body (const char *name, GBytes *bytes, GError **error);

/**
 * hetu_document_read_odt:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the part.
 */
gboolean hetu_document_read_odt (HetuDocumentBuilder *self, GBytes *bytes, GError **error);

/**
 * hetu_document_read_pdf:
 *
 * Returns: whether the builder has it. %HETU_ERROR_INPUT: with the page.
 */
gboolean hetu_document_read_pdf (HetuDocumentBuilder *self, GBytes *bytes, GError **error);
