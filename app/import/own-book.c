/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of figures of our own workbooks, turned into the tidy layout: heads and words of either language, numbers with the decimals
 * that they are shown with, and documents by way of the sheet of sources. */
#include "import/own-book.h"

#include "error.h"
#include "import/sdmx.h"
#include "model/sheet-word.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SOURCES "来源"
#define SOURCES_EN "sources"

static const char *const withdrawal_heads[] = { "撤回日期", "withdrawn", NULL };

/* Behind the columns of the sheet: what is told of a document. */
static const char *const source_columns[] = { "source_title", "source_date", "source_secondary" };

typedef struct
{
  const HetuBook *book;
  const HetuGrid *sheet;
  const HetuGrid *sources; /* nullable */
  GArray *places;          /* owned: columns of hetu_sheet_columns(); −1 */
  GHashTable *marks;       /* owned: “[3]” → row of the sheet of sources */
  int withdrawal;          /* column; −1 */
  GString *out;            /* owned */
} Translation;

static void
translation_clear (Translation *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Translation, translation_clear)

/* Returns: the column headed so, −1 */
static int
find_head (const HetuGrid *grid, const char *zh, const char *en)
{
  for (guint i = 0; grid != NULL && i < hetu_grid_get_n_columns (grid); i++)
    {
      g_autofree char *text = hetu_cell_dup_text (hetu_grid_get_cell (grid, 0, i));

      if (g_str_equal (text, zh) || g_str_equal (text, en))
        return (int) i;
    }
  return -1;
}

/* What no table of others has beside each other. */
static gboolean
is_own_sheet (const HetuGrid *grid)
{
  static const char *const wanted[] = { "indicator", "region", "period", "value", "place" };
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_columns (&n);

  for (gsize i = 0; i < n; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (wanted); k++)
      if (g_str_equal (columns[i].tidy, wanted[k]) &&
          find_head (grid, columns[i].zh, columns[i].en) < 0)
        return FALSE;
  return TRUE;
}

const HetuGrid *
hetu_import_find_own_sheet (const HetuBook *book)
{
  for (guint i = 0; i < hetu_book_get_n_sheets (book); i++)
    if (is_own_sheet (hetu_book_get_sheet (book, i)))
      return hetu_book_get_sheet (book, i);
  return NULL;
}

static void
find_sources (Translation *self)
{
  int column;

  for (guint i = 0; i < hetu_book_get_n_sheets (self->book) && self->sources == NULL; i++)
    {
      const HetuGrid *grid = hetu_book_get_sheet (self->book, i);
      const char *name = hetu_grid_get_name (grid);

      if (g_str_equal (name, SOURCES) || g_str_equal (name, SOURCES_EN))
        self->sources = grid;
    }
  column = find_head (self->sources, "编号", "No.");
  for (guint row = 1; column >= 0 && row < hetu_grid_get_n_rows (self->sources); row++)
    g_hash_table_insert (
        self->marks,
        hetu_cell_dup_text (hetu_grid_get_cell (self->sources, row, (guint) column)),
        GUINT_TO_POINTER (row));
}

static gboolean
refuse (Translation *self, guint row, guint column, const char *text, GError **error)
{
  g_autofree char *cell = hetu_grid_name_cell (self->sheet, row, column);

  g_set_error (error,
               HETU_ERROR,
               HETU_ERROR_INPUT,
               _ ("%s, %s: “%s” is none of the words of this column; write one that the program "
                  "wrote"),
               hetu_book_get_name (self->book),
               cell,
               text);
  return FALSE;
}

static void
append (Translation *self, const char *field)
{
  hetu_import_append_field (self->out, field);
  g_string_append_c (self->out, ',');
}

/* @out: (out): of the sheet of sources; 0: the figure has no document */
static gboolean
find_source (Translation *self, guint row, guint column, guint *out, GError **error)
{
  g_autofree char *mark = hetu_cell_dup_text (hetu_grid_get_cell (self->sheet, row, column));

  *out = GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, mark));
  return *out > 0 || *mark == '\0' || refuse (self, row, column, mark, error);
}

static char *
get_of_source (Translation *self, guint row, const char *zh, const char *en)
{
  int column = row > 0 ? find_head (self->sources, zh, en) : -1;

  return column >= 0 ? hetu_cell_dup_text (hetu_grid_get_cell (self->sources, row, (guint) column))
                     : g_strdup ("");
}

static char *
read_number (const HetuCell *cell)
{
  HetuDecimal value;

  if (cell->kind == HETU_CELL_NUMBER && hetu_cell_get_decimal (cell, &value))
    return hetu_decimal_to_string (value);
  return hetu_cell_dup_text (cell);
}

/* Returns: (transfer full) (nullable): the cell in the tidy layout's words */
static char *
translate (const HetuCell *cell, HetuSheetWords words)
{
  g_autofree char *text = g_strstrip (hetu_cell_dup_text (cell));
  HetuPeriod period = { 0 };
  HetuUnit unit = HETU_UNIT_NONE;

  switch (words)
    {
    case HETU_SHEET_TEXT:
    case HETU_SHEET_SOURCE:
      return hetu_cell_dup_text (cell);
    case HETU_SHEET_NUMBER:
      return read_number (cell);
    case HETU_SHEET_PERIOD:
      if (*text != '\0' && !hetu_sheet_period_parse (text, &period))
        return NULL;
      return hetu_period_to_string (period);
    case HETU_SHEET_UNIT:
      return hetu_sheet_unit_parse (text, &unit) ? hetu_unit_to_string (unit, HETU_LANGUAGE_ZH)
                                                 : NULL;
    default:
      /* Of comparators “=” is an empty cell, and written so. */
      return *text == '\0' && words != HETU_SHEET_COMPARATOR
                 ? g_strdup ("")
                 : g_strdup (hetu_sheet_word_parse (words, text));
    }
}

static gboolean
append_cell (Translation *self,
             guint row,
             int column,
             const HetuSheetColumn *what,
             guint source,
             GError **error)
{
  const HetuCell *cell;
  g_autofree char *tidy = NULL;
  g_autofree char *text = NULL;

  if (column < 0)
    {
      append (self, "");
      return TRUE;
    }
  cell = hetu_grid_get_cell (self->sheet, row, (guint) column);
  tidy = what->words == HETU_SHEET_SOURCE ? get_of_source (self, source, "文件标识", "id")
                                          : translate (cell, what->words);
  if (tidy == NULL)
    {
      text = hetu_cell_dup_text (cell);
      return refuse (self, row, (guint) column, text, error);
    }
  append (self, tidy);
  return TRUE;
}

static void
append_source (Translation *self, guint source)
{
  g_autofree char *title = get_of_source (self, source, "文件", "document");
  g_autofree char *date = get_of_source (self, source, "日期", "date");
  g_autofree char *secondary = get_of_source (self, source, "二手来源", "secondary");

  append (self, title);
  append (self, date);
  hetu_import_append_field (self->out, *secondary != '\0' ? "1" : "");
  g_string_append_c (self->out, '\n');
}

static gboolean
is_row (Translation *self, guint row)
{
  gboolean filled = FALSE;

  if (self->withdrawal >= 0 &&
      hetu_grid_get_cell (self->sheet, row, (guint) self->withdrawal)->kind != HETU_CELL_EMPTY)
    return FALSE;
  for (guint i = 0; i < self->places->len && !filled; i++)
    {
      int column = g_array_index (self->places, int, i);

      filled = column >= 0 &&
               hetu_grid_get_cell (self->sheet, row, (guint) column)->kind != HETU_CELL_EMPTY;
    }
  return filled;
}

static gboolean
translate_row (Translation *self, guint row, GError **error)
{
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_columns (&n);
  guint source = 0;

  for (gsize i = 0; i < n; i++)
    {
      int column = g_array_index (self->places, int, i);

      if (columns[i].words == HETU_SHEET_SOURCE && column >= 0 &&
          !find_source (self, row, (guint) column, &source, error))
        return FALSE;
      if (!append_cell (self, row, column, &columns[i], source, error))
        return FALSE;
    }
  append_source (self, source);
  return TRUE;
}

static void
find_columns (Translation *self)
{
  gsize n = 0;
  const HetuSheetColumn *columns = hetu_sheet_columns (&n);

  for (gsize i = 0; i < n; i++)
    {
      int column = find_head (self->sheet, columns[i].zh, columns[i].en);

      g_array_append_val (self->places, column);
      g_string_append_printf (self->out, "%s,", columns[i].tidy);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (source_columns); i++)
    g_string_append_printf (self->out, "%s%s", i > 0 ? "," : "", source_columns[i]);
  g_string_append_c (self->out, '\n');
  self->withdrawal = find_head (self->sheet, withdrawal_heads[0], withdrawal_heads[1]);
}

typedef struct
{
  guint row;
  double order;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;

  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

/* Returns: (transfer full) (element-type Place): the rows in the order of telling; those that a person added last */
static GArray *
list_rows (Translation *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Place));
  int column = find_head (self->sheet, HETU_SHEET_ORDER_ZH, HETU_SHEET_ORDER_EN);

  for (guint row = 1; row < hetu_grid_get_n_rows (self->sheet); row++)
    {
      const HetuCell *cell =
          column >= 0 ? hetu_grid_get_cell (self->sheet, row, (guint) column) : NULL;
      Place place = { row, G_MAXUINT };

      if (cell != NULL && cell->kind == HETU_CELL_NUMBER)
        place.order = cell->number;
      if (is_row (self, row))
        g_array_append_val (rows, place);
    }
  g_array_sort (rows, compare_places);
  return rows;
}

GBytes *
hetu_import_own_to_tidy (const HetuBook *book, const HetuGrid *sheet, GError **error)
{
  g_auto (Translation) self = { .book = book, .sheet = sheet };
  g_autoptr (GArray) rows = NULL;

  self.places = g_array_new (FALSE, FALSE, sizeof (int));
  self.marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.out = g_string_new (NULL);
  find_columns (&self);
  find_sources (&self);
  rows = list_rows (&self);
  for (guint i = 0; i < rows->len; i++)
    if (!translate_row (&self, g_array_index (rows, Place, i).row, error))
      return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&self.out));
}
