/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-choices.h"
#include "ui/session.h"

/* What the compare page shows: the session's first regions or all of them, a set of indicators, a pair of years, bars or lines. No widget
 * in here. */

#define HETU_COMPARE_MAX_PANELS 4   /* beside each other */
#define HETU_COMPARE_MOST_PANELS 14 /* in lines below each other */

typedef struct
{
  HetuFacetForm form;
  gboolean free_scales;
  gboolean all_regions; /* up to HETU_COMPARE_MOST_PANELS, which scroll */
  gint32 base;          /* region that the difference is from; 0: the city, else the second */
  char *set_id;         /* (owned) (nullable): %NULL: the first */
  char *period_id;      /* (owned) (nullable): %NULL: outturn and target of the newest plan */
  char *indicator_id;   /* (owned) (nullable): of lines; %NULL: the first of the set */
  /*< private >*/
  HetuSession *session; /* owned (nullable) */
  GPtrArray *sets;      /* (element-type HetuCompareSet) */
  GPtrArray *periods;   /* (element-type HetuComparePeriod) */
} HetuComparePlan;

HetuComparePlan *hetu_compare_plan_new (void);
void hetu_compare_plan_free (HetuComparePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuComparePlan, hetu_compare_plan_free)

/* @session: (nullable) */
void hetu_compare_plan_set_session (HetuComparePlan *self, HetuSession *session);

/**
 * hetu_compare_plan_update:
 *
 * Reads what can be chosen for the regions of the session. The session has a store.
 */
void hetu_compare_plan_update (HetuComparePlan *self);

/* (transfer none) (element-type …): what can be chosen */
const GPtrArray *hetu_compare_plan_get_sets (const HetuComparePlan *self);
const GPtrArray *hetu_compare_plan_get_periods (const HetuComparePlan *self);

/* (transfer none) (nullable): what is chosen */
const HetuCompareSet *hetu_compare_plan_get_set (const HetuComparePlan *self);
const HetuComparePeriod *hetu_compare_plan_get_period (const HetuComparePlan *self);
/* (transfer none) (nullable): id of the indicator whose lines are drawn */
const char *hetu_compare_plan_get_indicator (const HetuComparePlan *self);

/**
 * hetu_compare_plan_make_spec:
 *
 * Returns: (transfer full) (nullable): the figure; %NULL when there is nothing to compare
 */
HetuSpec *hetu_compare_plan_make_spec (const HetuComparePlan *self);

/**
 * hetu_compare_plan_dup_hidden:
 *
 * Returns: (transfer full) (nullable): short names of the session's regions that have no panel; %NULL when all have one
 */
char *hetu_compare_plan_dup_hidden (const HetuComparePlan *self);
