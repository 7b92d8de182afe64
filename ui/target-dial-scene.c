/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scene of dials: a frame of the gauges of the items in their order, composed as a figure of dials is. */
#include "ui/target-dial-scene.h"

#include "chart/compose.h"

#include <math.h>

#define MAX_HEIGHT 340 /* pixels at 100 % */
#define PIXELS_A_POINT (4.0 / 3.0)

static HetuFrame *
make_frame (HetuSession *session, const GPtrArray *items)
{
  HetuFrame *frame = hetu_frame_new (HETU_CHART_DIAL, hetu_session_get_language (session));

  for (guint i = 0; i < items->len; i++)
    {
      const HetuFrameGauge *gauge = hetu_target_item_get_gauge (g_ptr_array_index (items, i));
      HetuProgress progress = hetu_progress_copy (&gauge->progress);

      hetu_frame_add_gauge (frame, gauge->name, gauge->detail, &progress);
    }
  return frame;
}

HetuScene *
hetu_target_dial_scene_new (HetuSession *session,
                            const GPtrArray *items,
                            double width_pt,
                            double height_pt)
{
  g_autoptr (HetuFrame) frame = NULL;
  g_autoptr (GError) error = NULL;
  HetuScene *scene = NULL;

  g_return_val_if_fail (HETU_IS_SESSION (session) && items != NULL, NULL);
  frame = make_frame (session, items);
  scene = hetu_compose_plot (frame,
                             hetu_session_get_theme (session),
                             hetu_session_get_text (session),
                             width_pt,
                             height_pt,
                             &error);
  if (scene == NULL)
    g_debug ("dials: %s", error->message);
  return scene;
}

int
hetu_target_dial_scene_height (HetuSession *session, const GPtrArray *items, int width)
{
  g_autoptr (HetuFrame) frame = NULL;
  double height_pt = 0;

  g_return_val_if_fail (HETU_IS_SESSION (session) && items != NULL, 0);
  frame = make_frame (session, items);
  height_pt = hetu_compose_plot_height (frame,
                                        hetu_session_get_theme (session),
                                        hetu_session_get_text (session),
                                        width / PIXELS_A_POINT);
  return MIN ((int) ceil (height_pt * PIXELS_A_POINT),
              MAX_HEIGHT * hetu_session_get_zoom (session) / 100);
}

gboolean
hetu_target_dial_find_card (HetuScene *scene, guint index, HetuRect *out)
{
  g_return_val_if_fail (scene != NULL, FALSE);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part != HETU_PART_CANVAS || mark->row != (int) index)
        continue;
      *out = (HetuRect){ mark->x, mark->y, mark->width, mark->height };
      return TRUE;
    }
  return FALSE;
}

int
hetu_target_dial_scene_fit (HetuSession *session, const GPtrArray *items, int width, int height)
{
  g_autoptr (HetuScene) scene =
      hetu_target_dial_scene_new (session, items, width / PIXELS_A_POINT, height / PIXELS_A_POINT);
  double bottom = 0;

  for (guint i = 0; scene != NULL && i < items->len; i++)
    {
      HetuRect card = { 0 };

      if (hetu_target_dial_find_card (scene, i, &card))
        bottom = MAX (bottom, card.y + card.height);
    }
  return bottom > 0 ? MIN (height, (int) ceil (bottom * PIXELS_A_POINT) + 1) : 0;
}

void
hetu_target_dial_name (GtkWidget *card, HetuSession *session, HetuTargetItem *item)
{
  const HetuFrameGauge *gauge = NULL;
  HetuLanguage language;
  g_autofree char *gap = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (GTK_IS_WIDGET (card) && HETU_IS_TARGET_ITEM (item));
  gauge = hetu_target_item_get_gauge (item);
  language = hetu_session_get_language (session);
  gap = hetu_progress_to_gap_text (&gauge->progress, language);
  label = g_strdup_printf ("%s, %s, %s, %s",
                           gauge->name,
                           gauge->detail,
                           hetu_state_to_label (gauge->progress.state, language),
                           gap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
