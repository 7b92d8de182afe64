/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * hetu_reveal_file:
 * @parent: (nullable)
 *
 * Shows the file in the desktop's file manager, selected; where no file manager answers on the bus, its folder is opened.
 */
void hetu_reveal_file (GtkWindow *parent, const char *path);

/**
 * hetu_open_file:
 * @parent: (nullable)
 *
 * Opens the file with the program that the desktop has for it.
 */
void hetu_open_file (GtkWindow *parent, const char *path);
