/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads and words of either language become those of the tidy layout; numbers have the decimals that they are shown with; documents are
 * told by way of the sheet of sources. Which cell a field was made of is kept, for whoever refuses it. */
#include "import/own-sheet.h"

#include "error.h"
#include "import/sdmx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Behind the columns of figures: what is told of a document. */
static const struct
{
  const char *tidy, *zh, *en;
} source_columns[] = {
  { "source_title", "文件", "document" },
  { "source_date", "日期", "date" },
  { "source_secondary", "二手来源", "secondary" },
};

struct _HetuOwnSheet
{
  HetuBook *book;       /* owned */
  const HetuGrid *grid; /* of the book */
  const HetuSheetColumn *columns;
  gsize n_columns;
  int *places; /* (owned): where the columns stand; −1 */
  int order;   /* the column of the order of telling; −1 */
};

/* A row of the tidy table. */
typedef struct
{
  double order;
  guint sheet; /* among those put together */
  guint row;   /* of its grid */
  guint line;  /* of the text */
} Row;

/* Where the rows of a part are from. */
typedef struct
{
  GPtrArray *sheets; /* (owned) (element-type HetuOwnSheet) */
  GArray *rows;      /* (owned) (element-type Row): by line */
} Origin;

int
hetu_own_sheet_find_head (const HetuGrid *grid, const char *zh, const char *en)
{
  for (guint i = 0; grid != NULL && i < hetu_grid_get_n_columns (grid); i++)
    {
      g_autofree char *text = hetu_cell_dup_text (hetu_grid_get_cell (grid, 0, i));

      if (g_str_equal (text, zh) || g_str_equal (text, en))
        return (int) i;
    }
  return -1;
}

HetuOwnSheet *
hetu_own_sheet_new (HetuBook *book,
                    const HetuGrid *grid,
                    const HetuSheetColumn *columns,
                    gsize n_columns,
                    const char *left_out)
{
  HetuOwnSheet *self = g_new0 (HetuOwnSheet, 1);

  self->book = hetu_book_ref (book);
  self->grid = grid;
  self->columns = columns;
  self->n_columns = n_columns;
  self->places = g_new (int, n_columns);
  self->order = hetu_own_sheet_find_head (grid, HETU_SHEET_ORDER_ZH, HETU_SHEET_ORDER_EN);
  for (gsize i = 0; i < n_columns; i++)
    self->places[i] = columns[i].tidy == NULL || g_strcmp0 (columns[i].tidy, left_out) == 0
                          ? -1
                          : hetu_own_sheet_find_head (grid, columns[i].zh, columns[i].en);
  return self;
}

void
hetu_own_sheet_free (HetuOwnSheet *self)
{
  g_free (self->places);
  hetu_book_unref (self->book);
  g_free (self);
}

static gboolean
is_row (const HetuOwnSheet *self, guint row)
{
  for (gsize i = 0; i < self->n_columns; i++)
    if (self->places[i] >= 0 &&
        hetu_grid_get_cell (self->grid, row, (guint) self->places[i])->kind != HETU_CELL_EMPTY)
      return TRUE;
  return FALSE;
}

gboolean
hetu_own_sheet_is_empty (const HetuOwnSheet *self)
{
  for (guint row = 1; row < hetu_grid_get_n_rows (self->grid); row++)
    if (is_row (self, row))
      return FALSE;
  return TRUE;
}

/* ---- cells */

static gboolean
refuse (const HetuOwnSheet *self, guint row, guint column, GError **error)
{
  g_autofree char *cell = hetu_grid_name_cell (self->grid, row, column);
  g_autofree char *text = hetu_cell_dup_text (hetu_grid_get_cell (self->grid, row, column));

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
    case HETU_SHEET_DATE:
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

/* @row: of the sheet of sources; 0: none */
static char *
read_source (const HetuOwnSources *sources, guint row, const char *zh, const char *en)
{
  int column = row > 0 ? hetu_own_sheet_find_head (sources->sheet, zh, en) : -1;

  return column >= 0 ? hetu_cell_dup_text (hetu_grid_get_cell (sources->sheet, row, (guint) column))
                     : g_strdup ("");
}

/* @cited: (out): the row of the sheet of sources; untouched by an empty cell. Returns: whether there is such one */
static gboolean
find_source (const HetuOwnSources *sources, const HetuCell *cell, guint *cited)
{
  g_autofree char *mark = hetu_cell_dup_text (cell);

  if (*mark == '\0')
    return TRUE;
  *cited = GPOINTER_TO_UINT (g_hash_table_lookup (sources->rows, mark));
  return *cited > 0;
}

/* ---- rows */

static void
append (GString *out, const char *field)
{
  hetu_import_append_field (out, field);
  g_string_append_c (out, ',');
}

static gboolean
append_cell (const HetuOwnSheet *self,
             guint row,
             gsize column,
             const HetuOwnSources *sources,
             guint *cited,
             GString *out,
             GError **error)
{
  int place = self->places[column];
  const HetuCell *cell;
  g_autofree char *tidy = NULL;

  if (place < 0)
    {
      append (out, "");
      return TRUE;
    }
  cell = hetu_grid_get_cell (self->grid, row, (guint) place);
  if (self->columns[column].words == HETU_SHEET_SOURCE)
    {
      *cited = 0;
      if (find_source (sources, cell, cited))
        tidy = read_source (sources, *cited, "文件标识", "id");
    }
  else
    tidy = translate (cell, self->columns[column].words);
  if (tidy == NULL)
    return refuse (self, row, (guint) place, error);
  append (out, tidy);
  return TRUE;
}

static gboolean
append_row (const HetuOwnSheet *self,
            guint row,
            const HetuOwnSources *sources,
            gboolean has_sources,
            GString *out,
            GError **error)
{
  guint cited = 0;

  for (gsize i = 0; i < self->n_columns; i++)
    if (self->columns[i].tidy != NULL && !append_cell (self, row, i, sources, &cited, out, error))
      return FALSE;
  for (gsize i = 0; has_sources && i < G_N_ELEMENTS (source_columns); i++)
    {
      g_autofree char *text =
          read_source (sources, cited, source_columns[i].zh, source_columns[i].en);

      append (out, i == 2 && *text != '\0' ? "1" : text);
    }
  out->str[out->len - 1] = '\n';
  return TRUE;
}

static void
append_heads (const HetuOwnSheet *self, gboolean has_sources, GString *out)
{
  for (gsize i = 0; i < self->n_columns; i++)
    if (self->columns[i].tidy != NULL)
      append (out, self->columns[i].tidy);
  for (gsize i = 0; has_sources && i < G_N_ELEMENTS (source_columns); i++)
    append (out, source_columns[i].tidy);
  out->str[out->len - 1] = '\n';
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *x = a;
  const Row *y = b;

  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;
  if (x->sheet != y->sheet)
    return x->sheet < y->sheet ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

static GArray *
list_rows (const GPtrArray *sheets)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < sheets->len; i++)
    {
      const HetuOwnSheet *sheet = sheets->pdata[i];

      for (guint row = 1; row < hetu_grid_get_n_rows (sheet->grid); row++)
        {
          const HetuCell *order = sheet->order >= 0
                                      ? hetu_grid_get_cell (sheet->grid, row, (guint) sheet->order)
                                      : NULL;
          Row one = { .order = G_MAXUINT, .sheet = i, .row = row };

          if (order != NULL && order->kind == HETU_CELL_NUMBER)
            one.order = order->number;
          if (is_row (sheet, row))
            g_array_append_val (rows, one);
        }
    }
  g_array_sort (rows, compare_rows);
  return rows;
}

/* ---- which cell it was */

static void
origin_free (gpointer data)
{
  Origin *self = data;

  g_ptr_array_unref (self->sheets);
  g_array_unref (self->rows);
  g_free (self);
}

static int
find_place (const HetuOwnSheet *self, const char *column)
{
  const char *source = column != NULL && g_str_has_prefix (column, "source") ? "source" : column;

  for (gsize i = 0; column != NULL && i < self->n_columns; i++)
    if (g_strcmp0 (self->columns[i].tidy, column) == 0 ||
        g_strcmp0 (self->columns[i].tidy, source) == 0)
      return self->places[i];
  return -1;
}

static char *
name_cell (guint line, const char *column, gpointer data)
{
  const Origin *self = data;
  const Row *found = NULL;
  const HetuOwnSheet *sheet;
  int place;

  for (guint low = 0, high = self->rows->len; low < high;)
    {
      guint middle = (low + high) / 2;
      const Row *row = &g_array_index (self->rows, Row, middle);

      if (row->line <= line)
        {
          found = row;
          low = middle + 1;
        }
      else
        high = middle;
    }
  if (found == NULL)
    return g_strdup (hetu_grid_get_name (((HetuOwnSheet *) self->sheets->pdata[0])->grid));
  sheet = self->sheets->pdata[found->sheet];
  place = find_place (sheet, column);
  return hetu_grid_name_cell (sheet->grid, found->row, (guint) MAX (place, 0));
}

/* ---- */

/* What @kind cannot do without stands on each sheet. */
static gboolean
check_columns (const HetuOwnSheet *self, const HetuImportKind *kind, GError **error)
{
  for (gsize i = 0; i < kind->n_columns; i++)
    for (gsize k = 0; k < self->n_columns; k++)
      if (kind->columns[i].need != HETU_COLUMN_OPTIONAL && self->places[k] < 0 &&
          g_strcmp0 (self->columns[k].tidy, kind->columns[i].name) == 0)
        {
          g_autofree char *cell = hetu_grid_name_cell (self->grid, 0, 0);

          g_set_error (error,
                       HETU_ERROR,
                       HETU_ERROR_INPUT,
                       _ ("%s, %s: column “%s” is lacking"),
                       hetu_book_get_name (self->book),
                       cell,
                       self->columns[k].zh);
          return FALSE;
        }
  return TRUE;
}

static guint
count_lines (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';
  return n;
}

HetuImportPart *
hetu_own_sheets_to_part (GPtrArray *sheets,
                         const HetuImportKind *kind,
                         const HetuOwnSources *sources,
                         gboolean has_sources,
                         GError **error)
{
  g_autoptr (HetuImportPart) part = g_new0 (HetuImportPart, 1);
  GString *out = g_string_new (NULL);
  Origin *origin = g_new0 (Origin, 1);
  gboolean done = TRUE;
  guint line = 2;

  origin->sheets = sheets;
  origin->rows = list_rows (sheets);
  part->kind = kind;
  part->names = (HetuTableNames){ name_cell, origin };
  part->free_names = origin_free;
  for (guint i = 0; done && i < sheets->len; i++)
    done = check_columns (sheets->pdata[i], kind, error);
  append_heads (sheets->pdata[0], has_sources, out);
  for (guint i = 0; done && i < origin->rows->len; i++)
    {
      Row *row = &g_array_index (origin->rows, Row, i);
      gsize start = out->len;

      row->line = line;
      done = append_row (sheets->pdata[row->sheet], row->row, sources, has_sources, out, error);
      line += count_lines (out->str + start, out->len - start);
    }
  part->bytes = g_string_free_to_bytes (out);
  return done ? g_steal_pointer (&part) : NULL;
}
