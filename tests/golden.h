/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"

/* Whole scenes against tests/scenes/NAME.txt, and what holds for every scene. With HETU_UPDATE_GOLDEN=1 in the environment
 * the files are written anew: look at the picture before they are committed. */

/* The scene's dump is that of the file. */
void golden_check (const HetuScene *scene, const char *name);

/* C-36, C-43: no two texts overlap, none leaves the figure. */
void golden_check_labels (const HetuScene *scene, const char *name);

/* What is painted last at a point is what the point picks. */
void golden_check_pick (const HetuScene *scene, const char *name);

/* With HETU_GOLDEN_PICTURES=DIR in the environment: writes the scene, set with real fonts, as DIR/NAME.png, to be looked at. */
void golden_save_picture (const HetuScene *scene, const char *name);

/* The three. */
void golden_check_all (const HetuScene *scene, const char *name);
