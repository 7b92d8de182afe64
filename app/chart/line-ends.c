/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names at the ends of lines (C-8, C-35). Ends at the last period form a column right of the plot, moved apart as
 * little as possible, with leaders where they moved far; too many for the height: focus, parent, highest and lowest
 * stay. Lines that end earlier are named where they end, in a column if it is free, else each at any free side. */
#include "chart/line-labels.h"

#include <math.h>

#define END_GAP 8.0       /* between a point and its label */
#define LEADER_SHIFT 10.0 /* of any label: then those that moved have leaders */
#define LEADER_LEAST 2.0
#define LEADER_ROOM 10.0
#define SAME_PLACE 1.0
#define ROW_DISTANCE 6.0 /* between ends that are one place to the eye */
#define ROW_GAP 12.0
#define BRACKET_ROOM 3.0
#define ZERO_GAP 4.5
#define LEADER_LINES 3 /* more ends than these may need leaders */

typedef struct
{
  const HetuLine *line;
  const HetuLinePoint *point;
  HetuTextRun *run;
  double reach;
  double width, height;
  int priority; /* least is kept longest */
} End;

static void
end_clear (gpointer data)
{
  g_clear_pointer (&((End *) data)->run, hetu_text_run_unref);
}

static void
add_end (const HetuLineLabels *self, const HetuLine *line, const HetuLinePoint *point, GArray *ends)
{
  gboolean target = hetu_frame_get_row (self->context->frame, point->row)->kind == HETU_KIND_TARGET;
  g_autofree char *label = hetu_line_labels_write (self, line, point, TRUE);
  End end = { .line = line, .point = point, .priority = hetu_line_labels_rank (self, line) };

  end.run = hetu_plot_shape (self->context,
                             HETU_TYPE_ROW,
                             hetu_line_labels_is_bold (self, line, point),
                             label);
  end.reach = hetu_line_point_reach (line, self->context->theme, target, !target);
  end.width = hetu_text_run_get_width (end.run);
  end.height = hetu_text_run_get_height (end.run);
  g_array_append_val (ends, end);
}

/* The end of each line, and its last target where that belongs to the same period as the end. */
static GArray *
collect (const HetuLineLabels *self)
{
  const HetuFrame *frame = self->context->frame;
  GArray *ends = g_array_new (FALSE, TRUE, sizeof (End));

  g_array_set_clear_func (ends, end_clear);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);
      const HetuLinePoint *point = hetu_line_labels_get_end (self, line), *target;

      if (point == NULL)
        continue;
      add_end (self, line, point, ends);
      if (line->targets->len == 0)
        continue;
      target = &g_array_index (line->targets, HetuLinePoint, line->targets->len - 1);
      if (target != point && hetu_period_equal (hetu_frame_get_row (frame, target->row)->period,
                                                hetu_frame_get_row (frame, point->row)->period))
        add_end (self, line, target, ends);
    }
  return ends;
}

double
hetu_line_ends_measure (const HetuLineLabels *self, double last)
{
  g_autoptr (GArray) ends = collect (self);
  double width = 0, reach = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const End *end = &g_array_index (ends, End, i);

      if (hetu_frame_get_row (self->context->frame, end->point->row)->x > last - HETU_SAME_TIME)
        {
          width = MAX (width, end->width);
          reach = MAX (reach, end->reach);
        }
    }
  if (width == 0)
    return 0;
  return reach + END_GAP + width + (ends->len > LEADER_LINES ? LEADER_ROOM : 0);
}

/* Right to left, then downwards. */
static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *first = *(End *const *) a, *second = *(End *const *) b;

  if (fabs (first->point->at.x - second->point->at.x) > SAME_PLACE)
    return first->point->at.x > second->point->at.x ? -1 : 1;
  if (first->point->at.y != second->point->at.y)
    return first->point->at.y < second->point->at.y ? -1 : 1;
  return (int) first->line->series - (int) second->line->series;
}

/* Drops labels until the rest fit into the height; returns how many. */
static guint
thin (GPtrArray *group, double height)
{
  g_autofree HetuThinLabel *labels = g_new0 (HetuThinLabel, group->len);
  guint n = group->len;

  for (guint i = 0; i < group->len; i++)
    {
      const End *end = g_ptr_array_index (group, i);

      labels[i] = (HetuThinLabel){ end->height, end->priority, TRUE };
    }
  hetu_labels_thin (labels, group->len, height);
  for (guint i = group->len; i > 0; i--)
    if (!labels[i - 1].kept)
      g_ptr_array_remove_index (group, i - 1);
  return n - group->len;
}

/* A column right of the points, clear of what is taken in @field; without one nothing else can stand there. */
static gboolean
place_column (HetuLineLabels *self,
              GPtrArray *group,
              double top,
              double bottom,
              const HetuLabelField *field)
{
  g_autofree HetuEndLabel *labels = g_new0 (HetuEndLabel, group->len);
  double x = 0, most = 0;

  for (guint i = 0; i < group->len; i++)
    {
      const End *end = g_ptr_array_index (group, i);

      labels[i] = (HetuEndLabel){ .wanted_y = (end->point->at.y + end->point->high_y) / 2,
                                  .height = end->height };
      x = MAX (x, end->point->at.x + end->reach + END_GAP);
    }
  if (!hetu_labels_isotonic (labels, group->len, 0, top, bottom) && field != NULL)
    return FALSE;
  for (guint i = 0; i < group->len; i++)
    most = MAX (most, fabs (labels[i].placed_y - labels[i].wanted_y));
  if (most > LEADER_SHIFT && group->len > LEADER_LINES)
    x += LEADER_ROOM;
  for (guint i = 0; i < group->len && field != NULL; i++)
    {
      const End *end = g_ptr_array_index (group, i);

      if (!hetu_label_field_is_free (
              field,
              (HetuRect){ x, labels[i].placed_y - end->height / 2, end->width, end->height }))
        return FALSE;
    }
  for (guint i = 0; i < group->len; i++)
    {
      const End *end = g_ptr_array_index (group, i);
      double y = labels[i].placed_y;

      if (most > LEADER_SHIFT && fabs (y - labels[i].wanted_y) > LEADER_LEAST)
        hetu_line_labels_add_leader (self,
                                     (HetuPoint){ end->point->at.x + end->reach, end->point->at.y },
                                     (HetuPoint){ x - 2, y },
                                     end->line->colour);
      hetu_line_labels_add (self,
                            HETU_PART_LABEL,
                            end->point->row,
                            end->run,
                            x,
                            y - end->height / 2,
                            end->line->text_colour);
    }
  return TRUE;
}

/* A line without a name is a riddle: by itself a label may stand off on a leader, or on its halo over the bond to a target,
 * else over lines. A mere number is left out where there is no room. */
static void
place_alone (HetuLineLabels *self, const End *end)
{
  static const HetuSide sides[] = { HETU_SIDE_RIGHT,       HETU_SIDE_ABOVE,
                                    HETU_SIDE_BELOW,       HETU_SIDE_BELOW_RIGHT,
                                    HETU_SIDE_ABOVE_RIGHT, HETU_SIDE_BELOW_LEFT,
                                    HETU_SIDE_ABOVE_LEFT,  HETU_SIDE_LEFT };
  double offset = end->reach + END_GAP / 2;
  guint n = G_N_ELEMENTS (sides);
  HetuRect box;

  if (hetu_line_labels_find (self->field, end->point->at, end->run, offset, sides, n, &box) ||
      hetu_line_labels_find_far (self, end->point->at, end->run, offset, end->line->colour, &box) ||
      (self->with_names &&
       (hetu_line_labels_find (self->solid, end->point->at, end->run, offset, sides, n, &box) ||
        hetu_line_labels_find (self->boxes, end->point->at, end->run, offset, sides, n, &box))))
    hetu_line_labels_add (self,
                          HETU_PART_LABEL,
                          end->point->row,
                          end->run,
                          box.x,
                          box.y,
                          end->line->text_colour);
  else
    self->context->n_dropped++;
}

/* Two ends in one place: one line of both, as one reads them, beside or under the points. */
static gboolean
place_row (HetuLineLabels *self, GPtrArray *group, double top, double bottom)
{
  static const double shifts[] = { 0, 11, 14, -11, -14 };
  const End *first = g_ptr_array_index (group, 0), *second;
  double x, middle;

  if (group->len != 2)
    return FALSE;
  second = g_ptr_array_index (group, 1);
  if (fabs (first->point->at.y - second->point->at.y) > ROW_DISTANCE)
    return FALSE;
  x = first->point->at.x + MAX (first->reach, second->reach) + END_GAP;
  middle = (first->point->at.y + second->point->at.y) / 2;
  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      double y = middle + shifts[i] - first->height / 2;
      HetuRect box = { x, y, first->width + ROW_GAP + second->width, first->height };

      if (y < top || y + first->height > bottom || !hetu_label_field_is_free (self->field, box))
        continue;
      hetu_line_labels_add (self,
                            HETU_PART_LABEL,
                            first->point->row,
                            first->run,
                            x,
                            y,
                            first->line->text_colour);
      hetu_line_labels_add (self,
                            HETU_PART_LABEL,
                            second->point->row,
                            second->run,
                            x + first->width + ROW_GAP,
                            y,
                            second->line->text_colour);
      return TRUE;
    }
  return FALSE;
}

/* Names of figures below zero stay below the zero line, others above it. */
static void
keep_off_zero (const HetuLineLabels *self, const GPtrArray *group, double *top, double *bottom)
{
  guint n_below = 0;

  if (self->zero_y <= 0)
    return;
  for (guint i = 0; i < group->len; i++)
    n_below += ((const End *) g_ptr_array_index (group, i))->point->at.y > self->zero_y;
  if (n_below == group->len)
    *top = MAX (*top, self->zero_y + ZERO_GAP);
  else if (n_below == 0)
    *bottom = MIN (*bottom, self->zero_y - ZERO_GAP);
}

/* Ends within the plot: a bracket that starts at their period parts the column. */
static void
place_inner (HetuLineLabels *self, GPtrArray *group)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  GPtrArray *parts[] = { above, below };
  double top = self->bounds.y, bottom = self->bounds.y + self->bounds.height;
  const End *first = g_ptr_array_index (group, 0);
  gboolean parted = self->bracket.width > 0 && self->bracket.x > first->point->at.x &&
                    self->bracket.x < first->point->at.x + first->reach + END_GAP + first->width;
  double middle = parted ? self->bracket.y + self->bracket.height / 2 : top;

  for (guint i = 0; i < group->len; i++)
    {
      End *end = g_ptr_array_index (group, i);

      g_ptr_array_add (parts[end->point->at.y < middle ? 0 : 1], end);
    }
  for (int i = 0; i < 2; i++)
    {
      double part_top =
          i == 1 && parted ? self->bracket.y + self->bracket.height + BRACKET_ROOM : top;
      double part_bottom = i == 0 && parted ? self->bracket.y - BRACKET_ROOM : bottom;

      keep_off_zero (self, parts[i], &part_top, &part_bottom);
      if (parts[i]->len > 0 && !place_row (self, parts[i], part_top, part_bottom) &&
          !place_column (self, parts[i], part_top, part_bottom, self->field) &&
          !place_column (self, parts[i], part_top, part_bottom, self->solid))
        for (guint j = 0; j < parts[i]->len; j++)
          place_alone (self, g_ptr_array_index (parts[i], j));
    }
}

void
hetu_line_ends_build (HetuLineLabels *self)
{
  g_autoptr (GArray) ends = collect (self);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  /* Of the axis, where no line reaches its last period: right of that only there is room of their own. */
  double last_x = self->last_x, bottom = self->bounds.y + self->bounds.height;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      if (line->points->len > 0)
        last_x =
            MAX (last_x, g_array_index (line->points, HetuLinePoint, line->points->len - 1).at.x);
      if (line->targets->len > 0)
        last_x =
            MAX (last_x, g_array_index (line->targets, HetuLinePoint, line->targets->len - 1).at.x);
    }
  for (guint i = 0; i < ends->len; i++)
    g_ptr_array_add (sorted, &g_array_index (ends, End, i));
  g_ptr_array_sort (sorted, compare_ends);
  for (guint i = 0; i < sorted->len;)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new ();
      double x = ((End *) g_ptr_array_index (sorted, i))->point->at.x;

      for (; i < sorted->len &&
             fabs (((End *) g_ptr_array_index (sorted, i))->point->at.x - x) <= SAME_PLACE;
           i++)
        g_ptr_array_add (group, g_ptr_array_index (sorted, i));
      if (x < last_x - SAME_PLACE)
        {
          place_inner (self, group);
          continue;
        }
      self->context->n_dropped += thin (group, bottom - self->ends_top);
      if (group->len > 0)
        place_column (self, group, self->ends_top, bottom, NULL);
    }
}
