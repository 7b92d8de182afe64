/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts for a document that embeds them: of each CFF face only the glyphs that the document shows, as a small font of its
 * own, which Cairo is then given in place of the large one.
 *
 * Cairo 1.16 subsets a CFF font by itself, but reads all of its table for it (16 MB a weight of Noto Sans CJK), looks each
 * glyph up in its map of characters, keeps the numbering of its 28,500 subroutines, 57 kB that do not pack, and loses count
 * of the hints of a glyph whose first hintmask stands behind a part of its path: in Noto Sans CJK SC Regular that is 如,
 * and a PDF with it had a blank there. HarfBuzz reads what it needs from the mapped file and leaves out subroutines and
 * hints (no viewer of today hints outlines of these sizes), so that nothing is left to be miscounted.
 * Refuses to touch faces that are not CFF: Cairo reads those glyph by glyph. */
#include "chart/text-private.h"

#include <cairo-ft.h>
#include <hb-subset.h>

static const cairo_user_data_key_t embedding_key;
static const cairo_user_data_key_t font_file_key;

/* A face of the document. */
typedef struct
{
  hb_set_t *glyphs;        /* (owned): that are shown */
  hb_map_t *numbers;       /* (owned) (nullable): of glyphs in the small font */
  cairo_font_face_t *face; /* (owned) (nullable): the small font */
} EmbeddedFace;

/* A face at a size. */
typedef struct
{
  EmbeddedFace *face;          /* not owned */
  cairo_scaled_font_t *scaled; /* owned */
} EmbeddedFont;

typedef struct
{
  GHashTable *faces; /* (owned): hb_face_t → EmbeddedFace */
  GHashTable *fonts; /* (owned): PangoFont → EmbeddedFont */
} Embedding;

/* What a small font lives on as long as Cairo keeps it. */
typedef struct
{
  FT_Library library; /* owned */
  FT_Face face;       /* owned */
  hb_blob_t *data;    /* owned */
} FontFile;

static void
embedded_face_free (gpointer data)
{
  EmbeddedFace *self = data;

  hb_set_destroy (self->glyphs);
  g_clear_pointer (&self->numbers, hb_map_destroy);
  g_clear_pointer (&self->face, cairo_font_face_destroy);
  g_free (self);
}

static void
embedded_font_free (gpointer data)
{
  EmbeddedFont *self = data;

  cairo_scaled_font_destroy (self->scaled);
  g_free (self);
}

static void
embedding_free (gpointer data)
{
  Embedding *self = data;

  g_hash_table_unref (self->fonts);
  g_hash_table_unref (self->faces);
  g_free (self);
}

static void
font_file_free (gpointer data)
{
  FontFile *self = data;

  if (self->face != NULL)
    FT_Done_Face (self->face);
  if (self->library != NULL)
    FT_Done_FreeType (self->library);
  hb_blob_destroy (self->data);
  g_free (self);
}

/* The tables that a glyph's outline and advance need. Without the map of characters nobody spends time on its 45,000
 * entries, and Cairo takes the text of a glyph from the run. */
static hb_blob_t *
reference_table (hb_face_t *face, hb_tag_t tag, void *data)
{
  static const char *const wanted[] = { "CFF ", "head", "hhea", "hmtx", "maxp", "name" };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (tag == HB_TAG (wanted[i][0], wanted[i][1], wanted[i][2], wanted[i][3]))
      return hb_face_reference_table (data, tag);
  return NULL;
}

/* Returns: (transfer full) (nullable): a font file of the glyphs; fills @numbers. */
static hb_blob_t *
make_subset (hb_face_t *face, const hb_set_t *glyphs, hb_map_t *numbers)
{
  hb_face_t *source = hb_face_create_for_tables (reference_table, face, NULL);
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_subset_plan_t *plan = NULL;
  hb_face_t *subset = NULL;
  hb_blob_t *data = NULL;

  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  hb_set_union (hb_subset_input_glyph_set (input), glyphs);
  plan = hb_subset_plan_create_or_fail (source, input);
  if (plan != NULL)
    subset = hb_subset_plan_execute_or_fail (plan);
  if (subset != NULL)
    {
      const hb_map_t *planned = hb_subset_plan_old_to_new_glyph_mapping (plan);

      for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next (glyphs, &glyph);)
        hb_map_set (numbers, glyph, hb_map_get (planned, glyph));
      data = hb_face_reference_blob (subset);
    }
  hb_face_destroy (subset);
  hb_subset_plan_destroy (plan);
  hb_subset_input_destroy (input);
  hb_face_destroy (source);
  return data;
}

/* Gives @self its small font; leaves it without one where that cannot be. */
static void
shrink_face (EmbeddedFace *self, hb_face_t *face)
{
  FontFile *file = g_new0 (FontFile, 1);
  cairo_font_face_t *small = NULL;
  unsigned int size = 0;
  const char *bytes = NULL;

  self->numbers = hb_map_create ();
  file->data = make_subset (face, self->glyphs, self->numbers);
  bytes = file->data != NULL ? hb_blob_get_data (file->data, &size) : NULL;
  if (size == 0 || FT_Init_FreeType (&file->library) != 0 ||
      FT_New_Memory_Face (file->library, (const FT_Byte *) bytes, (FT_Long) size, 0, &file->face) !=
          0)
    {
      font_file_free (file);
      return;
    }
  small = cairo_ft_font_face_create_for_ft_face (file->face, 0);
  if (cairo_font_face_set_user_data (small, &font_file_key, file, font_file_free) !=
      CAIRO_STATUS_SUCCESS)
    {
      cairo_font_face_destroy (small);
      font_file_free (file);
      return;
    }
  self->face = small;
}

static gboolean
is_cff (hb_face_t *face)
{
  hb_blob_t *table = hb_face_reference_table (face, HB_TAG ('C', 'F', 'F', ' '));
  gboolean found = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return found;
}

/* Adds the glyphs of a line to those of its faces. */
static void
add_line (Embedding *self, const HetuTextLine *line)
{
  PangoLayoutLine *layout_line = pango_layout_get_line_readonly (line->layout, 0);

  for (GSList *l = layout_line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *item = l->data;
      PangoFont *font = item->item->analysis.font;
      hb_face_t *face = font != NULL ? hb_font_get_face (pango_font_get_hb_font (font)) : NULL;
      EmbeddedFace *embedded = face != NULL ? g_hash_table_lookup (self->faces, face) : NULL;

      if (face == NULL || (embedded == NULL && !is_cff (face)))
        continue;
      if (embedded == NULL)
        {
          embedded = g_new0 (EmbeddedFace, 1);
          embedded->glyphs = hb_set_create ();
          g_hash_table_insert (self->faces, hb_face_reference (face), embedded);
        }
      for (int i = 0; i < item->glyphs->num_glyphs; i++)
        {
          PangoGlyph glyph = item->glyphs->glyphs[i].glyph;

          if (glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            hb_set_add (embedded->glyphs, glyph);
        }
    }
}

void
hetu_text_embed (cairo_surface_t *surface, HetuTextRun *const *runs, gsize n_runs)
{
  Embedding *self = g_new0 (Embedding, 1);
  GHashTableIter iter;
  gpointer face = NULL;
  gpointer embedded = NULL;

  self->faces =
      g_hash_table_new_full (NULL, NULL, (GDestroyNotify) hb_face_destroy, embedded_face_free);
  self->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, embedded_font_free);
  for (gsize i = 0; i < n_runs; i++)
    for (guint l = 0; l < runs[i]->lines->len; l++)
      add_line (self, &g_array_index (runs[i]->lines, HetuTextLine, l));
  g_hash_table_iter_init (&iter, self->faces);
  while (g_hash_table_iter_next (&iter, &face, &embedded))
    shrink_face (embedded, face);
  if (cairo_surface_set_user_data (surface, &embedding_key, self, embedding_free) !=
      CAIRO_STATUS_SUCCESS)
    embedding_free (self);
}

/* Returns: (transfer none) (nullable): the small font of @font at its size. */
static const EmbeddedFont *
find_font (Embedding *self, PangoFont *font, cairo_scaled_font_t *usual)
{
  EmbeddedFont *found = g_hash_table_lookup (self->fonts, font);
  EmbeddedFace *face = NULL;
  cairo_font_options_t *options = NULL;
  cairo_scaled_font_t *scaled = NULL;
  cairo_matrix_t size;
  cairo_matrix_t place;

  if (found != NULL)
    return found;
  face = g_hash_table_lookup (self->faces, hb_font_get_face (pango_font_get_hb_font (font)));
  if (face == NULL || face->face == NULL)
    return NULL;

  options = cairo_font_options_create ();
  cairo_scaled_font_get_font_matrix (usual, &size);
  cairo_scaled_font_get_ctm (usual, &place);
  cairo_scaled_font_get_font_options (usual, options);
  scaled = cairo_scaled_font_create (face->face, &size, &place, options);
  cairo_font_options_destroy (options);
  if (cairo_scaled_font_status (scaled) != CAIRO_STATUS_SUCCESS)
    {
      cairo_scaled_font_destroy (scaled);
      return NULL;
    }
  found = g_new0 (EmbeddedFont, 1);
  found->face = face;
  found->scaled = scaled;
  g_hash_table_insert (self->fonts, g_object_ref (font), found);
  return found;
}

cairo_scaled_font_t *
hetu_text_get_font (cairo_t *cr, PangoFont *font, cairo_glyph_t *glyphs, gsize n_glyphs)
{
  cairo_scaled_font_t *usual = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  Embedding *embedding = cairo_surface_get_user_data (cairo_get_group_target (cr), &embedding_key);
  const EmbeddedFont *found = embedding != NULL ? find_font (embedding, font, usual) : NULL;

  if (found == NULL)
    return usual;
  for (gsize i = 0; i < n_glyphs; i++)
    glyphs[i].index = hb_map_get (found->face->numbers, (hb_codepoint_t) glyphs[i].index);
  return found->scaled;
}
