/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wrap box: height for width. One function breaks the children into lines; measuring and placing both go by it. */
#include "ui/wrap-box.h"

struct _HetuWrapBox
{
  GtkWidget parent_instance;
  int spacing;
};

/* A child in its line. */
typedef struct
{
  GtkWidget *widget;
  int x, y, width, height;
  guint line;
} Place;

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HetuWrapBox,
                               hetu_wrap_box,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
centre_line (GArray *places, guint first, int height)
{
  for (guint i = first; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      place->y += (height - place->height) / 2;
    }
}

static void
push_to_end (GArray *places, guint first, int width)
{
  Place *last = &g_array_index (places, Place, places->len - 1);

  for (guint i = places->len; i-- > first;)
    {
      Place *place = &g_array_index (places, Place, i);

      if (gtk_widget_get_hexpand (place->widget))
        {
          int shift = width - (last->x + last->width);

          for (guint j = i; j < places->len; j++)
            g_array_index (places, Place, j).x += MAX (shift, 0);
          return;
        }
    }
}

/* Returns: (transfer full) (element-type Place): where everything goes at @width; @height: (out) of all lines */
static GArray *
break_lines (HetuWrapBox *self, int width, int *height)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint first = 0;
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place place = { .widget = child };
      int least = 0;
      int wanted = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      if (x > 0 && x + wanted > width && gtk_widget_get_hexpand (child) && x + least <= width)
        wanted = least;
      if (x > 0 && x + wanted > width)
        {
          centre_line (places, first, line_height);
          push_to_end (places, first, width);
          first = places->len;
          y += line_height + self->spacing;
          x = 0;
          line_height = 0;
        }
      place.x = x;
      place.y = y;
      place.width = MAX (MIN (wanted, width), least);
      gtk_widget_measure (child,
                          GTK_ORIENTATION_VERTICAL,
                          place.width,
                          NULL,
                          &place.height,
                          NULL,
                          NULL);
      line_height = MAX (line_height, place.height);
      x += place.width + self->spacing;
      g_array_append_val (places, place);
    }
  if (places->len > first)
    {
      centre_line (places, first, line_height);
      push_to_end (places, first, width);
    }
  *height = y + line_height;
  return places;
}

static void
measure_width (HetuWrapBox *self, int *minimum, int *natural)
{
  int sum = 0;
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;
      int wanted = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      widest = MAX (widest, least);
      sum += wanted + (sum > 0 ? self->spacing : 0);
    }
  *minimum = widest;
  *natural = sum;
}

static void
hetu_wrap_box_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  HetuWrapBox *self = HETU_WRAP_BOX (widget);
  int least = 0;
  int wanted = 0;
  g_autoptr (GArray) places = NULL;

  measure_width (self, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
      return;
    }
  places = break_lines (self, for_size >= 0 ? MAX (for_size, least) : wanted, natural);
  *minimum = *natural;
}

static void
hetu_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int used = 0;
  g_autoptr (GArray) places = break_lines (HETU_WRAP_BOX (widget), width, &used);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      int x = mirrored ? width - place->x - place->width : place->x;

      gtk_widget_size_allocate (place->widget,
                                &(GtkAllocation){ x, place->y, place->width, place->height },
                                -1);
    }
}

static GtkSizeRequestMode
hetu_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hetu_wrap_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    g_value_set_int (value, HETU_WRAP_BOX (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hetu_wrap_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HetuWrapBox *self = HETU_WRAP_BOX (object);

  if (id != PROP_SPACING)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->spacing == g_value_get_int (value))
    return;
  self->spacing = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
hetu_wrap_box_dispose (GObject *object)
{
  hetu_wrap_box_remove_all (HETU_WRAP_BOX (object));
  G_OBJECT_CLASS (hetu_wrap_box_parent_class)->dispose (object);
}

static void
hetu_wrap_box_class_init (HetuWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hetu_wrap_box_dispose;
  object_class->get_property = hetu_wrap_box_get_property;
  object_class->set_property = hetu_wrap_box_set_property;
  widget_class->measure = hetu_wrap_box_measure;
  widget_class->size_allocate = hetu_wrap_box_size_allocate;
  widget_class->get_request_mode = hetu_wrap_box_get_request_mode;
  props[PROP_SPACING] =
      g_param_spec_int ("spacing",
                        NULL,
                        NULL,
                        0,
                        G_MAXINT,
                        0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hetu_wrap_box_init (HetuWrapBox *self)
{
}

static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    hetu_wrap_box_append (HETU_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

GtkWidget *
hetu_wrap_box_new (int spacing)
{
  return g_object_new (HETU_TYPE_WRAP_BOX, "spacing", spacing, NULL);
}

void
hetu_wrap_box_append (HetuWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (HETU_IS_WRAP_BOX (self));
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
hetu_wrap_box_remove_all (HetuWrapBox *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
