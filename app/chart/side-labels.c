/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels beside an upright axis: slopes have them on both sides. Neighbours are moved apart as little as possible
 * (hetu_labels_isotonic); if any moved more than 10 pt, those that moved are tied to their points by leaders. */
#include "chart/side-labels.h"

#include "chart/labels.h"

#include <math.h>

#define LABEL_GAP 6.0     /* between a point and its label */
#define LEADER_SHIFT 10.0 /* of any label: then those that moved have leaders */
#define LEADER_LEAST 2.0
#define LEADER_ROOM 12.0
#define LEADER_GAP 2.0 /* between a leader and the label */
#define LEADER_WIDTH 0.75

static void
label_clear (gpointer data)
{
  g_clear_pointer (&((HetuSideLabel *) data)->run, hetu_text_run_unref);
}

GArray *
hetu_side_labels_new (void)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (HetuSideLabel));

  g_array_set_clear_func (labels, label_clear);
  return labels;
}

static double
reach_of (const GArray *labels)
{
  double reach = 0;

  for (guint i = 0; i < labels->len; i++)
    reach = MAX (reach, g_array_index (labels, HetuSideLabel, i).reach);
  return reach;
}

double
hetu_side_labels_measure (const GArray *labels)
{
  double width = 0;

  for (guint i = 0; i < labels->len; i++)
    width = MAX (width, hetu_text_run_get_width (g_array_index (labels, HetuSideLabel, i).run));
  return labels->len > 0 ? reach_of (labels) + LABEL_GAP + LEADER_ROOM + width : 0;
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const HetuSideLabel *one = a, *two = b;

  if (one->y != two->y)
    return one->y < two->y ? -1 : 1;
  return one->row - two->row;
}

/* Leaves the labels that stay, from the top down. Returns: how many do not */
static guint
thin (GArray *labels, double height)
{
  guint before = labels->len;
  g_autofree HetuThinLabel *all = g_new0 (HetuThinLabel, labels->len);

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      const HetuSideLabel *label = &g_array_index (labels, HetuSideLabel, i);

      all[i] = (HetuThinLabel){ hetu_text_run_get_height (label->run), label->priority, TRUE };
    }
  hetu_labels_thin (all, labels->len, height);
  for (guint i = labels->len; i > 0; i--)
    if (!all[i - 1].kept)
      g_array_remove_index (labels, i - 1);
  return before - labels->len;
}

void
hetu_side_labels_build (HetuPlotContext *context,
                        GArray *labels,
                        double axis_x,
                        gboolean leftwards,
                        double top,
                        double bottom)
{
  g_autofree HetuEndLabel *ends = NULL;
  double way = leftwards ? -1 : 1, most = 0, edge;

  context->n_dropped += thin (labels, bottom - top);
  ends = g_new0 (HetuEndLabel, MAX (labels->len, 1));
  for (guint i = 0; i < labels->len; i++)
    {
      const HetuSideLabel *label = &g_array_index (labels, HetuSideLabel, i);

      ends[i] =
          (HetuEndLabel){ .wanted_y = label->y, .height = hetu_text_run_get_height (label->run) };
    }
  hetu_labels_isotonic (ends, labels->len, 0, top, bottom);
  for (guint i = 0; i < labels->len; i++)
    most = MAX (most, fabs (ends[i].placed_y - ends[i].wanted_y));
  edge = axis_x + way * (reach_of (labels) + LABEL_GAP + (most > LEADER_SHIFT ? LEADER_ROOM : 0));
  for (guint i = 0; i < labels->len; i++)
    {
      const HetuSideLabel *label = &g_array_index (labels, HetuSideLabel, i);
      double y = ends[i].placed_y;

      if (most > LEADER_SHIFT && fabs (y - label->y) > LEADER_LEAST)
        hetu_scene_builder_segment (context->builder,
                                    HETU_PART_ANNOTATION,
                                    -1,
                                    axis_x + way * label->reach,
                                    label->y,
                                    edge - way * LEADER_GAP,
                                    y,
                                    label->leader,
                                    LEADER_WIDTH);
      hetu_scene_builder_text (context->builder,
                               HETU_PART_LABEL,
                               label->row,
                               label->run,
                               leftwards ? edge - hetu_text_run_get_width (label->run) : edge,
                               y - hetu_text_run_get_height (label->run) / 2,
                               label->colour);
    }
}
