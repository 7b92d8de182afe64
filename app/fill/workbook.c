/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of what became of the × of a template as a workbook: for the file of a report, beside the document itself. */
#include "fill.h"

#include "export/xlsx.h"

#include <glib/gi18n-lib.h>

#define TITLE_HEIGHT 24
#define NOTE_HEIGHT 16
#define HEAD_ROW 2

enum
{
  COLUMN_STATE,
  COLUMN_TEMPLATE,
  COLUMN_FILLED,
  COLUMN_INDICATOR,
  COLUMN_REGION,
  COLUMN_PERIOD,
  COLUMN_MEASURE,
  COLUMN_VALUE,
  COLUMN_REASON,
  COLUMN_SOURCE,
  N_COLUMNS
};

static const struct
{
  const char *zh;
  const char *en;
  double least;
  double most;
} columns[N_COLUMNS] = {
  [COLUMN_STATE] = { "状态", "State", 8, 14 },
  [COLUMN_TEMPLATE] = { "模板文字", "Template", 20, 40 },
  [COLUMN_FILLED] = { "填写后", "Filled in", 20, 40 },
  [COLUMN_INDICATOR] = { "指标", "Indicator", 12, 24 },
  [COLUMN_REGION] = { "地区", "Region", 8, 16 },
  [COLUMN_PERIOD] = { "时期", "Period", 8, 16 },
  [COLUMN_MEASURE] = { "度量", "Measure", 8, 16 },
  [COLUMN_VALUE] = { "库中数值", "In the store", 12, 24 },
  [COLUMN_REASON] = { "说明", "Remark", 16, 36 },
  [COLUMN_SOURCE] = { "出处", "Source", 20, 48 },
};

static void
put_text (HetuSheet *sheet, guint row, guint column, const char *text)
{
  static const HetuCellStyle style = { .look = HETU_CELL_BODY };

  hetu_sheet_put_text (sheet, row, column, text, &style);
}

/* A number that a spreadsheet computes with, with its unit in words. */
static void
put_value (HetuSheet *sheet, guint row, const HetuFillSlot *slot)
{
  static const HetuCellStyle style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };
  g_autofree char *format = NULL;

  if (!slot->known)
    {
      hetu_sheet_put_text (sheet, row, COLUMN_VALUE, NULL, &style);
      return;
    }
  format = hetu_xlsx_number_format (slot->unit,
                                    slot->value.decimals,
                                    HETU_COMPARATOR_EQUAL,
                                    HETU_FORMAT_UNIT,
                                    HETU_LANGUAGE_ZH);
  hetu_sheet_put_number (sheet,
                         row,
                         COLUMN_VALUE,
                         hetu_decimal_to_double (slot->value),
                         format,
                         &style);
}

static void
put_slot (HetuSheet *sheet,
          guint row,
          const HetuFillSlot *slot,
          HetuStore *store,
          HetuLanguage language)
{
  HetuDistrict *district = hetu_store_get_district (store, slot->region);
  HetuSource *source = slot->source != 0 ? hetu_store_get_source (store, slot->source) : NULL;
  g_autofree char *period = hetu_period_to_label (slot->period, language);
  g_autofree char *citation = source != NULL ? hetu_source_to_citation (source, language) : NULL;

  put_text (sheet, row, COLUMN_STATE, hetu_fill_state_to_label (slot->state));
  put_text (sheet, row, COLUMN_TEMPLATE, slot->template_text);
  put_text (sheet, row, COLUMN_FILLED, slot->filled_text);
  put_text (sheet, row, COLUMN_INDICATOR, slot->indicator);
  put_text (sheet,
            row,
            COLUMN_REGION,
            district != NULL ? hetu_district_get_name (district, language) : NULL);
  put_text (sheet, row, COLUMN_PERIOD, period);
  put_text (sheet, row, COLUMN_MEASURE, hetu_measure_to_label (slot->measure, language));
  put_value (sheet, row, slot);
  put_text (sheet, row, COLUMN_REASON, slot->reason);
  put_text (sheet, row, COLUMN_SOURCE, citation);
}

static void
put_heads (HetuSheet *sheet, const char *title, const char *note, HetuLanguage language)
{
  static const HetuCellStyle title_style = { .look = HETU_CELL_TITLE };
  static const HetuCellStyle note_style = { .look = HETU_CELL_NOTE };
  static const HetuCellStyle head_style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };

  hetu_sheet_put_across (sheet, 0, 0, N_COLUMNS, TITLE_HEIGHT, title, &title_style);
  hetu_sheet_put_across (sheet, 1, 0, N_COLUMNS, NOTE_HEIGHT, note, &note_style);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      hetu_sheet_set_column (sheet, i, columns[i].least, columns[i].most);
      hetu_sheet_put_text (sheet,
                           HEAD_ROW,
                           i,
                           language == HETU_LANGUAGE_EN ? columns[i].en : columns[i].zh,
                           &head_style);
    }
}

char *
hetu_filling_describe (const HetuFilling *self, HetuStore *store, HetuLanguage language)
{
  HetuDistrict *district = hetu_store_get_district (store, hetu_filling_get_region (self));
  g_autofree char *period = hetu_period_to_label (hetu_filling_get_period (self), language);

  return g_strdup_printf (
      _ ("%s, %s: %u filled in, %u not known, %u left as they are; %u × are no figures"),
      district != NULL ? hetu_district_get_name (district, language) : "",
      period,
      hetu_filling_count (self, HETU_FILL_FILLED),
      hetu_filling_count (self, HETU_FILL_UNKNOWN),
      hetu_filling_count (self, HETU_FILL_REFUSED),
      hetu_filling_count (self, HETU_FILL_NO_FIGURE));
}

GBytes *
hetu_filling_to_workbook (const HetuFilling *self,
                          HetuStore *store,
                          const char *title,
                          gint32 as_of,
                          HetuLanguage language,
                          GError **error)
{
  HetuWorkbookProperties properties = { .title = title, .made_on = as_of, .language = language };
  HetuWorkbook *workbook = hetu_workbook_new (&properties, error);
  const GArray *slots = hetu_filling_get_slots (self);
  g_autofree char *note = NULL;
  guint n = 0;
  HetuSheet *sheet;

  if (workbook == NULL)
    return NULL;
  sheet =
      hetu_workbook_add_sheet (workbook, language == HETU_LANGUAGE_EN ? "Filled in" : "填写清单");
  note = hetu_filling_describe (self, store, language);
  put_heads (sheet, title, note, language);
  for (guint i = 0; i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);

      if (slot->state != HETU_FILL_NO_FIGURE)
        put_slot (sheet, HEAD_ROW + 1 + n++, slot, store, language);
    }
  hetu_sheet_set_table (sheet, HEAD_ROW, N_COLUMNS, n, 0);
  hetu_sheet_set_page (sheet, TRUE);
  return hetu_workbook_end (workbook, error);
}
