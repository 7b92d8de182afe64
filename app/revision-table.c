/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Revisions as rows. A difference is of two numbers that one source told of one cell in one unit, in that unit's points; of an
 * amount it is told in per cent of the earlier number as well. What a decision or a withdrawal changes is not computed: another
 * source's figure is no revision of this one. */
#include "revision-table.h"

#include "export/xlsx.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PER_CENT 100.0
#define PERCENT_DECIMALS 2
#define MOST_DECIMALS 15

static const struct
{
  const char *id, *zh, *en;
  double least, most; /* widths in a workbook, halves of a 汉字 */
} columns[HETU_N_REVISION_COLUMNS] = {
  [HETU_REVISION_INDICATOR_ID] = { "indicator_id", "指标代码", "Indicator id", 12, 30 },
  [HETU_REVISION_INDICATOR] = { "indicator", "指标", "Indicator", 16, 36 },
  [HETU_REVISION_REGION] = { "region", "地区代码", "Region code", 9, 12 },
  [HETU_REVISION_REGION_NAME] = { "region_name", "地区", "Region", 10, 18 },
  [HETU_REVISION_PERIOD] = { "period", "时期", "Period", 10, 20 },
  [HETU_REVISION_MEASURE] = { "measure", "口径", "Measure", 10, 16 },
  [HETU_REVISION_KIND] = { "kind", "性质", "Kind", 8, 10 },
  [HETU_REVISION_DAY] = { "day", "日期", "Day", 12, 12 },
  [HETU_REVISION_EVENT] = { "event", "事项", "Event", 10, 14 },
  [HETU_REVISION_VALUE] = { "value", "数值", "Value", 12, 22 },
  [HETU_REVISION_UNIT] = { "unit", "单位", "Unit", 8, 18 },
  [HETU_REVISION_BEFORE] = { "before", "修订前", "Before", 12, 22 },
  [HETU_REVISION_CHANGE] = { "change", "修订幅度", "Change", 10, 20 },
  [HETU_REVISION_CHANGE_UNIT] = { "change_unit", "幅度单位", "Unit of change", 10, 18 },
  [HETU_REVISION_STATUS] = { "status", "状态", "Status", 8, 14 },
  [HETU_REVISION_SOURCE] = { "source", "来源", "Source", 20, 48 },
  [HETU_REVISION_ENTRY] = { "entry", "日志编号", "Entry", 8, 10 },
  [HETU_REVISION_READ_AT] = { "read_at", "入库时间", "Read at", 20, 22 },
  [HETU_REVISION_WHO] = { "who", "经办", "By whom", 8, 16 },
  [HETU_REVISION_REASON] = { "reason", "理由", "Reason", 16, 40 },
  [HETU_REVISION_PERCENT] = { "change_percent", "修订幅度（%）", "Change, %", 10, 14 },
};

const char *
hetu_revision_column_to_label (HetuRevisionColumn column, HetuLanguage language)
{
  g_return_val_if_fail (column < HETU_N_REVISION_COLUMNS, NULL);

  return language == HETU_LANGUAGE_EN ? columns[column].en : columns[column].zh;
}

GArray *
hetu_revision_list (HetuStore *store, const HetuQuery *query, gboolean changed, GError **error)
{
  g_autoptr (GArray) events = hetu_query_history (store, query, error);
  guint end, start = 0;

  if (events == NULL)
    return NULL;
  for (; changed && start < events->len; start = end)
    {
      const HetuEvent *first = &g_array_index (events, HetuEvent, start);
      gboolean kept = FALSE;

      for (end = start; end < events->len; end++)
        {
          const HetuEvent *one = &g_array_index (events, HetuEvent, end);

          if (!hetu_event_same_cell (first, one))
            break;
          kept = kept || one->kind != HETU_EVENT_TOLD;
        }
      if (kept)
        continue;
      g_array_remove_range (events, start, end - start);
      end = start;
    }
  return g_steal_pointer (&events);
}

/* Of an amount that was above zero. */
static gboolean
get_percent (const HetuEvent *event, double *out)
{
  if (!event->has_before || event->before.coefficient <= 0 ||
      hetu_unit_is_rate (event->figure.unit))
    return FALSE;
  *out = PER_CENT * hetu_decimal_to_double (event->change) / hetu_decimal_to_double (event->before);
  return TRUE;
}

/* One table for 20 columns: each is a line. */
static char *
dup_number (const HetuEvent *event, HetuRevisionColumn column)
{
  const HetuObservation *figure = &event->figure;
  double percent = 0;

  if (column == HETU_REVISION_VALUE && figure->has_value)
    return hetu_decimal_to_string (figure->value);
  if (column == HETU_REVISION_BEFORE && event->has_before)
    return hetu_decimal_to_string (event->before);
  if (column == HETU_REVISION_CHANGE && event->has_before)
    return hetu_decimal_to_string (event->change);
  if (column == HETU_REVISION_PERCENT && get_percent (event, &percent))
    return hetu_decimal_to_string (hetu_decimal_from_double (percent, PERCENT_DECIMALS));
  return NULL;
}

static char *
dup_citation (HetuStore *store, gint32 number, HetuLanguage language)
{
  HetuSource *source = hetu_store_get_source (store, number);

  return source != NULL ? hetu_source_to_citation (source, language) : NULL;
}

/* What is the same for programs and people. */
static char *
dup_name (HetuStore *store,
          const HetuEvent *event,
          HetuRevisionColumn column,
          HetuLanguage language)
{
  const HetuObservation *figure = &event->figure;
  HetuIndicator *indicator = hetu_store_get_indicator (store, figure->indicator);
  HetuDistrict *district = hetu_store_get_district (store, figure->region);

  switch (column)
    {
    case HETU_REVISION_INDICATOR_ID:
      return g_strdup (hetu_indicator_get_id (indicator));
    case HETU_REVISION_INDICATOR:
      return g_strdup (hetu_indicator_get_name (indicator, language));
    case HETU_REVISION_REGION:
      return g_strdup_printf ("%d", figure->region);
    case HETU_REVISION_REGION_NAME:
      return g_strdup (hetu_district_get_name (district, language));
    case HETU_REVISION_DAY:
      return hetu_date_to_string (event->day);
    case HETU_REVISION_UNIT:
      return hetu_unit_to_string (figure->unit, language);
    case HETU_REVISION_CHANGE_UNIT:
      return event->has_before
                 ? hetu_unit_to_string (hetu_unit_of_difference (figure->unit), language)
                 : NULL;
    case HETU_REVISION_SOURCE:
      return dup_citation (store, figure->source, language);
    case HETU_REVISION_ENTRY:
      return g_strdup_printf ("%d", event->batch);
    case HETU_REVISION_READ_AT:
      return g_strdup (event->read_at);
    case HETU_REVISION_WHO:
      return g_strdup (event->who);
    case HETU_REVISION_REASON:
      return g_strdup (event->reason);
    default:
      return dup_number (event, column);
    }
}

char *
hetu_revision_dup_text (HetuStore *store,
                        const HetuEvent *event,
                        HetuRevisionColumn column,
                        HetuLanguage language)
{
  const HetuObservation *figure = &event->figure;

  g_return_val_if_fail (column < HETU_N_REVISION_COLUMNS, NULL);

  switch (column)
    {
    case HETU_REVISION_PERIOD:
      return hetu_period_to_string (figure->period);
    case HETU_REVISION_MEASURE:
      return g_strdup (hetu_measure_to_string (figure->measure));
    case HETU_REVISION_KIND:
      return g_strdup (hetu_kind_to_string (figure->kind));
    case HETU_REVISION_EVENT:
      return g_strdup (hetu_event_kind_to_string (event->kind));
    case HETU_REVISION_STATUS:
      return g_strdup (hetu_status_to_string (figure->status));
    default:
      return dup_name (store, event, column, language);
    }
}

static char *
write_percent (const HetuEvent *event, HetuLanguage language)
{
  double percent = 0;

  return get_percent (event, &percent)
             ? hetu_format_double (percent, PERCENT_DECIMALS, HETU_FORMAT_SIGNED, language)
             : NULL;
}

static char *
write_change (const HetuEvent *event, HetuLanguage language)
{
  return event->has_before ? hetu_format_decimal (event->change, -1, HETU_FORMAT_SIGNED, language)
                           : NULL;
}

static const char *
name_kind (HetuKind kind, HetuLanguage language)
{
  static const char *const labels[] = { "实绩", "目标", "预计" };

  return language == HETU_LANGUAGE_EN ? hetu_kind_to_string (kind) : labels[kind];
}

char *
hetu_revision_dup_words (HetuStore *store,
                         const HetuEvent *event,
                         HetuRevisionColumn column,
                         HetuLanguage language)
{
  const HetuObservation *figure = &event->figure;

  g_return_val_if_fail (column < HETU_N_REVISION_COLUMNS, NULL);

  switch (column)
    {
    case HETU_REVISION_PERIOD:
      return hetu_period_to_label (figure->period, language);
    case HETU_REVISION_MEASURE:
      return g_strdup (hetu_measure_to_label (figure->measure, language));
    case HETU_REVISION_KIND:
      return g_strdup (name_kind (figure->kind, language));
    case HETU_REVISION_EVENT:
      return g_strdup (hetu_event_kind_to_label (event->kind, language));
    case HETU_REVISION_STATUS:
      return g_strdup (hetu_status_to_label (figure->status, language));
    case HETU_REVISION_CHANGE:
      return write_change (event, language);
    case HETU_REVISION_PERCENT:
      return write_percent (event, language);
    default:
      return dup_name (store, event, column, language);
    }
}

HetuTable *
hetu_revision_to_table (HetuStore *store, const GArray *events, HetuLanguage language)
{
  const char *ids[HETU_N_REVISION_COLUMNS + 1] = { NULL };
  HetuTable *table;

  for (HetuRevisionColumn column = 0; column < HETU_N_REVISION_COLUMNS; column++)
    ids[column] = columns[column].id;
  table = hetu_table_new (ids);
  for (guint i = 0; i < events->len; i++)
    {
      const HetuEvent *event = &g_array_index (events, HetuEvent, i);

      for (HetuRevisionColumn column = 0; column < HETU_N_REVISION_COLUMNS; column++)
        hetu_table_take (table,
                         columns[column].id,
                         hetu_revision_dup_text (store, event, column, language));
      hetu_table_end_row (table);
    }
  return table;
}

/* ---- workbook */

#define TITLE_HEIGHT 30.0
#define NOTE_HEIGHT 20.0

static void
put_number (HetuSheet *sheet, guint row, HetuRevisionColumn column, const char *text, HetuUnit unit)
{
  static const HetuCellStyle style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };
  HetuDecimal value = { 0 };
  gboolean signs = column == HETU_REVISION_CHANGE || column == HETU_REVISION_PERCENT;
  g_autofree char *format = NULL;

  if (!hetu_decimal_parse (text, &value, NULL))
    g_return_if_reached ();
  format = hetu_xlsx_number_format (unit,
                                    MIN (value.decimals, MOST_DECIMALS),
                                    HETU_COMPARATOR_EQUAL,
                                    signs ? HETU_FORMAT_SIGNED : HETU_FORMAT_PLAIN,
                                    HETU_LANGUAGE_ZH);
  hetu_sheet_put_number (sheet, row, column, hetu_decimal_to_double (value), format, &style);
}

static void
put_cell (HetuSheet *sheet,
          guint row,
          HetuRevisionColumn column,
          HetuStore *store,
          const HetuEvent *event,
          HetuLanguage language)
{
  static const HetuCellStyle style = { .look = HETU_CELL_BODY };
  g_autofree char *number = dup_number (event, column);
  g_autofree char *words = NULL;

  if (number != NULL)
    {
      put_number (sheet, row, column, number, event->figure.unit);
      return;
    }
  if (column == HETU_REVISION_DAY)
    {
      hetu_sheet_put_date (sheet, row, column, event->day, &style);
      return;
    }
  words = hetu_revision_dup_words (store, event, column, language);
  hetu_sheet_put_text (sheet, row, column, words, &style);
}

static void
put_heads (HetuSheet *sheet, guint row, HetuLanguage language)
{
  static const HetuCellStyle style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };

  for (HetuRevisionColumn column = 0; column < HETU_N_REVISION_COLUMNS; column++)
    {
      hetu_sheet_set_column (sheet, column, columns[column].least, columns[column].most);
      hetu_sheet_put_text (sheet,
                           row,
                           column,
                           hetu_revision_column_to_label (column, language),
                           &style);
    }
}

static char *
write_note (gint32 as_of, HetuLanguage language)
{
  g_autofree char *day = hetu_date_to_string (as_of);

  if (as_of == 0)
    return g_strdup (language == HETU_LANGUAGE_EN ? "All that is known" : "全部已知");
  return g_strdup_printf (language == HETU_LANGUAGE_EN ? "As known on %s"
                                                       : "当时视角：截至 %s 已公布的数据",
                          day);
}

GBytes *
hetu_revision_to_workbook (HetuStore *store,
                           const GArray *events,
                           const char *title,
                           gint32 as_of,
                           HetuLanguage language,
                           GError **error)
{
  static const HetuCellStyle title_style = { .look = HETU_CELL_TITLE };
  static const HetuCellStyle note_style = { .look = HETU_CELL_NOTE };
  HetuWorkbookProperties properties = { .title = title, .made_on = as_of, .language = language };
  HetuWorkbook *workbook = hetu_workbook_new (&properties, error);
  g_autofree char *note = write_note (as_of, language);
  const guint head = 2;
  HetuSheet *sheet;

  if (workbook == NULL)
    return NULL;
  sheet =
      hetu_workbook_add_sheet (workbook, language == HETU_LANGUAGE_EN ? "Revisions" : "修订记录");
  hetu_sheet_put_across (sheet, 0, 0, HETU_N_REVISION_COLUMNS, TITLE_HEIGHT, title, &title_style);
  hetu_sheet_put_across (sheet, 1, 0, HETU_N_REVISION_COLUMNS, NOTE_HEIGHT, note, &note_style);
  put_heads (sheet, head, language);
  for (guint i = 0; i < events->len; i++)
    for (HetuRevisionColumn column = 0; column < HETU_N_REVISION_COLUMNS; column++)
      put_cell (sheet,
                head + 1 + i,
                column,
                store,
                &g_array_index (events, HetuEvent, i),
                language);
  hetu_sheet_set_table (sheet, head, HETU_N_REVISION_COLUMNS, events->len, 0);
  hetu_sheet_set_page (sheet, TRUE);
  return hetu_workbook_end (workbook, error);
}
