/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Span text: marks are drawn below the letters of what is in view, and are no tags: a figure that is picked repaints, and lays nothing
 * out. What is searched is the text as it is read, in which pages break no words. */
#include "ui/span-text.h"

#include "ui/review-text.h"
#include "ui/text-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#define UNDERLINE 1.5

typedef struct
{
  guint start; /* offsets of the text, half open */
  guint end;
} Match;

struct _HetuSpanText
{
  GtkTextView parent_instance;
  /* owned */
  HetuDocument *document; /* (nullable) */
  HetuReading *reading;   /* (nullable) */
  GArray *spans;          /* (element-type HetuSpan): by place */
  GArray *matches;        /* (element-type Match): in order */
  GArray *rows;           /* (element-type GdkRectangle): scratch */
  GtkTextTag *heading;    /* of the buffer's table */
  /* plain */
  gint64 statement; /* whose places are lit; 0 none */
  guint match;      /* number of the current one, from 1 on; 0 none */
  gboolean moving;  /* the caret moves by itself */
  guint target;     /* offset that is to be in view */
  guint settle_id;  /* idle: until it is looked again whether it is */
};

enum
{
  PICKED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuSpanText, hetu_span_text, GTK_TYPE_TEXT_VIEW)

static const HetuSpan *
get_span (HetuSpanText *self, guint index)
{
  return &g_array_index (self->spans, HetuSpan, index);
}

/* ---- drawing */

static void
draw_underline (HetuSpanText *self, cairo_t *cr, const GdkRGBA *colour, gboolean dashed)
{
  const double dashes[] = { 4, 3 };

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, UNDERLINE);
  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GdkRectangle *row = &g_array_index (self->rows, GdkRectangle, i);
      double y = row->y + row->height + 1.5;

      cairo_move_to (cr, row->x, y);
      cairo_line_to (cr, row->x + row->width, y);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, dashes, 0, 0);
}

/* The words of figures: underlined, those that say something else now broken. */
static void
draw_spans (HetuSpanText *self, cairo_t *cr, const HetuReviewColours *colours, guint from, guint to)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const HetuSpan *span = get_span (self, i);
      gboolean changed = span->state == HETU_SPAN_CHANGED;

      if (span->char_start >= to || span->char_end <= from)
        continue;
      hetu_text_rows_find (GTK_TEXT_VIEW (self), span->char_start, span->char_end, self->rows);
      draw_underline (self, cr, changed ? &colours->amber : &colours->met, changed);
    }
}

/* Their numbers: one that several figures share is marked once. */
static void
draw_numbers (HetuSpanText *self,
              cairo_t *cr,
              const HetuReviewColours *colours,
              guint from,
              guint to)
{
  for (guint i = 0, next; i < self->spans->len; i = next)
    {
      const HetuSpan *span = get_span (self, i);
      HetuReviewMark mark =
          span->state == HETU_SPAN_CHANGED ? HETU_REVIEW_MARK_DOUBTFUL : HETU_REVIEW_MARK_ACCEPTED;
      guint end = span->value_end;

      for (next = i;
           next < self->spans->len && get_span (self, next)->value_start == span->value_start;
           next++)
        {
          end = MAX (end, get_span (self, next)->value_end);
          if (get_span (self, next)->statement == self->statement)
            mark = HETU_REVIEW_MARK_CURRENT;
        }
      if (span->value_start >= to || end <= from)
        continue;
      hetu_text_rows_find (GTK_TEXT_VIEW (self), span->value_start, end, self->rows);
      for (guint k = 0; k < self->rows->len; k++)
        {
          GdkRectangle box = g_array_index (self->rows, GdkRectangle, k);

          box = (GdkRectangle){ box.x - 1, box.y - 2, box.width + 2, box.height + 4 };
          hetu_review_mark_draw_below (cr, mark, colours, &box);
        }
    }
}

/* The words of the figure that is lit stand out, all of them. */
static void
draw_lit (HetuSpanText *self, cairo_t *cr, const HetuReviewColours *colours, guint from, guint to)
{
  GdkRGBA fill = colours->yellow;

  fill.alpha *= 0.45f;
  for (guint i = 0; i < self->spans->len && self->statement != 0; i++)
    {
      const HetuSpan *span = get_span (self, i);

      if (span->statement != self->statement || span->char_start >= to || span->char_end <= from)
        continue;
      hetu_text_rows_find (GTK_TEXT_VIEW (self), span->char_start, span->char_end, self->rows);
      gdk_cairo_set_source_rgba (cr, &fill);
      for (guint k = 0; k < self->rows->len; k++)
        {
          const GdkRectangle *row = &g_array_index (self->rows, GdkRectangle, k);

          cairo_rectangle (cr, row->x - 1, row->y - 2, row->width + 2, row->height + 4);
        }
      cairo_fill (cr);
    }
}

static void
draw_matches (HetuSpanText *self,
              cairo_t *cr,
              const HetuReviewColours *colours,
              guint from,
              guint to)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      const Match *match = &g_array_index (self->matches, Match, i);
      GdkRGBA fill = colours->accent;

      if (match->start >= to || match->end <= from)
        continue;
      fill.alpha *= i + 1 == self->match ? 0.42f : 0.18f;
      hetu_text_rows_find (GTK_TEXT_VIEW (self), match->start, match->end, self->rows);
      gdk_cairo_set_source_rgba (cr, &fill);
      for (guint k = 0; k < self->rows->len; k++)
        {
          const GdkRectangle *row = &g_array_index (self->rows, GdkRectangle, k);

          cairo_rectangle (cr, row->x, row->y - 1, row->width, row->height + 2);
        }
      cairo_fill (cr);
    }
}

static void
hetu_span_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  HetuSpanText *self = HETU_SPAN_TEXT (view);
  HetuReviewColours colours;
  GdkRectangle visible;
  guint from = 0, to = 0;
  cairo_t *cr = NULL;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || (self->spans->len + self->matches->len) == 0)
    return;
  visible = hetu_text_rows_get_visible (view, &from, &to);
  hetu_review_colours_read (GTK_WIDGET (self), &colours);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) visible.x - 4,
                                                       (float) visible.y,
                                                       (float) visible.width + 8,
                                                       (float) visible.height));
  draw_lit (self, cr, &colours, from, to);
  draw_matches (self, cr, &colours, from, to);
  draw_spans (self, cr, &colours, from, to);
  draw_numbers (self, cr, &colours, from, to);
  cairo_destroy (cr);
}

/* ---- what is in view */

static gboolean
on_settled (gpointer data)
{
  HetuSpanText *self = data;

  self->settle_id = 0;
  hetu_text_rows_bring (GTK_TEXT_VIEW (self), self->target);
  return G_SOURCE_REMOVE;
}

/* Lines are laid out when there is time: where a place stands is known for sure behind that. */
static void
bring (HetuSpanText *self, guint offset)
{
  self->target = offset;
  hetu_text_rows_bring (GTK_TEXT_VIEW (self), offset);
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_LOW, on_settled, self, NULL);
}

/* ---- picking */

static gboolean
is_end_of_sentence (gunichar c)
{
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == ';' || c == '\n';
}

/* The sentence around @offset. */
static void
find_sentence (HetuSpanText *self, guint offset, guint *start, guint *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  while (gtk_text_iter_backward_char (&iter))
    if (is_end_of_sentence (gtk_text_iter_get_char (&iter)))
      {
        gtk_text_iter_forward_char (&iter);
        break;
      }
  *start = (guint) gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  while (!gtk_text_iter_is_end (&iter) && !is_end_of_sentence (gtk_text_iter_get_char (&iter)))
    gtk_text_iter_forward_char (&iter);
  *end = (guint) gtk_text_iter_get_offset (&iter);
}

/* The figure whose number is at @offset, else the one whose words are there and begin last, else the nearest of the sentence, the one that
 * is lit if it is of it. Returns: 0 for none */
static gint64
find_statement (HetuSpanText *self, guint offset)
{
  guint start = 0, end = 0, nearest = G_MAXUINT;
  gint64 within = 0, near = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const HetuSpan *span = get_span (self, i);

      if (span->value_start <= offset && offset <= span->value_end)
        return span->statement;
      if (span->char_start <= offset && offset < span->char_end)
        within = span->statement;
    }
  if (within != 0)
    return within;
  find_sentence (self, offset, &start, &end);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const HetuSpan *span = get_span (self, i);
      guint distance =
          span->value_start > offset ? span->value_start - offset : offset - span->value_start;

      if (span->value_start < start || span->value_start >= end)
        continue;
      if (span->statement == self->statement)
        return self->statement;
      if (distance < nearest)
        near = span->statement;
      nearest = MIN (nearest, distance);
    }
  return near;
}

static void
on_cursor_moved (HetuSpanText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gint64 statement;
  int offset = 0;

  if (self->moving || gtk_text_buffer_get_has_selection (buffer))
    return;
  g_object_get (buffer, "cursor-position", &offset, NULL);
  statement = find_statement (self, (guint) offset);
  if (statement == 0 || statement == self->statement)
    return;
  self->statement = statement;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[PICKED], 0, statement);
}

static gboolean
on_key (HetuSpanText *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return FALSE;
  if (self->statement == 0)
    return FALSE;
  g_signal_emit (self, signals[ACTIVATED], 0);
  return TRUE;
}

/* ---- object */

static void
hetu_span_text_dispose (GObject *object)
{
  HetuSpanText *self = HETU_SPAN_TEXT (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->reading, hetu_reading_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  G_OBJECT_CLASS (hetu_span_text_parent_class)->dispose (object);
}

static void
hetu_span_text_finalize (GObject *object)
{
  HetuSpanText *self = HETU_SPAN_TEXT (object);

  g_array_unref (self->spans);
  g_array_unref (self->matches);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (hetu_span_text_parent_class)->finalize (object);
}

static void
hetu_span_text_class_init (HetuSpanTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hetu_span_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = hetu_span_text_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = hetu_span_text_snapshot_layer;
  signals[PICKED] = g_signal_new ("picked",
                                  HETU_TYPE_SPAN_TEXT,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated",
                                     HETU_TYPE_SPAN_TEXT,
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     0);
}

static void
hetu_span_text_init (HetuSpanText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->spans = g_array_new (FALSE, FALSE, sizeof (HetuSpan));
  self->matches = g_array_new (FALSE, FALSE, sizeof (Match));
  self->rows = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  self->heading = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  hetu_text_rows_hold (view);
  gtk_text_view_set_left_margin (view, 28);
  gtk_text_view_set_right_margin (view, 24);
  gtk_text_view_set_top_margin (view, 16);
  gtk_text_view_set_bottom_margin (view, 24);
  gtk_text_view_set_pixels_inside_wrap (view, 9);
  gtk_text_view_set_pixels_below_lines (view, 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "document-text");
  g_signal_connect_swapped (buffer, "notify::cursor-position", G_CALLBACK (on_cursor_moved), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the document"),
                                  -1);
}

/* ---- what is shown */

static void
embolden_headings (HetuSpanText *self, GtkTextBuffer *buffer)
{
  for (guint i = 0; i < self->reading->paragraphs->len; i++)
    {
      const HetuParagraph *one = &g_array_index (self->reading->paragraphs, HetuParagraph, i);
      GtkTextIter start, end;

      if (!one->heading || one->end <= one->start)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) self->reading->at[one->start]);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) self->reading->at[one->end - 1] + 1);
      gtk_text_buffer_apply_tag (buffer, self->heading, &start, &end);
    }
}

static void
place_caret (HetuSpanText *self, guint offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  self->moving = TRUE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
  self->moving = FALSE;
}

void
hetu_span_text_set_document (HetuSpanText *self, HetuDocument *document, HetuReading *reading)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (HETU_IS_SPAN_TEXT (self) && (document == NULL) == (reading == NULL));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_clear_pointer (&self->reading, hetu_reading_free);
  g_clear_pointer (&self->document, hetu_document_unref);
  self->document = document != NULL ? hetu_document_ref (document) : NULL;
  self->reading = reading;
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->matches, 0);
  self->statement = 0;
  self->match = 0;
  self->moving = TRUE;
  gtk_text_buffer_set_text (buffer, document != NULL ? hetu_document_get_text (document) : "", -1);
  self->moving = FALSE;
  if (document == NULL)
    return;
  embolden_headings (self, buffer);
  place_caret (self, 0);
  bring (self, 0);
}

const HetuReading *
hetu_span_text_get_reading (HetuSpanText *self)
{
  return self->reading;
}

void
hetu_span_text_set_spans (HetuSpanText *self, const GArray *spans)
{
  g_return_if_fail (HETU_IS_SPAN_TEXT (self) && spans != NULL);

  g_array_set_size (self->spans, 0);
  g_array_append_vals (self->spans, spans->data, spans->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
hetu_span_text_show_statement (HetuSpanText *self, gint64 statement)
{
  const HetuSpan *first = NULL;
  gboolean seen = FALSE;
  guint from = 0, to = 0;

  g_return_val_if_fail (HETU_IS_SPAN_TEXT (self), FALSE);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  hetu_text_rows_get_visible (GTK_TEXT_VIEW (self), &from, &to);
  for (guint i = 0; i < self->spans->len && statement != 0; i++)
    if (get_span (self, i)->statement == statement)
      {
        first = first != NULL ? first : get_span (self, i);
        seen = seen || (statement == self->statement && get_span (self, i)->value_start >= from &&
                        get_span (self, i)->value_end <= to);
      }
  self->statement = first != NULL ? statement : 0;
  if (first == NULL)
    return FALSE;
  if (!seen)
    {
      place_caret (self, first->value_start);
      bring (self, first->value_start);
    }
  return TRUE;
}

guint
hetu_span_text_get_place (HetuSpanText *self)
{
  int offset = 0;

  g_return_val_if_fail (HETU_IS_SPAN_TEXT (self), 0);

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "cursor-position", &offset, NULL);
  return (guint) offset;
}

/* ---- search */

static gunichar
fold_case (gunichar c)
{
  return c < 128 ? (gunichar) g_ascii_tolower ((char) c) : c;
}

guint
hetu_span_text_search (HetuSpanText *self, const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autoptr (HetuReading) wanted = NULL;
  guint from = 0, to = 0;

  g_return_val_if_fail (HETU_IS_SPAN_TEXT (self), 0);

  g_array_set_size (self->matches, 0);
  self->match = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->reading == NULL || *stripped == '\0')
    return 0;
  wanted = hetu_reading_new (stripped);
  for (guint i = 0; wanted->n_chars > 0 && i + wanted->n_chars <= self->reading->n_chars; i++)
    {
      guint n = 0;
      Match match;

      while (n < wanted->n_chars &&
             fold_case (self->reading->chars[i + n]) == fold_case (wanted->chars[n]))
        n++;
      if (n < wanted->n_chars)
        continue;
      match = (Match){ self->reading->at[i], self->reading->at[i + n - 1] + 1 };
      g_array_append_val (self->matches, match);
      i += n - 1;
    }
  hetu_text_rows_get_visible (GTK_TEXT_VIEW (self), &from, &to);
  for (guint i = 0; i < self->matches->len && self->match == 0; i++)
    if (g_array_index (self->matches, Match, i).start >= from)
      self->match = i + 1;
  if (self->match == 0 && self->matches->len > 0)
    self->match = 1;
  hetu_span_text_step (self, 0);
  return self->matches->len;
}

guint
hetu_span_text_step (HetuSpanText *self, int by)
{
  guint n;

  g_return_val_if_fail (HETU_IS_SPAN_TEXT (self), 0);

  n = self->matches->len;
  if (n == 0)
    return 0;
  self->match = (guint) (((int) self->match - 1 + by + (int) n) % (int) n) + 1;
  place_caret (self, g_array_index (self->matches, Match, self->match - 1).start);
  bring (self, g_array_index (self->matches, Match, self->match - 1).start);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->match;
}
