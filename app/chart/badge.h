/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene.h"
#include "chart/text.h"
#include "chart/theme.h"
#include "model/language.h"
#include "model/target.h"

/* The state of a target as glyph, colour and word (U-8). The glyph alone carries the state on a grey print: disc ✓,
 * ring and dot, triangle !, square ✕, dashed ring ?. All are vector marks, none needs a font. */

/**
 * hetu_badge_draw_glyph:
 * @row: as in HetuMark
 * @x: centre, points
 * @y: centre, points
 * @size: height, points
 */
void hetu_badge_draw_glyph (HetuSceneBuilder *builder,
                            const HetuTheme *theme,
                            HetuPart part,
                            int row,
                            HetuState state,
                            double x,
                            double y,
                            double size);

/**
 * hetu_badge_measure:
 *
 * Returns: size of the pill that hetu_badge_draw() makes, at 0, 0, points
 */
HetuRect
hetu_badge_measure (const HetuTheme *theme, HetuText *text, HetuState state, HetuLanguage language);

/**
 * hetu_badge_draw:
 * @under: the opaque colour that the pill lies on
 * @x: of the anchor, points
 * @y: centre, points
 * @anchor_x: share of the pill's width left of @x: 0 starts there, 0.5 is centred, 1 ends there
 *
 * Draws a tinted pill with glyph and word; in high contrast the pill is solid.
 *
 * Returns: what the pill covers
 */
HetuRect hetu_badge_draw (HetuSceneBuilder *builder,
                          const HetuTheme *theme,
                          HetuText *text,
                          int row,
                          HetuState state,
                          HetuLanguage language,
                          HetuColour under,
                          double x,
                          double y,
                          double anchor_x);

/**
 * hetu_badge_new_scene:
 * @text: (nullable): for the word; %NULL makes the glyph alone, 12 pt square
 *
 * Returns: (transfer full): a transparent scene of the size of the badge, for lists of the window
 */
HetuScene *hetu_badge_new_scene (const HetuTheme *theme,
                                 HetuText *text,
                                 HetuState state,
                                 HetuLanguage language);
