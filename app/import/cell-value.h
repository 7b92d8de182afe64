/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"
#include "model/observation.h"

/* What a cell tells where a figure is expected. Private to app/import. */

typedef enum
{
  HETU_VALUE_NONE, /* empty */
  HETU_VALUE_NUMBER,
  HETU_VALUE_MISSING,  /* “—”, “…”, “:” and the like: there is no figure */
  HETU_VALUE_REDACTED, /* “×”: there is one, and it is not told */
  HETU_VALUE_OTHER,    /* words, a formula's error, a date: no figure */
} HetuValueKind;

typedef struct
{
  HetuValueKind kind;
  HetuDecimal number;        /* NUMBER */
  HetuComparator comparator; /* NUMBER: of a sign before it: ≈, ≥, ≤, >, < */
  gboolean is_percent;       /* NUMBER: it is told in per cent */
  gboolean has_unit;         /* NUMBER: and so is its unit, behind it */
  HetuUnit unit;
  HetuStatus status;  /* NUMBER: final, unless a mark beside it says otherwise */
  const char *remark; /* (nullable): what a mark beside the number says, for a note */
} HetuCellValue;

/**
 * hetu_cell_value_read:
 *
 * A text may have full-width digits, groups of three, a sign of per cent, and marks behind the number: “e”, “p”, “b” as Eurostat has
 * them, “(初步)”, “*”, “①”, “[1]”.
 *
 * Returns: what @cell tells
 */
HetuCellValue hetu_cell_value_read (const HetuCell *cell);

/**
 * hetu_cell_value_is_year:
 *
 * Returns: whether it is a whole number from 1900 to 2100
 */
gboolean hetu_cell_value_is_year (const HetuCellValue *self);
