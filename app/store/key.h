/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"

/* What a statement's id (statement.id in the file, HetuObservation.id in memory) is made of. Private to
 * app/store. */
typedef struct
{
  gint32 series; /* 1 … 2^25 − 1 */
  gint32 period; /* hetu_key_from_period() */
  guint8 n;      /* of the cell's statements, from 1; 0 for the cell itself */
} HetuKey;

#define HETU_KEY_MAX_SERIES ((1 << 25) - 1)
#define HETU_KEY_MAX_PERIOD ((1 << 30) - 1)
#define HETU_KEY_MAX_STATEMENTS 255

/**
 * hetu_key_from_period:
 * @out: (out): a number that sorts as hetu_period_compare(); untouched on failure
 *
 * Returns: whether the period lies in the years 1600 … 2900 that the key holds
 */
gboolean hetu_key_from_period (HetuPeriod period, gint32 *out);
HetuPeriod hetu_key_to_period (gint32 key);

/**
 * hetu_key_first_ending:
 * @month: year × 12 + month − 1
 *
 * Returns: the least key of the periods that end with @month or later
 */
gint32 hetu_key_first_ending (int month);

gint64 hetu_key_pack (HetuKey key);
HetuKey hetu_key_unpack (gint64 id);

/* The key with n = 0 of the cell that a statement belongs to. */
gint64 hetu_key_get_cell (gint64 id);
