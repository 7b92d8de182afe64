/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a prepared text to lines, by Pango or with fixed metrics.
 *
 * A paragraph that wraps is laid out twice: once to find the lines, then line by line, because marks at a line's edge
 * are set half as wide (C-41) and that must not move the breaks. */
#include "chart/text-private.h"

#include <math.h>
#include <string.h>

/* A proportional glyph where there is one, for quotation marks; else the wide one without its blank margins, for dots. */
#define NARROW_FEATURES "pwid=1, palt=1"

static double
to_points (int units)
{
  return units / (double) PANGO_SCALE;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0x2009 || c == 0x2060 || c == '\n' || c == '\r';
}

/* Takes spaces off both ends of a stretch of @text. */
static void
trim (const char *text, gsize *start, gsize *end)
{
  while (*end > *start)
    {
      const char *last = g_utf8_prev_char (text + *end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      *end = (gsize) (last - text);
    }
  while (*end > *start && is_blank (g_utf8_get_char (text + *start)))
    *start = (gsize) (g_utf8_next_char (text + *start) - text);
}

/* Gives the marks of @text at @places, byte offsets, an OpenType feature. */
static void
add_feature (PangoAttrList *attributes, const char *text, const GArray *places, const char *feature)
{
  for (guint i = 0; i < places->len; i++)
    {
      guint at = g_array_index (places, guint, i);
      PangoAttribute *attribute = pango_attr_font_features_new (feature);

      attribute->start_index = at;
      attribute->end_index = at + (guint) (g_utf8_next_char (text + at) - (text + at));
      pango_attr_list_insert (attributes, attribute);
    }
}

static PangoAttrList *
list_attributes (const char *text, gsize length, gboolean western)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!western)
    hetu_break_list_halts (text, length, places);
  add_feature (attributes, text, places, "halt=1");
  g_array_set_size (places, 0);
  hetu_break_list_narrow (text, length, western, places);
  add_feature (attributes, text, places, NARROW_FEATURES);
  return attributes;
}

static PangoLayout *
new_layout (PangoContext *context,
            PangoFontDescription *font,
            const HetuTextRun *run,
            gsize start,
            gsize end)
{
  const HetuTextStyle *style = &run->style;
  const char *text = run->prepared.text + start;
  gsize length = end - start;
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = list_attributes (text, length, run->prepared.western);

  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, style->size_pt * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, (int) length);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static double
layout_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return to_points (logical.width);
}

/* Where the seen text of an ellipsised line ends. */
static gsize
visible_length (PangoLayout *layout, gsize length)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *item = l->data;

      if (item->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        return (gsize) item->item->offset;
    }
  return length;
}

/* Adds the stretch as a line of its own; @cut: it must be shortened to the style's width. */
static void
add_line (HetuTextRun *run,
          PangoContext *context,
          PangoFontDescription *font,
          gsize start,
          gsize end,
          gboolean cut)
{
  HetuTextLine line = { 0 };
  const char *text = run->prepared.text;

  trim (text, &start, &end);
  line.layout = new_layout (context, font, run, start, end);
  line.start = start;
  line.end = end;
  if (cut)
    {
      g_autofree char *flat = g_strndup (text + start, end - start);

      g_strdelimit (flat, "\n", ' ');
      pango_layout_set_text (line.layout, flat, (int) (end - start));
      pango_layout_set_width (line.layout, (int) lround (run->style.width_pt * PANGO_SCALE));
      pango_layout_set_ellipsize (line.layout, PANGO_ELLIPSIZE_END);
      line.ellipsised = pango_layout_is_ellipsized (line.layout);
      line.end = start + visible_length (line.layout, end - start);
    }
  line.width = layout_width (line.layout);
  g_array_append_val (run->lines, line);
}

static gboolean
overflows (PangoLayout *layout, double width)
{
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, i), NULL, &logical);
      if (to_points (logical.width) > width + HETU_TEXT_TOLERANCE)
        return TRUE;
    }
  return FALSE;
}

/* C-40: between words; only a word wider than the box is broken inside, for text must never leave it. */
static PangoLayout *
wrap (const HetuTextRun *run, PangoContext *context, PangoFontDescription *font)
{
  PangoLayout *layout = new_layout (context, font, run, 0, run->prepared.length);

  if (run->style.width_pt <= 0)
    return layout;
  pango_layout_set_width (layout, (int) lround (run->style.width_pt * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  if (overflows (layout, run->style.width_pt))
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* How many lines the style allows. */
static guint
line_limit (const HetuTextStyle *style)
{
  return style->width_pt > 0 && style->max_lines > 0 ? (guint) style->max_lines : G_MAXUINT;
}

/* Fixed metrics: CJK 1 em, all else 0.5 em, quotation marks as the text around them, U+2060 nothing, U+2009 0.2 em. */
static double
fixed_advance (gunichar c, gboolean western)
{
  if (c == 0x2060 || c == '\n')
    return 0;
  if (c == 0x2009)
    return 0.2;
  if (c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019)
    return western ? 0.5 : 1;
  return c >= 0x2e80 || c == 0x2014 ? 1 : 0.5;
}

static double
fixed_width (const HetuTextRun *run, gsize start, gsize end)
{
  double width = 0;

  for (const char *p = run->prepared.text + start; p < run->prepared.text + end;
       p = g_utf8_next_char (p))
    width += fixed_advance (g_utf8_get_char (p), run->prepared.western) * run->style.size_pt;
  return width;
}

static void
add_fixed_line (HetuTextRun *run, gsize start, gsize end, gboolean cut)
{
  const char *text = run->prepared.text;
  HetuTextLine line = { 0 };

  trim (text, &start, &end);
  line.start = start;
  line.end = end;
  line.width = fixed_width (run, start, end);
  if (cut)
    {
      double room = run->style.width_pt - 0.5 * run->style.size_pt;

      while (line.end > start && fixed_width (run, start, line.end) > room + HETU_TEXT_TOLERANCE)
        line.end = (gsize) (g_utf8_prev_char (text + line.end) - text);
      line.ellipsised = TRUE;
      line.width = fixed_width (run, start, line.end) + 0.5 * run->style.size_pt;
    }
  g_array_append_val (run->lines, line);
}

static void
place_lines (HetuTextRun *self)
{
  static const double shares[] = { 0, 0.5, 1 };

  for (guint i = 0; i < self->lines->len; i++)
    self->width = MAX (self->width, g_array_index (self->lines, HetuTextLine, i).width);
  for (guint i = 0; i < self->lines->len; i++)
    {
      HetuTextLine *line = &g_array_index (self->lines, HetuTextLine, i);

      line->x = (self->width - line->width) * shares[self->style.align];
    }
}

int
hetu_text_run_shape (HetuTextRun *self, PangoContext *context, PangoFontDescription *font)
{
  g_autoptr (PangoLayout) layout = wrap (self, context, font);
  guint n_lines = (guint) pango_layout_get_line_count (layout);
  guint limit = line_limit (&self->style);

  g_array_set_size (self->lines, 0);
  self->width = 0;
  if (n_lines == 1)
    {
      HetuTextLine line = { g_object_ref (layout), 0, self->prepared.length, FALSE, 0, 0 };

      pango_layout_set_width (layout, -1);
      line.width = layout_width (layout);
      g_array_append_val (self->lines, line);
    }
  else
    for (guint i = 0; i < MIN (n_lines, limit); i++)
      {
        PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
        gsize start = (gsize) line->start_index;
        gboolean cut = i + 1 == limit && n_lines > limit;
        gsize end = cut ? self->prepared.length : start + (gsize) line->length;

        add_line (self, context, font, start, end, cut);
      }
  place_lines (self);
  return pango_layout_get_unknown_glyphs_count (layout);
}

/* Greedy, at the same places as Pango. */
void
hetu_text_run_shape_fixed (HetuTextRun *self)
{
  const char *text = self->prepared.text;
  int n = (int) g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *breaks = g_new0 (PangoLogAttr, (gsize) n + 1);
  double limit = self->style.width_pt > 0 ? self->style.width_pt + HETU_TEXT_TOLERANCE : HUGE_VAL;
  guint max_lines = line_limit (&self->style);
  gsize start = 0;
  gsize allowed = 0; /* last place where the line may break */
  const char *p = text;

  pango_get_log_attrs (text, -1, -1, pango_language_from_string ("zh-cn"), breaks, n + 1);
  for (int i = 0; i < n; i++)
    {
      gsize at = (gsize) (p - text);
      gsize next = (gsize) (g_utf8_next_char (p) - text);
      gboolean newline = *p == '\n';

      if (at > start && breaks[i].is_line_break)
        allowed = at;
      if (newline || (!is_blank (g_utf8_get_char (p)) && fixed_width (self, start, next) > limit))
        {
          gsize end = newline || allowed <= start ? at : allowed;

          if (self->lines->len + 1 == max_lines)
            {
              add_fixed_line (self, start, self->prepared.length, TRUE);
              place_lines (self);
              return;
            }
          add_fixed_line (self, start, end, FALSE);
          start = newline ? next : end;
        }
      p = text + next;
    }
  add_fixed_line (self, start, self->prepared.length, FALSE);
  place_lines (self);
}
