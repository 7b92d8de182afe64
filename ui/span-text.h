/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document.h"
#include "store/document.h"

#include <gtk/gtk.h>

/* The text of a document as it is stored, with the places of its figures underlined. Offsets are code points of the text, which are those
 * of the buffer; nothing in it can be changed. */

#define HETU_TYPE_SPAN_TEXT (hetu_span_text_get_type ())
G_DECLARE_FINAL_TYPE (HetuSpanText, hetu_span_text, HETU, SPAN_TEXT, GtkTextView)

/**
 * hetu_span_text_set_document:
 * @document: (nullable)
 * @reading: (transfer full) (nullable): of @document
 *
 * Shows another text, from its beginning; without places.
 */
void hetu_span_text_set_document (HetuSpanText *self, HetuDocument *document, HetuReading *reading);

/* (transfer none) (nullable) */
const HetuReading *hetu_span_text_get_reading (HetuSpanText *self);

/**
 * hetu_span_text_set_spans:
 * @spans: (element-type HetuSpan): by place; copied
 */
void hetu_span_text_set_spans (HetuSpanText *self, const GArray *spans);

/**
 * hetu_span_text_show_statement:
 * @statement: 0: none
 *
 * Lights all places of the figure, and brings the first into view unless one is.
 *
 * Returns: whether it has a place
 */
gboolean hetu_span_text_show_statement (HetuSpanText *self, gint64 statement);

/* Where a person looks: the place that is lit, else the caret. */
guint hetu_span_text_get_place (HetuSpanText *self);

/**
 * hetu_span_text_search:
 * @words: as typed: width, traditional forms, case and breaks of lines do not count; blank: none
 *
 * Lights all places of @words; the current one is the first at or behind what is in view.
 *
 * Returns: how many there are
 */
guint hetu_span_text_search (HetuSpanText *self, const char *words);

/**
 * hetu_span_text_step:
 * @by: 1: the next place of the words, −1: the one before, round about; 0: the current one is brought into view
 *
 * Returns: the number of the current place, from 1 on; 0: there is none
 */
guint hetu_span_text_step (HetuSpanText *self, int by);

/* Signals: “picked” (gint64 statement): a person put the caret on a figure, or into a sentence with one; “activated” (void): Enter. */
