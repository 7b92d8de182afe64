/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/job.h"

/* Rows that take a figure back: status “withdrawn”, no value, and in “published” the day from which its source no longer tells it. */

#define HETU_IMPORT_WITHDRAWN "withdrawn"

/**
 * hetu_import_withdraw:
 * @row: the cell, the source, its basis and place, and in vintage the day; its text is the reason
 *
 * Takes back what the source tells of the cell, as told up to that day.
 *
 * Returns: %HETU_RECORD_REVISED, or %HETU_RECORD_UNCHANGED where it is taken back already; −1 on error. %HETU_ERROR_INPUT: the source
 *   told no such figure by that day.
 */
int hetu_import_withdraw (HetuImportJob *job, const HetuObservation *row, GError **error);
