/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules of pace charts: only what accumulates has a pace line (C-51), a target is drawn as one (§6), and what is computed is not drawn
 * as what was told: projections are hollow, required growth is hatched (§6, C-19). */
#include "chart/check-private.h"

#include <glib/gi18n-lib.h>

static gboolean
has_mark (const HetuScene *scene, HetuPart part, int row)
{
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == part && mark->row == row && mark->type != HETU_MARK_TEXT)
        return TRUE;
    }
  return FALSE;
}

static void
check_pace (HetuCheck *self, const HetuFramePace *pace)
{
  if (!pace->is_rate && pace->progress.nature != HETU_TARGET_CUMULATIVE)
    hetu_check_add (self, "C-51", _ ("“%s” does not accumulate and has a pace line"), pace->name);
  if (!has_mark (self->subject->scene, HETU_PART_TARGET, pace->target))
    hetu_check_add (self, "C-25", _ ("The target of “%s” is not drawn as one"), pace->name);
}

static gboolean
looks_told (const HetuCheck *self, const HetuMark *mark)
{
  HetuColour canvas = self->subject->theme->canvas;

  return (mark->type == HETU_MARK_CIRCLE || mark->type == HETU_MARK_RECT) &&
         mark->fill_kind == HETU_FILL_SOLID && (mark->fill & 0xff) != 0 && mark->fill != canvas;
}

void
hetu_check_paces (HetuCheck *self)
{
  const HetuFrame *frame = self->subject->frame;
  const HetuScene *scene = self->subject->scene;

  for (guint i = 0; i < frame->paces->len; i++)
    check_pace (self, hetu_frame_get_pace (frame, i));
  for (guint i = 0; frame->paces->len > 0 && i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part != HETU_PART_MARK || mark->row < 0 || (guint) mark->row >= frame->rows->len ||
          hetu_frame_get_row (frame, (guint) mark->row)->kind != HETU_KIND_EXPECTED)
        continue;
      if (looks_told (self, mark))
        hetu_check_add (self,
                        "C-19",
                        _ ("A projection is drawn as what was told is, at %.0f, %.0f pt"),
                        hetu_mark_bounds (mark).x,
                        hetu_mark_bounds (mark).y);
    }
}
