/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Children in lines, as words in a paragraph. A child that expands goes to the end of its line; before it goes to the
 * next line it is tried at its least width. */

#define HETU_TYPE_WRAP_BOX (hetu_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (HetuWrapBox, hetu_wrap_box, HETU, WRAP_BOX, GtkWidget)

/**
 * hetu_wrap_box_new:
 * @spacing: pixels between children and between lines
 */
GtkWidget *hetu_wrap_box_new (int spacing);
void hetu_wrap_box_append (HetuWrapBox *self, GtkWidget *child);
void hetu_wrap_box_remove_all (HetuWrapBox *self);

/* Properties: “spacing” (int). */
