/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks as values. A row holds its cells from the first column to the last that is used, so that a table that stands far
 * from the corner costs what it holds. Texts are kept once each. What a cell means is not asked here. */
#include "import/grid-private.h"

#include <math.h>
#include <string.h>

static const HetuCell empty_cell = { .kind = HETU_CELL_EMPTY, .decimals = -1 };

HetuBook *
hetu_book_ref (HetuBook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
hetu_book_unref (HetuBook *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->sheets);
  g_string_chunk_free (self->texts);
  g_free (self->name);
  g_free (self->encoding);
  g_free (self);
}

const char *
hetu_book_get_name (const HetuBook *self)
{
  return self->name;
}

HetuBookFormat
hetu_book_get_format (const HetuBook *self)
{
  return self->format;
}

const char *
hetu_book_get_encoding (const HetuBook *self)
{
  return self->encoding;
}

char
hetu_book_get_separator (const HetuBook *self)
{
  return self->separator;
}

guint
hetu_book_get_n_sheets (const HetuBook *self)
{
  return self->sheets->len;
}

const HetuGrid *
hetu_book_get_sheet (const HetuBook *self, guint index)
{
  g_return_val_if_fail (index < self->sheets->len, NULL);

  return self->sheets->pdata[index];
}

const char *
hetu_grid_get_name (const HetuGrid *self)
{
  return self->name;
}

gboolean
hetu_grid_is_hidden (const HetuGrid *self)
{
  return self->hidden;
}

guint
hetu_grid_get_n_rows (const HetuGrid *self)
{
  return self->rows->len;
}

guint
hetu_grid_get_n_columns (const HetuGrid *self)
{
  return self->n_columns;
}

const HetuCell *
hetu_grid_get_cell (const HetuGrid *self, guint row, guint column)
{
  const HetuGridRow *cells;

  if (row >= self->rows->len)
    return &empty_cell;
  cells = &g_array_index (self->rows, HetuGridRow, row);
  return column < cells->n_cells ? &cells->cells[column] : &empty_cell;
}

gboolean
hetu_grid_is_row_hidden (const HetuGrid *self, guint row)
{
  return row < self->rows->len && g_array_index (self->rows, HetuGridRow, row).hidden;
}

gboolean
hetu_grid_is_column_hidden (const HetuGrid *self, guint column)
{
  for (guint i = 0; i < self->hidden_columns->len; i++)
    {
      const HetuCellRange *range = &g_array_index (self->hidden_columns, HetuCellRange, i);

      if (column >= range->first_column && column <= range->last_column)
        return TRUE;
    }
  return FALSE;
}

const GArray *
hetu_grid_get_merged (const HetuGrid *self)
{
  return self->merged;
}

const HetuCellRange *
hetu_grid_find_merged (const HetuGrid *self, guint row, guint column)
{
  const GArray *of_row =
      row < self->rows->len ? g_array_index (self->rows, HetuGridRow, row).merged : NULL;

  for (guint i = 0; of_row != NULL && i < of_row->len; i++)
    {
      const HetuCellRange *range =
          &g_array_index (self->merged, HetuCellRange, g_array_index (of_row, guint, i));

      if (column >= range->first_column && column <= range->last_column)
        return range;
    }
  return NULL;
}

char *
hetu_cell_name (guint row, guint column)
{
  char letters[8];
  gsize at = sizeof letters - 1;

  letters[at] = '\0';
  for (guint left = column + 1; left > 0; left = (left - 1) / 26)
    letters[--at] = (char) ('A' + (left - 1) % 26);
  return g_strdup_printf ("%s%u", letters + at, row + 1);
}

char *
hetu_grid_name_cell (const HetuGrid *self, guint row, guint column)
{
  g_autofree char *cell = hetu_cell_name (row, column);

  return *self->name == '\0' ? g_steal_pointer (&cell) : g_strconcat (self->name, "!", cell, NULL);
}

/* The digits that a person typed: a double tells 15 of them apart. Per cents are moved by two places in writing, since
 * 0.057 × 100 is not 5.7 in binary. */
static gboolean
read_typed (double number, gboolean percent, HetuDecimal *out)
{
  char text[64];
  char *exponent;
  int power = percent ? 2 : 0;

  g_ascii_formatd (text, sizeof text, "%.14e", number);
  exponent = strchr (text, 'e');
  if (exponent == NULL)
    return FALSE;
  power += atoi (exponent + 1);
  /* Zeros at the end are none that anybody typed. */
  while (exponent[-1] == '0')
    exponent--;
  if (exponent[-1] == '.')
    exponent--;
  *exponent = '\0';
  if (!hetu_decimal_parse (text, out, NULL))
    return FALSE;
  if (power >= 0 && power <= HETU_DECIMAL_MAX_DECIMALS)
    {
      while (power > 0 && out->decimals > 0)
        {
          out->decimals--;
          power--;
        }
      return hetu_decimal_shift (*out, power, out);
    }
  if (power < 0 && out->decimals - power <= HETU_DECIMAL_MAX_DECIMALS)
    {
      out->decimals = (guint8) (out->decimals - power);
      return TRUE;
    }
  /* A trace that computing left is nothing. */
  *out = HETU_DECIMAL (0, 0);
  return power < 0;
}

gboolean
hetu_cell_get_decimal (const HetuCell *self, HetuDecimal *out)
{
  HetuDecimal value;

  if (self->kind != HETU_CELL_NUMBER || !isfinite (self->number))
    return FALSE;
  if (!read_typed (self->number, (self->flags & HETU_CELL_PERCENT) != 0, &value))
    return FALSE;
  if (self->decimals >= 0 &&
      ((self->flags & HETU_CELL_FORMULA) != 0 || value.decimals < self->decimals))
    value = hetu_decimal_round (value, (guint) self->decimals);
  *out = value;
  return TRUE;
}

static char *
dup_date (const HetuCell *self)
{
  int year = self->date / 10000;
  int month = self->date / 100 % 100;
  int day = self->date % 100;

  if ((self->flags & HETU_CELL_SHOWS_DAY) != 0)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  if ((self->flags & HETU_CELL_SHOWS_MONTH) != 0)
    return g_strdup_printf ("%04d-%02d", year, month);
  return g_strdup_printf ("%04d", year);
}

static char *
dup_number (const HetuCell *self)
{
  const char *sign = (self->flags & HETU_CELL_PERCENT) != 0 ? "%" : "";
  g_autofree char *digits = NULL;
  HetuDecimal value;

  if (!hetu_cell_get_decimal (self, &value))
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      return g_strdup (g_ascii_dtostr (text, sizeof text, self->number));
    }
  digits = hetu_decimal_to_string (value);
  return g_strconcat (digits, sign, NULL);
}

char *
hetu_cell_dup_text (const HetuCell *self)
{
  switch ((HetuCellKind) self->kind)
    {
    case HETU_CELL_TEXT:
    case HETU_CELL_ERROR:
      return g_strdup (self->text);
    case HETU_CELL_NUMBER:
      return dup_number (self);
    case HETU_CELL_DATE:
      return dup_date (self);
    case HETU_CELL_BOOLEAN:
      return g_strdup (self->truth ? "TRUE" : "FALSE");
    case HETU_CELL_EMPTY:
    default:
      return g_strdup ("");
    }
}
