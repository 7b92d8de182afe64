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
