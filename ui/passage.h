/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

#include <glib-object.h>

/* A sentence of a document with the figures that were read from it. Immutable. */

#define HETU_TYPE_PASSAGE (hetu_passage_get_type ())
G_DECLARE_FINAL_TYPE (HetuPassage, hetu_passage, HETU, PASSAGE, GObject)

/**
 * hetu_passage_read:
 * @statements: (element-type HetuObservation): in the order of the document
 *
 * Of quotes that overlap the longest is the passage; those of one wording are one. Figures without a quote are in none.
 *
 * Returns: (transfer full) (element-type HetuPassage): in the order of the document
 */
GPtrArray *hetu_passage_read (GArray *statements);

/* (transfer none): verbatim */
const char *hetu_passage_get_text (HetuPassage *self);
/* (transfer none) (element-type HetuObservation): in the order of the document, at least one */
GArray *hetu_passage_get_statements (HetuPassage *self);
gboolean hetu_passage_has_statement (HetuPassage *self, gint64 statement);

/**
 * hetu_passage_matches:
 * @words: (array zero-terminated=1) (nullable): case-folded
 *
 * Returns: whether every word is in the text
 */
gboolean hetu_passage_matches (HetuPassage *self, const char *const *words);
