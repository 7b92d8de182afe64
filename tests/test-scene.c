/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 200
#define HEIGHT 160
#define PIXELS_A_POINT 4

static const HetuPoint zigzag[] = { { 20, 20 }, { 60, 50 }, { 100, 22 }, { 150, 60 } };
static const HetuPoint triangle[] = { { 150, 90 }, { 190, 150 }, { 110, 140 } };

/* One of each type and manner; each row has a colour of its own. Later ones overlap earlier ones. */
static const HetuMark marks[] = {
  { .type = HETU_MARK_RECT,
    .part = HETU_PART_MARK,
    .row = 0,
    .fill = 0x102030ff,
    .x = 10,
    .y = 70,
    .width = 60,
    .height = 40 },
  { .type = HETU_MARK_RECT,
    .part = HETU_PART_MARK,
    .row = 1,
    .fill = 0x405060ff,
    .x = 40.3,
    .y = 90.7,
    .width = 50,
    .height = 40,
    .radius = 9 },
  { .type = HETU_MARK_LINE,
    .part = HETU_PART_MARK,
    .row = 2,
    .stroke = 0x708090ff,
    .stroke_width = 2.25,
    .points = (HetuPoint *) zigzag,
    .n_points = 4 },
  { .type = HETU_MARK_POLYGON,
    .part = HETU_PART_MARK,
    .row = 3,
    .fill = 0xa0b0c0ff,
    .stroke = 0xa0b0c0ff,
    .stroke_width = 3,
    .points = (HetuPoint *) triangle,
    .n_points = 3 },
  { .type = HETU_MARK_CIRCLE,
    .part = HETU_PART_MARK,
    .row = 4,
    .fill = 0x1020c0ff,
    .x = 60,
    .y = 50,
    .radius = 6 },
  { .type = HETU_MARK_CIRCLE,
    .part = HETU_PART_MARK,
    .row = 5,
    .stroke = 0x10c030ff,
    .stroke_width = 1.9,
    .x = 100,
    .y = 22,
    .radius = 8 },
  { .type = HETU_MARK_RING,
    .part = HETU_PART_MARK,
    .row = 6,
    .fill = 0xc02030ff,
    .x = 120,
    .y = 110,
    .radius = 40,
    .inner = 28,
    .from = 2.618,
    .to = 6.8 },
  { .type = HETU_MARK_LINE,
    .part = HETU_PART_MARK,
    .row = 7,
    .stroke = 0x20c0c0ff,
    .stroke_width = 3,
    .dash_on = 5,
    .dash_off = 4,
    .points = (HetuPoint *) zigzag,
    .n_points = 2 },
  { .type = HETU_MARK_RING,
    .part = HETU_PART_MARK,
    .row = 8,
    .fill = 0xc0c030ff,
    .x = 25,
    .y = 135,
    .radius = 15,
    .inner = 9,
    .from = 0,
    .to = 2 * G_PI },
};

static HetuScene *
new_scene (void)
{
  HetuSceneBuilder *builder = hetu_scene_builder_new (WIDTH, HEIGHT, 0xffffffff);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    hetu_scene_builder_add (builder, &marks[i]);
  return hetu_scene_builder_end (builder, "题", NULL);
}

static cairo_surface_t *
paint (const HetuScene *scene, double scale)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                  (int) ceil (hetu_scene_get_width (scene) * scale),
                                  (int) ceil (hetu_scene_get_height (scene) * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  hetu_scene_draw (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  guint32 value;

  memcpy (&value,
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) +
              x * 4,
          sizeof value);
  return value & 0xffffff;
}

/* Whether the pixel and its neighbours have one colour: no edge runs through it. */
static gboolean
is_even (cairo_surface_t *surface, int x, int y)
{
  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      if (pixel (surface, x + dx, y + dy) != pixel (surface, x, y))
        return FALSE;
  return TRUE;
}

static void
test_pick_agrees_with_paint (void)
{
  g_autoptr (HetuScene) scene = new_scene ();
  cairo_surface_t *surface = paint (scene, PIXELS_A_POINT);
  guint seen[G_N_ELEMENTS (marks)] = { 0 };

  for (int y = 1; y < HEIGHT * PIXELS_A_POINT - 1; y += 3)
    for (int x = 1; x < WIDTH * PIXELS_A_POINT - 1; x += 3)
      {
        int picked;

        if (!is_even (surface, x, y))
          continue;
        picked = hetu_scene_pick (scene, (x + 0.5) / PIXELS_A_POINT, (y + 0.5) / PIXELS_A_POINT, 0);
        if (picked < 0)
          g_assert_cmphex (pixel (surface, x, y), ==, 0xffffff);
        else
          {
            HetuColour colour = marks[picked].fill | marks[picked].stroke;

            g_assert_cmphex (pixel (surface, x, y), ==, colour >> 8);
            seen[picked]++;
          }
      }
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_cmpuint (seen[i], >, 0);
  cairo_surface_destroy (surface);
}

static void
test_bounds_hold_the_paint (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      HetuSceneBuilder *builder = hetu_scene_builder_new (WIDTH, HEIGHT, 0xffffffff);
      HetuRect bounds = hetu_mark_bounds (&marks[i]);
      g_autoptr (HetuScene) scene = NULL;
      cairo_surface_t *surface;
      double left = WIDTH, top = HEIGHT, right = 0, bottom = 0;

      hetu_scene_builder_add (builder, &marks[i]);
      scene = hetu_scene_builder_end (builder, NULL, NULL);
      surface = paint (scene, PIXELS_A_POINT);
      for (int y = 0; y < HEIGHT * PIXELS_A_POINT; y++)
        for (int x = 0; x < WIDTH * PIXELS_A_POINT; x++)
          if (pixel (surface, x, y) != 0xffffff)
            {
              left = MIN (left, x / (double) PIXELS_A_POINT);
              right = MAX (right, (x + 1) / (double) PIXELS_A_POINT);
              top = MIN (top, y / (double) PIXELS_A_POINT);
              bottom = MAX (bottom, (y + 1) / (double) PIXELS_A_POINT);
            }
      g_assert_cmpfloat_with_epsilon (bounds.x, left, 0.5);
      g_assert_cmpfloat_with_epsilon (bounds.y, top, 0.5);
      g_assert_cmpfloat_with_epsilon (bounds.x + bounds.width, right, 0.5);
      g_assert_cmpfloat_with_epsilon (bounds.y + bounds.height, bottom, 0.5);
      cairo_surface_destroy (surface);
    }
}

static void
test_pick_takes_exact_before_near (void)
{
  HetuSceneBuilder *builder = hetu_scene_builder_new (100, 100, 0xffffffff);
  g_autoptr (HetuScene) scene = NULL;

  hetu_scene_builder_rect (builder, HETU_PART_MARK, 0, (HetuRect){ 10, 10, 20, 20 }, 0, 0x112233ff);
  hetu_scene_builder_rect (builder, HETU_PART_MARK, 1, (HetuRect){ 32, 10, 20, 20 }, 0, 0x445566ff);
  hetu_scene_builder_rect (builder, HETU_PART_BAND, -1, (HetuRect){ 0, 0, 99, 99 }, 0, 0x778899ff);
  scene = hetu_scene_builder_end (builder, NULL, NULL);
  g_assert_cmpint (hetu_scene_pick (scene, 29, 20, 6), ==, 0);
  g_assert_cmpint (hetu_scene_pick (scene, 31, 20, 6), ==, 1);
  g_assert_cmpint (hetu_scene_pick (scene, 31, 20, 0), ==, -1);
  g_assert_cmpint (hetu_scene_pick (scene, 80, 80, 6), ==, -1);
}

/* C-15: one row of full pixels, whatever the position. */
static void
test_hairline_is_snapped (void)
{
  static const double positions[] = { 20, 20.25, 20.5, 20.8 };

  for (gsize i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      HetuSceneBuilder *builder = hetu_scene_builder_new (40, 40, 0xffffffff);
      g_autoptr (HetuScene) scene = NULL;
      cairo_surface_t *surface;
      guint dark = 0;

      hetu_scene_builder_segment (builder,
                                  HETU_PART_GRID,
                                  -1,
                                  0,
                                  positions[i],
                                  40,
                                  positions[i],
                                  0x000000ff,
                                  0.75);
      scene = hetu_scene_builder_end (builder, NULL, NULL);
      surface = paint (scene, 4.0 / 3);
      for (int y = 0; y < 53; y++)
        {
          guint32 value = pixel (surface, 20, y);

          g_assert_true (value == 0 || value == 0xffffff);
          dark += value == 0;
        }
      g_assert_cmpuint (dark, ==, 1);
      cairo_surface_destroy (surface);
    }
}

/* Hatching goes on from one mark to its neighbour. */
static void
test_hatch_joins (void)
{
  cairo_surface_t *surfaces[2];

  for (int split = 0; split < 2; split++)
    {
      HetuSceneBuilder *builder = hetu_scene_builder_new (100, 40, 0xffffffff);
      HetuMark mark = { .type = HETU_MARK_RECT,
                        .part = HETU_PART_GAP,
                        .row = -1,
                        .fill = 0x000000ff,
                        .fill_kind = HETU_FILL_HATCH,
                        .x = 10,
                        .y = 10,
                        .width = 80,
                        .height = 20 };
      g_autoptr (HetuScene) scene = NULL;

      if (split)
        {
          mark.width = 33;
          hetu_scene_builder_add (builder, &mark);
          mark.x = 43;
          mark.width = 47;
        }
      hetu_scene_builder_add (builder, &mark);
      scene = hetu_scene_builder_end (builder, NULL, NULL);
      surfaces[split] = paint (scene, 2);
    }
  for (int y = 0; y < 80; y++)
    for (int x = 0; x < 200; x++)
      g_assert_cmpint (
          abs ((int) (pixel (surfaces[0], x, y) & 0xff) - (int) (pixel (surfaces[1], x, y) & 0xff)),
          <=,
          16);
  g_assert_cmphex (pixel (surfaces[0], 100, 10), ==, 0xffffff);
  for (int split = 0; split < 2; split++)
    cairo_surface_destroy (surfaces[split]);
}

static void
test_dump_is_stable (void)
{
  HetuSceneBuilder *builder = hetu_scene_builder_new (200, 100, 0xffffffff);
  HetuPlotArea plot = { { 10, 20, 150, 60 }, 2019, 2024, 0, 10 };
  g_autoptr (HetuText) text = hetu_text_new_fixed ();
  g_autoptr (HetuTextRun) run = NULL;
  g_autoptr (HetuScene) scene = NULL;
  g_autofree char *dump = NULL;
  HetuTextStyle style = { .size_pt = 10 };

  run = hetu_text_shape (text, "2022 年", &style);
  hetu_scene_builder_add_plot (builder, &plot);
  hetu_scene_builder_segment (builder,
                              HETU_PART_ZERO,
                              -1,
                              10,
                              -0.001,
                              150,
                              -0.001,
                              0x3a414bff,
                              1.5);
  hetu_scene_builder_rect (builder,
                           HETU_PART_MARK,
                           3,
                           (HetuRect){ 1, 2, 3.456, 4 },
                           1.5,
                           0x2c62c880);
  hetu_scene_builder_text (builder, HETU_PART_TICK, -1, run, 7, 8, 0x545c68ff);
  scene = hetu_scene_builder_end (builder, "题", "说明");
  dump = hetu_scene_to_text (scene);
  g_assert_cmpstr (dump,
                   ==,
                   "scene 200.00,100.00 background=#FFFFFFFF\n"
                   "title “题”\n"
                   "description “说明”\n"
                   "plot 10.00,20.00 150.00,60.00 x 2019.00,2024.00 y 0.00,10.00\n"
                   "line zero 10.00,0.00 150.00,0.00 stroke=#3A414BFF width=1.50 snap\n"
                   "rect mark row=3 1.00,2.00 3.46,4.00 radius=1.50 fill=#2C62C880\n"
                   "text tick 7.00,8.00 32.00,12.50 size=10.00 fill=#545C68FF “2022 年”\n");
}

/* A label of 20 × 12.5 pt at (80, 50), painted over one mark; the diagonals pass its box and cut its corner. */
static void
test_halo_only_over_something (void)
{
  static const HetuPoint past[] = { { 40, 40 }, { 80, 110 } };
  static const HetuPoint across[] = { { 60, 40 }, { 100, 75 } };
  static const struct
  {
    HetuMark under;
    HetuColour background;
    gboolean is_kept;
  } cases[] = {
    { { .type = HETU_MARK_CIRCLE, .x = 60, .y = 56, .radius = 5 }, 0xffffffff, FALSE },
    { { .type = HETU_MARK_CIRCLE, .x = 73, .y = 56, .radius = 5 }, 0xffffffff, TRUE },
    { { .type = HETU_MARK_RECT, .x = 0, .y = 0, .width = 79, .height = 60 }, 0xffffffff, TRUE },
    { { .type = HETU_MARK_RECT, .x = 0, .y = 0, .width = 70, .height = 60 }, 0xffffffff, FALSE },
    { { .type = HETU_MARK_RECT, .x = 0, .y = 0, .width = 70, .height = 60 }, 0xfafafaff, TRUE },
    { { .type = HETU_MARK_LINE, .points = (HetuPoint *) past, .n_points = 2 }, 0xffffffff, FALSE },
    { { .type = HETU_MARK_LINE, .points = (HetuPoint *) across, .n_points = 2 }, 0xffffffff, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HetuSceneBuilder *builder = hetu_scene_builder_new (200, 100, cases[i].background);
      g_autoptr (HetuText) text = hetu_text_new_fixed ();
      const HetuTextStyle style = { .size_pt = 10 };
      g_autoptr (HetuTextRun) run = hetu_text_shape (text, "12.5", &style);
      HetuMark label = { .type = HETU_MARK_TEXT,
                         .part = HETU_PART_VALUE,
                         .run = run,
                         .x = 80,
                         .y = 50,
                         .fill = 0x000000ff,
                         .halo = 0xffffffff };
      HetuMark under = cases[i].under;
      g_autoptr (HetuScene) scene = NULL;

      under.part = HETU_PART_MARK;
      under.stroke = 0x2c62c8ff;
      under.stroke_width = 1;
      hetu_scene_builder_add (builder, &under);
      hetu_scene_builder_add (builder, &label);
      scene = hetu_scene_builder_end (builder, NULL, NULL);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (!hetu_scene_get_mark (scene, 1)->halo_unseen, ==, cases[i].is_kept);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/pick/agrees-with-paint", test_pick_agrees_with_paint);
  g_test_add_func ("/scene/pick/exact-before-near", test_pick_takes_exact_before_near);
  g_test_add_func ("/scene/bounds/hold-the-paint", test_bounds_hold_the_paint);
  g_test_add_func ("/scene/draw/hairline-covers-whole-pixels", test_hairline_is_snapped);
  g_test_add_func ("/scene/draw/hatch-joins-its-neighbour", test_hatch_joins);
  g_test_add_func ("/scene/halo/only-over-something", test_halo_only_over_something);
  g_test_add_func ("/scene/dump/is-stable", test_dump_is_stable);
  return g_test_run ();
}
