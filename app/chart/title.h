/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/kind.h"

/**
 * hetu_title_shape:
 * @width: points
 *
 * Returns: (transfer full): the title of a figure, on one line or two (C-2)
 */
HetuTextRun *hetu_title_shape (HetuPlotContext *context, const char *title, double width);

/**
 * hetu_title_shorten:
 * @title: a generated one
 * @width: points
 *
 * Returns: (transfer full): as many clauses of @title as two lines hold, or all of it where not even the first does
 */
char *hetu_title_shorten (HetuPlotContext *context, const char *title, double width);

/**
 * hetu_subtitle_shape:
 * @width: of the figure between its margins
 *
 * Returns: (transfer full): the subtitle on one line or two; an English one leaves no word alone on the second
 */
HetuTextRun *hetu_subtitle_shape (HetuPlotContext *context, const char *subtitle, double width);
