/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings of the inspector: built of marks as every figure is, in the glyphs of CHARTS §6: solid is done, dotted and hollow
 * is computed (推算), hatched is what would be needed. */
#include "ui/target-charts.h"

#include "chart/pace-words.h"
#include "model/format.h"

#include <glib/gi18n.h>
#include <math.h>

#define GAP 6.0
#define BAR 9.0
#define BAR_RADIUS 1.0
#define POINT 3.5
#define HEADROOM 1.04

typedef struct
{
  const HetuTargetChart *chart;
  HetuSceneBuilder *builder;
  HetuRect plot;
  double months; /* of the plan */
  double high;   /* of the value axis */
} Plot;

static const char *const months[] = {
  N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), N_ ("May"), N_ ("Jun"),
  N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"), N_ ("Nov"), N_ ("Dec"),
};

const char *
hetu_target_get_month (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= G_N_ELEMENTS (months), "");
  return _ (months[month - 1]);
}

char *
hetu_target_format_rate (double value, HetuLanguage language)
{
  int decimals = fabs (value) >= 99.5     ? 0
                 : fabs (value) >= 9.95   ? 1
                 : fabs (value) >= 0.0995 ? 2
                                          : 3;

  return hetu_format_double (value, decimals, HETU_FORMAT_PLAIN, language);
}

static HetuTextRun *
shape (const HetuTargetChart *self, gboolean bold, const char *text)
{
  HetuTextStyle style = { .size_pt = self->theme->type_pt[HETU_TYPE_SMALL], .bold = bold };

  return hetu_text_shape (self->text, text, &style);
}

/* Text whose share @anchor of its width lies left of @x, centred on @y. */
static void
add_text (const HetuTargetChart *self,
          HetuSceneBuilder *builder,
          gboolean bold,
          const char *text,
          double x,
          double y,
          double anchor,
          HetuColour colour)
{
  g_autoptr (HetuTextRun) run = shape (self, bold, text);

  hetu_scene_builder_text (builder,
                           HETU_PART_LABEL,
                           -1,
                           run,
                           x - anchor * hetu_text_run_get_width (run),
                           y - hetu_text_run_get_height (run) / 2,
                           colour);
}

static double
measure (const HetuTargetChart *self, gboolean bold, const char *text)
{
  g_autoptr (HetuTextRun) run = shape (self, bold, text);

  return hetu_text_run_get_width (run);
}

/* ---- rates */

HetuScene *
hetu_target_rates_new_scene (const HetuTargetChart *self)
{
  const HetuTheme *theme = self->theme;
  const double values[] = { self->pace->mean, self->pace->required };
  g_autofree char *done = g_strdup_printf (
      ngettext ("mean of %.0f month", "mean of %.0f months", self->pace->months_done),
      self->pace->months_done);
  const char *labels[] = { done, _ ("now required") };
  HetuSceneBuilder *builder =
      hetu_scene_builder_new (self->width_pt, HETU_TARGET_RATES_HEIGHT, HETU_COLOUR_NONE);
  double left = MAX (measure (self, FALSE, labels[0]), measure (self, FALSE, labels[1])) + GAP;
  double most = MAX (MAX (values[0], values[1]), 1e-9);
  double room = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *number = hetu_target_format_rate (values[i], self->language);

      room = MAX (room, measure (self, TRUE, number));
    }
  room = MAX (self->width_pt - left - room - GAP - 2, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      double y = HETU_TARGET_RATES_HEIGHT * (i == 0 ? 0.25 : 0.78);
      double width = values[i] / most * room;
      g_autofree char *number = hetu_target_format_rate (values[i], self->language);
      HetuMark bar = { .type = HETU_MARK_RECT,
                       .part = HETU_PART_MARK,
                       .row = -1,
                       .x = left,
                       .y = y - BAR / 2,
                       .width = width,
                       .height = BAR,
                       .radius = BAR_RADIUS,
                       .fill = i == 0 ? theme->states[self->progress->state] : theme->text2,
                       .fill_kind = i == 0 ? HETU_FILL_SOLID : HETU_FILL_HATCH,
                       .stroke = i == 0 ? HETU_COLOUR_NONE : theme->text2,
                       .stroke_width = i == 0 ? 0 : 0.75 };

      add_text (self, builder, FALSE, labels[i], 0, y, 0, theme->text2);
      if (width > 0)
        hetu_scene_builder_add (builder, &bar);
      add_text (self, builder, TRUE, number, left + width + GAP, y, 0, theme->text);
    }
  return hetu_scene_builder_end (builder, NULL, NULL);
}

/* ---- projection */

static HetuPoint
place (const Plot *self, double month, double value)
{
  return (HetuPoint){ self->plot.x + month / self->months * self->plot.width,
                      self->plot.y + self->plot.height * (1 - value / self->high) };
}

static void
add_line (const Plot *self,
          HetuPart part,
          HetuPoint from,
          HetuPoint to,
          HetuColour colour,
          double width,
          double on,
          double off)
{
  HetuPoint points[] = { from, to };
  HetuMark line = { .type = HETU_MARK_LINE,
                    .part = part,
                    .row = -1,
                    .stroke = colour,
                    .stroke_width = width,
                    .dash_on = on,
                    .dash_off = off,
                    .round_cap = on > 0 && on < 2,
                    .points = points,
                    .n_points = G_N_ELEMENTS (points) };

  hetu_scene_builder_add (self->builder, &line);
}

/* Share of the target that is asked for by the end of @month of the plan. */
static double
asked (const Plot *self, double month)
{
  const HetuPaceLine *line = self->chart->line;
  double whole = line != NULL ? hetu_pace_line_at (line, self->months) : 0;

  return whole > 0 ? hetu_pace_line_at (line, month) / whole : month / self->months;
}

static void
add_pace (const Plot *self, double target)
{
  HetuPoint points[HETU_PACE_MONTHS + 1];
  guint n = MIN (lround (self->months), HETU_PACE_MONTHS);
  HetuMark line = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_REFERENCE,
                    .row = -1,
                    .stroke = self->chart->theme->axis,
                    .stroke_width = 1,
                    .dash_on = 3,
                    .dash_off = 3,
                    .points = points,
                    .n_points = n + 1 };

  for (guint i = 0; i <= n; i++)
    {
      double month = self->months * i / n;

      points[i] = place (self, month, asked (self, month) * target);
    }
  hetu_scene_builder_add (self->builder, &line);
}

static void
add_point (const Plot *self, HetuPoint at, gboolean hollow, HetuColour colour)
{
  HetuMark point = { .type = HETU_MARK_CIRCLE,
                     .part = HETU_PART_MARK,
                     .row = -1,
                     .x = at.x,
                     .y = at.y,
                     .radius = POINT,
                     .fill = hollow ? self->chart->theme->canvas : colour,
                     .stroke = hollow ? colour : HETU_COLOUR_NONE,
                     .stroke_width = hollow ? 1.9 : 0 };

  hetu_scene_builder_add (self->builder, &point);
}

/* First month, then every third, and the last. */
static void
add_months (const Plot *self, double y)
{
  const HetuTheme *theme = self->chart->theme;
  guint n = lround (self->months);
  guint first = self->chart->progress->period.first_month;
  guint step = n > 6 ? 3 : n > 3 ? 2 : 1;

  add_text (self->chart,
            self->builder,
            FALSE,
            hetu_target_get_month ((first + 11) % 12 + 1),
            self->plot.x,
            y,
            0,
            theme->text2);
  for (guint month = n; month > 1; month -= MIN (step, month))
    {
      double x = place (self, month, 0).x;
      const char *label = hetu_target_get_month ((first + month + 10) % 12 + 1);

      if (x - self->plot.x < 2 * measure (self->chart, FALSE, label))
        break;
      add_text (self->chart, self->builder, FALSE, label, x, y, month == n ? 1 : 0.5, theme->text2);
    }
}

static void
add_labels (const Plot *self, double target, double outturn)
{
  const HetuTargetChart *chart = self->chart;
  const HetuTheme *theme = chart->theme;
  HetuState state = chart->progress->state;
  HetuPoint at = place (self, chart->pace->months_done, outturn);
  HetuPoint diagonal =
      place (self, self->months * 0.42, asked (self, self->months * 0.42) * target);
  HetuPoint course = place (self, self->months * 0.42, chart->pace->mean * self->months * 0.42);
  g_autofree char *goal = hetu_format_decimal (chart->progress->target, -1, 0, chart->language);
  g_autofree char *goal_label = g_strdup_printf (_ ("Target %s"), goal);
  g_autofree char *value = hetu_format_decimal (chart->progress->outturn, -1, 0, chart->language);
  double line = theme->type_pt[HETU_TYPE_SMALL] * 1.25;

  add_text (chart,
            self->builder,
            TRUE,
            goal_label,
            self->plot.x,
            place (self, 0, target).y - line / 2 - 2,
            0,
            theme->text);
  add_text (chart,
            self->builder,
            TRUE,
            value,
            MIN (at.x + 1, self->plot.x + self->plot.width),
            at.y + line * 0.5 + POINT + 3,
            at.x > self->plot.x + self->plot.width * 0.8 ? 1 : 0.5,
            theme->state_texts[state]);
  add_text (chart,
            self->builder,
            FALSE,
            hetu_pace_to_mark_label (chart->progress->pace, chart->language),
            diagonal.x + 6,
            MAX (diagonal.y, course.y) + line * 0.8,
            0,
            theme->text2);
}

HetuScene *
hetu_target_projection_new_scene (const HetuTargetChart *self)
{
  const HetuTheme *theme = self->theme;
  double target = hetu_decimal_to_double (self->progress->target);
  double outturn = hetu_decimal_to_double (self->progress->outturn);
  double line = theme->type_pt[HETU_TYPE_SMALL] * 1.25;
  HetuColour colour = theme->states[self->progress->state];
  Plot plot = {
    .chart = self,
    .months = self->pace->months_done + self->pace->months_left,
    .high = MAX (MAX (target, self->pace->at_deadline), outturn) * HEADROOM,
    .plot = { 4, line + 4, self->width_pt - 4 - POINT - 3, 0 },
  };
  HetuPoint origin, at, end;

  plot.plot.height = HETU_TARGET_PROJECTION_HEIGHT - plot.plot.y - line - 4;
  plot.builder =
      hetu_scene_builder_new (self->width_pt, HETU_TARGET_PROJECTION_HEIGHT, HETU_COLOUR_NONE);
  origin = place (&plot, 0, 0);
  at = place (&plot, self->pace->months_done, outturn);
  end = place (&plot, plot.months, self->pace->at_deadline);
  add_line (&plot, HETU_PART_AXIS, origin, place (&plot, plot.months, 0), theme->axis, 0.75, 0, 0);
  add_pace (&plot, target);
  add_line (&plot,
            HETU_PART_TARGET,
            place (&plot, 0, target),
            place (&plot, plot.months, target),
            theme->text,
            1.5,
            0,
            0);
  add_line (&plot, HETU_PART_MARK, origin, at, colour, 2.25, 0, 0);
  if (self->pace->months_left > 0)
    {
      add_line (&plot, HETU_PART_MARK, at, end, colour, 2.25, 1.5, 4);
      add_point (&plot, end, TRUE, colour);
    }
  add_point (&plot, at, FALSE, colour);
  add_labels (&plot, target, outturn);
  add_months (&plot, HETU_TARGET_PROJECTION_HEIGHT - line / 2);
  return hetu_scene_builder_end (plot.builder, NULL, NULL);
}
