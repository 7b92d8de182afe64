/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What went wrong, next to where it did, until it is closed (U-17). The one file that knows GtkInfoBar. */

#define HETU_TYPE_INFO_BAR (hetu_info_bar_get_type ())
G_DECLARE_FINAL_TYPE (HetuInfoBar, hetu_info_bar, HETU, INFO_BAR, GtkWidget)

/**
 * hetu_info_bar_show:
 * @type: of the message: error, warning or information
 * @message: plain words: what happened, what was kept, what next
 */
void hetu_info_bar_show (HetuInfoBar *self, GtkMessageType type, const char *message);

typedef void (*HetuInfoBarFunc) (gpointer data);

/**
 * hetu_info_bar_offer:
 * @label: of a button in the bar that is shown
 * @run: called when it is pressed, once
 * @data: (transfer full): freed when the bar shows something else
 */
void hetu_info_bar_offer (HetuInfoBar *self,
                          const char *label,
                          HetuInfoBarFunc run,
                          gpointer data,
                          GDestroyNotify free_data);
void hetu_info_bar_hide (HetuInfoBar *self);
