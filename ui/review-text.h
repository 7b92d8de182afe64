/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* The text of a report with every figure in it marked by what was decided of it. */

#define HETU_TYPE_REVIEW_TEXT (hetu_review_text_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewText, hetu_review_text, HETU, REVIEW_TEXT, GtkTextView)

/* @flow: (nullable) */
void hetu_review_text_set_flow (HetuReviewText *self, HetuReviewFlow *flow);

/**
 * hetu_review_text_follow:
 * @centre: whether the figure in hand is brought to the middle, even where it stands well
 *
 * Draws the marks anew; the line of the figure in hand stays in the middle third.
 */
void hetu_review_text_follow (HetuReviewText *self, gboolean centre);

/* (transfer none) (nullable): its flow */
HetuReviewFlow *hetu_review_text_get_flow (HetuReviewText *self);

/* How a figure is marked; what comes later stands out more. */
typedef enum
{
  HETU_REVIEW_MARK_REJECTED,
  HETU_REVIEW_MARK_ACCEPTED,
  HETU_REVIEW_MARK_PENDING,
  HETU_REVIEW_MARK_REDACTED,
  HETU_REVIEW_MARK_DOUBTFUL,
  HETU_REVIEW_MARK_LINKED,
  HETU_REVIEW_MARK_CURRENT,
  HETU_REVIEW_N_MARKS,
} HetuReviewMark;

/* What marks are drawn in. */
typedef struct
{
  GdkRGBA text, quiet, met, met_fill, accent, yellow, amber, amber_fill, basis, grey_fill;
} HetuReviewColours;

/* Looks the colours of marks up in the style of @widget. */
void hetu_review_colours_read (GtkWidget *widget, HetuReviewColours *out);

/**
 * hetu_review_mark_draw_below:
 * @box: of one line of a marked stretch
 *
 * What lies behind the letters: fill, box, underline.
 */
void hetu_review_mark_draw_below (cairo_t *cr,
                                  HetuReviewMark mark,
                                  const HetuReviewColours *colours,
                                  const GdkRectangle *box);

/* What lies over the letters: the line through a rejected figure. */
void hetu_review_mark_draw_above (cairo_t *cr,
                                  HetuReviewMark mark,
                                  const HetuReviewColours *colours,
                                  const GdkRectangle *box);

/* How the figure at @index is marked. */
HetuReviewMark hetu_review_mark_choose (const HetuReview *review, guint index);

/* Signals: “picked” (guint): a figure was clicked. */
