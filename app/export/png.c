/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as a PNG file: drawn once by Cairo at the wanted resolution, then written by png-writer.
 * Refuses pictures that Cairo's image surfaces cannot hold, and never calls Cairo's own PNG writer,
 * which takes ten times as long as the drawing. */
#include "export/png.h"

#include "error.h"
#include "export/png-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The greatest side of a Cairo image surface, pixels. */
#define MAX_SIDE_PX 32767

GBytes *
hetu_png_encode (const HetuScene *scene, double dpi, GError **error)
{
  double width_px = 0;
  double height_px = 0;
  gboolean opaque = FALSE;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  GBytes *bytes = NULL;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (dpi > 0, NULL);

  width_px = MAX (round (hetu_scene_get_width (scene) * dpi / 72), 1);
  height_px = MAX (round (hetu_scene_get_height (scene) * dpi / 72), 1);
  if (MAX (width_px, height_px) > MAX_SIDE_PX)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("%.0f × %.0f pixels are too many for a PNG; a side has at most %d"),
                   width_px,
                   height_px,
                   MAX_SIDE_PX);
      return NULL;
    }

  opaque = (hetu_scene_get_background (scene) & 0xff) == 0xff;
  surface = cairo_image_surface_create (opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                        (int) width_px,
                                        (int) height_px);
  cr = cairo_create (surface);
  /* Not dpi ÷ 72: the figure fills the rounded number of pixels to the edge. */
  cairo_scale (cr,
               width_px / hetu_scene_get_width (scene),
               height_px / hetu_scene_get_height (scene));
  hetu_scene_draw (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    {
      HetuPixels pixels = {
        .data = cairo_image_surface_get_data (surface),
        .stride = (gsize) cairo_image_surface_get_stride (surface),
        .width = (guint) width_px,
        .height = (guint) height_px,
        .has_alpha = !opaque,
      };

      bytes = hetu_png_write (&pixels,
                              dpi,
                              hetu_scene_get_title (scene),
                              hetu_scene_get_description (scene),
                              error);
    }
  else
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("cannot draw the PNG: %s"),
                   cairo_status_to_string (status));
    }
  cairo_surface_destroy (surface);
  return bytes;
}
