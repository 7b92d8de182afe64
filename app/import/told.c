/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a tidy table beside the cells of its sheet: they follow each other in both, empty lines left out. */
#include "import/told.h"

#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _HetuImportTold
{
  /* owned */
  HetuImportReport *report; /* NULL once it is handed over */
  GArray *lines;            /* guint: of the report's lines, rising */

  HetuMapping *mapping; /* the report's */
  guint row;            /* of the sheet: the row before the next */
  guint value;          /* column */
};

static const struct
{
  const char *words[2]; /* tidy, SDMX */
  HetuColumnRole role;
} heads[] = {
  { { "indicator", "INDICATOR" }, HETU_ROLE_INDICATOR },
  { { "region", "REF_AREA" }, HETU_ROLE_REGION },
  { { "period", "TIME_PERIOD" }, HETU_ROLE_PERIOD },
  { { "measure", "MEASURE" }, HETU_ROLE_MEASURE },
  { { "unit", "UNIT_MEASURE" }, HETU_ROLE_UNIT },
  { { "status", "OBS_STATUS" }, HETU_ROLE_STATUS },
  { { "value", "OBS_VALUE" }, HETU_ROLE_VALUE },
};

static HetuColumnRole
tell_role (const HetuMapping *mapping, guint column)
{
  g_autofree char *text = hetu_mapping_dup_cell (mapping, 0, column);

  /* “FREQ: Frequency” is FREQ. */
  text[strcspn (text, ":")] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (heads[i].words); k++)
      if (g_str_equal (text, heads[i].words[k]))
        return heads[i].role;
  return HETU_ROLE_IGNORED;
}

HetuImportTold *
hetu_import_told_new (HetuStore *store, HetuBook *book)
{
  HetuImportTold *self = g_new0 (HetuImportTold, 1);
  HetuMapping *mapping = hetu_mapping_new (store, book, 0, NULL, NULL);
  guint n_rows = MAX (hetu_grid_get_n_rows (mapping->grid), 1);
  guint n_columns = MAX (hetu_grid_get_n_columns (mapping->grid), 1);

  self->report = hetu_import_report_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->mapping = mapping;
  g_ptr_array_add (self->report->mappings, mapping);
  mapping->header = (HetuCellRange){ 0, 0, 0, n_columns - 1 };
  mapping->body = (HetuCellRange){ 1, n_rows - 1, 0, n_columns - 1 };
  mapping->source = g_strdup (hetu_book_get_name (book));
  mapping->names_source = TRUE;
  mapping->is_tidy = TRUE;
  mapping->answers = NULL;
  for (guint i = 0; i < n_columns; i++)
    {
      HetuMappingColumn column = { .part = -1, .column = i, .role = tell_role (mapping, i) };

      if (column.role == HETU_ROLE_VALUE)
        self->value = i;
      g_array_append_val (mapping->columns, column);
    }
  hetu_mapping_add_reason (mapping,
                           &mapping->header,
                           _ ("A table in Hetu’s own layout: its header tells all"));
  return self;
}

void
hetu_import_told_free (HetuImportTold *self)
{
  g_clear_pointer (&self->report, hetu_import_report_free);
  g_array_unref (self->lines);
  g_free (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

static gboolean
is_empty (const HetuGrid *grid, guint row)
{
  for (guint column = 0; column < hetu_grid_get_n_columns (grid); column++)
    if (hetu_grid_get_cell (grid, row, column)->kind != HETU_CELL_EMPTY)
      return FALSE;
  return TRUE;
}

void
hetu_import_told_add (HetuImportTold *self,
                      guint line,
                      const char *indicator,
                      const char *region,
                      const HetuObservation *figure)
{
  guint last = hetu_grid_get_n_rows (self->mapping->grid) - 1;
  HetuImportLine told = { .cell = self->lines->len };
  HetuMappedCell cell = { .column = self->value, .indicator = indicator, .region = region };

  do
    self->row = MIN (self->row + 1, last);
  while (self->row < last && is_empty (self->mapping->grid, self->row));
  cell.row = self->row;
  cell.figure = *figure;
  cell.figure.note = NULL;
  cell.figure.scope = NULL;
  hetu_mapping_add_cell (self->mapping, &cell);
  g_array_append_val (self->lines, line);
  g_array_append_val (self->report->lines, told);
}

void
hetu_import_told_record (HetuImportTold *self, guint line, const HetuRecorded *recorded)
{
  guint index = 0;

  if (g_array_binary_search (self->lines, &line, compare_numbers, &index))
    hetu_import_report_take (self->report, index, recorded);
}

HetuImportReport *
hetu_import_told_finish (HetuImportTold *self, gboolean done, const HetuImportSummary *summary)
{
  if (self->lines->len == 0)
    return NULL;
  self->report->is_recorded = done;
  if (done)
    self->report->summary = *summary;
  return g_steal_pointer (&self->report);
}
