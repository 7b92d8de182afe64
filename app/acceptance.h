/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/document.h"
#include "report/reader.h"
#include "store/document.h"
#include "store/query.h"

/* 入库: how what a report states becomes figures of a store. The road that the command line, the review and the audit share: a claim
 * is resolved to an observation of the store's cells, held against what the store has of the cell, and recorded with the place that
 * it comes from. A claim that a person corrected is a claim like any other. */

/**
 * hetu_acceptance_new_lexicon:
 *
 * Returns: (transfer full): the names that ship, and those of the store's own catalogue, but for those that an acceptance took from a
 *   report as they are written there
 */
HetuLexicon *hetu_acceptance_new_lexicon (HetuStore *store);

/**
 * hetu_acceptance_load_document:
 * @source: the store's integer
 *
 * Returns: (transfer full): the text that the store has of the source, as it was loaded. %HETU_ERROR_DATA: it has none.
 */
HetuDocument *hetu_acceptance_load_document (HetuStore *store, gint32 source, GError **error);

/**
 * hetu_acceptance_write_citation:
 * @section: (nullable): hetu_section_write()
 *
 * Returns: (transfer full): “《文件》（2023 年 1 月 4 日），第一部分（一）”
 */
char *
hetu_acceptance_write_citation (HetuSource *source, const char *section, HetuLanguage language);

/**
 * hetu_acceptance_dup_citation:
 * @statement: the store's id
 *
 * Returns: (transfer full) (nullable): the citation of what a figure was read from, with the section where the store has the text;
 *   %NULL: it has no source
 */
char *hetu_acceptance_dup_citation (HetuStore *store, gint64 statement, HetuLanguage language);

/**
 * hetu_acceptance_find_partner:
 * @claims: (element-type HetuClaim): as they were read, in order
 *
 * A range is read as two claims on one number, “at least” and “at most”; in the store it is one figure.
 *
 * Returns: (transfer none) (nullable): the other end of the range that the claim at @index is an end of
 */
const HetuClaim *hetu_acceptance_find_partner (const GArray *claims, guint index);

/**
 * hetu_acceptance_resolve:
 * @reading: of the report
 * @partner: (nullable): hetu_acceptance_find_partner()
 * @out: (out caller-allocates): as hetu_ledger_record() takes it, but for source and vintage, which are 0; cleared by the caller;
 *   untouched on failure
 *
 * What the claim says in the store's terms: the catalogue's indicator, 0 for one that recording would add; a decline as a negative
 * number; ranges with both ends; adjusted basis, field of a rank and remarks from the claim's notes; the exact characters as quote. A
 * redacted figure is a statement without a number.
 *
 * Returns: whether it can be recorded. %HETU_ERROR_INPUT: it cannot, and why: no place, no period, a unit that is unknown or does not
 *   count what the indicator is, a rank or difference without what it is within or from. %HETU_ERROR_USAGE: the name is that of several
 *   indicators.
 */
gboolean hetu_acceptance_resolve (HetuStore *store,
                                  const HetuReading *reading,
                                  const HetuClaim *claim,
                                  const HetuClaim *partner,
                                  HetuObservation *out,
                                  GError **error);

/* A statement of the store beside a claim of the same cell. */
typedef struct
{
  HetuObservation told; /* (owned) */
  gboolean differs;     /* their numbers are two, see hetu_observation_disagrees() */
  gboolean
      other_basis; /* one of them is adjusted or computed: they do not compare, and differ in nothing */
  gboolean has_difference;
  HetuDecimal difference; /* the claim less @told, in the claim's unit; points between per cent */
} HetuAcceptanceRival;

/**
 * hetu_acceptance_list_rivals:
 * @claimed: resolved
 *
 * What the store holds for the claim's cell: same indicator, region, period, measure, kind, deadline, and scope of a rank or reference
 * of a difference. Empty where it holds nothing.
 *
 * Returns: (transfer full) (element-type HetuAcceptanceRival): the one that the cell shows first, then newest first. Errors of the
 *   store.
 */
GArray *
hetu_acceptance_list_rivals (HetuStore *store, const HetuObservation *claimed, GError **error);

/* ---- recording */

/* A report whose figures are accepted, with what a person says of it; strings are borrowed. */
typedef struct
{
  const HetuDocument *document;
  const HetuReading *reading; /* of @document */
  gint32
      source; /* the store's integer of the source that it is; 0: the one with its title and date */
  const char *title;     /* without 《 》; may be %NULL with @source */
  const char *publisher; /* (nullable) */
  gint32 date; /* of the document, yyyymmdd with 00 for what is unknown; may be 0 with @source */
  gint32 published; /* on which its figures became known; 0: with the document */
  gint32 region;    /* its subject; 0 unknown */
  int year;         /* which 今年 is; 0 unknown */
} HetuAcceptedReport;

/**
 * hetu_acceptance_find_source:
 *
 * Returns: (transfer none) (nullable): the source of the store that @report is: the one that it names, or one with its title and date
 */
HetuSource *hetu_acceptance_find_source (HetuStore *store, const HetuAcceptedReport *report);

/* One transaction: the source, its text, and the figures that are accepted. All or nothing, and one step of undo. */
typedef struct _HetuAcceptance HetuAcceptance;

/* In the journal, before the title of the report. */
#define HETU_ACCEPTANCE_WHAT "accept: "

/**
 * hetu_acceptance_begin:
 * @report: borrowed until the acceptance ends
 *
 * Puts the source and its text into an open transaction. Where the source had another text, the places of its figures are looked for
 * in this one.
 *
 * Returns: (transfer full): the transaction. %HETU_ERROR_INPUT: no title, or no date; errors of hetu_ledger_begin().
 */
HetuAcceptance *
hetu_acceptance_begin (HetuStore *store, const HetuAcceptedReport *report, GError **error);

/**
 * hetu_acceptance_get_source:
 *
 * Returns: the store's integer of the source
 */
gint32 hetu_acceptance_get_source (const HetuAcceptance *self);

/**
 * hetu_acceptance_record:
 * @partner: (nullable): hetu_acceptance_find_partner()
 * @statement: (out) (optional): the statement's id, new or found
 *
 * Records one claim with its place. An indicator or a region that the store does not know is added. A figure that the report tells
 * twice with one value is one statement with two places; a figure of an earlier reading of the report that says something else at its
 * place now is revised.
 *
 * Returns: HetuRecordOutcome; −1 on error. %HETU_ERROR_INPUT and %HETU_ERROR_USAGE: the claim cannot be recorded, nothing of it is
 *   written, and others can; other errors: nothing can any more, and the transaction has to be rolled back.
 */
int hetu_acceptance_record (HetuAcceptance *self,
                            const HetuClaim *claim,
                            const HetuClaim *partner,
                            gint64 *statement,
                            GError **error);

/**
 * hetu_acceptance_withdraw:
 * @statement: of the report, recorded before
 *
 * Takes a figure out that was accepted once, as of the day on which it was told.
 *
 * Returns: whether it is written. %HETU_ERROR_INPUT: there is no such statement.
 */
gboolean hetu_acceptance_withdraw (HetuAcceptance *self, gint64 statement, GError **error);

/**
 * hetu_acceptance_get_batch:
 *
 * Returns: the entry of the journal that this becomes; 0 as long as nothing is written
 */
gint32 hetu_acceptance_get_batch (HetuAcceptance *self);

/**
 * hetu_acceptance_commit:
 *
 * Commits and frees @self; the store emits “changed” when anything was written.
 *
 * Returns: whether it is on disk; on failure nothing of it is
 */
gboolean hetu_acceptance_commit (HetuAcceptance *self, GError **error);

/**
 * hetu_acceptance_rollback:
 *
 * Forgets all of it and frees @self.
 */
void hetu_acceptance_rollback (HetuAcceptance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HetuAcceptance, hetu_acceptance_rollback)
