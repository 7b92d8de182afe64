/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-flow.h"

#include <gtk/gtk.h>

/* 句内结构: what the sentence of the figure in hand says, part by part; what has to be known of it; and what the marks mean. */

#define HETU_TYPE_REVIEW_STRUCTURE (hetu_review_structure_get_type ())
G_DECLARE_FINAL_TYPE (HetuReviewStructure, hetu_review_structure, HETU, REVIEW_STRUCTURE, GtkWidget)

/* Whether there is little height: the legend is left out. */
void hetu_review_structure_set_low (HetuReviewStructure *self, gboolean low);

void hetu_review_structure_show (HetuReviewStructure *self,
                                 const HetuReview *review,
                                 HetuLanguage language);
