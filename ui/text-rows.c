/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a text view: characters are asked one by one, for a stretch may run over lines of any direction and width. */
#include "ui/text-rows.h"

static void
on_value_changed (GtkAdjustment *sideways)
{
  if (gtk_adjustment_get_value (sideways) != 0)
    gtk_adjustment_set_value (sideways, 0);
}

static void
on_adjustment (GtkTextView *view)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  if (sideways == NULL)
    return;
  g_signal_handlers_disconnect_by_func (sideways, on_value_changed, NULL);
  g_signal_connect (sideways, "value-changed", G_CALLBACK (on_value_changed), NULL);
}

/* A scroll to a character that is animated while the view gets another width goes on to where the character was in lines of the width before,
 * and stays there. */
void
hetu_text_rows_hold (GtkTextView *view)
{
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  g_signal_connect (view, "notify::hadjustment", G_CALLBACK (on_adjustment), NULL);
  on_adjustment (view);
}

void
hetu_text_rows_find (GtkTextView *view, guint start, guint end, GArray *rows)
{
  GtkTextIter iter;

  g_array_set_size (rows, 0);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) start);
  for (guint i = start; i < end; i++, gtk_text_iter_forward_char (&iter))
    {
      GdkRectangle box = { 0 };
      GdkRectangle *last =
          rows->len > 0 ? &g_array_index (rows, GdkRectangle, rows->len - 1) : NULL;

      gtk_text_view_get_iter_location (view, &iter, &box);
      if (box.width <= 0)
        continue;
      if (last != NULL && last->y == box.y)
        last->width = box.x + box.width - last->x;
      else
        g_array_append_val (rows, box);
    }
}

GdkRectangle
hetu_text_rows_get_visible (GtkTextView *view, guint *start, guint *end)
{
  GdkRectangle visible;
  GtkTextIter from, to;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &from, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &to, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&to);
  *start = (guint) gtk_text_iter_get_offset (&from);
  *end = (guint) gtk_text_iter_get_offset (&to) + 1;
  return visible;
}

void
hetu_text_rows_bring (GtkTextView *view, guint offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle visible, box;
  GtkTextMark *mark;
  GtkTextIter iter;
  int middle;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &box);
  middle = box.y + box.height / 2;
  if (middle >= visible.y + visible.height / 6 && middle <= visible.y + visible.height * 5 / 6)
    return;
  mark = gtk_text_buffer_create_mark (buffer, NULL, &iter, TRUE);
  gtk_text_view_scroll_to_mark (view, mark, 0, TRUE, 0, 0.4);
  gtk_text_buffer_delete_mark (buffer, mark);
}
