/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copy of a figure: one content in three forms, so that each program takes the one it knows. */
#include "ui/copy-figure.h"

#include "export/svg.h"

#include <glib/gi18n.h>

#define PIXELS_A_PIXEL 2 /* sharp on a page */

void
hetu_copy_figure (HetuSession *session, HetuChartView *view)
{
  HetuScene *scene = hetu_chart_view_get_scene (view);
  HetuFrame *frame = hetu_chart_view_get_frame (view);
  g_autoptr (GdkTexture) texture = hetu_chart_view_dup_texture (view, PIXELS_A_PIXEL);
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;

  if (scene == NULL || frame == NULL || texture == NULL)
    return;
  svg = hetu_svg_encode (scene, FALSE, &error);
  if (svg == NULL)
    {
      hetu_session_report (session, error);
      return;
    }
  table = hetu_frame_to_tsv (frame);
  content = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
                                gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
                                gdk_content_provider_new_typed (G_TYPE_STRING, table) },
      3);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), content);
  hetu_session_tell (session, _ ("Figure copied: picture, SVG and table"), NULL, NULL);
}
