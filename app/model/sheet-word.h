/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* What stands in the sheets of a workbook that the program wrote: heads and words for people, each of which one word of the tidy layout
 * says, so that a sheet is read as it was written, in either language. */

/* The column of running numbers in the order of telling: of two statements that stand alike the one told first is chosen, and one told
 * later corrects one told before. */
#define HETU_SHEET_ORDER_ZH "表述顺序"
#define HETU_SHEET_ORDER_EN "order of telling"

typedef enum
{
  HETU_SHEET_TEXT, /* as it is */
  HETU_SHEET_NUMBER,
  HETU_SHEET_PERIOD,
  HETU_SHEET_UNIT,
  HETU_SHEET_SOURCE, /* [n], a row of the sheet of sources */
  HETU_SHEET_MEASURE,
  HETU_SHEET_KIND,
  HETU_SHEET_COMPARATOR,
  HETU_SHEET_STATUS,
  HETU_SHEET_BASIS,
  HETU_SHEET_PLACE,
  HETU_SHEET_TARGET_KIND,
  HETU_SHEET_NOTE_KIND,
  HETU_SHEET_DECISION,
  HETU_SHEET_FLAG,           /* 是, or nothing */
  HETU_SHEET_DATE,           /* a day, as far as it is known */
  HETU_SHEET_INDICATOR_NAME, /* for people: is not read */
  HETU_SHEET_REGION_NAME,    /* likewise */
} HetuSheetWords;

typedef struct
{
  const char *
      tidy; /* the column of the tidy layout; (nullable): it says in other words what another does */
  const char *zh, *en;
  HetuSheetWords words;
} HetuSheetColumn;

/**
 * hetu_sheet_columns:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the columns that tell a figure; others of the sheet say the same in other words
 */
const HetuSheetColumn *hetu_sheet_columns (gsize *n);

/**
 * hetu_sheet_word_to_label:
 * @words: a vocabulary: of measures, kinds, comparators, statuses, bases, places, kinds of targets or of notes, decisions, or flags
 * @word: its number there
 *
 * Returns: (transfer none): what is written; "" for “=”
 */
const char *hetu_sheet_word_to_label (HetuSheetWords words, int word, HetuLanguage language);

/**
 * hetu_sheet_word_find_label:
 * @tidy: a word of the tidy layout, or a column's whole cell where @words is no vocabulary
 *
 * Returns: (transfer none): what is written for it; @tidy itself where the vocabulary has no such word
 */
const char *
hetu_sheet_word_find_label (HetuSheetWords words, const char *tidy, HetuLanguage language);

/**
 * hetu_sheet_word_parse:
 * @text: a label of either language
 *
 * Returns: (transfer none) (nullable): the word of the tidy layout, %NULL when the vocabulary has no such label
 */
const char *hetu_sheet_word_parse (HetuSheetWords words, const char *text);

/**
 * hetu_sheet_period_parse:
 * @text: a label of hetu_period_to_label() in either language, or what hetu_period_parse() reads
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is a period
 */
gboolean hetu_sheet_period_parse (const char *text, HetuPeriod *out);

/**
 * hetu_sheet_unit_to_label:
 *
 * Returns: (transfer full): the unit's name; an English one that several units have is followed by the Chinese one in brackets
 */
char *hetu_sheet_unit_to_label (HetuUnit unit, HetuLanguage language);

/**
 * hetu_sheet_unit_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is what hetu_sheet_unit_to_label() writes
 */
gboolean hetu_sheet_unit_parse (const char *text, HetuUnit *out);
