/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Swatch: drawn from render nodes, no cairo. The hatch has the pitch of the chart's chips at half size. */
#include "ui/swatch.h"

#include <math.h>

#define HATCH_PITCH 4.0

#define MOST_COLOURED 7 /* C-29: of more only the focus and its city are coloured */

struct _HetuSwatch
{
  GtkWidget parent_instance;
  HetuSwatchShape shape;
  GdkRGBA colour;
  int width, height;
};

G_DEFINE_FINAL_TYPE (HetuSwatch, hetu_swatch, GTK_TYPE_WIDGET)

GdkRGBA
hetu_colour_to_rgba (HetuColour colour)
{
  return (GdkRGBA){ ((colour >> 24) & 0xff) / 255.0f,
                    ((colour >> 16) & 0xff) / 255.0f,
                    ((colour >> 8) & 0xff) / 255.0f,
                    (colour & 0xff) / 255.0f };
}

static void
draw_disc (HetuSwatch *self, GtkSnapshot *snapshot, float width, float height)
{
  float diameter = fminf (width, height);
  graphene_rect_t box =
      GRAPHENE_RECT_INIT ((width - diameter) / 2, (height - diameter) / 2, diameter, diameter);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, diameter / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->colour, &box);
  gtk_snapshot_pop (snapshot);
}

static void
draw_dash (HetuSwatch *self, GtkSnapshot *snapshot, float width, float height)
{
  float y = roundf (height / 2) - 1;

  if (self->shape == HETU_SWATCH_DASH)
    {
      gtk_snapshot_append_color (snapshot, &self->colour, &GRAPHENE_RECT_INIT (0, y, width, 2));
      return;
    }
  /* Two dashes with a gap, as the nation's line is broken on the canvas. */
  gtk_snapshot_append_color (snapshot, &self->colour, &GRAPHENE_RECT_INIT (0, y, width * 0.42f, 2));
  gtk_snapshot_append_color (snapshot,
                             &self->colour,
                             &GRAPHENE_RECT_INIT (width * 0.58f, y, width * 0.42f, 2));
}

static void
draw_hatch (HetuSwatch *self, GtkSnapshot *snapshot, float width, float height)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_t *cr = NULL;

  cr = gtk_snapshot_append_cairo (snapshot, &box);
  gdk_cairo_set_source_rgba (cr, &self->colour);
  cairo_set_line_width (cr, 1.2);
  for (double x = -height; x < width; x += HATCH_PITCH)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
hetu_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuSwatch *self = HETU_SWATCH (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);

  switch (self->shape)
    {
    case HETU_SWATCH_DISC:
      draw_disc (self, snapshot, width, height);
      break;
    case HETU_SWATCH_DASH:
    case HETU_SWATCH_BROKEN_DASH:
      draw_dash (self, snapshot, width, height);
      break;
    case HETU_SWATCH_HATCH:
      draw_hatch (self, snapshot, width, height);
      break;
    }
}

static void
hetu_swatch_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  HetuSwatch *self = HETU_SWATCH (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
hetu_swatch_class_init (HetuSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = hetu_swatch_snapshot;
  widget_class->measure = hetu_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hetu_swatch_init (HetuSwatch *self)
{
  self->width = 12;
  self->height = 12;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
hetu_swatch_new (void)
{
  return g_object_new (HETU_TYPE_SWATCH, NULL);
}

void
hetu_swatch_set (HetuSwatch *self, HetuSwatchShape shape, HetuColour colour)
{
  g_return_if_fail (HETU_IS_SWATCH (self));
  self->shape = shape;
  self->colour = hetu_colour_to_rgba (colour);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hetu_swatch_set_district (HetuSwatch *self, HetuSession *session, HetuDistrict *district)
{
  const HetuTheme *theme = hetu_session_get_theme (session);
  int slot = hetu_district_get_colour_slot (district);

  switch (hetu_district_get_tier (district))
    {
    case HETU_TIER_NATION:
      hetu_swatch_set_size (self, 18, 12);
      hetu_swatch_set (self, HETU_SWATCH_BROKEN_DASH, theme->text3);
      return;
    case HETU_TIER_PROVINCE:
      hetu_swatch_set_size (self, 18, 12);
      hetu_swatch_set (self, HETU_SWATCH_DASH, theme->text3);
      return;
    case HETU_TIER_CITY:
    case HETU_TIER_DISTRICT:
      break;
    }
  if (slot == 0)
    slot = hetu_store_give_colour_slot (hetu_session_get_store (session), district);
  hetu_swatch_set_size (self, 12, 12);
  hetu_swatch_set (self, HETU_SWATCH_DISC, hetu_theme_get_slot (theme, slot));
}

const GdkRGBA *
hetu_swatch_get_colour (HetuSwatch *self)
{
  g_return_val_if_fail (HETU_IS_SWATCH (self), NULL);
  return &self->colour;
}

/* Whether the figure has more districts than there are colours, and @district is but one of them. */
static gboolean
is_one_of_many (HetuSession *session, HetuDistrict *district)
{
  HetuStore *store = hetu_session_get_store (session);
  const HetuSpec *spec = hetu_session_get_spec (session);
  HetuDistrict *focus = hetu_store_get_district (store, hetu_spec_get_focus (spec));
  guint n = 0;

  if (district == focus || hetu_district_get_tier (district) <= HETU_TIER_PROVINCE ||
      (focus != NULL && hetu_district_get_parent (focus) == hetu_district_get_code (district)))
    return FALSE;
  for (guint i = 0; i < spec->regions->len; i++)
    {
      HetuDistrict *one = hetu_store_get_district (store, g_array_index (spec->regions, gint32, i));

      n += one != NULL && hetu_district_get_tier (one) > HETU_TIER_PROVINCE;
    }
  return n > MOST_COLOURED;
}

void
hetu_swatch_set_chosen (HetuSwatch *self, HetuSession *session, HetuDistrict *district)
{
  hetu_swatch_set_district (self, session, district);
  if (is_one_of_many (session, district))
    hetu_swatch_set (self, HETU_SWATCH_DISC, hetu_session_get_theme (session)->mute);
}

void
hetu_swatch_set_size (HetuSwatch *self, int width, int height)
{
  g_return_if_fail (HETU_IS_SWATCH (self));
  if (self->width == width && self->height == height)
    return;
  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
