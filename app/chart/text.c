/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The context of text and its cache. Text is measured once for every output: Pango breaks and shapes (text-shape.c);
 * where lines stand is decided from the style alone (text-run.c).
 *
 * Measured on Pango 1.50: with default settings one paragraph is 185.0, 177.5 and 179.0 wide at 1×, 2× and 3×; with hint
 * style none, hint metrics off, unrounded glyph positions and absolute sizes it is 177.071 on image, PDF and SVG. */
#include "chart/text.h"

#include "chart/text-private.h"
#include "error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DEFAULT_FAMILY "Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
#define DEFAULT_LINE_HEIGHT 1.25
#define MAX_CACHED 4096

struct _HetuText
{
  PangoContext *faces[2];     /* (owned) (nullable): one face each, of normal and bold weight */
  PangoContext *context;      /* (owned) (nullable): of all fonts, made when wanted */
  PangoFontDescription *font; /* (owned) (nullable): %NULL: fixed metrics */
  GHashTable *runs;           /* (owned): HetuTextRun → itself */
  GHashTable *known;          /* (owned): code points that a font has */
};

static void
clear_line (gpointer data)
{
  HetuTextLine *line = data;

  g_clear_object (&line->layout);
}

static guint
hash_run (gconstpointer data)
{
  const HetuTextRun *run = data;

  return g_str_hash (run->text) ^ (guint) lround (run->style.size_pt * 64) ^
         ((guint) lround (run->style.width_pt * 16) << 8) ^ ((guint) run->style.bold << 30);
}

static gboolean
equal_run (gconstpointer a, gconstpointer b)
{
  const HetuTextRun *first = a;
  const HetuTextRun *second = b;
  const HetuTextStyle *s = &first->style;
  const HetuTextStyle *t = &second->style;

  return s->size_pt == t->size_pt && s->width_pt == t->width_pt &&
         s->line_height == t->line_height && s->bold == t->bold && s->align == t->align &&
         s->max_lines == t->max_lines && s->verbatim == t->verbatim &&
         g_str_equal (first->text, second->text);
}

static void
learn_glyphs (HetuText *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_hash_table_add (self->known, GUINT_TO_POINTER (g_utf8_get_char (p)));
}

static HetuText *
new_text (void)
{
  HetuText *self = g_new0 (HetuText, 1);

  self->runs =
      g_hash_table_new_full (hash_run, equal_run, NULL, (GDestroyNotify) hetu_text_run_unref);
  self->known = g_hash_table_new (NULL, NULL);
  return self;
}

static PangoContext *
new_context (PangoFontMap *map)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  return context;
}

static PangoContext *
get_context (HetuText *self)
{
  if (self->context == NULL)
    {
      g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

      self->context = new_context (map);
    }
  return self->context;
}

HetuText *
hetu_text_new (const char *family)
{
  HetuText *self = new_text ();

  self->font = pango_font_description_new ();
  pango_font_description_set_family (self->font, family != NULL ? family : DEFAULT_FAMILY);
  for (gsize i = 0; i < G_N_ELEMENTS (self->faces); i++)
    {
      g_autoptr (PangoFontMap) map =
          hetu_text_new_face_map (pango_font_description_get_family (self->font), i == 1);

      self->faces[i] = map != NULL ? new_context (map) : NULL;
    }
  return self;
}

HetuText *
hetu_text_new_fixed (void)
{
  return new_text ();
}

void
hetu_text_free (HetuText *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->runs);
  g_hash_table_unref (self->known);
  for (gsize i = 0; i < G_N_ELEMENTS (self->faces); i++)
    g_clear_object (&self->faces[i]);
  g_clear_object (&self->context);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

/* By the one face of the weight, and where that lacks a character by all fonts. */
static void
shape (HetuText *self, HetuTextRun *run)
{
  PangoContext *face = self->faces[run->style.bold ? 1 : 0];
  gboolean complete;

  complete = face != NULL && hetu_text_run_shape (run, face, self->font) == 0;
  if (!complete)
    complete = hetu_text_run_shape (run, get_context (self), self->font) == 0;
  if (complete)
    learn_glyphs (self, run->text);
}

HetuTextRun *
hetu_text_shape (HetuText *self, const char *text, const HetuTextStyle *style)
{
  HetuTextRun wanted = { .style = *style, .text = (char *) (gpointer) text };
  HetuTextRun *run;

  g_return_val_if_fail (self != NULL && text != NULL && style->size_pt > 0, NULL);

  if (wanted.style.line_height <= 0)
    wanted.style.line_height = DEFAULT_LINE_HEIGHT;
  run = g_hash_table_lookup (self->runs, &wanted);
  if (run != NULL)
    return hetu_text_run_ref (run);

  run = g_new0 (HetuTextRun, 1);
  run->ref_count = 1;
  run->style = wanted.style;
  run->text = g_utf8_make_valid (text, -1);
  run->lines = g_array_new (FALSE, FALSE, sizeof (HetuTextLine));
  g_array_set_clear_func (run->lines, clear_line);
  hetu_prepared_init (&run->prepared, run->text, style->verbatim);
  if (self->font == NULL)
    hetu_text_run_shape_fixed (run);
  else
    shape (self, run);
  if (g_hash_table_size (self->runs) >= MAX_CACHED)
    g_hash_table_remove_all (self->runs);
  g_hash_table_replace (self->runs, run, hetu_text_run_ref (run));
  return run;
}

/* Whether any font of the family list, or behind it, has @c. */
static gboolean
has_glyph (HetuText *self, gunichar c)
{
  g_autoptr (PangoLayout) layout = NULL;
  char text[7] = { 0 };

  if (g_hash_table_contains (self->known, GUINT_TO_POINTER (c)))
    return TRUE;
  layout = pango_layout_new (get_context (self));
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_text (layout, text, g_unichar_to_utf8 (c, text));
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    return FALSE;
  g_hash_table_add (self->known, GUINT_TO_POINTER (c));
  return TRUE;
}

gboolean
hetu_text_check_glyphs (HetuText *self, const char *text, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (self->font == NULL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char character[7] = { 0 };

      if (has_glyph (self, c))
        continue;
      g_unichar_to_utf8 (c, character);
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_GLYPH,
                   _ ("no font has the character “%s” (U+%04X) of “%s”"),
                   character,
                   c,
                   text);
      return FALSE;
    }
  return TRUE;
}

char *
hetu_text_prepare (const char *text, gboolean verbatim)
{
  g_auto (HetuPrepared) prepared = { 0 };

  hetu_prepared_init (&prepared, text, verbatim);
  return g_steal_pointer (&prepared.text);
}
