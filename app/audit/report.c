/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an audit's report, and which file a name asks for. Pages and workbook have files of their own. */
#include "audit/report-private.h"

#include "model/source.h"

#include <string.h>

const char *
hetu_audit_get_head (HetuAuditColumn column, HetuLanguage language)
{
  static const struct
  {
    const char *zh, *en;
  } heads[HETU_AUDIT_N_COLUMNS] = {
    [HETU_AUDIT_NUMBER] = { "序号", "No." },
    [HETU_AUDIT_VERDICT] = { "结论", "Verdict" },
    [HETU_AUDIT_PLACE] = { "地区", "Region" },
    [HETU_AUDIT_INDICATOR] = { "指标", "Indicator" },
    [HETU_AUDIT_PERIOD] = { "时期", "Period" },
    [HETU_AUDIT_MEASURE] = { "度量", "Measure" },
    [HETU_AUDIT_TOLD] = { "本稿", "Draft" },
    [HETU_AUDIT_STORED] = { "库中", "Store" },
    [HETU_AUDIT_DIFFERENCE] = { "相差", "Difference" },
    [HETU_AUDIT_PERCENT] = { "相差（%）", "Difference, %" },
    [HETU_AUDIT_REASON] = { "说明", "Why" },
    [HETU_AUDIT_QUOTE] = { "原文", "In the draft" },
    [HETU_AUDIT_SOURCE] = { "来源", "Source" },
    [HETU_AUDIT_VINTAGE] = { "公布日期", "Published" },
  };

  g_return_val_if_fail (column < HETU_AUDIT_N_COLUMNS, NULL);

  return language == HETU_LANGUAGE_EN ? heads[column].en : heads[column].zh;
}

char *
hetu_audit_dup_heading (const HetuAudit *self)
{
  return g_strdup_printf (self->options.language == HETU_LANGUAGE_EN ? "Audit of “%s”"
                                                                     : "《%s》数据核对报告",
                          self->title);
}

char *
hetu_audit_dup_ground (const HetuAudit *self)
{
  gboolean english = self->options.language == HETU_LANGUAGE_EN;
  const char *name = hetu_document_get_name (self->document);
  g_autofree char *day = NULL;

  if (self->options.as_of == 0)
    return g_strdup_printf (english ? "File: %s. Held against all that the store knows."
                                    : "文件：%s。按库中全部已知数据核对。",
                            name);
  day = hetu_date_to_label (self->options.as_of, self->options.language);
  return g_strdup_printf (english ? "File: %s. Held against what was published by %s."
                                  : "文件：%s。按截至%s已公布的数据核对。",
                          name,
                          day);
}

char *
hetu_audit_dup_measure (const HetuAudit *self, guint index)
{
  const HetuObservation *told = &hetu_audit_get_figure (self, index)->told;
  HetuLanguage language = self->options.language;
  const char *measure = hetu_measure_to_label ((HetuMeasure) told->measure, language);

  if (told->kind == HETU_KIND_ACTUAL)
    return g_strdup (measure);
  return g_strdup_printf ("%s · %s", hetu_kind_to_label ((HetuKind) told->kind, language), measure);
}

/* ---- sources */

guint
hetu_audit_find_source (const GPtrArray *sources, const HetuAuditFigure *figure)
{
  for (guint i = 0; *figure->source != '\0' && i < sources->len; i++)
    if (strcmp (((const HetuAuditFigure *) g_ptr_array_index (sources, i))->source,
                figure->source) == 0)
      return i + 1;
  return 0;
}

GPtrArray *
hetu_audit_list_sources (const HetuAudit *self, const GArray *list)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (self, g_array_index (list, guint, i));

      if (*figure->source != '\0' && hetu_audit_find_source (sources, figure) == 0)
        g_ptr_array_add (sources, (gpointer) figure);
    }
  return sources;
}

gint32
hetu_audit_get_day (const HetuAudit *self)
{
  gint32 day = 0;

  for (guint i = 0; i < self->figures->len; i++)
    day = MAX (day, hetu_audit_get_figure (self, i)->stored.vintage);
  return day;
}

/* ---- files */

gboolean
hetu_audit_format_parse (const char *path, HetuAuditFormat *out)
{
  static const char *const
      endings[HETU_AUDIT_N_FORMATS] = { [HETU_AUDIT_PDF] = ".pdf", [HETU_AUDIT_XLSX] = ".xlsx" };
  gsize length;

  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  length = strlen (path);
  for (int i = 0; i < HETU_AUDIT_N_FORMATS; i++)
    {
      gsize ending = strlen (endings[i]);

      if (length > ending && g_ascii_strcasecmp (path + length - ending, endings[i]) == 0)
        {
          *out = (HetuAuditFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

GBytes *
hetu_audit_encode (const HetuAudit *self,
                   guint verdicts,
                   HetuText *text,
                   HetuAuditFormat format,
                   GError **error)
{
  g_autoptr (GArray) list = NULL;

  g_return_val_if_fail (self != NULL && format < HETU_AUDIT_N_FORMATS, NULL);

  list = hetu_audit_list (self, verdicts, TRUE);
  return format == HETU_AUDIT_PDF ? hetu_audit_to_pages (self, list, text, error)
                                  : hetu_audit_to_workbook (self, list, error);
}
