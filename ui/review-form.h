/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* What the report says of itself: title, issuer, place, year and date, each with the words that say so, to be agreed to before its figures
 * are reviewed. */

#define HETU_TYPE_REVIEW_FORM (hetu_review_form_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewForm, hetu_review_form, HETU, REVIEW_FORM, GtkWidget)

/* Fills the form in. */
void hetu_review_form_show (HetuReviewForm *self, HetuReviewFlow *flow);

/**
 * hetu_review_form_apply:
 *
 * Hands what the form says to the flow; what is wanting is said in the form, and has the keyboard.
 *
 * Returns: whether all is there
 */
gboolean hetu_review_form_apply (HetuReviewForm *self);

/* Enter in an entry activates “review.begin”. */
