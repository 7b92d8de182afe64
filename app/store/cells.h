/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"
#include "store/store-private.h"

/* Reads statements a series at a time and applies the rule of store/rule.h. Private to app/store. */

/* A family of cells that differ in their period only. */
typedef struct
{
  gint32 id;
  gint32 indicator;
  gint32 region;
  gint32 ref_region; /* of a rank or difference, else 0 */
  guint8 measure;
  guint8 kind;
  gint32 deadline;   /* hetu_key_from_period() */
  const char *scope; /* interned; "" for none */
} HetuSeriesRow;

/* Which cells and statements. */
typedef struct
{
  gint32 low; /* period keys, both ends included */
  gint32 high;
  HetuGrain grain;
  gint32 as_of; /* yyyymmdd; 0: no limit */
  gboolean chosen_only;
  gboolean retracted; /* those of documents out of use, too */
  gboolean withdrawn; /* those that their source no longer tells, too */
} HetuCellFilter;

/**
 * hetu_cell_filter_init:
 * @from: none: no limit; cells whose period ends in or after the first month of @from …
 * @to: none: no limit; … and not after the end of @to
 */
void hetu_cell_filter_init (HetuCellFilter *self, HetuPeriod from, HetuPeriod to);

/**
 * hetu_cells_list_series:
 * @indicator: 0: all
 * @region: 0: all
 *
 * Adds the series of one indicator and region to @out, in the order of the index.
 */
gboolean hetu_cells_list_series (HetuStore *store,
                                 gint32 indicator,
                                 gint32 region,
                                 GArray *out,
                                 GError **error);

/**
 * hetu_cells_find_series:
 * @out: (out): the series with @id
 *
 * Returns: whether it was found. %HETU_ERROR_DATA: there is none.
 */
gboolean hetu_cells_find_series (HetuStore *store, gint32 id, HetuSeriesRow *out, GError **error);

/**
 * hetu_cells_read:
 * @out: (element-type HetuObservation): by period, the chosen statement of a cell first, its rivals after it
 *   from the newest vintage down
 *
 * Adds the statements of @series that @filter lets through to @out; none of a batch that is taken back.
 */
gboolean hetu_cells_read (HetuStore *store,
                          const HetuSeriesRow *series,
                          const HetuCellFilter *filter,
                          GArray *out,
                          GError **error);

/**
 * hetu_cells_get_last_number:
 * @cell: hetu_key_pack() with n 0
 * @out: (out): n of the last statement of the cell, whether it stands or not; 0 when there is none
 *
 * Returns: whether it could be read
 */
gboolean hetu_cells_get_last_number (HetuStore *store, gint64 cell, guint8 *out, GError **error);
