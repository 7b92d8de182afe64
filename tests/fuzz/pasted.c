/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells that are pasted into the grid of figures, and what is typed there. */
#include "fuzz.h"

#include "edit.h"

#include <string.h>

#define N_PERIODS 6

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const gint32 regions[] = { 410311, 410300, 410000, 410305 };
  HetuStore *store = fuzz_store (TRUE);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (HetuEditSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  HetuPeriod periods[N_PERIODS];
  guint count;

  for (int i = 0; i < N_PERIODS; i++)
    periods[i] = hetu_period_year (2019 + i);
  sheet = hetu_edit_sheet_new (
      store,
      hetu_indicator_get_number (hetu_store_find_indicator (store, "gdp", NULL)),
      size % 2 == 0 ? HETU_MEASURE_LEVEL : HETU_MEASURE_GROWTH,
      regions,
      G_N_ELEMENTS (regions),
      periods,
      N_PERIODS,
      HETU_LANGUAGE_ZH,
      &error);
  g_assert_no_error (error);
  hetu_edit_sheet_paste (sheet, 0, 0, valid);
  lines = hetu_edit_sheet_describe (sheet);
  all = hetu_edit_sheet_to_tsv (sheet);
  count = hetu_edit_sheet_count_changes (sheet) + hetu_edit_sheet_count_refusals (sheet);
  g_assert_cmpuint (g_strv_length (lines), ==, count);
  g_assert_true (g_utf8_validate (all, -1, NULL));
  return 0;
}
