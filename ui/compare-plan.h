/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/compare-choices.h"
#include "ui/session.h"

/* What the compare page shows: a view, the session's first regions or all of them, a set of indicators, a pair of years. No
 * widget in here. */

#define HETU_COMPARE_MAX_PANELS 4   /* beside each other */
#define HETU_COMPARE_MOST_PANELS 14 /* in lines below each other; districts in one figure */
#define HETU_COMPARE_REFERENCES \
  3 /* in one figure beside them: nation, province and city of the focus */

typedef enum
{
  HETU_COMPARE_BARS,    /* 条形: panels */
  HETU_COMPARE_LINES,   /* 折线: panels */
  HETU_COMPARE_SLOPE,   /* 斜率: one figure, as all below */
  HETU_COMPARE_RANK,    /* 位次 */
  HETU_COMPARE_SCATTER, /* 散点 */
  HETU_COMPARE_TABLE,   /* 热力表 */
  HETU_N_COMPARE_VIEWS,
} HetuCompareView;

/* What places are ranked by. */
typedef enum
{
  HETU_RANK_BY_GROWTH,
  HETU_RANK_BY_LEVEL,
  HETU_RANK_BY_PROGRESS, /* completion of the year's target: a table, no figure */
} HetuRankBy;

#define HETU_RANK_SCOPE_SHOWN "shown" /* the regions of the figure are ranked among themselves */

typedef struct
{
  HetuCompareView view;
  HetuFacetForm form; /* of the panels */
  gboolean levels;    /* levels, where a view can show them; else growth */
  HetuRankBy rank_by; /* of ranks */
  gboolean free_scales;
  gboolean all_regions; /* up to HETU_COMPARE_MOST_PANELS, which scroll */
  gint32 base;          /* region that the difference is from; 0: the city, else the second */
  char *set_id;         /* (owned) (nullable): %NULL: the first */
  char *period_id;      /* (owned) (nullable): %NULL: outturn and target of the newest plan */
  char *
      indicator_id; /* (owned) (nullable): of a view of one indicator; %NULL: the first of the set */
  char *
      rank_scope; /* (owned) (nullable): “shown”, “all”, “urban”, “county”, “group:” and its name */
  /*< private >*/
  HetuSession *session; /* owned (nullable) */
  GPtrArray *sets;      /* (element-type HetuCompareSet) */
  GPtrArray *periods;   /* (element-type HetuComparePeriod) */
} HetuComparePlan;

HetuComparePlan *hetu_compare_plan_new (void);
void hetu_compare_plan_free (HetuComparePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuComparePlan, hetu_compare_plan_free)

/* Whether the view has a panel a region; else all regions share one figure. */
gboolean hetu_compare_plan_has_panels (const HetuComparePlan *self);
/* Whether the view shows one indicator, not the set. */
gboolean hetu_compare_plan_has_indicator (const HetuComparePlan *self);
/* Whether the view is drawn; else there is a table of it only. */
gboolean hetu_compare_plan_has_figure (const HetuComparePlan *self);
/* Whether the view can show levels, not growth: those of one indicator share a scale. Ranks have more to choose from. */
gboolean hetu_compare_plan_has_levels (const HetuComparePlan *self);
void hetu_compare_plan_set_view (HetuComparePlan *self, HetuCompareView view);

/**
 * hetu_compare_plan_look_at:
 * @frame: (nullable): of bars
 * @line: of the cursor; −1 none
 *
 * A view of one indicator takes that which was looked at.
 */
void hetu_compare_plan_look_at (HetuComparePlan *self, const HetuFrame *frame, int line);

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
/* (transfer none) (nullable): id of the indicator of a view of one */
const char *hetu_compare_plan_get_indicator (const HetuComparePlan *self);

/**
 * hetu_compare_plan_make_spec:
 *
 * Returns: (transfer full) (nullable): the figure; %NULL when there is nothing to compare, or nothing drawn of it
 */
HetuSpec *hetu_compare_plan_make_spec (const HetuComparePlan *self);

/**
 * hetu_compare_plan_dup_hidden:
 *
 * Returns: (transfer full) (nullable): short names of the session's regions that have no panel; %NULL when all have one
 */
char *hetu_compare_plan_dup_hidden (const HetuComparePlan *self);
