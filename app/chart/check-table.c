/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mixed table: a difference is that of the two cells it names, only differences are tinted, and what was computed says so
 * beside its number. */
#include "chart/check-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define TOLERANCE 1e-9

static const HetuFrameKey *
get_column (const HetuFrame *frame, const HetuFrameRow *row)
{
  return hetu_frame_get_category (frame, row->category);
}

/* (nullable): the number of a line in one column */
static const HetuFrameRow *
find_number (const HetuFrame *frame, guint series, guint category)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (row->series == series && row->category == category && row->has_value)
        return row;
    }
  return NULL;
}

static void
check_difference (HetuCheck *self, const HetuFrameRow *row)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuFrameKey *column = get_column (frame, row);
  const HetuFrameRow *a = find_number (frame, row->series, column->minuend);
  const HetuFrameRow *b = find_number (frame, row->series, column->subtrahend);
  const char *line = hetu_frame_get_series (frame, row->series)->name;

  if (a == NULL || b == NULL)
    hetu_check_add (self, "C-27", _ ("%s: a difference of a figure that is not there"), line);
  else if (hetu_unit_equal (a->unit, b->unit) && fabs (a->y - b->y - row->y) > TOLERANCE)
    hetu_check_add (self, "C-2", _ ("%s: %g − %g is not %g"), line, a->y, b->y, row->y);
}

static gboolean
is_marked (const HetuCheck *self, guint index)
{
  const HetuScene *scene = self->subject->scene;
  const char *word = self->subject->frame->language == HETU_LANGUAGE_ZH ? "推算" : "comp.";

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->type == HETU_MARK_TEXT && mark->row == (gint32) index &&
          strstr (hetu_text_run_get_text (mark->run), word) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_row (HetuCheck *self, guint index)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuFrameRow *row = hetu_frame_get_row (frame, index);
  const char *line = hetu_frame_get_series (frame, row->series)->name;

  if (get_column (frame, row)->form == HETU_COLUMN_DIFFERENCE)
    {
      if (row->has_value)
        check_difference (self, row);
      return;
    }
  if (row->has_shade)
    hetu_check_add (self,
                    "C-32",
                    _ ("%s, %s is tinted and no difference"),
                    line,
                    get_column (frame, row)->name);
  if (row->has_value && row->basis == HETU_BASIS_COMPUTED && row->kind != HETU_KIND_EXPECTED &&
      row->status != HETU_STATUS_EXPECTED && !is_marked (self, index))
    hetu_check_add (self,
                    "C-19",
                    _ ("%s, %s is computed and does not say so"),
                    line,
                    get_column (frame, row)->name);
}

void
hetu_check_table (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;

  for (guint i = 0; frame->mixed && i < frame->rows->len; i++)
    check_row (self, i);
}
