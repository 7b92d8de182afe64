/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/columns.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define WIDTH 320
#define HEIGHT 200
#define N_POINTS 5000
/* Of a pixel's coverage: more is certainly covered, less is certainly not. */
#define SURELY 191
#define PERHAPS 64

typedef double (*Shape) (guint i, GRand *rand);

static double
noise (guint i, GRand *rand)
{
  return g_rand_double_range (rand, 20, 120);
}

static double
wave (guint i, GRand *rand)
{
  return 75 + 55 * sin (i / 225.0);
}

static double
jump (guint i, GRand *rand)
{
  return i % 1250 < 625 ? 30 : 110;
}

/* Flat but for single points far off. */
static double
spikes (guint i, GRand *rand)
{
  return i % 444 == 0 ? 25 : 100 + (i % 7 == 0 ? 1.5 : 0);
}

static double
walk (guint i, GRand *rand)
{
  static double at;

  at = i == 0 ? 75 : CLAMP (at + g_rand_double_range (rand, -1, 1), 15, 130);
  return at;
}

/* Points over 10 to 200 from the left, at uneven steps. */
static HetuPoint *
make_points (Shape shape, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  HetuPoint *points = g_new (HetuPoint, n);

  for (guint i = 0; i < n; i++)
    points[i] = (HetuPoint){ 10 + 190 * pow (i / (n - 1.0), 1.2), shape (i, rand) };
  return points;
}

static HetuMark
make_line (HetuPoint *points, guint n, double width)
{
  return (HetuMark){ .type = HETU_MARK_LINE,
                     .part = HETU_PART_MARK,
                     .row = -1,
                     .stroke = 0x000000ff,
                     .stroke_width = width,
                     .round_cap = TRUE,
                     .points = points,
                     .n_points = n };
}

static cairo_t *
new_context (double scale, double shift)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, shift, shift);
  cairo_scale (cr, scale, scale);
  return cr;
}

/* First and last row of the column that are covered at least so much; none: last before first. */
static void
find_extent (cairo_t *cr, int column, guint8 least, int *first, int *last)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  *first = HEIGHT;
  *last = -1;
  for (int y = 0; y < HEIGHT; y++)
    if (data[y * stride + column] >= least)
      {
        *first = MIN (*first, y);
        *last = y;
      }
}

/* As hetu_mark_draw() strokes a line. */
static void
draw_naively (const HetuMark *mark, cairo_t *cr)
{
  cairo_set_line_width (cr, mark->stroke_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (cr, mark->points[i].x, mark->points[i].y);
  cairo_stroke (cr);
}

static void
compare (const HetuMark *mark, double scale, double shift)
{
  cairo_t *naive = new_context (scale, shift);
  cairo_t *quick = new_context (scale, shift);
  int n_covered = 0;

  draw_naively (mark, naive);
  g_assert_true (hetu_columns_draw (mark, quick));
  cairo_surface_flush (cairo_get_target (naive));
  cairo_surface_flush (cairo_get_target (quick));
  for (int x = 0; x < WIDTH; x++)
    {
      int top, bottom, sure_top, sure_bottom, perhaps_top, perhaps_bottom;

      find_extent (quick, x, 128, &top, &bottom);
      find_extent (naive, x, SURELY, &sure_top, &sure_bottom);
      find_extent (naive, x, PERHAPS, &perhaps_top, &perhaps_bottom);
      if (sure_top <= sure_bottom)
        {
          g_assert_cmpint (top, <=, sure_top + 1);
          g_assert_cmpint (bottom, >=, sure_bottom - 1);
        }
      if (top <= bottom)
        {
          n_covered++;
          g_assert_cmpint (top, >=, perhaps_top - 1);
          g_assert_cmpint (bottom, <=, perhaps_bottom + 1);
        }
    }
  g_assert_cmpint (n_covered, >, 185 * scale);
  cairo_destroy (naive);
  cairo_destroy (quick);
}

static void
test_envelope (void)
{
  static const Shape shapes[] = { noise, wave, jump, spikes, walk };
  static const double scales[][2] = { { 1, 0 }, { 4 / 3.0, 0.3 }, { 1.5, -7.25 } };
  static const double widths[] = { 1.2, 1.5, 2.25, 4 };

  for (gsize s = 0; s < G_N_ELEMENTS (shapes); s++)
    {
      g_autofree HetuPoint *points = make_points (shapes[s], N_POINTS);

      for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
        for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
          {
            HetuMark mark = make_line (points, N_POINTS, widths[w]);

            compare (&mark, scales[i][0], scales[i][1]);
          }
    }
}

/* A surface of a display of two pixels a unit. */
static void
test_device_scale (void)
{
  g_autofree HetuPoint *points = make_points (walk, N_POINTS);
  HetuMark mark = make_line (points, N_POINTS, 1.5);
  cairo_t *plain = new_context (1.5, 0);
  cairo_t *scaled = new_context (0.75, 0);

  cairo_surface_set_device_scale (cairo_get_target (scaled), 2, 2);
  g_assert_true (hetu_columns_draw (&mark, plain));
  g_assert_true (hetu_columns_draw (&mark, scaled));
  cairo_surface_flush (cairo_get_target (plain));
  cairo_surface_flush (cairo_get_target (scaled));
  g_assert_cmpmem (cairo_image_surface_get_data (cairo_get_target (plain)),
                   HEIGHT * (gsize) cairo_image_surface_get_stride (cairo_get_target (plain)),
                   cairo_image_surface_get_data (cairo_get_target (scaled)),
                   HEIGHT * (gsize) cairo_image_surface_get_stride (cairo_get_target (scaled)));
  cairo_destroy (plain);
  cairo_destroy (scaled);
}

/* A scene takes the quick way, and only for long lines. */
static void
test_scene (void)
{
  static const struct
  {
    guint n_points;
    gboolean quick;
  } cases[] = { { N_POINTS, TRUE }, { 1500, FALSE }, { 40, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree HetuPoint *points = make_points (noise, cases[i].n_points);
      HetuMark mark = make_line (points, cases[i].n_points, 2);
      g_autoptr (HetuSceneBuilder) builder = hetu_scene_builder_new (WIDTH, HEIGHT, 0);
      g_autoptr (HetuScene) scene = NULL;
      cairo_t *drawn = new_context (1, 0);
      cairo_t *wanted = new_context (1, 0);

      hetu_scene_builder_add (builder, &mark);
      scene = hetu_scene_builder_end (g_steal_pointer (&builder), NULL, NULL);
      hetu_scene_draw (scene, drawn);
      if (cases[i].quick)
        hetu_columns_draw (&mark, wanted);
      else
        draw_naively (&mark, wanted);
      cairo_surface_flush (cairo_get_target (drawn));
      cairo_surface_flush (cairo_get_target (wanted));
      g_assert_cmpint (
          memcmp (cairo_image_surface_get_data (cairo_get_target (drawn)),
                  cairo_image_surface_get_data (cairo_get_target (wanted)),
                  HEIGHT * (gsize) cairo_image_surface_get_stride (cairo_get_target (wanted))),
          ==,
          0);
      cairo_destroy (drawn);
      cairo_destroy (wanted);
    }
}

static void
refuse (const HetuMark *mark, cairo_t *cr)
{
  g_assert_false (hetu_columns_draw (mark, cr));
}

static void
test_refusals (void)
{
  g_autofree HetuPoint *points = make_points (noise, N_POINTS);
  HetuMark mark = make_line (points, N_POINTS, 2);
  HetuMark dashed = mark, thin = mark, unseen = mark, short_line = mark, flat = mark;
  cairo_t *cr = new_context (1, 0);
  cairo_surface_t *page = cairo_pdf_surface_create (NULL, WIDTH, HEIGHT);
  cairo_t *paper = cairo_create (page);

  dashed.dash_on = dashed.dash_off = 4;
  thin.stroke_width = 0.9;
  unseen.stroke = 0;
  short_line.n_points = 700;
  flat.round_cap = FALSE;
  refuse (&dashed, cr);
  refuse (&thin, cr);
  refuse (&unseen, cr);
  refuse (&short_line, cr);
  refuse (&flat, cr);
  refuse (&mark, paper);
  g_assert_true (hetu_columns_draw (&mark, cr));
  points[N_POINTS / 2].x -= 3;
  refuse (&mark, cr);
  points[N_POINTS / 2].x += 3;
  cairo_rotate (cr, 0.1);
  refuse (&mark, cr);
  cairo_destroy (cr);
  cairo_destroy (paper);
  cairo_surface_destroy (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/envelope", test_envelope);
  g_test_add_func ("/columns/device-scale", test_device_scale);
  g_test_add_func ("/columns/scene", test_scene);
  g_test_add_func ("/columns/refusals", test_refusals);
  return g_test_run ();
}
