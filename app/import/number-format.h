/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/grid.h"

/* What a number format of a spreadsheet makes of a number. Private to app/import. */
typedef struct
{
  guint8
      flags; /* HetuCellFlags: PERCENT, and what is shown of a date; a number where no SHOWS_ flag is set */
  gint8 decimals; /* that are shown; −1: as many as there are */
} HetuNumberFormat;

#define HETU_NUMBER_FORMAT_GENERAL ((HetuNumberFormat){ 0, -1 })

/**
 * hetu_number_format_parse:
 * @code: “0.00%”, “yyyy"年"m"月"”, “#,##0.0_ ;[Red]\-#,##0.0 ” …
 *
 * Returns: what it shows; its part for positive numbers counts
 */
HetuNumberFormat hetu_number_format_parse (const char *code);

/**
 * hetu_number_format_builtin:
 * @id: of the formats that files name by number alone, those of Chinese systems included
 *
 * Returns: what it shows; that of “General” for a number that is none
 */
HetuNumberFormat hetu_number_format_builtin (guint id);

/**
 * hetu_number_format_apply:
 * @from_1904: whether the workbook counts days from 1904 on
 *
 * Returns: the number as a cell: a date where the format shows one
 */
HetuCell hetu_number_format_apply (HetuNumberFormat self, double number, gboolean from_1904);

/**
 * hetu_number_format_date:
 * @serial: days since the end of 1899, in which a 29 February 1900 is counted that never was; or since 1 January 1904
 *
 * Returns: yyyymmdd; 0 when it is before 1900 or after 9999
 */
gint32 hetu_number_format_date (double serial, gboolean from_1904);
