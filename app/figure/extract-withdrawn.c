/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook of figures leaves out, on a sheet of its own: figures that their source no longer tells, from which day on and
 * why. Nobody shall look for them among those that stand. */
#include "figure/extract-private.h"

typedef enum
{
  COLUMN_INDICATOR,
  COLUMN_REGION,
  COLUMN_CODE,
  COLUMN_PERIOD,
  COLUMN_MEASURE,
  COLUMN_VALUE,
  COLUMN_UNIT,
  COLUMN_PUBLISHED,
  COLUMN_WITHDRAWN,
  COLUMN_REASON,
  COLUMN_SOURCE,
  N_COLUMNS,
} Column;

static const HetuExtractColumn columns[N_COLUMNS] = {
  [COLUMN_INDICATOR] = { "指标", "indicator", 16, 36 },
  [COLUMN_REGION] = { "地区", "region", 10, 16 },
  [COLUMN_CODE] = { "地区代码", "region code", 9, 12 },
  [COLUMN_PERIOD] = { "时期", "period", 10, 18 },
  [COLUMN_MEASURE] = { "口径", "measure", 10, 16 },
  [COLUMN_VALUE] = { "数值", "value", 12, 22 },
  [COLUMN_UNIT] = { "单位", "unit", 8, 18 },
  [COLUMN_PUBLISHED] = { "公布日期", "published", 12, 12 },
  [COLUMN_WITHDRAWN] = { "撤回日期", "withdrawn", 12, 12 },
  [COLUMN_REASON] = { "原因", "reason", 12, 40 },
  [COLUMN_SOURCE] = { "来源", "source", 20, 60 },
};

static const HetuCellStyle text_style = { .look = HETU_CELL_BODY };
static const HetuCellStyle centre_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle number_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };

static void
put_event (HetuSheet *sheet,
           guint row,
           HetuStore *store,
           const HetuEvent *event,
           HetuLanguage language)
{
  const HetuObservation *one = &event->figure;
  HetuIndicator *indicator = hetu_store_get_indicator (store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (store, one->region);
  HetuSource *source = one->source != 0 ? hetu_store_get_source (store, one->source) : NULL;
  g_autofree char *code = g_strdup_printf ("%d", one->region);
  g_autofree char *period = hetu_period_to_label (one->period, language);
  g_autofree char *unit = hetu_unit_to_string (one->unit, language);
  g_autofree char *citation = source != NULL ? hetu_source_to_citation (source, language) : NULL;
  g_autofree char *format = hetu_xlsx_number_format (HETU_UNIT_NONE,
                                                     one->value.decimals,
                                                     HETU_COMPARATOR_EQUAL,
                                                     HETU_FORMAT_PLAIN,
                                                     language);
  const char *measure = hetu_measure_to_label ((HetuMeasure) one->measure, language);

  hetu_sheet_put_text (sheet,
                       row,
                       COLUMN_INDICATOR,
                       hetu_indicator_get_name (indicator, language),
                       &text_style);
  hetu_sheet_put_text (sheet,
                       row,
                       COLUMN_REGION,
                       hetu_district_get_name (district, language),
                       &text_style);
  hetu_sheet_put_text (sheet, row, COLUMN_CODE, code, &centre_style);
  hetu_sheet_put_text (sheet, row, COLUMN_PERIOD, period, &centre_style);
  hetu_sheet_put_text (sheet, row, COLUMN_MEASURE, measure, &text_style);
  if (one->has_value)
    hetu_sheet_put_number (sheet,
                           row,
                           COLUMN_VALUE,
                           hetu_decimal_to_double (one->value),
                           format,
                           &number_style);
  else
    hetu_sheet_put_text (sheet, row, COLUMN_VALUE, one->text, &number_style);
  hetu_sheet_put_text (sheet, row, COLUMN_UNIT, unit, &centre_style);
  hetu_sheet_put_date (sheet, row, COLUMN_PUBLISHED, one->vintage, &centre_style);
  hetu_sheet_put_date (sheet, row, COLUMN_WITHDRAWN, event->day, &centre_style);
  hetu_sheet_put_text (sheet, row, COLUMN_REASON, event->reason, &text_style);
  hetu_sheet_put_text (sheet, row, COLUMN_SOURCE, citation, &text_style);
}

guint
hetu_extract_count_withdrawn (const GArray *events)
{
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    n += g_array_index (events, HetuEvent, i).kind == HETU_EVENT_WITHDRAWN;
  return n;
}

void
hetu_extract_fill_withdrawn (HetuSheet *sheet,
                             HetuStore *store,
                             const GArray *events,
                             HetuLanguage language)
{
  guint row = 0;

  hetu_extract_put_heads (sheet, columns, N_COLUMNS, language);
  for (guint i = 0; i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);

      if (event->kind == HETU_EVENT_WITHDRAWN)
        put_event (sheet, ++row, store, event, language);
    }
  hetu_sheet_set_table (sheet, 0, N_COLUMNS, row, 2);
  hetu_sheet_set_page (sheet, TRUE);
}
