/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

#include <gio/gio.h>

/**
 * hetu_csv_encode:
 *
 * Returns: (transfer full): the plotted numbers of @frame as a CSV file: UTF-8, header line, CR LF, quoted as RFC 4180 asks
 */
GBytes *hetu_csv_encode (const HetuFrame *frame);

/**
 * hetu_csv_append_field:
 *
 * Appends @field to @text, quoted as RFC 4180 asks: only where a comma, a quote or the end of a line is in it.
 */
void hetu_csv_append_field (GString *text, const char *field);
