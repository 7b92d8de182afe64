/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/build.h"

/* The mean level of districts, for points to be measured by. Private to app/figure. */

/* What is asked. Borrowed. */
typedef struct
{
  HetuIndicator *indicator;
  HetuDistrict *parent; /* whose districts they are */
  HetuPeriod period;
  HetuUnit unit;           /* of the mean */
  GPtrArray *drawn;        /* (element-type HetuObservation): levels of the points */
  GPtrArray *drawn_places; /* (element-type HetuDistrict): whose they are, among others */
} HetuMeanQuestion;

typedef struct
{
  HetuDecimal sum;
  double value;
  guint n;           /* over how many; 0: there is none */
  gboolean complete; /* over all districts of the parent, else over those drawn */
  HetuStatus status; /* of the weakest of them */
} HetuMean;

/**
 * hetu_mean_find:
 * @out: (out): the mean over all districts of the parent where each has an exact figure, else over those drawn; of fewer than
 *   three there is none
 *
 * Cites what is not drawn.
 *
 * Returns: whether the store could be read
 */
gboolean hetu_mean_find (HetuFigureBuild *self,
                         const HetuMeanQuestion *question,
                         HetuMean *out,
                         GError **error);

/**
 * hetu_mean_dup_name:
 * @foreign: whether some of the points are no districts of @parent
 *
 * Returns: (transfer full): what a rule at the mean is called: “区县平均”, “所列 5 地平均”
 */
char *hetu_mean_dup_name (const HetuMean *self,
                          const HetuFigureBuild *build,
                          HetuDistrict *parent,
                          gboolean foreign);

/**
 * hetu_mean_note:
 * @printed: the mean as it is printed, in @unit
 *
 * Tells in the note what the mean is of.
 */
void hetu_mean_note (const HetuMean *self,
                     HetuFigureBuild *build,
                     HetuDistrict *parent,
                     HetuDecimal printed,
                     HetuUnit unit);
