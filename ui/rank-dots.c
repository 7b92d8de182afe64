/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rank dots: at least five; a field of more than ten, or a rank beyond it, is cut at ten. */
#include "ui/rank-dots.h"

#include "ui/swatch.h"

#define LEAST 5
#define MOST 10
#define SMALL 3.0f
#define LARGE 6.0f
#define PITCH 19
#define HEIGHT 16

struct _HetuRankDots
{
  GtkWidget parent_instance;
  int rank;
  int n_dots;
  GdkRGBA lit, dim;
};

G_DEFINE_FINAL_TYPE (HetuRankDots, hetu_rank_dots, GTK_TYPE_WIDGET)

static int
get_pitch (HetuRankDots *self)
{
  return self->n_dots > LEAST ? PITCH * LEAST / self->n_dots : PITCH;
}

static void
hetu_rank_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuRankDots *self = HETU_RANK_DOTS (widget);
  float y = gtk_widget_get_height (widget) / 2.0f;

  for (int i = 0; i < self->n_dots; i++)
    {
      gboolean here = i + 1 == MIN (self->rank, self->n_dots);
      float radius = here ? LARGE : SMALL;
      float x = (i + 0.5f) * get_pitch (self);
      graphene_rect_t box = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &box, radius);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, here ? &self->lit : &self->dim, &box);
      gtk_snapshot_pop (snapshot);
    }
}

static void
hetu_rank_dots_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  HetuRankDots *self = HETU_RANK_DOTS (widget);

  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? self->n_dots * get_pitch (self) : HEIGHT;
}

static void
hetu_rank_dots_class_init (HetuRankDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = hetu_rank_dots_snapshot;
  widget_class->measure = hetu_rank_dots_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hetu_rank_dots_init (HetuRankDots *self)
{
  self->n_dots = LEAST;
}

GtkWidget *
hetu_rank_dots_new (void)
{
  return g_object_new (HETU_TYPE_RANK_DOTS, NULL);
}

void
hetu_rank_dots_set (HetuRankDots *self, int rank, int of, HetuColour lit, HetuColour dim)
{
  int n_dots = CLAMP (MAX (rank, of), LEAST, MOST);

  g_return_if_fail (HETU_IS_RANK_DOTS (self));
  if (n_dots != self->n_dots)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->rank = rank;
  self->n_dots = n_dots;
  self->lit = hetu_colour_to_rgba (lit);
  self->dim = hetu_colour_to_rgba (dim);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
