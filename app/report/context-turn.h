/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/context.h"

/**
 * hetu_context_turn:
 * @start: of a sentence
 * @end: behind its last character
 *
 * Takes up which years the sentences from this one on are of, where it opens with that: a review turns to years of a term, “过去四年,…”,
 * or to the last of them, “一年来,我们…”, “刚刚过去的2017年,…”; a plan to the first of its years, “今年主要预期目标是…”.
 */
void hetu_context_turn (HetuContext *self, const HetuReading *reading, guint start, guint end);

/**
 * hetu_context_is_item:
 * Returns: whether the paragraph @start … @end tells one thing of several: “一是着力…”, “——城市综合实力…”
 */
gboolean hetu_context_is_item (const HetuReading *reading, guint start, guint end);
