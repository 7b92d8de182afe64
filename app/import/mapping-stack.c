/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables one above the other in a sheet. A row of labels below figures heads another table when a gap, a title or a note stands between
 * and it looks like a head: it begins as the first table's does, with a word for a dimension, with years, or under “表2”. Each table
 * is then a sheet of its own whose cells keep their names. Tables side by side: mapping-beside.c. */
#include "import/grid-private.h"
#include "import/mapping-private.h"

#include <string.h>

/* Returns: whether a text is the title of a numbered table: “表2 固定资产投资”, “续表”, “Table 2” */
static gboolean
is_title (const char *text)
{
  static const char *const words[] = { "表", "附表", "续表", "Table ", "TABLE " };
  static const char *const numerals[] = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *rest = text + strlen (words[i]);

      if (!g_str_has_prefix (text, words[i]))
        continue;
      while (*rest == ' ' || *rest == '-')
        rest++;
      if (g_str_equal (words[i], "续表") || g_ascii_isdigit (*rest))
        return TRUE;
      for (gsize k = 0; k < G_N_ELEMENTS (numerals); k++)
        if (g_str_has_prefix (rest, numerals[k]))
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_dimension (HetuMapping *self, const char *text)
{
  static const char *const words[] = { "地区", "区域", "指标", "项目", "年份", "年度",
                                       "月份", "时间", "时期", "县区", "单位" };
  const HetuLabel *label = hetu_mapping_read_label (self, text);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (label->name, words[i]) || g_str_equal (text, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether the row has labels alone; marks for figures that there are none of are no labels. */
static gboolean
has_labels_alone (const HetuMapping *self, guint row, const HetuRowLook *look)
{
  if (look->n_filled < 2 || look->n_values != look->n_years ||
      (look->n_years > 0 && !look->years_in_order))
    return FALSE;
  for (guint column = 0; column < hetu_grid_get_n_columns (self->grid); column++)
    {
      HetuCellValue value = hetu_cell_value_read (hetu_grid_get_cell (self->grid, row, column));

      if (value.kind == HETU_VALUE_MISSING)
        return FALSE;
    }
  return TRUE;
}

/* “2022年”, “2023年”: a row of a long table has one time at most. */
static gboolean
tells_times (HetuMapping *self, guint row)
{
  guint n = 0;

  for (guint column = 0; column < hetu_grid_get_n_columns (self->grid); column++)
    {
      g_autofree char *text = hetu_mapping_dup_cell (self, row, column);
      const HetuLabel *label = hetu_mapping_read_label (self, text);

      n += label->time.year != 0 || label->time.first_month != 0;
    }
  return n >= 2;
}

static gboolean
has_figures (const HetuRowLook *look)
{
  return look->n_filled >= 2 && look->n_values > look->n_years && !look->numbers_columns;
}

/* Goes up from a head to the first row that belongs to it.
 * @gap: (out): whether anything stands between it and the figures above
 * @titled: (out): whether that is the title of a numbered table */
static guint
find_top (HetuMapping *self, guint head, guint above, gboolean *gap, gboolean *titled)
{
  guint top = head;

  *gap = *titled = FALSE;
  for (guint row = head; row > above + 1; row--)
    {
      HetuRowLook look = hetu_mapping_look_at_row (self, row - 1);
      g_autofree char *first =
          look.n_filled > 0 ? hetu_mapping_dup_cell (self, row - 1, look.first) : g_strdup ("");

      *gap |= look.n_filled <= 1;
      if (hetu_mapping_begins_note (first))
        break;
      *titled |= is_title (first);
      top = row - 1;
    }
  return top;
}

/* Whether figures follow before another head does. */
static gboolean
heads_figures (HetuMapping *self, guint head)
{
  for (guint row = head + 1; row < hetu_grid_get_n_rows (self->grid); row++)
    {
      HetuRowLook look = hetu_mapping_look_at_row (self, row);

      if (has_figures (&look))
        return TRUE;
      if (look.n_filled == 0)
        return FALSE;
    }
  return FALSE;
}

/* Returns: the first row of the table that @head heads; 0: it heads none */
static guint
find_table (HetuMapping *self, guint head, const HetuRowLook *look, guint above, const char *begin)
{
  g_autofree char *first = NULL;
  gboolean gap = FALSE;
  gboolean titled = FALSE;
  guint top;

  if (!has_labels_alone (self, head, look) || !heads_figures (self, head))
    return 0;
  top = find_top (self, head, above, &gap, &titled);
  first = hetu_mapping_dup_cell (self, head, look->first);
  if (!gap)
    return 0;
  return titled || look->years_in_order || g_str_equal (first, begin) ||
                 is_dimension (self, first) || tells_times (self, head)
             ? top
             : 0;
}

GArray *
hetu_mapping_find_tables (HetuMapping *self)
{
  GArray *tops = g_array_new (FALSE, FALSE, sizeof (guint));
  HetuRowLook head = hetu_mapping_look_at_row (self, self->header.last_row);
  g_autofree char *begin = head.n_filled > 0
                               ? hetu_mapping_dup_cell (self, self->header.last_row, head.first)
                               : g_strdup ("");
  guint above = self->body.first_row;

  for (guint row = self->body.first_row; row < hetu_grid_get_n_rows (self->grid); row++)
    {
      HetuRowLook look;
      guint top;

      if (g_cancellable_is_cancelled (self->cancellable))
        break;
      if (hetu_grid_is_row_hidden (self->grid, row))
        continue;
      look = hetu_mapping_look_at_row (self, row);
      if (has_figures (&look))
        above = row;
      else if ((top = find_table (self, row, &look, above, begin)) > 0)
        {
          g_array_append_val (tops, top);
          /* The head's further rows are its own. */
          above = row;
          while (row + 1 < hetu_grid_get_n_rows (self->grid))
            {
              look = hetu_mapping_look_at_row (self, row + 1);
              if (has_figures (&look))
                break;
              row++;
            }
        }
    }
  return tops;
}

HetuGrid *
hetu_mapping_cut (const HetuGrid *grid, guint first_row, guint last_row)
{
  HetuGrid *part = g_new0 (HetuGrid, 1);

  part->name = g_strdup (grid->name);
  part->rows = g_array_sized_new (FALSE, TRUE, sizeof (HetuGridRow), last_row + 1);
  part->merged = g_array_copy (grid->merged);
  part->hidden_columns = g_array_copy (grid->hidden_columns);
  part->n_columns = grid->n_columns;
  part->hidden = grid->hidden;
  g_array_set_size (part->rows, last_row + 1);
  for (guint row = first_row; row <= last_row; row++)
    {
      const HetuGridRow *from = &g_array_index (grid->rows, HetuGridRow, row);

      /* Cells and their ranges stay the whole sheet's. */
      g_array_index (part->rows, HetuGridRow, row) = *from;
    }
  return part;
}

void
hetu_mapping_cut_free (HetuGrid *part)
{
  g_array_unref (part->rows);
  g_array_unref (part->merged);
  g_array_unref (part->hidden_columns);
  g_clear_pointer (&part->owned, g_ptr_array_unref);
  g_free (part->name);
  g_free (part);
}
