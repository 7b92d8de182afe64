/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout of a mixed table (CHARTS §10.8). Numbers of a column stand under each other by their points, units behind them in a
 * column of their own. A line is 30 pt high, less only where the figure's size leaves less and its words still have air; type
 * is never shrunk: what does not fit is refused with the size that it wants. */
#include "chart/mixed-table.h"

#include "chart/finding.h"
#include "chart/row-table.h"
#include "model/format.h"

#include <string.h>

#define MIN_BAND 30.0
#define MAX_BAND 44.0
#define SCREEN_TYPE 11.0 /* of the values on the screen: larger type has larger cells */
#define LINE_ROOM 6.0    /* above and below the number of the lowest line */
#define WORD_ROOM 3.0    /* … and words */
#define CELL_PADDING 5.0
#define COLUMN_GAP 4.0 /* between tints of neighbours */
#define GROUP_GAP 12.0 /* between columns of two groups, and behind the names */
#define NAME_GAP 8.0
#define CHIP_PADDING 6.0
#define CHIP_ROOM 6.0
#define CHIP_GAP 6.0
#define HEAD_ROOM 6.0
#define LEGEND_GAP 10.0
#define LEAST_STUB 28.0   /* of hatching */
#define WIDE_SHARE 1.4    /* of a column of differences in what is left over */
#define WHOLE_HEAD_EM 4.1 /* four 汉字 */
#define STEP 1.0          /* of the search for the width of a head on two lines */

typedef struct
{
  guint word_lines, head_lines, chip_lines;
  gboolean brief;
} Variant;

static const Variant variants[] = {
  { 1, 1, 1, FALSE }, { 1, 2, 1, FALSE }, { 1, 2, 2, FALSE }, { 2, 2, 2, FALSE },
  { 1, 2, 1, TRUE },  { 1, 2, 2, TRUE },  { 2, 2, 2, TRUE },
};

void
hetu_mixed_table_clear (HetuMixedTable *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
}

int
hetu_mixed_table_get_row (const HetuMixedTable *self, guint line, guint column)
{
  return g_array_index (self->cells, int, line * self->n_columns + column);
}

static HetuMixedColumn *
column_at (const HetuMixedTable *self, guint index)
{
  return &g_array_index (self->columns, HetuMixedColumn, index);
}

const HetuMixedColumn *
hetu_mixed_table_get_column (const HetuMixedTable *self, guint index)
{
  return column_at (self, index);
}

static const char *
get_group (const HetuMixedTable *self, gboolean line, guint index)
{
  return line ? hetu_frame_get_series (self->context->frame, index)->group
              : hetu_frame_get_category (self->context->frame, index)->group;
}

guint
hetu_mixed_table_find_group_end (const HetuMixedTable *self, gboolean line, guint start)
{
  guint n = line ? self->n_lines : self->n_columns, end = start + 1;

  while (end < n && g_strcmp0 (get_group (self, line, end), get_group (self, line, start)) == 0)
    end++;
  return end;
}

char *
hetu_mixed_table_dup_head (const HetuMixedTable *self, guint index)
{
  const HetuFrameKey *key = hetu_frame_get_category (self->context->frame, index);
  GString *head = g_string_new (key->short_name != NULL ? key->short_name : key->name);

  if (key->form == HETU_COLUMN_DIFFERENCE && self->head_lines > 1)
    g_string_replace (head, " − ", "\n− ", 1);
  return g_string_free (head, FALSE);
}

const char *
hetu_mixed_table_get_name (const HetuMixedTable *self, guint index)
{
  const HetuFrameSeries *line = hetu_frame_get_series (self->context->frame, index);

  return self->brief && line->short_name != NULL ? line->short_name : line->name;
}

static HetuColumnForm
get_form (const HetuMixedTable *self, guint column)
{
  return hetu_frame_get_category (self->context->frame, column)->form;
}

char *
hetu_mixed_table_dup_number (const HetuMixedTable *self, const HetuFrameRow *row)
{
  const HetuFrame *frame = self->context->frame;
  gboolean difference = get_form (self, row->category) == HETU_COLUMN_DIFFERENCE;

  if (row->comparator == HETU_COMPARATOR_RANGE)
    return hetu_row_to_value (frame, row);
  return hetu_format_value (row->value,
                            HETU_UNIT_NONE,
                            row->comparator,
                            hetu_row_get_decimals (frame, row),
                            difference ? HETU_FORMAT_SIGNED : HETU_FORMAT_PLAIN,
                            frame->language);
}

char *
hetu_mixed_table_dup_suffix (const HetuMixedTable *self, const HetuFrameRow *row)
{
  const HetuFrame *frame = self->context->frame;
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  gboolean bare = hetu_unit_equal (row->unit, HETU_UNIT_PERCENT) || row->rank > 0 ||
                  hetu_unit_equal (row->unit, HETU_UNIT_POINTS);
  g_autofree char *unit = bare ? g_strdup ("") : hetu_unit_to_string (row->unit, frame->language);
  const char *word = "";

  if (get_form (self, row->category) == HETU_COLUMN_DIFFERENCE)
    return g_steal_pointer (&unit);
  if (row->kind == HETU_KIND_EXPECTED || row->status == HETU_STATUS_EXPECTED)
    word = chinese ? "预计" : "exp.";
  else if (row->basis == HETU_BASIS_COMPUTED)
    word = chinese ? "推算" : "comp.";
  return g_strconcat (unit, *unit != '\0' && *word != '\0' ? " " : "", word, NULL);
}

static void
collect (HetuMixedTable *self)
{
  const HetuFrame *frame = self->context->frame;
  int none = -1;

  self->n_lines = frame->series->len;
  self->n_columns = frame->categories->len;
  self->heat = hetu_heat_train (frame, FALSE);
  self->cells = g_array_new (FALSE, FALSE, sizeof (int));
  self->columns = g_array_new (FALSE, TRUE, sizeof (HetuMixedColumn));
  g_array_set_size (self->columns, self->n_columns);
  for (guint i = 0; i < self->n_lines * self->n_columns; i++)
    g_array_append_val (self->cells, none);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      g_array_index (self->cells, int, row->series * self->n_columns + row->category) = (int) i;
    }
}

static double
line_height (const HetuMixedTable *self, HetuTypeRole role)
{
  return self->context->theme->type_pt[role] * 1.25;
}

double
hetu_mixed_table_measure_integer (const HetuMixedTable *self, const char *number, gboolean bold)
{
  const char *point = strchr (number, '.');
  g_autofree char *before = point != NULL ? g_strndup (number, (gsize) (point - number)) : NULL;

  return hetu_row_measure_text (self->context,
                                HETU_TYPE_VALUE,
                                bold,
                                before != NULL ? before : number);
}

static void
measure_number (HetuMixedTable *self, HetuMixedColumn *column, const HetuFrameRow *row)
{
  g_autofree char *number = hetu_mixed_table_dup_number (self, row);
  g_autofree char *suffix = hetu_mixed_table_dup_suffix (self, row);
  double whole = hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, number);
  double before = hetu_mixed_table_measure_integer (self, number, TRUE);

  column->integers = MAX (column->integers, before);
  column->fractions = MAX (column->fractions, whole - before);
  if (*suffix == '\0')
    return;
  column->units = column->units || !hetu_unit_equal (row->unit, HETU_UNIT_PERCENT);
  column->suffix = MAX (column->suffix,
                        HETU_MIXED_SUFFIX_GAP +
                            hetu_row_measure_text (self->context, HETU_TYPE_SMALL, FALSE, suffix));
}

/* Least width in which @words take no more than @lines. */
static double
measure_lines (const HetuMixedTable *self,
               HetuTypeRole role,
               gboolean bold,
               const char *words,
               guint lines)
{
  double whole = hetu_row_measure_text (self->context, role, bold, words);
  double width = whole / lines;
  HetuTextStyle style = { .size_pt = self->context->theme->type_pt[role], .bold = bold };

  for (; width < whole; width += STEP)
    {
      g_autoptr (HetuTextRun) run = NULL;

      style.width_pt = width;
      run = hetu_text_shape (self->context->text, words, &style);
      if (hetu_text_run_get_n_lines (run) <= lines && hetu_text_run_get_width (run) <= width)
        return width;
    }
  return whole;
}

/* A short head stays whole, as long as that makes no column wider. */
static double
measure_head (const HetuMixedTable *self, const char *words, guint lines)
{
  double whole = hetu_row_measure_text (self->context, HETU_TYPE_AXIS, TRUE, words);
  double least = measure_lines (self, HETU_TYPE_AXIS, TRUE, words, lines);

  return MAX (least, MIN (whole, WHOLE_HEAD_EM * self->context->theme->type_pt[HETU_TYPE_AXIS]));
}

/* The least that the column needs at @variant. */
static double
measure_column (HetuMixedTable *self, guint index, const Variant *variant)
{
  HetuMixedColumn *column = column_at (self, index);
  g_autofree char *words = hetu_mixed_table_dup_head (self, index);
  double head = measure_head (self, words, variant->head_lines);
  double left = 0;

  *column = (HetuMixedColumn){ 0 };
  for (guint i = 0; i < self->n_lines; i++)
    {
      int at = hetu_mixed_table_get_row (self, i, index);
      const HetuFrameRow *row =
          at >= 0 ? hetu_frame_get_row (self->context->frame, (guint) at) : NULL;

      if (row != NULL && hetu_row_is_drawable (row))
        measure_number (self, column, row);
      else if (row != NULL && row->status == HETU_STATUS_QUALITATIVE && row->text != NULL)
        left = MAX (left,
                    measure_lines (self, HETU_TYPE_SMALL, FALSE, row->text, variant->word_lines));
      else
        left = MAX (left, LEAST_STUB);
    }
  column->content = MAX (left, column->integers + column->fractions);
  if (get_form (self, index) != HETU_COLUMN_FIGURE)
    return MAX (head, column->integers + column->fractions + 2 * column->suffix) + 2 * CELL_PADDING;
  if (column->units)
    return MAX (head, column->content + column->suffix) + 2 * CELL_PADDING;
  return MAX (head, column->content) + column->suffix + 2 * CELL_PADDING;
}

/* What a heading needs more than its columns have is theirs in equal parts. */
static double
widen_for_headings (HetuMixedTable *self, const Variant *variant)
{
  double total = 0;

  for (guint start = 0; start < self->n_columns;)
    {
      guint end = hetu_mixed_table_find_group_end (self, FALSE, start);
      const char *group = get_group (self, FALSE, start);
      double has = (end - start - 1) * COLUMN_GAP, wants = 0;

      for (guint i = start; i < end; i++)
        has += column_at (self, i)->width;
      if (group != NULL)
        wants = measure_lines (self, HETU_TYPE_SMALL, TRUE, group, variant->chip_lines) +
                2 * CHIP_PADDING;
      for (guint i = start; i < end && wants > has; i++)
        column_at (self, i)->width += (wants - has) / (end - start);
      total += MAX (has, wants) + (start > 0 ? GROUP_GAP : 0);
      start = end;
    }
  return total;
}

static void
measure_names (HetuMixedTable *self)
{
  gboolean several = hetu_mixed_table_find_group_end (self, TRUE, 0) < self->n_lines;

  self->groups_width = self->names_width = 0;
  for (guint i = 0; i < self->n_lines; i++)
    {
      self->names_width = MAX (self->names_width,
                               hetu_row_measure_text (self->context,
                                                      HETU_TYPE_ROW,
                                                      TRUE,
                                                      hetu_mixed_table_get_name (self, i)));
      if (several)
        self->groups_width = MAX (self->groups_width,
                                  hetu_row_measure_text (self->context,
                                                         HETU_TYPE_SMALL,
                                                         TRUE,
                                                         get_group (self, TRUE, i)));
    }
}

/* Gives every column its place; @spare is shared out. */
static void
spread (HetuMixedTable *self, double spare)
{
  double shares = 1, x;

  for (guint i = 0; i < self->n_columns; i++)
    shares += get_form (self, i) == HETU_COLUMN_DIFFERENCE ? WIDE_SHARE : 1;
  self->names_width += spare / shares;
  x = self->names_x + self->names_width + NAME_GAP;
  for (guint i = 0; i < self->n_columns; i++)
    {
      HetuMixedColumn *column = column_at (self, i);
      double share = get_form (self, i) == HETU_COLUMN_DIFFERENCE ? WIDE_SHARE : 1;
      double inner;

      if (i > 0)
        x += g_strcmp0 (get_group (self, FALSE, i - 1), get_group (self, FALSE, i)) == 0
                 ? COLUMN_GAP
                 : GROUP_GAP;
      column->x = x;
      column->width += spare * share / shares;
      x += column->width;
      inner = column->content;
      column->edge = column->x + column->width - CELL_PADDING - column->suffix;
      /* Narrow numbers in a wide column stand nearer to its middle. */
      column->edge -= MAX (0, (column->width - 2 * CELL_PADDING - column->suffix - inner) / 3);
      if (get_form (self, i) == HETU_COLUMN_DIFFERENCE)
        column->edge = column->x + (column->width + column->integers + column->fractions) / 2;
    }
  self->right = x;
}

static gboolean
has_words (const HetuMixedTable *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->status == HETU_STATUS_QUALITATIVE)
      return TRUE;
  return FALSE;
}

static double
least_band (const HetuMixedTable *self, const Variant *variant)
{
  double number = line_height (self, HETU_TYPE_VALUE) + LINE_ROOM;
  double words = variant->word_lines * line_height (self, HETU_TYPE_SMALL) + WORD_ROOM;

  return has_words (self) ? MAX (number, words) : number;
}

/* Lays the table out by @variant. @wanted: the size that it needs. */
static gboolean
try (HetuMixedTable *self, const Variant *variant, HetuPoint *wanted)
{
  HetuPlotContext *context = self->context;
  HetuRect rect = context->rect;
  double scale = context->theme->type_pt[HETU_TYPE_VALUE] / SCREEN_TYPE;
  double needed, legend, heads, height;

  self->brief = variant->brief;
  self->chip_lines = variant->chip_lines;
  self->head_lines = variant->head_lines;
  measure_names (self);
  self->names_x = rect.x + (self->groups_width > 0 ? self->groups_width + GROUP_GAP : 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double width = measure_column (self, i, variant);

      column_at (self, i)->width = width;
    }
  needed = self->names_x - rect.x + self->names_width + NAME_GAP;
  needed += widen_for_headings (self, variant);
  self->chips_height = self->chip_lines * line_height (self, HETU_TYPE_SMALL) + CHIP_ROOM;
  heads = self->chips_height + CHIP_GAP + self->head_lines * line_height (self, HETU_TYPE_AXIS) +
          HEAD_ROOM;
  legend = hetu_heat_place_legend (&self->heat, context, rect, FALSE);
  legend += legend > 0 ? LEGEND_GAP : 0;
  height = rect.height - heads - legend;
  self->top = rect.y + heads;
  self->band = MIN (height / self->n_lines, MAX_BAND * scale);
  self->legend_y = self->top + self->n_lines * self->band + LEGEND_GAP;
  *wanted = (HetuPoint){ needed, heads + legend + self->n_lines * least_band (self, variant) };
  if (needed > rect.width || self->band < least_band (self, variant))
    return FALSE;
  spread (self, rect.width - needed);
  return TRUE;
}

gboolean
hetu_mixed_table_place (HetuMixedTable *self, HetuPlotContext *context, GError **error)
{
  HetuPoint wanted = { 0 }, least = { 0 };

  self->context = context;
  collect (self);
  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      if (try (self, &variants[i], &wanted))
        return TRUE;
      if (i == 0 || wanted.x * wanted.y < least.x * least.y)
        least = wanted;
    }
  return hetu_heat_refuse_size (context, self->n_lines, self->n_columns, least, error);
}

double
hetu_mixed_table_wanted_height (const HetuFrame *frame,
                                const HetuTheme *theme,
                                HetuText *text,
                                double width_pt)
{
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, G_MAXSHORT } };
  g_auto (HetuMixedTable) self = { 0 };
  HetuPoint wanted = { 0 };

  if (frame->series->len == 0 || frame->categories->len == 0)
    return 0;
  self.context = &context;
  collect (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    if (try (&self, &variants[i], &wanted))
      break;
  return wanted.y + self.n_lines * MAX (0, MIN_BAND - least_band (&self, &variants[0]));
}
