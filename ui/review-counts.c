/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counts of a section. The bar repeats what the words say, and is left out where there is no room for it. */
#include "ui/review-counts.h"

#include <glib/gi18n.h>

#define BAR_HEIGHT 8
#define BAR_LEAST 40

struct _HetuReviewCountsBar
{
  GtkWidget parent_instance;
  GtkWidget *title, *bar, *words, *place; /* (borrowed): children */
  guint parts[5];                         /* of the bar: accepted, rejected, doubtful, pending */
};

G_DEFINE_FINAL_TYPE (HetuReviewCountsBar, hetu_review_counts, GTK_TYPE_WIDGET)

/* ---- the bar */

static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  HetuReviewCountsBar *self = data;
  HetuReviewColours colours;
  guint total = 0, n_shown = 0;
  double x = 0;

  hetu_review_colours_read (GTK_WIDGET (area), &colours);
  for (guint i = 0; i < 4; i++)
    {
      total += self->parts[i];
      n_shown += self->parts[i] > 0;
    }
  if (total == 0)
    return;
  for (guint i = 0; i < 4; i++)
    {
      const GdkRGBA *fills[] = { &colours.met, &colours.quiet, &colours.amber, &colours.grey_fill };
      double length = (width - 2.0 * (n_shown - 1)) * self->parts[i] / total;

      if (self->parts[i] == 0)
        continue;
      gdk_cairo_set_source_rgba (cr, fills[i]);
      cairo_rectangle (cr, x, (height - BAR_HEIGHT) / 2.0, length, BAR_HEIGHT);
      cairo_fill (cr);
      x += length + 2;
    }
}

void
hetu_review_counts_show (HetuReviewCountsBar *self, const HetuReview *review)
{
  guint current = hetu_review_get_current (review);
  HetuReviewCounts counts = { { 0 } };
  const HetuReviewSection *section = NULL;
  guint accepted = 0;
  g_autofree char *title = NULL, *words = NULL, *place = NULL;

  if (current == HETU_REVIEW_NONE)
    return;
  section = hetu_review_get_section (review, hetu_review_get_item (review, current)->section);
  hetu_review_count (review, hetu_review_get_item (review, current)->section, &counts);
  accepted = counts.states[HETU_REVIEW_ACCEPTED] + counts.states[HETU_REVIEW_EDITED] +
             counts.states[HETU_REVIEW_REGISTERED];
  self->parts[0] = accepted;
  self->parts[1] = counts.states[HETU_REVIEW_REJECTED];
  self->parts[2] = counts.doubtful;
  self->parts[3] = counts.states[HETU_REVIEW_PENDING] - counts.doubtful;
  title = g_strdup_printf (
      ngettext ("%u figure in this section", "%u figures in this section", section->n_items),
      section->n_items);
  words = g_strdup_printf (_ ("accepted %u   rejected %u   waiting %u"),
                           accepted,
                           counts.states[HETU_REVIEW_REJECTED],
                           counts.states[HETU_REVIEW_PENDING]);
  place = g_strdup_printf (_ ("No. %u"), current - section->first + 1);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->place), place);
  gtk_widget_queue_draw (self->bar);
}

static void
hetu_review_counts_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hetu_review_counts_parent_class)->dispose (object);
}

static void
hetu_review_counts_class_init (HetuReviewCountsBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_counts_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewcounts");
}

static GtkWidget *
add_label (GtkWidget *self, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_set_parent (label, self);
  return label;
}

static void
hetu_review_counts_init (HetuReviewCountsBar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 18);
  self->title = add_label (widget, "title");
  self->bar = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->bar), BAR_LEAST);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->bar), BAR_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->bar), on_draw, self, NULL);
  gtk_widget_set_hexpand (self->bar, TRUE);
  gtk_widget_set_parent (self->bar, widget);
  self->words = add_label (widget, "quiet");
  gtk_label_set_ellipsize (GTK_LABEL (self->words), PANGO_ELLIPSIZE_END);
  self->place = add_label (widget, "place");
}

/* ---- a sample of a mark */

struct _HetuReviewSample
{
  GtkWidget parent_instance;
  GtkWidget *label; /* (borrowed): child */
  HetuReviewMark mark;
};

G_DEFINE_FINAL_TYPE (HetuReviewSample, hetu_review_sample, GTK_TYPE_WIDGET)

static void
hetu_review_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HetuReviewSample *self = HETU_REVIEW_SAMPLE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRectangle box = { 0, 0, width, height };
  HetuReviewColours colours;
  cairo_t *cr =
      gtk_snapshot_append_cairo (snapshot,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  hetu_review_colours_read (widget, &colours);
  hetu_review_mark_draw_below (cr, self->mark, &colours, &box);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
  box.x += 5;
  box.width -= 10;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  hetu_review_mark_draw_above (cr, self->mark, &colours, &box);
  cairo_destroy (cr);
}

static void
hetu_review_sample_dispose (GObject *object)
{
  g_clear_pointer (&HETU_REVIEW_SAMPLE (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (hetu_review_sample_parent_class)->dispose (object);
}

static void
hetu_review_sample_class_init (HetuReviewSampleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_sample_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = hetu_review_sample_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewsample");
}

static void
hetu_review_sample_init (HetuReviewSample *self)
{
}

GtkWidget *
hetu_review_sample_new (HetuReviewMark mark, const char *name)
{
  HetuReviewSample *self = g_object_new (HETU_TYPE_REVIEW_SAMPLE, NULL);

  self->mark = mark;
  self->label = gtk_label_new (name);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
