/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shaped paragraph: what it measures, how it is drawn, and what a reader copies from it.
 *
 * A line is line_height × size high and its em box is centred in it, whatever the font says. The glyphs of Pango's runs
 * are handed to Cairo here and not by PangoCairo, so that a PDF gets, glyph by glyph, the bytes that the caller wrote:
 * U+2060 and the thin spaces that were put in are in no output. */
#include "chart/text-private.h"

#include <string.h>

/* The em box of CJK fonts stands this much above the baseline. */
#define EM_ASCENT 0.88

HetuTextRun *
hetu_text_run_ref (HetuTextRun *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
hetu_text_run_unref (HetuTextRun *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_array_unref (self->lines);
  hetu_prepared_clear (&self->prepared);
  g_free (self->text);
  g_free (self);
}

static double
line_pitch (const HetuTextRun *self)
{
  return self->style.line_height * self->style.size_pt;
}

double
hetu_text_run_get_width (const HetuTextRun *self)
{
  return self->width;
}

double
hetu_text_run_get_height (const HetuTextRun *self)
{
  return self->lines->len * line_pitch (self);
}

double
hetu_text_run_get_baseline (const HetuTextRun *self)
{
  return (line_pitch (self) - self->style.size_pt) / 2 + EM_ASCENT * self->style.size_pt;
}

guint
hetu_text_run_get_n_lines (const HetuTextRun *self)
{
  return self->lines->len;
}

static const HetuTextLine *
get_line (const HetuTextRun *self, guint index)
{
  return &g_array_index (self->lines, HetuTextLine, index);
}

gboolean
hetu_text_run_is_ellipsised (const HetuTextRun *self)
{
  return get_line (self, self->lines->len - 1)->ellipsised;
}

const HetuTextStyle *
hetu_text_run_get_style (const HetuTextRun *self)
{
  return &self->style;
}

const char *
hetu_text_run_get_text (const HetuTextRun *self)
{
  return self->text;
}

/* Appends what the caller wrote for bytes @start to @end of the prepared text. */
static void
append_source (const HetuTextRun *self, gsize start, gsize end, GString *out)
{
  guint from = self->prepared.source[start];

  g_string_append_len (out, self->text + from, self->prepared.source[end] - from);
}

char *
hetu_text_run_get_line (const HetuTextRun *self,
                        guint line,
                        double *x,
                        double *baseline,
                        double *width)
{
  const HetuTextLine *l;
  GString *text;

  g_return_val_if_fail (line < self->lines->len, NULL);

  l = get_line (self, line);
  text = g_string_new (NULL);
  append_source (self, l->start, l->end, text);
  if (l->ellipsised)
    g_string_append (text, HETU_ELLIPSIS);
  if (x != NULL)
    *x = l->x;
  if (baseline != NULL)
    *baseline = hetu_text_run_get_baseline (self) + line * line_pitch (self);
  if (width != NULL)
    *width = l->width;
  return g_string_free (text, FALSE);
}

/* The glyphs of one Pango run, ready for Cairo. Reused from run to run. */
typedef struct
{
  GArray *glyphs;   /* (element-type cairo_glyph_t) */
  GArray *clusters; /* (element-type cairo_text_cluster_t) */
  GString *text;
  guint n_clustered; /* glyphs that belong to a cluster */
} Glyphs;

static void
glyphs_init (Glyphs *self)
{
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  self->text = g_string_new (NULL);
}

static void
glyphs_clear (Glyphs *self)
{
  g_array_unref (self->glyphs);
  g_array_unref (self->clusters);
  g_string_free (self->text, TRUE);
}

/* Appends the glyphs of one cluster and moves @x on; the cluster says what the caller wrote for it. The glyph of a thin
 * space that was put in joins the next cluster: left out, its gap would be read as a space by whoever extracts text. */
static void
append_cluster (Glyphs *self,
                const HetuTextRun *run,
                const HetuTextLine *line,
                const PangoGlyphItemIter *iter,
                double *x,
                double y)
{
  const PangoGlyphString *glyphs = iter->glyph_item->glyphs;
  gboolean is_ellipsis =
      (iter->glyph_item->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0;
  gsize text_before = self->text->len;
  cairo_text_cluster_t cluster;

  if (is_ellipsis)
    g_string_append (self->text, HETU_ELLIPSIS);
  else
    append_source (run,
                   line->start + (gsize) iter->start_index,
                   line->start + (gsize) iter->end_index,
                   self->text);
  for (int i = iter->start_glyph; i < iter->end_glyph; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      cairo_glyph_t glyph = { info->glyph,
                              *x + info->geometry.x_offset / (double) PANGO_SCALE,
                              y + info->geometry.y_offset / (double) PANGO_SCALE };

      *x += info->geometry.width / (double) PANGO_SCALE;
      if (info->glyph != PANGO_GLYPH_EMPTY && !(info->glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        g_array_append_val (self->glyphs, glyph);
    }
  cluster.num_bytes = (int) (self->text->len - text_before);
  cluster.num_glyphs = (int) (self->glyphs->len - self->n_clustered);
  if (cluster.num_bytes == 0)
    return;
  g_array_append_val (self->clusters, cluster);
  self->n_clustered = self->glyphs->len;
}

typedef enum
{
  EMIT_GLYPHS,
  EMIT_TEXT, /* glyphs with the text behind them */
  EMIT_PATH,
} Emit;

static void
emit (cairo_t *cr, const Glyphs *glyphs, Emit what)
{
  const cairo_glyph_t *array = (const cairo_glyph_t *) (void *) glyphs->glyphs->data;
  int n = (int) glyphs->glyphs->len;

  switch (what)
    {
    case EMIT_GLYPHS:
      cairo_show_glyphs (cr, array, n);
      break;
    case EMIT_TEXT:
      cairo_show_text_glyphs (cr,
                              glyphs->text->str,
                              (int) glyphs->text->len,
                              array,
                              n,
                              (const cairo_text_cluster_t *) (void *) glyphs->clusters->data,
                              (int) glyphs->clusters->len,
                              0);
      break;
    case EMIT_PATH:
      cairo_glyph_path (cr, array, n);
      break;
    }
}

static void
emit_line (const HetuTextRun *run,
           const HetuTextLine *line,
           cairo_t *cr,
           double x,
           double y,
           Glyphs *glyphs,
           Emit what)
{
  PangoLayoutLine *layout_line = pango_layout_get_line_readonly (line->layout, 0);
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *l = layout_line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      PangoGlyphItemIter iter;

      g_array_set_size (glyphs->glyphs, 0);
      g_array_set_size (glyphs->clusters, 0);
      g_string_truncate (glyphs->text, 0);
      glyphs->n_clustered = 0;
      for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
           more = pango_glyph_item_iter_next_cluster (&iter))
        append_cluster (glyphs, run, line, &iter, &x, y);
      g_array_set_size (glyphs->glyphs, glyphs->n_clustered);
      if (glyphs->glyphs->len == 0 || item->item->analysis.font == NULL)
        continue;
      cairo_set_scaled_font (cr,
                             hetu_text_get_font (cr,
                                                 item->item->analysis.font,
                                                 (cairo_glyph_t *) (void *) glyphs->glyphs->data,
                                                 glyphs->glyphs->len));
      emit (cr, glyphs, what);
    }
}

static void
emit_run (const HetuTextRun *self, cairo_t *cr, double x, double y, Emit what)
{
  double baseline = hetu_text_run_get_baseline (self);
  Glyphs glyphs;

  g_return_if_fail (get_line (self, 0)->layout != NULL);

  glyphs_init (&glyphs);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const HetuTextLine *line = get_line (self, i);

      emit_line (self, line, cr, x + line->x, y + baseline + i * line_pitch (self), &glyphs, what);
    }
  glyphs_clear (&glyphs);
}

void
hetu_text_run_draw (const HetuTextRun *self, cairo_t *cr, double x, double y)
{
  gboolean has_text = cairo_surface_has_show_text_glyphs (cairo_get_group_target (cr));

  emit_run (self, cr, x, y, has_text ? EMIT_TEXT : EMIT_GLYPHS);
  cairo_new_path (cr);
}

void
hetu_text_run_path (const HetuTextRun *self, cairo_t *cr, double x, double y)
{
  emit_run (self, cr, x, y, EMIT_PATH);
}
