/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "acceptance.h"

/* What the files of an acceptance share. Private to app/acceptance.c and app/acceptance. */

struct _HetuAcceptance
{
  HetuStore *store;   /* owned */
  HetuLedger *ledger; /* owned */
  HetuAcceptedReport report;
  gint32 source;
  gint64 document;
  HetuLexicon *lexicon;   /* owned, nullable: made where it is needed */
  GHashTable *indicators; /* owned: id → number of what this transaction added */
  GArray
      *fresh; /* owned: HetuObservation, told of those: no question knows them before the commit */
  GHashTable *regions; /* owned: codes that are in the store for sure */
};

/**
 * hetu_acceptance_make_id:
 *
 * Returns: (transfer full): an id for what has a name alone, the same for the same name
 */
char *hetu_acceptance_make_id (const char *prefix, const char *name);

/**
 * hetu_acceptance_check_report:
 *
 * Returns: whether it can be a source. %HETU_ERROR_INPUT: it has no title, or no date.
 */
gboolean
hetu_acceptance_check_report (HetuStore *store, const HetuAcceptedReport *report, GError **error);

/**
 * hetu_acceptance_put_source:
 *
 * Finds or adds the source. Errors of the ledger.
 *
 * Returns: whether @self has it
 */
gboolean hetu_acceptance_put_source (HetuAcceptance *self, GError **error);

/**
 * hetu_acceptance_put_document:
 *
 * Keeps the text with the source. Errors of the ledger.
 *
 * Returns: whether @self has it
 */
gboolean hetu_acceptance_put_document (HetuAcceptance *self, GError **error);

/**
 * hetu_acceptance_ensure_indicator:
 * @figure: of @claim
 *
 * Adds the indicator where the store does not know it.
 *
 * Returns: the store's integer, 0 on error
 */
gint32 hetu_acceptance_ensure_indicator (HetuAcceptance *self,
                                         const HetuClaim *claim,
                                         const HetuObservation *figure,
                                         GError **error);

/**
 * hetu_acceptance_ensure_region:
 * @code: of GB/T 2260; 0 for none
 *
 * Adds the place where the store does not know it, with those that it lies in.
 *
 * Returns: whether the store has it. %HETU_ERROR_INPUT: there is no such place.
 */
gboolean hetu_acceptance_ensure_region (HetuAcceptance *self, gint32 code, GError **error);

/**
 * hetu_acceptance_read_cell:
 * @claimed: resolved
 *
 * Returns: (transfer full) (element-type HetuObservation): what the store tells of its cell, the chosen one first; empty where the
 *   indicator is none of the catalogue
 */
GArray *
hetu_acceptance_read_cell (HetuStore *store, const HetuObservation *claimed, GError **error);

/**
 * hetu_acceptance_is_same_cell:
 *
 * Returns: whether two statements are of one cell
 */
gboolean hetu_acceptance_is_same_cell (const HetuObservation *told, const HetuObservation *claimed);

/**
 * hetu_acceptance_find_indicator:
 * @out: (out): the store's integer; 0: recording would add it
 *
 * Returns: whether that is clear. %HETU_ERROR_USAGE: the name is that of several.
 */
gboolean hetu_acceptance_find_indicator (HetuStore *store,
                                         const HetuClaim *claim,
                                         gint32 *out,
                                         GError **error);
