/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* One sentence at the foot of the window for six seconds, with what may be done about it (U-18), or for as long as something
 * is under way. */

#define HETU_TYPE_TOAST (hetu_toast_get_type ())
G_DECLARE_FINAL_TYPE (HetuToast, hetu_toast, HETU, TOAST, GtkWidget)

/**
 * hetu_toast_show:
 * @button: (nullable): label of the button
 * @action: (nullable): detailed action name behind it: “win.undo”
 */
void hetu_toast_show (HetuToast *self, const char *message, const char *button, const char *action);

/**
 * hetu_toast_offer:
 * @button: label of one more button
 * @action: detailed action name behind it
 *
 * Adds to the sentence that is shown something else that may be done about it.
 */
void hetu_toast_offer (HetuToast *self, const char *button, const char *action);

/**
 * hetu_toast_keep:
 * @message: (nullable): %NULL: what stood is over
 *
 * Stands until it is replaced; words of six seconds go over it.
 */
void hetu_toast_keep (HetuToast *self, const char *message, const char *button, const char *action);

/**
 * hetu_toast_hide:
 *
 * Takes the message of six seconds away before its time, where another word has overtaken it.
 */
void hetu_toast_hide (HetuToast *self);

/**
 * hetu_toast_withdraw:
 * @action: name of an action: “win.undo”
 *
 * Hides the sentence if the button under it would do @action.
 */
void hetu_toast_withdraw (HetuToast *self, const char *action);
