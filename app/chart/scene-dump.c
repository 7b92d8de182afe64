/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as text, for `--dump scene` and goldens. One line a mark:
 *
 *     TYPE PART row=N GEOMETRY PAINT “TEXT”
 *
 * Points with two decimals, colours as #RRGGBBAA, what is at its default left out. No locale, no pointer, no clock. */
#include "chart/mark.h"

#include <math.h>

static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = floor (value * 100 + 0.5) / 100;

  /* −0.00 is 0.00. */
  g_ascii_formatd (buffer, sizeof buffer, "%.2f", rounded == 0 ? 0 : rounded);
  g_string_append (out, buffer);
}

static void
append_field (GString *out, const char *name, double value)
{
  if (value == 0)
    return;
  g_string_append_printf (out, " %s=", name);
  append_number (out, value);
}

static void
append_pair (GString *out, double x, double y)
{
  g_string_append_c (out, ' ');
  append_number (out, x);
  g_string_append_c (out, ',');
  append_number (out, y);
}

static void
append_colour (GString *out, const char *name, HetuColour colour)
{
  if ((colour & 0xff) != 0)
    g_string_append_printf (out, " %s=#%08X", name, colour);
}

static void
append_geometry (GString *out, const HetuMark *mark)
{
  switch ((HetuMarkType) mark->type)
    {
    case HETU_MARK_RECT:
      append_pair (out, mark->x, mark->y);
      append_pair (out, mark->width, mark->height);
      append_field (out, "radius", mark->radius);
      break;
    case HETU_MARK_LINE:
    case HETU_MARK_POLYGON:
      for (guint i = 0; i < mark->n_points; i++)
        append_pair (out, mark->points[i].x, mark->points[i].y);
      break;
    case HETU_MARK_CIRCLE:
      append_pair (out, mark->x, mark->y);
      append_field (out, "radius", mark->radius);
      break;
    case HETU_MARK_RING:
      append_pair (out, mark->x, mark->y);
      append_field (out, "radius", mark->radius);
      append_field (out, "inner", mark->inner);
      append_field (out, "from", mark->from);
      append_field (out, "to", mark->to);
      break;
    case HETU_MARK_TEXT:
      append_pair (out, mark->x, mark->y);
      append_pair (out, hetu_text_run_get_width (mark->run), hetu_text_run_get_height (mark->run));
      append_field (out, "size", hetu_text_run_get_style (mark->run)->size_pt);
      if (hetu_text_run_get_style (mark->run)->bold)
        g_string_append (out, " bold");
      break;
    case HETU_N_MARKS:
      g_assert_not_reached ();
    }
}

static void
append_mark (GString *out, const HetuMark *mark)
{
  g_string_append_printf (out,
                          "%s %s",
                          hetu_mark_type_to_string (mark->type),
                          hetu_part_to_string (mark->part));
  if (mark->row >= 0)
    g_string_append_printf (out, " row=%d", mark->row);
  append_geometry (out, mark);
  append_colour (out, mark->fill_kind == HETU_FILL_HATCH ? "hatch" : "fill", mark->fill);
  append_colour (out, "halo", mark->halo);
  append_colour (out, "stroke", mark->stroke);
  if ((mark->stroke & 0xff) != 0)
    {
      append_field (out, "width", mark->stroke_width);
      append_field (out, "on", mark->dash_on);
      append_field (out, "off", mark->dash_off);
      if (mark->round_cap)
        g_string_append (out, " round");
    }
  if (mark->snap)
    g_string_append (out, " snap");
  for (guint i = 0; mark->run != NULL && i < hetu_text_run_get_n_lines (mark->run); i++)
    {
      g_autofree char *line = hetu_text_run_get_line (mark->run, i, NULL, NULL, NULL);

      g_string_append_printf (out, " “%s”", line);
    }
  g_string_append_c (out, '\n');
}

char *
hetu_scene_to_text (const HetuScene *self)
{
  GString *out = g_string_new ("scene");

  append_pair (out, hetu_scene_get_width (self), hetu_scene_get_height (self));
  append_colour (out, "background", hetu_scene_get_background (self));
  g_string_append_c (out, '\n');
  if (hetu_scene_get_title (self) != NULL)
    g_string_append_printf (out, "title “%s”\n", hetu_scene_get_title (self));
  if (hetu_scene_get_description (self) != NULL)
    g_string_append_printf (out, "description “%s”\n", hetu_scene_get_description (self));
  for (guint i = 0; i < hetu_scene_get_n_plots (self); i++)
    {
      const HetuPlotArea *plot = hetu_scene_get_plot (self, i);

      g_string_append (out, "plot");
      append_pair (out, plot->rect.x, plot->rect.y);
      append_pair (out, plot->rect.width, plot->rect.height);
      g_string_append (out, " x");
      append_pair (out, plot->x_low, plot->x_high);
      g_string_append (out, " y");
      append_pair (out, plot->y_low, plot->y_high);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < hetu_scene_get_n_marks (self); i++)
    append_mark (out, hetu_scene_get_mark (self, i));
  return g_string_free (out, FALSE);
}
