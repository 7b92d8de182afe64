/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit.h"
#include "chart/text.h"
#include "table.h"

/* An audit as rows for programs, and as a report for people: pages and a workbook. */

/**
 * hetu_audit_to_table:
 * @verdicts: bits 1 << HetuVerdict; 0: all
 *
 * Returns: (transfer full): char_start, char_end, quote, indicator_id, region, period, measure, draft_value, store_value, unit,
 *   difference, verdict, source, and behind them indicator, kind, comparator, draft_high, difference_unit, difference_percent,
 *   vintage, store_shows, contradicts, reason; in the order of the text
 */
HetuTable *hetu_audit_to_table (const HetuAudit *self, guint verdicts);

typedef enum
{
  HETU_AUDIT_PDF,  /* A4 across: findings first */
  HETU_AUDIT_XLSX, /* typed cells; the sources on a second sheet */
  HETU_AUDIT_N_FORMATS,
} HetuAuditFormat;

/**
 * hetu_audit_format_parse:
 * @path: of a file
 * @out: (out): untouched on failure
 *
 * Returns: whether the ending of @path is that of a format
 */
gboolean hetu_audit_format_parse (const char *path, HetuAuditFormat *out);

/**
 * hetu_audit_encode:
 * @verdicts: bits 1 << HetuVerdict that are listed; 0: all
 * @text: for PDF
 *
 * Returns: (transfer full): the file's bytes, the same for the same audit; write them with hetu_file_replace().
 *   %HETU_ERROR_OUTPUT, %HETU_ERROR_GLYPH.
 */
GBytes *hetu_audit_encode (const HetuAudit *self,
                           guint verdicts,
                           HetuText *text,
                           HetuAuditFormat format,
                           GError **error);
