/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure/record.h"

/* What the files that fill such tables share. */

/**
 * hetu_record_take_int:
 * @given: whether there is a number
 */
void hetu_record_take_int (HetuTable *table, const char *column, gboolean given, int value);

/**
 * hetu_record_set_source:
 * @number: of a document; 0: none
 *
 * Sets its id.
 */
void hetu_record_set_source (HetuTable *table, const char *column, HetuStore *store, gint32 number);

/**
 * hetu_record_set_cell:
 *
 * Sets what tells the cell of @one.
 */
void hetu_record_set_cell (HetuTable *table, HetuStore *store, const HetuObservation *one);

/**
 * hetu_record_add_adjustments:
 *
 * Returns: whether the rows could be read, as in the functions below
 */
gboolean
hetu_record_add_adjustments (const HetuRecordScope *scope, HetuTable *table, GError **error);

/**
 * hetu_record_add_owners:
 *
 * Those of targets and those of milestones.
 */
gboolean hetu_record_add_owners (const HetuRecordScope *scope, HetuTable *table, GError **error);

/**
 * hetu_record_add_milestones:
 */
gboolean
hetu_record_add_milestones (const HetuRecordScope *scope, HetuTable *table, GError **error);

/**
 * hetu_record_add_events:
 *
 * The days of all events: there are few.
 */
gboolean hetu_record_add_events (const HetuRecordScope *scope, HetuTable *table, GError **error);
