/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/series.h"
#include "store/store.h"

#include <gio/gio.h>

/* What to read. Zero fields do not restrict; arrays are borrowed. */
typedef struct
{
  const gint32 *indicators;
  gsize n_indicators;
  const gint32 *regions;
  gsize n_regions;
  int measure; /* HetuMeasure, or −1 for all */
  int kind;    /* HetuKind, or −1 for all */
  HetuPeriod
      from; /* none: no limit; periods that end in its first month or later: from 2022, Q1 is in */
  HetuPeriod to; /* none: no limit; periods that end when it ends or before */
  HetuGrain grain;
  gint32
      as_of; /* only vintages published up to this date (yyyymmdd), undated ones not; 0 for all */
  gboolean chosen_only;
  gboolean withdrawn; /* what its source no longer tells, too */
} HetuQuery;

#define HETU_QUERY_INIT       \
  {                           \
    .measure = -1, .kind = -1 \
  }

/**
 * hetu_query_statements:
 *
 * Returns: (transfer full) (element-type HetuObservation): sorted by indicator, region, measure, period,
 *   kind, then nearest scope, the chosen one of each cell first and its rivals after it, newest first
 */
GArray *hetu_query_statements (HetuStore *store, const HetuQuery *query, GError **error);

/**
 * hetu_query_series:
 * @as_of: 0, or the date (yyyymmdd) whose knowledge is wanted
 *
 * Of ranks and differences told within several regions the one within the nearest parent is taken, of targets
 * with several deadlines the one for the period itself, else the last.
 *
 * Returns: (transfer full): the chosen statements of one indicator, region and measure at @grain between
 *   @from and @to, one a period and kind, actual and target kinds together; empty when there are none
 */
HetuSeries *hetu_query_series (HetuStore *store,
                               gint32 indicator,
                               gint32 region,
                               HetuMeasure measure,
                               HetuGrain grain,
                               HetuPeriod from,
                               HetuPeriod to,
                               gint32 as_of,
                               GError **error);

/* Many questions to one state of the store. */
typedef struct _HetuDatabase HetuQueryState;

/**
 * hetu_query_begin:
 *
 * What is asked until hetu_query_end() is answered from one state of the store, and takes one lock in all, where each question
 * else takes its own. Nothing may be written meanwhile.
 *
 * Returns: (transfer full) (nullable): %NULL when reading has begun already, or cannot: then questions are answered all the
 *   same, or fail by themselves
 */
HetuQueryState *hetu_query_begin (HetuStore *store);

/**
 * hetu_query_end:
 *
 * Ends what hetu_query_begin() began.
 */
void hetu_query_end (HetuQueryState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuQueryState, hetu_query_end)

/**
 * hetu_query_statement:
 * @out: (out caller-allocates): the statement; cleared by the caller
 *
 * Returns: whether there is one with @id, withdrawn or not. %HETU_ERROR_DATA: there is none.
 */
gboolean hetu_query_statement (HetuStore *store, gint64 id, HetuObservation *out, GError **error);

/**
 * hetu_query_rivals:
 *
 * Returns: (transfer full) (element-type HetuObservation): all statements of the cell that @statement belongs to,
 *   the chosen one first, then newest vintage first
 */
GArray *hetu_query_rivals (HetuStore *store, gint64 statement, GError **error);

/* A break in a series: a note, see hetu_query_notes(), that bars growth across its start. */
typedef struct
{
  gint32 indicator; /* 0: every indicator */
  gint32 region;    /* 0: every place */
  HetuPeriod period;
  char *note;    /* (owned) */
  char *note_en; /* (owned) (nullable) */
} HetuBreak;

/**
 * hetu_query_breaks:
 * @indicator: those of this indicator and those of every one; 0 for all there are
 * @region: 0 for every region
 *
 * Returns: (transfer full) (element-type HetuBreak): by period
 */
GArray *hetu_query_breaks (HetuStore *store, gint32 indicator, gint32 region, GError **error);

/**
 * hetu_query_periods:
 * @regions: (array length=n_regions)
 *
 * Returns: (transfer full) (element-type HetuPeriod): the periods with any statement, sorted, for the period slider
 */
GArray *hetu_query_periods (HetuStore *store,
                            gint32 indicator,
                            const gint32 *regions,
                            gsize n_regions,
                            HetuGrain grain,
                            GError **error);

/**
 * hetu_query_has_statements:
 * @has: (out): whether the store holds any statement that is not undone; untouched on failure
 *
 * Returns: whether it could be read
 */
gboolean hetu_query_has_statements (HetuStore *store, gboolean *has, GError **error);

/* Counts for lists: how many statements a source gave, and how many of them are redacted. */
typedef struct
{
  guint statements;
  guint redacted;
  HetuPeriod first;
  HetuPeriod last;
} HetuSourceSummary;

/**
 * hetu_query_source_summary:
 * @as_of: yyyymmdd: what was published by then and not withdrawn; 0: all that stands
 * @out: (out): zeros for a source that gave nothing; untouched on failure
 *
 * Costs one scan of all statements after each change of the store, and of the day.
 *
 * Returns: whether it could be read. Errors of the store.
 */
gboolean hetu_query_source_summary (HetuStore *store,
                                    gint32 source,
                                    gint32 as_of,
                                    HetuSourceSummary *out,
                                    GError **error);

/**
 * hetu_query_has_counted_sources:
 *
 * Returns: whether hetu_query_source_summary() as of that day costs nothing now
 */
gboolean hetu_query_has_counted_sources (HetuStore *store, gint32 as_of);

/**
 * hetu_query_count_sources:
 *
 * Makes that scan in a worker with its own connection; a store in memory is counted at once. @callback is called in the
 * main loop of this thread.
 */
void hetu_query_count_sources (HetuStore *store,
                               gint32 as_of,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);

/**
 * hetu_query_count_sources_finish:
 *
 * Returns: whether the sources are counted. %G_IO_ERROR_CANCELLED: it was cancelled, or the store changed meanwhile and
 *   has to be counted again; errors of the store.
 */
gboolean hetu_query_count_sources_finish (HetuStore *store, GAsyncResult *result, GError **error);

/**
 * hetu_query_by_source:
 * @as_of: yyyymmdd: what was published by then and not withdrawn; 0: all that stands
 *
 * Returns: (transfer full) (element-type HetuObservation): the statements of one source, in the order of the document
 */
GArray *hetu_query_by_source (HetuStore *store, gint32 source, gint32 as_of, GError **error);

/**
 * hetu_query_conflicts:
 * @as_of: yyyymmdd: among what was published by then, as it was decided then; 0: among all that is known
 *
 * Returns: (transfer full) (element-type HetuObservation): every statement of the cells in which two numbers differ once
 *   both have the coarser one's decimals; cell after cell, the chosen statement first, then newest vintage first: each
 *   chosen one begins a cell
 */
GArray *hetu_query_conflicts (HetuStore *store, gint32 as_of, GError **error);

/**
 * hetu_query_choice:
 * @statement: any of the cell
 * @chosen: (out): the statement that a person chose for its cell; 0 when the rule picks
 * @reason: (out) (transfer full) (nullable): why
 *
 * Returns: whether it could be read
 */
gboolean hetu_query_choice (HetuStore *store,
                            gint64 statement,
                            gint64 *chosen,
                            char **reason,
                            GError **error);

/**
 * hetu_query_target_years:
 *
 * Returns: (transfer full) (element-type int): the years for which @region has targets, newest first
 */
GArray *hetu_query_target_years (HetuStore *store, gint32 region, GError **error);

/**
 * hetu_query_target_regions:
 *
 * Returns: (transfer full) (element-type gint32): the regions for which a target was ever told, by code
 */
GArray *hetu_query_target_regions (HetuStore *store, GError **error);
