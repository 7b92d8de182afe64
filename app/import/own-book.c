/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of our own workbooks: figures, those that were withdrawn, and the tables of model/sheet-table.h. A sheet is found by its name,
 * those of figures by their heads. A sheet as an older version wrote it for people alone is passed over. */
#include "import/own-book.h"

#include "import/own-sheet.h"
#include "model/sheet-table.h"

/* What no table of others has beside each other. */
static gboolean
has_figures (const HetuGrid *grid)
{
  static const char *const wanted[] = { "indicator", "region", "period", "value", "place" };
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_columns (&n);

  for (gsize i = 0; i < n; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (wanted); k++)
      if (g_str_equal (columns[i].tidy, wanted[k]) &&
          hetu_own_sheet_find_head (grid, columns[i].zh, columns[i].en) < 0)
        return FALSE;
  return TRUE;
}

static gboolean
has_name (const HetuGrid *grid, HetuSheetTable table)
{
  const char *name = hetu_grid_get_name (grid);

  return g_str_equal (name, hetu_sheet_table_get_name (table, HETU_LANGUAGE_ZH)) ||
         g_str_equal (name, hetu_sheet_table_get_name (table, HETU_LANGUAGE_EN));
}

/* Returns: (nullable) */
static const HetuGrid *
find_table (const HetuBook *book, HetuSheetTable table)
{
  for (guint i = 0; i < hetu_book_get_n_sheets (book); i++)
    if (has_name (hetu_book_get_sheet (book, i), table))
      return hetu_book_get_sheet (book, i);
  return NULL;
}

/* Returns: (nullable): the sheet of figures that stand */
static const HetuGrid *
find_figures (const HetuBook *book)
{
  for (guint i = 0; i < hetu_book_get_n_sheets (book); i++)
    {
      const HetuGrid *grid = hetu_book_get_sheet (book, i);

      if (has_figures (grid) && !has_name (grid, HETU_SHEET_WITHDRAWN) &&
          !has_name (grid, HETU_SHEET_DECISIONS))
        return grid;
    }
  return NULL;
}

gboolean
hetu_import_is_own_book (const HetuBook *book)
{
  return find_figures (book) != NULL;
}

static HetuOwnSources
find_sources (const HetuBook *book)
{
  HetuOwnSources self = { find_table (book, HETU_SHEET_SOURCES),
                          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  int column = hetu_own_sheet_find_head (self.sheet, "编号", "No.");

  for (guint row = 1; column >= 0 && row < hetu_grid_get_n_rows (self.sheet); row++)
    g_hash_table_insert (self.rows,
                         hetu_cell_dup_text (hetu_grid_get_cell (self.sheet, row, (guint) column)),
                         GUINT_TO_POINTER (row));
  return self;
}

/* Adds what @sheets tell, if anything. */
static gboolean
add_part (GPtrArray *parts,
          GPtrArray *sheets,
          const HetuImportKind *kind,
          const HetuOwnSources *sources,
          gboolean has_sources,
          GError **error)
{
  HetuImportPart *part = hetu_own_sheets_to_part (sheets, kind, sources, has_sources, error);

  if (part != NULL)
    g_ptr_array_add (parts, part);
  return part != NULL;
}

static GPtrArray *
sheets_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_own_sheet_free);
}

/* Figures, withdrawn ones too: those that are withdrawn are told first. Who answers for a target is on a sheet of its own. */
static gboolean
add_figures (GPtrArray *parts, HetuBook *book, const HetuOwnSources *sources, GError **error)
{
  const HetuGrid *withdrawn = find_table (book, HETU_SHEET_WITHDRAWN);
  const char *left_out = find_table (book, HETU_SHEET_OWNERS) != NULL ? "owner" : NULL;
  GPtrArray *sheets = sheets_new ();
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_columns (&n);

  g_ptr_array_add (sheets, hetu_own_sheet_new (book, find_figures (book), columns, n, left_out));
  if (withdrawn != NULL)
    g_ptr_array_add (sheets, hetu_own_sheet_new (book, withdrawn, columns, n, left_out));
  return add_part (parts, sheets, &hetu_import_kind_observations, sources, TRUE, error);
}

static const HetuImportKind *
get_kind (HetuSheetTable table)
{
  static const HetuImportKind *const kinds[HETU_N_SHEET_TABLES] = {
    [HETU_SHEET_INDICATORS] = &hetu_import_kind_indicators,
    [HETU_SHEET_DISTRICTS] = &hetu_import_kind_districts,
    [HETU_SHEET_SOURCES] = &hetu_import_kind_told_sources,
    [HETU_SHEET_WITHDRAWN] = &hetu_import_kind_withdrawals,
    [HETU_SHEET_DECISIONS] = &hetu_import_kind_decisions,
    [HETU_SHEET_ADJUSTMENTS] = &hetu_import_kind_adjustments,
    [HETU_SHEET_NOTES] = &hetu_import_kind_notes,
    [HETU_SHEET_EVENTS] = &hetu_import_kind_events,
    [HETU_SHEET_MILESTONES] = &hetu_import_kind_milestones,
    [HETU_SHEET_OWNERS] = &hetu_import_kind_owners,
    [HETU_SHEET_FINDINGS] = &hetu_import_kind_findings,
    [HETU_SHEET_GROUPS] = &hetu_import_kind_groups,
    [HETU_SHEET_CHARTS] = &hetu_import_kind_charts,
  };

  return kinds[table];
}

/* Notes once were words beside the figures: neither what kind they are nor whether they break a series was told. */
static gboolean
is_for_people (const HetuGrid *grid, HetuSheetTable table)
{
  static const struct
  {
    const char *zh, *en;
  } heads[] = {
    { "指标", "indicator" }, { "地区", "region" }, { "自", "from" },
    { "至", "to" },          { "注释", "note" },
  };

  if (table != HETU_SHEET_NOTES || hetu_grid_get_n_columns (grid) != G_N_ELEMENTS (heads))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (hetu_own_sheet_find_head (grid, heads[i].zh, heads[i].en) != (int) i)
      return FALSE;
  return TRUE;
}

static gboolean
add_table (GPtrArray *parts,
           HetuBook *book,
           HetuSheetTable table,
           const HetuOwnSources *sources,
           GError **error)
{
  const HetuGrid *grid = find_table (book, table);
  GPtrArray *sheets;
  HetuOwnSheet *sheet;
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_table_get_columns (table, &n);

  if (grid == NULL || is_for_people (grid, table))
    return TRUE;
  sheet = hetu_own_sheet_new (book, grid, columns, n, NULL);
  if (hetu_own_sheet_is_empty (sheet))
    {
      hetu_own_sheet_free (sheet);
      return TRUE;
    }
  sheets = sheets_new ();
  g_ptr_array_add (sheets, sheet);
  return add_part (parts, sheets, get_kind (table), sources, FALSE, error);
}

GPtrArray *
hetu_import_own_to_parts (HetuBook *book, GError **error)
{
  g_autoptr (GPtrArray) parts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) hetu_import_part_free);
  HetuOwnSources sources = find_sources (book);
  g_autoptr (GHashTable) rows = sources.rows;

  for (HetuSheetTable i = 0; i < HETU_N_SHEET_TABLES; i++)
    {
      if (i == HETU_SHEET_WITHDRAWN && !add_figures (parts, book, &sources, error))
        return NULL;
      if (!add_table (parts, book, i, &sources, error))
        return NULL;
    }
  return g_steal_pointer (&parts);
}
