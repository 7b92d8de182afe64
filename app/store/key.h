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

/**
 * hetu_key_to_period:
 *
 * Returns: the period of @key; none for 0, and for a number that hetu_key_from_period() never makes
 */
HetuPeriod hetu_key_to_period (gint32 key);

/**
 * hetu_key_first_ending:
 * @month: year × 12 + month − 1
 *
 * Returns: the least key of the periods that end with @month or later
 */
gint32 hetu_key_first_ending (int month);

/**
 * hetu_key_pack:
 *
 * Returns: the id of the statement, or of the cell where n is 0; it sorts by series, period and n
 */
gint64 hetu_key_pack (HetuKey key);

/**
 * hetu_key_unpack:
 *
 * Returns: the key that hetu_key_pack() made @id of
 */
static inline HetuKey
hetu_key_unpack (gint64 id)
{
  /* Of every statement that is read, more than once. */
  return (HetuKey){
    .series = (gint32) (id >> 38),
    .period = (gint32) (id >> 8 & HETU_KEY_MAX_PERIOD),
    .n = (guint8) (id & 0xff),
  };
}

/**
 * hetu_key_get_cell:
 *
 * Returns: the id with n = 0 of the cell that the statement belongs to
 */
gint64 hetu_key_get_cell (gint64 id);
