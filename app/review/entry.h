/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review.h"

/* A review and a store: what was accepted is entered, what was entered is found again. */

/* What became of a review. */
typedef struct
{
  guint entered;   /* figures that the store has now: accepted, or registered as not told */
  guint withdrawn; /* of an earlier entry, taken out again */
  guint pending;
  guint rejected;
  gint32 source; /* the store's integer of the document */
  gint32 batch;  /* entry of the journal; 0: nothing was written */
} HetuReviewSummary;

/**
 * hetu_review_enter:
 * @source: the store's integer of the document; 0: the one with its title and date, or a new one
 *
 * Enters all that is accepted and not in the store as it stands, and takes out what was entered once and is rejected now: one
 * transaction, one step of undo. The document is kept with it.
 *
 * Returns: whether all of it is on disk; else nothing is. %HETU_ERROR_INPUT: the document has no title or no date, or a figure cannot be
 *   entered: the message names it, and it is the figure in hand; errors of the store.
 */
gboolean hetu_review_enter (HetuReview *self,
                            HetuStore *store,
                            gint32 source,
                            HetuReviewSummary *out,
                            GError **error);

/**
 * hetu_review_keep:
 * @source: (inout): the store's integer of the document; 0: the one with its title and date, or a new one
 * @batch: (out): entry of the journal; 0: the store had the document
 *
 * Keeps document and decisions, to be gone on with another day; no figure is entered.
 *
 * Returns: whether it is on disk. Errors as above.
 */
gboolean hetu_review_keep (HetuReview *self,
                           HetuStore *store,
                           gint32 *source,
                           gint32 *batch,
                           GError **error);

/**
 * hetu_review_load:
 * @source: the store's integer of a document whose text the store has
 *
 * Reads the document again as it was reviewed: its draft where there is one, and what the store has of it as accepted.
 *
 * Returns: (transfer full): the review, with @store as its catalogue. %HETU_ERROR_DATA: the store has no text of it; errors of the store.
 */
HetuReview *hetu_review_load (HetuStore *store, gint32 source, GError **error);

/**
 * hetu_review_list_rivals:
 *
 * Returns: (transfer full) (element-type HetuAcceptanceRival): what other documents of the store tell of the cell of a figure; empty where
 *   there is nothing, or it cannot be entered
 */
GArray *hetu_review_list_rivals (HetuReview *self, HetuStore *store, gint32 source, guint index);
