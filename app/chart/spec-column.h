/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"
#include "model/period.h"

#include <glib.h>

/* A column of a table of one district's indicators: figures of any district, period and measure, or the difference of two
 * other columns. */
typedef struct
{
  char *
      group; /* (owned) (nullable): heading over neighbours of one group; %NULL: from what it holds */
  char *name;          /* (owned) (nullable): head; %NULL: from what it holds */
  gint32 region;       /* 0: the focus */
  HetuPeriod period;   /* none: the spec's last */
  HetuMeasure measure; /* of a rank: the place within the city by the growth rates of the year */
  HetuKind kind;       /* outturn or target */
  guint minuend;       /* of a difference: number of the column, from 1; 0: no difference */
  guint subtrahend;    /* what is taken from it */
} HetuSpecColumn;

#define HETU_SPEC_MOST_COLUMNS 24

/**
 * hetu_spec_columns_new:
 *
 * Returns: (transfer full) (element-type HetuSpecColumn): an empty array that clears its elements
 */
GArray *hetu_spec_columns_new (void);

/**
 * hetu_spec_columns_add:
 * @column: its strings are copied
 */
void hetu_spec_columns_add (GArray *self, const HetuSpecColumn *column);

/**
 * hetu_spec_columns_copy:
 *
 * Returns: (transfer full) (element-type HetuSpecColumn): a deep copy
 */
GArray *hetu_spec_columns_copy (const GArray *self);

/**
 * hetu_spec_columns_equal:
 *
 * Returns: whether both have the same columns in the same order
 */
gboolean hetu_spec_columns_equal (const GArray *a, const GArray *b);

/**
 * hetu_spec_columns_to_json:
 *
 * Returns: (transfer full): the list on one line
 */
char *hetu_spec_columns_to_json (const GArray *self);
