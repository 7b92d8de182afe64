/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/claim.h"
#include "report/context.h"
#include "report/lexicon.h"
#include "report/reading.h"

/**
 * hetu_report_read:
 * @reading: a report
 * @lexicon: what things are called
 * Reads every figure of a report by rules: where it stands, what it is of, when, and how it is meant. The same text gives the same
 * claims. O(length).
 * Returns: (transfer full) (element-type HetuClaim): in order of their numbers
 */
GArray *hetu_report_read (const HetuReading *reading, const HetuLexicon *lexicon);

/**
 * hetu_report_read_as:
 * @facts: what the report is taken to say of itself: as hetu_document_facts_find() finds it, or as a person knows it
 * hetu_report_read() of a report whose place and time are known: they are what its sentences inherit, where none of their own is told.
 * Returns: (transfer full) (element-type HetuClaim): in order of their numbers
 */
GArray *hetu_report_read_as (const HetuReading *reading,
                             const HetuLexicon *lexicon,
                             const HetuDocumentFacts *facts);
