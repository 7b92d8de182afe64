/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/job.h"
#include "model/observation.h"

/* Which figure a row is about that tells none itself: the columns by which it is found. They are the first of a table that has them.
 * Private to app/import. */

enum
{
  HETU_REFERENCE_INDICATOR,
  HETU_REFERENCE_REGION,
  HETU_REFERENCE_PERIOD,
  HETU_REFERENCE_MEASURE,
  HETU_REFERENCE_KIND,
  HETU_REFERENCE_DEADLINE,
  HETU_REFERENCE_REF_REGION,
  HETU_REFERENCE_SCOPE,
  HETU_REFERENCE_N_CELL, /* and behind them, where it is about one statement of the cell */
  HETU_REFERENCE_VALUE = HETU_REFERENCE_N_CELL,
  HETU_REFERENCE_UNIT,
  HETU_REFERENCE_STATUS,
  HETU_REFERENCE_BASIS,
  HETU_REFERENCE_PUBLISHED,
  HETU_REFERENCE_SOURCE,
  HETU_REFERENCE_PLACE,
  HETU_REFERENCE_CHAR_START,
  HETU_REFERENCE_N_STATEMENT,
};

/* For the array of HetuColumn. @need: of indicator, region and period */
#define HETU_REFERENCE_CELL_COLUMNS(need)                                                 \
  [HETU_REFERENCE_INDICATOR] = { "indicator", need },                                     \
  [HETU_REFERENCE_REGION] = { "region", HETU_COLUMN_FILLED },                             \
  [HETU_REFERENCE_PERIOD] = { "period", need }, [HETU_REFERENCE_MEASURE] = { "measure" }, \
  [HETU_REFERENCE_KIND] = { "kind" }, [HETU_REFERENCE_DEADLINE] = { "deadline" },         \
  [HETU_REFERENCE_REF_REGION] = { "ref_region" }, [HETU_REFERENCE_SCOPE] = { "rank_scope" }

#define HETU_REFERENCE_STATEMENT_COLUMNS                                                    \
  HETU_REFERENCE_CELL_COLUMNS (HETU_COLUMN_FILLED),                                         \
      [HETU_REFERENCE_VALUE] = { "value" }, [HETU_REFERENCE_UNIT] = { "unit" },             \
      [HETU_REFERENCE_STATUS] = { "status" }, [HETU_REFERENCE_BASIS] = { "basis" },         \
      [HETU_REFERENCE_PUBLISHED] = { "published" }, [HETU_REFERENCE_SOURCE] = { "source" }, \
      [HETU_REFERENCE_PLACE] = { "place" }, [HETU_REFERENCE_CHAR_START] = { "char_start" }

/**
 * hetu_import_find_cell:
 *
 * Returns: a statement of the cell that the row is about; 0 on error. %HETU_ERROR_INPUT: there is none, or a field cannot be read, with
 *   its place.
 */
gint64 hetu_import_find_cell (HetuImportJob *job, GError **error);

/**
 * hetu_import_find_statement:
 *
 * Returns: the statement that the row is about: of several that stand alike the last one told; 0 on error, as hetu_import_find_cell()
 */
gint64 hetu_import_find_statement (HetuImportJob *job, GError **error);
