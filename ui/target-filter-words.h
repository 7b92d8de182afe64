/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/warning.h"
#include "ui/session.h"
#include "ui/target-filter.h"

/* What a filter of the board asks for, in words. */

/**
 * hetu_target_sign_to_label:
 *
 * Returns: (transfer full): “at most, within”; of what is about a number its tolerance as well
 */
char *hetu_target_sign_to_label (HetuTargetSign sign);

/* (transfer none): “≥” */
const char *hetu_target_sign_to_symbol (HetuTargetSign sign);

/**
 * hetu_target_filter_to_words:
 * @rules: (array length=HETU_N_WARNINGS): the rules of warnings as they are
 *
 * Returns: (transfer full): what @self asks for, part by part: “进度滞后 · 洛龙区”; "" where everything passes
 */
char *hetu_target_filter_to_words (const HetuTargetFilter *self,
                                   HetuSession *session,
                                   const HetuWarningRule *rules);
