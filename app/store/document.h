/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ledger.h"

/* The texts of documents, and where in them statements stand. Offsets are code points of the text, half open. */

/* What is known of a stretch of the text; the numbers are those of HetuTextMark. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint8 role;
  guint8 level;
} HetuStoredMark;

/* A document's text as its file had it. */
typedef struct
{
  gint64 id;      /* of the store; 0 before it is recorded */
  gint32 source;  /* HetuSource's number in the store */
  char *name;     /* (owned): of the file */
  guint8 format;  /* HetuDocumentFormat */
  char *encoding; /* (owned): “UTF-8”, “GB18030” …; "" where the format leaves no choice */
  gint64 size;    /* of the file in bytes */
  char *digest;   /* (owned): SHA-256 of the file, hexadecimal; "" unknown */
  char *title;    /* (owned) (nullable): of the file's metadata */
  gint32 region;  /* its subject, as a person agreed to; 0 unknown */
  int year;       /* likewise, which 今年 is; 0 unknown */
  char *text;     /* (owned) (nullable): UTF-8; %NULL in lists */
  GArray *marks;  /* (owned) (nullable) (element-type HetuStoredMark) */
  GArray *pages;  /* (owned) (nullable) (element-type guint32): where each page begins */
} HetuStoredDocument;

/**
 * hetu_stored_document_clear:
 *
 * Frees what @self owns and leaves it empty.
 */
void hetu_stored_document_clear (HetuStoredDocument *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuStoredDocument, hetu_stored_document_clear)

typedef enum
{
  HETU_SPAN_READ,    /* read there */
  HETU_SPAN_MOVED,   /* the file changed; the same words were found again there */
  HETU_SPAN_CHANGED, /* the file changed; there it says something else now */
  HETU_SPAN_LOST,    /* the file changed; they are nowhere any more, and the offsets are 0 */
} HetuSpanState;

typedef struct
{
  gint64 document; /* 0: none */
  gint64 statement;
  guint32 char_start; /* the smallest stretch with indicator, number, unit and comparator */
  guint32 char_end;
  guint32 value_start; /* the number itself */
  guint32 value_end;
  guint8 state; /* HetuSpanState */
} HetuSpan;

/**
 * hetu_ledger_put_document:
 * @document: its id does not count
 * @id: (out) (optional): of the document, new or found
 *
 * Keeps the text of a source. Where the source had another text, the places of its statements are looked for in the new one, see
 * HetuSpanState, and kept with it; the old text stays.
 *
 * Returns: %HETU_RECORD_ADDED; %HETU_RECORD_UNCHANGED: the source's text is this one; %HETU_RECORD_REVISED: it was another; −1 on
 *   error. %HETU_ERROR_INPUT: no source, or no text.
 */
int hetu_ledger_put_document (HetuLedger *self,
                              const HetuStoredDocument *document,
                              gint64 *id,
                              GError **error);

/**
 * hetu_ledger_put_span:
 * @span: of a document and a statement that are in the store; a statement may stand at several places
 *
 * Returns: %HETU_RECORD_ADDED, or %HETU_RECORD_UNCHANGED where that is known; −1 on error. %HETU_ERROR_INPUT: the number is not
 *   within the stretch.
 */
int hetu_ledger_put_span (HetuLedger *self, const HetuSpan *span, GError **error);

/**
 * hetu_query_document:
 * @source: the store's integer
 * @out: (out caller-allocates): the text that the source has now; one with id 0 where it has none; cleared by the caller
 *
 * Returns: whether it could be read
 */
gboolean
hetu_query_document (HetuStore *store, gint32 source, HetuStoredDocument *out, GError **error);

/**
 * hetu_query_documents:
 *
 * Returns: (transfer full) (element-type HetuStoredDocument): the documents that have a text, one a source that is in use, by source;
 *   without text, marks and pages
 */
GArray *hetu_query_documents (HetuStore *store, GError **error);

/**
 * hetu_query_spans:
 * @document: id of a text
 *
 * Those of statements that stand: not undone, not withdrawn.
 *
 * Returns: (transfer full) (element-type HetuSpan): by place, those that are nowhere first
 */
GArray *hetu_query_spans (HetuStore *store, gint64 document, GError **error);

/**
 * hetu_query_span:
 * @statement: the store's id
 * @out: (out): its first place in the text that its source has now; one with document 0 where it has none
 *
 * Returns: whether it could be read
 */
gboolean hetu_query_span (HetuStore *store, gint64 statement, HetuSpan *out, GError **error);
