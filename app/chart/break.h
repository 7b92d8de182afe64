/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What typography adds to a text before it is set (CHARTS C-40 … C-42), and what a Western text in a Chinese typeface wants.
 * Private to chart/text. */

/* A text made ready to be set, and the way back to what the caller wrote. */
typedef struct
{
  char *text;   /* (owned): with U+2060 and U+2009 put in */
  gsize length; /* bytes of text */
  guint *
      source; /* (owned) (array length=length+1): byte of the caller's text where each byte comes from;
                    an inserted character spans nothing */
  gboolean western; /* see hetu_break_is_western() */
} HetuPrepared;

/**
 * hetu_prepared_init:
 * @verbatim: a quotation: no thin spaces, spaces as written
 * @out: (out caller-allocates): cleared by the caller
 */
void hetu_prepared_init (HetuPrepared *out, const char *text, gboolean verbatim);

/**
 * hetu_prepared_clear:
 *
 * Frees what hetu_prepared_init() made.
 */
void hetu_prepared_clear (HetuPrepared *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuPrepared, hetu_prepared_clear)

/**
 * hetu_break_list_halts:
 * @text: one or several lines of a prepared text
 * @length: bytes
 * @out: (element-type guint): byte offsets of the marks to be set half as wide are appended
 *
 * C-41: of two adjacent marks one gives up its blank half, and so do an opening mark at the start and a closing mark at
 * the end of @text.
 */
void hetu_break_list_halts (const char *text, gsize length, GArray *out);

/**
 * hetu_break_is_western:
 *
 * Returns: whether @text is written in a Western language: more words of Latin letters than Han, quotations left out
 */
gboolean hetu_break_is_western (const char *text);

/**
 * hetu_break_list_narrow:
 * @text: one or several lines of a prepared text
 * @length: bytes
 * @western: whether the whole text is
 * @out: (element-type guint): byte offsets of the marks to be set as wide as in a Western typeface are appended: in a Western
 *   text quotation marks and middle dots, in any text an apostrophe between Latin letters
 */
void hetu_break_list_narrow (const char *text, gsize length, gboolean western, GArray *out);

/**
 * hetu_break_joins_words:
 * @at: index behind a space
 *
 * Returns: whether what @points have before and behind that space is one: “CNY 58.24”, “3.5 pp”, “Q3 2023”, “1 Jan”
 */
gboolean hetu_break_joins_words (const gunichar *points, glong n_points, glong at);
