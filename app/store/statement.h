/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/cells.h"
#include "store/dictionary.h"
#include "store/ledger.h"

/* What a statement may say and what it adds to its cell. Private to app/store. */

/**
 * hetu_statement_check:
 *
 * Returns: whether the fields agree with each other. %HETU_ERROR_INPUT: they do not.
 */
gboolean hetu_statement_check (const HetuObservation *observation, GError **error);

/**
 * hetu_statement_has_reference:
 *
 * Returns: whether ref_region is a part of the cell: ranks and differences
 */
gboolean hetu_statement_has_reference (HetuMeasure measure);

/**
 * hetu_statement_has_detail:
 *
 * Returns: whether @observation has anything that the statement's own row does not hold, ref_region aside
 */
gboolean hetu_statement_has_detail (const HetuObservation *observation);

/**
 * hetu_statement_get_period:
 * @out: (out): the period's key
 *
 * Returns: whether the store can hold it. %HETU_ERROR_INPUT: it is too far away.
 */
gboolean hetu_statement_get_period (HetuPeriod period, gint32 *out, GError **error);

/**
 * hetu_statement_get_series:
 * @series: (out): without id
 * @period: (out): the period's key
 */
gboolean hetu_statement_get_series (const HetuObservation *observation,
                                    HetuSeriesRow *series,
                                    gint32 *period,
                                    GError **error);

/**
 * hetu_statement_same_series:
 *
 * Returns: whether two differ in nothing but their ids
 */
gboolean hetu_statement_same_series (const HetuSeriesRow *a, const HetuSeriesRow *b);

/**
 * hetu_statement_find_before:
 * @published: its date, or its source's where it has none
 * @told: (array length=n): of its cell, without it
 *
 * Returns: (nullable): of @told, what the source of @observation told of the cell before it: at the same place, else elsewhere in an earlier
 *   edition
 */
const HetuObservation *hetu_statement_find_before (const HetuObservation *observation,
                                                   gint32 published,
                                                   const HetuObservation *told,
                                                   gsize n);

/**
 * hetu_statement_judge:
 * @published: its date, or its source's where it has none
 * @cell: (element-type HetuObservation): what is told so far
 * @known: (out): the statement that says the same, when unchanged
 * @before: (out): of @cell, what is revised; untouched when nothing is
 *
 * Returns: what @observation is to its cell
 */
HetuRecordOutcome hetu_statement_judge (const HetuObservation *observation,
                                        gint32 published,
                                        const GArray *cell,
                                        gint64 *known,
                                        const HetuObservation **before);

/* A row of the table of statements. */
typedef struct
{
  gint64 id;
  HetuDecimal value; /* only when has_value */
  gint32 unit;       /* of the dictionary */
  gint32 vintage;    /* likewise */
  guint8 comparator; /* the rest as HetuObservation has it */
  guint8 status;
  guint8 basis;
  guint8 place;
  gboolean has_value;
} HetuStatementRow;

/**
 * hetu_statement_row_init:
 * @vintage: of @dictionary
 *
 * Fills @self; a unit that is not known yet is written to @database.
 *
 * Returns: whether that went well
 */
gboolean hetu_statement_row_init (HetuStatementRow *self,
                                  HetuDatabase *database,
                                  HetuDictionary *dictionary,
                                  gint64 id,
                                  const HetuObservation *observation,
                                  gint32 vintage,
                                  GError **error);

/* A million rows written so many at a time take half the time of as many one by one. */
#define HETU_STATEMENTS_AT_ONCE 16

/**
 * hetu_statement_write:
 * @all: (array length=n)
 *
 * Returns: whether all rows are in the table
 */
gboolean
hetu_statement_write (HetuDatabase *database, const HetuStatementRow *all, guint n, GError **error);

/**
 * hetu_statement_write_detail:
 * @id: key of its statement
 * @ref_region: 0: none
 *
 * Adds the row of what most statements lack. Errors of the store.
 *
 * Returns: whether it is written
 */
gboolean hetu_statement_write_detail (HetuDatabase *database,
                                      gint64 id,
                                      const HetuObservation *observation,
                                      gint32 ref_region,
                                      GError **error);
