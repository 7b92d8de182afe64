/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/coverage.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* The bar below the canvas: from when to when, and in years, halves, quarters or months. */

#define HETU_TYPE_PERIOD_BAR (hetu_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (HetuPeriodBar, hetu_period_bar, HETU, PERIOD_BAR, GtkWidget)

/**
 * hetu_period_bar_update:
 * @coverage: (nullable): borrowed until the next call
 */
void
hetu_period_bar_update (HetuPeriodBar *self, HetuSession *session, const HetuCoverage *coverage);
