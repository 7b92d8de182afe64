/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* 同类地区 in one click: a button whose popover lists the places fit to stand beside the focus, each with the reason; Enter or a
 * click puts one there, or takes it away again. Property: “session” (HetuSession). */

#define HETU_TYPE_PEER_BUTTON (hetu_peer_button_get_type ())
G_DECLARE_FINAL_TYPE (HetuPeerButton, hetu_peer_button, HETU, PEER_BUTTON, GtkWidget)

/* @worded: whether the button says what it is for; else its tooltip does */
void hetu_peer_button_set_worded (HetuPeerButton *self, gboolean worded);
