/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in a sheet the table is. The body begins with the first row that has a figure beside a label; a row of years alone is a
 * header. Above the header stand title and preamble, below the body the notes. */
#include "import/mapping-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

HetuRowLook
hetu_mapping_look_at_row (const HetuMapping *self, guint row)
{
  HetuRowLook look = { .first = G_MAXUINT, .years_in_order = TRUE, .numbers_columns = TRUE };
  gint64 before = 0;
  gint64 step = 0;

  for (guint column = 0; column < hetu_grid_get_n_columns (self->grid); column++)
    {
      const HetuCell *cell = hetu_grid_get_cell (self->grid, row, column);
      HetuCellValue value;

      if (cell->kind == HETU_CELL_EMPTY || hetu_grid_is_column_hidden (self->grid, column))
        continue;
      look.n_filled++;
      look.first = MIN (look.first, column);
      value = hetu_cell_value_read (cell);
      if (value.kind == HETU_VALUE_NUMBER || value.kind == HETU_VALUE_REDACTED)
        look.n_values++;
      if (value.kind != HETU_VALUE_NUMBER)
        continue;
      if (value.number.decimals != 0 || value.number.coefficient != look.n_values ||
          value.is_percent)
        look.numbers_columns = FALSE;
      if (!hetu_cell_value_is_year (&value))
        continue;
      look.n_years++;
      if (before != 0)
        {
          if (step == 0)
            step = value.number.coefficient - before;
          look.years_in_order &=
              step != 0 && ABS (step) <= 5 && value.number.coefficient - before == step;
        }
      before = value.number.coefficient;
    }
  look.years_in_order &= look.n_years >= 2;
  look.numbers_columns &= look.n_values >= 2;
  return look;
}

gboolean
hetu_mapping_begins_note (const char *text)
{
  static const char *const words[] = { "注",   "备注", "说明",   "附注",   "数据来源", "资料来源",
                                       "来源", "Note", "Source", "source", "note" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      {
        const char *rest = text + strlen (words[i]);

        while (g_ascii_isdigit (*rest) || *rest == 's' || *rest == ' ')
          rest++;
        if (*rest == ':' || g_str_has_prefix (rest, "：") || *rest == '\0' || *rest == '.' ||
            g_str_has_prefix (rest, "、"))
          return TRUE;
      }
  return FALSE;
}

/* Whether a cell of the row is “单位：万元” and nothing else. */
static gboolean
has_unit_cell (const HetuMapping *self, guint row)
{
  for (guint column = 0; column < hetu_grid_get_n_columns (self->grid); column++)
    {
      g_autofree char *text = hetu_mapping_dup_cell (self, row, column);

      if (g_str_has_prefix (text, "单位：") || g_str_has_prefix (text, "单位:"))
        return TRUE;
    }
  return FALSE;
}

/* “单位：万元”, “数据库：年度数据”, and pairs of cells: what does not head columns. */
static gboolean
tells_a_constant (const HetuMapping *self, guint row, const HetuRowLook *look)
{
  g_autofree char *first = NULL;

  if (look->n_filled == 0)
    return FALSE;
  first = hetu_mapping_dup_cell (self, row, look->first);
  if (look->n_filled <= 3 && look->n_values == 0 && has_unit_cell (self, row))
    return TRUE;
  if (look->n_filled <= 2 && (strchr (first, ':') != NULL || strstr (first, "：") != NULL))
    return TRUE;
  return look->n_filled == 2 && look->n_values == 0 &&
         (g_str_equal (first, "Data Source") || g_str_equal (first, "Last Updated Date"));
}

/* Whether a row of years, and of nothing else that is a number, heads columns. */
static gboolean
years_are_header (const HetuMapping *self, guint row, const HetuRowLook *look, gboolean has_header)
{
  g_autofree char *first = NULL;
  const HetuLabel *label;

  if (look->years_in_order || !has_header)
    return TRUE;
  first = hetu_mapping_dup_cell (self, row, 0);
  if (*first == '\0' || look->first > 0)
    return TRUE;
  label = hetu_mapping_read_label ((HetuMapping *) self, first);
  return g_str_equal (label->name, "地区") || g_str_equal (label->name, "指标") ||
         g_str_equal (label->name, "项目");
}

static gboolean
has_partial_merge (const HetuMapping *self, guint row)
{
  guint n_columns = hetu_grid_get_n_columns (self->grid);

  for (guint column = 0; column < n_columns; column++)
    {
      const HetuCellRange *range = hetu_grid_find_merged (self->grid, row, column);
      guint width = range != NULL ? range->last_column - range->first_column + 1 : 1;

      if (width > 1 && width * 5 < n_columns * 4)
        return TRUE;
      column += width - 1;
    }
  return FALSE;
}

/* Returns: the first row of figures; that behind the last row when there is none */
static guint
find_first_row (HetuMapping *self)
{
  guint n_rows = hetu_grid_get_n_rows (self->grid);
  gboolean has_header = FALSE;

  for (guint row = 0; row < n_rows; row++)
    {
      HetuRowLook look;

      if (hetu_grid_is_row_hidden (self->grid, row))
        continue;
      look = hetu_mapping_look_at_row (self, row);
      if (look.n_filled >= 2 && look.n_values > look.n_years && !look.numbers_columns)
        return row;
      if (look.n_years > 0 && look.n_filled >= 2 && look.n_values == look.n_years &&
          !years_are_header (self, row, &look, has_header))
        return row;
      if (look.n_filled >= 2 && !tells_a_constant (self, row, &look))
        has_header = TRUE;
    }
  return n_rows;
}

/* Whether a row has one text, and that right above the first figures and not over their labels. */
static gboolean
heads_one_column (const HetuMapping *self,
                  guint row,
                  guint first_row,
                  const HetuRowLook *look,
                  const HetuRowLook *body)
{
  if (look->n_filled != 1 || look->first <= body->first)
    return FALSE;
  for (guint next = row + 1; next < first_row; next++)
    if (hetu_mapping_look_at_row (self, next).n_filled > 0)
      return FALSE;
  return hetu_grid_get_cell (self->grid, first_row, look->first)->kind != HETU_CELL_EMPTY;
}

static void
find_header (HetuMapping *self, guint first_row)
{
  HetuRowLook body = hetu_mapping_look_at_row (self, first_row);
  gboolean has_any = FALSE;

  for (guint row = 0; row < first_row; row++)
    {
      HetuRowLook look = hetu_mapping_look_at_row (self, row);
      gboolean is_header;

      if (look.n_filled == 0 || hetu_grid_is_row_hidden (self->grid, row))
        continue;
      if (tells_a_constant (self, row, &look))
        continue;
      is_header = (look.n_filled >= 2 && look.n_filled * 5 >= body.n_filled * 2) ||
                  has_partial_merge (self, row) || (has_any && look.n_filled >= 2) ||
                  heads_one_column (self, row, first_row, &look, &body);
      if (!is_header)
        continue;
      if (!has_any)
        self->header.first_row = row;
      self->header.last_row = row;
      has_any = TRUE;
    }
}

/* Returns: the last row of figures: notes may follow, and rows without any */
static guint
find_last_row (HetuMapping *self, guint first_row)
{
  guint last = first_row;

  for (guint row = first_row; row < hetu_grid_get_n_rows (self->grid); row++)
    {
      HetuRowLook look = hetu_mapping_look_at_row (self, row);
      g_autofree char *first = NULL;

      if (g_cancellable_is_cancelled (self->cancellable))
        break;
      if (look.n_filled == 0)
        continue;
      first = hetu_mapping_dup_cell (self, row, look.first);
      if (hetu_mapping_begins_note (first))
        break;
      if (look.n_filled >= 2)
        last = row;
    }
  return last;
}

gboolean
hetu_mapping_find_area (HetuMapping *self)
{
  guint n_rows = hetu_grid_get_n_rows (self->grid);
  guint n_columns = hetu_grid_get_n_columns (self->grid);
  guint first_row = find_first_row (self);

  if (first_row >= n_rows)
    return FALSE;
  find_header (self, first_row);
  if (self->header.last_row < self->header.first_row)
    return FALSE;
  /* Rows between header and figures head sections. */
  self->body.first_row = self->header.last_row + 1;
  self->body.last_row = find_last_row (self, first_row);
  self->body.first_column = self->header.first_column = self->first_column;
  self->body.last_column = self->header.last_column = n_columns - 1;
  if (self->header.last_row == self->header.first_row)
    hetu_mapping_add_reason (self,
                             &self->header,
                             _ ("Row %u is the header: below it the figures begin."),
                             self->header.first_row + 1);
  else
    hetu_mapping_add_reason (self,
                             &self->header,
                             _ ("Rows %u to %u are the header: below them the figures begin."),
                             self->header.first_row + 1,
                             self->header.last_row + 1);
  if (self->body.last_row + 1 < n_rows)
    {
      HetuCellRange below = { self->body.last_row + 1, n_rows - 1, 0, n_columns - 1 };

      hetu_mapping_add_reason (self,
                               &below,
                               _ ("The figures end at row %u; below stand notes."),
                               self->body.last_row + 1);
    }
  return TRUE;
}
