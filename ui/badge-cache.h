/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/badge.h"
#include "ui/session.h"

/**
 * hetu_badge_cache_get:
 * @words: whether the state's word stands beside its glyph
 *
 * Returns: (transfer none): the badge in the window's theme and language, drawn once for all lists of @session
 */
HetuScene *hetu_badge_cache_get (HetuSession *session, HetuState state, gboolean words);
