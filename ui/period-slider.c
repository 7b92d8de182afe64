/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Period slider: the trough and labels are drawn here, the handles are children, so that each has the keyboard and a
 * role of its own. ←/→ moves the handle that has the focus, Shift+←/→ both, Home and End go to the ends. */
#include "ui/period-slider.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARGIN 12.0   /* from the edge to the first slot's centre */
#define TROUGH_Y 14.0 /* centre of the trough */
#define TROUGH_WIDTH 4.0
#define LABEL_Y 29.0 /* top of the labels */
#define HEIGHT 48
#define GRAB 16.0      /* how far from a handle's centre it may be grabbed */
#define LABEL_GAP 10.0 /* least space between labels */

typedef enum
{
  PART_NONE,
  PART_FIRST,
  PART_LAST,
  PART_BODY,
} Part;

struct _HetuPeriodSlider
{
  GtkWidget parent_instance;
  /* owned */
  GArray *slots; /* (element-type HetuPeriod) */
  /* borrowed: children */
  GtkWidget *first_handle;
  GtkWidget *last_handle;
  /* plain */
  HetuLanguage language;
  guint first, last;
  Part dragged;
  guint drag_first, drag_last; /* as they were when the drag began */
};

enum
{
  CHANGED,
  GESTURE_BEGIN,
  GESTURE_END,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuPeriodSlider, hetu_period_slider, GTK_TYPE_WIDGET)

/* ---- geometry */

static double
get_span (HetuPeriodSlider *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
}

static double
slot_to_x (HetuPeriodSlider *self, guint slot)
{
  if (self->slots->len < 2)
    return MARGIN + get_span (self) / 2;
  return MARGIN + get_span (self) * slot / (self->slots->len - 1);
}

static int
x_to_slot (HetuPeriodSlider *self, double x)
{
  int n_slots = self->slots->len;

  if (n_slots < 2 || get_span (self) <= 0)
    return 0;
  return CLAMP ((int) lround ((x - MARGIN) / get_span (self) * (n_slots - 1)), 0, n_slots - 1);
}

/* ---- words */

static char *
make_label (HetuPeriodSlider *self, guint slot)
{
  return hetu_period_to_label (g_array_index (self->slots, HetuPeriod, slot), self->language);
}

/* The axis of a slider says years only; a year is said at its first slot. */
static char *
make_axis_label (HetuPeriodSlider *self, guint slot)
{
  HetuPeriod period = g_array_index (self->slots, HetuPeriod, slot);

  if (slot > 0 && g_array_index (self->slots, HetuPeriod, slot - 1).last_year == period.last_year)
    return NULL;
  return g_strdup_printf ("%d", period.last_year);
}

static void
tell_handles (HetuPeriodSlider *self)
{
  GtkWidget *handles[] = { self->first_handle, self->last_handle };
  guint slots[] = { self->first, self->last };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = self->slots->len > 0 ? make_label (self, slots[i]) : g_strdup ("");

      gtk_accessible_update_property (GTK_ACCESSIBLE (handles[i]),
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                      0.0,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                      (double) MAX (self->slots->len, 1) - 1,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                      (double) slots[i],
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                      text,
                                      -1);
    }
}

/* ---- moving */

static void
set_range (HetuPeriodSlider *self, int first, int last, gboolean tell)
{
  int top = MAX ((int) self->slots->len - 1, 0);

  first = CLAMP (first, 0, top);
  last = CLAMP (last, first, top);
  if ((guint) first == self->first && (guint) last == self->last)
    return;
  self->first = first;
  self->last = last;
  tell_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (tell)
    g_signal_emit (self, signals[CHANGED], 0, self->first, self->last);
}

static void
move_body (HetuPeriodSlider *self, int first, int steps)
{
  int width = self->last - self->first;
  int top = (int) self->slots->len - 1 - width;
  int wanted = CLAMP (first + steps, 0, MAX (top, 0));

  set_range (self, wanted, wanted + width, TRUE);
}

static Part
find_part (HetuPeriodSlider *self, double x)
{
  double to_first = fabs (x - slot_to_x (self, self->first));
  double to_last = fabs (x - slot_to_x (self, self->last));

  if (MIN (to_first, to_last) <= GRAB)
    return to_first < to_last ? PART_FIRST : PART_LAST;
  if (x > slot_to_x (self, self->first) && x < slot_to_x (self, self->last))
    return PART_BODY;
  return to_first < to_last ? PART_FIRST : PART_LAST;
}

static void
drag_to (HetuPeriodSlider *self, double start_x, double offset)
{
  int slot = x_to_slot (self, start_x + offset);

  switch (self->dragged)
    {
    case PART_FIRST:
      set_range (self, MIN (slot, (int) self->last), self->last, TRUE);
      break;
    case PART_LAST:
      set_range (self, self->first, MAX (slot, (int) self->first), TRUE);
      break;
    case PART_BODY:
      move_body (self, self->drag_first, slot - x_to_slot (self, start_x));
      break;
    case PART_NONE:
      break;
    }
}

static void
on_drag_begin (HetuPeriodSlider *self, double x, double y)
{
  if (self->slots->len < 2)
    return;
  self->dragged = find_part (self, x);
  self->drag_first = self->first;
  self->drag_last = self->last;
  if (self->dragged != PART_BODY)
    gtk_widget_grab_focus (self->dragged == PART_FIRST ? self->first_handle : self->last_handle);
  g_signal_emit (self, signals[GESTURE_BEGIN], 0);
  if (self->dragged != PART_BODY)
    drag_to (self, x, 0);
}

static void
on_drag_update (HetuPeriodSlider *self, double x, double y, GtkGestureDrag *gesture)
{
  double start_x = 0;

  if (self->dragged != PART_NONE && gtk_gesture_drag_get_start_point (gesture, &start_x, NULL))
    drag_to (self, start_x, x);
}

static void
on_drag_end (HetuPeriodSlider *self)
{
  if (self->dragged == PART_NONE)
    return;
  self->dragged = PART_NONE;
  g_signal_emit (self, signals[GESTURE_END], 0);
}

static gboolean
on_key (HetuPeriodSlider *self, guint key, guint code, GdkModifierType state)
{
  gboolean at_first = gtk_widget_is_focus (self->first_handle);
  int steps = 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    steps = -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    steps = 1;
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    steps = -(int) self->slots->len;
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    steps = self->slots->len;
  else
    return FALSE;
  if ((state & GDK_SHIFT_MASK) != 0)
    move_body (self, self->first, steps);
  else if (at_first)
    set_range (self, MIN ((int) self->first + steps, (int) self->last), self->last, TRUE);
  else
    set_range (self, self->first, MAX ((int) self->last + steps, (int) self->first), TRUE);
  return TRUE;
}

/* ---- drawing */

/* Where a label was drawn, pixels. */
typedef struct
{
  double start, end;
} Room;

static gboolean
is_free (GArray *taken, Room room)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Room *other = &g_array_index (taken, Room, i);

      if (room.start < other->end + LABEL_GAP && other->start < room.end + LABEL_GAP)
        return FALSE;
    }
  return TRUE;
}

static void
draw_tick (GtkSnapshot *snapshot, double x, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (round (x), TROUGH_Y + 9, 1, 4));
}

/* Centred on @x, but within the slider. Returns: whether there was room */
static gboolean
draw_label (HetuPeriodSlider *self,
            GtkSnapshot *snapshot,
            const char *text,
            double x,
            const GdkRGBA *colour,
            GArray *taken)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width = 0;
  double start;
  Room room = { 0 };

  pango_layout_get_pixel_size (layout, &width, NULL);
  start = MIN (x - width / 2.0, gtk_widget_get_width (GTK_WIDGET (self)) - width);
  start = MAX (round (start), 0);
  room = (Room){ start, start + width };
  if (!is_free (taken, room))
    return FALSE;
  g_array_append_val (taken, room);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (room.start, LABEL_Y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  return TRUE;
}

/* Both ends of the range, each below its handle; where the handles stand too near, on one label between them. */
static void
draw_range_labels (HetuPeriodSlider *self,
                   GtkSnapshot *snapshot,
                   const GdkRGBA *colour,
                   GArray *taken)
{
  int first_year = g_array_index (self->slots, HetuPeriod, self->first).last_year;
  int last_year = g_array_index (self->slots, HetuPeriod, self->last).last_year;
  double from = slot_to_x (self, self->first), to = slot_to_x (self, self->last);
  g_autofree char *first = g_strdup_printf ("%d", first_year);
  g_autofree char *last = g_strdup_printf ("%d", last_year);
  g_autofree char *both =
      g_strdup_printf (self->language == HETU_LANGUAGE_ZH ? "%s—%s" : "%s–%s", first, last);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), first);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_tick (snapshot, from, colour);
  draw_tick (snapshot, to, colour);
  if (to - from >= width + LABEL_GAP)
    {
      draw_label (self, snapshot, first, from, colour, taken);
      draw_label (self, snapshot, last, to, colour, taken);
      return;
    }
  draw_label (self,
              snapshot,
              first_year == last_year ? first : both,
              (from + to) / 2,
              colour,
              taken);
}

/* The range is said first; the other years where there is room left. */
static void
draw_labels (HetuPeriodSlider *self,
             GtkSnapshot *snapshot,
             const GdkRGBA *inside,
             const GdkRGBA *outside)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Room));

  if (self->slots->len == 0)
    return;
  draw_range_labels (self, snapshot, inside, taken);
  for (guint i = 0; i < self->slots->len; i++)
    {
      const GdkRGBA *colour = i > self->first && i < self->last ? inside : outside;
      g_autofree char *text = make_axis_label (self, i);
      double x = slot_to_x (self, i);

      if (text != NULL && draw_label (self, snapshot, text, x, colour, taken))
        draw_tick (snapshot, x, colour);
    }
}

static void
hetu_period_slider_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuPeriodSlider *self = HETU_PERIOD_SLIDER (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA accent = { 0 }, trough = { 0 }, text = { 0 }, faint = { 0 };
  double from = slot_to_x (self, self->first);
  double to = slot_to_x (self, self->last);
  graphene_rect_t whole =
      GRAPHENE_RECT_INIT (MARGIN - 6, TROUGH_Y - 2, get_span (self) + 12, TROUGH_WIDTH);
  GskRoundedRect outline;

  gtk_style_context_lookup_color (context, "hetu_accent", &accent);
  gtk_style_context_lookup_color (context, "hetu_control_line", &trough);
  gtk_style_context_lookup_color (context, "hetu_text", &text);
  gtk_style_context_lookup_color (context, "hetu_text3", &faint);
  gsk_rounded_rect_init_from_rect (&outline, &whole, TROUGH_WIDTH / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &trough, &whole);
  if (self->slots->len > 0)
    gtk_snapshot_append_color (snapshot,
                               &accent,
                               &GRAPHENE_RECT_INIT (from, TROUGH_Y - 2, to - from, TROUGH_WIDTH));
  gtk_snapshot_pop (snapshot);
  draw_labels (self, snapshot, &text, &faint);
  gtk_widget_snapshot_child (widget, self->first_handle, snapshot);
  gtk_widget_snapshot_child (widget, self->last_handle, snapshot);
}

static void
place_handle (GtkWidget *handle, double x)
{
  int width = 0;
  int height = 0;

  gtk_widget_measure (handle, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (handle, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (handle,
                            &(GtkAllocation){ (int) round (x - width / 2.0),
                                              (int) round (TROUGH_Y - height / 2.0),
                                              width,
                                              height },
                            -1);
}

static void
hetu_period_slider_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuPeriodSlider *self = HETU_PERIOD_SLIDER (widget);

  place_handle (self->first_handle, slot_to_x (self, self->first));
  place_handle (self->last_handle, slot_to_x (self, self->last));
}

static void
hetu_period_slider_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : HEIGHT;
}

/* ---- object */

static void
hetu_period_slider_dispose (GObject *object)
{
  HetuPeriodSlider *self = HETU_PERIOD_SLIDER (object);

  g_clear_pointer (&self->first_handle, gtk_widget_unparent);
  g_clear_pointer (&self->last_handle, gtk_widget_unparent);
  g_clear_pointer (&self->slots, g_array_unref);
  G_OBJECT_CLASS (hetu_period_slider_parent_class)->dispose (object);
}

static void
hetu_period_slider_class_init (HetuPeriodSliderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hetu_period_slider_dispose;
  widget_class->snapshot = hetu_period_slider_snapshot;
  widget_class->measure = hetu_period_slider_measure;
  widget_class->size_allocate = hetu_period_slider_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "periods");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed",
                                   HETU_TYPE_PERIOD_SLIDER,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   2,
                                   G_TYPE_UINT,
                                   G_TYPE_UINT);
  signals[GESTURE_BEGIN] = g_signal_new ("gesture-begin",
                                         HETU_TYPE_PERIOD_SLIDER,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);
  signals[GESTURE_END] = g_signal_new ("gesture-end",
                                       HETU_TYPE_PERIOD_SLIDER,
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       0);
}

static GtkWidget *
make_handle (HetuPeriodSlider *self, const char *label)
{
  GtkWidget *handle = g_object_new (GTK_TYPE_BOX,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_SLIDER,
                                    "focusable",
                                    TRUE,
                                    NULL);

  gtk_widget_add_css_class (handle, "handle");
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  return handle;
}

static void
hetu_period_slider_init (HetuPeriodSlider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->slots = g_array_new (FALSE, FALSE, sizeof (HetuPeriod));
  self->first_handle = make_handle (self, _ ("First period"));
  self->last_handle = make_handle (self, _ ("Last period"));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  tell_handles (self);
}

void
hetu_period_slider_set_slots (HetuPeriodSlider *self, GArray *slots, HetuLanguage language)
{
  g_return_if_fail (HETU_IS_PERIOD_SLIDER (self));
  self->language = language;
  g_array_set_size (self->slots, 0);
  g_array_append_vals (self->slots, slots->data, slots->len);
  set_range (self, self->first, self->last, FALSE);
  gtk_widget_set_visible (self->first_handle, slots->len > 0);
  gtk_widget_set_visible (self->last_handle, slots->len > 0);
  tell_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hetu_period_slider_set_range (HetuPeriodSlider *self, guint first, guint last)
{
  g_return_if_fail (HETU_IS_PERIOD_SLIDER (self));
  set_range (self, first, last, FALSE);
}

guint
hetu_period_slider_get_first (HetuPeriodSlider *self)
{
  return self->first;
}

guint
hetu_period_slider_get_last (HetuPeriodSlider *self)
{
  return self->last;
}
