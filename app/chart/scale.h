/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A linear map from data to points. By value. */
typedef struct
{
  double data_low, data_high; /* data_low < data_high */
  double start_pt, end_pt; /* where data_low and data_high lie; start may be the larger (y axes) */
} HetuScale;

/**
 * hetu_scale_new:
 * @data_low: less than @data_high
 *
 * Returns: the line that takes @data_low to @start_pt and @data_high to @end_pt
 */
HetuScale hetu_scale_new (double data_low, double data_high, double start_pt, double end_pt);

/**
 * hetu_scale_map:
 *
 * Returns: points of a datum; data outside the domain map outside the range
 */
double hetu_scale_map (HetuScale self, double datum);

/**
 * hetu_scale_invert:
 *
 * Returns: the datum at a point
 */
double hetu_scale_invert (HetuScale self, double point);

/* A range of data being trained over rows; empty at first. */
typedef struct
{
  double low, high;
  gboolean empty;
} HetuExtent;

#define HETU_EXTENT_EMPTY ((HetuExtent){ 0, 0, TRUE })

/**
 * hetu_extent_add:
 * @datum: finite
 *
 * Widens the range to hold @datum.
 */
void hetu_extent_add (HetuExtent *self, double datum);
