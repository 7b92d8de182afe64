/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The array of marks: building, owning, drawing, picking. What a mark looks like is mark.c's; a scene never changes
 * once it is built. */
#include "chart/scene.h"

#include "chart/halo.h"
#include "chart/mark.h"

struct _HetuSceneBuilder
{
  HetuScene *scene; /* (owned) */
};

struct _HetuScene
{
  gint ref_count;
  double width, height;
  HetuColour background;
  char *title;       /* (owned) (nullable) */
  char *description; /* (owned) (nullable) */
  GArray *marks;     /* (element-type HetuMark) */
  GArray *plots;     /* (element-type HetuPlotArea) */
};

static void
clear_mark (gpointer data)
{
  HetuMark *mark = data;

  g_clear_pointer (&mark->points, g_free);
  g_clear_pointer (&mark->run, hetu_text_run_unref);
}

HetuSceneBuilder *
hetu_scene_builder_new (double width_pt, double height_pt, HetuColour background)
{
  HetuSceneBuilder *self;
  HetuScene *scene;

  g_return_val_if_fail (width_pt > 0 && height_pt > 0, NULL);

  scene = g_new0 (HetuScene, 1);
  scene->ref_count = 1;
  scene->width = width_pt;
  scene->height = height_pt;
  scene->background = background;
  scene->marks = g_array_sized_new (FALSE, FALSE, sizeof (HetuMark), 256);
  g_array_set_clear_func (scene->marks, clear_mark);
  scene->plots = g_array_new (FALSE, FALSE, sizeof (HetuPlotArea));
  self = g_new0 (HetuSceneBuilder, 1);
  self->scene = scene;
  return self;
}

void
hetu_scene_builder_free (HetuSceneBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_free (self);
}

guint
hetu_scene_builder_add (HetuSceneBuilder *self, const HetuMark *mark)
{
  HetuMark copy = *mark;

  g_return_val_if_fail (mark->type < HETU_N_MARKS && mark->part < HETU_N_PARTS, 0);
  g_return_val_if_fail (mark->type != HETU_MARK_TEXT || mark->run != NULL, 0);

  copy.points =
      mark->n_points > 0 ? g_memdup2 (mark->points, mark->n_points * sizeof (HetuPoint)) : NULL;
  copy.run = mark->run != NULL ? hetu_text_run_ref (mark->run) : NULL;
  g_array_append_val (self->scene->marks, copy);
  return self->scene->marks->len - 1;
}

guint
hetu_scene_builder_rect (HetuSceneBuilder *self,
                         HetuPart part,
                         int row,
                         HetuRect rect,
                         double radius,
                         HetuColour fill)
{
  HetuMark mark = {
    .type = HETU_MARK_RECT,
    .part = part,
    .row = row,
    .fill = fill,
    .x = rect.x,
    .y = rect.y,
    .width = rect.width,
    .height = rect.height,
    .radius = radius,
  };

  return hetu_scene_builder_add (self, &mark);
}

guint
hetu_scene_builder_line (HetuSceneBuilder *self,
                         HetuPart part,
                         int row,
                         const HetuPoint *points,
                         guint n_points,
                         HetuColour stroke,
                         double width)
{
  HetuMark mark = {
    .type = HETU_MARK_LINE,
    .part = part,
    .row = row,
    .stroke = stroke,
    .stroke_width = width,
    .points = (HetuPoint *) (gpointer) points,
    .n_points = n_points,
  };

  return hetu_scene_builder_add (self, &mark);
}

/* C-15: grid, axis and rules are hairlines; data marks stand where their data put them. */
static gboolean
is_hairline (HetuPart part)
{
  return part == HETU_PART_GRID || part == HETU_PART_AXIS || part == HETU_PART_ZERO ||
         part == HETU_PART_REFERENCE;
}

guint
hetu_scene_builder_segment (HetuSceneBuilder *self,
                            HetuPart part,
                            int row,
                            double x1,
                            double y1,
                            double x2,
                            double y2,
                            HetuColour stroke,
                            double width)
{
  HetuPoint points[] = { { x1, y1 }, { x2, y2 } };
  HetuMark mark = {
    .type = HETU_MARK_LINE,
    .part = part,
    .row = row,
    .snap = is_hairline (part) && (x1 == x2 || y1 == y2),
    .stroke = stroke,
    .stroke_width = width,
    .points = points,
    .n_points = 2,
  };

  return hetu_scene_builder_add (self, &mark);
}

guint
hetu_scene_builder_text (HetuSceneBuilder *self,
                         HetuPart part,
                         int row,
                         HetuTextRun *run,
                         double x,
                         double y,
                         HetuColour colour)
{
  HetuMark mark = {
    .type = HETU_MARK_TEXT,
    .part = part,
    .row = row,
    .fill = colour,
    .x = x,
    .y = y,
    .run = run,
  };

  return hetu_scene_builder_add (self, &mark);
}

void
hetu_scene_builder_add_plot (HetuSceneBuilder *self, const HetuPlotArea *plot)
{
  g_array_append_val (self->scene->plots, *plot);
}

HetuScene *
hetu_scene_builder_end (HetuSceneBuilder *self, const char *title, const char *description)
{
  HetuScene *scene = g_steal_pointer (&self->scene);

  for (guint i = 0; i < scene->marks->len; i++)
    {
      HetuMark *mark = &g_array_index (scene->marks, HetuMark, i);

      mark->halo_unseen = mark->type == HETU_MARK_TEXT && mark->halo == scene->background &&
                          (mark->halo & 0xff) == 0xff &&
                          !hetu_halo_is_seen (&g_array_index (scene->marks, HetuMark, 0), i);
    }
  scene->title = g_strdup (title);
  scene->description = g_strdup (description);
  hetu_scene_builder_free (self);
  return scene;
}

HetuScene *
hetu_scene_ref (HetuScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
hetu_scene_unref (HetuScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_array_unref (self->marks);
  g_array_unref (self->plots);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

double
hetu_scene_get_width (const HetuScene *self)
{
  return self->width;
}

double
hetu_scene_get_height (const HetuScene *self)
{
  return self->height;
}

guint
hetu_scene_get_n_marks (const HetuScene *self)
{
  return self->marks->len;
}

const HetuMark *
hetu_scene_get_mark (const HetuScene *self, guint index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, HetuMark, index);
}

const char *
hetu_scene_get_title (const HetuScene *self)
{
  return self->title;
}

const char *
hetu_scene_get_description (const HetuScene *self)
{
  return self->description;
}

HetuColour
hetu_scene_get_background (const HetuScene *self)
{
  return self->background;
}

guint
hetu_scene_get_n_plots (const HetuScene *self)
{
  return self->plots->len;
}

const HetuPlotArea *
hetu_scene_get_plot (const HetuScene *self, guint index)
{
  g_return_val_if_fail (index < self->plots->len, NULL);

  return &g_array_index (self->plots, HetuPlotArea, index);
}

void
hetu_scene_draw (const HetuScene *self, cairo_t *cr)
{
  HetuMark canvas = {
    .type = HETU_MARK_RECT,
    .part = HETU_PART_CANVAS,
    .fill = self->background,
    .width = self->width,
    .height = self->height,
  };

  cairo_save (cr);
  hetu_mark_draw (&canvas, cr);
  for (guint i = 0; i < self->marks->len;)
    i += hetu_marks_draw (&g_array_index (self->marks, HetuMark, i), self->marks->len - i, cr);
  cairo_restore (cr);
}

static int
pick_within (const HetuScene *self, double x, double y, double tolerance_pt)
{
  for (guint i = self->marks->len; i-- > 0;)
    {
      const HetuMark *mark = &g_array_index (self->marks, HetuMark, i);

      if (mark->row >= 0 && hetu_mark_is_hit (mark, x, y, tolerance_pt))
        return (int) i;
    }
  return -1;
}

/* What is painted under the pointer goes before what is only near it. */
int
hetu_scene_pick (const HetuScene *self, double x, double y, double tolerance_pt)
{
  int hit = pick_within (self, x, y, 0);

  return hit < 0 && tolerance_pt > 0 ? pick_within (self, x, y, tolerance_pt) : hit;
}

gboolean
hetu_scene_check_glyphs (const HetuScene *self, HetuText *text, GError **error)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const HetuMark *mark = &g_array_index (self->marks, HetuMark, i);

      if (mark->run != NULL &&
          !hetu_text_check_glyphs (text, hetu_text_run_get_text (mark->run), error))
        return FALSE;
    }
  return TRUE;
}
