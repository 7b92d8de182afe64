/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document-private.h"

/* A text that markup tells: paragraphs one after the other, some of them within the cells of tables. Private to app/report. */
typedef struct
{
  HetuDocumentBuilder *builder; /* borrowed */
  GString *pending;             /* owned: of the paragraph in hand */
  GArray *rows;                 /* owned: Row, those that are open */
  GArray *cells;  /* owned: guint, where among the marks the cells of the open rows begin */
  guint n_deeper; /* open rows too deep to be kept */
} HetuFlow;

/**
 * hetu_flow_init:
 * @builder: borrowed
 */
void hetu_flow_init (HetuFlow *self, HetuDocumentBuilder *builder);

/**
 * hetu_flow_clear:
 *
 * Frees what @self holds.
 */
void hetu_flow_clear (HetuFlow *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuFlow, hetu_flow_clear)

/**
 * hetu_flow_add:
 * @length: in bytes; −1 for all
 *
 * Adds to the paragraph in hand, as it is.
 *
 * Returns: whether there is room. Errors as hetu_document_builder_append().
 */
gboolean hetu_flow_add (HetuFlow *self, const char *text, gssize length, GError **error);

/**
 * hetu_flow_add_collapsed:
 *
 * hetu_flow_add() of text in whose source space has no meaning of its own: any number of blanks is one, and a line break between two
 * characters that are written without space between words is none.
 */
gboolean hetu_flow_add_collapsed (HetuFlow *self, const char *text, gssize length, GError **error);

/**
 * hetu_flow_end_paragraph:
 *
 * Ends the paragraph in hand; one of nothing but space is none.
 *
 * Returns: whether there was room. Errors as hetu_document_builder_append().
 */
gboolean hetu_flow_end_paragraph (HetuFlow *self, HetuTextRole role, guint level, GError **error);

/**
 * hetu_flow_begin_row:
 *
 * The paragraphs that follow are of a row of a table.
 */
void hetu_flow_begin_row (HetuFlow *self);

/**
 * hetu_flow_begin_cell:
 *
 * The paragraphs that follow are of the next cell of the row.
 */
void hetu_flow_begin_cell (HetuFlow *self);

/**
 * hetu_flow_end_row:
 *
 * The cells become one line, with tabs between them. One that holds a single cell, headings, a table or pages of text is there for the
 * looks: its paragraphs stay.
 *
 * Returns: whether there was room. Errors as hetu_document_builder_append().
 */
gboolean hetu_flow_end_row (HetuFlow *self, GError **error);

/**
 * hetu_flow_detach:
 *
 * Lays the paragraph in hand aside, for a box of text that is anchored in it.
 *
 * Returns: (transfer full): for hetu_flow_attach()
 */
GString *hetu_flow_detach (HetuFlow *self);

/**
 * hetu_flow_attach:
 * @pending: (transfer full): goes on where it was laid aside
 */
void hetu_flow_attach (HetuFlow *self, GString *pending);
