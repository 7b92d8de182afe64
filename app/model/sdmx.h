/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/observation.h"

/* Statements in the words of SDMX-CSV (1.0, and 2.0 of SDMX 3.0): what export writes and import reads. The structure is our own,
 * HETU:FIGURES; its components are named as the cross-domain concepts where there is one. */

#define HETU_SDMX_STRUCTURE "HETU:FIGURES"
#define HETU_SDMX_VERSION "(1.0)"
#define HETU_SDMX_NOT_APPLICABLE "_Z" /* of a dimension that a figure does not have */

/* Dimensions, then measures, then attributes. */
typedef enum
{
  HETU_SDMX_FREQ,
  HETU_SDMX_REF_AREA,
  HETU_SDMX_INDICATOR,
  HETU_SDMX_MEASURE,
  HETU_SDMX_KIND,
  HETU_SDMX_COUNTERPART_AREA,
  HETU_SDMX_RANK_SCOPE,
  HETU_SDMX_DEADLINE,
  HETU_SDMX_SOURCE,
  HETU_SDMX_PUBLISHED,
  HETU_SDMX_BASIS,
  HETU_SDMX_PLACE,
  HETU_SDMX_TIME_PERIOD,
  HETU_SDMX_OBS_VALUE,
  HETU_SDMX_OBS_VALUE_HIGH,
  HETU_SDMX_COMPARATOR,
  HETU_SDMX_OBS_STATUS,
  HETU_SDMX_UNIT_MEASURE,
  HETU_SDMX_UNIT_MULT,
  HETU_SDMX_DECIMALS,
  HETU_SDMX_RANK_OF,
  HETU_SDMX_TEXT,
  HETU_SDMX_QUOTE,
  HETU_SDMX_CHAR_START,
  HETU_SDMX_CHAR_END,
  HETU_SDMX_COMMENT,
  HETU_SDMX_SOURCE_TITLE,
  HETU_SDMX_SOURCE_DATE,
  HETU_SDMX_SOURCE_SECONDARY,
  HETU_SDMX_WRITTEN,
  HETU_SDMX_TOLERANCE,
  HETU_SDMX_TARGET_KIND,
  HETU_SDMX_START,
  HETU_SDMX_OWNER,
  HETU_SDMX_EVENT,
  HETU_SDMX_CORRECTS,
  HETU_SDMX_WITHDRAWN, /* the day from which on a row with the action D no longer holds */
  HETU_SDMX_REASON,
  HETU_SDMX_N_COMPONENTS,
} HetuSdmxComponent;

typedef struct
{
  const char *id;
  const char *zh, *en; /* names */
  const char *
      tidy; /* (nullable): the column of the tidy layout that says the same in the same words, periods aside */
  gboolean is_dimension;
  gboolean is_coded; /* its values are codes, which have names */
  gboolean is_time;  /* its values are periods */
} HetuSdmxColumn;

/**
 * hetu_sdmx_get_column:
 *
 * Returns: (transfer none): what is known of @component
 */
const HetuSdmxColumn *hetu_sdmx_get_column (HetuSdmxComponent component);

/**
 * hetu_sdmx_frequency:
 *
 * Returns: (transfer none): a code of CL_FREQ: “A”, “S”, “Q”, “M” (single months, and from January to one), “_O” for stretches of
 *   other lengths
 */
const char *hetu_sdmx_frequency (HetuPeriod period);

/**
 * hetu_sdmx_time_to_string:
 *
 * Returns: (transfer full): “2023”, “2023-S1”, “2023-Q3”, “2023-10”; a stretch of its own length by its first day and duration,
 *   “2023-01-01/P10M”; with one end unknown “2018-01-01/..”, “../2035-12-31”; "" for none
 */
char *hetu_sdmx_time_to_string (HetuPeriod period);

/**
 * hetu_sdmx_time_parse:
 * @text: what hetu_sdmx_time_to_string() writes, also “2023-A1” and “2023-M10”
 * @out: (out): untouched on failure
 *
 * Returns: whether @text is a time of SDMX that is a period of whole months
 */
gboolean hetu_sdmx_time_parse (const char *text, HetuPeriod *out);

/**
 * hetu_sdmx_status_to_code:
 *
 * Returns: (transfer none): of CL_OBS_STATUS, each status its own: “A” final, “P” provisional, “F” expected, “E” a worded quantity,
 *   “L” words alone, “U” suspect, “Q” redacted (suppressed), “O” missing, “D” of another definition
 */
const char *hetu_sdmx_status_to_code (HetuStatus status);

/**
 * hetu_sdmx_status_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @code is one of those, or “M”, which is missing, too, or "", which is final
 */
gboolean hetu_sdmx_status_parse (const char *code, HetuStatus *out);

/**
 * hetu_sdmx_comparator_to_code:
 *
 * Returns: (transfer none): “EQ”, “GE”, “LE”, “AP”, “GT”, “LT”, “RANGE”, “RELATIVE”, “TEXT”
 */
const char *hetu_sdmx_comparator_to_code (HetuComparator comparator);

/**
 * hetu_sdmx_comparator_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether @code is one of those
 */
gboolean hetu_sdmx_comparator_parse (const char *code, HetuComparator *out);

/**
 * hetu_sdmx_unit_to_string:
 * @multiplier: (out): the power of ten, UNIT_MULT
 *
 * Returns: (transfer full): UNIT_MEASURE: “CNY”, “USD”, “EUR” for currencies, the base unit's Chinese name for all else; "" for none
 */
char *hetu_sdmx_unit_to_string (HetuUnit unit, int *multiplier);

/**
 * hetu_sdmx_unit_parse:
 * @out: (out): untouched on failure
 *
 * Returns: whether the two are a unit. %HETU_ERROR_INPUT: they are not.
 */
gboolean hetu_sdmx_unit_parse (const char *measure, int multiplier, HetuUnit *out, GError **error);
