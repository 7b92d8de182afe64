/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart view: 1 pt is 4/3 px (96 dpi). Composing and painting are put off to the snapshot, so that several changes in one
 * turn cost one of each; what is painted is kept at the display's scale, and a redraw of the window hands it over again: as
 * a texture, or, where Cairo draws the window, as an opaque surface, of which Cairo takes the piece that is drawn anew, while
 * it copies a texture whole at each frame. */
#include "ui/chart-view.h"

#include "ui/swatch.h"

#include <math.h>

#define PIXELS_A_POINT (4.0 / 3.0)

struct _HetuChartView
{
  GtkWidget parent_instance;
  /* owned */
  HetuFrame *frame; /* (nullable) */
  HetuSpec *spec;   /* (nullable) */
  HetuTheme *theme; /* (nullable) */
  HetuScene *scene; /* (nullable) */
  GError *problem;  /* (nullable) */
  /* the scene, painted; one of the two */
  GdkTexture *texture;      /* (nullable) */
  cairo_surface_t *surface; /* (nullable) */
  /* borrowed */
  HetuText *text;
  /* plain */
  int composed_width, composed_height; /* pixels the scene was composed for */
  int painted_scale;
  gboolean fixed; /* the scene was given, not composed */
  guint n_paints;
};

enum
{
  SCENE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuChartView, hetu_chart_view, GTK_TYPE_WIDGET)

/* ---- composing */

static void
forget_painting (HetuChartView *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

static void
describe (HetuChartView *self)
{
  const char *title = self->scene != NULL ? hetu_scene_get_title (self->scene) : NULL;
  const char *words = self->scene != NULL ? hetu_scene_get_description (self->scene) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "",
                                  -1);
}

static void
compose (HetuChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->fixed || self->frame == NULL || width <= 0 || height <= 0)
    return;
  if (self->scene != NULL && self->composed_width == width && self->composed_height == height)
    return;
  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_clear_error (&self->problem);
  self->scene = hetu_compose (self->frame,
                              self->spec,
                              self->theme,
                              self->text,
                              width / PIXELS_A_POINT,
                              height / PIXELS_A_POINT,
                              &self->problem);
  self->composed_width = width;
  self->composed_height = height;
  forget_painting (self);
  describe (self);
}

/* ---- painting */

static void
get_placement (HetuChartView *self, double *scale, double *x, double *y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  *scale = PIXELS_A_POINT;
  *x = *y = 0;
  if (!self->fixed || self->scene == NULL)
    return;
  *scale = fmin (width / hetu_scene_get_width (self->scene),
                 height / hetu_scene_get_height (self->scene));
  *x = round ((width - hetu_scene_get_width (self->scene) * *scale) / 2);
  *y = round ((height - hetu_scene_get_height (self->scene) * *scale) / 2);
}

/* Returns: (transfer full): @width × @height device pixels of the scene at @scale device pixels a point */
static cairo_surface_t *
paint (HetuScene *scene, cairo_format_t format, int width, int height, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkRGBA ground = hetu_colour_to_rgba (hetu_scene_get_background (scene));

  /* Without alpha the rest of a last pixel would be black. */
  if (format == CAIRO_FORMAT_RGB24)
    {
      gdk_cairo_set_source_rgba (cr, &ground);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Returns: (transfer full): likewise */
static GdkTexture *
paint_texture (HetuScene *scene, int width, int height, double scale)
{
  cairo_surface_t *surface = paint (scene, CAIRO_FORMAT_ARGB32, width, height, scale);
  gsize stride = cairo_image_surface_get_stride (surface);
  /* The surface lives as long as the texture shows its memory. */
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                         stride * height,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static gboolean
is_opaque_for_cairo (HetuChartView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return hetu_colour_to_rgba (hetu_scene_get_background (self->scene)).alpha >= 1 &&
         native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
append_surface (HetuChartView *self, GtkSnapshot *snapshot, const graphene_rect_t *box)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, box);

  cairo_translate (cr, box->origin.x, box->origin.y);
  cairo_scale (cr, 1.0 / self->painted_scale, 1.0 / self->painted_scale);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
hetu_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuChartView *self = HETU_CHART_VIEW (widget);
  int device = gtk_widget_get_scale_factor (widget);
  double scale = 0, x = 0, y = 0, width = 0, height = 0;

  compose (self);
  if (self->scene == NULL)
    return;
  get_placement (self, &scale, &x, &y);
  width = ceil (hetu_scene_get_width (self->scene) * scale);
  height = ceil (hetu_scene_get_height (self->scene) * scale);
  if ((self->texture == NULL && self->surface == NULL) || self->painted_scale != device)
    {
      forget_painting (self);
      if (is_opaque_for_cairo (self))
        self->surface = paint (self->scene,
                               CAIRO_FORMAT_RGB24,
                               width * device,
                               height * device,
                               scale * device);
      else
        self->texture =
            paint_texture (self->scene, width * device, height * device, scale * device);
      self->painted_scale = device;
      self->n_paints++;
    }
  if (self->surface != NULL)
    append_surface (self, snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
  else
    gtk_snapshot_append_texture (snapshot,
                                 self->texture,
                                 &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
hetu_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuChartView *self = HETU_CHART_VIEW (widget);

  if (self->composed_width == width && self->composed_height == height)
    return;
  if (self->fixed)
    {
      self->composed_width = width;
      self->composed_height = height;
      forget_painting (self);
    }
  g_signal_emit (self, signals[SCENE_CHANGED], 0);
}

static void
hetu_chart_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 400;
}

/* ---- object */

static void
hetu_chart_view_finalize (GObject *object)
{
  HetuChartView *self = HETU_CHART_VIEW (object);

  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_pointer (&self->theme, hetu_theme_unref);
  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_clear_error (&self->problem);
  forget_painting (self);
  G_OBJECT_CLASS (hetu_chart_view_parent_class)->finalize (object);
}

static void
hetu_chart_view_class_init (HetuChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hetu_chart_view_finalize;
  widget_class->snapshot = hetu_chart_view_snapshot;
  widget_class->size_allocate = hetu_chart_view_size_allocate;
  widget_class->measure = hetu_chart_view_measure;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[SCENE_CHANGED] = g_signal_new ("scene-changed",
                                         HETU_TYPE_CHART_VIEW,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);
}

static void
hetu_chart_view_init (HetuChartView *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static void
forget_scene (HetuChartView *self)
{
  g_clear_pointer (&self->scene, hetu_scene_unref);
  g_clear_error (&self->problem);
  forget_painting (self);
}

void
hetu_chart_view_set_figure (HetuChartView *self,
                            HetuFrame *frame,
                            const HetuSpec *spec,
                            const HetuTheme *theme,
                            HetuText *text)
{
  HetuFrame *kept = frame != NULL ? hetu_frame_ref (frame) : NULL;

  g_return_if_fail (HETU_IS_CHART_VIEW (self));
  forget_scene (self);
  self->fixed = FALSE;
  g_clear_pointer (&self->frame, hetu_frame_unref);
  g_clear_pointer (&self->spec, hetu_spec_free);
  g_clear_pointer (&self->theme, hetu_theme_unref);
  self->frame = kept;
  self->spec = hetu_spec_copy (spec);
  self->theme = hetu_theme_ref ((HetuTheme *) theme);
  self->text = text;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCENE_CHANGED], 0);
}

void
hetu_chart_view_set_scene (HetuChartView *self, HetuScene *scene)
{
  HetuScene *kept = scene != NULL ? hetu_scene_ref (scene) : NULL;

  g_return_if_fail (HETU_IS_CHART_VIEW (self));
  forget_scene (self);
  g_clear_pointer (&self->frame, hetu_frame_unref);
  self->fixed = TRUE;
  self->scene = kept;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCENE_CHANGED], 0);
}

HetuScene *
hetu_chart_view_get_scene (HetuChartView *self)
{
  g_return_val_if_fail (HETU_IS_CHART_VIEW (self), NULL);
  compose (self);
  return self->scene;
}

HetuFrame *
hetu_chart_view_get_frame (HetuChartView *self)
{
  g_return_val_if_fail (HETU_IS_CHART_VIEW (self), NULL);
  return self->frame;
}

const GError *
hetu_chart_view_get_problem (HetuChartView *self)
{
  g_return_val_if_fail (HETU_IS_CHART_VIEW (self), NULL);
  compose (self);
  return self->problem;
}

HetuPoint
hetu_chart_view_to_scene (HetuChartView *self, double x, double y)
{
  double scale = 0, left = 0, top = 0;

  get_placement (self, &scale, &left, &top);
  return (HetuPoint){ (x - left) / scale, (y - top) / scale };
}

graphene_rect_t
hetu_chart_view_from_scene (HetuChartView *self, HetuRect rect)
{
  double scale = 0, left = 0, top = 0;

  get_placement (self, &scale, &left, &top);
  return GRAPHENE_RECT_INIT (left + rect.x * scale,
                             top + rect.y * scale,
                             rect.width * scale,
                             rect.height * scale);
}

double
hetu_chart_view_get_scale (HetuChartView *self)
{
  double scale = 0, left = 0, top = 0;

  get_placement (self, &scale, &left, &top);
  return scale;
}

GdkTexture *
hetu_chart_view_dup_texture (HetuChartView *self, double scale)
{
  HetuScene *scene = hetu_chart_view_get_scene (self);
  double pixels = 0;

  if (scene == NULL)
    return NULL;
  pixels = hetu_chart_view_get_scale (self) * scale;
  return paint_texture (scene,
                        ceil (hetu_scene_get_width (scene) * pixels),
                        ceil (hetu_scene_get_height (scene) * pixels),
                        pixels);
}

guint
hetu_chart_view_get_n_paints (HetuChartView *self)
{
  g_return_val_if_fail (HETU_IS_CHART_VIEW (self), 0);
  return self->n_paints;
}
