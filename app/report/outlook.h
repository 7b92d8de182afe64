/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/reading.h"

/**
 * hetu_outlook_is_plan:
 * @n_paragraphs: the first ones, up to the first heading that tells the manner
 *
 * An excerpt from the middle of a plan has no subject and no “力争” at each figure: clause after clause begins with what is to be done.
 * Looks at the first 6,000 characters at most.
 *
 * Returns: whether they are written so; FALSE where too little stands there, or words of what was reached
 */
gboolean hetu_outlook_is_plan (const HetuReading *reading, guint n_paragraphs);
