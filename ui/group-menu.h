/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* 我的组合: a button whose popover shows the saved groups of regions, and saves the regions in view as one. */

#define HETU_TYPE_GROUP_MENU (hetu_group_menu_get_type ())
G_DECLARE_FINAL_TYPE (HetuGroupMenu, hetu_group_menu, HETU, GROUP_MENU, GtkWidget)

/* @session: what is shown and saved */
void hetu_group_menu_set_session (HetuGroupMenu *self, HetuSession *session);
