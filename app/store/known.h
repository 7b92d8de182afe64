/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/milestone.h"
#include "store/note.h"
#include "store/query.h"

/* 当时视角: what was known at a date, of notes, breaks, rivals and periods as of figures. In each, @as_of is yyyymmdd; 0: all that
 * is known. What was published, or withdrawn, on that day counts. */

/**
 * hetu_known_notes:
 *
 * As hetu_query_notes() without those that cite a document of a later date, or cite none and were told by a person on a later day, and
 * with those that were deleted later. A note of a table without a document is how the figures have to be read, whenever it was taken
 * in, and stays.
 *
 * Returns: (transfer full) (element-type HetuNote): by start, place, indicator, in the order of telling
 */
GArray *
hetu_known_notes (HetuStore *store, gint32 indicator, gint32 region, gint32 as_of, GError **error);

/**
 * hetu_known_breaks:
 *
 * Returns: (transfer full) (element-type HetuBreak): as hetu_query_breaks(), of those notes
 */
GArray *
hetu_known_breaks (HetuStore *store, gint32 indicator, gint32 region, gint32 as_of, GError **error);

/**
 * hetu_known_source:
 * @summary: what it told by then
 *
 * Returns: whether the document was there: published by then, or told something that was
 */
gboolean hetu_known_source (HetuSource *source, const HetuSourceSummary *summary, gint32 as_of);

/**
 * hetu_known_rivals:
 *
 * Returns: (transfer full) (element-type HetuObservation): as hetu_query_rivals(), what was published by then and not withdrawn
 */
GArray *hetu_known_rivals (HetuStore *store, gint64 statement, gint32 as_of, GError **error);

/**
 * hetu_known_periods:
 *
 * Returns: (transfer full) (element-type HetuPeriod): as hetu_query_periods(), those with a statement by then
 */
GArray *hetu_known_periods (HetuStore *store,
                            gint32 indicator,
                            const gint32 *regions,
                            gsize n_regions,
                            HetuGrain grain,
                            gint32 as_of,
                            GError **error);

/**
 * hetu_known_target_years:
 *
 * Returns: (transfer full) (element-type int): as hetu_query_target_years(), those with a target by then
 */
GArray *hetu_known_target_years (HetuStore *store, gint32 region, gint32 as_of, GError **error);

/**
 * hetu_known_milestone:
 *
 * Takes back from @one that it was done, or became somebody's, after @as_of.
 *
 * Returns: whether it could be read. %HETU_ERROR_DATA: its document was published later.
 */
gboolean hetu_known_milestone (HetuStore *store, HetuMilestone *one, gint32 as_of, GError **error);

/**
 * hetu_known_milestones:
 *
 * As hetu_query_milestones() without those of documents of a later date; what was done, or whose it became, later is not so yet.
 *
 * Returns: (transfer full) (element-type HetuMilestone): by deadline, then place, in the order of telling
 */
GArray *hetu_known_milestones (HetuStore *store,
                               const gint32 *regions,
                               gsize n_regions,
                               int year,
                               gint32 as_of,
                               GError **error);

/**
 * hetu_known_days:
 * @indicators: (array length=n_indicators): of which; 0: of every one
 * @regions: (array length=n_regions): of which
 *
 * Returns: (transfer full) (element-type gint32): the days, yyyymmdd, on which any of it was published or withdrawn, or a person
 *   decided among rivals, latest first
 */
GArray *hetu_known_days (HetuStore *store,
                         const gint32 *indicators,
                         gsize n_indicators,
                         const gint32 *regions,
                         gsize n_regions,
                         GError **error);
