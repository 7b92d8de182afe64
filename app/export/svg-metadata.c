/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a figure in an SVG: an element of a namespace of its own in metadata, which programs that show or edit SVG
 * keep and do not draw.
 * Read by GMarkup, which knows no external entities and expands none of a document's own. */
#include "export/picture-private.h"

#include "error.h"
#include "export/xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ELEMENT "hetu:figure"
#define NAMESPACE "urn:hetu:figure"
/* Behind it the writer's metadata go. */
#define END_OF_DESCRIPTION "</desc>\n"
/* Deeper than any drawing of people: GMarkup keeps a list of what is open. */
#define MAX_DEPTH 256

typedef struct
{
  GString *text;   /* (owned) (nullable): of the element, as far as it is read */
  gboolean within; /* the element is open */
  guint depth;
} Reader;

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Reader *self = data;

  if (++self->depth > MAX_DEPTH)
    {
      g_set_error (error,
                   G_MARKUP_ERROR,
                   G_MARKUP_ERROR_PARSE,
                   _ ("more than %d elements within one another"),
                   MAX_DEPTH);
      return;
    }
  if (self->text != NULL || strcmp (element, ELEMENT) != 0)
    return;
  self->text = g_string_new (NULL);
  self->within = TRUE;
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *self = data;

  self->depth--;
  if (strcmp (element, ELEMENT) == 0)
    self->within = FALSE;
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Reader *self = data;

  if (self->within)
    g_string_append_len (self->text, text, (gssize) length);
}

char *
hetu_svg_get_text (GBytes *file, GError **error)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  Reader reader = { 0 };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  g_autoptr (GError) problem = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);

  if (!g_markup_parse_context_parse (context, data, (gssize) size, &problem) ||
      !g_markup_parse_context_end_parse (context, &problem))
    {
      if (reader.text != NULL)
        g_string_free (reader.text, TRUE);
      /* A message of the parser quotes what is no UTF-8, too, and all of what follows. */
      g_autofree char *quoted = g_utf8_make_valid (problem->message, -1);
      g_autofree char *message =
          g_utf8_substring (quoted, 0, MIN (g_utf8_strlen (quoted, -1), 200));

      g_set_error (error, HETU_ERROR, HETU_ERROR_INPUT, _ ("SVG: %s"), message);
      return NULL;
    }
  if (reader.text == NULL)
    return NULL;
  text = g_string_free (reader.text, FALSE);
  return hetu_picture_unpack ((const guint8 *) text, strlen (text), FALSE, error);
}

GBytes *
hetu_svg_put_text (GBytes *file, const char *text, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  const char *place = g_strstr_len (data, (gssize) size, END_OF_DESCRIPTION);
  GString *out = NULL;

  if (place == NULL)
    {
      g_set_error_literal (error,
                           HETU_ERROR,
                           HETU_ERROR_OUTPUT,
                           _ ("the SVG has no place for the figure’s data"));
      return NULL;
    }
  place += strlen (END_OF_DESCRIPTION);
  out = g_string_sized_new (size + 2 * strlen (text));
  g_string_append_len (out, data, place - data);
  g_string_append (out, "<metadata><" ELEMENT " xmlns:hetu=\"" NAMESPACE "\">");
  hetu_xml_put_escaped (out, text);
  g_string_append (out, "</" ELEMENT "></metadata>\n");
  g_string_append_len (out, place, (gssize) size - (place - data));
  return g_string_free_to_bytes (out);
}
