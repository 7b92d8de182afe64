/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranked bars (C §10.3): who is first. One row a series: rank, name, bar from zero, number. Yardsticks (the city, the
 * province, the nation) are no competitors: each is a rule across the rows. Missing and redacted figures come last and have
 * no rank (C-27); equal figures share one, and the next rank is skipped (1, 2, 2, 4). */
#include "chart/bar-rules.h"
#include "chart/row-table.h"

#include "error.h"
#include "model/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RANK_COLUMN 18.0
#define RANK_GAP 8.0
#define MIN_PLOT_WIDTH 60.0
#define MIN_BAND 10.0 /* below it bars are dots (C-14) */
#define MIN_DOT_BAND 5.0
#define MAX_BAND 56.0
#define WANTED_BAND 28.0
#define BAR_SHARE 0.62
#define BAR_RADIUS 1.5
#define NAME_GAP 12.0
#define VALUE_GAP 8.0
#define RULE_CLEAR 4.0 /* between a number and a rule (C-36) */
#define GAP_INSET 2.0  /* of hatching, from zero */
#define GAP_WORDS 19.0 /* of the words behind it */
#define NAME_SHARE 0.42

typedef struct
{
  guint series;
  int row; /* −1: nothing is said */
  gboolean ranked;
  guint rank; /* from 1 */
} Entry;

typedef struct
{
  HetuPlotContext *context;
  GArray *entries;    /* (element-type Entry) */
  GArray *references; /* (element-type Entry) */
  HetuRowAxis axis;
  double names_x, names_width;
  double top, band;
  double rank_right; /* of the numerals */
  gboolean dots;
  gboolean has_focus;
  HetuTypeRole name_role;
} Bars;

static gboolean
is_focus (const Bars *self, const Entry *entry)
{
  return hetu_frame_get_series (self->context->frame, entry->series)->role == HETU_ROLE_FOCUS;
}

static int
find_row (const HetuFrame *frame, guint series)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == series && row->kind != HETU_KIND_TARGET &&
          (frame->period.kind == HETU_PERIOD_NONE ||
           hetu_period_equal (row->period, frame->period)))
        return (int) i;
    }
  return -1;
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const HetuFrame *frame = data;
  const Entry *one = a, *two = b;
  int order;

  if (one->ranked != two->ranked)
    return one->ranked ? -1 : 1;
  if (!one->ranked)
    return (int) one->series - (int) two->series;
  order = hetu_decimal_compare (hetu_frame_get_row (frame, (guint) two->row)->value,
                                hetu_frame_get_row (frame, (guint) one->row)->value);
  /* A published rank has its first at 1. */
  if (frame->measure == HETU_MEASURE_RANK)
    order = -order;
  return order != 0 ? order : (int) one->series - (int) two->series;
}

static void
collect (Bars *self)
{
  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < frame->series->len; i++)
    {
      Entry entry = { .series = i, .row = find_row (frame, i) };
      gboolean reference = hetu_role_is_reference (hetu_frame_get_series (frame, i)->role);

      entry.ranked =
          entry.row >= 0 && hetu_row_is_drawable (hetu_frame_get_row (frame, (guint) entry.row));
      if (!reference)
        g_array_append_val (self->entries, entry);
      else if (entry.ranked)
        g_array_append_val (self->references, entry);
      self->has_focus = self->has_focus || is_focus (self, &entry);
    }
  g_array_sort_with_data (self->entries, compare_entries, (gpointer) frame);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      const Entry *before = i > 0 ? entry - 1 : NULL;

      if (!entry->ranked)
        break;
      entry->rank = i + 1;
      if (before != NULL &&
          hetu_decimal_compare (hetu_frame_get_row (frame, (guint) before->row)->value,
                                hetu_frame_get_row (frame, (guint) entry->row)->value) == 0)
        entry->rank = before->rank;
    }
}

static double
line_height (const HetuTheme *theme, HetuTypeRole role)
{
  return theme->type_pt[role] * 1.25;
}

/* Widest number at each end of the bars, and the range of what is drawn. */
static const char *
chip_words (const Bars *self)
{
  return self->context->frame->language == HETU_LANGUAGE_ZH ? "× 脱敏" : "× redacted";
}

/* What stands right of zero where there is no bar. */
static double
gap_width (const Bars *self, const Entry *entry)
{
  const HetuFrame *frame = self->context->frame;
  HetuStatus status = entry->row >= 0
                          ? (HetuStatus) hetu_frame_get_row (frame, (guint) entry->row)->status
                          : HETU_STATUS_MISSING;

  if (status == HETU_STATUS_REDACTED)
    return GAP_INSET + hetu_chip_measure (self->context, status, chip_words (self)).width;
  return GAP_WORDS + hetu_row_measure_text (self->context,
                                            HETU_TYPE_VALUE,
                                            FALSE,
                                            hetu_row_get_absence (self->context->frame, status));
}

static void
measure (Bars *self, HetuExtent *extent, double *room_left, double *room_right)
{
  double widest_gap = 0;

  const HetuFrame *frame = self->context->frame;

  for (guint i = 0; i < self->entries->len + self->references->len; i++)
    {
      gboolean reference = i >= self->entries->len;
      const Entry *entry = reference
                               ? &g_array_index (self->references, Entry, i - self->entries->len)
                               : &g_array_index (self->entries, Entry, i);
      const HetuFrameRow *row;
      g_autofree char *label = NULL;
      double width;

      if (!entry->ranked)
        {
          widest_gap = MAX (widest_gap, gap_width (self, entry));
          continue;
        }
      row = hetu_frame_get_row (frame, (guint) entry->row);
      hetu_row_extend (frame, row, extent);
      if (reference)
        continue;
      label = hetu_row_format (frame, row);
      width = hetu_row_measure_text (self->context, HETU_TYPE_VALUE, TRUE, label) + VALUE_GAP;
      if (row->y < 0)
        *room_left = MAX (*room_left, width);
      else
        *room_right = MAX (*room_right, width);
    }
  /* Where no bar runs right of zero, zero is the edge. */
  *room_right = MAX (*room_right, self->context->theme->zero_width);
  if (extent->high <= 0)
    *room_right = MAX (*room_right, widest_gap);
}

/* Width of the widest numeral. */
static double
measure_ranks (const Bars *self)
{
  double width = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *rank = g_strdup_printf ("%u", i + 1);

      width = MAX (width, hetu_row_measure_text (self->context, self->name_role, FALSE, rank));
    }
  return width;
}

static gboolean
layout (Bars *self, GError **error)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  HetuRect rect = context->rect;
  HetuExtent extent = HETU_EXTENT_EMPTY;
  double room_left = 0, room_right = 0, left, right, below, above;
  guint n = MAX (self->entries->len, 1);

  below = self->references->len > 0 ? HETU_BAR_RULES_OVERHANG + line_height (theme, HETU_TYPE_VALUE)
                                    : 0;
  self->band = MIN ((rect.height - below) / n, MAX_BAND);
  self->dots = self->band < MIN_BAND;
  above = self->dots ? line_height (theme, HETU_TYPE_AXIS) + 4 : 0;
  if (self->dots)
    self->band = (rect.height - below - above) / n;
  if (self->band < MIN_DOT_BAND)
    return hetu_plot_refuse_rows (context, n, n * MIN_DOT_BAND + above + below, error);
  self->top = rect.y + above;
  self->name_role =
      self->band >= line_height (theme, HETU_TYPE_ROW) ? HETU_TYPE_ROW : HETU_TYPE_SMALL;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      const char *name = hetu_frame_get_series (context->frame, entry->series)->name;

      self->names_width =
          MAX (self->names_width, hetu_row_measure_text (context, self->name_role, TRUE, name));
    }
  self->names_width = MIN (self->names_width, rect.width * NAME_SHARE);
  self->rank_right = rect.x + measure_ranks (self);
  self->names_x = MAX (rect.x + RANK_COLUMN, self->rank_right + RANK_GAP);
  measure (self, &extent, &room_left, &room_right);
  left = self->names_x + self->names_width + NAME_GAP + room_left;
  right = rect.x + rect.width - room_right;
  if (right - left < MIN_PLOT_WIDTH)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_DATA,
                   _ ("names and numbers leave no room for bars at %.0f pt"),
                   rect.width);
      return FALSE;
    }
  self->axis = hetu_row_axis_train (extent, left, right);
  /* Bars carry their numbers: no ticks to round up to. */
  if (!self->dots)
    {
      hetu_extent_add (&extent, 0);
      if (extent.high > extent.low)
        self->axis.scale = hetu_scale_new (extent.low, extent.high, left, right);
    }
  return TRUE;
}

static void
draw_bar (Bars *self, const Entry *entry, const HetuFrameRow *row, double y)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameSeries *series = hetu_frame_get_series (self->context->frame, entry->series);
  HetuColour colour = is_focus (self, entry) ? hetu_series_colour (theme, series)
                      : self->has_focus      ? theme->mute
                                             : theme->axis;
  double zero = hetu_scale_map (self->axis.scale, 0),
         end = hetu_scale_map (self->axis.scale, row->y);
  double height = self->band * BAR_SHARE;
  HetuMark mark = { .type = HETU_MARK_RECT,
                    .part = HETU_PART_MARK,
                    .row = entry->row,
                    .x = MIN (zero, end),
                    .y = y - height / 2,
                    .width = fabs (end - zero),
                    .height = height,
                    .radius = BAR_RADIUS,
                    .fill = colour };

  if (self->dots)
    {
      mark = (HetuMark){ .type = HETU_MARK_CIRCLE,
                         .part = HETU_PART_MARK,
                         .row = entry->row,
                         .x = end,
                         .y = y,
                         .radius = MIN (theme->point_radius, self->band * 0.45),
                         .fill = colour };
    }
  else if (row->kind == HETU_KIND_EXPECTED || row->status == HETU_STATUS_EXPECTED)
    {
      mark.fill_kind = HETU_FILL_HATCH;
      mark.stroke = colour;
      mark.stroke_width = 1;
    }
  else if (row->status == HETU_STATUS_PROVISIONAL)
    {
      mark.fill = hetu_theme_tint (theme, colour, HETU_PROVISIONAL_TINT);
      mark.stroke = is_focus (self, entry) ? colour : theme->axis;
      mark.stroke_width = 1;
    }
  hetu_scene_builder_add (self->context->builder, &mark);
}

/* The number stands outside the bar's end, past any rule that would run through it. */
static void
draw_value (Bars *self, const Entry *entry, const HetuFrameRow *row, double y)
{
  HetuPlotContext *context = self->context;
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, entry->series);
  gboolean focus = is_focus (self, entry), negative = row->y < 0;
  gboolean bold = focus && row->basis != HETU_BASIS_COMPUTED;
  g_autofree char *label = hetu_row_format (context->frame, row);
  double width = hetu_row_measure_text (context, HETU_TYPE_VALUE, bold, label);
  double side = negative ? -1 : 1;
  double end = hetu_scale_map (self->axis.scale, row->y), x = end + side * VALUE_GAP;

  for (guint i = 0; i < self->references->len; i++)
    {
      const Entry *other = &g_array_index (self->references, Entry, i);
      double rule = hetu_scale_map (self->axis.scale,
                                    hetu_frame_get_row (context->frame, (guint) other->row)->y);

      /* Nearer to the bar where that clears the rule, else beyond it. */
      if (side * (rule - end) > width + 2 * RULE_CLEAR && side * (rule - x) < width + RULE_CLEAR &&
          x != end + side * RULE_CLEAR)
        x = end + side * RULE_CLEAR;
      else if (side * (rule - x) > -RULE_CLEAR && side * (rule - x) < width + RULE_CLEAR)
        x = rule + side * VALUE_GAP;
    }
  hetu_plot_text (context,
                  HETU_PART_VALUE,
                  entry->row,
                  self->name_role == HETU_TYPE_ROW ? HETU_TYPE_VALUE : HETU_TYPE_SMALL,
                  bold,
                  label,
                  x,
                  y,
                  negative ? 1 : 0,
                  0.5,
                  focus ? hetu_series_text_colour (context->theme, series) : context->theme->text);
}

static void
draw_gap (Bars *self, const Entry *entry, double y)
{
  HetuPlotContext *context = self->context;
  const HetuFrameRow *row =
      entry->row >= 0 ? hetu_frame_get_row (context->frame, (guint) entry->row) : NULL;
  HetuStatus status = row != NULL ? row->status : HETU_STATUS_MISSING;
  double zero = hetu_scale_map (self->axis.scale, 0);
  HetuMark words = { .type = HETU_MARK_TEXT,
                     .part = HETU_PART_GAP,
                     .row = entry->row,
                     .fill = context->theme->text2,
                     .halo = context->theme->canvas,
                     .x = zero + GAP_WORDS };
  g_autoptr (HetuTextRun) run = NULL;

  if (status == HETU_STATUS_REDACTED)
    {
      const char *label = chip_words (self);
      HetuRect chip = hetu_chip_measure (context, status, label);

      if (chip.height <= self->band)
        {
          hetu_chip_draw (context, entry->row, status, label, zero + GAP_INSET + chip.width / 2, y);
          return;
        }
    }
  hetu_row_draw_stub (context, entry->row, zero + GAP_INSET, y, self->band * BAR_SHARE);
  if (self->band < line_height (context->theme, self->name_role))
    return;
  run = hetu_plot_shape (context,
                         self->name_role == HETU_TYPE_ROW ? HETU_TYPE_VALUE : HETU_TYPE_SMALL,
                         FALSE,
                         hetu_row_get_absence (self->context->frame, status));
  words.run = run;
  words.y = y - hetu_text_run_get_height (run) / 2;
  hetu_scene_builder_add (context->builder, &words);
}

static void
draw_entry (Bars *self, guint index)
{
  HetuPlotContext *context = self->context;
  const HetuTheme *theme = context->theme;
  const Entry *entry = &g_array_index (self->entries, Entry, index);
  const HetuFrameSeries *series = hetu_frame_get_series (context->frame, entry->series);
  gboolean focus = is_focus (self, entry);
  gboolean named = focus || self->band >= line_height (theme, self->name_role);
  double y = self->top + (index + 0.5) * self->band;

  if (entry->ranked && named)
    {
      g_autofree char *rank = g_strdup_printf ("%u", entry->rank);

      hetu_plot_text (context,
                      HETU_PART_LABEL,
                      entry->row,
                      self->name_role,
                      FALSE,
                      rank,
                      self->rank_right,
                      y,
                      1,
                      0.5,
                      theme->text2);
    }
  if (named)
    hetu_row_draw_text (context,
                        HETU_PART_LABEL,
                        entry->row,
                        self->name_role,
                        focus,
                        series->name,
                        (HetuPoint){ self->names_x, y },
                        0,
                        self->names_width,
                        entry->ranked ? theme->text : theme->text2);
  if (!entry->ranked)
    {
      draw_gap (self, entry, y);
      return;
    }
  draw_bar (self, entry, hetu_frame_get_row (context->frame, (guint) entry->row), y);
  if (named)
    draw_value (self, entry, hetu_frame_get_row (context->frame, (guint) entry->row), y);
}

/* Rules are labelled from left to right. */
static void
draw_references (const Bars *self)
{
  guint n = self->references->len;
  g_autofree int *rows = g_new0 (int, n + 1);

  for (guint i = 0; i < n; i++)
    rows[n - 1 - i] = g_array_index (self->references, Entry, i).row;
  hetu_bar_rules_draw (self->context,
                       self->axis.scale,
                       rows,
                       n,
                       self->top,
                       self->top + self->entries->len * self->band);
}

static gboolean
build (HetuPlotContext *context, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (Entry));
  Bars self = { .context = context, .entries = entries, .references = references };
  double bottom, zero;
  HetuPlotArea area;

  collect (&self);
  g_array_sort_with_data (references, compare_entries, (gpointer) context->frame);
  if (!layout (&self, error))
    return FALSE;
  bottom = self.top + entries->len * self.band;
  zero = hetu_scale_map (self.axis.scale, 0);
  area = (HetuPlotArea){ { self.axis.scale.start_pt,
                           self.top,
                           self.axis.scale.end_pt - self.axis.scale.start_pt,
                           bottom - self.top },
                         self.axis.scale.data_low,
                         self.axis.scale.data_high,
                         entries->len,
                         0 };
  hetu_scene_builder_add_plot (context->builder, &area);
  if (self.dots)
    hetu_row_axis_draw (context,
                        &self.axis,
                        context->rect.y + line_height (context->theme, HETU_TYPE_AXIS) / 2,
                        self.top,
                        bottom);
  else
    hetu_scene_builder_segment (context->builder,
                                HETU_PART_ZERO,
                                -1,
                                zero,
                                self.top,
                                zero,
                                bottom,
                                context->theme->zero,
                                context->theme->zero_width);
  for (guint i = 0; i < entries->len; i++)
    draw_entry (&self, i);
  draw_references (&self);
  return TRUE;
}

static double
wanted_height (const HetuFrame *frame, const HetuTheme *theme, HetuText *text, double width_pt)
{
  guint rows = 0, rules = 0;

  for (guint i = 0; i < frame->series->len; i++)
    {
      if (hetu_role_is_reference (hetu_frame_get_series (frame, i)->role))
        rules++;
      else
        rows++;
    }
  return rows * WANTED_BAND * theme->text_scale +
         (rules > 0 ? HETU_BAR_RULES_OVERHANG + line_height (theme, HETU_TYPE_VALUE) : 0);
}

const HetuKindClass hetu_kind_ranked_bar = {
  .kind = HETU_CHART_RANKED_BAR,
  .wanted_height = wanted_height,
  .build = build,
};
