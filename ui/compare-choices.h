/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* What the compare page offers, read from the figures: sets of indicators, and pairs of an outturn and a target year. */

typedef struct
{
  char *id;         /* (owned): “headline”, or a domain */
  char *label;      /* (owned) */
  GStrv indicators; /* (owned): ids */
} HetuCompareSet;

typedef struct
{
  char *id;            /* (owned): “2022/2023”: outturn and target; “2022”: one year */
  char *label;         /* (owned): “2023 年目标”, “2022 年” */
  HetuPeriod from, to; /* of the figure */
} HetuComparePeriod;

/* The regions that are compared; borrowed. */
typedef struct
{
  const gint32 *codes;
  gsize n_codes;
  gint32 as_of; /* yyyymmdd: by what was published by then; 0: by all that is known */
} HetuCompareRegions;

/**
 * hetu_compare_list_sets:
 * @from: of the figure
 * @to: of the figure
 *
 * Returns: (transfer full) (element-type HetuCompareSet): the headline growth indicators first, then a set a domain with two
 *   or more growth rates told for these regions and years
 */
GPtrArray *hetu_compare_list_sets (HetuStore *store,
                                   HetuCompareRegions regions,
                                   HetuPeriod from,
                                   HetuPeriod to,
                                   HetuLanguage language);

/**
 * hetu_compare_list_periods:
 *
 * Returns: (transfer full) (element-type HetuComparePeriod): the two to show at once first: the newest target year and the
 *   year before it; then the other years, newest first
 */
GPtrArray *
hetu_compare_list_periods (HetuStore *store, HetuCompareRegions regions, HetuLanguage language);
