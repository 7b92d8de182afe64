/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "review.h"
#include "ui/session.h"

/* One report on its way into a session's store: read by a worker, reviewed by a person, kept as a draft, entered. No widget. */

#define HETU_TYPE_REVIEW_FLOW (hetu_review_flow_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewFlow, hetu_review_flow, HETU, REVIEW_FLOW, GObject)

typedef enum
{
  HETU_REVIEW_READING, /* the file is being read */
  HETU_REVIEW_UNREAD,  /* it cannot be: see the error */
  HETU_REVIEW_READY,   /* it is under review */
} HetuReviewFlowState;

/**
 * hetu_review_flow_new:
 * @file: (nullable): the report; %NULL: @text, or the text of @source
 * @text: (nullable): pasted
 * @source: the store's integer of a document that is reviewed again, or whose draft is gone on with; 0: none
 *
 * Returns: (transfer full): begins to read at once
 */
HetuReviewFlow *
hetu_review_flow_new (HetuSession *session, GFile *file, const char *text, gint32 source);

HetuSession *hetu_review_flow_get_session (HetuReviewFlow *self);
HetuReviewFlowState hetu_review_flow_get_state (HetuReviewFlow *self);

/* (transfer none): the file's name */
const char *hetu_review_flow_get_name (HetuReviewFlow *self);

/* (transfer none) (nullable): why it cannot be read */
const GError *hetu_review_flow_get_error (HetuReviewFlow *self);

/* (transfer none) (nullable): once it is ready; whoever changes it calls hetu_review_flow_touch() */
HetuReview *hetu_review_flow_get_review (HetuReviewFlow *self);

/* Emits “changed”. */
void hetu_review_flow_touch (HetuReviewFlow *self);

/**
 * hetu_review_flow_set_header:
 *
 * Takes what a person says of the document. Where the store knows one of that title and date, what was decided of it is taken up.
 *
 * Returns: whether that could be taken up; else it is not this document's, and stays as it is. Errors of hetu_review_restore() and the
 *   store.
 */
gboolean
hetu_review_flow_set_header (HetuReviewFlow *self, const HetuReviewHeader *header, GError **error);

/**
 * hetu_review_flow_set_encoding:
 * @encoding: (nullable): what the file is written in; %NULL: as it is found out
 *
 * Reads the file anew; what was decided is lost.
 */
void hetu_review_flow_set_encoding (HetuReviewFlow *self, const char *encoding);

/* Whether a file is there to be read in another encoding: plain text or HTML, whether it could be read or not. */
gboolean hetu_review_flow_has_encoding (HetuReviewFlow *self);

/* (transfer none) (nullable): what a person said that the file is written in */
const char *hetu_review_flow_get_encoding (HetuReviewFlow *self);

/* Stops reading. */
void hetu_review_flow_cancel (HetuReviewFlow *self);

/* The store's integer of the document, once the store knows it; else 0 */
gint32 hetu_review_flow_get_source (HetuReviewFlow *self);

/* Whether something was decided since the review was begun, kept or entered. */
gboolean hetu_review_flow_is_touched (HetuReviewFlow *self);

/**
 * hetu_review_flow_keep_draft:
 *
 * Keeps the document and what was decided of it, to be gone on with another day. Tells.
 *
 * Returns: whether it is kept. %HETU_ERROR_INPUT: the document has no title or date yet; errors of the store.
 */
gboolean hetu_review_flow_keep_draft (HetuReviewFlow *self, GError **error);

/**
 * hetu_review_flow_enter:
 *
 * Enters what was accepted into the store, in one transaction and one step of undo, and keeps the draft. Tells.
 *
 * Returns: whether it is entered. Errors as above.
 */
gboolean hetu_review_flow_enter (HetuReviewFlow *self, GError **error);

/* Signals: “changed” (void): state, figures or the figure in hand differ; “read” (void): another text, or none, is there. */
