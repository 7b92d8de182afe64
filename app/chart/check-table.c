/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mixed table: a difference is that of the two cells it names, only differences are tinted, and what was computed says so
 * beside its number. A table of vintages: a tint is the revision of the number in the line's first column, a cell that nothing
 * was published for is that of the day before, and of what was published later nothing stands before. */
#include "chart/check-private.h"

#include "chart/vintage.h"

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

/* The cell of the same line in the nearest column before; (nullable): there is none */
static const HetuFrameRow *
find_left (const HetuFrame *frame, const HetuFrameRow *row)
{
  const HetuFrameRow *left = NULL;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *one = hetu_frame_get_row (frame, i);

      if (one->series == row->series && one->category < row->category &&
          (left == NULL || one->category > left->category))
        left = one;
    }
  return left;
}

static void
check_vintage (HetuCheck *self, const HetuFrameRow *row)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuFrameRow *left = find_left (frame, row);
  const char *line = hetu_frame_get_series (frame, row->series)->name;
  const char *day = get_column (frame, row)->name;
  double revision = 0;
  gboolean has = hetu_vintage_get_revision (frame, row, &revision);

  if (has != row->has_shade || (has && fabs (revision - row->shade) > TOLERANCE))
    hetu_check_add (self, "C-32", _ ("%s, %s: its tint is not that of its revision"), line, day);
  /* Between first publications and the first day lies what is not shown. */
  if (!row->fresh && left != NULL && get_column (frame, left)->day != 0 &&
      (left->has_value != row->has_value || left->status != row->status ||
       (row->has_value && hetu_decimal_compare (left->value, row->value) != 0)))
    hetu_check_add (self,
                    "C-28",
                    _ ("%s, %s: another figure, and nothing was published on that day"),
                    line,
                    day);
  if (hetu_vintage_is_withdrawn (frame, row) && left == NULL)
    hetu_check_add (self, "C-28", _ ("%s, %s: withdrawn before it was published"), line, day);
}

void
hetu_check_table (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;

  for (guint i = 0; frame->mixed && i < frame->rows->len; i++)
    check_row (self, i);
  for (guint i = 0; frame->vintages && i < frame->rows->len; i++)
    check_vintage (self, hetu_frame_get_row (frame, i));
}
