/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* After an export: “已导出 · 打开 · 在文件夹中显示 · 复制路径” at the foot of the window. */

#define HETU_TYPE_EXPORT_BAR (hetu_export_bar_get_type ())
G_DECLARE_FINAL_TYPE (HetuExportBar, hetu_export_bar, HETU, EXPORT_BAR, GtkWidget)

/**
 * hetu_export_bar_show:
 * @paths: (array zero-terminated=1): the files written, at least one
 * @left_out: pages that were not made
 *
 * Stays for some seconds, longer while the pointer or the keyboard is on it.
 */
void hetu_export_bar_show (HetuExportBar *self, const char *const *paths, guint left_out);
void hetu_export_bar_hide (HetuExportBar *self);

/* Actions of its own: “exported.open”, “exported.reveal”, “exported.copy-path”, “exported.close”. */
