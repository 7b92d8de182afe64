/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* The figure in hand, field by field, each with its reason; other ways to read it; and what may be done with it. */

#define HETU_TYPE_REVIEW_FIELDS (hetu_review_fields_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewFields, hetu_review_fields, HETU, REVIEW_FIELDS, GtkWidget)

/* (nullable): its “changed” is not listened to. */
void hetu_review_fields_show (HetuReviewFields *self, HetuReviewFlow *flow);

/**
 * hetu_review_fields_edit:
 * @field: where the keyboard goes
 */
void hetu_review_fields_edit (HetuReviewFields *self, HetuReviewField field);

/* Whether an entry has the keyboard. */
gboolean hetu_review_fields_is_editing (HetuReviewFields *self);

/* Takes back what was typed and is not saved. */
void hetu_review_fields_cancel (HetuReviewFields *self);

/**
 * hetu_review_fields_refuse:
 * @field: the one that is wrong; HETU_REVIEW_NONE: none of them
 */
void hetu_review_fields_refuse (HetuReviewFields *self, guint field, const char *why);

/* Signals: “done” (void): an edit was saved or given up, the keyboard is to go back to the text. Actions that its buttons
 *   activate: “review.accept”, “review.edit”, “review.reject”, “review.alternative” (u). */
