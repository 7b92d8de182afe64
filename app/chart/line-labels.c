/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is labelled, in which order (C-8, C-34 … C-38): the bracket, the ends of the lines, the focus's figures,
 * forecasts, the parent's figures, first and extreme figures of references; between them the chips of what lacks.
 * Whatever finds no free place is dropped, from the back of that order; only the focus's last figure is never
 * dropped: it may stand over a line, on a halo. Everything has its number in the table twin. */
#include "chart/line-labels.h"

#include <math.h>

#define LEADER_WIDTH 0.75
#define LEADER_GAP 4.0
#define FAR_STEP 6.0
#define FAR_MOST 48.0       /* length of a leader */
#define POINT_CLEARANCE 2.0 /* of the field's own clearance that a point's box gives back */

void
hetu_line_labels_clear (HetuLineLabels *self)
{
  g_clear_pointer (&self->field, hetu_label_field_free);
  g_clear_pointer (&self->boxes, hetu_label_field_free);
  g_clear_pointer (&self->solid, hetu_label_field_free);
}

const char *
hetu_line_labels_get_name (const HetuLineLabels *self, const HetuLine *line)
{
  const HetuFrameSeries *series = hetu_frame_get_series (self->context->frame, line->series);

  if (!self->with_names)
    return "";
  return self->short_names && series->short_name != NULL ? series->short_name : series->name;
}

char *
hetu_line_labels_write (const HetuLineLabels *self,
                        const HetuLine *line,
                        const HetuLinePoint *point,
                        gboolean with_name)
{
  const HetuFrame *frame = self->context->frame;
  const HetuFrameRow *row = hetu_frame_get_row (frame, point->row);
  gboolean chinese = frame->language == HETU_LANGUAGE_ZH;
  g_autofree char *value = hetu_row_to_value (frame, row);
  GString *text = g_string_new (with_name ? hetu_line_labels_get_name (self, line) : NULL);

  if (self->names_alone)
    return g_string_free (text, FALSE);
  if (row->kind == HETU_KIND_TARGET && self->say_target)
    g_string_append (text, chinese ? " 目标" : " target");
  if (row->kind == HETU_KIND_EXPECTED || row->status == HETU_STATUS_EXPECTED)
    g_string_append (text, chinese ? " 预计" : " est.");
  g_string_append_printf (text, " %s", value);
  if (row->basis == HETU_BASIS_COMPUTED)
    g_string_append (text, chinese ? " 推算" : " comp.");
  return g_strstrip (g_string_free (text, FALSE));
}

gboolean
hetu_line_labels_is_bold (const HetuLineLabels *self,
                          const HetuLine *line,
                          const HetuLinePoint *point)
{
  const HetuFrameRow *row = hetu_frame_get_row (self->context->frame, point->row);

  return line->bold && row->basis != HETU_BASIS_COMPUTED;
}

int
hetu_line_labels_rank (const HetuLineLabels *self, const HetuLine *line)
{
  switch (hetu_frame_get_series (self->context->frame, line->series)->role)
    {
    case HETU_ROLE_FOCUS:
      return 0;
    case HETU_ROLE_PARENT:
      return 1;
    case HETU_ROLE_PROVINCE:
    case HETU_ROLE_NATION:
      return 3;
    case HETU_ROLE_ENTITY:
    case HETU_ROLE_CONTEXT:
    default:
      return line->muted ? 5 : 4;
    }
}

const HetuLinePoint *
hetu_line_labels_get_end (const HetuLineLabels *self, const HetuLine *line)
{
  const HetuFrame *frame = self->context->frame;
  int last = hetu_line_last_known (line);
  const HetuLinePoint *end = NULL, *target;

  if (last >= 0)
    end = &g_array_index (line->points, HetuLinePoint, (guint) last);
  if (line->targets->len == 0)
    return end;
  target = &g_array_index (line->targets, HetuLinePoint, line->targets->len - 1);
  /* A target of a period that has its outturn is a mark beside it, not the end of the line. */
  if (end == NULL ||
      hetu_frame_get_row (frame, target->row)->x > hetu_frame_get_row (frame, end->row)->x)
    return target;
  return end;
}

void
hetu_line_labels_block (HetuLineLabels *self, HetuRect box)
{
  hetu_label_field_block (self->field, box);
  hetu_label_field_block (self->boxes, box);
  hetu_label_field_block (self->solid, box);
}

void
hetu_line_labels_block_zero (HetuLineLabels *self, HetuScale scale)
{
  double y = hetu_scale_map (scale, 0);
  HetuLabelField *fields[] = { self->field, self->boxes, self->solid };

  if (scale.data_low > 0 || scale.data_high < 0)
    return;
  self->zero_y = y;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    hetu_label_field_block_segment (fields[i],
                                    self->plot.x,
                                    y,
                                    self->plot.x + self->plot.width,
                                    y,
                                    0);
}

/* Points that are not drawn take no room: a label may cross them on its halo. */
static void
block_points (HetuLineLabels *self, const HetuLine *line, const GArray *points, gboolean targets)
{
  int last = hetu_line_last_known (line);

  for (guint i = 0; i < points->len; i++)
    {
      const HetuLinePoint *point = &g_array_index (points, HetuLinePoint, i);
      double reach =
          hetu_line_point_reach (line, self->context->theme, targets, !targets && (int) i == last) -
          POINT_CLEARANCE;

      if (!point->known || (!targets && (int) i != last && !point->hollow &&
                            !(line->muted ? self->context_points : self->every_point) &&
                            !hetu_line_is_lone (line, self->context->frame, self->periods, i)))
        continue;
      hetu_line_labels_block (self,
                              (HetuRect){ point->at.x - reach,
                                          MIN (point->at.y, point->high_y) - reach,
                                          2 * reach,
                                          fabs (point->at.y - point->high_y) + 2 * reach });
    }
}

static void
block_bond (HetuLineLabels *self, HetuPoint from, HetuPoint to)
{
  hetu_label_field_block_segment (self->field, from.x, from.y, to.x, to.y, 0);
  hetu_label_field_block_segment (self->solid, from.x, from.y, to.x, to.y, 0);
}

void
hetu_line_labels_start (HetuLineLabels *self)
{
  const HetuFrame *frame = self->context->frame;

  self->field = hetu_label_field_new (self->bounds);
  self->boxes = hetu_label_field_new (self->bounds);
  self->solid = hetu_label_field_new (self->bounds);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuLine *line = &g_array_index (self->lines, HetuLine, i);
      const HetuLinePoint *start = hetu_line_target_start (line, frame, self->periods);

      block_points (self, line, line->points, FALSE);
      block_points (self, line, line->targets, TRUE);
      for (guint j = 0; j + 1 < line->points->len; j++)
        {
          const HetuLinePoint *point = &g_array_index (line->points, HetuLinePoint, j);

          if (!line->muted && hetu_line_is_joined (line, frame, self->periods, j))
            block_bond (self, point->at, (point + 1)->at);
        }
      if (start != NULL)
        {
          const HetuLinePoint *end =
              &g_array_index (line->targets, HetuLinePoint, line->targets->len - 1);

          hetu_label_field_block_segment (self->field,
                                          start->at.x,
                                          start->at.y,
                                          end->at.x,
                                          end->at.y,
                                          0);
        }
    }
}

void
hetu_line_labels_add (HetuLineLabels *self,
                      HetuPart part,
                      guint row,
                      HetuTextRun *run,
                      double x,
                      double y,
                      HetuColour colour)
{
  HetuMark mark = { .type = HETU_MARK_TEXT,
                    .part = part,
                    .row = (gint32) row,
                    .fill = colour,
                    .halo = self->context->theme->canvas,
                    .x = x,
                    .y = y,
                    .run = run };

  hetu_scene_builder_add (self->context->builder, &mark);
  hetu_line_labels_block (
      self,
      (HetuRect){ x, y, hetu_text_run_get_width (run), hetu_text_run_get_height (run) });
}

void
hetu_line_labels_add_leader (HetuLineLabels *self, HetuPoint from, HetuPoint to, HetuColour colour)
{
  hetu_scene_builder_segment (self->context->builder,
                              HETU_PART_ANNOTATION,
                              -1,
                              from.x,
                              from.y,
                              to.x,
                              to.y,
                              colour,
                              LEADER_WIDTH);
}

gboolean
hetu_line_labels_find (const HetuLabelField *field,
                       HetuPoint anchor,
                       HetuTextRun *run,
                       double offset,
                       const HetuSide *sides,
                       guint n_sides,
                       HetuRect *out)
{
  for (guint i = 0; i < n_sides; i++)
    {
      *out = hetu_side_place (sides[i],
                              anchor,
                              hetu_text_run_get_width (run),
                              hetu_text_run_get_height (run),
                              offset);
      if (hetu_label_field_is_free (field, *out))
        return TRUE;
    }
  return FALSE;
}

gboolean
hetu_line_labels_find_far (HetuLineLabels *self,
                           HetuPoint anchor,
                           HetuTextRun *run,
                           double offset,
                           HetuColour colour,
                           HetuRect *out)
{
  static const HetuSide sides[] = { HETU_SIDE_ABOVE, HETU_SIDE_BELOW };

  for (double far = offset + FAR_STEP; far <= offset + FAR_MOST; far += FAR_STEP)
    for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
      {
        double way = sides[i] == HETU_SIDE_ABOVE ? -1 : 1;
        HetuRect leader = { .width = LEADER_WIDTH };

        *out = hetu_side_place (sides[i],
                                anchor,
                                hetu_text_run_get_width (run),
                                hetu_text_run_get_height (run),
                                far);
        leader.x = anchor.x - LEADER_WIDTH / 2;
        leader.y = way < 0 ? anchor.y - far + LEADER_GAP : anchor.y + offset;
        leader.height = far - offset - LEADER_GAP;
        if (!hetu_label_field_is_free (self->field, *out) ||
            !hetu_label_field_is_free (self->boxes, leader))
          continue;
        hetu_line_labels_add_leader (self,
                                     (HetuPoint){ anchor.x, anchor.y + way * offset },
                                     (HetuPoint){ anchor.x, anchor.y + way * (far - LEADER_GAP) },
                                     colour);
        return TRUE;
      }
  return FALSE;
}

void
hetu_line_labels_build (HetuLineLabels *self)
{
  hetu_line_bracket_build (self);
  hetu_line_ends_build (self);
  hetu_line_values_build (self);
  hetu_line_chips_build (self);
}
