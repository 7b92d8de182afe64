/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "model/target.h"

#include <glib.h>

/* Colours and measures of a figure, by CHARTS §2, §3 and §7. Refcounted and immutable. All lengths in points. */

typedef guint32 HetuColour; /* 0xRRGGBBAA, not premultiplied */
#define HETU_COLOUR(rgb) ((HetuColour) (((guint32) (rgb) << 8) | 0xff))
#define HETU_COLOUR_NONE ((HetuColour) 0)

/**
 * hetu_colour_with_alpha:
 * @alpha: 0 … 1
 */
HetuColour hetu_colour_with_alpha (HetuColour colour, double alpha);

/**
 * hetu_colour_mix:
 * @share: of @over, 0 … 1
 *
 * Returns: @over laid on the opaque @under, opaque (tints that print and SVG show alike)
 */
HetuColour hetu_colour_mix (HetuColour under, HetuColour over, double share);

/**
 * hetu_colour_contrast:
 *
 * Returns: WCAG 2.1 contrast ratio of two opaque colours, 1 … 21
 */
double hetu_colour_contrast (HetuColour a, HetuColour b);

typedef enum
{
  HETU_TYPE_TITLE,
  HETU_TYPE_SUBTITLE,
  HETU_TYPE_ROW, /* row and series labels */
  HETU_TYPE_VALUE,
  HETU_TYPE_AXIS,
  HETU_TYPE_NOTE,  /* note and source */
  HETU_TYPE_SMALL, /* second lines, badges: never below the floor of C-10 */
  HETU_TYPE_HUGE,  /* the number inside a dial */
  HETU_N_TYPES,
} HetuTypeRole;

typedef struct _HetuTheme HetuTheme;
struct _HetuTheme
{
  /*< private >*/ gint ref_count;
  /*< public, read-only >*/
  HetuThemeMode mode;
  HetuPreset preset;
  gboolean high_contrast;
  HetuColour canvas, text, text2, text3, grid, axis, zero, band, mute, mark, higher, lower, card;
  HetuColour slots[9];      /* 1 … 8: entity slots for marks */
  HetuColour slot_texts[9]; /* C-29a: darker variants for text */
  HetuColour states[HETU_N_STATES];
  HetuColour state_texts[HETU_N_STATES];
  HetuColour ranges[3]; /* the three greys of a bullet, darkest first */
  HetuColour outline;   /* of what is tinted otherwise (UX U-15); none unless in high contrast */
  double type_pt[HETU_N_TYPES];
  double margin_left, margin_right, margin_top, margin_bottom;
  double grid_width, axis_width, zero_width, reference_width, line_width, focus_width, target_width;
  double point_radius, context_radius, focus_radius;
  double text_scale;   /* 1, or the window's zoom 0.8 … 2 */
  gboolean accent_bar; /* exports */
};

/**
 * hetu_theme_new:
 * @high_contrast: makes the high contrast theme of light and dark
 * @text_scale: zoom of the type, 1 for exports
 *
 * Returns: (transfer full)
 */
HetuTheme *
hetu_theme_new (HetuThemeMode mode, HetuPreset preset, gboolean high_contrast, double text_scale);

/**
 * hetu_theme_ref:
 *
 * Returns: (transfer full): @self with one more owner
 */
HetuTheme *hetu_theme_ref (HetuTheme *self);

/**
 * hetu_theme_unref:
 *
 * Gives up one reference; the last one frees it.
 */
void hetu_theme_unref (HetuTheme *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTheme, hetu_theme_unref)

/**
 * hetu_theme_get_readable:
 * @colour: of a text
 * @ground: what it stands on
 *
 * Returns: @colour, as much nearer to the text's colour as 4.5:1 on @ground demands
 */
HetuColour hetu_theme_get_readable (const HetuTheme *self, HetuColour colour, HetuColour ground);

/**
 * hetu_theme_get_slot:
 * @slot: 1 … 8; 0 (not given yet) and −1 are the grey of references
 *
 * Returns: the colour of an entity's marks
 */
HetuColour hetu_theme_get_slot (const HetuTheme *self, int slot);

/**
 * hetu_theme_get_slot_text:
 *
 * Returns: the colour of an entity's text, at least 4.5:1 on the canvas (C-29a)
 */
HetuColour hetu_theme_get_slot_text (const HetuTheme *self, int slot);

/**
 * hetu_theme_tint:
 * @share: of @colour, 0 … 1
 *
 * Returns: @colour laid on the canvas; the canvas alone in high contrast, where an outline says the same
 */
HetuColour hetu_theme_tint (const HetuTheme *self, HetuColour colour, double share);

/**
 * hetu_preset_size:
 * @dpi: (out) (optional): of its PNG
 *
 * Gives the preset's whole figure in points.
 */
void hetu_preset_size (HetuPreset preset, double *width_pt, double *height_pt, double *dpi);
