/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/period.h"
#include "report/reading.h"

/* Positions of the reading that a fact is told at, half open; equal for none. */
typedef struct
{
  guint start;
  guint end;
} HetuEvidence;

/* What a document says of itself, each with the place that says it. */
typedef struct
{
  HetuEvidence title;
  gboolean titled; /* the title says what kind of document it is: 报告, 公报 */
  HetuEvidence issuer;
  gint32 region; /* GB/T 2260; 0 unknown */
  HetuEvidence region_at;
  gboolean
      guessed;   /* nothing names the region as the document's own: it is the one spoken of most */
  int year;      /* that 今年 and 上半年 are of; 0 unknown or contradicted */
  int told_year; /* of the title, where the body contradicts it; else 0 */
  HetuEvidence year_at;
  HetuEvidence doubt_at; /* what contradicts the year */
  HetuPeriod period;     /* that the title speaks of: 2023年前三季度; none */
  gint32 date;           /* yyyymmdd; 0 unknown */
  HetuEvidence date_at;
  gboolean confirmed; /* a person has said the time */
  gboolean given;     /* the time is not the title's: a person has said another */
  gint8 back;  /* years before its own that it looks back at: 1 of a work report in January */
  gint8 ahead; /* years after its own that it plans: 1 of one in December */
} HetuDocumentFacts;

/**
 * hetu_document_facts_find:
 * @out: (out): what is not told stays empty
 * A year of the title that dated events of the body contradict is left open, not corrected.
 */
void hetu_document_facts_find (const HetuReading *reading, HetuDocumentFacts *out);

/**
 * hetu_document_facts_give:
 * @region: GB/T 2260; 0 leaves what the document says
 * @period: none leaves what the document says
 * What a person knows takes the place of what a document says. A period that is the document's own, of its title or of the year that it
 * looks back at, leaves the year that 今年 is; any other is the one that the document shall be of.
 */
void hetu_document_facts_give (HetuDocumentFacts *self, gint32 region, HetuPeriod period);

/**
 * hetu_find_year:
 * @at: (out) (nullable): where it stands; untouched when there is none
 * Returns: the first year that @start … @end tells (“2023年”, “回眸2023”), 0 for none
 */
int hetu_find_year (const HetuReading *reading, guint start, guint end, HetuEvidence *at);
