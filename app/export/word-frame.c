/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a chart as a table of two directions. Of panel, category, series and period that which has the most values goes down;
 * the others, as far as they differ, make the columns. Where two figures would stand in one cell the table is the list of all. */
#include "chart/caption.h"
#include "export/word-table.h"
#include "model/format.h"

#include <string.h>

#define MOST_COLUMNS 24
#define JOINT "·"

typedef enum
{
  DOWN_CATEGORY,
  DOWN_PERIOD,
  DOWN_SERIES,
  DOWN_PANEL,
  N_DOWN,
} Down;

static const char *const heads[N_DOWN][2] = {
  [DOWN_CATEGORY] = { "项目", "Item" },
  [DOWN_PERIOD] = { "时期", "Period" },
  [DOWN_SERIES] = { "地区或指标", "Series" },
  [DOWN_PANEL] = { "地区或指标", "Panel" },
};

typedef struct
{
  const HetuFrame *frame;
  Down down;
  GPtrArray *names[N_DOWN]; /* owned: utf8, each once, in order */
  gboolean has_kinds;       /* outturns and targets in one figure */
  gboolean one_unit;
  GPtrArray *columns; /* owned: heads, each once, in order */
} Layout;

static void
layout_clear (Layout *self)
{
  for (Down i = 0; i < N_DOWN; i++)
    g_clear_pointer (&self->names[i], g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static char *
name_of_row (const HetuFrame *frame, const HetuFrameRow *row, Down what)
{
  switch (what)
    {
    case DOWN_CATEGORY:
      return g_strdup (row->category < frame->categories->len
                           ? g_array_index (frame->categories, HetuFrameKey, row->category).name
                           : "");
    case DOWN_PERIOD:
      return hetu_period_to_label (row->period, frame->language);
    case DOWN_SERIES:
      return g_strdup (hetu_frame_get_series (frame, row->series)->name);
    case DOWN_PANEL:
      return g_strdup (g_array_index (frame->panels, HetuFrameKey, row->panel).name);
    case N_DOWN:
      break;
    }
  g_return_val_if_reached (NULL);
}

static guint
find_or_add (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (names->pdata[i], name) == 0)
      return i;
  g_ptr_array_add (names, g_strdup (name));
  return names->len - 1;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return hetu_period_compare (*(const HetuPeriod *) a, *(const HetuPeriod *) b);
}

/* Periods stand in their order, whichever row has them first. */
static void
list_periods (Layout *self)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));

  for (guint i = 0; i < self->frame->rows->len; i++)
    g_array_append_val (periods, hetu_frame_get_row (self->frame, i)->period);
  g_array_sort (periods, compare_times);
  for (guint i = 0; i < periods->len; i++)
    {
      g_autofree char *label =
          hetu_period_to_label (g_array_index (periods, HetuPeriod, i), self->frame->language);

      find_or_add (self->names[DOWN_PERIOD], label);
    }
}

/* A figure without categories has one without a name. */
static gboolean
is_nameless (const GPtrArray *names)
{
  const char *first = names->len == 1 ? names->pdata[0] : NULL;

  return names->len == 1 && (first == NULL || *first == '\0');
}

static void
look_at_rows (Layout *self)
{
  const HetuFrame *frame = self->frame;

  self->one_unit = TRUE;
  list_periods (self);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      const HetuFrameRow *first = hetu_frame_get_row (frame, 0);

      for (Down d = 0; d < N_DOWN; d++)
        {
          g_autofree char *name = name_of_row (frame, row, d);

          find_or_add (self->names[d], name);
        }
      self->has_kinds |= row->kind != first->kind;
      self->one_unit &= hetu_unit_equal (hetu_frame_get_row_unit (frame, row),
                                         hetu_frame_get_row_unit (frame, first));
    }
  for (Down d = 0; d < N_DOWN; d++)
    if (self->names[d]->len > self->names[self->down]->len || is_nameless (self->names[self->down]))
      self->down = d;
}

/* @name: (transfer full): a panel of one series has its name. */
static void
add_name (GPtrArray *parts, char *name)
{
  if (parts->len > 0 && g_str_equal (parts->pdata[parts->len - 1], name))
    g_free (name);
  else
    g_ptr_array_add (parts, name);
}

/* Returns: (transfer full): the head of the column that @row belongs to */
static char *
head_of_row (const Layout *self, const HetuFrameRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (int d = N_DOWN - 1; d >= 0; d--)
    if ((Down) d != self->down && self->names[d]->len > 1)
      add_name (parts, name_of_row (self->frame, row, (Down) d));
  if (self->has_kinds)
    g_ptr_array_add (parts,
                     g_strdup (hetu_kind_to_label ((HetuKind) row->kind, self->frame->language)));
  if (parts->len == 0 && self->down != DOWN_SERIES)
    g_ptr_array_add (parts, name_of_row (self->frame, row, DOWN_SERIES));
  if (parts->len == 0)
    g_ptr_array_add (parts, name_of_row (self->frame, row, DOWN_PERIOD));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (JOINT, (char **) parts->pdata);
}

/* Returns: (transfer full): as it is printed */
static char *
print_row (const HetuFrame *frame, const HetuFrameRow *row, gboolean with_unit)
{
  HetuUnit unit = hetu_frame_get_row_unit (frame, row);

  if (!row->has_value)
    return g_strdup (hetu_format_absence ((HetuStatus) row->status, frame->language));
  if (row->comparator == HETU_COMPARATOR_RANGE)
    return hetu_format_range (row->value,
                              hetu_decimal_from_double (row->y_high, row->value.decimals),
                              unit,
                              frame->language);
  return hetu_format_value (row->value,
                            unit,
                            (HetuComparator) row->comparator,
                            -1,
                            with_unit ? HETU_FORMAT_UNIT : HETU_FORMAT_PLAIN,
                            frame->language);
}

/* Returns: (transfer full) (nullable): for other programs, where it is a number and nothing else */
static char *
write_number (const HetuFrameRow *row)
{
  return row->has_value && row->comparator == HETU_COMPARATOR_EQUAL
             ? hetu_decimal_to_string (row->value)
             : NULL;
}

static void
add_cells (HetuWordTable *table, const HetuFrame *frame, const HetuFrameRow *row, gboolean one_unit)
{
  g_autofree char *text = row != NULL ? print_row (frame, row, !one_unit) : NULL;
  g_autofree char *plain = row != NULL && one_unit ? write_number (row) : NULL;

  hetu_word_table_add_cell (table, text, plain);
}

/* @cells: (array): the row of each cell; NULL: none */
static void
fill_grid (const Layout *self, HetuWordTable *table, const HetuFrameRow **cells)
{
  GPtrArray *names = self->names[self->down];

  hetu_word_table_add_column (table, heads[self->down][self->frame->language], FALSE);
  for (guint i = 0; i < self->columns->len; i++)
    hetu_word_table_add_column (table, self->columns->pdata[i], TRUE);
  for (guint row = 0; row < names->len; row++)
    {
      hetu_word_table_add_cell (table, names->pdata[row], NULL);
      for (guint i = 0; i < self->columns->len; i++)
        add_cells (table, self->frame, cells[row * self->columns->len + i], self->one_unit);
      hetu_word_table_end_row (table);
    }
}

/* Returns: whether each figure has a cell of its own */
static gboolean
try_grid (Layout *self, HetuWordTable *table)
{
  const HetuFrame *frame = self->frame;
  g_autofree const HetuFrameRow **cells = NULL;
  g_autofree guint *places = g_new (guint, frame->rows->len);

  for (guint i = 0; i < frame->rows->len; i++)
    {
      g_autofree char *head = head_of_row (self, hetu_frame_get_row (frame, i));

      places[i] = find_or_add (self->columns, head);
    }
  if (self->columns->len > MOST_COLUMNS)
    return FALSE;
  cells = g_new0 (const HetuFrameRow *, (gsize) self->names[self->down]->len * self->columns->len);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      g_autofree char *name = name_of_row (frame, row, self->down);
      const HetuFrameRow **cell =
          &cells[find_or_add (self->names[self->down], name) * self->columns->len + places[i]];

      if (*cell != NULL)
        return FALSE;
      *cell = row;
    }
  fill_grid (self, table, cells);
  return TRUE;
}

/* Whatever a figure plots, as it is told in a file of its numbers. */
static void
fill_list (const HetuFrame *frame, HetuWordTable *table)
{
  g_autofree char *text = hetu_frame_to_tsv (frame);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) names = g_strsplit (lines[0], "\t", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    hetu_word_table_add_column (table, names[i], FALSE);
  for (gsize i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0')
        continue;
      for (gsize k = 0; fields[k] != NULL; k++)
        hetu_word_table_add_cell (table, fields[k], NULL);
      hetu_word_table_end_row (table);
    }
}

static void
add_list (HetuWordTable *table, const char *key, const char *text)
{
  g_autofree char *note = g_strconcat (key, text, NULL);

  if (*text != '\0')
    hetu_word_table_add_note (table, note);
}

static HetuWordTable *
make_empty (const HetuFrame *frame, gboolean one_unit)
{
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  g_autofree char *unit = NULL;
  g_autofree char *line = NULL;
  HetuWordTable *table;

  if (one_unit && frame->rows->len > 0)
    unit = hetu_unit_to_string (hetu_frame_get_row_unit (frame, hetu_frame_get_row (frame, 0)),
                                frame->language);
  if (unit != NULL && *unit != '\0')
    line = g_strconcat (chinese ? "单位：" : "Unit: ", unit, NULL);
  table = hetu_word_table_new (frame->subtitle != NULL ? frame->subtitle : frame->title,
                               line,
                               frame->language);
  return table;
}

HetuWordTable *
hetu_word_table_from_frame (const HetuFrame *frame)
{
  g_auto (Layout) layout = { .frame = frame };
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean rows_alone = frame->rows->len > 0 && frame->gauges->len == 0 && frame->paces->len == 0;
  g_autofree char *notes = hetu_caption_join (frame->notes, TRUE, frame->language);
  g_autofree char *sources = hetu_caption_join (frame->sources, FALSE, frame->language);
  HetuWordTable *table;

  layout.columns = g_ptr_array_new_with_free_func (g_free);
  for (Down d = 0; d < N_DOWN; d++)
    layout.names[d] = g_ptr_array_new_with_free_func (g_free);
  if (rows_alone)
    look_at_rows (&layout);
  table = make_empty (frame, rows_alone && layout.one_unit);
  if (!rows_alone || !try_grid (&layout, table))
    fill_list (frame, table);
  add_list (table, chinese ? "注：" : "Note: ", notes);
  add_list (table, chinese ? "资料来源：" : "Source: ", sources);
  return table;
}
