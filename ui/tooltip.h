/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * hetu_tooltip_set:
 * @text: (nullable): none
 *
 * Sets the tooltip of @widget where it is another: GTK asks the display where the pointer is, and waits for the answer, also
 * for the same words.
 */
void hetu_tooltip_set (GtkWidget *widget, const char *text);

/**
 * hetu_tooltip_keep:
 * @text: (nullable): none
 *
 * hetu_tooltip_set() without any question: the words are there when the pointer comes next. For what changes with every key.
 */
void hetu_tooltip_keep (GtkWidget *widget, const char *text);
