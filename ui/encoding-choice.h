/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What a text is written in, where a person knows better than its bytes tell. */

#define HETU_TYPE_ENCODING_CHOICE (hetu_encoding_choice_get_type ())
G_DECLARE_FINAL_TYPE (HetuEncodingChoice, hetu_encoding_choice, HETU, ENCODING_CHOICE, GtkWidget)

/* Signal “changed”: another encoding was chosen. */

/**
 * hetu_encoding_choice_offer:
 * @file: the text
 *
 * Begins anew, with what is found out; shown for plain text, Markdown and HTML, whose encoding may be said.
 */
void hetu_encoding_choice_offer (HetuEncodingChoice *self, GFile *file);

/**
 * hetu_encoding_choice_get:
 *
 * Returns: (transfer none) (nullable): of hetu_encoding_list(); %NULL: as it is found out
 */
const char *hetu_encoding_choice_get (HetuEncodingChoice *self);
