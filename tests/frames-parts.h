/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* Figures of a whole and its parts; each is (transfer full), its figures made up. A bar is written “2022|9.5|41.5|49.0”,
 * of contributions with the total last; behind the name “~” is provisional, “≈” computed, “×” redacted and “缺” missing. */
#define FRAMES_PARTS_MOST 16

typedef struct
{
  HetuChartKind kind;
  HetuLanguage language;
  gboolean places; /* bars are places, the second in focus; else years of one place */
  const char *bars[FRAMES_PARTS_MOST];
  gboolean unfocused; /* no place stands out */
} FramesParts;

HetuFrame *frames_new_parts (const FramesParts *parts);

/* Level and growth of 2022, written “增城区|1325.2|4.0”; behind the name “*” is the focus, “~” provisional, “=” the city, and
 * “×” in place of a number redacted. */
HetuFrame *frames_new_scatter (HetuLanguage language, const char *const *points);
