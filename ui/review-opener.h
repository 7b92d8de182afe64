/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/review-window.h"
#include "ui/window.h"

/* Review windows of a window: one a report. */

/**
 * hetu_review_opener_takes:
 *
 * Returns: whether @file is named as reports are, and is no table
 */
gboolean hetu_review_opener_takes (GFile *file);

/* Shows the review of a report, once the session has a store. */
void hetu_review_opener_open_file (GtkWindow *parent, HetuSession *session, GFile *file);

/* Shows the review of a text. */
void hetu_review_opener_open_text (GtkWindow *parent, HetuSession *session, const char *text);

/**
 * hetu_review_opener_takes_text:
 *
 * Returns: whether a text from the clipboard is prose, not cells
 */
gboolean hetu_review_opener_takes_text (const char *text);

/* Gives @window “win.review-document” (i): the review of a document of its store, by the store's integer. */
void hetu_review_opener_install (HetuWindow *window);
