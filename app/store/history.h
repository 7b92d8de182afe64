/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/query.h"

/* What became of a figure: when it was told, revised, withdrawn, and what a person decided. */

typedef enum
{
  HETU_EVENT_TOLD,      /* a source tells the cell for the first time */
  HETU_EVENT_REVISED,   /* the same source tells it otherwise */
  HETU_EVENT_REPEATED,  /* the same source tells the same again, at a later date */
  HETU_EVENT_WITHDRAWN, /* it no longer does */
  HETU_EVENT_CHOSEN,    /* a person adopts a figure among rivals */
  HETU_EVENT_RELEASED,  /* and leaves it to the rule again */
  HETU_N_EVENTS,
} HetuEventKind;

typedef struct
{
  HetuEventKind kind;
  gint32 day;             /* yyyymmdd: of publication, withdrawal or decision; 0 unknown */
  HetuObservation figure; /* (owned): the statement that it is about; of RELEASED any of the cell */
  gboolean has_before;    /* REVISED, and before and the figure are numbers of one unit */
  HetuDecimal before;     /* what the source told last */
  HetuDecimal change;     /* figure − before */
  gint32 batch;           /* entry of the journal */
  char *read_at;          /* (owned): when it was entered, 2023-03-31T08:15:00Z */
  char *who;              /* (owned) (nullable) */
  char *reason;           /* (owned) (nullable): of a withdrawal or a decision */
} HetuEvent;

/**
 * hetu_event_kind_to_string:
 *
 * Returns: (transfer none): “told”, “revised”, “repeated”, “withdrawn”, “chosen” or “released”
 */
const char *hetu_event_kind_to_string (HetuEventKind kind);

/**
 * hetu_event_kind_to_label:
 *
 * Returns: (transfer none): “首次公布” or “First told”
 */
const char *hetu_event_kind_to_label (HetuEventKind kind, HetuLanguage language);

/**
 * hetu_event_same_cell:
 *
 * Returns: whether both are of one figure: of one indicator, place, measure, kind and period
 */
gboolean hetu_event_same_cell (const HetuEvent *a, const HetuEvent *b);

/**
 * hetu_query_history:
 * @query: which cells; as_of: what happened by then; chosen_only does not count
 *
 * Batches that are taken back, and documents out of use, are passed over.
 *
 * Returns: (transfer full) (element-type HetuEvent): by indicator, region, measure and period, then by day
 */
GArray *hetu_query_history (HetuStore *store, const HetuQuery *query, GError **error);
