/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/spec.h"
#include "figure/extract-file.h"
#include "store/store.h"

/* Which figures an export of data takes, and what its file is called. */

typedef enum
{
  HETU_DATA_FIGURE,    /* indicators and regions of a figure */
  HETU_DATA_REGION,    /* all of its focus */
  HETU_DATA_INDICATOR, /* all of its first indicator */
  HETU_DATA_ALL,
  HETU_N_DATA_SCOPES,
} HetuDataScope;

/* All periods, measures and kinds of the cells that it names. */
typedef struct
{
  GArray *indicators; /* owned (element-type gint32): empty: every one */
  GArray *regions;    /* owned (element-type gint32): empty: every one */
  gint32 as_of;       /* yyyymmdd; 0: all that is known */
} HetuDataPlan;

/**
 * hetu_data_plan_new:
 * @spec: the figure; its indicators and regions that the store does not know are left out
 * @as_of: yyyymmdd; 0: all that is known
 *
 * A city alone on a tile map stands for its districts, too.
 *
 * Returns: (transfer full) (nullable): %NULL: the figure has nothing of the kind that @scope takes
 */
HetuDataPlan *
hetu_data_plan_new (HetuStore *store, const HetuSpec *spec, HetuDataScope scope, gint32 as_of);
HetuDataPlan *hetu_data_plan_copy (const HetuDataPlan *self);
void hetu_data_plan_free (HetuDataPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuDataPlan, hetu_data_plan_free)

/**
 * hetu_data_plan_get_query:
 *
 * Returns: a query that borrows from @self
 */
HetuQuery hetu_data_plan_get_query (const HetuDataPlan *self);

/**
 * hetu_data_plan_describe:
 * @separator: between indicators and regions
 *
 * Returns: (transfer full): “地区生产总值_洛龙区等4地”; empty when it takes all
 */
char *hetu_data_plan_describe (const HetuDataPlan *self,
                               HetuStore *store,
                               HetuLanguage language,
                               const char *separator);

/**
 * hetu_data_plan_suggest_name:
 *
 * Returns: (transfer full): a file name with its ending: “地区生产总值_洛龙区等4地_截至2023-03-31.xlsx”
 */
char *hetu_data_plan_suggest_name (const HetuDataPlan *self,
                                   HetuStore *store,
                                   HetuExtractFormat format,
                                   HetuLanguage language);
