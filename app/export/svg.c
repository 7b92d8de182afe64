/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as an SVG 1.1 file that a person can go on editing: one element a mark, its part as class, and real text
 * (Cairo's SVG surface would write glyph outlines). The viewBox is in points, so a coordinate here is one of the scene.
 *
 * Text stands where it was measured: each line is divided where its setting departs from plain advances (thin spaces,
 * marks of half width), and each piece says its own x. A renderer with the same fonts agrees with the PNG; one
 * without them keeps every piece in its place. With outlines, glyphs are paths and no font is wanted.
 * Refuses style sheets, scripts and paint-order: many programs that place pictures in documents read none of them. */
#include "export/svg.h"

#include "chart/mark.h"
#include "error.h"
#include "export/xml.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FONT_FAMILY "'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"
/* The tile of a hatch; its diagonals are drawn for this pitch. */
#define HATCH_TILE 5
G_STATIC_ASSERT (HATCH_TILE == (int) HETU_HATCH_PITCH);

typedef struct
{
  GString *out;
  gboolean outlines;
  cairo_t *paths; /* (owned): makes paths, paints nothing */
} Writer;

static void
put_colour (GString *out, const char *name, HetuColour colour)
{
  guint alpha = colour & 0xff;

  if (alpha == 0)
    {
      g_string_append_printf (out, " %s=\"none\"", name);
      return;
    }
  g_string_append_printf (out, " %s=\"#%06x\"", name, colour >> 8);
  if (alpha < 0xff)
    {
      g_string_append_printf (out, " %s-opacity=\"", name);
      hetu_xml_put_number (out, alpha / 255.0);
      g_string_append_c (out, '"');
    }
}

static gboolean
is_hatched (const HetuMark *mark)
{
  return mark->fill_kind == HETU_FILL_HATCH && (mark->fill & 0xff) != 0 &&
         mark->type != HETU_MARK_TEXT && mark->type != HETU_MARK_LINE;
}

static void
put_fill (GString *out, const HetuMark *mark)
{
  if (is_hatched (mark))
    g_string_append_printf (out, " fill=\"url(#hatch-%08x)\"", mark->fill);
  else
    put_colour (out, "fill", mark->type == HETU_MARK_LINE ? HETU_COLOUR_NONE : mark->fill);
}

static void
put_stroke (GString *out, const HetuMark *mark)
{
  if ((mark->stroke & 0xff) == 0 || mark->stroke_width <= 0)
    return;
  put_colour (out, "stroke", mark->stroke);
  hetu_xml_put_attribute (out, "stroke-width", mark->stroke_width);
  if (mark->dash_on > 0 || mark->dash_off > 0)
    {
      g_string_append (out, " stroke-dasharray=\"");
      hetu_xml_put_number (out, mark->dash_on);
      g_string_append_c (out, ' ');
      hetu_xml_put_number (out, mark->dash_off);
      g_string_append_c (out, '"');
    }
  if (mark->round_cap)
    g_string_append (out, " stroke-linecap=\"round\"");
  if (mark->snap)
    g_string_append (out, " shape-rendering=\"crispEdges\"");
}

/* Writes the path that stands in @cr and clears it. */
static void
put_path_data (GString *out, cairo_t *cr)
{
  static const char letters[] = {
    [CAIRO_PATH_MOVE_TO] = 'M',
    [CAIRO_PATH_LINE_TO] = 'L',
    [CAIRO_PATH_CURVE_TO] = 'C',
    [CAIRO_PATH_CLOSE_PATH] = 'Z',
  };
  cairo_path_t *path = cairo_copy_path (cr);

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      /* Cairo ends a closed path, and each line of glyphs, with a bare move. */
      if (data->header.type == CAIRO_PATH_MOVE_TO &&
          (i + data->header.length >= path->num_data ||
           data[data->header.length].header.type == CAIRO_PATH_MOVE_TO))
        continue;
      g_string_append_c (out, letters[data->header.type]);
      for (int k = 1; k < data->header.length; k++)
        {
          if (k > 1)
            g_string_append_c (out, ' ');
          hetu_xml_put_number (out, data[k].point.x);
          g_string_append_c (out, ' ');
          hetu_xml_put_number (out, data[k].point.y);
        }
    }
  cairo_path_destroy (path);
  cairo_new_path (cr);
}

static void
put_points (GString *out, const HetuMark *mark)
{
  g_string_append (out, " points=\"");
  for (guint i = 0; i < mark->n_points; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      hetu_xml_put_number (out, mark->points[i].x);
      g_string_append_c (out, ',');
      hetu_xml_put_number (out, mark->points[i].y);
    }
  g_string_append_c (out, '"');
}

static void
open_element (GString *out, const char *element, const char *class)
{
  g_string_append_printf (out, "<%s class=\"%s\"", element, class);
}

static void
put_rect (Writer *self, const HetuMark *mark, const char *class)
{
  open_element (self->out, "rect", class);
  hetu_xml_put_attribute (self->out, "x", mark->x);
  hetu_xml_put_attribute (self->out, "y", mark->y);
  hetu_xml_put_attribute (self->out, "width", mark->width);
  hetu_xml_put_attribute (self->out, "height", mark->height);
  if (mark->radius > 0)
    hetu_xml_put_attribute (self->out,
                            "rx",
                            MIN (mark->radius, MIN (mark->width, mark->height) / 2));
}

static void
put_circle (Writer *self, const HetuMark *mark, const char *class)
{
  open_element (self->out, "circle", class);
  hetu_xml_put_attribute (self->out, "cx", mark->x);
  hetu_xml_put_attribute (self->out, "cy", mark->y);
  hetu_xml_put_attribute (self->out, "r", mark->radius);
}

static void
put_ring (Writer *self, const HetuMark *mark, const char *class)
{
  open_element (self->out, "path", class);
  g_string_append (self->out, " d=\"");
  hetu_mark_path (mark, self->paths);
  put_path_data (self->out, self->paths);
  g_string_append_c (self->out, '"');
}

static void
put_shape (Writer *self, const HetuMark *mark, const char *class)
{
  switch ((HetuMarkType) mark->type)
    {
    case HETU_MARK_RECT:
      put_rect (self, mark, class);
      break;
    case HETU_MARK_LINE:
    case HETU_MARK_POLYGON:
      open_element (self->out, mark->type == HETU_MARK_LINE ? "polyline" : "polygon", class);
      put_points (self->out, mark);
      break;
    case HETU_MARK_CIRCLE:
      put_circle (self, mark, class);
      break;
    case HETU_MARK_RING:
      put_ring (self, mark, class);
      break;
    case HETU_MARK_TEXT:
    case HETU_N_MARKS:
      g_return_if_reached ();
    }
  put_fill (self->out, mark);
  put_stroke (self->out, mark);
  g_string_append (self->out, "/>\n");
}

/* The glyphs of a text as one path, filled or, as a halo, stroked. */
static void
put_glyph_path (Writer *self, const HetuMark *mark, const char *class, gboolean halo)
{
  open_element (self->out, "path", class);
  g_string_append (self->out, " d=\"");
  cairo_new_path (self->paths);
  if (halo)
    hetu_mark_halo_path (mark, self->paths);
  else
    hetu_text_run_path (mark->run, self->paths, mark->x, mark->y);
  put_path_data (self->out, self->paths);
  g_string_append_c (self->out, '"');
  put_colour (self->out, "fill", halo ? HETU_COLOUR_NONE : mark->fill);
  if (halo)
    {
      put_colour (self->out, "stroke", mark->halo);
      hetu_xml_put_attribute (self->out, "stroke-width", HETU_HALO_WIDTH);
    }
  g_string_append (self->out, "/>\n");
}

static void
put_place (GString *out, const HetuMark *mark, const HetuTextPiece *piece)
{
  hetu_xml_put_attribute (out, "x", mark->x + piece->x);
  hetu_xml_put_attribute (out, "y", mark->y + piece->baseline);
}

static void
put_text (Writer *self, const HetuMark *mark, const char *class)
{
  const HetuTextStyle *style = hetu_text_run_get_style (mark->run);
  g_autoptr (GArray) pieces = hetu_text_run_list_pieces (mark->run);

  if (pieces->len == 0)
    return;
  if ((mark->halo & 0xff) != 0 && !mark->halo_unseen)
    put_glyph_path (self, mark, "halo", TRUE);
  if (self->outlines)
    {
      put_glyph_path (self, mark, class, FALSE);
      return;
    }

  open_element (self->out, "text", class);
  hetu_xml_put_attribute (self->out, "font-size", style->size_pt);
  if (style->bold)
    g_string_append (self->out, " font-weight=\"700\"");
  put_colour (self->out, "fill", mark->fill);
  if (pieces->len == 1)
    {
      const HetuTextPiece *piece = &g_array_index (pieces, HetuTextPiece, 0);

      put_place (self->out, mark, piece);
      g_string_append_c (self->out, '>');
      hetu_xml_put_escaped (self->out, piece->text);
    }
  else
    {
      g_string_append_c (self->out, '>');
      for (guint i = 0; i < pieces->len; i++)
        {
          const HetuTextPiece *piece = &g_array_index (pieces, HetuTextPiece, i);

          g_string_append (self->out, "<tspan");
          put_place (self->out, mark, piece);
          g_string_append_c (self->out, '>');
          hetu_xml_put_escaped (self->out, piece->text);
          g_string_append (self->out, "</tspan>");
        }
    }
  g_string_append (self->out, "</text>\n");
}

/* The lines x + y = k × pitch of each colour that is used, as chart/mark draws them. */
static void
put_hatches (Writer *self, const HetuScene *scene)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (!is_hatched (mark) || !g_hash_table_add (seen, GUINT_TO_POINTER (mark->fill)))
        continue;
      g_string_append_printf (self->out,
                              "<pattern id=\"hatch-%08x\" width=\"%d\" height=\"%d\""
                              " patternUnits=\"userSpaceOnUse\">"
                              "<path d=\"M-1 1L1 -1M-1 6L6 -1M4 6L6 4\" fill=\"none\"",
                              mark->fill,
                              HATCH_TILE,
                              HATCH_TILE);
      put_colour (self->out, "stroke", mark->fill);
      hetu_xml_put_attribute (self->out, "stroke-width", HETU_HATCH_WIDTH);
      g_string_append (self->out, "/></pattern>\n");
    }
}

/* Which national shapes of glyphs a renderer takes, and how a screen reader speaks. */
static const char *
guess_language (const char *text)
{
  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN)
        return "zh-CN";
    }
  return "en";
}

static void
put_head (Writer *self, const HetuScene *scene)
{
  const char *title = hetu_scene_get_title (scene);
  const char *description = hetu_scene_get_description (scene);
  GString *out = self->out;

  g_string_append (out,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"");
  hetu_xml_put_number (out, hetu_scene_get_width (scene));
  g_string_append (out, "pt\" height=\"");
  hetu_xml_put_number (out, hetu_scene_get_height (scene));
  g_string_append (out, "pt\" viewBox=\"0 0 ");
  hetu_xml_put_number (out, hetu_scene_get_width (scene));
  g_string_append_c (out, ' ');
  hetu_xml_put_number (out, hetu_scene_get_height (scene));
  g_string_append_printf (out,
                          "\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"%s\""
                          " xml:space=\"preserve\" font-family=\"%s\""
                          " stroke-linejoin=\"round\">\n",
                          guess_language (title),
                          FONT_FAMILY);
  g_string_append (out, "<title id=\"title\">");
  hetu_xml_put_escaped (out, title != NULL ? title : "");
  g_string_append (out, "</title>\n<desc id=\"desc\">");
  hetu_xml_put_escaped (out, description != NULL ? description : "");
  g_string_append (out, "</desc>\n");
}

GBytes *
hetu_svg_encode (const HetuScene *scene, gboolean outlines, GError **error)
{
  Writer writer = { .outlines = outlines };
  HetuMark canvas = { .type = HETU_MARK_RECT };
  cairo_surface_t *surface = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  g_return_val_if_fail (scene != NULL, NULL);

  /* Without bounds: outlines of glyphs beyond them would be dropped. */
  surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  writer.paths = cairo_create (surface);
  writer.out = g_string_sized_new (1 << 15);
  cairo_surface_destroy (surface);

  put_head (&writer, scene);
  put_hatches (&writer, scene);
  canvas.fill = hetu_scene_get_background (scene);
  canvas.width = hetu_scene_get_width (scene);
  canvas.height = hetu_scene_get_height (scene);
  if ((canvas.fill & 0xff) != 0)
    put_shape (&writer, &canvas, hetu_part_to_string (HETU_PART_CANVAS));
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);
      const char *class = hetu_part_to_string ((HetuPart) mark->part);

      if (mark->type == HETU_MARK_TEXT)
        put_text (&writer, mark, class);
      else
        put_shape (&writer, mark, class);
    }
  g_string_append (writer.out, "</svg>\n");

  status = cairo_status (writer.paths);
  cairo_destroy (writer.paths);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_string_free (writer.out, TRUE);
      g_set_error (error,
                   HETU_ERROR,
                   HETU_ERROR_OUTPUT,
                   _ ("cannot draw the SVG: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_string_free_to_bytes (writer.out);
}
