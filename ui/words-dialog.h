/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_WORDS_DIALOG (hetu_words_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HetuWordsDialog, hetu_words_dialog, HETU, WORDS_DIALOG, GtkWindow)

/**
 * hetu_words_dialog_new:
 *
 * Returns: (transfer none): a dialog over title, subtitle and note of the session's figure, not yet shown. Words that are
 *   left as generated stay generated.
 */
GtkWidget *hetu_words_dialog_new (HetuSession *session);
