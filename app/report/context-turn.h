/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/context.h"

/**
 * hetu_context_turn:
 * @start: of a sentence
 * @end: behind its last character
 * Takes up which years the sentences from this one on are of, where it opens with that: “过去四年,…”, “刚刚过去的2017年,…”, “今年主要预期目标是…”.
 */
void hetu_context_turn (HetuContext *self, const HetuReading *reading, guint start, guint end);
