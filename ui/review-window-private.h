/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/info-bar.h"
#include "ui/review-conflict.h"
#include "ui/review-counts.h"
#include "ui/review-fields.h"
#include "ui/review-form.h"
#include "ui/review-queue.h"
#include "ui/review-structure.h"
#include "ui/review-text.h"
#include "ui/review-window.h"
#include "ui/wrap-box.h"

/* What the files of the review window share. */

/* What is being asked at the foot of the window. */
typedef enum
{
  HETU_REVIEW_ASK_NOTHING,
  HETU_REVIEW_ASK_SECTION, /* whether all that is sure is accepted */
  HETU_REVIEW_ASK_LEAVE,   /* what becomes of what was decided */
} HetuReviewAsk;

struct _HetuReviewWindow
{
  GtkWindow parent_instance;
  /* owned */
  HetuReviewFlow *flow;
  HetuStore *store;
  /* template */
  GtkLabel *state_label, *reading_label, *unread_label, *ask_label;
  GtkStack *stack;
  GtkSpinner *spinner;
  HetuInfoBar *info_bar;
  HetuReviewForm *form;
  HetuReviewCountsBar *counts;
  HetuReviewText *text;
  HetuReviewStructure *structure;
  HetuReviewFields *fields;
  HetuReviewQueue *queue;
  HetuReviewConflict *conflict;
  HetuWrapBox *hints;
  GtkWidget *ask_bar, *ask_yes, *ask_no, *ask_other, *undo_button, *document_button, *again_button,
      *encoding_box;
  GtkDropDown *encoding;
  /* borrowed */
  GtkWidget *jump; /* (nullable): popover */
  /* plain */
  HetuReviewAsk ask;
  guint busy_id, height_id; /* sources */
};

/* (transfer none) (nullable) */
HetuReview *hetu_review_window_get_review (HetuReviewWindow *self);

/* Whether figures are being reviewed: not the form, and not while a report is read. */
gboolean hetu_review_window_is_reviewing (HetuReviewWindow *self);

/* The stack turns to a page, and what can be done there can be done. */
void hetu_review_window_show_page (HetuReviewWindow *self, const char *name);

/* From the form to the figures. */
void hetu_review_window_begin (HetuReviewWindow *self);

/* A figure becomes the one in hand. */
void hetu_review_window_go_to (HetuReviewWindow *self, guint index);

/* Asks for a figure to go to. */
void hetu_review_window_jump (HetuReviewWindow *self);

/* Gives the class all that can be done in it. */
void hetu_review_window_install_actions (GtkWidgetClass *klass);

/* Gives a window its keys and their hints. */
void hetu_review_window_add_keys (HetuReviewWindow *self);

/* What there is to do before the window closes; it may stay open. */
void hetu_review_window_leave (HetuReviewWindow *self);
