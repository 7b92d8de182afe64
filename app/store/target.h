/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/target-terms.h"
#include "store/ledger.h"

/* What is told of a target beside its statement. Everywhere @statement is any statement of the target's cell: what is set holds for
 * the cell, whichever document tells it; its words alone are its own. Nothing is overwritten. */

/**
 * hetu_ledger_word_target:
 * @written: (nullable): the comparator's words, as the document has them
 * @event: (nullable): what the target is due by, where that is no date
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no statement of a target, or words that
 *   contradict its comparator.
 */
int hetu_ledger_word_target (HetuLedger *self,
                             gint64 statement,
                             const char *written,
                             const char *event,
                             GError **error);

/**
 * hetu_ledger_set_target_terms:
 * @terms: tolerance, kind and start, as far as it has them; the rest does not count. What it lacks is by default from then on.
 * @author: (nullable)
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no statement of a target, a tolerance that
 *   cannot be applied to its unit, or a start behind the target's period.
 */
int hetu_ledger_set_target_terms (HetuLedger *self,
                                  gint64 statement,
                                  const HetuTargetTerms *terms,
                                  const char *author,
                                  GError **error);

/**
 * hetu_ledger_own_target:
 * @owner: its id and date of entry do not count; without a name nobody owns the target from that day on
 * @id: (out) (optional): of the owner, new or found
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no statement of a target, or no day.
 */
int hetu_ledger_own_target (HetuLedger *self,
                            gint64 statement,
                            const HetuOwner *owner,
                            gint64 *id,
                            GError **error);

/**
 * hetu_ledger_own_milestone:
 *
 * As hetu_ledger_own_target(), of a milestone.
 */
int hetu_ledger_own_milestone (HetuLedger *self,
                               gint64 milestone,
                               const HetuOwner *owner,
                               gint64 *id,
                               GError **error);

/**
 * hetu_ledger_retract_owner:
 * @stands: whether it is taken back; %FALSE: it holds again
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such owner.
 */
gboolean hetu_ledger_retract_owner (HetuLedger *self, gint64 id, gboolean stands, GError **error);

/**
 * hetu_ledger_revise_target:
 * @revision: its id and date of entry do not count
 * @id: (out) (optional): of the revision, new or found
 *
 * Of those from one day on the one told last is in force: an earlier one told again is told anew.
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: no statement of a target, no reason, no day,
 *   a unit that is another measure's, a range whose ends are in the wrong order, a comparator in words, or words that contradict it.
 */
int hetu_ledger_revise_target (HetuLedger *self,
                               gint64 statement,
                               const HetuTargetRevision *revision,
                               gint64 *id,
                               GError **error);

/**
 * hetu_ledger_retract_revision:
 * @stands: whether it is taken back; %FALSE: it holds again
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such revision.
 */
gboolean
hetu_ledger_retract_revision (HetuLedger *self, gint64 id, gboolean stands, GError **error);

/**
 * hetu_query_target_terms:
 * @day: yyyymmdd: revisions and owners up to then; 0: all there are
 *
 * Revisions of documents out of use are passed over.
 *
 * Returns: (transfer full) (nullable): %NULL on error
 */
HetuTargetTerms *
hetu_query_target_terms (HetuStore *store, gint64 statement, gint32 day, GError **error);

/**
 * hetu_query_target_revisions:
 * @day: yyyymmdd: those in force from then or earlier; 0: all
 *
 * Returns: (transfer full) (element-type HetuTargetRevision): those that stand, by the day from which they hold, then in the order
 *   of telling
 */
GArray *
hetu_query_target_revisions (HetuStore *store, gint64 statement, gint32 day, GError **error);

/**
 * hetu_query_target_owners:
 *
 * Returns: (transfer full) (element-type HetuOwner): those that stand, by the day from which they hold, then in the order of telling
 */
GArray *hetu_query_target_owners (HetuStore *store, gint64 statement, GError **error);

/**
 * hetu_query_milestone_owners:
 *
 * As hetu_query_target_owners(), of a milestone.
 */
GArray *hetu_query_milestone_owners (HetuStore *store, gint64 milestone, GError **error);

/* Each of the following is a ledger of its own, committed: “changed” is emitted where anything was written. */

/**
 * hetu_store_revise_target:
 *
 * As hetu_ledger_revise_target().
 *
 * Returns: the id of the revision, 0 on error
 */
gint64 hetu_store_revise_target (HetuStore *store,
                                 gint64 statement,
                                 const HetuTargetRevision *revision,
                                 GError **error);

/**
 * hetu_store_retract_revision:
 *
 * As hetu_ledger_retract_revision().
 */
gboolean hetu_store_retract_revision (HetuStore *store, gint64 id, gboolean stands, GError **error);

/**
 * hetu_store_own_target:
 *
 * As hetu_ledger_own_target().
 *
 * Returns: the id of the owner, 0 on error
 */
gint64
hetu_store_own_target (HetuStore *store, gint64 statement, const HetuOwner *owner, GError **error);

/**
 * hetu_store_own_milestone:
 *
 * As hetu_ledger_own_milestone().
 *
 * Returns: the id of the owner, 0 on error
 */
gint64 hetu_store_own_milestone (HetuStore *store,
                                 gint64 milestone,
                                 const HetuOwner *owner,
                                 GError **error);

/**
 * hetu_store_retract_owner:
 *
 * As hetu_ledger_retract_owner().
 */
gboolean hetu_store_retract_owner (HetuStore *store, gint64 id, gboolean stands, GError **error);

/**
 * hetu_store_set_target_terms:
 *
 * As hetu_ledger_set_target_terms().
 */
gboolean hetu_store_set_target_terms (HetuStore *store,
                                      gint64 statement,
                                      const HetuTargetTerms *terms,
                                      const char *author,
                                      GError **error);
