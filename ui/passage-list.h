/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/passage.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* What the store holds of a document's text: its sentences in order, with their figures lit. */

#define HETU_TYPE_PASSAGE_LIST (hetu_passage_list_get_type ())
G_DECLARE_FINAL_TYPE (HetuPassageList, hetu_passage_list, HETU, PASSAGE_LIST, GtkWidget)

/**
 * hetu_passage_list_set_statements:
 * @statements: (element-type HetuObservation): of one document, in its order
 *
 * Returns: how many sentences there are
 */
guint
hetu_passage_list_set_statements (HetuPassageList *self, HetuSession *session, GArray *statements);

/**
 * hetu_passage_list_set_search:
 * @text: words that a sentence must have, all of them
 */
void hetu_passage_list_set_search (HetuPassageList *self, const char *text);

/**
 * hetu_passage_list_select:
 *
 * Selects the sentence that @statement was read from and scrolls to it, without “chosen”; none when it has no sentence.
 */
void hetu_passage_list_select (HetuPassageList *self, gint64 statement);

/* (transfer none) (nullable) */
HetuPassage *hetu_passage_list_get_selected (HetuPassageList *self);

/* Signals: “chosen” (HetuPassage *): a person picked a sentence. */
