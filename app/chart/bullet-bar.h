/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "chart/theme.h"
#include "model/target.h"

/* One bullet: ground, measure, target, time. Private to app/chart. */

#define HETU_BULLET_HEIGHT 20.0
#define HETU_BULLET_MEASURE 8.5
#define HETU_BULLET_FULL 1.25 /* the scale ends at so much of the target */

/* Where and how to draw. All borrowed; lengths in points. */
typedef struct
{
  HetuSceneBuilder *builder;
  const HetuTheme *theme;
  int gauge;   /* index in the frame */
  double x, y; /* left end; centre */
  double width;
  double scale; /* of the heights; 1: 20 pt */
} HetuBulletBar;

/* Draws nothing where the target is in words only. */
void hetu_bullet_bar_draw (const HetuBulletBar *self, const HetuProgress *progress);
