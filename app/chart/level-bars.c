/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars of levels over periods, from zero (C-20), each in the form of its status (CHARTS §6): solid, tinted within an
 * outline where provisional, hatched where expected, outlined where a target. A figure that lacks is a hatched stub at the
 * axis with its word, never a bar of no height. Numbers stand outside the bars' ends, with fewer decimals or smaller where that
 * lets all be told; where it does not, the last, the highest, the lowest and the first are. */
#include "chart/level-bars.h"

#include "chart/finding.h"
#include "chart/labels.h"
#include "chart/row-table.h"
#include "model/format.h"

#include <math.h>

#define BAR_SHARE 0.62
#define BAR_MOST 64.0
#define BAR_RADIUS 1.5
#define OUTLINE 1.0
#define TARGET_OUTLINE 1.9
#define STUB_HEIGHT 11.0
#define VALUE_GAP 3.0
#define N_KEY_FIGURES 4

typedef struct
{
  HetuPlotContext *context;
  GArray *rows; /* (owned) (element-type guint): of the panel, in order of period */
  HetuScale x, y;
  double width;
  double edge;           /* right of which no number reaches */
  HetuLabelField *field; /* borrowed */
  HetuTypeRole role;     /* of numbers */
  int decimals;          /* of numbers, −1 those of the sources */
} Bars;

static void
bars_clear (Bars *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bars, bars_clear)

static const HetuFrameRow *
get_row (const Bars *self, guint index)
{
  return hetu_frame_get_row (self->context->frame, g_array_index (self->rows, guint, index));
}

/* An outturn and a target of one period: the outturn is the bar, the target an outline around its place. */
static void
collect (Bars *self, guint panel)
{
  const HetuFrame *frame = self->context->frame;

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->panel == panel)
      g_array_append_val (self->rows, i);
}

static HetuRect
box_of (const Bars *self, const HetuFrameRow *row)
{
  double x = hetu_scale_map (self->x, row->x);
  double zero = hetu_scale_map (self->y, 0), end = hetu_scale_map (self->y, row->y);

  return (HetuRect){ x - self->width / 2, MIN (zero, end), self->width, fabs (end - zero) };
}

static void
build_bar (Bars *self, guint index)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *row = get_row (self, index);
  HetuRect box = box_of (self, row);
  HetuColour colour =
      hetu_series_colour (theme, hetu_frame_get_series (self->context->frame, row->series));
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_MARK,
                    .row = (gint32) g_array_index (self->rows, guint, index),
                    .x = box.x,
                    .y = box.y,
                    .width = box.width,
                    .height = box.height,
                    .radius = MIN (BAR_RADIUS, box.height / 2),
                    .fill = colour };

  if (row->kind == HETU_KIND_TARGET)
    {
      mark.part = HETU_PART_TARGET;
      mark.fill = HETU_COLOUR_NONE;
      mark.stroke = colour;
      mark.stroke_width = TARGET_OUTLINE;
    }
  else if (row->kind == HETU_KIND_EXPECTED || row->status == HETU_STATUS_EXPECTED)
    {
      mark.fill_kind = HETU_FILL_HATCH;
      mark.stroke = colour;
      mark.stroke_width = OUTLINE;
    }
  else if (row->status == HETU_STATUS_PROVISIONAL)
    {
      mark.fill = hetu_colour_mix (theme->canvas, colour, HETU_PROVISIONAL_TINT);
      mark.stroke = colour;
      mark.stroke_width = OUTLINE;
    }
  hetu_scene_builder_add (self->context->builder, &mark);
  hetu_label_field_block (self->field, box);
}

static void
build_stub (Bars *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const HetuFrameRow *row = get_row (self, index);
  double zero = hetu_scale_map (self->y, 0);
  HetuRect box = { hetu_scale_map (self->x, row->x) - self->width / 2,
                   zero - STUB_HEIGHT,
                   self->width,
                   STUB_HEIGHT };
  gboolean redacted = row->status == HETU_STATUS_REDACTED;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_GAP,
                    .row = (gint32) g_array_index (self->rows, guint, index),
                    .x = box.x,
                    .y = box.y,
                    .width = box.width,
                    .height = box.height,
                    .fill = theme->text3,
                    .fill_kind = HETU_FILL_HATCH,
                    .stroke = theme->text3,
                    .stroke_width = theme->grid_width,
                    .dash_on = redacted ? 3 : 0,
                    .dash_off = redacted ? 2 : 0 };

  hetu_scene_builder_add (context->builder, &mark);
  hetu_label_field_block (self->field, box);
}

/* ---- numbers */

/* What a row's number is printed as: with the decimals of its source, or fewer where all must be short. */
static char *
write_value (const Bars *self, const HetuFrameRow *row)
{
  if (row->status == HETU_STATUS_REDACTED)
    return g_strdup (self->context->frame->language == HETU_LANGUAGE_ZH ? "× 脱敏" : "× redacted");
  if (self->decimals < 0 || !row->has_value || row->comparator != HETU_COMPARATOR_EQUAL ||
      row->basis == HETU_BASIS_COMPUTED || row->kind == HETU_KIND_EXPECTED)
    return hetu_row_format (self->context->frame, row);
  return hetu_format_decimal (
      row->value,
      MIN (self->decimals, hetu_row_get_decimals (self->context->frame, row)),
      HETU_FORMAT_PLAIN,
      self->context->frame->language);
}

static HetuTextRun *
shape (Bars *self, guint index, gboolean bold)
{
  g_autofree char *text = write_value (self, get_row (self, index));

  return hetu_plot_shape (self->context, self->role, bold, text);
}

static HetuRect
place (const Bars *self, guint index, const HetuTextRun *run)
{
  const HetuFrameRow *row = get_row (self, index);
  double width = hetu_text_run_get_width ((HetuTextRun *) run);
  double height = hetu_text_run_get_height ((HetuTextRun *) run);
  double x = hetu_scale_map (self->x, row->x), zero = hetu_scale_map (self->y, 0);
  HetuRect box = { x - width / 2, zero - STUB_HEIGHT - VALUE_GAP - height, width, height };

  box.x = MIN (box.x, self->edge - width);
  if (row->has_value && row->y < 0)
    box.y = hetu_scale_map (self->y, row->y) + VALUE_GAP;
  else if (row->has_value)
    box.y = hetu_scale_map (self->y, row->y) - VALUE_GAP - height;
  return box;
}

static gboolean
is_bold (const Bars *self, guint index)
{
  const HetuFrameRow *row = get_row (self, index);

  return row->has_value && row->kind != HETU_KIND_TARGET && row->basis != HETU_BASIS_COMPUTED &&
         index + 1 == self->rows->len;
}

/* Whether every number fits over its own bar. */
static gboolean
fit_all (Bars *self, double step)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (HetuTextRun) run = shape (self, i, is_bold (self, i));

      if (hetu_text_run_get_width (run) > step - VALUE_GAP)
        return FALSE;
    }
  return TRUE;
}

/* The decimals that leave each number three digits at least. */
static int
least_decimals (const Bars *self)
{
  int decimals = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HetuFrameRow *row = get_row (self, i);

      if (row->has_value && fabs (row->y) < 10)
        decimals = 2;
      else if (row->has_value && fabs (row->y) < 100)
        decimals = MAX (decimals, 1);
    }
  return decimals;
}

/* Fewer decimals, then smaller type, so that all may be told.
 * Returns: whether all have room. */
static gboolean
make_fit (Bars *self, double step)
{
  if (fit_all (self, step))
    return TRUE;
  self->decimals = least_decimals (self);
  if (fit_all (self, step))
    return TRUE;
  self->role = HETU_TYPE_SMALL;
  if (fit_all (self, step))
    return TRUE;
  self->role = HETU_TYPE_VALUE;
  self->decimals = -1;
  return FALSE;
}

static void
build_value (Bars *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row = get_row (self, index);
  g_autoptr (HetuTextRun) run = shape (self, index, is_bold (self, index));
  HetuRect box = place (self, index, run);

  if (!hetu_label_field_is_free (self->field, box))
    return;
  hetu_label_field_block (self->field, box);
  hetu_scene_builder_text (context->builder,
                           row->has_value ? HETU_PART_VALUE : HETU_PART_GAP,
                           (int) g_array_index (self->rows, guint, index),
                           run,
                           box.x,
                           box.y,
                           row->has_value ? context->theme->text : context->theme->text2);
}

/* The last figure, the highest, the lowest, the first; −1 where there is none. */
static void
find_key_figures (const Bars *self, int *out)
{
  for (int i = 0; i < N_KEY_FIGURES; i++)
    out[i] = -1;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HetuFrameRow *row = get_row (self, i);

      if (!row->has_value)
        continue;
      out[0] = (int) i;
      if (out[1] < 0 || row->y > get_row (self, (guint) out[1])->y)
        out[1] = (int) i;
      if (out[2] < 0 || row->y < get_row (self, (guint) out[2])->y)
        out[2] = (int) i;
      if (out[3] < 0)
        out[3] = (int) i;
    }
}

static void
build_values (Bars *self, double step)
{
  int figures[N_KEY_FIGURES];

  if (make_fit (self, step))
    {
      for (guint i = 0; i < self->rows->len; i++)
        build_value (self, i);
      return;
    }
  find_key_figures (self, figures);
  for (int i = 0; i < N_KEY_FIGURES; i++)
    {
      gboolean again = figures[i] < 0;

      for (int j = 0; j < i; j++)
        again = again || figures[j] == figures[i];
      if (!again)
        build_value (self, (guint) figures[i]);
    }
  for (guint i = 0; i < self->rows->len; i++)
    if (!get_row (self, i)->has_value)
      build_value (self, i);
}

void
hetu_level_bars_build (HetuPlotContext *context,
                       guint panel,
                       HetuLabelField *field,
                       double edge,
                       HetuScale x,
                       HetuScale y,
                       double step)
{
  g_auto (Bars)
      self = { .context = context, .x = x, .y = y, .role = HETU_TYPE_VALUE, .decimals = -1 };

  self.width = MIN (step * BAR_SHARE, BAR_MOST);
  self.edge = edge;
  self.field = field;
  collect (&self, panel);
  for (guint i = 0; i < self.rows->len; i++)
    if (get_row (&self, i)->has_value)
      build_bar (&self, i);
    else
      build_stub (&self, i);
  build_values (&self, step);
}
