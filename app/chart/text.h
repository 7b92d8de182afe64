/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/theme.h"
#include "model/language.h"

#include <cairo.h>
#include <glib.h>

/* The only file that makes a PangoContext. Text is measured once, in points, the same for every output: hint
 * style none, hint metrics off, glyph positions not rounded, 72 dpi. A context belongs to one thread. */
typedef struct _HetuText HetuText;

/* A shaped paragraph, immutable, refcounted: what is measured is what is drawn. */
typedef struct _HetuTextRun HetuTextRun;

typedef enum
{
  HETU_ALIGN_START,
  HETU_ALIGN_CENTRE,
  HETU_ALIGN_END,
} HetuAlign;

typedef struct
{
  double size_pt;
  gboolean bold;
  HetuAlign align;    /* of lines within a wrapped paragraph */
  double width_pt;    /* wrap at this width; 0: one line */
  int max_lines;      /* ellipsise after; 0: no limit */
  double line_height; /* factor of size: 1.45 body, 1.25 title; 0: 1.25 */
  gboolean verbatim;  /* a quotation: no thin spaces put in (C-42) */
} HetuTextStyle;

/**
 * hetu_text_new:
 * @family: (nullable): Pango family list; %NULL for that of C-39
 *
 * Returns: (transfer full)
 */
HetuText *hetu_text_new (const char *family);

/**
 * hetu_text_new_fixed:
 *
 * Returns: (transfer full): a context with fixed metrics, CJK 1 em and all else 0.5 em, without a font; for
 *   structural tests only; its runs cannot be drawn
 */
HetuText *hetu_text_new_fixed (void);

/**
 * hetu_text_free:
 *
 * Frees @self; its runs live on.
 */
void hetu_text_free (HetuText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuText, hetu_text_free)

/**
 * hetu_text_shape:
 * @text: UTF-8 as a person would write it; line breaking (C-40), punctuation (C-41) and thin spaces (C-42) are
 *   applied here and nowhere else
 *
 * Returns: (transfer full): the paragraph; the same arguments may return the same run (cached)
 */
HetuTextRun *hetu_text_shape (HetuText *self, const char *text, const HetuTextStyle *style);

/**
 * hetu_text_run_ref:
 *
 * Returns: (transfer full): @self with one more owner
 */
HetuTextRun *hetu_text_run_ref (HetuTextRun *self);

/**
 * hetu_text_run_unref:
 *
 * Gives up one reference; the last one frees it.
 */
void hetu_text_run_unref (HetuTextRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTextRun, hetu_text_run_unref)

/**
 * hetu_text_run_get_width:
 *
 * Returns: advance of the widest line, points
 */
double hetu_text_run_get_width (const HetuTextRun *self);

/**
 * hetu_text_run_get_height:
 *
 * Returns: lines × line height × size, points
 */
double hetu_text_run_get_height (const HetuTextRun *self);

/**
 * hetu_text_run_get_baseline:
 *
 * Returns: from the top of the run to the first baseline, points
 */
double hetu_text_run_get_baseline (const HetuTextRun *self);

/**
 * hetu_text_run_get_n_lines:
 *
 * Returns: at least 1
 */
guint hetu_text_run_get_n_lines (const HetuTextRun *self);

/**
 * hetu_text_run_is_ellipsised:
 *
 * Returns: whether text was left out behind the last line
 */
gboolean hetu_text_run_is_ellipsised (const HetuTextRun *self);

/**
 * hetu_text_run_get_style:
 *
 * Returns: (transfer none): the style, its line height resolved
 */
const HetuTextStyle *hetu_text_run_get_style (const HetuTextRun *self);

/**
 * hetu_text_run_get_text:
 *
 * Returns: (transfer none): what the caller gave, without inserted characters
 */
const char *hetu_text_run_get_text (const HetuTextRun *self);

/**
 * hetu_text_run_get_line:
 * @x: (out): left edge of the line within the run, points
 * @baseline: (out): from the top of the run
 * @width: (out): advance of the line, points
 *
 * Returns: (transfer full): the line as a reader copies it: no U+2060, thin spaces as written by the caller
 */
char *hetu_text_run_get_line (const HetuTextRun *self,
                              guint line,
                              double *x,
                              double *baseline,
                              double *width);

/* A stretch of one line that any renderer with the same font sets as wide as it was measured. */
typedef struct
{
  char *text; /* (owned): as the caller wrote it */
  guint line;
  double x;        /* of its first glyph, within the run, points */
  double baseline; /* from the top of the run */
} HetuTextPiece;

/**
 * hetu_text_run_list_pieces:
 *
 * Returns: (transfer full) (element-type HetuTextPiece): the lines, divided where the setting departs from plain
 *   advances: behind a thin space, a mark of half width or of ambiguous width, and at a mark that is moved
 */
GArray *hetu_text_run_list_pieces (const HetuTextRun *self);

/* Points within the run. */
typedef struct
{
  double x, y, width, height;
} HetuTextBox;

/**
 * hetu_text_run_list_boxes:
 * @start: byte of hetu_text_run_get_text()
 * @end: byte behind the stretch
 *
 * Returns: (transfer full) (element-type HetuTextBox): what the stretch covers, one box a line that it touches
 */
GArray *hetu_text_run_list_boxes (const HetuTextRun *self, gsize start, gsize end);

/**
 * hetu_text_run_draw:
 *
 * Draws with the top left corner at (@x, @y) in the current colour. Text in a PDF extracts as the caller wrote it.
 * Leaves no current point.
 */
void hetu_text_run_draw (const HetuTextRun *self, cairo_t *cr, double x, double y);

/**
 * hetu_text_run_path:
 *
 * Appends the outlines, for halos and for SVG with text as paths.
 */
void hetu_text_run_path (const HetuTextRun *self, cairo_t *cr, double x, double y);

/**
 * hetu_text_embed:
 * @surface: of a PDF, before anything is drawn on it
 * @runs: (array length=n_runs): all that will be drawn on it, and no other
 *
 * Makes the fonts of what is drawn on @surface be embedded from small ones that have the glyphs of @runs alone.
 */
void hetu_text_embed (cairo_surface_t *surface, HetuTextRun *const *runs, gsize n_runs);

/**
 * hetu_text_check_glyphs:
 * @text: what shall be set
 *
 * Returns: whether a font has every character. %HETU_ERROR_GLYPH: names the first that none has, with its code point.
 */
gboolean hetu_text_check_glyphs (HetuText *self, const char *text, GError **error);

/**
 * hetu_text_prepare:
 *
 * Returns: (transfer full): @text with U+2060 where a line must not break (C-40) and U+2009 between Han and Latin or
 *   digits (C-42) unless @verbatim; exposed for tests
 */
char *hetu_text_prepare (const char *text, gboolean verbatim);
