/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers at points (C-36). Each candidate tries the sides of its point, peaks above first and hollows below first;
 * a forecast may stand farther off with a leader. Priority: the focus's last figure, forecasts, the focus's other
 * figures, the parent, first and extreme figures of references and districts. Context is not numbered. */
#include "chart/line-labels.h"

#include <math.h>

#define OFFSET 5.0    /* between the edge of a mark and its label */
#define WEDGE 8.0     /* that “at least” adds above a point */
#define NAMED_LINES 5 /* with more, peaks of references are not named */

typedef struct
{
  const HetuLine *line;
  const HetuLinePoint *point;
  int priority;
  gboolean named;
  gboolean last;
} Candidate;

/* The first of equals. */
static gboolean
is_extreme (const HetuLine *line, guint index, gboolean highest)
{
  const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, index);

  for (guint i = 0; i < line->points->len; i++)
    {
      const HetuLinePoint *other = &g_array_index (line->points, HetuLinePoint, i);
      double above = highest ? point->at.y - other->at.y : other->at.y - point->at.y;

      if (other->known && (above > 0 || (above == 0 && i < index)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_first (const HetuLine *line, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_array_index (line->points, HetuLinePoint, i).known)
      return FALSE;
  return TRUE;
}

/* Whether the point lies below its neighbours: its label then stands below. */
static gboolean
is_hollow_of_line (const HetuLine *line, const HetuLinePoint *point)
{
  const HetuLinePoint *points = &g_array_index (line->points, HetuLinePoint, 0);
  guint index = (guint) (point - points);
  gboolean before = index > 0 && points[index - 1].known;
  gboolean after = index + 1 < line->points->len && points[index + 1].known;

  if (!before && !after)
    return FALSE;
  return (!before || points[index - 1].at.y < point->at.y) &&
         (!after || points[index + 1].at.y < point->at.y);
}

static void
list_candidates (const HetuLineLabels *self, const HetuLine *line, GArray *out)
{
  const HetuLinePoint *end = hetu_line_labels_get_end (self, line);
  int rank = hetu_line_labels_rank (self, line);
  int last = hetu_line_last_known (line);
  gboolean few = self->with_names && self->lines->len <= NAMED_LINES;

  for (guint i = 0; i < line->points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, i);
      Candidate wanted = { .line = line, .point = point, .last = (int) i == last };
      gboolean high = is_extreme (line, i, TRUE), low = is_extreme (line, i, FALSE);
      gboolean first = is_first (line, i);

      if (!point->known || point == end || rank == 5)
        continue;
      if (line->focus && wanted.last)
        wanted.priority = 0;
      else if (point->hollow && rank <= 1)
        {
          wanted.priority = 1;
          wanted.named = !line->focus && self->with_names;
        }
      else if (line->focus)
        wanted.priority = first || high || low ? 2 : 3;
      else if (high || low || first || wanted.last || (rank == 1 && self->every_value))
        {
          wanted.priority = 3 + rank;
          wanted.named = few && line->reference && high;
        }
      else
        continue;
      if (line->focus && !self->every_value && wanted.priority == 3)
        continue;
      g_array_append_val (out, wanted);
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->priority != second->priority)
    return first->priority - second->priority;
  return (int) first->point->row - (int) second->point->row;
}

static gboolean
place_near (const HetuLabelField *field,
            const Candidate *wanted,
            HetuTextRun *run,
            double offset,
            HetuRect *out)
{
  static const HetuSide high[] = { HETU_SIDE_ABOVE,       HETU_SIDE_ABOVE_LEFT,
                                   HETU_SIDE_ABOVE_RIGHT, HETU_SIDE_BELOW,
                                   HETU_SIDE_RIGHT,       HETU_SIDE_LEFT,
                                   HETU_SIDE_BELOW_RIGHT, HETU_SIDE_BELOW_LEFT };
  static const HetuSide low[] = { HETU_SIDE_BELOW,      HETU_SIDE_BELOW_LEFT, HETU_SIDE_BELOW_RIGHT,
                                  HETU_SIDE_ABOVE,      HETU_SIDE_LEFT,       HETU_SIDE_RIGHT,
                                  HETU_SIDE_ABOVE_LEFT, HETU_SIDE_ABOVE_RIGHT };

  return hetu_line_labels_find (field,
                                wanted->point->at,
                                run,
                                offset,
                                is_hollow_of_line (wanted->line, wanted->point) ? low : high,
                                G_N_ELEMENTS (high),
                                out);
}

static void
place (HetuLineLabels *self, const Candidate *wanted)
{
  const HetuTheme *theme = self->context->theme;
  const HetuFrameRow *row = hetu_frame_get_row (self->context->frame, wanted->point->row);
  g_autofree char *text = hetu_line_labels_write (self, wanted->line, wanted->point, wanted->named);
  gboolean main_figure = wanted->priority == 0;
  g_autoptr (HetuTextRun) run =
      hetu_plot_shape (self->context,
                       main_figure ? HETU_TYPE_VALUE : HETU_TYPE_ROW,
                       hetu_line_labels_is_bold (self, wanted->line, wanted->point),
                       text);
  double offset = hetu_line_point_reach (wanted->line, theme, FALSE, wanted->last) + OFFSET -
                  hetu_text_run_get_height (run) * 0.1;
  HetuRect box;

  if (row->comparator == HETU_COMPARATOR_AT_LEAST || row->comparator == HETU_COMPARATOR_MORE ||
      row->comparator == HETU_COMPARATOR_AT_MOST || row->comparator == HETU_COMPARATOR_LESS)
    offset += WEDGE;
  if (!place_near (self->field, wanted, run, offset, &box) &&
      !(wanted->named && hetu_line_labels_find_far (self,
                                                    wanted->point->at,
                                                    run,
                                                    offset,
                                                    wanted->line->text_colour,
                                                    &box)) &&
      !(main_figure && place_near (self->boxes, wanted, run, offset, &box)))
    return;
  hetu_line_labels_add (self,
                        HETU_PART_VALUE,
                        wanted->point->row,
                        run,
                        box.x,
                        box.y,
                        wanted->line->text_colour);
}

void
hetu_line_values_build (HetuLineLabels *self)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->lines->len; i++)
    list_candidates (self, &g_array_index (self->lines, HetuLine, i), wanted);
  g_array_sort (wanted, compare_candidates);
  for (guint i = 0; i < wanted->len; i++)
    place (self, &g_array_index (wanted, Candidate, i));
}
