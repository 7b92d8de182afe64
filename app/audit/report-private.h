/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "audit/report.h"

/* What pages and workbook of an audit share. Private to app/audit.c and app/audit. */

typedef enum
{
  HETU_AUDIT_NUMBER, /* 序号 */
  HETU_AUDIT_VERDICT,
  HETU_AUDIT_PLACE,
  HETU_AUDIT_INDICATOR,
  HETU_AUDIT_PERIOD,
  HETU_AUDIT_MEASURE,
  HETU_AUDIT_TOLD,
  HETU_AUDIT_STORED,
  HETU_AUDIT_DIFFERENCE,
  HETU_AUDIT_PERCENT,
  HETU_AUDIT_REASON,
  HETU_AUDIT_QUOTE,
  HETU_AUDIT_SOURCE,
  HETU_AUDIT_VINTAGE,
  HETU_AUDIT_N_COLUMNS,
} HetuAuditColumn;

/**
 * hetu_audit_get_head:
 *
 * Returns: (transfer none): of the column: “本稿”
 */
const char *hetu_audit_get_head (HetuAuditColumn column, HetuLanguage language);

/**
 * hetu_audit_dup_heading:
 *
 * Returns: (transfer full): of the report: “《…》核对报告”
 */
char *hetu_audit_dup_heading (const HetuAudit *self);

/**
 * hetu_audit_dup_ground:
 *
 * Returns: (transfer full): which file was held against what, as of when
 */
char *hetu_audit_dup_ground (const HetuAudit *self);

/**
 * hetu_audit_dup_measure:
 *
 * Returns: (transfer full): what the figure is: “目标 · 同比增速”
 */
char *hetu_audit_dup_measure (const HetuAudit *self, guint index);

/**
 * hetu_audit_list_sources:
 * @list: (element-type guint): indices of figures
 *
 * Returns: (transfer container) (element-type HetuAuditFigure): one figure a document that is cited, in the order of the list; the
 *   figures are the audit's
 */
GPtrArray *hetu_audit_list_sources (const HetuAudit *self, const GArray *list);

/**
 * hetu_audit_find_source:
 * @sources: of hetu_audit_list_sources()
 *
 * Returns: the number of the figure's document among them, from 1 on; 0: none is cited
 */
guint hetu_audit_find_source (const GPtrArray *sources, const HetuAuditFigure *figure);

/**
 * hetu_audit_get_day:
 *
 * Returns: yyyymmdd: when the latest of the figures that the draft was held against was published; 0: unknown
 */
gint32 hetu_audit_get_day (const HetuAudit *self);

/**
 * hetu_audit_to_pages:
 * @list: (element-type guint): indices of figures
 *
 * Returns: (transfer full): the bytes of A4 pages. %HETU_ERROR_OUTPUT, %HETU_ERROR_GLYPH.
 */
GBytes *
hetu_audit_to_pages (const HetuAudit *self, const GArray *list, HetuText *text, GError **error);

/**
 * hetu_audit_to_workbook:
 * @list: (element-type guint): indices of figures
 *
 * Returns: (transfer full): the bytes of a workbook. %HETU_ERROR_OUTPUT.
 */
GBytes *hetu_audit_to_workbook (const HetuAudit *self, const GArray *list, GError **error);
