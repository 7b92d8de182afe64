/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/build.h"
#include "figure/targets.h"

/* What builders of figures of targets share. Private to app/figure. */

/**
 * hetu_build_list_targets:
 * @options: (out caller-allocates): by which they were judged
 * @at: (out): the moment of judgement; none: as far as the figures go
 *
 * Sets the frame's periods, too.
 *
 * Returns: (transfer full) (element-type HetuProgress): verdicts on the targets that the spec asks for, at least one.
 *   %HETU_ERROR_DATA: there is none. Errors of the store and of the spec's rules.
 */
GArray *hetu_build_list_targets (HetuFigureBuild *self,
                                 HetuTargetOptions *options,
                                 HetuPeriod *at,
                                 GError **error);

/**
 * hetu_build_dup_target_name:
 *
 * Returns: (transfer full): what the target is of, in short: “新增就业”, “固投增速”
 */
char *hetu_build_dup_target_name (HetuFigureBuild *self, const HetuProgress *progress);

/**
 * hetu_build_cite_target:
 *
 * Adds the citations of the document that tells the target, and of the one that adjusted it.
 */
void hetu_build_cite_target (HetuFigureBuild *self, const HetuProgress *progress);

/**
 * hetu_build_note_adjusted:
 * @name: what the target is of
 *
 * Adds a note on what a target was before it was adjusted, and why it is not that any more; none where it was not.
 */
void
hetu_build_note_adjusted (HetuFigureBuild *self, const char *name, const HetuProgress *progress);

/**
 * hetu_build_dup_target_detail:
 *
 * Returns: (transfer full): “洛龙区 · 2023 年上半年”
 */
char *hetu_build_dup_target_detail (HetuFigureBuild *self, const HetuProgress *progress);
