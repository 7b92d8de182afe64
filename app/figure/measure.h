/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/derived.h"
#include "store/store.h"

/* Measures by name, and what the engine derives of them from the figures of a store. Every figure that could be meant is a
 * row; where nothing is derived the row says why. */

/* A name of the command line. */
typedef struct
{
  const char *word;
  int stated;       /* HetuMeasure under which documents state it; −1: never stated */
  int derivation;   /* HetuDerivation; −1: never derived */
  gboolean to_date; /* of the last months of each year that have figures in both years */
  int ranked;       /* HetuMeasure that ranks are of; −1: it is no rank */
} HetuMeasureName;

/**
 * hetu_measure_name_find:
 * @text: “growth”, “yoy”, “two-year”, “two_year” …
 *
 * Returns: (transfer none) (nullable): what the name means
 */
const HetuMeasureName *hetu_measure_name_find (const char *text);

/**
 * hetu_measure_name_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): all names, for hetu_nearest()
 */
const char *const *hetu_measure_name_list (void);

/* What to derive. */
typedef struct
{
  HetuIndicator *indicator; /* borrowed */
  HetuDistrict *district;   /* borrowed */
  HetuDerivation derivation;
  gboolean to_date;
  HetuMeasure ranked;   /* of ranks: level or growth */
  gboolean even_stated; /* also where a document states the measure itself */
  HetuPeriod from;      /* none: no limit; both are the ends of an average's span */
  HetuPeriod to;
  HetuPeriod base; /* of an index */
  gint32 against;  /* of gaps and shares; 0: the parent */
  gint32 as_of;    /* yyyymmdd; 0: all that is known */
} HetuMeasureQuery;

/* A row of what was derived. */
typedef struct
{
  HetuDerivation derivation;
  HetuRefusal refusal;
  HetuObservation figure; /* owned; without a value, of the status of the absence, when refused */
  char *formula;          /* owned (nullable) */
  char *operands;         /* owned (nullable): each with its period, value and source */
  char *
      reason; /* owned (nullable): of a refusal; else what a reader must know: a bridged gap, how much rounding moves */
  GArray *sources; /* (element-type gint32): of the operands, each once */
} HetuMeasured;

/**
 * hetu_measure_derive:
 *
 * Operands of one formula are looked for in one edition: beside the chosen figure of a period stands the base that its own
 * document tells.
 *
 * Returns: (transfer full) (element-type HetuMeasured): by period; empty when nothing is told that could be meant.
 *   %HETU_ERROR_USAGE: an average without both ends of its span, an index without its base, a change of a rate, which
 *   is an audit’s alone. Errors of the store.
 */
GArray *hetu_measure_derive (HetuStore *store,
                             const HetuMeasureQuery *query,
                             HetuLanguage language,
                             GError **error);

/**
 * hetu_measure_dup_operands:
 *
 * Returns: (transfer full) (nullable): “2023 年 61.3 亿元 [《…》]；2022 年 57.9 亿元 [《…》]”; %NULL without operands
 */
char *
hetu_measure_dup_operands (HetuStore *store, const HetuDerived *derived, HetuLanguage language);
