/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts that a document embeds as plain outlines, glyph by glyph, and not as a subset of the font's own program.
 *
 * Cairo 1.16 subsets CFF fonts by looking for the subroutines that glyphs call, and loses count of the hints of a glyph
 * whose first hintmask stands behind a part of its path: it then takes the call of a subroutine for a mask and leaves
 * the subroutine out. In Noto Sans CJK SC Regular that is 如: a PDF with it has a blank there. Fonts that Cairo holds to
 * be synthetic are embedded from the outlines that it draws, which are right; a synthesis that it does not know makes
 * a font synthetic and changes nothing else.
 * Refuses to be the rule: the font loses its name in the document. export/pdf asks for it when a glyph is damaged. */
#include "chart/text-private.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>

/* Neither CAIRO_FT_SYNTHESIZE_BOLD nor _OBLIQUE, the two that there are. */
#define SYNTHESIZE_NOTHING (1u << 16)

static const cairo_user_data_key_t plain_key;

typedef struct
{
  GHashTable
      *faces; /* (owned): “file:index” → cairo_font_face_t: one face, one font of the document */
  GHashTable *fonts; /* (owned): PangoFont → cairo_scaled_font_t */
} PlainFonts;

static void
plain_fonts_free (gpointer data)
{
  PlainFonts *self = data;

  g_hash_table_unref (self->faces);
  g_hash_table_unref (self->fonts);
  g_free (self);
}

void
hetu_text_embed_plainly (cairo_surface_t *surface)
{
  PlainFonts *fonts = g_new0 (PlainFonts, 1);

  fonts->faces = g_hash_table_new_full (g_str_hash,
                                        g_str_equal,
                                        g_free,
                                        (GDestroyNotify) cairo_font_face_destroy);
  fonts->fonts = g_hash_table_new_full (NULL,
                                        NULL,
                                        g_object_unref,
                                        (GDestroyNotify) cairo_scaled_font_destroy);
  if (cairo_surface_set_user_data (surface, &plain_key, fonts, plain_fonts_free) !=
      CAIRO_STATUS_SUCCESS)
    plain_fonts_free (fonts);
}

/* Returns: (transfer none) (nullable): the plain face of the font's file. */
static cairo_font_face_t *
get_face (PlainFonts *self, PangoFont *font)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcPattern *copy = NULL;
  FcChar8 *file = NULL;
  int index = 0;
  cairo_font_face_t *face = NULL;
  g_autofree char *key = NULL;

  if (FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  key = g_strdup_printf ("%s:%d", (const char *) file, index);
  face = g_hash_table_lookup (self->faces, key);
  if (face != NULL)
    return face;

  /* Cairo shares a face among equal patterns. This one must be no one else's, so it is asked for in bold, which the usual
   * faces are not, and is then told not to be. */
  copy = FcPatternDuplicate (pattern);
  FcPatternDel (copy, FC_EMBOLDEN);
  FcPatternAddBool (copy, FC_EMBOLDEN, FcTrue);
  face = cairo_ft_font_face_create_for_pattern (copy);
  FcPatternDestroy (copy);
  cairo_ft_font_face_set_synthesize (face, SYNTHESIZE_NOTHING);
  cairo_ft_font_face_unset_synthesize (face, CAIRO_FT_SYNTHESIZE_BOLD);
  g_hash_table_insert (self->faces, g_steal_pointer (&key), face);
  return face;
}

cairo_scaled_font_t *
hetu_text_get_font (cairo_t *cr, PangoFont *font)
{
  cairo_scaled_font_t *usual = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  PlainFonts *plain = cairo_surface_get_user_data (cairo_get_group_target (cr), &plain_key);
  cairo_scaled_font_t *scaled = NULL;
  cairo_font_face_t *face = NULL;
  cairo_font_options_t *options = NULL;
  cairo_matrix_t size;
  cairo_matrix_t place;

  if (plain == NULL || !PANGO_IS_FC_FONT (font))
    return usual;
  scaled = g_hash_table_lookup (plain->fonts, font);
  if (scaled != NULL)
    return scaled;
  face = get_face (plain, font);
  if (face == NULL)
    return usual;

  options = cairo_font_options_create ();
  cairo_scaled_font_get_font_matrix (usual, &size);
  cairo_scaled_font_get_ctm (usual, &place);
  cairo_scaled_font_get_font_options (usual, options);
  scaled = cairo_scaled_font_create (face, &size, &place, options);
  cairo_font_options_destroy (options);
  if (cairo_scaled_font_status (scaled) != CAIRO_STATUS_SUCCESS)
    {
      cairo_scaled_font_destroy (scaled);
      return usual;
    }
  g_hash_table_insert (plain->fonts, g_object_ref (font), scaled);
  return scaled;
}
