/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/break.h"
#include "chart/text.h"

#include <pango/pangocairo.h>

/* What text.c, text-faces.c, text-shape.c and text-run.c share. Private to them. */

/* Widths are compared with this much room, points: Pango counts in 1/1024. */
#define HETU_TEXT_TOLERANCE 0.01
#define HETU_ELLIPSIS "…"

typedef struct
{
  PangoLayout *layout; /* (owned) (nullable): this line alone; %NULL with fixed metrics */
  gsize start, end;    /* bytes of the prepared text that are seen */
  gboolean ellipsised;
  double x, width; /* points */
} HetuTextLine;

struct _HetuTextRun
{
  gint ref_count;
  HetuTextStyle style;
  char *text; /* (owned): the caller's */
  HetuPrepared prepared;
  GArray *lines; /* (element-type HetuTextLine): at least one */
  double width;
};

/**
 * hetu_text_new_face_map:
 * @families: the family list, with commas
 *
 * Returns: (transfer full) (nullable): a map with the one face that an upright text of the first installed family is set in;
 *   %NULL when fontconfig does not know exactly one such face
 */
PangoFontMap *hetu_text_new_face_map (const char *families, gboolean bold);

/**
 * hetu_text_run_shape:
 * @font: scratch; its size and weight are set
 *
 * Fills the lines of @self, which has style, text and prepared text, anew.
 *
 * Returns: how many of its characters no font has
 */
int hetu_text_run_shape (HetuTextRun *self, PangoContext *context, PangoFontDescription *font);

/**
 * hetu_text_run_shape_fixed:
 *
 * As hetu_text_run_shape() with fixed metrics: CJK 1 em, U+2009 0.2 em, all else 0.5 em.
 */
void hetu_text_run_shape_fixed (HetuTextRun *self);

/**
 * hetu_text_get_font:
 * @glyphs: (inout) (array length=n_glyphs): of @font; renumbered where it is embedded, see hetu_text_embed()
 *
 * Returns: (transfer none): what @font draws with on the target of @cr
 */
cairo_scaled_font_t *
hetu_text_get_font (cairo_t *cr, PangoFont *font, cairo_glyph_t *glyphs, gsize n_glyphs);
