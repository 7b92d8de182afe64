/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* Frames for structural tests and goldens. Each is (transfer full). */

/* The figure of growth with gaps, a forecast, targets and two references. */
HetuFrame *frames_new_growth (HetuLanguage language);

/* 60 months of 12 districts. */
HetuFrame *frames_new_many (void);

/* Falling and rising through zero, a break, computed and provisional figures, a range as target. */
HetuFrame *frames_new_zero (void);

/* Levels far from zero, two districts. */
HetuFrame *frames_new_levels (void);

/* 14 panels of one district each, two with gaps. */
HetuFrame *frames_new_panels (guint n_panels);

/* No figures: all missing, or all redacted. */
HetuFrame *frames_new_absent (HetuStatus status);

/* Four districts and their city by five indicators in three groups, with every kind of absence. */
HetuFrame *frames_new_heatmap (HetuLanguage language);

/* A city and ten of its eleven districts on a map, with every kind of absence. */
HetuFrame *frames_new_tiles (HetuLanguage language);

/* One column of levels, “缺” missing, “×” redacted. */
HetuFrame *frames_new_heat_levels (const char *const *values);

/* A cell of the frame's period: a number, “缺”, “×” or “—”. */
void frames_add_cell (HetuFrame *frame, guint category, guint series, const char *value);

/* Fills: a series; a figure of it, @value as published or NULL. */
guint frames_add_series (HetuFrame *frame, const char *name, HetuRole role, int slot);
void frames_add (HetuFrame *frame,
                 guint panel,
                 guint series,
                 HetuPeriod period,
                 const char *value,
                 HetuKind kind,
                 HetuStatus status,
                 HetuComparator comparator);
