/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document.h"

/* Where the redaction marks of a source in markup are. Private to app/report. */
typedef struct
{
  gsize start; /* bytes of the source, half open: “×”, “&times;”, “&#215;” */
  gsize end;
  gunichar character;
} HetuSourceMark;

/**
 * hetu_source_marks_find:
 * @source: UTF-8
 *
 * Returns: (transfer full) (element-type HetuSourceMark): the marks × ✕ ⨯ □ of @source, in order, wherever they stand
 */
GArray *hetu_source_marks_find (const char *source, gsize length);

/**
 * HetuReadAgain:
 * @source: the source with other characters in the place of marks
 *
 * Returns: (transfer full): the document that it makes
 */
typedef HetuDocument *(*HetuReadAgain) (gpointer data, GBytes *source, GError **error);

/**
 * hetu_source_marks_locate:
 * @marks: of hetu_source_marks_find()
 * @text: that the source shows
 * @points: (out) (transfer full) (array): for each code point of @text the index of the mark that it is, −1 for none
 *
 * Reads the source with marks replaced by characters of the same length that @text does not have, some hundred of them at a time,
 * and looks where they come up. O(marks × length / some hundred).
 *
 * Returns: whether it could be done. Errors of @again; %HETU_ERROR_INPUT without a name: the text comes out otherwise than before, or
 *   too many marks.
 */
gboolean hetu_source_marks_locate (const char *source,
                                   gsize length,
                                   const GArray *marks,
                                   const char *text,
                                   HetuReadAgain again,
                                   gpointer data,
                                   gint32 **points,
                                   GError **error);
