/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-text.h"

/* How far the review of a section is: its figures by state, as a bar and in words. */

#define HETU_TYPE_REVIEW_COUNTS (hetu_review_counts_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewCountsBar, hetu_review_counts, HETU, REVIEW_COUNTS, GtkWidget)

/* Shows the section of the figure in hand. */
void hetu_review_counts_show (HetuReviewCountsBar *self, const HetuReview *review);

/* One mark of the text with its name, for a legend. */

#define HETU_TYPE_REVIEW_SAMPLE (hetu_review_sample_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewSample, hetu_review_sample, HETU, REVIEW_SAMPLE, GtkWidget)

GtkWidget *hetu_review_sample_new (HetuReviewMark mark, const char *name);
