/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a shaped paragraph stand: stretches of it that another renderer can set by itself, and
 * the boxes that a stretch of the caller's text covers. Reads what was shaped; shapes nothing. */
#include "chart/text-private.h"

#include <hb.h>

/* One cluster on its way along a line. */
typedef struct
{
  gsize start, end; /* bytes of the caller's text; none for what was put in */
  double x;         /* of the first glyph, offsets included; points from the run's left edge */
  double pen;       /* where the cluster's advance starts */
  double advance;
  gboolean narrowed; /* a mark set in half its width, or as wide as in a Western typeface */
  gboolean
      loose; /* a thin space, or a mark as wide as its neighbours' script says: “—”, “×”, “≥” */
  gboolean ellipsis; /* stands for what was cut */
} Cluster;

typedef void (*ClusterFunc) (const Cluster *cluster, guint line, gpointer data);

/* An item carries the features of all its characters: whether those of the one at byte @at of the line are among them. */
static gboolean
has_features (const PangoItem *item, guint at)
{
  for (GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FONT_FEATURES && attribute->start_index <= at &&
          at < attribute->end_index)
        return TRUE;
    }
  return FALSE;
}

/* Renderers that shape piece by piece see other neighbours, and may take another glyph: librsvg does for “2019—2023”. */
static gboolean
is_loose (gunichar c)
{
  return c == 0x2009 || (g_unichar_iswide_cjk (c) && !g_unichar_iswide (c));
}

/* How far right of its place a plain renderer has to set the mark that @glyph stands for, in points, so that the ink of its
 * usual glyph has its middle where that of @glyph has. */
static double
measure_stand_in (PangoFont *font, PangoGlyph glyph, gunichar c)
{
  PangoRectangle ink, usual_ink;
  hb_codepoint_t usual = 0;

  if (font == NULL || !hb_font_get_nominal_glyph (pango_font_get_hb_font (font), c, &usual) ||
      usual == glyph)
    return 0;
  pango_font_get_glyph_extents (font, glyph, &ink, NULL);
  pango_font_get_glyph_extents (font, usual, &usual_ink, NULL);
  return (ink.x + ink.width / 2.0 - usual_ink.x - usual_ink.width / 2.0) / PANGO_SCALE;
}

static void
walk_item (const HetuTextRun *run,
           guint index,
           PangoGlyphItem *item,
           double *pen,
           ClusterFunc func,
           gpointer data)
{
  const HetuTextLine *line = &g_array_index (run->lines, HetuTextLine, index);
  const char *text = pango_layout_get_text (line->layout);
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      const PangoGlyphInfo *first = &item->glyphs->glyphs[iter.start_glyph];
      Cluster cluster = {
        .start = run->prepared.source[line->start + (gsize) iter.start_index],
        .end = run->prepared.source[line->start + (gsize) iter.end_index],
        .pen = *pen,
        .x = *pen + first->geometry.x_offset / (double) PANGO_SCALE,
        .narrowed = has_features (item->item, (guint) iter.start_index),
        .loose = is_loose (g_utf8_get_char (text + iter.start_index)),
        .ellipsis = (item->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0,
      };

      if (cluster.narrowed)
        cluster.x += measure_stand_in (item->item->analysis.font,
                                       first->glyph,
                                       g_utf8_get_char (text + iter.start_index));
      for (int i = iter.start_glyph; i < iter.end_glyph; i++)
        cluster.advance += item->glyphs->glyphs[i].geometry.width / (double) PANGO_SCALE;
      *pen += cluster.advance;
      func (&cluster, index, data);
    }
}

/* Lines of fixed metrics have no glyphs: each is one cluster. */
static void
walk_clusters (const HetuTextRun *self, ClusterFunc func, gpointer data)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuTextLine *line = &g_array_index (self->lines, HetuTextLine, i);
      double pen = line->x;

      if (line->layout == NULL)
        {
          Cluster cluster = {
            .start = self->prepared.source[line->start],
            .end = self->prepared.source[line->end],
            .x = pen,
            .pen = pen,
            .advance = line->width,
          };

          func (&cluster, i, data);
          continue;
        }
      for (GSList *l = pango_layout_get_line_readonly (line->layout, 0)->runs; l != NULL;
           l = l->next)
        walk_item (self, i, l->data, &pen, func, data);
    }
}

typedef struct
{
  const HetuTextRun *run;
  GArray *pieces;  /* (element-type HetuTextPiece) */
  GString *text;   /* of the piece that is growing */
  gboolean closed; /* the next cluster starts a piece */
} PieceList;

static void
end_piece (PieceList *self)
{
  if (self->pieces->len > 0)
    g_array_index (self->pieces, HetuTextPiece, self->pieces->len - 1).text =
        g_string_free (g_steal_pointer (&self->text), FALSE);
}

static void
add_to_piece (const Cluster *cluster, guint line, gpointer data)
{
  PieceList *self = data;
  guint n = self->pieces->len;
  gboolean visible = cluster->end > cluster->start || cluster->ellipsis;

  if (visible && (n == 0 || self->closed || cluster->x != cluster->pen ||
                  g_array_index (self->pieces, HetuTextPiece, n - 1).line != line))
    {
      HetuTextPiece piece = { .line = line, .x = cluster->x };

      end_piece (self);
      piece.baseline = hetu_text_run_get_baseline (self->run) +
                       line * hetu_text_run_get_height (self->run) / self->run->lines->len;
      g_array_append_val (self->pieces, piece);
      self->text = g_string_new (NULL);
      self->closed = FALSE;
    }
  if (cluster->ellipsis)
    g_string_append (self->text, HETU_ELLIPSIS);
  else if (visible)
    g_string_append_len (self->text,
                         self->run->text + cluster->start,
                         (gssize) (cluster->end - cluster->start));
  if (cluster->loose || cluster->narrowed)
    self->closed = TRUE;
}

static void
clear_piece (gpointer data)
{
  HetuTextPiece *piece = data;

  g_clear_pointer (&piece->text, g_free);
}

GArray *
hetu_text_run_list_pieces (const HetuTextRun *self)
{
  PieceList list = { .run = self };

  g_return_val_if_fail (self != NULL, NULL);

  list.pieces = g_array_new (FALSE, FALSE, sizeof (HetuTextPiece));
  g_array_set_clear_func (list.pieces, clear_piece);
  walk_clusters (self, add_to_piece, &list);
  end_piece (&list);
  return list.pieces;
}

typedef struct
{
  const HetuTextRun *run;
  gsize start, end;
  GArray *boxes;   /* (element-type HetuTextBox) */
  guint last_line; /* of the last box */
} BoxList;

static void
add_to_box (const Cluster *cluster, guint line, gpointer data)
{
  BoxList *self = data;
  double height = hetu_text_run_get_height (self->run) / self->run->lines->len;
  HetuTextBox *last;

  if (cluster->ellipsis || cluster->end <= self->start || cluster->start >= self->end)
    return;
  if (self->boxes->len == 0 || self->last_line != line)
    {
      HetuTextBox box = { cluster->pen, line * height, cluster->advance, height };

      g_array_append_val (self->boxes, box);
      self->last_line = line;
      return;
    }
  last = &g_array_index (self->boxes, HetuTextBox, self->boxes->len - 1);
  last->width = cluster->pen + cluster->advance - last->x;
}

GArray *
hetu_text_run_list_boxes (const HetuTextRun *self, gsize start, gsize end)
{
  BoxList list = { .run = self, .start = start, .end = end };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (start <= end, NULL);

  list.boxes = g_array_new (FALSE, FALSE, sizeof (HetuTextBox));
  walk_clusters (self, add_to_box, &list);
  return list.boxes;
}
