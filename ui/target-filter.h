/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/milestone-item.h"
#include "ui/target-item.h"

#include <gio/gio.h>

/* Which rows of the board are wanted: a row must pass every part. */

/* Targets by how their sign reads (C-50). */
typedef enum
{
  HETU_TARGET_SIGN_AT_LEAST, /* ≥, >, and what is stated plainly */
  HETU_TARGET_SIGN_AT_MOST,
  HETU_TARGET_SIGN_ABOUT,
  HETU_TARGET_SIGN_RANGE,
  HETU_TARGET_SIGN_RELATIVE,
  HETU_TARGET_SIGN_WORDS,
  HETU_N_TARGET_SIGNS,
} HetuTargetSign;

typedef enum
{
  HETU_TARGET_PART_STATE,
  HETU_TARGET_PART_REGION,
  HETU_TARGET_PART_SIGN,
  HETU_TARGET_PART_WARNING,
  HETU_TARGET_PART_OWNER,
  HETU_N_TARGET_PARTS,
} HetuTargetPart;

/* What each part asks for: a HetuState, a region's code, a HetuTargetSign, a HetuWarningKind, the quark of an
 * owner's name or 0 for nobody; HETU_TARGET_ANY: anything. */
typedef struct
{
  int wanted[HETU_N_TARGET_PARTS];
} HetuTargetFilter;

#define HETU_TARGET_ANY (-1)

/* Asks for nothing. */
void hetu_target_filter_init (HetuTargetFilter *self);

/* Whether everything passes. */
gboolean hetu_target_filter_is_any (const HetuTargetFilter *self);

/**
 * hetu_target_filter_has:
 *
 * Returns: whether @part asks for anything in particular
 */
gboolean hetu_target_filter_has (const HetuTargetFilter *self, HetuTargetPart part);

/**
 * hetu_target_filter_parse:
 * @word: “all”, or of the part: a state, a code, a sign, a warning, an owner's name or “” for nobody
 * @out: (out): untouched on failure
 *
 * Returns: whether @word is one
 */
gboolean hetu_target_filter_parse (HetuTargetPart part, const char *word, int *out);

/* (transfer full): what hetu_target_filter_parse() reads */
char *hetu_target_filter_to_word (HetuTargetPart part, int value);

/**
 * hetu_target_filter_passes:
 *
 * Returns: whether @item is wanted
 */
gboolean hetu_target_filter_passes (const HetuTargetFilter *self, HetuTargetItem *item);

/**
 * hetu_target_filter_count:
 * @items: a list model of HetuTargetItem
 * @value: of @part; HETU_TARGET_ANY: all of them
 *
 * Returns: how many rows there would be were @part to ask for @value, the other parts as they are
 */
guint hetu_target_filter_count (const HetuTargetFilter *self,
                                GListModel *items,
                                HetuTargetPart part,
                                int value);

/**
 * hetu_target_filter_passes_milestone:
 *
 * Returns: whether @item is wanted by region and owner; the other parts ask for what a milestone has not
 */
gboolean hetu_target_filter_passes_milestone (const HetuTargetFilter *self,
                                              HetuMilestoneItem *item);

/* As hetu_target_filter_count(), of HetuMilestoneItem. */
guint hetu_target_filter_count_milestones (const HetuTargetFilter *self,
                                           GListModel *items,
                                           HetuTargetPart part,
                                           int value);

/**
 * hetu_target_filter_list_owners:
 * @items: a list model of HetuTargetItem or HetuMilestoneItem
 *
 * Returns: (transfer full) (element-type int): what HETU_TARGET_PART_OWNER may ask for, in the order of @items; empty where nobody
 *   owns any
 */
GArray *hetu_target_filter_list_owners (GListModel *items);

/**
 * hetu_target_sign_of:
 *
 * Returns: how its target is stated
 */
HetuTargetSign hetu_target_sign_of (const HetuProgress *progress);
