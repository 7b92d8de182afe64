/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "chart/theme.h"
#include "model/target.h"

/* One bullet: ground, measure, target, time. */

#define HETU_BULLET_HEIGHT 20.0
#define HETU_BULLET_MEASURE 8.5
#define HETU_BULLET_SCENE_HEIGHT 36.0 /* with room for the triangle of time */
#define HETU_BULLET_FULL 1.25         /* the scale ends at so much of the target */

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

/**
 * hetu_bullet_bar_draw:
 *
 * Adds the marks of one bullet to the builder; none where the target is in words only.
 */
void hetu_bullet_bar_draw (const HetuBulletBar *self, const HetuProgress *progress);

/**
 * hetu_bullet_bar_new_scene:
 * @width_pt: room, the arrow of an over-run included
 *
 * Returns: (transfer full): a transparent scene of one bullet, %HETU_BULLET_SCENE_HEIGHT high, for the tables of the window
 */
HetuScene *
hetu_bullet_bar_new_scene (const HetuProgress *progress, const HetuTheme *theme, double width_pt);
