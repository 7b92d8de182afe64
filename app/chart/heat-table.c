/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout of a heatmap (CHARTS §10.8): a line at least 30 pt high, a column as wide as its widest number. Nothing is shrunk below
 * that: where the table does not fit it is turned, then goes without its ranks, then with shortened heads; on a page, where
 * nobody points at a line, then with lines as high as their text; and else is refused. */
#include "chart/heat-table.h"

#include "chart/row-table.h"
#include "chart/vintage.h"

#define MIN_BAND 30.0
#define MAX_BAND 44.0
#define SCREEN_TYPE 11.0 /* of the values on the screen: larger type has larger cells */
#define MIN_CELL 34.0
#define MAX_CELL 132.0
#define CELL_PADDING 4.0
#define LINE_ROOM 4.0 /* above and below what a cell holds */
#define DENSE_ROOM 2.0
#define NAME_GAP 12.0
#define NAME_SHARE 0.32
#define LONG_NAME_SHARE 0.16 /* longer names of indicators that are lines are shortened */
#define GROUP_GAP 12.0
#define CHIP_ROOM 6.0
#define CHIP_GAP 4.0
#define HEAD_ROOM 6.0
#define HEAD_SPACE 4.0 /* between the heads of neighbours */
#define HEAD_LINES 2
#define LEGEND_GAP 8.0

typedef struct
{
  gboolean ranks, stacked, across, cut, dense;
} Variant;

/* A revision under its number leaves the numbers of a line in the middles of their cells. */
static const Variant revisions[] = {
  { TRUE, TRUE, FALSE, FALSE },         { TRUE, FALSE, FALSE, FALSE },
  { FALSE, FALSE, FALSE, FALSE },       { TRUE, FALSE, FALSE, FALSE, TRUE },
  { FALSE, FALSE, FALSE, FALSE, TRUE },
};

static const Variant usual[] = {
  { TRUE, FALSE, FALSE, FALSE },       { TRUE, TRUE, FALSE, FALSE },
  { TRUE, FALSE, TRUE, FALSE },        { TRUE, TRUE, TRUE, FALSE },
  { FALSE, FALSE, FALSE, FALSE },      { FALSE, FALSE, TRUE, FALSE },
  { TRUE, FALSE, FALSE, TRUE },        { TRUE, TRUE, FALSE, TRUE },
  { FALSE, FALSE, FALSE, TRUE },       { FALSE, FALSE, TRUE, TRUE },
  { TRUE, FALSE, FALSE, FALSE, TRUE }, { FALSE, FALSE, FALSE, FALSE, TRUE },
  { FALSE, FALSE, FALSE, TRUE, TRUE },
};

void
hetu_heat_table_clear (HetuHeatTable *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
}

const HetuFrameSeries *
hetu_heat_table_get_series (const HetuHeatTable *self, gboolean line, guint index)
{
  return line != self->across ? hetu_frame_get_series (self->context->frame, index) : NULL;
}

const HetuFrameKey *
hetu_heat_table_get_key (const HetuHeatTable *self, gboolean line, guint index)
{
  return line == self->across ? hetu_frame_get_category (self->context->frame, index) : NULL;
}

char *
hetu_heat_table_dup_name (const HetuHeatTable *self, gboolean line, guint index)
{
  const HetuFrameSeries *series = hetu_heat_table_get_series (self, line, index);
  const HetuFrameKey *key = hetu_heat_table_get_key (self, line, index);
  gboolean brief = line ? self->brief_lines : self->brief;

  if (series != NULL)
    return g_strdup (brief && !line && series->short_name != NULL ? series->short_name
                                                                  : series->name);
  if (key->name == NULL && brief && key->period.kind == HETU_PERIOD_YEAR)
    return g_strdup_printf ("%d", key->period.last_year);
  if (key->name == NULL)
    return hetu_period_to_label (key->period, self->context->frame->language);
  return g_strdup (brief && key->short_name != NULL ? key->short_name : key->name);
}

char *
hetu_heat_table_dup_unit (const HetuHeatTable *self, gboolean line, guint index)
{
  const HetuFrameKey *key = hetu_heat_table_get_key (self, line, index);

  return key != NULL ? hetu_unit_to_string (key->unit, self->context->frame->language)
                     : g_strdup ("");
}

const char *
hetu_heat_table_get_group (const HetuHeatTable *self, gboolean line, guint index)
{
  const HetuFrameSeries *series = hetu_heat_table_get_series (self, line, index);

  return series != NULL ? series->group : hetu_heat_table_get_key (self, line, index)->group;
}

char *
hetu_heat_table_dup_rank (const HetuHeatTable *self, const HetuFrameRow *row)
{
  if (self->context->frame->vintages)
    return row->fresh ? hetu_vintage_dup_revision (self->context->frame, row) : g_strdup ("");
  if (row->rank == 0)
    return g_strdup ("");
  return g_strdup_printf (self->context->frame->language == HETU_LANGUAGE_ZH ? "第 %u" : "No. %u",
                          row->rank);
}

int
hetu_heat_table_get_row (const HetuHeatTable *self, guint line, guint column)
{
  guint series = self->across ? column : line;
  guint category = self->across ? line : column;

  return g_array_index (self->cells,
                        int,
                        series * self->context->frame->categories->len + category);
}

HetuRect
hetu_heat_table_get_cell (const HetuHeatTable *self, guint line, guint column)
{
  return (HetuRect){ self->left + column * self->cell_width + HETU_HEAT_CELL_GAP / 2,
                     self->top + line * self->band + HETU_HEAT_CELL_GAP / 2,
                     self->cell_width - HETU_HEAT_CELL_GAP,
                     self->band - HETU_HEAT_CELL_GAP };
}

static void
collect (HetuHeatTable *self)
{
  const HetuFrame *frame = self->context->frame;
  guint n_cells = frame->series->len * frame->categories->len;
  int none = -1;

  self->cells = g_array_sized_new (FALSE, FALSE, sizeof (int), n_cells);
  for (guint i = 0; i < n_cells; i++)
    g_array_append_val (self->cells, none);
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->kind != HETU_KIND_TARGET)
        g_array_index (self->cells, int, row->series * frame->categories->len + row->category) =
            (int) i;
    }
}

static double
line_height (const HetuHeatTable *self, HetuTypeRole role)
{
  return self->context->theme->type_pt[role] * 1.25;
}

static void
measure_cells (HetuHeatTable *self)
{
  const HetuFrame *frame = self->context->frame;

  self->value_width = self->rank_width = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      int index = g_array_index (self->cells, int, i);
      const HetuFrameRow *row = index >= 0 ? hetu_frame_get_row (frame, (guint) index) : NULL;
      g_autofree char *value = NULL;
      g_autofree char *rank = NULL;

      if (row == NULL || !hetu_row_is_drawable (row))
        continue;
      value = hetu_row_format (frame, row);
      rank = hetu_heat_table_dup_rank (self, row);
      self->value_width = MAX (self->value_width,
                               hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, value));
      self->rank_width = MAX (self->rank_width,
                              hetu_row_measure_text (self->context, HETU_TYPE_SMALL, FALSE, rank));
    }
}

/* Widest name of a group, where there are two or more; a day says nothing without its year. */
static double
measure_groups (const HetuHeatTable *self, gboolean line)
{
  guint n = line ? self->n_lines : self->n_columns;
  const char *first = NULL;
  gboolean several = FALSE;
  double width = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *group = hetu_heat_table_get_group (self, line, i);

      first = first != NULL ? first : group;
      several = several || (group != NULL && !g_str_equal (group, first));
      width = MAX (width, hetu_row_measure_text (self->context, HETU_TYPE_SMALL, TRUE, group));
    }
  return several || self->context->frame->vintages ? width : 0;
}

static double
measure_names (const HetuHeatTable *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_lines; i++)
    {
      g_autofree char *name = hetu_heat_table_dup_name (self, TRUE, i);
      g_autofree char *unit = hetu_heat_table_dup_unit (self, TRUE, i);

      width = MAX (width, hetu_row_measure_text (self->context, HETU_TYPE_ROW, TRUE, name));
      width = MAX (width, hetu_row_measure_text (self->context, HETU_TYPE_SMALL, FALSE, unit));
    }
  return width;
}

static gboolean
is_period (const HetuHeatTable *self, guint column)
{
  const HetuFrameKey *key = hetu_heat_table_get_key (self, FALSE, column);

  return hetu_heat_table_get_series (self, FALSE, column) == NULL &&
         (key->name == NULL || self->context->frame->vintages);
}

/* Lines that the heads take at @width; 0 when one would not fit. */
static guint
count_head_lines (const HetuHeatTable *self, double width)
{
  guint most = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = hetu_heat_table_dup_name (self, FALSE, i);
      HetuTextStyle style = { .size_pt = self->context->theme->type_pt[HETU_TYPE_AXIS],
                              .bold = TRUE,
                              .width_pt = width - HEAD_SPACE };
      g_autoptr (HetuTextRun) run = NULL;

      if (width <= HEAD_SPACE)
        return 0;
      run = hetu_text_shape (self->context->text, name, &style);
      /* “2000 年” is one word (C-40). */
      if (hetu_text_run_get_n_lines (run) > (is_period (self, i) ? 1 : HEAD_LINES) ||
          hetu_text_run_get_width (run) > width - HEAD_SPACE + 0.01)
        return 0;
      most = MAX (most, hetu_text_run_get_n_lines (run));
    }
  return most;
}

static gboolean
has_units (const HetuHeatTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *unit = hetu_heat_table_dup_unit (self, FALSE, i);

      if (*unit != '\0')
        return TRUE;
    }
  return FALSE;
}

/* Of heads that may not be cut: those of periods. */
static double
least_head (const HetuHeatTable *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *name = hetu_heat_table_dup_name (self, FALSE, i);

      if (is_period (self, i))
        width =
            MAX (width,
                 hetu_row_measure_text (self->context, HETU_TYPE_AXIS, TRUE, name) + HEAD_SPACE);
    }
  return width;
}

static double
least_cell (const HetuHeatTable *self)
{
  double width = self->value_width;

  if (self->ranks && self->rank_width > 0)
    width = self->stacked ? MAX (width, self->rank_width)
                          : width + HETU_HEAT_RANK_GAP + self->rank_width;
  width = MAX (MIN_CELL, width + 2 * CELL_PADDING);
  return MAX (width, least_head (self));
}

static double
least_band (const HetuHeatTable *self, gboolean dense)
{
  double height = line_height (self, HETU_TYPE_VALUE);

  if (self->ranks && self->stacked && self->rank_width > 0)
    height += line_height (self, HETU_TYPE_SMALL);
  height += HETU_HEAT_CELL_GAP;
  return dense ? height + DENSE_ROOM : MAX (MIN_BAND, height + LINE_ROOM);
}

/* Lays the table out by @variant. @wanted: the size that it needs. */
static gboolean
try (HetuHeatTable *self, const Variant *variant, HetuPoint *wanted)
{
  HetuPlotContext *context = self->context;
  HetuRect rect = context->rect;
  double width, height, legend;
  double scale = context->theme->type_pt[HETU_TYPE_VALUE] / SCREEN_TYPE;
  guint lines;

  self->ranks = variant->ranks;
  self->stacked = variant->stacked;
  self->across = variant->across;
  self->brief = context->frame->vintages;
  self->n_lines = self->across ? context->frame->categories->len : context->frame->series->len;
  self->n_columns = self->across ? context->frame->series->len : context->frame->categories->len;
  self->groups_width = measure_groups (self, TRUE);
  self->names_x = rect.x + (self->groups_width > 0 ? self->groups_width + GROUP_GAP : 0);
  self->brief_lines = FALSE;
  self->brief_lines = self->across && measure_names (self) > rect.width * LONG_NAME_SHARE;
  self->names_width = MIN (measure_names (self), rect.width * NAME_SHARE);
  self->left = self->names_x + self->names_width + NAME_GAP;
  width = rect.x + rect.width - self->left;
  self->cell_width = MIN (width / self->n_columns, MAX_CELL * scale);
  lines = count_head_lines (self, self->cell_width);
  /* A district's short name before a full one on two lines (C-44). */
  if (lines == 0 || (lines > 1 && self->across))
    {
      self->brief = TRUE;
      lines = count_head_lines (self, self->cell_width);
    }
  if (lines == 0 && !variant->cut)
    lines = HEAD_LINES + 1;
  else if (lines == 0)
    lines = HEAD_LINES;
  self->chips_height =
      measure_groups (self, FALSE) > 0 ? line_height (self, HETU_TYPE_SMALL) + CHIP_ROOM : 0;
  self->units_height = has_units (self) ? line_height (self, HETU_TYPE_SMALL) : 0;
  self->heads_height = self->chips_height + (self->chips_height > 0 ? CHIP_GAP : 0) +
                       MIN (lines, HEAD_LINES) * line_height (self, HETU_TYPE_AXIS) +
                       self->units_height + HEAD_ROOM;
  legend = hetu_heat_place_legend (&self->heat, context, rect, FALSE);
  legend += legend > 0 ? LEGEND_GAP : 0;
  height = rect.height - self->heads_height - legend;
  self->top = rect.y + self->heads_height;
  self->band = MIN (height / self->n_lines, MAX_BAND * scale);
  self->legend_y = self->top + self->n_lines * self->band + LEGEND_GAP;
  *wanted = (HetuPoint){ self->left - rect.x + self->n_columns * least_cell (self),
                         self->heads_height + legend +
                             self->n_lines * least_band (self, variant->dense) };
  return lines <= HEAD_LINES && self->cell_width >= least_cell (self) &&
         self->band >= least_band (self, variant->dense);
}

gboolean
hetu_heat_table_place (HetuHeatTable *self, HetuPlotContext *context, GError **error)
{
  gboolean vintages = context->frame->vintages;
  const Variant *variants = vintages ? revisions : usual;
  gsize n_variants = vintages ? G_N_ELEMENTS (revisions) : G_N_ELEMENTS (usual);
  HetuPoint wanted, least = { 0 };

  self->context = context;
  self->heat = hetu_heat_train (context->frame, FALSE);
  collect (self);
  measure_cells (self);
  for (gsize i = 0; i < n_variants; i++)
    {
      if (variants[i].dense && context->theme->preset == HETU_PRESET_SCREEN)
        continue;
      if (try (self, &variants[i], &wanted))
        return TRUE;
      if (i == 0 || (wanted.x <= MAX (context->rect.width, least.x) && wanted.y < least.y))
        least = wanted;
    }
  context->wanted = least;
  return hetu_heat_refuse_size (context,
                                context->frame->series->len,
                                context->frame->categories->len,
                                least,
                                error);
}

double
hetu_heat_table_wanted_height (const HetuFrame *frame,
                               const HetuTheme *theme,
                               HetuText *text,
                               double width_pt)
{
  HetuPlotContext context = { frame, theme, text, NULL, { 0, 0, width_pt, G_MAXSHORT } };
  g_auto (HetuHeatTable) self = { 0 };
  HetuPoint wanted;

  if (frame->series->len == 0 || frame->categories->len == 0)
    return 0;
  self.context = &context;
  self.heat = hetu_heat_train (frame, FALSE);
  collect (&self);
  measure_cells (&self);
  try (&self, frame->vintages ? &revisions[0] : &usual[0], &wanted);
  return wanted.y;
}
