/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/build.h"

/* Tables of one district's indicators whose columns are of their own. Private to app/figure. */

/* A figure of a cell, kept for the differences. */
typedef struct
{
  gboolean told;
  HetuObservation observation; /* only when told */
} HetuMixedCell;

/* A table that is being built. */
typedef struct
{
  HetuFigureBuild *build;
  HetuFigureBuild reader; /* as build, of all periods: a target lies beyond the last outturn */
  const GArray *columns;  /* (element-type HetuSpecColumn): with region and period */
  GArray *lines; /* (element-type guint): indices of indicators, those of one section together */
  GArray *cells; /* (element-type HetuMixedCell): by line and column */
} HetuMixed;

/**
 * hetu_mixed_add_cells:
 *
 * Adds the rows of every column, figures before differences.
 *
 * Returns: whether all could be read. Errors of the store.
 */
gboolean hetu_mixed_add_cells (HetuMixed *self, GError **error);

/**
 * hetu_build_dup_heading:
 * @when: of a period
 * @what: "" or what its figures are
 *
 * Returns: (transfer full): “洛龙区 2022 年实绩”, “Luolong District 2022 outturn”; no space behind a bracket
 */
char *hetu_build_dup_heading (const HetuFigureBuild *self,
                              HetuDistrict *district,
                              const char *when,
                              const char *what);

/**
 * hetu_build_profile:
 * @year: (out): of the outturns
 *
 * The usual columns of a profile (体检表): level, growth and rank in the city of the focus, next year's targets of it and of its
 * parent, what the target is above the outturn and above the parent's target, and the growth of at most three others.
 *
 * Returns: (transfer full) (nullable) (element-type HetuSpecColumn): the columns. %HETU_ERROR_DATA: the selection has none.
 *   Errors of the store.
 */
GArray *hetu_build_profile (HetuFigureBuild *self, HetuPeriod *year, GError **error);

/**
 * hetu_build_mixed:
 *
 * A line an indicator, a category a column of the spec or the profile: mixed tables.
 *
 * Returns: whether the frame is filled. %HETU_ERROR_DATA: no figure, or districts that no column is of. %HETU_ERROR_USAGE: a
 *   column is of an unknown district. Errors as hetu_build_lines().
 */
gboolean hetu_build_mixed (HetuFigureBuild *self, GError **error);

/**
 * hetu_build_mixed_rank:
 * @out: (out caller-allocates): the place within the district's parent: the stated one, else that by the growth rates of those
 *   of its peers that have one, at least three; told is unset where neither is
 *
 * Returns: whether it could be read. Errors of the store.
 */
gboolean hetu_build_mixed_rank (HetuFigureBuild *self,
                                HetuIndicator *indicator,
                                HetuDistrict *district,
                                HetuPeriod period,
                                HetuMixedCell *out,
                                GError **error);

/**
 * hetu_build_dup_mixed_subtitle:
 *
 * Returns: (transfer full): “主要指标，2022—2023 年：增速与目标为同比（%），差值着色（个百分点）”
 */
char *hetu_build_dup_mixed_subtitle (HetuFigureBuild *self);

/**
 * hetu_build_mixed_notes:
 *
 * Sentences on absence, status, basis, formulas and ranks (C-4, C-19).
 */
void hetu_build_mixed_notes (HetuFigureBuild *self);
