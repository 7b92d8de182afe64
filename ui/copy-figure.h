/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/chart-view.h"
#include "ui/session.h"

/**
 * hetu_copy_figure:
 *
 * Puts what @view shows on the clipboard as PNG, SVG and a table of tab-separated values, and says so; nothing where it
 * shows nothing.
 */
void hetu_copy_figure (HetuSession *session, HetuChartView *view);
