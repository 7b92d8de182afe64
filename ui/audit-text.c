/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text is that of the draft, character for character, so that offsets of figures are offsets of the buffer. Each verdict has a form of
 * its own besides its colour: a wavy line, a double one, a dashed box of grey, a plain line. */
#include "ui/audit-text.h"

#include "ui/text-rows.h"

#include <glib/gi18n.h>

/* A figure, as far as the text has to know it. */
typedef struct
{
  guint char_start; /* offsets in code points */
  guint char_end;
  guint value_start;
  guint value_end;
  HetuVerdict verdict;
  GArray *
      beside; /* (owned) (element-type guint): figures that it contradicts, or is contradicted by */
} Mark;

struct _HetuAuditText
{
  GtkTextView parent_instance;
  GArray *marks;                         /* (owned) (element-type Mark) */
  GtkTextTag *verdicts[HETU_N_VERDICTS]; /* borrowed from the buffer */
  GtkTextTag *current;                   /* likewise */
  GtkTextTag *beside;                    /* likewise */
  guint shown;                           /* index of the figure in hand; G_MAXUINT none */
  gboolean moving;                       /* the cursor is moved by us */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HetuAuditText, hetu_audit_text, GTK_TYPE_TEXT_VIEW)

static void
clear_mark (gpointer mark)
{
  g_array_unref (((Mark *) mark)->beside);
}

static GtkTextBuffer *
get_buffer (HetuAuditText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
apply (HetuAuditText *self, GtkTextTag *tag, guint start, guint end)
{
  GtkTextIter a, b;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &a, (int) start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &b, (int) end);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &a, &b);
}

static void
remove_everywhere (HetuAuditText *self, GtkTextTag *tag)
{
  GtkTextIter a, b;

  gtk_text_buffer_get_bounds (get_buffer (self), &a, &b);
  gtk_text_buffer_remove_tag (get_buffer (self), tag, &a, &b);
}

/* ---- colours */

static GdkRGBA
look_up (HetuAuditText *self, const char *name, float alpha)
{
  GdkRGBA colour = { 0.5f, 0.5f, 0.5f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  colour.alpha *= alpha;
  return colour;
}

void
hetu_audit_text_update_colours (HetuAuditText *self)
{
  static const struct
  {
    const char *colour;
    PangoUnderline underline;
    float fill;
  } looks[HETU_N_VERDICTS] = {
    [HETU_VERDICT_DISAGREES] = { "hetu_error", PANGO_UNDERLINE_ERROR, 0.16f },
    [HETU_VERDICT_INCONSISTENT] = { "hetu_warning", PANGO_UNDERLINE_DOUBLE, 0.16f },
    [HETU_VERDICT_UNKNOWN] = { "hetu_text2", PANGO_UNDERLINE_NONE, 0.14f },
    [HETU_VERDICT_AGREES] = { "hetu_met", PANGO_UNDERLINE_SINGLE, 0 },
  };
  GdkRGBA yellow = look_up (self, "hetu_mark", 1);
  GdkRGBA selected = look_up (self, "hetu_selected", 1);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GdkRGBA line = look_up (self, looks[i].colour, 1);
      GdkRGBA fill = look_up (self, looks[i].colour, looks[i].fill);

      g_object_set (self->verdicts[i],
                    "underline",
                    looks[i].underline,
                    "underline-rgba",
                    &line,
                    "background-rgba",
                    looks[i].fill > 0 ? &fill : NULL,
                    "foreground-rgba",
                    i < HETU_VERDICT_UNKNOWN ? &line : NULL,
                    NULL);
    }
  g_object_set (self->current, "background-rgba", &yellow, "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->beside, "background-rgba", &selected, NULL);
}

/* ---- picking */

static guint
find_at (HetuAuditText *self, guint offset)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (offset >= mark->value_start && offset <= mark->value_end)
        return i;
      if (found == G_MAXUINT && offset >= mark->char_start && offset < mark->char_end)
        found = i;
    }
  return found;
}

static void
on_cursor_moved (HetuAuditText *self)
{
  int offset = 0;
  guint index;

  if (self->moving)
    return;
  g_object_get (get_buffer (self), "cursor-position", &offset, NULL);
  index = find_at (self, (guint) offset);
  if (index != G_MAXUINT && index != self->shown)
    g_signal_emit (self, signals[PICKED], 0, index);
}

/* ---- what is shown */

static void
take_beside (const HetuAudit *audit, guint index, GArray *out)
{
  const HetuAuditFigure *figure = hetu_audit_get_figure (audit, index);

  for (guint i = 0; i < figure->contradictions->len; i++)
    {
      const HetuContradiction *one =
          &g_array_index (audit->contradictions,
                          HetuContradiction,
                          g_array_index (figure->contradictions, guint, i));

      for (guint k = 0; k < one->figures->len; k++)
        if (g_array_index (one->figures, guint, k) != index)
          g_array_append_val (out, g_array_index (one->figures, guint, k));
    }
}

static void
take_marks (HetuAuditText *self, const HetuAudit *audit)
{
  g_array_set_size (self->marks, 0);
  for (guint i = 0; audit != NULL && i < audit->figures->len; i++)
    {
      const HetuAuditFigure *figure = hetu_audit_get_figure (audit, i);
      const HetuClaim *claim = &g_array_index (audit->claims, HetuClaim, figure->claim);
      Mark mark = {
        claim->char_start, claim->char_end, claim->value_start,
        claim->value_end,  figure->verdict, g_array_new (FALSE, FALSE, sizeof (guint))
      };

      take_beside (audit, i, mark.beside);
      g_array_append_val (self->marks, mark);
    }
}

void
hetu_audit_text_set_audit (HetuAuditText *self, const HetuAudit *audit)
{
  const char *text = audit != NULL ? hetu_document_get_text (audit->document) : "";

  g_return_if_fail (HETU_IS_AUDIT_TEXT (self));

  self->moving = TRUE;
  self->shown = G_MAXUINT;
  take_marks (self, audit);
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  /* One number of several figures is marked by the gravest of them, which is applied last. */
  for (int verdict = HETU_VERDICT_AGREES; verdict >= 0; verdict--)
    for (guint i = 0; i < self->marks->len; i++)
      {
        const Mark *mark = &g_array_index (self->marks, Mark, i);

        if ((int) mark->verdict == verdict)
          apply (self, self->verdicts[verdict], mark->value_start, mark->value_end);
      }
  self->moving = FALSE;
}

void
hetu_audit_text_show (HetuAuditText *self, guint index)
{
  const Mark *mark;
  GtkTextIter iter;

  g_return_if_fail (HETU_IS_AUDIT_TEXT (self));

  remove_everywhere (self, self->current);
  remove_everywhere (self, self->beside);
  self->shown = index;
  if (index >= self->marks->len)
    return;
  mark = &g_array_index (self->marks, Mark, index);
  apply (self, self->current, mark->char_start, mark->char_end);
  for (guint i = 0; i < mark->beside->len; i++)
    {
      const Mark *other =
          &g_array_index (self->marks, Mark, g_array_index (mark->beside, guint, i));

      apply (self, self->beside, other->char_start, other->char_end);
    }
  self->moving = TRUE;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, (int) mark->value_start);
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                gtk_text_buffer_get_insert (get_buffer (self)),
                                0.2,
                                FALSE,
                                0,
                                0.5);
  self->moving = FALSE;
}

/* ---- object */

static void
on_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hetu_audit_text_parent_class)->css_changed (widget, change);
  hetu_audit_text_update_colours (HETU_AUDIT_TEXT (widget));
}

static void
hetu_audit_text_finalize (GObject *object)
{
  g_array_unref (HETU_AUDIT_TEXT (object)->marks);
  G_OBJECT_CLASS (hetu_audit_text_parent_class)->finalize (object);
}

static void
hetu_audit_text_class_init (HetuAuditTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hetu_audit_text_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = on_css_changed;
  signals[PICKED] = g_signal_new ("picked",
                                  HETU_TYPE_AUDIT_TEXT,
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
hetu_audit_text_init (HetuAuditText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = get_buffer (self);

  self->shown = G_MAXUINT;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->beside = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  for (int i = HETU_VERDICT_AGREES; i >= 0; i--)
    self->verdicts[i] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->current = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  hetu_text_rows_hold (view);
  gtk_text_view_set_left_margin (view, 24);
  gtk_text_view_set_right_margin (view, 24);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 18);
  gtk_text_view_set_pixels_inside_wrap (view, 6);
  gtk_text_view_set_pixels_below_lines (view, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the draft"),
                                  -1);
  g_signal_connect_object (buffer,
                           "notify::cursor-position",
                           G_CALLBACK (on_cursor_moved),
                           self,
                           G_CONNECT_SWAPPED);
}
