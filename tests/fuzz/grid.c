/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of typed cells, which text has none of: a line a row, its cells divided by “|”. A cell begins with “#” and a number, “%” and one
 * that is shown as per cents, “=” and one that was computed, “@” and yyyymmdd; “<” goes with the cell on its left, “^” with the one
 * above it. Anything else is text. */
#include "fuzz.h"

#include "error.h"
#include "import/grid-private.h"

#include <string.h>

#define MOST_CELLS 4000

static gboolean
put (HetuGridBuilder *builder, guint row, guint column, const char *text)
{
  HetuCell cell = { .decimals = -1 };

  switch (*text)
    {
    case '<':
    case '^':
      return TRUE;
    case '#':
    case '%':
    case '=':
      cell.kind = HETU_CELL_NUMBER;
      cell.number = g_ascii_strtod (text + 1, NULL);
      cell.flags = *text == '%' ? HETU_CELL_PERCENT : *text == '=' ? HETU_CELL_FORMULA : 0;
      cell.decimals = *text == '#' ? -1 : 1;
      break;
    case '@':
      cell.kind = HETU_CELL_DATE;
      cell.flags = HETU_CELL_SHOWS_YEAR | HETU_CELL_SHOWS_MONTH;
      cell.date = 20230000 + (gint32) (g_ascii_strtoull (text + 1, NULL, 10) % 1229);
      if (cell.date / 100 % 100 < 1 || cell.date / 100 % 100 > 12 || cell.date % 100 < 1 ||
          cell.date % 100 > 28)
        return TRUE;
      break;
    default:
      return hetu_grid_builder_put_text (builder, row, column, text, NULL);
    }
  return hetu_grid_builder_put (builder, row, column, &cell, NULL);
}

/* A run of “<” is merged with the cell before it, a run of “^” with the one above it. */
static void
merge (HetuGridBuilder *builder, char **const *rows, guint n_rows, guint row, guint column)
{
  HetuCellRange range = { row, row, column, column };
  guint length = g_strv_length (rows[row]);

  while (range.last_column + 1 < length && *rows[row][range.last_column + 1] == '<')
    range.last_column++;
  while (range.last_row + 1 < n_rows && g_strv_length (rows[range.last_row + 1]) > column &&
         *rows[range.last_row + 1][column] == '^')
    range.last_row++;
  hetu_grid_builder_merge (builder, &range);
}

static HetuBook *
build (const char *text)
{
  g_auto (HetuGridBuilder) builder = { 0 };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GError) error = NULL;
  HetuBook *book;
  guint n = 0;

  hetu_grid_builder_init (&builder, "grid", HETU_BOOK_XLSX, NULL);
  if (!hetu_grid_builder_begin_sheet (&builder, "表", FALSE, NULL))
    return NULL;
  for (char **line = lines; *line != NULL; line++)
    g_ptr_array_add (rows, g_strsplit (*line, "|", -1));
  for (guint row = 0; row < rows->len; row++)
    {
      char **cells = rows->pdata[row];

      for (guint column = 0; cells[column] != NULL; column++)
        {
          if (++n > MOST_CELLS || !put (&builder, row, column, cells[column]))
            return NULL;
          if (*cells[column] != '<' && *cells[column] != '^')
            merge (&builder, (char **const *) rows->pdata, rows->len, row, column);
        }
    }
  book = hetu_grid_builder_finish (&builder, &error);
  fuzz_assert_refused (book != NULL, error);
  return book;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (HetuBook) book = build (valid);

  if (book != NULL)
    fuzz_take_in (book);
  return 0;
}
