/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* 本段队列: the figures of a section, a line a subject, with what was decided of it. */

#define HETU_TYPE_REVIEW_QUEUE (hetu_review_queue_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewQueue, hetu_review_queue, HETU, REVIEW_QUEUE, GtkWidget)

/* Shows the section of the figure in hand. */
void hetu_review_queue_show (HetuReviewQueue *self, HetuReview *review, HetuLanguage language);

/* Signals: “picked” (guint): a line was chosen; the first figure of it. */
