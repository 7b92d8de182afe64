/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strip of milestones. States are the glyphs of targets (U-8): what is open is on track, what is overdue has been missed. Marks
 * of one month stand over one another. */
#include "ui/milestone-strip.h"

#include "chart/badge.h"
#include "ui/milestone-item.h"
#include "ui/target-charts.h"

#include <glib/gi18n.h>

#define MARK 5.0   /* half of a mark */
#define STEP 12.0  /* between marks of one month */
#define MARGIN 8.0 /* at both ends */
#define MOST 4     /* marks over one another; the rest stand in the list */
#define MONTHS 12

HetuState
hetu_milestone_state_to_badge (HetuMilestoneState state)
{
  switch (state)
    {
    case HETU_MILESTONE_OVERDUE:
      return HETU_STATE_MISSED;
    case HETU_MILESTONE_DUE_SOON:
      return HETU_STATE_BEHIND;
    case HETU_MILESTONE_OPEN:
      return HETU_STATE_ON_TRACK;
    case HETU_MILESTONE_LATE:
      return HETU_STATE_MADE_UP;
    case HETU_MILESTONE_DONE:
      return HETU_STATE_MET;
    case HETU_MILESTONE_NO_DATE:
    case HETU_MILESTONE_REDACTED:
    case HETU_N_MILESTONE_STATES:
      break;
    }
  return HETU_STATE_UNKNOWN;
}

/* Where @day lies in its year, points; the end of a month is the beginning of the next. */
static double
place (gint32 day, double width)
{
  int month = day / 100 % 100, year = day / 10000;
  double share =
      (month - 1 + (day % 100) / (double) g_date_get_days_in_month (month, year)) / MONTHS;

  return MARGIN + share * (width - 2 * MARGIN);
}

static void
add_line (HetuSceneBuilder *builder,
          double x1,
          double y1,
          double x2,
          double y2,
          HetuColour colour,
          double width,
          double dash)
{
  HetuPoint points[] = { { x1, y1 }, { x2, y2 } };
  HetuMark line = { .type = HETU_MARK_LINE,
                    .part = HETU_PART_AXIS,
                    .row = -1,
                    .stroke = colour,
                    .stroke_width = width,
                    .dash_on = dash,
                    .dash_off = dash,
                    .points = points,
                    .n_points = G_N_ELEMENTS (points) };

  hetu_scene_builder_add (builder, &line);
}

static void
add_axis (const HetuMilestoneStrip *self, HetuSceneBuilder *builder, double width, double base)
{
  HetuTextStyle style = { .size_pt = self->theme->type_pt[HETU_TYPE_SMALL] };
  double month = (width - 2 * MARGIN) / MONTHS;

  add_line (builder, MARGIN, base, width - MARGIN, base, self->theme->axis, 0.75, 0);
  for (guint i = 0; i <= MONTHS; i++)
    {
      double x = MARGIN + i * month;

      add_line (builder, x, base, x, base + 3, self->theme->axis, 0.75, 0);
      if (i < MONTHS)
        {
          g_autoptr (HetuTextRun) run =
              hetu_text_shape (self->text, hetu_target_get_month (i + 1), &style);

          if (hetu_text_run_get_width (run) < month)
            hetu_scene_builder_text (builder,
                                     HETU_PART_LABEL,
                                     -1,
                                     run,
                                     x + (month - hetu_text_run_get_width (run)) / 2,
                                     base + 4,
                                     self->theme->text2);
        }
    }
}

static void
add_mark (const HetuMilestoneStrip *self,
          HetuSceneBuilder *builder,
          HetuMilestoneItem *item,
          double x,
          double y)
{
  HetuMilestoneState state = hetu_milestone_item_get_verdict (item).state;
  HetuMark ring = { .type = HETU_MARK_CIRCLE,
                    .part = HETU_PART_ANNOTATION,
                    .row = -1,
                    .x = x,
                    .y = y,
                    .radius = MARK + 1.5,
                    .stroke = self->theme->text,
                    .stroke_width = 1.2 };

  if (hetu_milestone_item_get_milestone (item)->id == self->selected)
    hetu_scene_builder_add (builder, &ring);
  hetu_badge_draw_glyph (builder,
                         self->theme,
                         HETU_PART_MARK,
                         -1,
                         hetu_milestone_state_to_badge (state),
                         x,
                         y,
                         2 * MARK);
}

HetuScene *
hetu_milestone_strip_new_scene (const HetuMilestoneStrip *self, double width_pt)
{
  HetuSceneBuilder *builder =
      hetu_scene_builder_new (width_pt, HETU_MILESTONE_STRIP_HEIGHT, HETU_COLOUR_NONE);
  double base = HETU_MILESTONE_STRIP_HEIGHT - self->theme->type_pt[HETU_TYPE_SMALL] * 1.5 - 6;
  guint stacked[MONTHS + 1] = { 0 };

  add_axis (self, builder, width_pt, base);
  if (self->day > 0)
    add_line (builder,
              place (self->day, width_pt),
              4,
              place (self->day, width_pt),
              base,
              self->theme->text2,
              1,
              3);
  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (HetuMilestoneItem) item = g_list_model_get_item (self->items, i);
      gint32 due = hetu_milestone_item_get_verdict (item).due;
      int month = due / 100 % 100;

      if (due == 0 || due / 10000 != self->day / 10000 || stacked[month] >= MOST)
        continue;
      add_mark (self,
                builder,
                item,
                place (due, width_pt),
                base - MARK - 3 - stacked[month]++ * STEP);
    }
  return hetu_scene_builder_end (builder, NULL, NULL);
}
