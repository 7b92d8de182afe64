/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Canvas: the session's figure as a chart with its crosshair, or as a table. It keeps the datum that was pinned when the
 * figure changes, and starts on the focus's newest outturn. */
#include "ui/canvas.h"

#include "chart/describe.h"
#include "ui/chart-overlay.h"
#include "ui/figure-carrier.h"
#include "ui/table-view.h"

#include <glib/gi18n.h>

struct _HetuCanvas
{
  GtkWidget parent_instance;
  /* owned */
  HetuSession *session;
  /* borrowed */
  HetuChartOverlay *crosshair;
  /* plain: the datum to come back to when the figure changes */
  gint32 kept_region;
  gint32 kept_indicator;
  HetuPeriod kept_period;
  HetuNearest suggested; /* where there are figures, while the button offers it */
  /* template */
  GtkStack *body;
  GtkOverlay *floor;
  HetuChartView *view;
  GtkLabel *problem;
  GtkButton *suggestion;
  HetuTableView *table;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_TABLE,
  N_PROPS,
};

enum
{
  DATUM_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuCanvas, hetu_canvas, GTK_TYPE_WIDGET)

static gboolean
is_table_shown (HetuCanvas *self)
{
  return gtk_stack_get_visible_child (self->body) != GTK_WIDGET (self->floor);
}

/* ---- the datum */

static int
find_kept_row (HetuCanvas *self, HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);
      const HetuFrameSeries *series = hetu_frame_get_series (frame, row->series);

      if (hetu_frame_get_row_region (frame, row) == self->kept_region &&
          series->indicator == self->kept_indicator &&
          hetu_period_equal (row->period, self->kept_period))
        return i;
    }
  return -1;
}

/* What a reader looks for first: the focus's newest outturn. */
static int
find_standard_row (HetuCanvas *self, HetuFrame *frame)
{
  gint32 focus = hetu_spec_get_focus (hetu_session_get_spec (self->session));
  int found = -1;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const HetuFrameRow *row = hetu_frame_get_row (frame, i);

      if (hetu_frame_get_row_region (frame, row) != focus || !row->has_value ||
          row->kind == HETU_KIND_TARGET)
        continue;
      if (found < 0 ||
          hetu_period_compare (row->period, hetu_frame_get_row (frame, found)->period) > 0)
        found = i;
    }
  return found;
}

static void
keep_row (HetuCanvas *self, HetuFrame *frame, int row)
{
  if (row < 0)
    return;
  self->kept_region = hetu_frame_get_row_region (frame, hetu_frame_get_row (frame, row));
  self->kept_indicator =
      hetu_frame_get_series (frame, hetu_frame_get_row (frame, row)->series)->indicator;
  self->kept_period = hetu_frame_get_row (frame, row)->period;
}

static void
on_row_changed (HetuCanvas *self, int row)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);
  int pinned = hetu_chart_overlay_get_pinned (self->crosshair);

  g_signal_emit (self, signals[DATUM_CHANGED], 0, row, row == pinned);
  if (frame == NULL || row < 0)
    return;
  if (row == pinned)
    keep_row (self, frame, row);
  {
    g_autofree char *words = hetu_describe_row (frame, row);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words,
                                    -1);
  }
}

static void
on_row_activated (HetuCanvas *self, int row)
{
  HetuFrame *frame = hetu_chart_view_get_frame (self->view);

  if (frame != NULL && row >= 0 && hetu_frame_get_row (frame, row)->statement != 0)
    hetu_session_show_source (self->session, hetu_frame_get_row (frame, row)->statement);
}

static void
show_problem (HetuCanvas *self)
{
  const GError *problem = NULL;

  if (self->session != NULL)
    problem = hetu_session_get_problem (self->session);
  if (problem == NULL)
    problem = hetu_chart_view_get_problem (self->view);
  gtk_label_set_label (self->problem, problem != NULL ? problem->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static gboolean
has_figures (HetuFrame *frame)
{
  for (guint i = 0; i < frame->rows->len; i++)
    if (hetu_frame_get_row (frame, i)->has_value)
      return TRUE;
  return frame->gauges->len > 0;
}

/* Where nothing was told, say where something was (UX §10). */
static void
show_suggestion (HetuCanvas *self, HetuFrame *frame)
{
  gboolean found = (frame == NULL || !has_figures (frame)) &&
                   hetu_session_find_nearest (self->session, &self->suggested);
  g_autofree char *label =
      found ? hetu_session_write_nearest (self->session, &self->suggested) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), found);
  if (found)
    gtk_button_set_label (self->suggestion, label);
}

static void
on_suggestion_clicked (HetuCanvas *self)
{
  HetuNearest nearest = self->suggested;

  hetu_session_go_to_nearest (self->session, &nearest);
}

static void
on_frame_changed (HetuCanvas *self)
{
  HetuFrame *frame = hetu_session_get_frame (self->session);
  int row = -1;

  hetu_chart_view_set_figure (self->view,
                              frame,
                              hetu_session_get_spec (self->session),
                              hetu_session_get_theme (self->session),
                              frame != NULL ? hetu_session_get_text (self->session) : NULL);
  if (is_table_shown (self))
    hetu_table_view_set_frame (self->table, self->session, frame);
  show_problem (self);
  show_suggestion (self, frame);
  if (frame != NULL)
    {
      row = find_kept_row (self, frame);
      if (row < 0)
        row = find_standard_row (self, frame);
    }
  hetu_chart_overlay_pin (self->crosshair, row);
  on_row_changed (self, row);
}

/* ---- out of the window */

#define ICON_SCALE 0.3 /* of the figure under the pointer, to its size on screen */

/* Returns: (transfer full) (nullable): what another program gets, made when a drag begins */
static GdkContentProvider *
on_drag_prepare (HetuCanvas *self, double x, double y, GtkDragSource *source)
{
  HetuScene *scene = hetu_chart_view_get_scene (self->view);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "hetu", "dragged", NULL);
  g_autoptr (GdkTexture) icon = hetu_chart_view_dup_texture (self->view, ICON_SCALE);
  g_autoptr (GError) error = NULL;
  GdkContentProvider *content = NULL;

  if (scene == NULL)
    return NULL;
  content = hetu_figure_carrier_drag (self->session,
                                      hetu_session_get_spec (self->session),
                                      hetu_scene_get_width (scene),
                                      hetu_scene_get_height (scene),
                                      folder,
                                      NULL,
                                      &error);
  if (content == NULL)
    hetu_session_report (self->session, error);
  gtk_drag_source_set_icon (source, GDK_PAINTABLE (icon), 0, 0);
  return content;
}

static void
let_drag (HetuCanvas *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (source));
}

/* ---- words */

static void
on_view_pressed (HetuCanvas *self, int n_press, double x, double y)
{
  HetuScene *scene = hetu_chart_view_get_scene (self->view);
  HetuPoint point = hetu_chart_view_to_scene (self->view, x, y);

  if (n_press != 2 || scene == NULL)
    return;
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      HetuRect box = hetu_mark_bounds (mark);

      if (mark->part != HETU_PART_TITLE && mark->part != HETU_PART_SUBTITLE &&
          mark->part != HETU_PART_NOTE)
        continue;
      if (point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y &&
          point.y <= box.y + box.height)
        {
          gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-words", NULL);
          return;
        }
    }
}

/* ---- object */

static void
set_session (HetuCanvas *self, HetuSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    {
      g_signal_connect_object (session,
                               "frame-changed",
                               G_CALLBACK (on_frame_changed),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session,
                               "appearance-changed",
                               G_CALLBACK (on_frame_changed),
                               self,
                               G_CONNECT_SWAPPED);
      on_frame_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
set_show_table (HetuCanvas *self, gboolean shown)
{
  if (shown == is_table_shown (self))
    return;
  if (shown)
    hetu_table_view_set_frame (self->table, self->session, hetu_chart_view_get_frame (self->view));
  gtk_stack_set_visible_child_name (self->body, shown ? "table" : "chart");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_TABLE]);
}

static void
hetu_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, HETU_CANVAS (object)->session);
  else if (id == PROP_SHOW_TABLE)
    g_value_set_boolean (value, is_table_shown (HETU_CANVAS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (HETU_CANVAS (object), g_value_get_object (value));
  else if (id == PROP_SHOW_TABLE)
    set_show_table (HETU_CANVAS (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_canvas_dispose (GObject *object)
{
  HetuCanvas *self = HETU_CANVAS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HETU_TYPE_CANVAS);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (hetu_canvas_parent_class)->dispose (object);
}

static void
hetu_canvas_class_init (HetuCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hetu_canvas_dispose;
  object_class->get_property = hetu_canvas_get_property;
  object_class->set_property = hetu_canvas_set_property;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HETU_TYPE_SESSION, flags);
  props[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[DATUM_CHANGED] = g_signal_new ("datum-changed",
                                         HETU_TYPE_CANVAS,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         2,
                                         G_TYPE_INT,
                                         G_TYPE_BOOLEAN);
  g_type_ensure (HETU_TYPE_CHART_VIEW);
  g_type_ensure (HETU_TYPE_TABLE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hetu/Hetu/ui/canvas.ui");
  gtk_widget_class_bind_template_child (widget_class, HetuCanvas, body);
  gtk_widget_class_bind_template_child (widget_class, HetuCanvas, floor);
  gtk_widget_class_bind_template_child (widget_class, HetuCanvas, view);
  gtk_widget_class_bind_template_child (widget_class, HetuCanvas, problem);
  gtk_widget_class_bind_template_child (widget_class, HetuCanvas, suggestion);
  gtk_widget_class_bind_template_child (widget_class, HetuCanvas, table);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, show_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_suggestion_clicked);
}

static void
hetu_canvas_init (HetuCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->crosshair = HETU_CHART_OVERLAY (hetu_chart_overlay_new (self->view));
  gtk_overlay_add_overlay (self->floor, GTK_WIDGET (self->crosshair));
  g_signal_connect_object (self->crosshair,
                           "row-changed",
                           G_CALLBACK (on_row_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->crosshair,
                           "activated",
                           G_CALLBACK (on_row_activated),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_view_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  let_drag (self);
}

HetuFrame *
hetu_canvas_get_frame (HetuCanvas *self)
{
  g_return_val_if_fail (HETU_IS_CANVAS (self), NULL);
  return hetu_chart_view_get_frame (self->view);
}

gint32
hetu_canvas_get_region (HetuCanvas *self)
{
  g_return_val_if_fail (HETU_IS_CANVAS (self), 0);
  return self->kept_region;
}

void
hetu_canvas_grab_focus (HetuCanvas *self)
{
  g_return_if_fail (HETU_IS_CANVAS (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
