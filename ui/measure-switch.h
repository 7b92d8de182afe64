/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/coverage.h"
#include "ui/session.h"

#include <gtk/gtk.h>

/* What is shown of an indicator: level, year on year, on the previous period, cumulative, contribution; share and rank
 * behind a menu. Narrow, it is one menu button. */

#define HETU_TYPE_MEASURE_SWITCH (hetu_measure_switch_get_type ())
G_DECLARE_FINAL_TYPE (HetuMeasureSwitch, hetu_measure_switch, HETU, MEASURE_SWITCH, GtkWidget)

/**
 * hetu_measure_switch_update:
 * @coverage: (nullable): what the figures can show; the rest is insensitive, with the reason as tooltip
 */
void hetu_measure_switch_update (HetuMeasureSwitch *self,
                                 HetuSession *session,
                                 const HetuCoverage *coverage);

/**
 * hetu_measure_switch_choose:
 * @index: place in the switch, 0 … 4 (the keys M 1 … M 5)
 */
void hetu_measure_switch_choose (HetuMeasureSwitch *self, guint index);
