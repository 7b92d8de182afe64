/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"

#include <gtk/gtk.h>

/* A range over periods: two handles and a body between them (UX §2). Places are indices of the slots given. */

#define HETU_TYPE_PERIOD_SLIDER (hetu_period_slider_get_type ())
G_DECLARE_FINAL_TYPE (HetuPeriodSlider, hetu_period_slider, HETU, PERIOD_SLIDER, GtkWidget)

/**
 * hetu_period_slider_set_slots:
 * @slots: (element-type HetuPeriod): copied
 *
 * Does not emit “changed”; the range is clamped.
 */
void hetu_period_slider_set_slots (HetuPeriodSlider *self, GArray *slots, HetuLanguage language);

/* Sets the range without emitting “changed”. */
void hetu_period_slider_set_range (HetuPeriodSlider *self, guint first, guint last);
guint hetu_period_slider_get_first (HetuPeriodSlider *self);
guint hetu_period_slider_get_last (HetuPeriodSlider *self);

/* Signals: “changed” (guint first, guint last): a person moved it; “gesture-begin”, “gesture-end” (void): around a drag. */
