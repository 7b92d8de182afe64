/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ledger.h"

/* Findings of a check of the store that a person knows: “known, because …”. What is found is not kept, only that it is
 * known: the key names the rule and the cells, so that the same finding is known again the next time. */
typedef struct
{
  char *key;       /* (owned) */
  char *reason;    /* (owned): in Chinese, or as whoever knows it says it */
  char *reason_en; /* (owned) (nullable): in English */
  char *author;    /* (owned) (nullable): who knows it */
  char *at;        /* (owned): since when, ISO 8601 in UTC */
} HetuKnownFinding;

/**
 * hetu_known_finding_clear:
 *
 * Frees what @self owns.
 */
void hetu_known_finding_clear (HetuKnownFinding *self);

/**
 * hetu_known_finding_get_reason:
 *
 * Returns: (transfer none): why it is known, in @language where it is told in it
 */
const char *hetu_known_finding_get_reason (const HetuKnownFinding *self, HetuLanguage language);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HetuKnownFinding, hetu_known_finding_clear)

/**
 * hetu_ledger_accept_finding:
 *
 * As hetu_store_accept_finding(), in an open ledger.
 *
 * Returns: %HETU_RECORD_ADDED or %HETU_RECORD_UNCHANGED; −1 on error. %HETU_ERROR_INPUT: @reason is blank.
 */
int hetu_ledger_accept_finding (HetuLedger *self,
                                const char *key,
                                const char *reason,
                                const char *reason_en,
                                const char *author,
                                GError **error);

/**
 * hetu_store_accept_finding:
 * @key: not empty; the store does not read it
 * @reason: (nullable): why it is known; %NULL: it is no longer
 * @reason_en: (nullable): the same in English; blank is %NULL
 * @author: (nullable)
 *
 * Appends; nothing is overwritten. What is already so is no change. Emits “changed” else.
 *
 * Returns: whether it is on disk. %HETU_ERROR_INPUT: @reason is blank; errors of hetu_ledger_begin().
 */
gboolean hetu_store_accept_finding (HetuStore *store,
                                    const char *key,
                                    const char *reason,
                                    const char *reason_en,
                                    const char *author,
                                    GError **error);

/**
 * hetu_query_accepted_findings:
 *
 * Returns: (transfer full) (element-type HetuKnownFinding): those that are known now, by key
 */
GArray *hetu_query_accepted_findings (HetuStore *store, GError **error);
