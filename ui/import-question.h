/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/import-flow.h"

#include <gtk/gtk.h>

/* A question about a table, with the ways to answer it: the suggestion, a search over the catalogue, something new, left out; or what is typed. */

#define HETU_TYPE_IMPORT_QUESTION (hetu_import_question_get_type ())
G_DECLARE_FINAL_TYPE (HetuImportQuestion, hetu_import_question, HETU, IMPORT_QUESTION, GtkWidget)

/**
 * hetu_import_question_new:
 * @mapping: that asks; what is needed of it is copied
 * @question: one of its questions
 *
 * Returns: (transfer none): the card; what is answered goes to @flow
 */
GtkWidget *hetu_import_question_new (HetuImportFlow *flow,
                                     HetuSession *session,
                                     const HetuMapping *mapping,
                                     const HetuQuestion *question);

/* Answers with the suggestion, or with what is typed. Returns: whether there was one that answers */
gboolean hetu_import_question_accept (HetuImportQuestion *self);

/* Leaves out what has the name that is asked about. */
void hetu_import_question_leave_out (HetuImportQuestion *self);

/**
 * hetu_import_question_add:
 * @name: what it is called; %NULL: as the question does
 *
 * Says of what is asked about that it is new; see hetu_import_flow_add().
 */
void hetu_import_question_add (HetuImportQuestion *self,
                               const char *name,
                               const HetuImportAddition *addition);

/* Signals: “place” (void): the cell is wanted. */
