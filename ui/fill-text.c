/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text view of what a template becomes. It is never edited here. Marks have a form besides their colour: a figure is bold, a × that
 * stays is underlined. */
#include "ui/fill-text.h"

#include "ui/review-text.h"
#include "ui/text-rows.h"

#include <string.h>

/* Where a slot stands in the buffer, characters. */
typedef struct
{
  guint slot;
  int start;
  int end;
} Place;

struct _HetuFillText
{
  GtkTextView parent_instance;
  GArray *places; /* owned: Place, in order */
  /* borrowed: of the buffer */
  GtkTextTag *filled;
  GtkTextTag *left;
  GtkTextTag *current;
};

G_DEFINE_FINAL_TYPE (HetuFillText, hetu_fill_text, GTK_TYPE_TEXT_VIEW)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
colour_tags (HetuFillText *self)
{
  HetuReviewColours colours;

  hetu_review_colours_read (GTK_WIDGET (self), &colours);
  g_object_set (self->filled,
                "weight",
                PANGO_WEIGHT_BOLD,
                "foreground-rgba",
                &colours.met,
                "background-rgba",
                &colours.met_fill,
                NULL);
  g_object_set (self->left,
                "underline",
                PANGO_UNDERLINE_SINGLE,
                "foreground-rgba",
                &colours.amber,
                "background-rgba",
                &colours.amber_fill,
                NULL);
  g_object_set (self->current, "background-rgba", &colours.yellow, NULL);
}

static void
hetu_fill_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hetu_fill_text_parent_class)->css_changed (widget, change);
  colour_tags (HETU_FILL_TEXT (widget));
}

static void
on_released (HetuFillText *self, int n_press, double x, double y)
{
  GtkTextIter iter;
  int bx, by, offset;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self),
                                         GTK_TEXT_WINDOW_WIDGET,
                                         (int) x,
                                         (int) y,
                                         &bx,
                                         &by);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, bx, by))
    return;
  offset = gtk_text_iter_get_offset (&iter);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->start <= offset && offset < place->end)
        {
          g_signal_emit (self, signals[SIGNAL_PICKED], 0, place->slot);
          return;
        }
    }
}

static void
hetu_fill_text_finalize (GObject *object)
{
  g_array_unref (HETU_FILL_TEXT (object)->places);
  G_OBJECT_CLASS (hetu_fill_text_parent_class)->finalize (object);
}

static void
hetu_fill_text_class_init (HetuFillTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_fill_text_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = hetu_fill_text_css_changed;
  signals[SIGNAL_PICKED] = g_signal_new ("picked",
                                         HETU_TYPE_FILL_TEXT,
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
hetu_fill_text_init (HetuFillText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkGesture *click = gtk_gesture_click_new ();

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->filled = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->left = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->current = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  colour_tags (self);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), FALSE);
  hetu_text_rows_hold (GTK_TEXT_VIEW (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Puts a slot's words at the end of the buffer. */
static void
add_slot (HetuFillText *self,
          const HetuFillSlot *slot,
          guint index,
          const char *words,
          gssize length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  Place place = { .slot = index };
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  place.start = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert_with_tags (buffer,
                                    &end,
                                    words,
                                    (int) length,
                                    slot->state == HETU_FILL_FILLED ? self->filled : self->left,
                                    NULL);
  place.end = gtk_text_iter_get_offset (&end);
  g_array_append_val (self->places, place);
}

static void
add_text (HetuFillText *self, const char *text, gssize length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, (int) length);
}

void
hetu_fill_text_show (HetuFillText *self, const char *text, const HetuFilling *fill)
{
  const GArray *slots = fill != NULL ? hetu_filling_get_slots (fill) : NULL;
  guint point = 0;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "", 0);
  g_array_set_size (self->places, 0);
  for (guint i = 0; text != NULL && slots != NULL && i < slots->len; i++)
    {
      const HetuFillSlot *slot = &g_array_index (slots, HetuFillSlot, i);
      const char *start, *end;

      /* One × may be of several figures. */
      if (slot->state == HETU_FILL_NO_FIGURE || slot->value_start < point)
        continue;
      start = g_utf8_offset_to_pointer (text, (glong) (slot->value_start - point));
      end = g_utf8_offset_to_pointer (start, (glong) (slot->value_end - slot->value_start));
      add_text (self, text, start - text);
      if (slot->written != NULL)
        add_slot (self, slot, i, slot->written, -1);
      else
        add_slot (self, slot, i, start, end - start);
      text = end;
      point = slot->value_end;
    }
  if (text != NULL)
    add_text (self, text, -1);
}

void
hetu_fill_text_select (HetuFillText *self, guint index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->current, &start, &end);
  for (guint i = self->places->len; i > 0; i--)
    {
      const Place *place = &g_array_index (self->places, Place, i - 1);

      if (place->slot > index)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, place->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, place->end);
      gtk_text_buffer_apply_tag (buffer, self->current, &start, &end);
      gtk_text_buffer_place_cursor (buffer, &start);
      gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                    gtk_text_buffer_get_insert (buffer),
                                    0,
                                    TRUE,
                                    0,
                                    0.4);
      return;
    }
}
