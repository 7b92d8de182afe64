/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables taken in against the shipped catalogue, and what became of their cells as text. */
#pragma once

#include "error.h"
#include "import/book.h"

#include <string.h>

static inline HetuStore *
table_store (void)
{
  g_autoptr (GFile) shipped = hetu_import_find_shipped ();
  g_autoptr (GError) error = NULL;
  HetuStore *store = hetu_store_open (":memory:", HETU_STORE_CREATE, &error);

  g_assert_no_error (error);
  hetu_import_shipped (store, shipped, FALSE, &error);
  g_assert_no_error (error);
  return store;
}

static inline HetuBook *
table_book (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HetuBook *book = hetu_book_load ("表.csv", bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return book;
}

static inline HetuBook *
table_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tables", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HetuBook *book = hetu_book_load_file (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return book;
}

static inline void
append_cell (GString *text, const HetuMapping *mapping, guint index)
{
  HetuMappedCell told = hetu_mapping_get_cell (mapping, index);
  const HetuMappedCell *cell = &told;
  g_autofree char *name = hetu_cell_name (cell->row, cell->column);
  g_autofree char *period = hetu_period_to_string (cell->figure.period);
  g_autofree char *value = hetu_decimal_to_string (cell->figure.value);
  g_autofree char *unit = hetu_unit_to_string (cell->figure.unit, HETU_LANGUAGE_ZH);

  g_string_append_printf (text, "%s %s %s ", name, cell->indicator, cell->region);
  if (cell->refusal != NULL)
    {
      g_string_append (text, "refused\n");
      return;
    }
  g_string_append_printf (text,
                          "%s %s %s%s%s%s",
                          period,
                          hetu_measure_to_string (cell->figure.measure),
                          cell->figure.comparator != HETU_COMPARATOR_EQUAL
                              ? hetu_comparator_to_string (cell->figure.comparator)
                              : "",
                          cell->figure.comparator != HETU_COMPARATOR_EQUAL ? " " : "",
                          cell->figure.has_value ? value : "×",
                          unit);
  if (cell->figure.kind != HETU_KIND_ACTUAL)
    g_string_append_printf (text, " %s", hetu_kind_to_string (cell->figure.kind));
  if (cell->figure.status != HETU_STATUS_FINAL)
    g_string_append_printf (text, " %s", hetu_status_to_string (cell->figure.status));
  if (cell->figure.basis != HETU_BASIS_REPORTED)
    g_string_append_printf (text, " %s", hetu_basis_to_string (cell->figure.basis));
  g_string_append (text, "\n");
}

/* The questions and the cells of the first sheet: “? unit”, “B2 gdp 410311 2022 level 582.4亿元”. */
static inline char *
table_describe (HetuStore *store, HetuBook *book, const HetuImportAnswers *answers)
{
  static const char *const asks[] = { "indicator", "region", "period", "unit",
                                      "measure",   "name",   "place",  "layout" };
  g_autoptr (HetuMapping) mapping = hetu_mapping_guess (store, book, 0, answers);
  const GPtrArray *questions = hetu_mapping_get_questions (mapping);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      const HetuQuestion *question = questions->pdata[i];

      g_string_append_printf (text, "? %s %s\n", asks[question->ask], question->subject);
    }
  for (guint i = 0; i < hetu_mapping_get_n_cells (mapping); i++)
    append_cell (text, mapping, i);
  return g_string_free (text, FALSE);
}
