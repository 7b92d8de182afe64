/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as a workbook, for people who go on with them in a spreadsheet: each statement with its unit, status and document, its
 * series with charts, the documents with their addresses, and what is noted on the data. A figure that is redacted or missing has
 * an empty cell and a status, as everywhere. */
#include "figure/extract-private.h"

#include "figure/extract-tidy.h"
#include "figure/record.h"
#include "model/sheet-word.h"
#include "store/decision.h"

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

#define N_WITHDRAWAL 3 /* columns of a withdrawal behind those of its figure */

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
  HetuStore *store;       /* borrowed */
  const HetuQuery *query; /* borrowed */
  HetuLanguage language;
  GArray *told;          /* (owned) (element-type HetuObservation): withdrawn ones too */
  GHashTable *withdrawn; /* (owned): gint64 statement → HetuWithdrawal */
  GArray *withdrawals;   /* (owned) (element-type HetuWithdrawal) */
  GHashTable
      *corrections;   /* (owned): those that correct another, see hetu_extract_find_corrections() */
  GHashTable *orders; /* (owned): of telling, from 1, by HetuObservation */
  HetuCitations citations;
} Extract;

static void
extract_clear (Extract *self)
{
  g_clear_pointer (&self->told, g_array_unref);
  g_clear_pointer (&self->withdrawn, g_hash_table_unref);
  g_clear_pointer (&self->withdrawals, g_array_unref);
  g_clear_pointer (&self->corrections, g_hash_table_unref);
  g_clear_pointer (&self->orders, g_hash_table_unref);
  hetu_citations_clear (&self->citations);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Extract, extract_clear)

static const char *
say (const Extract *self, const char *zh, const char *en)
{
  return self->language == HETU_LANGUAGE_ZH ? zh : en;
}

/* ---- figures */

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
    hetu_extract_put_number (sheet, row, COLUMN_VALUE, one->value, language);
  if (one->has_value && one->comparator == HETU_COMPARATOR_RANGE)
    hetu_extract_put_number (sheet, row, COLUMN_HIGH, one->value_high, language);
  hetu_sheet_put_date (sheet, row, COLUMN_PUBLISHED, one->vintage, &centre_style);
  hetu_citations_put (&self->citations, sheet, row, COLUMN_SOURCE, one->source);
}

/* Returns: (nullable): how @one was withdrawn */
static const HetuWithdrawal *
find_withdrawal (const Extract *self, const HetuObservation *one)
{
  return g_hash_table_lookup (self->withdrawn, &one->id);
}

/* The last columns of the sheet of withdrawn figures. */
static guint
put_withdrawal_heads (const Extract *self, HetuSheet *sheet, guint column)
{
  gsize n = 0;
  const HetuSheetColumn *all = hetu_sheet_table_get_columns (HETU_SHEET_WITHDRAWN, &n);

  for (guint i = 0; i < N_WITHDRAWAL; i++)
    {
      const HetuSheetColumn *one = &all[n - N_WITHDRAWAL + i];

      hetu_sheet_set_column (sheet, column + i, 12, 40);
      hetu_sheet_put_text (sheet, 0, column + i, say (self, one->zh, one->en), &head_style);
    }
  return N_WITHDRAWAL;
}

static void
put_withdrawal (HetuSheet *sheet, guint row, guint column, const HetuWithdrawal *withdrawal)
{
  hetu_sheet_put_date (sheet, row, column, withdrawal->day, &centre_style);
  hetu_sheet_put_text (sheet, row, column + 1, withdrawal->reason, &text_style);
  hetu_sheet_put_text (sheet, row, column + 2, withdrawal->who, &text_style);
}

/* @withdrawn: which figures: those that were, or those that stand */
static gboolean
fill_figures (Extract *self,
              HetuSheet *sheet,
              gboolean withdrawn,
              const HetuExtractWatch *watch,
              GError **error)
{
  guint n_columns = N_COLUMNS + hetu_extract_put_more_heads (sheet, N_COLUMNS, self->language);
  guint last = n_columns, row = 0;

  hetu_extract_put_heads (sheet, columns, N_COLUMNS, self->language);
  if (withdrawn)
    n_columns += put_withdrawal_heads (self, sheet, n_columns);
  for (guint i = 0; i < self->told->len; i++)
    {
      const HetuObservation *one = &g_array_index (self->told, HetuObservation, i);
      const HetuWithdrawal *withdrawal = find_withdrawal (self, one);

      if (!hetu_extract_go_on (watch, i, self->told->len, error))
        return FALSE;
      if ((withdrawal != NULL) != withdrawn)
        continue;
      put_statement (self, sheet, ++row, one);
      if (!hetu_extract_put_more (sheet,
                                  row,
                                  N_COLUMNS,
                                  self->store,
                                  one,
                                  GPOINTER_TO_UINT (g_hash_table_lookup (self->orders, one)),
                                  g_hash_table_contains (self->corrections, one),
                                  self->language,
                                  error))
        return FALSE;
      if (withdrawn)
        put_withdrawal (sheet, row, last, withdrawal);
    }
  hetu_sheet_set_table (sheet, 0, n_columns, row, 2);
  hetu_sheet_set_page (sheet, TRUE);
  /* The others would make the type too small to read. */
  hetu_sheet_set_printed (sheet, row + 1, N_COLUMNS);
  return TRUE;
}

/* Those that stand, for the series. */
static GArray *
list_standing (const Extract *self)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (HetuObservation));

  for (guint i = 0; i < self->told->len; i++)
    if (find_withdrawal (self, &g_array_index (self->told, HetuObservation, i)) == NULL)
      g_array_append_val (out, g_array_index (self->told, HetuObservation, i));
  return out;
}

/* ---- the rest */

static gboolean
is_always_there (HetuSheetTable table)
{
  return table == HETU_SHEET_NOTES;
}

static gboolean
fill_table (Extract *self, HetuWorkbook *book, HetuSheetTable what, GError **error)
{
  const HetuRecordScope scope = { self->store, self->query, self->told };
  g_autoptr (HetuTable) table = hetu_record_table_new (&scope, what, error);
  g_autofree char *day = hetu_date_to_string (self->query->as_of);
  g_autofree char *remark = NULL;

  if (table == NULL)
    return FALSE;
  if (hetu_table_get_n_rows (table) == 0 && !is_always_there (what))
    return TRUE;
  if (what == HETU_SHEET_NOTES && self->query->as_of != 0)
    remark = self->language == HETU_LANGUAGE_ZH
                 ? g_strdup_printf ("当时视角：截至 %s 已公布的数据", day)
                 : g_strdup_printf ("As known on %s", day);
  hetu_extract_fill_table (
      &self->citations,
      hetu_workbook_add_sheet (book, hetu_sheet_table_get_name (what, self->language)),
      what,
      table,
      remark);
  return TRUE;
}

/* As they are looked for: what explains figures stands before what names things. */
static gboolean
fill_tables (Extract *self, HetuWorkbook *book, GError **error)
{
  static const HetuSheetTable order[] = {
    HETU_SHEET_NOTES,      HETU_SHEET_DECISIONS, HETU_SHEET_ADJUSTMENTS, HETU_SHEET_OWNERS,
    HETU_SHEET_MILESTONES, HETU_SHEET_EVENTS,    HETU_SHEET_FINDINGS,    HETU_SHEET_GROUPS,
    HETU_SHEET_CHARTS,     HETU_SHEET_DISTRICTS, HETU_SHEET_INDICATORS,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (!fill_table (self, book, order[i], error))
      return FALSE;
  return TRUE;
}

/* When the latest of the figures was published: the same figures make the same file. */
static gint32
find_latest (const Extract *self)
{
  gint32 latest = 0;

  for (guint i = 0; i < self->told->len; i++)
    latest = MAX (latest, g_array_index (self->told, HetuObservation, i).vintage);
  return latest;
}

/* What is withdrawn as of the day of the query. */
static gboolean
read_figures (Extract *self, GError **error)
{
  g_autoptr (GPtrArray) order = NULL;

  self->told = hetu_extract_list_told (self->store, self->query, NULL, error);
  self->withdrawals =
      self->told != NULL ? hetu_query_withdrawals (self->store, self->query->as_of, error) : NULL;
  if (self->withdrawals == NULL)
    return FALSE;
  self->withdrawn = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->withdrawals->len; i++)
    {
      HetuWithdrawal *one = &g_array_index (self->withdrawals, HetuWithdrawal, i);

      g_hash_table_insert (self->withdrawn, &one->statement, one);
    }
  order = hetu_extract_sort_told (self->told);
  self->corrections = hetu_extract_find_corrections (order);
  self->orders = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < order->len; i++)
    g_hash_table_insert (self->orders, order->pdata[i], GUINT_TO_POINTER (i + 1));
  hetu_citations_init (&self->citations, self->store, self->language);
  return TRUE;
}

static gboolean
has_withdrawn (const Extract *self)
{
  for (guint i = 0; i < self->told->len; i++)
    if (find_withdrawal (self, &g_array_index (self->told, HetuObservation, i)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
fill_book (Extract *self, HetuWorkbook *book, const HetuExtractWatch *watch, GError **error)
{
  HetuSheet *figures = hetu_workbook_add_sheet (book, say (self, "数据", "figures"));
  HetuSheet *series = hetu_workbook_add_sheet (book, say (self, "图表", "charts"));
  HetuSheet *withdrawn = NULL, *sources;
  g_autoptr (GArray) standing = list_standing (self);

  if (!fill_figures (self, figures, FALSE, watch, error))
    return FALSE;
  hetu_extract_fill_series (series, self->store, standing, self->language);
  if (has_withdrawn (self))
    {
      withdrawn = hetu_workbook_add_sheet (
          book,
          hetu_sheet_table_get_name (HETU_SHEET_WITHDRAWN, self->language));
      if (!fill_figures (self, withdrawn, TRUE, NULL, error))
        return FALSE;
    }
  sources =
      hetu_workbook_add_sheet (book,
                               hetu_sheet_table_get_name (HETU_SHEET_SOURCES, self->language));
  if (!fill_tables (self, book, error))
    return FALSE;
  hetu_citations_fill (&self->citations, sources);
  return TRUE;
}

GBytes *
hetu_extract_encode (HetuStore *store,
                     const HetuQuery *query,
                     HetuLanguage language,
                     const HetuExtractWatch *watch,
                     GError **error)
{
  g_auto (Extract) self = { .store = store, .query = query, .language = language };
  g_autoptr (HetuWorkbook) book = NULL;
  HetuWorkbookProperties properties = { .language = language };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  if (!read_figures (&self, error))
    return NULL;
  properties.title = say (&self, "河图数据", "Figures from Hetu");
  properties.made_on = find_latest (&self);
  book = hetu_workbook_new (&properties, error);
  if (book == NULL || !fill_book (&self, book, watch, error))
    return NULL;
  bytes = hetu_workbook_end (g_steal_pointer (&book), error);
  if (bytes == NULL || !hetu_extract_go_on (watch, self.told->len, self.told->len, error))
    return NULL;
  return g_steal_pointer (&bytes);
}
