/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/label.h"

/* Shared by the files that read labels. */

/**
 * hetu_label_regex:
 * @slot: (inout): where the compiled pattern is kept, once for all threads
 *
 * Returns: (transfer none): @pattern, which has to be one, compiled; it matches without regard to case
 */
GRegex *hetu_label_regex (GRegex **slot, const char *pattern);

/**
 * hetu_label_take_time:
 * @text: a normalised label; loses what was read
 * @time: (inout): is told what was found
 */
void hetu_label_take_time (GString *text, HetuLabelTime *time);
