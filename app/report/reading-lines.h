/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/text-mark.h"

/* A line of a text, without the space around it. Private to app/report. */
typedef struct
{
  guint start; /* code points of the text, half open */
  guint end;
  HetuTextRole role;
} HetuReadingLine;

/**
 * hetu_reading_is_blank:
 * Returns: whether @c is space that a line may begin or end with
 */
gboolean hetu_reading_is_blank (gunichar c);

/**
 * hetu_reading_is_heading:
 * @chars: the text, folded
 * Returns: whether @line is short and no sentence ends it: a title, a heading, a name
 */
gboolean hetu_reading_is_heading (const gunichar *chars, HetuReadingLine line);

/**
 * hetu_reading_is_headline:
 * @line: the first of a text
 * Returns: whether it is a headline, though it is long: no sentence stops or goes on in it, and @next says when the page was published
 */
gboolean
hetu_reading_is_headline (const gunichar *chars, HetuReadingLine line, HetuReadingLine next);

/**
 * hetu_reading_begins_section:
 * Returns: whether @line begins as a section does: “一、”, “(一)”, “#”, “第一部分”
 */
gboolean hetu_reading_begins_section (const gunichar *chars, HetuReadingLine line);

/**
 * hetu_reading_is_apart:
 * Returns: whether a blank line stands between the two
 */
gboolean hetu_reading_is_apart (const gunichar *chars, HetuReadingLine line, HetuReadingLine next);

/**
 * hetu_reading_are_items:
 * @lines: (element-type HetuReadingLine)
 * Returns: whether most lines stand apart and no mark ends them: each is one of a list
 */
gboolean hetu_reading_are_items (const gunichar *chars, const GArray *lines);

/**
 * hetu_reading_split_lines:
 * @n: code points of @chars
 * @marks: (nullable) (element-type HetuTextMark): what is known of lines beside their form
 * Returns: (transfer full) (element-type HetuReadingLine): the lines that are read and not empty
 */
GArray *hetu_reading_split_lines (const gunichar *chars, guint n, const GArray *marks);

/**
 * hetu_reading_find_width:
 * @lines: (element-type HetuReadingLine): all of a text
 * Returns: the columns at which its lines are broken, 0 where paragraphs are lines
 */
guint hetu_reading_find_width (const gunichar *chars, const GArray *lines);

/**
 * hetu_reading_goes_on:
 * @width: as hetu_reading_find_width() finds it
 * Returns: whether @next goes on with the sentence of @line: the file says so, or neither is a heading by its form, and the first
 *   fills the width, or is long or stops at a comma, and ends no sentence
 */
gboolean hetu_reading_goes_on (const gunichar *chars,
                               HetuReadingLine line,
                               HetuReadingLine next,
                               guint width);
