/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/milestone.h"
#include "store/ledger.h"

/* Milestones, when they were reached, and the days of the events that they are due by. Owners are those of store/target.h. */

/**
 * hetu_ledger_put_milestone:
 * @milestone: what is set on reading does not count
 * @id: (out) (optional): of the milestone, new or found
 *
 * One with the same place, task, deadline, event and source that stands already is not told twice.
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no task, no deadline, or one too far away.
 */
int hetu_ledger_put_milestone (HetuLedger *self,
                               const HetuMilestone *milestone,
                               gint64 *id,
                               GError **error);

/**
 * hetu_ledger_retract_milestone:
 * @stands: whether it is taken back; %FALSE: it holds again
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such milestone.
 */
gboolean
hetu_ledger_retract_milestone (HetuLedger *self, gint64 id, gboolean stands, GError **error);

/**
 * hetu_ledger_complete_milestone:
 * @day: on which it was reached, yyyymmdd
 * @source: the store's integer; 0: none
 * @note: (nullable): what shows it
 * @author: (nullable)
 * @id: (out) (optional): of the completion, new or found
 *
 * The latest completion that stands is in force.
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no such milestone, or no day.
 */
int hetu_ledger_complete_milestone (HetuLedger *self,
                                    gint64 milestone,
                                    gint32 day,
                                    gint32 source,
                                    const char *note,
                                    const char *author,
                                    gint64 *id,
                                    GError **error);

/**
 * hetu_ledger_retract_completion:
 * @stands: whether it is taken back; %FALSE: it holds again
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such completion.
 */
gboolean
hetu_ledger_retract_completion (HetuLedger *self, gint64 id, gboolean stands, GError **error);

/**
 * hetu_ledger_set_event_day:
 * @day: its first day, yyyymmdd, in @year; 0: not known any more
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no event, or a day that is none of @year.
 */
int hetu_ledger_set_event_day (HetuLedger *self,
                               const char *event,
                               int year,
                               gint32 day,
                               GError **error);

/**
 * hetu_query_milestones:
 * @regions: (array length=n_regions): those wanted; none: all
 * @year: of the deadline; 0: all
 *
 * Milestones of documents out of use are passed over, and so are completions that cite one.
 *
 * Returns: (transfer full) (element-type HetuMilestone): by deadline, then place, in the order of telling; each with its owner,
 *   completion and the day of its event
 */
GArray *hetu_query_milestones (HetuStore *store,
                               const gint32 *regions,
                               gsize n_regions,
                               int year,
                               GError **error);

/**
 * hetu_query_milestone:
 * @out: (out caller-allocates): cleared by the caller; untouched on failure
 *
 * Returns: whether there is one that stands. %HETU_ERROR_DATA: there is none with @id.
 */
gboolean hetu_query_milestone (HetuStore *store, gint64 id, HetuMilestone *out, GError **error);

/**
 * hetu_query_event_day:
 * @out: (out): the first day of @event in @year, yyyymmdd; 0: unknown
 *
 * Returns: whether it could be read
 */
gboolean
hetu_query_event_day (HetuStore *store, const char *event, int year, gint32 *out, GError **error);

typedef struct
{
  char *event; /* owned */
  int year;
  gint32 day; /* yyyymmdd */
} HetuEventDay;

/**
 * hetu_query_event_days:
 *
 * Returns: (transfer full) (element-type HetuEventDay): the first days that are known, by event and year
 */
GArray *hetu_query_event_days (HetuStore *store, GError **error);

/**
 * hetu_store_complete_milestone:
 *
 * As hetu_ledger_complete_milestone() in a ledger of its own, committed: “changed” is emitted.
 *
 * Returns: the id of the completion, 0 on error
 */
gint64 hetu_store_complete_milestone (HetuStore *store,
                                      gint64 milestone,
                                      gint32 day,
                                      gint32 source,
                                      const char *note,
                                      const char *author,
                                      GError **error);

/**
 * hetu_store_retract_completion:
 *
 * As hetu_ledger_retract_completion(), committed.
 */
gboolean
hetu_store_retract_completion (HetuStore *store, gint64 id, gboolean stands, GError **error);

/**
 * hetu_store_set_event_day:
 *
 * As hetu_ledger_set_event_day(), committed.
 */
gboolean hetu_store_set_event_day (HetuStore *store,
                                   const char *event,
                                   int year,
                                   gint32 day,
                                   GError **error);
