/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"
#include "ui/target-item.h"

#include <gio/gio.h>

/* Which targets have a dial above the table. */

#define HETU_TARGET_PINS_MAX 6

typedef struct _HetuTargetPins HetuTargetPins;

HetuTargetPins *hetu_target_pins_new (void);
void hetu_target_pins_free (HetuTargetPins *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuTargetPins, hetu_target_pins_free)

/**
 * hetu_target_pins_list:
 * @items: a list model of HetuTargetItem in the standard order
 * @max: at most so many
 *
 * Returns: (transfer full) (element-type HetuTargetItem): those pinned that are in @items; while none is, the most telling:
 *   of each known state the worst, then the next of each; only where fewer than four are known, targets without an outturn
 */
GPtrArray *hetu_target_pins_list (const HetuTargetPins *self, GListModel *items, guint max);

/**
 * hetu_target_pins_is_listed:
 * @shown: (element-type HetuTargetItem): of this or an earlier list
 */
gboolean hetu_target_pins_is_listed (const GPtrArray *shown, HetuTargetItem *item);

/**
 * hetu_target_pins_move:
 * @shown: (element-type HetuTargetItem): the dials as they are; the first change starts from them
 * @steps: to the right, or to the left when negative
 *
 * Returns: whether @item has another place now
 */
gboolean hetu_target_pins_move (HetuTargetPins *self,
                                const GPtrArray *shown,
                                HetuTargetItem *item,
                                int steps);

/* Whether a person chose the dials and their order. */
gboolean hetu_target_pins_are_chosen (const HetuTargetPins *self);

/* (transfer full): what hetu_target_pins_read() reads; empty while nothing was chosen */
GStrv hetu_target_pins_write (const HetuTargetPins *self, HetuStore *store);

/**
 * hetu_target_pins_read:
 * @words: (array zero-terminated=1): “urban_new_employment 410311 level 2023” …; “none”: no dials; empty: nothing is chosen
 *
 * Pins what is remembered, also where it is not on the board; words that make no sense are passed over.
 */
void hetu_target_pins_read (HetuTargetPins *self, HetuStore *store, const char *const *words);

/**
 * hetu_target_pins_insert:
 * @shown: (element-type HetuTargetItem): the dials as they are; the first change starts from them
 * @place: from the left, 0 the first
 *
 * Returns: %FALSE when @item has a dial already, or there are %HETU_TARGET_PINS_MAX
 */
gboolean hetu_target_pins_insert (HetuTargetPins *self,
                                  const GPtrArray *shown,
                                  HetuTargetItem *item,
                                  int place);

/**
 * hetu_target_pins_toggle:
 * @shown: (element-type HetuTargetItem): the dials as they are; the first change starts from them
 *
 * Returns: %FALSE when @item cannot be added because there are %HETU_TARGET_PINS_MAX
 */
gboolean
hetu_target_pins_toggle (HetuTargetPins *self, const GPtrArray *shown, HetuTargetItem *item);
