/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* 核对导入: a report beside its figures, accepted, edited or rejected at the speed of reading. */

#define HETU_TYPE_REVIEW_WINDOW (hetu_review_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewWindow, hetu_review_window, HETU, REVIEW_WINDOW, GtkWindow)

/**
 * hetu_review_window_new:
 * @flow: kept
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWidget *hetu_review_window_new (HetuReviewFlow *flow, GtkWindow *parent);

/* (transfer none) */
HetuReviewFlow *hetu_review_window_get_flow (HetuReviewWindow *self);

/* Actions: those of hetu_review_keys_list(), and “review.alternative” (u), “review.begin”, “review.document”, “review.keep”,
 *   “review.enter”, “review.leave”, “review.stop”, “review.again”, “review.yes”, “review.no”, “review.other”. Ctrl+S keeps the draft, Ctrl+Enter enters. */
