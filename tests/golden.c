/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#define TOLERANCE 0.02
#define PIXELS_A_POINT 2
#define SAMPLE_STEP 3

void
golden_save_picture (const HetuScene *scene, const char *name)
{
  const char *folder = g_getenv ("HETU_GOLDEN_PICTURES");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, file, NULL);
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                  (int) ceil (hetu_scene_get_width (scene) * PIXELS_A_POINT),
                                  (int) ceil (hetu_scene_get_height (scene) * PIXELS_A_POINT));
  cr = cairo_create (surface);
  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  hetu_scene_draw (scene, cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

void
golden_check (const HetuScene *scene, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "scenes", file, NULL);
  g_autofree char *dump = hetu_scene_to_text (scene);
  g_autofree char *known = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) known_lines = NULL;

  if (g_getenv ("HETU_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &known, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (dump, "\n", -1);
  known_lines = g_strsplit (known, "\n", -1);
  for (guint i = 0; lines[i] != NULL && known_lines[i] != NULL; i++)
    if (!g_str_equal (lines[i], known_lines[i]))
      {
        g_test_message ("%s, line %u", file, i + 1);
        g_assert_cmpstr (lines[i], ==, known_lines[i]);
      }
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (known_lines));
}

/* g_error() would write what is not ASCII as question marks. */
static void G_GNUC_PRINTF (1, 2) G_GNUC_NORETURN fail (const char *format, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s\n", message);
  g_assert_not_reached ();
}

/* The box of one line of a text: the last line of a paragraph may leave room for another text. */
typedef struct
{
  HetuRect box;
  const HetuMark *mark;
} LineBox;

static void
list_lines (const HetuMark *mark, GArray *out)
{
  guint n = hetu_text_run_get_n_lines (mark->run);
  double height = hetu_text_run_get_height (mark->run) / n;

  for (guint line = 0; line < n; line++)
    {
      double x, baseline, width;
      g_autofree char *text = hetu_text_run_get_line (mark->run, line, &x, &baseline, &width);
      LineBox one = { { mark->x + x, mark->y + line * height, width, height }, mark };

      g_array_append_val (out, one);
    }
}

static gboolean
overlap (HetuRect a, HetuRect b)
{
  return a.x + TOLERANCE < b.x + b.width && b.x + TOLERANCE < a.x + a.width &&
         a.y + TOLERANCE < b.y + b.height && b.y + TOLERANCE < a.y + a.height;
}

static void
check_line (const HetuScene *scene, const char *name, const GArray *lines, guint index)
{
  const LineBox *one = &g_array_index (lines, LineBox, index);

  if (one->box.x < -TOLERANCE || one->box.y < -TOLERANCE ||
      one->box.x + one->box.width > hetu_scene_get_width (scene) + TOLERANCE ||
      one->box.y + one->box.height > hetu_scene_get_height (scene) + TOLERANCE)
    fail ("%s: “%s” leaves the figure", name, hetu_text_run_get_text (one->mark->run));
  for (guint i = 0; i < index; i++)
    {
      const LineBox *before = &g_array_index (lines, LineBox, i);

      if (before->mark != one->mark && overlap (one->box, before->box))
        fail ("%s: “%s” overlaps “%s”",
              name,
              hetu_text_run_get_text (one->mark->run),
              hetu_text_run_get_text (before->mark->run));
    }
}

void
golden_check_labels (const HetuScene *scene, const char *name)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LineBox));

  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    if (hetu_scene_get_mark (scene, i)->type == HETU_MARK_TEXT)
      list_lines (hetu_scene_get_mark (scene, i), lines);
  for (guint i = 0; i < lines->len; i++)
    check_line (scene, name, lines, i);
}

/* Paints every mark that has a row in a colour that is its index. */
static cairo_surface_t *
paint_indices (const HetuScene *scene)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                  (int) hetu_scene_get_width (scene) * PIXELS_A_POINT,
                                  (int) hetu_scene_get_height (scene) * PIXELS_A_POINT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (guint i = 0; i < hetu_scene_get_n_marks (scene); i++)
    {
      const HetuMark *mark = hetu_scene_get_mark (scene, i);

      if (mark->row < 0)
        continue;
      cairo_set_source_rgb (cr, ((i + 1) >> 8) / 255.0, ((i + 1) & 0xff) / 255.0, 0);
      cairo_new_path (cr);
      hetu_mark_path (mark, cr);
      if ((mark->fill & 0xff) != 0 || mark->type == HETU_MARK_TEXT)
        cairo_fill_preserve (cr);
      if ((mark->stroke & 0xff) != 0)
        {
          cairo_set_line_width (cr, mark->stroke_width);
          cairo_set_line_cap (cr, mark->round_cap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
          cairo_stroke_preserve (cr);
        }
      cairo_new_path (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

void
golden_check_pick (const HetuScene *scene, const char *name)
{
  cairo_surface_t *surface = paint_indices (scene);
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint hits = 0;

  for (int y = 1; y < height - 1; y += SAMPLE_STEP)
    for (int x = 1; x < width - 1; x += SAMPLE_STEP)
      {
        const guchar *pixel = data + y * stride + x * 4;
        int painted = (pixel[2] << 8 | pixel[1]) - 1, picked;
        gboolean edge = FALSE;

        for (int dy = -1; dy <= 1; dy++)
          for (int dx = -1; dx <= 1; dx++)
            edge = edge || memcmp (pixel, pixel + dy * stride + dx * 4, 3) != 0;
        if (edge)
          continue;
        picked = hetu_scene_pick (scene, (x + 0.5) / PIXELS_A_POINT, (y + 0.5) / PIXELS_A_POINT, 0);
        if (picked != painted)
          fail ("%s: at %.1f, %.1f mark %d is painted, %d is picked",
                name,
                (x + 0.5) / PIXELS_A_POINT,
                (y + 0.5) / PIXELS_A_POINT,
                painted,
                picked);
        hits += picked >= 0;
      }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (hits, >, 0);
}

void
golden_check_all (const HetuScene *scene, const char *name)
{
  golden_check (scene, name);
  golden_check_labels (scene, name);
  golden_check_pick (scene, name);
}
