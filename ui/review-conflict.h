/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* What the store has of the figure in hand by other documents, where that differs. */

#define HETU_TYPE_REVIEW_CONFLICT (hetu_review_conflict_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewConflict, hetu_review_conflict, HETU, REVIEW_CONFLICT, GtkWidget)

/* Hides itself where there is nothing to say. */
void hetu_review_conflict_show (HetuReviewConflict *self, HetuReviewFlow *flow);
