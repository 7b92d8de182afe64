/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/text.h"
#include "store/store.h"

/* What a window shows of a store first. No widget in here. */

/**
 * hetu_first_figure_new:
 * @remembered: the last figure of the last run as JSON; “” for none
 *
 * Returns: (transfer full): that figure where the store knows its indicators and regions, else a standard one; without
 *   regions or indicators where the store has none
 */
HetuSpec *hetu_first_figure_new (HetuStore *store, const char *remembered);

/* A thread that composes and draws a figure to find the fonts of its words and the outlines of their characters. */
typedef struct _HetuRehearsal HetuRehearsal;

/**
 * hetu_first_figure_rehearse:
 * @zoom: of the type, 1 for none
 *
 * Resolves that figure in this thread, which has the store for itself, and begins to compose it in another.
 *
 * Returns: (transfer full): for any thread to end
 */
HetuRehearsal *hetu_first_figure_rehearse (HetuStore *store,
                                           const char *remembered,
                                           HetuLanguage language,
                                           double zoom);

/**
 * hetu_rehearsal_end:
 * @self: (transfer full)
 *
 * Waits for its thread.
 *
 * Returns: (transfer full): the text context that it was done with, for this thread to use
 */
HetuText *hetu_rehearsal_end (HetuRehearsal *self);
