/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * hetu_target_choice_new:
 * @action: stateful, of a string: “targets.sign”
 * @word: the state that it stands for; when it is chosen already it takes it back
 * @glyph: (transfer floating): before the words
 *
 * Returns: (transfer floating): a row of the filters with a count at its end
 */
GtkWidget *
hetu_target_choice_new (const char *action, const char *word, GtkWidget *glyph, const char *label);

/* How many rows of the board it stands for; none: it looks faint. */
void hetu_target_choice_set_count (GtkWidget *self, guint count);

/* Its words, and whether they are of something that is switched off. */
void hetu_target_choice_set_label (GtkWidget *self, const char *label, gboolean off);
