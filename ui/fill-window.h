/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* 填写模板: a report whose figures are ×, shown with those that the store has, each × with its source or the reason why it stays; what
 * is put in is written as a file of the template's format. */

#define HETU_TYPE_FILL_WINDOW (hetu_fill_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuFillWindow, hetu_fill_window, HETU, FILL_WINDOW, GtkWindow)

/**
 * hetu_fill_window_new:
 * @parent: (nullable): the window that it belongs to
 *
 * Returns: (transfer none): a window without a template
 */
GtkWidget *hetu_fill_window_new (HetuSession *session, GtkWindow *parent);

/* Shows a template; one that cannot be read is said. */
void hetu_fill_window_open (HetuFillWindow *self, GFile *file);

/* Whether a template is being read or looked up. */
gboolean hetu_fill_window_is_busy (HetuFillWindow *self);

/**
 * hetu_fill_window_save:
 *
 * Writes the document beside its template or anywhere, never over it. What goes wrong is said.
 *
 * Returns: whether it is written
 */
gboolean hetu_fill_window_save (HetuFillWindow *self, const char *path);

/**
 * hetu_fill_window_save_list:
 * @path: ends in “.xlsx”
 *
 * Writes what became of each × as a workbook; there has to be a template.
 *
 * Returns: whether it is written. %HETU_ERROR_OUTPUT.
 */
gboolean hetu_fill_window_save_list (HetuFillWindow *self, const char *path, GError **error);
