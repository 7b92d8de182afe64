/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

/* A small drawing in a list or beside words: a badge, a bullet, a bar. Drawn by the exporters' renderer at 4/3 px a point.
 * Not focusable. */

#define HETU_TYPE_SCENE_CELL (hetu_scene_cell_get_type ())
G_DECLARE_FINAL_TYPE (HetuSceneCell, hetu_scene_cell, HETU, SCENE_CELL, GtkWidget)

GtkWidget *hetu_scene_cell_new (void);

/**
 * hetu_scene_cell_new_theme:
 *
 * Returns: (transfer full): the theme of drawings that stand among the window's own words: that of @session without the
 *   canvas's zoom
 */
HetuTheme *hetu_scene_cell_new_theme (HetuSession *session);

/**
 * hetu_scene_cell_set_scene:
 * @scene: (nullable)
 *
 * Takes the size of @scene, and its title as the label for those who do not see it.
 */
void hetu_scene_cell_set_scene (HetuSceneCell *self, HetuScene *scene);

/* Says what a drawing without a title shows. */
void hetu_scene_cell_set_label (HetuSceneCell *self, const char *label);

/* (transfer none) (nullable): what it says that its drawing shows */
const char *hetu_scene_cell_get_label (HetuSceneCell *self);

/* (transfer full) (nullable): a scene of at most that size, points */
typedef HetuScene *(*HetuSceneCellBuild) (double width_pt, double height_pt, gpointer data);

/**
 * hetu_scene_cell_set_builder:
 * @width: least width, pixels
 * @height: pixels
 *
 * As wide as there is room; @build is asked anew for each width.
 */
void hetu_scene_cell_set_builder (HetuSceneCell *self,
                                  int width,
                                  int height,
                                  HetuSceneCellBuild build,
                                  gpointer data,
                                  GDestroyNotify destroy);

/* Asks the builder anew before the next drawing. */
void hetu_scene_cell_rebuild (HetuSceneCell *self);

/* (transfer none) (nullable): what is shown at the width it has, built now if need be */
HetuScene *hetu_scene_cell_get_scene (HetuSceneCell *self);
