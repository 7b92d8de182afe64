/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/frame.h"

/* Frames of change, their figures made up; each is (transfer full). */

typedef struct
{
  const char *name;
  HetuRole role;
  int slot;
  const char *
      values; /* separated by spaces: “5.2”, “缺” missing, “×” redacted, “5.2p” provisional, “8t” a target */
} ChangeSeries;

/* A series a row of @series, which ends with an empty one, a value a year from @first on, @years apart. */
HetuFrame *change_new (HetuChartKind kind,
                       HetuLanguage language,
                       int first,
                       int years,
                       const ChangeSeries *series);

/* Growth of seven districts and their city in 2019 and 2023: one missing at either end, one provisional, a target. */
HetuFrame *change_new_slope (HetuLanguage language);

/* Fourteen districts with long names, one of them in focus; ends lie close. */
HetuFrame *change_new_crowd (HetuChartKind kind);

/* Ranks of five districts over six years: two share one, one is missing, one provisional. */
HetuFrame *change_new_bump (HetuLanguage language);

/* Levels of the first of @series, their @levels as its values are, over growth of all. */
HetuFrame *change_new_level_growth (HetuLanguage language,
                                    int first,
                                    const char *levels,
                                    const ChangeSeries *series);

/* Eight years of 洛龙区: one missing, one redacted, one provisional, a target, beside its city and the nation. */
HetuFrame *change_new_size_and_speed (HetuLanguage language);
