/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scene cell: a scene of its own size, or one made for the width at hand and kept until that changes. */
#include "ui/scene-cell.h"

#include <math.h>

#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuSceneCell
{
  GtkWidget parent_instance;
  /* owned */
  HetuScene *scene; /* (nullable) */
  char *label;      /* (nullable) */
  gpointer data;    /* of build */
  GDestroyNotify destroy;
  /* plain */
  HetuSceneCellBuild build; /* (nullable): the scene is given */
  int width, height;        /* asked for, pixels */
  int built_width;          /* pixels the scene was built for */
};

G_DEFINE_FINAL_TYPE (HetuSceneCell, hetu_scene_cell, GTK_TYPE_WIDGET)

static void
forget (HetuSceneCell *self)
{
  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_clear_pointer (&self->label, g_free);
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->build = NULL;
  self->data = NULL;
  self->destroy = NULL;
  self->built_width = 0;
}

static void
ensure_scene (HetuSceneCell *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->build == NULL || self->built_width == width || width <= 0)
    return;
  g_clear_pointer (&self->scene, hetu_scene_unref);
  self->scene = self->build (width / PIXELS_A_POINT, height / PIXELS_A_POINT, self->data);
  self->built_width = width;
}

static void
hetu_scene_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuSceneCell *self = HETU_SCENE_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = NULL;

  ensure_scene (self);
  if (self->scene == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr,
                   0,
                   round ((height - hetu_scene_get_height (self->scene) * PIXELS_A_POINT) / 2));
  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  hetu_scene_draw (self->scene, cr);
  cairo_destroy (cr);
}

static void
hetu_scene_cell_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  HetuSceneCell *self = HETU_SCENE_CELL (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
hetu_scene_cell_finalize (GObject *object)
{
  forget (HETU_SCENE_CELL (object));
  G_OBJECT_CLASS (hetu_scene_cell_parent_class)->finalize (object);
}

static void
hetu_scene_cell_class_init (HetuSceneCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hetu_scene_cell_finalize;
  widget_class->snapshot = hetu_scene_cell_snapshot;
  widget_class->measure = hetu_scene_cell_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hetu_scene_cell_init (HetuSceneCell *self)
{
}

GtkWidget *
hetu_scene_cell_new (void)
{
  return g_object_new (HETU_TYPE_SCENE_CELL, NULL);
}

HetuTheme *
hetu_scene_cell_new_theme (HetuSession *session)
{
  const HetuTheme *theme = hetu_session_get_theme (session);

  return hetu_theme_new (theme->mode, theme->preset, theme->high_contrast, 1);
}

void
hetu_scene_cell_set_scene (HetuSceneCell *self, HetuScene *scene)
{
  HetuScene *kept = scene != NULL ? hetu_scene_ref (scene) : NULL;

  g_return_if_fail (HETU_IS_SCENE_CELL (self));
  forget (self);
  self->scene = kept;
  self->width = kept != NULL ? ceil (hetu_scene_get_width (kept) * PIXELS_A_POINT) : 0;
  self->height = kept != NULL ? ceil (hetu_scene_get_height (kept) * PIXELS_A_POINT) : 0;
  if (kept != NULL && hetu_scene_get_title (kept) != NULL)
    hetu_scene_cell_set_label (self, hetu_scene_get_title (kept));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hetu_scene_cell_set_label (HetuSceneCell *self, const char *label)
{
  g_return_if_fail (HETU_IS_SCENE_CELL (self) && label != NULL);
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

const char *
hetu_scene_cell_get_label (HetuSceneCell *self)
{
  g_return_val_if_fail (HETU_IS_SCENE_CELL (self), NULL);
  return self->label;
}

void
hetu_scene_cell_set_builder (HetuSceneCell *self,
                             int width,
                             int height,
                             HetuSceneCellBuild build,
                             gpointer data,
                             GDestroyNotify destroy)
{
  g_return_if_fail (HETU_IS_SCENE_CELL (self));
  forget (self);
  self->build = build;
  self->data = data;
  self->destroy = destroy;
  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hetu_scene_cell_rebuild (HetuSceneCell *self)
{
  g_return_if_fail (HETU_IS_SCENE_CELL (self) && self->build != NULL);
  g_clear_pointer (&self->scene, hetu_scene_unref);
  self->built_width = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

HetuScene *
hetu_scene_cell_get_scene (HetuSceneCell *self)
{
  g_return_val_if_fail (HETU_IS_SCENE_CELL (self), NULL);
  ensure_scene (self);
  return self->scene;
}
