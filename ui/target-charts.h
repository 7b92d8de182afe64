/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/pace.h"
#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"

/* The small drawing of a target's inspector beside its required rate, as a transparent scene. */

/* What they are drawn with; all borrowed. */
typedef struct
{
  const HetuProgress *progress;
  const HetuPace *pace;
  const HetuTheme *theme;
  HetuText *text;
  HetuLanguage language;
  double width_pt;
} HetuTargetChart;

#define HETU_TARGET_RATES_HEIGHT 36.0

/**
 * hetu_target_rates_new_scene:
 *
 * Returns: (transfer full): two bars from zero, the mean of the months done and what the months left must bring (hatched,
 *   as a required run-rate)
 */
HetuScene *hetu_target_rates_new_scene (const HetuTargetChart *self);

/**
 * hetu_target_get_month:
 * @month: 1 … 12
 *
 * Returns: (transfer none): its short name: “Mar”
 */
const char *hetu_target_get_month (guint month);

/**
 * hetu_target_format_rate:
 *
 * Returns: (transfer full): with at least two digits that say something: “0.69”, “6.9”, “69”
 */
char *hetu_target_format_rate (double value, HetuLanguage language);
