/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as a workbook, for people who go on with them in a spreadsheet: each statement with its unit, status and document, its
 * series with charts, the documents with their addresses, and what is noted on the data. A figure that is redacted or missing has
 * an empty cell and a status, as everywhere. */
#include "figure/extract-private.h"

#include "error.h"
#include "figure/extract-tidy.h"
#include "model/sheet-word.h"
#include "store/known.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  COLUMN_INDICATOR,
  COLUMN_REGION,
  COLUMN_CODE,
  COLUMN_PERIOD,
  COLUMN_MEASURE,
  COLUMN_KIND,
  COLUMN_COMPARATOR,
  COLUMN_VALUE,
  COLUMN_HIGH,
  COLUMN_UNIT,
  COLUMN_STATUS,
  COLUMN_BASIS,
  COLUMN_CHOSEN,
  COLUMN_PUBLISHED,
  COLUMN_SOURCE,
  COLUMN_QUOTE,
  COLUMN_NOTE,
  N_COLUMNS, /* and behind them those of extract-columns.c */
} Column;

static const HetuExtractColumn columns[N_COLUMNS] = {
  [COLUMN_INDICATOR] = { "指标", "indicator", 16, 36 },
  [COLUMN_REGION] = { "地区", "region", 10, 16 },
  [COLUMN_CODE] = { "地区代码", "region code", 9, 12 },
  [COLUMN_PERIOD] = { "时期", "period", 10, 18 },
  [COLUMN_MEASURE] = { "口径", "measure", 10, 16 },
  [COLUMN_KIND] = { "性质", "kind", 8, 10 },
  [COLUMN_COMPARATOR] = { "比较符", "comparator", 8, 10 },
  [COLUMN_VALUE] = { "数值", "value", 12, 22 },
  [COLUMN_HIGH] = { "数值上限", "value, high", 10, 22 },
  [COLUMN_UNIT] = { "单位", "unit", 8, 18 },
  [COLUMN_STATUS] = { "状态", "status", 8, 14 },
  [COLUMN_BASIS] = { "数据性质", "basis", 10, 14 },
  [COLUMN_CHOSEN] = { "采用", "chosen", 6, 8 },
  [COLUMN_PUBLISHED] = { "公布日期", "published", 12, 12 },
  [COLUMN_SOURCE] = { "来源", "source", 7, 8 },
  [COLUMN_QUOTE] = { "原文", "quote", 20, 50 },
  [COLUMN_NOTE] = { "备注", "note", 12, 36 },
};

static const HetuCellStyle head_style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle text_style = { .look = HETU_CELL_BODY };
static const HetuCellStyle centre_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle number_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };

typedef struct
{
  HetuStore *store; /* borrowed */
  HetuLanguage language;
  gint32 as_of;       /* yyyymmdd; 0: all that is known */
  GArray *statements; /* (owned) (element-type HetuObservation) */
  GArray *sources;    /* (owned) (element-type gint32): those cited, in order */
  GHashTable *places; /* (owned): from a source's number to its place, from 1 */
} Extract;

static void
extract_clear (Extract *self)
{
  g_clear_pointer (&self->statements, g_array_unref);
  g_clear_pointer (&self->sources, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Extract, extract_clear)

static const char *
say (const Extract *self, const char *zh, const char *en)
{
  return self->language == HETU_LANGUAGE_ZH ? zh : en;
}

static guint
cite (Extract *self, gint32 source)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, GINT_TO_POINTER (source)));

  if (source == 0 || place > 0)
    return place;
  g_array_append_val (self->sources, source);
  g_hash_table_insert (self->places,
                       GINT_TO_POINTER (source),
                       GUINT_TO_POINTER (self->sources->len));
  return self->sources->len;
}

/* ---- sheets */

void
hetu_extract_put_heads (HetuSheet *sheet,
                        const HetuExtractColumn *given,
                        guint n_columns,
                        HetuLanguage language)
{
  for (guint i = 0; i < n_columns; i++)
    {
      hetu_sheet_set_column (sheet, i, given[i].least, given[i].most);
      hetu_sheet_put_text (sheet,
                           0,
                           i,
                           language == HETU_LANGUAGE_ZH ? given[i].zh : given[i].en,
                           &head_style);
    }
}

static void
put_value (HetuSheet *sheet, guint row, Column column, HetuDecimal value, HetuLanguage language)
{
  g_autofree char *format = hetu_xlsx_number_format (HETU_UNIT_NONE,
                                                     value.decimals,
                                                     HETU_COMPARATOR_EQUAL,
                                                     HETU_FORMAT_PLAIN,
                                                     language);

  hetu_sheet_put_number (sheet, row, column, hetu_decimal_to_double (value), format, &number_style);
}

static void
put_source (Extract *self, HetuSheet *sheet, guint row, gint32 source)
{
  guint place = cite (self, source);
  g_autofree char *mark = g_strdup_printf ("[%u]", place);
  g_autofree char *address = hetu_xlsx_cell_address (say (self, "来源", "sources"), place, 0);

  if (place > 0)
    hetu_sheet_put_link (sheet, row, COLUMN_SOURCE, mark, address, &centre_style);
  else
    hetu_sheet_put_text (sheet, row, COLUMN_SOURCE, NULL, &centre_style);
}

static void
put_statement (Extract *self, HetuSheet *sheet, guint row, const HetuObservation *one)
{
  HetuLanguage language = self->language;
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, one->indicator);
  HetuDistrict *district = hetu_store_get_district (self->store, one->region);
  g_autofree char *code = g_strdup_printf ("%d", one->region);
  g_autofree char *period = hetu_period_to_label (one->period, language);
  g_autofree char *unit = hetu_sheet_unit_to_label (one->unit, language);
  const struct
  {
    Column column;
    const char *text;
    const HetuCellStyle *style;
  } texts[] = {
    { COLUMN_INDICATOR, hetu_indicator_get_name (indicator, language), &text_style },
    { COLUMN_REGION, hetu_district_get_name (district, language), &text_style },
    { COLUMN_CODE, code, &centre_style },
    { COLUMN_PERIOD, period, &centre_style },
    { COLUMN_MEASURE, hetu_measure_to_label ((HetuMeasure) one->measure, language), &text_style },
    { COLUMN_KIND, hetu_kind_to_label ((HetuKind) one->kind, language), &centre_style },
    { COLUMN_COMPARATOR,
      hetu_sheet_word_to_label (HETU_SHEET_COMPARATOR, one->comparator, language),
      &centre_style },
    { COLUMN_VALUE, NULL, &number_style },
    { COLUMN_HIGH, NULL, &number_style },
    { COLUMN_UNIT, unit, &centre_style },
    { COLUMN_STATUS, hetu_status_to_label ((HetuStatus) one->status, language), &centre_style },
    { COLUMN_BASIS, hetu_basis_to_label ((HetuBasis) one->basis, language), &centre_style },
    { COLUMN_CHOSEN,
      one->chosen ? say (self, "是", "yes") : say (self, "否", "no"),
      &centre_style },
    { COLUMN_QUOTE, one->quote, &text_style },
    { COLUMN_NOTE, one->note, &text_style },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    hetu_sheet_put_text (sheet, row, texts[i].column, texts[i].text, texts[i].style);
  if (one->has_value)
    put_value (sheet, row, COLUMN_VALUE, one->value, language);
  if (one->has_value && one->comparator == HETU_COMPARATOR_RANGE)
    put_value (sheet, row, COLUMN_HIGH, one->value_high, language);
  hetu_sheet_put_date (sheet, row, COLUMN_PUBLISHED, one->vintage, &centre_style);
  put_source (self, sheet, row, one->source);
}

static gboolean
fill_figures (Extract *self, HetuSheet *sheet, const HetuExtractWatch *watch, GError **error)
{
  guint n_columns = N_COLUMNS + hetu_extract_put_more_heads (sheet, N_COLUMNS, self->language);
  g_autoptr (GPtrArray) told = hetu_extract_sort_told (self->statements);

  g_autoptr (GHashTable) orders = g_hash_table_new (NULL, NULL);

  hetu_extract_put_heads (sheet, columns, N_COLUMNS, self->language);
  for (guint i = 0; i < told->len; i++)
    g_hash_table_insert (orders, told->pdata[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->statements->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->statements, HetuObservation, i);
      guint order = GPOINTER_TO_UINT (g_hash_table_lookup (orders, one));

      if (!hetu_extract_go_on (watch, i, self->statements->len, error))
        return FALSE;
      put_statement (self, sheet, i + 1, one);
      if (!hetu_extract_put_more (sheet,
                                  i + 1,
                                  N_COLUMNS,
                                  self->store,
                                  one,
                                  order,
                                  self->language,
                                  error))
        return FALSE;
    }
  hetu_sheet_set_table (sheet, 0, n_columns, self->statements->len, 2);
  hetu_sheet_set_page (sheet, TRUE);
  return TRUE;
}

/* Row n has the source [n]. */
static void
fill_sources (const Extract *self, HetuSheet *sheet)
{
  static const HetuExtractColumn heads[] = {
    { "编号", "No.", 8, 8 },
    { "文件", "document", 8, 60 },
    { "发布机构", "publisher", 8, 30 },
    { "日期", "date", 8, 14 },
    { "地址", "address", 8, 60 },
    { "文件标识", "id", 8, 24 },
    { "二手来源", "secondary", 8, 10 },
  };

  hetu_extract_put_heads (sheet, heads, G_N_ELEMENTS (heads), self->language);
  for (guint i = 0; i < self->sources->len; i++)
    {
      HetuSource *source =
          hetu_store_get_source (self->store, g_array_index (self->sources, gint32, i));
      g_autofree char *mark = g_strdup_printf ("[%u]", i + 1);
      const char *url = source != NULL ? hetu_source_get_url (source) : NULL;

      hetu_sheet_put_text (sheet, i + 1, 0, mark, &centre_style);
      if (source == NULL)
        continue;
      hetu_sheet_put_text (sheet, i + 1, 1, hetu_source_get_title (source), &text_style);
      hetu_sheet_put_text (sheet, i + 1, 2, hetu_source_get_publisher (source), &text_style);
      hetu_sheet_put_date (sheet, i + 1, 3, hetu_source_get_date (source), &centre_style);
      hetu_sheet_put_link (sheet, i + 1, 4, url != NULL ? url : "", url, &text_style);
      hetu_sheet_put_text (sheet, i + 1, 5, hetu_source_get_id (source), &text_style);
      hetu_sheet_put_text (sheet,
                           i + 1,
                           6,
                           hetu_source_get_secondary (source) ? say (self, "是", "yes") : NULL,
                           &centre_style);
    }
  hetu_sheet_set_table (sheet, 0, G_N_ELEMENTS (heads), self->sources->len, 1);
  hetu_sheet_set_page (sheet, TRUE);
}

static void
put_note (const Extract *self, HetuSheet *sheet, guint row, const HetuNote *note)
{
  HetuIndicator *indicator = hetu_store_get_indicator (self->store, note->indicator);
  HetuDistrict *district = hetu_store_get_district (self->store, note->region);
  g_autofree char *from = hetu_period_to_label (note->from, self->language);
  g_autofree char *to = hetu_period_to_label (note->to, self->language);
  const char *texts[] = {
    indicator != NULL ? hetu_indicator_get_name (indicator, self->language) : NULL,
    district != NULL ? hetu_district_get_name (district, self->language) : NULL,
    from,
    to,
    hetu_note_get_text (note, self->language),
  };

  for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
    hetu_sheet_put_text (sheet, row, c, texts[c], &text_style);
}

/* 当时视角: what the figures are as of. */
static void
put_knowledge (const Extract *self, HetuSheet *sheet, guint row)
{
  g_autofree char *day = hetu_date_to_string (self->as_of);
  g_autofree char *words = self->language == HETU_LANGUAGE_ZH
                               ? g_strdup_printf ("当时视角：截至 %s 已公布的数据", day)
                               : g_strdup_printf ("As known on %s", day);
  const char *texts[] = { NULL, NULL, NULL, NULL, words };

  for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
    hetu_sheet_put_text (sheet, row, c, texts[c], &text_style);
}

/* Whether @note is of a figure from @start on that is of the same indicator and place. */
static gboolean
touches (const Extract *self, guint start, guint end, const HetuNote *note)
{
  for (guint i = start; i < end; i++)
    {
      HetuPeriod period = g_array_index (self->statements, HetuObservation, i).period;

      if (hetu_note_touches (note, period, period))
        return TRUE;
    }
  return FALSE;
}

/* The statements from @start on that are of one indicator and place. */
static guint
find_end (const Extract *self, guint start)
{
  const HetuObservation *first = &g_array_index (self->statements, HetuObservation, start);
  guint end = start;

  while (end < self->statements->len &&
         g_array_index (self->statements, HetuObservation, end).indicator == first->indicator &&
         g_array_index (self->statements, HetuObservation, end).region == first->region)
    end++;
  return end;
}

static gboolean
fill_notes (const Extract *self, HetuSheet *sheet, GError **error)
{
  static const HetuExtractColumn heads[] = {
    { "指标", "indicator", 8, 30 }, { "地区", "region", 8, 16 }, { "自", "from", 8, 18 },
    { "至", "to", 8, 18 },          { "注释", "note", 8, 90 },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint row = 0;

  hetu_extract_put_heads (sheet, heads, G_N_ELEMENTS (heads), self->language);
  if (self->as_of != 0)
    put_knowledge (self, sheet, ++row);
  for (guint start = 0, end; start < self->statements->len; start = end)
    {
      const HetuObservation *first = &g_array_index (self->statements, HetuObservation, start);
      g_autoptr (GArray) notes =
          hetu_known_notes (self->store, first->indicator, first->region, self->as_of, error);

      if (notes == NULL)
        return FALSE;
      end = find_end (self, start);
      for (guint i = 0; i < notes->len; i++)
        {
          const HetuNote *note = &g_array_index (notes, HetuNote, i);

          if (touches (self, start, end, note) &&
              g_hash_table_add (seen, g_memdup2 (&note->id, sizeof note->id)))
            put_note (self, sheet, ++row, note);
        }
    }
  hetu_sheet_set_table (sheet, 0, G_N_ELEMENTS (heads), row, 0);
  hetu_sheet_set_page (sheet, TRUE);
  return TRUE;
}

/* When the latest of the figures was published: the same figures make the same file. */
static gint32
find_latest (const Extract *self)
{
  gint32 latest = 0;

  for (guint i = 0; i < self->statements->len; i++)
    latest = MAX (latest, g_array_index (self->statements, HetuObservation, i).vintage);
  return latest;
}

GBytes *
hetu_extract_encode (HetuStore *store,
                     const HetuQuery *query,
                     HetuLanguage language,
                     const HetuExtractWatch *watch,
                     GError **error)
{
  g_auto (Extract) self = { .store = store, .language = language };
  g_autoptr (HetuWorkbook) book = NULL;
  HetuWorkbookProperties properties = { .language = language };
  g_autoptr (GArray) events = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HetuSheet *figures, *series;

  g_return_val_if_fail (query != NULL, NULL);

  self.as_of = query->as_of;
  self.statements = hetu_query_statements (store, query, error);
  if (self.statements == NULL)
    return NULL;
  if (self.statements->len == 0)
    {
      g_set_error_literal (error, HETU_ERROR, HETU_ERROR_DATA, _ ("no figure matches"));
      return NULL;
    }
  events = hetu_query_history (store, query, error);
  if (events == NULL)
    return NULL;
  self.sources = g_array_new (FALSE, FALSE, sizeof (gint32));
  self.places = g_hash_table_new (NULL, NULL);
  properties.title = say (&self, "河图数据", "Figures from Hetu");
  properties.made_on = find_latest (&self);
  book = hetu_workbook_new (&properties, error);
  if (book == NULL)
    return NULL;
  figures = hetu_workbook_add_sheet (book, say (&self, "数据", "figures"));
  series = hetu_workbook_add_sheet (book, say (&self, "图表", "charts"));
  if (!fill_figures (&self, figures, watch, error))
    return NULL;
  hetu_extract_fill_series (series, store, self.statements, language);
  if (hetu_extract_count_withdrawn (events) > 0)
    hetu_extract_fill_withdrawn (hetu_workbook_add_sheet (book, say (&self, "撤回", "withdrawn")),
                                 store,
                                 events,
                                 language);
  fill_sources (&self, hetu_workbook_add_sheet (book, say (&self, "来源", "sources")));
  if (!fill_notes (&self, hetu_workbook_add_sheet (book, say (&self, "注释", "notes")), error))
    return NULL;
  bytes = hetu_workbook_end (g_steal_pointer (&book), error);
  if (bytes == NULL ||
      !hetu_extract_go_on (watch, self.statements->len, self.statements->len, error))
    return NULL;
  return g_steal_pointer (&bytes);
}
