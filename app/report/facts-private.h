/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/facts.h"

#define HETU_FACTS_FIRST_LINES 10  /* a head has no more */
#define HETU_FACTS_LINE_LONGEST 60 /* characters; what is longer is text */
#define HETU_FACTS_LAST_LINES 4

/**
 * hetu_facts_find_date:
 * Finds the day of the document, in its first lines and its last ones.
 */
void hetu_facts_find_date (HetuDocumentFacts *self, const HetuReading *reading);

/**
 * hetu_facts_find_period:
 * @speech: it is given to an assembly, and no word of its first text tells its months
 * Finds of which months the document is, once its year, title and date are known; takes the year back where they were over before it.
 */
void hetu_facts_find_period (HetuDocumentFacts *self, const HetuReading *reading, gboolean speech);

/**
 * hetu_facts_find_time:
 * Finds of which year the document is, which it looks back at and which it plans, once its title and date are known.
 */
void hetu_facts_find_time (HetuDocumentFacts *self, const HetuReading *reading);
