/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"

#include <glib.h>

/**
 * hetu_glued_heading_end:
 * @start: of a sentence of a paragraph, position
 * @end: behind its last character
 *
 * A page that lost its line breaks has “一、2022年工作回顾2022年,全市…” in the midst of a paragraph.
 *
 * Returns: behind the heading that the sentence begins with; @start where there is none
 */
guint hetu_glued_heading_end (const HetuReading *reading, guint start, guint end);
