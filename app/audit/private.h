/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/reconcile.h"
#include "audit.h"

/* What the search for contradictions shares. Private to app/audit.c and app/audit. */

/**
 * hetu_audit_find_position:
 * @offset: code point of the text
 *
 * Returns: the position of the reading at which it stands, or the next one that is read. O(log length).
 */
guint hetu_audit_find_position (const HetuReading *reading, guint offset);

/**
 * hetu_audit_is_one_sentence:
 * @clauses: whether a semicolon ends one
 *
 * Returns: whether no end of a sentence or paragraph stands between the two figures, as the text is read: breaks of lines and pages
 *   are none
 */
gboolean hetu_audit_is_one_sentence (const HetuAudit *self, guint a, guint b, gboolean clauses);

/* Three figures brought together by a sentence, by index. */
typedef struct
{
  guint stated; /* the share or the completion rate */
  guint part;   /* or the outturn */
  guint whole;  /* or the target */
} HetuAuditTriple;

typedef enum
{
  HETU_TRIPLE_COMPLETION,
  HETU_TRIPLE_SHARE,
} HetuAuditTripleKind;

/**
 * hetu_audit_find_completions:
 *
 * “年度计划投资234.3亿元，已完成投资417亿元，占年度投资目标178%”: outturn and target are those of the sentence.
 *
 * Returns: (transfer full) (element-type HetuAuditTriple): whether the rate is right is not looked at
 */
GArray *hetu_audit_find_completions (const HetuAudit *self);

/**
 * hetu_audit_find_shares:
 *
 * “第三产业增加值300亿元，占地区生产总值的比重为52%”: the part is what the share is of, the whole is what stands behind 占.
 *
 * Returns: (transfer full) (element-type HetuAuditTriple): whether the share is right is not looked at
 */
GArray *hetu_audit_find_shares (const HetuAudit *self, HetuStore *store);

/* What the rules of reconciliation may know of a draft: the store's catalogue, and what the draft counts beside it. */
typedef struct _HetuAuditWorld HetuAuditWorld;

/**
 * hetu_audit_world_new:
 * @notes: (transfer full) (element-type HetuNote)
 *
 * Returns: (transfer full): the world of @self
 */
HetuAuditWorld *hetu_audit_world_new (const HetuAudit *self, HetuStore *store, GArray *notes);

/**
 * hetu_audit_world_free:
 *
 * Frees @self.
 */
void hetu_audit_world_free (HetuAuditWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuAuditWorld, hetu_audit_world_free)

/**
 * hetu_audit_world_get_indicators:
 *
 * Returns: (transfer none): HetuIndicator of catalogue and draft
 */
GListModel *hetu_audit_world_get_indicators (const HetuAuditWorld *self);

/**
 * hetu_audit_world_get_rules:
 *
 * Returns: (transfer none): what rules are applied with
 */
const HetuReconcileWorld *hetu_audit_world_get_rules (const HetuAuditWorld *self);

/**
 * hetu_audit_world_list_statements:
 *
 * Returns: (transfer full) (element-type HetuObservation): the figures that have a number, as statements of one document, in the order
 *   of hetu_query_statements(); of several tellings of one cell the first is chosen. Ids are indices and one.
 */
GArray *hetu_audit_world_list_statements (const HetuAuditWorld *self, const HetuAudit *audit);

/**
 * hetu_audit_world_judge_triple:
 * @found: (element-type HetuDiscrepancy): takes what contradicts
 *
 * Holds a stated share or completion against the quotient of two figures, whatever the three are of.
 */
void hetu_audit_world_judge_triple (const HetuAuditWorld *self,
                                    const HetuAudit *audit,
                                    const HetuAuditTriple *triple,
                                    HetuAuditTripleKind kind,
                                    GArray *found);
