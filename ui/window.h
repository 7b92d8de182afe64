/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/application.h"
#include "ui/chart-page.h"
#include "ui/page.h"
#include "ui/session.h"

#include <gtk/gtk.h>

#define HETU_TYPE_WINDOW (hetu_window_get_type ())
G_DECLARE_FINAL_TYPE (HetuWindow, hetu_window, HETU, WINDOW, GtkApplicationWindow)

/**
 * hetu_window_new:
 *
 * Returns: (transfer none): a window of @application, of the remembered size, without a store
 */
HetuWindow *hetu_window_new (HetuApplication *application);

/**
 * hetu_window_open_store:
 * @file: (nullable): a store; %NULL: the person's own, made with the shipped data where there is none
 *
 * Shows its figures, or says in the info bar why not. A store that cannot be written is opened read-only and says so.
 */
void hetu_window_open_store (HetuWindow *self, GFile *file);

/**
 * hetu_window_await_store:
 *
 * As hetu_window_open_store() for a store that is being opened: hetu_window_take_opened() follows.
 */
void hetu_window_await_store (HetuWindow *self);

/**
 * hetu_window_take_opened:
 * @result: of hetu_store_opener_open()
 */
void hetu_window_take_opened (HetuWindow *self, GAsyncResult *result);

/**
 * hetu_window_present_filled:
 *
 * Presents the window as soon as the store that it waits for is open, or when that takes long.
 */
void hetu_window_present_filled (HetuWindow *self);

/**
 * hetu_window_open_picture:
 * @file: one that hetu_picture_opener_takes()
 *
 * Shows the chart of a picture that Hetu made on the chart page, once there is a store; says in the info bar why not, or in what
 * the store's figures differ from the picture's.
 */
void hetu_window_open_picture (HetuWindow *self, GFile *file);

/* (transfer full) (nullable): the file of the open store */
GFile *hetu_window_dup_store_file (HetuWindow *self);

HetuSession *hetu_window_get_session (HetuWindow *self);
HetuChartPage *hetu_window_get_chart_page (HetuWindow *self);
/* (transfer none): the page that is shown */
HetuPage *hetu_window_get_current (HetuWindow *self);
/* (transfer none): “chart”, “compare”, “targets” or “sources” */
const char *hetu_window_get_page (HetuWindow *self);
void hetu_window_set_page (HetuWindow *self, const char *name);

/**
 * hetu_window_leave_source:
 *
 * Goes back to the page from which a source was opened.
 *
 * Returns: whether one was
 */
gboolean hetu_window_leave_source (HetuWindow *self);
/* Puts the keyboard into the command entry and shows what it offers. */
void hetu_window_open_palette (HetuWindow *self);
/* Says what was exported, and offers to open it: see hetu_export_bar_show(). */
void hetu_window_tell_exported (HetuWindow *self, const char *const *paths, guint left_out);
