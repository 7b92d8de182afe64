/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/* The only road by which figures enter: one ledger is one transaction, all or nothing. Statements are
 * appended, never overwritten: the same cell told again by the same source with another value is a
 * new vintage; told again with the same value it is unchanged. */
typedef struct _HetuLedger HetuLedger;

typedef enum
{
  HETU_RECORD_ADDED,
  HETU_RECORD_UNCHANGED,
  HETU_RECORD_REVISED, /* the same source told the cell differently before; both stay */
} HetuRecordOutcome;

/**
 * hetu_ledger_begin:
 * @what: what is being done, for the log of batches: a file name, “accept figures” …
 *
 * Returns: (transfer full): an open transaction. %HETU_ERROR_STORE: read-only; %HETU_ERROR_STORE_LOCKED.
 */
HetuLedger *hetu_ledger_begin (HetuStore *store, const char *what, GError **error);

/**
 * hetu_ledger_lay_ground:
 *
 * Says, before anything is recorded, that this is what a store begins with: no undo takes it back.
 */
void hetu_ledger_lay_ground (HetuLedger *self);

/**
 * hetu_ledger_record:
 * @observation: its indicator, region and source are the store's integers
 * @id: (out) (optional): the statement's id, new or found
 *
 * A source that tells a cell again with the same value (as of the same or an earlier date) adds nothing. A rank
 * or difference belongs to the cell of its ref_region; a rank in a named field to that of its scope, too.
 *
 * Returns: what happened; −1 on error. %HETU_ERROR_INPUT: a field contradicts another (a value with status
 *   missing, a range without its high end, a rank without ref_region or scope …), said in the message.
 */
int hetu_ledger_record (HetuLedger *self,
                        const HetuObservation *observation,
                        gint64 *id,
                        GError **error);

/**
 * hetu_ledger_check_period:
 *
 * Returns: whether a statement may be of @period. %HETU_ERROR_INPUT: its years are beyond those that the store keeps.
 */
gboolean hetu_ledger_check_period (HetuPeriod period, GError **error);

/**
 * hetu_ledger_get_before:
 * @value: (out): what the source told before; untouched when it told none
 * @unit: (out): its unit
 *
 * Returns: whether what was recorded last revises a number
 */
gboolean hetu_ledger_get_before (const HetuLedger *self, HetuDecimal *value, HetuUnit *unit);

/**
 * hetu_ledger_gather:
 *
 * From here on statements may wait for each other, to be written many at a time. Before anything else is written or asked that builds
 * on one of them, hetu_ledger_settle() has to be called.
 */
void hetu_ledger_gather (HetuLedger *self);

/**
 * hetu_ledger_settle:
 *
 * Writes what waits.
 *
 * Returns: whether all statements that were recorded are in the store
 */
gboolean hetu_ledger_settle (HetuLedger *self, GError **error);

/**
 * hetu_ledger_put_indicator:
 *
 * Adds the indicator, or changes the one with the same id where it differs.
 *
 * Returns: the store's integer, 0 on error
 */
gint32 hetu_ledger_put_indicator (HetuLedger *self, const HetuIndicatorInfo *info, GError **error);

/**
 * hetu_ledger_put_district:
 *
 * Adds the place, or changes the one with the same code where it differs; a colour slot of 0 leaves the one it has.
 *
 * Returns: the code, 0 on error
 */
gint32 hetu_ledger_put_district (HetuLedger *self, const HetuDistrictInfo *info, GError **error);

/**
 * hetu_ledger_put_source:
 *
 * Adds the source, or changes the one with the same id where it differs.
 *
 * Returns: the store's integer, 0 on error
 */
gint32 hetu_ledger_put_source (HetuLedger *self, const HetuSourceInfo *info, GError **error);

/**
 * hetu_ledger_choose:
 * @statement: becomes the one its cell shows, whatever the rule says
 * @reason: (nullable): why
 */
gboolean
hetu_ledger_choose (HetuLedger *self, gint64 statement, const char *reason, GError **error);

/**
 * hetu_ledger_unchoose:
 * @statement: any of the cell: the rule picks again
 */
gboolean hetu_ledger_unchoose (HetuLedger *self, gint64 statement, GError **error);

/**
 * hetu_ledger_withdraw:
 * @statement: one that stands
 * @day: yyyymmdd: from when on its source no longer tells it; as of an earlier day it is still there
 * @reason: (nullable): why
 *
 * What the same source told of the cell before goes with it, so that an older figure does not come up again; what others tell stays.
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such statement, or it was published after @day.
 */
gboolean hetu_ledger_withdraw (HetuLedger *self,
                               gint64 statement,
                               gint32 day,
                               const char *reason,
                               GError **error);

/**
 * hetu_ledger_retract:
 * @source: the store's integer
 * @stands: whether the document goes out of use; %FALSE: it is in use again
 *
 * Nothing is deleted: while it stands, reading passes over the document and what it tells, as if it had never been
 * entered. What is already so is no change.
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such document.
 */
gboolean hetu_ledger_retract (HetuLedger *self, gint32 source, gboolean stands, GError **error);

/**
 * hetu_ledger_find_retracted:
 * @name: id or title
 * @date: of the document, yyyymmdd; 0: the newest of that title
 * @number: (out): the store's integer; untouched when there is none
 * @dated: (out): its date; untouched when there is none
 *
 * Returns: 1 when a document out of use has that id, or that title and date; 0 when none has; −1 on error
 */
int hetu_ledger_find_retracted (HetuLedger *self,
                                const char *name,
                                gint32 date,
                                gint32 *number,
                                gint32 *dated,
                                GError **error);

/**
 * hetu_ledger_refresh:
 *
 * Reads anew what this ledger changed of the catalogue, so that what follows in it can be of new indicators, places and documents.
 *
 * Returns: whether it could be read
 */
gboolean hetu_ledger_refresh (HetuLedger *self, GError **error);

/**
 * hetu_ledger_get_batch:
 *
 * Returns: the entry of the journal that this becomes; 0 as long as nothing is written
 */
gint32 hetu_ledger_get_batch (HetuLedger *self);

/**
 * hetu_ledger_commit:
 *
 * Commits, frees @self and emits “changed” when anything was written. Which statement a cell shows is decided
 * on reading by hetu_rule_choose(): a person's choice, then a primary source over a secondary one even when that is
 * later, then the later vintage, then final over provisional over expected, then headline over body.
 *
 * Returns: whether it is on disk; on failure nothing of it is
 */
gboolean hetu_ledger_commit (HetuLedger *self, GError **error);

/**
 * hetu_ledger_rollback:
 *
 * Forgets all of it and frees @self.
 */
void hetu_ledger_rollback (HetuLedger *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuLedger, hetu_ledger_rollback)
