/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* What can be done with a saved chart: a button that opens an entry with its name, Rename and Delete. */

#define HETU_TYPE_SAVED_MENU (hetu_saved_menu_get_type ())
G_DECLARE_FINAL_TYPE (HetuSavedMenu, hetu_saved_menu, HETU, SAVED_MENU, GtkWidget)

GtkWidget *hetu_saved_menu_new (void);

/**
 * hetu_saved_menu_set_chart:
 * @id: of the chart
 */
void
hetu_saved_menu_set_chart (HetuSavedMenu *self, HetuSession *session, gint64 id, const char *name);

/* Opens it, with the name selected. */
void hetu_saved_menu_open (HetuSavedMenu *self);
