/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* A figure on its way to another program, by the clipboard, by drag and drop or to a printer: always light, composed anew for
 * where it goes. */

/**
 * hetu_figure_carrier_copy:
 * @width_pt: of the figure
 * @height_pt: of the figure
 *
 * Returns: (transfer full): PNG, SVG and the plotted numbers as tab-separated text. Errors of hetu_figure_resolve(),
 *   hetu_figure_compose() and the exporters.
 */
GdkContentProvider *hetu_figure_carrier_copy (HetuSession *session,
                                              const HetuSpec *spec,
                                              double width_pt,
                                              double height_pt,
                                              GError **error);

/**
 * hetu_figure_carrier_drag:
 * @folder: where the file for programs that take files is written
 * @path: (out) (optional) (transfer full): the file, a PNG
 *
 * Returns: (transfer full): the file, PNG, SVG and PDF. Errors as hetu_figure_carrier_copy(), and of writing the file.
 */
GdkContentProvider *hetu_figure_carrier_drag (HetuSession *session,
                                              const HetuSpec *spec,
                                              double width_pt,
                                              double height_pt,
                                              const char *folder,
                                              char **path,
                                              GError **error);

/**
 * hetu_figure_carrier_print:
 *
 * Returns: (transfer full): an operation of one page, on which the figure is laid out for the width of the paper
 */
GtkPrintOperation *hetu_figure_carrier_print (HetuSession *session, const HetuSpec *spec);
