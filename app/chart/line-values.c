/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers at points (C-36). Each candidate tries the sides of its point, peaks above first and hollows below first;
 * a forecast may stand farther off with a leader. Priority: the focus's last figure, forecasts, the focus's highest, lowest
 * and first, its turning points (of a short line all figures), the parent, first and extreme figures of references and
 * districts. Context is not numbered. */
#include "chart/line-labels.h"

#include <math.h>

#define OFFSET 4.0      /* between the edge of a mark and its label */
#define WEDGE 8.0       /* that “at least” adds above a point */
#define NAMED_LINES 5   /* with more, peaks of references are not named */
#define PRIORITY_TURN 3 /* what comes from here on is dropped without a word */
#define NEAR 14.0       /* between figures that are near-coincident */
#define SHORT_LINE 12   /* figures that are all numbered, where there is room */
#define MOST_TURNS 4    /* numbered turning points of a longer line */
#define TURN_SHARE 0.25 /* of the line's range that a turning point stands out by */

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

/* A turning point and how far it stands out from the nearer of the turns beside it, points. */
typedef struct
{
  guint index;
  double height;
} Turn;

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const Turn *first = a, *second = b;

  if (first->height != second->height)
    return first->height > second->height ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

/* Whether the highest or lowest figure, which is numbered anyway, reads the same. */
static gboolean
is_said (const HetuLine *line, guint index)
{
  const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, index);

  for (guint i = 0; i < line->points->len; i++)
    {
      const HetuLinePoint *other = &g_array_index (line->points, HetuLinePoint, i);

      if (i != index && other->known && other->at.y == point->at.y &&
          (is_extreme (line, i, TRUE) || is_extreme (line, i, FALSE)))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (element-type Turn): the turning points of a long line that are worth a number, the greatest first */
static GArray *
list_turns (const HetuLine *line)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  GArray *out = g_array_new (FALSE, FALSE, sizeof (Turn));
  double low = HUGE_VAL, high = -HUGE_VAL;

  /* First and last figures, and those where rise and fall meet. */
  for (guint i = 0; i < line->points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, i);
      Turn turn = { i, 0 };
      guint n = turns->len;

      if (!point->known)
        continue;
      low = MIN (low, point->at.y);
      high = MAX (high, point->at.y);
      if (n >= 2)
        {
          double before =
              g_array_index (line->points, HetuLinePoint, g_array_index (turns, Turn, n - 2).index)
                  .at.y;
          double last =
              g_array_index (line->points, HetuLinePoint, g_array_index (turns, Turn, n - 1).index)
                  .at.y;

          if ((last - before) * (point->at.y - last) >= 0)
            g_array_set_size (turns, n - 1);
        }
      g_array_append_val (turns, turn);
    }
  for (guint i = 1; i + 1 < turns->len; i++)
    {
      Turn turn = g_array_index (turns, Turn, i);
      double here = g_array_index (line->points, HetuLinePoint, turn.index).at.y;
      guint before = g_array_index (turns, Turn, i - 1).index;
      guint after = g_array_index (turns, Turn, i + 1).index;

      turn.height = MIN (fabs (here - g_array_index (line->points, HetuLinePoint, before).at.y),
                         fabs (here - g_array_index (line->points, HetuLinePoint, after).at.y));
      if (turn.height >= TURN_SHARE * (high - low) && !is_said (line, turn.index))
        g_array_append_val (out, turn);
    }
  g_array_sort (out, compare_turns);
  g_array_set_size (out, MIN (out->len, MOST_TURNS));
  return out;
}

static gboolean
is_turn (const GArray *turns, guint index)
{
  for (guint i = 0; i < turns->len; i++)
    if (g_array_index (turns, Turn, i).index == index)
      return TRUE;
  return FALSE;
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

/* Where another line's figure lies close above or below it the label stands on the far side (C-37): −1 above, 1 below; 0:
 * none is close. */
static int
far_side (const HetuLineLabels *self, const Candidate *wanted)
{
  double nearest = NEAR;
  int side = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);

      for (guint j = 0; j < line->points->len && line != wanted->line && !line->muted; j++)
        {
          const HetuLinePoint *other = &g_array_index (line->points, HetuLinePoint, j);
          double off = wanted->point->at.y - other->at.y;

          if (!other->known || fabs (other->at.x - wanted->point->at.x) > 0.5 || off == 0 ||
              fabs (off) >= nearest)
            continue;
          nearest = fabs (off);
          side = off < 0 ? -1 : 1;
        }
    }
  return side;
}

static void
list_candidates (const HetuLineLabels *self, const HetuLine *line, GArray *out)
{
  const HetuLinePoint *end = hetu_line_labels_get_end (self, line);
  int rank = hetu_line_labels_rank (self, line);
  int last = hetu_line_last_known (line);
  gboolean few = self->with_names && self->lines->len <= NAMED_LINES;
  gboolean every = self->every_value && line->points->len <= SHORT_LINE;
  g_autoptr (GArray) turns = NULL;

  if (rank == 5)
    return;
  turns = list_turns (line);
  for (guint i = 0; i < line->points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, i);
      Candidate wanted = { .line = line, .point = point, .last = (int) i == last };
      gboolean high = is_extreme (line, i, TRUE), low = is_extreme (line, i, FALSE);
      gboolean first = is_first (line, i);

      if (!point->known || point == end)
        continue;
      if (line->focus && wanted.last)
        wanted.priority = 0;
      else if (point->hollow && rank <= 1)
        {
          wanted.priority = 1;
          wanted.named = !line->focus && self->with_names;
        }
      else if (line->focus)
        wanted.priority = first || high || low ? 2 : PRIORITY_TURN;
      else if (high || low || first || wanted.last || (rank == 1 && every))
        {
          wanted.priority = 3 + rank;
          wanted.named = few && line->reference && high;
        }
      else
        continue;
      if (line->focus && wanted.priority == PRIORITY_TURN && !every && !is_turn (turns, i))
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
place_near (const HetuLineLabels *self,
            const HetuLabelField *field,
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
  int side = far_side (self, wanted);

  if (side == 0)
    side = is_hollow_of_line (wanted->line, wanted->point) ? 1 : -1;
  return hetu_line_labels_find (field,
                                wanted->point->at,
                                run,
                                offset,
                                side > 0 ? low : high,
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
  /* The focus's extremes are not dropped where a leader finds them a place. */
  gboolean may_stand_off = wanted->named || (self->with_names && wanted->line->focus &&
                                             wanted->priority < PRIORITY_TURN);
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
  if (!place_near (self, self->field, wanted, run, offset, &box) &&
      !(may_stand_off && hetu_line_labels_find_far (self,
                                                    wanted->point->at,
                                                    run,
                                                    offset,
                                                    wanted->line->text_colour,
                                                    &box)) &&
      !(main_figure && place_near (self, self->boxes, wanted, run, offset, &box)))
    {
      self->context->n_dropped += wanted->line->focus && wanted->priority < PRIORITY_TURN;
      return;
    }
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
