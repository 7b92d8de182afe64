/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A linear map from data to points. By value. */
typedef struct
{
  double data_low, data_high; /* data_low < data_high */
  double start_pt, end_pt; /* where data_low and data_high lie; start may be the larger (y axes) */
} HetuScale;

HetuScale hetu_scale_new (double data_low, double data_high, double start_pt, double end_pt);
/* Points of a datum; data outside the domain map outside the range. */
double hetu_scale_map (HetuScale self, double datum);
double hetu_scale_invert (HetuScale self, double point);

/* A range of data being trained over rows; empty at first. */
typedef struct
{
  double low, high;
  gboolean empty;
} HetuExtent;

#define HETU_EXTENT_EMPTY ((HetuExtent){ 0, 0, TRUE })
void hetu_extent_add (HetuExtent *self, double datum);
