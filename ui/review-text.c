/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text is that of the document, character for character, so that offsets of figures are offsets of the buffer; nothing in it is ever
 * changed. Marks are drawn below and above the letters of what is in view, and are no tags: a decision repaints, and lays nothing out. */
#include "ui/review-text.h"

#include "ui/text-rows.h"

#include <glib/gi18n.h>

#define MOST_LOOKS 3
#define MOVING_MS 300 /* longer than GTK animates a scroll */

struct _HetuReviewText
{
  GtkTextView parent_instance;
  HetuReviewFlow *flow; /* (owned) (nullable) */
  GArray *rows;         /* (owned) (element-type GdkRectangle): scratch */
  guint current;        /* that was scrolled to last */
  gint64 scrolled_at;   /* monotonic time, µs */
  guint n_looks;        /* that are left to see where it came to rest */
  guint fit_id;         /* source */
  int width, height;    /* that it has */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuReviewText, hetu_review_text, GTK_TYPE_TEXT_VIEW)

static HetuReview *
get_review (HetuReviewText *self)
{
  return self->flow != NULL ? hetu_review_flow_get_review (self->flow) : NULL;
}

HetuReviewFlow *
hetu_review_text_get_flow (HetuReviewText *self)
{
  return self->flow;
}

/* ---- drawing */

/* The boxes of a stretch of the text, one a line, in buffer coordinates */
static void
find_rows (HetuReviewText *self, guint start, guint end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;

  g_array_set_size (self->rows, 0);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) start);
  for (guint i = start; i < end; i++, gtk_text_iter_forward_char (&iter))
    {
      GdkRectangle box = { 0 };
      GdkRectangle *last = self->rows->len > 0
                               ? &g_array_index (self->rows, GdkRectangle, self->rows->len - 1)
                               : NULL;

      gtk_text_view_get_iter_location (view, &iter, &box);
      if (box.width <= 0)
        continue;
      if (last != NULL && last->y == box.y)
        last->width = box.x + box.width - last->x;
      else
        g_array_append_val (self->rows, box);
    }
}

/* The first figure that ends behind @offset */
static guint
find_first (const HetuReview *review, guint offset)
{
  guint low = 0, high = hetu_review_get_n_items (review);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (hetu_review_get_item (review, middle)->mark_end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

typedef void (*DrawMark) (cairo_t *cr,
                          HetuReviewMark mark,
                          const HetuReviewColours *colours,
                          const GdkRectangle *box);

/* The boxes are a little larger than the letters. */
static GdkRectangle
widen (const GdkRectangle *row)
{
  return (GdkRectangle){ row->x - 1, row->y - 2, row->width + 2, row->height + 4 };
}

static void
draw_marks (HetuReviewText *self,
            cairo_t *cr,
            const HetuReviewColours *colours,
            guint from,
            guint to,
            DrawMark draw)
{
  const HetuReview *review = get_review (self);
  guint n = hetu_review_get_n_items (review);

  for (guint i = find_first (review, from), next; i < n; i = next)
    {
      const HetuReviewItem *item = hetu_review_get_item (review, i);
      guint start = item->read->value_start, end = item->mark_end;
      HetuReviewMark mark = hetu_review_mark_choose (review, i);

      if (start >= to)
        break;
      /* One number of several figures is marked once. */
      for (next = i + 1; next < n; next++)
        {
          const HetuReviewItem *other = hetu_review_get_item (review, next);

          if (other->read->value_start != start)
            break;
          end = MAX (end, other->mark_end);
          mark = MAX (mark, hetu_review_mark_choose (review, next));
        }
      find_rows (self, start, end);
      for (guint k = 0; k < self->rows->len; k++)
        {
          GdkRectangle box = widen (&g_array_index (self->rows, GdkRectangle, k));

          draw (cr, mark, colours, &box);
        }
    }
}

/* The words that name the figure in hand, its basis, and that it is expected */
static void
draw_words (HetuReviewText *self, cairo_t *cr, const HetuReviewColours *colours)
{
  const HetuReview *review = get_review (self);
  g_autoptr (GPtrArray) parts =
      hetu_review_list_parts (review, hetu_review_get_current (review), HETU_LANGUAGE_ZH);

  for (guint i = 0; i < parts->len; i++)
    {
      const HetuReviewPart *part = parts->pdata[i];
      const GdkRGBA *colour = part->role == HETU_REVIEW_ROLE_INDICATOR ? &colours->accent
                              : part->role == HETU_REVIEW_ROLE_BASIS   ? &colours->basis
                              : part->role == HETU_REVIEW_ROLE_KIND    ? &colours->amber
                                                                       : NULL;

      if (colour == NULL || part->start == part->end)
        continue;
      find_rows (self, part->start, part->end);
      gdk_cairo_set_source_rgba (cr, colour);
      for (guint k = 0; k < self->rows->len; k++)
        {
          GdkRectangle box = widen (&g_array_index (self->rows, GdkRectangle, k));

          cairo_rectangle (cr, box.x + 1, box.y + box.height - 2, box.width - 2, 2);
          cairo_fill (cr);
        }
    }
}

static void
hetu_review_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  HetuReviewText *self = HETU_REVIEW_TEXT (view);
  HetuReview *review = get_review (self);
  HetuReviewColours colours;
  GdkRectangle visible;
  GtkTextIter from, to;
  cairo_t *cr = NULL;

  if (review == NULL || hetu_review_get_n_items (review) == 0)
    return;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &from, visible.x, visible.y);
  gtk_text_view_get_iter_at_location (view,
                                      &to,
                                      visible.x + visible.width,
                                      visible.y + visible.height);
  hetu_review_colours_read (GTK_WIDGET (self), &colours);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) visible.x - 4,
                                                       (float) visible.y,
                                                       (float) visible.width + 8,
                                                       (float) visible.height));
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    draw_words (self, cr, &colours);
  draw_marks (self,
              cr,
              &colours,
              (guint) gtk_text_iter_get_offset (&from),
              (guint) gtk_text_iter_get_offset (&to) + 1,
              layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT ? hetu_review_mark_draw_below
                                                      : hetu_review_mark_draw_above);
  cairo_destroy (cr);
}

/* ---- where the figure in hand is */

/* Whether the line of @iter stands in the middle third of what is in view */
static gboolean
stands_well (HetuReviewText *self, const GtkTextIter *iter)
{
  GdkRectangle visible, box;
  int middle = 0;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &box);
  middle = box.y + box.height / 2;
  return middle >= visible.y + visible.height / 3 && middle <= visible.y + visible.height * 2 / 3;
}

static gboolean on_fit (gpointer data);

/* While the view still moves, where a line stands tells nothing; and lines above may not have been measured when it set off, so that it
 * comes to rest beside: it is looked at again then, not for ever. */
static void
scroll_to_current (HetuReviewText *self, gboolean centre)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gint64 now = g_get_monotonic_time ();
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (
      buffer,
      &iter,
      (int) hetu_review_get_item (get_review (self), self->current)->read->value_start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  if (!centre && now - self->scrolled_at > 1000 * MOVING_MS && stands_well (self, &iter))
    return;
  self->scrolled_at = now;
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                gtk_text_buffer_get_insert (buffer),
                                0,
                                TRUE,
                                0,
                                0.45);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->n_looks > 0)
    {
      self->n_looks--;
      self->fit_id = g_timeout_add (MOVING_MS + 1, on_fit, self);
    }
}

void
hetu_review_text_follow (HetuReviewText *self, gboolean centre)
{
  HetuReview *review = get_review (self);
  guint current = review != NULL ? hetu_review_get_current (review) : HETU_REVIEW_NONE;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (current == HETU_REVIEW_NONE || (current == self->current && !centre))
    return;
  self->current = current;
  self->n_looks = MOST_LOOKS;
  scroll_to_current (self, centre);
}

static gboolean
on_fit (gpointer data)
{
  HetuReviewText *self = data;
  HetuReview *review = get_review (self);

  self->fit_id = 0;
  if (self->current != HETU_REVIEW_NONE && review != NULL &&
      self->current < hetu_review_get_n_items (review))
    scroll_to_current (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* In another size the line stands elsewhere; and before the first nobody knows where it will. */
static void
hetu_review_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HetuReviewText *self = HETU_REVIEW_TEXT (widget);
  gboolean same = width == self->width && height == self->height;

  GTK_WIDGET_CLASS (hetu_review_text_parent_class)->size_allocate (widget, width, height, baseline);
  self->width = width;
  self->height = height;
  if (same)
    return;
  self->n_looks = MOST_LOOKS;
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_LOW, on_fit, self, NULL);
}

/* ---- pointer */

/* The figure whose number is at a place of the widget; the next one of those that share it */
static guint
find_at (HetuReviewText *self, double x, double y)
{
  HetuReview *review = get_review (self);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int bx = 0, by = 0;
  guint found = HETU_REVIEW_NONE, current = 0;

  if (review == NULL)
    return found;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx, &by);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, bx, by))
    return found;
  found = hetu_review_find_at (review, (guint) gtk_text_iter_get_offset (&iter));
  current = hetu_review_get_current (review);
  if (found == HETU_REVIEW_NONE || current < found ||
      current + 1 >= hetu_review_get_n_items (review))
    return found;
  return hetu_review_get_item (review, current)->read->value_start ==
                     hetu_review_get_item (review, found)->read->value_start &&
                 hetu_review_get_item (review, current + 1)->read->value_start ==
                     hetu_review_get_item (review, found)->read->value_start
             ? current + 1
             : found;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, HetuReviewText *self)
{
  guint found = find_at (self, x, y);

  if (found != HETU_REVIEW_NONE &&
      !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    g_signal_emit (self, signals[PICKED], 0, found);
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  static const char *const states[] = { N_ ("Waiting"),
                                        N_ ("Accepted"),
                                        N_ ("Accepted, edited"),
                                        N_ ("Rejected"),
                                        N_ ("Registered as not told") };
  HetuReviewText *self = HETU_REVIEW_TEXT (widget);
  guint found = keyboard ? HETU_REVIEW_NONE : find_at (self, x, y);
  const HetuReview *review = get_review (self);
  HetuLanguage language = HETU_LANGUAGE_ZH;
  g_autofree char *name = NULL, *value = NULL, *words = NULL;

  if (found == HETU_REVIEW_NONE)
    return FALSE;
  language = hetu_session_get_language (hetu_review_flow_get_session (self->flow));
  name = hetu_review_dup_field (review, found, HETU_REVIEW_INDICATOR, language);
  value = hetu_review_dup_field (review, found, HETU_REVIEW_VALUE, language);
  words = g_strdup_printf ("%s %s · %s · %d%%",
                           name,
                           value,
                           _ (states[hetu_review_get_item (review, found)->state]),
                           hetu_review_get_item (review, found)->now->confidence / 10);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

/* ---- object */

static void
on_read (HetuReviewText *self)
{
  HetuReview *review = get_review (self);

  self->current = HETU_REVIEW_NONE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                            review != NULL ? hetu_review_get_text (review) : "",
                            -1);
}

void
hetu_review_text_set_flow (HetuReviewText *self, HetuReviewFlow *flow)
{
  if (self->flow == flow)
    return;
  if (self->flow != NULL)
    g_signal_handlers_disconnect_by_data (self->flow, self);
  g_set_object (&self->flow, flow);
  if (flow != NULL)
    g_signal_connect_swapped (flow, "read", G_CALLBACK (on_read), self);
  on_read (self);
}

static void
hetu_review_text_dispose (GObject *object)
{
  HetuReviewText *self = HETU_REVIEW_TEXT (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->flow != NULL)
    g_signal_handlers_disconnect_by_data (self->flow, self);
  g_clear_object (&self->flow);
  G_OBJECT_CLASS (hetu_review_text_parent_class)->dispose (object);
}

static void
hetu_review_text_finalize (GObject *object)
{
  g_array_unref (HETU_REVIEW_TEXT (object)->rows);
  G_OBJECT_CLASS (hetu_review_text_parent_class)->finalize (object);
}

static void
hetu_review_text_class_init (HetuReviewTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_review_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = hetu_review_text_finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = on_query_tooltip;
  GTK_WIDGET_CLASS (klass)->size_allocate = hetu_review_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = hetu_review_text_snapshot_layer;
  signals[PICKED] = g_signal_new ("picked",
                                  HETU_TYPE_REVIEW_TEXT,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
}

static void
hetu_review_text_init (HetuReviewText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  self->current = HETU_REVIEW_NONE;
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  hetu_text_rows_hold (view);
  gtk_text_view_set_left_margin (view, 44);
  gtk_text_view_set_right_margin (view, 44);
  gtk_text_view_set_top_margin (view, 20);
  gtk_text_view_set_bottom_margin (view, 24);
  gtk_text_view_set_pixels_inside_wrap (view, 13);
  gtk_text_view_set_pixels_below_lines (view, 13);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "review-text");
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the report"),
                                  -1);
}
