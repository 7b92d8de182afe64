/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fill.h"

#include <gtk/gtk.h>

/* The text of a template as it will be: figures that were put in stand out, and so do the × that stay. */

#define HETU_TYPE_FILL_TEXT (hetu_fill_text_get_type ())
G_DECLARE_FINAL_TYPE (HetuFillText, hetu_fill_text, HETU, FILL_TEXT, GtkTextView)

/**
 * hetu_fill_text_show:
 * @text: (nullable): of the template; %NULL: nothing is shown
 * @fill: (nullable): what can be put in; %NULL: the text is shown as it is
 */
void hetu_fill_text_show (HetuFillText *self, const char *text, const HetuFilling *fill);

/**
 * hetu_fill_text_select:
 * @index: of a slot
 *
 * Marks it as the one in hand, and brings it into sight.
 */
void hetu_fill_text_select (HetuFillText *self, guint index);

/* Signals: “picked” (guint): the slot that was clicked. */
