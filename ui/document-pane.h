/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* The text of a document of the store with its figures, and what became of them when the file changed. */

#define HETU_TYPE_DOCUMENT_PANE (hetu_document_pane_get_type ())
G_DECLARE_FINAL_TYPE (HetuDocumentPane, hetu_document_pane, HETU, DOCUMENT_PANE, GtkWidget)

/**
 * hetu_document_pane_set_source:
 * @source: (nullable)
 *
 * Shows the text that the store has of the document now; the one that is shown already stays where it is.
 *
 * Returns: whether there is one
 */
gboolean
hetu_document_pane_set_source (HetuDocumentPane *self, HetuSession *session, HetuSource *source);

/**
 * hetu_document_pane_set_statements:
 * @statements: (element-type HetuObservation): the figures that are underlined
 */
void hetu_document_pane_set_statements (HetuDocumentPane *self, const GArray *statements);

/* Lights the figure and brings it into view; none without a place. */
void hetu_document_pane_show_statement (HetuDocumentPane *self, gint64 statement);

/**
 * hetu_document_pane_search:
 *
 * Returns: how many places @words have in the text
 */
guint hetu_document_pane_search (HetuDocumentPane *self, const char *words);

/* 1: the next place of the words, −1: the one before. Returns: its number, from 1 on; 0: there is none */
guint hetu_document_pane_step (HetuDocumentPane *self, int by);

/* (transfer full) (nullable): “第一部分（一）”: where in the text a person looks */
char *hetu_document_pane_dup_section (HetuDocumentPane *self);

/* Signals: “picked” (gint64 statement): a person picked a figure in the text; “activated” (void): Enter on it. */
