/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes as the pages of one PDF file, by Cairo's PDF surface: fonts embedded and subset, text that can be
 * searched. Around the drawing: title, subject, keywords and a creation date that is given, never the
 * clock's, so that the same figure has the same bytes; each citation of the source line linked to its
 * address; and an outline when there are several pages.
 * Refuses to link what is no web address: a source may carry the name of a document instead. */
#include "export/pdf.h"

#include "error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What may stand in an address as it is: reserved characters of RFC 3986 and the percent sign of what is already
 * escaped, without the apostrophe that ends an attribute of a Cairo tag. */
#define KEEP_IN_ADDRESS "%:/?#[]@!$&()*+,;="

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int size)
{
  GByteArray *file = closure;

  g_byte_array_append (file, data, size);
  return CAIRO_STATUS_SUCCESS;
}

static void
link_box (cairo_t *cr, const char *address, const HetuRect *box)
{
  const double numbers[] = { box->x, box->y, box->width, box->height };
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (attributes,
                              "%s ",
                              g_ascii_formatd (text, sizeof text, "%.3f", numbers[i]));
    }
  g_string_append_printf (attributes, "] uri='%s'", address);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

/* Links each citation within the text of a source mark, line by line. */
static void
link_mark (cairo_t *cr, const HetuMark *mark, const HetuFrame *frame)
{
  const char *text = hetu_text_run_get_text (mark->run);

  for (guint i = 0; i < frame->sources->len; i++)
    {
      const char *citation = g_ptr_array_index (frame->sources, i);
      const char *url = g_ptr_array_index (frame->source_urls, i);
      const char *found = strstr (text, citation);
      g_autofree char *address = NULL;
      g_autoptr (GArray) boxes = NULL;

      if (found == NULL || url == NULL ||
          !(g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")))
        continue;
      address = g_uri_escape_string (url, KEEP_IN_ADDRESS, FALSE);
      boxes = hetu_text_run_list_boxes (mark->run,
                                        (gsize) (found - text),
                                        (gsize) (found - text) + strlen (citation));
      for (guint b = 0; b < boxes->len; b++)
        {
          const HetuTextBox *box = &g_array_index (boxes, HetuTextBox, b);
          HetuRect rect = { mark->x + box->x, mark->y + box->y, box->width, box->height };

          link_box (cr, address, &rect);
        }
    }
}

static void
draw_page (cairo_surface_t *surface, cairo_t *cr, const HetuScene *scene, const HetuFrame *frame)
{
  cairo_pdf_surface_set_size (surface, hetu_scene_get_width (scene), hetu_scene_get_height (scene));
  hetu_scene_draw (scene, cr);
  for (guint i = 0; frame != NULL && i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->part == HETU_PART_SOURCE && mark->type == HETU_MARK_TEXT)
        link_mark (cr, mark, frame);
    }
  cairo_show_page (cr);
}

/* The entities of all pages, once each. */
static char *
list_keywords (HetuFrame *const *frames, guint n_frames)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *keywords = g_string_new (NULL);

  for (guint f = 0; f < n_frames; f++)
    {
      for (guint i = 0; frames[f] != NULL && i < frames[f]->series->len; i++)
        {
          const char *name = hetu_frame_get_series (frames[f], i)->name;

          if (name != NULL && g_hash_table_add (seen, (char *) name))
            g_string_append_printf (keywords, "%s%s", keywords->len > 0 ? ", " : "", name);
        }
    }
  return g_string_free (keywords, FALSE);
}

static void
set_metadata (cairo_surface_t *surface,
              const HetuScene *scene,
              const char *keywords,
              gint32 made_on)
{
  g_autofree char *date = NULL;

  if (made_on > 0)
    date = g_strdup_printf ("%04d-%02d-%02dT00:00:00Z",
                            made_on / 10000,
                            MAX (made_on / 100 % 100, 1),
                            MAX (made_on % 100, 1));
  cairo_pdf_surface_set_metadata (surface,
                                  CAIRO_PDF_METADATA_CREATE_DATE,
                                  date != NULL ? date : "1970-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hetu 河图 " HETU_VERSION);
  if (hetu_scene_get_title (scene) != NULL)
    cairo_pdf_surface_set_metadata (surface,
                                    CAIRO_PDF_METADATA_TITLE,
                                    hetu_scene_get_title (scene));
  if (hetu_scene_get_description (scene) != NULL)
    cairo_pdf_surface_set_metadata (surface,
                                    CAIRO_PDF_METADATA_SUBJECT,
                                    hetu_scene_get_description (scene));
  if (*keywords != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
}

static void
add_outline (cairo_surface_t *surface, HetuScene *const *scenes, guint n_scenes)
{
  for (guint i = 0; i < n_scenes; i++)
    {
      const char *title = hetu_scene_get_title (scenes[i]);
      g_autofree char *where = g_strdup_printf ("page=%u", i + 1);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_add_outline (surface,
                                     CAIRO_PDF_OUTLINE_ROOT,
                                     title != NULL ? title : number,
                                     where,
                                     (cairo_pdf_outline_flags_t) 0);
    }
}

/* The fonts are cut down once for all pages. */
static void
embed_fonts (cairo_surface_t *surface, HetuScene *const *scenes, guint n_scenes)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();

  for (guint i = 0; i < n_scenes; i++)
    for (guint m = 0; m < hetu_scene_get_n_marks (scenes[i]); m++)
      {
        const HetuMark *mark = hetu_scene_get_mark (scenes[i], m);

        if (mark->type == HETU_MARK_TEXT)
          g_ptr_array_add (runs, mark->run);
      }
  hetu_text_embed (surface, (HetuTextRun *const *) runs->pdata, runs->len);
}

GBytes *
hetu_pdf_encode (HetuScene *const *scenes,
                 HetuFrame *const *frames,
                 guint n_scenes,
                 gint32 made_on,
                 GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autofree char *keywords = list_keywords (frames, frames != NULL ? n_scenes : 0);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  g_return_val_if_fail (scenes != NULL && n_scenes > 0, NULL);

  surface = cairo_pdf_surface_create_for_stream (on_write,
                                                 file,
                                                 hetu_scene_get_width (scenes[0]),
                                                 hetu_scene_get_height (scenes[0]));
  /* Every viewer reads it. Before 1.5 there is no ActualText, and a character behind a thin space that was put in (“2023年”)
   * would have no text at all. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  embed_fonts (surface, scenes, n_scenes);
  set_metadata (surface, scenes[0], keywords, made_on);
  cr = cairo_create (surface);
  for (guint i = 0; i < n_scenes; i++)
    draw_page (surface, cr, scenes[i], frames != NULL ? frames[i] : NULL);
  if (n_scenes > 1)
    add_outline (surface, scenes, n_scenes);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("cannot draw the PDF: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}
