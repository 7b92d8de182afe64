/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The promises that every reader is held to. */
#include "fuzz.h"

#include "error.h"
#include "import/book.h"

#include <string.h>

static const char indicators[] =
    "id,name_zh,name_en,short_zh,aliases,unit,nature\n"
    "gdp,地区生产总值,Gross regional product,GDP,GDP|国内生产总值|生产总值,亿元,flow\n"
    "primary_industry_va,第一产业增加值,Primary industry,一产,,亿元,flow\n"
    "fixed_asset_investment,固定资产投资,Fixed asset investment,投资,,亿元,flow\n"
    "retail_sales_consumer_goods,社会消费品零售总额,Retail sales,社零,,亿元,flow\n"
    "cpi_yoy,居民消费价格指数,Consumer prices,CPI,CPI,%,ratio\n"
    "permanent_population,常住人口,Resident population,人口,总人口,万人,stock\n";

/* Names that are unknown are held against every one that there is, which is most of the time of a run over the whole catalogue. */
static void
take_in_some (HetuStore *store, GFile *shipped)
{
  g_autoptr (GFile) districts = g_file_get_child (shipped, "districts.csv");
  g_autoptr (GBytes) bytes = g_bytes_new_static (indicators, strlen (indicators));
  g_autoptr (GError) error = NULL;

  hetu_import_bytes (store, "indicators.csv", bytes, 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  hetu_import_file (store, districts, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

HetuStore *
fuzz_store (gboolean figures)
{
  static HetuStore *store;
  g_autoptr (GFile) shipped = NULL;
  g_autoptr (GError) error = NULL;

  if (store != NULL)
    return store;
  shipped = hetu_import_find_shipped ();
  store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);
  g_assert_no_error (error);
  if (figures)
    hetu_import_shipped (store, shipped, TRUE, &error);
  else
    take_in_some (store, shipped);
  g_assert_no_error (error);
  return store;
}

void
fuzz_assert_refused (gboolean done, const GError *error)
{
  g_assert_true (done == (error == NULL));
  if (done)
    return;
  g_assert_true (error->domain == HETU_ERROR);
  g_assert_cmpint (error->code, !=, HETU_ERROR_STORE_DAMAGED);
  g_assert_cmpint (error->code, !=, HETU_ERROR_CANCELLED);
  g_assert_true (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL));
}

static void
read_sheet (const HetuGrid *grid)
{
  /* A sheet of two cells may be 17 thousand million between them. */
  guint n_rows = MIN (hetu_grid_get_n_rows (grid), 300);
  guint n_columns = MIN (hetu_grid_get_n_columns (grid), 300);

  g_assert_true (g_utf8_validate (hetu_grid_get_name (grid), -1, NULL));
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        const HetuCell *cell = hetu_grid_get_cell (grid, row, column);
        const HetuCellRange *range = hetu_grid_find_merged (grid, row, column);
        g_autofree char *text = NULL;

        g_assert_true (range == NULL ||
                       (range->first_row <= row && row <= range->last_row &&
                        range->first_column <= column && column <= range->last_column));
        if (cell->kind == HETU_CELL_EMPTY)
          continue;
        text = hetu_cell_dup_text (cell);
        g_assert_true (g_utf8_validate (text, -1, NULL));
      }
}

HetuBook *
fuzz_load (const char *name, const uint8_t *data, size_t size)
{
  HetuGridLimits limits = HETU_GRID_LIMITS_INIT;
  gboolean is_whole = g_strcmp0 (g_getenv ("HETU_FUZZ_LIMITS"), "program") == 0;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  HetuBook *book = NULL;

  if (!is_whole)
    {
      limits.unpacked = 4 << 20;
      limits.cells = 50000;
    }
  book = hetu_book_load (name, bytes, &limits, NULL, NULL, NULL, &error);
  fuzz_assert_refused (book != NULL, error);
  for (guint i = 0; book != NULL && !is_whole && i < hetu_book_get_n_sheets (book); i++)
    read_sheet (hetu_book_get_sheet (book, i));
  return book;
}

static void
read_report (const HetuImportReport *report)
{
  for (guint i = 0; i < report->mappings->len; i++)
    {
      const HetuMapping *mapping = report->mappings->pdata[i];
      const HetuGrid *grid = hetu_mapping_get_grid (mapping);
      const GPtrArray *questions = hetu_mapping_get_questions (mapping);
      g_auto (GStrv) signature = hetu_mapping_dup_signature (mapping);
      g_autofree char *change =
          hetu_mapping_find_change (mapping, (const char *const *) signature, NULL, NULL);

      g_assert_cmpstr (change, ==, NULL);
      for (guint k = 0; k < hetu_mapping_get_n_cells (mapping); k++)
        {
          HetuMappedCell cell = hetu_mapping_get_cell (mapping, k);

          g_assert_cmpuint (cell.row, <, hetu_grid_get_n_rows (grid));
          g_assert_cmpuint (cell.column, <, hetu_grid_get_n_columns (grid));
        }
      for (guint k = 0; k < questions->len; k++)
        g_assert_true (
            g_utf8_validate (((const HetuQuestion *) questions->pdata[k])->text, -1, NULL));
    }
  for (guint i = 0; i < report->lines->len; i++)
    {
      const HetuImportLine *line = &g_array_index (report->lines, HetuImportLine, i);

      const char *refusal = hetu_import_line_get_refusal (line);

      g_assert_true (refusal == NULL || g_utf8_validate (refusal, -1, NULL));
    }
}

static HetuImportReport *
try_import (HetuBook *book, const HetuTemplate *template, HetuImportFlags flags)
{
  HetuImportReport *report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = hetu_import_book (fuzz_store (FALSE),
                                    book,
                                    NULL,
                                    template,
                                    flags | HETU_IMPORT_DRY_RUN,
                                    NULL,
                                    NULL,
                                    NULL,
                                    &report,
                                    &error);

  fuzz_assert_refused (done, error);
  read_report (report);
  return report;
}

void
fuzz_take_in (HetuBook *book)
{
  guint n_names = g_list_model_get_n_items (hetu_store_get_indicators (fuzz_store (FALSE)));
  g_autoptr (HetuImportReport) report = try_import (book, NULL, 0);

  hetu_import_report_free (try_import (book, NULL, HETU_IMPORT_ADD_UNKNOWN));
  if (report->mappings->len > 0)
    {
      g_autoptr (HetuTemplate) template = hetu_template_new (report->mappings, NULL);
      g_autoptr (HetuImportReport) again = try_import (book, template, 0);

      g_assert_cmpuint (again->lines->len, ==, report->lines->len);
    }
  g_assert_cmpuint (g_list_model_get_n_items (hetu_store_get_indicators (fuzz_store (FALSE))),
                    ==,
                    n_names);
}
