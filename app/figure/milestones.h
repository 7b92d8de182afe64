/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/milestone.h"
#include "store/store.h"

/* Milestones beside targets: where the same words of a document are both, one thing has one verdict. */

/**
 * hetu_milestones_link:
 * @milestones: (element-type HetuMilestone): each is told the target that it is, and how that stands
 * @day: of judgement, yyyymmdd
 * @as_of: only what was published by then, yyyymmdd; 0: all
 *
 * A milestone is the target of its place and year that the same document tells by characters that overlap its own: “首批7所现代化高中
 * 8月交付使用” is a deadline and a number.
 *
 * Returns: whether it could be read. Errors of the store.
 */
gboolean hetu_milestones_link (HetuStore *store,
                               GArray *milestones,
                               gint32 day,
                               gint32 as_of,
                               HetuLanguage language,
                               GError **error);
