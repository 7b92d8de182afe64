/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of a workbook that are no figures: tables of the tidy layout's words, each written as people read it, and the documents
 * that all of them cite. */
#include "figure/extract-private.h"

#include "model/sheet-word.h"

static const HetuCellStyle head_style = { .look = HETU_CELL_HEAD, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle text_style = { .look = HETU_CELL_BODY };
static const HetuCellStyle centre_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_CENTRE };
static const HetuCellStyle number_style = { .look = HETU_CELL_BODY, .align = HETU_ALIGN_END };

void
hetu_citations_init (HetuCitations *self, HetuStore *store, HetuLanguage language)
{
  GListModel *all = hetu_store_get_sources (store);

  *self = (HetuCitations){ .store = store, .language = language };
  self->sources = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->places = g_hash_table_new (NULL, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (HetuSource) source = g_list_model_get_item (all, i);

      g_hash_table_insert (self->ids,
                           g_strdup (hetu_source_get_id (source)),
                           GINT_TO_POINTER (hetu_source_get_number (source)));
    }
}

void
hetu_citations_clear (HetuCitations *self)
{
  g_clear_pointer (&self->sources, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
}

static guint
cite (HetuCitations *self, gint32 source)
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

void
hetu_citations_put (HetuCitations *self, HetuSheet *sheet, guint row, guint column, gint32 source)
{
  guint place = cite (self, source);
  g_autofree char *mark = g_strdup_printf ("[%u]", place);
  g_autofree char *address =
      hetu_xlsx_cell_address (hetu_sheet_table_get_name (HETU_SHEET_SOURCES, self->language),
                              place,
                              0);

  if (place > 0)
    hetu_sheet_put_link (sheet, row, column, mark, address, &centre_style);
  else
    hetu_sheet_put_text (sheet, row, column, NULL, &centre_style);
}

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

void
hetu_extract_put_number (HetuSheet *sheet,
                         guint row,
                         guint column,
                         HetuDecimal value,
                         HetuLanguage language)
{
  g_autofree char *format = hetu_xlsx_number_format (HETU_UNIT_NONE,
                                                     value.decimals,
                                                     HETU_COMPARATOR_EQUAL,
                                                     HETU_FORMAT_PLAIN,
                                                     language);

  hetu_sheet_put_number (sheet, row, column, hetu_decimal_to_double (value), format, &number_style);
}

/* ---- tables */

static double
get_width (HetuSheetWords words)
{
  switch (words)
    {
    case HETU_SHEET_TEXT:
      return 50;
    case HETU_SHEET_INDICATOR_NAME:
      return 36;
    case HETU_SHEET_NUMBER:
    case HETU_SHEET_PERIOD:
    case HETU_SHEET_REGION_NAME:
      return 20;
    default:
      return 16;
    }
}

static void
put_name (const HetuCitations *self,
          HetuSheet *sheet,
          guint row,
          guint column,
          HetuSheetWords words,
          const HetuTable *table)
{
  gboolean is_indicator = words == HETU_SHEET_INDICATOR_NAME;
  const char *key = hetu_table_get (table, row - 1, is_indicator ? "indicator" : "region");
  HetuIndicator *indicator = NULL;
  HetuDistrict *district = NULL;
  const char *name = NULL;

  if (*key != '\0' && is_indicator)
    indicator = hetu_store_find_indicator (self->store, key, NULL);
  else if (*key != '\0')
    district = hetu_store_find_district (self->store, key, NULL);
  if (indicator != NULL)
    name = hetu_indicator_get_name (indicator, self->language);
  else if (district != NULL)
    name = hetu_district_get_name (district, self->language);
  hetu_sheet_put_text (sheet, row, column, name, &text_style);
}

/* What is no number, day, period or unit after all is written as it is. */
static void
put_field (HetuCitations *self,
           HetuSheet *sheet,
           guint row,
           guint column,
           HetuSheetWords words,
           const char *field)
{
  g_autofree char *label = NULL;
  HetuPeriod period = { 0 };
  HetuUnit unit = HETU_UNIT_NONE;
  HetuDecimal value = { 0 };
  gint32 date = 0;

  if (words == HETU_SHEET_SOURCE)
    hetu_citations_put (self,
                        sheet,
                        row,
                        column,
                        GPOINTER_TO_INT (g_hash_table_lookup (self->ids, field)));
  else if (words == HETU_SHEET_NUMBER && hetu_decimal_parse (field, &value, NULL))
    hetu_extract_put_number (sheet, row, column, value, self->language);
  else if (words == HETU_SHEET_DATE && hetu_date_parse (field, &date))
    hetu_sheet_put_date (sheet, row, column, date, &centre_style);
  else if (words == HETU_SHEET_PERIOD && hetu_period_parse (field, &period, NULL))
    {
      label = hetu_period_to_label (period, self->language);
      hetu_sheet_put_text (sheet, row, column, label, &centre_style);
    }
  else if (words == HETU_SHEET_UNIT && hetu_unit_parse (field, &unit, NULL))
    {
      label = hetu_sheet_unit_to_label (unit, self->language);
      hetu_sheet_put_text (sheet, row, column, label, &centre_style);
    }
  else
    hetu_sheet_put_text (sheet,
                         row,
                         column,
                         hetu_sheet_word_find_label (words, field, self->language),
                         words == HETU_SHEET_TEXT ? &text_style : &centre_style);
}

void
hetu_extract_fill_table (HetuCitations *self,
                         HetuSheet *sheet,
                         HetuSheetTable what,
                         const HetuTable *table,
                         const char *remark)
{
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_table_get_columns (what, &n);
  guint n_rows = hetu_table_get_n_rows (table);

  for (guint i = 0; i < n; i++)
    {
      hetu_sheet_set_column (sheet, i, 8, get_width (columns[i].words));
      hetu_sheet_put_text (sheet,
                           0,
                           i,
                           self->language == HETU_LANGUAGE_ZH ? columns[i].zh : columns[i].en,
                           &head_style);
    }
  for (guint row = 1; row <= n_rows; row++)
    for (guint i = 0; i < n; i++)
      if (columns[i].tidy == NULL)
        put_name (self, sheet, row, i, columns[i].words, table);
      else
        put_field (self,
                   sheet,
                   row,
                   i,
                   columns[i].words,
                   hetu_table_get (table, row - 1, columns[i].tidy));
  /* In the columns of names, which nobody reads. */
  if (remark != NULL)
    hetu_sheet_put_text (sheet, n_rows + 1, 0, remark, &text_style);
  hetu_sheet_set_table (sheet, 0, (guint) n, n_rows + (remark != NULL), 0);
  hetu_sheet_set_page (sheet, TRUE);
}

void
hetu_citations_fill (const HetuCitations *self, HetuSheet *sheet)
{
  static const HetuExtractColumn heads[] = {
    { "编号", "No.", 8, 8 },
    { "文件", "document", 8, 60 },
    { "发布机构", "publisher", 8, 30 },
    { "日期", "date", 8, 14 },
    { "地址", "address", 8, 60 },
    { "文件标识", "id", 8, 24 },
    { "二手来源", "secondary", 8, 10 },
    { "备注", "note", 8, 40 },
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
                           hetu_source_get_secondary (source)
                               ? hetu_sheet_word_to_label (HETU_SHEET_FLAG, TRUE, self->language)
                               : NULL,
                           &centre_style);
      hetu_sheet_put_text (sheet, i + 1, 7, hetu_source_get_note (source), &text_style);
    }
  hetu_sheet_set_table (sheet, 0, G_N_ELEMENTS (heads), self->sources->len, 1);
  hetu_sheet_set_page (sheet, TRUE);
}
